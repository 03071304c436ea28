//! The day of the call, which need not be the day of release: stated in the sentence that tells of the call, in the
//! title, or by "today" under a dated header; worked out where it is not.

mod counted;
mod hijri;
mod known;
mod mentioned;
mod sworn;
mod undated;

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::View;
use super::released::settled;
use super::said::{
    Said, days_back, further_down, in_sentence, in_title, is_this, labelled, named_by_day,
    of_remarks, of_today, some_day_further, statement_day, todays_call, within_day,
};
use super::year::{Inferred, infer};
use crate::model::{Basis, CallDate, Country, Participant, Released, Span};
use crate::parse::dates::Written;
pub(in crate::parse) use mentioned::{is_printed, mentioned};
use undated::{
    by_dateline, by_month_above, dated_title, in_front, is_shortly_before, is_told, same_day,
    says_more, undated, up_to,
};

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
            let printed = in_front(view, value).map(|w| w.span(view.tokens));
            if back == 0 && (printed.is_some() || is_this(view.tokens, at)) {
                let mut evidence = vec![view.span(&(at..at + 1))];
                evidence.extend(printed);
                return Some(stated(day, "weekday", with_release(evidence, released)));
            }
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
            let this = day.with_day(number).filter(|d| *d <= day);
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

/// What the release says of the day of its call, and by which rule; `day` is the one of the release.
fn said(
    view: &View<'_>,
    day: Option<NaiveDate>,
    publisher: Option<Country>,
) -> Option<(Said, &'static str)> {
    // "spoke last week", and below "The call took place on 4 May."
    let told = in_sentence(view);
    let firm = |said: &Said| !matches!(said, Said::Open(_));
    let (told, vague) = if told.as_ref().is_some_and(firm) {
        (told, None)
    } else {
        (None, told)
    };
    let said = told
        .map(|said| (said, "call-date"))
        .or_else(|| of_remarks(view).map(|said| (said, "call-date")))
        .or_else(|| labelled(view).map(|said| (said, "call-date")))
        .or_else(|| in_title(view).map(|said| (said, "title-date")))
        .or_else(|| todays_call(view).map(|at| (Said::Today(at), "today")))
        .or_else(|| further_down(view).map(|said| (said, "call-date")))
        .or_else(|| named_by_day(view).map(|said| (said, "call-date")))
        .or_else(|| {
            vague
                .or_else(|| some_day_further(view))
                .map(|said| (said, "call-date"))
        });
    let open = matches!(said, None | Some((Said::Today(_), _))) && day.is_none();
    let said = if open {
        undated(view)
            .map(|written| (Said::Day(written), "header-date"))
            .or(said)
            .or_else(|| counted::printed_today(view))
    } else {
        said
    };
    // "on Thursday" says little where no release is dated; a day of the calendar further down says more.
    let said = match said {
        Some((Said::Day(_), _)) => said,
        _ if day.is_none() => further_down(view)
            .filter(|further| matches!(further, Said::Day(_)))
            .map(|further| (further, "call-date"))
            .or(said),
        _ => said,
    };
    // "spoke on Thursday" and further down "spoke today", released on a Thursday.
    let said = match (said, day) {
        (Some((Said::Weekday(weekday, at), rule)), Some(day)) => {
            let today = (day.weekday() == weekday).then(|| further_down(view));
            match today.flatten() {
                // "spoke later in the day" is of that Thursday.
                Some(Said::Today(at)) if !within_day(view.tokens, at) => {
                    Some((Said::Today(at), "today"))
                }
                _ => Some((Said::Weekday(weekday, at), rule)),
            }
        }
        (said, _) => said,
    };
    // "spoke this afternoon", under a title with the day and on a page that came out later.
    match said {
        Some((Said::Today(_), _)) if let Some(day) = day => match in_title(view) {
            Some(Said::Day(written)) if is_shortly_before(settled(written, publisher), day) => {
                Some((Said::Day(written), "title-date"))
            }
            _ => said,
        },
        // "spoke yesterday", "spoke on Thursday", under a title with the day itself.
        Some((Said::Ago(..) | Said::Weekday(..), _)) if let Some(day) = day => match in_title(view)
        {
            Some(Said::Day(written))
                if is_told(said.as_ref(), settled(written, publisher), day) =>
            {
                Some((Said::Day(written), "title-date"))
            }
            _ => said,
        },
        // "Call with Minister Lind: 4 May 2024", released on that day, and below "spoke yesterday".
        Some((Said::Day(written), "title-date"))
            if day.is_some() && settled(written, publisher).full() == day =>
        {
            let before = |further: &Said| match further {
                Said::Ago(..) => true,
                Said::Weekday(weekday, _) => day.is_some_and(|day| day.weekday() != *weekday),
                Said::Day(_) | Said::Today(_) | Said::DayOfMonth(..) | Said::Open(_) => false,
            };
            let further = further_down(view).filter(before);
            further.map(|further| (further, "call-date")).or(said)
        }
        _ => said,
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

/// A day of the calendar: with its own year, the release's, or one worked out.
fn from_written(
    view: &View<'_>,
    written: Written,
    released: Option<&Released>,
    participants: &[Participant],
    rule: &str,
) -> CallDate {
    let mut evidence = vec![written.span(view.tokens)];
    if written.is_impossible() {
        return CallDate {
            value: None,
            basis: None,
            rule: "impossible-date".to_owned(),
            note: Some(format!(
                "no calendar has \u{201c}{}\u{201d}",
                written.span(view.tokens).of(view.text)
            )),
            evidence,
        };
    }
    if let Some(day) = written.full() {
        return stated(day, rule, evidence);
    }
    // "3/5/2022" above "On 3 May" is the same day, whatever other day the page bears.
    let body = view.body();
    let above = view.dates.iter().take_while(|w| w.first < body);
    let mut above = above.filter_map(|w| Some((w, same_day(w, &written)?)));
    if let Some((whole, day)) = above.next() {
        evidence.push(whole.span(view.tokens));
        return stated(day, rule, evidence);
    }
    let release = released.map(|r| (r.value, r.evidence.clone()));
    let mut dated = release.into_iter().chain(dated_title(view));
    let dated = dated.find_map(|(day, spans)| Some((up_to(written, day)?, spans)));
    if let Some((value, spans)) = dated {
        let by_address = released.is_some_and(|r| r.basis == Basis::Inferred) && spans.is_empty();
        evidence.extend(spans);
        if by_address {
            let note = "the year is the one in the address of the page".to_owned();
            return inferred(value, "address", note, evidence);
        }
        return stated(value, rule, evidence);
    }
    // "November 2003" on a line of its own above "On November 7".
    if let Some((day, span)) = by_month_above(view, &written) {
        evidence.push(span);
        return stated(day, rule, evidence);
    }
    // The same day stands elsewhere with its year.
    let whole = view
        .dates
        .iter()
        .find(|w| w.year.is_some() && (w.day, w.month) == (written.day, written.month));
    if let Some(day) = whole.and_then(Written::full) {
        evidence.extend(whole.map(|w| w.span(view.tokens)));
        return stated(day, rule, evidence);
    }
    let Inferred {
        value,
        note,
        evidence: further,
    } = infer(view, written, participants);
    evidence.extend(further);
    CallDate {
        value,
        basis: value.map(|_| Basis::Inferred),
        rule: "year".to_owned(),
        note: Some(note),
        evidence,
    }
}
