//! Words that rules compare tokens with, hashed when the program is compiled.

use super::token::Token;

/// [`super::token::hash`] of no letters.
pub(super) const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of a word of `hash` with up to eight more letters, the first in the lowest byte and zeros after the last.
/// Only the last piece of a word has less than eight.
pub(super) const fn mixed(hash: u64, letters: u64) -> u64 {
    let product = (hash ^ letters).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ (product >> 32)
}

/// The hash of a word that comes letter by letter.
#[derive(Clone, Copy)]
pub(super) struct Spelled {
    hash: u64,
    /// Those of the piece that is not full yet.
    letters: u64,
    bits: u32,
}

impl Spelled {
    pub(super) const NOTHING: Self = Self {
        hash: EMPTY,
        letters: 0,
        bits: 0,
    };

    #[must_use]
    pub(super) const fn then(self, byte: u8) -> Self {
        let letters = self.letters | (byte as u64) << self.bits;
        if self.bits < u64::BITS - u8::BITS {
            return Self {
                letters,
                bits: self.bits + u8::BITS,
                ..self
            };
        }
        Self {
            hash: mixed(self.hash, letters),
            letters: 0,
            bits: 0,
        }
    }

    /// All bytes of a letter.
    #[must_use]
    pub(super) fn then_char(self, letter: char) -> Self {
        let mut buffer = [0; 4];
        letter
            .encode_utf8(&mut buffer)
            .bytes()
            .fold(self, Self::then)
    }

    /// A letter beyond ASCII makes a word that no set holds.
    #[must_use]
    pub(super) fn then_letter(self, letter: char) -> Self {
        self.then(u8::try_from(letter).unwrap_or(u8::MAX))
    }

    pub(super) const fn hash(self) -> u64 {
        if self.bits == 0 {
            self.hash
        } else {
            mixed(self.hash, self.letters)
        }
    }
}

/// [`super::token::hash`] as a constant; `word` is in lower case, without accents.
pub(super) const fn hashed(word: &str) -> u64 {
    let mut spelled = Spelled::NOTHING;
    let mut rest = word.as_bytes();
    while let [byte, after @ ..] = rest {
        spelled = spelled.then(*byte);
        rest = after;
    }
    spelled.hash()
}

/// A set of words: their hashes in a table of one probe or two, made when the program is compiled.
#[derive(Clone, Copy)]
pub(super) struct Words {
    /// Open addressing; the length is a power of two, at least twice the number of words.
    slots: &'static [u64],
    /// Two bits for each word, by the highest of its hash and by the next: most words are told to be none of them without
    /// a look.
    bits: [u64; 2],
}

impl Words {
    pub(super) const fn new(slots: &'static [u64]) -> Self {
        let [mut first, mut second] = [0, 0];
        let mut rest = slots;
        while let [hash, after @ ..] = rest {
            if *hash != 0 {
                first |= bit(*hash);
                second |= bit(*hash << BITS);
            }
            rest = after;
        }
        let bits = [first, second];
        Self { slots, bits }
    }

    /// Number of its words.
    pub(super) const fn len(self) -> usize {
        let mut rest = self.slots;
        let mut words = 0;
        while let [hash, after @ ..] = rest {
            words += if *hash == 0 { 0 } else { 1 };
            rest = after;
        }
        words
    }

    /// Puts its words among those of `slots`, of which there are enough.
    pub(super) const fn put_into<const N: usize>(self, slots: &mut [u64; N]) {
        let mut rest = self.slots;
        while let [hash, after @ ..] = rest {
            if *hash != 0 {
                put(slots, *hash);
            }
            rest = after;
        }
    }

    /// Whether a word of `line` is among them.
    pub(super) fn any_in(self, line: &str) -> bool {
        let mut spelled = Spelled::NOTHING;
        line.chars().chain([' ']).any(|c| {
            if c.is_alphanumeric() {
                spelled = spelled.then_letter(c.to_ascii_lowercase());
                return false;
            }
            let word = std::mem::replace(&mut spelled, Spelled::NOTHING).hash();
            word != EMPTY && self.holds(word)
        })
    }

    /// The hashes of its words, in no order.
    pub(super) fn hashes(self) -> impl Iterator<Item = u64> {
        self.slots.iter().copied().filter(|hash| *hash != 0)
    }

    pub(super) fn has(self, token: &Token) -> bool {
        self.holds(token.hash)
    }

