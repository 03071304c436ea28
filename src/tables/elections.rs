//! The days on which states elected their presidents and parliaments; they help to find a year.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::rows::{items, read};
use crate::model::Country;

const ELECTIONS: &str = include_str!("../../assets/tables/elections.csv");

/// Whom, or on what, a country votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ballot {
    President,
    Parliament,
    Referendum,
}

/// All elections of one country to one office or house, or all its referendums, from the first one here to those of the last year known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elections {
    pub country: Country,
    pub ballot: Ballot,
    /// In order: the day that decided, of several rounds the last.
    pub days: Vec<NaiveDate>,
    /// No election is missing up to the end of this year.
    pub known: i32,
}

/// The rows of `elections.csv`.
pub fn elections() -> &'static [Elections] {
    static ROWS: LazyLock<Vec<Elections>> = LazyLock::new(|| {
        read(ELECTIONS, |[country, of, days, known]| {
            Some(Elections {
                country: Country::new(country)?,
                ballot: match of {
                    "president" => Ballot::President,
                    "parliament" => Ballot::Parliament,
                    _ => Ballot::Referendum,
                },
                days: items(days).filter_map(|day| day.parse().ok()).collect(),
                known: known.parse().ok()?,
            })
        })
    });
    &ROWS
}

#[cfg(test)]
mod tests {
    use super::{ELECTIONS, elections};
    use crate::tables::country_name;
    use crate::tables::rows::{count, items, rows};

    #[test]
    fn every_election_is_read_and_each_country_stands_once() {
        assert_eq!(elections().len(), count(ELECTIONS));
        let of: Vec<_> = elections().iter().map(|e| (e.country, e.ballot)).collect();
        assert!(
            of.iter()
                .all(|(country, _)| country_name(*country).is_some())
        );
        assert!((1..of.len()).all(|n| !of.get(..n).unwrap_or_default().contains(&of[n])));
        for (read, [_, of, days, _]) in elections().iter().zip(rows(ELECTIONS)) {
            assert!(
                matches!(of, "president" | "parliament" | "referendum"),
                "{of}"
            );
            assert_eq!(read.days.len(), items(days).count(), "{days}");
        }
        assert!(
            elections()
                .iter()
                .all(|e| e.days.is_sorted() && (2025..2030).contains(&e.known))
        );
    }
}
