//! What stands near a place of a sentence, as far as the sentence goes.

use std::ops::Range;

/// So many tokens before `at`, and as many from there on.
pub(super) fn around(at: usize, far: usize, sentence: &Range<usize>) -> Range<usize> {
    before(at, far, sentence).start..sentence.end.min(at + far)
}

/// So many tokens right before `at`.
pub(super) fn before(at: usize, far: usize, sentence: &Range<usize>) -> Range<usize> {
    at.saturating_sub(far).max(sentence.start)..at
}
