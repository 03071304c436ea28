//! When a call began and how long it took, in all the wordings of hours and minutes.

mod duration;
mod length;

use std::ops::Range;

use chrono::{NaiveTime, Timelike};

use super::View;
use crate::model::{Duration, Span, StartTime};
use crate::parse::lexicon::Lists;
use crate::parse::people::tells_of_call;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use duration::duration;
pub(in crate::parse) use length::number_at;

/// As many sentences may tell of the hour.
const SENTENCES: usize = 8;

const LEADS: Words = words!(
    "from at around about between starting commencing beginning since approximately approx circa \
     nearly"
);
const ROUGHLY: Words = words!(
    "about around approximately approx roughly some nearly almost over circa ca more than just under"
);
const LASTS: Words = words!(
    "lasted lasting lasts took ran went continued long duration ended finished concluded talked spoke started began \
     commenced opened"
);
const IT: u64 = hashed("it");
const TO: u64 = hashed("to");
const AND: u64 = hashed("and");
const UNTIL: u64 = hashed("until");
const TILL: u64 = hashed("till");

/// Hour, length, and a contradiction of the two.
#[derive(Debug, Default)]
pub(in crate::parse) struct Clock {
    pub(in crate::parse) start: Option<StartTime>,
    pub(in crate::parse) duration: Option<Duration>,
    /// Where the end stands before the start.
    pub(in crate::parse) backwards: Option<(NaiveTime, NaiveTime, Span)>,
    /// Two lengths of the one call.
    pub(in crate::parse) lengths: Option<(Duration, Duration)>,
}

pub(in crate::parse) fn clock(view: &View<'_>) -> Clock {
    let mut found = Clock::default();
    let call = view.call_sentence();
    // "(Note) The conversation took half an hour."
    let last = view.sentences.len().saturating_sub(1);
    for (n, sentence) in view.sentences.iter().enumerate() {
        let main = call.as_ref() == Some(sentence);
        // "It continued for an hour from nine o'clock."
        let it = call.as_ref().is_some_and(|call| call.end == sentence.start)
            && view.tokens.get(sentence.start).is_some_and(|t| is(t, IT))
            && view
                .tokens
                .get(sentence.start + 1)
                .is_some_and(|t| LASTS.has(t));
        let open = found.start.is_none() && n < SENTENCES;
        let open = open && names_hour(view, sentence);
        if open && (main || it || tells_of_call(view.tokens, sentence)) {
            let told_before = found.duration.is_some();
            times(view, sentence, &mut found);
            // "from 3:10 to 3:30 p.m., for about 35 minutes": who tells how long it took has looked at the clock.
            if let Some(hours) = found.duration.clone().filter(|_| !told_before) {
                let told = duration(view, sentence, main);
                if let Some(told) = told.filter(|told| are_apart(hours.value, told.value)) {
                    found.lengths = Some((hours, told.clone()));
                    found.duration = Some(told);
                }
                continue;
            }
        }
        match &found.duration {
            None => found.duration = duration(view, sentence, main),
            Some(first)
                if (n < SENTENCES || n == last)
                    && found.lengths.is_none()
                    && of_call(view, sentence) =>
            {
                let then = duration(view, sentence, main);
                let then = then.filter(|then| are_apart(first.value, then.value));
                found.lengths = then.map(|then| (first.clone(), then));
            }
            Some(_) => {}
        }
    }
    // "In a half-hour phone call" above all that is told.
    found.duration = found
        .duration
        .or_else(|| duration(view, &view.title, false));
    found
}

/// Whether a sentence tells of a call, and of nobody who spoke for so long: "The call lasted", "the half-hour call was".
fn of_call(view: &View<'_>, sentence: &Range<usize>) -> bool {
    let words = view.words(sentence);
    let call = Lists::PHONE.or(Lists::CALL).or(Lists::TALK);
    words.iter().any(|t| t.listed(call)) && !words.iter().any(|t| t.listed(Lists::SPOKE))
}

/// Whether of two lengths one cannot be the other, rounded.
const fn are_apart(first: u32, then: u32) -> bool {
    const MINUTES: u32 = 5;
    let apart = first.abs_diff(then);
    let longer = if first > then { first } else { then };
    apart > MINUTES && apart * 4 > longer
}

/// Whether an hour may be named: by a number or by one of the few words for one.
fn names_hour(view: &View<'_>, sentence: &Range<usize>) -> bool {
    let words = view.words(sentence);
    let hour = |t: &Token| (t.kind == Kind::Number) | t.listed(Lists::HOUR);
    words.iter().any(hour)
}

