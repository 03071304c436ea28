//! Disasters over which those who hold office condole with each other, and their days; they help to find a year.

use super::rows::{items, rows};
use chrono::NaiveDate;

const DISASTERS: &str = include_str!("../../assets/tables/disasters.csv");

/// A disaster, or several alike in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disaster {
    /// `earthquake`, `flood`, `storm`
    pub kind: &'static str,
    /// Where it was, or the name of the storm.
    pub place: &'static str,
    words: &'static str,
    /// In order.
    pub days: Vec<NaiveDate>,
}

impl Disaster {
    /// What texts call the place, in small letters.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        items(self.words)
    }
}

/// The rows of `disasters.csv`, in order of their first day.
pub fn disasters() -> impl Iterator<Item = Disaster> {
    rows(DISASTERS).map(|[kind, place, words, days]| Disaster {
        kind,
        place,
        words,
        days: items(days).filter_map(|day| day.parse().ok()).collect(),
    })
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
        assert_eq!(disasters().count(), count(DISASTERS));
        assert!(disasters().map(|d| d.days.first().copied()).is_sorted());
        for (disaster, [.., days]) in disasters().zip(rows::<4>(DISASTERS)) {
            assert_eq!(disaster.days.len(), items(days).count(), "{disaster:?}");
            assert!(disaster.days.is_sorted(), "{disaster:?}");
            assert!(KINDS.contains(&disaster.kind), "{disaster:?}");
            let mut words = disaster.words();
            assert!(
                words.all(|w| !w.is_empty() && w == w.to_lowercase()),
                "{disaster:?}"
            );
        }
    }
}
