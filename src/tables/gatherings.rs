//! Gatherings of bodies whose members meet every year: what, whose guests, and when; they help to find a year.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::rows::{Names, read};
use crate::model::Country;

const GATHERINGS: &str = include_str!("../../assets/tables/gatherings.csv");
const BODIES: &str = include_str!("../../assets/tables/bodies.csv");

/// A summit or a meeting of ministers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathering {
    /// `G20`, `NATO`
    pub body: &'static str,
    /// Whether heads of state and government meet, and not their ministers.
    pub summit: bool,
    pub host: Country,
    /// What texts call the town of a summit, in small letters; none where it was held by video, or several were there.
    pub places: Names,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// The rows of `gatherings.csv`, in order of their first day.
pub fn gatherings() -> &'static [Gathering] {
    static ROWS: LazyLock<Vec<Gathering>> = LazyLock::new(|| {
        read(GATHERINGS, |[body, level, host, places, first, last]| {
            Some(Gathering {
                body,
                summit: level == "summit",
                host: Country::new(host)?,
                places: Names(places),
                first: first.parse().ok()?,
                last: last.parse().ok()?,
            })
        })
    });
    &ROWS
}

/// The years between which no regular summit of a body is missing; `None` for a body of which some may be.
pub fn summits_known(body: &str) -> Option<RangeInclusive<i32>> {
    static ROWS: LazyLock<Vec<(&str, RangeInclusive<i32>)>> = LazyLock::new(|| {
        read(BODIES, |[body, from, until]| {
            let from = from.parse().unwrap_or(i32::MIN);
            Some((body, from..=until.parse().ok()?))
        })
    });
    let (_, years) = ROWS
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(body))?;
    Some(years.clone())
}

#[cfg(test)]
mod tests {
    use super::{BODIES, GATHERINGS, gatherings, summits_known};
    use crate::tables::rows::{count, rows};
    use chrono::{Datelike, NaiveDate};

    #[test]
    fn a_body_is_known_for_years_in_which_it_met() {
        assert_eq!(rows::<3>(BODIES).count(), count(BODIES));
        for [body, from, until] in rows(BODIES) {
            assert!(from.is_empty() || from.parse::<i32>().is_ok(), "{body}");
            let years = summits_known(body);
            let last = years.as_ref().map(|years| years.end().to_string());
            assert_eq!(last.as_deref(), Some(until), "{body}");
            let within = |day: NaiveDate| years.as_ref().is_some_and(|y| y.contains(&day.year()));
            let mut summits = gatherings().iter().filter(|g| g.body == body && g.summit);
            assert!(summits.any(|g| within(g.first)), "{body}");
        }
    }

    #[test]
    fn every_gathering_is_read_and_makes_sense() {
        const LONGEST: i64 = 5;
        /// Of the climate.
        const CONFERENCE: i64 = 15;
        assert_eq!(gatherings().len(), count(GATHERINGS));
        assert!(gatherings().iter().map(|g| g.first).is_sorted());
        for gathering in gatherings() {
            let length = (gathering.last - gathering.first).num_days();
            let climate = gathering.body.starts_with("COP");
            let longest = if climate { CONFERENCE } else { LONGEST };
            assert!((0..longest).contains(&length), "{gathering:?}");
        }
    }
}
