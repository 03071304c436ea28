//! Days as releases write them: `June 9, 2010`, `12th of March`, `13 AUG 2020`, `22.05.2025`, `2021/03/14`,
//! `February 5 (Tue.)`. Reads them from tokens; which of them is the call's is told elsewhere.

mod foreign;
mod line;
mod order;
mod ordinal;
mod parted;
mod span;
mod tight;
mod weekday;
mod worded;

use std::ops::Range;

use chrono::{Datelike, NaiveDate, Weekday};

use super::lexicon::{Class, Word};
use super::token::{Kind, Token};
use super::words::{hashed, is};
use crate::model::Span;
use foreign::by_foreign_month;
pub(super) use line::{has_digit, is_dateline};
pub(super) use ordinal::is_ordinal;
use ordinal::{after_ordinal, apart_ordinal};
use parted::parted;
use span::{closes_span, last_of_span};
use tight::{
    after_weekday, around_month, before_hour, before_mark, behind_hour, in_characters, in_eight,
    in_two, in_two_behind_weekday, spaced_out, stamped, tight_year, with_blanks,
};
use weekday::{bracketed_weekday, weekday_beside};
pub(super) use weekday::{weekday, weekday_at};
use worded::{by_ordinal, of_era, roman};

/// A day in the text, as far as it is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Tokens, half-open, without the weekday.
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) day: u32,
    pub(super) month: u32,
    pub(super) year: Option<i32>,
    /// `04/05/2021`: day and month could be the other way round.
    pub(super) ambiguous: bool,
    pub(super) weekday: Option<Weekday>,
}

impl Written {
    /// A day with its month, both clear, on these tokens.
    pub(super) fn new(tokens: Range<usize>, day: u32, month: u32, year: Option<i32>) -> Self {
        Self {
            first: tokens.start,
            end: tokens.end,
            day,
            month,
            year,
            ambiguous: false,
            weekday: None,
        }
    }

    /// The day with the year that it has, or the one given.
    pub(super) fn in_year(&self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.unwrap_or(year), self.month, self.day)
    }

    pub(super) fn full(&self) -> Option<NaiveDate> {
        self.in_year(self.year?)
    }

    /// Day and month exchanged, where that makes a day too.
    pub(super) fn turned(self) -> Self {
        if !self.ambiguous {
            return self;
        }
        Self {
            day: self.month,
            month: self.day,
            ..self
        }
    }

    /// "Wed, 05/03/2023": in the order in which the day was a Wednesday, where only one is.
    fn by_weekday(self) -> Self {
        let fits = |w: &Self| w.full().is_some_and(|day| Some(day.weekday()) == w.weekday);
        let turned = self.turned();
        if !self.ambiguous || fits(&self) == fits(&turned) {
            return self;
        }
        Self {
            ambiguous: false,
            ..if fits(&self) { self } else { turned }
        }
    }

    /// A day that no calendar has.
    pub(super) fn is_impossible(&self) -> bool {
        self.in_year(self.year.unwrap_or(2000)).is_none()
    }

    pub(super) fn span(&self, tokens: &[Token]) -> Span {
        let start = tokens.get(self.first).map_or(0, |t| t.span().start);
        let last = self.end.checked_sub(1).and_then(|n| tokens.get(n));
        Span::new(start, last.map_or(start, |t| t.span().end))
    }
}

/// Every day written in `tokens`, in order.
pub(super) fn find(text: &str, tokens: &[Token]) -> Vec<Written> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let written = if token.kind == Kind::Number {
            by_number(text, tokens, at)
        } else if token.is(Class::MONTH) {
            by_month(text, tokens, at).or_else(|| by_ordinal(text, tokens, at))
        } else {
            at += 1;
            continue;
        };
        let whole = written.filter(|w| w.year.is_some());
        let unusual = || parted(text, tokens, at);
        if let Some(mut written) = whole.or_else(unusual).or(written) {
            // "Monday, 10/6": which of the two is the month stays open, so no weekday contradicts it.
            if !(written.ambiguous && written.year.is_none()) {
                written.weekday = weekday_beside(tokens, &written);
                written = written.by_weekday();
            }
            at = written.end.max(at + 1);
            found.push(written);
        } else {
            at += 1;
        }
    }
    if found.iter().any(|w| w.ambiguous) {
        order::settle(text, tokens, &mut found);
    }
    found
}

