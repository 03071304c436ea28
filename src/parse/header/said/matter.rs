//! Where what a call was about begins although its words could tell its time: "spoke by phone with Minister Lind on the flood of
//! yesterday", "discussed by phone the attacks of 7 October".

use std::ops::Range;

use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// The first token in `range`, from behind the words that tell of the call on, that is of its matter; else the end of it.
pub(super) fn from(tokens: &[Token], sentence: usize, range: Range<usize>) -> usize {
    let object = tokens
        .get(range.start)
        .filter(|t| t.word == Word::THE && by_phone(tokens, sentence, range.start));
    if object.is_some() {
        return range.start;
    }
    let partner = |at: usize| {
        let mut before = tokens.get(range.start..at).unwrap_or_default().iter();
        before.any(|t| t.word == Word::WITH)
    };
    let matter = |at: &usize| {
        let on = tokens.get(*at).is_some_and(|t| t.word == Word::ON);
        let the = tokens.get(at + 1).is_some_and(|t| t.word == Word::THE);
        on && the && !is_of_time(tokens, at + 2) && partner(*at)
    };
    range.clone().find(matter).unwrap_or(range.end)
}

/// "discussed with Minister Lind by phone" in front of `at`.
fn by_phone(tokens: &[Token], sentence: usize, at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).and_then(|n| tokens.get(n));
    let phone = before(1).is_some_and(|t| t.listed(Lists::PHONE) || t.listed(Lists::VIDEO));
    let by = before(2).is_some_and(|t| t.word == Word::BY);
    let mut verbs = tokens.get(sentence..at).unwrap_or_default().iter();
    phone && by && verbs.any(|t| t.is(Class::PAST) && t.verbs.meets(Verbs::DISCUSS))
}

/// "the evening of", "the 5th", "the telephone", "the request of", "the Peruvian side's initiative": no matter.
fn is_of_time(tokens: &[Token], at: usize) -> bool {
    const NEAR: usize = 5;
    const OTHERS: Words = words!(
        "day same evening morning afternoon night eve dawn noon weekend phone telephone line hotline telegram request initiative \
         invitation instruction instructions proposal suggestion occasion sidelines margins basis part behalf side sides first \
         second third next following previous secure anniversary"
    );
    let mut near = tokens.get(at..at + NEAR).unwrap_or_default().iter();
    let near = near
        .by_ref()
        .take_while(|t| t.word != Word::OF && t.kind != Kind::Comma);
    let of_time = |t: &Token| {
        OTHERS.has(t) || t.kind == Kind::Number || t.is(Class::WEEKDAY) || t.is(Class::MONTH)
    };
    near.into_iter().any(of_time)
}
