//! Days that stand in for the one of release: in the title, or in front of the first sentence without a year.

use chrono::{Datelike, NaiveDate};

use crate::model::Span;
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::header::said::Said;
use crate::parse::token::Kind;

/// A day without a year in the title or the header.
pub(super) fn undated(view: &View<'_>) -> Option<Written> {
    /// As far as place and agency stand before the first sentence's own words.
    const DATELINE: usize = 10;
    const AGENCY: usize = 4;
    let body = view.body();
    view.dates
        .iter()
        .find(|w| {
            // "May 3 -", "May 3, NTB -"
            let rest = view.tokens.get(w.end..).unwrap_or_default().iter();
            let mut rest = rest.take(AGENCY).skip_while(|t| {
                matches!(t.kind, Kind::Comma | Kind::Stop) || t.kind == Kind::Word && t.is_shouted()
            });
            let dash = rest.next().is_some_and(|t| {
                matches!(t.kind, Kind::Dash | Kind::Colon | Kind::Open | Kind::Other)
                    || t.kind == Kind::Hyphen && t.is_spaced()
            });
            w.first < body || w.first < body + DATELINE && dash
        })
        .copied()
}

/// A full day in the title.
pub(super) fn dated_title(view: &View<'_>) -> Option<(NaiveDate, Vec<Span>)> {
    let written = view.dates.iter().find(|w| view.title.contains(&w.first))?;
    Some((written.full()?, vec![written.span(view.tokens)]))
}

/// Whether a whole day is the one that is told of by how it stands to the release.
pub(super) fn is_told(said: Option<&(Said, &str)>, written: Written, released: NaiveDate) -> bool {
    const WEEK: i64 = 7;
    let Some(day) = written.full() else {
        return false;
    };
    let days = (released - day).num_days();
    match said {
        Some((Said::Ago(back, _), _)) => u64::try_from(days) == Ok(*back),
        Some((Said::Weekday(weekday, _), _)) => {
            day.weekday() == *weekday && (0..WEEK).contains(&days)
        }
        _ => false,
    }
}

/// Whether a whole day lies up to a few days before the release.
pub(super) fn is_shortly_before(written: Written, released: NaiveDate) -> bool {
    const LATER: i64 = 5;
    let day = written.full();
    day.is_some_and(|day| (1..=LATER).contains(&(released - day).num_days()))
}
