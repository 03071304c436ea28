//! At whose request or initiative a call was held, where the release says so.

mod caller;
mod other;
mod sides;
mod whose;

use std::ops::Range;

use super::{View, country_of_person, near};
use crate::model::{Country, Initiative, Participant};
use crate::parse::blocks::BlockKind;
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::people::tells_of_call;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use caller::{
    asks_for_the_call, caller, came_from, is_other_talk, names_call, requested_behind, wants,
};
use other::{is_for_other_aim, is_of_earlier_deed, is_of_other_deed, is_of_other_thing};
use sides::at_request;
use whose::{after, before, named_last};

pub(super) use sides::is_bare_request;

/// As many sentences may tell of it.
const SENTENCES: usize = 10;
const SHORT: usize = 14;
/// So many sentences close a text.
const CLOSING: usize = 2;

const NOUNS: Words = words!("request initiative instance invitation behest");
/// "at the wish of Norway", which is otherwise said of anything.
const WISHES: Words = words!("wish desire");
const VERBS: Words = words!("initiated requested sought solicited");
const INITIATORS: Words = words!("initiator initiators");
/// At somebody's suggestion is more often said of what was decided than of the call.
const SUGGESTED: Words = words!("suggestion proposal");
/// Who arranges a call has asked for it.
const ARRANGED: Words = words!("organised organized convened arranged");
const INITIATIVE: u64 = hashed("initiative");
const AT: u64 = hashed("at");
const OF: u64 = hashed("of");
const BY: u64 = hashed("by");
const FROM: u64 = hashed("from");
const HIS: Words = words!("his her");

/// Those of whom one asked for the call.
#[derive(Clone, Copy)]
struct Sides<'p> {
    people: &'p [Participant],
    publisher: Option<Country>,
}

impl Sides<'_> {
    /// The only country besides the publisher's.
    fn other(self) -> Option<Country> {
        let publisher = self.publisher?;
        let mut others = self.people.iter().filter_map(|p| p.country);
        let other = others.find(|c| *c != publisher)?;
        others.all(|c| c == publisher).then_some(other)
    }
}

/// Who asked for the call.
#[derive(Debug, Default)]
pub(in crate::parse) struct Asked {
    /// `None` where two are said to have.
    pub(in crate::parse) initiative: Option<Initiative>,
    /// Both of them.
    pub(in crate::parse) twice: Option<(Initiative, Initiative)>,
}

pub(in crate::parse) fn asked(
    view: &View<'_>,
    participants: &[Participant],
    publisher: Option<Country>,
) -> Asked {
    let sides = Sides {
        people: participants,
        publisher,
    };
    let call = view.call_sentence();
    // A short sentence further down may tell of it too, or one that closes the text.
    let closing = view.sentences.len().saturating_sub(CLOSING);
    let sentences = view.sentences.iter().enumerate();
    let sentences = sentences.filter(|(n, s)| *n < SENTENCES || *n >= closing || s.len() < SHORT);
    let asks = |s: &Range<usize>| {
        let words = view.words(s);
        words.iter().any(|t| t.listed(Lists::ASKING))
    };
    let sentences = sentences.map(|(_, s)| s).filter(|s| asks(s));
    let is_of_call = |s: &Range<usize>| {
        let told = tells_of_call(view.tokens, s) && !asks_to_be_told(view, s);
        call.as_ref() == Some(s)
            || told
            || tells_of_it(view, s)
            || s.clone().any(|at| accepted(view, at, s))
    };
    // "The conversation was initiated by the Norwegian side" as a line between the title and the text.
    let lines = view.page.blocks.iter();
    let lines = lines.filter(|b| b.kind == BlockKind::Header);
    let lines = lines.map(|b| view.range(b.span)).filter(|line| asks(line));
    let lines = lines.filter(|line| tells_of_call(view.tokens, line));
    // "Peru and Norway agree on the Norwegian initiative on trade" tells of no call.
    let title = Some(view.title.clone()).filter(|title| tells_of_call(view.tokens, title));
    let above = title.into_iter().chain(lines).map(|line| (line, true));
    let mut places = above.chain(sentences.cloned().map(|sentence| (sentence, false)));
    let told = |(place, of_call): (Range<usize>, bool)| {
        (of_call || is_of_call(&place)).then_some(())?;
        in_sentence(view, &place, sides).or_else(|| at_request(view, &place, sides))
    };
    let Some(first) = places.find_map(told) else {
        return Asked::default();
    };
    let two = participants.len() <= 2;
    let places = places.filter(|(place, _)| two && is_about_the_call(view, place));
    match places
        .filter_map(told)
        .find(|then| then.value != first.value)
    {
        Some(then) => Asked {
            initiative: None,
            twice: Some((first, then)),
        },
        None => Asked {
            initiative: Some(first),
            twice: None,
        },
    }
}

