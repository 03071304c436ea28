//! Words of titles, styles, days and places that are names as well, and what around them tells which.

use super::super::lexis;
use super::before_number;
use crate::parse::grammar::is_given_name;
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// `Amir` of `Hossein Amir Rezaei`: titles that are names as well, between two words of a name.
pub(super) fn is_given(tokens: &[Token], at: usize, end: usize) -> bool {
    const GIVEN: Words = words!("amir emir sultan king prince malik pope general khan");
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    // `bin Sultan`
    let father = before.is_some_and(|t| lexis::is_particle(t) && !t.is_capital())
        && tokens.get(at).is_some_and(is_called);
    let given = tokens
        .get(at)
        .is_some_and(|t| GIVEN.has(t) && t.is_capital() && !t.is_shouted());
    father
        || given
            && tokens
                .get(at + 1)
                .is_some_and(|t| at + 1 < end && t.is_spaced() && lexis::can_name(t, false))
}

/// `Amir` of `Mr. Amir Lind`: nobody puts such an address in front of an office.
pub(in crate::parse::people) fn is_emir_by_name(tokens: &[Token], at: usize) -> bool {
    const EMIR: Words = words!("amir emir");
    const PLAIN: Words = words!("mr dr gen mawlawi maulvi molavi mullah ayatollah hojatoleslam");
    let emir = |t: &Token| EMIR.has(t) && t.is_capital() && !t.is_shouted();
    if !tokens.get(at).is_some_and(emir) {
        return false;
    }
    let before = |n: usize| at.checked_sub(n).and_then(|n| tokens.get(n));
    let stop = before(1).is_some_and(|t| t.kind == Kind::Stop);
    before(1 + usize::from(stop)).is_some_and(|t| PLAIN.has(t)) || follows_minister(tokens, at)
}

/// `Foreign Minister Amir Lind`, `the Foreign Minister of Peru, Amir Lind`: a minister is no emir. `Amir Sheikh Salim` is.
fn follows_minister(tokens: &[Token], at: usize) -> bool {
    const MINISTER: Words = words!("minister");
    /// `of the Republic of Peru,`
    const NEAR: usize = 7;
    let name = |t: &Token| {
        t.kind == Kind::Word && t.is_capital() && !lexis::opens_address(t) && !lexis::is_head(t)
    };
    if !tokens.get(at + 1).is_some_and(name) {
        return false;
    }
    let comma = at
        .checked_sub(1)
        .filter(|n| tokens.get(*n).is_some_and(|t| t.kind == Kind::Comma));
    let end = comma.unwrap_or(at);
    let near = tokens.get(end.saturating_sub(NEAR)..end);
    let mut back = near.unwrap_or_default().iter().rev();
    if comma.is_none() {
        return back.next().is_some_and(|t| MINISTER.has(t));
    }
    // "Prime Minister Lind of Norway, Amir Salim" has another between the two.
    let mut next = None;
    for token in back {
        let goes_on = token.is_capital() || token.word == Word::OF || token.word == Word::THE;
        if token.kind != Kind::Word || !goes_on {
            return false;
        }
        if MINISTER.has(token) {
            return next.is_none_or(|next: &Token| !name(next));
        }
        next = Some(token);
    }
    false
}

/// Titles that fathers are called by: `bin Sultan`, `ibn Amir`.
pub(super) fn is_called(token: &Token) -> bool {
    const FATHERS: Words = words!("sultan amir emir malik khan");
    FATHERS.has(token) && token.is_capital() && !token.is_shouted()
}

/// `Tun` of `Hishammuddin Tun Hussein`: a style of the father's between two words of a name.
pub(super) fn is_style(tokens: &[Token], at: usize, end: usize) -> bool {
    const STYLES: Words = words!("tun tan datuk datu dato pehin haji hajah sheikh shaikh seri");
    const FAMILY: u64 = hashed("tan");
    let style = tokens
        .get(at)
        .is_some_and(|t| STYLES.has(t) && t.is_capital());
    // `Daniel Tan` has it for a family name.
    let last = tokens.get(at).is_some_and(|t| t.hash == FAMILY)
        && tokens
            .get(at + 1)
            .is_none_or(|t| at + 1 >= end || !t.is_capital());
    style
        && (last
            || tokens.get(at + 1).is_some_and(|t| {
                // `Pehin Datu Lailaraja`
                let another = STYLES.has(t) && t.is_capital();
                at + 1 < end && t.is_spaced() && (another || lexis::can_name(t, false))
            }))
}

