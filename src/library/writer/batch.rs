//! One batch: every table is changed within one transaction, the full text last, in the order of keys.

use rusqlite::{Connection, OptionalExtension};
use rustc_hash::FxHashMap;

use crate::library::LibraryError;
use crate::library::key::{Bucket, Key};
use crate::library::postings::{Keys, Kind, Lists, Value, mark};
use crate::library::prepare::Prepared;
use crate::library::registry::PersonId;
use crate::library::schema;

use super::accounts::Late;
use super::file::Noted;
use super::{Given, Writer};

pub(super) struct Batch<'a> {
    pub(super) connection: &'a Connection,
    pub(super) writer: &'a mut Writer,
    pub(super) lists: Lists,
    given: Given,
    /// For a bucket that is full, the one that has room.
    spare: FxHashMap<i64, Bucket>,
    texts: Vec<(Key, String)>,
    /// New words, parted by blanks.
    terms: String,
    pub(super) accounts: Vec<Late>,
    pub(super) counts: Counts,
}

/// Kept as facts, so that nothing is ever counted at the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) releases: i64,
    pub(super) unreadable: i64,
    /// Releases that tell of a call that another one tells of, too.
    pub(super) retold: i64,
    pub(super) warned: i64,
}

impl Counts {
    fn read(connection: &Connection) -> Result<Self, LibraryError> {
        Ok(Self {
            releases: schema::fact(connection, "releases")?,
            unreadable: schema::fact(connection, "unreadable")?,
            retold: schema::fact(connection, "retold")?,
            warned: schema::fact(connection, "warned")?,
        })
    }

    fn write(self, connection: &Connection) -> Result<(), LibraryError> {
        schema::set_fact(connection, "releases", self.releases)?;
        schema::set_fact(connection, "unreadable", self.unreadable)?;
        schema::set_fact(connection, "retold", self.retold)?;
        schema::set_fact(connection, "warned", self.warned)
    }
}

impl<'a> Batch<'a> {
    pub(super) fn begin(
        connection: &'a Connection,
        writer: &'a mut Writer,
    ) -> Result<Self, LibraryError> {
        Ok(Self {
            counts: Counts::read(connection)?,
            connection,
            writer,
            lists: Lists::default(),
            given: Given::default(),
            spare: FxHashMap::default(),
            texts: Vec::new(),
            terms: String::new(),
            accounts: Vec::new(),
        })
    }

    pub(super) fn take_release(
        &mut self,
        noted: &Noted,
        at: i64,
        release: Prepared,
        alone: bool,
    ) -> Result<(), LibraryError> {
        let file = noted.file;
        let name = release.name.clone();
        let before = at <= noted.last;
        let there: Option<i64> = if before {
            self.connection
                .prepare_cached("SELECT call FROM source WHERE file = ? AND at = ?")?
                .query_row((file, at), |row| row.get(0))
                .optional()?
        } else {
            None
        };
        let same = self.with_content(release.hash)?;
        let call = match same {
            Some(same) => same,
            None if before => match self.earlier((file, at), there, &release, alone)? {
                Some(earlier) => {
                    self.replace(earlier, release)?;
                    earlier
                }
                None => self.insert(None, release)?,
            },
            None => self.insert(None, release)?,
        };
        // What stood there may stand elsewhere, or nowhere.
        self.writer
            .orphans
            .extend(there.filter(|there| *there != call));
        let sql = if there.is_some() {
            "UPDATE source SET call = ?3, name = ?4 WHERE file = ?1 AND at = ?2"
        } else {
            "INSERT INTO source (file, at, call, name) VALUES (?1, ?2, ?3, ?4)"
        };
        self.connection
            .prepare_cached(sql)?
            .execute((file, at, call, name))?;
        Ok(())
    }

    /// The release of this content, wherever it stands.
    fn with_content(&self, hash: i64) -> Result<Option<i64>, LibraryError> {
        if let Some(contents) = &self.writer.contents {
            return Ok(contents.get(&hash).copied());
        }
        let mut statement = self
            .connection
            .prepare_cached("SELECT call FROM call WHERE hash = ?")?;
        Ok(statement.query_row([hash], |row| row.get(0)).optional()?)
    }

    /// The same release with the text that it had before: of this name in the archive, or else at this place and either
    /// alone in its file or of the same id. What stands at earlier places was just put there.
    fn earlier(
        &self,
        (file, at): (i64, i64),
        there: Option<i64>,
        release: &Prepared,
        alone: bool,
    ) -> Result<Option<i64>, LibraryError> {
        let mut earlier = None;
        if let Some(name) = &release.name {
            let mut statement = self.connection.prepare_cached(
                "SELECT min(call) FROM source WHERE file = ? AND name = ? AND at >= ? HAVING count(*) = 1",
            )?;
            earlier = statement
                .query_row((file, name, at), |row| row.get(0))
                .optional()?;
        }
        if let (None, Some(there)) = (earlier, there) {
            let mut statement = self
                .connection
                .prepare_cached("SELECT 1 FROM call WHERE call = ? AND id = ?")?;
            if alone || statement.exists((there, &release.id))? {
                earlier = Some(there);
            }
        }
        let Some(call) = earlier else {
            return Ok(None);
        };
        let mut elsewhere = self
            .connection
            .prepare_cached("SELECT 1 FROM source WHERE call = ? AND file <> ?")?;
        Ok((!elsewhere.exists((call, file))?).then_some(call))
    }

