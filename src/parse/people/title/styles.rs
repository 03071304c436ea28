//! Styles that stand for an office or in front of one, and are printed with it.

use super::super::lexis;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// `Custodian of the Two Holy Mosques`, the style of the kings of Saudi Arabia: the index after it.
pub(super) fn of_mosques(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    const CUSTODIAN: u64 = hashed("custodian");
    const MOSQUES: u64 = hashed("mosques");
    const LENGTH: usize = 6;
    let first = tokens.get(at).is_some_and(|t| is(t, CUSTODIAN));
    let last = at + LENGTH - 1;
    (first && last < end && tokens.get(last).is_some_and(|t| is(t, MOSQUES))).then_some(at + LENGTH)
}

/// `Founder of Peace and National Unity - Leader of the Nation, President`, `National Leader of the Turkmen people, Chairman`:
/// where the office begins behind the style of a leader of the nation and its comma.
pub(super) fn of_nation(tokens: &[Token], first: &Token, at: usize, end: usize) -> Option<usize> {
    const OPENS: Words = words!("founder leader national");
    const LEADER: u64 = hashed("leader");
    const NATION: u64 = hashed("nation");
    const PEOPLE: u64 = hashed("people");
    const REACH: usize = 14;
    const NEAR: usize = 8;
    const LENGTH: usize = 4;
    if !OPENS.has(first) || !first.is_capital() {
        return None;
    }
    let is_at = |n: usize, word: u64| tokens.get(n).is_some_and(|t| is(t, word));
    let capital =
        |n: usize, word: u64| is_at(n, word) && tokens.get(n).is_some_and(Token::is_capital);
    let same_line = |n: &usize| *n == at || !tokens.get(*n).is_some_and(Token::starts_line);
    let leader = (at..end.min(at + REACH))
        .take_while(same_line)
        .find(|n| capital(*n, LEADER))?;
    let comma = if capital(leader + LENGTH - 1, NATION) {
        leader + LENGTH
    } else {
        // "National Leader of the Turkmen people"
        let behind = leader..end.min(leader + NEAR);
        let comma = behind
            .clone()
            .find(|n| tokens.get(*n).is_some_and(|t| t.kind == Kind::Comma))?;
        let people = behind.take_while(|n| *n < comma).any(|n| is_at(n, PEOPLE));
        (people && leader == at + 1).then_some(comma)?
    };
    let office = tokens.get(comma + 1).filter(|_| comma + 1 < end)?;
    let parted = tokens.get(comma).is_some_and(|t| t.kind == Kind::Comma);
    (parted && office.is_capital() && lexis::is_head(office)).then_some(comma + 1)
}
