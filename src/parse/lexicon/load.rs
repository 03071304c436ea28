//! The table of words as a hash table, made at the first look.

use std::borrow::Cow;
use std::hint::select_unpredictable;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::inflect::inflect;
use super::perfect::Slots;
use super::{Class, Entry, Lists, Verbs, Word};
use crate::parse::token::hash;
use crate::parse::{places, topics};
use crate::text::fold;

const TABLE: &str = include_str!("../../../assets/tables/words.txt");

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(TABLE));

/// What is known of each word, found by its hash.
pub(super) struct Lexicon {
    /// The numbers of the words. They are kept apart from what they lead to and as small as can be, so that most words,
    /// which the table does not have, are told so by memory that is at hand.
    slots: Slots,
    /// The first is no word's; nor are those behind the last word.
    words: Box<[(u64, Entry); WORDS]>,
}

/// A power of two, so that no look-up asks whether a number is within.
const WORDS: usize = 8192;

impl Lexicon {
    #[inline]
    pub(super) fn get(&self, hash: u64) -> &Entry {
        let word = self.slots.get(hash) % WORDS;
        let found = self
            .words
            .get(word)
            .is_some_and(|(found, _)| *found == hash);
        let known = self.words.get(select_unpredictable(found, word, 0) % WORDS);
        known.map_or(&Entry::NONE, |(_, entry)| entry)
    }

    #[expect(
        clippy::large_stack_arrays,
        reason = "a table of another length, of which none is made, would be as good as none"
    )]
    fn read(table: &str) -> Self {
        let mut entries = entries(table);
        // The shortest words are the commonest: they stand side by side.
        entries.sort_by_key(|(word, _)| word.len());
        let mut numbers: FxHashMap<u64, usize> = FxHashMap::default();
        let mut words = vec![(0, Entry::NONE)];
        for (word, entry) in entries {
            let hash = hash(&word);
            let number = *numbers.entry(hash).or_insert(words.len());
            match words.get_mut(number) {
                Some((_, known)) => known.add(entry),
                None => words.push((hash, entry)),
            }
        }
        number(&mut words);
        let hashes: Vec<u64> = words.iter().skip(1).map(|(hash, _)| *hash).collect();
        words.resize(WORDS, (0, Entry::NONE));
        Self {
            slots: Slots::of(&hashes),
            words: words
                .try_into()
                .unwrap_or_else(|_| Box::new([(0, Entry::NONE); WORDS])),
        }
    }
}

/// Numbers the first words of places and of topics, by which their tables are looked up.
fn number(words: &mut [(u64, Entry)]) {
    let (mut places, mut topics) = (0, 0);
    for (_, entry) in words {
        entry.unknown = entry.class == Class::NONE && entry.verbs == Verbs::NONE;
        if entry.class.meets(Class::PLACE) {
            places += 1;
            entry.places = places;
        }
        if entry.class.meets(Class::TOPIC) {
            topics += 1;
            entry.topics = topics;
        }
    }
}

impl Entry {
    /// Takes over what another entry of the same word knows.
    fn add(&mut self, other: Self) {
        self.class = self.class.or(other.class);
        self.verbs = self.verbs.or(other.verbs);
        self.lists = self.lists.or(other.lists);
        if other.word != Word::UNNAMED {
            self.word = other.word;
        }
    }
}

/// Every word with what one list of it says.
fn entries(table: &str) -> Vec<(Cow<'_, str>, Entry)> {
    let of_class = |class| Entry {
        class,
        ..Entry::NONE
    };
    let mut words: Vec<(Cow<'_, str>, Entry)> = Vec::new();
    for (lists, text) in Lists::ALL {
        let entry = Entry {
            lists: *lists,
            ..Entry::NONE
        };
        words.extend(text.split_whitespace().map(|word| (word.into(), entry)));
    }
    for (word, text) in Word::NAMED {
        let entry = Entry {
            word: *word,
            ..Entry::NONE
        };
        words.push(((*text).into(), entry));
    }
    for (class, word) in lines(table) {
        if let Some(verbs) = class.strip_prefix("verb ") {
            let verbs = Verbs::named(verbs).unwrap_or(Verbs::NONE);
            let forms = inflect(word);
            for (form, class) in [
                (forms.base, Class::BASE),
                (forms.third, Class::THIRD),
                (forms.past, Class::PAST),
                (forms.participle, Class::PARTICIPLE),
                (forms.gerund, Class::GERUND),
            ] {
                let entry = Entry {
                    verbs,
                    ..of_class(class)
                };
                words.push((form.into(), entry));
            }
        } else {
            let class = Class::named(class).unwrap_or(Class::NONE);
            words.push((word.into(), of_class(class)));
        }
    }
    let first = |phrase: &str| first_word(phrase).map(|word| Cow::Owned(word.to_owned()));
    let places = places::names().filter_map(|name| first(&fold(name)));
    words.extend(places.map(|word| (word, of_class(Class::PLACE))));
    let topics = topics::phrases().filter_map(|(_, phrase)| first(phrase));
    words.extend(topics.map(|word| (word, of_class(Class::TOPIC))));
    words
}

/// The first word of a folded phrase as a token holds it.
fn first_word(name: &str) -> Option<&str> {
    let name = name.strip_prefix("the ").unwrap_or(name);
    let first = name.split([' ', '-']).next()?;
    // "people's" is two tokens, "sana'a" is one.
    let first = first.strip_suffix("'s").unwrap_or(first);
    let first = first.trim_end_matches('\'');
    let bare = first.trim_end_matches('.');
    Some(if bare.contains('.') { first } else { bare })
}

/// Class and word of each entry: `class: word word …`, further words on lines that begin with a space.
fn lines(table: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut class = "";
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(move |line| {
            let words = match line.split_once(": ") {
                Some((name, words)) if !line.starts_with(' ') => {
                    class = name;
                    words
                }
                _ => line,
            };
            words.split_whitespace().map(move |word| (class, word))
        })
}

#[cfg(test)]
mod tests {
    use super::{Class, Entry, LEXICON, Lists, TABLE, Verbs, lines};
    use crate::parse::token::hash;

    #[test]
    fn every_line_of_the_table_names_a_class() {
        for (class, word) in lines(TABLE) {
            let known = class.strip_prefix("verb ").map_or_else(
                || Class::named(class).is_some(),
                |v| Verbs::named(v).is_some(),
            );
            assert!(known, "`{class}` of `{word}`");
            assert_eq!(word, crate::text::fold(word), "written as it is looked up");
        }
    }

    #[test]
    fn a_word_is_found_with_all_its_classes() {
        let entry = LEXICON.get(hash("march"));
        assert!(entry.class.meets(Class::MONTH));
        assert!(LEXICON.get(hash("said")).verbs.meets(Verbs::SAY));
        assert!(LEXICON.get(hash("qwertz")).class == Class::NONE);
        let lists = LEXICON.get(hash("minister")).lists;
        assert!(lists.meets(Lists::HEAD) && !lists.meets(Lists::WITHIN));
        let words = LEXICON.words.iter().filter(|(hash, _)| *hash != 0);
        let count = words.clone().count();
        assert!(
            (1_000..6_000).contains(&count),
            "the slots are made for {count}"
        );
        let found = |hash: &u64| LEXICON.words.get(LEXICON.slots.get(*hash));
        let lost = |(hash, _): &&(u64, Entry)| found(hash).is_none_or(|(other, _)| other != hash);
        assert_eq!(words.filter(lost).count(), 0);
    }
}
