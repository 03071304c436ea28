//! The months of the Islamic calendar as Saudi Arabia counts them, that of Umm al-Qura.

use super::rows::rows;
use chrono::{Days, NaiveDate};

const HIJRI: &str = include_str!("../../assets/tables/hijri.csv");

/// The years of that calendar whose months are known.
pub fn hijri_years() -> impl Iterator<Item = u32> {
    rows(HIJRI).filter_map(|[year, _, _]| year.parse().ok())
}

/// The day that is the one `day` of a month of a year of that calendar.
pub fn hijri_day(year: u32, month: usize, day: u64) -> Option<NaiveDate> {
    let [_, first, lengths] = rows(HIJRI).find(|[told, _, _]| told.parse() == Ok(year))?;
    let first: NaiveDate = first.parse().ok()?;
    // A month of 29 days is written as 9, one of 30 as 0.
    let lengths = lengths.bytes().map(|b| if b == b'9' { 29 } else { 30 });
    let lengths: Vec<u64> = lengths.collect();
    let before: u64 = lengths.get(..month.checked_sub(1)?)?.iter().sum();
    let length = *lengths.get(month - 1)?;
    let inside = (1..=length).contains(&day);
    first
        .checked_add_days(Days::new(before + day - 1))
        .filter(|_| inside)
}

#[cfg(test)]
mod tests {
    use super::{HIJRI, hijri_day};
    use crate::tables::rows::{count, rows};
    use chrono::{Days, NaiveDate};

    #[test]
    fn days_of_the_islamic_calendar() {
        let day = |year, month, day| hijri_day(year, month, day).map(|d| d.to_string());
        assert_eq!(day(1442, 10, 1).as_deref(), Some("2021-05-13"));
        assert_eq!(day(1445, 9, 29).as_deref(), Some("2024-04-08"));
        assert_eq!(day(1445, 13, 1), None);
        assert_eq!(day(1445, 0, 1), None);
        assert_eq!(day(1419, 9, 1), None);
    }

    #[test]
    fn each_year_begins_where_the_one_before_ends() {
        let years: Vec<(NaiveDate, u64)> = rows(HIJRI)
            .filter_map(|[_, first, lengths]| {
                let long = lengths.matches('0').count() as u64;
                (lengths.len() == 12).then_some((first.parse().ok()?, 12 * 29 + long))
            })
            .collect();
        assert_eq!(years.len(), count(HIJRI));
        assert!(years.windows(2).all(|pair| match pair {
            [(first, length), (next, _)] => *first + Days::new(*length) == *next,
            _ => false,
        }));
    }
}
