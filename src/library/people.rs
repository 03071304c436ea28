//! The dictionary of distinct people: who took part in which release, under which spellings, and whom a typed word means.
//!
//! A word is compared with the few thousand people, not with the releases; the releases of the people found are put
//! together afterwards.

use chrono::NaiveDate;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use rustc_hash::FxHashMap;

use crate::model::{Country, Participant, PersonHit};
use crate::tables;
use crate::text::fold;

use super::bits::Slot;
use super::name::{Fit, Spelling, Typed, lit};

/// Scattered letters count as a match only with this share of the score of the best match, and of a perfect one.
const SHARE_OF_BEST: i64 = 60;
const SHARE_OF_PERFECT: i64 = 40;

/// Position in the dictionary.
pub(super) type PersonId = u32;

#[derive(Default)]
pub(super) struct People {
    all: Vec<Person>,
    by_key: FxHashMap<String, PersonId>,
    matcher: SkimMatcherV2,
    /// The word last matched by scattered letters, and everybody it fitted: a longer word fits some of them.
    narrowed: Option<(String, Vec<PersonId>)>,
}

struct Person {
    name: String,
    titles: Vec<Spelling>,
    country: Option<Country>,
    /// Of the title and country.
    day: Option<NaiveDate>,
    /// The name first.
    spellings: Vec<Spelling>,
    /// Releases, in the order they were added.
    slots: Vec<Slot>,
}

/// Somebody whom a word fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) person: PersonId,
    pub(super) fit: Fit,
    score: i64,
    spelling: usize,
}

impl Match {
    /// How well two words together fit the person: as the worse of them.
    pub(super) fn and(self, other: Self) -> Self {
        let (better, worse) = if self.fit <= other.fit {
            (self, other)
        } else {
            (other, self)
        };
        Self {
            score: better.score.min(worse.score),
            ..worse
        }
    }
}

impl People {
    /// Notes that `participant` took part in the release at `slot`.
    pub(super) fn add(
        &mut self,
        participant: &Participant,
        slot: Slot,
        day: Option<NaiveDate>,
    ) -> PersonId {
        self.narrowed = None;
        let next = PersonId::try_from(self.all.len()).unwrap_or(PersonId::MAX);
        let key = key(participant);
        let id = *self.by_key.entry(key.clone()).or_insert(next);
        if id == next {
            self.all.push(Person::new(&key, participant));
        }
        if let Some(person) = self.all.get_mut(id as usize) {
            person.learn(participant, slot, day);
        }
        id
    }

    /// Everybody whom the word fits, the best first. Those whose name begins with it leave no room for those in whose name
    /// its letters are merely scattered.
    pub(super) fn matching(&mut self, typed: &Typed) -> Vec<Match> {
        let mut found = self.beginning(typed);
        if found.is_empty() {
            found = self.by_office(typed);
        }
        if found.is_empty() {
            found = self.scattered(typed);
        }
        if found.is_empty() {
            found = self.slipped(typed);
        }
        self.sort(&mut found);
        found
    }

    /// The best first; among equals whoever called most.
    pub(super) fn sort(&self, found: &mut [Match]) {
        found.sort_by_cached_key(|m| {
            let person = self.all.get(m.person as usize);
            (
                m.fit,
                -m.score,
                std::cmp::Reverse(person.map_or(0, |p| p.slots.len())),
                person.map(|p| p.name.clone()),
            )
        });
    }

    fn beginning(&self, typed: &Typed) -> Vec<Match> {
        self.each(|person| best(&person.spellings, typed))
    }

    fn by_office(&self, typed: &Typed) -> Vec<Match> {
        self.each(|person| {
            best(&person.titles, typed)
                .filter(|(fit, _)| *fit < Fit::Sound)
                .map(|_| (Fit::Office, 0))
        })
    }

    fn each(&self, fit: impl Fn(&Person) -> Option<(Fit, usize)>) -> Vec<Match> {
        (0..)
            .zip(&self.all)
            .filter_map(|(person, about)| {
                fit(about).map(|(fit, spelling)| Match {
                    person,
                    fit,
                    score: 0,
                    spelling,
                })
            })
            .collect()
    }

