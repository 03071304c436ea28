//! The day on which a release or an office told of the call, at the tail of the sentence: "..., state media said
//! Saturday". It is not the day of the call, but the latest on which they can have spoken.

use std::ops::Range;

use chrono::Weekday;

use super::{Said, by_word};
use crate::parse::dates::weekday;
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// What says so besides the verbs of speech.
const TELLS: Words = words!(
    "announced reported wrote posted tweeted published released reads read reports disclosed revealed informed \
     according"
);
const ACCORDING: u64 = hashed("according");
/// What may stand between the verb and its day.
const LINKS: Words =
    words!("on in late early earlier today yesterday from via through here by to this last at");

/// The tail of `range` that tells who says so: `, the Ministry said on Twitter on Saturday`.
pub(super) fn tail(view: &View<'_>, range: Range<usize>) -> Option<Range<usize>> {
    /// "Lind's spokeswoman, Ana Paz, said in a statement on the website of the ministry late on Saturday evening"
    const LONGEST: usize = 24;
    let token = |at: usize| view.tokens.get(at);
    let from = range.start.max(range.end.saturating_sub(LONGEST));
    let verb = (from..range.end)
        .rev()
        .find(|at| token(*at).is_some_and(tells))?;
    let next = token(verb + 1)?;
    let is_according = token(verb).is_some_and(|t| t.hash == ACCORDING);
    let leads =
        LINKS.has(next) || next.is(Class::WEEKDAY) || next.kind == Kind::Stop || is_according;
    // The verb opens the tail, or somebody stands before it.
    let comma = (from..verb).rev().find(|at| {
        let name = token(at + 1).is_some_and(|t| t.kind == Kind::Word);
        token(*at).is_some_and(|t| t.kind == Kind::Comma) && name
    })?;
    let words = view.tokens.get(comma + 1..verb)?;
    let clause = words.iter().any(|t| {
        t.word == Word::WHO
            || t.is(Class::AUXILIARY)
            || CLAUSES.has(t)
            || t.is(Class::PAST) && !t.verbs.is_empty() && !t.is_capital()
    });
    (leads && !clause).then_some(opening(view, comma, from)..range.end)
}

/// "In a statement on Thursday, the Ministry said": what stands in front of what is told, at the start of `range`.
pub(super) fn statement(view: &View<'_>, range: Range<usize>) -> Option<Range<usize>> {
    const NEAR: usize = 5;
    let token = |at: usize| view.tokens.get(at);
    token(range.start).filter(|t| t.word == Word::IN)?;
    (range.start..range.start + NEAR).find(|at| token(*at).is_some_and(|t| PAPERS.has(t)))?;
    let verb = range.clone().find(|at| token(*at).is_some_and(tells))?;
    Some(range.start..verb + 1)
}

/// "Prime Minister Lind said on Friday that she had spoken": behind the "that" of what is told in `range` with a day of its
/// own.
pub(super) fn behind_that(view: &View<'_>, range: Range<usize>) -> Option<usize> {
    const NEAR: usize = 6;
    let token = |at: usize| view.tokens.get(at);
    let verb = range.clone().find(|at| token(*at).is_some_and(tells))?;
    let day = verb + 1..range.end.min(verb + NEAR);
    by_word(view, day)?;
    let that = (verb + 1..range.end.min(verb + 2 * NEAR))
        .find(|at| token(*at).is_some_and(|t| t.word == Word::THAT))?;
    Some(that + 1)
}

/// "The Ministry said Thursday that Lind thanked", "In a statement on Thursday, Lind said": on which day of the week a call
/// was made known, anywhere in the first sentences.
pub(in crate::parse::header) fn said_on(view: &View<'_>) -> Option<(Weekday, usize)> {
    const SENTENCES: usize = 8;
    const NEAR: usize = 4;
    let first = view.sentences.iter().take(SENTENCES);
    first.flat_map(Clone::clone).find_map(|at| {
        let token = view.tokens.get(at)?;
        if !tells(token) && !PAPERS.has(token) {
            return None;
        }
        let near = (at + 1..at + NEAR).filter_map(|n| Some((n, view.tokens.get(n)?)));
        let mut near = near.skip_while(|(_, t)| LINKS.has(t));
        let (day, token) = near.next()?;
        Some((weekday(token)?, day))
    })
}

/// What a ministry makes things known by.
const PAPERS: Words = words!("statement release communique post tweet message readout note report");

/// "This was announced by the Ministry on Monday." right behind the sentence that tells of the call.
fn told_behind(view: &View<'_>, at: usize) -> Option<Range<usize>> {
    const THIS: Words = words!("this it");
    const WAS: Words = words!("was has been");
    const TOLD: Words = words!("stated said told informed");
    const LONGEST: usize = 30;
    let token = |at: usize| view.tokens.get(at);
    token(at).filter(|t| THIS.has(t))?;
    token(at + 1).filter(|t| WAS.has(t))?;
    let verb = (at + 2..at + 4).find(|at| token(*at).is_some_and(|t| !WAS.has(t)))?;
    token(verb).filter(|t| TOLD.has(t) || TELLS.has(t))?;
    let behind = view.sentences.iter().find(|s| s.start == at)?;
    (behind.len() < LONGEST).then_some(verb..behind.end)
}

/// Words with which a clause begins, or the same subject goes on.
const CLAUSES: Words = words!("which that where when and but as she he they while in during it");

fn tells(token: &Token) -> bool {
    // "The call, held late on Friday": what was done, not what was said.
    let says = token.verbs.meets(Verbs::SAY) && !token.verbs.meets(Verbs::EVENT);
    (token.is(Class::PAST) && says || TELLS.has(token)) && !token.is_capital()
}

/// The comma before a name in apposition: ", Lind's spokeswoman, Ana Paz, said".
fn opening(view: &View<'_>, comma: usize, from: usize) -> usize {
    const SPEAKERS: Words = words!(
        "spokesman spokesperson spokeswoman spokesmen ministry office agency media service secretary department adviser \
         advisor aide official officials statement source sources"
    );
    let before = comma
        .checked_sub(1)
        .and_then(|n| view.tokens.get(n))
        .is_some_and(|t| t.is_capital() || SPEAKERS.has(t));
    let mut commas = (from..comma)
        .rev()
        .filter(|at| view.tokens.get(*at).is_some_and(|t| t.kind == Kind::Comma));
    commas
        .find(|at| {
            let between = view.words(&(at + 1..comma));
            before && SPEAKERS.has_any(between)
        })
        .unwrap_or(comma)
}

/// The day that the tail of the call's own sentence tells.
pub(in crate::parse::header) fn statement_day(view: &View<'_>) -> Option<Said> {
    let sentence = view.call_sentence()?;
    let told = view.scene.told_in_sentence.unwrap_or(sentence.start);
    let end = sentence.end;
    let tail = tail(view, told.max(sentence.start)..end)
        .or_else(|| statement(view, sentence))
        .or_else(|| told_behind(view, end))?;
    let written = view
        .dates
        .iter()
        .find(|w| tail.contains(&w.first))
        .map(|w| Said::Day(*w));
    written.or_else(|| by_word(view, tail))
}
