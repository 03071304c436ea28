//! A tar archive, member after member, in one pass.

use std::io::{self, Read};
use std::path::Path;

use super::unpacked::Unpacked;
use super::{Head, Packing, name};

/// Headers, with the long names that may stand in them, are no longer than this.
const LONGEST_HEAD: u64 = 1 << 20;
const BLOCK: u64 = 512;

pub(super) struct Tar {
    stream: Unpacked,
    /// Bytes of the member that were not read yet, and those up to the next header.
    left: u64,
    padding: u64,
}

impl Tar {
    pub(super) fn open(path: &Path, packing: Packing) -> io::Result<Self> {
        Ok(Self {
            stream: Unpacked::open(path, packing)?,
            left: 0,
            padding: 0,
        })
    }

    pub(super) fn taken(&self) -> u64 {
        self.stream.taken()
    }

    /// Goes to the next member; `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Head>> {
        let rest = self.left.saturating_add(self.padding);
        let passed = io::copy(&mut (&mut self.stream).take(rest), &mut io::sink())?;
        if passed < rest {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        // The archive is made anew for each header: it reads no further than that.
        let mut archive = tar::Archive::new((&mut self.stream).take(LONGEST_HEAD));
        let Some(entry) = archive.entries()?.next() else {
            return Ok(None);
        };
        let entry = entry?;
        let kind = entry.header().entry_type();
        self.left = if kind.is_gnu_sparse() {
            entry.header().entry_size()?
        } else {
            entry.size()
        };
        self.padding = self.left.wrapping_neg() % BLOCK;
        let readable = kind.is_file() || kind.is_contiguous();
        Ok(Some(Head {
            name: name::tidy(&entry.path_bytes()).filter(|_| readable),
            refused: None,
        }))
    }
}

impl Read for Tar {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = (&mut self.stream).take(self.left).read(into)?;
        if count == 0 && self.left > 0 && !into.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left -= count as u64;
        Ok(count)
    }
}
