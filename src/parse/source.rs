//! The seam to file formats: bytes and a path become documents, each a body of text and what the file says of itself.
//!
//! Everything behind this file knows nothing of formats and encodings; everything before it knows nothing of readouts.

mod encoding;
mod html;
mod json;
mod mail;
mod markdown;
mod matter;
mod unreadable;

use std::borrow::Cow;

use sha2::{Digest, Sha256};

use super::furniture;
use crate::model::{CallRecord, Severity, Source};
use crate::text::fold;

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
    /// Plain text in which marks of a page stayed: `&nbsp;`, `**`, `<b>`.
    Traces,
    Markdown,
}

impl Markup {
    /// Of text that was written as plain text, whoever saved it.
    pub(crate) fn of_plain(text: &str) -> Self {
        let bytes = text.as_bytes();
        let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
        let trace = memchr::memchr3_iter(b'*', b'&', b'<', bytes).any(|at| match bytes.get(at) {
            Some(b'*') => {
                let inner = bytes.get(at + 2);
                bytes.get(at + 1) == Some(&b'*') && inner.is_some_and(u8::is_ascii_alphanumeric)
            }
            Some(b'&') => {
                let name = bytes.iter().skip(at + 1).take(LONGEST_ENTITY);
                let mut name = name.skip_while(|b| b.is_ascii_alphanumeric() || **b == b'#');
                name.next() == Some(&b';')
            }
            _ => bytes.get(at + 1) == Some(&b'/') && letter(at + 2),
        });
        if trace { Self::Traces } else { Self::None }
    }
}

/// Of `&rsquo;` and the like, in bytes.
const LONGEST_ENTITY: usize = 8;

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

/// What a file holds, one for each release.
pub(crate) enum Opened {
    Document(Box<Document>),
    /// A record that we wrote ourselves, to be handed on as it is.
    Record(Box<CallRecord>),
}

/// The releases in `bytes`: mostly one. `path` tells the format by its ending; what the bytes open with tells it better.
pub(crate) fn open(bytes: &[u8], path: Option<&str>) -> Vec<Opened> {
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
    if let Some(problem) = unreadable::why(bytes) {
        problem.format.clone_into(&mut document.source.format);
        document.problems.push(problem.problem);
        return vec![Opened::Document(Box::new(document))];
    }
    let ending = ending(path);
    if ending == "eml" || mail::is_mail(bytes) {
        mail::read(bytes, &mut document);
        document.source.url.clone_from(&document.meta.url);
        return vec![Opened::Document(Box::new(document))];
    }
    let decoded = encoding::decode(bytes, || html::declared_encoding(bytes));
    decoded.encoding.clone_into(&mut document.source.encoding);
    if decoded.broken {
        document.problems.push(Problem {
            code: "encoding",
            severity: Severity::Warning,
            message: format!(
                "some bytes are not valid {}; they are shown as \u{fffd}",
                decoded.encoding
            ),
        });
    }
    let text = decoded.text;
    match ending.as_ref() {
        "json" | "jsonl" | "ndjson" => return json::read(&text, &document),
        "htm" | "html" | "xhtml" => html::read(&text, &mut document),
        "md" | "markdown" | "mdown" => markdown::read(&text, &mut document),
        _ if html::is_page(&text) => html::read(&text, &mut document),
        _ if json::is_record(&text) => return json::read(&text, &document),
        _ if markdown::opens_with_front_matter(&text) => markdown::read(&text, &mut document),
        _ if html::is_fragment(&text) => html::read(&text, &mut document),
        _ => {
            document.markup = Markup::of_plain(&text);
            document.body = text.into_owned();
        }
    }
    document.source.url.clone_from(&document.meta.url);
    vec![Opened::Document(Box::new(document))]
}

/// The whole file as text, whatever its format.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    encoding::decode(bytes, || html::declared_encoding(bytes))
        .text
        .into_owned()
}

/// `body` after the line that repeats the title, where one stands near the start with nothing but short lines before it. A
/// day among those stays, unless another stands below.
fn without_title<'a>(body: &'a str, title: &str) -> Cow<'a, str> {
    const SHORT: usize = 60;
    const NEAR: usize = 8;
    /// Lines that a menu may have above the title, the empty ones between included.
    const MENU: usize = 200;
    let wanted = fold(title);
    let mut at = 0;
    let mut day = None;
    for line in body.split_inclusive('\n').take(MENU) {
        at += line.len();
        let text = line.trim();
        if text.len() >= wanted.len() && fold(text) == wanted {
            let rest = body.get(at..).unwrap_or_default();
            let dated = rest.lines().take(NEAR).any(furniture::is_dateline);
            return match day.filter(|_| !dated) {
                Some(day) => Cow::Owned(format!("{day}\n\n{}", rest.trim_start())),
                None => Cow::Borrowed(rest),
            };
        }
        if furniture::is_dateline(text) {
            day = Some(text);
        }
        if text.chars().count() > SHORT {
            break;
        }
    }
    Cow::Borrowed(body)
}

/// The path's ending in lower case, without its dot; empty where there is none.
fn ending(path: Option<&str>) -> Cow<'_, str> {
    let name = path
        .and_then(|p| p.rsplit(['/', '\\']).next())
        .unwrap_or_default();
    let (_, ending) = name.rsplit_once('.').unwrap_or_default();
    if ending.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Cow::Owned(ending.to_ascii_lowercase());
    }
    Cow::Borrowed(ending)
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        digits.push(digit(byte >> 4));
        digits.push(digit(byte & 15));
    }
    digits
}