/// Number of the month that a word names. "may" is a verb and "mar" half a name, so those who ask want a capital
/// letter, or the day and the year of "31 march 2019" around it.
pub(super) fn month(token: &Token) -> Option<u32> {
    const MONTHS: [(u64, u32); 24] = [
        (hashed("january"), 1),
        (hashed("february"), 2),
        (hashed("march"), 3),
        (hashed("april"), 4),
        (hashed("may"), 5),
        (hashed("june"), 6),
        (hashed("july"), 7),
        (hashed("august"), 8),
        (hashed("september"), 9),
        (hashed("october"), 10),
        (hashed("november"), 11),
        (hashed("december"), 12),
        (hashed("jan"), 1),
        (hashed("feb"), 2),
        (hashed("mar"), 3),
        (hashed("apr"), 4),
        (hashed("jun"), 6),
        (hashed("jul"), 7),
        (hashed("aug"), 8),
        (hashed("sep"), 9),
        (hashed("sept"), 9),
        (hashed("oct"), 10),
        (hashed("nov"), 11),
        (hashed("dec"), 12),
    ];
    let found = MONTHS.iter().find(|(word, _)| *word == token.hash)?;
    Some(found.1)
}

fn number(text: &str, token: &Token) -> Option<u32> {
    (token.kind == Kind::Number)
        .then(|| token.text(text))
        .filter(|digits| digits.len() <= 4)
        .and_then(|digits| digits.parse().ok())
}

fn day_number(text: &str, tokens: &[Token], at: usize) -> Option<u32> {
    let token = tokens.get(at)?;
    number(text, token).filter(|n| (1..=31).contains(n) && token.span().len() <= 2)
}

/// A year of four digits at `at`, after a comma perhaps: the year and the index after it.
fn year_after(text: &str, tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    const OF: u64 = hashed("of");
    let skipped = tokens
        .get(at)
        .is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Stop) || is(t, OF));
    let next = at + usize::from(skipped);
    let token = tokens.get(next)?;
    if token.kind == Kind::Word {
        return of_era(text, tokens, next);
    }
    let year = number(text, token)
        .filter(|_| token.span().len() == 4)
        .or_else(|| before_hour(text, token))
        .or_else(|| before_mark(text, tokens, next))?;
    let year = i32::try_from(year).ok().and_then(common_year)?;
    Some((year, next + 1))
}

/// A year as it is counted in most countries: Thailand's pages write 2566 for 2023.
fn common_year(year: i32) -> Option<i32> {
    const BUDDHIST: i32 = 543;
    match year {
        1900..2100 => Some(year),
        2500..2600 => Some(year - BUDDHIST),
        _ => None,
    }
}

/// Skips the full stop of `Oct.`
fn after_stop(tokens: &[Token], at: usize) -> usize {
    let stop = tokens
        .get(at)
        .is_some_and(|t| t.kind == Kind::Stop && !t.is_spaced());
    at + usize::from(stop)
}

/// `June 9, 2010`, `Feb. 16`, `May 3rd`
fn by_month(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let named = tokens.get(at)?;
    let month = month(named)?;
    let next = after_stop(tokens, at + 1);
    // "November the 16th"
    let the = tokens.get(next).is_some_and(|t| t.word == Word::THE);
    let ordinal = the && after_ordinal(tokens, next + 2) > next + 2;
    let next = next + usize::from(ordinal);
    if let Some(written) = tight_year(text, tokens, at, next, month) {
        return Some(written);
    }
    // "March-6-2017", "March-6- 2017"
    let dashed = |at: usize| tokens.get(at).is_some_and(is_dash);
    let parted = dashed(next);
    let next = next + usize::from(parted);
    let day = day_number(text, tokens, next)?;
    let end = after_ordinal(tokens, next + 1);
    let end = end + usize::from(parted && dashed(end));
    let (day, end) = last_of_span(text, tokens, end)
        .filter(|(last, _)| !parted && *last > day)
        .unwrap_or((day, end));
    // "March 6 (Mon), 2017"
    let bracket = bracketed_weekday(tokens, end).map_or(end, |(_, after)| after);
    let year = year_after(text, tokens, bracket).or_else(|| behind_hour(text, tokens, bracket));
    let (year, end) = match year {
        Some((year, after)) => (Some(year), after),
        None if parted || !named.is_capital() => return None,
        None => (None, end),
    };
    Some(Written::new(at..end, day, month, year))
}

