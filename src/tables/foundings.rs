//! What anniversaries are kept of besides the relations of two countries: bodies, states, the end of a war.

use std::sync::LazyLock;

use super::rows::{Names, read};

const FOUNDINGS: &str = include_str!("../../assets/tables/foundings.csv");

/// What one keeps anniversaries of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founding {
    /// Stands after "years of": `the United Nations`.
    pub what: &'static str,
    /// What texts call it, in small letters.
    pub words: Names,
    pub year: i32,
}

/// The rows of `foundings.csv`, in order of their years.
pub fn foundings() -> &'static [Founding] {
    static ROWS: LazyLock<Vec<Founding>> = LazyLock::new(|| {
        read(FOUNDINGS, |[what, words, year]| {
            Some(Founding {
                what,
                words: Names(words),
                year: year.parse().ok()?,
            })
        })
    });
    &ROWS
}

#[cfg(test)]
mod tests {
    use super::{FOUNDINGS, foundings};
    use crate::tables::rows::count;

    #[test]
    fn every_founding_is_read_and_its_words_stand_once() {
        assert_eq!(foundings().len(), count(FOUNDINGS));
        assert!(foundings().iter().map(|f| f.year).is_sorted());
        let mut words: Vec<&str> = foundings().iter().flat_map(|f| f.words.iter()).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
        assert!(foundings().iter().all(|f| f.words.are_small()));
    }
}
