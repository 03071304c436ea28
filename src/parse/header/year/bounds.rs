//! Years that the text tells as past or still to come: "the agreement signed in 2016", "since 2019", "the summit to be held in 2025".

use chrono::{Datelike, NaiveDate};

use super::LAST;
use super::clues::Clue;
use super::reason::{Reason, years_of};
use crate::parse::header::View;
use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// No call is before a year of which it speaks as past, nor after one of which it speaks as to come.
pub(super) fn told(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    const FIRST: i32 = 1996;
    let body = view.body();
    let mut past: Option<(i32, usize)> = None;
    let mut coming: Option<(i32, usize)> = None;
    for at in view.clues().at(Clue::YEAR).filter(|at| *at >= body) {
        let year = view.tokens.get(at).map(|t| t.text(view.text).parse());
        let year = year.and_then(Result::ok);
        let Some(year) = year.filter(|year| (FIRST..=LAST).contains(year)) else {
            continue;
        };
        match tense(view.tokens, at) {
            Some(Tense::Past) if past.is_none_or(|(known, _)| known < year) => {
                past = Some((year, at));
            }
            Some(Tense::Coming) if coming.is_none_or(|(known, _)| known > year) => {
                coming = Some((year, at));
            }
            _ => {}
        }
    }
    let reason = |(year, at): (i32, usize), how: &str, years: Vec<i32>| {
        let words = format!("it speaks of {year} as {how}");
        Reason::new(words, years, view.span(&(at..at + 1)))
    };
    let past = past.map(|told| {
        let years = years_of(days, |day| day.year() >= told.0);
        reason(told, "past", years)
    });
    let coming = coming.map(|told| {
        let years = years_of(days, |day| day.year() <= told.0);
        reason(told, "to come", years)
    });
    past.into_iter().chain(coming).collect()
}

#[derive(Clone, Copy)]
enum Tense {
    Past,
    Coming,
}

/// How the words right before a year tell of it.
fn tense(tokens: &[Token], at: usize) -> Option<Tense> {
    const FAR: usize = 9;
    const IN: Words = words!("in during");
    const FOR: u64 = hashed("for");
    const WILL: u64 = hashed("will");
    const SEASONS: Words =
        words!("early late mid spring summer autumn winter fall the of end beginning");
    const PLANS: Words = words!("planned scheduled expected due slated set");
    /// Besides the verbs of the lexicon.
    const DONE: Words = words!(
        "established founded launched created opened built ratified inaugurated initialled elected appointed resumed severed ended \
         begun started ceased visited commissioned introduced lifted imposed"
    );
    const SINCE: u64 = hashed("since");
    const BE: u64 = hashed("be");
    let before = tokens.get(at.saturating_sub(FAR)..at)?;
    let mut back = before.iter().rev().skip_while(|t| {
        SEASONS.has(t) || t.is(Class::MONTH) || matches!(t.kind, Kind::Hyphen | Kind::Number)
    });
    let lead = back.next()?;
    if is(lead, SINCE) {
        return Some(Tense::Past);
    }
    // "signed in Oslo in 2016"
    let place = |t: &&Token| t.is_capital() || t.is(Class::PREPOSITION);
    let mut back = back.skip_while(place);
    let verb = back.next()?;
    let before = back.next();
    let to_be = before.is_some_and(|t| is(t, BE) || is(t, WILL));
    let known = verb.is(Class::PAST.or(Class::PARTICIPLE)) || DONE.has(verb);
    let done = known && !verb.is_capital();
    if PLANS.has(verb) && (IN.has(lead) || is(lead, FOR)) || to_be && IN.has(lead) {
        return Some(Tense::Coming);
    }
    (done && IN.has(lead)).then_some(Tense::Past)
}
