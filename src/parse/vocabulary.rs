//! Which words a text or a table may have. A rule that looks for words of which few texts have any is told at once that there is
//! nothing for it.

use super::token::Token;
use super::words::{Words, bit};

/// How many of a hash's highest bits tell a word apart from others.
const BITS: u32 = 13;
const PLACE_BITS: u32 = BITS - u64::BITS.ilog2();

/// A bit for each word, by its hash. Of thousands of words it tells less.
pub(super) struct Vocabulary(Box<[u64; 1 << PLACE_BITS]>);

impl Default for Vocabulary {
    fn default() -> Self {
        Self(Box::new([0; 1 << PLACE_BITS]))
    }
}

impl Vocabulary {
    pub(super) fn of(tokens: &[Token]) -> Self {
        let mut vocabulary = Self::default();
        for token in tokens {
            vocabulary.add(token.hash);
        }
        vocabulary
    }

    /// Takes in the word of this hash.
    pub(super) fn add(&mut self, word: u64) {
        let (place, bit) = place(word);
        if let Some(bits) = self.0.get_mut(place) {
            *bits |= bit;
        }
    }

    /// Whether one of these words may be there; where not, none is.
    pub(super) fn may_have(&self, words: Words) -> bool {
        words.hashes().any(|word| self.may_have_word(word))
    }

    /// Whether the word of this hash may be there.
    #[inline]
    pub(super) fn may_have_word(&self, word: u64) -> bool {
        let (place, bit) = place(word);
        self.0.get(place).is_some_and(|bits| bits & bit != 0)
    }
}

/// Where the bit of a word stands, and the bit.
fn place(word: u64) -> (usize, u64) {
    let place = usize::try_from(word >> (u64::BITS - PLACE_BITS)).unwrap_or(0);
    (place, bit(word << PLACE_BITS))
}

#[cfg(test)]
mod tests {
    use super::Vocabulary;
    use crate::parse::token::tokenize;
    use crate::parse::words::{hashed, words};

    #[test]
    fn a_text_has_its_own_words() {
        let vocabulary = Vocabulary::of(&tokenize("They spoke of Lisbon, and of salt."));
        for word in ["they", "spoke", "of", "lisbon", "and", "salt"] {
            assert!(vocabulary.may_have_word(hashed(word)), "{word}");
        }
        assert!(vocabulary.may_have(words!("pepper salt")));
        assert!(!vocabulary.may_have(words!("pepper sugar flour")));
    }
}
