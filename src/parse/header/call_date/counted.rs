//! The day that a release without a date of its own calls today: "today (3 April)", "the results declared two days ago, on 4 June".

use chrono::{Datelike, Days};

use super::inferred;
use super::known::Open;
use crate::model::{Basis, CallDate, Participant, Span};
use crate::parse::dates::Written;
use crate::parse::header::said::Said;
use crate::parse::header::year::when::days_up_to;
use crate::parse::header::{View, deeds};
use crate::parse::token::Kind;
use crate::parse::words::{hashed, is};

/// As many sentences may tell of it.
const SENTENCES: usize = 5;

/// Today, and the printed day with how many days have passed since. The year stays open where none is printed.
pub(super) fn today(view: &View<'_>) -> Option<(Written, u64)> {
    let end = view
        .sentences
        .get(..SENTENCES)
        .unwrap_or(view.sentences)
        .last()?
        .end;
    let mut near = view
        .dates
        .iter()
        .filter(|w| (view.body()..end).contains(&w.first));
    near.find_map(|w| {
        let days = since(view, w)?;
        Some((later(w, days)?, days))
    })
}

/// "issued this statement today (3 April)": the day of the release, where nothing says more.
pub(super) fn printed_today(view: &View<'_>) -> Option<(Said, &'static str)> {
    let (written, days) = today(view)?;
    (days == 0).then_some((Said::Day(written), "header-date"))
}

/// The day of the call, which the text tells by one that so many days had passed since.
pub(super) fn told(date: CallDate, days: u64) -> CallDate {
    if days == 0 {
        return date;
    }
    let counted =
        format!("the text counts {days} days from another to the one that it calls today");
    CallDate {
        basis: date.value.map(|_| Basis::Inferred),
        note: Some(
            date.note
                .map_or(counted.clone(), |note| format!("{counted}; {note}")),
        ),
        ..date
    }
}

/// So many days ago, as the release says it.
pub(super) fn ago(days: u64) -> String {
    match days {
        1 => "\u{201c}yesterday\u{201d}".to_owned(),
        _ => format!("{days} days ago"),
    }
}

/// The day of the call, so many days before the one of the release, as the words at `said` tell.
pub(super) fn before(release: CallDate, days: u64, said: Span) -> CallDate {
    let said_so = format!("the release says {}", ago(days));
    let value = release
        .value
        .and_then(|day| day.checked_sub_days(Days::new(days)));
    let mut evidence = release.evidence;
    evidence.push(said);
    CallDate {
        value,
        basis: value.map(|_| Basis::Inferred),
        note: Some(match release.note {
            Some(note) => format!("{said_so}; {note}"),
            None => said_so,
        }),
        evidence,
        ..release
    }
}

/// "spoke on Wednesday, a day after the attack on Doha": where nothing else dates the release, the day counted from what is
/// known, unless it was another day of the week.
pub(super) fn from_deed(
    view: &View<'_>,
    said: Option<&(Said, &'static str)>,
    participants: &[Participant],
) -> Option<CallDate> {
    let open = Open::of(said)?;
    let (day, deed, span) = deeds::counted(view, participants)?;
    if !open.may_be(day) {
        return None;
    }
    let mut evidence = vec![span];
    evidence.extend(said.map(|(said, _)| view.span(&(said.at()..said.at() + 1))));
    let note = format!("no day is given; the text counts it from {deed}");
    Some(inferred(day, "counted", note, evidence))
}

/// How many days before today the release says that a day was, right in front of it.
fn since(view: &View<'_>, written: &Written) -> Option<u64> {
    const TODAY: u64 = hashed("today");
    const YESTERDAY: u64 = hashed("yesterday");
    const AGO: u64 = hashed("ago");
    const ON: u64 = hashed("on");
    let mut at = written.first.checked_sub(1)?;
    let token = |at: usize| view.tokens.get(at);
    if token(at).is_some_and(|t| is(t, ON)) {
        at = at.checked_sub(1)?;
    }
    let parted = token(at).is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Open | Kind::Dash));
    at = at.checked_sub(1).filter(|_| parted)?;
    let word = token(at)?;
    if is(word, TODAY) || is(word, YESTERDAY) {
        return Some(u64::from(is(word, YESTERDAY)));
    }
    let (when, _) = days_up_to(view, at).filter(|_| is(word, AGO))?;
    when.days_ago()
}

/// The day so many days after `written`, which it is told by.
fn later(written: &Written, days: u64) -> Option<Written> {
    /// No leap year.
    const YEAR: i32 = 2001;
    let day = written.in_year(YEAR)?.checked_add_days(Days::new(days))?;
    Some(Written {
        day: day.day(),
        month: day.month(),
        year: written.year.map(|_| day.year()),
        weekday: written.weekday.filter(|_| days == 0),
        ..*written
    })
}