/// A time of day at `at`: its value, the index after it.
fn time_at(view: &View<'_>, at: usize) -> Option<(NaiveTime, usize)> {
    const AM: [u64; 2] = [hashed("a.m."), hashed("am")];
    const PM: [u64; 2] = [hashed("p.m."), hashed("pm")];
    const NOON: u64 = hashed("noon");
    const MIDNIGHT: u64 = hashed("midnight");
    const HOURS: Words = words!("hours hrs h");
    let token = view.tokens.get(at)?;
    if is(token, NOON) {
        return Some((NaiveTime::from_hms_opt(12, 0, 0)?, at + 1));
    }
    if is(token, MIDNIGHT) {
        return Some((NaiveTime::from_hms_opt(0, 0, 0)?, at + 1));
    }
    if let Some(found) = o_clock(view, at) {
        return Some(found);
    }
    if token.kind != Kind::Number {
        return None;
    }
    let digits = token.text(view.text);
    let half = view.tokens.get(at + 1).filter(|t| !t.starts_line());
    let morning = half.is_some_and(|t| AM.contains(&t.hash));
    let evening = half.is_some_and(|t| PM.contains(&t.hash));
    let military = half.is_some_and(|t| HOURS.has(t));
    if let Some(found) = hour_and_minute(view, at) {
        return Some(found);
    }
    let (hour, minute) = match digits.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => {
            (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?)
        }
        None if morning || evening => (digits.parse().ok()?, 0),
        None if military && digits.len() == 4 => {
            let number: u32 = digits.parse().ok()?;
            (number / 100, number % 100)
        }
        Some(_) | None => return None,
    };
    let behind = half_after(view, at + 1);
    // "at 8.30 this morning"
    let hour_of_day = behind.is_some_and(|t| LATE.has(t) || is(t, MORNING)) || is_hour(view, at);
    if digits.contains('.') && !morning && !evening && !hour_of_day {
        return None;
    }
    // "at 2:30 this afternoon"
    let late = !morning && !military && behind.is_some_and(|t| LATE.has(t));
    let hour = match (morning, evening || late, hour) {
        (true, _, 12) => 0,
        (_, true, 1..=11) => hour + 12,
        _ => hour,
    };
    let end = at + 1 + usize::from(morning || evening || military);
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, end))
}

/// "started at 16.40", "16.40 Ankara time": what is printed like a sum of money.
fn is_hour(view: &View<'_>, at: usize) -> bool {
    const AT: u64 = hashed("at");
    const TIME: u64 = hashed("time");
    let token = |at: usize| view.tokens.get(at);
    let before = |n: usize| at.checked_sub(n).and_then(token);
    let bounds = |t: &Token| LASTS.has(t) || ENDS.has(t);
    let timed = (at + 1..at + 3).any(|n| token(n).is_some_and(|t| is(t, TIME)));
    timed || before(1).is_some_and(|t| is(t, AT)) && (2..4).any(|n| before(n).is_some_and(bounds))
}

/// `14h30`, `14h`
fn hour_and_minute(view: &View<'_>, at: usize) -> Option<(NaiveTime, usize)> {
    const LONGEST: usize = 3;
    let next = view
        .tokens
        .get(at + 1)
        .filter(|t| !t.is_spaced() && t.span().len() <= LONGEST)?;
    let minute = next.text(view.text).strip_prefix('h')?;
    let minute = match minute.len() {
        0 => 0,
        2 => minute.parse().ok()?,
        _ => return None,
    };
    let hour = view.tokens.get(at)?.text(view.text).parse().ok()?;
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, at + 2))
}

const MORNING: u64 = hashed("morning");

/// Halves of the day after noon.
const LATE: Words = words!("afternoon evening night tonight");

/// The word that may tell the half of the day, behind an hour.
fn half_after<'v>(view: &View<'v>, at: usize) -> Option<&'v Token> {
    const BETWEEN: Words = words!("in the this at on that local time");
    let mut next = at;
    while view.tokens.get(next).is_some_and(|t| BETWEEN.has(t)) {
        next += 1;
    }
    view.tokens.get(next)
}

/// `nine o'clock this evening`, `9 o'clock in the morning`: of the half of the day that is named, else none.
fn o_clock(view: &View<'_>, at: usize) -> Option<(NaiveTime, usize)> {
    const CLOCK: u64 = hashed("o'clock");
    let clock = view.tokens.get(at + 1)?;
    if !is(clock, CLOCK) {
        return None;
    }
    let (hour, next) = number_at(view, at)?;
    let half = half_after(view, next + 1)?;
    let hour = match hour {
        12 if is(half, MORNING) => 0,
        1..=11 if LATE.has(half) => hour + 12,
        1..=12 if is(half, MORNING) || LATE.has(half) => hour,
        13..=23 => hour,
        _ => return None,
    };
    Some((NaiveTime::from_hms_opt(hour, 0, 0)?, next + 1))
}

