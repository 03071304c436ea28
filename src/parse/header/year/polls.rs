//! Years from an election of which the text gives the day without its year: "the tense situation following the presidential
//! elections of 27 December". One speaks so of it in the months after.

use chrono::{Datelike, NaiveDate};

use super::Reason;
use super::votes::ELECTIONS;
use crate::model::Participant;
use crate::parse::header::View;
use crate::parse::words::{Words, words};
use crate::tables::country_name;

/// The years in which a country of those who spoke had voted on such a day shortly before.
pub(super) fn dated(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
    const VOTE: Words =
        words!("election elections vote voting poll polls runoff ballot referendum");
    const LED: Words = words!("of on held last");
    const AFTER: i64 = 120;
    /// "elections held last 27 December"
    const NEAR: usize = 4;
    let led = |at: usize| {
        let near = view.tokens.get(at.saturating_sub(NEAR)..at);
        let mut back = near.unwrap_or_default().iter().rev();
        let first = back.next().is_some_and(|t| LED.has(t));
        first && back.find(|t| !LED.has(t)).is_some_and(|t| VOTE.has(t))
    };
    let mut told = view.dates.iter().filter(|w| w.year.is_none());
    let written = told.find(|w| led(w.first))?;
    let same = |day: &NaiveDate| (day.month(), day.day()) == (written.month, written.day);
    let voted = |day: &NaiveDate| {
        let rows = ELECTIONS.iter();
        let mut own =
            rows.filter(|row| participants.iter().any(|p| p.country == Some(row.country)));
        own.find(|row| {
            let mut held = row.days.iter().filter(|held| same(held));
            held.any(|held| (0..=AFTER).contains(&(*day - *held).num_days()))
        })
    };
    let row = days.iter().find_map(voted)?;
    let name = country_name(row.country).unwrap_or_default();
    Some(Reason {
        words: format!("an election in {name} had just been held on such a day"),
        years: days
            .iter()
            .filter(|day| voted(day).is_some() || day.year() > row.known)
            .map(Datelike::year)
            .collect(),
        evidence: vec![view.span(&(written.first..written.end))],
        always: false,
    })
}