    /// Whether one of these tokens is among them.
    #[inline]
    pub(super) fn has_any<'t>(self, tokens: impl IntoIterator<Item = &'t Token>) -> bool {
        tokens.into_iter().any(|token| self.has(token))
    }

    /// Whether a word of this hash is among them; none has the hash 0 of a punctuation mark.
    #[inline]
    pub(super) fn holds(self, hash: u64) -> bool {
        let [first, second] = self.bits;
        // Both at once, for one branch that is hardly ever taken.
        let may = (first >> (hash >> (u64::BITS - BITS)))
            & (second >> ((hash << BITS) >> (u64::BITS - BITS)));
        may & 1 != 0 && is_in_slot(self.slots, hash)
    }
}

/// Apart from those who ask, so that their own code stays small: hundreds of rules ask in a row, and few get so far.
#[cold]
#[inline(never)]
fn is_in_slot(slots: &[u64], hash: u64) -> bool {
    let mask = slots.len().wrapping_sub(1);
    let mut at = first_slot(hash);
    loop {
        match slots.get(at & mask) {
            Some(0) | None => return false,
            Some(found) if *found == hash => return true,
            Some(_) => at += 1,
        }
    }
}

/// So many bits of a hash tell one of sixty-four bits.
const BITS: u32 = u64::BITS.ilog2();

/// One of sixty-four bits, by the highest of a hash.
pub(super) const fn bit(hash: u64) -> u64 {
    1 << (hash >> (u64::BITS - BITS))
}

/// Where the search for a hash begins in a table of open addressing.
#[expect(
    clippy::cast_possible_truncation,
    reason = "any bits of the hash serve as a slot"
)]
const fn first_slot(hash: u64) -> usize {
    (hash ^ (hash >> 29)) as usize
}

/// Number of slots for `count` words.
pub(super) const fn size(count: usize) -> usize {
    (count * 2).next_power_of_two()
}

/// Number of words in `text`, which blanks part.
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

#[expect(
    clippy::indexing_slicing,
    reason = "within the array's length, and when compiling"
)]
const fn put<const N: usize>(slots: &mut [u64; N], hash: u64) {
    let mut at = first_slot(hash) & (N - 1);
    while slots[at] != 0 && slots[at] != hash {
        at = (at + 1) & (N - 1);
    }
    slots[at] = hash;
}

/// The hashes of all words of `text` in their slots; `N` is the [`size`] for their number.
pub(super) const fn slots<const N: usize>(text: &str) -> [u64; N] {
    let mut slots = [0; N];
    let mut rest = text.as_bytes();
    let mut spelled = Spelled::NOTHING;
    while let [byte, after @ ..] = rest {
        if !byte.is_ascii_whitespace() {
            spelled = spelled.then(*byte);
        }
        let ends = match after {
            [next, ..] => next.is_ascii_whitespace(),
            [] => true,
        };
        if ends && !byte.is_ascii_whitespace() {
            put(&mut slots, spelled.hash());
            spelled = Spelled::NOTHING;
        }
        rest = after;
    }
    slots
}

/// The hashes of whole lines in their slots; `N` is the [`size`] for their number.
pub(super) const fn line_slots<const N: usize>(lines: &[&str]) -> [u64; N] {
    let mut slots = [0; N];
    let mut rest = lines;
    while let [line, after @ ..] = rest {
        put(&mut slots, hashed(line));
        rest = after;
    }
    slots
}

/// A [`Words`] of the words of a literal, or of whole lines.
macro_rules! words {
    ($text:literal) => {{
        const SIZE: usize = $crate::parse::words::size($crate::parse::words::count($text));
        const SLOTS: [u64; SIZE] = $crate::parse::words::slots($text);
        const SET: $crate::parse::words::Words = $crate::parse::words::Words::new(&SLOTS);
        SET
    }};
    ($($line:literal,)+) => {{
        const LINES: &[&str] = &[$($line,)+];
        const SLOTS: [u64; $crate::parse::words::size(LINES.len())] =
            $crate::parse::words::line_slots(LINES);
        const SET: $crate::parse::words::Words = $crate::parse::words::Words::new(&SLOTS);
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
        for word in [
            "",
            "telephone",
            "teleconference",
            "h.e",
            "zoe's",
            "october",
            "november",
        ] {
            assert_eq!(hashed(word), hash(word));
        }
        let set = words!("call  talk phone");
        for word in ["call", "talk", "phone"] {
            assert!(set.holds(hash(word)), "{word}");
        }
        assert!(!set.holds(hash("calls")) && !set.holds(0));
    }
}
