//! The transcript: one release's text with a cursor on a sentence. Owns the record shown, its layout, the selection and
//! the search; knows neither lists nor the terminal.

mod document;
mod facts;
mod lights;
mod moves;
mod search;
mod sheet;
mod shown;
mod words;

use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::model::{CallId, CallRecord, Span};

pub use document::{Document, Kind, Paragraph};
pub use lights::{Hit, Lights};
pub use search::{Origin, Step};
pub use sheet::{Margin, Row, speaker};
pub use shown::{Look, Segment};

use sheet::Sheet;

/// Columns before the text: letter of an agreement, cursor, a blank.
pub const GUTTER: usize = 3;
/// Columns for the speakers where they stand beside the text.
pub const SPEAKERS: usize = 18;
/// Longest row of text that reads well.
const MEASURE: usize = 88;
/// From this width on, speakers stand beside the text.
const ROOM_FOR_SPEAKERS: usize = 72;

/// What the pane holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Content {
    #[default]
    Nothing,
    Call(Box<Call>),
    /// No text to show, and why.
    Refused {
        title: String,
        reason: String,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    pub id: CallId,
    pub record: Arc<CallRecord>,
    /// Other publishers' accounts of the same call.
    pub accounts: Vec<(CallId, String)>,
    pub document: Document,
    sheet: Sheet,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transcript {
    content: Content,
    columns: usize,
    height: usize,
    /// First visible row.
    top: usize,
    /// Statement that the cursor is on.
    cursor: usize,
    /// Where a selection began.
    anchor: Option<usize>,
    lights: Option<Lights>,
    /// Words that a value was taken from.
    words: Vec<Hit>,
}

impl Transcript {
    /// Shows a release, with the cursor on a statement or at the top. The same release again keeps its place.
    pub fn open(
        &mut self,
        id: CallId,
        record: Arc<CallRecord>,
        accounts: Vec<(CallId, String)>,
        statement: Option<usize>,
    ) {
        let again = self.id() == Some(id);
        let names: Vec<String> = accounts.iter().map(|(_, name)| name.clone()).collect();
        let document = Document::new(&record, &names);
        if let Some(lights) = &mut self.lights {
            lights.renew(&document);
        }
        self.words.clear();
        self.content = Content::Call(Box::new(Call {
            id,
            record,
            accounts,
            document,
            sheet: Sheet::default(),
        }));
        if !again {
            self.anchor = None;
            self.cursor = 0;
            self.top = 0;
        }
        self.cursor = self.cursor.min(self.statements().saturating_sub(1));
        self.anchor = self.anchor.map(|at| at.min(self.cursor));
        self.lay();
        if let Some(statement) = statement {
            self.go_to(statement);
        }
    }

    /// Shows why there is no text.
    pub fn refuse(&mut self, title: &str, reason: &str) {
        self.content = Content::Refused {
            title: title.to_owned(),
            reason: reason.to_owned(),
        };
        self.cursor = 0;
        self.top = 0;
        self.anchor = None;
    }

    pub fn clear(&mut self) {
        self.content = Content::Nothing;
        self.cursor = 0;
        self.top = 0;
        self.anchor = None;
    }

    pub const fn content(&self) -> &Content {
        &self.content
    }

    pub const fn call(&self) -> Option<&Call> {
        match &self.content {
            Content::Call(call) => Some(call),
            Content::Nothing | Content::Refused { .. } => None,
        }
    }

    pub fn id(&self) -> Option<CallId> {
        self.call().map(|call| call.id)
    }

    pub fn record(&self) -> Option<&CallRecord> {
        self.call().map(|call| &*call.record)
    }

    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    pub const fn top(&self) -> usize {
        self.top
    }

    pub fn statements(&self) -> usize {
        self.record().map_or(0, |record| record.statements.len())
    }

    pub const fn selects(&self) -> bool {
        self.anchor.is_some()
    }

    /// The statements that a copy takes: the selection, or the sentence of the cursor.
    pub fn chosen(&self) -> Option<RangeInclusive<usize>> {
        let anchor = self.anchor.unwrap_or(self.cursor);
        (self.cursor < self.statements()).then(|| anchor.min(self.cursor)..=anchor.max(self.cursor))
    }

    /// Gives the pane its size: rows are wrapped anew where the width has changed, and the sentence of the cursor stays
    /// in sight.
    pub fn resize(&mut self, columns: usize, height: usize) {
        let before = self.columns;
        self.height = height.max(1);
        self.columns = columns;
        if before == columns {
            self.settle();
        } else {
            self.lay();
        }
    }

    /// Where the speakers stand at this width.
    pub const fn margin(&self) -> Margin {
        if self.columns >= ROOM_FOR_SPEAKERS {
            Margin::Right
        } else {
            Margin::Inline
        }
    }

    /// Columns of the text itself.
    pub fn measure(&self) -> usize {
        let beside = match self.margin() {
            Margin::Right => GUTTER + 2 + SPEAKERS,
            Margin::Inline => GUTTER + 1,
        };
        self.columns.saturating_sub(beside).clamp(1, MEASURE)
    }

    fn lay(&mut self) {
        let (measure, margin) = (self.measure(), self.margin());
        let distance = self.distance();
        if let Content::Call(call) = &mut self.content {
            call.sheet = Sheet::lay(&call.document, &call.record, measure, margin);
        }
        self.keep_distance(distance);
    }

    /// Rows from the top of the screen to the cursor's sentence; `None` where the very top is shown.
    fn distance(&self) -> Option<usize> {
        (self.top > 0).then(|| self.place().start.saturating_sub(self.top))
    }

    /// Shows the cursor's sentence at its distance from the top of the screen again, in whatever rows it is now.
    fn keep_distance(&mut self, distance: Option<usize>) {
        self.top = distance.map_or(0, |rows| self.place().start.saturating_sub(rows));
        self.settle();
    }

    fn sheet_rows(&self) -> usize {
        self.call().map_or(0, |call| call.sheet.rows.len())
    }

    /// Rows of the cursor's statement.
    fn place(&self) -> std::ops::Range<usize> {
        self.call()
            .and_then(|call| call.sheet.places.get(self.cursor).cloned())
            .unwrap_or(0..0)
    }

    fn statement_span(&self, statement: usize) -> Option<(usize, Span)> {
        self.call()?.document.places.get(statement).copied()
    }

    fn last_top(&self) -> usize {
        self.sheet_rows().saturating_sub(self.height)
    }

    /// Whether the last row is in sight.
    pub fn at_end(&self) -> bool {
        self.top >= self.last_top()
    }

    /// What the title says of the place: `all`, `top`, `42%`, `end`.
    pub fn position(&self) -> String {
        match (self.sheet_rows(), self.top) {
            (0, _) => String::new(),
            (rows, _) if rows <= self.height => "all".to_owned(),
            (_, 0) => "top".to_owned(),
            (_, top) if top >= self.last_top() => "end".to_owned(),
            (_, top) => format!("{}%", top * 100 / self.last_top()),
        }
    }
}
