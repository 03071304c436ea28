//! Feasts on which those who hold office congratulate each other, and their days; they help to find a year.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::rows::{Names, items, read};

const FEASTS: &str = include_str!("../../assets/tables/feasts.csv");

/// A feast with its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feast {
    /// `Eid al-Fitr`
    pub name: &'static str,
    /// The words that texts have for it, in small letters.
    pub words: Names,
    /// So many days before and after it begins one congratulates on it.
    pub before: i64,
    pub after: i64,
    /// Whether it falls on the same day everywhere.
    pub exact: bool,
    days: &'static str,
}

impl Feast {
    /// Whether it falls on the same day of the calendar in each year.
    pub fn is_fixed(&self) -> bool {
        self.days.len() == "03-21".len()
    }

    /// On which it begins in those years.
    pub fn days(&self, first: i32, last: i32) -> impl Iterator<Item = NaiveDate> {
        let fixed = self.is_fixed();
        let yearly = (first..=last).filter(move |_| fixed);
        let yearly = yearly.filter_map(|year| format!("{year}-{}", self.days).parse().ok());
        let moving = items(self.days).filter_map(|day| day.parse().ok());
        yearly.chain(moving)
    }
}

/// The rows of `feasts.csv`.
pub fn feasts() -> &'static [Feast] {
    static ROWS: LazyLock<Vec<Feast>> = LazyLock::new(|| {
        read(FEASTS, |[name, words, before, after, exact, days]| {
            Some(Feast {
                name,
                words: Names(words),
                before: before.parse().ok()?,
                after: after.parse().ok()?,
                exact: exact == "exact",
                days,
            })
        })
    });
    &ROWS
}

#[cfg(test)]
mod tests {
    use super::{FEASTS, feasts};
    use crate::tables::rows::count;
    use chrono::{Datelike, NaiveDate};

    #[test]
    fn every_feast_is_read_and_none_of_its_years_is_missing() {
        assert_eq!(feasts().len(), count(FEASTS));
        for feast in feasts() {
            assert!(feast.words.are_small(), "{feast:?}");
            let days: Vec<_> = feast.days(2000, 2026).collect();
            assert!(days.is_sorted(), "{feast:?}");
            let has = |year| days.iter().any(|day| day.year() == year);
            // Games and cups are held every few years.
            let mut pairs = days.windows(2);
            let apart = |pair: &[NaiveDate]| matches!(pair, [one, next] if (1..=5).contains(&(next.year() - one.year())));
            assert!((2000..=2026).all(has) || pairs.all(apart), "{feast:?}");
        }
    }
}
