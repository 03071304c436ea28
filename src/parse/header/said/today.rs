//! Other words for the day of the release: "has just spoken", "earlier in the day".

use std::ops::Range;

use super::{CALLS, DAY, THE, THIS, TIMES, TODAY};
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

const JUST_NOW: u64 = hashed("just");

/// "has just spoken", "just got off the phone": `just` at `at`.
pub(super) fn just_done(tokens: &[Token], at: usize) -> bool {
    const DONE: Words = words!(
        "spoken spoke talked called telephoned phoned had held finished concluded completed ended wrapped got \
         made taken received hung rung rang conferred"
    );
    tokens.get(at).is_some_and(|t| is(t, JUST_NOW))
        && tokens.get(at + 1).is_some_and(|t| DONE.has(t))
}

/// "and today", "and again today" at `at`.
pub(super) fn and_today(tokens: &[Token], at: usize) -> bool {
    const AGAIN: u64 = hashed("again");
    let again = usize::from(tokens.get(at + 1).is_some_and(|t| is(t, AGAIN)));
    tokens.get(at).is_some_and(|t| t.word == Word::AND)
        && tokens.get(at + 1 + again).is_some_and(|t| is(t, TODAY))
}

/// "earlier in the day", "later in the day"
pub(in crate::parse::header) fn within_day(tokens: &[Token], at: usize) -> bool {
    const OFTEN: Words = words!("earlier later");
    const IN: u64 = hashed("in");
    tokens.get(at).is_some_and(|t| OFTEN.has(t))
        && matches!(tokens.get(at + 1..at + 4), Some([within, the, day]) if is(within, IN) && is(the, THE) && is(day, DAY))
}

/// All words that name the day at `at`: "today", "this evening".
pub(in crate::parse::header) fn of_today(tokens: &[Token], at: usize) -> Range<usize> {
    let names = |n: usize| {
        let token = tokens.get(n);
        token.is_some_and(|t| TIMES.has(t) || is(t, DAY)) && is_this(tokens, n)
    };
    if names(at) {
        at - 1..at + 1
    } else {
        at..at + 1 + usize::from(names(at + 1))
    }
}

/// "today", "this evening", "on this day" as the last words of the sentence.
pub(super) fn closing_word(view: &View<'_>, sentence: &Range<usize>) -> Option<usize> {
    let stop = sentence
        .clone()
        .rev()
        .find(|at| view.tokens.get(*at).is_some_and(|t| t.kind == Kind::Word))?;
    let last = view.tokens.get(stop)?;
    let before = stop.checked_sub(1).and_then(|n| view.tokens.get(n));
    let this = before.is_some_and(|t| is(t, THIS));
    (is(last, TODAY) || this && (TIMES.has(last) || is(last, DAY))).then_some(stop)
}

/// "with President Lind, Chair of the Forum on Herring, this morning about": a day behind the comma that closes what is told
/// of a partner, in front of the matter.
pub(super) fn set_off(tokens: &[Token], range: Range<usize>) -> Option<usize> {
    const NEAR: usize = 12;
    const MATTER: Words = words!("about on to regarding concerning following after and");
    let token = |at: usize| tokens.get(at).filter(|_| at < range.end);
    let comma = (range.start..range.start + NEAR)
        .find(|at| token(*at).is_some_and(|t| t.kind == Kind::Comma))?;
    let this = usize::from(token(comma + 1).is_some_and(|t| is(t, THIS)));
    let at = comma + 1 + this;
    let day = token(at).is_some_and(|t| this == 0 && is(t, TODAY) || this == 1 && TIMES.has(t));
    let matter = token(at + 1).is_some_and(|t| MATTER.has(t) || t.kind == Kind::Comma);
    (day && matter).then_some(at)
}

/// "Today's telephone conversation ...", "after this afternoon's call" further down, or the heading "The telephone conversations of the President on this day".
pub(in crate::parse::header) fn todays_call(view: &View<'_>) -> Option<usize> {
    let todays = |at: &usize| {
        let own = view.tokens.get(at + 1);
        let day = view.tokens.get(*at);
        let this = day.is_some_and(|t| TIMES.has(t)) && is_this(view.tokens, *at);
        (this || day.is_some_and(|t| is(t, TODAY)))
            && own.is_some_and(|t| t.kind == Kind::Possessive)
            && view.tokens.get(at + 2).is_some_and(|t| CALLS.has(t))
    };
    let mut words = view.sentences.iter().flat_map(Clone::clone);
    words.find(todays).or_else(|| in_heading(view))
}

/// A sentence without a verb that names calls and closes with the day.
fn in_heading(view: &View<'_>) -> Option<usize> {
    const FIRST: usize = 2;
    const LONGEST: usize = 24;
    const NAMES: Words = words!("calls conversations conversation telephone phone call");
    let mut first = view.sentences.iter().take(FIRST);
    first.find_map(|sentence| {
        let tokens = view.tokens.get(sentence.clone())?;
        let told = tokens.iter().any(|t| {
            t.is(Class::AUXILIARY) || t.is(Class::PAST) && !t.verbs.is_empty() && !t.is_capital()
        });
        let names = tokens.len() <= LONGEST && NAMES.has_any(tokens);
        closing_word(view, sentence).filter(|_| names && !told)
    })
}

/// "this Friday", with the weekday at `at`: on one it is the same day.
fn is_this(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    before.is_some_and(|t| is(t, THIS))
}
