//! Adjectives and possessors before the head of a noun phrase, and whether they make others of those whom it names.

use super::collector::Collector;
use super::links::is_ministry;
use super::roster::People;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

impl Collector<'_, '_> {
    /// `the two top diplomats`, `the recent phone call`: an adjective before the head.
    pub(super) fn before_head(&self, token: &Token) -> bool {
        !self.finished()
            && (self.definite || self.possessive || self.both)
            && !token.is(Class::AUXILIARY
                .or(Class::PREPOSITION)
                .or(Class::SUBORDINATE)
                .or(Class::PAST)
                .or(Class::THIRD)
                .or(Class::DETERMINER))
            && !matches!(
                token.word,
                Word::AND | Word::IT | Word::HE | Word::SHE | Word::THEY
            )
            && !(self.counted && token.verbs.meets(Verbs::VIEW))
            // `The Foreign Minister termed the vote …`, a verb that the lexicon does not know
            && !(self.head && token.ends_in_ed() && token.verbs.is_empty())
    }

    /// `the high-level talks`, `their hour-long call`: how many tokens the adjective at `at` takes.
    pub(super) fn compound(&mut self, at: usize) -> usize {
        let s = self.sentence;
        let (token, second) = (s.at(at), s.at(at + 2));
        if s.kind(at + 1) != Kind::Hyphen || s.at(at + 1).is_spaced() || second.is_spaced() {
            return 0;
        }
        let plain = |t: &Token| t.kind == Kind::Word && !t.is_capital();
        let due = (self.definite || self.possessive || self.both) && !self.finished();
        let adjective = plain(token)
            && plain(second)
            && !token.is(Class::STANDING)
            && !second.is(Class::TITLE.or(Class::STANDING).or(Class::GROUP_PEOPLE));
        let goes_on = s.kind(at + 3) == Kind::Word && !s.at(at + 3).is(Class::PREPOSITION);
        if !(due && adjective && goes_on && self.title.is_empty()) {
            return 0;
        }
        self.plain |= self.tells_apart(token);
        3
    }

    /// Whether an adjective before a group makes others of it than those of the call: not in `the respective ministers`,
    /// nor, after what one of many said, in `the other leaders`.
    pub(super) fn tells_apart(&self, word: &Token) -> bool {
        const OTHER: u64 = hashed("other");
        const SAME: Words = words!(
            "current present visiting distinguished esteemed respected honourable honorable dear"
        );
        let rest = word.hash == OTHER && self.definite && self.are_many();
        let same = word.word == Word::RESPECTIVE || SAME.has(word);
        !word.is(Class::ADVERB.or(Class::CALL_NOUN)) && !same && !rest
    }

    /// Past the `'s` at `at`: a possessor only leads to the head, `Japan's Foreign Minister`.
    pub(super) fn take_possessive(&mut self, at: usize) -> usize {
        let s = self.sentence;
        let next = s.at(at + 1);
        let office =
            next.is_capital() || next.is(Class::TITLE.or(Class::MODIFIER).or(Class::STANDING));
        // `the chief of Kenya's diplomacy`
        let office = office || self.head && next.is(Class::SIDE);
        if office && !self.countries.is_empty() && self.any.is_empty() {
            self.stranger |= is_ministry(s.at(at - 1));
            return 1;
        }
        // `Today's conversation`
        if self.empty() {
            return 1;
        }
        self.any = People::NONE;
        self.family = People::NONE;
        self.stranger = true;
        self.plain = true;
        1
    }
}
