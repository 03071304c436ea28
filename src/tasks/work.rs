//! From the bytes of a file to what the index takes in: reading, parsing, preparing. Runs on any thread.

use crate::library::{Arrival, FileFacts, LibraryError, Prepared, Preparer, hash};
use crate::model::{CallRecord, Severity};
use crate::parse;

use super::source::Unread;

/// A file, or the next part of a collection, still to be parsed.
pub(super) struct Work {
    pub(super) file: FileFacts,
    /// As it is shown and as it tells the format.
    pub(super) path: String,
    /// Position of the first release.
    pub(super) first: usize,
    pub(super) pieces: Result<Vec<Piece>, Unread>,
    pub(super) done: Option<i64>,
    /// Found in a folder, so that it may just as well hold no release.
    pub(super) listed: bool,
    /// Only time has passed; the content is the same.
    pub(super) same: bool,
}

/// What holds one release, mostly.
pub(super) struct Piece {
    pub(super) bytes: Vec<u8>,
    /// Member of an archive.
    pub(super) name: Option<String>,
}

/// What came of it.
pub(super) struct Worked {
    pub(super) arrival: Arrival,
    pub(super) tally: Tally,
}

/// What a piece of work adds to the progress.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) read: usize,
    pub(super) failed: usize,
    pub(super) skipped: usize,
    pub(super) readouts: usize,
}

impl Work {
    pub(super) fn carry_out(self, preparer: &mut Preparer) -> Result<Worked, LibraryError> {
        let mut releases: Vec<Prepared> = Vec::new();
        let mut problems = Vec::new();
        match self.pieces {
            Ok(pieces) => {
                for piece in pieces {
                    let path = match &piece.name {
                        Some(name) => format!("{}/{name}", self.path),
                        None => self.path.clone(),
                    };
                    let raw = hash(&piece.bytes);
                    for mut record in parse::read(&piece.bytes, Some(&path)) {
                        match reason(&record) {
                            None => {
                                // The index knows where it stands, and files move.
                                record.source.path.take_if(|known| *known == path);
                                releases.push(preparer.prepare(record, raw, piece.name.clone())?);
                            }
                            Some(reason) => problems.push(reason),
                        }
                    }
                }
            }
            Err(error) => problems.push(error.to_string()),
        }
        let nothing = releases.is_empty() && problems.is_empty() && self.first == 0;
        // Much JSON is no collection of releases; in a folder that is nothing to tell.
        let skipped = nothing && self.listed && self.done.is_none() && !self.same;
        if nothing && !self.listed && !self.same {
            problems.push(Unread::NoRelease.to_string());
        }
        let whole = self.done.is_none();
        let tally = Tally {
            read: usize::from(whole && (!releases.is_empty() || self.first > 0)),
            failed: problems.len(),
            skipped: usize::from(skipped),
            readouts: releases.iter().filter(|r| r.is_readout()).count(),
        };
        let arrival = Arrival {
            file: self.file,
            first: self.first,
            releases,
            problems,
            done: self.done,
            same: self.same,
        };
        Ok(Worked { arrival, tally })
    }
}

/// Why there is nothing in the record.
fn reason(record: &CallRecord) -> Option<String> {
    let error = record
        .warnings
        .iter()
        .find(|warning| warning.severity == Severity::Error)?;
    record.text.trim().is_empty().then(|| error.message.clone())
}
