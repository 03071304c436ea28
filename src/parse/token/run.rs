//! What is told by the letters and digits of a word of ASCII: what they hash to, how many are capitals. Nobody can foretell
//! how long a word is, so no branch asks for it.

use super::runs::{PIECE, every};
use crate::parse::words::{EMPTY, mixed};

/// The bytes of a word that are read at once; few words are longer.
const AT_ONCE: usize = size_of::<u128>();

/// What is told by the letters and digits of a word.
pub(super) struct Run {
    /// Of their lower case, as [`super::hash`] has it.
    pub(super) hash: u64,
    /// Whether the first of them is a capital.
    pub(super) capital: bool,
    pub(super) upper: usize,
    pub(super) lower: usize,
}

impl Run {
    /// Of the bytes from `at` to `end`, which are letters and digits alone.
    #[inline]
    pub(super) fn of(bytes: &[u8], at: usize, end: usize) -> Self {
        let rest = bytes.get(at..).unwrap_or_default();
        let length = end - at;
        match rest.first_chunk() {
            Some(near) if (1..=AT_ONCE).contains(&length) => {
                let word = Letters::of(near, length);
                let [first, second] = word.pieces();
                let [short, long] = [mixed(EMPTY, first), mixed(mixed(EMPTY, first), second)];
                Self {
                    hash: if length > PIECE { long } else { short },
                    capital: word.is_capital(),
                    upper: word.upper(),
                    lower: word.lower(),
                }
            }
            _ => Self::of_any(rest.get(..length).unwrap_or_default()),
        }
    }

    /// Of a long word, or of one near the end of the text.
    #[inline(never)]
    fn of_any(word: &[u8]) -> Self {
        let mut run = Self {
            hash: EMPTY,
            capital: word.first().is_some_and(u8::is_ascii_uppercase),
            upper: 0,
            lower: 0,
        };
        for piece in word.chunks(PIECE) {
            let mut near = [0; AT_ONCE];
            for (to, from) in near.iter_mut().zip(piece) {
                *to = *from;
            }
            let letters = Letters::of(&near, piece.len());
            let [first, _] = letters.pieces();
            run.hash = mixed(run.hash, first);
            run.upper += letters.upper();
            run.lower += letters.lower();
        }
        run
    }
}

/// Where the letters and digits that begin at `at` end.
pub(super) fn letters_end(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let letters = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric());
    at + letters.count()
}

/// Up to sixteen letters and digits in two pieces, the first in the lowest byte and zeros behind the last.
#[derive(Clone, Copy)]
struct Letters {
    bytes: [u64; 2],
    /// All bits of their bytes.
    taken: [u64; 2],
}

impl Letters {
    /// The first `length` of these bytes; one at least.
    fn of(near: &[u8; AT_ONCE], length: usize) -> Self {
        let taken = TAKEN.get(length).copied().unwrap_or_default();
        let bytes = halves(u128::from_le_bytes(*near));
        Self {
            bytes: both(bytes, taken, |bytes, taken| bytes & taken),
            taken,
        }
    }

    /// In lower case, as a hash takes them.
    fn pieces(self) -> [u64; 2] {
        both(self.bytes, self.taken, |bytes, taken| {
            bytes | every(0x20) & taken
        })
    }

    fn is_capital(self) -> bool {
        let [first, _] = self.bytes;
        capitals(first) & 0x80 != 0
    }

    fn upper(self) -> usize {
        count(self.bytes.map(capitals))
    }

    fn lower(self) -> usize {
        count(self.bytes.map(|piece| letters(piece) & (piece << 2)))
    }
}

/// The highest bit of each letter's byte: letters, not digits, have the second highest.
const fn letters(piece: u64) -> u64 {
    (piece << 1) & every(0x80)
}

/// The highest bit of each capital's byte: small letters have the third highest.
const fn capitals(piece: u64) -> u64 {
    letters(piece) & !(piece << 2)
}

/// All bits of so many bytes, the lowest first.
const TAKEN: [[u64; 2]; AT_ONCE + 1] = {
    let mut taken = [[0; 2]; AT_ONCE + 1];
    let mut length = 1;
    while length <= AT_ONCE {
        taken[length] = halves(u128::MAX >> (8 * (AT_ONCE - length)));
        length += 1;
    }
    taken
};

fn both(first: [u64; 2], second: [u64; 2], of: impl Fn(u64, u64) -> u64) -> [u64; 2] {
    let ([a, b], [c, d]) = (first, second);
    [of(a, c), of(b, d)]
}

#[expect(clippy::cast_possible_truncation, reason = "each half is taken")]
const fn halves(both: u128) -> [u64; 2] {
    [both as u64, (both >> u64::BITS) as u64]
}

/// How many of the highest bits are set, where no other is.
fn count(high: [u64; 2]) -> usize {
    let [first, second] = high.map(|piece| piece >> 7);
    ((first + second).wrapping_mul(every(1)) >> 56) as usize
}

#[cfg(test)]
mod tests {
    use super::{Run, letters_end};
    use crate::parse::token::hash;

    #[test]
    fn runs_end_at_the_first_other_byte() {
        for (text, word, upper) in [
            ("call", "call", 0),
            ("Call with", "call", 1),
            ("G7/G20", "g7", 1),
            ("telephone@", "telephone", 0),
            ("TELEPHONE[", "telephone", 9),
            ("October`", "october", 1),
            ("eightful", "eightful", 0),
            ("eightful ", "eightful", 0),
            ("Teleconferencing{", "teleconferencing", 1),
            ("na\u{ef}ve", "na", 0),
            ("x/y:z", "x", 0),
            ("a\u{0}b", "a", 0),
        ] {
            let end = letters_end(text.as_bytes(), 0);
            assert_eq!(end, word.len(), "{text}");
            let run = Run::of(text.as_bytes(), 0, end);
            assert_eq!(run.hash, hash(word), "{text}");
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            assert_eq!((run.upper, run.lower), (upper, word.len() - upper - digits));
        }
        assert_eq!(letters_end(b" word", 0), 0);
        assert_eq!(letters_end(b"a word", 2), 6);
    }
}
