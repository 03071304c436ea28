//! What leaves the index: files that are gone, releases that stand in no file any more, texts that were replaced.

use rusqlite::OptionalExtension;

use crate::library::LibraryError;
use crate::library::key::Key;
use crate::library::prepare::{Prepared, flag};

use super::batch::Batch;

impl Batch<'_> {
    pub(super) fn remove_file(&mut self, file: i64) -> Result<(), LibraryError> {
        self.forget_sources(file, 0, -1)?;
        self.connection
            .prepare_cached("DELETE FROM file WHERE file = ?")?
            .execute([file])?;
        Ok(())
    }

    /// Forgets the releases of a file from position `at` on, and its problems from `problem_at` down.
    pub(super) fn forget_sources(
        &mut self,
        file: i64,
        at: i64,
        problem_at: i64,
    ) -> Result<(), LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "DELETE FROM source WHERE file = ?1 AND (at >= ?2 OR at <= ?3) RETURNING call",
        )?;
        let calls: Vec<i64> = statement
            .query_map((file, at, problem_at), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        self.writer.orphans.extend(calls);
        Ok(())
    }

    pub(super) fn remove_orphans(&mut self) -> Result<(), LibraryError> {
        for call in std::mem::take(&mut self.writer.orphans) {
            let mut standing = self
                .connection
                .prepare_cached("SELECT 1 FROM source WHERE call = ?")?;
            if !standing.exists([call])? {
                self.remove(call)?;
            }
        }
        Ok(())
    }

    fn remove(&mut self, call: i64) -> Result<(), LibraryError> {
        let Some(unreadable) = self.withdraw(call)? else {
            return Ok(());
        };
        for table in ["call", "record", "version"] {
            self.connection
                .prepare_cached(&format!("DELETE FROM {table} WHERE call = ?"))?
                .execute([call])?;
        }
        if unreadable {
            self.counts.unreadable -= 1;
        }
        Ok(())
    }

    /// Takes the release from all lists; tells whether it was an unreadable file.
    fn withdraw(&mut self, call: i64) -> Result<Option<bool>, LibraryError> {
        let row: Option<(i64, i64, i64, i64)> = self
            .connection
            .prepare_cached("SELECT key, flags, warnings, hash FROM call WHERE call = ?")?
            .query_row([call], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .optional()?;
        let Some((key, flags, warnings, hash)) = row else {
            return Ok(None);
        };
        if let Some(contents) = &mut self.writer.contents {
            contents.remove(&hash);
        }
        let unreadable = flags & flag::UNREADABLE != 0;
        self.retire(Key(key))?;
        if !unreadable {
            self.unpair(call)?;
            self.counts.releases -= 1;
            self.counts.warned -= i64::from(warnings > 0);
        }
        Ok(Some(unreadable))
    }

    /// Puts a new text in the place of an old one, which is kept.
    pub(super) fn replace(&mut self, call: i64, release: Prepared) -> Result<(), LibraryError> {
        self.connection
            .prepare_cached(
                "INSERT INTO version (call, until, body) SELECT call, ?, body FROM record WHERE call = ?",
            )?
            .execute((&self.writer.today, call))?;
        self.withdraw(call)?;
        for table in ["call", "record"] {
            self.connection
                .prepare_cached(&format!("DELETE FROM {table} WHERE call = ?"))?
                .execute([call])?;
        }
        self.insert(Some(call), release)?;
        Ok(())
    }
}
