//! When those were born whose round birthdays are kept by their counterparts; it helps to find a year.

use chrono::NaiveDate;

const BIRTHS: &str = include_str!("../../assets/tables/births.csv");

/// The day on which the person of that key was born.
pub fn born(person: &str) -> Option<NaiveDate> {
    let rows = BIRTHS.lines().skip(1);
    let mut rows = rows.filter_map(|line| line.split_once(','));
    let (_, day) = rows.find(|(key, _)| *key == person)?;
    day.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{BIRTHS, born};
    use crate::tables::person;

    #[test]
    fn everybody_in_the_table_held_an_office() {
        let keys = BIRTHS
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').next());
        for key in keys {
            assert!(person(key).is_some(), "{key}");
            assert!(born(key).is_some(), "{key}");
        }
    }
}
