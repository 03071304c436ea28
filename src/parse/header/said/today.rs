//! Other words for the day of the release: "has just spoken", "earlier in the day".

use super::{DAY, THE, TODAY};
use crate::parse::lexicon::Word;
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, is, words};

const JUST_NOW: u64 = hashed("just");

/// "has just spoken", "just got off the phone": `just` at `at`.
pub(super) fn just_done(tokens: &[Token], at: usize) -> bool {
    const DONE: Words = words!(
        "spoken spoke talked called telephoned phoned had held finished concluded completed ended wrapped got \
         made taken received hung rung rang conferred"
    );
    tokens.get(at).is_some_and(|t| is(t, JUST_NOW))
        && tokens.get(at + 1).is_some_and(|t| DONE.has(t))
}

/// "and today", "and again today" at `at`.
pub(super) fn and_today(tokens: &[Token], at: usize) -> bool {
    const AGAIN: u64 = hashed("again");
    let again = usize::from(tokens.get(at + 1).is_some_and(|t| is(t, AGAIN)));
    tokens.get(at).is_some_and(|t| t.word == Word::AND)
        && tokens.get(at + 1 + again).is_some_and(|t| is(t, TODAY))
}

/// "earlier in the day", "later in the day"
pub(super) fn within_day(tokens: &[Token], at: usize) -> bool {
    const OFTEN: Words = words!("earlier later");
    const IN: u64 = hashed("in");
    tokens.get(at).is_some_and(|t| OFTEN.has(t))
        && matches!(tokens.get(at + 1..at + 4), Some([within, the, day]) if is(within, IN) && is(the, THE) && is(day, DAY))
}
