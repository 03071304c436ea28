//! A set of ranks, one bit each.

use super::numbering::Rank;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    blocks: Vec<u64>,
}

impl Bits {
    pub(super) fn with_room(ranks: usize) -> Self {
        Self {
            blocks: vec![0; ranks.div_ceil(64)],
        }
    }

    /// All ranks from `start` to before `end`.
    pub(super) fn range(start: Rank, end: Rank, room: usize) -> Self {
        let mut bits = Self::with_room(room);
        for (at, block) in (0_u32..).zip(&mut bits.blocks) {
            let low = at * 64;
            let from = start.saturating_sub(low).min(64);
            let to = end.saturating_sub(low).min(64);
            if from < to {
                *block = (u64::MAX >> (64 - (to - from))) << from;
            }
        }
        bits
    }

    pub(super) fn insert(&mut self, rank: Rank) {
        if let Some(block) = self.blocks.get_mut(rank as usize / 64) {
            *block |= 1 << (rank % 64);
        }
    }

    pub(super) fn contains(&self, rank: Rank) -> bool {
        self.blocks
            .get(rank as usize / 64)
            .is_some_and(|block| block & (1 << (rank % 64)) != 0)
    }

    /// Keeps what is in the other set, too.
    pub(super) fn keep(&mut self, other: &Self) {
        self.blocks.resize(other.blocks.len(), 0);
        for (block, other) in self.blocks.iter_mut().zip(&other.blocks) {
            *block &= other;
        }
    }

    /// Takes in what is in the other set.
    pub(super) fn add(&mut self, other: &Self) {
        for (block, other) in self.blocks.iter_mut().zip(&other.blocks) {
            *block |= other;
        }
    }

    /// Leaves out what is in the other set.
    pub(super) fn leave_out(&mut self, other: &Self) {
        for (block, other) in self.blocks.iter_mut().zip(&other.blocks) {
            *block &= !other;
        }
    }

    pub(super) fn count(&self) -> usize {
        self.blocks.iter().map(|b| b.count_ones() as usize).sum()
    }

    pub(super) fn count_shared(&self, other: &Self) -> usize {
        self.blocks
            .iter()
            .zip(&other.blocks)
            .map(|(one, other)| (one & other).count_ones() as usize)
            .sum()
    }

    /// Members below this rank.
    pub(super) fn count_below(&self, rank: Rank) -> usize {
        let whole = rank as usize / 64;
        let before: usize = self
            .blocks
            .iter()
            .take(whole)
            .map(|b| b.count_ones() as usize)
            .sum();
        let part = self.blocks.get(whole).copied().unwrap_or_default();
        before + (part & ((1 << (rank % 64)) - 1)).count_ones() as usize
    }

    /// Members from the lowest on, without the first `skip`.
    pub(super) fn ascending(&self, skip: usize) -> impl Iterator<Item = Rank> {
        let mut left = skip;
        (0_u32..).zip(&self.blocks).flat_map(move |(at, block)| {
            let members = block.count_ones() as usize;
            let skipped = left.min(members);
            left -= skipped;
            let rest = if skipped == members { 0 } else { *block };
            Low(rest).skip(skipped).map(move |bit| at * 64 + bit)
        })
    }

    /// Members from the highest on, without the first `skip`.
    pub(super) fn descending(&self, skip: usize) -> impl Iterator<Item = Rank> {
        let mut left = skip;
        self.blocks
            .iter()
            .enumerate()
            .rev()
            .flat_map(move |(at, block)| {
                let at = Rank::try_from(at).unwrap_or_default();
                let members = block.count_ones() as usize;
                let skipped = left.min(members);
                left -= skipped;
                let rest = if skipped == members { 0 } else { *block };
                High(rest).skip(skipped).map(move |bit| at * 64 + bit)
            })
    }
}

struct Low(u64);

impl Iterator for Low {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let bit = self.0.trailing_zeros();
        (bit < 64).then(|| {
            self.0 &= self.0 - 1;
            bit
        })
    }
}

struct High(u64);

impl Iterator for High {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let bit = self.0.checked_ilog2()?;
        self.0 &= !(1 << bit);
        Some(bit)
    }
}
