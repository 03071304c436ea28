//! Years from an election of which the text gives the day without its year: "the tense situation following the presidential
//! elections of 27 December". One speaks so of it in the months after.

use chrono::{Datelike, NaiveDate};

use super::super::reason::{Reason, years_known};
use crate::model::Participant;
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::token::Token;
use crate::parse::words::{Words, words};
use crate::tables::{country_name, elections};

/// The years in which a country of those who spoke had voted on such a day shortly before.
pub(in crate::parse::header::year) fn dated(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
    const AFTER: i64 = 120;
    let mut told = view.dates.iter().filter(|w| w.year.is_none());
    let written = told.find(|w| is_of_vote(view.tokens, w))?;
    let same = |day: &NaiveDate| (day.month(), day.day()) == (written.month, written.day);
    let voted = |day: NaiveDate| {
        let rows = elections().iter();
        let mut own =
            rows.filter(|row| participants.iter().any(|p| p.country == Some(row.country)));
        own.find(|row| {
            let mut held = row.days.iter().filter(|held| same(held));
            held.any(|held| (0..=AFTER).contains(&(day - *held).num_days()))
        })
    };
    let row = days.iter().find_map(|day| voted(*day))?;
    let years = years_known(
        days,
        |day| voted(day).is_some(),
        |day| day.year() > row.known,
    )?;
    let name = country_name(row.country).unwrap_or_default();
    let words = format!("an election in {name} had just been held on such a day");
    Some(Reason::new(
        words,
        years,
        view.span(&(written.first..written.end)),
    ))
}

/// "elections held last 27 December"
fn is_of_vote(tokens: &[Token], written: &Written) -> bool {
    const VOTE: Words =
        words!("election elections vote voting poll polls runoff ballot referendum");
    const LED: Words = words!("of on held last");
    const NEAR: usize = 4;
    let near = tokens.get(written.first.saturating_sub(NEAR)..written.first);
    let mut back = near.unwrap_or_default().iter().rev();
    let led = back.next().is_some_and(|t| LED.has(t));
    led && back.find(|t| !LED.has(t)).is_some_and(|t| VOTE.has(t))
}
