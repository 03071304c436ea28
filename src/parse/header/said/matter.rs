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
    let dated = |at: &usize| {
        tokens.get(*at).is_some_and(|t| t.is(Class::WEEKDAY)) && is_of_event(tokens, *at)
    };
    let begins = |at: &usize| matter(at) || dated(at);
    range.clone().find(begins).unwrap_or(range.end)
}

/// Whether the day at `at` is of a thing that is spoken of: "the draft submitted on 6 October", "the bombing of the harbour on Sunday".
pub(super) fn is_of_event(tokens: &[Token], at: usize) -> bool {
    const LEADS: Words = words!("on of last this and");
    const LONGEST: usize = 6;
    // "on Monday and Tuesday, 9 and 10 October"
    let led = (1..LONGEST).take_while(|n| {
        let before = at.checked_sub(*n).and_then(|n| tokens.get(n));
        before.is_some_and(|t| LEADS.has(t) || t.is(Class::WEEKDAY) || t.kind == Kind::Number)
    });
    let end = at - led.count();
    let opens = tokens.get(end).is_none_or(Token::starts_line);
    !opens && (was_done(tokens, end) || is_of_person(tokens, end) || names_event(tokens, end))
}

/// ", sworn in", ", elected", up to `end`: what became of whoever is named before.
fn is_of_person(tokens: &[Token], end: usize) -> bool {
    const BECAME: Words = words!(
        "sworn elected reelected appointed reappointed named inaugurated nominated confirmed installed born killed arrested injured"
    );
    const PARTICLES: Words = words!("in out");
    let before = |n: usize| end.checked_sub(n).and_then(|n| tokens.get(n));
    let particle = usize::from(before(1).is_some_and(|t| PARTICLES.has(t)));
    before(1 + particle).is_some_and(|t| BECAME.has(t))
        && before(2 + particle).is_some_and(|t| t.kind == Kind::Comma)
}

/// "the draft submitted", up to `end`: no call that was held, and nobody who spoke.
fn was_done(tokens: &[Token], end: usize) -> bool {
    const NEAR: usize = 5;
    const ASKED: Words = words!("requested proposed suggested announced planned scheduled");
    let before = |n: usize| end.checked_sub(n).and_then(|n| tokens.get(n));
    let done = before(1).is_some_and(|t| {
        t.is(Class::PAST) && t.ends_in_ed() && !t.is_capital() && !t.listed(CALLS)
    });
    let people = Class::TITLE
        .or(Class::GROUP_SIDES)
        .or(Class::GROUP_PEOPLE)
        .or(Class::COLLEAGUES)
        .or(Class::AUXILIARY);
    // "the call requested on 10 October": not yet held.
    let asked = before(1).is_some_and(|t| ASKED.has(t));
    let thing = || {
        before(2).is_some_and(|t| {
            let call = t.listed(CALLS) && !asked;
            t.kind == Kind::Word && !t.is(people) && !call && !t.is_strange()
        })
    };
    let nouns = || {
        (3..3 + NEAR)
            .map_while(before)
            .take_while(|t| t.kind == Kind::Word)
    };
    let definite = || nouns().any(|t| t.word == Word::THE);
    done && thing() && definite()
}

/// "the bombing of the harbour", "the conference held in Lima", up to `end`.
fn names_event(tokens: &[Token], end: usize) -> bool {
    const FAR: usize = 8;
    const NEAR: usize = 3;
    const EVENTS: Words = words!(
        "attack attacks bombing bombings shelling strike strikes airstrike airstrikes earthquake explosion explosions flood floods \
         fire fires storm landslide landslides crash accident shooting killing murder assassination vote election elections \
         referendum launch conference summit forum ceremony inauguration signing coup arrest test raid"
    );
    const BETWEEN: Words = words!("of in at near off against held organised organized the a");
    const DEFINITE: Words = words!("the this that his her their its");
    let back = (end.saturating_sub(FAR)..end).rev();
    let same_line = |n: &usize| tokens.get(n + 1).is_none_or(|t| !t.starts_line());
    let mut names = back
        .take_while(same_line)
        .map_while(|n| Some((n, tokens.get(n)?)));
    let event = names.find(|(n, t)| {
        let near = n + 1 == end || tokens.get(n + 1).is_some_and(|t| BETWEEN.has(t));
        EVENTS.has(t) && near || !may_stand_behind(t, BETWEEN)
    });
    let Some((event, _)) = event.filter(|(_, t)| EVENTS.has(t)) else {
        return false;
    };
    let mut front = (event.saturating_sub(NEAR)..event).rev();
    let mut front = front.by_ref().map_while(|n| tokens.get(n));
    front
        .find(|t| DEFINITE.has(t) || t.listed(CALLS) || t.kind != Kind::Word)
        .is_some_and(|t| DEFINITE.has(t))
}

/// Whether a word can stand between an event and its day.
fn may_stand_behind(token: &Token, links: Words) -> bool {
    let other = Class::PREPOSITION.or(Class::AUXILIARY).or(Class::PAST);
    links.has(token) || token.kind == Kind::Word && !token.is(other) && !token.listed(CALLS)
}

/// Words of calls and talks.
const CALLS: Lists = Lists::PHONE
    .or(Lists::VIDEO)
    .or(Lists::CALL)
    .or(Lists::SPOKE)
    .or(Lists::TALK);

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
