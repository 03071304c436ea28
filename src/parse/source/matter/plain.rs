//! Front matter as nearly all files have it: keys with words, dates or lists of words. It is read from the events of the
//! YAML parser; whatever needs more of YAML than that is left to be read as a whole.

use granit_parser::{Event, Options, Parser, ScalarStyle};

use super::{Facts, normal};
use crate::parse::source::Meta;

/// Longer front matter has more in it than plain facts.
const LONGEST: usize = 8 << 10;
const MOST: usize = 32;

/// What `front` tells; `None` where that is not plain to see.
pub(super) fn read(front: &str) -> Option<Meta> {
    if front.len() > LONGEST {
        return None;
    }
    let mut options = Options::default();
    options.set_emit_comments(false);
    let parser = Parser::new_from_str_with_options(front, options);
    let mut events = parser.map_while(|event| Some(event.ok()?.0));
    let opens = matches!(events.next()?, Event::StreamStart)
        && matches!(events.next()?, Event::DocumentStart(..))
        && matches!(events.next()?, Event::MappingStart(_, 0, None));
    if !opens {
        return None;
    }
    let mut facts = Facts::default();
    let mut seen = Vec::new();
    loop {
        let event = events.next()?;
        if matches!(event, Event::MappingEnd) {
            break;
        }
        let key = normal(key(&event)?).into_owned();
        if seen.contains(&key) || seen.len() >= MOST {
            return None;
        }
        let value = events.next()?;
        if let Event::Scalar(value, style, 0, None) = &value {
            match scalar(value, *style)? {
                Scalar::Words => facts.take(&key, value),
                Scalar::Yes => facts.take_yes(&key),
                Scalar::No => {}
            }
        } else if matches!(value, Event::SequenceStart(_, 0, None)) {
            while is_item(&events.next()?)? {}
        } else {
            return None;
        }
        seen.push(key);
    }
    let ends =
        matches!(events.next()?, Event::DocumentEnd) && matches!(events.next()?, Event::StreamEnd);
    ends.then(|| facts.into_meta())
}

/// The key that an event is. Others may be numbers, or ask for another mapping to be merged.
fn key<'t>(event: &'t Event) -> Option<&'t str> {
    let Event::Scalar(key, _, 0, None) = event else {
        return None;
    };
    let plain = scalar(key, ScalarStyle::Plain)? == Scalar::Words && key.starts_with(is_letter);
    plain.then_some(key)
}

/// Whether an event is one more item of a list; it ends otherwise.
fn is_item(event: &Event) -> Option<bool> {
    if let Event::Scalar(item, style, 0, None) = event {
        return scalar(item, *style).map(|_| true);
    }
    matches!(event, Event::SequenceEnd).then_some(false)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scalar {
    Words,
    Yes,
    No,
}

/// What a scalar is; `None` where it may be a number, or nothing.
fn scalar(text: &str, style: ScalarStyle) -> Option<Scalar> {
    const OTHERS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    if style != ScalarStyle::Plain {
        return Some(Scalar::Words);
    }
    if matches!(text, "true" | "True" | "TRUE") {
        return Some(Scalar::Yes);
    }
    if matches!(text, "false" | "False" | "FALSE") {
        return Some(Scalar::No);
    }
    let other = || OTHERS.iter().any(|other| text.eq_ignore_ascii_case(other));
    let words = text.starts_with(is_letter) && !other() || text.starts_with('/') || is_day(text);
    words.then_some(Scalar::Words)
}

const fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}

/// `2024-05-03`, and an hour perhaps: no number has a hyphen after its fourth digit.
fn is_day(text: &str) -> bool {
    match text.as_bytes() {
        [a, b, c, d, b'-', ..] => [a, b, c, d].iter().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::any;
    use super::read;

    #[test]
    fn what_is_plain_is_read_as_all_yaml_is() {
        for front in [
            "title: A call\ndate: 2024-05-03\n",
            "title: \"A \\u201ccall\\u201d\"\nURL: https://example.org/a\ntags: [a, 'b', c-d]\n",
            "# A note\nHeadline: 'It''s on'\nrelease-date: '2024-05-03' # printed\ndigest: true\n",
            "title: >\n  Two\n  lines\nsource: paper\nlang: en\npublished: 2024-05-03T10:00:00Z\n",
            "digest: false\ntags:\n- one\n- two\nauthor: Ana Paz\n",
            "title: ''\nheadline: Said\n",
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
            "title: A call\ntitle: Another\n",
            "Title: A call\ntitle: Another\n",
            "<<: {title: A call}\n",
            "12: A call\n",
            "title: \"A call\n",
            "title: A call\n---\ntitle: Another\n",
        ] {
            assert_eq!(read(front), None, "{front}");
        }
    }
}
