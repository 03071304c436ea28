//! A day of the calendar made whole: with the year that it has, one that stands elsewhere, or one worked out.

use super::filed::{ADDRESS, worked_out};
use super::undated::{by_month_above, dated_title, same_day, up_to};
use super::{inferred, stated};
use crate::model::{Basis, CallDate, Participant, Released};
use crate::parse::dates::Written;
use crate::parse::header::View;

/// A day of the calendar: with its own year, the release's, or one worked out.
pub(super) fn from_written(
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
            return inferred(value, "address", ADDRESS.to_owned(), evidence);
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
    let (year, rule) = worked_out(view, written, participants);
    evidence.extend(year.evidence);
    CallDate {
        value: year.value,
        basis: year.value.map(|_| Basis::Inferred),
        rule: rule.to_owned(),
        note: Some(year.note),
        evidence,
    }
}