/// `9 June 2010`, `2. August 2022`, `21 - July 2021`, `4th of July`, `22.05.2025`, `2021-03-14`, `19-11-2021`
fn by_number(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    const OF: u64 = hashed("of");
    let token = tokens.get(at)?;
    let digits = token.text(text);
    if digits.contains(['.', '/']) {
        let parts: Vec<&str> = digits.split(['.', '/']).collect();
        return numeric(&parts, at, at + 1)
            .or_else(|| in_two(&parts, tokens, at, at + 1))
            .or_else(|| in_two_behind_weekday(&parts, tokens, at, at + 1))
            .or_else(|| stamped(text, tokens, at))
            .or_else(|| after_weekday(text, tokens, at));
    }
    let hyphens = |n: usize| {
        tokens
            .get(at + n)
            .is_some_and(|t| t.kind == Kind::Hyphen && !t.is_spaced())
    };
    // "2041-09-09-2003": the number of a release in front of its day.
    let numbered = || {
        let year = tokens.get(at + 6).filter(|_| hyphens(5));
        year.is_some_and(|t| !t.is_spaced() && t.kind == Kind::Number && t.span().len() == 4)
    };
    if hyphens(1) && hyphens(3) && !numbered() {
        let parts: Vec<&str> = [0, 2, 4]
            .iter()
            .filter_map(|n| tokens.get(at + n))
            .filter(|t| t.kind == Kind::Number)
            .map(|t| t.text(text))
            .collect();
        if let Some(written) =
            numeric(&parts, at, at + 5).or_else(|| in_two(&parts, tokens, at, at + 5))
        {
            return Some(written);
        }
    }
    let unusual = spaced_out(text, tokens, at)
        .or_else(|| in_characters(text, tokens, at))
        .or_else(|| around_month(text, tokens, at))
        .or_else(|| in_eight(text, tokens, at))
        .or_else(|| roman(text, tokens, at))
        .or_else(|| with_blanks(text, tokens, at));
    if unusual.is_some() {
        return unusual;
    }
    let day = day_number(text, tokens, at)?;
    // The last digits of a release's number: "NR-024-17 Jan. 23, 2017".
    let glued = !token.is_spaced()
        && at
            .checked_sub(1)
            .and_then(|n| tokens.get(n))
            .is_some_and(is_dash);
    if glued && !closes_span(text, tokens, at) {
        return None;
    }
    let mut next = after_ordinal(tokens, at + 1);
    next += apart_ordinal(tokens, next);
    // `2. August 2022`, `21 - July 2021`: marks that part day and month only where a year follows.
    let mark = tokens
        .get(next)
        .is_some_and(|t| t.kind == Kind::Stop && !t.is_spaced() || is_dash(t));
    if mark || tokens.get(next).is_some_and(|t| is(t, OF)) {
        next += 1;
    }
    let named = tokens.get(next)?;
    let Some(month) = month(named) else {
        return by_foreign_month(text, tokens, at);
    };
    let dash = usize::from(mark && tokens.get(next + 1).is_some_and(is_dash));
    let end = after_stop(tokens, next + 1 + dash);
    let (year, end) = match year_after(text, tokens, end) {
        Some((year, after)) => (Some(year), after),
        None if mark || !named.is_capital() => return None,
        // The full stop ended the sentence.
        None => (None, next + 1),
    };
    Some(Written::new(at..end, day, month, year))
}

fn is_dash(token: &Token) -> bool {
    matches!(token.kind, Kind::Hyphen | Kind::Dash)
}

/// Three numbers as a day; the year is the one of four digits.
fn numeric(parts: &[&str], first: usize, end: usize) -> Option<Written> {
    /// "2080/07/07" is of the calendar of Nepal, beside or without ours.
    const NEPALI: i32 = 2055;
    let [first_part, middle, last] = parts else {
        return None;
    };
    let value = |text: &str| text.parse::<u32>().ok();
    let year = |text: &str| {
        (text.len() == 4)
            .then(|| text.parse::<i32>().ok())
            .flatten()
            .and_then(common_year)
            .filter(|year| *year < NEPALI)
    };
    let (year, day, month, ambiguous) = if let Some(year) = year(first_part) {
        (year, value(last)?, value(middle)?, false)
    } else {
        let year = year(last)?;
        let (one, two) = (value(first_part)?, value(middle)?);
        if one <= 12 && two > 12 {
            (year, two, one, false)
        } else {
            (year, one, two, one <= 12 && two <= 12 && one != two)
        }
    };
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some(Written {
        first,
        end,
        day,
        month,
        year: Some(year),
        ambiguous,
        weekday: None,
    })
}

#[cfg(test)]
mod tests;
