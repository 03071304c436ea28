//! At whose request or initiative a call was held, where the release says so.

mod caller;
mod other;
mod sides;

use std::ops::Range;

use super::{View, country_of_person, near};
use crate::model::{Country, Initiative, Participant};
use crate::parse::blocks::BlockKind;
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::people::tells_of_call;
use crate::parse::places::{PlaceKind, place_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::called_alike;
use caller::{caller, came_from, names_call, requested_behind};
use other::{is_of_other_deed, is_of_other_thing};
use sides::at_request;

pub(super) use sides::is_bare_request;

/// As many sentences may tell of it.
const SENTENCES: usize = 10;
const SHORT: usize = 14;
/// So many sentences close a text.
const CLOSING: usize = 2;
/// Two, and one more beside them.
const PAIR: usize = 3;

const NOUNS: Words = words!("request initiative instance invitation behest");
/// "at the wish of Norway", which is otherwise said of anything.
const WISHES: Words = words!("wish desire");
const VERBS: Words = words!("initiated requested");
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
const WHOSE: u64 = hashed("whose");
/// Also as it is printed where the apostrophe was lost.
const LATTER: Words = words!("latter latters");
const HIS: Words = words!("his her");
const HAD: Words = words!("had has");
const FORMER: u64 = hashed("former");
const FORMERS: u64 = hashed("formers");

pub(in crate::parse) fn initiative(
    view: &View<'_>,
    participants: &[Participant],
    publisher: Option<Country>,
) -> Option<Initiative> {
    let call = view.call_sentence();
    // A short sentence further down may tell of it too, or one that closes the text.
    let closing = view.sentences.len().saturating_sub(CLOSING);
    let sentences = view.sentences.iter().enumerate();
    let sentences = sentences.filter(|(n, s)| *n < SENTENCES || *n >= closing || s.len() < SHORT);
    let asks = |s: &Range<usize>| {
        let words = view.words(s);
        words.iter().any(|t| t.listed(Lists::ASKING))
    };
    let sentences = sentences.map(|(_, s)| s).filter(|s| asks(s)).filter(|s| {
        let told = tells_of_call(view.tokens, s) && !asks_to_be_told(view, s);
        call.as_ref() == Some(*s)
            || told
            || tells_of_it(view, s)
            || Range::clone(s).any(|at| accepted(view, at, s))
    });
    // "The conversation was initiated by the Norwegian side" as a line between the title and the text.
    let lines = view.page.blocks.iter();
    let lines = lines.filter(|b| b.kind == BlockKind::Header);
    let lines = lines.map(|b| view.range(b.span)).filter(|line| asks(line));
    let lines = lines.filter(|line| tells_of_call(view.tokens, line));
    std::iter::once(view.title.clone())
        .chain(lines)
        .chain(sentences.cloned())
        .find_map(|sentence| {
            in_sentence(view, &sentence, participants)
                .or_else(|| at_request(view, &sentence, participants, publisher?))
        })
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
    near(the).is_some_and(|t| subject.has(t)) && near(the + 1).is_some_and(|t| HELD.has(t))
}

fn in_sentence(
    view: &View<'_>,
    sentence: &Range<usize>,
    participants: &[Participant],
) -> Option<Initiative> {
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
        let noun = (NOUNS.has(token) || suggested || wished)
            && !at
                .checked_sub(1)
                .is_some_and(|before| is_bare_request(view, before))
            && (sentence.start..at)
                .rev()
                .take(7)
                .any(|n| view.tokens.get(n).is_some_and(|t| LED.has(t)))
            && !is_of_other_deed(view, at, sentence);
        let whose = if let Some(caller) = caller(view, at, sentence, participants) {
            Some(caller)
        } else if accepted(view, at, sentence) {
            asked_himself(view, at, sentence, participants)
        } else if noun && next.is_some_and(|t| is(t, OF) || is(t, BY) || is(t, FROM)) {
            after(view, at + 2, sentence.end, participants)
        } else if noun && !is_of_other_thing(view, at + 1, sentence.end) {
            before(view, at, sentence.start, participants)
        } else if (VERBS.has(token) || ARRANGED.has(token)) && next.is_some_and(|t| is(t, BY))
            || VERBS.has(token) && next.is_some_and(|t| is(t, FROM))
        {
            after(view, at + 2, sentence.end, participants)
        } else if let Some(from) = came_from(view, at, sentence) {
            after(view, from + 1, sentence.end, participants)
        } else if INITIATORS.has(token) && names_call(view, at + 1..at + SHORT / 2) {
            before(view, at, sentence.start, participants)
                .or_else(|| after(view, at + 2, sentence.end, participants))
        } else if INITIATIVE == token.hash && taken(view, at, sentence)
            || VERBS.has(token) && names_the_call(view, at + 1, sentence.end)
        {
            before(view, at, sentence.start, participants)
        } else if VERBS.has(token) {
            requested_behind(view, at, sentence, participants)
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
    const NEAR: usize = 4;
    let words = view.words(&near::before(at, NEAR, sentence));
    HELD.has_any(words) || closes_the_call(view, at, sentence)
}

/// "talked by telephone for 15 minutes, at the suggestion of the Japanese side": behind a comma of the sentence that tells of
/// the call, where nothing was agreed or done besides.
fn closes_the_call(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    const LED: Words = words!("at on upon");
    let Some(told) = view.scene.told_in_sentence.filter(|n| sentence.contains(n)) else {
        return false;
    };
    let led = at.checked_sub(3).and_then(|n| view.tokens.get(n..at));
    let comma = matches!(led, Some([comma, at, the])
        if comma.kind == Kind::Comma && LED.has(at) && the.word == Word::THE);
    let further = view.words(&(told + 1..at));
    comma
        && !further
            .iter()
            .any(|t| t.is(Class::PAST) && !t.verbs.is_empty())
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

/// "of Japan", "of the Turkish side", "of Minister Sato", "of the latter"
fn after(
    view: &View<'_>,
    at: usize,
    end: usize,
    participants: &[Participant],
) -> Option<(Country, Range<usize>)> {
    (at..end.min(at + 8)).find_map(|n| at_token(view, n, participants))
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
    participants: &[Participant],
) -> Option<(Country, Range<usize>)> {
    let whose = at.checked_sub(1)?;
    if !view.tokens.get(whose).is_some_and(|t| HIS.has(t)) {
        return before(view, at, sentence.start, participants);
    }
    let subject = sentence.start..whose;
    let mut names = subject.filter(|n| view.tokens.get(*n).is_some_and(Token::is_capital));
    let country = names.find_map(|n| {
        let word = view.tokens.get(n)?.text(view.text);
        let family = || participants.iter().find(|p| p.family_name == word)?.country;
        country_of_person(view, participants, &(n..n + 1)).or_else(family)
    })?;
    Some((country, whose..at))
}

/// "at Japan's request", "on the Iranian initiative", "at the latter's request", "at his request"
fn before(
    view: &View<'_>,
    at: usize,
    start: usize,
    participants: &[Participant],
) -> Option<(Country, Range<usize>)> {
    let first = at.saturating_sub(6).max(start);
    let whose = at.checked_sub(1).filter(|n| *n >= first);
    if let Some(whose) = whose
        && view.tokens.get(whose).is_some_and(|t| HIS.has(t))
        && names_two(view, start..whose, participants)
    {
        return Some((named_last(view, whose, participants)?, whose..at));
    }
    // "Minister Lind, at whose request the call was held"
    if let Some(whose) = whose
        && view.tokens.get(whose).is_some_and(|t| is(t, WHOSE))
    {
        return Some((named_last(view, whose, participants)?, whose..at));
    }
    // "spoke with President Lind, who initiated the call"; of several calls that is told of one.
    // "who had initiated it"
    let had = whose.filter(|n| view.tokens.get(*n).is_some_and(|t| HAD.has(t)));
    let who = had.map_or(whose, |had| had.checked_sub(1));
    if let Some(who) = who.filter(|_| participants.len() <= PAIR)
        && view.tokens.get(who).is_some_and(|t| t.word == Word::WHO)
    {
        return Some((named_last(view, who, participants)?, who..at));
    }
    (first..at)
        .rev()
        .take_while(|n| view.tokens.get(*n).is_some_and(|t| t.kind != Kind::Comma))
        .find_map(|n| at_token(view, n, participants))
}

/// The country of whoever is named last before the token at `at`.
fn named_last(view: &View<'_>, at: usize, participants: &[Participant]) -> Option<Country> {
    let here = view.tokens.get(at)?.span().start;
    let last = participants
        .iter()
        .filter_map(|p| {
            let before = p.mentions.iter().filter(|m| m.start < here);
            Some((before.map(|m| m.start).max()?, p.country?))
        })
        .max_by_key(|(start, _)| *start);
    Some(last?.1)
}

/// "The Minister spoke with Minister Lind, at his request": whoever is named before both is the subject still.
fn names_two(view: &View<'_>, range: Range<usize>, participants: &[Participant]) -> bool {
    let span = view.span(&range);
    let here = participants.iter().filter(|p| {
        let mut mentions = p.mentions.iter();
        mentions.any(|m| span.covers(*m))
    });
    here.count() > 1
}

fn at_token(
    view: &View<'_>,
    at: usize,
    participants: &[Participant],
) -> Option<(Country, Range<usize>)> {
    let token = view.tokens.get(at)?;
    let held = |country: Country| participants.iter().any(|p| p.country == Some(country));
    if LATTER.has(token) {
        return Some((named_last(view, at, participants)?, at..at + 1));
    }
    let owns = view
        .tokens
        .get(at + 1)
        .is_some_and(|t| t.kind == Kind::Possessive);
    if is(token, FORMER) && owns || is(token, FORMERS) {
        return Some((participants.first()?.country?, at..at + 1));
    }
    if let Some(place) = place_at(view.tokens, at).filter(|p| held(p.country)) {
        // A seat can belong to several.
        return Some((place.country, at..place.end));
    }
    if let Some(place) = place_at(view.tokens, at).filter(|p| p.kind != PlaceKind::Seat) {
        // "the Congolese side": of two states the one that takes part.
        let alike = called_alike(place.country).filter(|other| held(*other));
        return Some((alike.unwrap_or(place.country), at..place.end));
    }
    let person = token
        .is_capital()
        .then(|| country_of_person(view, participants, &(at..at + 1)))
        .flatten();
    let held_alone = || by_office(token.text(view.text), participants).filter(|_| owns);
    Some((person.or_else(held_alone)?, at..at + 1))
}

/// "on the President's initiative": the one of them who is a president.
fn by_office(word: &str, participants: &[Participant]) -> Option<Country> {
    let mut holders = participants.iter().filter(|p| {
        let title = p.title.as_deref().unwrap_or_default();
        title.split(' ').any(|part| part == word)
    });
    let holder = holders.next()?;
    holders.next().is_none().then_some(holder.country)?
}
