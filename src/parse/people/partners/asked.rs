//! Whoever a call was made to ask after, or was told something in it.

use super::acting::hearer;
use crate::parse::people::Scene;
use crate::parse::people::mention::{Mention, mentions};
use crate::parse::token::Token;
use crate::parse::words::{Words, words};

impl Scene {
    /// Takes in whoever is asked after or told something in the call, where one side has no one yet.
    pub(super) fn add_addressed(&mut self, tokens: &[Token]) {
        self.add_asked_after(tokens);
        if self.cast.lacks_a_side() {
            self.add_addressee(tokens);
        }
    }

    /// "In a telephone conversation on Tuesday, the Minister congratulated Ana Paz on her appointment as Foreign Minister of
    /// Peru": whoever hears it in the call has no office in front of the name.
    fn add_addressee(&mut self, tokens: &[Token]) {
        let (Some(call), Some(told)) = (self.sentence.clone(), self.told_in_sentence) else {
            return;
        };
        let addressee = (told..call.end).find_map(|verb| hearer(tokens, verb, call.end));
        let new = |m: &Mention| !m.name.as_ref().is_some_and(|n| self.cast.has(tokens, n));
        if let Some(addressee) = addressee.filter(new) {
            self.cast.add(tokens, &addressee, false);
        }
    }

    /// "The King, in a phone call, checked on Emir Salim of Ruritania": whoever is asked after is the one called.
    fn add_asked_after(&mut self, tokens: &[Token]) {
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
