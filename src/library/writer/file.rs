//! What is noted of files: how they were, what was taken from them, and what could not be read.

use rusqlite::{OptionalExtension, ToSql};

use crate::library::LibraryError;
use crate::library::key::Bucket;
use crate::library::prepare::flag;

use super::batch::Batch;
use super::{Arrival, Trouble};

/// Of one file, nobody reads more; the rest is counted.
const MOST_TROUBLES: i64 = 20;

/// A file of the index, and what was taken from it before.
pub(super) struct Noted {
    pub(super) file: i64,
    /// Place of the last release that was taken from it; what comes after it was not there before.
    pub(super) last: i64,
    releases: i64,
    troubles: i64,
    without_text: i64,
    /// It was never seen before.
    new: bool,
}

impl Batch<'_> {
    pub(super) fn take(&mut self, arrival: Arrival) -> Result<(), LibraryError> {
        if arrival.same {
            self.connection
                .prepare_cached("UPDATE file SET size = ?, modified = ? WHERE path = ?")?
                .execute((arrival.file.size, arrival.file.modified, &arrival.file.path))?;
            return Ok(());
        }
        let noted = self.note_file(&arrival)?;
        let alone = arrival.begins && arrival.done.is_none() && arrival.releases.len() == 1;
        let mut at = noted.releases;
        for release in arrival.releases {
            self.take_release(&noted, at, release, alone)?;
            at += 1;
        }
        let mut told = noted.troubles;
        for trouble in &arrival.troubles {
            if told < MOST_TROUBLES {
                self.take_trouble(noted.file, told, trouble)?;
            }
            told += 1;
        }
        if arrival.done.is_none() {
            let told = self.sum_up(&noted, at, told)?;
            if !noted.new {
                self.forget_sources(noted.file, at, -1 - told)?;
            }
        }
        Ok(())
    }

    /// Tells of what was only counted; gives how many troubles are told in all.
    fn sum_up(&mut self, noted: &Noted, releases: i64, troubles: i64) -> Result<i64, LibraryError> {
        let mut told = troubles.min(MOST_TROUBLES);
        let more = troubles - told;
        // Much JSON has no text anywhere: that is no collection with gaps.
        let gaps = if releases > 0 { noted.without_text } else { 0 };
        for (count, reason) in [
            (more, "more could not be read"),
            (
                gaps,
                "without a text under `text`, `body` or the like: left out",
            ),
        ] {
            if count > 0 {
                let reason = format!("{count} {reason}");
                self.take_trouble(noted.file, told, &Trouble { name: None, reason })?;
                told += 1;
            }
        }
        Ok(told)
    }

    fn note_file(&mut self, arrival: &Arrival) -> Result<Noted, LibraryError> {
        let facts = &arrival.file;
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let readouts = arrival.releases.iter().filter(|r| r.readout).count();
        let (releases, troubles) = (
            number(arrival.releases.len()),
            number(arrival.troubles.len()),
        );
        let nothing = releases == 0 && troubles == 0 && arrival.begins && arrival.done.is_none();
        let readouts = if nothing { -1 } else { number(readouts) };
        let without_text = number(arrival.without_text);
        let values: [&dyn ToSql; 10] = [
            &facts.path,
            &facts.size,
            &facts.modified,
            &facts.hash,
            &readouts,
            &releases,
            &troubles,
            &without_text,
            &arrival.done,
            &arrival.failed,
        ];
        let begins: &dyn ToSql = &arrival.begins;
        let with_begins: Vec<&dyn ToSql> = values.into_iter().chain([begins]).collect();
        let there = self
            .connection
            .prepare_cached(
                "UPDATE file SET size = ?2, modified = ?3, hash = ?4, readouts = ?5 + iif(?11, 0, readouts), \
                 releases = ?6 + iif(?11, 0, releases), troubles = ?7 + iif(?11, 0, troubles), \
                 without_text = ?8 + iif(?11, 0, without_text), done = ?9, failed = ?10 WHERE path = ?1 \
                 RETURNING file, releases, troubles, without_text, \
                 (SELECT max(at) FROM source WHERE source.file = file.file)",
            )?
            .query_row(with_begins.as_slice(), |row| {
                Ok(Noted {
                    file: row.get(0)?,
                    last: row.get::<_, Option<i64>>(4)?.unwrap_or(-1),
                    releases: row.get::<_, i64>(1)? - releases,
                    troubles: row.get::<_, i64>(2)? - troubles,
                    without_text: row.get(3)?,
                    new: false,
                })
            })
            .optional()?;
        if let Some(noted) = there {
            return Ok(noted);
        }
        self.connection
            .prepare_cached(
                "INSERT INTO file (path, size, modified, hash, readouts, releases, troubles, without_text, done, failed) \
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(values.as_slice())?;
        Ok(Noted {
            file: self.connection.last_insert_rowid(),
            last: -1,
            releases: 0,
            troubles: 0,
            without_text,
            new: true,
        })
    }

    /// `told`: how many of the file were told before.
    fn take_trouble(
        &mut self,
        file: i64,
        told: i64,
        trouble: &Trouble,
    ) -> Result<(), LibraryError> {
        let at = -1 - told;
        let Trouble { name, reason } = trouble;
        let known: Option<i64> = self
            .connection
            .prepare_cached("UPDATE source SET name = ? WHERE file = ? AND at = ? RETURNING call")?
            .query_row((name, file, at), |row| row.get(0))
            .optional()?;
        if let Some(known) = known {
            self.connection
                .execute("UPDATE call SET title = ? WHERE call = ?", (reason, known))?;
            return Ok(());
        }
        let key = self.next_key(Bucket::UNREADABLE)?;
        self.connection
            .prepare_cached(
                "INSERT INTO call (key, hash, mark, id, title, people, agreements, warnings, flags) \
                 VALUES (?, -1, -1, '', ?, '', 0, 0, ?)",
            )?
            .execute((key.0, reason, flag::UNREADABLE))?;
        self.counts.unreadable += 1;
        self.connection
            .prepare_cached("INSERT INTO source (file, at, call, name) VALUES (?, ?, ?, ?)")?
            .execute((file, at, self.connection.last_insert_rowid(), name))?;
        Ok(())
    }
}
