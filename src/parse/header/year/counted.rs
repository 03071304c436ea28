//! Years from what the text counts days from: an event with its year, or something known that was done on one day.

use chrono::{Datelike, NaiveDate};

use super::clues::Clue;
use super::{FIRST, LAST, Reason};
use crate::model::Participant;
use crate::parse::header::{View, deeds};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// "twelve days after the 2015 Review Conference"
pub(super) fn from_year(view: &View<'_>) -> Option<Reason> {
    const COUNTED: Words = words!("days weeks hours day week months");
    const FROM: Words = words!("after before since following ahead later earlier");
    const SENTENCES: usize = 6;
    let first = view.sentences.get(..SENTENCES).unwrap_or(view.sentences);
    let end = first.last()?.end;
    view.clues().at(Clue::YEAR).find(|at| *at < end)?;
    let sentence = first.iter().find(|s| {
        (s.start..s.end).any(|at| {
            view.tokens.get(at).is_some_and(|t| COUNTED.has(t))
                && view.tokens.get(at + 1).is_some_and(|t| FROM.has(t))
        })
    })?;
    let year = |token: &Token| {
        (token.kind == Kind::Number && token.span().len() == 4)
            .then(|| token.text(view.text).parse::<i32>().ok())
            .flatten()
            .filter(|y| (FIRST..=LAST).contains(y))
    };
    let at = sentence
        .clone()
        .find(|at| view.tokens.get(*at).and_then(year).is_some())?;
    let value = view.tokens.get(at).and_then(year)?;
    Some(Reason {
        words: format!("it is counted from an event of {value}"),
        years: vec![value],
        evidence: vec![view.span(&(at..at + 1))],
        always: false,
    })
}

/// "two days after the attack on Doha", "the opening of the World Cup in Brazil, held on Thursday": the years in which it was so
/// long before.
pub(super) fn from_deeds(
    view: &View<'_>,
    days: &[NaiveDate],
    participants: &[Participant],
) -> Vec<Reason> {
    const MOST: usize = 4;
    let told = deeds::told(view, participants);
    let reasons = told.filter_map(|told| {
        let (day, name) = (told.deed.day, told.deed.name);
        let fits = |call: &&NaiveDate| told.when.fits(**call, day, day);
        let years: Vec<i32> = days.iter().filter(fits).map(Datelike::year).collect();
        let (words, range) = match told.counted() {
            Some(_) => (format!("it counts from {name}"), &told.all),
            None => (format!("it speaks of {name} as of late"), &told.name),
        };
        (!years.is_empty()).then(|| Reason {
            words,
            years,
            evidence: vec![view.span(range)],
            always: false,
        })
    });
    reasons.take(MOST).collect()
}
