//! What the months are called in the languages of publishers whose pages print a day in their own.

use std::sync::LazyLock;

use super::rows::{Names, read};

const MONTHS: &str = include_str!("../../assets/tables/months.csv");

/// A month by its names in other languages than English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// From 1 on.
    pub number: u32,
    /// Without accents.
    pub names: Names,
    /// How the names in other alphabets begin.
    pub beginnings: Names,
}

/// The rows of `months.csv`, in the order of the year.
pub fn months() -> &'static [Month] {
    static ROWS: LazyLock<Vec<Month>> = LazyLock::new(|| {
        read(MONTHS, |[number, names, beginnings]| {
            Some(Month {
                number: number.parse().ok()?,
                names: Names(names),
                beginnings: Names(beginnings),
            })
        })
    });
    &ROWS
}

#[cfg(test)]
mod tests {
    use super::months;

    #[test]
    fn every_month_is_read_and_no_name_means_two() {
        assert!(months().iter().map(|month| month.number).eq(1..=12));
        let all = months().iter();
        assert!(
            all.clone()
                .all(|m| m.names.are_small() && m.beginnings.are_small())
        );
        let mut names: Vec<&str> = all.flat_map(|month| month.names.iter()).collect();
        assert!(names.iter().all(|name| name.is_ascii()));
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
