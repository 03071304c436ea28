//! Takes releases into the index, a batch at a time, each batch whole or not at all.

mod accounts;
mod arrival;
mod batch;
mod file;
mod remove;
mod terms;

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use rustc_hash::{FxHashMap, FxHashSet};

use super::codec::Dictionary;
use super::postings;
use super::registry::Registry;
use super::{KnownFile, LibraryError, schema};

pub use arrival::{Arrival, FileFacts, Trouble};
use batch::Batch;

/// What is of late is taken to its places when it has grown to this.
const LATE_BYTES: i64 = 24 << 20;

/// With fewer releases than these that is quickly done, and done at once.
const FEW: i64 = 4_000;

/// Memory for pages of the index while it is filled.
const CACHE_KIB: i64 = 48 << 10;

/// Pages that wait in the log before they are written to their places: those that change often are written once.
const LOG_PAGES: i64 = 12 << 10;

/// A dictionary is learned from so many records.
const TEACHERS: usize = 700;

/// Writes; there is one at a time for an index.
pub(super) struct Writer {
    people: Registry,
    /// Words known to be in the index.
    terms: FxHashSet<Box<str>>,
    /// Releases by their content, as long as the index has no lookups of its own.
    contents: Option<FxHashMap<i64, i64>>,
    dictionary: Dictionary,
    /// Releases that lost a source and may have no other.
    orphans: FxHashSet<i64>,
    /// Day on which texts were replaced.
    today: String,
    late: i64,
}

impl Writer {
    /// `today` dates the texts that are replaced.
    pub(super) fn new(connection: &Connection, today: &str) -> Result<Self, LibraryError> {
        let dictionary: Option<Vec<u8>> = connection
            .query_row(
                "SELECT value FROM fact WHERE name = 'dictionary'",
                (),
                |row| row.get(0),
            )
            .optional()?;
        let late = connection.query_row(
            "SELECT coalesce(sum(length(postings) + length(terms) + length(accounts)), 0) FROM batch",
            (),
            |row| row.get(0),
        )?;
        Ok(Self {
            people: Registry::default(),
            terms: FxHashSet::default(),
            contents: contents(connection)?,
            dictionary: Dictionary::new(dictionary),
            orphans: FxHashSet::default(),
            today: today.to_owned(),
            late,
        })
    }

    /// To prepare releases with; a better one may be there after each batch.
    pub(super) fn dictionary(&self) -> Dictionary {
        self.dictionary.clone()
    }

