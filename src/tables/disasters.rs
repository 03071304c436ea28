//! Disasters over which those who hold office condole with each other, and their days; they help to find a year.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::rows::{Names, items, read};

const DISASTERS: &str = include_str!("../../assets/tables/disasters.csv");

/// A disaster, or several alike in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disaster {
    /// `earthquake`, `flood`, `storm`
    pub kind: &'static str,
    /// Where it was, or the name of the storm.
    pub place: &'static str,
    /// What texts call the place, in small letters.
    pub words: Names,
    /// In order.
    pub days: Vec<NaiveDate>,
}

/// The rows of `disasters.csv`, in order of their first day.
pub fn disasters() -> &'static [Disaster] {
    static ROWS: LazyLock<Vec<Disaster>> = LazyLock::new(|| {
        read(DISASTERS, |[kind, place, words, days]| {
            Some(Disaster {
                kind,
                place,
                words: Names(words),
                days: items(days).filter_map(|day| day.parse().ok()).collect(),
            })
        })
    });
    &ROWS
}

#[cfg(test)]
mod tests {
    use super::{DISASTERS, disasters};
    use crate::tables::rows::{count, items, rows};

    #[test]
    fn every_disaster_is_read_and_makes_sense() {
        const KINDS: [&str; 7] = [
            "fighting",
            "earthquake",
            "tsunami",
            "flood",
            "storm",
            "fire",
            "accident",
        ];
        assert_eq!(disasters().len(), count(DISASTERS));
        assert!(
            disasters()
                .iter()
                .map(|d| d.days.first().copied())
                .is_sorted()
        );
        for (disaster, [.., days]) in disasters().iter().zip(rows::<4>(DISASTERS)) {
            assert_eq!(disaster.days.len(), items(days).count(), "{disaster:?}");
            assert!(disaster.days.is_sorted(), "{disaster:?}");
            assert!(KINDS.contains(&disaster.kind), "{disaster:?}");
            assert!(disaster.words.are_small(), "{disaster:?}");
        }
    }
}
