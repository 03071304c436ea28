//! The years in which somebody had been elected, and was not in office yet.

use chrono::{Datelike, NaiveDate};

use super::holders::confirmed;
use super::reason::{Reason, listed, years_of};
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
pub(super) fn before_office(
    person: &Person,
    office: Option<Office>,
    days: &[NaiveDate],
) -> Vec<i32> {
    const WAITS: i64 = 75;
    let heads = |t: &&Term| matches!(t.office, Office::HeadOfState | Office::HeadOfGovernment);
    years_of(days, |day| {
        let mut terms = confirmed(person, office).filter(heads);
        terms.any(|t| (1..=WAITS).contains(&(t.start.last - day).num_days()))
    })
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
    let terms: Vec<&Term> = confirmed(person, Some(office)).collect();
    let waits = |t: &Term, day: NaiveDate| (0..=ELECTED).contains(&(t.start.last - day).num_days());
    let years = years_of(days, |day| terms.iter().any(|t| waits(t, day)));
    let starts: Vec<i32> = terms.iter().map(|t| t.start.first.year()).collect();
    let words = format!(
        "{} was elected and came into office in {}",
        participant.family_name,
        listed(&starts)
    );
    Reason::of_person(words, years, participant).if_any_fits()
}
