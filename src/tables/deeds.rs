//! What was done on one day, from which texts count: attacks, arrests, signatures, swearings-in.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::rows::{Names, read};
use crate::model::Country;

const DEEDS: &str = include_str!("../../assets/tables/deeds.csv");

/// Something done on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// As it stands after "it counts from".
    pub name: &'static str,
    /// The words that texts have for it, in small letters.
    pub words: Names,
    /// Whose deed it is, where others did the like.
    pub country: Option<Country>,
    pub day: NaiveDate,
}

/// The rows of `deeds.csv`, in order of their day.
pub fn deeds() -> &'static [Deed] {
    static ROWS: LazyLock<Vec<Deed>> = LazyLock::new(|| {
        read(DEEDS, |[name, words, country, day]| {
            Some(Deed {
                name,
                words: Names(words),
                country: Country::new(country),
                day: day.parse().ok()?,
            })
        })
    });
    &ROWS
}

#[cfg(test)]
mod tests {
    use super::{DEEDS, deeds};
    use crate::tables::rows::count;

    #[test]
    fn every_deed_is_read_and_makes_sense() {
        assert_eq!(deeds().len(), count(DEEDS));
        assert!(deeds().iter().map(|d| d.day).is_sorted());
        for deed in deeds() {
            assert!(deed.words.are_small(), "{deed:?}");
            let mut like = deeds()
                .iter()
                .filter(|d| d.words == deed.words && d.name != deed.name);
            assert!(like.all(|d| d.country != deed.country), "{deed:?}");
        }
    }
}
