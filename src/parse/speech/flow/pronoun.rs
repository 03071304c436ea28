//! Whom `he` and `she` mean: who was spoken of last, if the sentence itself does not tell that it is the other one.

use super::{Flow, Voice};
use crate::parse::grammar::{Gender, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

impl Flow {
    /// Whom `he` or `she` means before a verb.
    pub(super) fn single(&self, s: &Sentence, verb: &Verb, gender: Gender) -> Option<usize> {
        let focus = self.focus.or_else(|| s.roster.author());
        let focus = focus.map(|focus| self.conversation.focus(s.roster, focus));
        let again = self.went_on(s, verb, gender);
        let person = again.or_else(|| s.roster.pronoun(gender, focus))?;
        let other = self
            .not_oneself(s, verb, person)
            .or_else(|| self.not_partner(s, verb, person))
            .or_else(|| self.not_thanked(s, verb, person))
            .or_else(|| self.not_author(s, verb, person));
        if let Some(owner) = s.speaks_for_home(verb, gender) {
            return Some(owner);
        }
        let resolved = |person: usize| s.is_will_of_another(verb, gender, person);
        if let Some(other) = resolved(person).filter(|_| again.is_none()) {
            return Some(other);
        }
        let fits = |other: &usize| s.roster.pronoun(gender, Some(*other)) == Some(*other);
        Some(other.filter(fits).unwrap_or(person))
    }

    /// `Minister Sato praised it. She went on to say …`: whoever spoke, if that may be a woman.
    fn went_on(&self, s: &Sentence, verb: &Verb, gender: Gender) -> Option<usize> {
        const GOES_ON: Words = words!("added continued concluded");
        let Some(Voice::Person(spoke)) = self.carried else {
            return None;
        };
        let told = verb.past && !verb.passive && !verb.negated;
        let goes_on = s.went_on(verb) || GOES_ON.has(s.at(verb.head));
        (told && goes_on && s.roster.may_be(gender, spoke)).then_some(spoke)
    }

    /// `She wished the Crown Prince well`, whoever was spoken of last: the other one of the conversation than `person`, who
    /// is named behind the verb.
    fn not_oneself(&self, s: &Sentence, verb: &Verb, person: usize) -> Option<usize> {
        let at = verb.end + usize::from(s.word(verb.end) == Word::TO);
        let object = s.at(at);
        let named = object.is_capital() || object.word == Word::THE;
        if !named || !verb.past || verb.passive || verb.copula {
            return None;
        }
        // `thanked the Crown Prince warmly`: the office ends with its words.
        let noun = |t: &Token| {
            let office = Class::TITLE.or(Class::MODIFIER).or(Class::HONORIFIC);
            t.is_capital()
                || t.is(office)
                || t.kind != Kind::Word && t.kind != Kind::Possessive && !t.is_spaced()
                || matches!(t.word, Word::THE | Word::OF)
        };
        let end = (at..s.len()).find(|i| !noun(s.at(*i)))?;
        let phrase = s.up_to(end).phrase(at);
        let phrase = phrase.filter(|p| p.who == Who::Person(person))?;
        if s.kind(end) == Kind::Possessive {
            return None;
        }
        let other = self.conversation.other_than(s.roster, person)?;
        let words = s.tokens.get(at..phrase.end)?;
        // Of two presidents `the President` may be either.
        let apart = |t: &Token| {
            t.is(Class::PLACE)
                || !s.roster.name(t).any.is_empty()
                || t.is(Class::TITLE) && !s.roster.has_title_word(other, t)
        };
        words.iter().any(apart).then_some(other)
    }

    /// `With Minister Sato, he also spoke of nets`, `In her talk with Minister Sato, she asked`: the other one of the conversation.
    fn not_partner(&self, s: &Sentence, verb: &Verb, person: usize) -> Option<usize> {
        const FAR: usize = 12;
        let first = s.skip_openers(0);
        if !s.is(first, Class::PREPOSITION) {
            return None;
        }
        let with = (first..verb.head.min(first + FAR)).find(|i| s.word(*i) == Word::WITH)?;
        let partner = s.up_to(verb.head).phrase(with + 1)?;
        let fronted = partner.who == Who::Person(person) && s.kind(partner.end) == Kind::Comma;
        let other = self.conversation.other_than(s.roster, person);
        other.filter(|_| fronted)
    }
}
