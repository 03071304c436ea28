//! In which year two countries took up diplomatic relations; it helps to find the year of a text that tells how many years ago
//! that was.

use crate::model::Country;

const RELATIONS: &str = include_str!("../../assets/tables/relations.csv");

/// The year in which two countries took up diplomatic relations, in whichever order they are asked for.
pub fn relations_since(one: Country, other: Country) -> Option<i32> {
    let (one, other) = (one.as_str(), other.as_str());
    let row = format!("{},{},", one.min(other), one.max(other));
    RELATIONS
        .lines()
        .find_map(|line| line.strip_prefix(&row)?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::{RELATIONS, relations_since};
    use crate::tables::country;

    fn known(code: &str) -> bool {
        country(code).is_some_and(|country| country.is(code))
    }

    #[test]
    fn every_pair_is_known_once_and_in_order() {
        let rows: Vec<Vec<&str>> = RELATIONS
            .lines()
            .skip(1)
            .map(|line| line.split(',').collect())
            .collect();
        assert!(rows.len() > 900);
        for row in &rows {
            assert!(
                matches!(row.as_slice(), [one, other, year]
                    if one < other && known(one) && known(other)
                    && year.parse().is_ok_and(|year: i32| (1800..=2026).contains(&year))),
                "{row:?}"
            );
        }
        assert!(
            rows.iter()
                .map(|row| row.get(..2))
                .is_sorted_by(|a, b| a < b)
        );
    }

    #[test]
    fn the_order_of_the_two_does_not_matter() {
        let since = |one, other| relations_since(country(one)?, country(other)?);
        assert_eq!(since("LA", "CN"), Some(1961));
        assert_eq!(since("CN", "LA"), Some(1961));
        assert_eq!(since("CN", "CN"), None);
    }
}
