//! How two sides come together in a sentence: on a screen, face to face, or in what they discuss.

use std::ops::Range;

use super::{AND, WITH, dateline_end, evidence, is_of_the_past, leads_to_person};
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::people::mention::mentions;
use crate::parse::places::{PlaceKind, place_at};
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, is, words};

/// Verbs of a meeting face to face.
const FACED: Words = words!("met meets received receives hosted hosts welcomed");

/// "held an hour-long video conference"
pub(in crate::parse::people) fn held_by_video(tokens: &[Token], sentence: &Range<usize>) -> bool {
    const HELD: Words = words!("held had");
    const REACH: usize = 8;
    let held = sentence.clone().find(|at| {
        let token = tokens.get(*at);
        token.is_some_and(|t| HELD.has(t) && !t.is_capital())
    });
    held.is_some_and(|held| {
        let after = held + 1..sentence.end.min(held + REACH);
        let mut words = after.filter_map(|at| tokens.get(at));
        words.any(|t| t.listed(Lists::VIDEO)) && !is_of_the_past(tokens, sentence, held)
    })
}

/// The verb of a sentence by which two sides meet: "The Minister met with ...", "held a meeting with ...".
pub(in crate::parse::people) fn meets(tokens: &[Token], sentence: &Range<usize>) -> Option<usize> {
    const HELD: Words = words!("held holds had hold");
    const MEETING: Words = words!("meeting meetings");
    let told = evidence(tokens, sentence);
    if told.telephone.is_some() || told.video.is_some() {
        return None;
    }
    let is_in = |words: Words, at: usize| tokens.get(at).is_some_and(|t| words.has(t));
    let at = (sentence.start..sentence.end).find_map(|at| {
        if calls_on(tokens, at, sentence.end) {
            // Behind "on" stands who is met.
            return Some(at + 1);
        }
        let after = at + 1..sentence.end.min(at + 6);
        let meeting = is_in(FACED, at)
            || is_in(HELD, at)
                && after.clone().any(|n| is_in(MEETING, n))
                && after.end < sentence.end;
        meeting.then_some(at)
    })?;
    told.at.is_none_or(|talk| at < talk).then_some(at)
}

/// "called on the Minister at her office", "paid a courtesy call on President Paz": who calls on somebody to do something
/// asks, and comes to nobody.
pub(super) fn calls_on(tokens: &[Token], at: usize, end: usize) -> bool {
    const CALLS: Words = words!("called calls call");
    const ON: u64 = hashed("on");
    /// What somebody is called on to do stands as near.
    const FAR: usize = 60;
    const PURPOSES: Words = words!(
        "discuss brief inform convey congratulate present express exchange take bid deliver thank follow review"
    );
    let token = |n: usize| tokens.get(n).filter(|_| n < end);
    if !(token(at).is_some_and(|t| CALLS.has(t)) && token(at + 1).is_some_and(|t| is(t, ON))) {
        return false;
    }
    leads_to_person(tokens, at + 2, end)
        && place_at(tokens, at + 2).is_none_or(|place| place.kind == PlaceKind::Demonym)
        && !(at + 2..at + FAR).any(|n| {
            token(n).is_some_and(|t| t.word == Word::TO)
                && token(n + 1).is_some_and(|t| t.is(Class::BASE) && !PURPOSES.has(t))
        })
}

/// The verb of "Minister Lind and Minister Sato discussed ...", "Minister Lind discussed with Minister Sato ...": of two
/// people who act together.
pub(in crate::parse::people) fn pair_discusses(
    tokens: &[Token],
    sentence: &Range<usize>,
) -> Option<usize> {
    const REACH: usize = 50;
    let end = sentence.end.min(sentence.start + REACH);
    let start = dateline_end(tokens, sentence.start..end).unwrap_or(sentence.start);
    let verb = (start..end).find(|at| {
        tokens.get(*at).is_some_and(|t| {
            t.is(Class::PAST) && !t.is_capital() && t.verbs.meets(Verbs::DISCUSS.or(Verbs::AGREE))
        })
    })?;
    let found = mentions(tokens, start..verb, false);
    let named = found.iter().filter(|m| m.name.is_some()).count();
    let joined = (start..verb).any(|at| tokens.get(at).is_some_and(|t| is(t, AND)));
    let with = tokens.get(verb + 1).is_some_and(|t| is(t, WITH)) && {
        let other = mentions(tokens, verb + 1..end, false);
        other
            .first()
            .is_some_and(|m| m.name.is_some() && m.title.is_some())
    };
    (named == 2 && joined || named == 1 && with).then_some(verb)
}

/// "The two ministers also touched on the summit, in a video conference on Monday": where both sides of the sentence
/// before spoke, and whether on a screen.
pub(in crate::parse::people) fn setting(
    tokens: &[Token],
    sentence: &Range<usize>,
) -> Option<(usize, bool)> {
    const BOTH: Words = words!("they both two sides ministers leaders presidents");
    const OPENS: usize = 2;
    const SET: Words = words!("in during via over by through");
    const NEAR: usize = 3;
    let mut opening = tokens.get(sentence.start..sentence.start + OPENS)?.iter();
    if !opening.any(|t| BOTH.has(t)) {
        return None;
    }
    let calls = Lists::PHONE.or(Lists::VIDEO);
    let at = sentence
        .clone()
        .find(|at| tokens.get(*at).is_some_and(|t| t.listed(calls)))?;
    let mut before = (at.saturating_sub(NEAR)..at).filter_map(|n| tokens.get(n));
    let video = tokens.get(at).is_some_and(|t| t.listed(Lists::VIDEO));
    before.any(|t| SET.has(t)).then_some((at, video))
}

/// "spoke in favour of", "spoke out against", "spoke highly of": what somebody said, and not that a call took place.
pub(super) fn takes_sides(tokens: &[Token], at: usize) -> bool {
    const OPENLY: Words = words!("out up highly warmly");
    const FOR: Words = words!("favour favor support defence defense praise");
    const IN: u64 = hashed("in");
    let near = |n: usize| tokens.get(at + n);
    near(0).is_some_and(|t| OPENLY.has(t) || is(t, IN) && near(1).is_some_and(|t| FOR.has(t)))
}
