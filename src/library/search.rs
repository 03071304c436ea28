//! Full text: phrases made into questions to the index, and answers walked through from the newest on.

use std::ops::Range;

use crate::text::Phrase;

use super::key::Key;
use super::numbering::Rank;
use super::prepare::{BEGINNING, LONGEST_START};
use super::select::{Rest, Selection};
use super::{Library, LibraryError};

/// A word only begun stands for so many words at most; beyond, the index is asked for the beginning itself.
const MOST_ENDINGS: usize = 48;

/// Releases opened in one go.
const OPENED: usize = 250;

/// A question to the table of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Search(String);

impl Search {
    /// What answers all of these and none of those; `None` where nothing is wanted.
    pub(super) fn new(wanted: &[String], unwanted: &[String]) -> Option<Self> {
        let mut expression = (!wanted.is_empty()).then(|| both(wanted))?;
        for other in unwanted {
            expression = format!("({expression}) NOT ({other})");
        }
        Some(Self(expression))
    }
}

/// The expression for all of these.
pub(super) fn both(expressions: &[String]) -> String {
    joined(expressions, " AND ")
}

/// The expression for any of these.
pub(super) fn either(expressions: &[String]) -> String {
    joined(expressions, " OR ")
}

fn joined(expressions: &[String], operator: &str) -> String {
    match expressions {
        [only] => only.clone(),
        several => {
            let several: Vec<String> = several.iter().map(|e| format!("({e})")).collect();
            several.join(operator)
        }
    }
}

/// Nothing answers it.
pub(super) fn nowhere() -> String {
    "\"\"".to_owned()
}

impl Library {
    /// The expression for texts with all the words of the phrase, which are those that may have it.
    pub(super) fn with_words_of(&self, phrase: &Phrase) -> Result<String, LibraryError> {
        let words = phrase.indexed();
        let Some((last, before)) = words.split_last() else {
            return Ok(nowhere());
        };
        let mut wanted: Vec<String> = before.iter().map(|word| format!("\"{word}\"")).collect();
        wanted.push(if phrase.is_begun() {
            self.beginning_with(last)?
        } else {
            format!("\"{last}\"")
        });
        Ok(both(&wanted))
    }

    fn beginning_with(&self, start: &str) -> Result<String, LibraryError> {
        if start.chars().count() <= LONGEST_START {
            return Ok(format!("\"{BEGINNING}{start}\""));
        }
        let mut statement = self
            .connection
            .prepare_cached("SELECT term FROM term WHERE term >= ?1 AND term < ?2 LIMIT ?3")?;
        let mut endings: Vec<String> = statement
            .query_map(
                (start, format!("{start}\u{10FFFF}"), MOST_ENDINGS + 1),
                |row| row.get(0),
            )?
            .collect::<Result<_, _>>()?;
        self.add_late_endings(start, &mut endings)?;
        let endings: Vec<String> = endings.iter().map(|word| format!("\"{word}\"")).collect();
        Ok(if endings.is_empty() {
            format!("\"{start}\"")
        } else if endings.len() > MOST_ENDINGS {
            format!("\"{start}\" *")
        } else {
            either(&endings)
        })
    }

    /// Words of late that begin so, which have no place among the others yet.
    fn add_late_endings(&self, start: &str, endings: &mut Vec<String>) -> Result<(), LibraryError> {
        let mut statement = self.connection.prepare_cached("SELECT terms FROM batch")?;
        let mut batches = statement.query(())?;
        while let Some(row) = batches.next()? {
            let terms = row.get_ref(0)?.as_str().map_err(LibraryError::odd)?;
            let new = terms
                .split_ascii_whitespace()
                .filter(|word| word.starts_with(start));
            for word in new.take(MOST_ENDINGS + 1) {
                if endings.len() <= MOST_ENDINGS && !endings.iter().any(|known| known == word) {
                    endings.push(word.to_owned());
                }
            }
        }
        Ok(())
    }

    /// Hands out what answers the search, the newest first, from before `below` on, until `take` has enough; gives the
    /// key to go on from.
    pub(super) fn walk(
        &self,
        search: &Search,
        below: Option<Key>,
        mut take: impl FnMut(Key) -> bool,
    ) -> Result<Option<Key>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT rowid FROM words WHERE words MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC",
        )?;
        let mut rows = statement.query((&search.0, below.map_or(i64::MAX, |key| key.0)))?;
        while let Some(row) = rows.next()? {
            let key = Key(row.get(0)?);
            if !take(key) {
                return Ok(Some(key));
            }
        }
        Ok(None)
    }

    /// The same from the oldest on, within these keys; gives the key that it came to.
    pub(super) fn walk_up(
        &self,
        search: &Search,
        within: Range<i64>,
        mut take: impl FnMut(Key) -> bool,
    ) -> Result<Option<Key>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT rowid FROM words WHERE words MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid",
        )?;
        let mut rows = statement.query((&search.0, within.start, within.end))?;
        while let Some(row) = rows.next()? {
            let key = Key(row.get(0)?);
            if !take(key) {
                return Ok(Some(key));
            }
        }
        Ok(None)
    }

    /// Goes on with a selection: until `enough` may be found, or so many were looked at or opened; gives how many were
    /// opened.
    pub(super) fn walk_on(
        &mut self,
        selection: &mut Selection,
        enough: usize,
        steps: usize,
    ) -> Result<usize, LibraryError> {
        let Some(rest) = selection.rest.take() else {
            return Ok(0);
        };
        let numbering = self.numbering()?;
        let opens = rest.opens();
        let enough = if opens { enough.min(OPENED) } else { enough };
        let mut candidates: Vec<Rank> = Vec::new();
        let mut looked = 0;
        let mut look = |key: Key| {
            looked += 1;
            if let Some(rank) = numbering.rank(key)
                && rest.base.contains(rank)
            {
                candidates.push(rank);
            }
            candidates.len() < enough && looked < steps
        };
        let below = if let Some(search) = &rest.search {
            self.walk(search, rest.below, &mut look)?
        } else {
            let rank = |key| numbering.rank(key).unwrap_or_default();
            let top = rest.below.map_or(u32::MAX, rank);
            let mut keys = rest
                .base
                .descending(0)
                .filter(|rank| *rank < top)
                .filter_map(|rank| numbering.key(rank));
            keys.find(|key| !look(*key))
        };
        let mut opened = 0;
        if opens {
            opened = candidates.len();
            candidates = self.at_once(|library| library.as_asked(candidates, &rest))?;
        }
        selection.count += candidates.len();
        for rank in candidates {
            selection.found.insert(rank);
        }
        selection.settled = false;
        if below.is_some() {
            selection.rest = Some(Rest { below, ..rest });
        }
        Ok(opened)
    }
}
