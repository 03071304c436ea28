//! Years from offices just begun: one congratulates whoever took office some weeks ago, and whoever was elected some
//! weeks before the term begins.

use std::ops::Range;

use chrono::NaiveDate;

use super::clues::Clue;
use super::office_of;
use super::reason::{Reason, years_of};
use crate::model::Participant;
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::{self, Office, Person};

/// One congratulates on an office, and on an election.
pub(super) const CONGRATULATES: Words = words!(
    "congratulate congratulated congratulates congratulating congratulations congratulation felicitated felicitations"
);

/// How long before and after a call the office begins.
const BEFORE: i64 = 75;
const AFTER: i64 = 100;

/// Whether the text congratulates on an election: whoever won may not be in office yet.
pub(super) fn on_election(view: &View<'_>) -> bool {
    const ELECTION: Words = words!("election elected victory win");
    const NEAR: usize = 16;
    let mut told = view.clues().at(Clue::CONGRATULATES);
    told.any(|at| {
        let near = view.tokens.get(at..).unwrap_or_default().iter().take(NEAR);
        ELECTION.has_any(near.take_while(|t| t.kind != Kind::Stop))
    })
}

/// "congratulated him on his appointment", "their first call since Minister Lind took office"
pub(super) fn begun(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
    let told = office_begun(view)?;
    let gives = giver(view, participants, told.start);
    let known: Vec<(&Person, Option<Office>)> = participants
        .iter()
        .filter(|p| gives.is_none_or(|giver| giver.name != p.name))
        .filter_map(|p| {
            let person = p.person.as_deref().and_then(tables::person)?;
            Some((person, p.title.as_deref().and_then(office_of)))
        })
        .collect();
    let begins = |day: NaiveDate| {
        let mut terms = known
            .iter()
            .flat_map(|(person, office)| person.terms_of(*office));
        terms.any(|term| {
            let since = (day - term.start.first).num_days();
            let until = (day - term.start.last).num_days();
            since >= -BEFORE && until <= AFTER
        })
    };
    Some(Reason::new(
        "somebody had just taken office",
        years_of(days, begins),
        view.span(&told),
    ))
}

/// The words that tell so, from what opens them to the word for the office.
fn office_begun(view: &View<'_>) -> Option<Range<usize>> {
    const OFFICE: Words = words!(
        "appointment appointed inauguration inaugurated inaugural assumption assuming assumed assume office \
         election elected victory confirmation becoming sworn"
    );
    const AGAIN: Words =
        words!("reelection reelected re second reappointment reappointed parliamentary");
    /// "the victory of the French team"
    const PLAYED: Words =
        words!("team cup championship championships football olympic olympics match squad finals");
    const NEWLY: u64 = hashed("newly");
    const NEAR: usize = 24;
    const PARTNER: usize = 4;
    let opens = Clue::CONGRATULATES | Clue::FIRST;
    let mut told = view.clues().first_in_each(opens, view);
    told.find_map(|(sentence, at)| {
        let tokens = view.tokens.get(at..sentence.end.min(at + NEAR))?;
        let office = tokens.iter().position(|t| OFFICE.has(t))?;
        if AGAIN.has_any(tokens) || PLAYED.has_any(tokens) {
            return None;
        }
        // "her newly appointed counterpart", not the newly appointed envoy of a third.
        let newly = tokens.first().is_some_and(|t| is(t, NEWLY));
        let mut near = tokens.iter().take(PARTNER);
        let partner = office == 1 && near.any(|t| t.is(Class::COUNTERPART));
        (!newly || partner).then_some(at..at + office + 1)
    })
}

/// "Minister Lind called Minister Paz and congratulated her": who is first in the sentence gives what stands at `at`, and has
/// not taken office.
fn giver<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
    at: usize,
) -> Option<&'p Participant> {
    let joined = at.checked_sub(1).and_then(|n| view.tokens.get(n));
    joined.filter(|t| matches!(t.word, Word::AND | Word::TO))?;
    let before = view.span(&(view.sentence_at(at)?.start..at));
    let first = |p: &Participant| {
        let mentions = p.mentions.iter().filter(|m| before.covers(**m));
        mentions.map(|m| m.start).min()
    };
    let named = participants.iter().filter_map(|p| Some((first(p)?, p)));
    // With nobody else in front, it may be that one who is congratulated.
    let mut named: Vec<_> = named.collect();
    named.sort_by_key(|(start, _)| *start);
    match named.as_slice() {
        [(_, giver), _, ..] => Some(giver),
        _ => None,
    }
}
