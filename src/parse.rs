//! Bytes and text to call records. Total: any input gives a record and problems, never a failure.
//!
//! ```text
//!  source: bytes ─> Document ─> blocks: clean text, lines ─> outline: labels
//!                                         └─> header, people, dates ─> statements ─> record
//! ```

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
mod outline;
mod people;
mod places;
mod resolutions;
mod sentence;
mod source;
mod speech;
mod token;
mod topics;
mod warnings;
mod words;

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use chrono::NaiveDate;

use crate::model::{
    CallDate, CallRecord, Country, Kind, Participant, SCHEMA, Severity, SpeakerType, Statement,
    Warning,
};

use blocks::{BlockKind, Page};
use header::{View, call_date, clock, initiative, publisher, released};
use outline::Outline;
use source::{Document, Markup, Opened};
use speech::Body;
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
    let opened = source::open(bytes, path).into_iter();
    opened
        .map(|opened| match opened {
            Opened::Document(document) => record(*document),
            Opened::Record(record) => *record,
        })
        .collect()
}

thread_local! {
    /// Room for the tokens of a text. It stays in the processor's cache from one release to the next, as no memory fresh
    /// from the allocator is.
    static ROOM: Cell<Vec<Token>> = const { Cell::new(Vec::new()) };
}

/// Room for more tokens than most releases have is given back.
const KEPT: usize = 1 << 14;

fn record(document: Document) -> CallRecord {
    let page = Page::read(&document);
    let mut tokens = ROOM.take();
    token::tokenize_into(&page.text, &mut tokens);
    let record = with_tokens(document, page, &tokens);
    if tokens.capacity() <= KEPT {
        ROOM.set(tokens);
    }
    record
}

fn with_tokens(document: Document, page: Page, tokens: &[Token]) -> CallRecord {
    let language = language(&document, &page, tokens);
    if page.blocks.is_empty() || language.as_deref().is_some_and(|code| code != "en") {
        return listed(document, page, language);
    }
    let outline = Outline::read(&page, document.markup == Markup::Markdown);
    let body = body(&page, &outline, tokens);
    let sentences = body.sentences.get(..SEARCHED).unwrap_or(&body.sentences);
    let title = title_tokens(&page, tokens);
    let scene = people::scene(tokens, &title, &header_tokens(&page, tokens), sentences);
    let mut participants = people::participants(&page.text, tokens, &scene);
    take_told(&mut participants, &page.text, tokens);
    let places = places::find(tokens);
    let mistaken = people::take_mistaken(&mut participants, &scene, &places, tokens);
    let view = View {
        text: &page.text,
        tokens,
        page: &page,
        meta: &document.meta,
        title,
        sentences,
        scene: &scene,
        places: &places,
        dates: &dates::find(&page.text, tokens),
        clues: OnceCell::new(),
    };
    let publisher = publisher::publisher(&view, &participants);
    let side = publisher.as_ref().and_then(|p| p.country);
    let told = view.call_sentence().map(|s| view.span(&s));
    let told = told.unwrap_or_default();
    people::take_sides(&mut participants, side, &scene, told, tokens);
    people::take_offices(&mut participants, &page.text, tokens, side);
    let released = released::released(&view, side);
    let mut date = call_date::call_date(&view, released.as_ref(), side, &participants);
    let mut released = released::following(&view, released, date.as_ref());
    let not_held = |date: Option<&CallDate>, participants: &[Participant]| {
        date.map_or_else(Vec::new, |day| warnings::not_held(day, participants))
    };
    let mut out_of_office = not_held(date.as_ref(), &participants);
    // The clock of the page, not the day of the release; a year that title or text prints beside the day stays.
    if out_of_office.len() > 1 && !call_date::is_printed(&view, date.as_ref()) {
        released = None;
        date = None;
        out_of_office.clear();
    }
    let day = date.as_ref().and_then(|d| d.value);
    let leader = people::own_leader(&page.text, tokens, &scene, &participants, side, day);
    if let Some(leader) = leader {
        participants.insert(0, leader);
        out_of_office = not_held(date.as_ref(), &participants);
    }
    let kind = header::kind(&view, &participants);
    let clock = clock::clock(&view);
    let mut warnings = problems(&document);
    if kind != Kind::Other {
        let told = warnings::Told {
            released: released.as_ref(),
            date: date.as_ref(),
            clock: &clock,
            publisher: side,
            participants: &participants,
            mistaken: mistaken.as_ref(),
            not_held: out_of_office,
        };
        warnings.extend(warnings::warnings(&view, &outline, told));
    }
    let sides: Vec<Country> = participants.iter().filter_map(|p| p.country).collect();
    let text = &page.text;
    let unnamed = scene.unnamed_titles(text, tokens);
    let mut statements = speech::attribute(text, tokens, &body, &participants, side, &unnamed);
    date_deadlines(&mut statements, day);
    let title = page.title.of(&page.text);
    let mut record = CallRecord {
        schema: SCHEMA,
        id: String::new(),
        source: document.source,
        publisher,
        language,
        title: (!title.is_empty()).then(|| title.to_owned()),
        kind,
        channel: header::channel(&view, kind),
        released,
        date,
        start_time: clock.start,
        duration_minutes: clock.duration,
        initiative: initiative::initiative(&view, &participants, side),
        topics: topics::topics(&page.text, tokens, &sides),
        un_resolutions: resolutions::resolutions(&page.text, tokens),
        statements,
        outline: outline.points.clone(),
        dates_mentioned: call_date::mentioned(&view, day, side),
        participants,
        warnings,
        digest: document.meta.digest,
        text: String::new(),
    };
    if kind == Kind::Other {
        forget(&mut record);
    }
    record.text = page.text;
    record.id = id::id(&record);
    record
}

