//! Years from elections just held: "congratulated President Lind on her re-election", "on his party's victory in the parliamentary
//! elections". Whoever is in office anyhow was elected in few of the years.

mod clause;
pub(super) mod polls;
pub(super) mod referendums;
mod winners;

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::reason::{Reason, years_known};
use super::when::When;
use crate::model::Participant;
use crate::parse::header::View;
use crate::parse::words::{Words, words};
use crate::tables::{Elections, country_name};
use clause::{House, clause, held_when, vote_ends};
use winners::{holds, stays, winners};

/// The years in which those who were congratulated on an election had just won one.
pub(super) fn won(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
    /// For so many days after an election one congratulates on it.
    const AFTER: i64 = 100;
    /// "re-election": of somebody who is in office.
    const AGAIN: Words = words!("re reelection reelected");
    let clause = clause(view)?;
    let when = held_when(view, &clause);
    let elected = elected(view, participants, &clause)?;
    let again = AGAIN.has_any(view.words(&clause));
    let near = |day: NaiveDate, election: NaiveDate| {
        let begun = vote_begins(election);
        let told = when.as_ref().is_none_or(|w| w.fits(day, begun, election));
        told && (0..=AFTER).contains(&(day - election).num_days())
    };
    let could_win = |winner: &Participant, election: NaiveDate| {
        stays(winner, election) && (!again || holds(winner, election))
    };
    let held = |day: NaiveDate| {
        let of_winner = |(winner, row): &(&Participant, &Elections)| {
            let mut elections = row.days.iter();
            elections.any(|election| near(day, *election) && could_win(winner, *election))
        };
        elected.iter().any(of_winner)
    };
    let open = |day: NaiveDate| {
        let mut rows = elected.iter();
        rows.any(|(_, row)| is_unknown(row, day, when.as_ref()))
    };
    let years = years_known(days, held, open)?;
    let rows = elected.iter();
    let mut countries: Vec<&str> = rows
        .filter_map(|(_, row)| country_name(row.country))
        .collect();
    countries.dedup();
    let countries = countries.join(" or ");
    let words = format!("an election in {countries} had just been won");
    Some(Reason::new(words, years, view.span(&clause)))
}

/// Whether a vote that the table does not know can be meant: one before its first or after its last year, as far as the text
/// tells when it was.
fn is_unknown(row: &Elections, day: NaiveDate, when: Option<&When>) -> bool {
    let before = row.days.first().is_some_and(|first| day < *first);
    let after = day.year() > row.known;
    before || after && when.is_none_or(|when| when.may_fit_after(day, row.known))
}

/// "yesterday's runoff", "the election held on Sunday": all elections that can be meant, and how long before the call it was.
pub(in crate::parse::header) fn counted(
    view: &View<'_>,
    participants: &[Participant],
) -> Option<(Vec<Vote>, When, Range<usize>)> {
    let clause = clause(view)?;
    let when = held_when(view, &clause)?;
    let votes = elected(view, participants, &clause)?.into_iter();
    let votes = votes.flat_map(|(winner, row)| {
        let won = row.days.iter().filter(|day| stays(winner, **day));
        let votes = won.map(|day| Vote::Held(*day));
        // Those after the last one known may be of any day.
        votes.chain((row.known + 1..=super::LAST).map(Vote::Open))
    });
    Some((votes.collect(), when, clause))
}

/// An election that somebody can have won.
#[derive(Clone, Copy, Debug)]
pub(in crate::parse::header) enum Vote {
    Held(NaiveDate),
    /// In a year of which no election is known.
    Open(i32),
}

/// Those who are congratulated with the elections that they can have won; of several those of all are to be known.
fn elected<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
    clause: &Range<usize>,
) -> Option<Vec<(&'p Participant, &'static Elections)>> {
    let until = vote_ends(view, clause);
    let house = House::of(view.tokens.get(clause.start..until)?);
    winners(view, participants, clause)
        .into_iter()
        .map(|p| Some((p, house.elections(p)?)))
        .collect()
}

/// Where the day that decided is no Sunday, the vote may have begun on the day before.
fn vote_begins(election: NaiveDate) -> NaiveDate {
    let one = election.weekday() != Weekday::Sun;
    election
        .checked_sub_days(Days::new(u64::from(one)))
        .unwrap_or(election)
}
