//! The year of a day written without one: from offices held, weekdays, governments named and events that the text
//! counts from. Says which years remain, and why.

mod anniversaries;
mod beginnings;
mod births;
mod bounds;
mod chairs;
pub(super) mod clues;
mod counted;
mod dated;
mod disasters;
mod elected;
mod epidemic;
pub(super) mod events;
pub(super) mod feasts;
pub(super) mod fresh;
mod gatherings;
mod neighbours;
mod office;
mod officials;
mod polls;
mod referendums;
pub(super) mod votes;
pub(super) mod when;

use chrono::{Datelike, NaiveDate, Weekday};

pub(in crate::parse) use clues::Clues;
pub(in crate::parse) use office::office_of;

use clues::Clue;

use super::View;
use super::call_date::name;
use crate::model::{Participant, Span};
use crate::parse::dates::Written;
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};
use crate::tables::{self, Office, Person, Term};

/// Years that the tables of offices cover.
const FIRST: i32 = 1995;
const LAST: i32 = 2026;

/// Slack around a day that no outside source confirms.
const DOUBT: i64 = 45;

/// What is known of the year.
pub(super) struct Inferred {
    pub(super) value: Option<NaiveDate>,
    pub(super) note: String,
    pub(super) evidence: Vec<Span>,
    /// The days that remain.
    pub(super) left: Vec<NaiveDate>,
}

/// One reason for or against a year.
struct Reason {
    /// "Yun was foreign minister 2013–2017"
    words: String,
    years: Vec<i32>,
    evidence: Vec<Span>,
    /// Told also where it takes no year away.
    always: bool,
}

pub(super) fn infer(view: &View<'_>, written: Written, participants: &[Participant]) -> Inferred {
    let days: Vec<NaiveDate> = (FIRST..=LAST)
        .filter_map(|year| written.in_year(year))
        .collect();
    among(view, &days, written.weekday, participants)
}

/// Which of those days, one of each year, is the one of the call.
pub(super) fn among(
    view: &View<'_>,
    days: &[NaiveDate],
    weekday: Option<Weekday>,
    participants: &[Participant],
) -> Inferred {
    let mut reasons = Vec::new();
    let elected = beginnings::on_election(view);
    let people = participants.iter();
    reasons.extend(people.filter_map(|p| of_participant(p, days, elected)));
    reasons.extend(governments(view, days));
    reasons.extend(of_weekday(weekday, days));
    reasons.extend(counted::from_year(view));
    reasons.extend(counted::from_deeds(view, days, participants));
    reasons.extend(dated::held(view, days));
    reasons.extend(births::kept(view, participants, days));
    reasons.extend(events::launched(view, days));
    reasons.extend(events::named(view, days));
    reasons.extend(gatherings::named(view, days));
    reasons.extend(chairs::held(view, participants, days));
    reasons.extend(events::resolved(view, days));
    reasons.extend(events::in_session(view));
    reasons.extend(feasts::kept(view, days));
    reasons.extend(disasters::told(view, days));
    reasons.extend(anniversaries::kept(view, participants, days));
    reasons.extend(beginnings::begun(view, participants, days));
    reasons.extend(votes::won(view, participants, days));
    reasons.extend(polls::dated(view, participants, days));
    reasons.extend(referendums::told(view, participants, days));
    reasons.extend(bounds::told(view, days));
    reasons.extend(neighbours::before(view, days));
    reasons.extend(neighbours::to_come(view, days));
    reasons.extend(neighbours::told_as_over(view, days));
    if reasons.is_empty() || days.is_empty() {
        return Inferred {
            value: None,
            note: "the year is not given, and nothing in the text tells it".to_owned(),
            evidence: Vec::new(),
            left: days.to_vec(),
        };
    }
    let mut left: Vec<i32> = days.iter().map(chrono::Datelike::year).collect();
    apply(&mut left, &mut reasons);
    if left.len() > 1 {
        // Others who are named with their offices help where those who took part do not suffice.
        let mut others = officials::named(view, participants, days);
        apply(&mut left, &mut others);
        reasons.extend(others);
    }
    if left.len() > 1 {
        let mut home: Vec<Reason> = epidemic::first_year(view).into_iter().collect();
        apply(&mut left, &mut home);
        reasons.extend(home);
    }
    let words: Vec<&str> = reasons.iter().map(|r| r.words.as_str()).collect();
    let because = words.join("; ");
    let evidence = reasons.iter().flat_map(|r| r.evidence.clone()).collect();
    let remain = days.iter().filter(|day| left.contains(&day.year()));
    let remain: Vec<NaiveDate> = remain.copied().collect();
    let (value, note) = match left.as_slice() {
        [year] => (
            remain.first().copied(),
            format!("the year is not given: {because}; only {year} fits all of it"),
        ),
        [] => (
            None,
            format!("the year is not given, and no year fits: {because}"),
        ),
        years => (
            None,
            format!(
                "the year is not given: {because}; {} remain possible",
                listed(years)
            ),
        ),
    };
    Inferred {
        value,
        note,
        evidence,
        left: remain,
    }
}

