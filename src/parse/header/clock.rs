//! When a call began and how long it took, in all the wordings of hours and minutes.

use std::ops::Range;

use chrono::NaiveTime;

use super::View;
use crate::model::{Duration, Span, StartTime};
use crate::parse::people::tells_of_call;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// As many sentences may tell of the hour.
const SENTENCES: usize = 8;

const LEADS: Words = words!(
    "from at around about between starting commencing beginning since approximately approx circa \
     nearly"
);
const ROUGHLY: Words = words!(
    "about around approximately approx roughly some nearly almost over circa ca more than just under"
);
const LASTS: Words =
    words!("lasted lasting lasts took ran went continued long duration ended finished concluded");
const TO: u64 = hashed("to");
const AND: u64 = hashed("and");
const UNTIL: u64 = hashed("until");
const TILL: u64 = hashed("till");
const HALF: u64 = hashed("half");
const QUARTER: u64 = hashed("quarter");
const AN: u64 = hashed("an");
const A: u64 = hashed("a");
const OF: u64 = hashed("of");

/// Hour, length, and a contradiction of the two.
#[derive(Debug, Default)]
pub(in crate::parse) struct Clock {
    pub(in crate::parse) start: Option<StartTime>,
    pub(in crate::parse) duration: Option<Duration>,
    /// Where the end stands before the start.
    pub(in crate::parse) backwards: Option<(NaiveTime, NaiveTime, Span)>,
}

pub(in crate::parse) fn clock(view: &View<'_>) -> Clock {
    let mut found = Clock::default();
    let call = view.call_sentence();
    for (n, sentence) in view.sentences.iter().enumerate() {
        let main = call.as_ref() == Some(sentence);
        if found.start.is_none() && n < SENTENCES && (main || tells_of_call(view.tokens, sentence))
        {
            times(view, sentence, &mut found);
        }
        if found.duration.is_none() {
            found.duration = duration(view, sentence, main);
        }
    }
    found
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
    if token.kind != Kind::Number {
        return None;
    }
    let digits = token.text(view.text);
    let half = view.tokens.get(at + 1);
    let morning = half.is_some_and(|t| AM.contains(&t.hash));
    let evening = half.is_some_and(|t| PM.contains(&t.hash));
    let military = half.is_some_and(|t| HOURS.has(t));
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
    if digits.contains('.') && !morning && !evening {
        return None;
    }
    let hour = match (morning, evening, hour) {
        (true, _, 12) => 0,
        (_, true, 1..=11) => hour + 12,
        _ => hour,
    };
    let end = at + 1 + usize::from(morning || evening || military);
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, end))
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
        found.start = Some(StartTime {
            value: start,
            zone: zone(view, sentence, after),
            approximate: roughly,
            evidence: vec![view.span(&(at..after))],
        });
        let link = view.tokens.get(after);
        let links = link.is_some_and(|t| {
            [TO, AND, UNTIL, TILL].contains(&t.hash) || matches!(t.kind, Kind::Dash | Kind::Hyphen)
        });
        if links && let Some((end, last)) = time_at(view, after + 1) {
            span_of_time(view, found, start, end, &(at..last));
        }
        return;
    }
}

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

/// A length of time in a sentence that tells of the call.
fn duration(view: &View<'_>, sentence: &Range<usize>, main: bool) -> Option<Duration> {
    for at in sentence.clone() {
        let Some((value, after)) = length_at(view, at) else {
            continue;
        };
        if !of_the_call(view, sentence, at, after, main) {
            continue;
        }
        let approximate = (at.saturating_sub(2)..at)
            .any(|n| n >= sentence.start && view.tokens.get(n).is_some_and(|t| ROUGHLY.has(t)));
        return Some(Duration {
            value,
            approximate,
            evidence: vec![view.span(&(at..after))],
        });
    }
    None
}

/// Whether a length is the call's: "for 20 minutes", "a 20-minute call", "it lasted 20 minutes"; not "20 minutes ago".
fn of_the_call(
    view: &View<'_>,
    sentence: &Range<usize>,
    at: usize,
    after: usize,
    main: bool,
) -> bool {
    const NOT_AFTER: Words =
        words!("ago later earlier before after away drive flight prior since notice");
    const NOT_BEFORE: Words = words!("within in every last next past after before previous per");
    const NOUNS: Words = words!(
        "call telephone phone conversation talk talks discussion video meeting exchange long dialogue \
         conference teleconference chat"
    );
    const LED_BY: Words =
        words!("for of some lasting lasted took during a an about the over took ran");
    let tokens = view.tokens;
    let get = |n: usize| {
        tokens
            .get(n)
            .filter(|_| n >= sentence.start && n < sentence.end)
    };
    if get(after).is_some_and(|t| NOT_AFTER.has(t)) {
        return false;
    }
    let mut before = at.checked_sub(1);
    while let Some(n) = before
        && get(n).is_some_and(|t| ROUGHLY.has(t))
    {
        before = n.checked_sub(1);
    }
    let led = before.and_then(get);
    let lasts = sentence
        .clone()
        .any(|n| n < at && n + 8 > at && get(n).is_some_and(|t| LASTS.has(t)));
    let noun = (after..after + 4).any(|n| get(n).is_some_and(|t| NOUNS.has(t)));
    if led.is_some_and(|t| NOT_BEFORE.has(t)) && !noun && !lasts {
        return false;
    }
    let told = tells_of_call(tokens, sentence);
    if main {
        return noun || lasts || led.is_none_or(|t| LED_BY.has(t) || t.kind != Kind::Word);
    }
    noun || lasts && (told || sentence.len() < 14)
}

