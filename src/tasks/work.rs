//! From the bytes of a file to what the index takes in: reading, parsing, preparing. Runs on any thread.

use std::io::{self, BufRead};

use crate::library::{Arrival, FileFacts, LibraryError, Prepared, Preparer, Trouble, address};
use crate::model::{CallRecord, Severity};
use crate::parse;

use super::source::{self, Unread};

/// A file, or the next part of a collection, still to be parsed.
pub(super) struct Work {
    pub(super) file: FileFacts,
    /// As it is shown and as it tells the format.
    pub(super) path: String,
    /// The file as a whole, or its first part.
    pub(super) begins: bool,
    pub(super) pieces: Result<Vec<Piece>, Unread>,
    pub(super) done: Option<i64>,
    /// Found in a folder, so that it may just as well hold no release.
    pub(super) listed: bool,
    /// Only time has passed; the content is the same, with so many readouts.
    pub(super) same: Option<i64>,
    /// Members of other kinds.
    pub(super) passed_over: usize,
    /// Bytes of the file that were dealt with for this.
    pub(super) taken: u64,
}

/// What holds one release, mostly.
pub(super) struct Piece {
    pub(super) bytes: Result<Vec<u8>, Unread>,
    /// Member of an archive.
    pub(super) name: Option<String>,
    /// Number of the line, where a line is a release and it is known.
    pub(super) line: Option<u64>,
}

impl Piece {
    pub(super) fn refused(error: Unread, name: Option<String>) -> Self {
        Self {
            bytes: Err(error),
            name,
            line: None,
        }
    }
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
    /// Members of archives that are of other kinds.
    pub(super) passed_over: usize,
    pub(super) releases: usize,
    pub(super) readouts: usize,
    pub(super) bytes: u64,
}

impl Work {
    pub(super) fn of(
        file: FileFacts,
        path: String,
        bytes: Result<Vec<u8>, Unread>,
        listed: bool,
    ) -> Self {
        let piece = |bytes| {
            vec![Piece {
                bytes: Ok(bytes),
                name: None,
                line: None,
            }]
        };
        Self {
            taken: u64::try_from(file.size).unwrap_or_default(),
            file,
            path,
            begins: true,
            pieces: bytes.map(piece),
            done: None,
            listed,
            same: None,
            passed_over: 0,
        }
    }

    /// Of what is still to be parsed.
    pub(super) fn bytes(&self) -> usize {
        let pieces = self.pieces.iter().flatten();
        pieces
            .filter_map(|piece| piece.bytes.as_ref().ok())
            .map(Vec::len)
            .sum()
    }

    pub(super) fn same(file: FileFacts, readouts: i64) -> Self {
        Self {
            pieces: Ok(Vec::new()),
            same: Some(readouts),
            ..Self::of(file, String::new(), Err(Unread::Empty), true)
        }
    }

    /// The bytes that can be parsed, each with its address.
    fn readable(&self) -> impl Iterator<Item = (&[u8], String)> {
        let pieces = self.pieces.iter().flatten();
        pieces.filter_map(|piece| {
            let bytes = piece.bytes.as_deref().ok()?;
            Some((bytes, address(&self.path, piece.name.as_deref())))
        })
    }

