//! Sentences that say who else took part: "The call was joined by ...", "Ana Paz and Jon Lind took part."

use std::ops::Range;

use super::ALSO;
use crate::parse::lexicon::{Lists, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// Whether a sentence lists who else took part: "The call was joined by ...", "Also on the call were ...".
pub(in crate::parse::people) fn lists_participants(
    tokens: &[Token],
    sentence: &Range<usize>,
) -> bool {
    const EVENT: Words = words!(
        "call calls conversation meeting discussion discussions talks conference videoconference \
         participants attendees"
    );
    const TOOK_PART: Words = words!(
        "included includes include joined attended participated participating attending comprised participants attendees"
    );
    /// "took part", not "was part of a round of calls"
    const TAKING: Words = words!("took take takes taking taken");
    const PART: u64 = hashed("part");
    const WERE: Words = words!("were are was");
    const AS: u64 = hashed("as");
    // "As part of the talks, the Minister will call her colleague."
    if tokens.get(sentence.start).is_some_and(|t| is(t, AS)) {
        return false;
    }
    let opening = sentence.start..sentence.end.min(sentence.start + 8);
    let within = |words: Words, range: Range<usize>| any_in(tokens, range, |t| words.has(t));
    let also = tokens.get(sentence.start).is_some_and(|t| is(t, ALSO));
    if opens_list_of_calls(tokens, sentence.start) {
        return true;
    }
    let took_part = |at: usize| {
        let before = at.checked_sub(1).and_then(|n| tokens.get(n));
        tokens.get(at).is_some_and(|t| is(t, PART)) && before.is_some_and(|t| TAKING.has(t))
    };
    let took_part = within(TOOK_PART, opening.clone()) || opening.clone().any(took_part);
    // Few sentences say `also`, or that somebody was on something.
    let words = tokens.get(sentence.clone()).unwrap_or_default().iter();
    let said = words.fold(0, |said, t| said | t.word.bit());
    let says = |word: Word| said & word.bit() != 0;
    let were = says(Word::WAS) || says(Word::WERE);
    took_part && within(EVENT, opening.clone())
        || were_present(tokens, sentence)
        || says(Word::ALSO) && also_took_part(tokens, sentence)
        || were && it_was_attended(tokens, sentence)
        || were && says(Word::ON) && were_on_the_call(tokens, sentence)
        || also && within(EVENT, opening.clone()) && within(WERE, opening)
}

/// "It was attended by Ana Paz and Jon Lind": the call of which the sentence before tells.
fn it_was_attended(tokens: &[Token], sentence: &Range<usize>) -> bool {
    const BY: u64 = hashed("by");
    const ATTENDED: Words = words!("attended joined");
    let opening = tokens.get(sentence.start..sentence.end.min(sentence.start + 5));
    matches!(opening, Some([it, rest @ ..]) if it.word == Word::IT
        && rest.windows(2).any(|pair| matches!(pair, [verb, by] if ATTENDED.has(verb) && is(by, BY))))
}

/// "Minister Ana Paz of Peru and Minister Jon Lind of Norway were also present", "took part.": the words that close a sentence
/// which names people first.
fn were_present(tokens: &[Token], sentence: &Range<usize>) -> bool {
    const PRESENT: Words = words!("present attendance part participated attended joined");
    const TOOK: Words = words!("took taking");
    const PART: u64 = hashed("part");
    const FAR: usize = 4;
    let last = (sentence.start..sentence.end)
        .rev()
        .find(|at| tokens.get(*at).is_some_and(|t| t.kind == Kind::Word));
    let Some(last) = last.filter(|at| tokens.get(*at).is_some_and(|t| PRESENT.has(t))) else {
        return false;
    };
    let before = last.saturating_sub(FAR).max(sentence.start)..last;
    let took = || {
        let part = tokens.get(last).is_some_and(|t| is(t, PART));
        let verb = last.checked_sub(1).and_then(|n| tokens.get(n));
        part && verb.is_some_and(|t| TOOK.has(t))
    };
    took() || any_in(tokens, before, |t| is(t, ALSO))
}

/// "Ana Paz, Minister for Labour, was also on the call."
fn were_on_the_call(tokens: &[Token], sentence: &Range<usize>) -> bool {
    const BETWEEN: Words = words!("also both all present on the");
    const EVENT: Words = words!("call line conversation videoconference");
    const FAR: usize = 32;
    let near = sentence.start..sentence.end.min(sentence.start + FAR);
    let token = |at: usize| tokens.get(at).filter(|_| at < sentence.end);
    let were = |at: &usize| token(*at).is_some_and(|t| matches!(t.word, Word::WAS | Word::WERE));
    near.into_iter().filter(were).any(|verb| {
        let mut behind = (verb + 1..sentence.end).filter_map(token);
        let before = behind.by_ref().take_while(|t| BETWEEN.has(t));
        let on = before.filter(|t| t.word == Word::ON).count() == 1;
        let mut call = (verb + 1..sentence.end).filter_map(token);
        on && call.find(|t| !BETWEEN.has(t)).is_some_and(|t| EVENT.has(t))
    })
}

/// "The High Representative, Ana Paz, also participated in the exchange": one more who took part in this very call.
fn also_took_part(tokens: &[Token], sentence: &Range<usize>) -> bool {
    const TOOK_PART: Words = words!("participated joined attended");
    const IN: Words = words!("in the this");
    const EVENT: Words =
        words!("call conversation exchange videoconference teleconference talks discussion");
    const FAR: usize = 24;
    const NEAR: usize = 4;
    let token = |at: usize| tokens.get(at).filter(|_| at < sentence.end);
    let near = sentence.start..sentence.end.min(sentence.start + FAR);
    let also = near.into_iter().find(|at| {
        token(*at).is_some_and(|t| is(t, ALSO)) && token(at + 1).is_some_and(|t| TOOK_PART.has(t))
    });
    let Some(verb) = also.map(|at| at + 1) else {
        return false;
    };
    let mut object = (verb + 1..verb + 1 + NEAR).filter_map(token);
    object
        .find(|t| !IN.has(t))
        .is_some_and(|t| EVENT.has(t) || t.listed(Lists::PHONE.or(Lists::VIDEO)))
}

/// "Discussions were held with Ana Paz, Minister of ...; Lars Ek, ...": who the several were of whom the sentence before
/// speaks.
fn opens_list_of_calls(tokens: &[Token], at: usize) -> bool {
    const CALLS: Words = words!("discussions calls talks conversations consultations");
    const WERE: Words = words!("were");
    const HELD: Words = words!("held made conducted");
    const LEADS: Words = words!("with to");
    const REACH: usize = 60;
    let opens = matches!(tokens.get(at..at + 4), Some([calls, were, held, with])
        if CALLS.has(calls) && WERE.has(were) && HELD.has(held) && LEADS.has(with));
    let list = tokens.get(at..).unwrap_or_default().iter().take(REACH);
    opens && list.filter(|t| t.kind == Kind::Semicolon).count() > 1
}

/// Whether one of the tokens in `range` is such a one.
pub(super) fn any_in(tokens: &[Token], range: Range<usize>, is: impl Fn(&Token) -> bool) -> bool {
    let mut within = tokens.iter().take(range.end).skip(range.start);
    within.any(is)
}
