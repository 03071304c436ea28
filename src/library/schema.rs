//! The index as a database: opened, checked, made. Whatever is not ours, or was made by another parser, is never trusted.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::types::{FromSql, ToSql};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::LibraryError;

/// "RDOT": what the file says that it is.
const APPLICATION: i64 = 0x5244_4F54;
const MIGRATIONS: [&str; 1] = [include_str!("../../assets/migrations/1.sql")];

const LOOKUPS: &str = include_str!("../../assets/migrations/lookups.sql");

/// Bytes of a page: records are about a kilobyte, and of larger pages less stays empty.
const PAGE: i64 = 8192;

/// So long one program waits while another writes.
const PATIENCE: Duration = Duration::from_secs(5);
/// Text collected in memory before it is written as one segment.
const TEXT_IN_MEMORY: i64 = 48 << 20;

/// So many segments are merged to one, a part with each batch: few enough to look through, and more than an import of most
/// folders makes.
const SEGMENTS: i64 = 32;

/// With so many the merging is brought to its end before anything else is written.
const MOST_SEGMENTS: i64 = 2 * SEGMENTS;

/// What an existing file turned out to be.
pub(super) enum Opened {
    Ready(Connection),
    /// Nobody's cache of ours, or one of another version.
    Stale,
    Foreign,
}

/// Opens the index in the file, or makes it there.
pub(super) fn open(path: &Path, revision: &str) -> Result<Opened, LibraryError> {
    let mut connection = Connection::open(path)?;
    match prepare(&mut connection, revision) {
        Ok(State::Ready) => {
            connection.pragma_update(None, "synchronous", "NORMAL")?;
            Ok(Opened::Ready(connection))
        }
        Ok(State::Stale) => Ok(Opened::Stale),
        Ok(State::Foreign) => Ok(Opened::Foreign),
        Err(error) if error.is_damage() => Ok(Opened::Foreign),
        Err(error) => Err(error),
    }
}

pub(super) fn in_memory(revision: &str) -> Result<Connection, LibraryError> {
    let mut connection = Connection::open_in_memory()?;
    create(&mut connection, revision)?;
    Ok(connection)
}

enum State {
    Ready,
    Stale,
    Foreign,
}

fn prepare(connection: &mut Connection, revision: &str) -> Result<State, LibraryError> {
    connection.busy_timeout(PATIENCE)?;
    let mut state = state(connection, revision)?;
    if state.is_none() {
        connection.pragma_update(None, "page_size", PAGE)?;
        connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        create(connection, revision)?;
        state = self::state(connection, revision)?;
    }
    Ok(state.unwrap_or(State::Foreign))
}

/// `None` for a file without content.
fn state(connection: &Connection, revision: &str) -> Result<Option<State>, LibraryError> {
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", (), |r| r.get(0))?;
    let application = number("application_id")?;
    if tables == 0 && application == 0 {
        return Ok(None);
    }
    if application != APPLICATION {
        return Ok(Some(State::Foreign));
    }
    let version = i64::try_from(MIGRATIONS.len()).unwrap_or_default();
    if number("user_version")? != version {
        return Ok(Some(State::Stale));
    }
    let made_by: Option<String> = connection
        .query_row(
            "SELECT value FROM fact WHERE name = 'revision'",
            (),
            |row| row.get(0),
        )
        .optional()?;
    Ok(Some(if made_by.as_deref() == Some(revision) {
        State::Ready
    } else {
        State::Stale
    }))
}

fn create(connection: &mut Connection, revision: &str) -> Result<(), LibraryError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have been faster.
    if state(&transaction, revision)?.is_none() {
        for migration in MIGRATIONS {
            transaction.execute_batch(migration)?;
        }
        for (setting, value) in [
            ("hashsize", TEXT_IN_MEMORY),
            ("automerge", SEGMENTS),
            ("crisismerge", MOST_SEGMENTS),
        ] {
            transaction.execute(
                "INSERT INTO words (words, rank) VALUES (?, ?)",
                (setting, value),
            )?;
        }
        set_fact(&transaction, "revision", revision)?;
        transaction.pragma_update(None, "user_version", MIGRATIONS.len())?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
    }
    transaction.commit()?;
    Ok(())
}

/// Whether releases are looked up by indexes; they are not before the first import has come to its end.
pub(super) fn has_lookups(connection: &Connection) -> Result<bool, LibraryError> {
    Ok(fact(connection, "lookups")? != 0)
}

/// Makes the indexes that releases are looked up by.
pub(super) fn make_lookups(connection: &Connection) -> Result<(), LibraryError> {
    connection.execute_batch(LOOKUPS)?;
    set_fact(connection, "lookups", 1)
}

/// Gives pages that hold nothing back to the disk, where they are many.
pub(super) fn shrink(connection: &Connection) -> Result<(), LibraryError> {
    const MANY: i64 = 20;
    let count = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    if count("freelist_count")? * MANY > count("page_count")? {
        // Each step gives back a page.
        let mut statement = connection.prepare("PRAGMA incremental_vacuum")?;
        let mut pages = statement.query(())?;
        while pages.next()?.is_some() {}
    }
    Ok(())
}

/// Whether the file is an index of ours, of whatever version, that nobody has open.
pub(super) fn is_free(path: &Path) -> Result<bool, LibraryError> {
    let connection = Connection::open(path)?;
    let application: i64 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION {
        return Ok(false);
    }
    // Only who is alone with the file may end its log.
    let log: String =
        connection.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    Ok(log == "delete")
}

/// The files that make up the index in `path`.
pub(super) fn parts(path: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|end| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    })
}

/// A number of the index; 0 where it was never set.
pub(super) fn fact(connection: &Connection, name: &str) -> Result<i64, LibraryError> {
    Ok(text_fact(connection, name)?.unwrap_or_default())
}

pub(super) fn text_fact<T: FromSql>(
    connection: &Connection,
    name: &str,
) -> Result<Option<T>, LibraryError> {
    let mut statement = connection.prepare_cached("SELECT value FROM fact WHERE name = ?")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

pub(super) fn set_fact(
    connection: &Connection,
    name: &str,
    value: impl ToSql,
) -> Result<(), LibraryError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)")?
        .execute((name, value))?;
    Ok(())
}
