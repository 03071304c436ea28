//! Lines that are a date, as they stand above a release and below its title.

use super::find;
use crate::parse::token::{Kind, tokenize};

/// Whether a line is a date or an hour, perhaps with a place or a number beside it.
pub(in crate::parse) fn is_dateline(line: &str) -> bool {
    const LONGEST: usize = 90;
    if line.len() > LONGEST || !has_digit(line) || is_running_text(line) {
        return false;
    }
    let tokens = tokenize(line);
    let found = find(line, &tokens);
    let Some(written) = found.first() else {
        return matches!(tokens.as_slice(), [hour] if hour.text(line).contains(':'));
    };
    let lower = tokens
        .iter()
        .enumerate()
        .filter(|(n, t)| {
            let within = written.first <= *n && *n < written.end;
            !within && t.kind == Kind::Word && !t.is_capital() && t.span().len() > 2
        })
        .count();
    let words = tokens.iter().filter(|t| t.kind == Kind::Word).count();
    written.full().is_some() && lower <= 2 && words <= 12
        || found.len() == 1 && tokens.len() - (written.end - written.first) <= 2
}

/// Whether a line may name a day in figures.
pub(in crate::parse) fn has_digit(line: &str) -> bool {
    // Every byte is looked at, here and below, since that goes many at a time.
    let digits = line.bytes().map(|byte| byte.is_ascii_digit());
    digits.fold(false, std::ops::BitOr::bitor)
}

/// Whether a line has more words in small letters than a date and what may stand beside it.
fn is_running_text(line: &str) -> bool {
    const MANY: usize = 6;
    let small = |from: usize| {
        let bytes = line.as_bytes().get(from..).unwrap_or_default();
        bytes.iter().map(u8::is_ascii_lowercase)
    };
    let starts = line.bytes().zip(small(1)).zip(small(2)).zip(small(3));
    let words = starts.filter(|(((blank, a), b), c)| (*blank == b' ') & a & b & c);
    words.count() >= MANY
}
