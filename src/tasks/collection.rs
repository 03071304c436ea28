//! Files that hold many releases, read a part at a time: JSON lines, and archives.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::library::{FileFacts, KnownFile, hash};

use super::archive::{Archive, Form};
use super::source::{self, Ending, Unread};
use super::work::{Piece, Work, line};

/// What is shorter is read as a whole.
const SHORTEST: i64 = 1 << 20;
/// Pieces, and bytes, of one part; so much of an archive is hashed at a time, and so many members are looked at.
const PIECES: usize = 32;
const BYTES: usize = 1 << 20;
const HASHED: usize = 1 << 22;
const LOOKED_AT: usize = 1000;

/// A file under way.
pub(super) struct Collection {
    facts: FileFacts,
    /// As it tells the format.
    path: String,
    listed: bool,
    content: Content,
    /// No part was handed out yet.
    begins: bool,
    /// Bytes that were dealt with when the last part was handed out.
    taken: u64,
    known: Option<KnownFile>,
}

enum Content {
    /// With the number of the last line, where it is known.
    Lines(BufReader<File>, Option<u64>),
    /// Told from what it was before it is opened.
    Hashing(File, Sha256, Form),
    Archive {
        archive: Box<Archive>,
        /// Pieces so far.
        at: u64,
        /// Pieces that the index has already.
        skip: u64,
    },
    Refused(Option<Unread>),
}

impl Collection {
    /// `None` for what is read as a whole. A file that was read in part, and is as it was, is gone on with.
    pub(super) fn of(
        path: &Path,
        facts: &FileFacts,
        known: Option<&KnownFile>,
        listed: bool,
    ) -> Option<Self> {
        let form = match source::ending(path) {
            Ending::Archive(form) => Some(form),
            Ending::Collection if source::is_lines(path) && facts.size >= SHORTEST => None,
            Ending::Collection
            | Ending::Readable
            | Ending::Document(_)
            | Ending::Pdf
            | Ending::Unknown => return None,
        };
        let same = known.filter(|known| {
            (known.facts.size, known.facts.modified) == (facts.size, facts.modified)
        });
        let done = same
            .and_then(|known| known.done)
            .and_then(|done| u64::try_from(done).ok());
        let mut facts = facts.clone();
        let content = match form {
            None => lines(path, done),
            Some(form) if done.is_some() => {
                facts.hash = same.map_or(0, |known| known.facts.hash);
                archive(path, form, done.unwrap_or_default())
            }
            Some(form) => File::open(path)
                .map(|file| Content::Hashing(file, Sha256::new(), form))
                .map_err(Unread::from),
        };
        let mut shown = path.display().to_string();
        if let Some(Form::One(_)) = form {
            shown = path.with_extension("").display().to_string();
        }
        Some(Self {
            facts,
            path: shown,
            listed,
            content: content.unwrap_or_else(|error| Content::Refused(Some(error))),
            begins: done.is_none(),
            taken: 0,
            known: known.cloned(),
        })
    }

    /// The next part, where there is one by now, and whether there are more.
    pub(super) fn next(&mut self, path: &Path) -> (Option<Work>, bool) {
        match &mut self.content {
            Content::Hashing(file, digest, form) => {
                let mut bytes = Vec::with_capacity(HASHED);
                let read = file.take(HASHED as u64).read_to_end(&mut bytes);
                digest.update(&bytes);
                match read {
                    Ok(0) => {
                        let form = *form;
                        self.facts.hash = hash(&std::mem::take(digest).finalize());
                        self.enter(path, form)
                    }
                    Ok(_) => (None, true),
                    Err(error) => (Some(self.refuse(error.into())), false),
                }
            }
            Content::Refused(error) => {
                let error = error.take().unwrap_or(Unread::Damaged);
                (Some(self.refuse(error)), false)
            }
            Content::Lines(..) | Content::Archive { .. } => self.part(),
        }
    }

    /// Opens an archive that is not as it was.
    fn enter(&mut self, path: &Path, form: Form) -> (Option<Work>, bool) {
        let known = self.known.take();
        let same = known.filter(|known| {
            known.facts.hash == self.facts.hash && known.done.is_none() && !known.failed
        });
        if let Some(known) = same {
            return (Some(Work::same(self.facts.clone(), known.readouts)), false);
        }
        match archive(path, form, 0) {
            Ok(content) => self.content = content,
            Err(error) => return (Some(self.refuse(error)), false),
        }
        (None, true)
    }

    fn refuse(&self, error: Unread) -> Work {
        Work::of(
            self.facts.clone(),
            self.path.clone(),
            Err(error),
            self.listed,
        )
    }

    fn part(&mut self) -> (Option<Work>, bool) {
        let mut pieces = Vec::new();
        let (mut bytes, mut more) = (0, true);
        for _ in 0..LOOKED_AT {
            if pieces.len() == PIECES || bytes >= BYTES || !more {
                break;
            }
            let (piece, goes_on) = self.content.piece();
            more = goes_on;
            if let Some(piece) = piece {
                bytes += piece.bytes.as_ref().map_or(0, Vec::len);
                pieces.push(piece);
            }
        }
        let (at, taken, passed_over) = self.content.place();
        if pieces.is_empty() && more {
            return (None, true);
        }
        let work = Work {
            file: self.facts.clone(),
            path: self.path.clone(),
            begins: std::mem::take(&mut self.begins),
            pieces: Ok(pieces),
            done: more.then(|| i64::try_from(at).unwrap_or(i64::MAX)),
            listed: self.listed,
            same: None,
            passed_over,
            taken: taken.saturating_sub(std::mem::replace(&mut self.taken, taken)),
        };
        (Some(work), more)
    }
}

impl Content {
    /// The next piece, where there is one by now, and whether there may be more.
    fn piece(&mut self) -> (Option<Piece>, bool) {
        match self {
            Self::Lines(file, number) => match line(file, number) {
                Ok(Some(bytes)) => {
                    let piece = Piece {
                        bytes,
                        name: None,
                        line: *number,
                    };
                    (Some(piece), true)
                }
                Ok(None) => (None, false),
                Err(error) => (Some(Piece::refused(error.into(), None)), false),
            },
            Self::Archive { archive, at, skip } => {
                let mut piece = archive.next();
                if piece.is_some() {
                    *at += 1;
                    piece.take_if(|_| *at <= *skip);
                }
                (piece, !archive.has_ended())
            }
            Self::Hashing(..) | Self::Refused(_) => (None, false),
        }
    }

    /// Where to go on, the bytes that were dealt with, and what was passed over since this was last asked.
    fn place(&mut self) -> (u64, u64, usize) {
        match self {
            Self::Lines(file, _) => {
                let at = file.stream_position().unwrap_or_default();
                (at, at, 0)
            }
            Self::Archive { archive, at, .. } => {
                let passed_over = std::mem::take(&mut archive.passed_over);
                (*at, archive.taken(), passed_over)
            }
            Self::Hashing(..) | Self::Refused(_) => (0, 0, 0),
        }
    }
}

fn lines(path: &Path, done: Option<u64>) -> Result<Content, Unread> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(done.unwrap_or_default()))?;
    let number = done.is_none().then_some(0);
    Ok(Content::Lines(
        BufReader::with_capacity(1 << 18, file),
        number,
    ))
}

fn archive(path: &Path, form: Form, skip: u64) -> Result<Content, Unread> {
    Ok(Content::Archive {
        archive: Box::new(Archive::open(path, form)?),
        at: 0,
        skip,
    })
}
