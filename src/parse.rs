//! Bytes and text to call records. Total: any input gives a record and problems, never a failure.
//!
//! ```text
//!  source: bytes ─> Document ─> blocks: clean text, lines ─> outline: labels
//!                                         └─> header, people, dates ─> statements ─> record
//! ```
//!
//! `stages` carries this out, for many releases together.

mod agreement;
mod blocks;
mod dates;
mod due;
mod furniture;
mod grammar;
mod header;
mod id;
mod language;
mod lexicon;
mod located;
mod numerals;
mod outline;
mod people;
mod places;
mod resolutions;
mod sentence;
mod source;
mod speech;
mod stages;
mod token;
mod topics;
mod vocabulary;
mod warnings;
mod words;

use crate::model::{CallRecord, Kind, SCHEMA, Severity, Warning};

use blocks::Page;
use source::{Document, Opened};
use token::Token;

pub use located::Lines;

/// Makes the tables ready that the first release would wait for.
pub fn warm() {
    places::find(&token::tokenize("Japan"));
    let _ = crate::tables::people();
}

/// Reads the releases that a file holds: mostly one.
///
/// `path` tells the format by its ending and is kept in the record.
pub fn read(bytes: &[u8], path: Option<&str>) -> Vec<CallRecord> {
    read_all([(bytes, path)]).pop().unwrap_or_default()
}

/// The releases of each file, as [`read`] gives them, and sooner than file by file: one stage is carried out for many
/// releases before the next begins, so its code and what the processor foresees of it need not come back for each.
pub fn read_all<'f>(
    files: impl IntoIterator<Item = (&'f [u8], Option<&'f str>)>,
) -> Vec<Vec<CallRecord>> {
    let mut counts = Vec::new();
    let mut records = Vec::new();
    let mut group = Vec::new();
    let mut bytes = 0;
    for (file, path) in files {
        let opened = source::open(file, path);
        counts.push(opened.len());
        for release in opened {
            let given = match release {
                Opened::Document(document) => {
                    bytes += document.body.len();
                    group.push(*document);
                    None
                }
                Opened::Record(record) => Some(*record),
            };
            if given.is_some() || group.len() >= MOST || bytes >= ENOUGH {
                records.extend(stages::records(std::mem::take(&mut group)));
                bytes = 0;
            }
            records.extend(given);
        }
    }
    records.extend(stages::records(group));
    let mut records = records.into_iter();
    let of_file = |count| records.by_ref().take(count).collect();
    counts.into_iter().map(of_file).collect()
}

/// So many releases, or so many bytes of text, go through the stages together; their tokens still fit into a processor's
/// own cache.
const MOST: usize = 64;
const ENOUGH: usize = 64 << 10;

/// What is wrong with the file itself.
fn problems(document: &Document) -> Vec<Warning> {
    let problems = document.problems.iter();
    problems
        .map(|problem| Warning {
            code: problem.code.to_owned(),
            severity: problem.severity,
            message: problem.message.clone(),
            start: 0,
            end: 0,
        })
        .collect()
}

/// ISO 639-1 code of the language: the text's own, else what the file says.
fn language(document: &Document, page: &Page, tokens: &[Token]) -> Option<String> {
    let told = document.meta.language.as_deref();
    let told = told.and_then(|tag| tag.split(['-', '_']).next());
    let told = told.map(str::to_lowercase).filter(|code| code.len() == 2);
    language::identify(&page.text, tokens)
        .map(str::to_owned)
        .or_else(|| told.filter(|_| !page.blocks.is_empty()))
}

/// A document that is shown and searched but not analysed: in another language than English, or without text.
fn listed(document: Document, page: Page, language: Option<String>) -> CallRecord {
    let title = page.title.of(&page.text);
    let mut warnings = problems(&document);
    if let Some(code) = &language {
        warnings.push(Warning {
            code: "not-analysed".to_owned(),
            severity: Severity::Info,
            message: format!("not in English (`{code}`), so it was not analysed"),
            start: 0,
            end: 0,
        });
    }
    CallRecord {
        schema: SCHEMA,
        id: String::new(),
        publisher: None,
        title: (!title.is_empty()).then(|| title.to_owned()),
        source: document.source,
        language,
        kind: Kind::Other,
        channel: None,
        released: None,
        date: None,
        start_time: None,
        duration_minutes: None,
        initiative: None,
        participants: Vec::new(),
        topics: Vec::new(),
        un_resolutions: Vec::new(),
        outline: Vec::new(),
        statements: Vec::new(),
        dates_mentioned: Vec::new(),
        warnings,
        digest: document.meta.digest,
        text: page.text,
    }
}

#[cfg(test)]
mod tests;
