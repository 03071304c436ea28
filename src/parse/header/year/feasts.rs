//! Years from feasts: "congratulated him on the occasion of Eid al-Adha". Those that follow the moon fall on another day in each
//! year, and one congratulates on them around that day. A feast that "falls today" tells the day itself.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::clues::Table;
use super::reason::{Reason, years_known};
use super::when;
use super::{FIRST, LAST};
use crate::parse::header::{View, near};
use crate::parse::lexicon::Word;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::{Feast, feasts};

/// The feasts that the text names, each with its words.
fn named<'v>(view: &'v View<'_>) -> impl Iterator<Item = (&'static Feast, &'v Range<usize>)> {
    let named = view.clues().named(Table::Feast);
    named.filter_map(|(row, range)| Some((feasts().get(row)?, range)))
}

/// The years in which the feasts that the text congratulates on were near.
pub(super) fn kept(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    const MOST: usize = 4;
    let moving = named(view).filter(|(f, _)| !f.is_fixed());
    let reasons = moving.filter_map(|(feast, range)| {
        let feasts: Vec<NaiveDate> = feast.days(FIRST, LAST).collect();
        // "the final of the World Cup on Sunday" needs nobody to congratulate.
        let sentence = view.sentence_at(range.start).filter(|_| feast.exact);
        let when = sentence.and_then(|s| when::when(view, s, range));
        let (before, after) = match when {
            Some(_) => (0, 0),
            None => window(view, feast, range)?,
        };
        let near = |day: NaiveDate| {
            let mut feasts = feasts.iter();
            feasts.any(|feast| match &when {
                Some(when) => when.fits(day, *feast, *feast),
                None => (-before..=after).contains(&(day - *feast).num_days()),
            })
        };
        // Of years before the table nothing is known.
        let first = feasts.first().map_or(KNOWN, |day| day.year() + 1);
        let years = years_known(days, near, |day| day.year() < first.min(KNOWN))?;
        let words = format!("{} was near", feast.name);
        Some(Reason::new(words, years, view.span(range)))
    });
    reasons.take(MOST).collect()
}

/// The first year of which the table has all feasts of every year.
const KNOWN: i32 = 2000;

/// How many days before and after a feast its greetings are exchanged, as the text greets; `None` where it does not.
fn window(view: &View<'_>, feast: &Feast, range: &Range<usize>) -> Option<(i64, i64)> {
    const GREETS: Words = words!(
        "congratulated congratulate congratulates congratulating congratulations congratulation felicitated felicitations \
         felicitation greeted greetings greeting wishes wished wish occasion advent arrival eve compliments blessings"
    );
    const COMING: Words = words!("eve upcoming approaching forthcoming coming ahead");
    /// What lies further off than a greeting: "the visit planned after Easter", "last Easter".
    const FAR: Words = words!("after until since last next previous before by");
    const BEFORE: usize = 4;
    const AHEAD: i64 = 20;
    /// "on the beginning of the holy month of Ramadan"
    const BEGINS: Words = words!("advent arrival beginning start onset commencement");
    const BEGUN: i64 = 16;
    let sentence = view.sentence_at(range.start);
    let sentence = sentence.cloned().unwrap_or(view.title.clone());
    let all = sentence.start..sentence.end.max(range.end);
    // `None` for a feast that is named above the title.
    let just_before = view
        .tokens
        .get(near::before(range.start, BEFORE, &sentence))?;
    if !GREETS.has_any(view.words(&all)) || FAR.has_any(just_before) {
        return None;
    }
    let before = view.words(&near::before(range.start, 2 * BEFORE, &sentence));
    let behind = view.words(&(range.end..all.end.min(range.end + BEFORE)));
    let coming = COMING.has_any(before) || COMING.has_any(behind);
    let begins = BEGINS.has_any(before);
    Some(match (coming, begins) {
        (true, _) => (feast.before.max(AHEAD), 1),
        (_, true) => (feast.before, feast.after.min(BEGUN)),
        _ => (feast.before, feast.after),
    })
}

/// "on the occasion of Nauryz, which falls today": the days on which the call can have been, one of each year.
pub(in crate::parse::header) fn today(view: &View<'_>) -> Option<(Vec<NaiveDate>, Range<usize>)> {
    const NEAR: usize = 10;
    const LINKS: Words = words!(
        "which that falls fell is was being are celebrated celebrates celebrate marked marks mark observed observes observe kept on \
         held the day holiday holidays feast festival we countries both two peoples and their our as begins began in"
    );
    const TODAY: u64 = hashed("today");
    const THIS: u64 = hashed("this");
    const DAY: u64 = hashed("day");
    let is_today = |at: usize| {
        let next = view.tokens.get(at + 1);
        view.tokens
            .get(at)
            .is_some_and(|t| is(t, TODAY) || is(t, THIS) && next.is_some_and(|t| is(t, DAY)))
    };
    let link = |t: &Token| t.kind == Kind::Comma || LINKS.has(t) || t.word == Word::AND;
    let all: Vec<_> = named(view).collect();
    let found = all.iter().find_map(|(feast, range)| {
        let near = range.end..range.end + NEAR;
        let today = near.into_iter().find(|at| is_today(*at))?;
        let between = view.tokens.get(range.end..today)?;
        // "Easter" stands in "Orthodox Easter", too.
        let longest = all.iter().all(|(other, r)| {
            other.name == feast.name || r.end != range.end || r.start >= range.start
        });
        (feast.exact && longest && between.iter().all(link))
            .then_some((feast, range.start..today + 1))
    })?;
    let (feast, range) = found;
    Some((feast.days(FIRST, LAST).collect(), range))
}
