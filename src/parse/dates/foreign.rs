//! Days with a month in the publisher's own language, as the pages around an English text print them: `24 maggio 2021`,
//! `5. Mai 2021`, `3 de mayo de 2021`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::ordinal::after_ordinal;
use super::{Written, common_year, day_number, is_dash, number};
use crate::parse::token::{Kind, Token, hash};
use crate::parse::words::{Words, words};
use crate::tables::months;

/// The months by the hashes of what they are called.
static NAMES: LazyLock<FxHashMap<u64, u32>> = LazyLock::new(|| {
    let names = months().iter().flat_map(|month| {
        let names = month.names.iter();
        names.map(|name| (hash(name), month.number))
    });
    names.collect()
});

/// A whole day, with its number at `at`: the year must follow, since "mars" and "mart" are other words too.
pub(super) fn by_foreign_month(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    const OF: Words = words!("de di del");
    let of = |n: usize| usize::from(tokens.get(n).is_some_and(|t| OF.has(t)));
    let mut next = after_ordinal(tokens, at + 1);
    next += usize::from(
        tokens
            .get(next)
            .is_some_and(|t| t.kind == Kind::Stop && !t.is_spaced() || is_dash(t)),
    );
    next += of(next);
    let named = tokens.get(next).filter(|t| t.kind == Kind::Word)?;
    // "15 avr. 2020", "15-ene-2020"
    let mark =
        |t: &Token| t.kind == Kind::Comma || is_dash(t) || t.kind == Kind::Stop && !t.is_spaced();
    let comma = usize::from(tokens.get(next + 1).is_some_and(mark));
    let end = next + 1 + comma + of(next + 1 + comma);
    let year = tokens.get(end).filter(|t| t.span().len() == 4)?;
    let year = number(text, year).and_then(|year| i32::try_from(year).ok());
    let year = year.and_then(common_year)?;
    Some(Written::new(
        at..end + 1,
        day_number(text, tokens, at)?,
        month(text, named)?,
        Some(year),
    ))
}

/// The month that a word names, in our letters or in others.
fn month(text: &str, named: &Token) -> Option<u32> {
    let known = NAMES.get(&named.hash).copied();
    let begins = || {
        let word = named.text(text).to_lowercase();
        let mut months = months().iter();
        let month = months.find(|month| month.beginnings.iter().any(|b| word.starts_with(b)))?;
        Some(month.number)
    };
    known.or_else(|| (!named.is_ascii()).then(begins)?)
}
