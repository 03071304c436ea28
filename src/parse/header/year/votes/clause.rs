//! The clause that congratulates on an election: which one it was, and when.

use std::ops::Range;

use crate::model::Participant;
use crate::parse::header::View;
use crate::parse::header::year::clues::Clue;
use crate::parse::header::year::office_of;
use crate::parse::header::year::when::{When, when};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};
use crate::tables::{Ballot, Elections, Office, elections};

/// "congratulated President Lind on his victory in the election": from the verb to the word for the vote. Not on the seat of
/// a council, nor on a holiday with a wish for the elections to come.
pub(super) fn clause(view: &View<'_>) -> Option<Range<usize>> {
    let mut told = view.clues().first_in_each(Clue::CONGRATULATES, view);
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
    let token = |at: &usize| tokens.get(*at);
    let vote =
        (at..sentence.end.min(at + NEAR)).find(|at| token(at).is_some_and(|t| VOTE.has(t)))?;
    let end = sentence.end.min(vote + BEHIND);
    let comma = (vote + 1..end).find(|at| token(at).is_some_and(|t| t.kind == Kind::Comma));
    let clause = tokens.get(at..comma.unwrap_or(end))?;
    (!OTHER.has_any(clause)).then_some(at..vote + 1)
}

/// As far as behind the word for the vote stands what is elected: "the elections to the Majilis held on Sunday".
pub(super) fn vote_ends(view: &View<'_>, clause: &Range<usize>) -> usize {
    const BEHIND: usize = 4;
    let behind = clause.end..clause.end + BEHIND;
    let plain = |at: &usize| view.tokens.get(*at).is_some_and(|t| t.kind == Kind::Word);
    clause.end + behind.take_while(plain).count()
}

/// When the vote was, as its sentence tells; of the first of several rounds it tells nothing.
pub(super) fn held_when(view: &View<'_>, clause: &Range<usize>) -> Option<When> {
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

/// What was elected, as far as the words tell.
#[derive(Clone, Copy)]
pub(super) enum House {
    President,
    Parliament,
    /// Told by the office of whoever is congratulated.
    Open,
}

impl House {
    /// By the words of the clause.
    pub(super) fn of(clause: &[Token]) -> Self {
        const PARLIAMENT: Words = words!(
            "parliamentary legislative parliament party coalition majilis mazhilis mejlis majlis rada duma knesset bundestag sejm saeima \
             seimas riigikogu riksdag storting folketing jogorku supreme"
        );
        const PRESIDENT: Words = words!("presidential president");
        if PARLIAMENT.has_any(clause) {
            Self::Parliament
        } else if PRESIDENT.has_any(clause) {
            Self::President
        } else {
            Self::Open
        }
    }

    /// The elections that somebody can have won.
    pub(super) fn elections(self, winner: &Participant) -> Option<&'static Elections> {
        let of = |ballot: Ballot| {
            let mut rows = elections().iter();
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
