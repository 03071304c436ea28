//! Forms of address that tell people of one call apart: the Amir is a Highness, his guest an Excellency.

use crate::parse::token::Token;
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
