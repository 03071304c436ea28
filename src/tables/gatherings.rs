//! Gatherings of bodies whose members meet every year: what, whose guests, and when; they help to find a year.

use chrono::NaiveDate;

use super::rows::{items, rows};
use crate::model::Country;

const GATHERINGS: &str = include_str!("../../assets/tables/gatherings.csv");

/// A summit or a meeting of ministers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathering {
    /// `G20`, `NATO`
    pub body: &'static str,
    /// Whether heads of state and government meet, and not their ministers.
    pub summit: bool,
    pub host: Country,
    places: &'static str,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Gathering {
    /// What texts call the town of a summit, in small letters; none where it was held by video, or several were there.
    pub fn places(&self) -> impl Iterator<Item = &'static str> {
        items(self.places)
    }
}

/// The rows of `gatherings.csv`, in order of their first day.
pub fn gatherings() -> impl Iterator<Item = Gathering> {
    rows(GATHERINGS).filter_map(|[body, level, host, places, first, last]| {
        Some(Gathering {
            body,
            summit: level == "summit",
            host: Country::new(host)?,
            places,
            first: first.parse().ok()?,
            last: last.parse().ok()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{GATHERINGS, gatherings};
    use crate::tables::rows::count;

    #[test]
    fn every_gathering_is_read_and_makes_sense() {
        const LONGEST: i64 = 5;
        /// Of the climate.
        const CONFERENCE: i64 = 15;
        assert_eq!(gatherings().count(), count(GATHERINGS));
        assert!(gatherings().map(|g| g.first).is_sorted());
        for gathering in gatherings() {
            let length = (gathering.last - gathering.first).num_days();
            let climate = gathering.body.starts_with("COP");
            let longest = if climate { CONFERENCE } else { LONGEST };
            assert!((0..longest).contains(&length), "{gathering:?}");
        }
    }
}
