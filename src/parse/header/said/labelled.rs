//! The day of the call on a line of the header that says so.

use super::Said;
use crate::parse::header::View;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// "Date of call: 3 May 2022", "Event date: 3 May 2022", "When: 3 May 2022".
pub(in crate::parse::header) fn labelled(view: &View<'_>) -> Option<Said> {
    let body = view.body();
    let above = view.dates.iter().take_while(|w| w.first < body);
    let mut told = above.filter(|w| is_of_event(label(view.tokens, w.first)));
    told.next().copied().map(Said::Day)
}

/// The words on the line of a day in front of it.
fn label(tokens: &[Token], at: usize) -> &[Token] {
    const LONGEST: usize = 6;
    let front = at.saturating_sub(LONGEST)..at;
    let start = front.clone().rev().find(|n| {
        let token = tokens.get(*n);
        token.is_none_or(|t| t.starts_line() || t.kind == Kind::Comma)
    });
    tokens
        .get(start.unwrap_or(front.start)..at)
        .unwrap_or_default()
}

fn is_of_event(label: &[Token]) -> bool {
    const DATE: u64 = hashed("date");
    const WHEN: u64 = hashed("when");
    const EVENT: Words = words!("event call conversation talk talks");
    let Some((last, words)) = label.split_last() else {
        return false;
    };
    let dated = || words.iter().any(|t| is(t, DATE)) && EVENT.has_any(words);
    last.kind == Kind::Colon && (matches!(words, [when] if is(when, WHEN)) || dated())
}
