//! Pages of rows.

use std::ops::Range;

use rusqlite::OptionalExtension;

use crate::model::{CallId, Count, Found, Page, PersonHit, Row, Sort};
use crate::query::Query;

use super::key::Key;
use super::numbering::Rank;
use super::people::MOST_LOOKED_AT;
use super::prepare::flag;
use super::row::Held;
use super::select::Selection;
use super::{Library, LibraryError};

/// More people than this nobody looks through.
const MOST_PEOPLE: usize = 50;
/// So far down the newest rows are reached without numbering everything.
const NEAR: usize = 1000;

impl Library {
    /// A page of what the query finds; where `keep` is found, the page is moved so that it is on it.
    pub fn find(
        &mut self,
        query: &Query,
        sort: Sort,
        rows: Range<usize>,
        keep: Option<CallId>,
    ) -> Result<Found, LibraryError> {
        self.renew()?;
        if query.is_empty() && sort == Sort::Newest && rows.end <= NEAR && keep.is_none() {
            return self.beginning(rows);
        }
        let selection = self.selection(query, sort, rows.end)?;
        let kept = match keep {
            Some(call) => self.position(call, &selection)?,
            None => None,
        };
        let rows = kept.map_or(rows.clone(), |at| around(at, rows, selection.count));
        let first = rows.start.min(selection.count);
        let ranks = selection.ranks(first..rows.end.max(first));
        let mut page = Vec::with_capacity(ranks.len());
        for rank in ranks {
            page.extend(self.row(rank, &selection)?);
        }
        let people = self.hits(&selection)?;
        let count = match selection.rest {
            None => Count::Exactly(selection.count),
            Some(_) => Count::AtLeast(selection.count),
        };
        let page = Page { first, rows: page };
        self.answer(count, selection.warned, page, kept, people)
    }

    /// The beginning of the whole list: it costs its own rows and nothing else.
    fn beginning(&mut self, rows: Range<usize>) -> Result<Found, LibraryError> {
        // Another query was asked before: coming back to it, one sees it anew.
        self.selected = None;
        let count = self.facts.releases + self.facts.unreadable;
        let first = rows.start.min(count);
        let held = self.newest(first, rows.end.saturating_sub(first))?;
        let rows = held.into_iter().map(|held| held.row).collect();
        let page = Page { first, rows };
        self.answer(
            Count::Exactly(count),
            self.facts.warned,
            page,
            None,
            Vec::new(),
        )
    }

    fn answer(
        &mut self,
        count: Count,
        warned: usize,
        page: Page<Row>,
        kept: Option<usize>,
        people: Vec<PersonHit>,
    ) -> Result<Found, LibraryError> {
        Ok(Found {
            count,
            releases: self.facts.releases,
            calls: self.facts.releases.saturating_sub(self.facts.retold),
            warned,
            unread: self.unread()?,
            page,
            kept,
            people,
        })
    }

    fn row(&mut self, rank: Rank, selection: &Selection) -> Result<Option<Row>, LibraryError> {
        let held = self.at(rank)?;
        held.map(|held| self.lit(held, selection)).transpose()
    }

    pub(super) fn at(&mut self, rank: Rank) -> Result<Option<Held>, LibraryError> {
        match self.numbering()?.key(rank) {
            Some(key) => self.with_key(key),
            None => Ok(None),
        }
    }

    fn rank_of(&mut self, call: CallId) -> Result<Option<Rank>, LibraryError> {
        let key: Option<i64> = self
            .connection
            .prepare_cached("SELECT key FROM call WHERE call = ?")?
            .query_row([call.0.cast_signed()], |row| row.get(0))
            .optional()?;
        let numbering = self.numbering()?;
        Ok(key.and_then(|key| numbering.rank(Key(key))))
    }

    fn position(
        &mut self,
        call: CallId,
        selection: &Selection,
    ) -> Result<Option<usize>, LibraryError> {
        let rank = self.rank_of(call)?;
        Ok(rank.and_then(|rank| selection.position(rank)))
    }

