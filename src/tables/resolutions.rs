//! When the Security Council adopted its resolutions: the first of each year and those that texts speak of most, between
//! which all others lie.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use chrono::NaiveDate;

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

#[cfg(test)]
mod tests {
    use super::{ADOPTED, RESOLUTIONS, adopted};
    use crate::tables::rows::count;
    use chrono::Datelike;

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
