//! What an expert would point out: days that contradict each other, broken numbers, names spelled two ways. Nothing
//! where nothing is wrong; an inferred value is no fault.

mod anniversary;
mod count;
mod enumeration;
mod met;
mod office;
mod relations;
mod slips;
mod spelling;
mod title;

pub(super) use office::not_held;

use chrono::{Datelike, Days};

use super::dates::Written;
use super::grammar::Respelled;
use super::header::View;
use super::header::call_date::{long, name};
use super::header::clock::Clock;
use super::header::released::settled;
use super::outline::Outline;
use super::people::Mistaken;
use crate::model::{
    Basis, CallDate, Country, Duration, Participant, Released, Severity, Span, Warning,
};

fn warning(code: &str, message: String, span: Span) -> Warning {
    Warning {
        code: code.to_owned(),
        severity: Severity::Warning,
        message,
        start: span.start,
        end: span.end,
    }
}

/// What a release says of its call, as far as the warnings compare it.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) released: Option<&'a Released>,
    pub(super) date: Option<&'a CallDate>,
    pub(super) clock: &'a Clock,
    pub(super) publisher: Option<Country>,
    pub(super) participants: &'a [Participant],
    pub(super) respelled: &'a Respelled,
    pub(super) mistaken: Option<&'a Mistaken>,
    /// Of offices that were held at another time.
    pub(super) not_held: &'a [Warning],
}

/// Contradictions of the whole document.
pub(super) fn warnings(view: &View<'_>, outline: &Outline, told: Told<'_>) -> Vec<Warning> {
    let Told {
        released,
        date,
        clock,
        publisher,
        participants,
        respelled,
        mistaken,
        not_held,
    } = told;
    let mut found = Vec::new();
    let call = date.and_then(|d| d.value);
    found.extend(released_before(released, date));
    found.extend_from_slice(not_held);
    found.extend(slips::dateline_before(view, date, publisher));
    found.extend(slips::day_told_twice(view));
    found.extend(slips::day_told_again(view, date));
    found.extend(slips::yesterday_of_today(view, released));
    found.extend(slips::year_before(released, date));
    found.extend(title::day(view, date));
    found.extend(title::country(view, participants, publisher));
    found.extend(title::office(view, participants, publisher));
    found.extend(title::channel(view));
    found.extend(count::sides(view, participants));
    found.extend(
        clock
            .lengths
            .as_ref()
            .filter(|_| participants.len() <= 2)
            .map(length),
    );
    found.extend(enumeration::counted(view));
    let year = year_told(date, released);
    found.extend(year.and_then(|year| anniversary::of_another_year(view, year)));
    found.extend(slips::named_twice(view, participants));
    found.extend(slips::meeting_above(view));
    found.extend(met::attended(view));
    found.extend(relations::with_stranger(view, participants));
    found.extend(mistaken.map(slips::country));
    for written in view.dates {
        let written = settled(*written, publisher);
        found.extend(impossible(view, &written));
        found.extend(weekday(view, &written, call.map(|d| d.year())));
    }
    if let Some((start, end, span)) = &clock.backwards {
        found.push(warning(
            "end-before-start",
            format!(
                "the call ends at {} before it starts at {}",
                end.format("%H:%M"),
                start.format("%H:%M")
            ),
            *span,
        ));
    }
    for fault in &outline.faults {
        let block = view.page.blocks.get(fault.block);
        let span = block.map(|b| b.span).unwrap_or_default();
        found.push(warning("numbering", fault.message.clone(), span));
    }
    found.extend(spelling::names(view));
    found.extend(spelling::twice(view, participants, respelled));
    found
}

/// The year of the call, where the release tells it.
fn year_told(date: Option<&CallDate>, released: Option<&Released>) -> Option<i32> {
    let call = date.filter(|d| d.basis == Some(Basis::Stated));
    let released = released.filter(|r| r.basis == Basis::Stated);
    let day = call.and_then(|d| d.value).or(released.map(|r| r.value))?;
    Some(day.year())
}

/// "from 3:30 to 3:50 p.m." and "The call lasted 45 minutes".
fn length((first, then): &(Duration, Duration)) -> Warning {
    let message = format!(
        "by one account the call took {} minutes, by another {}",
        first.value, then.value
    );
    let at = then.evidence.first().copied().unwrap_or_default();
    warning("duration-mismatch", message, at)
}

/// A release from before the call that it tells of. A day's difference may be one of time zones.
fn released_before(released: Option<&Released>, date: Option<&CallDate>) -> Option<Warning> {
    let (released, call) = (released?, date?);
    let day = call.value?;
    let before = released.value.checked_add_days(Days::new(1))? < day;
    let span = call.evidence.first().copied().unwrap_or_default();
    before.then(|| {
        warning(
            "released-before-call",
            format!(
                "the release of {} tells of a call on {}",
                long(released.value),
                long(day)
            ),
            span,
        )
    })
}

fn impossible(view: &View<'_>, written: &Written) -> Option<Warning> {
    let span = written.span(view.tokens);
    written.is_impossible().then(|| {
        warning(
            "impossible-date",
            format!("no calendar has \u{201c}{}\u{201d}", span.of(view.text)),
            span,
        )
    })
}

/// A weekday that the day did not have. Without a year of its own, the day is taken in the year of the call.
fn weekday(view: &View<'_>, written: &Written, year: Option<i32>) -> Option<Warning> {
    let said = written.weekday?;
    let day = written.in_year(written.year.or(year)?)?;
    (day.weekday() != said).then(|| {
        warning(
            "weekday-mismatch",
            format!(
                "{} was a {}; the release says {}",
                long(day),
                name(day.weekday()),
                name(said)
            ),
            written.span(view.tokens),
        )
    })
}

#[cfg(test)]
mod tests;
