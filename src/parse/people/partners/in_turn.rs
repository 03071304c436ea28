//! Whoever speaks in turn under a family name alone, where one country waits for a name.

use std::ops::Range;

use super::Scene;
use crate::parse::lexicon::{Class, Word};
use crate::parse::people::mention::Mention;
use crate::parse::people::name::name_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

impl Scene {
    /// "Minister Lind and his Spanish counterpart spoke by phone. ... Prado, for his part, praised ...": the counterpart.
    pub(super) fn add_in_turn(&mut self, tokens: &[Token], sentences: &[Range<usize>]) {
        let free = self.cast.free_countries();
        let Some(country) = free.first().filter(|one| free.iter().all(|c| c == *one)) else {
            return;
        };
        for sentence in sentences {
            let Some(name) = in_turn(tokens, sentence) else {
                continue;
            };
            if self.cast.has(tokens, &name) {
                continue;
            }
            let mention = Mention {
                first: name.start,
                end: name.end,
                name: Some(name),
                country: Some(*country),
                ..Mention::default()
            };
            self.cast.add(tokens, &mention, false);
            return;
        }
    }
}

/// The name at the start of a sentence, before `, for his part,` or `, in turn,` and a verb.
fn in_turn(tokens: &[Token], sentence: &Range<usize>) -> Option<Range<usize>> {
    const OWN: Words = words!("his her");
    const TURN: Words = words!("part turn");
    let token = |at: usize| tokens.get(at).filter(|_| at < sentence.end);
    let comma = |at: usize| token(at).is_some_and(|t| t.kind == Kind::Comma);
    token(sentence.start).filter(|t| t.is_strange())?;
    let name = name_at(tokens, sentence.start, sentence.end, false, false)?;
    let start = name.end + usize::from(comma(name.end));
    token(start).filter(|t| matches!(t.word, Word::FOR | Word::IN))?;
    let turn = start + 1 + usize::from(token(start + 1).is_some_and(|t| OWN.has(t)));
    token(turn).filter(|t| TURN.has(t))?;
    let verb = turn + 1 + usize::from(comma(turn + 1));
    token(verb).filter(|t| t.is(Class::PAST) && !t.is_capital())?;
    Some(name)
}
