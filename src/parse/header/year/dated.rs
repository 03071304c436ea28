//! Years that stand in the name of an event: "congratulated him on the success of Expo 2015", "on the opening of the 2018 World
//! Cup". Such an event is held in its year, or, where COVID-19 put it off, in one of the two after.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::LAST;
use super::clues::{Clue, year_at};
use super::reason::{Reason, years_of};
use crate::parse::header::View;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

const FIRST: i32 = 2000;

/// The year of an event on which somebody is congratulated as open or over.
pub(super) fn held(view: &View<'_>, days: &[NaiveDate]) -> Option<Reason> {
    /// Into the next year one congratulates on an event of its last months.
    const MARCH: u32 = 3;
    const PUT_OFF: i32 = 2020;
    let clues = view.clues();
    if !clues.has(Clue::YEAR) {
        return None;
    }
    let mut told = clues.first_in_each(Clue::CONGRATULATES, view);
    let (year, at) = told.find_map(|(sentence, verb)| in_sentence(view, sentence, verb))?;
    let last = if year == PUT_OFF { year + 2 } else { year };
    let near = |day: NaiveDate| {
        let after = day.year() == last + 1 && day.month() <= MARCH;
        (year..=last).contains(&day.year()) || after
    };
    let words = format!("it congratulates on an event of {year}");
    let span = view.span(&(at..at + 1));
    Reason::new(words, years_of(days, near), span).if_any_fits()
}

/// The year in a name behind `verb`, which congratulates, and behind words that tell of an event as held.
fn in_sentence(view: &View<'_>, sentence: &Range<usize>, verb: usize) -> Option<(i32, usize)> {
    const FAR: usize = 26;
    const HELD: Words = words!(
        "opening opened success successful successfully hosting organizing organising organization organisation inauguration conclusion \
         closing staging kickoff"
    );
    const OTHER: Words = words!(
        "right bid bids award awarded winning won selection selected chosen candidacy candidature preparations preparing prepare upcoming \
         forthcoming anniversary election elections vision agenda strategy plan budget host decision designation horizon program programme project\
         initiative partnership framework compact"
    );
    let tokens = view.tokens;
    let clause = verb..sentence.end.min(verb + FAR);
    let words = tokens.get(clause.clone())?;
    if !HELD.has_any(words) || OTHER.has_any(words) {
        return None;
    }
    clause.into_iter().find_map(|at| {
        let year = year_at(view, at).filter(|year| (FIRST..=LAST).contains(year))?;
        let dated = view.dates.iter().any(|w| (w.first..w.end).contains(&at));
        let name = |t: &Token| t.kind == Kind::Word && t.is_capital();
        let before = tokens.get(at - 1).is_some_and(name);
        let behind = tokens.get(at + 1).is_some_and(name)
            && tokens.get(at - 1).is_some_and(|t| ARTICLES.has(t));
        (!dated && (before || behind)).then_some((year, at))
    })
}

const ARTICLES: Words = words!("the its their of his her");
