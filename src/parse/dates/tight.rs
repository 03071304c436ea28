//! Days in unusual print: a blank lacking or too many, no year. `Apr 08,2021`, `24 August 201612:57`, `2021. 3. 14.`,
//! `Monday (15/1)`.

use super::{Written, numeric, weekday};
use crate::parse::token::{Kind, Token};

/// `Apr 08,2021`: no blank after the comma.
pub(super) fn tight_year(
    text: &str,
    tokens: &[Token],
    first: usize,
    at: usize,
    month: u32,
) -> Option<Written> {
    let token = tokens.get(at).filter(|t| t.kind == Kind::Number)?;
    let (day, year) = token.text(text).split_once(',')?;
    let year = (year.len() == 4).then(|| year.parse().ok()).flatten();
    let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    let year = year.filter(|year| (1900..2100).contains(year))?;
    Some(Written {
        first,
        end: at + 1,
        day,
        month,
        year: Some(year),
        ambiguous: false,
        weekday: None,
    })
}

/// `15/1` right after a weekday: "on Monday (15/1)".
pub(super) fn after_weekday(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let before = |back: usize| at.checked_sub(back).and_then(|n| tokens.get(n));
    // `Tuesday, 9.10` may be an hour, `Tuesday (9.10)` is none.
    let bracket = before(1).is_some_and(|t| t.kind == Kind::Open);
    let digits = tokens.get(at)?.text(text);
    let (one, two) = digits
        .split_once('/')
        .or_else(|| digits.split_once('.').filter(|_| bracket))?;
    let mark = before(1).is_some_and(|t| matches!(t.kind, Kind::Open | Kind::Comma));
    weekday(before(1 + usize::from(mark))?)?;
    let (one, two) = (one.parse().ok()?, two.parse().ok()?);
    let (day, month) = if two > 12 { (two, one) } else { (one, two) };
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some(Written {
        first: at,
        end: at + 1,
        day,
        month,
        year: None,
        ambiguous: one <= 12 && two <= 12 && one != two,
        weekday: None,
    })
}

/// The year of `201612:57`, an hour printed right behind it.
pub(super) fn before_hour(text: &str, token: &Token) -> Option<u32> {
    let digits = (token.kind == Kind::Number).then(|| token.text(text))?;
    let hour = digits.get(4..).filter(|_| digits.len() > 7)?;
    let (hours, minutes) = hour.split_once(':')?;
    let clock = hours.len() < 3 && minutes.len() == 2;
    (clock && hours.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.get(..4)?.parse().ok())
        .flatten()
}

/// `2021. 3. 14.`, as in Korea.
pub(super) fn spaced_out(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let stop = |n: usize| {
        tokens
            .get(n)
            .is_some_and(|t| t.kind == Kind::Stop && !t.is_spaced())
    };
    let year = tokens.get(at).filter(|t| t.span().len() == 4)?;
    if !stop(at + 1) || !stop(at + 3) {
        return None;
    }
    let parts = [year, tokens.get(at + 2)?, tokens.get(at + 4)?];
    let digits = parts.map(|t| {
        if t.kind == Kind::Number {
            t.text(text)
        } else {
            ""
        }
    });
    numeric(&digits, at, at + 5 + usize::from(stop(at + 5)))
}
