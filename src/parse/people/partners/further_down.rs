//! Those whose countries stand above or in the sentence about the call, and their names only further down.

use std::ops::Range;

use crate::parse::lexicon::Word;
use crate::parse::people::mention::{mentions, owned_by_country};
use crate::parse::people::{Scene, scene};
use crate::parse::places::place_at;
use crate::parse::token::Token;
use crate::parse::words::{Words, words};

impl Scene {
    /// Ministers of two countries above, their names only further down.
    pub(super) fn add_further_down(&mut self, tokens: &[Token], sentences: &[Range<usize>]) {
        let free = self.cast.free_countries();
        let of_free = |at: usize| place_at(tokens, at).is_some_and(|p| free.contains(&p.country));
        if free.is_empty() {
            return;
        }
        for sentence in sentences {
            if !sentence.clone().any(of_free) {
                continue;
            }
            let owned = if scene::evidence(tokens, sentence).at.is_some() {
                owned_by_country(tokens, sentence)
            } else {
                Vec::new()
            };
            let named = mentions(tokens, sentence.clone(), false);
            for mention in named.into_iter().chain(owned) {
                let country = mention.country.filter(|_| mention.name.is_some());
                let bare = mention.title.is_none() && !mention.counterpart;
                if self.cast.holds_another(tokens, &mention)
                    || scene::is_due(tokens, sentence, mention.first)
                    || bare && behind_article(tokens, mention.first)
                {
                    continue;
                }
                if country.is_some_and(|c| self.cast.free_countries().contains(&c)) {
                    self.cast.add(tokens, &mention, false);
                    self.add_beside(tokens, sentence, &mention);
                }
            }
        }
    }
}

/// "The Search and Rescue Team of Peru": no person's name stands behind an article and other words with capitals.
fn behind_article(tokens: &[Token], at: usize) -> bool {
    const ARTICLES: Words = words!("the a an");
    const FAR: usize = 6;
    let before = tokens.get(at.saturating_sub(FAR)..at).unwrap_or_default();
    let inner = |t: &Token| t.is_capital() && !ARTICLES.has(t) || t.word == Word::AND;
    let led = before.iter().rev().find(|t| !inner(t));
    led.is_some_and(|t| ARTICLES.has(t))
}
