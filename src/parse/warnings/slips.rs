//! Slips by which a text contradicts itself in a word: a dateline before the call that it leads to, one call told of two
//! days, somebody named twice, a meeting above a telephone call.

use chrono::Datelike;

use super::warning;
use crate::model::{Basis, CallDate, Country, Participant, Released, Span, Warning};
use crate::parse::dates::{Written, weekday};
use crate::parse::header::View;
use crate::parse::header::call_date::{RELEASE_YEAR, long};
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::people::Mistaken;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};
use crate::tables;

/// "OSLO, May 16" above "held a call on May 17": of the publisher's own country no zone of time explains it.
pub(super) fn dateline_before(
    view: &View<'_>,
    date: Option<&CallDate>,
    publisher: Option<Country>,
) -> Option<Warning> {
    /// A dateline of months before is rather one of another year.
    const LONGEST: i64 = 30;
    let date = date.filter(|d| d.basis == Some(Basis::Stated) && d.rule == "call-date")?;
    let (call, told) = (date.value?, date.evidence.first()?);
    let mut above = view
        .dates
        .iter()
        .take_while(|w| w.span(view.tokens).start < told.start);
    above.find_map(|written| {
        let day = written
            .in_year(call.year())
            .filter(|_| !written.ambiguous)?;
        let late = day.year() == call.year() && (1..=LONGEST).contains(&(call - day).num_days());
        (late && opens_with_place(view, written, publisher?)).then(|| {
            let message = format!(
                "the dateline is of {}, the call is said to have been on {}",
                long(day),
                long(call)
            );
            warning("dateline-before-call", message, written.span(view.tokens))
        })
    })
}

/// Whether nothing but a place of the publisher's stands on the line before a day, and nothing but a mark behind it.
fn opens_with_place(view: &View<'_>, written: &Written, publisher: Country) -> bool {
    let token = |at: usize| view.tokens.get(at);
    let back = |at: usize, part: fn(&Token) -> bool| match at.checked_sub(1) {
        Some(before) if token(before).is_some_and(part) => before,
        _ => at,
    };
    let comma = |t: &Token| t.kind == Kind::Comma;
    let named = back(back(written.first, comma), |t| weekday(t).is_some());
    let place_end = back(named, comma);
    let alone = |at: usize| {
        token(at).is_none_or(|t| {
            t.starts_line() || matches!(t.kind, Kind::Dash | Kind::Open) || t.kind == Kind::Hyphen
        })
    };
    place_end < written.first
        && alone(written.end)
        && view.places.iter().any(|place| {
            place.end == place_end
                && place.country == publisher
                && token(place.first).is_some_and(Token::starts_line)
        })
}

const TIMES: Words = words!("morning afternoon evening night");

/// "The Minister spoke to President Paz yesterday." above "The Minister spoke to President Paz this morning, ...".
pub(super) fn day_told_twice(view: &View<'_>) -> Option<Warning> {
    /// So many words are the same by no accident.
    const SAME: usize = 6;
    const FIRST: usize = 3;
    let words = |at: usize| view.tokens.get(view.sentences.get(at)?.clone());
    (1..FIRST).find_map(|nth| {
        let (above, below) = (words(nth - 1)?, words(nth)?);
        let mut pairs = above.iter().zip(below);
        let same = pairs.position(|(a, b)| a.hash != b.hash)?;
        if same < SAME {
            return None;
        }
        let (above, below) = (above.get(same..)?, below.get(same..)?);
        if is_today(above)? == is_today(below)? {
            return None;
        }
        let day = |words: &[Token]| {
            let time = words.get(1).filter(|t| TIMES.has(t));
            let (first, last) = (
                words.first()?.span(),
                time.or_else(|| words.first())?.span(),
            );
            Some(Span::new(first.start, last.end))
        };
        let (above, below) = (day(above)?, day(below)?);
        let message = format!(
            "of the same call one sentence says \u{201c}{}\u{201d}, another \u{201c}{}\u{201d}",
            above.of(view.text),
            below.of(view.text)
        );
        Some(warning("day-told-twice", message, below))
    })
}

/// "The call took place on 5 May" below "On 4 May, the Minister spoke with".
pub(super) fn day_told_again(view: &View<'_>, date: Option<&CallDate>) -> Option<Warning> {
    const NOUNS: Words = words!("conversation talk call");
    const HELD: Words = words!("took was");
    const NEAR: usize = 8;
    let date = date.filter(|d| d.basis == Some(Basis::Stated) && d.rule == "call-date")?;
    let call = date.value?;
    let token = |at: usize| view.tokens.get(at);
    view.sentences.iter().find_map(|sentence| {
        token(sentence.start).filter(|t| t.word == Word::THE)?;
        let at = sentence.start + 1;
        let at = at + usize::from(token(at).is_some_and(|t| t.listed(Lists::PHONE)));
        token(at).filter(|t| NOUNS.has(t))?;
        token(at + 1).filter(|t| HELD.has(t))?;
        let near = at + 2..sentence.end.min(at + NEAR);
        let written = view.dates.iter().find(|w| near.contains(&w.first))?;
        let between = token(written.first.checked_sub(1)?)?;
        let day = written
            .in_year(call.year())
            .filter(|_| !written.ambiguous && between.word == Word::ON)?;
        (day != call).then(|| {
            let message = format!(
                "the call is said to have been on {}, and on {}",
                long(call),
                long(day)
            );
            warning("day-told-twice", message, written.span(view.tokens))
        })
    })
}