/// Keeps the years of all reasons, and the reasons that take any away. A reason that would leave none is dropped.
fn apply(left: &mut Vec<i32>, reasons: &mut Vec<Reason>) {
    reasons.retain_mut(|reason| {
        let kept: Vec<i32> = left
            .iter()
            .copied()
            .filter(|y| reason.years.contains(y))
            .collect();
        if kept.is_empty() || kept.len() == left.len() && !reason.always {
            return false;
        }
        if kept.len() < left.len() {
            let gone: Vec<i32> = left.iter().copied().filter(|y| !kept.contains(y)).collect();
            if gone.len() <= 6 && left.len() <= 8 {
                reason.words = format!("{}, which rules out {}", reason.words, listed(&gone));
            }
        }
        *left = kept;
        true
    });
}

/// `2014, 2015 and 2016`
fn listed(years: &[i32]) -> String {
    let words: Vec<String> = years.iter().map(ToString::to_string).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}

/// Whether an office can have been held on `day`; days that no outside source gives count with some slack.
pub(in crate::parse) fn may_hold(term: &Term, day: NaiveDate) -> bool {
    let slack = |firm: bool| if firm { 0 } else { DOUBT };
    let started = (day - term.start.first).num_days() >= -slack(term.firm_start);
    let ended = term
        .end
        .is_some_and(|end| (day - end.last).num_days() > slack(term.firm_end));
    started && !ended
}

fn years_in_office(
    person: &Person,
    office: Option<Office>,
    days: &[NaiveDate],
) -> Option<Vec<i32>> {
    let fits = |t: &&Term| t.confirmed && office.is_none_or(|o| o == t.office);
    let terms: Vec<&Term> = person.terms.iter().filter(fits).collect();
    if terms.is_empty() {
        return None;
    }
    Some(
        days.iter()
            .filter(|day| terms.iter().any(|t| may_hold(t, **day)))
            .map(Datelike::year)
            .collect(),
    )
}

