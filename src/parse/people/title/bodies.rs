//! Regions and bodies behind an office whose names no table has: `of Fukushima Prefecture`, `of the provisional government`.

use super::super::lexis;
use super::{OF, Title, skip_the};
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::{PlaceKind, place_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, is, words};

/// Most words of such a name.
const LONGEST: usize = 5;

/// Takes in what the office at `at` is of, and its country where the name tells one: the index after it.
pub(super) fn of_body(tokens: &[Token], title: &mut Title, at: usize, end: usize) -> Option<usize> {
    tokens.get(at).filter(|t| at < end && is(t, OF))?;
    of_region(tokens, title, at, end)
        .or_else(|| of_authority(tokens, title, at, end))
        .or_else(|| of_letters(tokens, title, at, end))
}

/// `of the OSCE`: a body by its letters, where the line is not all in capitals.
fn of_letters(tokens: &[Token], title: &mut Title, at: usize, end: usize) -> Option<usize> {
    const SHORTEST: usize = 3;
    const LONGEST: usize = 8;
    let letters = skip_the(tokens, at + 1);
    let small = tokens.get(at).is_some_and(|t| !t.is_capital());
    let body = tokens.get(letters).filter(|t| {
        letters < end
            && t.kind == Kind::Word
            && t.is_shouted()
            && !t.starts_line()
            && (SHORTEST..=LONGEST).contains(&t.span().len())
    })?;
    // "of the LIND government" has a family in capitals; a name goes on behind it.
    let alone = small && !lexis::is_title_word(body) && place_at(tokens, letters).is_none();
    let goes_on = tokens
        .get(letters + 1)
        .is_some_and(|t| letters + 1 < end && t.kind == Kind::Possessive);
    if !alone || goes_on || letters == at + 1 {
        return None;
    }
    title.tokens.extend(at..=letters);
    Some(letters + 1)
}

/// `of the Iraqi Kurdistan Region`, `of Fukushima Prefecture`: the last word of a region's name is not its governor's. So is
/// `of the Kurdistan Regional Government`, where no country's name begins it.
fn of_region(tokens: &[Token], title: &mut Title, at: usize, end: usize) -> Option<usize> {
    const REGIONS: Words = words!(
        "region province prefecture territory oblast krai district canton county governorate municipality voivodeship"
    );
    const GOVERNED: Words = words!("government authority administration parliament assembly");
    let token = |n: usize| tokens.get(n).filter(|_| n < end);
    let first = skip_the(tokens, at + 1);
    let inside = |n: &usize| {
        token(*n).is_some_and(|t| {
            let word = t.kind == Kind::Word && t.is_capital() && !t.starts_line();
            word && !lexis::is_head(t) && !lexis::is_address(t)
        })
    };
    let known = place_at(tokens, first);
    let foreign = known.is_none_or(|p| p.kind == PlaceKind::Region)
        && !token(first).is_some_and(lexis::is_title_word);
    let names = |n: &usize| {
        let last = |t: &Token| REGIONS.has(t) || foreign && *n > first && GOVERNED.has(t);
        // What the tables know as a region has its last word.
        token(*n).is_some_and(last) && known.is_none_or(|p| p.end <= *n)
    };
    let last = (first..first + LONGEST).take_while(inside).find(names)?;
    let country = (first..last).find_map(|n| place_at(tokens, n));
    title.country = title.country.or(country.map(|p| p.country));
    title.tokens.extend(at..=last);
    Some(last + 1)
}

/// `of the provisional government`, `of the Peruvian delegation`, in small letters.
fn of_authority(tokens: &[Token], title: &mut Title, at: usize, end: usize) -> Option<usize> {
    const AUTHORITIES: Words = words!(
        "government council administration authority authorities delegation cabinet committee parliament ministry junta \
         opposition"
    );
    let token = |n: usize| tokens.get(n).filter(|_| n < end);
    let first = skip_the(tokens, at + 1);
    if first == at + 1 {
        return None;
    }
    let small = |t: &Token| t.kind == Kind::Word && !t.is_capital();
    let people = place_at(tokens, first).filter(|p| p.kind == PlaceKind::Demonym);
    let from = people.map_or(first, |p| p.end);
    let other = Class::PREPOSITION
        .or(Class::DETERMINER)
        .or(Class::PAST)
        .or(Class::AUXILIARY);
    let plain = |n: &usize| token(*n).is_some_and(|t| small(t) && !t.is(other));
    let last = (from..from + LONGEST)
        .take_while(plain)
        .find(|n| token(*n).is_some_and(|t| AUTHORITIES.has(t)))?;
    title.tokens.extend(at..first);
    title.tokens.extend(from..=last);
    // "head of the opposition in Peru"
    let within = token(last + 1).is_some_and(|t| t.word == Word::IN);
    let land = place_at(tokens, skip_the(tokens, last + 2));
    let land = land.filter(|p| within && p.end <= end && p.kind == PlaceKind::Name);
    let country = people.or(land).map(|p| p.country);
    title.country = title.country.or(country);
    Some(land.map_or(last + 1, |p| p.end))
}