/// "yesterday, 4 May" in a release of 4 May.
pub(super) fn yesterday_of_today(view: &View<'_>, released: Option<&Released>) -> Option<Warning> {
    const YESTERDAY: u64 = hashed("yesterday");
    let released = released.filter(|r| r.basis == Basis::Stated)?.value;
    let call = view.call_sentence()?;
    let mut days = view.dates.iter().filter(|w| call.contains(&w.first));
    let written = days.find(|w| {
        let mut before = (call.start..w.first)
            .rev()
            .filter_map(|at| view.tokens.get(at));
        let beside =
            |t: &&Token| matches!(t.kind, Kind::Comma | Kind::Open) || weekday(t).is_some();
        let led = before.find(|t| !beside(t));
        led.is_some_and(|t| t.hash == YESTERDAY) && w.in_year(released.year()) == Some(released)
    })?;
    let message = format!(
        "\u{201c}yesterday\u{201d} is said to be the day of the release, {}",
        long(released)
    );
    Some(warning(
        "yesterday-mismatch",
        message,
        written.span(view.tokens),
    ))
}

/// "On 4 May 2020" in a release of 4 May 2021: the year before, as it is written from habit.
pub(super) fn year_before(date: Option<&CallDate>) -> Option<Warning> {
    let date = date.filter(|d| d.rule == RELEASE_YEAR)?;
    let at = date.evidence.first().copied().unwrap_or_default();
    Some(warning("year-mismatch", date.note.clone()?, at))
}

/// Whether words begin with the day of the release or with the one before.
fn is_today(words: &[Token]) -> Option<bool> {
    const TODAY: Words = words!("today tonight");
    let first = words.first()?;
    let timed = words.get(1).is_some_and(|t| TIMES.has(t));
    if TODAY.has(first) || first.hash == hashed("this") && timed {
        return Some(true);
    }
    let before = first.hash == hashed("yesterday") || first.hash == hashed("last") && timed;
    before.then_some(false)
}

/// "President Lind and President Lind discussed": one of the two is the other side's.
pub(super) fn named_twice(view: &View<'_>, participants: &[Participant]) -> Option<Warning> {
    let [one, other] = participants else {
        return None;
    };
    if one.family_name == other.family_name {
        return None;
    }
    participants.iter().find_map(|person| {
        person.mentions.windows(2).find_map(|pair| {
            let [first, second] = pair else { return None };
            let between = view.text.get(first.end..second.start)?;
            let title = between.strip_prefix(" and ")?;
            let before = view.text.get(..first.start)?;
            let name = second.of(view.text);
            let again = first.of(view.text) == name && before.ends_with(title);
            let owns = view.text.get(second.end..)?.starts_with(['\u{2019}', '\'']);
            (again && !owns).then(|| {
                let message =
                    format!("\u{201c}{title}{name}\u{201d} is named twice, as if on both sides");
                warning("named-twice", message, *second)
            })
        })
    })
}

/// "his Peruvian counterpart, Ana Paz" below "Call with Chilean counterpart".
pub(super) fn country(mistaken: &Mistaken) -> Warning {
    let name = |country| tables::country_name(country).unwrap_or_default();
    let message = format!(
        "the text gives {} to {} once, title and text speak of {}",
        mistaken.name,
        name(mistaken.given),
        name(mistaken.meant)
    );
    warning("country-mismatch", message, mistaken.at)
}

/// "Foreign Ministers' Meeting" above a telephone call, and no meeting in the text.
pub(super) fn meeting_above(view: &View<'_>) -> Option<Warning> {
    const MEETING: u64 = hashed("meeting");
    const BEHIND: Words = words!("of between with");
    let title = view.tokens.get(view.title.clone())?;
    // "Ministers' Meeting", "Ministers' Meeting of Peru and Chile", not "on the eve of the meeting".
    let (at, last) = title.iter().enumerate().find(|(_, t)| t.hash == MEETING)?;
    let (before, behind) = (title.get(..at)?, title.get(at + 1));
    let whose = before.last()?;
    let owned = matches!(whose.kind, Kind::Possessive | Kind::Quote) && !whose.is_spaced();
    let ends = behind.is_none_or(|t| BEHIND.has(t));
    if !ends || !owned || view.scene.video.is_some() {
        return None;
    }
    let tells = Lists::PHONE
        .or(Lists::VIDEO)
        .or(Lists::CALL)
        .or(Lists::SPOKE);
    let acts = |t: &Token| t.is(Class::PREPOSITION) || t.is(Class::THIRD) && !t.verbs.is_empty();
    if before.iter().any(|t| t.listed(tells) || acts(t)) {
        return None;
    }
    let call = view.tokens.get(view.scene.sentence.clone()?)?;
    let phoned = call.iter().any(|t| t.listed(Lists::PHONE));
    let body = view.tokens.get(view.body()..)?;
    let met = Lists::MEET.or(Lists::VIDEO);
    (phoned && !body.iter().any(|t| t.listed(met))).then(|| {
        let message = "the title calls it a meeting, the text a telephone call".to_owned();
        warning("meeting-above-call", message, last.span())
    })
}
