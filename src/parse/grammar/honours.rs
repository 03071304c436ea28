//! Forms of address that tell people of one call apart: the Amir is a Highness, his guest an Excellency.

use super::roster::{People, Roster};
use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// How somebody is addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Honour {
    Excellency,
    Highness,
    Majesty,
}

impl Honour {
    /// `HE`, `Excellency`, `HRH`; not the pronoun.
    pub(super) fn of(token: &Token) -> Option<Self> {
        const INITIALS: Words = words!("he hh hrh hm");
        const EXCELLENCY: Words = words!("he h.e h.e. excellency");
        const HIGHNESS: Words = words!("hh h.h h.h. hrh h.r.h h.r.h. highness");
        const MAJESTY: Words = words!("hm h.m h.m. majesty");
        if !token.is_capital() || INITIALS.has(token) && !token.is_shouted() {
            None
        } else if EXCELLENCY.has(token) {
            Some(Self::Excellency)
        } else if HIGHNESS.has(token) {
            Some(Self::Highness)
        } else {
            MAJESTY.has(token).then_some(Self::Majesty)
        }
    }
}

impl Roster<'_> {
    /// Keeps who is named right after a form of address.
    pub(super) fn learn_honour(&mut self, honour: Honour, after: &[Token]) {
        const NEAR: usize = 7;
        let mut whose = People::NONE;
        // `His Excellency Mr. Paz`
        let mut short = false;
        for name in after.iter().take(NEAR) {
            if name.kind != Kind::Word && !(short && name.kind == Kind::Stop) {
                break;
            }
            short = name.is(Class::ABBREVIATION);
            whose = whose.or(self.name(name).any);
        }
        if let Some(person) = whose.only()
            && !self.honours.contains(&(honour, person))
        {
            self.honours.push((honour, person));
        }
    }

    /// The one participant whom the text gives this form of address.
    pub(in crate::parse) fn honoured(&self, token: &Token) -> Option<usize> {
        let honour = Honour::of(token)?;
        let mut those = self.honours.iter().filter(|(h, _)| *h == honour);
        let (_, person) = those.next()?;
        those.next().is_none().then_some(*person)
    }
}
