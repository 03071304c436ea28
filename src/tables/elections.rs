//! The days on which states elected their presidents and parliaments; they help to find a year.

use chrono::NaiveDate;

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
pub fn elections() -> impl Iterator<Item = Elections> {
    ELECTIONS.lines().skip(1).filter_map(|line| {
        let mut columns = line.split(',');
        Some(Elections {
            country: Country::new(columns.next()?)?,
            ballot: match columns.next()? {
                "president" => Ballot::President,
                "parliament" => Ballot::Parliament,
                _ => Ballot::Referendum,
            },
            days: columns
                .next()?
                .split(';')
                .filter_map(|day| day.parse().ok())
                .collect(),
            known: columns.next()?.parse().ok()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{ELECTIONS, elections};
    use crate::tables::country_name;

    #[test]
    fn every_election_is_read_and_each_country_stands_once() {
        assert_eq!(elections().count(), ELECTIONS.lines().count() - 1);
        let of: Vec<_> = elections().map(|e| (e.country, e.ballot)).collect();
        assert!(
            of.iter()
                .all(|(country, _)| country_name(*country).is_some())
        );
        assert!((1..of.len()).all(|n| !of.get(..n).unwrap_or_default().contains(&of[n])));
        for row in ELECTIONS.lines().skip(1) {
            let kind = row.split(',').nth(1);
            assert!(
                matches!(kind, Some("president" | "parliament" | "referendum")),
                "{row}"
            );
        }
        let days = elections().map(|e| e.days.len()).sum::<usize>();
        assert_eq!(
            days,
            ELECTIONS
                .lines()
                .skip(1)
                .map(|row| row.split(';').count())
                .sum::<usize>()
        );
        assert!(elections().all(|e| e.days.is_sorted() && (2025..2030).contains(&e.known)));
    }
}
