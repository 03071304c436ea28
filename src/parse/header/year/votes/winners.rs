//! Who had won the election on which somebody is congratulated.

use std::ops::Range;

use chrono::{Days, NaiveDate};

use crate::model::Participant;
use crate::parse::header::View;
use crate::parse::header::year::{may_hold, office_of};
use crate::tables;

/// Who is congratulated: named in the clause, else told there by the country or the office, else whoever does not congratulate.
pub(super) fn winners<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
    clause: &Range<usize>,
) -> Vec<&'p Participant> {
    let span = view.span(clause);
    let sentence = view.sentence_at(clause.start);
    let subject = sentence.map(|s| view.span(&(s.start..clause.start)));
    let named = |p: &Participant| p.mentions.iter().any(|m| span.covers(*m));
    let placed = |p: &Participant| {
        let mut places = view.places_in(clause);
        places.any(|c| Some(c.country) == p.country)
    };
    let titled = |p: &Participant| {
        let office = p.title.as_deref().and_then(|t| t.rsplit(' ').next());
        office.is_some_and(|office| {
            let mut words = view.words(clause).iter().map(|t| t.text(view.text));
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

/// Whether somebody held the office on the day of an election, as far as the tables know.
pub(super) fn holds(winner: &Participant, election: NaiveDate) -> bool {
    let Some(person) = winner.person.as_deref().and_then(tables::person) else {
        return true;
    };
    let office = winner.title.as_deref().and_then(office_of);
    person.terms_of(office).any(|term| may_hold(term, election))
}

/// Whether whoever won an election was in office some months after it, as far as the tables know: who lost was not.
pub(super) fn stays(winner: &Participant, election: NaiveDate) -> bool {
    const COMES: Days = Days::new(160);
    holds(winner, election.checked_add_days(COMES).unwrap_or(election))
}
