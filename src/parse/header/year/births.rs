//! Years from round birthdays: "congratulated him on his 70th birthday", "on the 70th anniversary of his birth".

use chrono::{Datelike, NaiveDate};

use super::clues::Clue;
use super::reason::{Reason, years_of};
use crate::model::Participant;
use crate::parse::dates::is_ordinal;
use crate::parse::header::View;
use crate::parse::lexicon::Word;
use crate::parse::words::{Words, words};
use crate::tables::born;

pub(super) const BIRTH: Words = words!("birthday birth birthdays");

/// The years in which one of those who spoke kept the birthday of which the text speaks.
pub(super) fn kept(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
    const AFTER: i64 = 20;
    const BEFORE: i64 = 5;
    let mut births = view.clues().at(Clue::BIRTH);
    let (at, count) = births.find_map(|at| Some((at, count_before(view, at)?)))?;
    let births: Vec<NaiveDate> = participants
        .iter()
        .filter_map(|p| born(p.person.as_deref()?))
        .collect();
    let keeps = |day: NaiveDate| {
        births.iter().any(|birth| {
            let full = birth.with_year(birth.year().saturating_add(count));
            full.is_some_and(|full| (-BEFORE..=AFTER).contains(&(day - full).num_days()))
        })
    };
    let words = format!("it speaks of a birthday, the {count}th");
    let years = years_of(days, keeps);
    Reason::new(words, years, view.span(&(at..at + 1))).if_any_fits()
}

/// How many years the word at `at` counts: "70th birthday", "70th anniversary of his birth".
fn count_before(view: &View<'_>, at: usize) -> Option<i32> {
    const NEAR: usize = 6;
    // "the 100th anniversary of the birth of the poet" is of somebody else.
    if view.tokens.get(at + 1).is_some_and(|t| t.word == Word::OF) {
        return None;
    }
    let before = view.tokens.get(at.saturating_sub(NEAR)..at)?;
    let number = (0..before.len()).find(|n| is_ordinal(before, *n))?;
    before.get(number)?.text(view.text).parse().ok()
}
