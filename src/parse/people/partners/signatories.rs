//! Those in whose name a joint statement speaks: "We, Ana Paz, President of Peru, and Lars Ek, Prime Minister of Norway, met by video
//! conference".

use std::ops::Range;

use crate::parse::lexicon::Word;
use crate::parse::people::Scene;
use crate::parse::people::mention::mentions;
use crate::parse::token::{Kind, Token};

impl Scene {
    /// Everybody whom a sentence names behind "We,", below a title that tells of a call.
    pub(super) fn add_signatories(&mut self, tokens: &[Token], sentences: &[Range<usize>]) {
        const SENTENCES: usize = 5;
        /// Dozens may sign.
        const REACH: usize = 400;
        if self.telephone.or(self.video).is_none() {
            return;
        }
        let opens = |sentence: &&Range<usize>| {
            let words = tokens.get(sentence.start..);
            matches!(words, Some([we, comma, ..]) if we.word == Word::WE && comma.kind == Kind::Comma)
        };
        let Some(sentence) = sentences.iter().take(SENTENCES).find(opens) else {
            return;
        };
        let end = sentence.end.min(sentence.start + REACH);
        let named = mentions(tokens, sentence.start + 2..end, false);
        for mention in named
            .iter()
            .filter(|m| m.name.is_some() && m.title.is_some())
        {
            self.cast.add(tokens, mention, false);
        }
    }
}
