//! The bytes of one file, and the reasons for which a file is not read.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::archive::Form;

/// A readout is a few kilobytes. What is longer than this is something else, or many releases that were joined; reading it
/// would only make the reader wait.
const LARGEST_FILE: u64 = 16 << 20;

/// A line that is longer is no release.
pub(super) const LONGEST_LINE: u64 = 16 << 20;

/// A collection holds many releases in one file.
const LARGEST_COLLECTION: u64 = 256 << 20;

/// Why a file or folder was not read. Each says what to do where something can be done.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unread {
    #[error("there is no such file or folder")]
    Missing,
    #[error("it was in the folder a moment ago and is gone now; reload to list what is there")]
    Gone,
    #[error("no permission to read it; `ls -l` shows who may")]
    Forbidden,
    #[error("the file is empty")]
    Empty,
    #[error("{0} is not read; save the release as text (.txt), HTML or Markdown (.md)")]
    Unsupported(&'static str),
    #[error(
        "PDF is not read; turn it into text first, `pdftotext -layout release.pdf release.txt`, and open that"
    )]
    Pdf,
    #[error(
        "no release is in it: JSON is read where it has a text under `text`, `body` or the like"
    )]
    NoRelease,
    #[error("larger than {} MiB, far more than a release; split it into one file a release", .0 >> 20)]
    TooLarge(u64),
    #[error("an archive within an archive is not read; unpack it beside the outer one")]
    Nested,
    #[error("it is encrypted; unpack it with its password first")]
    Encrypted,
    #[error("it is packed in a way that is not read; pack it with deflate, or unpack it")]
    Packed,
    #[error("it is damaged: what it holds cannot be unpacked")]
    Damaged,
    #[error("it is no ZIP archive, or one that was cut short")]
    NoZip,
    #[error("there is no text, HTML, Markdown, JSON or mail in this archive")]
    NothingInside,
    #[error("neither a file nor a folder")]
    Special,
    #[error("{0}")]
    Other(io::Error),
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound {
            Self::Missing
        } else if error.kind() == io::ErrorKind::PermissionDenied {
            Self::Forbidden
        } else {
            Self::Other(error)
        }
    }
}

impl Unread {
    /// For a file that was found in a folder: what is missing now was there then.
    pub(super) fn after_listing(self) -> Self {
        if matches!(self, Self::Missing) {
            Self::Gone
        } else {
            self
        }
    }
}

/// What the ending of a file's name promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Readable,
    /// May hold many releases, or none at all.
    Collection,
    Archive(Form),
    /// A kind of document that people keep beside releases, by its name.
    Document(&'static str),
    Pdf,
    Unknown,
}

pub(super) fn ending(path: &Path) -> Ending {
    let extension = path
        .extension()
        .map(|e| e.to_string_lossy().to_ascii_lowercase());
    match extension.as_deref() {
        Some("txt" | "text" | "md" | "markdown" | "mdown" | "htm" | "html" | "xhtml" | "eml") => {
            Ending::Readable
        }
        Some("json" | "jsonl" | "ndjson") => Ending::Collection,
        Some("pdf") => Ending::Pdf,
        Some("doc" | "docx" | "odt" | "rtf" | "pages") => {
            Ending::Document("a word processor's file")
        }
        Some("xls" | "xlsx" | "ods") => Ending::Document("a spreadsheet"),
        Some("ppt" | "pptx" | "odp" | "key") => Ending::Document("a presentation"),
        Some("png" | "jpg" | "jpeg" | "gif" | "webp" | "tif" | "tiff" | "bmp" | "svg" | "heic") => {
            Ending::Document("an image")
        }
        Some("mp3" | "mp4" | "m4a" | "wav" | "mov" | "avi" | "mkv" | "webm" | "ogg") => {
            Ending::Document("a recording")
        }
        Some("zip" | "gz" | "tgz" | "tar" | "zst" | "tzst") => {
            Form::of(path).map_or(Ending::Unknown, Ending::Archive)
        }
        Some("bz2" | "xz" | "7z" | "rar") => Ending::Document("this kind of archive"),
        Some("mht" | "mhtml" | "webarchive") => Ending::Document("a web archive"),
        Some("epub" | "mobi") => Ending::Document("an e-book"),
        _ => Ending::Unknown,
    }
}

/// Whether a file of this name is read where it is found in a folder.
pub fn may_be_read(path: &Path) -> bool {
    match ending(path) {
        Ending::Readable | Ending::Collection | Ending::Archive(_) => true,
        Ending::Document(_) | Ending::Pdf | Ending::Unknown => false,
    }
}

/// The bytes of the file, if it is text of a sane length.
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, Unread> {
    let file = File::open(path)?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(Unread::Special);
    }
    let largest = largest(ending(path));
    if about.is_file() && about.len() > largest {
        return Err(Unread::TooLarge(largest));
    }
    read_text(file, about.len(), largest)
}

/// How long a file of this kind may be.
pub(super) const fn largest(ending: Ending) -> u64 {
    match ending {
        Ending::Collection => LARGEST_COLLECTION,
        Ending::Readable
        | Ending::Archive(_)
        | Ending::Document(_)
        | Ending::Pdf
        | Ending::Unknown => LARGEST_FILE,
    }
}

/// Whether each line is a release.
pub(super) fn is_lines(path: &Path) -> bool {
    path.extension().is_some_and(|ending| {
        ending.eq_ignore_ascii_case("jsonl") || ending.eq_ignore_ascii_case("ndjson")
    })
}

/// What comes by standard input, which may be a collection.
pub(super) fn read_stdin() -> Result<Vec<u8>, Unread> {
    read_text(io::stdin().lock(), 0, LARGEST_COLLECTION)
}

/// Reads to the end, never more than the limit: a pipe or a device has no length to ask for.
pub(super) fn read_text(from: impl Read, expected: u64, largest: u64) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default());
    from.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest {
        return Err(Unread::TooLarge(largest));
    }
    if bytes.is_empty() {
        return Err(Unread::Empty);
    }
    Ok(bytes)
}

/// What tells one file from another, however it is reached: the same file behind two links is read once.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
pub(super) fn identity(about: &fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;

    Some((about.dev(), about.ino()))
}

#[cfg(not(unix))]
pub(super) fn identity(_about: &fs::Metadata) -> Option<(u64, u64)> {
    None
}
