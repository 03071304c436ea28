//! Bytes and text to call records. Total: any input gives a record and problems, never a failure.
//!
//! ```text
//!  source: bytes ─> Document ─> blocks: clean text, lines ─> outline: labels
//!                                         └─> header, people, dates ─> statements ─> record
//! ```

mod agreement;
mod blocks;
mod dates;
mod furniture;
mod grammar;
mod language;
#[allow(dead_code, reason = "the stages that use it are being laid")]
mod lexicon;
mod outline;
mod people;
#[allow(dead_code, reason = "the stages that use it are being laid")]
mod places;
mod sentence;
mod source;
mod speech;
#[allow(dead_code, reason = "the stages that use it are being laid")]
mod token;
#[allow(dead_code, reason = "the stages that use it are being laid")]
mod words;

use std::ops::Range;

use crate::model::{CallRecord, Kind, SCHEMA, Severity, Warning};

use blocks::{BlockKind, Page};
use outline::Outline;
use source::{Document, Markup, Opened};
use speech::Passage;
use token::Token;

/// Reads the releases that a file holds: mostly one.
///
/// `path` tells the format by its ending and is kept in the record.
pub fn read(bytes: &[u8], path: Option<&str>) -> Vec<CallRecord> {
    let opened = source::open(bytes, path).into_iter();
    opened
        .map(|opened| match opened {
            Opened::Document(document) => record(*document),
            Opened::Record(record) => *record,
        })
        .collect()
}

fn record(document: Document) -> CallRecord {
    let page = Page::read(&document);
    let language = language(&document, &page);
    if page.blocks.is_empty() || language.as_deref().is_some_and(|code| code != "en") {
        return listed(document, page, language);
    }
    let outline = Outline::read(&page, document.markup == Markup::Markdown);
    let tokens = token::tokenize(&page.text);
    let passages = passages(&page, &outline, &tokens);
    let title = page.title.of(&page.text);
    let sentences = first_sentences(&page.text, &tokens, &passages);
    let scene = people::scene(&tokens, title_tokens(&page, &tokens), &sentences);
    let participants = people::participants(&page.text, &tokens, &scene);
    let mut warnings = problems(&document);
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
    let statements = speech::attribute(&page.text, &tokens, &passages, &participants, None);
    CallRecord {
        schema: SCHEMA,
        id: String::new(),
        source: document.source,
        publisher: None,
        language,
        title: (!title.is_empty()).then(|| title.to_owned()),
        kind: Kind::Call,
        channel: None,
        released: None,
        date: None,
        start_time: None,
        duration_minutes: None,
        initiative: None,
        participants,
        topics: Vec::new(),
        un_resolutions: Vec::new(),
        statements,
        outline: outline.points,
        dates_mentioned: Vec::new(),
        warnings,
        digest: document.meta.digest,
        text: page.text,
    }
}

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
fn language(document: &Document, page: &Page) -> Option<String> {
    let told = document.meta.language.as_deref();
    let told = told.and_then(|tag| tag.split(['-', '_']).next());
    let told = told.map(str::to_lowercase).filter(|code| code.len() == 2);
    language::identify(&page.text)
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

/// The tokens of the title.
fn title_tokens(page: &Page, tokens: &[Token]) -> Option<Range<usize>> {
    let before = |end: usize| tokens.partition_point(|t| t.span().start < end);
    let range = before(page.title.start)..before(page.title.end);
    (!range.is_empty()).then_some(range)
}

/// How many sentences are searched for what they tell of the call itself.
const SEARCHED: usize = 40;

/// The first sentences of the body as ranges of tokens.
fn first_sentences(text: &str, tokens: &[Token], passages: &[Passage]) -> Vec<Range<usize>> {
    passages
        .iter()
        .flat_map(|passage| {
            let within = tokens.get(passage.tokens.clone()).unwrap_or_default();
            let start = passage.tokens.start;
            sentence::sentences(text, within).map(move |s| start + s.start..start + s.end)
        })
        .take(SEARCHED)
        .collect()
}