/// "The conversation was initiated by", "The telephone call took place at": a sentence that tells of nothing but the call.
fn is_about_the_call(view: &View<'_>, sentence: &Range<usize>) -> bool {
    const HELD: Words = words!("was took");
    const LONGEST: usize = 20;
    let token = |n: usize| view.tokens.get(sentence.start + n);
    let call = |t: &Token| t.listed(Lists::CALL.or(Lists::TALK).or(Lists::PHONE));
    let words = (1..4).take_while(|n| token(*n).is_some_and(call)).count();
    sentence.len() <= LONGEST
        && token(0).is_some_and(|t| t.word == Word::THE)
        && words > 0
        && token(1 + words).is_some_and(|t| HELD.has(t))
}

/// "At the request of President Paz, the Minister informed her of the talks": what was asked for is no call.
fn asks_to_be_told(view: &View<'_>, sentence: &Range<usize>) -> bool {
    const TELLS: Words = words!(
        "provided informed briefed updated shared gave told explained outlined presented described commented agreed decided \
         promised undertook pledged instructed ordered sent"
    );
    let token = |at: usize| view.tokens.get(at);
    let fronted = token(sentence.start)
        .is_some_and(|t| matches!(t.word, Word::IN | Word::ON) || t.hash == AT);
    let comma = sentence
        .clone()
        .find(|at| token(*at).is_some_and(|t| t.kind == Kind::Comma));
    let Some(comma) = comma.filter(|_| fronted) else {
        return false;
    };
    let verb = (comma + 1..sentence.end).find(|at| {
        token(*at).is_some_and(|t| t.is(Class::PAST) && !t.is_capital() && !t.verbs.is_empty())
    });
    // "At the request of Peru, they agreed to hold a call"
    verb.is_some_and(|at| {
        token(at).is_some_and(|t| TELLS.has(t)) && !names_the_call(view, at + 1, sentence.end)
    })
}

/// "It took place at ...", "The contact took place at ..."
fn tells_of_it(view: &View<'_>, sentence: &Range<usize>) -> bool {
    const IT: Words = words!("it this which");
    const CONTACT: Words = words!("contact exchange dialogue");
    const HELD: Words = words!("took was were held had came");
    let near = |n: usize| view.tokens.get(sentence.start + n);
    let the = usize::from(near(0).is_some_and(|t| t.word == Word::THE));
    let subject = if the > 0 { &CONTACT } else { &IT };
    // "The initiative for it came from ..."
    let for_it = near(the).is_some_and(|t| t.hash == INITIATIVE)
        && near(the + 2).is_some_and(|t| t.word == Word::IT);
    near(the).is_some_and(|t| subject.has(t)) && near(the + 1).is_some_and(|t| HELD.has(t))
        || for_it
}

fn in_sentence(view: &View<'_>, sentence: &Range<usize>, sides: Sides<'_>) -> Option<Initiative> {
    const LED: Words = words!("at on upon under by following with after to");
    for at in sentence.clone() {
        let token = view.tokens.get(at)?;
        if !token.listed(Lists::ASKING) {
            continue;
        }
        let next = view.tokens.get(at + 1);
        let suggested = SUGGESTED.has(token) && is_held_at(view, at, sentence);
        let wished = WISHES.has(token)
            && matches!(view.tokens.get(at.saturating_sub(2)..at), Some([led, the]) if is(led, AT) && the.word == Word::THE);
        let led = (sentence.start..at)
            .rev()
            .take(7)
            .find(|n| view.tokens.get(*n).is_some_and(|t| LED.has(t)));
        let noun = (NOUNS.has(token) || suggested || wished)
            && !at
                .checked_sub(1)
                .is_some_and(|before| is_bare_request(view, before))
            && led.is_some_and(|led| !is_other_talk(view, sentence.start..led))
            && !is_of_other_deed(view, at, sentence)
            && !is_of_earlier_deed(view, at)
            && !is_for_other_aim(view, at, sentence);
        let whose = if let Some(caller) = caller(view, at, sentence, sides) {
            Some(caller)
        } else if accepted(view, at, sentence) {
            asked_himself(view, at, sentence, sides)
        } else if noun && next.is_some_and(|t| is(t, OF) || is(t, BY) || is(t, FROM)) {
            after(view, at + 2, sentence.end, sides)
        } else if noun && !is_of_other_thing(view, at + 1, sentence.end) {
            before(view, at, (sentence.start, led), sides)
        } else if (VERBS.has(token) || ARRANGED.has(token))
            && is_other_talk(view, sentence.start..at)
        {
            None
        } else if (VERBS.has(token) || ARRANGED.has(token)) && next.is_some_and(|t| is(t, BY))
            || VERBS.has(token) && next.is_some_and(|t| is(t, FROM))
        {
            after(view, at + 2, sentence.end, sides)
        } else if let Some(from) = came_from(view, at, sentence) {
            after(view, from + 1, sentence.end, sides)
        } else if INITIATORS.has(token) && names_call(view, at + 1..at + SHORT / 2) {
            before(view, at, (sentence.start, None), sides)
                .or_else(|| after(view, at + 2, sentence.end, sides))
        } else if INITIATIVE == token.hash && taken(view, at, sentence)
            || VERBS.has(token) && names_the_call(view, at + 1, sentence.end)
            || asks_for_the_call(view, at, sentence.end)
        {
            before(view, at, (sentence.start, None), sides)
        } else if wants(view, at) {
            requested_behind(view, at, sentence, sides)
        } else {
            None
        };
        if let Some((value, range)) = whose {
            let from = range.start.min(at);
            return Some(Initiative {
                value,
                evidence: vec![view.span(&(from..range.end.max(at + 1)))],
            });
        }
    }
    None
}