/// Minutes of a length that begins at `at`, and the index after it.
fn length_at(view: &View<'_>, at: usize) -> Option<(u32, usize)> {
    /// Words that can open a length.
    const OPENERS: Words = words!(
        "half quarter a an one two three four five six seven eight nine ten eleven twelve thirteen \
         fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty ninety"
    );
    let tokens = view.tokens;
    if !tokens
        .get(at)
        .is_some_and(|t| t.kind == Kind::Number || OPENERS.has(t))
    {
        return None;
    }
    let get = |n: usize| tokens.get(n);
    let token = get(at)?;
    // "half an hour", "half-hour", "a quarter of an hour"
    if is(token, HALF) || is(token, QUARTER) {
        let minutes = if is(token, HALF) { 30 } else { 15 };
        let hour = (at + 1..at + 4).find(|n| get(*n).is_some_and(|t| unit(t) == Some(60)))?;
        let between = tokens.get(at + 1..hour)?;
        let plain = between
            .iter()
            .all(|t| [AN, A, OF].contains(&t.hash) || t.kind == Kind::Hyphen);
        return plain.then_some((minutes, hour + 1));
    }
    let (number, mut next) = number_at(view, at)?;
    let mut quarters = number * 4;
    // "one and a half hours"
    if get(next).is_some_and(|t| is(t, AND))
        && get(next + 1).is_some_and(|t| is(t, A))
        && get(next + 2).is_some_and(|t| is(t, HALF))
    {
        quarters += 2;
        next += 3;
    }
    if get(next).is_some_and(|t| t.kind == Kind::Hyphen) {
        next += 1;
    }
    let minutes = unit(get(next)?)?;
    let mut total = quarters * minutes / 4;
    next += 1;
    if minutes == 60 {
        // "an hour and a half", "one hour and 20 minutes", "1 hour 20 minutes"
        let and = usize::from(get(next).is_some_and(|t| is(t, AND)));
        let article = usize::from(get(next + and).is_some_and(|t| is(t, A)));
        match get(next + and + article) {
            Some(t) if and + article == 2 && is(t, HALF) => {
                total += 30;
                next += 3;
            }
            Some(t) if and + article == 2 && is(t, QUARTER) => {
                total += 15;
                next += 3;
            }
            _ => {
                if let Some((more, after)) = number_at(view, next + and)
                    && get(after).is_some_and(|t| unit(t) == Some(1))
                {
                    total += more;
                    next = after + 1;
                }
            }
        }
    }
    (1..=1440).contains(&total).then_some((total, next))
}

/// Minutes of a unit of time.
fn unit(token: &Token) -> Option<u32> {
    const MINUTES: Words = words!("minute minutes min mins");
    const HOURS: Words = words!("hour hours hr hrs");
    if MINUTES.has(token) {
        Some(1)
    } else if HOURS.has(token) {
        Some(60)
    } else {
        None
    }
}

/// A number in digits or words, and the index after it.
fn number_at(view: &View<'_>, at: usize) -> Option<(u32, usize)> {
    const NUMBERS: [(u64, u32); 26] = [
        (hashed("a"), 1),
        (hashed("an"), 1),
        (hashed("one"), 1),
        (hashed("two"), 2),
        (hashed("three"), 3),
        (hashed("four"), 4),
        (hashed("five"), 5),
        (hashed("six"), 6),
        (hashed("seven"), 7),
        (hashed("eight"), 8),
        (hashed("nine"), 9),
        (hashed("ten"), 10),
        (hashed("eleven"), 11),
        (hashed("twelve"), 12),
        (hashed("thirteen"), 13),
        (hashed("fourteen"), 14),
        (hashed("fifteen"), 15),
        (hashed("sixteen"), 16),
        (hashed("seventeen"), 17),
        (hashed("eighteen"), 18),
        (hashed("nineteen"), 19),
        (hashed("twenty"), 20),
        (hashed("thirty"), 30),
        (hashed("forty"), 40),
        (hashed("fifty"), 50),
        (hashed("ninety"), 90),
    ];
    let token = view.tokens.get(at)?;
    if token.kind == Kind::Number {
        let digits = token.text(view.text);
        return (digits.len() <= 3)
            .then(|| digits.parse().ok())
            .flatten()
            .map(|n| (n, at + 1));
    }
    let (_, tens) = NUMBERS.iter().find(|(word, _)| *word == token.hash)?;
    // "twenty-five", "forty five"
    if *tens >= 20 {
        let hyphen = view
            .tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == Kind::Hyphen);
        let ones = view.tokens.get(at + 1 + usize::from(hyphen));
        if let Some((_, ones)) =
            ones.and_then(|t| NUMBERS.iter().find(|(word, n)| *word == t.hash && *n < 10))
        {
            return Some((tens + ones, at + 2 + usize::from(hyphen)));
        }
    }
    Some((*tens, at + 1))
}
