//! Days counted back from the release: "the day before", "the day before yesterday", "two days ago", and those that are
//! not counted: "last week".

use std::ops::Range;

use super::{AGO, DAY, THE};
use crate::parse::header::View;
use crate::parse::header::clock::number_at;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// "the day before", "the previous day": not "the day before the vote".
pub(in crate::parse::header) fn day_before(tokens: &[Token], at: usize) -> bool {
    const BEFORE: u64 = hashed("before");
    const PREVIOUS: Words = words!("previous preceding");
    let token = |n: usize| tokens.get(at + n);
    let the = token(0).is_some_and(|t| is(t, THE));
    let day = |n: usize| token(n).is_some_and(|t| is(t, DAY));
    let goes_on = token(3).is_some_and(|t| {
        t.kind == Kind::Word && t.is(Class::PREPOSITION.or(Class::AUXILIARY))
            || t.kind != Kind::Word
    });
    the && (day(1) && token(2).is_some_and(|t| is(t, BEFORE)) && goes_on
        || token(1).is_some_and(|t| PREVIOUS.has(t)) && day(2))
}

/// "the day before yesterday", with the day at `at`.
pub(super) fn behind_day(tokens: &[Token], at: usize) -> bool {
    const BEFORE: u64 = hashed("before");
    tokens.get(at).is_some_and(|t| is(t, DAY)) && tokens.get(at + 1).is_some_and(|t| is(t, BEFORE))
}

/// "two days ago", "3 days ago", with the number at `at`.
pub(super) fn days_ago(view: &View<'_>, at: usize) -> Option<u64> {
    const DAYS: u64 = hashed("days");
    const MOST: u32 = 14;
    let token = |n: usize| view.tokens.get(n);
    let is_day = |n: usize| token(n).is_some_and(|t| is(t, DAYS));
    // Few words stand before "days".
    if !is_day(at + 1) {
        return None;
    }
    let (number, next) = number_at(view, at)?;
    let ago = is_day(next) && token(next + 1).is_some_and(|t| is(t, AGO));
    (ago && (2..=MOST).contains(&number)).then_some(number.into())
}

/// "Over the weekend, the Minister spoke", "spoke last week with": a stretch of days, of which no one is told.
pub(super) fn some_day(tokens: &[Token], range: Range<usize>, told: usize) -> Option<Range<usize>> {
    /// At the front of the sentence, or right behind what tells of the call.
    const FRONT: usize = 4;
    const BEHIND: usize = 8;
    const STRETCHES: Words = words!("weekend week month");
    const LEADS: Words = words!("last past the");
    let at = range.clone().find(|at| {
        let near = *at < range.start + FRONT || (told..told + BEHIND).contains(at);
        near && tokens.get(*at).is_some_and(|t| STRETCHES.has(t))
    })?;
    let lead = at.checked_sub(1).and_then(|n| tokens.get(n))?;
    let is_weekend = tokens.get(at).is_some_and(|t| is(t, hashed("weekend")));
    let own = tokens
        .get(at + 1)
        .is_some_and(|t| t.kind == Kind::Possessive || t.word == Word::OF);
    let dated = LEADS.has(lead) && (is_weekend || !is(lead, THE));
    // "their first call since she took office last week"
    let since = tokens
        .get(told..at)
        .is_some_and(|words| words.iter().any(|t| t.word == Word::SINCE));
    (dated && !own && !since).then_some(at - 1..at + 1)
}
