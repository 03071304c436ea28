//! The table of words as a hash table of one probe or two, made at the first look.

use std::sync::LazyLock;

use super::inflect::inflect;
use super::{Class, Entry, Verbs, Word};
use crate::parse::token::hash;
use crate::parse::{places, topics};
use crate::text::fold;

const TABLE: &str = include_str!("../../../assets/tables/words.txt");

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(TABLE));

/// Open addressing; the size is a power of two, at least four times the number of words.
pub(super) struct Lexicon {
    slots: Vec<(u64, Entry)>,
    mask: usize,
}

impl Lexicon {
    pub(super) fn get(&self, hash: u64) -> Entry {
        let mut at = self.first_slot(hash);
        loop {
            match self.slots.get(at & self.mask) {
                Some((found, entry)) if *found == hash => return *entry,
                Some((0, _)) | None => return Entry::NONE,
                Some(_) => at += 1,
            }
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "any bits of the hash serve as a slot"
    )]
    const fn first_slot(&self, hash: u64) -> usize {
        (hash ^ (hash >> 29)) as usize & self.mask
    }

    fn read(table: &str) -> Self {
        let mut words: Vec<(u64, Entry)> = Vec::new();
        for (word, text) in Word::NAMED {
            words.push((
                hash(text),
                Entry {
                    word: *word,
                    ..Entry::NONE
                },
            ));
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
                    words.push((
                        hash(&form),
                        Entry {
                            class,
                            verbs,
                            ..Entry::NONE
                        },
                    ));
                }
            } else {
                let class = Class::named(class).unwrap_or(Class::NONE);
                words.push((
                    hash(word),
                    Entry {
                        class,
                        ..Entry::NONE
                    },
                ));
            }
        }
        let places = places::names().map(|name| (Class::PLACE, fold(name)));
        let topics = topics::phrases().map(|(_, phrase)| (Class::TOPIC, phrase.to_owned()));
        for (class, phrase) in places.chain(topics) {
            if let Some(first) = first_word(&phrase) {
                words.push((
                    hash(first),
                    Entry {
                        class,
                        ..Entry::NONE
                    },
                ));
            }
        }
        let size = (words.len() * 4).next_power_of_two();
        let mut lexicon = Self {
            slots: vec![(0, Entry::NONE); size],
            mask: size - 1,
        };
        for (hash, entry) in words {
            lexicon.add(hash, entry);
        }
        lexicon
    }

    fn add(&mut self, hash: u64, entry: Entry) {
        let mut at = self.first_slot(hash);
        loop {
            let Some(slot) = self.slots.get_mut(at & self.mask) else {
                return;
            };
            if slot.0 == hash {
                slot.1.class = slot.1.class.or(entry.class);
                slot.1.verbs = slot.1.verbs.or(entry.verbs);
                if entry.word != Word::UNNAMED {
                    slot.1.word = entry.word;
                }
                return;
            }
            if slot.0 == 0 {
                *slot = (hash, entry);
                return;
            }
            at += 1;
        }
    }
}

/// The first word of a folded phrase as a token holds it.
fn first_word(name: &str) -> Option<&str> {
    let name = name.strip_prefix("the ").unwrap_or(name);
    let first = name.split([' ', '-', '\'']).next()?;
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
    use super::{Class, LEXICON, TABLE, Verbs, lines};
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
    }
}
