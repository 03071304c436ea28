//! Years from others than those who spoke, whom the text names with an office.

use chrono::NaiveDate;

use super::holders::{confirmed, in_words, years_in_office};
use super::office_of;
use super::reason::{Reason, years_of};
use crate::model::{Participant, Span};
use crate::parse::header::View;
use crate::parse::people::officials;
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::{self, Office, Person};

/// What the others held whom the text names with an office.
pub(super) fn named(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Vec<Reason> {
    const MOST: usize = 6;
    let known: Vec<&str> = participants
        .iter()
        .filter_map(|p| p.person.as_deref())
        .collect();
    officials(view.text, view.tokens, view.body())
        .into_iter()
        .filter_map(|(name, title, span)| {
            let mut people = tables::people_named(&name);
            let person = people.next().filter(|_| people.next().is_none())?;
            if known.contains(&person.key.as_str()) {
                return None;
            }
            let office = office_of(&title)?;
            if is_gone(view, span) {
                return gone(person, office, span, days);
            }
            let words = in_words(person.family_name, person, Some(office));
            let years = years_in_office(person, Some(office), days)?;
            Some(Reason::new(words, years, span))
        })
        .take(MOST)
        .collect()
}

/// "following the flight of President Lind", "the resignation of Prime Minister Lind": who is named so holds the office no more.
fn is_gone(view: &View<'_>, span: Span) -> bool {
    const GOES: Words = words!(
        "flight ouster ousting overthrow fall resignation departure removal toppling downfall deposition abdication impeachment"
    );
    const OF: u64 = hashed("of");
    const THE: u64 = hashed("the");
    const THEN: u64 = hashed("then");
    const NEAR: usize = 8;
    let first = view.range(span).start;
    let before = view.words(&(first.saturating_sub(NEAR)..first));
    // "the flight of the then President"
    let title = |t: &&Token| t.is_capital() || is(t, THE) || is(t, THEN);
    let mut back = before.iter().rev().skip_while(title);
    back.next().is_some_and(|t| is(t, OF)) && back.next().is_some_and(|t| GOES.has(t))
}

/// One speaks of it for some months.
fn gone(person: &Person, office: Office, span: Span, days: &[NaiveDate]) -> Option<Reason> {
    const AFTER: i64 = 240;
    /// The flight may come before the end of the office.
    const BEFORE: i64 = 20;
    let near = |day: NaiveDate| {
        let mut ends = confirmed(person, Some(office)).filter_map(|t| t.end);
        ends.any(|end| (-BEFORE..=AFTER).contains(&(day - end.last).num_days()))
    };
    let words = format!("{} had just gone", person.family_name);
    Reason::new(words, years_of(days, near), span).if_any_fits()
}
