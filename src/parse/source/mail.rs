//! Releases that came by mail (`.eml`): subject, day and sender tell what a page's head would.

use mailparse::{MailHeaderMap, ParsedMail};

use super::{Document, Problem, encoding, html, without_title};
use crate::model::Severity;

/// Longer headers are not decoded.
const LONGEST_HEADER: usize = 4 << 10;

/// Parts within parts are followed this far.
const DEEPEST: usize = 12;

/// Whether a file opens as a mail does, whatever its name: with lines of a header, among them a subject and one that only
/// programs write.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    const LINES: usize = 40;
    const OF_PROGRAMS: [&[u8]; 4] = [b"message-id", b"mime-version", b"received", b"return-path"];
    let mut subject = false;
    let mut of_programs = false;
    for line in bytes.split(|byte| *byte == b'\n').take(LINES) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let folded = matches!(line.first(), Some(b' ' | b'\t'));
        let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
        let is_field = name.len() < line.len()
            && name
                .iter()
                .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
        if line.is_empty() || !is_field && !folded {
            break;
        }
        subject |= name.eq_ignore_ascii_case(b"subject");
        of_programs |= OF_PROGRAMS
            .iter()
            .any(|field| name.eq_ignore_ascii_case(field));
    }
    subject && of_programs
}

pub(super) fn read(bytes: &[u8], document: &mut Document) {
    "mail".clone_into(&mut document.source.format);
    if nesting(bytes) > DEEPEST * 4 {
        unreadable(document, "its parts lie too deep within each other");
        return;
    }
    let mail = match mailparse::parse_mail(bytes) {
        Ok(mail) => mail,
        Err(error) => {
            unreadable(document, &error.to_string());
            return;
        }
    };
    let header = |name| {
        let header = mail.headers.get_first_header(name)?;
        // Decoding takes more than linear time, and no true header is long.
        let value = (header.get_value_raw().len() <= LONGEST_HEADER).then(|| header.get_value())?;
        Some(value.trim().to_owned()).filter(|value| !value.is_empty())
    };
    let mut parts = Parts::default();
    parts.collect(&mail, DEEPEST);
    let meta = &mut document.meta;
    meta.title = header("Subject").map(|subject| without_prefix(&subject).to_owned());
    meta.date = header("Date");
    meta.publisher = header("From").map(|from| sender(&from));
    meta.language = header("Content-Language");
    meta.url = header("Content-Location").filter(|url| url.contains("://"));
    if let Some((page, charset)) = parts.html.filter(|_| parts.plain.is_none()) {
        let (body, of_page) = html::release(&page);
        document.body = body;
        document.source.encoding = charset;
        let meta = &mut document.meta;
        meta.url = meta.url.take().or(of_page.url);
        meta.title = meta.title.take().or(of_page.title);
    } else if let Some((text, charset)) = parts.plain {
        let title = document.meta.title.as_deref().unwrap_or_default();
        document.body = without_title(&text, title).into_owned();
        document.source.encoding = charset;
    } else {
        unreadable(document, "it has no part that is text");
    }
}

fn unreadable(document: &mut Document, reason: &str) {
    document.problems.push(Problem {
        code: "mail",
        severity: Severity::Error,
        message: format!("this mail could not be read: {reason}"),
    });
}

/// An upper bound for how deep parts nest: every level needs a boundary of its own.
fn nesting(bytes: &[u8]) -> usize {
    memchr::memmem::find_iter(bytes, b"boundary").count()
}

/// The first plain and the first HTML text that hold words, each with its encoding.
#[derive(Default)]
struct Parts {
    plain: Option<(String, String)>,
    html: Option<(String, String)>,
}

impl Parts {
    fn collect(&mut self, part: &ParsedMail<'_>, depth: usize) {
        if depth == 0
            || part
                .headers
                .get_first_value("Content-Disposition")
                .is_some_and(|d| d.starts_with("attachment"))
        {
            return;
        }
        for child in &part.subparts {
            self.collect(child, depth - 1);
        }
        let kind = part.ctype.mimetype.as_str();
        let slot = match kind {
            "text/plain" => &mut self.plain,
            "text/html" => &mut self.html,
            _ => return,
        };
        if slot.is_some() || !part.subparts.is_empty() {
            return;
        }
        let Ok(raw) = part.get_body_raw() else { return };
        let decoded = encoding::decode(&raw, || part.ctype.params.get("charset").cloned());
        if decoded.text.chars().any(char::is_alphanumeric) {
            *slot = Some((decoded.text.into_owned(), decoded.encoding.to_owned()));
        }
    }
}

/// The subject without what forwarding and lists put before it.
fn without_prefix(subject: &str) -> &str {
    let mut rest = subject.trim();
    loop {
        let before = rest;
        for prefix in ["re:", "fw:", "fwd:", "aw:", "wg:", "tr:"] {
            if rest
                .get(..prefix.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
            {
                rest = rest.get(prefix.len()..).unwrap_or_default().trim_start();
            }
        }
        if let Some((_, after)) = rest
            .strip_prefix('[')
            .and_then(|inner| inner.split_once(']'))
            && !after.trim().is_empty()
        {
            rest = after.trim_start();
        }
        if rest == before {
            return rest;
        }
    }
}

/// The name before the address.
fn sender(from: &str) -> String {
    let name = from.split('<').next().unwrap_or_default();
    let name = name.trim().trim_matches('"').trim();
    if name.is_empty() {
        from.to_owned()
    } else {
        name.to_owned()
    }
}
