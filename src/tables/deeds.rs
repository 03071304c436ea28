//! What was done on one day, from which texts count: attacks, arrests, signatures, swearings-in.

use chrono::NaiveDate;

use super::rows::{items, rows};
use crate::model::Country;

const DEEDS: &str = include_str!("../../assets/tables/deeds.csv");

/// Something done on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// As it stands after "it counts from".
    pub name: &'static str,
    words: &'static str,
    /// Whose deed it is, where others did the like.
    pub country: Option<Country>,
    pub day: NaiveDate,
}

impl Deed {
    /// The words that texts have for it, in small letters.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        items(self.words)
    }
}

/// The rows of `deeds.csv`, in order of their day.
pub fn deeds() -> impl Iterator<Item = Deed> {
    rows(DEEDS).filter_map(|[name, words, country, day]| {
        Some(Deed {
            name,
            words,
            country: Country::new(country),
            day: day.parse().ok()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{DEEDS, deeds};
    use crate::tables::rows::count;

    #[test]
    fn every_deed_is_read_and_makes_sense() {
        assert_eq!(deeds().count(), count(DEEDS));
        assert!(deeds().map(|d| d.day).is_sorted());
        for deed in deeds() {
            let mut words = deed.words();
            assert!(
                words.all(|w| !w.is_empty() && w == w.to_lowercase()),
                "{deed:?}"
            );
            let mut like = deeds().filter(|d| d.words == deed.words && d.name != deed.name);
            assert!(like.all(|d| d.country != deed.country), "{deed:?}");
        }
    }
}
