//! The library: an index of the releases, in the order of their days, found by query. Knows records, queries and `SQLite`;
//! nothing of files, threads or the interface.
//!
//! ```text
//!  CallRecord ─ prepare (any thread) ─> writer (one) ─> index ─> numbering, postings, people ─> selection ─> pages
//! ```
//!
//! Keys order releases by day; ranks are keys made dense, so that sets of releases are bits. People are found in a
//! dictionary of distinct people, and their releases are put together from lists of keys. Only what is asked for is read:
//! the first page of everything costs its own rows.

mod agreements;
mod bits;
mod codec;
mod concordance;
mod error;
mod files;
mod key;
mod listing;
mod name;
mod numbering;
mod people;
mod postings;
mod prepare;
mod registry;
mod release;
mod row;
mod satisfy;
mod schema;
mod search;
mod select;
mod sentence;
mod state;
mod warnings;
mod wording;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use rustc_hash::FxHashSet;

use crate::model::CallRecord;

use agreements::Tally;
use codec::Codec;
use concordance::Concordance;
use numbering::Numbering;
use people::People;
use postings::Postings;
use select::Selection;
use state::Counted;
use writer::Writer;

pub use codec::Dictionary;
pub use concordance::speaker;
pub use error::LibraryError;
pub use files::{KnownFile, address};
pub use prepare::{Prepared, Preparer, hash};
pub use writer::{Arrival, FileFacts, Pen, Trouble};

/// All releases that were read, and the files that could not be.
pub struct Library {
    connection: Connection,
    /// What the paths in the index begin with, as they are to be shown.
    roots: Vec<String>,
    /// Marks of the releases that were read.
    read: FxHashSet<i64>,
    facts: Facts,
    numbering: Option<Arc<Numbering>>,
    postings: Postings,
    people: Option<People>,
    codec: Option<Codec>,
    unread: Option<usize>,
    counted: Counted,
    selected: Option<Arc<Selection>>,
    tally: Option<Tally>,
    concordance: Option<Concordance>,
    /// Takes in what is added here, rather than by a writer elsewhere.
    writer: Option<Writer>,
}

/// What is known of the index without counting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Facts {
    /// Changes when somebody else writes.
    version: i64,
    releases: usize,
    unreadable: usize,
    retold: usize,
    warned: usize,
    folded: i64,
}

/// What there was in place of an index.
pub enum Opening {
    Ready(Box<Library>),
    /// Made by another version: it may be removed.
    Stale,
    /// No index of ours, or a damaged one.
    Foreign,
}

impl Library {
    /// Opens the index in the file, or makes it there. `revision` names the parser whose records it holds.
    pub fn open(file: &Path, revision: &str) -> Result<Opening, LibraryError> {
        Ok(match schema::open(file, revision)? {
            schema::Opened::Ready(connection) => Opening::Ready(Box::new(Self::over(connection)?)),
            schema::Opened::Stale => Opening::Stale,
            schema::Opened::Foreign => Opening::Foreign,
        })
    }

    pub fn in_memory() -> Result<Self, LibraryError> {
        Self::over(schema::in_memory("")?)
    }

    fn over(connection: Connection) -> Result<Self, LibraryError> {
        let mut library = Self {
            connection,
            roots: Vec::new(),
            read: FxHashSet::default(),
            facts: Facts::default(),
            numbering: None,
            postings: Postings::default(),
            people: None,
            codec: None,
            unread: None,
            counted: Counted::default(),
            selected: None,
            tally: None,
            concordance: None,
            writer: None,
        };
        library.facts = library.look()?;
        Ok(library)
    }

    /// Paths beginning with the number of a root are shown beginning with its name.
    pub fn set_roots(&mut self, roots: Vec<String>) {
        self.roots = roots;
    }

    /// Whether the file is an index of ours that nobody has open.
    pub fn is_free(file: &Path) -> bool {
        schema::is_free(file).unwrap_or_default()
    }

    /// The files that make up the index in `file`.
    pub fn parts(file: &Path) -> [std::path::PathBuf; 3] {
        schema::parts(file)
    }

    /// Takes in what was prepared, here and now.
    pub fn commit(&mut self, arrivals: Vec<Arrival>, today: &str) -> Result<(), LibraryError> {
        let mut writer = match self.writer.take() {
            Some(writer) => writer,
            None => Writer::new(&self.connection, today)?,
        };
        let result = writer.commit(&mut self.connection, arrivals);
        self.writer = Some(writer);
        self.forget();
        result
    }

    /// Ends an import that was made by [`Library::commit`].
    pub fn finish(&mut self, gone: &[i64], today: &str) -> Result<(), LibraryError> {
        let mut writer = match self.writer.take() {
            Some(writer) => writer,
            None => Writer::new(&self.connection, today)?,
        };
        let result = writer.finish(&mut self.connection, gone);
        self.writer = Some(writer);
        self.forget();
        result
    }

