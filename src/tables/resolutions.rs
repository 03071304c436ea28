//! When the Security Council adopted its resolutions: the first of each year and those that texts speak of most, between
//! which all others lie. Before 1990 only the years are known.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::rows::rows;

const RESOLUTIONS: &str = include_str!("../../assets/tables/resolutions.csv");

static ADOPTED: LazyLock<Vec<(u32, NaiveDate)>> = LazyLock::new(|| {
    let known = rows(RESOLUTIONS)
        .filter_map(|[number, day]| Some((number.parse().ok()?, day.parse().ok()?)));
    known.collect()
});

/// The days between which a resolution was adopted: one day where it is known. None before the table begins; behind its end
/// only the first day tells something.
pub fn adopted(number: u32) -> Option<RangeInclusive<NaiveDate>> {
    let behind = ADOPTED.partition_point(|(known, _)| *known <= number);
    let (last, first) = *ADOPTED.get(behind.checked_sub(1)?)?;
    if last == number {
        return Some(first..=first);
    }
    let next = ADOPTED.get(behind).map(|(_, day)| *day);
    Some(first..=next.unwrap_or(NaiveDate::MAX))
}

/// The first of each year from 1946 to 1989.
const FIRST_OF_YEAR: [u32; 44] = [
    1, 16, 38, 67, 79, 90, 97, 99, 104, 106, 111, 122, 127, 132, 133, 161, 171, 178, 186, 200, 220,
    233, 245, 263, 276, 292, 308, 325, 345, 367, 385, 403, 423, 444, 462, 485, 500, 530, 546, 560,
    581, 594, 607, 627,
];

/// The years of which a resolution can be: one, but for those around the turn of some years.
pub fn adopted_in(number: u32) -> Option<RangeInclusive<i32>> {
    const FIRST: i32 = 1946;
    if let Some(days) = adopted(number) {
        return Some(days.start().year()..=days.end().year());
    }
    let years = FIRST_OF_YEAR.partition_point(|first| *first <= number);
    let year = FIRST + i32::try_from(years.checked_sub(1)?).ok()?;
    Some(year..=year)
}

#[cfg(test)]
mod tests {
    use super::{ADOPTED, FIRST_OF_YEAR, RESOLUTIONS, adopted, adopted_in};
    use crate::tables::rows::count;
    use chrono::Datelike;

    #[test]
    fn the_year_of_old_resolutions_is_known() {
        assert!(FIRST_OF_YEAR.is_sorted());
        assert_eq!(adopted_in(0), None);
        for (number, year) in [
            (1, 1946),
            (47, 1948),
            (82, 1950),
            (122, 1957),
            (181, 1963),
            (186, 1964),
            (216, 1965),
            (242, 1967),
            (338, 1973),
            (353, 1974),
            (367, 1975),
            (418, 1977),
            (425, 1978),
            (478, 1980),
            (497, 1981),
            (508, 1982),
            (541, 1983),
            (550, 1984),
            (598, 1987),
            (646, 1989),
            (660, 1990),
        ] {
            assert_eq!(adopted_in(number), Some(year..=year), "{number}");
        }
    }

    #[test]
    fn every_resolution_is_read_in_order() {
        assert_eq!(ADOPTED.len(), count(RESOLUTIONS));
        assert!(ADOPTED.is_sorted_by(|one, other| one.0 < other.0 && one.1 <= other.1));
    }

    #[test]
    fn a_resolution_lies_between_those_that_are_known() {
        let years = |number| {
            let within = adopted(number)?;
            Some((within.start().year(), within.end().year()))
        };
        assert_eq!(years(242), None);
        assert_eq!(years(1738), Some((2006, 2007)));
        assert_eq!(years(1907), Some((2009, 2010)));
        let known = adopted(1737).map(|days| days.start().to_string());
        assert_eq!(known.as_deref(), Some("2006-12-23"));
        assert!(adopted(2900).is_some_and(|days| days.start().year() == 2025));
    }
}
