//! The years in which somebody had been elected, and was not in office yet.

use chrono::{Datelike, NaiveDate};

use super::{Reason, listed};
use crate::model::Participant;
use crate::tables::{Office, Person, Term};

/// `President-elect`: chosen, and not in office yet.
pub(super) fn is_elect(title: &str) -> bool {
    let mut words = title.rsplit(|c: char| !c.is_alphanumeric());
    words
        .next()
        .is_some_and(|last| matches!(last, "elect" | "Elect" | "designate" | "Designate"))
}

/// The years in which one could congratulate somebody on an election who took office weeks later.
pub(super) fn before_office<'d>(
    person: &'d Person,
    office: Option<Office>,
    days: &'d [NaiveDate],
) -> impl Iterator<Item = i32> + 'd {
    const WAITS: i64 = 75;
    let waits = move |day: &&NaiveDate| {
        let mut terms = person.terms.iter().filter(|t| t.confirmed);
        terms.any(|t| {
            let heads = matches!(t.office, Office::HeadOfState | Office::HeadOfGovernment);
            heads
                && office.is_none_or(|o| o == t.office)
                && (1..=WAITS).contains(&(t.start.last - **day).num_days())
        })
    };
    days.iter().filter(waits).map(Datelike::year)
}

/// Whoever is elected comes into office within months.
pub(super) fn comes_into_office(
    participant: &Participant,
    person: &Person,
    office: Office,
    days: &[NaiveDate],
) -> Option<Reason> {
    /// Days between an election and the day in office, at most.
    const ELECTED: i64 = 200;
    let terms = person.terms.iter();
    let terms: Vec<&Term> = terms
        .filter(|t| t.confirmed && t.office == office)
        .collect();
    let comes = |day: &&NaiveDate| {
        let waits = |t: &&&Term| (0..=ELECTED).contains(&(t.start.last - **day).num_days());
        terms.iter().any(|t| waits(&t))
    };
    let years: Vec<i32> = days.iter().filter(comes).map(Datelike::year).collect();
    let starts: Vec<i32> = terms.iter().map(|t| t.start.first.year()).collect();
    (!years.is_empty()).then(|| Reason {
        words: format!(
            "{} was elected and came into office in {}",
            participant.family_name,
            listed(&starts)
        ),
        years,
        evidence: participant.mentions.first().copied().into_iter().collect(),
        always: true,
    })
}
