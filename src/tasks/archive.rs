//! Archives read in place: a member after the other, nothing unpacked to disk, and never much of it in memory. What may be
//! hostile is bounded, and what is wrong with a member concerns that member alone.

mod name;
mod tar;
mod unpacked;
mod zip;

use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use super::source::{self, Ending, Unread};
use super::work::{Piece, line};

pub(super) use name::split;
use tar::Tar;
use unpacked::{Unpacked, is_bomb};
use zip::Zip;

/// How an archive is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Zip,
    Tar(Packing),
    /// One file, packed by itself.
    One(Packing),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    None,
    Gzip,
    Zstd,
}

impl Form {
    /// What the ending of the name promises; `None` for what is no archive that is read.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_string_lossy().to_ascii_lowercase();
        let (stem, ending) = name.rsplit_once('.')?;
        let packing = match ending {
            "zip" => return Some(Self::Zip),
            "tar" => return Some(Self::Tar(Packing::None)),
            "tgz" => return Some(Self::Tar(Packing::Gzip)),
            "tzst" => return Some(Self::Tar(Packing::Zstd)),
            "gz" => Packing::Gzip,
            "zst" => Packing::Zstd,
            _ => return None,
        };
        let stem = Path::new(stem);
        if stem.extension().is_some_and(|inner| inner == "tar") {
            return Some(Self::Tar(packing));
        }
        let read = matches!(source::ending(stem), Ending::Readable | Ending::Collection);
        read.then_some(Self::One(packing))
    }
}

/// Name and fate of the next member.
#[derive(Debug, Default)]
struct Head {
    /// `None` for what is no file, and what is hidden.
    name: Option<String>,
    refused: Option<Unread>,
}

/// An archive under way.
pub(super) struct Archive {
    members: BufReader<Members>,
    /// The member whose lines are releases, and the number of the last one.
    lines: Option<(Option<String>, Option<u64>)>,
    ended: bool,
    /// Members of other kinds, passed over.
    pub(super) passed_over: usize,
}

enum Members {
    Zip(Zip),
    Tar(Box<Tar>),
    One(Unpacked, Option<Head>, String),
}

impl Archive {
    pub(super) fn open(path: &Path, form: Form) -> Result<Self, Unread> {
        let members = match form {
            Form::Zip => {
                Members::Zip(Zip::open(path).map_err(|error| whole(error, Unread::NoZip))?)
            }
            Form::Tar(packing) => Members::Tar(Box::new(Tar::open(path, packing)?)),
            Form::One(packing) => Members::One(
                Unpacked::open(path, packing)?,
                Some(Head::default()),
                stem(path),
            ),
        };
        Ok(Self {
            members: BufReader::with_capacity(1 << 16, members),
            lines: None,
            ended: false,
            passed_over: 0,
        })
    }

    /// Bytes of the archive itself that were dealt with.
    pub(super) fn taken(&self) -> u64 {
        match self.members.get_ref() {
            Members::Zip(zip) => zip.taken(),
            Members::Tar(tar) => tar.taken(),
            Members::One(unpacked, ..) => unpacked.taken(),
        }
    }

    /// The next release, or what is wrong with it; `None` where nothing is to be told, and at the end.
    pub(super) fn next(&mut self) -> Option<Piece> {
        if let Some((name, number)) = &mut self.lines {
            match line(&mut self.members, number) {
                Ok(None) => self.lines = None,
                Ok(Some(bytes)) => {
                    return Some(Piece {
                        bytes,
                        name: name.clone(),
                        line: *number,
                    });
                }
                Err(error) => {
                    let name = name.take();
                    return Some(self.damaged(name, error));
                }
            }
        }
        // What was not read of the last member must not be taken for the next one.
        self.members.consume(self.members.buffer().len());
        let head = match self.members.get_mut().next() {
            Ok(Some(head)) => head,
            Ok(None) => {
                self.ended = true;
                return None;
            }
            Err(error) => return Some(self.damaged(None, error)),
        };
        self.enter(head)
    }

    pub(super) fn has_ended(&self) -> bool {
        self.ended
    }

    fn enter(&mut self, head: Head) -> Option<Piece> {
        let one = match self.members.get_ref() {
            Members::One(_, _, name) => Some(name.clone()),
            Members::Zip(_) | Members::Tar(_) => None,
        };
        let known = one.as_deref().or(head.name.as_deref())?;
        let path = Path::new(known);
        let ending = source::ending(path);
        let name = head.name.clone();
        let refused = |error| Some(Piece::refused(error, name.clone()));
        match ending {
            Ending::Archive(_) => return refused(Unread::Nested),
            Ending::Document(_) | Ending::Pdf | Ending::Unknown => {
                self.passed_over += 1;
                return None;
            }
            Ending::Readable | Ending::Collection => {}
        }
        if let Some(error) = head.refused {
            return refused(error);
        }
        if source::is_lines(path) {
            self.lines = Some((name, Some(0)));
            return None;
        }
        let bytes = source::read_text(&mut self.members, 0, source::largest(ending));
        let bytes = match bytes {
            Err(Unread::Other(error)) => return Some(self.damaged(name, error)),
            bytes => bytes,
        };
        Some(Piece {
            bytes,
            name,
            line: None,
        })
    }

    /// A member that cannot be read to its end. Of a ZIP archive the others can; of what is read in one pass, what follows is
    /// lost as well.
    fn damaged(&mut self, name: Option<String>, error: io::Error) -> Piece {
        self.lines = None;
        let lost = !matches!(self.members.get_ref(), Members::Zip(_)) || name.is_none();
        self.ended |= lost || is_bomb(&error);
        Piece::refused(whole(error, Unread::Damaged), name)
    }
}

impl Members {
    fn next(&mut self) -> io::Result<Option<Head>> {
        match self {
            Self::Zip(zip) => zip.next(),
            Self::Tar(tar) => tar.next(),
            Self::One(_, head, _) => Ok(head.take()),
        }
    }
}

impl Read for Members {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Zip(zip) => zip.read(into),
            Self::Tar(tar) => tar.read(into),
            Self::One(unpacked, ..) => unpacked.read(into),
        }
    }
}

/// The name without the ending that tells how the file is packed.
fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// What the system says, or the bomb; or else that the bytes are not what they should be.
fn whole(error: io::Error, otherwise: Unread) -> Unread {
    if error.raw_os_error().is_some() || is_bomb(&error) {
        Unread::from(error)
    } else {
        otherwise
    }
}

/// The bytes of one member once more, for what is told of its lines; `None` where it is not found soon enough.
pub(super) fn member(path: &Path, form: Form, wanted: &str) -> Option<Vec<u8>> {
    const MOST_TAKEN: u64 = 64 << 20;
    let mut archive = Archive::open(path, form).ok()?;
    if matches!(form, Form::One(_)) {
        return source::read_text(&mut archive.members, 0, source::largest(Ending::Collection))
            .ok();
    }
    while let Some(head) = archive.members.get_mut().next().ok()? {
        if head.name.as_deref() == Some(wanted) {
            let ending = source::ending(Path::new(wanted));
            return source::read_text(&mut archive.members, 0, source::largest(ending)).ok();
        }
        if matches!(form, Form::Tar(_)) && archive.taken() > MOST_TAKEN {
            return None;
        }
    }
    None
}
