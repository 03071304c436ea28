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
mod elect;
mod epidemic;
mod events;
pub(super) mod feasts;
pub(super) mod fresh;
mod gatherings;
mod holders;
mod just_done;
mod launches;
mod neighbours;
mod office;
mod officials;
mod reason;
mod series;
mod united_nations;
pub(super) mod votes;
pub(super) mod when;

use chrono::{Datelike, NaiveDate, Weekday};

pub(in crate::parse) use anniversaries::count::{COUNTED, Count, count_at};
pub(in crate::parse) use clues::Clues;
pub(in crate::parse) use holders::may_hold;
pub(in crate::parse) use office::office_of;

use reason::{Reason, apply, listed, years_of};

use super::View;
use super::call_date::name;
use crate::model::{Participant, Span};
use crate::parse::dates::Written;

/// Years that the tables of offices cover.
const FIRST: i32 = 1995;
const LAST: i32 = 2026;

/// What is known of the year.
pub(super) struct Inferred {
    pub(super) value: Option<NaiveDate>,
    pub(super) note: String,
    pub(super) evidence: Vec<Span>,
    /// The days that remain.
    pub(super) left: Vec<NaiveDate>,
}

/// In which of the years that the tables cover the day of a call can have been.
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
    let on_election = beginnings::on_election(view);
    let people = participants.iter();
    reasons.extend(people.filter_map(|p| holders::of_participant(p, days, on_election)));
    reasons.extend(holders::governments(view, days));
    reasons.extend(of_weekday(weekday, days));
    reasons.extend(counted::from_year(view));
    reasons.extend(counted::from_deeds(view, participants, days));
    reasons.extend(dated::held(view, days));
    reasons.extend(births::kept(view, participants, days));
    reasons.extend(launches::answered(view, days));
    reasons.extend(events::named(view, days));
    reasons.extend(gatherings::named(view, days));
    reasons.extend(series::named(view, days));
    reasons.extend(chairs::held(view, participants, days));
    reasons.extend(united_nations::resolved(view, days));
    reasons.extend(united_nations::in_session(view));
    reasons.extend(feasts::kept(view, days));
    reasons.extend(disasters::told(view, days));
    reasons.extend(anniversaries::kept(view, participants, days));
    reasons.extend(beginnings::begun(view, participants, days));
    reasons.extend(votes::won(view, participants, days));
    reasons.extend(votes::polls::dated(view, participants, days));
    reasons.extend(votes::referendums::told(view, participants, days));
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
    let mut left = years_of(days, |_| true);
    apply(&mut left, &mut reasons);
    if left.len() > 1 {
        // Others who are named with their offices help where those who took part do not suffice.
        let mut others = officials::named(view, participants, days);
        apply(&mut left, &mut others);
        reasons.extend(others);
    }
    if left.len() > 1 {
        let beside = just_done::named(view, participants, days);
        let beside = beside.or_else(|| neighbours::listed(view, days));
        let mut beside: Vec<Reason> = beside.into_iter().collect();
        apply(&mut left, &mut beside);
        reasons.extend(beside);
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
    let (value, rest) = match left.as_slice() {
        [year] => (
            remain.first().copied(),
            format!("only {year} fits all of it"),
        ),
        years => (None, format!("{} remain possible", listed(years))),
    };
    Inferred {
        value,
        note: format!("the year is not given: {because}; {rest}"),
        evidence,
        left: remain,
    }
}

fn of_weekday(weekday: Option<Weekday>, days: &[NaiveDate]) -> Option<Reason> {
    let weekday = weekday?;
    Some(Reason {
        words: format!("it was a {}", name(weekday)),
        years: years_of(days, |day| day.weekday() == weekday),
        evidence: Vec::new(),
        always: false,
    })
}
