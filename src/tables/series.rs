//! Gatherings that are counted: "the 14th BRICS summit", with the day on which each began.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::rows::{Names, items, read};

const SERIES: &str = include_str!("../../assets/tables/series.csv");

/// Gatherings of one kind, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Stands after its number: `BRICS summit`.
    pub what: &'static str,
    /// What texts call it, in small letters.
    pub words: Names,
    /// The number of the first of these days.
    first: usize,
    days: &'static str,
}

impl Series {
    /// The first day of the one of that number, between those of the one before and the next, where they are in the table.
    pub fn day(&self, number: usize) -> Option<[Option<NaiveDate>; 3]> {
        let nth = number.checked_sub(self.first)?;
        let of = |nth: usize| items(self.days).nth(nth)?.parse().ok();
        let day: NaiveDate = of(nth)?;
        Some([nth.checked_sub(1).and_then(of), Some(day), of(nth + 1)])
    }
}

/// The rows of `series.csv`.
pub fn series() -> &'static [Series] {
    static ROWS: LazyLock<Vec<Series>> = LazyLock::new(|| {
        read(SERIES, |[what, words, first, days]| {
            Some(Series {
                what,
                words: Names(words),
                first: first.parse().ok()?,
                days,
            })
        })
    });
    &ROWS
}

#[cfg(test)]
mod tests {
    use super::{SERIES, series};
    use crate::tables::items;
    use crate::tables::rows::count;
    use chrono::NaiveDate;

    #[test]
    fn every_series_is_read_in_order_of_its_days() {
        assert_eq!(series().len(), count(SERIES));
        for row in series() {
            let days = || items(row.days).map(|day| day.parse::<NaiveDate>().ok());
            assert!(days().all(|day| day.is_some()), "{}", row.what);
            assert!(days().is_sorted(), "{}", row.what);
            assert!(row.words.are_small(), "{}", row.what);
        }
    }

    #[test]
    fn each_number_has_its_day() {
        let day = |what: &str, number| {
            let row = series().iter().find(|row| row.what == what)?;
            row.day(number)?.get(1)?.map(|day| day.to_string())
        };
        assert_eq!(day("BRICS summit", 14).as_deref(), Some("2022-06-23"));
        assert_eq!(day("ASEAN summit", 44).as_deref(), Some("2024-10-09"));
        assert_eq!(
            day("ASEAN Regional Forum", 28).as_deref(),
            Some("2021-08-02")
        );
        assert_eq!(day("ASEAN summit", 3), None);
        assert_eq!(
            day("Ministerial Council of the OSCE", 27).as_deref(),
            Some("2020-12-03")
        );
        for (what, number, year) in [
            ("Munich Security Conference", 60, "2024"),
            ("Arab summit", 32, "2023"),
            ("summit of the GCC", 43, "2022"),
            ("assembly of the African Union", 36, "2023"),
            ("meeting of the leaders of APEC", 30, "2023"),
            ("session of the Human Rights Council", 49, "2022"),
            ("East Asia Summit", 18, "2023"),
            ("meeting of the foreign ministers of ASEAN", 57, "2024"),
            ("summit of the G20", 18, "2023"),
            ("summit of the EU and China", 24, "2023"),
        ] {
            assert!(
                day(what, number).is_some_and(|day| day.starts_with(year)),
                "{what}"
            );
        }
    }
}
