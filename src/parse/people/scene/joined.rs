//! Who came into a call that had begun, or was brought along: "They were joined by the Prime Minister of Norway, Ole Lind".

use std::ops::Range;

use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::people::lexis;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// The tokens behind "was joined by", up to what is told of those who joined; the subject took part, or is the call.
pub(in crate::parse::people) fn joined(
    tokens: &[Token],
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    const OPENING: usize = 16;
    const JOINED: u64 = hashed("joined");
    const BY: u64 = hashed("by");
    const WERE: Words = words!("was were been being");
    /// "also", "later on in the call"
    const BETWEEN: Words =
        words!("also later then briefly on in for the this call conversation part");
    const LEADERS: Words = words!("leaders ministers presidents sides two both colleagues");
    const LONGEST: usize = 40;
    let token = |at: usize| tokens.get(at).filter(|_| at < sentence.end);
    let opening = tokens.get(sentence.start..sentence.end.min(sentence.start + OPENING))?;
    let verb = sentence.start + opening.iter().position(|t| is(t, JOINED))?;
    let before = (sentence.start..verb).rev().filter_map(token);
    let mut before = before.skip_while(|t| BETWEEN.has(t));
    before.next().filter(|t| WERE.has(t))?;
    let subject = before.next()?;
    let official = matches!(subject.word, Word::HE | Word::SHE | Word::THEY)
        || subject.is(Class::TITLE)
        || subject.listed(Lists::CALL.or(Lists::PHONE).or(Lists::TALK))
        || LEADERS.has(subject)
        || lexis::can_name(subject, false);
    let mut behind =
        (verb + 1..sentence.end).filter(|at| !token(*at).is_some_and(|t| BETWEEN.has(t)));
    let by = behind
        .next()
        .filter(|at| token(*at).is_some_and(|t| is(t, BY)))?;
    let told =
        |at: &usize| token(*at).is_some_and(|t| t.word == Word::WHO || t.kind == Kind::Semicolon);
    let end = (by + 1..sentence.end.min(by + LONGEST)).find(told);
    let end = end.unwrap_or(sentence.end.min(by + LONGEST));
    official.then_some(by + 1..end)
}
