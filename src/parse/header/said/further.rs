//! The day of the call in a sentence below the one that tells of it.

use std::ops::Range;

use super::ago::some_day;
use super::{ON, Said, after_background, after_hour, day_of};
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::people::{subject_from, told_at};
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, is, words};

/// What a further sentence about the same call says of its day: "The call took place on 3 May."
pub(in crate::parse::header) fn further_down(view: &View<'_>) -> Option<Said> {
    const SENTENCES: usize = 8;
    /// The call is the subject, or what the subject did.
    const NEAR: usize = 16;
    /// Another call than this one.
    const OTHERS: Words = words!(
        "agreed agree agreeing will would next again previous previously last earlier recalled recalling \
         recently since forthcoming upcoming planned plan scheduled after following touched touch focused \
         covered centred centered dealt discussed preceded followed"
    );
    const BESIDES: Words = words!("also separately");
    /// "During the conversation, ..." tells what was said.
    const WITHIN: Words = words!("during in at through within");
    let call = view.call_sentence();
    // "... of Peru. On Tuesday, May 28, 2024."
    let behind = view
        .sentences
        .iter()
        .find(|s| call.as_ref().is_some_and(|c| s.start == c.end));
    if let Some(alone) = behind.filter(|s| is_day_alone(view, s)) {
        let written = view.dates.iter().find(|w| alone.contains(&w.first));
        return written.copied().map(Said::Day);
    }
    let further = view.sentences.iter().take(SENTENCES);
    further
        .filter(|s| call.as_ref() != Some(*s))
        .find_map(|sentence| {
            // "After the call of Monday, the Minister spoke ...": its own words begin after the comma.
            let start = after_background(view.tokens, sentence.clone());
            let first = view.tokens.get(start).filter(|t| !WITHIN.has(t))?;
            let start = start + usize::from(first.kind == Kind::Comma);
            let start = passed_on(view, start..sentence.end).unwrap_or(start);
            let set = came_in(view, start..sentence.end);
            let start = set.unwrap_or(start);
            let told = told_at(view.tokens, &(start..sentence.end))?;
            // "On 3 May, the High Representative of the Union for Foreign Affairs Ana Paz held a call"
            let dated = view
                .dates
                .iter()
                .any(|w| (start..start + 3).contains(&w.first));
            let reach = |far: bool| if far { 2 * NEAR } else { NEAR };
            let subject = subject_alone(view, start..told);
            let same = told < start + reach(dated || subject || set.is_some());
            let told = placed(view, told..sentence.end).unwrap_or(told);
            // However long the partner's name and office are, the day may stand behind them.
            let partner = subject_from(view.tokens, told + 1, sentence.end);
            let near = start..sentence.end.min(told + reach(set.is_some())).max(partner);
            let tokens = view.tokens.get(near.clone())?;
            // "had spoken" before, not "had a conversation".
            let before = tokens.windows(2).any(|pair| {
                matches!(pair, [had, verb] if had.word == Word::HAD
                    && verb.is(Class::PARTICIPLE.or(Class::ADVERB)))
            });
            let other = before
                || comes_of_another(view, start, told)
                || are_of_place(view, told, sentence.end);
            // What stands behind the day tells nothing of it: "spoke on Friday, agreeing to meet again".
            let led_by_other = |said: &Said| {
                let head = view.tokens.get(start..said.at().min(near.end));
                let head = head.unwrap_or_default();
                // "She also spoke on Monday with another": one of the same day, "today", tells that of both.
                let besides = !matches!(said, Said::Today(_)) && BESIDES.has_any(head);
                besides || OTHERS.has_any(head)
            };
            day_of(view, &near, told)
                .or_else(|| after_hour(view, told..sentence.end))
                .filter(|said| same && !other && !led_by_other(said))
                // "On 3 May President Paz, in his call with another": somebody else's.
                .filter(|_| !view.scene.names_stranger(view.tokens, start..told))
        })
}

/// "During their phone call last week, ...": a stretch of days, where nothing says more.
pub(in crate::parse::header) fn some_day_further(view: &View<'_>) -> Option<Said> {
    const SENTENCES: usize = 6;
    const NEAR: usize = 10;
    const DURING: u64 = hashed("during");
    let mut first = view.sentences.iter().take(SENTENCES);
    first.find_map(|sentence| {
        view.tokens.get(sentence.start).filter(|t| is(t, DURING))?;
        let opening = sentence.start..sentence.end.min(sentence.start + NEAR);
        let told = told_at(view.tokens, &opening)?;
        some_day(view.tokens, opening, told).map(Said::Open)
    })
}

