//! What an expert would point out: days that contradict each other, broken numbers, names spelled two ways. Nothing
//! where nothing is wrong; an inferred value is no fault.

mod again;
mod anniversary;
mod clauses;
mod count;
mod enumeration;
mod first;
mod foot;
mod met;
mod office;
mod officials;
mod relations;
mod resolution;
mod roles;
mod slips;
mod spelling;
mod stranger;
mod sum;
mod swapped;
mod tense;
mod title;

pub(super) use office::not_held;

use chrono::{Datelike, Days, NaiveDate};

use super::dates::Written;
use super::grammar::Respelled;
use super::header::View;
use super::header::call_date::{long, name};
use super::header::clock::Clock;
use super::header::initiative::Asked;
use super::header::released::settled;
use super::outline::Outline;
use super::people::Mistaken;
use crate::model::{
    Basis, CallDate, Country, Duration, Initiative, Participant, Released, Severity, Span, Warning,
};
use crate::tables;
use officials::Official;

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
    pub(super) asked: &'a Asked,
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
        asked,
        publisher,
        participants,
        respelled,
        mistaken,
        not_held,
    } = told;
    let mut found = Vec::new();
    let call = date.and_then(|d| d.value);
    found.extend(released_before(view, told));
    found.extend_from_slice(not_held);
    found.extend(slips::dateline_before(view, date, publisher));
    found.extend(slips::day_told_twice(view));
    found.extend(slips::day_told_again(view, date));
    found.extend(slips::yesterday_of_today(view, released));
    found.extend(slips::year_before(date));
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
    found.extend(again::told(view));
    found.extend(again::on_weekday(view));
    found.extend(foot::of_another_year(view, released));
    found.extend(first::of_another(view, date));
    found.extend(tense::told_wrong(view, date, released));
    found.extend(resolution::misdated(view, date));
    found.extend(sum::of_parts(view));
    found.extend(asked.twice.as_ref().map(initiative));
    found.extend(enumeration::counted(view));
    let year = year_told(date, released);
    found.extend(year.and_then(|year| anniversary::of_another_year(view, year)));
    found.extend(slips::named_twice(view, participants));
    found.extend(slips::meeting_above(view));
    found.extend(met::attended(view));
    found.extend(sides(view, participants, publisher, call));
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

/// What contradicts who took part, and in what role.
fn sides(
    view: &View<'_>,
    participants: &[Participant],
    publisher: Option<Country>,
    day: Option<NaiveDate>,
) -> impl Iterator<Item = Warning> {
    let officials = officials::officials(view);
    let strangers = officials.iter();
    let strangers = strangers.filter(|o| o.is_strange(view, participants));
    let strangers: Vec<&Official> = strangers.collect();
    let holder = roles::of_another_time(view, &strangers, participants, day);
    let speaker = || stranger::speaks(view, &strangers, participants, publisher);
    let found = [
        holder.or_else(speaker),
        roles::two_offices(view, &officials, participants),
        roles::other_office(view, &officials, participants),
        swapped::roles(view, participants, publisher),
        relations::with_stranger(view, participants),
    ];
    found.into_iter().flatten()
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

/// "at the request of the Peruvian side" and below "The call was initiated by the Norwegian side".
fn initiative((first, then): &(Initiative, Initiative)) -> Warning {
    let name = |asked: &Initiative| tables::country_name(asked.value).unwrap_or_default();
    let message = format!(
        "the call is said to have been at the request of {}, and of {}",
        name(first),
        name(then)
    );
    let at = then.evidence.first().copied().unwrap_or_default();
    warning("initiative-mismatch", message, at)
}

/// A release from before the call that it tells of. A day's difference may be one of time zones, unless both days are printed by a
/// ministry that dates by its own clock.
fn released_before(view: &View<'_>, told: Told<'_>) -> Option<Warning> {
    let (released, date) = (told.released?, told.date?);
    let day = date.value?;
    let printed = date.rule == "call-date"
        && date.basis == Some(Basis::Stated)
        && released.basis == Basis::Stated
        && told.publisher.is_some_and(|country| !is_behind(country))
        && released.evidence.first().is_some_and(|at| alone(view, *at));
    let zones = Days::new(u64::from(!printed));
    let before = released.value.checked_add_days(zones)? < day;
    let span = date.evidence.first().copied().unwrap_or_default();
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

/// Whether a country's clocks are behind those of most others: its partners' day may be the next one.
fn is_behind(country: Country) -> bool {
    const AMERICAS: [&str; 24] = [
        "US", "CA", "MX", "BR", "AR", "CL", "PE", "CO", "VE", "EC", "UY", "PY", "BO", "CU", "JM",
        "PA", "GT", "HN", "SV", "NI", "CR", "DO", "HT", "TT",
    ];
    AMERICAS.iter().any(|code| country.is(code))
}

/// Whether no hour stands on the line of that day: by the clock of a page in another zone it can be the day before.
fn alone(view: &View<'_>, day: Span) -> bool {
    /// "Published on: "
    const BESIDE: usize = 24;
    let digit = |c: char| c.is_ascii_digit();
    let has_hour = |line: &str| line.split(':').skip(1).any(|rest| rest.starts_with(digit));
    let blocks = &view.page.blocks;
    let nth = blocks.partition_point(|b| b.span.end < day.end);
    let line = blocks.get(nth).map(|b| b.span);
    line.is_some_and(|line| {
        line.covers(day) && line.len() <= day.len() + BESIDE && !has_hour(line.of(view.text))
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
