//! The words that tell how many a noun phrase names: `all four`, `each side`, `both of them`, numbers.

use super::clause::REPORTING;
use super::collector::Collector;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

impl Collector<'_, '_> {
    /// `of us` behind `Both`, `of them`: whoever tells of it, all sides.
    pub(super) fn takes_pronoun(&mut self, of: usize) -> bool {
        const PRONOUNS: Words = words!("us them");
        let all = self.both && self.empty() && PRONOUNS.has(self.sentence.at(of + 1));
        self.sides |= all;
        all
    }

    /// `The 2 leaders`
    pub(super) fn take_number(&mut self, at: usize) -> usize {
        let counts = self.definite && self.empty() && self.counts(at);
        self.counted |= counts;
        self.both |= counts;
        usize::from(counts)
    }

    /// Whether the number at `at` tells how many people or sides there are.
    fn counts(&self, at: usize) -> bool {
        let s = self.sentence;
        let few = matches!(
            s.at(at).text(s.text),
            "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"
        );
        few && s.is(
            s.skip_adverbs(at + 1),
            Class::GROUP_PEOPLE
                .or(Class::GROUP_SIDES)
                .or(Class::MODIFIER),
        )
    }

    /// `both`, `two`, and `men` behind it, where they did something: those of the call.
    pub(super) fn take_both(&mut self, at: usize) -> usize {
        const PEOPLE: Words = words!("men women");
        let s = self.sentence;
        self.both = true;
        self.counted |= s.word(at) == Word::TWO;
        let verb = s.at(s.skip_adverbs(at + 2));
        let acting = verb.is(Class::PAST) && !verb.is(Class::AUXILIARY);
        let men = PEOPLE.has(s.at(at + 1)) && acting;
        self.people |= men;
        // `two-day`
        let joined = s.word(at) == Word::TWO && s.kind(at + 1) == Kind::Hyphen;
        1 + usize::from(men || joined)
    }

    /// Whether a verb stands behind `Both` alone: `Both want to meet`, `Both believe that …`, not `Both trade ministers`.
    pub(super) fn ends_in_both(&self, at: usize, start: usize) -> bool {
        let s = self.sentence;
        let verb = s.at(at);
        let now = verb.is(Class::BASE) && !verb.verbs.is_empty() && !verb.is_capital();
        let behind = s.at(at + 1);
        let object = matches!(behind.word, Word::TO | Word::THAT | Word::FOR)
            || behind.is(Class::DETERMINER);
        at == start + 1 && s.word(start) == Word::BOTH && now && object
    }

    /// `all four ministers`, `all the sides`, `each side`.
    pub(super) fn take_every(&mut self, at: usize) -> usize {
        const PRESENT: Words = words!("participants interlocutors callers");
        let s = self.sentence;
        let next = s.at(at + 1);
        if let Some(length) = self.each_of(at) {
            (self.both, self.sides) = (true, true);
            return length;
        }
        if let Some(length) = self.each_of_others(at) {
            (self.possessive, self.colleagues, self.people) = (true, true, true);
            return length;
        }
        if let Some(length) = self.every_one_did(at) {
            self.both = true;
            return length;
        }
        // `all participants`; `all sides` are whoever fights
        let present = s.word(at) == Word::ALL && PRESENT.has(next);
        self.both = next.is(Class::COUNT) || next.word == Word::THE || present;
        let each =
            s.word(at) == Word::EACH && next.is(Class::SIDE.or(Class::TITLE)) && !next.is_capital();
        if each {
            (self.both, self.sides) = (true, true);
            return 2;
        }
        self.plain = !self.both;
        1
    }

    /// The words of `each of her two counterparts`: the others, one by one.
    fn each_of_others(&self, at: usize) -> Option<usize> {
        const NEAR: usize = 3;
        let s = self.sentence;
        let own = matches!(s.word(at + 2), Word::HIS | Word::HER);
        if s.word(at) != Word::EACH || s.word(at + 1) != Word::OF || !own {
            return None;
        }
        let noun = (at + 3..at + 3 + NEAR).find(|i| s.is(*i, Class::COLLEAGUES))?;
        let counted = |i: usize| s.is(i, Class::COUNT) || s.word(i) == Word::TWO;
        (at + 3..noun).all(counted).then_some(noun + 1 - at)
    }

    /// The words of `Each of the two ministers`, `each of them`.
    fn each_of(&self, at: usize) -> Option<usize> {
        const THEM: Words = words!("us them");
        const NEAR: usize = 4;
        let s = self.sentence;
        if s.word(at) != Word::EACH || s.word(at + 1) != Word::OF {
            return None;
        }
        if THEM.has(s.at(at + 2)) {
            return Some(3);
        }
        let group = Class::GROUP_PEOPLE.or(Class::GROUP_SIDES);
        let noun = (at + 3..at + 3 + NEAR).find(|i| s.is(*i, group))?;
        let plain = |i: usize| s.is(i, Class::COUNT.or(Class::MODIFIER)) || s.word(i) == Word::TWO;
        let the = s.word(at + 2) == Word::THE && (at + 3..noun).all(plain);
        the.then_some(noun + 1 - at)
    }

    /// The words of `All` before `agreed to …`, of `Each`, of `All sides`; not of `all agreed measures`.
    fn every_one_did(&self, at: usize) -> Option<usize> {
        let s = self.sentence;
        let group = s.word(at) == Word::ALL && s.is(at + 1, Class::CALLERS);
        let length = 1 + usize::from(group);
        let verb = s.skip_adverbs(at + length);
        let object = Class::PREPOSITION
            .or(Class::SUBORDINATE)
            .or(Class::DETERMINER);
        let goes_on = s.is(verb + 1, object) || s.word(verb + 1) == Word::TO;
        let told = s.is(verb, Class::PAST) && s.at(verb).verbs.meets(REPORTING);
        (told && goes_on).then_some(length)
    }
}
