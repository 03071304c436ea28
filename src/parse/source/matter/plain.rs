//! Front matter as nearly all files have it: keys and their words, a line each or a quotation over several. It is read here,
//! because a YAML parser takes as long over it as a tenth of all the rest; whatever needs more of YAML is left to one.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memchr3};
use smallvec::SmallVec;

use super::{Facts, normal};
use crate::parse::source::Meta;

/// Longer front matter has more in it than plain facts.
const LONGEST: usize = 8 << 10;
const MOST: usize = 32;

/// What `front` tells; `None` where that is not plain to see.
pub(super) fn read(front: &str) -> Option<Meta> {
    if front.len() > LONGEST || !is_printed(front) {
        return None;
    }
    let mut facts = Facts::default();
    let mut seen: SmallVec<[Cow<'_, str>; 8]> = SmallVec::new();
    let mut rest = front;
    while !rest.is_empty() {
        let (line, after) = first_line(rest);
        if line.starts_with('#') || is_blank(line) {
            rest = after;
            continue;
        }
        let (key, value) = rest.split_at_checked(memchr(b' ', line.as_bytes())?)?;
        let key = key.strip_suffix(':').filter(|key| is_key(key))?;
        let (value, after) = read_value(value.trim_start_matches(' '))?;
        let key = normal(key);
        if seen.contains(&key) || seen.len() >= MOST {
            return None;
        }
        match value {
            Value::Words(words) => facts.take(&key, &words),
            Value::Yes => facts.take_yes(&key),
            Value::No => {}
        }
        seen.push(key);
        rest = after;
    }
    (!seen.is_empty()).then(|| facts.into_meta())
}

enum Value<'t> {
    Words(Cow<'t, str>),
    Yes,
    No,
}

/// The value with which `rest` opens, and the lines after it.
fn read_value(rest: &str) -> Option<(Value<'_>, &str)> {
    let (words, tail) = if let Some(quoted) = rest.strip_prefix('"') {
        double_quoted(quoted)?
    } else if let Some(quoted) = rest.strip_prefix('\'') {
        let (words, tail) = quoted.split_once('\'')?;
        if words.contains('\n') {
            return None;
        }
        (Cow::Borrowed(words), tail)
    } else {
        let (line, after) = first_line(rest);
        return Some((plain(line.trim_end_matches(' '))?, after));
    };
    let (line, after) = first_line(tail);
    is_blank(line).then_some((Value::Words(words), after))
}

/// What stands between double quotation marks, the first of which is gone, and what follows them.
fn double_quoted(mut rest: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut words = Cow::Borrowed("");
    loop {
        let (run, mark) = rest.split_at_checked(memchr3(b'"', b'\\', b'\n', rest.as_bytes())?)?;
        words += run;
        let mut chars = mark.chars();
        rest = match (chars.next()?, chars.clone().next()) {
            ('"', _) => return Some((words, chars.as_str())),
            ('\\', Some(c @ ('"' | '\\' | '/' | ' '))) => {
                words.to_mut().push(c);
                chars.as_str().get(1..)?
            }
            ('\\', Some('_')) => {
                words.to_mut().push('\u{a0}');
                chars.as_str().get(1..)?
            }
            ('\\', Some(c @ ('u' | 'x'))) => {
                let digits = if c == 'u' { 4 } else { 2 };
                let (code, rest) = chars.as_str().get(1..)?.split_at_checked(digits)?;
                let is_code = code.bytes().all(|byte| byte.is_ascii_hexdigit());
                let code = u32::from_str_radix(code, 16).ok().filter(|_| is_code)?;
                words.to_mut().push(char::from_u32(code)?);
                rest
            }
            // A line that goes on with the next, without its indent.
            ('\\', Some('\n')) => {
                let next = chars.as_str().get(1..)?;
                next.strip_prefix(' ')?.trim_start_matches(' ')
            }
            // Lines that are one with a blank between them.
            ('\n', Some(' ')) if !words.ends_with(' ') => {
                words += " ";
                let next = chars.as_str().trim_start_matches(' ');
                (!next.starts_with('\n')).then_some(next)?
            }
            _ => return None,
        };
    }
}

/// What a value without quotation marks is; `None` where it may be a number, nothing, or more than a line.
fn plain(text: &str) -> Option<Value<'_>> {
    let bytes = text.as_bytes();
    let mut blanks = memchr_iter(b' ', bytes);
    let is_more = text.ends_with(':')
        || blanks.any(|at| {
            bytes.get(at + 1) == Some(&b'#')
                || bytes.get(..at).is_some_and(|before| before.ends_with(b":"))
        });
    let first = text.chars().next()?;
    match text {
        _ if is_more => None,
        "true" | "True" | "TRUE" => Some(Value::Yes),
        "false" | "False" | "FALSE" => Some(Value::No),
        _ if first.is_ascii_alphabetic() && !is_other(text) || first == '/' || is_day(text) => {
            Some(Value::Words(Cow::Borrowed(text)))
        }
        _ => None,
    }
}

