//! A ZIP archive, member after member, in the order of its directory.
//!
//! The directory is walked and not held, so that an archive of a million members takes no more memory than one of ten;
//! that is why it is read here and not by a crate.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Take};
use std::path::Path;

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use super::unpacked::check;
use super::{Head, name};
use crate::tasks::source::Unread;

/// The end of the directory stands in the last bytes, before a comment of up to 64 KiB.
const LONGEST_END: u64 = 22 + 0xFFFF;
const END: &[u8] = b"PK\x05\x06";
const END_64: &[u8] = b"PK\x06\x06";
const END_64_PLACE: &[u8] = b"PK\x06\x07";
const ENTRY: &[u8] = b"PK\x01\x02";
const MEMBER: &[u8] = b"PK\x03\x04";

pub(super) struct Zip {
    directory: BufReader<Take<File>>,
    length: u64,
    /// Bytes before the archive itself: it may begin with a program that unpacks it.
    shift: u64,
    size: u64,
    file: File,
    member: Option<Member>,
    given: u64,
}

struct Member {
    content: Content,
    crc: Crc,
    expected: u32,
}

enum Content {
    Stored(BufReader<Take<File>>),
    Deflated(DeflateDecoder<BufReader<Take<File>>>),
}

impl Zip {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let size = file.seek(SeekFrom::End(0))?;
        let directory = Directory::find(&mut file, size)?;
        file.seek(SeekFrom::Start(directory.at))?;
        Ok(Self {
            directory: BufReader::with_capacity(1 << 16, file.take(directory.length)),
            length: directory.length,
            shift: directory.shift,
            size,
            file: File::open(path)?,
            member: None,
            given: 0,
        })
    }

    /// Bytes of the file that were dealt with, as far as the directory was walked.
    pub(super) fn taken(&self) -> u64 {
        let walked = self.length - self.directory.get_ref().limit();
        let part = u128::from(self.size) * u128::from(walked) / u128::from(self.length.max(1));
        u64::try_from(part).unwrap_or(self.size)
    }

    /// Goes to the next member; `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Head>> {
        self.member = None;
        let mut fixed = [0; 46];
        if let Err(error) = self.directory.read_exact(&mut fixed) {
            let end = error.kind() == io::ErrorKind::UnexpectedEof;
            return if end { Ok(None) } else { Err(error) };
        }
        if !fixed.starts_with(ENTRY) {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut raw = vec![0; usize::from(short(&fixed, 28))];
        let mut extra = vec![0; usize::from(short(&fixed, 30))];
        self.directory.read_exact(&mut raw)?;
        self.directory.read_exact(&mut extra)?;
        let comment = u64::from(short(&fixed, 32));
        io::copy(&mut (&mut self.directory).take(comment), &mut io::sink())?;
        let link = long(&fixed, 38) >> 28 == 0xA;
        let Some(name) = name::tidy(&raw).filter(|_| !link) else {
            return Ok(Some(Head::default()));
        };
        let refused = self.enter(&fixed, &extra).err();
        Ok(Some(Head {
            name: Some(name),
            refused,
        }))
    }

    fn enter(&mut self, fixed: &[u8], extra: &[u8]) -> Result<(), Unread> {
        if short(fixed, 8) & 1 != 0 {
            return Err(Unread::Encrypted);
        }
        let mut large = Large::of(extra);
        let _unpacked = large.or(long(fixed, 24));
        let packed = large.or(long(fixed, 20));
        let at = large.or(long(fixed, 42));
        let at = at.checked_add(self.shift).ok_or(Unread::Damaged)?;
        let mut head = [0; 30];
        let file = &mut self.file;
        let opened = file
            .seek(SeekFrom::Start(at))
            .and_then(|_| file.read_exact(&mut head));
        if opened.is_err() || !head.starts_with(MEMBER) {
            return Err(Unread::Damaged);
        }
        let rest = i64::from(short(&head, 26)) + i64::from(short(&head, 28));
        file.seek(SeekFrom::Current(rest))?;
        let content = BufReader::new(file.try_clone()?.take(packed));
        self.member = Some(Member {
            content: match short(fixed, 10) {
                0 => Content::Stored(content),
                8 => Content::Deflated(DeflateDecoder::new(content)),
                _ => return Err(Unread::Packed),
            },
            crc: Crc::new(),
            expected: long(fixed, 16),
        });
        Ok(())
    }
}