/// `Yun was foreign minister 2013–2017`
fn in_words(family: &str, person: &Person, office: Option<Office>) -> String {
    let terms: Vec<&Term> = person
        .terms
        .iter()
        .filter(|t| t.confirmed && office.is_none_or(|o| o == t.office))
        .collect();
    let years: Vec<String> = terms.iter().map(|t| t.years()).collect();
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

fn of_participant(participant: &Participant, days: &[NaiveDate], elected: bool) -> Option<Reason> {
    let person = tables::person(participant.person.as_deref()?)?;
    let title = participant.title.as_deref();
    let mut office = title.and_then(office_of);
    if title.is_some_and(office::is_below) {
        // What a deputy was later tells nothing.
        let other = |t: &&Term| matches!(t.office, Office::Other(_));
        office = Some(person.terms.iter().find(other)?.office);
    }
    if title.is_some_and(elected::is_elect) {
        return elected::comes_into_office(participant, person, office?, days);
    }
    let mut words = in_words(&participant.family_name, person, office);
    let mut years = years_in_office(person, office, days)?;
    if elected {
        years.extend(elected::before_office(person, office, days));
    }
    if title.is_some_and(office::is_under_government) {
        let heads = |year: &i32| {
            let day = days.iter().find(|day| day.year() == *year);
            day.is_some_and(|day| office::heads_government(person, *day))
        };
        let most = years.len();
        years.retain(|year| !heads(year));
        if years.len() < most {
            words.push_str(", and no deputy while head of the government");
        }
    }
    Some(Reason {
        words,
        years,
        evidence: participant.mentions.first().copied().into_iter().collect(),
        always: true,
    })
}

fn of_weekday(weekday: Option<Weekday>, days: &[NaiveDate]) -> Option<Reason> {
    let weekday = weekday?;
    Some(Reason {
        words: format!("it was a {}", name(weekday)),
        years: days
            .iter()
            .filter(|d| d.weekday() == weekday)
            .map(Datelike::year)
            .collect(),
        evidence: Vec::new(),
        always: false,
    })
}

const GOVERNMENTS: Words = words!("administration government cabinet");

/// "under the Trump administration", "the Hatoyama Government"
fn governments(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    const BEFORE: Words = words!("previous former preceding past old last");
    let mut reasons: Vec<Reason> = Vec::new();
    for at in view.clues().at(Clue::GOVERNMENT) {
        let before = |n: usize| at.checked_sub(n).and_then(|n| view.tokens.get(n));
        let Some((family, word)) = before(1).zip(view.tokens.get(at)) else {
            continue;
        };
        let plain = family.kind == Kind::Word && family.is_capital();
        if !plain || before(2).is_some_and(|t| BEFORE.has(t)) {
            continue;
        }
        let printed = family.text(view.text);
        let office = |t: &Term| matches!(t.office, Office::HeadOfState | Office::HeadOfGovernment);
        let terms: Vec<&Term> = tables::people_named(printed)
            .flat_map(|p| &p.terms)
            .filter(|t| office(t) && t.confirmed)
            .collect();
        let years: Vec<i32> = days
            .iter()
            .filter(|day| terms.iter().any(|t| may_hold(t, **day)))
            .map(Datelike::year)
            .collect();
        if years.is_empty() || reasons.len() > 4 {
            continue;
        }
        reasons.push(Reason {
            words: format!("it speaks of the {printed} {}", word.text(view.text)),
            years,
            evidence: vec![view.span(&(at - 1..at + 1))],
            always: false,
        });
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::{listed, office_of};
    use crate::tables::Office;

    #[test]
    fn titles_name_offices() {
        assert_eq!(
            office_of("Minister for Foreign Affairs"),
            Some(Office::ForeignMinister)
        );
        assert_eq!(office_of("Vice President"), Some(Office::ViceHead));
        for title in [
            "Former Prime Minister",
            "Deputy Foreign Minister",
            "First Deputy Minister of Foreign Affairs",
            "Vice Minister for Foreign Affairs",
            "Deputy Prime Minister",
            "Assistant Foreign Minister",
            "Minister of State for Foreign Affairs",
            "State Secretary at the Federal Foreign Office",
            "Deputy Minister of Trade and Foreign Affairs",
        ] {
            assert_eq!(office_of(title), None, "{title}");
        }
        for title in [
            "Deputy Prime Minister and Minister of Foreign Affairs",
            "Vice Chancellor and Foreign Minister",
            "Minister of State and of Foreign Affairs",
            "Minister of Foreign Affairs and Deputy Prime Minister",
            "Secretary of State",
        ] {
            assert_eq!(office_of(title), Some(Office::ForeignMinister), "{title}");
        }
    }

    #[test]
    fn years_in_a_row() {
        assert_eq!(listed(&[2014, 2015, 2016]), "2014, 2015 and 2016");
        assert_eq!(listed(&[2017]), "2017");
    }
}
