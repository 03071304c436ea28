//! Whoever a call was made to ask after.

use crate::parse::people::Scene;
use crate::parse::people::mention::mentions;
use crate::parse::token::Token;
use crate::parse::words::{Words, words};

impl Scene {
    /// "The King, in a phone call, checked on Emir Salim of Ruritania": whoever is asked after is the one called.
    pub(super) fn add_asked_after(&mut self, tokens: &[Token]) {
        const ASKS: Words =
            words!("checked check checking inquired inquire inquiring enquired enquire asked ask");
        const AFTER: Words = words!("on about after");
        const REACH: usize = 24;
        let (Some(call), Some(told)) = (self.sentence.clone(), self.told_in_sentence) else {
            return;
        };
        let asks = (told..call.end).find(|at| {
            tokens.get(*at).is_some_and(|t| ASKS.has(t))
                && tokens.get(at + 1).is_some_and(|t| AFTER.has(t))
        });
        let Some(asks) = asks else {
            return;
        };
        let end = call.end.min(asks + REACH);
        let found = mentions(tokens, asks + 2..end, false).into_iter();
        let mut found = found.filter(|m| {
            m.country.is_some() && m.title.is_some() && m.name.is_some() && !m.owns_office(tokens)
        });
        if let (Some(other), None) = (found.next(), found.next()) {
            self.cast.add(tokens, &other, false);
        }
    }
}
