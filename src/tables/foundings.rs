//! What anniversaries are kept of besides the relations of two countries: bodies, states, the end of a war.

use super::rows::{items, rows};

const FOUNDINGS: &str = include_str!("../../assets/tables/foundings.csv");

/// What one keeps anniversaries of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founding {
    /// Stands after "years of": `the United Nations`.
    pub what: &'static str,
    words: &'static str,
    pub year: i32,
}

impl Founding {
    /// What texts call it, in small letters.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        items(self.words)
    }
}

/// The rows of `foundings.csv`, in order of their years.
pub fn foundings() -> impl Iterator<Item = Founding> {
    rows(FOUNDINGS).filter_map(|[what, words, year]| {
        Some(Founding {
            what,
            words,
            year: year.parse().ok()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{FOUNDINGS, foundings};
    use crate::tables::rows::{count, items};

    #[test]
    fn every_founding_is_read_and_its_words_stand_once() {
        assert_eq!(foundings().count(), count(FOUNDINGS));
        assert!(foundings().map(|f| f.year).is_sorted());
        let mut words: Vec<&str> = foundings().flat_map(|f| items(f.words)).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
        assert!(
            words
                .iter()
                .all(|w| **w == w.to_lowercase() && !w.is_empty())
        );
    }
}
