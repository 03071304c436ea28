//! The country behind an office: "of the sisterly Republic of Peru", "and Chile".

use super::lexis;
use super::posts::goes_on_as_title;
use super::{AND, OF, THE};
use crate::parse::places::{Place, PlaceKind, place_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

const FROM: u64 = hashed("from");
const REPUBLIC: u64 = hashed("republic");

/// How a ministry speaks of a country it is close to, in front of its name.
const FRIENDLY: Words = words!("sisterly brotherly fraternal friendly neighbouring neighboring");

/// `of the Russian Federation`: the place and the index after it.
pub(in crate::parse::people) fn of_place(
    tokens: &[Token],
    at: usize,
    end: usize,
) -> Option<(Place, usize)> {
    let of = tokens.get(at).filter(|_| at < end)?;
    if !is(of, OF) && !is(of, FROM) {
        return None;
    }
    let next = skip_the(tokens, at + 1);
    // "of the sisterly Republic of Peru"
    let near = next > at + 1 && tokens.get(next).is_some_and(|t| FRIENDLY.has(t));
    let next = next + usize::from(near);
    // "of the Republic Peru"
    let republic = tokens.get(next).is_some_and(|t| is(t, REPUBLIC));
    let place = place_at(tokens, next)
        .or_else(|| place_at(tokens, next + 1).filter(|p| republic && p.kind == PlaceKind::Name))
        .filter(|p| p.end <= end)?;
    matches!(place.kind, PlaceKind::Name | PlaceKind::Region)
        .then_some((place, place.end))
        // "of the European Commission" names no country.
        .filter(|(p, after)| p.end > next && !goes_on_as_title(tokens, *after))
}

/// `and [of] Russia` after a first country.
pub(in crate::parse::people) fn and_place(
    tokens: &[Token],
    at: usize,
    end: usize,
) -> Option<(Place, usize)> {
    let mut next = at;
    let mut joined = false;
    while next < end.min(at + 3)
        && tokens
            .get(next)
            .is_some_and(|t| t.kind == Kind::Comma || is(t, AND) || is(t, OF))
    {
        joined = true;
        next += 1;
    }
    let place = place_at(tokens, skip_the(tokens, next)).filter(|p| p.end <= end && joined)?;
    // "and the U.S. Secretary of State" goes on with somebody of another office.
    let office = tokens
        .get(place.end)
        .is_some_and(|t| place.end < end && t.is_capital() && lexis::is_title_word(t));
    (place.kind == PlaceKind::Name && !office).then_some((place, place.end))
}

pub(super) fn skip_the(tokens: &[Token], at: usize) -> usize {
    at + usize::from(tokens.get(at).is_some_and(|t| is(t, THE)))
}
