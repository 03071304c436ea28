//! Disasters over which those who hold office condole with each other, and their days; they help to find a year.

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
        self.words.split(';')
    }
}

/// The rows of `disasters.csv`, in order of their first day.
pub fn disasters() -> impl Iterator<Item = Disaster> {
    DISASTERS.lines().skip(1).filter_map(|line| {
        let mut columns = line.split(',');
        Some(Disaster {
            kind: columns.next()?,
            place: columns.next()?,
            words: columns.next()?,
            days: columns
                .next()?
                .split(';')
                .filter_map(|day| day.parse().ok())
                .collect(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{DISASTERS, disasters};

    #[test]
    fn every_disaster_is_read_and_makes_sense() {
        const KINDS: [&str; 6] = [
            "earthquake",
            "tsunami",
            "flood",
            "storm",
            "fire",
            "accident",
        ];
        assert_eq!(disasters().count(), DISASTERS.lines().count() - 1);
        assert!(disasters().map(|d| d.days.first().copied()).is_sorted());
        let lines = DISASTERS.lines().skip(1);
        for (disaster, line) in disasters().zip(lines) {
            let days = line.rsplit(',').next().unwrap_or_default();
            assert_eq!(disaster.days.len(), days.split(';').count(), "{disaster:?}");
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
