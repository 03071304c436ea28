//! A set of entries, one bit each.

/// Positions of entries in the library.
pub(super) type Slot = u32;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    blocks: Vec<u64>,
}

impl Bits {
    pub(super) fn with_room(entries: usize) -> Self {
        Self {
            blocks: vec![0; entries.div_ceil(64)],
        }
    }

    pub(super) fn insert(&mut self, slot: Slot) {
        let (block, bit) = place(slot);
        if block >= self.blocks.len() {
            self.blocks.resize(block + 1, 0);
        }
        if let Some(block) = self.blocks.get_mut(block) {
            *block |= bit;
        }
    }

    pub(super) fn contains(&self, slot: Slot) -> bool {
        let (block, bit) = place(slot);
        self.blocks.get(block).is_some_and(|block| block & bit != 0)
    }
}

fn place(slot: Slot) -> (usize, u64) {
    (slot as usize / 64, 1 << (slot % 64))
}