/// The first time that a preposition leads to, and the one that ends the call.
fn times(view: &View<'_>, sentence: &Range<usize>, found: &mut Clock) {
    for at in sentence.clone() {
        let Some((start, after)) = time_at(view, at) else {
            continue;
        };
        if !led(view.tokens, at, sentence.start) {
            continue;
        }
        let roughly = (at.saturating_sub(2)..at).any(|n| {
            n >= sentence.start
                && view
                    .tokens
                    .get(n)
                    .is_some_and(|t| ROUGHLY.has(t) && !LEADS_ONLY.has(t))
        });
        let link = view.tokens.get(after);
        let links = link.is_some_and(|t| {
            [TO, AND, UNTIL, TILL].contains(&t.hash) || matches!(t.kind, Kind::Dash | Kind::Hyphen)
        });
        let ended = links.then(|| time_at(view, after + 1)).flatten();
        let bare = after == at + 1;
        let later = ended.filter(|_| bare).and_then(|(end, _)| {
            let start = in_same_half(start, end)?;
            (!view.tokens.get(at)?.text(view.text).starts_with('0')).then_some(start)
        });
        let start = later.unwrap_or(start);
        found.start = Some(StartTime {
            value: start,
            zone: zone(view, sentence, after),
            approximate: roughly,
            evidence: vec![view.span(&(at..after))],
        });
        let ended = ended.or_else(|| ended_at(view, after..sentence.end));
        if let Some((end, last)) = ended {
            span_of_time(view, found, start, end, &(at..last));
        }
        return;
    }
}

/// The hour of "and ended at 16:15", and the index after it.
fn ended_at(view: &View<'_>, range: Range<usize>) -> Option<(NaiveTime, usize)> {
    const NEAR: usize = 4;
    let token = |at: usize| view.tokens.get(at);
    let ends = range
        .clone()
        .find(|at| token(*at).is_some_and(|t| ENDS.has(t)))?;
    (ends + 1..range.end.min(ends + NEAR)).find_map(|at| time_at(view, at))
}

/// Verbs and nouns of the end of a call.
const ENDS: Words = words!("ended ending ends end finished concluded concluding closed over");

const LEADS_ONLY: Words = words!("from at between");

fn led(tokens: &[Token], at: usize, first: usize) -> bool {
    (at.saturating_sub(3)..at)
        .rev()
        .filter(|n| *n >= first)
        .take_while(|n| {
            tokens
                .get(*n)
                .is_some_and(|t| t.kind == Kind::Word || t.kind == Kind::Stop)
        })
        .any(|n| tokens.get(n).is_some_and(|t| LEADS.has(t)))
}

/// "from 9:45 to 10:05 this evening", "from 3:10 to 3:40 p.m.": the half of the day behind the second hour is that of the
/// first, too, where the call would else go on through noon.
fn in_same_half(start: NaiveTime, end: NaiveTime) -> Option<NaiveTime> {
    const HALF: u32 = 12;
    let later = start.with_hour(start.hour() + HALF)?;
    (start.hour() > 0 && later < end).then_some(later)
}

/// What two times make: a length, or a contradiction.
fn span_of_time(
    view: &View<'_>,
    found: &mut Clock,
    start: NaiveTime,
    end: NaiveTime,
    range: &Range<usize>,
) {
    const DAY: i64 = 24 * 60;
    const LATE: i64 = 18 * 60;
    const EARLY: i64 = 6 * 60;
    /// Nobody is on the telephone for longer.
    const LONGEST: i64 = 8 * 60;
    let minutes = (end - start).num_minutes();
    let since_midnight = |time: NaiveTime| (time - NaiveTime::MIN).num_minutes();
    let over_midnight = since_midnight(start) >= LATE && since_midnight(end) <= EARLY;
    let length = if minutes < 0 && over_midnight {
        minutes + DAY
    } else {
        minutes
    };
    let span = view.span(range);
    match u32::try_from(length) {
        Ok(_) if length > LONGEST => {}
        Ok(value) if value > 0 => {
            found.duration = Some(Duration {
                value,
                approximate: false,
                evidence: vec![span],
            });
        }
        _ => found.backwards = Some((start, end, span)),
    }
}

/// The zone printed after the time, or in brackets later in the sentence.
fn zone(view: &View<'_>, sentence: &Range<usize>, after: usize) -> Option<String> {
    const ZONES: Words = words!(
        "jst kst ist est edt et cst cdt mst mdt pst pdt gmt utc cet cest eet eest bst msk trt pkt irst \
         aest aedt nzst nzdt sgt hkt wib pht"
    );
    (after..sentence.end.min(after + 14)).find_map(|at| {
        let token = view.tokens.get(at)?;
        (ZONES.has(token) && token.is_shouted()).then(|| token.text(view.text).to_owned())
    })
}
