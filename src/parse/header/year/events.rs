//! Years from the events of the table that a text speaks of.

use std::cmp::Reverse;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::clues::Table;
use super::reason::{Reason, years_of};
use crate::parse::header::View;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};
use crate::tables::{Event, events};

/// The events of the table that the text names, the latest first.
pub(super) fn named(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    let mut found: Vec<(usize, &Event, &Range<usize>)> = Vec::new();
    for (row, range) in view.clues().named(Table::Event) {
        if let Some(event) = events().get(row)
            && found.iter().all(|(known, ..)| *known != row)
            && mourns(view.tokens, range.start, event)
        {
            found.push((row, event, range));
        }
    }
    found.sort_unstable_by_key(|(row, ..)| Reverse(*row));
    let reasons = found.into_iter().map(|(_, event, range)| {
        let news = |day| event.from <= day && event.until.is_none_or(|end| day <= end);
        Reason::new(in_words(event), years_of(days, news), view.span(range))
    });
    reasons.collect()
}

/// "the passing of former Prime Minister Ana Lind", where the event at the name is a death; of others there is nothing to
/// ask.
fn mourns(tokens: &[Token], at: usize, event: &Event) -> bool {
    const DEATH: Words =
        words!("death passing demise loss funeral burial assassination killing murder");
    const OF: u64 = hashed("of");
    const LINKS: Words = words!("of the former late his her their to for and");
    const NEAR: usize = 12;
    if !event.name.starts_with("the death of ") {
        return true;
    }
    let before = tokens.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
    let mut back = before.iter().rev().skip_while(|t| {
        t.is_capital() || t.kind != Kind::Word && t.kind != Kind::Number || LINKS.has(t)
    });
    let led = before.iter().any(|t| t.hash == OF);
    led && back.next().is_some_and(|t| DEATH.has(t))
}

fn in_words(event: &Event) -> String {
    let (name, first) = (event.name, event.from.year());
    match event.until.map(|day| day.year()) {
        None => format!("it speaks of {name}, not known before {first}"),
        Some(last) if last == first => format!("it speaks of {name}, a matter of {first}"),
        Some(last) => format!("it speaks of {name}, a matter of {first} to {last}"),
    }
}
