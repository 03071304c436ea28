//! The day of a call that its text counts from something known: "spoke on Wednesday, a day after the attack on Doha", "the
//! application that our country signed yesterday".

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Days, NaiveDate};

use super::View;
use super::clock::number_at;
use super::said::day_before;
use super::year::clues::Table;
use super::year::when::{When, when};
use crate::model::{Country, Participant, Span};
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::{Deed, deeds};

pub(super) static DEEDS: LazyLock<Vec<Deed>> = LazyLock::new(|| deeds().collect());

/// As many sentences may tell of it.
const SENTENCES: usize = 4;
const YESTERDAY: u64 = hashed("yesterday");
const AGO: u64 = hashed("ago");
/// Words of which one stands wherever days are counted.
const COUNTS: Words = words!("after following yesterday ago before previous night");

/// The day counted, what it is counted from, and the words that count.
pub(super) fn counted(
    view: &View<'_>,
    participants: &[Participant],
) -> Option<(NaiveDate, &'static str, Span)> {
    let side = |country: Country| participants.iter().any(|p| p.country == Some(country));
    let first = view.sentences.get(..SENTENCES).unwrap_or(view.sentences);
    first.iter().find_map(|sentence| {
        let tokens = view.tokens.get(sentence.clone())?;
        if !tokens.iter().any(|t| COUNTS.has(t)) {
            return None;
        }
        let mut named = view.clues().named_in(Table::Deed, sentence);
        named.find_map(|(row, range)| {
            let deed = DEEDS.get(row)?;
            let (days, counts) = since(view, sentence, range)?;
            if !is_done(view, sentence, range, deed) {
                return None;
            }
            let day = deed.day.checked_add_days(Days::new(days))?;
            let span = view.span(&(counts.start.min(range.start)..counts.end.max(range.end)));
            deed.country
                .is_none_or(side)
                .then_some((day, deed.name, span))
        })
    })
}

/// Everything known that the text names together with when it was: "the opening of the World Cup in Brazil, held on Thursday".
pub(super) fn told(
    view: &View<'_>,
    participants: &[Participant],
) -> Vec<(&'static Deed, When, Span)> {
    const SENTENCES: usize = 12;
    let side = |country: Country| participants.iter().any(|p| p.country == Some(country));
    let mut told = Vec::new();
    for sentence in view.sentences.iter().take(SENTENCES) {
        for (row, range) in view.clues().named_in(Table::Deed, sentence) {
            let own = DEEDS.get(row);
            let own = own.filter(|deed| deed.country.is_none_or(side));
            let own = own.filter(|deed| is_done(view, sentence, range, deed));
            if let Some((deed, when)) = own.zip(when(view, sentence, range)) {
                told.push((deed, when, view.span(range)));
            }
        }
    }
    told
}

/// What is done to somebody or something that texts know besides.
const ACTS: Words = words!(
    "attack attacks attacked killing killed death died assassination assassinated murder murdered martyrdom funeral passing loss explosion \
     explosions blast blasts bombing bombings shooting shot crash crashed downing downed strike strikes struck hit destruction destroyed \
     arrest arrested capture captured coup invasion fire incident tragedy disaster earthquake earthquakes collapse assault raid massacre \
     siege declaration declared imposed imposition terror terrorist victims condolences shelling aggression"
);

/// Whether the words beside a name tell of the deed: whoever "met Shinzo Abe last month" counts from no killing.
fn is_done(view: &View<'_>, sentence: &Range<usize>, range: &Range<usize>, deed: &Deed) -> bool {
    const BEFORE: usize = 6;
    const BEHIND: usize = 4;
    let near = range.start.saturating_sub(BEFORE).max(sentence.start)
        ..sentence.end.min(range.end + BEHIND);
    let words = view.tokens.get(near).unwrap_or_default();
    !ACTS.any_in(deed.name) || words.iter().any(|t| ACTS.has(t))
}

/// How many days had passed since what `deed` names, and the words that say so.
fn since(
    view: &View<'_>,
    sentence: &Range<usize>,
    deed: &Range<usize>,
) -> Option<(u64, Range<usize>)> {
    const AFTER: Words = words!("after following");
    const LAST: u64 = hashed("last");
    const NIGHT: u64 = hashed("night");
    /// "a day after the Israeli regime's air attack on"
    const BEFORE: usize = 8;
    const BEHIND: usize = 12;
    let token = |at: usize| view.tokens.get(at);
    let front = deed.start.saturating_sub(BEFORE).max(sentence.start)..deed.start;
    for at in front.rev() {
        let word = token(at)?;
        if is(word, YESTERDAY) && token(at + 1).is_some_and(|t| t.kind == Kind::Possessive) {
            return Some((1, at..at + 1));
        }
        if AFTER.has(word)
            && let Some((days, from)) = days_up_to(view, at)
        {
            return Some((days, from..at + 1));
        }
    }
    let behind = deed.end..sentence.end.min(deed.end + BEHIND);
    for at in behind {
        let word = token(at)?;
        if matches!(word.kind, Kind::Semicolon | Kind::Colon) {
            return None;
        }
        let night = is(word, LAST) && token(at + 1).is_some_and(|t| is(t, NIGHT));
        if is(word, YESTERDAY) || night || day_before(view.tokens, at) {
            return Some((1, at..at + 1));
        }
        if is(word, AGO)
            && let Some((days, from)) = days_up_to(view, at)
        {
            return Some((days, from..at + 1));
        }
    }
    None
}

/// "two days", "a week", "the day" right before `at`: how many days, and where the words begin.
fn days_up_to(view: &View<'_>, at: usize) -> Option<(u64, usize)> {
    const DAY: Words = words!("day days");
    const WEEK: Words = words!("week weeks");
    const THE: u64 = hashed("the");
    const NUMBER: usize = 3;
    const MOST: u32 = 30;
    let unit = at.checked_sub(1)?;
    let word = view.tokens.get(unit)?;
    let days = match (DAY.has(word), WEEK.has(word)) {
        (true, _) => 1,
        (_, true) => 7,
        _ => return None,
    };
    let before = unit.checked_sub(1)?;
    if view.tokens.get(before).is_some_and(|t| is(t, THE)) {
        return Some((days, before));
    }
    let (number, from) = (unit.saturating_sub(NUMBER)..unit)
        .rev()
        .find_map(|n| Some((number_at(view, n).filter(|(_, next)| *next == unit)?.0, n)))?;
    (number <= MOST).then_some((days * u64::from(number), from))
}
