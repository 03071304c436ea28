//! Years from offices just begun: one congratulates whoever took office some weeks ago, and whoever was elected some
//! weeks before the term begins.

use chrono::{Datelike, NaiveDate};

use super::clues::Clue;
use super::{Reason, office_of};
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
        let mut clause = near.take_while(|t| t.kind != Kind::Stop);
        clause.any(|t| ELECTION.has(t))
    })
}

/// "congratulated him on his appointment", "their first call since Minister Lind took office"
pub(super) fn begun(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
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
    let (at, end) = told.find_map(|(sentence, at)| {
        let end = sentence.end.min(at + NEAR);
        let tokens = view.tokens.get(at..end)?;
        let office = tokens.iter().position(|t| OFFICE.has(t))?;
        let again = tokens.iter().any(|t| AGAIN.has(t));
        // "her newly appointed counterpart", not the newly appointed envoy of a third.
        let newly = view.tokens.get(at).is_some_and(|t| is(t, NEWLY));
        let partner = || {
            office == 1
                && tokens
                    .iter()
                    .take(PARTNER)
                    .any(|t| t.is(Class::COUNTERPART))
        };
        let played = tokens.iter().any(|t| PLAYED.has(t));
        (!again && !played && (!newly || partner())).then_some((at, at + office + 1))
    })?;
    let gives = giver(view, participants, at);
    let known: Vec<(&Person, Option<Office>)> = participants
        .iter()
        .filter(|p| gives.is_none_or(|giver| giver.name != p.name))
        .filter_map(|p| {
            let person = p.person.as_deref().and_then(tables::person)?;
            Some((person, p.title.as_deref().and_then(office_of)))
        })
        .collect();
    let begins = |day: &NaiveDate| {
        known.iter().any(|(person, office)| {
            person.terms.iter().any(|term| {
                let since = (*day - term.start.first).num_days();
                let until = (*day - term.start.last).num_days();
                office.is_none_or(|o| o == term.office) && since >= -BEFORE && until <= AFTER
            })
        })
    };
    Some(Reason {
        words: "somebody had just taken office".to_owned(),
        years: days
            .iter()
            .filter(|day| begins(day))
            .map(Datelike::year)
            .collect(),
        evidence: vec![view.span(&(at..end))],
        always: false,
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
