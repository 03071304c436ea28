//! The day by which a further sentence calls the call.

use super::{Said, by_word};
use crate::parse::dates::weekday;
use crate::parse::header::View;
use crate::parse::lexicon::Class;
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// What such a sentence begins with.
const OPENS: Words = words!("during in the at within throughout over");
const CALLS: Words = words!("call conversation talks talk telephone phone discussion");

/// "During the Thursday phone call, ...", "In Monday's talks, ...", "In the 3 May conversation, ...", "During the phone
/// call on Thursday, ...".
pub(in crate::parse::header) fn named_by_day(view: &View<'_>) -> Option<Said> {
    view.sentences.iter().find_map(|sentence| {
        let first = view.tokens.get(sentence.start)?;
        let opens = OPENS.has(first);
        if !opens && weekday(first).is_none() {
            return None;
        }
        before_call(view, sentence.start, sentence.end)
            .or_else(|| behind_call(view, sentence.start, sentence.end).filter(|_| opens))
    })
}

/// "the Thursday phone call"
fn before_call(view: &View<'_>, start: usize, end: usize) -> Option<Said> {
    /// "During their cordial Thursday call, ..."
    const NEAR: usize = 6;
    let token = |at: usize| view.tokens.get(at);
    let call = |at: usize| {
        let own = token(at).is_some_and(|t| t.kind == Kind::Possessive);
        let next = at + usize::from(own);
        let mut words = (next..next + 3).map_while(|n| {
            token(n)
                .filter(|t| t.kind == Kind::Word && !t.is(Class::PREPOSITION.or(Class::AUXILIARY)))
        });
        words.any(|t| CALLS.has(t))
    };
    (start..end.min(start + NEAR)).find_map(|at| {
        let written = view.dates.iter().find(|w| w.first == at);
        if let Some(written) = written.filter(|w| call(w.end)) {
            return Some(Said::Day(*written));
        }
        let day = weekday(token(at)?)?;
        call(at + 1).then_some(Said::Weekday(day, at))
    })
}

/// "During the phone call on Thursday, ...", "In yesterday's conversation, ...": in front of the first comma. A call with
/// somebody, or one before, is another.
fn behind_call(view: &View<'_>, start: usize, end: usize) -> Option<Said> {
    const LONGEST: usize = 16;
    const NEAR: usize = 7;
    const CALL: Words = words!("call conversation telephone phone");
    const OTHER: Words = words!("a an with to another next last previous earlier upcoming recent");
    let token = |at: usize| view.tokens.get(at);
    let comma = (start..end.min(start + LONGEST))
        .find(|at| token(*at).is_some_and(|t| t.kind == Kind::Comma))?;
    let call = (start..comma.min(start + NEAR)).any(|at| token(at).is_some_and(|t| CALL.has(t)));
    let other = (start..comma).any(|at| token(at).is_some_and(|t| OTHER.has(t)));
    if !call || other {
        return None;
    }
    let written = view
        .dates
        .iter()
        .find(|w| (start..comma).contains(&w.first))
        .map(|w| Said::Day(*w));
    written.or_else(|| by_word(view, start..comma))
}
