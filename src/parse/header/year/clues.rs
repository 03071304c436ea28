//! The words and names by which a day or its year can be told. One walk over the text finds them all, for the first rule that
//! asks; the rules then look at the few places found, and not at the text.

use std::ops::{BitOr, Range};
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::anniversaries::count;
use super::votes::referendums::REFERENDUM;
use super::{beginnings, births, chairs, epidemic, gatherings, holders, launches, united_nations};
use crate::parse::header::View;
use crate::parse::token::{Kind, Token, hash, tokenize};
use crate::parse::vocabulary::Vocabulary;
use crate::parse::words::{Words, bit, hashed, words};
use crate::tables::{self, Names};

/// Further on nothing is looked for.
pub(super) const LOOKED_AT: usize = 4000;

/// A set of kinds of words without one of which a rule has nothing to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse::header) struct Clue(u16);

impl Clue {
    const NONE: Self = Self(0);
    /// A number of four digits.
    pub(super) const YEAR: Self = Self(1);
    pub(super) const GOVERNMENT: Self = Self(1 << 1);
    pub(super) const BIRTH: Self = Self(1 << 2);
    pub(super) const LAUNCHED: Self = Self(1 << 3);
    pub(super) const GATHERING: Self = Self(1 << 4);
    pub(super) const CHAIR: Self = Self(1 << 5);
    pub(super) const RESOLUTION: Self = Self(1 << 6);
    pub(super) const ASSEMBLY: Self = Self(1 << 7);
    pub(super) const COUNTED: Self = Self(1 << 8);
    pub(super) const CONGRATULATES: Self = Self(1 << 9);
    pub(in crate::parse::header) const FIRST: Self = Self(1 << 10);
    pub(super) const REFERENDUM: Self = Self(1 << 11);
    pub(super) const DISEASE: Self = Self(1 << 12);

    const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Clue {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The words of each kind.
const ASKED: [(Clue, Words); 13] = [
    (Clue::GOVERNMENT, holders::GOVERNMENTS),
    (Clue::BIRTH, births::BIRTH),
    (Clue::LAUNCHED, launches::LAUNCHED),
    (Clue::GATHERING, gatherings::BODIES),
    (Clue::GATHERING, gatherings::SECOND),
    (Clue::CHAIR, chairs::OFFICES),
    (Clue::RESOLUTION, united_nations::RESOLUTION),
    (Clue::ASSEMBLY, united_nations::ASSEMBLY),
    (Clue::COUNTED, count::COUNTED),
    (Clue::CONGRATULATES, beginnings::CONGRATULATES),
    (Clue::FIRST, words!("first newly")),
    (Clue::REFERENDUM, REFERENDUM),
    (Clue::DISEASE, epidemic::DISEASE),
];

/// A table of what texts know by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse::header) enum Table {
    Event,
    Feast,
    Deed,
    Disaster,
    Gathering,
    Founding,
    Series,
}

/// What texts call a row of a table.
struct Name {
    /// The words and numbers after the first, hashed.
    rest: Vec<u64>,
    table: Table,
    row: usize,
}

/// What a word asks, and the names that begin with it.
struct Entry {
    asks: Clue,
    names: Vec<Name>,
    /// A bit for the second word of each name, all of them where a name has but one.
    next: u64,
    /// How many words its longest name has after the first.
    longest: usize,
}

impl Entry {
    const NOTHING: Self = Self {
        asks: Clue::NONE,
        names: Vec::new(),
        next: 0,
        longest: 0,
    };
}

struct Index {
    /// Most words are told to be none of them without a look.
    vocabulary: Vocabulary,
    words: FxHashMap<u64, Entry>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        vocabulary: Vocabulary::default(),
        words: FxHashMap::default(),
    };
    for (clue, words) in ASKED {
        for word in words.hashes() {
            let entry = index.entry(word);
            entry.asks = entry.asks | clue;
        }
    }
    index.add(Table::Event, tables::events().iter().map(|e| e.words));
    index.add(Table::Feast, tables::feasts().iter().map(|f| f.words));
    index.add(Table::Deed, tables::deeds().iter().map(|d| d.words));
    index.add(Table::Disaster, tables::disasters().iter().map(|d| d.words));
    index.add(
        Table::Gathering,
        tables::gatherings().iter().map(|g| g.places),
    );
    index.add(Table::Founding, tables::foundings().iter().map(|f| f.words));
    index.add(Table::Series, tables::series().iter().map(|s| s.words));
    index
});

