//! What a release says of the day of its call, in the sentence that tells of it or in the title: a day of the calendar,
//! "today", "yesterday", a weekday, "the 25th". What day that makes is worked out elsewhere.

mod ago;
mod aside;
mod feast;
mod front;
mod further;
mod labelled;
mod matter;
mod named;
mod remarks;
mod reported;
mod title;
mod today;

use std::ops::Range;

use chrono::Weekday;

use super::View;
use crate::parse::dates::{Written, weekday_at};
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::people::subject_from;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

use ago::{behind_day, day_earlier, days_ago, month_told};
pub(super) use ago::{day_before, days_back, is_of_last_month, of_event};
use aside::{is_aside, is_born, of_another_clause, of_subject};
pub(super) use front::{leading_day, own_words, place_and_day};
pub(super) use further::{further_down, some_day_further};
pub(super) use labelled::labelled;
pub(super) use named::named_by_day;
pub(super) use remarks::of_remarks;
pub(super) use reported::{said_on, statement_day};
pub(in crate::parse) use title::day_above;
pub(super) use title::in_title;
use today::{and_today, closing_word, just_done, set_off};
pub(super) use today::{of_today, todays_call, within_day};

const TODAY: u64 = hashed("today");
const TONIGHT: u64 = hashed("tonight");
const THIS: u64 = hashed("this");
const LAST: u64 = hashed("last");
const ON: u64 = hashed("on");
const YESTERDAY: u64 = hashed("yesterday");
/// Words that a day in brackets explains.
const LEADERS: Words = words!("today yesterday tonight morning afternoon evening night day");
const THE: u64 = hashed("the");
const AGO: u64 = hashed("ago");
/// "a short while ago"
const JUST: Words = words!("while moment moments minutes hour hours just");
const NOW: u64 = hashed("now");
const SAME: u64 = hashed("same");
const DAY: u64 = hashed("day");
const DATE: u64 = hashed("date");
const TIMES: Words = words!("morning afternoon evening night noon");
const CALLS: Words = words!("call conversation talks talk telephone phone discussion");
const BACKGROUND: Words = words!("following after amid since further ahead before building having");

/// What a release says of the day of its call.
pub(super) enum Said {
    Day(Written),
    Today(usize),
    /// So many days before.
    Ago(u64, usize),
    Weekday(Weekday, usize),
    /// "the 25th"
    DayOfMonth(u32, usize),
    /// "over the weekend", "last week": some day before.
    Open(Range<usize>),
}

impl Said {
    /// The token that tells it.
    pub(super) const fn at(&self) -> usize {
        match self {
            Self::Day(written) => written.first,
            Self::Today(at) | Self::Ago(_, at) | Self::Weekday(_, at) | Self::DayOfMonth(_, at) => {
                *at
            }
            Self::Open(range) => range.start,
        }
    }
}

/// What the sentence that tells of the call says of its day.
pub(super) fn in_sentence(view: &View<'_>) -> Option<Said> {
    let sentence = view.call_sentence()?;
    let told = view
        .scene
        .told_in_sentence
        .unwrap_or(sentence.start)
        .max(sentence.start);
    day_of(view, &sentence, told)
}

