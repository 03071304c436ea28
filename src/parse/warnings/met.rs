//! A telephone call that ends as a meeting: the last words of another release.

use std::ops::Range;

use super::warning;
use crate::model::Warning;
use crate::parse::header::View;
use crate::parse::lexicon::{Lists, Word};
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, words};

/// "The meeting was attended by ..." in a text that tells of nothing but a telephone call.
pub(super) fn attended(view: &View<'_>) -> Option<Warning> {
    const MEETING: u64 = hashed("meeting");
    const OTHERS: Words = words!("meetings summit conference session forum council gathering");
    let call = view.scene.sentence.clone()?;
    let telephone = |t: &Token| t.listed(Lists::PHONE.or(Lists::CALL));
    let told = view.words(&call).iter().any(telephone);
    if !told || view.scene.video.is_some() || view.scene.face_to_face {
        return None;
    }
    let met = |t: &Token| t.listed(Lists::MEET) || t.listed(Lists::VIDEO) || OTHERS.has(t);
    let last = view
        .sentences
        .iter()
        .find(|s| s.start > call.start && meeting_of(view, s.start).is_some())?;
    let at = meeting_of(view, last.start)?;
    // The telephone call itself was received; a meeting spoken of before may be the one that is meant.
    let spoken_of = |range: &Range<usize>| {
        let words = view.words(range);
        words.iter().enumerate().any(|(n, t)| {
            let near = words.get(n..words.len().min(n + 6)).unwrap_or_default();
            met(t) && (t.hash == MEETING || OTHERS.has(t) || !near.iter().any(telephone))
        })
    };
    if spoken_of(&view.title) || spoken_of(&(view.body()..last.start)) {
        return None;
    }
    is_attended(view.words(last)).then(|| {
        let message = "the last words are of a meeting, the text is of a telephone call".to_owned();
        warning("meeting-below-call", message, view.span(&(at..at + 1)))
    })
}

/// "The meeting", "Present at the meeting", "Attending the meeting": the noun.
fn meeting_of(view: &View<'_>, start: usize) -> Option<usize> {
    const MEETING: u64 = hashed("meeting");
    const PRESENT: Words = words!("present attending also participating");
    const LINKS: Words = words!("at in the");
    let token = |at: usize| view.tokens.get(at);
    let mut at = start;
    while token(at).is_some_and(|t| PRESENT.has(t) || LINKS.has(t)) {
        at += 1;
    }
    let article = at.checked_sub(1).and_then(token)?;
    // "The meeting of the council"
    let another = token(at + 1).is_some_and(|t| matches!(t.word, Word::OF | Word::BETWEEN));
    (article.word == Word::THE && token(at)?.hash == MEETING && !another).then_some(at)
}

/// Whether a sentence tells who was there.
fn is_attended(words: &[Token]) -> bool {
    const THERE: Words = words!("attended present attending");
    const WAS: Words = words!("was were");
    const TO_COME: Words = words!("will would shall should to");
    THERE.has_any(words) && (WAS.has_any(words)) && !TO_COME.has_any(words)
}
