//! Years from referendums of which the text says when they were: "yesterday's referendum in Norway", "last year's referendum".

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::Reason;
use super::clues::Clue;
use super::votes::ELECTIONS;
use super::when::{When, when};
use crate::model::{Country, Participant};
use crate::parse::header::View;
use crate::parse::token::Token;
use crate::parse::words::{Words, words};
use crate::tables::{Ballot, Elections, country_name};

pub(super) const REFERENDUM: Words = words!("referendum plebiscite");

/// The years in which a referendum of a country that is named beside it, else of one who spoke, was so long before.
pub(super) fn told(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
    const OTHER: Words = words!("local regional upcoming forthcoming");
    const NEAR: usize = 8;
    let at = view.clues().at(Clue::REFERENDUM).next()?;
    let sentence = view.sentence_at(at)?;
    let when = when(view, sentence, &(at..at + 1)).or_else(|| outcome(view, sentence, at))?;
    let near = at.saturating_sub(NEAR).max(sentence.start)..sentence.end.min(at + NEAR);
    let around = view.tokens.get(near.clone())?;
    let other = |t: &Token| OTHER.has(t);
    let places = view.places.iter().filter(|p| near.contains(&p.first));
    let mut countries: Vec<Country> = places.map(|p| p.country).collect();
    if countries.is_empty() {
        countries.extend(participants.iter().filter_map(|p| p.country));
    }
    let held =
        |row: &&Elections| row.ballot == Ballot::Referendum && countries.contains(&row.country);
    let rows: Vec<&Elections> = ELECTIONS.iter().filter(held).collect();
    let fits = |day: &NaiveDate| {
        let mut held = rows.iter().flat_map(|row| &row.days);
        held.any(|vote| when.fits(*day, *vote, *vote))
    };
    let open = |day: &NaiveDate| {
        let mut rows = rows.iter();
        rows.any(|row| {
            let before = row.days.first().is_some_and(|first| day < first);
            before || when.may_fit_after(*day, row.known)
        })
    };
    if around.iter().any(other) || !days.iter().any(fits) {
        return None;
    }
    let country = rows.first().and_then(|row| country_name(row.country))?;
    Some(Reason {
        words: format!("it speaks of a referendum in {country}"),
        years: days
            .iter()
            .filter(|day| fits(day) || open(day))
            .map(Datelike::year)
            .collect(),
        evidence: vec![view.span(&(at..at + 1))],
        always: false,
    })
}

/// "on the outcome of the British referendum": it was held weeks before at the most.
fn outcome(view: &View<'_>, sentence: &Range<usize>, at: usize) -> Option<When> {
    const OUTCOME: Words = words!("outcome outcomes result results");
    const NEAR: usize = 6;
    const WEEKS: i64 = 45;
    let from = at.saturating_sub(NEAR).max(sentence.start);
    let before = view.tokens.get(from..at)?;
    let led = before.iter().any(|t| OUTCOME.has(t));
    led.then_some(When::Days(0..=WEEKS))
}
