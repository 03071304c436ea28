//! Days that the text itself prints: the call's own, and those besides.

use chrono::{Datelike, NaiveDate};

use crate::model::{Basis, CallDate, Country, MentionedDate};
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::header::released::settled;

/// Whether the title or the text itself prints the day of the call with its year.
pub(in crate::parse) fn is_printed(view: &View<'_>, date: Option<&CallDate>) -> bool {
    let Some(date) = date else { return false };
    let body = view.body();
    let inside = |w: &&Written| w.first >= body || view.title.contains(&w.first);
    let mut written = view
        .dates
        .iter()
        .filter(inside)
        .filter(|w| w.full().is_some());
    matches!(date.rule.as_str(), "call-date" | "title-date")
        && written.any(|w| date.evidence.contains(&w.span(view.tokens)))
}

/// The days that the text mentions besides the call's own.
pub(in crate::parse) fn mentioned(
    view: &View<'_>,
    call: Option<NaiveDate>,
    publisher: Option<Country>,
) -> Vec<MentionedDate> {
    let body = view.body();
    view.dates
        .iter()
        .filter(|w| w.first >= body)
        .filter_map(|w| {
            let written = settled(*w, publisher);
            let value = match written.full() {
                Some(day) => day,
                None => nearest(written, call?)?,
            };
            let span = w.span(view.tokens);
            (Some(value) != call).then_some(MentionedDate {
                value,
                basis: if written.year.is_some() {
                    Basis::Stated
                } else {
                    Basis::Inferred
                },
                start: span.start,
                end: span.end,
            })
        })
        .collect()
}

/// The year that brings a day closest to the call.
fn nearest(written: Written, call: NaiveDate) -> Option<NaiveDate> {
    (call.year() - 1..=call.year() + 1)
        .filter_map(|year| written.in_year(year))
        .min_by_key(|day| (*day - call).num_days().abs())
}
