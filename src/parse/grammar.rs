//! A small grammar of reports over tokens: who the subject of a sentence is, and what its verb is. Knows how English
//! builds a sentence and who takes part in the call; nothing of agreements or of other sentences.

mod attribution;
mod clause;
mod collector;
mod gender;
mod honours;
mod links;
mod offices;
mod passive;
mod phrase;
mod resolve;
mod roster;
mod verb;

pub(in crate::parse) use clause::{Clause, REPORTING};
pub(in crate::parse) use phrase::Who;
pub(in crate::parse) use roster::{People, Roster};
pub(in crate::parse) use verb::Verb;

use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};

/// One sentence.
#[derive(Clone, Copy)]
pub(in crate::parse) struct Sentence<'t> {
    pub(in crate::parse) text: &'t str,
    pub(in crate::parse) tokens: &'t [Token],
    pub(in crate::parse) roster: &'t Roster<'t>,
}

impl<'t> Sentence<'t> {
    /// The token at `at`; a lone full stop beyond the end.
    pub(in crate::parse) fn at(&self, at: usize) -> &'t Token {
        self.tokens.get(at).unwrap_or(&END)
    }

    pub(in crate::parse) fn word(&self, at: usize) -> Word {
        self.at(at).word
    }

    pub(in crate::parse) fn is(&self, at: usize, class: Class) -> bool {
        self.at(at).is(class)
    }

    pub(in crate::parse) fn kind(&self, at: usize) -> Kind {
        self.at(at).kind
    }

    /// A quotation mark that is no apostrophe either.
    pub(in crate::parse) fn is_double(&self, token: &Token) -> bool {
        let single = |text: &str| text.starts_with(['\'', '\u{2018}', '\u{2019}']);
        token.kind == Kind::Quote && !single(token.text(self.text))
    }

    pub(in crate::parse) const fn len(&self) -> usize {
        self.tokens.len()
    }
}

static END: Token = Token::NONE;

#[cfg(test)]
pub(in crate::parse) mod tests;