impl Index {
    fn entry(&mut self, word: u64) -> &mut Entry {
        self.vocabulary.add(word);
        self.words.entry(word).or_insert(Entry::NOTHING)
    }

    /// Takes in what texts call the rows of a table.
    fn add(&mut self, table: Table, rows: impl Iterator<Item = Names>) {
        for (row, names) in rows.enumerate() {
            for name in names.iter() {
                let tokens = tokenize(name);
                let mut words = spoken(name, &tokens, 0).map(|(word, _)| word);
                let Some(first) = words.next() else { continue };
                let rest: Vec<u64> = words.collect();
                let entry = self.entry(first);
                entry.next |= rest.first().map_or(u64::MAX, |next| bit(*next));
                entry.longest = entry.longest.max(rest.len());
                entry.names.push(Name { rest, table, row });
            }
        }
    }

    #[inline]
    fn get(&self, word: u64) -> Option<&Entry> {
        let known = self.vocabulary.may_have_word(word);
        known.then(|| self.words.get(&word)).flatten()
    }
}

/// Hashes of words and numbers from `first` on with the tokens that they stand in; marks between them are passed over.
fn spoken(text: &str, tokens: &[Token], first: usize) -> impl Iterator<Item = (u64, usize)> {
    let rest = (first..).zip(tokens.iter().skip(first));
    rest.filter_map(|(at, token)| Some((word(text, token)?, at)))
}

/// What a word or a number is compared by.
fn word(text: &str, token: &Token) -> Option<u64> {
    match token.kind {
        Kind::Word => Some(token.hash),
        Kind::Number => Some(hash(token.text(text))),
        Kind::Possessive => Some(hashed("s")),
        Kind::Comma
        | Kind::Stop
        | Kind::Mark
        | Kind::Colon
        | Kind::Semicolon
        | Kind::Hyphen
        | Kind::Dash
        | Kind::Open
        | Kind::Close
        | Kind::Quote
        | Kind::Other => None,
    }
}

/// A number of four digits.
pub(super) fn is_year(token: &Token) -> bool {
    const DIGITS: usize = 4;
    token.kind == Kind::Number && token.span().len() == DIGITS
}

/// The year of four digits at `at`.
pub(super) fn year_at(view: &View<'_>, at: usize) -> Option<i32> {
    let token = view.tokens.get(at).filter(|token| is_year(token))?;
    token.text(view.text).parse().ok()
}

/// A row of a table that the text names, with the tokens from the first word of the name to its last.
struct Named {
    table: Table,
    row: usize,
    tokens: Range<usize>,
}

/// All that was found in a text, in order.
pub(in crate::parse) struct Clues {
    words: Vec<(usize, Clue)>,
    names: Vec<Named>,
    /// All kinds of words that were found.
    asks: Clue,
}

impl Clues {
    /// Walks over the first tokens of a text.
    pub(in crate::parse::header) fn read(text: &str, tokens: &[Token]) -> Self {
        let index = &*INDEX;
        let tokens = tokens.get(..LOOKED_AT).unwrap_or(tokens);
        let mut clues = Self {
            words: Vec::new(),
            names: Vec::new(),
            asks: Clue::NONE,
        };
        for (at, token) in tokens.iter().enumerate() {
            if is_year(token) {
                clues.ask(at, Clue::YEAR);
            }
            let Some(entry) = word(text, token).and_then(|word| index.get(word)) else {
                continue;
            };
            if entry.asks != Clue::NONE {
                clues.ask(at, entry.asks);
            }
            if entry.next != 0 {
                clues.name(text, tokens, at, entry);
            }
        }
        clues
    }

    fn ask(&mut self, at: usize, asks: Clue) {
        self.words.push((at, asks));
        self.asks = self.asks | asks;
    }

    /// Takes in the names of `entry` that stand at `at`.
    fn name(&mut self, text: &str, tokens: &[Token], at: usize, entry: &Entry) {
        let next = spoken(text, tokens, at + 1).next();
        if entry.next & next.map_or(u64::MAX, |(next, _)| bit(next)) == 0 {
            return;
        }
        let rest = spoken(text, tokens, at + 1).take(entry.longest);
        let rest: Vec<(u64, usize)> = rest.collect();
        for name in &entry.names {
            if let Some(here) = rest.get(..name.rest.len())
                && here.iter().map(|(word, _)| word).eq(&name.rest)
            {
                self.names.push(Named {
                    table: name.table,
                    row: name.row,
                    tokens: at..here.last().map_or(at, |(_, last)| *last) + 1,
                });
            }
        }
    }

