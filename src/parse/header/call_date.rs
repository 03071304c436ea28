//! The day of the call, which need not be the day of release: stated in the sentence that tells of the call, in the
//! title, or by "today" under a dated header; worked out where it is not.

mod counted;
mod filed;
mod habit;
mod hijri;
mod known;
mod mentioned;
mod solar;
mod sworn;
mod told;
mod undated;
mod whole;

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::View;
use super::released::settled;
use super::said::{Said, days_back, is_of_last_month, of_today, statement_day};
use crate::model::{Basis, CallDate, Country, Participant, Released, Span};
pub(in crate::parse) use habit::{RELEASE_YEAR, take_release_year};
pub(in crate::parse) use mentioned::{is_printed, mentioned};
use told::said;
use undated::{by_dateline, dated_title, says_more, undated};
use whole::from_written;

pub(in crate::parse) fn call_date(
    view: &View<'_>,
    released: Option<&Released>,
    publisher: Option<Country>,
    participants: &[Participant],
) -> Option<CallDate> {
    let day = released
        .map(|r| r.value)
        .or_else(|| dated_title(view).map(|(day, _)| day));
    let said = said(view, day, publisher);
    let alone = || {
        let said = said.as_ref();
        by_news(view, said, participants)
            .or_else(|| counted::from_deed(view, said, participants))
            .or_else(|| hijri::by_hijri(view, said, participants))
            .or_else(|| known::from_feast(view, said, participants))
            .or_else(|| known::from_vote(view, said, participants))
            .or_else(|| sworn::from_oath(view, said, participants))
    };
    let alone = day.is_none().then(alone).flatten();
    if let Some(date) = alone.filter(|date| says_more(view, said.as_ref(), date)) {
        return Some(date);
    }
    let told = said.is_none().then(|| statement_day(view)).flatten();
    if let Some(told) = told {
        let said = Some((told, "call-date"));
        let date = by_said(view, released, day, publisher, participants, said)?;
        return Some(CallDate {
            basis: date.value.map(|_| Basis::Inferred),
            rule: "statement-day".to_owned(),
            note: Some(MADE_KNOWN.to_owned()),
            ..date
        });
    }
    by_said(view, released, day, publisher, participants, said)
}

const MADE_KNOWN: &str =
    "nothing says on which day they spoke; this is the day on which the call was made known";

/// "OSLO, May 3 (NTB) - The ministers have spoken, the ministry said on Tuesday": where nothing else tells the year, the day of
/// the news helps to find it, and is the latest on which they can have spoken.
fn by_news(
    view: &View<'_>,
    said: Option<&(Said, &str)>,
    participants: &[Participant],
) -> Option<CallDate> {
    let Some((Said::Day(written), "header-date")) = said else {
        return None;
    };
    let told = statement_day(view).filter(|_| written.year.is_none())?;
    let Said::Weekday(weekday, at) = told else {
        return None;
    };
    Some(by_dateline(view, *written, weekday, at, participants)).filter(|date| date.value.is_some())
}

/// The day of the call by what the release says of it; `day` is the one of the release.
fn by_said(
    view: &View<'_>,
    released: Option<&Released>,
    day: Option<NaiveDate>,
    publisher: Option<Country>,
    participants: &[Participant],
    said: Option<(Said, &'static str)>,
) -> Option<CallDate> {
    let by_address = released.is_some_and(|r| r.basis == Basis::Inferred);
    let shown = |range: Range<usize>| vec![view.span(&range)];
    match said {
        Some((Said::Day(written), rule)) => Some(from_written(
            view,
            settled(written, publisher),
            released,
            participants,
            rule,
        )),
        Some((Said::Today(at), _)) if day.is_some() && by_address => Some(inferred(
            day?,
            "address",
            "the address of the page tells on which day \u{201c}today\u{201d} was".to_owned(),
            shown(of_today(view.tokens, at)),
        )),
        Some((Said::Today(at), _)) if day.is_some() => Some(stated(
            day?,
            "today",
            with_release(shown(of_today(view.tokens, at)), released),
        )),
        Some((Said::Today(_), _)) if let Some((written, days)) = counted::today(view) => {
            let date = from_written(view, written, released, participants, "today");
            Some(counted::told(date, days))
        }
        Some((Said::Ago(days, at), _)) if day.is_some() => {
            let value = day?.checked_sub_days(Days::new(days))?;
            let note = format!("the release of {} says {}", long(day?), counted::ago(days));
            Some(inferred(
                value,
                "yesterday",
                note,
                with_release(shown(at..at + 1), released),
            ))
        }
        Some((Said::Ago(days, at), _)) if let Some(written) = undated(view) => {
            let date = from_written(view, written, released, participants, "yesterday");
            Some(counted::before(date, days, view.span(&(at..at + 1))))
        }
        Some((Said::Weekday(weekday, at), _)) if day.is_some() => {
            let day = day?;
            let back = days_back(view.tokens, at, weekday, day.weekday());
            let value = day.checked_sub_days(Days::new(back))?;
            Some(inferred(
                value,
                "weekday",
                format!(
                    "the last {} up to the release of {}",
                    name(weekday),
                    long(day)
                ),
                with_release(shown(at..at + 1), released),
            ))
        }
        Some((Said::Weekday(weekday, at), _)) if let Some(written) = undated(view) => {
            Some(by_dateline(view, written, weekday, at, participants))
        }
        Some((Said::DayOfMonth(number, at), _)) if day.is_some() => {
            let day = day?;
            let last = is_of_last_month(view.tokens, at);
            let this = day.with_day(number).filter(|d| *d <= day && !last);
            let value = this.or_else(|| (day.with_day(1)? - Days::new(1)).with_day(number))?;
            Some(inferred(
                value,
                "day-of-month",
                format!(
                    "only the day is given; month and year are those of the release of {}",
                    long(day)
                ),
                with_release(shown(at..at + 1), released),
            ))
        }
        Some((Said::Open(range), _)) => Some(CallDate {
            value: None,
            basis: None,
            rule: "some-day".to_owned(),
            note: Some(format!(
                "of the day it says no more than \u{201c}{}\u{201d}",
                view.span(&range).of(view.text)
            )),
            evidence: shown(range),
        }),
        _ => day.map(|day| {
            inferred(
                day,
                "release-day",
                "nothing says on which day they spoke; this is the day of release".to_owned(),
                released.map(|r| r.evidence.clone()).unwrap_or_default(),
            )
        }),
    }
}

fn stated(value: NaiveDate, rule: &str, evidence: Vec<Span>) -> CallDate {
    CallDate {
        value: Some(value),
        basis: Some(Basis::Stated),
        rule: rule.to_owned(),
        note: None,
        evidence,
    }
}

fn inferred(value: NaiveDate, rule: &str, note: String, evidence: Vec<Span>) -> CallDate {
    CallDate {
        value: Some(value),
        basis: Some(Basis::Inferred),
        rule: rule.to_owned(),
        note: Some(note),
        evidence,
    }
}

fn with_release(mut evidence: Vec<Span>, released: Option<&Released>) -> Vec<Span> {
    evidence.extend(released.iter().flat_map(|r| &r.evidence));
    evidence
}

/// `9 June 2010`
pub(in crate::parse) fn long(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

pub(in crate::parse) const fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
