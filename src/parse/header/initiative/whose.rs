//! Whose a request or an initiative was: of the country, the side or the person that is named beside it.

use std::ops::Range;

use super::sides::of_unnamed;
use super::{HIS, Sides, VERBS};
use crate::model::{Country, Participant};
use crate::parse::header::{View, country_of_person};
use crate::parse::lexicon::Word;
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::called_alike;

/// Also as it is printed where the apostrophe was lost.
const LATTER: Words = words!("latter latters");
const FORMER: u64 = hashed("former");
const FORMERS: u64 = hashed("formers");
const WHOSE: u64 = hashed("whose");
const HAD: Words = words!("had has");
/// Two, and one more beside them.
const PAIR: usize = 3;

/// "of Japan", "of the Turkish side", "of Minister Sato", "of the latter"
pub(super) fn after(
    view: &View<'_>,
    at: usize,
    end: usize,
    sides: Sides<'_>,
) -> Option<(Country, Range<usize>)> {
    (at..end.min(at + 8)).find_map(|n| at_token(view, n, sides))
}

/// "at Japan's request", "on the Iranian initiative", "at the latter's request", "at his request": in a sentence that begins at
/// `start`, with the word at `led` that leads to a noun.
pub(super) fn before(
    view: &View<'_>,
    at: usize,
    (start, led): (usize, Option<usize>),
    sides: Sides<'_>,
) -> Option<(Country, Range<usize>)> {
    let first = at.saturating_sub(6).max(start);
    let whose = at.checked_sub(1).filter(|n| *n >= first);
    if let Some(whose) = whose
        && view.tokens.get(whose).is_some_and(|t| HIS.has(t))
        && names_two(view, start..whose, sides)
    {
        return Some((named_last(view, whose, sides)?, whose..at));
    }
    // "Minister Lind, at whose request the call was held"
    if let Some(whose) = whose
        && view.tokens.get(whose).is_some_and(|t| is(t, WHOSE))
    {
        return Some((named_last(view, whose, sides)?, whose..at));
    }
    // "spoke with President Lind, who initiated the call"; of several calls that is told of one.
    // "who had initiated it"
    let had = whose.filter(|n| view.tokens.get(*n).is_some_and(|t| HAD.has(t)));
    let who = had.map_or(whose, |had| had.checked_sub(1));
    if let Some(who) = who.filter(|_| sides.people.len() <= PAIR)
        && view.tokens.get(who).is_some_and(|t| t.word == Word::WHO)
    {
        return Some((named_last(view, who, sides)?, who..at));
    }
    // "The minister, Ana Paz, initiated a call": whoever is named right in front of the comma.
    let comma = |n: &usize| view.tokens.get(*n).is_some_and(|t| t.kind == Kind::Comma);
    let verb = view.tokens.get(at).is_some_and(|t| VERBS.has(t));
    let end = whose.filter(|n| verb && comma(n)).unwrap_or(at);
    // "talked with Peru on the trade initiative": nobody named before "on".
    (first.max(led.unwrap_or(first))..end)
        .rev()
        .take_while(|n| view.tokens.get(*n).is_some_and(|t| t.kind != Kind::Comma))
        .find_map(|n| at_token(view, n, sides))
}

/// The country of whoever is named last before the token at `at`.
pub(super) fn named_last(view: &View<'_>, at: usize, sides: Sides<'_>) -> Option<Country> {
    let here = view.tokens.get(at)?.span().start;
    let last = sides
        .people
        .iter()
        .filter_map(|p| {
            let before = p.mentions.iter().filter(|m| m.start < here);
            Some((before.map(|m| m.start).max()?, p.country?))
        })
        .max_by_key(|(start, _)| *start);
    Some(last?.1)
}

/// "The Minister spoke with Minister Lind, at his request": whoever is named before both is the subject still.
fn names_two(view: &View<'_>, range: Range<usize>, sides: Sides<'_>) -> bool {
    let span = view.span(&range);
    let here = sides.people.iter().filter(|p| {
        let mut mentions = p.mentions.iter();
        mentions.any(|m| span.covers(*m))
    });
    here.count() > 1
}

fn at_token(view: &View<'_>, at: usize, sides: Sides<'_>) -> Option<(Country, Range<usize>)> {
    let token = view.tokens.get(at)?;
    let held = |country: Country| sides.people.iter().any(|p| p.country == Some(country));
    if let Some(country) = of_unnamed(view, at, sides) {
        return Some((country, at..at + 2));
    }
    if LATTER.has(token) {
        return Some((named_last(view, at, sides)?, at..at + 1));
    }
    let owns = view
        .tokens
        .get(at + 1)
        .is_some_and(|t| t.kind == Kind::Possessive);
    if is(token, FORMER) && owns || is(token, FORMERS) {
        return Some((sides.people.first()?.country?, at..at + 1));
    }
    if let Some(place) = place_over(view, at).filter(|p| held(p.country)) {
        // A seat can belong to several.
        return Some((place.country, at..place.end));
    }
    if let Some(place) = place_over(view, at).filter(|p| p.kind != PlaceKind::Seat) {
        // "the Congolese side": of two states the one that takes part.
        let alike = called_alike(place.country).filter(|other| held(*other));
        return Some((alike.unwrap_or(place.country), at..place.end));
    }
    let person = token
        .is_capital()
        .then(|| country_of_person(view, sides.people, &(at..at + 1)))
        .flatten();
    // "by the High Representative"
    let before = |n: usize| at.checked_sub(n).and_then(|n| view.tokens.get(n));
    let the = |n: usize| before(n).is_some_and(|t| t.word == Word::THE);
    let whole =
        token.is_capital() && (the(1) || the(2) && before(1).is_some_and(Token::is_capital));
    let held_alone = || by_office(token.text(view.text), sides.people).filter(|_| owns || whole);
    Some((person.or_else(held_alone)?, at..at + 1))
}

/// The place in whose name a token stands: "Guinea" may be the end of another's.
fn place_over<'v>(view: &'v View<'_>, at: usize) -> Option<&'v Place> {
    let behind = view.places.partition_point(|p| p.end <= at);
    view.places.get(behind).filter(|p| p.first <= at)
}

/// "on the President's initiative": the one of them who is a president.
fn by_office(word: &str, participants: &[Participant]) -> Option<Country> {
    let mut holders = participants.iter().filter(|p| {
        let title = p.title.as_deref().unwrap_or_default();
        title.split([' ', '/', '-']).any(|part| part == word)
    });
    let holder = holders.next()?;
    holders.next().is_none().then_some(holder.country)?
}
