//! People of the tables, found by any spelling of their name.

use std::hash::Hasher;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHasher};

use super::offices::{Office, Term, rows};
use super::rows::items;
use crate::text::fold;

/// Somebody who held an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// `yun-byung-se`: the folded name; the same everywhere and always.
    pub key: String,
    /// Usual English form.
    pub name: &'static str,
    /// The part that follows a title.
    pub family_name: &'static str,
    aliases: &'static str,
    pub terms: Vec<Term>,
}

impl Person {
    /// Other spellings.
    pub fn aliases(&self) -> impl Iterator<Item = &'static str> {
        items(self.aliases)
    }

    /// The terms of that office, or all where none is meant.
    pub fn terms_of(&self, office: Option<Office>) -> impl Iterator<Item = &Term> {
        let fits = move |term: &&Term| office.is_none_or(|office| office == term.office);
        self.terms.iter().filter(fits)
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.name, self.family_name]
            .into_iter()
            .chain(self.aliases())
    }
}

struct People {
    all: Vec<Person>,
    by_key: FxHashMap<String, usize>,
    /// By the hash of the folded words of a full name, an alias or a family name, in order: there are some ten thousand
    /// spellings, and the first screen waits until they are told apart.
    by_name: Vec<(u64, usize)>,
    /// Where in `by_name` the hashes of each highest bits begin.
    starts: Vec<usize>,
}

/// How many of a hash's highest bits `starts` tells apart: some spellings for each.
const BITS: u32 = 12;

/// The highest bits of a hash.
fn highest(hash: u64) -> usize {
    usize::try_from(hash >> (u64::BITS - BITS)).unwrap_or(0)
}

static PEOPLE: LazyLock<People> = LazyLock::new(|| {
    let mut people: Vec<Person> = Vec::new();
    let mut at: FxHashMap<&'static str, usize> = FxHashMap::default();
    for row in rows() {
        let n = *at.entry(row.person).or_insert_with(|| {
            people.push(Person {
                key: words(row.person).replace(' ', "-"),
                name: row.person,
                family_name: row.family_name,
                aliases: row.aliases,
                terms: Vec::new(),
            });
            people.len() - 1
        });
        if let Some(person) = people.get_mut(n) {
            person.terms.push(row.term);
        }
    }
    let by_key = (0..)
        .zip(&people)
        .map(|(n, person)| (person.key.clone(), n))
        .collect();
    let mut by_name = Vec::with_capacity(6 * people.len());
    for (n, person) in people.iter().enumerate() {
        by_name.extend(person.names().map(|name| (hash(name), n)));
    }
    by_name.sort_unstable();
    by_name.dedup();
    let mut starts = Vec::with_capacity((1 << BITS) + 1);
    for (at, (hash, _)) in by_name.iter().enumerate() {
        starts.resize(starts.len().max(highest(*hash) + 1), at);
    }
    People {
        all: people,
        by_key,
        by_name,
        starts,
    }
});

/// Everybody whose full name, other spelling or family name is `name`, however accented, hyphenated or cased.
pub fn people_named(name: &str) -> impl Iterator<Item = &'static Person> + use<> {
    let hash = hash(name);
    let start = PEOPLE.starts.get(highest(hash)).copied();
    let near = start.and_then(|start| PEOPLE.by_name.get(start..));
    let near = near.unwrap_or_default();
    let before = near.iter().take_while(|(known, _)| *known < hash);
    let alike = near.get(before.count()..).unwrap_or_default();
    alike
        .iter()
        .take_while(move |(known, _)| *known == hash)
        .filter_map(|(_, n)| PEOPLE.all.get(*n))
}

/// Everybody in the tables.
pub fn people() -> &'static [Person] {
    &PEOPLE.all
}

/// The person with this key.
pub fn person(key: &str) -> Option<&'static Person> {
    PEOPLE.by_key.get(key).and_then(|n| PEOPLE.all.get(*n))
}

/// Every spelling of the name of the person with this key, the usual one first; empty for a key not in the tables.
pub fn spellings(key: &str) -> Vec<&'static str> {
    person(key).map_or_else(Vec::new, |person| {
        std::iter::once(person.name)
            .chain(person.aliases())
            .collect()
    })
}

/// Folded words with single spaces between them.
fn words(name: &str) -> String {
    let folded = fold(name);
    let mut out = String::with_capacity(folded.len());
    for word in folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Of the folded words: the same for all that [`words`] makes the same.
fn hash(name: &str) -> u64 {
    let mut hasher = FxHasher::default();
    let mut word = false;
    let mut begun = false;
    let mut take = |letter: char| {
        if !letter.is_alphanumeric() {
            word = false;
            return;
        }
        if begun && !word {
            hasher.write_u32(u32::from(' '));
        }
        (begun, word) = (true, true);
        hasher.write_u32(u32::from(letter));
    };
    if name.is_ascii() {
        name.chars()
            .map(|c| c.to_ascii_lowercase())
            .for_each(&mut take);
    } else {
        fold(name).chars().for_each(&mut take);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{people_named, person, spellings};
    use crate::tables::Office;

    #[test]
    fn one_person_under_many_spellings() {
        for name in [
            "Sergey Lavrov",
            "LAVROV",
            "lavrov",
            "Yun Byung Se",
            "Byung-se Yun",
            "Mevlüt Çavuşoğlu",
            "Cavusoglu",
        ] {
            assert_eq!(people_named(name).count(), 1, "{name}");
        }
        assert_eq!(people_named("Nobody Whatever").count(), 0);
    }

    #[test]
    fn people_have_keys_and_terms() {
        let lavrov = people_named("Lavrov").next().and_then(|p| person(&p.key));
        assert!(
            lavrov.is_some_and(|p| { p.terms.iter().any(|t| t.office == Office::ForeignMinister) })
        );
        assert!(spellings("yun-byung-se").contains(&"Yun Byung Se"));
        assert!(spellings("nobody").is_empty());
    }
}