/// "The talks were held at the suggestion of": not "at the suggestion of Peru they will meet".
fn is_held_at(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    const HELD: Words = words!("held place made arranged organised organized");
    const NEAR: usize = 7;
    let words = view.words(&near::before(at, NEAR, sentence));
    HELD.has_any(words) || closes_the_call(view, at, sentence)
}

/// "talked by telephone for 15 minutes, at the suggestion of the Japanese side": in the sentence that tells of the call, where
/// nothing was agreed or done besides.
fn closes_the_call(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    const LED: Words = words!("at on upon");
    // "A telephone conversation took place"
    const HELD: Words = words!("took held made had");
    let Some(told) = view.scene.told_in_sentence.filter(|n| sentence.contains(n)) else {
        return false;
    };
    let led = at.checked_sub(3).and_then(|n| view.tokens.get(n..at));
    let leads = matches!(led, Some([_, at, the])
        if LED.has(at) && matches!(the.word, Word::THE | Word::A));
    let further = view.words(&(told + 1..at));
    leads
        && !further
            .iter()
            .any(|t| t.is(Class::PAST) && !t.verbs.is_empty() && !HELD.has(t))
}

/// "Japan took the initiative for the call", not for another one.
fn taken(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    const TOOK: Words = words!("took taken takes taking");
    const THIS: Words = words!("the this");
    let took = (at.saturating_sub(3).max(sentence.start)..at)
        .any(|n| view.tokens.get(n).is_some_and(|t| TOOK.has(t)));
    let this = view.tokens.get(at + 2).is_some_and(|t| THIS.has(t));
    took && this && names_the_call(view, at + 3, sentence.end)
}

/// "requested the call"
fn names_the_call(view: &View<'_>, at: usize, end: usize) -> bool {
    const CALLS: Words = words!("call conversation talks talk discussion telephone phone contact");
    (at..end.min(at + 4)).any(|n| view.tokens.get(n).is_some_and(|t| CALLS.has(t)))
}

/// "thanked the President for accepting his request for a telephone conversation": the request at `at` was for the call.
fn accepted(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    const ACCEPTS: Words = words!("accepting accepted granting granted");
    const NEAR: usize = 5;
    let token = |at: usize| view.tokens.get(at);
    token(at).is_some_and(|t| NOUNS.has(t))
        && token(at + 1).is_some_and(|t| matches!(t.word, Word::FOR | Word::TO))
        && names_the_call(view, at + 2, sentence.end)
        && ACCEPTS.has_any(view.words(&near::before(at, NEAR, sentence)))
}

/// Whose the request at `at` is: "his" is of whoever thanks for it.
fn asked_himself(
    view: &View<'_>,
    at: usize,
    sentence: &Range<usize>,
    sides: Sides<'_>,
) -> Option<(Country, Range<usize>)> {
    let whose = at.checked_sub(1)?;
    if !view.tokens.get(whose).is_some_and(|t| HIS.has(t)) {
        return before(view, at, (sentence.start, None), sides);
    }
    let subject = sentence.start..whose;
    let mut names = subject.filter(|n| view.tokens.get(*n).is_some_and(Token::is_capital));
    let country = names.find_map(|n| {
        let word = view.tokens.get(n)?.text(view.text);
        let family = || sides.people.iter().find(|p| p.family_name == word)?.country;
        country_of_person(view, sides.people, &(n..n + 1)).or_else(family)
    })?;
    Some((country, whose..at))
}

#[cfg(test)]
mod tests;
