//! Whoever was called besides, in the very sentence that tells of the call.

use std::ops::Range;

use crate::parse::lexicon::Word;
use crate::parse::people::mention::mentions;
use crate::parse::people::{Scene, scene};
use crate::parse::token::{Kind, Token};

impl Scene {
    /// "The Minister spoke by telephone with President Paz; later she also spoke with President Ek of Norway": who follows in
    /// a clause that adds a call.
    pub(super) fn add_besides(&mut self, tokens: &[Token]) {
        let (Some(call), Some(told)) = (self.sentence.clone(), self.told_in_sentence) else {
            return;
        };
        for begin in (told + 1..call.end).filter(|at| begins_clause(tokens, *at)) {
            let clause = begin + 1..call.end;
            let Some(at) = added(tokens, &clause) else {
                continue;
            };
            let end = scene::subject_from(tokens, at + 1, call.end, false);
            for one in mentions(tokens, at..end, false) {
                let official = one.name.is_some() && (one.title.is_some() || one.country.is_some());
                let part = !one.speaks_for_others(tokens) && !one.owns_office(tokens);
                if official && part && !scene::is_due(tokens, &clause, one.first) {
                    self.cast.add(tokens, &one, false);
                }
            }
        }
    }
}

/// A semicolon, or a comma or "and" before "he", "she" or "they".
fn begins_clause(tokens: &[Token], at: usize) -> bool {
    let token = |n: usize| tokens.get(at + n);
    let he =
        |n: usize| token(n).is_some_and(|t| matches!(t.word, Word::HE | Word::SHE | Word::THEY));
    token(0).is_some_and(|t| {
        t.kind == Kind::Semicolon || (t.kind == Kind::Comma || t.word == Word::AND) && he(1)
    })
}

/// The word of a clause that tells of one call more, near its beginning.
fn added(tokens: &[Token], clause: &Range<usize>) -> Option<usize> {
    const NEAR: usize = 10;
    let at = scene::evidence(tokens, clause).at?;
    // "they also spoke of the talks with President Paz"
    let of = tokens.get(at + 1).is_some_and(|t| t.word == Word::OF);
    let near = at < clause.start + NEAR && !of;
    (near && scene::adds_a_call(tokens, clause, at)).then_some(at)
}