/// A key is a word that no YAML takes for anything else.
fn is_key(key: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b':');
    key.starts_with(|first: char| first.is_ascii_alphabetic())
        && key.bytes().all(is_part)
        && !key.ends_with(':')
        && !is_other(key)
}

/// Words that some YAML takes for something else.
fn is_other(text: &str) -> bool {
    const OTHERS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    text.len() <= 5 && OTHERS.iter().any(|other| text.eq_ignore_ascii_case(other))
}

/// `2024-05-03`, and an hour perhaps: no number has a hyphen after its fourth digit.
fn is_day(text: &str) -> bool {
    match text.as_bytes() {
        [a, b, c, d, b'-', ..] => [a, b, c, d].iter().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

/// Whether there is nothing in `text` that ends a line in some YAML, or must not stand in any.
fn is_printed(text: &str) -> bool {
    let is_printed = |c: char| {
        c == '\n' || !(c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}'))
    };
    let is_plain = |byte: u8| byte == b'\n' || (b' '..0x7f).contains(&byte);
    // Every byte is looked at, since that goes many at a time.
    text.bytes().fold(true, |all, byte| all & is_plain(byte)) || text.chars().all(is_printed)
}

fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| byte == b' ')
}

fn first_line(text: &str) -> (&str, &str) {
    let end = memchr(b'\n', text.as_bytes()).unwrap_or(text.len());
    let (line, after) = text.split_at(end);
    (line, after.get(1..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::any;
    use super::read;

    #[test]
    fn what_is_plain_is_read_as_all_yaml_is() {
        for front in [
            "title: A call\ndate: 2024-05-03\n",
            "title: \"A \\u201ccall\\u201d\"\nURL: https://example.org/a\nog:title: 'c-d' ",
            "# A note\n\nRelease-date:  '2024-05-03'  \ndigest: true\nheadline: \"\"\nlang: en",
            "title: \"A call\\\n  \\ of\\_two\\\n    \\\"ministers\\\"\n and p\\xe5gar\"\npublished: 2024-05-03T10:00:00Z\n",
            "digest: false\nauthor: Ana Påz\nsource: /a/b#c\n",
        ] {
            assert!(read(front).is_some(), "{front}");
            assert_eq!(read(front), any(front).ok(), "{front}");
        }
    }

    #[test]
    fn the_rest_is_left_to_all_of_yaml() {
        for front in [
            "",
            "title",
            "- title: A call\n",
            "title: 12\n",
            "title: .inf\n",
            "title: yes\n",
            "title:\n",
            "title: &a A call\nheadline: *a\n",
            "title: !!str 12\n",
            "title: {en: A call}\n",
            "title: [A, call]\n",
            "title: >\n  Two\n  lines\n",
            "title: Two\n  lines\n",
            "title: 'It''s on'\n",
            "title: 'Two\n  lines'\n",
            "title: \"Two \n  lines\"\n",
            "title: \"Two\n \n  lines\"\n",
            "title: \"Two\\\nlines\"\n",
            "title: A call # a note\n",
            "title: A call: a note\n",
            "title: A\u{2028}call\n",
            "title: A call\ntitle: Another\n",
            "Title: A call\ntitle: Another\n",
            "<<: {title: A call}\n",
            "12: A call\n",
            "title: \"A call\n",
            "title: \"A call\" of two\n",
            "title: A call\n---\ntitle: Another\n",
            "tags:\n- one\n- two\n",
        ] {
            assert!(read(front).is_none(), "{front}");
        }
    }

    proptest! {
        /// Whatever is taken for plain, YAML says the same of it.
        #[test]
        fn nothing_plain_means_anything_else(
            keys in prop::sample::subsequence(vec!["title", "source_url", "lang", "digest", "Date", "no", "a b"], 1..4),
            values in prop::collection::vec(
                "(\"([a é’,:#'/-]|\\\\[\"_/ \\\\\nnux]|u00[0-9a-f]{2}|\n ){0,9}\"|'[a:# \"\n]{0,6}'|[a-c'\":#, /{}&*!|>%@é-]{0,8}|true|2024-05-03( 10:00)?) ?",
                4,
            ),
        ) {
            let mut lines = String::new();
            for (key, value) in keys.iter().zip(&values) {
                lines += &[key, ": ", value, "\n"].concat();
            }
            if let Some(meta) = read(&lines) {
                prop_assert_eq!(any(&lines), Ok(meta));
            }
        }
    }
}
