//! When those were born whose round birthdays are kept by their counterparts; it helps to find a year.

use super::rows::rows;
use chrono::NaiveDate;

const BIRTHS: &str = include_str!("../../assets/tables/births.csv");

/// The day on which the person of that key was born.
pub fn born(person: &str) -> Option<NaiveDate> {
    let [_, day] = rows(BIRTHS).find(|[key, _]| *key == person)?;
    day.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{BIRTHS, born};
    use crate::tables::person;
    use crate::tables::rows::{count, rows};

    #[test]
    fn everybody_in_the_table_held_an_office() {
        assert_eq!(rows::<2>(BIRTHS).count(), count(BIRTHS));
        for [key, _] in rows(BIRTHS) {
            assert!(person(key).is_some(), "{key}");
            assert!(born(key).is_some(), "{key}");
        }
    }
}