/// What a sentence that tells of the call at `told` says of its day.
fn day_of(view: &View<'_>, sentence: &Range<usize>, told: usize) -> Option<Said> {
    let start = own_words(view, sentence);
    let end = reported::tail(view, told..sentence.end).map_or(sentence.end, |tail| tail.start);
    let sentence = &(sentence.start..end);
    let subject = subject_from(view.tokens, told + 1, sentence.end);
    let subject = matter::from(view.tokens, sentence.start, told + 1..subject);
    let start = after_background(view.tokens, start..told);
    let start = reported::statement(view, start..told).map_or(start, |told| told.end);
    let day = |range: Range<usize>| {
        view.dates
            .iter()
            .find(|w| {
                range.contains(&w.first)
                    && !behind_background(view.tokens, told..w.first)
                    && !is_born(view.tokens, w.first)
                    && !matter::is_of_event(view.tokens, w.first)
            })
            .copied()
            .map(Said::Day)
    };
    // "on Thursday spoke on the occasion of a Day (5 May)": what stands in brackets may be another's day.
    let aside = |said: &Said| matches!(said, Said::Day(w) if is_aside(view, w));
    let of = |range: Range<usize>| {
        day(range.clone())
            .filter(|said| !aside(said) || by_word(view, range.clone()).is_none())
            .or_else(|| by_word(view, range))
    };
    // "Minister Lind, who returned on Saturday, spoke on Sunday"
    let own = || match of_subject(view.tokens, start..told) {
        Some(clause) => of(start..clause.start).or_else(|| of(clause.end..subject)),
        None => of(start..subject),
    };
    // "said on Friday that she had spoken on Wednesday"
    reported::behind_that(view, start..told)
        .and_then(|behind| by_word(view, behind..subject))
        .or_else(own)
        .or_else(|| feast::feast_day(view, start..sentence.end.min(told + FEAST)))
        .or_else(|| held(view, subject..sentence.end))
        .or_else(|| after_hour(view, subject..sentence.end))
        .or_else(|| behind_aside(view, subject..sentence.end))
        .or_else(|| set_off(view.tokens, subject..sentence.end).map(Said::Today))
        .or_else(|| closing_word(view, sentence).map(Said::Today))
        .or_else(|| opens_with_on(view, subject..sentence.end))
        .or_else(|| ago::some_day(view.tokens, start..subject, told).map(Said::Open))
}

/// So far behind the verb a day is told by its feast.
const FEAST: usize = 6;

/// "..., during a phone call held yesterday", "... in a call on 3 May": the day right behind a telephone call that is
/// named after the subject.
fn held(view: &View<'_>, range: Range<usize>) -> Option<Said> {
    const NEAR: usize = 6;
    const HELD: Words = words!("held made conducted arranged");
    const LEADS: Words = words!("during in over by via through");
    const OTHERS: Words = words!("next future another previous earlier upcoming recent last");
    let token = |at: usize| view.tokens.get(at).filter(|_| range.contains(&at));
    let call = range.clone().find(|at| {
        let call = token(*at).is_some_and(|t| t.listed(Lists::PHONE.or(Lists::CALL)));
        let next = token(at + 1);
        let dated =
            next.is_some_and(|t| HELD.has(t) || is(t, YESTERDAY) || is(t, TODAY) || is(t, ON));
        call && dated
    })?;
    let mut before = view
        .tokens
        .get(call.saturating_sub(NEAR)..call)?
        .iter()
        .rev();
    let led = before.find(|t| LEADS.has(t) || OTHERS.has(t) || t.kind == Kind::Comma);
    led.filter(|t| LEADS.has(t))?;
    let near = call + 1..range.end.min(call + NEAR);
    let mut dates = view.dates.iter();
    let written = dates.find(|w| near.contains(&w.first));
    written
        .map(|w| Said::Day(*w))
        .or_else(|| by_word(view, near))
}

/// "at 9:00 pm, June 9", "on May 3 at the request of Peru": a day right after the hour, or right before what tells who
/// asked, is the call's.
fn after_hour(view: &View<'_>, range: Range<usize>) -> Option<Said> {
    const HALVES: Words = words!("am pm a.m. p.m. hours hrs noon midnight");
    const LEADS: Words = words!("at upon");
    const ASKED: Words = words!("request initiative invitation");
    const NEAR: usize = 5;
    let asked = |at: usize| {
        let near = view.words(&(at + 1..at + NEAR));
        view.tokens.get(at).is_some_and(|t| LEADS.has(t)) && ASKED.has_any(near)
    };
    view.dates
        .iter()
        .find(|w| {
            let near = w.first.saturating_sub(3)..w.first;
            let hour = || {
                let mut near = near.clone();
                near.any(|at| view.tokens.get(at).is_some_and(|t| HALVES.has(t)))
            };
            range.contains(&w.first) && (hour() || asked(w.end))
        })
        .copied()
        .map(Said::Day)
}

