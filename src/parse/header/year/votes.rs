//! Years from elections just held: "congratulated President Lind on her re-election", "on his party's victory in the parliamentary
//! elections". Whoever is in office anyhow was elected in few of the years.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::clues::Clue;
use super::when::{When, when};
use super::{Reason, may_hold, office_of};
use crate::model::Participant;
use crate::parse::header::View;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};
use crate::tables::{self, Ballot, Elections, Office, elections};

pub(super) static ELECTIONS: LazyLock<Vec<Elections>> = LazyLock::new(|| elections().collect());

/// For so many days after an election one congratulates on it.
const AFTER: i64 = 100;

/// The years in which those who were congratulated on an election had just won one.
pub(super) fn won(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
    let clause = clause(view)?;
    let span = view.span(&clause);
    let when = held_when(view, &clause);
    let elected = elected(view, participants, &clause)?;
    let words = view.tokens.get(clause.clone()).unwrap_or_default();
    let again = words.iter().any(|t| AGAIN.has(t));
    let near = |day: NaiveDate, election: NaiveDate| {
        let told = when
            .as_ref()
            .is_none_or(|when| when.fits(day, vote_begins(election), election));
        told && (0..=AFTER).contains(&(day - election).num_days())
    };
    let held = |day: &NaiveDate| {
        elected.iter().any(|(winner, row)| {
            let mut elections = row.days.iter();
            elections.any(|election| {
                near(*day, *election)
                    && stays(winner, *election)
                    && (!again || holds(winner, *election))
            })
        })
    };
    let open = |day: &NaiveDate| {
        let mut rows = elected.iter();
        rows.any(|(_, row)| {
            let before = row.days.first().is_some_and(|first| day < first);
            let told = when.as_ref();
            before
                || day.year() > row.known && told.is_none_or(|w| w.may_fit_after(*day, row.known))
        })
    };
    if !days.iter().any(held) {
        return None;
    }
    let mut countries: Vec<&str> = elected
        .iter()
        .filter_map(|(_, row)| tables::country_name(row.country))
        .collect();
    countries.dedup();
    Some(Reason {
        words: format!(
            "an election in {} had just been won",
            countries.join(" or ")
        ),
        years: days
            .iter()
            .filter(|day| held(day) || open(day))
            .map(Datelike::year)
            .collect(),
        evidence: vec![span],
        always: false,
    })
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

/// As far as behind the word for the vote stands what is elected: "the elections to the Majilis held on Sunday".
fn vote_ends(view: &View<'_>, clause: &Range<usize>) -> usize {
    const BEHIND: usize = 4;
    let behind = clause.end..clause.end + BEHIND;
    let plain = |at: &usize| view.tokens.get(*at).is_some_and(|t| t.kind == Kind::Word);
    clause.end + behind.take_while(plain).count()
}

/// When the vote was, as its sentence tells; of the first of several rounds it tells nothing.
fn held_when(view: &View<'_>, clause: &Range<usize>) -> Option<When> {
    const FIRST: Words = words!("first");
    const ROUND: Words = words!("round rounds");
    const NEAR: usize = 5;
    let sentence = view.sentence_at(clause.start)?;
    let near = clause.start..sentence.end.min(clause.end + NEAR);
    let mut pairs = view.tokens.get(near)?.windows(2);
    if pairs.any(|pair| matches!(pair, [first, round] if FIRST.has(first) && ROUND.has(round))) {
        return None;
    }
    when(view, sentence, &(clause.end - 1..clause.end))
}

/// Where the day that decided is no Sunday, the vote may have begun on the day before.
fn vote_begins(election: NaiveDate) -> NaiveDate {
    let one = election.weekday() != Weekday::Sun;
    election
        .checked_sub_days(Days::new(u64::from(one)))
        .unwrap_or(election)
}

/// Who is congratulated: named in the clause, else told there by the country or the office, else whoever does not congratulate.
fn winners<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
    clause: &Range<usize>,
) -> Vec<&'p Participant> {
    let span = view.span(clause);
    let sentence = view.sentence_at(clause.start);
    let subject = sentence.map(|s| view.span(&(s.start..clause.start)));
    let words = view.tokens.get(clause.clone()).unwrap_or_default();
    let named = |p: &Participant| p.mentions.iter().any(|m| span.covers(*m));
    let placed = |p: &Participant| {
        let mut places = view.places.iter().filter(|c| clause.contains(&c.first));
        places.any(|c| Some(c.country) == p.country)
    };
    let titled = |p: &Participant| {
        let office = p.title.as_deref().and_then(|t| t.rsplit(' ').next());
        office.is_some_and(|office| {
            let mut words = words.iter().map(|t| t.text(view.text));
            words.any(|word| word.eq_ignore_ascii_case(office))
        })
    };
    let other = |p: &Participant| {
        let mut mentions = p.mentions.iter();
        !subject.is_some_and(|subject| mentions.any(|m| subject.covers(*m)))
    };
    // "called President Lind of Norway to congratulate her": whoever stands last before the pronoun.
    let said = |p: &Participant| {
        let mentions = p
            .mentions
            .iter()
            .filter(|m| subject.is_some_and(|s| s.covers(**m)));
        mentions.map(|m| m.start).max()
    };
    let last = participants.iter().filter_map(said).max();
    let object = |p: &Participant| last.is_some() && said(p) == last;
    let tests: [&dyn Fn(&Participant) -> bool; 5] = [&named, &placed, &titled, &other, &object];
    let mut told = tests.iter().map(|test| {
        let meant = participants.iter().filter(|p| test(p));
        meant.collect::<Vec<_>>()
    });
    told.find(|meant| !meant.is_empty()).unwrap_or_default()
}

