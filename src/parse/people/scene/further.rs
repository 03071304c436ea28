//! Sentences after the one that tells of the call: one call more, a call from before.

use std::ops::Range;

use super::attendance::any_in;
use super::{FROM, TO, WITH};
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::people::lexis;
use crate::parse::people::mention::{Mention, mentions};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// Whether a sentence tells of one call more: "The Minister also spoke with ...".
pub(in crate::parse::people) fn adds_a_call(
    tokens: &[Token],
    sentence: &Range<usize>,
    told: usize,
) -> bool {
    /// "As in the call with President Paz yesterday, ..."
    const LIKE: Words = words!("as like unlike since after following building further");
    const MORE: Words = words!(
        "also separately separate another second then later afterwards subsequently yesterday"
    );
    let near = sentence.start..sentence.end.min(told + 6);
    let compares = tokens.get(sentence.start).is_some_and(|t| LIKE.has(t));
    // "During the conversation, attention was also paid to the port."
    let same = matches!(tokens.get(sentence.start..=told), Some([front, the, _])
        if matches!(front.word, Word::IN | Word::DURING) && the.word == Word::THE);
    let partners = told..sentence.end.min(told + 12);
    let leads = |t: &Token| is(t, WITH) || is(t, TO) || is(t, FROM);
    let more = any_in(tokens, near, |t| MORE.has(t))
        || follows_on(tokens, sentence.start)
        || same_day(tokens, sentence.start).is_some();
    more && !compares
        && !same
        && !is_of_the_past(tokens, sentence, told)
        && !is_told_about(tokens, sentence, told)
        && (any_in(tokens, partners, leads)
            || phones(tokens, told, sentence.end)
            || fronts_pair(tokens, sentence, told))
}

/// Whether the talks at `told` are what somebody says something about: "informed him about her talks yesterday with the envoy
/// of President Paz", "welcomed the talks held yesterday with President Paz". Not "in the talks", nor "held his talks".
fn is_told_about(tokens: &[Token], sentence: &Range<usize>, told: usize) -> bool {
    const WHOSE: Words = words!("his her their its the");
    const ABOUT: Words = words!("about on of for from regarding concerning");
    const EVENTS: Verbs = Verbs::EVENT
        .or(Verbs::TALK)
        .or(Verbs::CALL)
        .or(Verbs::MEET)
        .or(Verbs::HELD);
    const NEAR: usize = 3;
    let token = |at: usize| tokens.get(at).filter(|_| at >= sentence.start);
    if !token(told).is_some_and(|t| t.listed(Lists::TALK.or(Lists::CALL))) {
        return false;
    }
    let says = |at: usize| {
        token(at).is_some_and(|t| {
            let verb = t.is(Class::PAST) && !t.is_capital() && !t.verbs.is_empty();
            verb && !t.verbs.meets(EVENTS)
        })
    };
    let whose = (told.saturating_sub(NEAR)..told)
        .rev()
        .find(|at| token(*at).is_some_and(|t| WHOSE.has(t)));
    let Some(before) = whose.and_then(|at| at.checked_sub(1)) else {
        return false;
    };
    let about = || token(before).is_some_and(|t| ABOUT.has(t));
    says(before) || about() && (sentence.start..before).any(says)
}

/// Where "Earlier in the day", "Earlier today", "On the same day" ends, if a sentence begins with it at `at`.
fn same_day(tokens: &[Token], at: usize) -> Option<usize> {
    const EARLIER: Words = words!("earlier later");
    const DAYS: Words = words!("day today morning afternoon evening");
    const WITHIN: Words = words!("in on the same this that");
    const LONGEST: usize = 5;
    const SAME: u64 = hashed("same");
    let opening = tokens.get(at..)?;
    let day = opening.iter().take(LONGEST).position(|t| DAYS.has(t))?;
    let before = opening.get(..day)?;
    let told = before
        .iter()
        .enumerate()
        .all(|(n, t)| WITHIN.has(t) || n == 0 && EARLIER.has(t));
    let one = before.iter().any(|t| is(t, SAME) || EARLIER.has(t));
    (told && one).then_some(at + day + 1)
}

