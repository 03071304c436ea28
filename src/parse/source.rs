//! The seam to file formats: bytes and a path become documents, each a body of text and what the file says of itself.
//!
//! Everything behind this file knows nothing of formats and encodings; everything before it knows nothing of readouts.

mod markdown;
mod matter;

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::model::{Severity, Source};

/// One release as its file gives it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Document {
    pub(crate) source: Source,
    pub(crate) meta: Meta,
    pub(crate) body: String,
    pub(crate) markup: Markup,
    pub(crate) problems: Vec<Problem>,
}

/// What the body's characters mean besides themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Markup {
    #[default]
    None,
    Markdown,
}

/// What the file says of itself, as written there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meta {
    pub(crate) title: Option<String>,
    pub(crate) url: Option<String>,
    /// Day of publication.
    pub(crate) date: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) language: Option<String>,
    /// The body is a digest in other words.
    pub(crate) digest: bool,
}

/// What is wrong with the file itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) code: &'static str,
    pub(crate) severity: Severity,
    pub(crate) message: String,
}

/// The documents in `bytes`: mostly one. `path` tells the format by its ending.
pub(crate) fn open(bytes: &[u8], path: Option<&str>) -> Vec<Document> {
    let mut document = Document {
        source: Source {
            path: path.map(str::to_owned),
            url: None,
            format: "text".to_owned(),
            encoding: "utf-8".to_owned(),
            sha256: hexadecimal(&Sha256::digest(bytes)),
            bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        },
        ..Document::default()
    };
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = String::from_utf8_lossy(bytes);
    match ending(path).as_str() {
        "md" | "markdown" => markdown::read(&text, &mut document),
        _ => document.body = text.into_owned(),
    }
    document.source.url.clone_from(&document.meta.url);
    vec![document]
}

/// The path's ending in lower case, without its dot; empty where there is none.
fn ending(path: Option<&str>) -> String {
    let name = path
        .and_then(|p| p.rsplit(['/', '\\']).next())
        .unwrap_or_default();
    name.rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase())
        .unwrap_or_default()
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
