//! What was done on one day and is told together with when it was: "spoke on Wednesday, a day after the attack on Doha", "the
//! application that our country signed yesterday". The day of the call, or its year, is counted from it.

use std::ops::Range;

use chrono::{Days, NaiveDate};

use super::year::clues::Table;
use super::year::fresh;
use super::year::when::{self, When};
use super::{View, near};
use crate::model::{Country, Participant, Span};
use crate::parse::token::Token;
use crate::parse::words::{Words, words};
use crate::tables::{Deed, deeds};

/// Something known that the text names together with when it was.
pub(super) struct Told {
    pub(super) deed: &'static Deed,
    pub(super) when: When,
    /// The words of its name.
    pub(super) name: Range<usize>,
    /// From its name to the words that tell when, in either order.
    pub(super) all: Range<usize>,
}

impl Told {
    /// The day that is so long after it, where the text counts days or weeks.
    pub(super) fn counted(&self) -> Option<NaiveDate> {
        let When::Ago(days @ 1.., _) = self.when else {
            return None;
        };
        self.deed.day.checked_add_days(Days::new(days))
    }
}

/// Everything known that the text names so, in order.
pub(super) fn told(view: &View<'_>, participants: &[Participant]) -> impl Iterator<Item = Told> {
    /// As many sentences may tell of it.
    const SENTENCES: usize = 12;
    let end = end_of(view, SENTENCES);
    let named = view.clues().named(Table::Deed);
    let named = named.take_while(move |(_, name)| name.end <= end);
    named.filter_map(move |(row, name)| {
        let (deed, event) = deed_at(view, participants, row, name)?;
        let sentence = view.sentence_at(name.start)?;
        let fresh = || {
            let news = fresh::is_fresh(view, sentence, &event);
            news.then(|| (When::Days(0..=fresh::NEWS), event.clone()))
        };
        let (when, words) = when::told(view, sentence, &event).or_else(fresh)?;
        Some(Told {
            deed,
            when,
            name: name.clone(),
            all: words.start.min(name.start)..words.end.max(name.end),
        })
    })
}

/// The deed of a row that the text names at `name`, with the words that tell of it: one of a side, where others did the like.
pub(super) fn deed_at(
    view: &View<'_>,
    participants: &[Participant],
    row: usize,
    name: &Range<usize>,
) -> Option<(&'static Deed, Range<usize>)> {
    let side = |country: Country| participants.iter().any(|p| p.country == Some(country));
    let deed = deeds().get(row)?;
    let deed = Some(deed).filter(|deed| deed.country.is_none_or(side))?;
    let sentence = view.sentence_at(name.start)?;
    Some((deed, done(view.tokens, sentence, name, deed)?))
}

/// The day counted, what it is counted from, and the words that count.
pub(super) fn counted(
    view: &View<'_>,
    participants: &[Participant],
) -> Option<(NaiveDate, &'static str, Span)> {
    const SENTENCES: usize = 4;
    let end = end_of(view, SENTENCES);
    let mut first = told(view, participants).take_while(|told| told.name.end <= end);
    first.find_map(|told| Some((told.counted()?, told.deed.name, view.span(&told.all))))
}

/// Where the first sentences end.
fn end_of(view: &View<'_>, sentences: usize) -> usize {
    let first = view.sentences.get(..sentences).unwrap_or(view.sentences);
    first.last().map_or(0, |sentence| sentence.end)
}

/// What is done to somebody or something that texts know besides.
const ACTS: Words = words!(
    "attack attacks attacked killing killed death died assassination assassinated murder murdered martyrdom funeral passing loss explosion \
     explosions blast blasts bombing bombings shooting shot crash crashed downing downed strike strikes struck hit destruction destroyed \
     arrest arrested capture captured coup invasion fire incident tragedy disaster earthquake earthquakes collapse assault raid massacre \
     siege declaration declared imposed imposition terror terrorist victims condolences shelling aggression"
);

/// The name with the word beside it that tells of the deed; whoever "met Shinzo Abe last month" counts from no killing.
fn done(
    tokens: &[Token],
    sentence: &Range<usize>,
    name: &Range<usize>,
    deed: &Deed,
) -> Option<Range<usize>> {
    const BEFORE: usize = 6;
    const BEHIND: usize = 4;
    let end = Some(name.end).filter(|end| *end <= sentence.end)?;
    let is_act = |at: &usize| tokens.get(*at).is_some_and(|t| ACTS.has(t));
    if !ACTS.any_in(deed.name) || name.clone().any(|at| is_act(&at)) {
        return Some(name.clone());
    }
    let mut before = near::before(name.start, BEFORE, sentence);
    let mut behind = end..sentence.end.min(end + BEHIND);
    let before = before.rfind(is_act).map(|act| act..end);
    before.or_else(|| Some(name.start..behind.find(is_act)? + 1))
}
