//! Files that hold no text that could be read here, and what to do about each.

use super::Problem;
use crate::model::Severity;

/// As many bytes tell text from other things.
const LOOKED_AT: usize = 8 << 10;

pub(super) struct Unreadable {
    pub(super) format: &'static str,
    pub(super) problem: Problem,
}

/// Why the bytes cannot be read; `None` where they may be text.
pub(super) fn why(bytes: &[u8]) -> Option<Unreadable> {
    let (format, message) = known(bytes).or_else(|| {
        is_binary(bytes).then_some((
            "binary",
            "this is a binary file, not text; convert it to text first",
        ))
    })?;
    Some(Unreadable {
        format,
        problem: Problem {
            code: "unreadable",
            severity: Severity::Error,
            message: message.to_owned(),
        },
    })
}

fn known(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    const KINDS: &[(&[u8], &str, &str)] = &[
        (
            b"%PDF-",
            "pdf",
            "this is a PDF; turn it into text first (`pdftotext -layout release.pdf release.txt`) and open that",
        ),
        (
            b"PK\x03\x04",
            "zip",
            "this is an archive or a word processor's file; save the release as text and open that",
        ),
        (
            b"{\\rtf",
            "rtf",
            "this is a rich text file; save the release as plain text and open that",
        ),
    ];
    let found = KINDS
        .iter()
        .find(|(magic, _, _)| bytes.starts_with(magic))?;
    Some((found.1, found.2))
}

/// Empty bytes, or many control characters, near the start; a byte order mark, or letters in every second place only,
/// say UTF-16 instead.
fn is_binary(bytes: &[u8]) -> bool {
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    if start.starts_with(&[0xFF, 0xFE])
        || start.starts_with(&[0xFE, 0xFF])
        || super::encoding::utf16(start).is_some()
    {
        return false;
    }
    let is_control =
        |b: &u8| b.is_ascii_control() && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B);
    // Every byte is looked at, since that goes many at a time; nearly no text has one.
    if !start.iter().fold(false, |any, b| any | is_control(b)) {
        return false;
    }
    let controls = start.iter().filter(|b| is_control(b)).count();
    memchr::memchr(0, start).is_some_and(|_| controls * 100 > start.len())
        || controls * 10 > start.len()
}
