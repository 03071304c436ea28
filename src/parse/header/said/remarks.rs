//! The day of words that were said in the call: "Minister Lind said on Monday that ... She made the remarks in a phone
//! call with ...".

use super::{Said, by_word, own_words};
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Word};
use crate::parse::words::{Words, words};

/// The day on which the sentence before the call's own says that something was said, where that one says that this was
/// in the call.
pub(in crate::parse::header) fn of_remarks(view: &View<'_>) -> Option<Said> {
    /// "She made the remarks", "The Minister of Foreign Affairs made these comments"
    const NEAR: usize = 12;
    const MADE: Words = words!("made making");
    const REMARKS: Words =
        words!("remarks remark comments comment statement statements appeal call");
    /// As far as a day may stand behind its verb.
    const DAY: usize = 6;
    let call = view.call_sentence()?;
    let told = view.scene.told_in_sentence?.min(call.start + NEAR);
    let made = (call.start..told).find(|at| view.tokens.get(*at).is_some_and(|t| MADE.has(t)))?;
    let remarks = view.tokens.get(made + 1..made + 4)?;
    if !remarks.iter().any(|t| REMARKS.has(t)) {
        return None;
    }
    let before = view.sentences.iter().rev().find(|s| s.end <= call.start)?;
    let start = own_words(view, before);
    let token = |at: usize| view.tokens.get(at);
    let verb = (start..before.end).find(|at| {
        token(*at).is_some_and(|t| t.is(Class::PAST) && !t.verbs.is_empty() && !t.is_capital())
    })?;
    let near = verb..before.end.min(verb + DAY);
    let end = near
        .clone()
        .find(|at| token(*at).is_some_and(|t| t.word == Word::THAT))
        .unwrap_or(near.end);
    let mut dates = view.dates.iter();
    let written = dates.find(|w| (start..end).contains(&w.first));
    written
        .map(|w| Said::Day(*w))
        .or_else(|| by_word(view, start..end))
}
