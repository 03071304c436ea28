//! Days from one to another.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

/// Both ends included; an open end is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub first: Option<NaiveDate>,
    pub last: Option<NaiveDate>,
}

impl Period {
    pub fn contains(self, day: NaiveDate) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }

    /// `2009`, `2009-04`, `2009-04-05`, or two of them with `..` between, either of which may be left out.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (from, to) = ends(text).unwrap_or((text, text));
        let first = end(from)?;
        let last = end(to)?;
        let period = Self {
            first: first.map(|days| days.0),
            last: last.map(|days| days.1),
        };
        match (period.first, period.last) {
            (None, None) => None,
            (Some(first), Some(last)) if first > last => None,
            _ => Some(period),
        }
    }

    /// The span the right way round, of one that runs backwards.
    pub(super) fn turned(text: &str) -> Option<String> {
        let (from, to) = ends(text)?;
        let turned = format!("{to}..{from}");
        Self::parse(&turned).map(|_| turned)
    }
}

/// The two ends of a span.
fn ends(text: &str) -> Option<(&str, &str)> {
    text.split_once("..")
        .or_else(|| text.split_once('…'))
        .or_else(|| years(text))
}

/// `2003-2010`, as people write a span of years.
fn years(text: &str) -> Option<(&str, &str)> {
    let (from, to) = text.split_once(['-', '–', '—'])?;
    (from.len() == 4 && to.len() == 4 && to.bytes().all(|b| b.is_ascii_digit()))
        .then_some((from, to))
}

/// First and last day of what one end names; `Some(None)` where it is left open.
#[expect(
    clippy::option_option,
    reason = "left open and not understood are different answers"
)]
fn end(text: &str) -> Option<Option<(NaiveDate, NaiveDate)>> {
    if text.is_empty() {
        return Some(None);
    }
    let mut parts = text.split('-');
    let year = number(parts.next()?, 4)?;
    let month = parts.next().map(|part| number(part, 2));
    let day = parts.next().map(|part| number(part, 2));
    if parts.next().is_some() || month == Some(None) || day == Some(None) {
        return None;
    }
    let year = i32::try_from(year).ok()?;
    let days = match (month.flatten(), day.flatten()) {
        (None, _) => (
            NaiveDate::from_ymd_opt(year, 1, 1)?,
            NaiveDate::from_ymd_opt(year, 12, 31)?,
        ),
        (Some(month), None) => {
            let first = NaiveDate::from_ymd_opt(year, month, 1)?;
            (first, first.checked_add_months(Months::new(1))?.pred_opt()?)
        }
        (Some(month), Some(day)) => {
            let only = NaiveDate::from_ymd_opt(year, month, day)?;
            (only, only)
        }
    };
    Some(Some(days))
}

fn number(text: &str, longest: usize) -> Option<u32> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    (digits && (1..=longest).contains(&text.len()) && (longest != 4 || text.len() == 4))
        .then(|| text.parse().ok())
        .flatten()
}

impl Period {
    fn is_years(self) -> bool {
        self.first.is_none_or(|day| day.ordinal() == 1)
            && self
                .last
                .is_none_or(|day| day.month() == 12 && day.day() == 31)
    }
}

/// With the field that it is typed after.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let years = self.is_years();
        let print = |day: Option<NaiveDate>| match day {
            None => String::new(),
            Some(day) if years => day.format("%Y").to_string(),
            Some(day) => day.format("%Y-%m-%d").to_string(),
        };
        let (first, last) = (print(self.first), print(self.last));
        f.write_str(if years { "year:" } else { "date:" })?;
        if first == last {
            f.write_str(&first)
        } else {
            write!(f, "{first}..{last}")
        }
    }
}
