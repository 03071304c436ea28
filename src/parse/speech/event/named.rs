//! `called` as giving a name: `called the storm a warning`, which is no telephone call.

use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

impl Sentence<'_> {
    /// `called the storm a warning`, against `called each other`, `called Minister Lind`.
    pub(in crate::parse) fn calls_thing(&self, from: usize) -> bool {
        const NEAR: usize = 10;
        let mut near = (from..from + NEAR)
            .take_while(|i| matches!(self.kind(*i), Kind::Word | Kind::Possessive | Kind::Hyphen));
        self.word(from) != Word::EACH
            && self.kind(from) == Kind::Word
            && !near.any(|i| {
                let word = self.at(i);
                word.is(Class::COUNTERPART.or(Class::TITLE))
                    || !self.roster.name(word).any.is_empty()
            })
    }

    /// `called Peru's answer weak`, against `called Peru's foreign minister`, `called Peru's Ana Paz`.
    pub(super) fn calls_owned(&self, from: usize) -> bool {
        const NEAR: usize = 4;
        let mut near = from + 1..from + NEAR;
        let owner = near.find(|i| self.kind(*i) != Kind::Word);
        owner.is_some_and(|i| {
            let next = self.at(i + 1);
            let somebody = Class::COUNTERPART.or(Class::TITLE).or(Class::MODIFIER);
            self.kind(i) == Kind::Possessive
                && next.kind == Kind::Word
                && !next.is_capital()
                && !next.is(somebody)
        })
    }

    /// `called baseless the claim`, `called wrong any haste`: what a thing is called stands before it; behind the verb.
    pub(super) fn calls_so(&self, at: usize) -> bool {
        const TIMES: Words = words!("early late first last again soon upon back");
        let quality = self.at(at);
        let known = Class::DETERMINER
            .or(Class::PREPOSITION)
            .or(Class::ADVERB)
            .or(Class::TITLE)
            .or(Class::COUNTERPART)
            .or(Class::HONORIFIC)
            .or(Class::GROUP_PEOPLE)
            .or(Class::COLLEAGUES);
        let plain = quality.kind == Kind::Word && !quality.is_capital() && !quality.is(known);
        plain
            && !quality.ends_in_ly()
            && !TIMES.has(quality)
            && matches!(
                self.word(at + 1),
                Word::THE | Word::THIS | Word::THESE | Word::THAT
            )
    }
}
