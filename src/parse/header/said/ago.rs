//! Days counted back from the release: "the day before", "the day before yesterday", "two days ago", and those that are
//! not counted: "last week".

use std::ops::Range;

use chrono::Weekday;

use super::{AGO, DAY, THE};
use crate::parse::header::View;
use crate::parse::header::clock::number_at;
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// Parts of a day that are told like the day.
const EVENINGS: Words = words!("evening night afternoon morning");

/// "the day before", "the previous day", "the previous evening": not "the day before the vote".
pub(in crate::parse::header) fn day_before(tokens: &[Token], at: usize) -> bool {
    const BEFORE: u64 = hashed("before");
    const PREVIOUS: Words = words!("previous preceding");
    let token = |n: usize| tokens.get(at + n);
    let the = token(0).is_some_and(|t| is(t, THE));
    let day = |n: usize| token(n).is_some_and(|t| is(t, DAY) || EVENINGS.has(t));
    let goes_on = token(3).is_some_and(|t| {
        t.kind == Kind::Word && t.is(Class::PREPOSITION.or(Class::AUXILIARY))
            || t.kind != Kind::Word
    });
    the && (day(1) && token(2).is_some_and(|t| is(t, BEFORE)) && goes_on
        || token(1).is_some_and(|t| PREVIOUS.has(t)) && day(2))
}

/// "the election held the day before", "the accord signed yesterday": the day at `at` is of something else than the call.
pub(in crate::parse::header) fn of_event(tokens: &[Token], at: usize) -> bool {
    const DONE: Words = words!("held signed adopted concluded completed won launched");
    const CALLS: Words = words!("meeting consultations negotiations exchange teleconference");
    let Some([noun, done]) = at.checked_sub(2).and_then(|n| tokens.get(n..at)) else {
        return false;
    };
    let calls = Lists::CALL
        .or(Lists::TALK)
        .or(Lists::PHONE)
        .or(Lists::VIDEO);
    let thing = noun.kind == Kind::Word && !noun.is(Class::AUXILIARY.or(Class::TITLE));
    DONE.has(done) && thing && !noun.is_capital() && !noun.listed(calls) && !CALLS.has(noun)
}

/// "A day earlier, the Minister spoke": of the release, where no other day is told before.
pub(super) fn day_earlier(view: &View<'_>, at: usize) -> bool {
    const ONE: Words = words!("a one");
    const EARLIER: Words = words!("earlier before prior");
    let token = |n: usize| view.tokens.get(at + n);
    let day = token(1).is_some_and(|t| is(t, DAY)) && token(0).is_some_and(|t| ONE.has(t));
    if !day || !token(2).is_some_and(|t| EARLIER.has(t)) {
        return false;
    }
    // "a day earlier than planned", "a day before the vote"
    let alone = token(3).is_none_or(|t| t.kind != Kind::Word || t.is_capital());
    let told = view.body()..at;
    let mut words = view.words(&told).iter();
    let dated = view.dates.iter().any(|w| told.contains(&w.first));
    alone && !dated && !words.any(|t| t.is(Class::WEEKDAY))
}

/// Behind the number of a day: whether it tells of which month, and of the last one then: "the 3rd of this month", "the 29th of last
/// month", "3rd inst."
pub(super) fn month_told(tokens: &[Token], at: usize) -> Option<bool> {
    const THIS: Words = words!("inst instant");
    const LAST: Words = words!("ult ultimo");
    const SAME: Words = words!("this the current same");
    const BEFORE: Words = words!("last past previous");
    const MONTH: u64 = hashed("month");
    let first = tokens.get(at)?;
    if THIS.has(first) || LAST.has(first) {
        return Some(LAST.has(first));
    }
    let the = usize::from(tokens.get(at + 1).is_some_and(|t| is(t, THE)));
    let which = tokens
        .get(at + 1 + the)
        .filter(|_| first.word == Word::OF)?;
    let month = tokens.get(at + 2 + the).is_some_and(|t| is(t, MONTH));
    (month && (SAME.has(which) || BEFORE.has(which))).then(|| BEFORE.has(which))
}

/// Whether the day whose number stands at `at`, "29th", is of the month before.
pub(in crate::parse::header) fn is_of_last_month(tokens: &[Token], at: usize) -> bool {
    month_told(tokens, at + 2) == Some(true)
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

/// How many days before `day` its text calls the weekday at `at`: "last Friday" on a Friday is a week back, and "Tuesday last week"
/// is of the week before.
pub(in crate::parse::header) fn days_back(
    tokens: &[Token],
    at: usize,
    weekday: Weekday,
    day: Weekday,
) -> u64 {
    const WEEK: u64 = 7;
    const LAST: Words = words!("last past");
    const WEEKS: u64 = hashed("week");
    let pair = |from: Option<usize>| {
        let pair = from.and_then(|from| tokens.get(from..from + 2));
        matches!(pair, Some([last, week]) if LAST.has(last) && is(week, WEEKS))
    };
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let on = usize::from(before.is_some_and(|t| is(t, hashed("on"))));
    let of = usize::from(tokens.get(at + 1).is_some_and(|t| t.word == Word::OF));
    // "on Tuesday of last week", "last week on Tuesday"
    if pair(Some(at + 1 + of)) || pair(at.checked_sub(2 + on)) {
        let since_monday = u64::from(day.num_days_from_monday());
        return since_monday + WEEK - u64::from(weekday.num_days_from_monday());
    }
    let back = u64::from(day.days_since(weekday));
    if back == 0 && before.is_some_and(|t| LAST.has(t)) {
        return WEEK;
    }
    back
}

/// "Over the weekend, the Minister spoke", "spoke last week with": a stretch of days, of which no one is told.
pub(super) fn some_day(tokens: &[Token], range: Range<usize>, told: usize) -> Option<Range<usize>> {
    /// At the front of the sentence, or right behind what tells of the call.
    const FRONT: usize = 4;
    const BEHIND: usize = 8;
    const STRETCHES: Words = words!("weekend week month");
    const LEADS: Words = words!("last past the");
    let near = |at: &usize| *at < range.start + FRONT || (told..told + BEHIND).contains(at);
    if let Some(at) = range.clone().find(|at| near(at) && is_vague(tokens, *at)) {
        return Some(at..at + 3);
    }
    let at = range
        .clone()
        .find(|at| near(at) && tokens.get(*at).is_some_and(|t| STRETCHES.has(t)))?;
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

/// "a few days ago", "several days ago", "a week ago", "earlier this week": no one day.
fn is_vague(tokens: &[Token], at: usize) -> bool {
    const FEW: Words = words!("few couple several some a one two");
    const SPANS: Words = words!("days week weeks");
    const EARLIER: Words = words!("earlier later");
    const THIS: u64 = hashed("this");
    let Some([first, unit, ago]) = tokens.get(at..at + 3) else {
        return false;
    };
    let weeks = is(unit, hashed("week")) || is(unit, hashed("weeks"));
    FEW.has(first) && SPANS.has(unit) && is(ago, AGO)
        || EARLIER.has(first)
            && is(unit, THIS)
            && (is(ago, hashed("week")) || is(ago, hashed("month")))
        || weeks && is(ago, AGO)
}
