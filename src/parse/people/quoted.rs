//! Quotations around what tells of a call: who is named only in one, and whose first person it is.

use std::ops::Range;

use super::mention::Mention;
use crate::parse::lexicon::Word;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// The quotation marks among these tokens, in order.
pub(super) fn quotation_marks(tokens: &[Token], range: Range<usize>) -> Vec<usize> {
    let is_mark = |at: &usize| tokens.get(*at).is_some_and(|t| t.kind == Kind::Quote);
    range.filter(is_mark).collect()
}

/// "spoke of the talks and said, "Ana Paz has our papers."": named in words of theirs, where they do not tell of the call.
/// `marks` are those from the words that tell of the talks.
pub(super) fn is_quoted(mention: &Mention, marks: &[usize]) -> bool {
    marks.partition_point(|mark| *mark < mention.first) % 2 == 1
}

/// "Prime Minister Lind was at the meeting. She said: "Today I spoke with": whether a quotation that the sentences above or
/// this one open is not closed at `at`.
pub(super) fn is_within_quotation(tokens: &[Token], above: &[Range<usize>], at: usize) -> bool {
    let first = above.first();
    first.is_some_and(|first| quotation_marks(tokens, first.start..at).len() % 2 == 1)
}

/// "the telephone talk which he held with President Lind": whoever was named before has had it.
pub(super) fn is_his(tokens: &[Token], told: usize) -> bool {
    const NEAR: usize = 4;
    const WHICH: Words = words!("which that");
    let near = tokens.get(told..told + NEAR).unwrap_or_default();
    near.windows(2).any(|pair| {
        let [which, he] = pair else { return false };
        WHICH.has(which) && matches!(he.word, Word::HE | Word::SHE)
    })
}
