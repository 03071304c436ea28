//! How far one word is from another, as a slip of the fingers goes.

/// Letters to add, drop, change or swap to come from one word to the other.
pub fn slips(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    let mut last = None;
    for (above, letter) in from.chars().enumerate() {
        let mut next = vec![above + 1];
        for (at, other) in to.iter().enumerate() {
            let here = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX - 1);
            let change = here(&row, at) + usize::from(letter != *other);
            let add = here(&next, at) + 1;
            let drop = here(&row, at + 1) + 1;
            let mut fewest = change.min(add).min(drop);
            let swapped =
                last == Some(*other) && at.checked_sub(1).and_then(|i| to.get(i)) == Some(&letter);
            if swapped && let Some(way) = at.checked_sub(1).and_then(|i| before.get(i)) {
                fewest = fewest.min(way + 1);
            }
            next.push(fewest);
        }
        before = row;
        row = next;
        last = Some(letter);
    }
    row.last().copied().unwrap_or_default()
}

/// Whether one word is at most so many slips from the other, by [`slips`].
pub fn are_near(one: &str, other: &str, most: u32) -> bool {
    // A slip takes away one letter at most, and brings one.
    let (a, b) = (letters(one), letters(other));
    let gone = (a & !b).count_ones();
    let come = (b & !a).count_ones();
    gone.max(come) <= most && slips(one, other) <= most as usize
}

/// The letters of a word as a set, in which several that are seldom in one word may be the same.
fn letters(word: &str) -> u64 {
    word.chars()
        .fold(0, |set, letter| set | 1 << (u32::from(letter) % u64::BITS))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{are_near, slips};

    proptest! {
        #[test]
        fn near_words_are_few_slips_away(one in "[a-d\u{e9}\u{441}]{0,6}", other in "[a-d\u{e9}\u{441}]{0,6}", most in 0_u32..4) {
            prop_assert_eq!(are_near(&one, &other, most), slips(&one, &other) <= most as usize);
        }
    }
}
