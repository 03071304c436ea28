//! Places behind an office that tell no country of its holder: one that the tables lack, or where an envoy is sent; and one without
//! its "of".

use std::ops::Range;

use super::super::lexis;
use super::{OF, TO, Title, and_place, skip_the};
use crate::parse::grammar::is_given_name;
use crate::parse::lexicon::Class;
use crate::parse::places::{Place, PlaceKind, place_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// A place that ends the title: one without its "of", whose country it takes in, or one that the tables lack.
pub(super) fn closing_place(
    tokens: &[Token],
    title: &mut Title,
    at: usize,
    end: usize,
) -> Option<usize> {
    let bare = place_without_of(tokens, title, at, end).map(|place| {
        title.country = title.country.or(Some(place.country));
        place.end
    });
    bare.or_else(|| unknown_place(tokens, at, end))
}

/// `of Ruritania` before a name or a comma: a place that the tables lack. Its country stays open.
fn unknown_place(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let of = tokens.get(at).filter(|t| at < end && is(t, OF))?;
    let next = skip_the(tokens, at + 1);
    let place = tokens.get(next).filter(|_| next < end)?;
    let plain = place.kind == Kind::Word
        && place.is_capital()
        && place.class == Class::NONE
        && !lexis::is_title_word(place)
        && !lexis::is_particle(place)
        && place.hash != of.hash;
    let name = |n: usize| {
        tokens
            .get(n)
            .is_some_and(|t| n < end && lexis::can_name(t, false))
    };
    let comma = tokens.get(next + 1).is_some_and(|t| t.kind == Kind::Comma) && name(next + 2);
    (plain && (name(next + 1) && name(next + 2) || comma)).then_some(next + 1)
}

/// `, Chile and Norway` behind the first country of an office in the plural, which takes them in: the index after them.
pub(super) fn further_places(tokens: &[Token], title: &mut Title, at: usize, end: usize) -> usize {
    let mut next = at;
    while title.plural
        && let Some((place, after)) = and_place(tokens, next, end)
    {
        title.others.push(place.country);
        next = after;
    }
    next
}

/// `to Japan`, `for Syria`, behind `of Peru` too: where an ambassador is sent, what an envoy deals with, not whose he is.
pub(super) fn host_place(tokens: &[Token], title: &Title, at: usize, end: usize) -> Option<usize> {
    const SENT: Words = words!("ambassador envoy representative commissioner");
    const DEALS: Words = words!(
        "envoy representative coordinator adviser advisor secretary director commissioner minister"
    );
    const MATTER: Words = words!("for on");
    let before = title.tokens.last().and_then(|n| tokens.get(*n))?;
    let link = tokens.get(at)?;
    let place = place_at(tokens, skip_the(tokens, at + 1)).filter(|p| p.end <= end)?;
    let sent = is(link, TO) && SENT.has(before) || MATTER.has(link) && DEALS.has(before);
    (sent && place.kind == PlaceKind::Name).then_some(place.end)
}

/// "Chairman of Peru's Supreme Council" has the country within, "President of Peru's National Security Adviser" is the
/// latter: the index behind the mark of `of`, which is the country with the word before it.
pub(super) fn behind_owner(
    tokens: &[Token],
    title: &mut Title,
    of: Range<usize>,
    end: usize,
) -> Option<usize> {
    const LONGEST: usize = 5;
    tokens
        .get(of.end)
        .filter(|t| t.kind == Kind::Possessive && of.end + 1 < end)?;
    let inner = of.end + 1;
    let capital = |t: &&Token| t.is_capital() && lexis::is_title_word(t);
    let words = tokens.get(inner..end).unwrap_or_default().iter();
    let mut office = words.take(LONGEST).take_while(capital).peekable();
    office.peek()?;
    if office.any(lexis::is_head) {
        title.tokens.clear();
    } else {
        title.tokens.push(of.start);
    }
    Some(inner)
}

/// `of the European Commission` after a name: the index after it.
pub(in crate::parse::people) fn of_union(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    const EUROPEAN: u64 = hashed("european");
    let of = tokens.get(at).filter(|t| at + 2 < end && is(t, OF))?;
    let next = skip_the(tokens, at + 1);
    let union =
        tokens.get(next).is_some_and(|t| is(t, EUROPEAN)) && goes_on_as_title(tokens, next + 1);
    (union && of.is_spaced()).then_some(next + 2)
}

pub(super) fn goes_on_as_title(tokens: &[Token], after: usize) -> bool {
    const BODIES: [u64; 5] = [
        hashed("commission"),
        hashed("council"),
        hashed("parliament"),
        hashed("security"),
        hashed("general"),
    ];
    tokens.get(after).is_some_and(|t| BODIES.contains(&t.hash))
}

/// Whether the last office before `at` is one at the head of others.
pub(super) fn leads(tokens: &[Token], at: usize) -> bool {
    const LEADERS: Words = words!("minister president premier chancellor king emir amir sultan pm");
    const NEAR: usize = 6;
    let before = (at.saturating_sub(NEAR)..at).rev();
    let mut heads = before
        .filter_map(|n| tokens.get(n))
        .filter(|t| lexis::is_head(t));
    heads.next().is_some_and(|t| LEADERS.has(t))
}

/// `Norway` of "Foreign Minister Norway Eva Marie Lind", as some print it: a country before a whole name. "Minister Israel
/// Lind" is called so.
fn place_without_of(tokens: &[Token], title: &Title, at: usize, end: usize) -> Option<Place> {
    let head = title.tokens.last().and_then(|n| tokens.get(*n))?;
    let opens = lexis::is_head(head) && !is_given_name(tokens.get(at)?);
    let place = place_at(tokens, at).filter(|p| opens && p.kind == PlaceKind::Name)?;
    let name = |n: usize| {
        tokens
            .get(n)
            .is_some_and(|t| t.is_strange() && t.is_capital())
    };
    let whole = place.end + 1 < end && (place.end..place.end + 2).all(name);
    whole.then_some(place)
}
