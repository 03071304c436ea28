//! The words of the participants' names: whose name a word is part of.

use rustc_hash::FxHashMap;

use super::Sentence;
use super::roster::{People, Roster};
use crate::model::Country;
use crate::parse::lexicon::Word;
use crate::parse::token::Kind;
use crate::parse::words::bit;
use crate::tables;

/// What a word says of the participants' names.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::parse) struct NameHit {
    /// Whose family name it is part of.
    pub(in crate::parse) family: People,
    /// Whose name it is any part of.
    pub(in crate::parse) any: People,
}

/// The words of all names by their hashes.
#[derive(Default)]
pub(super) struct Names {
    words: FxHashMap<u64, NameHit>,
    /// A bit for each word, by the highest of its hash: most words are told to be no names without a look.
    bits: u64,
}

impl Names {
    pub(super) fn add(&mut self, word: u64, hit: NameHit) {
        const FEW: usize = 14;
        if self.words.is_empty() {
            self.words.reserve(FEW);
        }
        self.bits |= bit(word);
        let known = self.words.entry(word).or_default();
        known.family = known.family.or(hit.family);
        known.any = known.any.or(hit.any);
    }

    pub(super) fn get(&self, word: u64) -> NameHit {
        if self.bits & bit(word) == 0 {
            return NameHit::default();
        }
        self.words.get(&word).copied().unwrap_or_default()
    }

    pub(super) fn holds(&self, word: u64) -> bool {
        self.words.contains_key(&word)
    }
}

impl Roster<'_> {
    /// Of two states whose people go by one name the one that takes part: `the Congolese President`.
    pub(super) fn meant(&self, country: Country) -> Country {
        let other = tables::called_alike(country).filter(|other| {
            self.of_country(country).is_empty() && !self.of_country(*other).is_empty()
        });
        other.unwrap_or(country)
    }
}

impl Sentence<'_> {
    /// `He` of `He Lianfu`, `She` of `Minister She Ombaku`, `I.` of `I. Lind`: before another word of a participant's name.
    pub(super) fn is_in_name(&self, at: usize) -> bool {
        let next = match self.word(at) {
            Word::HE | Word::SHE => self.at(at + 1),
            Word::I if self.kind(at + 1) == Kind::Stop => self.at(at + 2),
            _ => return false,
        };
        let spelled = self.at(at).is_capital() && next.is_capital();
        let spelled = spelled && (self.word(at) == Word::I || !self.at(at).is_shouted());
        spelled && !self.roster.name(next).any.is_empty()
    }
}