/// "..., and this came in a phone call held on Friday": where the sentence says in what setting its words were said.
fn came_in(view: &View<'_>, range: Range<usize>) -> Option<usize> {
    const CAME: Words = words!("came comes");
    const WHAT: Words = words!("this that it which");
    const INSIDE: Words = words!("in during");
    let has = |words: Words, at: usize| view.tokens.get(at).is_some_and(|t| words.has(t));
    range
        .into_iter()
        .find(|at| has(CAME, at + 1) && has(WHAT, *at) && has(INSIDE, at + 2))
}

/// "The conversation, which the Ministry said took place on Friday": its verb.
fn placed(view: &View<'_>, range: Range<usize>) -> Option<usize> {
    const NEAR: usize = 10;
    const TOOK: u64 = hashed("took");
    const PLACE: u64 = hashed("place");
    const HAPPENED: Words = words!("happened occurred");
    (range.start..range.end.min(range.start + NEAR)).find(|at| {
        view.tokens.get(*at).is_some_and(|t| {
            HAPPENED.has(t) || is(t, TOOK) && view.tokens.get(at + 1).is_some_and(|t| is(t, PLACE))
        })
    })
}

/// Whether a sentence speaks of a call only to tell what came of it: "told of the results of the call held on Monday".
fn comes_of_another(view: &View<'_>, start: usize, told: usize) -> bool {
    /// "of her very first telephone"
    const NEAR: usize = 5;
    let token = |at: usize| view.tokens.get(at);
    // "had the pleasure of speaking with Minister Lind"
    if token(told).is_some_and(|t| t.is(Class::GERUND)) {
        return false;
    }
    let verb = (start..told)
        .rev()
        .find(|at| token(*at).is_some_and(|t| t.is(Class::PAST) && !t.verbs.is_empty()));
    let Some(verb) = verb else {
        return false;
    };
    let near = told.saturating_sub(NEAR).max(verb + 1)..told;
    near.filter_map(token)
        .rev()
        .find(|t| t.is(Class::PREPOSITION) || t.kind == Kind::Comma)
        .is_some_and(|t| matches!(t.word, Word::OF | Word::FROM | Word::ABOUT))
}

/// "the talks in Oslo on 3 May", with the talks at `told`: where those of a call met nobody was.
fn are_of_place(view: &View<'_>, told: usize, end: usize) -> bool {
    const LEADS: Words = words!("in at");
    const LONGEST: usize = 4;
    let token = |at: usize| view.tokens.get(at).filter(|_| at < end);
    let talks = token(told).is_some_and(|t| t.listed(Lists::TALK));
    let led = talks && token(told + 1).is_some_and(|t| LEADS.has(t));
    let named = |at: &usize| {
        token(*at).is_some_and(|t| {
            t.kind == Kind::Word && t.is_capital() && !t.is(Class::MONTH.or(Class::WEEKDAY))
        })
    };
    let behind = told + 2 + (told + 2..told + 2 + LONGEST).take_while(named).count();
    let on = token(behind).is_some_and(|t| is(t, ON));
    led && behind > told + 2 && (on || view.dates.iter().any(|w| w.first == behind))
}

/// Behind "The Ministry said that", "The Ministry wishes to inform that".
fn passed_on(view: &View<'_>, range: Range<usize>) -> Option<usize> {
    const NEAR: usize = 8;
    const FAR: usize = 18;
    const TELLS: Words = words!("inform announce state");
    let token = |at: usize| view.tokens.get(at);
    let near = range.start + 1..range.end.min(range.start + FAR);
    near.into_iter().find_map(|at| {
        let that = token(at).is_some_and(|t| t.word == Word::THAT);
        let before = (range.start..at).rev().take(3).filter_map(token);
        let says = before.into_iter().any(|t| {
            at < range.start + NEAR && t.is(Class::PAST) && t.verbs.meets(Verbs::SAY)
                || TELLS.has(t)
        });
        (that && says).then_some(at + 1)
    })
}

/// Whether nothing but a long subject stands before the words that tell of the call: "Ana Paz, Adviser to the President of
/// Peru, and Lars Ek, Adviser to the Prime Minister of Norway, held a call".
fn subject_alone(view: &View<'_>, range: Range<usize>) -> bool {
    const NEAR: usize = 4;
    let verb = range.clone().find(|at| {
        let token = view.tokens.get(*at);
        token.is_some_and(|t| t.is(Class::PAST) && !t.verbs.is_empty() && !t.is_capital())
    });
    verb.is_some_and(|verb| verb + NEAR >= range.end)
}

/// A day and nothing else between two full stops.
fn is_day_alone(view: &View<'_>, sentence: &Range<usize>) -> bool {
    const LONGEST: usize = 10;
    let tokens = view.words(sentence);
    tokens.len() <= LONGEST
        && tokens
            .iter()
            .all(|t| t.kind != Kind::Word || is(t, ON) || t.is(Class::MONTH.or(Class::WEEKDAY)))
}
