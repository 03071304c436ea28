//! The words that tell a time: "yesterday", "earlier today", "last month", "this coming November", "two weeks ago".

use super::{DAY, WEEK, When, counted_in};
use crate::parse::dates::{month, weekday};
use crate::parse::header::View;
use crate::parse::header::clock::number_at;
use crate::parse::header::said::day_before;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

const YESTERDAY: u64 = hashed("yesterday");
const TODAY: u64 = hashed("today");
const EARLIER: u64 = hashed("earlier");
const TOMORROW: u64 = hashed("tomorrow");
const AGO: Words = words!("ago earlier before");
const LAST: Words = words!("last past previous");
const NEXT: u64 = hashed("next");
const THIS: u64 = hashed("this");
const COMING: u64 = hashed("coming");
const NIGHT: u64 = hashed("night");
const WEEKEND: u64 = hashed("weekend");
const MONTH: Words = words!("month months");
const YEAR: u64 = hashed("year");
const ON: u64 = hashed("on");
const IN: Words = words!("in early mid late");

/// What tells a time at `at`, and the token behind it.
pub(super) fn time_at(view: &View<'_>, at: usize) -> Option<(When, usize)> {
    let token = |n: usize| view.tokens.get(n);
    let word = token(at)?;
    if is(word, YESTERDAY) {
        return Some((When::YESTERDAY, at + 1));
    }
    if is(word, TODAY) {
        return Some((When::Ago(0, 0..=0), at + 1));
    }
    if day_before(view.tokens, at) {
        return Some((When::YESTERDAY, at + 3));
    }
    // "earlier in the day", "earlier today"
    let of_the_day = token(at + 1).is_some_and(|t| is(t, TODAY))
        || token(at + 3).is_some_and(|t| DAY.has(t))
            && token(at + 1).is_some_and(|t| t.word == Word::IN);
    if is(word, EARLIER) && of_the_day {
        return Some((When::Ago(0, 0..=0), at + 1));
    }
    if is(word, TOMORROW) {
        return Some((When::Days(-1..=-1), at + 1));
    }
    if let Some(written) = view.dates.iter().find(|w| w.first == at) {
        return written
            .year
            .is_none()
            .then_some((When::On(*written), written.end));
    }
    let next = token(at + 1);
    if is(word, THIS) {
        // "this November", "this coming November"
        let coming = usize::from(next.is_some_and(|t| is(t, COMING)));
        let named = token(at + 1 + coming).filter(|t| t.is_capital() && t.is(Class::MONTH));
        if let Some(month) = named.and_then(month) {
            return Some((When::ThisMonth(month), at + 2 + coming));
        }
    }
    if LAST.has(word) || is(word, NEXT) || is(word, THIS) {
        return Some((stretch(word, next?)?, at + 2));
    }
    if let Some(day) = weekday(word) {
        return Some((When::Weekday(day), at + 1));
    }
    if is(word, ON) && next.is_some_and(|t| weekday(t).is_some()) {
        return Some((When::Weekday(weekday(next?)?), at + 2));
    }
    if IN.has(word)
        && let Some(month) = next
            .filter(|t| t.is_capital() && t.is(Class::MONTH))
            .and_then(month)
        && !token(at + 2).is_some_and(|t| t.kind == Kind::Number)
    {
        return Some((When::Month(month), at + 2));
    }
    ago(view, at)
}

/// "last week", "next month", "this year", "last Sunday"
fn stretch(word: &Token, unit: &Token) -> Option<When> {
    const WEEK_LONG: i64 = 13;
    let sign = |past: i32| {
        if LAST.has(word) {
            past
        } else if is(word, NEXT) {
            -past
        } else {
            0
        }
    };
    if let Some(day) = weekday(unit).filter(|_| LAST.has(word)) {
        return Some(When::Weekday(day));
    }
    // "last December": "last may" is none.
    if let Some(named) = month(unit).filter(|_| unit.is_capital() && LAST.has(word)) {
        return Some(When::LastMonth(named));
    }
    if is(unit, NIGHT) {
        return LAST.has(word).then_some(When::Ago(1, 0..=1));
    }
    if WEEK.has(unit) || is(unit, WEEKEND) {
        return Some(When::Days(match sign(1) {
            1 => 1..=WEEK_LONG,
            -1 => -WEEK_LONG..=-1,
            _ => -6..=6,
        }));
    }
    if MONTH.has(unit) {
        return Some(When::Months(sign(1)));
    }
    is(unit, YEAR).then(|| When::Years(sign(1)))
}

/// "two days ago", "a week before", "three months ago"
fn ago(view: &View<'_>, at: usize) -> Option<(When, usize)> {
    const MOST: u32 = 60;
    let (number, unit) = number_at(view, at)?;
    let word = view.tokens.get(unit)?;
    let back = view.tokens.get(unit + 1).filter(|t| AGO.has(t))?;
    // "two days before the vote" counts from something else.
    let goes_on = view
        .tokens
        .get(unit + 2)
        .is_some_and(|t| t.kind == Kind::Word);
    if goes_on && !is(back, hashed("ago")) {
        return None;
    }
    let number = Some(number).filter(|n| *n <= MOST)?;
    let when = if MONTH.has(word) {
        let months = i64::from(number);
        When::Days(months * 30 - 18..=months * 31 + 18)
    } else {
        counted_in(number, word)?
    };
    Some((when, unit + 2))
}
