//! The characters of a line as a reader sees them: markup removed, every blank one space, invisible characters gone.

use crate::parse::source::Markup;

/// Appends `raw` to `out`.
pub(super) fn append(out: &mut String, raw: &str, markup: Markup) {
    let start = out.len();
    let mut rest = raw;
    if markup == Markup::Markdown {
        let marks = rest.trim_start_matches('#');
        if marks.starts_with(' ') || marks.is_empty() {
            rest = marks;
        }
    }
    loop {
        // Most of a line is plain letters, taken over in one piece.
        let plain = plain_run(rest, markup, out.len() == start || out.ends_with(' '));
        let (run, after) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        out.push_str(run);
        rest = after;
        let Some(character) = rest.chars().next() else {
            break;
        };
        let after = rest.get(character.len_utf8()..).unwrap_or_default();
        let taken = match character {
            '\\' | '*' | '_' | '[' | ']' | '!' | '<' | '&' | '`' if markup == Markup::Markdown => {
                mark(out, start, character, after)
            }
            '*' if markup == Markup::Traces => after.strip_prefix('*'),
            '<' | '&' if markup == Markup::Traces => mark(out, start, character, after),
            _ => None,
        };
        if let Some(after) = taken {
            rest = after;
            continue;
        }
        if !is_misread_blank(out, character, after) {
            push(out, start, character);
        }
        rest = after;
    }
    while out.len() > start && out.ends_with(' ') {
        out.pop();
    }
}

/// Bytes of `text` up to the first that is more than itself: a mark, a letter beyond ASCII, a blank after another, which
/// `blank` says of what stands before.
#[expect(
    clippy::needless_bitwise_bool,
    reason = "without branches the compiler looks at many bytes at a time"
)]
fn plain_run(text: &str, markup: Markup, mut blank: bool) -> usize {
    /// Pieces of this length are judged without a branch, many bytes at a time.
    const PIECE: usize = 32;
    let marked = markup != Markup::None;
    let is_special = |b: u8| !(b' '..=b'~').contains(&b) | (marked & is_mark_of_markdown(b));
    let bytes = text.as_bytes();
    let mut at = 0;
    for piece in bytes.chunks_exact(PIECE) {
        let special = piece.iter().fold(false, |any, b| any | is_special(*b));
        let after = piece.iter().skip(1);
        let doubled = after.zip(piece).fold(false, |any, (b, before)| {
            any | ((*b == b' ') & (*before == b' '))
        });
        if special || doubled || blank && piece.first() == Some(&b' ') {
            break;
        }
        blank = piece.last() == Some(&b' ');
        at += PIECE;
    }
    let rest = bytes.get(at..).unwrap_or_default().iter();
    let found = rest.copied().position(|b| {
        let again = b == b' ' && blank;
        blank = b == b' ';
        again || is_special(b)
    });
    found.map_or(bytes.len(), |n| at + n)
}

#[expect(
    clippy::needless_bitwise_bool,
    reason = "without branches the compiler looks at many bytes at a time"
)]
const fn is_mark_of_markdown(b: u8) -> bool {
    (b == b'\\')
        | (b == b'*')
        | (b == b'_')
        | (b == b'[')
        | (b == b']')
        | (b == b'!')
        | (b == b'<')
        | (b == b'&')
        | (b == b'`')
}

/// One character; a blank only where none stands before it.
fn push(out: &mut String, start: usize, character: char) {
    match character {
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
        c if c.is_whitespace() => {
            if out.len() > start && !out.ends_with(' ') {
                out.push(' ');
            }
        }
        c => out.push(c),
    }
}

/// "President\u{c2} Lind": a hard blank read in the wrong encoding leaves a letter behind the word.
fn is_misread_blank(out: &str, character: char, after: &str) -> bool {
    let behind = |b: &u8| b.is_ascii_lowercase() || b.is_ascii_punctuation();
    matches!(character, '\u{c2}' | '\u{100}')
        && after.starts_with(char::is_whitespace)
        && out.as_bytes().last().is_some_and(behind)
}

/// Whether words follow behind the blank after a mark.
fn is_item(after: &str) -> bool {
    after.starts_with(' ') && after.contains(|c: char| c != '*' && c != ' ')
}

/// Reads a mark of Markdown or HTML at `character`; what follows it, or `None` where it is an ordinary character.
fn mark<'a>(out: &mut String, start: usize, character: char, after: &'a str) -> Option<&'a str> {
    match character {
        '\\' => {
            let next = after.chars().next()?;
            if !next.is_ascii_punctuation() {
                return None;
            }
            push(out, start, next);
            after.get(next.len_utf8()..)
        }
        // "* to meet again": a list mark, and not "* * *".
        '*' if out.len() == start && is_item(after) => None,
        '*' | '`' => Some(after.trim_start_matches(character)),
        '_' => {
            let inside = out.chars().next_back().is_some_and(char::is_alphanumeric)
                && after.starts_with(char::is_alphanumeric);
            (!inside).then_some(after)
        }
        '[' => {
            // Only the words of a link stay: its target is dropped at the closing bracket.
            let close = after.bytes().take(600).position(|b| b == b']')?;
            after.get(close + 1..)?.starts_with('(').then_some(after)
        }
        ']' => {
            let target = after.strip_prefix('(')?;
            let close = target.bytes().take(2000).position(|b| b == b')')?;
            target.get(close + 1..)
        }
        '!' => after.starts_with('[').then_some(after),
        '<' => {
            let close = after.bytes().take(400).position(|b| b == b'>')?;
            let inner = after.get(..close)?;
            let name = inner.strip_prefix('/').unwrap_or(inner);
            if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
                return None;
            }
            if inner.contains("://") {
                inner.chars().for_each(|c| push(out, start, c));
            } else if name.starts_with("br") {
                push(out, start, ' ');
            }
            after.get(close + 1..)
        }
        '&' => {
            let close = after.bytes().take(10).position(|b| b == b';')?;
            push(out, start, entity(after.get(..close)?)?);
            after.get(close + 1..)
        }
        _ => None,
    }
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "rsquo" => '\u{2019}',
        "lsquo" => '\u{2018}',
        "rdquo" => '\u{201d}',
        "ldquo" => '\u{201c}',
        "ndash" => '\u{2013}',
        "mdash" => '\u{2014}',
        "hellip" => '\u{2026}',
        _ => return None,
    })
}
