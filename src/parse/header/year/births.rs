//! Years from round birthdays: "congratulated him on his 70th birthday", "on the 70th anniversary of his birth".

use chrono::{Datelike, NaiveDate};

use super::Reason;
use super::clues::Clue;
use crate::model::Participant;
use crate::parse::header::View;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};
use crate::tables::born;

pub(super) const BIRTH: Words = words!("birthday birth birthdays");

/// The years in which one of those who spoke kept the birthday of which the text speaks.
pub(super) fn kept(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
    const ENDINGS: Words = words!("st nd rd th");
    /// "70th anniversary of his birth"
    const NEAR: usize = 6;
    const AFTER: i64 = 20;
    const BEFORE: i64 = 5;
    let tokens = view.tokens;
    let (at, count) = view.clues().at(Clue::BIRTH).find_map(|at| {
        let first = at.saturating_sub(NEAR);
        let before = tokens.get(first..at)?;
        let n = before.windows(2).position(|pair| {
            matches!(pair, [number, ending] if number.kind == Kind::Number && ENDINGS.has(ending) && !ending.is_spaced())
        })?;
        // "the 100th anniversary of the birth of the poet" is of somebody else.
        let of = |t: &Token| t.word == crate::parse::lexicon::Word::OF;
        let other = tokens.get(at + 1).is_some_and(of);
        let count: i32 = before.get(n)?.text(view.text).parse().ok()?;
        (!other).then_some((at, count))
    })?;
    let births: Vec<NaiveDate> = participants
        .iter()
        .filter_map(|p| born(p.person.as_deref()?))
        .collect();
    let keeps = |day: &&NaiveDate| {
        births.iter().any(|birth| {
            let full = birth.with_year(birth.year() + count);
            full.is_some_and(|full| (-BEFORE..=AFTER).contains(&(**day - full).num_days()))
        })
    };
    let years: Vec<i32> = days.iter().filter(keeps).map(Datelike::year).collect();
    (!years.is_empty()).then(|| Reason {
        words: format!("it speaks of a birthday, the {count}th"),
        years,
        evidence: vec![view.span(&(at..at + 1))],
        always: false,
    })
}
