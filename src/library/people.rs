//! The dictionary of distinct people: who took part in which release, under which spellings, and whom a typed word means.
//!
//! A word is compared with the few thousand people, not with the releases; the releases of the people found are put
//! together afterwards.

use std::cmp::Reverse;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use rusqlite::{Connection, Row};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{Country, PersonHit};

use super::LibraryError;
use super::name::{Fit, Spelling, Typed, lit};
use super::numbering::{Numbering, Rank};
use super::postings::{self, Kind, Lists, Value};
use super::registry::PersonId;

/// Scattered letters count as a match only with this share of the score of the best match, and of a perfect one.
const SHARE_OF_BEST: i64 = 60;
const SHARE_OF_PERFECT: i64 = 40;

/// So many of the best matches come in order; nobody looks further.
pub(super) const MOST_LOOKED_AT: usize = 400;

#[derive(Default)]
pub(super) struct People {
    all: Vec<Person>,
    /// Every title that anybody has.
    titles: Vec<Spelling>,
    title_at: FxHashMap<Box<str>, usize>,
    matcher: SkimMatcherV2,
    /// The word last matched by scattered letters, and everybody it fitted: a longer word fits some of them.
    narrowed: Option<(String, Vec<PersonId>)>,
    /// What was written down up to this batch is here.
    batch: i64,
}

#[derive(Default)]
struct Person {
    name: String,
    /// The last is the present one.
    titles: Vec<usize>,
    country: Option<Country>,
    /// The name first.
    spellings: Vec<Spelling>,
    /// Keys of releases, as they are packed in the index.
    lists: Vec<Box<[u8]>>,
    calls: usize,
    /// What the keys are under the present numbering, once somebody asked.
    ranks: Option<Box<[Rank]>>,
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
    pub(super) fn load(connection: &Connection) -> Result<Self, LibraryError> {
        let mut people = Self::default();
        people.renew(connection, &[])?;
        let mut statement = connection.prepare("SELECT value, keys FROM posting WHERE kind = ?")?;
        let mut rows = statement.query([Kind::Person as i64])?;
        while let Some(row) = rows.next()? {
            let keys = row.get_ref(1)?.as_blob().map_err(LibraryError::odd)?;
            people.add(row.get(0)?, keys);
        }
        Ok(people)
    }

    /// Takes over what was written down since the last time; the numbering is another from now on.
    pub(super) fn renew(
        &mut self,
        connection: &Connection,
        added: &[Lists],
    ) -> Result<(), LibraryError> {
        self.narrowed = None;
        for person in &mut self.all {
            person.ranks = None;
        }
        let mut statement = connection.prepare_cached(
            "SELECT person, name, country, titles, spellings, batch FROM person WHERE batch > ?",
        )?;
        let mut rows = statement.query([self.batch])?;
        while let Some(row) = rows.next()? {
            self.batch = self.batch.max(row.get(5)?);
            self.learn(row)?;
        }
        for ((kind, value), keys) in added.iter().flatten() {
            if let (Kind::Person, Value::Number(person)) = (kind, value) {
                self.add(*person, keys.bytes());
            }
        }
        Ok(())
    }

    fn learn(&mut self, row: &Row<'_>) -> Result<(), LibraryError> {
        let titles: String = row.get(3)?;
        let titles = titles.lines().map(|title| self.title(title)).collect();
        let country: Option<String> = row.get(2)?;
        let spellings: String = row.get(4)?;
        let name = row.get(1)?;
        let person = self.person(row.get(0)?);
        person.name = name;
        person.titles = titles;
        person.country = country.as_deref().and_then(Country::new);
        for spelling in spellings.lines().skip(person.spellings.len()) {
            person.spellings.push(Spelling::new(spelling));
        }
        Ok(())
    }

    fn title(&mut self, title: &str) -> usize {
        if let Some(at) = self.title_at.get(title) {
            return *at;
        }
        let at = self.titles.len();
        self.titles.push(Spelling::new(title));
        self.title_at.insert(title.into(), at);
        at
    }

    fn person(&mut self, id: i64) -> &mut Person {
        let at = usize::try_from(id).unwrap_or_default();
        if at >= self.all.len() {
            self.all.resize_with(at + 1, Person::default);
        }
        #[expect(clippy::indexing_slicing, reason = "made room for just before")]
        &mut self.all[at]
    }

    pub(super) fn add(&mut self, id: i64, keys: &[u8]) {
        let person = self.person(id);
        person.calls += postings::packed_len(keys);
        person.lists.push(keys.into());
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

    /// The best first, as far as anybody looks; among equals whoever called most.
    pub(super) fn sort(&self, found: &mut [Match]) {
        let order = |m: &Match| {
            let person = self.all.get(m.person as usize);
            (
                m.fit,
                Reverse(m.score),
                Reverse(person.map_or(0, |p| p.calls)),
                person.map(|p| p.name.as_str()),
                m.person,
            )
        };
        let best = if found.len() > MOST_LOOKED_AT {
            found
                .select_nth_unstable_by(MOST_LOOKED_AT, |a, b| order(a).cmp(&order(b)))
                .0
        } else {
            found
        };
        best.sort_unstable_by(|a, b| order(a).cmp(&order(b)));
    }

    fn beginning(&self, typed: &Typed) -> Vec<Match> {
        self.each(|person| best(&person.spellings, typed))
    }

    fn by_office(&self, typed: &Typed) -> Vec<Match> {
        let fits = |title: &Spelling| title.begins(typed).is_some_and(|fit| fit < Fit::Sound);
        let fitting: FxHashSet<usize> = (0..)
            .zip(&self.titles)
            .filter(|(_, title)| fits(title))
            .map(|(at, _)| at)
            .collect();
        if fitting.is_empty() {
            return Vec::new();
        }
        self.each(|person| {
            let holds = person.titles.iter().any(|title| fitting.contains(title));
            holds.then_some((Fit::Office, 0))
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
                    .max_by_key(|(score, at)| (*score, Reverse(*at)))?;
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

    /// Releases that the person took part in; some may be there no more.
    pub(super) fn ranks(&mut self, person: PersonId, numbering: &Numbering) -> &[Rank] {
        let Some(person) = self.all.get_mut(person as usize) else {
            return &[];
        };
        let lists = &person.lists;
        person.ranks.get_or_insert_with(|| {
            let keys = lists.iter().flat_map(|keys| postings::unpack(keys));
            keys.filter_map(|key| numbering.rank(key)).collect()
        })
    }

    /// Works out everybody's ranks, for a filter to come.
    pub(super) fn warm(&mut self, numbering: &Numbering) {
        for person in (0..).take(self.all.len()) {
            self.ranks(person, numbering);
        }
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

    fn office(&self, person: &Person) -> String {
        let title = person.titles.last().and_then(|at| self.titles.get(*at));
        let title = title.map(|title| title.original.to_string());
        let country = person.country.map(|country| country.to_string());
        [title, country]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
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
            office: self.office(person),
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
