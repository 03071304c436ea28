//! What anniversaries are kept of besides the relations of two countries: bodies, states, the end of a war.

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
        self.words.split(';')
    }
}

/// The rows of `foundings.csv`, in order of their years.
pub fn foundings() -> impl Iterator<Item = Founding> {
    FOUNDINGS.lines().skip(1).filter_map(|line| {
        let mut columns = line.split(',');
        Some(Founding {
            what: columns.next()?,
            words: columns.next()?,
            year: columns.next()?.parse().ok()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{FOUNDINGS, foundings};

    #[test]
    fn every_founding_is_read_and_its_words_stand_once() {
        assert_eq!(foundings().count(), FOUNDINGS.lines().count() - 1);
        assert!(foundings().map(|f| f.year).is_sorted());
        let mut words: Vec<&str> = foundings().flat_map(|f| f.words.split(';')).collect();
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