/// ", who was on a visit to Oslo, on the afternoon of May 4, and discussed": right behind what is told of a partner.
fn behind_aside(view: &View<'_>, range: Range<usize>) -> Option<Said> {
    const LED: Words = words!("on in the at early late morning afternoon evening night of");
    const LONGEST: usize = 24;
    let token = |at: usize| view.tokens.get(at).filter(|_| at < range.end);
    let comma = |at: usize| token(at).is_some_and(|t| t.kind == Kind::Comma);
    if !token(range.start).is_some_and(|t| t.word == Word::WHO) {
        return None;
    }
    let end = (range.start..range.start + LONGEST).find(|at| comma(*at))?;
    // ", who was re-elected on Sunday, on Tuesday evening"
    let weekday = token(end + 1).is_some_and(|t| is(t, ON))
        && token(end + 2).is_some_and(|t| t.is(Class::WEEKDAY));
    if weekday && token(end + 3).is_none_or(|t| t.kind != Kind::Comma) {
        return by_word(view, end + 1..end + 3);
    }
    let mut dates = view.dates.iter().filter(|w| w.first > end);
    let written = dates.next().filter(|w| w.first < range.end)?;
    let led = view.tokens.get(end + 1..written.first)?;
    let plain = |t: &Token| LED.has(t) || t.is(Class::WEEKDAY) || t.kind == Kind::Comma;
    led.iter().all(plain).then_some(Said::Day(*written))
}

/// A day after the call's subject counts where "on" leads to it right at the end.
fn opens_with_on(view: &View<'_>, range: Range<usize>) -> Option<Said> {
    /// "to prepare the summit on 12 June"
    const OTHERS: Words = words!(
        "summit meeting meetings visit conference election elections vote launch attack attacks referendum session \
         forum anniversary negotiations round inauguration ceremony earthquake explosion incident test elections \
         accident crash storm floods signing council assembly deadline talks"
    );
    let of_another = |w: &Written| {
        let before = w.first.checked_sub(2).and_then(|n| view.tokens.get(n));
        // "to follow up on their call on 12 June"
        let calls = Lists::PHONE.or(Lists::CALL).or(Lists::TALK);
        before.is_some_and(|t| OTHERS.has(t) || t.listed(calls))
            || behind_background(view.tokens, range.start..w.first)
    };
    view.dates
        .iter()
        .find(|w| {
            range.contains(&w.first)
                && w.end + 1 >= range.end
                && !of_another(w)
                && !matter::is_of_event(view.tokens, w.first)
                && !of_another_clause(view.tokens, range.start..w.first)
                && w.first
                    .checked_sub(1)
                    .and_then(|n| view.tokens.get(n))
                    .is_some_and(|t| is(t, ON))
        })
        .copied()
        .map(Said::Day)
}

/// "Following the attack of 3 March, ..." tells no day of the call.
fn after_background(tokens: &[Token], range: Range<usize>) -> usize {
    let token = |at: usize| tokens.get(at);
    let alone = token(range.start).is_some_and(|t| BACKGROUND.has(t));
    if !alone && !opens_background(tokens, range.start) {
        return range.start;
    }
    // "in view of the summit of 9 December, 2019, ...": the comma before the year is the day's own.
    let comma = range.clone().find(|at| {
        let year = token(at + 1).is_some_and(|t| t.kind == Kind::Number)
            && at
                .checked_sub(1)
                .and_then(token)
                .is_some_and(|t| t.kind == Kind::Number || t.is(Class::MONTH));
        token(*at).is_some_and(|t| t.kind == Kind::Comma) && !year
    });
    comma.unwrap_or(range.start)
}

/// Whether a day at the end of `range` is of what is told as the setting: "spoke today in the run-up to the summit on 1 May".
fn behind_background(tokens: &[Token], range: Range<usize>) -> bool {
    const AHEAD: Words = words!("ahead before");
    let mut back = range.rev().filter_map(|at| Some((at, tokens.get(at)?)));
    let mut phrase = back.by_ref().take_while(|(_, t)| t.kind != Kind::Comma);
    phrase.any(|(at, t)| AHEAD.has(t) || opens_background(tokens, at))
}

