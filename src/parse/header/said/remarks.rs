//! The day of words that were said in the call: "Minister Lind said on Monday that ... She made the remarks in a phone
//! call with ...", "Minister Lind on Monday invited ... The invitation was extended during a telephone call".

use super::{Said, by_word, own_words};
use crate::parse::dates::weekday;
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::words::{Words, words};

/// What is done on the telephone.
const TOLD: Verbs = Verbs::SAY
    .or(Verbs::STANCE)
    .or(Verbs::DISCUSS)
    .or(Verbs::AGREE)
    .or(Verbs::ASK);

/// The day on which the sentence before the call's own says that something was said, where that one says that this was
/// in the call.
pub(in crate::parse::header) fn of_remarks(view: &View<'_>) -> Option<Said> {
    made_in_call(view).or_else(|| in_lead(view))
}

/// "OSLO: Minister Lind on Monday thanked Minister Sato for ... In a telephone call with him, she said ...": what an agency
/// opens with was done in the call that the next sentence names.
fn in_lead(view: &View<'_>) -> Option<Said> {
    /// "A statement of the ministry said that the invitation was extended during a"
    const FAR: usize = 24;
    const NEAR: usize = 5;
    const IN: Words = words!("in during over via by");
    const OTHER: Words = words!(
        "earlier previous previously last recent recently upcoming another later separate separately ago \
         following after before"
    );
    /// Who passes the words of others on.
    const SOURCES: Words = words!(
        "ministry office spokesman spokesperson spokeswoman statement kremlin palace agency"
    );
    let call = view.call_sentence()?;
    let told = view
        .scene
        .told_in_sentence
        .filter(|told| *told < call.start + FAR)?;
    let lead = view.sentences.first().filter(|s| s.end == call.start)?;
    let token = |at: usize| view.tokens.get(at);
    let mut day = lead.start + 1..lead.end;
    let day = day.find(|at| {
        let verb = token(at + 1)
            .is_some_and(|t| t.is(Class::PAST) && t.verbs.meets(TOLD) && !t.is_capital());
        verb && token(*at).is_some_and(|t| weekday(t).is_some())
            && token(at - 1).is_some_and(|t| t.word == Word::ON)
    })?;
    let head = view.tokens.get(call.start..told)?;
    let set = head.iter().rev().take(NEAR).any(|t| IN.has(t));
    let other = OTHER.has_any(head);
    let source = view
        .tokens
        .get(lead.start..day)?
        .iter()
        .any(|t| SOURCES.has(t));
    let weekday = weekday(token(day)?)?;
    (set && !other && !source).then_some(Said::Weekday(weekday, day))
}

/// The day of "Minister Lind said on Monday", where the sentence behind it says that she made the remarks in the call.
fn made_in_call(view: &View<'_>) -> Option<Said> {
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
    if !REMARKS.has_any(remarks) {
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
