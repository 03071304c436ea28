//! Days of the week, by themselves and beside a day of the calendar.

use chrono::Weekday;

use super::{Written, after_stop};
use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};
use crate::parse::words::hashed;

/// The day of the week that a word names.
pub(in crate::parse) fn weekday(token: &Token) -> Option<Weekday> {
    const DAYS: [(u64, Weekday); 18] = [
        (hashed("monday"), Weekday::Mon),
        (hashed("tuesday"), Weekday::Tue),
        (hashed("wednesday"), Weekday::Wed),
        (hashed("thursday"), Weekday::Thu),
        (hashed("friday"), Weekday::Fri),
        (hashed("saturday"), Weekday::Sat),
        (hashed("sunday"), Weekday::Sun),
        (hashed("mon"), Weekday::Mon),
        (hashed("tue"), Weekday::Tue),
        (hashed("tues"), Weekday::Tue),
        (hashed("wed"), Weekday::Wed),
        (hashed("weds"), Weekday::Wed),
        (hashed("thu"), Weekday::Thu),
        (hashed("thur"), Weekday::Thu),
        (hashed("thurs"), Weekday::Thu),
        (hashed("fri"), Weekday::Fri),
        (hashed("sat"), Weekday::Sat),
        (hashed("sun"), Weekday::Sun),
    ];
    if !token.is(Class::WEEKDAY) {
        return None;
    }
    let found = DAYS.iter().find(|(word, _)| *word == token.hash)?;
    token.is_capital().then_some(found.1)
}

/// The day of the week at `at`, unless it is the `Sun` of `Minister Sun` or `Sun Lihua`.
pub(in crate::parse) fn weekday_at(tokens: &[Token], at: usize) -> Option<Weekday> {
    const SHORT: u32 = 3;
    let token = tokens.get(at)?;
    let day = weekday(token)?;
    let short = token.end - token.start == SHORT;
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let office = before.is_some_and(|t| t.is(Class::TITLE) && !token.starts_line());
    let given = tokens
        .get(at + 1)
        .is_some_and(|t| t.is_strange() && !t.is_shouted() && !t.starts_line());
    (!short || !office && !given).then_some(day)
}

/// `(Thu)`, `(Tue.)` at `at`: the day and the index after it.
pub(super) fn bracketed_weekday(tokens: &[Token], at: usize) -> Option<(Weekday, usize)> {
    tokens.get(at).filter(|t| t.kind == Kind::Open)?;
    let day = weekday(tokens.get(at + 1)?)?;
    let close = after_stop(tokens, at + 2);
    tokens.get(close).filter(|t| t.kind == Kind::Close)?;
    Some((day, close + 1))
}

/// The weekday that stands beside a day: `Tuesday, October 8`, `June 9 (Thu)`, `Thursday morning, 2 July`.
pub(super) fn weekday_beside(tokens: &[Token], written: &Written) -> Option<Weekday> {
    const BETWEEN: [u64; 6] = [
        hashed("morning"),
        hashed("afternoon"),
        hashed("evening"),
        hashed("night"),
        hashed("the"),
        hashed("on"),
    ];
    if let Some((day, _)) = bracketed_weekday(tokens, written.end) {
        return Some(day);
    }
    // "on Wednesday (26 May 2020)"
    let is_kind = |at: usize, kind: Kind| tokens.get(at).is_some_and(|t| t.kind == kind);
    let open = written
        .first
        .checked_sub(1)
        .filter(|n| is_kind(*n, Kind::Open));
    let mut at = open
        .filter(|_| is_kind(written.end, Kind::Close))
        .unwrap_or(written.first);
    for _ in 0..4 {
        at = at.checked_sub(1)?;
        let token = tokens.get(at)?;
        if let Some(day) = weekday(token) {
            return Some(day);
        }
        if token.kind != Kind::Comma && token.kind != Kind::Stop && !BETWEEN.contains(&token.hash) {
            break;
        }
    }
    let comma = tokens.get(written.end).filter(|t| t.kind == Kind::Comma)?;
    let after = tokens.get(written.end + 1)?;
    weekday(after).filter(|_| !comma.is_spaced())
}