    /// Takes in what arrived. Files that are still to come may have what was orphaned.
    pub(super) fn commit(
        &mut self,
        connection: &mut Connection,
        arrivals: Vec<Arrival>,
    ) -> Result<(), LibraryError> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if arrivals.iter().any(|arrival| !arrival.releases.is_empty()) {
            self.people.load(&transaction)?;
        }
        let mut batch = Batch::begin(&transaction, self)?;
        for arrival in arrivals {
            batch.take(arrival)?;
        }
        let bytes = batch.end()?;
        self.learn(&transaction)?;
        transaction.commit()?;
        self.late += bytes;
        if self.late > LATE_BYTES || schema::fact(connection, "releases")? < FEW {
            self.fold_in(connection)?;
        }
        Ok(())
    }

    /// Removes these files, and then every release that stands in no file any more.
    pub(super) fn finish(
        &mut self,
        connection: &mut Connection,
        gone: &[i64],
    ) -> Result<(), LibraryError> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut batch = Batch::begin(&transaction, self)?;
        for file in gone {
            batch.remove_file(*file)?;
        }
        batch.remove_orphans()?;
        batch.end()?;
        self.people.save_order(&transaction)?;
        if self.contents.take().is_some() {
            schema::make_lookups(&transaction)?;
        }
        schema::set_fact(&transaction, "importing", 0)?;
        transaction.commit()?;
        self.fold_in(connection)?;
        // Room that cannot be given back now is given back the next time.
        let _ = schema::shrink(connection);
        Ok(())
    }

    /// Notes that an import is under way. Where an earlier one did not come to its end, looks for what it left.
    pub(super) fn begin(&mut self, connection: &Connection) -> Result<(), LibraryError> {
        if schema::fact(connection, "importing")? != 0 {
            let mut statement = connection.prepare(
                "SELECT call FROM call WHERE NOT EXISTS \
                 (SELECT 1 FROM source WHERE source.call = call.call)",
            )?;
            let left: Vec<i64> = statement
                .query_map((), |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            self.orphans.extend(left);
        }
        schema::set_fact(connection, "importing", 1)
    }

    fn fold_in(&mut self, connection: &mut Connection) -> Result<(), LibraryError> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let last: i64 =
            transaction.query_row("SELECT coalesce(max(batch), 0) FROM batch", (), |r| {
                r.get(0)
            })?;
        if last > 0 {
            let joined = accounts::settle(&transaction)?;
            let retold: i64 = schema::fact(&transaction, "retold")?;
            schema::set_fact(&transaction, "retold", retold + joined)?;
            terms::settle(&transaction)?;
            postings::fold_in(&transaction)?;
            schema::set_fact(&transaction, "folded", last)?;
        }
        transaction.commit()?;
        self.late = 0;
        Ok(())
    }

    /// Learns a dictionary once there is enough to learn from.
    fn learn(&mut self, connection: &Connection) -> Result<(), LibraryError> {
        if self.dictionary.is_learned() {
            return Ok(());
        }
        let records: i64 =
            connection.query_row("SELECT coalesce(max(call), 0) FROM record", (), |r| {
                r.get(0)
            })?;
        if usize::try_from(records).unwrap_or_default() < TEACHERS {
            return Ok(());
        }
        let mut statement =
            connection.prepare("SELECT body FROM record ORDER BY call DESC LIMIT ?")?;
        let bodies: Vec<Vec<u8>> = statement
            .query_map([i64::try_from(TEACHERS).unwrap_or(i64::MAX)], |row| {
                row.get(0)
            })?
            .collect::<Result<_, _>>()?;
        let packed: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        if let Some(learned) = Dictionary::learn(&packed) {
            schema::set_fact(connection, "dictionary", &learned)?;
            self.dictionary = Dictionary::new(Some(learned));
        }
        Ok(())
    }
}

fn contents(connection: &Connection) -> Result<Option<FxHashMap<i64, i64>>, LibraryError> {
    if schema::has_lookups(connection)? {
        return Ok(None);
    }
    let mut statement = connection.prepare("SELECT hash, call FROM call WHERE hash >= 0")?;
    let known = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Some(known.collect::<Result<_, _>>()?))
}

/// A writer with a connection of its own, for a thread of its own.
pub struct Pen {
    connection: Connection,
    writer: Writer,
}

impl Pen {
    /// For the index in `file`. Notes that an import is under way.
    pub fn new(file: &Path, revision: &str, today: &str) -> Result<Self, LibraryError> {
        let schema::Opened::Ready(connection) = schema::open(file, revision)? else {
            return Err(LibraryError::Damaged("it was replaced".to_owned()));
        };
        connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
        connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
        let mut writer = Writer::new(&connection, today)?;
        writer.begin(&connection)?;
        Ok(Self { connection, writer })
    }

    pub fn known_files(&self) -> Result<Vec<KnownFile>, LibraryError> {
        KnownFile::all(&self.connection)
    }

    pub fn dictionary(&self) -> Dictionary {
        self.writer.dictionary()
    }

    pub fn commit(&mut self, arrivals: Vec<Arrival>) -> Result<(), LibraryError> {
        self.writer.commit(&mut self.connection, arrivals)
    }

    /// Ends an import that was stopped: what came is whole.
    pub fn pause(&mut self) -> Result<(), LibraryError> {
        self.writer.fold_in(&mut self.connection)
    }

    /// Ends the import: these files are gone.
    pub fn finish(&mut self, gone: &[i64]) -> Result<(), LibraryError> {
        self.writer.finish(&mut self.connection, gone)
    }
}

/// Keys given out, by bucket; read when first asked for.
type Given = FxHashMap<i64, i64>;
