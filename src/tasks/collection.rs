//! Files that hold many releases, read a part at a time: JSON lines.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;

use crate::library::{FileFacts, KnownFile};

use super::source::Unread;
use super::work::{Piece, Work};

/// What is shorter is read as a whole.
const SHORTEST: i64 = 1 << 20;
/// Lines, and bytes, of one part.
const LINES: usize = 32;
const BYTES: usize = 1 << 20;
/// A line that is longer is no release.
const LONGEST_LINE: usize = 64 << 20;

/// A file of JSON lines under way.
pub(super) struct Collection {
    facts: FileFacts,
    path: String,
    listed: bool,
    lines: BufReader<File>,
    at: u64,
    first: usize,
}

impl Collection {
    /// `None` for what is read as a whole. A file that was read in part, and is as it was, is gone on with.
    pub(super) fn of(
        path: &Path,
        facts: &FileFacts,
        known: Option<&KnownFile>,
        listed: bool,
    ) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_ascii_lowercase();
        if !["jsonl", "ndjson"].contains(&ending.as_str()) || facts.size < SHORTEST {
            return None;
        }
        let mut file = File::open(path).ok()?;
        let same = known.filter(|known| {
            (known.facts.size, known.facts.modified) == (facts.size, facts.modified)
        });
        let (mut at, mut first) = (0, 0);
        // The place in the file, and the number of releases before it, in one number each.
        if let Some(known) = same
            && let (Some(done), true) = (known.done, known.facts.hash >= 0)
        {
            at = u64::try_from(done).unwrap_or_default();
            first = usize::try_from(known.facts.hash).unwrap_or_default();
            file.seek(SeekFrom::Start(at)).ok()?;
        }
        Some(Self {
            facts: facts.clone(),
            path: path.display().to_string(),
            listed,
            lines: BufReader::with_capacity(1 << 18, file),
            at,
            first,
        })
    }

    /// The next part, and whether there are more.
    pub(super) fn next(&mut self) -> (Work, bool) {
        let mut pieces = Vec::new();
        let mut bytes = 0;
        let mut more = true;
        let mut failed = None;
        while pieces.len() < LINES && bytes < BYTES {
            match self.line() {
                Ok(Some(line)) => {
                    bytes += line.len();
                    self.at += line.len() as u64;
                    if line.iter().any(|byte| !byte.is_ascii_whitespace()) {
                        pieces.push(Piece {
                            bytes: line,
                            name: None,
                        });
                    }
                }
                Ok(None) => {
                    more = false;
                    break;
                }
                Err(error) => {
                    more = false;
                    failed = Some(Unread::from(error));
                    break;
                }
            }
        }
        let first = self.first;
        self.first += pieces.len();
        let mut facts = self.facts.clone();
        facts.hash = i64::try_from(self.first).unwrap_or(i64::MAX);
        let work = Work {
            file: facts,
            path: self.path.clone(),
            first,
            pieces: match failed {
                Some(failed) if pieces.is_empty() => Err(failed),
                _ => Ok(pieces),
            },
            done: more.then(|| i64::try_from(self.at).unwrap_or(i64::MAX)),
            listed: self.listed,
            same: false,
        };
        (work, more)
    }

    fn line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let limit = LONGEST_LINE as u64;
        io::Read::take(&mut self.lines, limit).read_until(b'\n', &mut line)?;
        Ok((!line.is_empty()).then_some(line))
    }
}
