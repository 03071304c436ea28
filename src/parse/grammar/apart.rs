//! What tells one of two people from the other without a name: `the other side`, `the former`, `the Minister from Peru`,
//! `the Peruvian diplomacy chief`.

use super::Sentence;
use super::collector::Collector;
use super::phrase::{Part, Who};
use super::roster::Roster;
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::place_at;
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, words};

/// Which of the two that a sentence named first.
pub(in crate::parse) const FORMER: u64 = hashed("former");

const OTHER: u64 = hashed("other");

impl Collector<'_, '_> {
    /// Words that tell one of two apart, or any noun: how many tokens.
    pub(super) fn take_further(&mut self, at: usize, start: usize) -> usize {
        let taken = if self.sentence.word(at) == Word::FROM {
            self.take_from(at)
        } else {
            self.other_of_two(at)
        };
        if taken > 0 {
            taken
        } else {
            self.take_noun(at, start)
        }
    }

    /// `other side` behind `the`, `former` before a verb: how many tokens.
    fn other_of_two(&mut self, at: usize) -> usize {
        let s = self.sentence;
        let word = s.at(at).hash;
        if !(word == OTHER || word == FORMER) || !self.definite || !self.empty() || self.both {
            return 0;
        }
        let next = s.at(at + 1);
        let taken = if word == FORMER {
            let verb = next.is(Class::PAST.or(Class::AUXILIARY)) || !s.is_word(at + 1);
            usize::from(verb && !next.is_capital() || s.skip_adverbs(at + 1) > at + 1)
        } else {
            let one = next.is(Class::SIDE.or(Class::TITLE)) && !next.is_capital();
            // `the other side of the border`
            let whole = s.word(at + 2) != Word::OF;
            if one && whole && !self.are_many() {
                2
            } else {
                0
            }
        };
        self.counterpart |= taken > 0;
        taken
    }

    /// `from Peru` behind an office: as `of Peru`.
    fn take_from(&self, at: usize) -> usize {
        let s = self.sentence;
        let article = usize::from(s.word(at + 1) == Word::THE);
        let office = self.head || self.counterpart;
        let open = office && self.countries.is_empty() && self.any.is_empty();
        if open && place_at(s.tokens, at + 1 + article).is_some() {
            1 + article
        } else {
            0
        }
    }

    /// `African` of `the two African leaders`, who are the two of the call.
    pub(super) fn of_region(&self, at: usize) -> usize {
        const REGIONS: Words = words!(
            "african asian european american arab nordic baltic balkan caribbean caucasian scandinavian muslim islamic"
        );
        const GROUP: Class = Class::GROUP_PEOPLE.or(Class::GROUP_SIDES);
        let s = self.sentence;
        let group = s.is(at + 1, GROUP) && self.both && self.counted;
        usize::from(group && !self.are_many() && REGIONS.has(s.at(at)))
    }

    /// `diplomacy` of `the Peruvian diplomacy chief`: no side, but what somebody heads.
    pub(super) fn is_headed(&self, at: usize) -> bool {
        const HEADS: Words = words!("chief head leader boss");
        HEADS.has(self.sentence.at(at + 1))
    }
}

impl Sentence<'_> {
    /// `the Kenyan and the Nigerian leader`: beside the one person a side whose own takes part as well.
    pub(super) fn has_side_beside(&self, people: &[usize], members: &[Part]) -> bool {
        let [one] = people else {
            return false;
        };
        members.iter().any(|m| {
            let (Who::State(country) | Who::Side(country)) = m.who else {
                return false;
            };
            let those = self.roster.of_country(country);
            !those.is_empty() && those.and(Roster::one(*one)).is_empty()
        })
    }
}

impl Sentence<'_> {
    /// `the Secretary, the Minister, and the Deputy Minister`: each of three by the office alone.
    pub(super) fn lists_offices(&self, members: &[Part], part: &Part) -> bool {
        let bare = |part: &Part| part.determined && part.office && !part.by_name;
        let and = part.end + usize::from(self.kind(part.end) == Kind::Comma);
        self.word(and) == Word::AND
            && self.word(and + 1) == Word::THE
            && self.is(and + 2, Class::TITLE.or(Class::MODIFIER))
            && bare(part)
            && members.iter().all(bare)
    }
}