    /// A new row; `known` is the number of one that was there before.
    pub(super) fn insert(
        &mut self,
        known: Option<i64>,
        release: Prepared,
    ) -> Result<i64, LibraryError> {
        let key = self.next_key(Bucket::of(release.day, release.time))?;
        let day = release
            .day
            .map(|day| chrono::Datelike::num_days_from_ce(&day).into());
        let people: Vec<PersonId> = release
            .people
            .iter()
            .map(|participant| self.writer.people.meet(participant, day))
            .collect();
        let row: Vec<String> = release
            .people
            .iter()
            .zip(&people)
            .map(|(participant, person)| {
                let country = participant
                    .country
                    .map(|c| c.to_string())
                    .unwrap_or_default();
                let name = participant.family_name.replace(['\t', '\n'], " ");
                format!("{name}\t{country}\t{person}")
            })
            .collect();
        self.connection
            .prepare_cached(
                "INSERT INTO call (call, key, hash, mark, id, title, publisher, people, minutes, \
                 initiative, agreements, warnings, flags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute((
                known,
                key.0,
                release.hash,
                release.mark,
                &release.id,
                &release.title,
                release.publisher.map(|c| c.to_string()),
                row.join("\n"),
                release.minutes,
                release.initiative.map(|c| c.to_string()),
                i64::try_from(release.agreements).unwrap_or(i64::MAX),
                i64::try_from(release.warnings).unwrap_or(i64::MAX),
                release.flags,
            ))?;
        let call = self.connection.last_insert_rowid();
        if let Some(contents) = &mut self.writer.contents {
            contents.insert(release.hash, call);
        }
        self.connection
            .prepare_cached("INSERT INTO record (call, body) VALUES (?, ?)")?
            .execute((call, &release.body))?;
        for (at, person) in people.iter().enumerate() {
            let value = Value::Number(i64::from(*person));
            if release.speakers.contains(&at) {
                self.list(Kind::Speaker, value.clone(), key);
            }
            if !people
                .get(..at)
                .is_some_and(|before| before.contains(person))
            {
                self.list(Kind::Person, value, key);
            }
        }
        for (kind, value) in &release.labels {
            self.list(*kind, value.clone(), key);
        }
        self.learn_terms(&release.terms);
        self.counts.releases += 1;
        self.counts.warned += i64::from(release.warnings > 0);
        self.accounts.extend(Late::of(call, &release));
        self.texts.push((key, release.words));
        Ok(call)
    }

    pub(super) fn list(&mut self, kind: Kind, value: Value, key: Key) {
        self.lists.entry((kind, value)).or_default().push(key);
    }

    fn learn_terms(&mut self, terms: &str) {
        for term in terms.split_ascii_whitespace() {
            if !self.writer.terms.contains(term) {
                self.writer.terms.insert(term.into());
                self.terms.push_str(term);
                self.terms.push(' ');
            }
        }
    }

    pub(super) fn next_key(&mut self, first: Bucket) -> Result<Key, LibraryError> {
        let mut bucket = self.spare.get(&first.0).copied().unwrap_or(first);
        loop {
            let given = match self.given.get(&bucket.0) {
                Some(given) => *given,
                None => self
                    .connection
                    .prepare_cached("SELECT given FROM bucket WHERE bucket = ?")?
                    .query_row([bucket.0], |row| row.get(0))
                    .optional()?
                    .unwrap_or_default(),
            };
            if given < Bucket::ROOM {
                self.given.insert(bucket.0, given + 1);
                return Ok(bucket.key(given));
            }
            bucket = bucket.spare();
            self.spare.insert(first.0, bucket);
        }
    }

    /// The key is given out already and in no use any more.
    pub(super) fn retire(&mut self, key: Key) -> Result<(), LibraryError> {
        self.list(Kind::Mark, Value::Number(mark::GONE), key);
        let waiting = self.texts.iter().position(|text| text.0 == key);
        if let Some(waiting) = waiting {
            self.texts.swap_remove(waiting);
            return Ok(());
        }
        self.connection
            .prepare_cached("DELETE FROM words WHERE rowid = ?")?
            .execute([key.0])?;
        Ok(())
    }

    /// Writes what was put off; gives the bytes of what is of late.
    pub(super) fn end(mut self) -> Result<i64, LibraryError> {
        self.texts.sort_unstable_by_key(|text| text.0);
        let mut words = self
            .connection
            .prepare_cached("INSERT INTO words (rowid, text) VALUES (?, ?)")?;
        for (key, text) in &self.texts {
            words.execute((key.0, text))?;
        }
        let mut buckets = self
            .connection
            .prepare_cached("INSERT OR REPLACE INTO bucket (bucket, given) VALUES (?, ?)")?;
        let mut given: Vec<_> = self.given.drain().collect();
        given.sort_unstable();
        for (bucket, given) in given {
            buckets.execute((bucket, given))?;
        }
        self.counts.write(self.connection)?;
        let lists: Vec<(&(Kind, Value), &Keys)> = self.lists.iter().collect();
        let lists = postcard::to_stdvec(&lists).map_err(LibraryError::odd)?;
        let accounts = postcard::to_stdvec(&self.accounts).map_err(LibraryError::odd)?;
        self.connection
            .prepare_cached("INSERT INTO batch (postings, terms, accounts) VALUES (?, ?, ?)")?
            .execute((&lists, &self.terms, &accounts))?;
        let bytes = lists.len() + self.terms.len() + accounts.len();
        let batch = self.connection.last_insert_rowid();
        self.writer.people.save(self.connection, batch)?;
        Ok(i64::try_from(bytes).unwrap_or(i64::MAX))
    }
}
