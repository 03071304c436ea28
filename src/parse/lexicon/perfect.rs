//! A perfect hash: each word in a slot of its own, so that a look-up is one probe without a loop and without a branch
//! on whether the word is known, which nobody can foretell.
//!
//! Words are parted into small buckets; for each bucket a factor is sought that leads all its words to free slots, the
//! largest buckets first (hash and displace, after Belazzougui, Botelho and Dietzfelbinger, 2009).

use std::hint::select_unpredictable;

/// Powers of two, so that no look-up asks whether a place is within: about four words to a bucket, and half of the slots
/// taken.
const BUCKETS: usize = 1024;
const SLOTS: usize = 8192;

/// Most factors tried for one bucket.
const TRIED: usize = 100_000;

pub(super) struct Slots {
    /// What leads the words of each bucket to their slots.
    factors: Box<[u32; BUCKETS]>,
    slots: Box<[Slot; SLOTS]>,
}

#[derive(Clone, Copy)]
struct Slot {
    /// The highest bits of the word's hash.
    tag: u16,
    /// The word's number; 0 where the slot is free.
    word: u16,
}

impl Slots {
    /// Slots for words of these hashes, all different, which are numbered from 1 on. More than the slots hold are left
    /// out.
    #[expect(clippy::large_stack_arrays, reason = "thirty-two kilobytes, once")]
    pub(super) fn of(hashes: &[u64]) -> Self {
        let mut buckets = vec![Vec::new(); BUCKETS];
        for (number, hash) in (1..=u16::MAX).zip(hashes) {
            if let Some(words) = buckets.get_mut(bucket(*hash)) {
                words.push((number, *hash));
            }
        }
        let mut order: Vec<_> = buckets.iter().enumerate().collect();
        order.sort_by_key(|(_, words)| std::cmp::Reverse(words.len()));
        let mut made = Self {
            factors: Box::new([1; BUCKETS]),
            slots: Box::new([Slot { tag: 0, word: 0 }; SLOTS]),
        };
        for (bucket, words) in order {
            let odd = (1..u32::MAX).step_by(2).take(TRIED);
            let mut factors = odd.map(|n: u32| n.wrapping_mul(0x9e37_79b1));
            let found = factors.find(|factor| made.put(words, *factor));
            if let (Some(factor), Some(found)) = (made.factors.get_mut(bucket), found) {
                *factor = found;
            }
        }
        made
    }

    /// The number of the word of this hash; of another word or 0 where there is none.
    #[inline]
    pub(super) fn get(&self, hash: u64) -> usize {
        let factor = self.factors.get(bucket(hash)).copied().unwrap_or(1);
        let slot = self.slots.get(place(hash, factor));
        slot.map_or(0, |slot| {
            let word = select_unpredictable(slot.tag == tag(hash), slot.word, 0);
            usize::from(word)
        })
    }

    /// Puts the words of a bucket into the slots that `factor` leads to, if all of them are free.
    fn put(&mut self, words: &[(u16, u64)], factor: u32) -> bool {
        for (done, (word, hash)) in words.iter().enumerate() {
            let at = place(*hash, factor);
            match self.slots.get_mut(at) {
                Some(slot) if slot.word == 0 => {
                    *slot = Slot {
                        tag: tag(*hash),
                        word: *word,
                    };
                }
                _ => {
                    self.clear(words.get(..done).unwrap_or_default(), factor);
                    return false;
                }
            }
        }
        true
    }

    fn clear(&mut self, words: &[(u16, u64)], factor: u32) {
        for (_, hash) in words {
            if let Some(slot) = self.slots.get_mut(place(*hash, factor)) {
                slot.word = 0;
            }
        }
    }
}

/// The bits of a hash that tell a known word from others, nearly always.
const fn tag(hash: u64) -> u16 {
    (hash >> 48) as u16
}

#[expect(clippy::cast_possible_truncation, reason = "any bits serve")]
const fn bucket(hash: u64) -> usize {
    hash as usize & (BUCKETS - 1)
}

/// The slot that `factor` leads to, of the half of the hash that all letters of a word tell on.
const fn place(hash: u64, factor: u32) -> usize {
    let mixed = ((hash >> u32::BITS) as u32).wrapping_mul(factor);
    (mixed >> (u32::BITS - SLOTS.ilog2())) as usize
}

#[cfg(test)]
mod tests {
    use super::Slots;
    use crate::parse::token::hash;

    #[test]
    fn every_word_has_a_slot_of_its_own() {
        for count in [0, 1, 2, 7, 100, 6_000] {
            let hashes: Vec<u64> = (0..count).map(|n| hash(&format!("{n}th"))).collect();
            let slots = Slots::of(&hashes);
            for (number, hash) in (1..).zip(&hashes) {
                assert_eq!(slots.get(*hash), number);
            }
            let strangers = (0..1_000).map(|n| hash(&format!("stranger{n}")));
            assert!(strangers.filter(|h| slots.get(*h) == 0).count() > 990);
        }
    }
}
