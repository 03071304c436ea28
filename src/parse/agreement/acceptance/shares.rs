//! Whose view it is that one side shares: `shares this view`, `shared Japan's concern`, not `the fears of the farmers`.

use super::HOME;
use crate::model::Country;
use crate::parse::grammar::{Sentence, Who};
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::{PlaceKind, place_at};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// `shares the same view as`, `shared this assessment`, `shares Japan's concern`.
pub(super) fn shares(s: &Sentence, at: usize, person: usize) -> bool {
    const OWN: Words = words!("his her its our my");
    const FOUND: Words = words!("conclusion conclusions findings finding");
    const NEAR: usize = 4;
    let held = Class::VIEW_NOUN
        .or(Class::PROPOSAL_NOUN)
        .or(Class::SHARED_NOUN);
    let found = || (at..at + NEAR).find(|i| FOUND.has(s.at(*i)));
    let Some(noun) = s.head_of(at, held).or_else(found) else {
        return false;
    };
    if matches!(s.word(noun + 1), Word::WITH) {
        return false;
    }
    let own = s.roster.people().get(person).and_then(|p| p.country);
    // `Kenji shared my concern`, told by the other side
    if s.word(at) == Word::MY && s.roster.own() != Some(person) {
        return true;
    }
    (at..noun).any(|i| {
        let token = s.at(i);
        // `shared Norway's concern` with the other side, where she is Norway's minister, tells of it.
        let home = || place_at(s.tokens, i).is_some_and(|p| Some(p.country) == own);
        // So does `his country's perspective`.
        let theirs = || HOME.has(token) && i > at && OWN.has(s.at(i - 1));
        let others = s.kind(i + 1) == Kind::Possessive
            && s.roster.name(token).any.only().is_none_or(|p| p != person)
            && !home()
            && !theirs();
        // `shared the Japanese assessment`, where she is not Japan's minister
        let adjective = || {
            let place = place_at(s.tokens, i).filter(|p| p.kind == PlaceKind::Demonym);
            let side = place.filter(|p| !s.roster.of_country(p.country).is_empty());
            s.word(at) == Word::THE && side.is_some_and(|p| Some(p.country) != own)
        };
        adjective()
            || token.is(Class::SAME)
            || matches!(token.word, Word::THIS | Word::THAT | Word::THESE)
            || others
    }) || s.word(at) == Word::THE && s.is_by_other(noun, person)
        || s.word(at) == Word::THE
            && !s.is_of_own(noun + 1, own)
            && !(at..noun).any(|i| place_at(s.tokens, i).is_some_and(|p| Some(p.country) == own))
            && s.is(noun, Class::VIEW_NOUN)
            && !s.is_of_strangers(noun + 1)
            && (noun + 1..noun + 3).any(|i| matches!(s.word(i), Word::OF | Word::THAT))
}

impl Sentence<'_> {
    /// `of the African Union`, `of the farmers`: of those who are no side of the call.
    fn is_of_strangers(&self, of: usize) -> bool {
        let whose = self.phrase(of + 1).map(|p| p.who);
        self.word(of) == Word::OF && whose.is_none_or(|who| who == Who::Other)
    }

    /// `of the Norwegian government`, `of his ministry`, where that is her own.
    fn is_of_own(&self, at: usize, own: Option<Country>) -> bool {
        const NEAR: usize = 4;
        const HOME: Words = words!("country government ministry intelligence services experts");
        let place = |i: usize| place_at(self.tokens, i).is_some_and(|p| Some(p.country) == own);
        let home = |i: usize| HOME.has(self.at(i)) && !self.is(i - 1, Class::PLACE);
        self.word(at) == Word::OF && (at + 1..at + NEAR).any(|i| place(i) || home(i))
    }
}

/// `Minister Sato's concern`, `this view`, `his words`: what the other side said.
pub(super) fn belongs(s: &Sentence, at: usize, person: usize) -> bool {
    const NEAR: usize = 6;
    let said = matches!(
        s.word(at),
        Word::THIS | Word::THAT | Word::THESE | Word::HIS | Word::HER
    );
    said || (at..at + NEAR).any(|i| {
        let whose = s.roster.name(s.at(i)).any.only();
        s.kind(i + 1) == Kind::Possessive && whose.is_some_and(|p| p != person)
    })
}
