//! Web pages as ministries publish them and people save them.

mod content;
mod meta;
mod render;
mod surroundings;
mod tree;

use super::{Document, without_title};

pub(super) fn read(html: &str, document: &mut Document) {
    "html".clone_into(&mut document.source.format);
    let (body, meta) = release(html);
    document.meta = meta;
    document.body = body;
}

/// The release's text without its title, and what the page says of itself.
pub(super) fn release(html: &str) -> (String, super::Meta) {
    let nodes = tree::read(html);
    let content = content::find(&nodes);
    let mut body = render::render(&nodes, &content);
    let mut meta = meta::read(&nodes, &content, &body);
    if let Some(title) = &meta.title {
        let first = body.split("\n\n").next().unwrap_or_default();
        if first.len() > title.len() && first.starts_with(title.as_str()) {
            // The page's name is only the start of the headline, which the text brings itself.
            meta.title = None;
        } else {
            body = without_title(&body, title).into_owned();
        }
    }
    (body, meta)
}

/// The label by which a page declares its encoding, from its first bytes.
pub(super) fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes)).to_ascii_lowercase();
    let after = ["charset=", "encoding="]
        .iter()
        .find_map(|key| Some(head.split_once(key)?.1))?;
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'))
        .collect();
    (!label.is_empty()).then_some(label)
}

/// Whether text has the tags of a page's paragraphs, as rows of collections and copies of a part of a page do.
pub(super) fn is_fragment(text: &str) -> bool {
    const TAGS: [&str; 6] = ["<p>", "<p ", "</p>", "<br", "</div>", "</li>"];
    memchr::memchr_iter(b'<', text.as_bytes()).any(|at| {
        let rest = text.get(at..).unwrap_or_default();
        TAGS.iter().any(|tag| rest.starts_with(tag))
    })
}

/// Whether the text opens as a web page does.
pub(super) fn is_page(text: &str) -> bool {
    let text = text.trim_start();
    let start = text.as_bytes();
    let start = start.get(..512).unwrap_or(start);
    let tag = |at: usize, tag: &[u8]| {
        start
            .get(at..at + tag.len())
            .is_some_and(|bytes| bytes.eq_ignore_ascii_case(tag))
    };
    tag(0, b"<!doctype html")
        || tag(0, b"<html")
        || memchr::memchr_iter(b'<', start).any(|at| tag(at, b"<html ") || tag(at, b"<body"))
}