/// "In view of the summit", "On the eve of the vote", "As part of": why or in what setting, not when.
fn opens_background(tokens: &[Token], at: usize) -> bool {
    const NEAR: usize = 5;
    const OPENS: Words = words!("in on with as against within by under at due owing thanks");
    const SETTING: Words = words!(
        "view connection light context response reply preparation preparations advance anticipation run aftermath \
         wake eve occasion sidelines margins heels regard backdrop part framework pursuance continuation \
         accordance line order request initiative invitation"
    );
    let led = |n: usize| {
        tokens.get(n + 1).is_some_and(|t| {
            t.word == Word::OF
                || matches!(t.word, Word::TO | Word::WITH | Word::FOR)
                || t.kind == Kind::Hyphen
        })
    };
    tokens.get(at).is_some_and(|t| OPENS.has(t))
        && (at + 1..at + NEAR)
            .take_while(|n| tokens.get(*n).is_some_and(|t| t.kind == Kind::Word))
            .any(|n| tokens.get(n).is_some_and(|t| SETTING.has(t)) && led(n))
}

/// "today", "this morning", "yesterday", "on Monday", "on the night of the 25th"
fn by_word(view: &View<'_>, range: Range<usize>) -> Option<Said> {
    let mut day = None;
    for at in range.clone() {
        let token = view.tokens.get(at)?;
        let next = view.tokens.get(at + 1);
        let timed = next.is_some_and(|t| TIMES.has(t));
        let day_or_date = |t: &Token| is(t, DAY) || is(t, DATE) && led_by_on(view.tokens, at);
        let this = is(token, THIS) && (timed || next.is_some_and(day_or_date));
        if is(token, TODAY) || is(token, TONIGHT) || this {
            return Some(Said::Today(at));
        }
        if just_done(view.tokens, at) || within_day(view.tokens, at) {
            return Some(Said::Today(at));
        }
        if (is(token, AGO) || is(token, NOW))
            && at
                .checked_sub(1)
                .and_then(|n| view.tokens.get(n))
                .is_some_and(|t| JUST.has(t))
        {
            return Some(Said::Today(at));
        }
        // "spoke yesterday and today"
        if is(token, YESTERDAY) && and_today(view.tokens, at + 1) {
            return Some(Said::Today(at));
        }
        if of_event(view.tokens, at) {
            continue;
        }
        if is(token, YESTERDAY) || is(token, LAST) && timed {
            let two = at >= 2 && behind_day(view.tokens, at - 2);
            return Some(Said::Ago(1 + u64::from(two), at));
        }
        if day_before(view.tokens, at) || day_earlier(view, at) {
            return Some(Said::Ago(1, at));
        }
        if let Some(days) = days_ago(view, at) {
            return Some(Said::Ago(days, at));
        }
        if is(token, SAME) && next.is_some_and(|t| timed || is(t, DAY)) {
            let told = view
                .dates
                .iter()
                .rev()
                .find(|w| w.end <= at && w.first >= view.body());
            return Some(told.map_or(Said::Today(at), |w| Said::Day(*w)));
        }
        if let Some(named) = weekday_at(view.tokens, at) {
            day = day.or(Some(Said::Weekday(named, at)));
        }
        let ordinal = next.is_some_and(|t| {
            !t.is_spaced() && matches!(t.text(view.text), "st" | "nd" | "rd" | "th")
        });
        let article = at.checked_sub(1).and_then(|n| view.tokens.get(n));
        let of_month = ordinal && month_told(view.tokens, at + 2).is_some();
        if ordinal
            && token.kind == Kind::Number
            && (of_month || article.is_some_and(|t| is(t, THE)))
            && view
                .tokens
                .get(at + 2)
                .is_none_or(|t| !t.is_spaced() || !t.is_capital())
            && let Ok(number) = token.text(view.text).parse::<u32>()
            && (1..=31).contains(&number)
            && (of_month || !view.tokens.get(at + 2).is_some_and(follows_ordinal))
        {
            day = day.or(Some(Said::DayOfMonth(number, at)));
        }
    }
    day
}

/// "on this", with "this" at `at`
fn led_by_on(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    before.is_some_and(|t| is(t, ON))
}

/// "the 70th anniversary" is no day.
fn follows_ordinal(token: &Token) -> bool {
    const DUE: Words = words!("with by and in at from between on inst instant");
    token.kind == Kind::Word && !DUE.has(token)
}
