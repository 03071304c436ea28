//! Words that rules compare tokens with, hashed when the program is compiled.

use super::token::Token;

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// [`super::token::hash`] as a constant; `word` is in lower case, without accents.
pub(super) const fn hashed(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mut hash = SEED;
    let mut rest = bytes;
    while let [byte, after @ ..] = rest {
        hash = (hash ^ *byte as u64).wrapping_mul(PRIME);
        rest = after;
    }
    hash
}

/// A set of words, sorted by their hashes.
#[derive(Clone, Copy)]
pub(super) struct Words {
    hashes: &'static [u64],
    /// A bit for the low end of each hash: most words are told to be none of these by it alone.
    bits: u128,
}

impl Words {
    pub(super) const fn new(hashes: &'static [u64]) -> Self {
        let mut bits = 0;
        let mut rest = hashes;
        while let [hash, after @ ..] = rest {
            bits |= 1 << (*hash & 127);
            rest = after;
        }
        Self { hashes, bits }
    }

    pub(super) fn has(self, token: &Token) -> bool {
        self.bits >> (token.hash & 127) & 1 == 1
            && token.hash != 0
            && self.hashes.binary_search(&token.hash).is_ok()
    }
}

/// Number of words in `text`, which single blanks or line ends with blanks part.
pub(super) const fn count(text: &str) -> usize {
    let mut rest = text.as_bytes();
    let mut words = 0;
    let mut inside = false;
    while let [byte, after @ ..] = rest {
        if byte.is_ascii_whitespace() {
            inside = false;
        } else if !inside {
            inside = true;
            words += 1;
        }
        rest = after;
    }
    words
}

/// The hashes of all words of `text`, sorted; `N` is their [`count`].
#[expect(
    clippy::indexing_slicing,
    reason = "within the array's length, and when compiling"
)]
pub(super) const fn hashes<const N: usize>(text: &str) -> [u64; N] {
    let mut hashes = [0; N];
    let mut rest = text.as_bytes();
    let mut n = 0;
    let mut hash = SEED;
    while let [byte, after @ ..] = rest {
        if !byte.is_ascii_whitespace() {
            hash = (hash ^ *byte as u64).wrapping_mul(PRIME);
        }
        let ends = match after {
            [next, ..] => next.is_ascii_whitespace(),
            [] => true,
        };
        if ends && !byte.is_ascii_whitespace() {
            let mut slot = n;
            while slot > 0 && hashes[slot - 1] > hash {
                hashes[slot] = hashes[slot - 1];
                slot -= 1;
            }
            hashes[slot] = hash;
            n += 1;
            hash = SEED;
        }
        rest = after;
    }
    hashes
}

/// A [`Words`] of the words of a literal.
macro_rules! words {
    ($text:literal) => {{
        const HASHES: [u64; $crate::parse::words::count($text)] =
            $crate::parse::words::hashes($text);
        const SET: $crate::parse::words::Words = $crate::parse::words::Words::new(&HASHES);
        SET
    }};
}
pub(super) use words;

/// Whether `token` is `word`.
pub(super) fn is(token: &Token, word: u64) -> bool {
    token.hash == word
}

#[cfg(test)]
mod tests {
    use super::hashed;
    use crate::parse::token::hash;

    #[test]
    fn words_hash_alike_at_compile_time_and_at_run_time() {
        for word in ["", "telephone", "h.e", "zoe's"] {
            assert_eq!(hashed(word), hash(word));
        }
        let set = words!("call  talk phone");
        assert_eq!(set.hashes.len(), 3);
        assert!(set.hashes.is_sorted() && set.hashes.contains(&hash("phone")));
    }
}