/// "re-election": of somebody who is in office.
const AGAIN: Words = words!("re reelection reelected");

/// Whether somebody held the office on the day of an election, as far as the tables know.
fn holds(winner: &Participant, election: NaiveDate) -> bool {
    let Some(person) = winner.person.as_deref().and_then(tables::person) else {
        return true;
    };
    let office = winner.title.as_deref().and_then(office_of);
    let mut terms = person.terms.iter();
    terms.any(|t| office.is_none_or(|o| o == t.office) && may_hold(t, election))
}

/// Whether whoever won an election was in office some months after it, as far as the tables know: who lost was not.
fn stays(winner: &Participant, election: NaiveDate) -> bool {
    const COMES: Days = Days::new(160);
    let Some(person) = winner.person.as_deref().and_then(tables::person) else {
        return true;
    };
    let office = winner.title.as_deref().and_then(office_of);
    let day = election.checked_add_days(COMES).unwrap_or(election);
    let mut terms = person.terms.iter();
    terms.any(|t| office.is_none_or(|o| o == t.office) && may_hold(t, day))
}

/// "congratulated President Lind on his victory in the election": from the verb to the word for the vote. Not on the seat of
/// a council, nor on a holiday with a wish for the elections to come.
fn clause(view: &View<'_>) -> Option<Range<usize>> {
    let congratulates = Clue::CONGRATULATES;
    let mut told = view.clues().first_in_each(congratulates, view);
    told.find_map(|(sentence, at)| up_to_vote(view.tokens, sentence, at))
}

fn up_to_vote(tokens: &[Token], sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    const VOTE: Words =
        words!("election elections reelection reelected elected electoral polls runoff");
    const OTHER: Words = words!(
        "council assembly chair chairman chairperson chairmanship member membership commission bureau committee speaker secretary \
         organization organisation seat local municipal regional provincial midterm mid governor anniversary upcoming forthcoming \
         coming scheduled next preparations holding conduct"
    );
    const NEAR: usize = 24;
    const BEHIND: usize = 9;
    let end = sentence.end.min(at + NEAR);
    let vote = (at..end).find(|at| tokens.get(*at).is_some_and(|t| VOTE.has(t)))?;
    let behind = (vote + 1..sentence.end.min(vote + BEHIND))
        .find(|at| tokens.get(*at).is_some_and(|t| t.kind == Kind::Comma));
    let behind = behind.unwrap_or(sentence.end.min(vote + BEHIND));
    let other = tokens.get(at..behind)?.iter().any(|t| OTHER.has(t));
    (!other).then_some(at..vote + 1)
}

/// What was elected, as far as the words tell.
#[derive(Clone, Copy)]
enum House {
    President,
    Parliament,
    /// Told by the office of whoever is congratulated.
    Open,
}

impl House {
    fn of(clause: &[Token]) -> Self {
        const PARLIAMENT: Words = words!(
            "parliamentary legislative parliament party coalition majilis mazhilis mejlis majlis rada duma knesset bundestag sejm saeima \
             seimas riigikogu riksdag storting folketing jogorku supreme"
        );
        const PRESIDENT: Words = words!("presidential president");
        let has = |words: &Words| clause.iter().any(|t| words.has(t));
        if has(&PARLIAMENT) {
            Self::Parliament
        } else if has(&PRESIDENT) {
            Self::President
        } else {
            Self::Open
        }
    }

    /// The elections that somebody can have won.
    fn elections(self, winner: &Participant) -> Option<&'static Elections> {
        let of = |ballot: Ballot| {
            let mut rows = ELECTIONS.iter();
            rows.find(|e| Some(e.country) == winner.country && e.ballot == ballot)
        };
        let office = winner.title.as_deref().and_then(office_of);
        match (self, office) {
            (Self::Parliament, _) | (Self::Open, Some(Office::HeadOfGovernment)) => {
                of(Ballot::Parliament)
            }
            // Some presidents are elected by the parliament.
            (Self::President, _) | (Self::Open, Some(Office::HeadOfState)) => {
                of(Ballot::President).or_else(|| of(Ballot::Parliament))
            }
            (Self::Open, _) => None,
        }
    }
}
