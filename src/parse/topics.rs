//! What a call was about, in plain names: phrases of a table, and relations between two countries named as a pair.
//! Knows words, not who says them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lexicon::{Class, Word};
use super::places::place_at;
use super::token::{Kind, Token, tokenize};
use super::words::{Words, bit, words};
use crate::model::{Country, Span, Topic};

const TABLE: &str = include_str!("../../assets/tables/topics.txt");

struct Phrase {
    /// Hash of the token after the first: most phrases are told apart by it.
    next: Option<u64>,
    /// Hashes of the tokens after the first; marks have none.
    rest: Vec<u64>,
    topic: usize,
}

/// The phrases that begin with one word, the longest first.
#[derive(Default)]
struct Phrases {
    all: Vec<Phrase>,
    /// By the hash of the second word, where all have one: most words after the first are told to be none of them without
    /// a look.
    next: u64,
}

struct Table {
    names: Vec<&'static str>,
    /// By the number that the lexicon gives the first word.
    phrases: Vec<Phrases>,
}

static TOPICS: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        names: Vec::new(),
        phrases: Vec::new(),
    };
    for (name, phrase) in phrases() {
        if table.names.last() != Some(&name) {
            table.names.push(name);
        }
        let tokens = tokenize(phrase);
        if let Some((first, rest)) = tokens.split_first() {
            let number = usize::from(first.topics);
            if table.phrases.len() <= number {
                table.phrases.resize_with(number + 1, Phrases::default);
            }
            if let Some(alike) = table.phrases.get_mut(number) {
                alike.next |= rest.first().map_or(u64::MAX, |t| bit(t.hash));
                alike.all.push(Phrase {
                    next: rest.first().map(|t| t.hash),
                    rest: rest.iter().map(|t| t.hash).collect(),
                    topic: table.names.len() - 1,
                });
            }
        }
    }
    for phrases in &mut table.phrases {
        let longest = |phrase: &Phrase| std::cmp::Reverse(phrase.rest.len());
        phrases.all.sort_by_key(longest);
    }
    table
});

/// Every phrase with the name of its topic, as the table has them.
pub(super) fn phrases() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(name, phrases)| phrases.split("; ").map(move |phrase| (name, phrase)))
}

/// How many places are kept as evidence of one topic.
const EVIDENCE: usize = 8;

/// The topics of `tokens`, in order of first mention. A participant's own country is no topic by itself.
pub(super) fn topics(text: &str, tokens: &[Token], sides: &[Country]) -> Vec<Topic> {
    let mut found: Vec<Topic> = Vec::new();
    let mut raised = Raised::default();
    let pairs = tokens.windows(2).any(|pair| match pair {
        [link, place] => is_link(link) && place.places > 0,
        _ => false,
    });
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token.topics == 0 && !(pairs && token.places > 0) {
            at += 1;
            continue;
        }
        let rest = tokens.get(at..).unwrap_or_default();
        let between = if pairs {
            relations(text, tokens, at)
        } else {
            None
        };
        let raised_here = between.or_else(|| phrase(rest, sides));
        let Some((name, length)) = raised_here.filter(|_| !is_of_office(tokens, at)) else {
            at += 1;
            continue;
        };
        let last = tokens.get(at + length - 1).unwrap_or(token);
        let span = Span::new(token.span().start, last.span().end);
        let slot = raised.slot(name, found.len());
        if slot == found.len() {
            found.push(Topic {
                name: name.in_words(),
                evidence: Vec::new(),
            });
        }
        if let Some(topic) = found.get_mut(slot)
            && topic.evidence.len() < EVIDENCE
        {
            topic.evidence.push(span);
        }
        at += length;
    }
    found
}

/// A topic as it is told from others.
#[derive(Clone, Copy)]
enum Name<'t> {
    /// Of the table.
    Known(usize),
    /// Relations between two countries, as printed.
    Between(&'t str),
}

impl Name<'_> {
    fn in_words(self) -> String {
        match self {
            Self::Known(topic) => TOPICS
                .names
                .get(topic)
                .copied()
                .unwrap_or_default()
                .to_owned(),
            Self::Between(pair) => format!("{pair} relations"),
        }
    }
}

/// The topics found so far by their places in the list.
#[derive(Default)]
struct Raised<'t> {
    /// One more than the place, by the number of the topic.
    known: Vec<usize>,
    between: FxHashMap<&'t str, usize>,
}

impl<'t> Raised<'t> {
    /// The place of this topic; `next` for one that is new.
    fn slot(&mut self, name: Name<'t>, next: usize) -> usize {
        match name {
            Name::Known(topic) => {
                if self.known.is_empty() {
                    self.known.resize(TOPICS.names.len(), 0);
                }
                match self.known.get_mut(topic) {
                    Some(slot) if *slot > 0 => *slot - 1,
                    Some(slot) => {
                        *slot = next + 1;
                        next
                    }
                    None => next,
                }
            }
            Name::Between(pair) => *self.between.entry(pair).or_insert(next),
        }
    }
}

