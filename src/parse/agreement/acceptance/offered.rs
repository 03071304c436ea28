//! What the other side offered and one side welcomes: `welcomed Minister Sato's proposal`.

use crate::model::Country;
use crate::parse::agreement::complement::Complement;
use crate::parse::grammar::{Sentence, Who};
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::place_at;
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// What waits for an answer; an initiative or a plan is welcomed whomever it concerns.
const OFFERED: Words =
    words!("offer offers proposal proposals suggestion suggestions idea ideas request invitation");

/// Whether the verb at `head` welcomes what the other side than `person` has offered or proposed.
pub(super) fn welcomes(s: &Sentence, head: usize, end: usize, person: usize) -> bool {
    const WELCOMES: Words = words!("welcomed welcoming welcomes");
    let Complement::Thing(at) = s.complement(end) else {
        return false;
    };
    WELCOMES.has(s.at(head))
        && s.head_of(at, Class::PROPOSAL_NOUN).is_some_and(|noun| {
            OFFERED.has(s.at(noun))
                && (s.is_of_other(at, noun, person) || s.is_by_other(noun, person))
        })
}

impl Sentence<'_> {
    /// Whether what stands before the noun gives it to the other side: `Minister Sato's`, `Tokyo's`, `the Japanese`.
    fn is_of_other(&self, at: usize, noun: usize, person: usize) -> bool {
        let back = matches!(
            self.word(at),
            Word::THIS | Word::THESE | Word::THAT | Word::HIS | Word::HER
        );
        let own = self.roster.people().get(person).and_then(|p| p.country);
        back || (at..noun).any(|i| {
            let name = self.roster.name(self.at(i)).any.only();
            let named = self.kind(i + 1) == Kind::Possessive && name.is_some_and(|p| p != person);
            let counterpart =
                || self.is(i, Class::COUNTERPART) && self.kind(i + 1) == Kind::Possessive;
            let country = || place_at(self.tokens, i).map(|p| p.country);
            named
                || counterpart()
                || country()
                    .is_some_and(|c| Some(c) != own && !self.roster.of_country(c).is_empty())
        })
    }

    /// `the proposal of his counterpart`, `the idea put forward by the Japanese side`
    fn is_by_other(&self, noun: usize, person: usize) -> bool {
        const LONGEST: usize = 20;
        let own = self.roster.people().get(person).and_then(|p| p.country);
        (noun + 1..noun + LONGEST)
            .take_while(|i| self.kind(*i) != Kind::Stop && self.word(*i) != Word::AND)
            .filter(|i| {
                let of = *i == noun + 1 && matches!(self.word(*i), Word::OF | Word::FROM);
                of || self.word(*i) == Word::BY
            })
            .filter_map(|i| self.phrase(i + 1))
            .any(|phrase| {
                let takes_part = |c: Country| !self.roster.of_country(c).is_empty();
                let side = matches!(phrase.who, Who::Side(c) if Some(c) != own && takes_part(c));
                phrase.who.is_another_than(person) || side
            })
    }
}
