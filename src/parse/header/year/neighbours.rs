//! Years from days near the call that the text mentions with theirs: what was done shortly before, what is planned.

use chrono::{Datelike, NaiveDate};

use super::clues::{Clue, year_at};
use super::reason::Reason;
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::lexicon::Class;
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// A day with its year that the text mentions, not long before: what was done then is spoken of in the call.
pub(super) fn before(view: &View<'_>, days: &[NaiveDate]) -> Option<Reason> {
    const NEAR: i64 = 45;
    let full = view.dates.iter().filter_map(|w| Some((w, w.full()?)));
    let full = full.filter(|(w, _)| !is_of_paper(view, w));
    let near = |day: NaiveDate| {
        let mut days = days.iter();
        days.find(|call| (0..=NEAR).contains(&(**call - day).num_days()))
    };
    let (written, call) = full
        .filter_map(|(w, day)| Some((w, near(day)?)))
        .next_back()?;
    let span = written.span(view.tokens);
    let words = format!("it speaks of {} as of late", span.of(view.text));
    Some(Reason::new(words, vec![call.year()], span))
}

/// "the agreement signed in Oslo on 15 April 2019", "the Convention of 20 April 1936": the day of a paper, of which one speaks for
/// years.
fn is_of_paper(view: &View<'_>, written: &Written) -> bool {
    const FAR: usize = 10;
    const LATE: Words = words!("recent recently newly just latest");
    const PAPERS: Words = words!(
        "agreement agreements treaty convention memorandum protocol declaration charter accord accords pact communique resolution \
         decree statement mou covenant constitution framework"
    );
    let near = view.words(&(written.first.saturating_sub(FAR)..written.first));
    let phrase = near.iter().rev().take_while(|t| {
        let mark = matches!(
            t.kind,
            Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::Dash
        );
        !mark && !t.is(Class::AUXILIARY)
    });
    PAPERS.has_any(phrase) && !LATE.has_any(near)
}

/// A day with its year that is still to come, not long after: "the session scheduled for May 10, 2026".
pub(super) fn to_come(view: &View<'_>, days: &[NaiveDate]) -> Option<Reason> {
    const NEAR: i64 = 60;
    const TO_COME: Words =
        words!("scheduled upcoming forthcoming slated planned due will convene convened coming");
    view.dates.iter().find_map(|written| {
        let day = written.full()?;
        let mut days = days.iter();
        let call = days.find(|call| (1..=NEAR).contains(&(day - **call).num_days()))?;
        let sentence = view.sentence_at(written.first)?;
        let led = view.tokens.get(sentence.start..written.first)?;
        let span = written.span(view.tokens);
        TO_COME.has_any(led).then(|| {
            let words = format!("it speaks of {} as to come", span.of(view.text));
            Reason::new(words, vec![call.year()], span)
        })
    })
}

/// "Upcoming events: 28 November 2018" in the margin: days of other releases and events, which are all of the same weeks as
/// the call.
pub(super) fn listed(view: &View<'_>, days: &[NaiveDate]) -> Option<Reason> {
    const NEAR: i64 = 60;
    let full = view.others.iter().filter_map(|w| Some((w, w.full()?)));
    let near = |day: NaiveDate| {
        let near = |call: &&NaiveDate| (**call - day).num_days().abs() <= NEAR;
        days.iter().find(near).map(Datelike::year)
    };
    let mut years = full.clone().map(|(_, day)| near(day));
    let year = years.next()??;
    if !years.all(|other| other == Some(year)) {
        return None;
    }
    let span = full.map(|(w, _)| w.span(view.tokens)).next()?;
    let words = format!("the page lists {} beside it", span.of(view.text));
    Some(Reason::new(words, vec![year], span))
}

/// "2015 was a good year" in January: a year that is told as over is the one before.
pub(super) fn told_as_over(view: &View<'_>, days: &[NaiveDate]) -> Option<Reason> {
    const WAS: Words = words!("was were has had saw marked");
    const JANUARY: u32 = 1;
    days.first().filter(|day| day.month() == JANUARY)?;
    let was = |at: &usize| view.tokens.get(at + 1).is_some_and(|t| WAS.has(t));
    let mut years = view.clues().at(Clue::YEAR);
    let at = years.find(|at| *at >= view.body() && was(at))?;
    let year = year_at(view, at)?;
    // "in January 2015 was": the year of a day.
    if view.dates.iter().any(|w| (w.first..w.end).contains(&at)) {
        return None;
    }
    let words = format!("it tells {year} as over");
    Some(Reason::new(words, vec![year + 1], view.span(&(at..at + 1))))
}
