//! What the user did with releases, as far as lists show it: which were read.

use rusqlite::OptionalExtension;
use rustc_hash::FxHashSet;

use crate::model::{CallId, Country};

use super::bits::Bits;
use super::key::Key;
use super::prepare::{hash, key};
use super::{Library, LibraryError, schema};

/// How far it was counted which releases were read, while the index has no lookups.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counted {
    /// Number of the last release looked at.
    up_to: i64,
    read: usize,
}

impl Library {
    /// The releases with these marks were read before.
    pub fn set_read(&mut self, marks: &FxHashSet<String>) {
        self.read = marks.iter().map(|mark| hash(mark.as_bytes())).collect();
        self.unread = None;
        self.counted = Counted::default();
        self.selected = None;
    }

    /// Marks the release as read; gives the mark to keep, if that is news.
    pub fn mark_read(&mut self, call: CallId) -> Result<Option<String>, LibraryError> {
        let row: Option<(i64, String, Option<String>, i64)> = self
            .connection
            .prepare_cached("SELECT mark, id, publisher, key FROM call WHERE call = ?")?
            .query_row([call.0.cast_signed()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .optional()?;
        let Some((mark, id, publisher, place)) = row else {
            return Ok(None);
        };
        if Key(place) < Key::FIRST_RELEASE || !self.read.insert(mark) {
            return Ok(None);
        }
        self.unread = None;
        self.counted = Counted::default();
        Ok(Some(key(&id, publisher.as_deref().and_then(Country::new))))
    }

    /// Releases not read yet.
    pub(super) fn unread(&mut self) -> Result<usize, LibraryError> {
        if let Some(unread) = self.unread {
            return Ok(unread);
        }
        let read = if self.read.is_empty() {
            0
        } else if schema::has_lookups(&self.connection)? {
            self.count_by_mark()?
        } else {
            self.read_of_late()?
        };
        let unread = self.facts.releases.saturating_sub(read);
        self.unread = Some(unread);
        Ok(unread)
    }

    fn count_by_mark(&self) -> Result<usize, LibraryError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT count(*) FROM call WHERE mark = ?")?;
        let mut read = 0;
        for mark in &self.read {
            read += statement.query_row([mark], |row| row.get::<_, usize>(0))?;
        }
        Ok(read)
    }

    /// Counts on from where it was last counted, while releases only come.
    fn read_of_late(&mut self) -> Result<usize, LibraryError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT call, mark FROM call WHERE call > ? ORDER BY call")?;
        let mut rows = statement.query([self.counted.up_to])?;
        while let Some(row) = rows.next()? {
            self.counted.up_to = row.get(0)?;
            self.counted.read += usize::from(self.read.contains(&row.get(1)?));
        }
        Ok(self.counted.read)
    }

    /// Keys of the releases that were read.
    fn read_keys(&self) -> Result<Vec<Key>, LibraryError> {
        let mut keys = Vec::new();
        if schema::has_lookups(&self.connection)? {
            let sql = "SELECT key FROM call WHERE mark = ?";
            let mut statement = self.connection.prepare_cached(sql)?;
            for mark in &self.read {
                let mut rows = statement.query([mark])?;
                while let Some(row) = rows.next()? {
                    keys.push(Key(row.get(0)?));
                }
            }
        } else {
            let sql = "SELECT mark, key FROM call";
            let mut statement = self.connection.prepare_cached(sql)?;
            let mut rows = statement.query(())?;
            while let Some(row) = rows.next()? {
                if self.read.contains(&row.get(0)?) {
                    keys.push(Key(row.get(1)?));
                }
            }
        }
        Ok(keys)
    }

    pub(super) fn read_bits(&mut self) -> Result<Bits, LibraryError> {
        let numbering = self.numbering()?;
        let mut bits = Bits::with_room(numbering.len());
        let read = self.read_keys()?;
        for rank in read.into_iter().filter_map(|key| numbering.rank(key)) {
            bits.insert(rank);
        }
        Ok(bits)
    }
}
