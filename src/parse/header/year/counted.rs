//! Years from what the text counts days from: an event with its year, or something known that was done on one day.

use chrono::NaiveDate;

use super::clues::{Clue, year_at};
use super::reason::{Reason, years_of};
use super::{FIRST, LAST};
use crate::model::Participant;
use crate::parse::header::{View, deeds};
use crate::parse::words::{Words, words};

/// "twelve days after the 2015 Review Conference"
pub(super) fn from_year(view: &View<'_>) -> Option<Reason> {
    const COUNTED: Words = words!("days weeks hours day week months");
    const FROM: Words = words!("after before since following ahead later earlier");
    const SENTENCES: usize = 6;
    let first = view.sentences.get(..SENTENCES).unwrap_or(view.sentences);
    let end = first.last()?.end;
    view.clues().at(Clue::YEAR).find(|at| *at < end)?;
    let counts = |at: usize| {
        let token = |at: usize| view.tokens.get(at);
        token(at).is_some_and(|t| COUNTED.has(t)) && token(at + 1).is_some_and(|t| FROM.has(t))
    };
    let sentence = first.iter().find(|s| (s.start..s.end).any(counts))?;
    let known = |year: &i32| (FIRST..=LAST).contains(year);
    let (year, at) = sentence
        .clone()
        .find_map(|at| Some((year_at(view, at).filter(known)?, at)))?;
    let words = format!("it is counted from an event of {year}");
    Some(Reason::new(words, vec![year], view.span(&(at..at + 1))))
}

/// "two days after the attack on Doha", "the opening of the World Cup in Brazil, held on Thursday": the years in which it was so
/// long before.
pub(super) fn from_deeds(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Vec<Reason> {
    const MOST: usize = 4;
    let told = deeds::told(view, participants);
    let reasons = told.filter_map(|told| {
        let (day, name) = (told.deed.day, told.deed.name);
        let years = years_of(days, |call| told.when.fits(call, day, day));
        let (words, range) = match told.counted() {
            Some(_) => (format!("it counts from {name}"), &told.all),
            None => (format!("it speaks of {name} as of late"), &told.name),
        };
        Reason::new(words, years, view.span(range)).if_any_fits()
    });
    reasons.take(MOST).collect()
}
