//! A small grammar of reports over tokens: who the subject of a sentence is, and what its verb is. Knows how English
//! builds a sentence and who takes part in the call; nothing of agreements or of other sentences.

mod able;
mod adjectives;
mod apart;
mod as_agreed;
mod attribution;
mod clause;
mod collector;
mod counts;
mod fronted;
mod gender;
mod heads;
mod honours;
mod host;
mod links;
mod marks;
mod names;
mod offices;
mod openers;
mod opinion;
mod owned;
mod passive;
mod phrase;
mod points;
mod reported;
mod resolve;
mod roster;
mod slips;
mod styles;
mod unnamed;
mod verb;

pub(in crate::parse) use apart::FORMER;
pub(in crate::parse) use clause::{Clause, REPORTING};
pub(in crate::parse) use gender::{Gender, is_given_name, is_name_of_her};
pub(in crate::parse) use owned::MEETING;
pub(in crate::parse) use phrase::{Phrase, Who};
pub(in crate::parse) use reported::SPEAKERS;
pub(in crate::parse) use roster::{People, Roster};
pub(in crate::parse) use slips::{Respelled, respelled};
pub(in crate::parse) use verb::Verb;

use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::{Kind, Token};

/// One sentence.
#[derive(Clone, Copy)]
pub(in crate::parse) struct Sentence<'t> {
    pub(in crate::parse) text: &'t str,
    pub(in crate::parse) tokens: &'t [Token],
    pub(in crate::parse) roster: &'t Roster<'t>,
    /// What its tokens are, one or other of them: many a rule is told at once that it has nothing to look for.
    class: Class,
    verbs: Verbs,
    kinds: u32,
    words: u64,
    /// Where the sentence itself begins, behind what opens it.
    opened: usize,
}

impl<'t> Sentence<'t> {
    pub(in crate::parse) fn new(
        text: &'t str,
        tokens: &'t [Token],
        roster: &'t Roster<'t>,
    ) -> Self {
        let (mut class, mut verbs) = (Class::NONE, Verbs::NONE);
        let (mut kinds, mut words) = (0, 0);
        for token in tokens {
            class = class.or(token.class);
            verbs = verbs.or(token.verbs);
            kinds |= 1 << token.kind as u32;
            words |= token.word.bit();
        }
        let sentence = Self {
            text,
            tokens,
            roster,
            class,
            verbs,
            kinds,
            words,
            opened: 0,
        };
        Self {
            opened: sentence.past_openers(0),
            ..sentence
        }
    }

    /// Whether a token may be of these classes.
    pub(in crate::parse) const fn has(&self, class: Class) -> bool {
        self.class.meets(class)
    }

    /// Whether a token may be a verb of these.
    pub(in crate::parse) const fn does(&self, verbs: Verbs) -> bool {
        self.verbs.meets(verbs)
    }

    /// Whether this word may be said; where not, it is not.
    pub(in crate::parse) const fn may_say(&self, word: Word) -> bool {
        self.words & word.bit() != 0
    }

    pub(in crate::parse) const fn has_mark(&self, kind: Kind) -> bool {
        self.kinds & 1 << kind as u32 != 0
    }

    /// The sentence as if it broke off before `end`.
    pub(in crate::parse) fn up_to(&self, end: usize) -> Self {
        Self {
            tokens: self.tokens.get(..end).unwrap_or(self.tokens),
            ..*self
        }
    }

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

    pub(in crate::parse) fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Kind::Word
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
