//! Full text: phrases made into questions to the index, and answers walked through from the newest on.

use std::ops::Range;

use crate::text::Phrase;

use super::key::Key;
use super::numbering::Rank;
use super::prepare::LONGEST_START;
use super::select::{Rest, Selection};
use super::{Library, LibraryError};

/// A word only begun stands for so many words at most; beyond, the index is asked for the beginning itself.
const MOST_ENDINGS: usize = 48;
const MOST_ENDINGS_OF_PHRASE: usize = 12;

/// A question to one of the tables of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Search {
    table: Table,
    expression: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    Words,
    Starts,
}

impl Table {
    const fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Starts => "starts",
        }
    }
}

impl Search {
    pub(super) const fn words(expression: String) -> Self {
        Self {
            table: Table::Words,
            expression,
        }
    }

    /// Finds nothing.
    pub(super) fn nowhere() -> Self {
        Self::words("\"\"".to_owned())
    }

    pub(super) fn is_of(&self, table: Table) -> bool {
        self.table == table
    }

    /// What the table of words is asked, where it is that one.
    pub(super) fn into_words(self) -> Option<String> {
        (self.table == Table::Words).then_some(self.expression)
    }

    /// Without what answers another question to the same table.
    pub(super) fn leave_out(&mut self, other: &Self) {
        self.expression = format!("({}) NOT ({})", self.expression, other.expression);
    }

    /// A question for what answers all of them, and those that have to be asked one by one.
    pub(super) fn together(searches: Vec<Self>) -> (Option<Self>, Vec<Self>) {
        let (mut whole, starts): (Vec<_>, Vec<_>) = searches
            .into_iter()
            .partition(|search| search.table == Table::Words);
        if whole.is_empty() {
            let mut starts = starts.into_iter();
            return (starts.next(), starts.collect());
        }
        let expression = whole
            .drain(..)
            .map(|search| format!("({})", search.expression))
            .collect::<Vec<_>>()
            .join(" AND ");
        let table = Table::Words;
        (Some(Self { table, expression }), starts)
    }
}

impl Library {
    pub(super) fn search_for(&self, phrase: &Phrase) -> Result<Option<Search>, LibraryError> {
        let words = phrase.indexed();
        let Some((last, before)) = words.split_last() else {
            return Ok(None);
        };
        if !phrase.is_begun() {
            return Ok(Some(Search::words(format!("\"{}\"", words.join(" ")))));
        }
        if before.is_empty() && last.chars().count() <= LONGEST_START {
            return Ok(Some(Search {
                table: Table::Starts,
                expression: format!("\"{last}\""),
            }));
        }
        let most = if before.is_empty() {
            MOST_ENDINGS
        } else {
            MOST_ENDINGS_OF_PHRASE
        };
        let mut statement = self
            .connection
            .prepare_cached("SELECT term FROM term WHERE term >= ?1 AND term < ?2 LIMIT ?3")?;
        let endings: Vec<String> = statement
            .query_map((last, format!("{last}\u{10FFFF}"), most + 1), |row| {
                row.get(0)
            })?
            .collect::<Result<_, _>>()?;
        let before: String = before
            .iter()
            .flat_map(|word| [word.as_str(), " "])
            .collect();
        let expression = if endings.is_empty() {
            format!("\"{before}{last}\"")
        } else if endings.len() > most {
            format!("\"{before}{last}\" *")
        } else {
            let phrases: Vec<String> = endings
                .iter()
                .map(|ending| format!("\"{before}{ending}\""))
                .collect();
            phrases.join(" OR ")
        };
        Ok(Some(Search {
            table: Table::Words,
            expression,
        }))
    }

    /// Hands out what answers the search, the newest first, from before `below` on, until `take` has enough; gives the
    /// key to go on from.
    pub(super) fn walk(
        &self,
        search: &Search,
        below: Option<Key>,
        mut take: impl FnMut(Key) -> bool,
    ) -> Result<Option<Key>, LibraryError> {
        let table = search.table.name();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT rowid FROM {table} WHERE {table} MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC"
        ))?;
        let mut rows =
            statement.query((&search.expression, below.map_or(i64::MAX, |key| key.0)))?;
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
        let table = search.table.name();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT rowid FROM {table} WHERE {table} MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid"
        ))?;
        let mut rows = statement.query((&search.expression, within.start, within.end))?;
        while let Some(row) = rows.next()? {
            let key = Key(row.get(0)?);
            if !take(key) {
                return Ok(Some(key));
            }
        }
        Ok(None)
    }

    /// Goes on with a selection: until `enough` are found, or `steps` were looked at.
    pub(super) fn walk_on(
        &mut self,
        selection: &mut Selection,
        enough: usize,
        steps: usize,
    ) -> Result<(), LibraryError> {
        let Some(rest) = selection.rest.take() else {
            return Ok(());
        };
        let numbering = self.numbering()?;
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
        for rank in candidates {
            let fits = match numbering.key(rank) {
                Some(key) if !rest.said.is_empty() => self.is_said(key, &rest)?,
                _ => true,
            };
            if fits {
                selection.found.insert(rank);
                selection.count += 1;
            }
        }
        selection.settled = false;
        if below.is_some() {
            selection.rest = Some(Rest { below, ..rest });
        }
        Ok(())
    }
}
