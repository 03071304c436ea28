//! Markdown with YAML front matter. Splits the two; the marks within the body are removed with the other marks later,
//! since what a line is decides what its marks mean.

use memchr::memchr;

use super::{Document, Markup, Problem, matter};
use crate::model::Severity;

pub(super) fn read(text: &str, document: &mut Document) {
    "markdown".clone_into(&mut document.source.format);
    document.markup = Markup::Markdown;
    let Some((front, body)) = split(text) else {
        text.clone_into(&mut document.body);
        return;
    };
    match matter::read(front) {
        Ok(meta) => {
            document.meta = meta;
            body.clone_into(&mut document.body);
        }
        Err(reason) => {
            document.problems.push(Problem {
                code: "front-matter",
                severity: Severity::Warning,
                message: format!("the front matter is not valid YAML: {reason}"),
            });
            text.clone_into(&mut document.body);
        }
    }
}

/// Whether a file that is called plain text opens with front matter, as archives save Markdown too.
pub(super) fn opens_with_front_matter(text: &str) -> bool {
    let meta = || matter::read(split(text)?.0).ok();
    text.starts_with("---")
        && meta()
            .is_some_and(|meta| meta.title.is_some() || meta.date.is_some() || meta.url.is_some())
}

/// Front matter and body, where the text opens with a line `---` that a second one closes.
fn split(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix("---")?;
    let rest = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))?;
    let mut at = 0;
    while let Some(after) = rest.get(at..).filter(|after| !after.is_empty()) {
        let length = memchr(b'\n', after.as_bytes()).map_or(after.len(), |end| end + 1);
        let (line, body) = after.split_at_checked(length)?;
        if matches!(line.trim_end(), "---" | "...") {
            return Some((rest.get(..at)?, body));
        }
        at += length;
    }
    None
}
