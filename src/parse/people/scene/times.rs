//! Words of days and hours that stand between a call and who took part in it.

use std::ops::Range;

use super::THE;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// `on June 9`, `on the 12th`, `on Monday`, `on the phone`, `on behalf`, `on the initiative`.
pub(super) fn is_of_time(token: &Token) -> bool {
    const OTHERS: Words = words!(
        "the behalf phone telephone video skype zoom whatsapp telegram her his their its a an today turkish \
         russian secure"
    );
    is_day(token) || OTHERS.has(token)
}

/// `8:50`, and the half of the day behind it.
pub(super) fn is_hour(token: &Token) -> bool {
    const HALVES: Words = words!("am pm a.m. p.m. hours hrs");
    token.kind == Kind::Number || HALVES.has(token)
}

/// `Sunday`, `3 May`, `the same day`.
pub(super) fn opens_day(words: &[Token]) -> bool {
    const DAY: u64 = hashed("day");
    match words {
        [the, _, day, ..] if is(the, THE) => is(day, DAY),
        [first, ..] => is_day(first),
        [] => false,
    }
}

fn is_day(token: &Token) -> bool {
    token.kind == Kind::Number || token.is(Class::MONTH.or(Class::WEEKDAY))
}

/// "On 4 May Ana Paz" up to the comma of ", the Minister of Trade": whether a name stands right behind the day that a sentence
/// begins with, and nothing behind the name.
pub(in crate::parse::people) fn names_behind_day(tokens: &[Token], opening: Range<usize>) -> bool {
    const OF: Words = words!("of the th st nd rd");
    let opening = tokens.get(opening).unwrap_or_default();
    let Some((on, rest)) = opening.split_first() else {
        return false;
    };
    let days = rest.iter().take_while(|t| is_day(t) || OF.has(t)).count();
    let name = rest.get(days..).unwrap_or_default();
    let opens = name.first().is_some_and(Token::is_strange);
    let whole = name.iter().all(|t| t.kind != Kind::Word || t.is_capital());
    on.word == Word::ON && days > 0 && opens && whole && name.len() > 1
}