/// `Sun` of `Minister Sun Lihua`, `Tan` of `Minister Tan`, `Ireland` of `Ana Ireland`: what the lexicon knows as something else.
pub(super) fn is_name_too(tokens: &[Token], at: usize, due: bool, inner: bool) -> bool {
    is_day(tokens, at, due)
        || is_tan(tokens, at)
        || is_sri(tokens, at)
        || is_pronoun_too(tokens, at)
        || inner && (is_family_by_given(tokens, at) || is_eng(tokens, at))
}

/// `Eng` of `Ng Eng Hen`: between two words of a name, without the full stop of an engineer.
fn is_eng(tokens: &[Token], at: usize) -> bool {
    const ENG: u64 = hashed("eng");
    let name = |t: &Token| t.is_capital() && t.is_spaced() && t.kind == Kind::Word;
    tokens.get(at).is_some_and(|t| t.hash == ENG) && tokens.get(at + 1).is_some_and(name)
}

/// `He` of `He Lianfu`, `She` of `Ana She Ombaku`: before another word of the name, as no pronoun stands.
fn is_pronoun_too(tokens: &[Token], at: usize) -> bool {
    let token = |n: usize| tokens.get(n);
    let pronoun = |t: &Token| matches!(t.word, Word::HE | Word::SHE) && !t.is_shouted();
    let name = |t: &Token| t.is_capital() && t.is_strange() && t.lists == Lists::NONE;
    token(at).is_some_and(|t| pronoun(t) && t.is_capital())
        && token(at + 1).is_some_and(|t| name(t) && t.is_spaced() && !t.is_shouted())
}

/// `Sri` of `Sri Handayani Putri`, as names of Java begin; `Tan Sri` and `Dato' Sri` are styles.
fn is_sri(tokens: &[Token], at: usize) -> bool {
    const SRI: u64 = hashed("sri");
    const STYLES: Words = words!("tan dato datuk datu seri");
    let token = |n: usize| tokens.get(n);
    if !token(at).is_some_and(|t| t.hash == SRI && t.is_capital()) || place_at(tokens, at).is_some()
    {
        return false;
    }
    let before = |n: usize| at.checked_sub(n).and_then(token);
    let mark = before(1).is_some_and(|t| matches!(t.kind, Kind::Quote | Kind::Possessive));
    let styled = before(1 + usize::from(mark)).is_some_and(|t| STYLES.has(t));
    !styled && token(at + 1).is_some_and(|t| t.is_strange() && t.is_spaced())
}

/// `Sun` where a name is due, or before a word that is nothing else: not `Sun, 3 May`, `Sun May 3`.
fn is_day(tokens: &[Token], at: usize, due: bool) -> bool {
    const DAYS: Words = words!("sun mon thu");
    let token = |n: usize| tokens.get(n);
    if !token(at).is_some_and(|t| DAYS.has(t) && t.is_capital()) {
        return false;
    }
    let comma = usize::from(token(at + 1).is_some_and(|t| t.kind == Kind::Comma));
    let dated = before_number(tokens, at + comma)
        || token(at + 1 + comma).is_some_and(|t| t.is(Class::MONTH));
    let name = token(at + 1).is_some_and(|t| t.is_strange() && t.lists == Lists::NONE);
    !dated && (due || name)
}

/// `Tan` of `Tan Wei Lin`; the style is `Tan Sri`.
fn is_tan(tokens: &[Token], at: usize) -> bool {
    const TAN: u64 = hashed("tan");
    const STYLED: Words = words!("sri seri");
    let token = |n: usize| tokens.get(n);
    token(at).is_some_and(|t| t.hash == TAN && t.is_capital())
        && !token(at + 1).is_some_and(|t| STYLED.has(t))
}

/// `Ireland` of `Ana Ireland said`, `Peace` of `Ana Peace, Minister`: behind a given name, and before what is in no name, a
/// word of places or offices is a family's. What begins a title, and two words of a place, are not.
fn is_family_by_given(tokens: &[Token], at: usize) -> bool {
    let token = |n: usize| tokens.get(n);
    let given = at.checked_sub(1).and_then(token);
    let Some(word) = token(at).filter(|_| given.is_some_and(is_given_name)) else {
        return false;
    };
    let place = place_at(tokens, at);
    let land = place.is_some_and(|p| p.end == at + 1);
    let office = place.is_none() && lexis::is_title_word(word) && !lexis::is_head(word);
    let verb =
        |t: &Token| t.is(Class::PAST.or(Class::AUXILIARY).or(Class::THIRD)) && !t.is_capital();
    let marks = [Kind::Comma, Kind::Stop, Kind::Possessive, Kind::Close];
    let ends = token(at + 1).is_none_or(|t| {
        marks.contains(&t.kind) || verb(t) || land && t.kind == Kind::Word && !t.is_capital()
    });
    word.is_capital() && !word.is_shouted() && (land || office) && ends
}
