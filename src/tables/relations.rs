//! In which year two countries took up diplomatic relations; it helps to find the year of a text that tells how many years ago
//! that was.

use super::rows::rows;
use crate::model::Country;

const RELATIONS: &str = include_str!("../../assets/tables/relations.csv");

/// The year in which two countries took up diplomatic relations, in whichever order they are asked for.
pub fn relations_since(one: Country, other: Country) -> Option<i32> {
    let (one, other) = (one.as_str(), other.as_str());
    let pair = [one.min(other), one.max(other)];
    let [_, _, year] = rows(RELATIONS).find(|[one, other, _]| [*one, *other] == pair)?;
    year.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{RELATIONS, relations_since};
    use crate::tables::country;
    use crate::tables::rows::{count, rows};

    fn known(code: &str) -> bool {
        country(code).is_some_and(|country| country.is(code))
    }

    #[test]
    fn every_pair_is_known_once_and_in_order() {
        assert_eq!(rows::<3>(RELATIONS).count(), count(RELATIONS));
        for [one, other, year] in rows(RELATIONS) {
            assert!(one < other && known(one) && known(other), "{one} {other}");
            let year: i32 = year.parse().unwrap_or_default();
            assert!((1800..=2026).contains(&year), "{one} {other}");
        }
        let pairs = rows(RELATIONS).map(|[one, other, _]| [one, other]);
        assert!(pairs.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn the_order_of_the_two_does_not_matter() {
        let since = |one, other| relations_since(country(one)?, country(other)?);
        assert_eq!(since("LA", "CN"), Some(1961));
        assert_eq!(since("CN", "LA"), Some(1961));
        assert_eq!(since("CN", "CN"), None);
    }
}
