//! Years from feasts: "congratulated him on the occasion of Eid al-Adha". Those that follow the moon fall on another day in each
//! year, and one congratulates on them around that day. A feast that "falls today" tells the day itself.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::clues::Table;
use super::{FIRST, LAST, Reason};
use crate::parse::header::View;
use crate::parse::lexicon::Word;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::{Feast, feasts};

pub(super) static FEASTS: LazyLock<Vec<Feast>> = LazyLock::new(|| feasts().collect());

/// The feasts that the text names, each with its words.
fn named<'v>(view: &'v View<'_>) -> impl Iterator<Item = (&'static Feast, &'v Range<usize>)> {
    let named = view.clues().named(Table::Feast);
    named.filter_map(|(row, range)| Some((FEASTS.get(row)?, range)))
}

/// The years in which the feasts that the text congratulates on were near.
pub(super) fn kept(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    const MOST: usize = 4;
    let moving = named(view).filter(|(f, _)| !f.is_fixed());
    let reasons = moving.filter_map(|(feast, range)| {
        let (before, after) = window(view, feast, range)?;
        let feasts: Vec<NaiveDate> = feast.days(FIRST, LAST).collect();
        let near = |day: &&NaiveDate| {
            let mut feasts = feasts.iter();
            feasts.any(|feast| (-before..=after).contains(&(**day - *feast).num_days()))
        };
        // Of years before the table nothing is known.
        let open = |day: &&NaiveDate| near(day) || day.year() < KNOWN;
        let years = days.iter().filter(open).map(Datelike::year).collect();
        days.iter().find(near)?;
        Some(Reason {
            words: format!("{} was near", feast.name),
            years,
            evidence: vec![view.span(range)],
            always: false,
        })
    });
    reasons.take(MOST).collect()
}

/// The first year in the table.
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
    const NEAR: usize = 14;
    const BEFORE: usize = 4;
    const AHEAD: i64 = 20;
    /// "on the beginning of the holy month of Ramadan"
    const BEGINS: Words = words!("advent arrival beginning start onset commencement");
    const BEGUN: i64 = 16;
    let sentence = view.sentence_at(range.start);
    let sentence = sentence.cloned().unwrap_or(view.title.clone());
    let from = range.start.saturating_sub(NEAR).max(sentence.start);
    let led = view.tokens.get(from..range.start)?;
    let behind = range.end..sentence.end.min(range.end + BEFORE).max(range.end);
    let behind = view.tokens.get(behind).unwrap_or_default();
    let all = view
        .tokens
        .get(sentence.start..sentence.end.max(range.end))?;
    let just_before = led.get(led.len().saturating_sub(BEFORE)..)?;
    if !all.iter().any(|t| GREETS.has(t)) || just_before.iter().any(|t| FAR.has(t)) {
        return None;
    }
    let near = led.get(led.len().saturating_sub(2 * BEFORE)..)?;
    let coming = near.iter().chain(behind).any(|t| COMING.has(t));
    let begins = near.iter().any(|t| BEGINS.has(t));
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
