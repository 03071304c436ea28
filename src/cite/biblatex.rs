//! An entry for BibLaTeX.

use chrono::NaiveDate;

use super::reference::{Reference, american};

/// `@online{key, author={{…}}, title={…}, titleaddon={Press release}, date={…}, url={…}, urldate={…}}`
pub(super) fn entry(source: &Reference, accessed: NaiveDate) -> String {
    let mut fields = Vec::new();
    if let Some(publisher) = &source.publisher {
        // Braces twice: one name, not a person's.
        fields.push(format!("author={{{{{}}}}}", escaped(publisher)));
    }
    if let Some(title) = &source.title {
        fields.push(format!("title={{{}}}", escaped(title)));
    }
    fields.push("titleaddon={Press release}".to_owned());
    if let Some(day) = source.released {
        fields.push(format!("date={{{day}}}"));
    }
    if let Some(url) = &source.url {
        fields.push(format!("url={{{}}}", verbatim(url)));
        fields.push(format!("urldate={{{accessed}}}"));
    }
    let mut notes = Vec::new();
    if let Some(day) = source.called {
        notes.push(format!("Undated; call of {}", american(day)));
    }
    if source.digest {
        notes.push("Read as a digest, not in the official text".to_owned());
    }
    if !notes.is_empty() {
        fields.push(format!("note={{{}}}", notes.join(". ")));
    }
    format!("@online{{{}, {}}}", source.key, fields.join(", "))
}

/// What means something to TeX means itself.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            // BibTeX counts braces even behind a backslash.
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// An address is taken as it stands; only what would end the field has to go.
fn verbatim(url: &str) -> String {
    url.replace('{', "%7B")
        .replace('}', "%7D")
        .replace('\\', "%5C")
}
