//! Numbers that count: `72nd`, `4 th`, `4th day of`.

use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// Of a number that counts.
const ENDINGS: Words = words!("st nd rd th");

/// `72nd`, with its number at `at`.
pub(in crate::parse) fn is_ordinal(tokens: &[Token], at: usize) -> bool {
    let number = tokens.get(at).is_some_and(|t| t.kind == Kind::Number);
    number && after_ordinal(tokens, at + 1) > at + 1
}

/// Skips `st`, `nd`, `rd`, `th` right after a number.
pub(super) fn after_ordinal(tokens: &[Token], at: usize) -> usize {
    let ordinal = tokens
        .get(at)
        .is_some_and(|t| ENDINGS.has(t) && !t.is_spaced());
    at + usize::from(ordinal)
}

/// `th` of "4 th May 2021", `day` of "4th day of May, 2021": the tokens between day and month.
pub(super) fn apart_ordinal(tokens: &[Token], at: usize) -> usize {
    const DAY: u64 = hashed("day");
    const OF: u64 = hashed("of");
    let month = |n: usize| tokens.get(n).is_some_and(|t| t.is(Class::MONTH));
    let of = |n: usize| tokens.get(n).is_some_and(|t| is(t, OF));
    let Some(token) = tokens.get(at) else {
        return 0;
    };
    let apart = ENDINGS.has(token) && (month(at + 1) || of(at + 1) && month(at + 2));
    let told = is(token, DAY) && of(at + 1) && month(at + 2);
    usize::from(apart || told)
}