fn phrase(rest: &[Token], sides: &[Country]) -> Option<(Name<'static>, usize)> {
    let (first, after) = rest.split_first()?;
    if first.topics == 0 {
        return None;
    }
    let phrases = TOPICS.phrases.get(usize::from(first.topics))?;
    let following = after.first().map(|t| t.hash);
    if phrases.next & following.map_or(u64::MAX, bit) == 0 {
        return None;
    }
    let hit = phrases.all.iter().find(|phrase| {
        (phrase.next.is_none() || phrase.next == following)
            && phrase.rest.len() <= after.len()
            && phrase
                .rest
                .iter()
                .zip(after)
                .all(|(hash, t)| *hash == t.hash)
            && !(phrase.rest.is_empty()
                && place_at(rest, 0).is_some_and(|p| sides.contains(&p.country)))
    })?;
    Some((Name::Known(hit.topic), hit.rest.len() + 1))
}

/// Whether the word at `at` tells what an office is for: "the Minister for Foreign Affairs and Trade" raises no topic.
fn is_of_office(tokens: &[Token], at: usize) -> bool {
    const LONGEST: usize = 8;
    const HOUSES: Words = words!("ministry department");
    let field =
        |t: &Token| t.kind == Kind::Word && t.is_capital() && t.places == 0 && !t.is(Class::TITLE);
    if !tokens.get(at).is_some_and(field) {
        return false;
    }
    let before = tokens.get(at.saturating_sub(LONGEST)..at);
    let mut back = before.unwrap_or_default().iter().rev();
    let joins = |t: &Token| t.kind == Kind::Comma || matches!(t.word, Word::AND | Word::THE);
    let opens = back.find(|t| !field(t) && !joins(t));
    opens.is_some_and(|t| matches!(t.word, Word::OF | Word::FOR))
        && back
            .next()
            .is_some_and(|t| t.is(Class::TITLE) || HOUSES.has(t))
}

/// A mark that stands between two countries.
fn is_link(token: &Token) -> bool {
    matches!(token.kind, Kind::Hyphen | Kind::Dash)
}

/// `Japan-Russia relations`, `U.S.-Canada alliance`.
fn relations<'t>(text: &'t str, tokens: &[Token], at: usize) -> Option<(Name<'t>, usize)> {
    /// The longest name of a place, in tokens.
    const LONGEST: usize = 8;
    let opens = tokens.get(at).is_some_and(|t| t.places > 0);
    let mut near = tokens.get(at + 1..)?.iter().take(LONGEST);
    if !opens || !near.any(is_link) {
        return None;
    }
    let first = place_at(tokens, at)?;
    if !tokens.get(first.end).is_some_and(is_link) {
        return None;
    }
    let second = place_at(tokens, first.end + 1)?;
    let noun = tokens
        .get(second.end..)?
        .iter()
        .take(3)
        .position(|t| t.is(Class::RELATIONS_NOUN))?;
    let pair = Span::new(first.span(tokens).start, second.span(tokens).end);
    Some((Name::Between(pair.of(text)), second.end + noun + 1 - at))
}

#[cfg(test)]
mod tests {
    use super::{TABLE, TOPICS, topics};
    use crate::model::Country;
    use crate::parse::token::tokenize;

    fn names(text: &str, sides: &[&str]) -> String {
        let sides: Vec<Country> = sides.iter().filter_map(|s| Country::new(s)).collect();
        let found = topics(text, &tokenize(text), &sides);
        found
            .iter()
            .map(|t| t.name.as_str())
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn phrases_raise_topics_in_order() {
        for (text, expected) in [
            (
                "They discussed the climate and Syria, then Syria again.",
                "Climate change|Syria",
            ),
            (
                "On Peru-Japan relations and the Six-Party Talks.",
                "Peru-Japan relations|Six-Party Talks",
            ),
            ("A talk on nothing much.", ""),
            (
                "The Minister for Foreign Affairs and Trade, Ana Lind, and the Minister of Climate, Energy and Fisheries.",
                "",
            ),
            (
                "The Department of Energy spoke of energy; the Minister of Peru, Trade being her field, of Energy.",
                "Energy|Trade and investment",
            ),
        ] {
            assert_eq!(names(text, &[]), expected);
        }
        assert_eq!(names("Ukraine thanked Iran.", &["UA"]), "Iran");
    }

    #[test]
    fn every_row_has_a_name_and_phrases_of_its_own() {
        assert!(TOPICS.names.len() > 60);
        let mut seen = std::collections::HashSet::new();
        for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
            let (_, phrases) = line.split_once(": ").unwrap_or((line, ""));
            assert!(!phrases.is_empty(), "{line}");
            for phrase in phrases.split("; ") {
                assert_eq!(phrase, crate::text::fold(phrase));
                assert!(seen.insert(phrase), "`{phrase}` stands twice");
            }
        }
    }
}
