//! What comes to the writer: a file, or a part of one, with the releases in it.

use crate::library::prepare::Prepared;

/// What tells whether a file is still the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileFacts {
    pub path: Vec<u8>,
    pub size: i64,
    /// Nanoseconds since 1970.
    pub modified: i64,
    /// Of the content; 0 where it was not read as a whole.
    pub hash: i64,
}

/// A file, or the next part of a collection.
pub struct Arrival {
    pub file: FileFacts,
    /// The whole file, or its first part; what follows comes after what came before.
    pub begins: bool,
    pub releases: Vec<Prepared>,
    pub troubles: Vec<Trouble>,
    /// Rows that had no text.
    pub without_text: usize,
    /// The file itself could not be read; it is tried again the next time.
    pub failed: bool,
    /// How far a collection was read; `None` at the end of the file.
    pub done: Option<i64>,
    /// Only time has passed; the content is the same.
    pub same: bool,
}

/// Why a file, or something in it, could not be read.
pub struct Trouble {
    /// Member of an archive.
    pub name: Option<String>,
    pub reason: String,
}
