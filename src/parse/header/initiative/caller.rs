//! Who made a call, where the release says so of this one: "the call, which was placed by Norway", "Minister Lind, who made the
//! call". That somebody received one is how agencies tell of any call.

use std::ops::Range;

use super::{BY, FROM, NOUNS, Sides, VERBS, after, named_last};
use crate::model::Country;
use crate::parse::header::{View, near};
use crate::parse::lexicon::{Lists, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

const MADE: Words = words!("made placed proposed suggested");
const ASKED: u64 = hashed("asked");

/// The country whose side made the call, where the word at `at` tells of it.
pub(super) fn caller(
    view: &View<'_>,
    at: usize,
    sentence: &Range<usize>,
    sides: Sides<'_>,
) -> Option<(Country, Range<usize>)> {
    let token = |at: usize| view.tokens.get(at).filter(|_| sentence.contains(&at));
    let word = token(at)?;
    // "the call had been asked for by Norway", "who had asked for the call"
    let asked = is(word, ASKED) && token(at + 1).is_some_and(|t| t.word == Word::FOR);
    if !asked && !MADE.has(word) {
        return None;
    }
    let behind = at + 1 + usize::from(asked);
    if token(behind).is_some_and(|t| is(t, BY)) && is_of_call(view, sentence.start..at) {
        return after(view, behind + 1, sentence.end, sides);
    }
    let before = |n: usize| at.checked_sub(n).and_then(token);
    let had = usize::from(before(1).is_some_and(|t| t.word == Word::HAD));
    // "It was Norway that had asked for the call."
    let cleft = token(sentence.start).is_some_and(|t| t.word == Word::IT)
        && before(1 + had).is_some_and(|t| t.word == Word::THAT);
    if cleft && takes_the_call(view, behind..sentence.end) {
        return after(view, sentence.start + 2, at - 1 - had, sides);
    }
    let who = before(1 + had).is_some_and(|t| t.word == Word::WHO);
    if !who || !takes_the_call(view, behind..sentence.end) {
        return None;
    }
    let who = at - 1 - had;
    Some((named_last(view, who, sides)?, who..at + 1))
}

/// Whether the word at `at` is the verb of somebody who wanted the call: "requested", "had proposed", "asked for".
pub(super) fn wants(view: &View<'_>, at: usize) -> bool {
    const PROPOSED: Words = words!("proposed suggested");
    let word = |at: usize| view.tokens.get(at);
    let asked = || word(at + 1).is_some_and(|t| t.word == Word::FOR || t.kind != Kind::Word);
    word(at).is_some_and(|t| VERBS.has(t) || PROPOSED.has(t) || is(t, ASKED) && asked())
}

/// "Norway had asked for the call", with the verb at `at`.
pub(super) fn asks_for_the_call(view: &View<'_>, at: usize, end: usize) -> bool {
    view.tokens.get(at).is_some_and(|t| is(t, ASKED))
        && view.tokens.get(at + 1).is_some_and(|t| t.word == Word::FOR)
        && takes_the_call(view, at + 2..end)
}

/// Who wanted it, as the word at `at` tells behind the call: "the call, which the Norwegian side had requested".
pub(super) fn requested_behind(
    view: &View<'_>,
    at: usize,
    sentence: &Range<usize>,
    sides: Sides<'_>,
) -> Option<(Country, Range<usize>)> {
    const WHICH: Words = words!("which that");
    const FAR: usize = 8;
    let token = |at: usize| view.tokens.get(at);
    let which = near::before(at, FAR, sentence)
        .rev()
        .find(|n| token(*n).is_some_and(|t| WHICH.has(t)))?;
    let subject =
        token(which + 1).is_some_and(|t| t.is_capital() || matches!(t.word, Word::THE | Word::OUR));
    (subject && is_of_call(view, sentence.start..which + 1))
        .then(|| after(view, which + 1, at, sides))?
}

/// The "from" of "The initiative for the call came from Norway", with the initiative at `at`.
pub(super) fn came_from(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    const CAME: Words = words!("came comes coming");
    const NEAR: usize = 8;
    const LED: Words = words!("with and");
    view.tokens.get(at).filter(|t| NOUNS.has(t))?;
    let before = |n: usize| at.checked_sub(n).and_then(|n| view.tokens.get(n));
    // "..., the initiative coming from Norway" behind what tells of the call.
    let aside = before(1).is_some_and(|t| t.word == Word::THE)
        && before(2).is_some_and(|t| t.kind == Kind::Comma || LED.has(t))
        && view.tokens.get(at + 1).is_some_and(|t| CAME.has(t))
        && view.tokens.get(at + 2).is_some_and(|t| is(t, FROM));
    if aside {
        return Some(at + 2);
    }
    // "The initiative for it", behind what tells of the call
    let it = view.tokens.get(at + 2).is_some_and(|t| t.word == Word::IT);
    if !it && !names_call(view, at + 1..sentence.end.min(at + NEAR)) {
        return None;
    }
    let has = |at: usize, test: fn(&Token) -> bool| view.tokens.get(at).is_some_and(test);
    let came = (at + 1..sentence.end.min(at + NEAR)).find(|n| has(*n, |t| CAME.has(t)))?;
    has(came + 1, |t| is(t, FROM)).then_some(came + 1)
}

/// Whether a call is what was made, at the end of `range`: "the call was", "the telephone conversation, which was", "a telephone
/// call"; not "the peace talks", nor "the call" alone, which may be one for peace.
fn is_of_call(view: &View<'_>, range: Range<usize>) -> bool {
    let token = |at: usize| view.tokens.get(at);
    what(view, range.clone()).is_some_and(|at| {
        let phone = at.checked_sub(1).and_then(token);
        let phone = phone.is_some_and(|t| t.listed(Lists::PHONE));
        token(at).is_some_and(is_noun) && (phone || at + 1 < range.end)
    }) && !is_other_talk(view, range)
}

/// The noun of which a verb behind `range` tells: "the call, the first this year, had been".
fn what(view: &View<'_>, range: Range<usize>) -> Option<usize> {
    const LINKS: Words = words!("for which that was were had been is being also held conducted");
    const ASIDE: usize = 16;
    let token = |at: usize| view.tokens.get(at);
    let comma = |at: &usize| token(*at).is_some_and(|t| t.kind == Kind::Comma);
    let link = |at: &usize| token(*at).is_some_and(|t| LINKS.has(t));
    let last = range.clone().rev().find(|at| !link(at))?;
    if !comma(&last) {
        return Some(last);
    }
    // A bare verb behind the comma tells of the noun in front of it, a finite one of what the aside belongs to.
    let aside = near::before(last, ASIDE, &range).rev().find(comma);
    let opens = aside.filter(|_| last + 1 < range.end).unwrap_or(last);
    let noun = |opens: usize| opens.checked_sub(1).filter(|at| range.contains(at));
    let near = noun(last).filter(|at| token(*at).is_some_and(is_noun));
    near.or_else(|| noun(opens))
}

/// "a further call", "the peace talks", "the meeting": not the call that the release tells of.
pub(super) fn is_other_talk(view: &View<'_>, range: Range<usize>) -> bool {
    const OTHER: Words = words!(
        "further another next new additional future peace ceasefire truce trade accession disarmament nuclear border political \
         indirect direct proximity"
    );
    const GATHERINGS: Words = words!(
        "meeting meetings summit session conference visit visits round resolution vote consultations investigation inquiry extradition \
         evacuation deployment deal"
    );
    const TALKS: u64 = hashed("talks");
    let token = |at: usize| view.tokens.get(at);
    what(view, range).is_some_and(|at| {
        let before = at.checked_sub(1).and_then(token);
        // "The video conference was held upon the proposal of"
        let by_video = before.is_some_and(|t| t.listed(Lists::VIDEO));
        token(at).is_some_and(|t| GATHERINGS.has(t)) && !by_video
            || token(at).is_some_and(|t| is_noun(t) || is(t, TALKS))
                && before.is_some_and(|t| OTHER.has(t))
    })
}

/// Whether "the call", "the telephone conversation" begins `range`, and nothing goes on to what was called for.
fn takes_the_call(view: &View<'_>, range: Range<usize>) -> bool {
    const THE: Words = words!("the this");
    const AIMS: Words = words!("for to between about");
    let tokens = view.tokens.get(range).unwrap_or_default();
    let Some((the, rest)) = tokens.split_first() else {
        return false;
    };
    let phone = usize::from(rest.first().is_some_and(|t| t.listed(Lists::PHONE)));
    let next = rest.get(phone + 1);
    THE.has(the) && rest.get(phone).is_some_and(is_noun) && !next.is_some_and(|t| AIMS.has(t))
}

/// Whether a word of the call stands in `range`, and not one of talks that others hold.
pub(super) fn names_call(view: &View<'_>, range: Range<usize>) -> bool {
    let words = view.tokens.get(range).unwrap_or_default();
    words.iter().any(is_noun)
}

fn is_noun(token: &Token) -> bool {
    const CONVERSATIONS: Words = words!("conversation conversations talk");
    token.listed(Lists::CALL) || CONVERSATIONS.has(token)
}
