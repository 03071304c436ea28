//! Bodies of states whose secretary-general is not the United Nations': named behind the office, or in front of it.

use super::super::lexis;
use super::super::name::name_at;
use super::{OF, TitleTokens, skip_the, title_at};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// The last or the first word of such a body's name.
const BODIES: Words = words!("league organization organisation council association forum alliance");

/// Most words of a name.
const LONGEST: usize = 9;

/// `of the World Fishing Organization`, `of the League of Nordic States`, at `at`: the index after it. Without a comma
/// behind it a name goes on.
pub(super) fn behind(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let token = |n: usize| tokens.get(n).filter(|_| n < end);
    let capital = |n: usize| {
        token(n).is_some_and(|t| t.kind == Kind::Word && t.is_capital() && !t.starts_line())
    };
    token(at).filter(|t| is(t, OF))?;
    let first = skip_the(tokens, at + 1);
    let run = (first..first + LONGEST).find(|n| {
        !capital(*n) || token(*n).is_some_and(|t| lexis::is_head(t) || lexis::is_address(t))
    })?;
    let noun = (first..run).find(|n| token(*n).is_some_and(|t| BODIES.has(t)))?;
    if run > noun + 1 || !token(run).is_some_and(|t| is(t, OF)) {
        return Some(noun + 1);
    }
    // "League of Arab States Ana Paz"
    let words = skip_the(tokens, run + 1);
    let stop = (words..words + LONGEST).find(|n| !capital(*n))?;
    let comma = token(stop).is_none_or(|t| t.kind == Kind::Comma);
    let known = || {
        (words..stop)
            .rev()
            .find(|n| token(*n).is_some_and(lexis::is_title_word))
    };
    if comma && stop - words < LONGEST / 2 {
        return (stop > words).then_some(known().map_or(stop, |n| n + 1));
    }
    known().map(|n| n + 1)
}

/// `of the Pacific Fishing Forum`, at `at`: the same of a body with a word that belongs to no office, and with no place.
pub(super) fn unknown(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let after = behind(tokens, at, end)?;
    let mut words = skip_the(tokens, at + 1)..after;
    let of_place = || words.clone().any(|n| place_at(tokens, n).is_some());
    let goes_on = tokens.get(after).is_some_and(|t| after < end && is(t, OF));
    if goes_on || of_place() {
        return None;
    }
    let strange = |n: usize| {
        let token = tokens.get(n);
        token.is_some_and(|t| t.is_capital() && !lexis::is_title_word(t))
    };
    words.any(strange).then_some(after)
}

/// The words of a body in front of the `Secretary-General` whose title begins at `at`: `OIC`, `Nordic League`. Letters stand
/// in front of a chair, too: `OSCE Chairman-in-Office`.
pub(in crate::parse::people) fn in_front(tokens: &[Token], at: usize, first: usize) -> TitleTokens {
    const SECRETARY: u64 = hashed("secretary");
    const GENERAL: u64 = hashed("general");
    const DIRECTOR: u64 = hashed("director");
    const CHAIRS: Words = words!("chair chairman chairwoman chairperson");
    const LETTERS: usize = 3;
    let none = TitleTokens::new;
    let token = |n: usize| tokens.get(n).filter(|_| n >= first);
    let hyphen = usize::from(token(at + 1).is_some_and(|t| t.kind == Kind::Hyphen));
    let office = token(at).is_some_and(|t| is(t, SECRETARY))
        && token(at + 1 + hyphen).is_some_and(|t| is(t, GENERAL));
    let chair = token(at).is_some_and(|t| CHAIRS.has(t) && !t.is_shouted())
        || token(at).is_some_and(|t| is(t, DIRECTOR))
            && token(at + 1 + hyphen).is_some_and(|t| is(t, GENERAL));
    let Some(before) = at.checked_sub(1).filter(|_| office || chair) else {
        return none();
    };
    let Some(last) =
        token(before).filter(|t| t.kind == Kind::Word && place_at(tokens, before).is_none())
    else {
        return none();
    };
    if last.is_shouted() && last.span().len() >= LETTERS {
        return std::iter::once(before).collect();
    }
    if !office || !BODIES.has(last) {
        return none();
    }
    let inside = |n: &usize| token(*n).is_some_and(|t| t.is_capital() && t.kind == Kind::Word);
    let mut words: TitleTokens = (before.saturating_sub(LONGEST)..=before)
        .rev()
        .take_while(inside)
        .collect();
    words.reverse();
    words
}

/// Whether letters at `at` stand in front of an office and the name of whoever holds it; behind a name, where the title is `open`,
/// in front of an office and nobody's name: "Ana Paz, Foreign Minister of Peru and OAS Chair, met the press".
pub(super) fn leads_chair(tokens: &[Token], at: usize, end: usize, open: bool) -> bool {
    let letters = tokens.get(at).is_some_and(Token::is_shouted);
    letters
        && !in_front(tokens, at + 1, at).is_empty()
        && title_at(tokens, at + 1, end, false)
            .is_some_and(|(_, after)| name_at(tokens, after, end, false, true).is_none() == open)
}