    /// `parsed` are the records of what is readable here, first of all.
    fn complete(
        self,
        parsed: &mut impl Iterator<Item = Vec<CallRecord>>,
        preparer: &mut Preparer,
    ) -> Result<Worked, LibraryError> {
        let mut found = Contents::default();
        let failed = self.pieces.is_err();
        match self.pieces {
            Ok(pieces) => {
                for piece in pieces {
                    let readable = piece.bytes.is_ok();
                    let records = parsed.by_ref().take(usize::from(readable)).flatten();
                    found.take(piece, records.collect(), &self.path, preparer)?;
                }
            }
            Err(error) => found.trouble(error.to_string(), None),
        }
        let same = self.same.is_some();
        let whole = self.done.is_none();
        let nothing = found.is_empty() && self.begins && whole && !same;
        // Much JSON is no collection of releases; in a folder that is nothing to tell.
        let skipped = nothing && self.listed;
        if nothing && !self.listed {
            found.trouble(nothing_in(&self.path).to_string(), None);
        }
        let Contents {
            releases,
            troubles,
            without_text,
        } = found;
        let tally = Tally {
            read: usize::from(whole && !same && (!releases.is_empty() || !self.begins)),
            failed: troubles.len(),
            skipped: usize::from(skipped),
            passed_over: self.passed_over,
            releases: releases.len(),
            readouts: releases.iter().filter(|r| r.is_readout()).count(),
            bytes: self.taken,
        };
        let arrival = Arrival {
            file: self.file,
            begins: self.begins,
            releases,
            troubles,
            without_text: if skipped { 0 } else { without_text },
            failed,
            done: self.done,
            same,
        };
        Ok(Worked { arrival, tally })
    }
}

/// Parses and prepares a parcel of work: what is parsed together takes less time.
pub(super) fn carry_out(
    parcel: Vec<Work>,
    preparer: &mut Preparer,
) -> Result<Vec<Worked>, LibraryError> {
    let readable: Vec<(&[u8], String)> = parcel.iter().flat_map(Work::readable).collect();
    let files = readable
        .iter()
        .map(|(bytes, path)| (*bytes, Some(path.as_str())));
    let mut parsed = parse::read_all(files).into_iter();
    let parcel = parcel.into_iter();
    parcel
        .map(|work| work.complete(&mut parsed, preparer))
        .collect()
}

/// What the pieces hold.
#[derive(Default)]
struct Contents {
    releases: Vec<Prepared>,
    troubles: Vec<Trouble>,
    without_text: usize,
}

impl Contents {
    fn is_empty(&self) -> bool {
        self.releases.is_empty() && self.troubles.is_empty()
    }

    fn trouble(&mut self, reason: String, name: Option<String>) {
        self.troubles.push(Trouble { name, reason });
    }

    fn take(
        &mut self,
        piece: Piece,
        records: Vec<CallRecord>,
        path: &str,
        preparer: &mut Preparer,
    ) -> Result<(), LibraryError> {
        let Piece { bytes, name, line } = piece;
        let placed = |reason: String| match line {
            Some(line) => format!("line {line}: {reason}"),
            None => reason,
        };
        if let Err(error) = bytes {
            self.trouble(placed(error.to_string()), name);
            return Ok(());
        }
        let path = address(path, name.as_deref());
        self.without_text += usize::from(records.is_empty());
        for mut record in records {
            if let Some(reason) = reason(&record) {
                self.trouble(placed(reason), name.clone());
                continue;
            }
            // The index knows where it stands, and files move.
            record.source.path.take_if(|known| *known == path);
            let release = preparer.prepare(record, name.clone())?;
            self.releases.push(release);
        }
        Ok(())
    }
}

/// Why there is nothing to read in a file that was named by itself.
fn nothing_in(path: &str) -> Unread {
    match source::ending(path.as_ref()) {
        source::Ending::Archive(_) => Unread::NothingInside,
        source::Ending::Readable
        | source::Ending::Collection
        | source::Ending::Document(_)
        | source::Ending::Pdf
        | source::Ending::Unknown => Unread::NoRelease,
    }
}

/// The next line that is not blank: one release, mostly. A line that is too long is passed over. `number` is that of the
/// last line.
pub(super) fn line(
    from: &mut impl BufRead,
    number: &mut Option<u64>,
) -> io::Result<Option<Result<Vec<u8>, Unread>>> {
    loop {
        let mut line = Vec::new();
        let limit = source::LONGEST_LINE;
        io::Read::take(&mut *from, limit).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(None);
        }
        *number = number.map(|number| number + 1);
        if line.len() as u64 == limit && !line.ends_with(b"\n") {
            from.skip_until(b'\n')?;
            return Ok(Some(Err(Unread::TooLarge(limit))));
        }
        if line.iter().any(|byte| !byte.is_ascii_whitespace()) {
            return Ok(Some(Ok(line)));
        }
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