/// Takes in what the text tells of the participants besides their mentions.
fn take_told(participants: &mut [Participant], text: &str, tokens: &[Token]) {
    people::take_companions(participants, tokens);
    people::take_counterparts(participants, tokens);
    people::take_elected(participants, text, tokens);
}

/// Gives each agreement the day on which it is due, where the day of the call is known.
fn date_deadlines(statements: &mut [Statement], day: Option<NaiveDate>) {
    let agreements = statements.iter_mut().filter_map(|s| s.agreement.as_mut());
    for agreement in agreements {
        let deadline = agreement.deadline.as_deref();
        agreement.due = deadline.and_then(|deadline| due::due(deadline, day?));
    }
}

/// A document that is no readout has no facts of a call; only what it is itself is kept.
fn forget(record: &mut CallRecord) {
    record.date = None;
    record.start_time = None;
    record.duration_minutes = None;
    record.initiative = None;
    record.participants = Vec::new();
    record.topics = Vec::new();
    record.un_resolutions = Vec::new();
    for statement in &mut record.statements {
        statement.agreement = None;
        statement.speaker.kind = SpeakerType::Narrator;
        statement.speaker.name = None;
    }
    record.warnings.push(Warning {
        code: "not-a-readout".to_owned(),
        severity: Severity::Info,
        message: "this tells of no call between officials".to_owned(),
        start: 0,
        end: 0,
    });
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

/// The blocks of the body with their tokens and labels.
fn body<'o>(page: &Page, outline: &'o Outline, tokens: &[Token]) -> Body<'o> {
    let mut at = 0;
    let mut body = Body::of(page.blocks.len());
    for (block, label) in page.blocks.iter().zip(&outline.labels) {
        let content = block.content();
        let count = |at: usize, end: usize| {
            let rest = tokens.get(at..).unwrap_or_default();
            at + rest.iter().take_while(|t| t.span().start < end).count()
        };
        let start = count(at, content.start);
        at = count(start, content.end);
        if block.kind == BlockKind::Body {
            body.push(&page.text, tokens, start..at, label);
        }
    }
    body
}

/// The tokens of the title.
fn title_tokens(page: &Page, tokens: &[Token]) -> Range<usize> {
    let before = |end: usize| tokens.partition_point(|t| t.span().start < end);
    before(page.title.start)..before(page.title.end)
}

/// The last short lines sign what is above.
const SIGNATURE: usize = 3;
const LONGEST_SIGNATURE: usize = 90;

/// The tokens of the header's lines, and of those that sign a release at its end.
fn header_tokens(page: &Page, tokens: &[Token]) -> Vec<Range<usize>> {
    let before = |end: usize| tokens.partition_point(|t| t.span().start < end);
    let header = page.blocks.iter().filter(|b| b.kind == BlockKind::Header);
    let signature = page.blocks.iter().rev().take(SIGNATURE).filter(|b| {
        let line = b.span.of(&page.text);
        b.kind == BlockKind::Body
            && line.len() < LONGEST_SIGNATURE
            && !line.ends_with(['.', ':', ';', '!'])
            // "Media Office: 555 0100"
            && !line.bytes().any(|b| b.is_ascii_digit())
    });
    header
        .chain(signature)
        .map(|b| before(b.span.start)..before(b.span.end))
        .collect()
}

/// How many sentences are searched for what they tell of the call itself.
const SEARCHED: usize = 40;

#[cfg(test)]
mod tests;