/// "In another call on the same day, the King and President Paz discussed ...": the two are the subject behind the comma.
fn fronts_pair(tokens: &[Token], sentence: &Range<usize>, told: usize) -> bool {
    const FRONT: Words = words!("in during");
    const NEAR: usize = 4;
    const REACH: usize = 10;
    const LONGEST: usize = 10;
    let token = |at: usize| tokens.get(at).filter(|_| at < sentence.end);
    let opens = token(sentence.start).is_some_and(|t| FRONT.has(t));
    if !opens || told > sentence.start + NEAR {
        return false;
    }
    let comma = (told..told + REACH).find(|at| token(*at).is_some_and(|t| t.kind == Kind::Comma));
    let Some(from) = comma else {
        return false;
    };
    let verb = (from + 1..from + LONGEST)
        .find(|at| token(*at).is_some_and(|t| !t.is_capital() && t.is(Class::PAST)));
    let Some(verb) = verb else {
        return false;
    };
    let joined = any_in(tokens, from + 1..verb, |t| t.word == Word::AND);
    let office = any_in(tokens, from + 1..verb, |t| t.is(Class::TITLE));
    let discussed = token(verb).is_some_and(|t| t.verbs.meets(Verbs::DISCUSS));
    joined && office && discussed
}

/// "This was followed by a call with President Paz."
fn follows_on(tokens: &[Token], at: usize) -> bool {
    const WERE: Words = words!("was were");
    const FOLLOWED: u64 = hashed("followed");
    const BY: u64 = hashed("by");
    const REACH: usize = 6;
    let after = tokens.get(at..).unwrap_or_default();
    let verb = after.windows(3).take(REACH).position(|words| {
        matches!(words, [were, followed, by]
            if WERE.has(were) && is(followed, FOLLOWED) && is(by, BY))
    });
    // Not "Minister Paz was followed by ..."
    let subject = |at: usize| after.get(1..at).unwrap_or_default();
    verb.is_some_and(|verb| verb > 0 && !subject(verb).iter().any(Token::is_capital))
}

/// "called Amir of Peru Sheikh Juan Prado and conveyed": a verb right before somebody, whose name is all of its object;
/// not "called President Prado's answer weak".
fn phones(tokens: &[Token], verb: usize, end: usize) -> bool {
    const PHONED: Words = words!("called telephoned phoned rang");
    const WITHIN: Words = words!("the of his her bin bint ibn al el de da van von");
    const BEHIND: Words = words!("and to on by today yesterday over this later earlier in at");
    const FULL: usize = 2;
    if !tokens.get(verb).is_some_and(|t| PHONED.has(t)) {
        return false;
    }
    let mut object = tokens.get(verb + 1..end).unwrap_or_default().iter();
    let full = || {
        let mut start = object.clone().take(FULL);
        let other = Class::TITLE.or(Class::WEEKDAY);
        let plain = |t: &Token| t.is_capital() && !t.is(other) && !t.starts_line();
        object.len() >= FULL && start.all(plain)
    };
    let named = object.clone().take(4).any(|t| t.is(Class::TITLE)) || full();
    let behind = object.find(|t| {
        let name = t.kind == Kind::Word && (t.is_capital() || WITHIN.has(t));
        !name && t.kind != Kind::Hyphen
    });
    let ends = behind.is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Stop) || BEHIND.has(t));
    named && ends
}

/// Whether the talks that a sentence tells of are still to come: "agree to talk to", "look forward to the talks".
pub(in crate::parse::people) fn is_to_come(tokens: &[Token], told: usize) -> bool {
    const COMING: Words = words!("forward upcoming forthcoming planned scheduled future coming");
    const NEAR: usize = 4;
    let before = |back: usize| told.checked_sub(back).and_then(|n| tokens.get(n));
    let meant = before(1).is_some_and(|t| is(t, TO));
    meant || (1..=NEAR).filter_map(before).any(|t| COMING.has(t))
}

/// Whether somebody at `first` is one of a call still to come: "is scheduled to speak with Minister Lind", "will call him".
pub(in crate::parse::people) fn is_due(
    tokens: &[Token],
    sentence: &Range<usize>,
    first: usize,
) -> bool {
    const DUE: Words = words!("scheduled planned due expected plans intends will");
    const SPEAK: Words = words!("speak talk call phone meet telephone");
    const NEAR: usize = 8;
    let before = first.saturating_sub(NEAR).max(sentence.start)..first;
    let speak = before
        .clone()
        .rev()
        .find(|at| tokens.get(*at).is_some_and(|t| SPEAK.has(t)));
    speak.is_some_and(|speak| any_in(tokens, before.start..speak, |t| DUE.has(t)))
}

