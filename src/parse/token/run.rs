//! The letters of a word, eight at a time: where they end, what they hash to, how many are capitals. Knows ASCII only.

use crate::parse::words::{EMPTY, mixed};

/// Letters and digits of ASCII in a row.
pub(super) struct Run {
    pub(super) end: usize,
    /// Of their lower case, as [`super::hash`] has it.
    pub(super) hash: u64,
    pub(super) upper: usize,
    pub(super) lower: usize,
}

const PIECE: usize = size_of::<u64>();

/// The highest bit of each byte.
const HIGH: u64 = every(0x80);

/// The letters and digits from `at` on.
pub(super) fn run(bytes: &[u8], at: usize) -> Run {
    let mut run = Run {
        end: at,
        hash: EMPTY,
        upper: 0,
        lower: 0,
    };
    loop {
        let piece = eight(bytes, run.end);
        let plain = piece & !HIGH;
        let small = plain | every(0x20);
        let letters = not_below(small, b'a') & !not_below(small, b'z' + 1) & !piece;
        let digits = not_below(plain, b'0') & !not_below(plain, b'9' + 1) & !piece;
        let others = !(letters | digits) & HIGH;
        // All bits of the bytes before the first other one.
        let taken = ((others & others.wrapping_neg()) >> 7).wrapping_sub(1);
        let letters = letters & taken & HIGH;
        // The bit that tells small letters from capitals, moved to the highest place.
        let capitals = letters & !(piece << 2);
        let length = others.trailing_zeros() as usize / 8;
        let upper = count(capitals);
        run.upper += upper;
        run.lower += count(letters) - upper;
        run.end += length;
        if length > 0 {
            run.hash = mixed(run.hash, small & taken);
        }
        if length < PIECE {
            return run;
        }
    }
}

/// Eight bytes from `at` on, the first in the lowest place; zeros beyond the end.
fn eight(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    if let Some(piece) = rest.first_chunk::<PIECE>() {
        return u64::from_le_bytes(*piece);
    }
    let mut piece = [0; PIECE];
    for (to, from) in piece.iter_mut().zip(rest) {
        *to = *from;
    }
    u64::from_le_bytes(piece)
}

const fn every(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; PIECE])
}

/// The highest bit of each byte that is `limit` at least; all are below 128.
const fn not_below(bytes: u64, limit: u8) -> u64 {
    bytes + every(0x80 - limit)
}

/// How many of the highest bits are set, where no other is.
const fn count(high: u64) -> usize {
    ((high >> 7).wrapping_mul(every(1)) >> 56) as usize
}

#[cfg(test)]
mod tests {
    use super::run;
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
            let run = run(text.as_bytes(), 0);
            assert_eq!(run.end, word.len(), "{text}");
            assert_eq!(run.hash, hash(word), "{text}");
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            assert_eq!((run.upper, run.lower), (upper, word.len() - upper - digits));
        }
        assert_eq!(run(b" word", 0).end, 0);
        assert_eq!(run(b"a word", 2).end, 6);
    }
}
