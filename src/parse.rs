//! Bytes and text to call records. Total: any input gives a record and problems, never a failure.
//!
//! ```text
//!  source: bytes ─> Document ─> blocks: clean text, lines ─> outline: labels
//!                                         └─> header, people, dates ─> statements ─> record
//! ```

mod blocks;
mod dates;
mod furniture;
#[allow(dead_code, reason = "the stages that use it are being laid")]
mod lexicon;
mod outline;
mod sentence;
mod source;
mod speech;
#[allow(dead_code, reason = "the stages that use it are being laid")]
mod token;

use crate::model::{CallRecord, Kind, SCHEMA, Severity, Warning};

use blocks::{BlockKind, Page};
use outline::Outline;
use source::{Document, Markup};
use speech::Passage;
use token::Token;

/// Reads the releases that a file holds: mostly one.
///
/// `path` tells the format by its ending and is kept in the record.
pub fn read(bytes: &[u8], path: Option<&str>) -> Vec<CallRecord> {
    source::open(bytes, path).into_iter().map(record).collect()
}

fn record(document: Document) -> CallRecord {
    let page = Page::read(&document);
    let outline = Outline::read(&page, document.markup == Markup::Markdown);
    let tokens = token::tokenize(&page.text);
    let passages = passages(&page, &outline, &tokens);
    let title = page.title.of(&page.text);
    let mut warnings: Vec<Warning> = document
        .problems
        .iter()
        .map(|problem| Warning {
            code: problem.code.to_owned(),
            severity: problem.severity,
            message: problem.message.clone(),
            start: 0,
            end: 0,
        })
        .collect();
    for fault in &outline.faults {
        let span = page
            .blocks
            .get(fault.block)
            .map(|b| b.span)
            .unwrap_or_default();
        warnings.push(Warning {
            code: "numbering".to_owned(),
            severity: Severity::Warning,
            message: fault.message.clone(),
            start: span.start,
            end: span.end,
        });
    }
    CallRecord {
        schema: SCHEMA,
        id: String::new(),
        source: document.source,
        publisher: None,
        language: None,
        title: (!title.is_empty()).then(|| title.to_owned()),
        kind: Kind::Call,
        channel: None,
        released: None,
        date: None,
        start_time: None,
        duration_minutes: None,
        initiative: None,
        participants: Vec::new(),
        topics: Vec::new(),
        un_resolutions: Vec::new(),
        statements: speech::attribute(&page.text, &tokens, &passages, &[], None),
        outline: outline.points,
        dates_mentioned: Vec::new(),
        warnings,
        digest: document.meta.digest,
        text: page.text,
    }
}

/// The blocks of the body with their tokens and labels.
fn passages(page: &Page, outline: &Outline, tokens: &[Token]) -> Vec<Passage> {
    let mut at = 0;
    let mut passages = Vec::new();
    for (block, label) in page.blocks.iter().zip(&outline.labels) {
        let content = block.content();
        let count = |at: usize, end: usize| {
            let rest = tokens.get(at..).unwrap_or_default();
            at + rest.iter().take_while(|t| t.span().start < end).count()
        };
        let start = count(at, content.start);
        at = count(start, content.end);
        if block.kind == BlockKind::Body {
            passages.push(Passage {
                tokens: start..at,
                label: label.clone(),
            });
        }
    }
    passages
}
