//! Years from referendums of which the text says when they were: "yesterday's referendum in Norway", "last year's referendum".

use std::ops::Range;

use chrono::NaiveDate;

use super::super::clues::Clue;
use super::super::reason::{Reason, years_known};
use super::super::when::{When, when};
use super::is_unknown;
use crate::model::{Country, Participant};
use crate::parse::header::{View, near};
use crate::parse::words::{Words, words};
use crate::tables::{Ballot, Elections, country_name, elections};

pub(in crate::parse::header::year) const REFERENDUM: Words = words!("referendum plebiscite");

/// The years in which a referendum of a country that is named beside it, else of one who spoke, was so long before.
pub(in crate::parse::header::year) fn told(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
    const OTHER: Words = words!("local regional upcoming forthcoming");
    const NEAR: usize = 8;
    let at = view.clues().at(Clue::REFERENDUM).next()?;
    let sentence = view.sentence_at(at)?;
    let when = when(view, sentence, &(at..at + 1)).or_else(|| outcome(view, sentence, at))?;
    let near = near::around(at, NEAR, sentence);
    if OTHER.has_any(view.words(&near)) {
        return None;
    }
    let mut countries: Vec<Country> = view.places_in(&near).map(|p| p.country).collect();
    if countries.is_empty() {
        countries.extend(participants.iter().filter_map(|p| p.country));
    }
    let held =
        |row: &&Elections| row.ballot == Ballot::Referendum && countries.contains(&row.country);
    let rows: Vec<&Elections> = elections().iter().filter(held).collect();
    let fits = |day: NaiveDate| {
        let mut held = rows.iter().flat_map(|row| &row.days);
        held.any(|vote| when.fits(day, *vote, *vote))
    };
    let open = |day: NaiveDate| rows.iter().any(|row| is_unknown(row, day, Some(&when)));
    let years = years_known(days, fits, open)?;
    let country = rows.first().and_then(|row| country_name(row.country))?;
    let words = format!("it speaks of a referendum in {country}");
    Some(Reason::new(words, years, view.span(&(at..at + 1))))
}

/// "on the outcome of the British referendum": it was held weeks before at the most.
fn outcome(view: &View<'_>, sentence: &Range<usize>, at: usize) -> Option<When> {
    const OUTCOME: Words = words!("outcome outcomes result results");
    const NEAR: usize = 6;
    const WEEKS: i64 = 45;
    let led = OUTCOME.has_any(view.words(&near::before(at, NEAR, sentence)));
    led.then_some(When::Days(0..=WEEKS))
}
