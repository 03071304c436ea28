//! Where words of ASCII stand in a text, told sixty-four bytes at a time. Nobody can foretell where a word ends, so no
//! branch asks for each byte.

use std::ops::Range;

const BLOCK: usize = 64;

/// Bytes that are read as one number.
pub(super) const PIECE: usize = size_of::<u64>();

/// The highest bit of each byte.
const HIGH: u64 = every(0x80);

/// The runs of letters and digits of ASCII in a text, first to last, each as long as can be.
pub(super) struct Runs<'t> {
    bytes: &'t [u8],
    /// Where the block at hand begins, and where the next one does.
    block: usize,
    next: usize,
    /// A bit for each byte of the block that begins a run or follows one, and has not been given out.
    edges: u64,
    /// Whether the block's last byte belongs to a run.
    within: bool,
}

impl<'t> Runs<'t> {
    pub(super) const fn of(text: &'t str) -> Self {
        Self {
            bytes: text.as_bytes(),
            block: 0,
            next: 0,
            edges: 0,
            within: false,
        }
    }

    /// Where the next run begins, or ends.
    #[inline]
    fn edge(&mut self) -> Option<usize> {
        while self.edges == 0 {
            self.read()?;
        }
        let at = self.edges.trailing_zeros() as usize;
        self.edges &= self.edges - 1;
        Some(self.block + at)
    }

    /// The next block; a last one of no bytes where a run goes to the end of the text.
    fn read(&mut self) -> Option<()> {
        let rest = self.bytes.get(self.next..)?;
        if rest.is_empty() && !self.within {
            return None;
        }
        let inside = rest
            .first_chunk()
            .map_or_else(|| inside(&padded(rest)), inside);
        self.edges = inside ^ (inside << 1 | u64::from(self.within));
        self.within = inside >> (BLOCK - 1) == 1;
        self.block = self.next;
        self.next += BLOCK;
        Some(())
    }
}

impl Iterator for Runs<'_> {
    type Item = Range<usize>;

    #[inline]
    fn next(&mut self) -> Option<Range<usize>> {
        Some(self.edge()?..self.edge()?)
    }
}

#[cold]
fn padded(bytes: &[u8]) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    for (to, from) in block.iter_mut().zip(bytes) {
        *to = *from;
    }
    block
}

/// A bit for each byte that is a letter or a digit of ASCII, the first in the lowest place.
fn inside(block: &[u8; BLOCK]) -> u64 {
    let (pieces, _) = block.as_chunks::<PIECE>();
    pieces
        .iter()
        .rev()
        .fold(0, |bits, piece| bits << PIECE | of_piece(*piece))
}

fn of_piece(bytes: [u8; PIECE]) -> u64 {
    /// Brings the lowest bits of all bytes together in the highest byte.
    const TOGETHER: u64 = 0x0102_0408_1020_4080;
    let piece = u64::from_le_bytes(bytes);
    let plain = piece & !HIGH;
    let small = plain | every(0x20);
    let letters = not_below(small, b'a') & !not_below(small, b'z' + 1);
    let digits = not_below(plain, b'0') & !not_below(plain, b'9' + 1);
    let found = (letters | digits) & !piece & HIGH;
    (found >> 7).wrapping_mul(TOGETHER) >> (u64::BITS - u8::BITS)
}

/// A number of which each byte is this one.
pub(super) const fn every(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; PIECE])
}

/// The highest bit of each byte that is `limit` at least; all are below 128.
const fn not_below(bytes: u64, limit: u8) -> u64 {
    bytes + every(0x80 - limit)
}

#[cfg(test)]
mod tests {
    use super::Runs;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn runs_are_what_lies_between_other_characters(text in "[a-zA-Z0-9 @`\\[{/:.'\u{e9}\u{20ac}]{0,200}") {
            let runs: Vec<&str> = Runs::of(&text).map(|r| text.get(r).unwrap_or_default()).collect();
            let words: Vec<&str> = text
                .split(|c: char| !c.is_ascii_alphanumeric())
                .filter(|word| !word.is_empty())
                .collect();
            prop_assert_eq!(runs, words);
        }
    }
}
