//! The day of a call without any date, told by a known day: "his re-election in yesterday's runoff", "Nauryz, which falls today".

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::model::{Basis, CallDate, Participant, Span};
use crate::parse::header::View;
use crate::parse::header::said::Said;
use crate::parse::header::year::clues::Clue;
use crate::parse::header::year::votes::{self, Vote};
use crate::parse::header::year::when::When;
use crate::parse::header::year::{among, feasts};
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::{hijri_day, hijri_years};

/// A day that the release leaves open: any day, today, or some weekday.
pub(super) struct Open {
    pub(super) weekday: Option<Weekday>,
}

impl Open {
    pub(super) fn of(said: Option<&(Said, &'static str)>) -> Option<Self> {
        let weekday = match said {
            None | Some((Said::Today(_), _)) => None,
            Some((Said::Weekday(weekday, _), _)) => Some(*weekday),
            Some((Said::Day(_) | Said::Ago(..) | Said::DayOfMonth(..) | Said::Open(_), _)) => {
                return None;
            }
        };
        Some(Self { weekday })
    }

    /// Whether the call can have been on this day.
    pub(super) fn may_be(&self, day: NaiveDate) -> bool {
        self.weekday.is_none_or(|weekday| weekday == day.weekday())
    }
}

/// "congratulated him on his re-election in yesterday's runoff": counted from an election, where only one can be meant.
pub(super) fn from_vote(
    view: &View<'_>,
    said: Option<&(Said, &'static str)>,
    participants: &[Participant],
) -> Option<CallDate> {
    /// Of an election not known the day is none that matters.
    const SOME: (u32, u32) = (6, 30);
    let Open { weekday } = Open::of(said)?;
    let (votes, when, clause) = votes::counted(view, participants)?;
    let mut days: Vec<NaiveDate> = votes
        .iter()
        .filter_map(|vote| match vote {
            Vote::Held(vote) => after(*vote, &when, weekday),
            Vote::Open(year) => NaiveDate::from_ymd_opt(*year, SOME.0, SOME.1),
        })
        .collect();
    days.sort_unstable();
    let known = |day: NaiveDate| {
        let mut held = votes.iter();
        held.any(|v| matches!(v, Vote::Held(vote) if after(*vote, &when, weekday) == Some(day)))
    };
    // Two of one year are not told apart.
    let twice = days
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if one.year() == other.year() && one != other));
    let told = among(view, &days, None, participants);
    let day = told.value.filter(|day| !twice && known(*day));
    let mut evidence = vec![view.span(&clause)];
    evidence.extend(told.evidence);
    let note = told.note.replace(
        "the year is not given",
        "no day is given, but that of an election",
    );
    (!days.is_empty()).then(|| told_by(day, "counted", note, evidence))
}

/// The day that is so long after a vote.
fn after(vote: NaiveDate, when: &When, weekday: Option<Weekday>) -> Option<NaiveDate> {
    const WEEK: u64 = 7;
    if let Some(ago) = when.days_ago() {
        let day = vote.checked_add_days(Days::new(ago))?;
        return weekday.is_none_or(|w| w == day.weekday()).then_some(day);
    }
    match (when, weekday) {
        // "on Monday congratulated her on Sunday's election"
        (When::Weekday(held), Some(weekday)) if vote.weekday() == *held && *held != weekday => {
            let days = u64::from(weekday.days_since(*held)) % WEEK;
            vote.checked_add_days(Days::new(days))
        }
        _ => None,
    }
}

/// "on the occasion of Nauryz, which falls today": the day, and the year where all else tells it.
pub(super) fn from_feast(
    view: &View<'_>,
    said: Option<&(Said, &'static str)>,
    participants: &[Participant],
) -> Option<CallDate> {
    let Open { weekday } = Open::of(said)?;
    let (days, range) = feasts::today(view).or_else(|| first_of_ramadan(view, participants))?;
    let told = among(view, &days, weekday, participants);
    let mut evidence = vec![view.span(&range)];
    evidence.extend(told.evidence);
    let note = format!(
        "the day is that of the feast which the text calls today; {}",
        told.note
    );
    Some(told_by(told.value, "feast", note, evidence))
}

/// "Ramadan, whose first day both countries observe today": in countries that begin it together, the days of the calendar that
/// they follow, one of each year.
fn first_of_ramadan(
    view: &View<'_>,
    participants: &[Participant],
) -> Option<(Vec<NaiveDate>, Range<usize>)> {
    const TOGETHER: [&str; 6] = ["SA", "EG", "KW", "QA", "AE", "BH"];
    const RAMADAN: usize = 9;
    const NEAR: usize = 10;
    const FIRST: u64 = hashed("first");
    const DAY: u64 = hashed("day");
    const TODAY: u64 = hashed("today");
    let first = view.clues().at(Clue::FIRST).find(|at| {
        let token = |n: usize| view.tokens.get(at + n);
        token(0).is_some_and(|t| is(t, FIRST)) && token(1).is_some_and(|t| is(t, DAY))
    })?;
    let sentence = view.sentence_at(first)?;
    let near = first.saturating_sub(NEAR).max(sentence.start)..sentence.end.min(first + NEAR);
    let has = |what: &dyn Fn(&Token) -> bool| {
        near.clone()
            .find(|at| view.tokens.get(*at).is_some_and(what))
    };
    has(&|t| RAMADAN_NAMES.has(t))?;
    let today = has(&|t| is(t, TODAY))?;
    let together = |p: &Participant| {
        p.country
            .is_some_and(|c| TOGETHER.iter().any(|code| c.is(code)))
    };
    if participants.is_empty() || !participants.iter().all(together) {
        return None;
    }
    let days = hijri_years().filter_map(|year| hijri_day(year, RAMADAN, 1));
    Some((days.collect(), first..today.max(first + 1) + 1))
}

const RAMADAN_NAMES: Words = words!("ramadan ramadhan ramazan ramzan");

/// A day that is worked out, or that stays open between the years of the note.
pub(super) fn told_by(
    value: Option<NaiveDate>,
    rule: &str,
    note: String,
    evidence: Vec<Span>,
) -> CallDate {
    CallDate {
        value,
        basis: value.map(|_| Basis::Inferred),
        rule: rule.to_owned(),
        note: Some(note),
        evidence,
    }
}
