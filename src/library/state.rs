//! What the user did with releases, as far as lists show it: which were read.

use rusqlite::OptionalExtension;
use rustc_hash::FxHashSet;

use crate::model::{CallId, Country};

use super::bits::Bits;
use super::key::Key;
use super::prepare::{hash, key};
use super::{Library, LibraryError};

impl Library {
    /// The releases with these marks were read before.
    pub fn set_read(&mut self, marks: &FxHashSet<String>) {
        self.read = marks.iter().map(|mark| hash(mark.as_bytes())).collect();
        self.unread = None;
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
        Ok(Some(key(&id, publisher.as_deref().and_then(Country::new))))
    }

    /// Releases not read yet.
    pub(super) fn unread(&mut self) -> Result<usize, LibraryError> {
        if let Some(unread) = self.unread {
            return Ok(unread);
        }
        let mut statement = self
            .connection
            .prepare_cached("SELECT count(*) FROM call WHERE mark = ?")?;
        let mut read = 0;
        for mark in &self.read {
            read += statement.query_row([mark], |row| row.get::<_, usize>(0))?;
        }
        let unread = self.facts.releases.saturating_sub(read);
        self.unread = Some(unread);
        Ok(unread)
    }

    pub(super) fn read_bits(&mut self) -> Result<Bits, LibraryError> {
        let numbering = self.numbering()?;
        let mut bits = Bits::with_room(numbering.len());
        let mut statement = self
            .connection
            .prepare_cached("SELECT key FROM call WHERE mark = ?")?;
        for mark in &self.read {
            let mut rows = statement.query([mark])?;
            while let Some(row) = rows.next()? {
                if let Some(rank) = numbering.rank(Key(row.get(0)?)) {
                    bits.insert(rank);
                }
            }
        }
        Ok(bits)
    }
}
