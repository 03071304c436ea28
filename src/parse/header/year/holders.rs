//! Years from who held an office when: those who spoke, by their titles, and whoever gave a government its name.

use chrono::NaiveDate;

use super::clues::Clue;
use super::elect::{before_office, comes_into_office, is_elect};
use super::office::{is_below, is_under_government, office_of};
use super::reason::{Reason, years_of};
use crate::model::Participant;
use crate::parse::header::View;
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};
use crate::tables::{self, Day, Office, Person, Term};

/// Slack around a day that no outside source confirms.
const fn slack(firm: bool) -> i64 {
    const DOUBT: i64 = 45;
    if firm { 0 } else { DOUBT }
}

/// Whether an office can have been held on `day`; days that no outside source gives count with some slack.
pub(in crate::parse) fn may_hold(term: &Term, day: NaiveDate) -> bool {
    let started = (day - term.start.first).num_days() >= -slack(term.firm_start);
    let ended = term
        .end
        .is_some_and(|end| (day - end.last).num_days() > slack(term.firm_end));
    started && !ended
}

/// Whether somebody surely was head of government on `day`: days that no outside source gives count with some slack.
fn heads_government(person: &Person, day: NaiveDate) -> bool {
    let mut terms = confirmed(person, Some(Office::HeadOfGovernment));
    terms.any(|term| {
        let begun = (day - term.start.last).num_days() > slack(term.firm_start);
        let ended = |end: Day| (end.first - day).num_days() <= slack(term.firm_end);
        begun && !term.end.is_some_and(ended)
    })
}

/// The terms of that office, or of any, that rest on more than one source.
pub(super) fn confirmed(person: &Person, office: Option<Office>) -> impl Iterator<Item = &Term> {
    person.terms_of(office).filter(|term| term.confirmed)
}

/// The years in which somebody can have held an office; `None` where nothing firm is known.
pub(super) fn years_in_office(
    person: &Person,
    office: Option<Office>,
    days: &[NaiveDate],
) -> Option<Vec<i32>> {
    let terms: Vec<&Term> = confirmed(person, office).collect();
    let held = |day| terms.iter().any(|term| may_hold(term, day));
    (!terms.is_empty()).then(|| years_of(days, held))
}

/// `Yun was foreign minister 2013–2017`
pub(super) fn in_words(family: &str, person: &Person, office: Option<Office>) -> String {
    let years: Vec<String> = confirmed(person, office).map(Term::years).collect();
    let held = match office {
        Some(Office::ForeignMinister) => "foreign minister",
        Some(Office::HeadOfGovernment) => "head of government",
        Some(Office::HeadOfState) => "head of state",
        Some(Office::ViceHead) => "vice president",
        Some(Office::NationalSecurityAdviser) => "national security adviser",
        Some(Office::Other(words)) => words,
        None => "in office",
    };
    format!("{family} was {held} {}", years.join(" and "))
}

/// The years in which somebody who spoke held the office of the title; `on_election` where the text congratulates on one.
pub(super) fn of_participant(
    participant: &Participant,
    days: &[NaiveDate],
    on_election: bool,
) -> Option<Reason> {
    let person = tables::person(participant.person.as_deref()?)?;
    let title = participant.title.as_deref();
    let mut office = title.and_then(office_of);
    if title.is_some_and(is_below) {
        // What a deputy was later tells nothing.
        let other = |t: &&Term| matches!(t.office, Office::Other(_));
        office = Some(person.terms.iter().find(other)?.office);
    }
    if title.is_some_and(is_elect) {
        return comes_into_office(participant, person, office?, days);
    }
    let mut words = in_words(&participant.family_name, person, office);
    let mut years = years_in_office(person, office, days)?;
    if on_election {
        years.extend(before_office(person, office, days));
    }
    if title.is_some_and(is_under_government) {
        let heading = years_of(days, |day| heads_government(person, day));
        let most = years.len();
        years.retain(|year| !heading.contains(year));
        if years.len() < most {
            words.push_str(", and no deputy while head of the government");
        }
    }
    Some(Reason::of_person(words, years, participant))
}

pub(super) const GOVERNMENTS: Words = words!("administration government cabinet");

/// "under the Trump administration", "the Hatoyama Government"
pub(super) fn governments(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    const MOST: usize = 5;
    const BEFORE: Words = words!("previous former preceding past old last");
    let reasons = view.clues().at(Clue::GOVERNMENT).filter_map(|at| {
        let before = |n: usize| at.checked_sub(n).and_then(|n| view.tokens.get(n));
        let (family, word) = before(1).zip(view.tokens.get(at))?;
        let plain = family.kind == Kind::Word && family.is_capital();
        if !plain || before(2).is_some_and(|t| BEFORE.has(t)) {
            return None;
        }
        let printed = family.text(view.text);
        let heads = |t: &&Term| matches!(t.office, Office::HeadOfState | Office::HeadOfGovernment);
        let terms: Vec<&Term> = tables::people_named(printed)
            .flat_map(|person| confirmed(person, None))
            .filter(heads)
            .collect();
        let held = |day| terms.iter().any(|term| may_hold(term, day));
        let words = format!("it speaks of the {printed} {}", word.text(view.text));
        let span = view.span(&(at - 1..at + 1));
        Reason::new(words, years_of(days, held), span).if_any_fits()
    });
    reasons.take(MOST).collect()
}