    /// Whom the words of the query mean. Those without a release under the rest of the query are left out, unless nobody
    /// has any.
    fn hits(&mut self, selection: &Selection) -> Result<Vec<PersonHit>, LibraryError> {
        let mut hits: Vec<PersonHit> = Vec::new();
        for named in selection.named.iter() {
            for found in named.matches.iter().take(MOST_LOOKED_AT) {
                if hits.len() == MOST_PEOPLE {
                    return Ok(hits);
                }
                let calls = self.shared(found.person, &selection.found)?;
                if calls == 0 && selection.count > 0 {
                    continue;
                }
                let hit = self.people()?.hit(*found, &named.words, calls);
                let is_new = |hit: &PersonHit| {
                    let mut others = hits.iter();
                    !others.any(|other| (&other.name, &other.office) == (&hit.name, &hit.office))
                };
                let hit = hit.filter(is_new);
                hits.extend(hit);
            }
        }
        Ok(hits)
    }

    /// All releases that the query finds, in the order asked for; files that could not be read are not among them.
    pub fn select(&mut self, query: &Query, sort: Sort) -> Result<Vec<CallId>, LibraryError> {
        self.renew()?;
        let selection = self.selection(query, sort, usize::MAX)?;
        let numbering = self.numbering()?;
        let mut statement = self
            .connection
            .prepare_cached("SELECT call FROM call WHERE key = ? AND flags & ? = 0")?;
        let mut calls = Vec::with_capacity(selection.count);
        for rank in selection.ranks(0..selection.count) {
            let Some(key) = numbering.key(rank) else {
                continue;
            };
            let call: Option<i64> = statement
                .query_row((key.0, flag::UNREADABLE), |row| row.get(0))
                .optional()?;
            calls.extend(call.map(|call| CallId(call.cast_unsigned())));
        }
        Ok(calls)
    }

    /// The first release after this one in the list that was not read yet, from the top again at the end; with its place.
    pub fn next_unread(
        &mut self,
        query: &Query,
        sort: Sort,
        after: Option<CallId>,
    ) -> Result<Option<(CallId, usize)>, LibraryError> {
        self.renew()?;
        loop {
            let selection = self.selection(query, sort, 1)?;
            let last = after.map(|call| self.position(call, &selection));
            let next = last.transpose()?.flatten().map_or(0, |at| at + 1);
            for (first, part) in [
                (next, selection.ranks(next..selection.count)),
                (0, selection.ranks(0..next)),
            ] {
                for (at, rank) in (first..).zip(part) {
                    if let Some(held) = self.at(rank)?.filter(|held| !held.row.read) {
                        return Ok(Some((held.row.id, at)));
                    }
                }
            }
            // All that was found so far was read.
            if !self.refine()? {
                return Ok(None);
            }
        }
    }
}

impl Selection {
    /// What stands at these places of the list.
    pub(super) fn ranks(&self, places: Range<usize>) -> Vec<Rank> {
        let count = places.len();
        match &self.ranked {
            None => self.found.descending(places.start).take(count).collect(),
            Some(ranked) => {
                let end = places.end.min(ranked.len());
                ranked.get(places.start..end).unwrap_or_default().to_vec()
            }
        }
    }

    fn position(&self, rank: Rank) -> Option<usize> {
        if !self.found.contains(rank) {
            return None;
        }
        match &self.ranked {
            None => (self.count - 1).checked_sub(self.found.count_below(rank)),
            Some(ranked) => ranked.iter().position(|other| *other == rank),
        }
    }
}

/// The rows wanted, moved so that `at` is among them, and not beyond the end.
fn around(at: usize, rows: Range<usize>, count: usize) -> Range<usize> {
    if rows.contains(&at) || rows.is_empty() {
        return rows;
    }
    let length = rows.len();
    let start = at
        .saturating_sub(length / 2)
        .min(count.saturating_sub(length));
    start..start + length
}
