//! Several days in one: `20-21 February 2007`, `May 20-21, 2007`. The last of them stands for all, as the day on which the
//! matter was done with.

use super::{day_number, is_dash};
use crate::parse::token::Token;

/// Whether the number at `at` is the last day of `20-21 February`: one before it, and no number of a paper, `17-20-21`.
pub(super) fn closes_span(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(first) = at.checked_sub(2) else {
        return false;
    };
    let dashed = first
        .checked_sub(1)
        .and_then(|n| tokens.get(n))
        .is_some_and(is_dash);
    let apart = tokens.get(first).is_some_and(Token::is_spaced) || !dashed;
    let days = day_number(text, tokens, first).zip(day_number(text, tokens, at));
    apart && days.is_some_and(|(first, last)| first < last)
}

/// The last day of `May 20-21`, with the dash at `at`, and the index after it.
pub(super) fn last_of_span(text: &str, tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let tight = |n: usize| tokens.get(n).filter(|t| !t.is_spaced());
    tight(at).filter(|t| is_dash(t))?;
    tight(at + 1)?;
    Some((day_number(text, tokens, at + 1)?, at + 2))
}