    /// The dictionary to prepare releases with.
    pub fn dictionary(&self) -> Dictionary {
        self.writer
            .as_ref()
            .map(Writer::dictionary)
            .unwrap_or_default()
    }

    /// Takes in a file that could not be read, as a row of the list.
    pub fn add_unreadable(&mut self, path: &str, reason: String) -> Result<(), LibraryError> {
        let trouble = Trouble { name: None, reason };
        self.take_in(path, Vec::new(), vec![trouble])
    }

    /// Takes in the releases of one file.
    pub fn add(&mut self, path: &str, records: Vec<CallRecord>) -> Result<(), LibraryError> {
        let mut preparer = Preparer::new(Dictionary::default())?;
        let releases = records
            .into_iter()
            .map(|record| preparer.prepare(record, None))
            .collect::<Result<_, _>>()?;
        self.take_in(path, releases, Vec::new())
    }

    fn take_in(
        &mut self,
        path: &str,
        releases: Vec<Prepared>,
        troubles: Vec<Trouble>,
    ) -> Result<(), LibraryError> {
        let arrival = Arrival {
            file: FileFacts {
                path: path.as_bytes().to_vec(),
                ..FileFacts::default()
            },
            begins: true,
            releases,
            failed: !troubles.is_empty(),
            troubles,
            without_text: 0,
            done: None,
            same: false,
        };
        self.commit(vec![arrival], "")
    }

    /// Looks whether somebody else wrote, and forgets what is out of date.
    fn renew(&mut self) -> Result<(), LibraryError> {
        let now = self.look()?;
        if now == self.facts {
            return Ok(());
        }
        if now.folded > self.postings.batch() {
            // Lists were folded in that were never seen here.
            self.people = None;
        }
        if now.folded != self.facts.folded {
            self.postings = Postings::after(now.folded);
        }
        self.facts = now;
        self.numbering = None;
        self.selected = None;
        self.tally = None;
        self.concordance = None;
        self.unread = None;
        Ok(())
    }

    /// After a change of our own.
    fn forget(&mut self) {
        self.facts.version = -1;
    }

    fn look(&self) -> Result<Facts, LibraryError> {
        let version = self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?;
        if version == self.facts.version {
            return Ok(self.facts);
        }
        let mut facts = Facts {
            version,
            ..Facts::default()
        };
        let mut statement = self.connection.prepare_cached(
            "SELECT name, value FROM fact WHERE name IN ('releases', 'unreadable', 'retold', 'warned', 'folded')",
        )?;
        let mut rows = statement.query(())?;
        while let Some(row) = rows.next()? {
            let name: String = row.get(0)?;
            let value: i64 = row.get(1)?;
            let count = usize::try_from(value).unwrap_or_default();
            match name.as_str() {
                "releases" => facts.releases = count,
                "unreadable" => facts.unreadable = count,
                "retold" => facts.retold = count,
                "warned" => facts.warned = count,
                _ => facts.folded = value,
            }
        }
        Ok(facts)
    }

    fn numbering(&mut self) -> Result<Arc<Numbering>, LibraryError> {
        if let Some(numbering) = &self.numbering {
            return Ok(Arc::clone(numbering));
        }
        let added = self.postings.renew(&self.connection)?;
        if let Some(people) = &mut self.people {
            people.renew(&self.connection, &added)?;
        }
        let numbering = Arc::new(Numbering::load(&self.connection)?);
        self.numbering = Some(Arc::clone(&numbering));
        Ok(numbering)
    }

    /// The dictionary of people, read when it is first needed.
    fn people(&mut self) -> Result<&mut People, LibraryError> {
        if self.people.is_none() {
            let mut people = People::load(&self.connection)?;
            for (person, keys) in self.postings.late_people() {
                people.add(person, keys);
            }
            self.people = Some(people);
        }
        self.people.as_mut().ok_or_else(LibraryError::empty)
    }

    /// Whether the first filter would have to read the dictionary of people.
    pub fn is_cold(&self) -> bool {
        self.people.is_none()
    }

    /// Reads what the first filter will need.
    pub fn warm(&mut self) -> Result<(), LibraryError> {
        self.renew()?;
        let numbering = self.numbering()?;
        self.people()?.warm(&numbering);
        Ok(())
    }

    pub fn is_empty(&self) -> bool {
        self.facts.releases + self.facts.unreadable == 0
    }

    /// The file that the index is kept in.
    pub fn file(&self) -> Option<PathBuf> {
        let path = self.connection.path().filter(|path| !path.is_empty());
        path.map(PathBuf::from)
    }
}