impl Read for Zip {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let Some(member) = &mut self.member else {
            return Ok(0);
        };
        let count = match &mut member.content {
            Content::Stored(content) => content.read(into),
            Content::Deflated(content) => content.read(into),
        }?;
        member.crc.update(into.get(..count).unwrap_or_default());
        self.given += count as u64;
        // Members may overlap, so that all of them together are measured by the whole file.
        check(self.given, self.size)?;
        if count == 0 && !into.is_empty() && member.crc.sum() != member.expected {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(count)
    }
}

/// Where the directory stands.
struct Directory {
    at: u64,
    length: u64,
    shift: u64,
}

impl Directory {
    fn find(file: &mut File, size: u64) -> io::Result<Self> {
        let from = size.saturating_sub(LONGEST_END);
        let mut last = Vec::new();
        file.seek(SeekFrom::Start(from))?;
        file.take(LONGEST_END).read_to_end(&mut last)?;
        let invalid = || io::Error::from(io::ErrorKind::InvalidData);
        let place = memchr::memmem::rfind_iter(&last, END).find(|place| {
            let comment = last.get(*place..).map(|end| usize::from(short(end, 20)));
            comment.is_some_and(|comment| place + 22 + comment <= last.len())
        });
        let place = place.ok_or_else(invalid)?;
        let end = last.get(place..).unwrap_or_default();
        let (length, at) = (u64::from(long(end, 12)), u64::from(long(end, 16)));
        let place_64 = place.checked_sub(20).and_then(|at| last.get(at..place));
        if let Some(place_64) = place_64.filter(|bytes| bytes.starts_with(END_64_PLACE)) {
            let mut end = [0; 56];
            file.seek(SeekFrom::Start(longer(place_64, 8)))?;
            file.read_exact(&mut end)?;
            if !end.starts_with(END_64) {
                return Err(invalid());
            }
            return Ok(Self {
                at: longer(&end, 48),
                length: longer(&end, 40),
                shift: 0,
            });
        }
        let stands = (from + place as u64)
            .checked_sub(length)
            .ok_or_else(invalid)?;
        Ok(Self {
            at: stands,
            length,
            shift: stands.checked_sub(at).ok_or_else(invalid)?,
        })
    }
}

/// Sizes and places that do not fit into 32 bits, in their order.
struct Large<'a>(&'a [u8]);

impl<'a> Large<'a> {
    fn of(mut extra: &'a [u8]) -> Self {
        while let Some((head, rest)) = extra.split_at_checked(4) {
            let (field, rest) = rest
                .split_at_checked(usize::from(short(head, 2)))
                .unwrap_or((rest, &[]));
            if short(head, 0) == 1 {
                return Self(field);
            }
            extra = rest;
        }
        Self(&[])
    }

    fn or(&mut self, value: u32) -> u64 {
        match self.0.split_at_checked(8) {
            Some((number, rest)) if value == u32::MAX => {
                self.0 = rest;
                longer(number, 0)
            }
            _ => u64::from(value),
        }
    }
}

/// Numbers, the least part first; nought where there is none.
fn bytes<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.first_chunk().copied().unwrap_or([0; N])
}

fn short(from: &[u8], at: usize) -> u16 {
    u16::from_le_bytes(bytes(from, at))
}

fn long(from: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes(from, at))
}

fn longer(from: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(bytes(from, at))
}
