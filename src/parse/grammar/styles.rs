//! Forms of address, and styles by which a monarch is called without name and office: `the Custodian of the Two Holy
//! Mosques`, `the Sovereign`.

use super::collector::Collector;
use super::roster::People;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::Kind;
use crate::parse::words::hashed;

impl Collector<'_, '_> {
    /// How many tokens the style or the initial at `at` takes; none where nobody of the call bears it.
    pub(super) fn style(&mut self, at: usize) -> usize {
        const CUSTODIAN: u64 = hashed("custodian");
        const MOSQUES: u64 = hashed("mosques");
        const SOVEREIGN: u64 = hashed("sovereign");
        const LENGTH: usize = 6;
        // `M. Paz`, `J. Paz`
        if self.is_initial(at) {
            return 1;
        }
        let s = self.sentence;
        let (taken, of) = match s.at(at).hash {
            CUSTODIAN if s.at(at + LENGTH - 1).hash == MOSQUES => (LENGTH, Some("SA")),
            // Not `the Sovereign Council`, `the Sovereign wealth fund`.
            SOVEREIGN if self.definite && self.empty() && self.acts_at(at + 1) => (1, None),
            _ => return usize::from(self.mark(s.at(at))),
        };
        let Some(monarch) = s.roster.monarch(of) else {
            return 0;
        };
        self.any = People::one(monarch);
        self.family = self.any;
        taken
    }

    /// `Their Highnesses`, `His Excellency`: how many tokens the form of address at `at` takes.
    pub(super) fn take_honorific(&mut self, at: usize, start: usize) -> usize {
        let s = self.sentence;
        // `Their Highnesses affirmed`
        if s.word(start) == Word::THEIR && at == start + 1 {
            (self.both, self.people) = (true, true);
            // `Their Excellencies the Ministers`
            let group = s.is(at + 2, Class::GROUP_PEOPLE) && s.word(at + 1) == Word::THE;
            return 1 + 2 * usize::from(group);
        }
        self.addressed = true;
        self.honoured = s.roster.honoured(s.at(at));
        1
    }

    /// `Dato' Hashim`, `Minister ‘Aho` where that is the name of somebody of the call.
    pub(super) fn takes_apostrophe(&self, at: usize) -> bool {
        let s = self.sentence;
        let (mark, before, name) = (s.at(at), s.at(at - 1), s.at(at + 1));
        if !mark.is_spaced() {
            return before.is(Class::HONORIFIC);
        }
        let office = before.is(Class::TITLE.or(Class::HONORIFIC)) || before.is_capital();
        office && !s.is_double(mark) && !name.is_spaced() && !s.roster.name(name).any.is_empty()
    }

    /// Whether what stands at `at` goes on from a noun that is complete: a verb, `and`, a comma.
    fn acts_at(&self, at: usize) -> bool {
        let s = self.sentence;
        let next = s.at(s.skip_adverbs(at));
        let verb = Class::PAST.or(Class::AUXILIARY).or(Class::THIRD);
        !next.is_capital() && (next.kind != Kind::Word || next.is(verb) || next.word == Word::AND)
    }
}
