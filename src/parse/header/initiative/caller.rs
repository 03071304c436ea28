//! Who made a call, where the release says so of this one: "the call, which was placed by Norway", "Minister Lind, who made the
//! call". That somebody received one is how agencies tell of any call.

use std::ops::Range;

use super::{BY, after, named_last};
use crate::model::{Country, Participant};
use crate::parse::header::View;
use crate::parse::lexicon::{Lists, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

const MADE: Words = words!("made placed");

/// The country whose side made the call, where the word at `at` tells of it.
pub(super) fn caller(
    view: &View<'_>,
    at: usize,
    sentence: &Range<usize>,
    participants: &[Participant],
) -> Option<(Country, Range<usize>)> {
    let token = |at: usize| view.tokens.get(at).filter(|_| sentence.contains(&at));
    token(at).filter(|t| MADE.has(t))?;
    if token(at + 1).is_some_and(|t| is(t, BY)) && is_of_call(view, sentence.start..at) {
        return after(view, at + 2, sentence.end, participants);
    }
    let who = at.checked_sub(1).and_then(token);
    if !who.is_some_and(|t| t.word == Word::WHO) || !takes_the_call(view, at + 1..sentence.end) {
        return None;
    }
    Some((named_last(view, at - 1, participants)?, at - 1..at + 1))
}

/// Whether a call is what was made, at the end of `range`: "the call was", "the telephone conversation, which was".
fn is_of_call(view: &View<'_>, range: Range<usize>) -> bool {
    const LINKS: Words = words!("which that was had been");
    let mut back = range.rev().filter_map(|at| view.tokens.get(at));
    let noun = back.find(|t| t.kind != Kind::Comma && !LINKS.has(t));
    noun.is_some_and(is_noun)
}

/// Whether "the call", "the telephone conversation" begins `range`, and nothing goes on to what was called for.
fn takes_the_call(view: &View<'_>, range: Range<usize>) -> bool {
    const THE: Words = words!("the this");
    const FOR: u64 = hashed("for");
    let tokens = view.tokens.get(range).unwrap_or_default();
    let Some((the, rest)) = tokens.split_first() else {
        return false;
    };
    let phone = usize::from(rest.first().is_some_and(|t| t.listed(Lists::PHONE)));
    let next = rest.get(phone + 1);
    THE.has(the) && rest.get(phone).is_some_and(is_noun) && next.is_none_or(|t| !is(t, FOR))
}

fn is_noun(token: &Token) -> bool {
    token.listed(Lists::CALL.or(Lists::TALK))
}
