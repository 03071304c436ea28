//! Bytes to text: by byte order mark, by what the file declares, by what the bytes are.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

/// As many bytes are enough to tell an encoding.
const SAMPLE: usize = 64 << 10;

/// Text with the name of the encoding it was in.
pub(super) struct Decoded<'b> {
    pub(super) text: Cow<'b, str>,
    pub(super) encoding: &'static str,
    /// Some bytes were no text in that encoding and were replaced.
    pub(super) broken: bool,
}

/// Reads `bytes`; `declared` tells the label that the file gives itself, believed only where it fits and asked for only
/// where the bytes leave a doubt.
pub(super) fn decode(bytes: &[u8], declared: impl FnOnce() -> Option<String>) -> Decoded<'_> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return with(encoding, bytes.get(length..).unwrap_or_default());
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && !is_iso_2022_jp(bytes)
        && utf16(bytes).is_none()
    {
        return Decoded {
            text: Cow::Borrowed(text),
            encoding: name(UTF_8),
            broken: false,
        };
    }
    let declared = declared().and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8) {
        let decoded = with(encoding, bytes);
        if !decoded.broken {
            return decoded;
        }
    }
    with(detect(bytes), bytes)
}

fn with<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Decoded<'b> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text,
        encoding: name(encoding),
        broken,
    }
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    if let Some(encoding) = utf16(bytes) {
        return encoding;
    }
    if is_iso_2022_jp(bytes) {
        return ISO_2022_JP;
    }
    if is_damaged_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes.get(..SAMPLE).unwrap_or(bytes), true);
    detector.guess(None, Utf8Detection::Deny)
}

/// UTF-16 without a mark: Latin letters leave every second byte empty.
pub(super) fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(512) & !1)?;
    memchr::memchr(0, start)?;
    let empty = |offset| {
        let every_second = start.iter().skip(offset).step_by(2);
        every_second.filter(|byte| **byte == 0).count()
    };
    let (high, low, pairs) = (empty(0), empty(1), start.len() / 2);
    if pairs < 4 {
        None
    } else if low * 10 > pairs * 7 && high * 20 < pairs {
        Some(UTF_16LE)
    } else if high * 10 > pairs * 7 && low * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Seven-bit Japanese: only escape sequences give it away, and it is valid UTF-8 besides.
fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    bytes.is_ascii()
        && memchr::memchr_iter(0x1B, bytes).any(|at| {
            matches!(
                bytes.get(at + 1..at + 3),
                Some(b"$B" | b"$@" | b"(J" | b"(I")
            )
        })
}

/// Whether the sound sequences of several bytes far outnumber the broken ones, which chance does not bring about.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.get(..SAMPLE).unwrap_or(bytes).utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > 0 && sound >= broken * 4
}

/// Names as people write them: lower case.
fn name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "UTF-8" => "utf-8",
        "UTF-16LE" => "utf-16le",
        "UTF-16BE" => "utf-16be",
        "windows-1252" => "windows-1252",
        "Shift_JIS" => "shift_jis",
        "EUC-JP" => "euc-jp",
        "ISO-2022-JP" => "iso-2022-jp",
        "EUC-KR" => "euc-kr",
        "GBK" => "gbk",
        "gb18030" => "gb18030",
        "Big5" => "big5",
        "KOI8-U" => "koi8-u",
        other => other,
    }
}
