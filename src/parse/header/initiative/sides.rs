//! A call at the request of a side that is told without a name: "of the other side", "of our country", nobody's at all.

use std::ops::Range;

use super::{BY, FROM, NOUNS, OF, SUGGESTED, VERBS};
use crate::model::{Country, Initiative, Participant};
use crate::parse::header::View;
use crate::parse::lexicon::Word;
use crate::parse::words::{Words, hashed, is, words};

/// "initiative of the other side", "initiated by the other side"
fn is_of_other_side(view: &View<'_>, at: usize) -> bool {
    const OTHER: Words = words!("opposite other");
    const SIDE: Words = words!("side party");
    let words = view.words(&(at..at + 5));
    matches!(words, [asked, of, the, other, side]
        if (NOUNS.has(asked) && is(of, OF) || VERBS.has(asked) && is(of, BY))
        && the.word == Word::THE && OTHER.has(other) && SIDE.has(side))
}

/// "at the request of our country", "upon the proposal of our side"
fn is_of_own_side(view: &View<'_>, at: usize) -> bool {
    const LED: Words = words!("the a");
    const SIDE: Words = words!("country side minister government");
    let words = view.tokens.get(at.saturating_sub(1)..at + 4);
    matches!(words, Some([the, asked, of, our, side])
        if LED.has(the) && (NOUNS.has(asked) || SUGGESTED.has(asked)) && is(of, OF)
            && our.word == Word::OUR && SIDE.has(side))
}

/// "at request", or of "the other side", says that the other side asked.
pub(super) fn at_request(
    view: &View<'_>,
    sentence: &Range<usize>,
    participants: &[Participant],
    publisher: Country,
) -> Option<Initiative> {
    let own = |at: &usize| is_of_own_side(view, *at);
    if let Some(at) = sentence.clone().find(own) {
        return Some(Initiative {
            value: publisher,
            evidence: vec![view.span(&(at..at + 4))],
        });
    }
    let asked = |at: &usize| is_bare_request(view, *at) || is_of_other_side(view, *at);
    let at = sentence.clone().find(asked)?;
    let mut others = participants
        .iter()
        .filter_map(|p| p.country)
        .filter(|c| *c != publisher);
    let value = others.next().filter(|_| others.next().is_none())?;
    Some(Initiative {
        value,
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
