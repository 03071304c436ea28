//! The table of words as a hash table of one probe or two, made at the first look.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::inflect::inflect;
use super::{Class, Entry, Lists, Verbs, Word};
use crate::parse::token::hash;
use crate::parse::words::first_slot;
use crate::parse::{places, topics};
use crate::text::fold;

const TABLE: &str = include_str!("../../../assets/tables/words.txt");

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(TABLE));

/// Open addressing. The slots are kept apart from what they lead to and as small as can be, so that most words, which the
/// table does not have, are told so by memory that is at hand.
pub(super) struct Lexicon {
    /// A power of two of them, at least twice the number of words.
    slots: Vec<Slot>,
    /// The first is no word's.
    words: Vec<(u64, Entry)>,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    /// The highest bits of the word's hash.
    tag: u16,
    /// Place among the words; 0 where the slot is free.
    word: u16,
}

/// The bits of a hash that tell words in one slot apart, nearly always.
const fn tag(hash: u64) -> u16 {
    (hash >> (u64::BITS - u16::BITS)) as u16
}

impl Lexicon {
    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "whether a word is known cannot be foretold, so no branch asks for it alone"
    )]
    pub(super) fn get(&self, hash: u64) -> &Entry {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = first_slot(hash);
        while let Some(slot) = self.slots.get(at & mask) {
            if (slot.word == 0) | (slot.tag == tag(hash))
                && let Some((found, entry)) = self.words.get(usize::from(slot.word))
                && (slot.word == 0) | (*found == hash)
            {
                return entry;
            }
            at += 1;
        }
        &Entry::NONE
    }

    fn read(table: &str) -> Self {
        let mut words = entries(table);
        // The shortest words are the commonest: they stand side by side.
        words.sort_by_key(|(word, _)| word.len());
        let mut lexicon = Self {
            slots: vec![Slot::default(); (words.len() * 2).next_power_of_two()],
            words: vec![(0, Entry::NONE)],
        };
        for (word, entry) in words {
            lexicon.add(hash(&word), entry);
        }
        lexicon.number();
        lexicon
    }

    /// Numbers the first words of places and of topics, by which their tables are looked up.
    fn number(&mut self) {
        let (mut places, mut topics) = (0, 0);
        for (_, entry) in &mut self.words {
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

    fn add(&mut self, hash: u64, entry: Entry) {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = first_slot(hash);
        while let Some(slot) = self.slots.get_mut(at & mask) {
            if slot.word == 0 {
                // Beyond sixty-five thousand words there is no number; a test counts them.
                let Ok(word) = u16::try_from(self.words.len()) else {
                    return;
                };
                *slot = Slot {
                    tag: tag(hash),
                    word,
                };
                self.words.push((hash, entry));
                return;
            }
            if let Some((found, known)) = self.words.get_mut(usize::from(slot.word))
                && *found == hash
            {
                known.add(entry);
                return;
            }
            at += 1;
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
    use super::{Class, LEXICON, Lists, TABLE, Verbs, lines};
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
        let taken = LEXICON.words.len() - 1;
        assert!(taken * 2 <= LEXICON.slots.len());
        assert!(taken < usize::from(u16::MAX), "every word has a number");
    }
}
