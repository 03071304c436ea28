//! A call at the request of a side that is told without a name: "the other side", "our country", nobody's at all.

use std::ops::Range;

use super::{BY, FROM, OF, Sides};
use crate::model::{Country, Initiative};
use crate::parse::header::View;
use crate::parse::lexicon::Word;
use crate::parse::words::{Words, hashed, is, words};

/// "the other side", "our country": the country that is meant by the words from `at` on.
pub(super) fn of_unnamed(view: &View<'_>, at: usize, sides: Sides<'_>) -> Option<Country> {
    const OTHER: Words = words!("opposite other");
    const OTHERS: Words = words!("side party");
    const OWN: Words = words!("country side minister government");
    match view.tokens.get(at..at + 2)? {
        [other, side] if OTHER.has(other) && OTHERS.has(side) => sides.other(),
        [our, side] if our.word == Word::OUR && OWN.has(side) => sides.publisher,
        _ => None,
    }
}

/// "at request" says that the other side asked.
pub(super) fn at_request(
    view: &View<'_>,
    sentence: &Range<usize>,
    sides: Sides<'_>,
) -> Option<Initiative> {
    let asked = |at: &usize| is_bare_request(view, *at);
    let at = sentence.clone().find(asked)?;
    Some(Initiative {
        value: sides.other()?,
        evidence: vec![view.span(&(at..at + 2))],
    })
}

/// "at request" without saying whose.
pub(in crate::parse::header) fn is_bare_request(view: &View<'_>, at: usize) -> bool {
    const LED: Words = words!("at upon on by");
    const REQUEST: u64 = hashed("request");
    let pair = view.words(&(at..at + 2));
    matches!(pair, [led, word] if LED.has(led) && is(word, REQUEST))
        && !view
            .tokens
            .get(at + 2)
            .is_some_and(|t| is(t, OF) || is(t, BY) || is(t, FROM))
}
