//! Further partners of a release that announces several calls and does not say of each that it took place.

use std::ops::Range;

use super::Scene;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::people::mention::{Mention, mentions};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// How many sentences may each be of another call.
const BRIEFING: usize = 16;

impl Scene {
    /// "The Minister held a number of phone calls. With Minister Lind of Norway, Paz ... Paz and Minister Prado of
    /// Chile discussed ...": whoever is named with office and country beside one who took part.
    pub(super) fn add_of_several(&mut self, tokens: &[Token], sentences: &[Range<usize>]) {
        let Some(call) = self
            .sentence
            .clone()
            .filter(|call| announces_several(tokens, call))
        else {
            return;
        };
        let after = sentences
            .iter()
            .filter(|s| s.start >= call.end)
            .take(BRIEFING);
        for sentence in after {
            if let Some(one) = self.with_another(tokens, sentence) {
                self.cast.add(tokens, &one, false);
            }
        }
    }

    /// The one who is new in "With Minister Lind of Norway, Paz ..." or "Paz and Minister Lind of Norway discussed ...".
    fn with_another(&self, tokens: &[Token], sentence: &Range<usize>) -> Option<Mention> {
        const REACH: usize = 30;
        let token = |at: usize| tokens.get(at);
        let end = sentence.end.min(sentence.start + REACH);
        let found = mentions(tokens, sentence.start..end, false);
        let [first, second, ..] = found.as_slice() else {
            return None;
        };
        let known = |m: &Mention| m.name.as_ref().is_some_and(|n| self.cast.has(tokens, n));
        let new =
            |m: &Mention| m.name.is_some() && m.title.is_some() && m.country.is_some() && !known(m);
        let with = token(sentence.start).is_some_and(|t| t.word == Word::WITH);
        let comma = token(first.end).is_some_and(|t| t.kind == Kind::Comma);
        if with && first.first == sentence.start + 1 && comma {
            let own = second.first == first.end + 1 && known(second);
            return (own && new(first)).then(|| first.clone());
        }
        let joined = first.first == sentence.start
            && second.first == first.end + 1
            && token(first.end).is_some_and(|t| t.word == Word::AND);
        let verb = token(second.end)?;
        let done = verb.verbs.meets(Verbs::DISCUSS.or(Verbs::AGREE)) && verb.is(Class::PAST);
        (joined && done && known(first) && new(second)).then(|| second.clone())
    }
}

/// "held a number of phone calls", "had several telephone conversations"
fn announces_several(tokens: &[Token], sentence: &Range<usize>) -> bool {
    const CALLS: Words = words!("calls conversations");
    const SEVERAL: Words = words!("several series number many numerous multiple");
    const NEAR: usize = 5;
    let words = tokens.get(sentence.clone()).unwrap_or_default();
    let calls = words.iter().position(|t| CALLS.has(t));
    calls.is_some_and(|at| {
        let before = words.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
        before.iter().any(|t| SEVERAL.has(t) || t.is(Class::COUNT))
    })
}
