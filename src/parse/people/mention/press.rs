//! Whoever tells the press of a call, and holds none.

use crate::parse::lexicon::Word;
use crate::parse::people::title::Title;
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, is, words};

/// "Press Secretary Ana Paz", "Ana Paz, head of the Press Office of the Prime Minister", "head of the press service".
pub(super) fn is_of_press(title: &Title, tokens: &[Token]) -> bool {
    const PRESS: u64 = hashed("press");
    const OTHERS: Words = words!("minister commissioner");
    let press = |at: usize| tokens.get(at).is_some_and(|t| is(t, PRESS));
    let (Some(first), Some(last)) = (title.tokens.first(), title.tokens.last()) else {
        return false;
    };
    // "the Minister of Information and Press" is one of a government.
    if tokens.get(*first).is_some_and(|t| OTHERS.has(t)) {
        return false;
    }
    let of = tokens.get(last + 1).is_some_and(|t| t.word == Word::OF);
    let the = tokens.get(last + 2).is_some_and(|t| t.word == Word::THE);
    let service = of && press(last + 2 + usize::from(the));
    let before = first.checked_sub(1).is_some_and(press);
    before || service || title.tokens.iter().any(|at| press(*at))
}