/// Whether a sentence speaks of a call from before: "recalled their last conversation".
pub(in crate::parse::people) fn is_of_the_past(
    tokens: &[Token],
    sentence: &Range<usize>,
    told: usize,
) -> bool {
    const PAST: Words = words!("last previous previously earlier recalled recalling recent said");
    const HAD: u64 = hashed("had");
    const FOLLOW: Words = words!("follow follows followed");
    // "Today's calls follow the President's conversations with Prime Minister Lind"
    if tokens.get(told + 1).is_some_and(|t| FOLLOW.has(t)) {
        return true;
    }
    let start = same_day(tokens, sentence.start).unwrap_or(sentence.start);
    let near = start..sentence.end.min(told + 6);
    near.into_iter().any(|at| {
        let token = |n: usize| tokens.get(n);
        // "had spoken", not "had a conversation"
        let perfect = token(at).is_some_and(|t| is(t, HAD))
            && token(at + 1).is_some_and(|t| t.is(Class::PARTICIPLE.or(Class::ADVERB)));
        perfect || token(at).is_some_and(|t| PAST.has(t))
    })
}

/// The verb of "The Minister praised President Paz's stand in a call with Minister Sato": those between it and the call
/// are spoken of, where somebody follows "with".
pub(in crate::parse::people) fn subject_of(
    tokens: &[Token],
    start: usize,
    told: usize,
) -> Option<usize> {
    const DURING: Words = words!("in during over");
    const NEAR: usize = 5;
    const FAR: usize = 6;
    let token = |at: usize| tokens.get(at);
    let with = (told + 1..told + 3).any(|at| token(at).is_some_and(|t| is(t, WITH)));
    let call = (start..told).rev().take(NEAR).take_while(|at| {
        token(*at)
            .is_some_and(|t| t.kind == Kind::Word && (!t.is_capital() || t.is(Class::CALL_NOUN)))
    });
    let during = call
        .into_iter()
        .find(|at| token(*at).is_some_and(|t| DURING.has(t)))
        .filter(|_| with)?;
    let verb = (start + 1..during).find(|at| {
        token(*at).is_some_and(|t| {
            !t.is_capital() && t.is(Class::PAST.or(Class::THIRD)) && !t.verbs.is_empty()
        })
    })?;
    // "thanked President Paz in a call with the President" needs nobody in between.
    (verb + FAR < during).then_some(verb)
}

/// Whether the word at `at` is one of "as well as", which goes on with somebody else.
pub(super) fn is_as_well_as(tokens: &[Token], at: usize) -> bool {
    const AS: u64 = hashed("as");
    const WELL: u64 = hashed("well");
    let said = |first: usize| {
        matches!(tokens.get(first..first + 3), Some([a, b, c])
            if is(a, AS) && is(b, WELL) && is(c, AS))
    };
    tokens.get(at).is_some_and(|t| is(t, AS)) && (said(at) || at > 1 && said(at - 2))
}

/// "and a letter from President Paz": what came in writing, or was paid in person, is no call.
pub(super) fn another_news(tokens: &[Token], at: usize) -> bool {
    const NEWS: Words = words!("letter message cable telegram note visit courtesy tweet");
    const NEAR: usize = 2;
    let mut near = tokens.get(at..).unwrap_or_default().iter().take(NEAR);
    near.any(|t| NEWS.has(t))
}

/// The longest heading that names a person, in tokens.
const HEADING: usize = 16;

/// "Prime Minister Lind of Norway." as a sentence of its own, above what was said to her.
pub(in crate::parse::people) fn heading(
    tokens: &[Token],
    sentences: &[Range<usize>],
    nth: usize,
) -> Option<Mention> {
    let sentence = sentences.get(nth)?;
    // Below everything stands whose house it is.
    sentences.get(nth + 1)?;
    let first = tokens.get(sentence.start)?;
    if sentence.len() >= HEADING || !lexis::opens_office(first) {
        return None;
    }
    let mut found = mentions(tokens, sentence.clone(), false).into_iter();
    let one = found.next().filter(|_| found.next().is_none())?;
    let whole = one.first == sentence.start && one.end + 1 >= sentence.end;
    (whole && one.name.is_some() && one.title.is_some()).then_some(one)
}
