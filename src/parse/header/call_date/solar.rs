//! Days of the Iranian calendar, which counts years from a spring: 1399 began on 20 March 2020.

use std::ops::Range;

use chrono::{Days, NaiveDate};

use crate::parse::header::View;
use crate::parse::token::Kind;
use crate::parse::words::hashed;

/// "27 Farvardin 1399": the day and its tokens.
pub(super) fn solar_at(view: &View<'_>, at: usize) -> Option<(NaiveDate, Range<usize>)> {
    const MONTHS: [u64; 12] = [
        hashed("farvardin"),
        hashed("ordibehesht"),
        hashed("khordad"),
        hashed("tir"),
        hashed("mordad"),
        hashed("shahrivar"),
        hashed("mehr"),
        hashed("aban"),
        hashed("azar"),
        hashed("dey"),
        hashed("bahman"),
        hashed("esfand"),
    ];
    let number = |n: usize| -> Option<u32> {
        let digits = view.tokens.get(n).filter(|t| t.kind == Kind::Number)?;
        digits.text(view.text).parse().ok()
    };
    let word = view.tokens.get(at)?;
    let month = MONTHS.iter().position(|name| *name == word.hash)?;
    let before = at.checked_sub(1)?;
    let comma = usize::from(
        view.tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == Kind::Comma),
    );
    let end = at + 1 + comma;
    let day = solar_day(number(end)?, month + 1, number(before)?.into())?;
    Some((day, before..end + 1))
}

/// The day of a year from 1380 to 1410 of that calendar.
pub(super) fn solar_day(year: u32, month: usize, day: u64) -> Option<NaiveDate> {
    const FIRST: u32 = 1380;
    const LAST: u32 = 1410;
    /// Years of thirty-three that have a day more.
    const LONG: [u32; 8] = [1, 5, 9, 13, 17, 22, 26, 30];
    /// The first six months have 31 days, the others 30 but the last, which has 29 mostly.
    const HALF: u64 = 6;
    let long = |year: &u32| LONG.contains(&(year % 33));
    let month = u64::try_from(month).ok()?;
    let last = match month {
        1..=6 => 31,
        7..=11 => 30,
        12 => 29 + u64::from(long(&year)),
        _ => return None,
    };
    if !(FIRST..=LAST).contains(&year) || !(1..=last).contains(&day) {
        return None;
    }
    let long_years = (FIRST..year).filter(long).count();
    let before = u64::from(year - FIRST) * 365 + u64::try_from(long_years).ok()?;
    let of_year = 30 * (month - 1) + HALF.min(month - 1) + day - 1;
    NaiveDate::from_ymd_opt(2001, 3, 21)?.checked_add_days(Days::new(before + of_year))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::solar_day;

    #[test]
    fn days_of_the_iranian_calendar() {
        for (solar, day) in [
            ((1380, 1, 1), (2001, 3, 21)),
            ((1384, 1, 1), (2005, 3, 21)),
            ((1388, 3, 22), (2009, 6, 12)),
            ((1399, 1, 27), (2020, 4, 15)),
            ((1399, 12, 30), (2021, 3, 20)),
            ((1403, 7, 1), (2024, 9, 22)),
        ] {
            let (year, month, number) = day;
            let day = NaiveDate::from_ymd_opt(year, month, number);
            assert_eq!(solar_day(solar.0, solar.1, solar.2), day);
        }
        assert_eq!(solar_day(1400, 12, 30), None);
        assert_eq!(solar_day(1443, 8, 13), None);
    }
}
