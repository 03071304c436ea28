//! The bytes of one file, and the reasons for which a file is not read.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// A readout is a few kilobytes. What is longer than this is something else, or many releases that were joined; reading it
/// would only make the reader wait.
pub const LARGEST_FILE: u64 = 16 << 20;

/// As many bytes tell text from other things.
const LOOKED_AT: usize = 8 << 10;

/// Why a file or folder was not read. Each says what to do where something can be done.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
    #[error("there is no such file or folder")]
    Missing,
    #[error("it was in the folder a moment ago and is gone now; reload to list what is there")]
    Gone,
    #[error("no permission to read it; `ls -l` shows who may")]
    Forbidden,
    #[error("the file is empty")]
    Empty,
    #[error("this is a binary file, not text; convert it to text first")]
    Binary,
    #[error("{0} is not read; save the release as text (.txt), HTML or Markdown (.md)")]
    Unsupported(&'static str),
    #[error(
        "PDF is not read; turn it into text first, `pdftotext -layout release.pdf release.txt`, and open that"
    )]
    Pdf,
    #[error(
        "larger than {} MiB, far more than a release; split it into one file a release",
        LARGEST_FILE >> 20
    )]
    TooLarge,
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
        Some(
            "txt" | "text" | "md" | "markdown" | "mdown" | "htm" | "html" | "xhtml" | "json"
            | "jsonl" | "ndjson" | "eml",
        ) => Ending::Readable,
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
        Some("zip" | "gz" | "tgz" | "tar" | "bz2" | "xz" | "zst" | "7z" | "rar") => {
            Ending::Document("an archive")
        }
        Some("mht" | "mhtml" | "webarchive") => Ending::Document("a web archive"),
        Some("epub" | "mobi") => Ending::Document("an e-book"),
        _ => Ending::Unknown,
    }
}

/// The bytes of the file, if it is text of a sane length.
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, Unread> {
    let file = File::open(path)?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(Unread::Special);
    }
    if about.is_file() && about.len() > LARGEST_FILE {
        return Err(Unread::TooLarge);
    }
    read_text(file, usize::try_from(about.len()).unwrap_or_default())
}

/// Reads to the end, never more than the limit: a pipe or a device has no length to ask for.
pub(super) fn read_text(from: impl Read, expected: usize) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::with_capacity(expected);
    from.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Unread::TooLarge);
    }
    if bytes.is_empty() {
        return Err(Unread::Empty);
    }
    if bytes.starts_with(b"%PDF-") {
        return Err(Unread::Pdf);
    }
    if is_binary(&bytes) {
        return Err(Unread::Binary);
    }
    Ok(bytes)
}

/// NUL bytes near the start tell, unless a byte order mark, or letters in every second place only, say that the text
/// is UTF-16.
fn is_binary(bytes: &[u8]) -> bool {
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let marked = start.starts_with(&[0xFF, 0xFE]) || start.starts_with(&[0xFE, 0xFF]);
    let empty = |offset: usize| {
        let every_second = start.iter().skip(offset).step_by(2);
        every_second.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (empty(0), empty(1));
    let most = start.len() / 2 * 7 / 10;
    let utf16 =
        start.len() > 8 && (even > most && odd * 20 < even || odd > most && even * 20 < odd);
    even + odd > 0 && !marked && !utf16
}

/// What tells one file from another, however it is reached: the same file behind two links is read once.
#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;

    let about = fs::metadata(path).ok()?;
    Some((about.dev(), about.ino()))
}

#[cfg(not(unix))]
pub(super) fn identity(_path: &Path) -> Option<(u64, u64)> {
    None
}