    /// Whether the text has a word of one of these kinds.
    pub(super) fn has(&self, clue: Clue) -> bool {
        self.asks.meets(clue)
    }

    /// The places of the words of these kinds.
    pub(in crate::parse::header) fn at(&self, clue: Clue) -> impl Iterator<Item = usize> {
        let any = self.has(clue).then_some(&self.words);
        let words = any.into_iter().flatten();
        words.filter_map(move |(at, asks)| asks.meets(clue).then_some(*at))
    }

    /// The sentences with a word of these kinds, each with the first of them.
    pub(super) fn first_in_each<'a>(
        &'a self,
        clue: Clue,
        view: &'a View<'_>,
    ) -> impl Iterator<Item = (&'a Range<usize>, usize)> {
        let mut end = 0;
        self.at(clue).filter_map(move |at| {
            let sentence = view.sentence_at(at).filter(|_| at >= end)?;
            end = sentence.end;
            Some((sentence, at))
        })
    }

    /// The rows of a table that the text names.
    pub(in crate::parse::header) fn named(
        &self,
        table: Table,
    ) -> impl Iterator<Item = (usize, &Range<usize>)> {
        let named = self.names.iter().filter(move |named| named.table == table);
        named.map(|named| (named.row, &named.tokens))
    }

    /// Those that it names within `range`.
    pub(in crate::parse::header) fn named_in(
        &self,
        table: Table,
        range: &Range<usize>,
    ) -> impl Iterator<Item = (usize, &Range<usize>)> {
        let Range { start, end } = *range;
        let before = self
            .names
            .partition_point(|named| named.tokens.start < start);
        let from = self.names.get(before..).unwrap_or_default().iter();
        let near = from.take_while(move |named| named.tokens.start < end);
        near.filter(move |named| named.table == table && named.tokens.end <= end)
            .map(|named| (named.row, &named.tokens))
    }
}

#[cfg(test)]
mod tests {
    use super::{Clue, Clues, LOOKED_AT, Table};
    use crate::parse::token::tokenize;

    fn named(text: &str, table: Table) -> Vec<String> {
        let tokens = tokenize(text);
        let clues = Clues::read(text, &tokens);
        let named = clues.named(table);
        let words = named.filter_map(|(_, name)| {
            let words = tokens.get(name.clone())?.iter().map(|t| t.text(text));
            Some(words.collect::<Vec<_>>().join(" "))
        });
        words.collect()
    }

    #[test]
    fn names_are_found_whatever_marks_stand_in_them() {
        let text =
            "the Eid-al-Adha feast, the 2018 FIFA World Cup, and the \u{201c}Kerch Strait\u{201d}";
        assert_eq!(named(text, Table::Feast), ["Eid - al - Adha"]);
        assert_eq!(named(text, Table::Deed), ["Kerch Strait"]);
        let mut events = named(text, Table::Event);
        events.retain(|name| name.contains("2018"));
        assert_eq!(events, ["2018 FIFA World Cup"]);
        // One word alone, and the last of a text.
        assert_eq!(named("after Pahalgam", Table::Deed), ["Pahalgam"]);
        assert!(named("the Kerch", Table::Deed).is_empty());
        let far = "so ".repeat(LOOKED_AT) + "Pahalgam";
        assert!(named(&far, Table::Deed).is_empty());
    }

    #[test]
    fn words_are_told_apart_by_what_they_ask() {
        let text = "On his first birthday in 2019 the first summit of the G20 was near.";
        let tokens = tokenize(text);
        let clues = Clues::read(text, &tokens);
        let at = |clue| clues.at(clue).collect::<Vec<_>>();
        assert_eq!(at(Clue::FIRST), [2, 7]);
        assert_eq!(at(Clue::BIRTH | Clue::YEAR), [3, 5]);
        assert_eq!(at(Clue::GATHERING), [11]);
        assert!(clues.has(Clue::YEAR) && !clues.has(Clue::CHAIR));
    }
}