    fn scattered(&mut self, typed: &Typed) -> Vec<Match> {
        let among = match self.narrowed.take() {
            Some((word, people)) if typed.plain().starts_with(&word) => people,
            _ => (0..).zip(&self.all).map(|(id, _)| id).collect(),
        };
        let mut found: Vec<Match> = among
            .into_iter()
            .filter_map(|id| {
                let person = self.all.get(id as usize)?;
                let (score, spelling) = (0..)
                    .zip(&person.spellings)
                    .filter_map(|(at, s)| Some((s.score(typed, &self.matcher)?, at)))
                    .max_by_key(|(score, at)| (*score, std::cmp::Reverse(*at)))?;
                Some(Match {
                    person: id,
                    fit: Fit::Letters,
                    score,
                    spelling,
                })
            })
            .collect();
        self.narrowed = Some((
            typed.plain().to_owned(),
            found.iter().map(|m| m.person).collect(),
        ));
        let best = found.iter().map(|m| m.score).max().unwrap_or_default();
        let perfect = self
            .matcher
            .fuzzy_match(typed.plain(), typed.plain())
            .unwrap_or_default();
        let least = (best * SHARE_OF_BEST).max(perfect * SHARE_OF_PERFECT) / 100;
        found.retain(|m| m.score >= least);
        found
    }

    fn slipped(&self, typed: &Typed) -> Vec<Match> {
        (0..)
            .zip(&self.all)
            .filter_map(|(person, about)| {
                let (slips, spelling) = (0..)
                    .zip(&about.spellings)
                    .filter_map(|(at, s)| Some((s.slips(typed)?, at)))
                    .min()?;
                Some(Match {
                    person,
                    fit: Fit::Slips,
                    score: -i64::try_from(slips).unwrap_or(i64::MAX),
                    spelling,
                })
            })
            .collect()
    }

    /// Releases that the person took part in.
    pub(super) fn slots(&self, person: PersonId) -> &[Slot] {
        self.all
            .get(person as usize)
            .map_or(&[], |person| &person.slots)
    }

    /// Byte offsets of the letters of a printed name that the words fit.
    pub(super) fn lit(&self, name: &str, words: &[Typed]) -> Vec<usize> {
        let mut at: Vec<usize> = words
            .iter()
            .flat_map(|typed| lit(name, typed, &self.matcher))
            .collect();
        at.sort_unstable();
        at.dedup();
        at
    }

    /// The match as the list of people shows it.
    pub(super) fn hit(&self, found: Match, words: &[Typed], calls: usize) -> Option<PersonHit> {
        let person = self.all.get(found.person as usize)?;
        let of_name = self.lit(&person.name, words);
        let spelling = person
            .spellings
            .get(found.spelling)
            .map(|s| &*s.original)
            .filter(|s| of_name.is_empty() && *s != person.name);
        Some(PersonHit {
            name: person.name.clone(),
            office: person.office(),
            spelling: spelling.map(str::to_owned),
            lit: spelling.map_or(of_name, |spelling| self.lit(spelling, words)),
            calls,
        })
    }
}

fn best(spellings: &[Spelling], typed: &Typed) -> Option<(Fit, usize)> {
    (0..)
        .zip(spellings)
        .filter_map(|(at, spelling)| Some((spelling.begins(typed)?, at)))
        .min()
}

/// What makes two mentions one person: the key that the parser found in the tables or made of the name. A lone family name
/// says too little without the country.
fn key(participant: &Participant) -> String {
    let key = participant
        .person
        .clone()
        .unwrap_or_else(|| fold(&participant.name).replace([' ', '.', '\''], "-"));
    match participant.country {
        Some(country) if !key.contains('-') => format!("{key}@{country}"),
        _ => key,
    }
}

impl Person {
    fn new(key: &str, participant: &Participant) -> Self {
        let known = tables::spellings(key);
        let name = known
            .first()
            .map_or_else(|| participant.name.clone(), |name| (*name).to_owned());
        let mut person = Self {
            titles: Vec::new(),
            country: None,
            day: None,
            spellings: vec![Spelling::new(&name)],
            slots: Vec::new(),
            name,
        };
        for spelling in known {
            person.spell(spelling);
        }
        if let Some(known) = tables::person(key) {
            person.spell(known.family_name);
        }
        person
    }

    fn learn(&mut self, participant: &Participant, slot: Slot, day: Option<NaiveDate>) {
        self.spell(&participant.name);
        self.spell(&participant.family_name);
        if self.slots.last() != Some(&slot) {
            self.slots.push(slot);
        }
        if self.country.is_none() || day >= self.day {
            self.country = participant.country.or(self.country);
            self.day = day;
        }
        if let Some(title) = &participant.title
            && self
                .titles
                .last()
                .is_none_or(|last| *last.original != **title)
        {
            self.titles.retain(|known| *known.original != **title);
            self.titles.push(Spelling::new(title));
        }
    }

    fn spell(&mut self, spelling: &str) {
        let known = self.spellings.iter().any(|s| *s.original == *spelling);
        if !known && !spelling.is_empty() {
            self.spellings.push(Spelling::new(spelling));
        }
    }

    fn office(&self) -> String {
        let title = self.titles.last().map(|title| title.original.to_string());
        let country = self.country.map(|country| country.to_string());
        [title, country]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    }
}
