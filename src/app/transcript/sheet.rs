//! A document laid out for a width: rows with hanging indents, labels, letters of agreements and speakers. Made when the
//! width or the document changes, never while drawing.

use std::collections::VecDeque;
use std::ops::Range;

use super::document::{Document, Kind, Paragraph};
use crate::model::{AgreementKind, CallRecord, Span, Speaker, SpeakerType};
use crate::text::{Indent, visible, wrap};

/// Where speakers stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Margin {
    /// In a column to the right of the text.
    #[default]
    Right,
    /// In brackets after their words.
    Inline,
}

/// One row of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub paragraph: usize,
    /// Bytes of the paragraph as laid out; empty in a blank row.
    pub span: Span,
    /// Columns before the text.
    pub indent: usize,
    /// Whether the labels of the paragraph stand in this row.
    pub opens: bool,
    /// Letter of an agreement whose sentence begins here.
    pub kind: Option<AgreementKind>,
    /// Who speaks from here on.
    pub speaker: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    margin: Margin,
    pub(super) rows: Vec<Row>,
    /// For each statement its first row and the one after its last.
    pub(super) places: Vec<Range<usize>>,
    /// For each paragraph what was put into its text.
    inserted: Vec<Vec<Insertion>>,
    /// Texts of the paragraphs that something was put into.
    texts: Vec<Option<String>>,
}

/// Words of ours within a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Insertion {
    /// Offset in the document's paragraph.
    at: usize,
    len: usize,
    /// Length of all that was put in before.
    before: usize,
}

impl Sheet {
    pub(super) fn lay(
        document: &Document,
        record: &CallRecord,
        columns: usize,
        margin: Margin,
    ) -> Self {
        let mut sheet = Self {
            margin,
            ..Self::default()
        };
        for (index, paragraph) in document.paragraphs.iter().enumerate() {
            sheet.lay_paragraph(document, record, columns, index, paragraph);
        }
        sheet
    }

    /// The text of a paragraph as laid out.
    pub(super) fn text<'a>(&'a self, document: &'a Document, paragraph: usize) -> &'a str {
        match self.texts.get(paragraph) {
            Some(Some(text)) => text,
            _ => document
                .paragraphs
                .get(paragraph)
                .map_or("", |p| p.text.as_str()),
        }
    }

    /// Where a range of a document's paragraph stands in it as laid out. What was put in at its end is not part of it.
    pub(super) fn laid(&self, paragraph: usize, span: Span) -> Span {
        let inserted = self.inserted.get(paragraph).map_or(&[][..], Vec::as_slice);
        let length_of = |first: usize| {
            let last = first.checked_sub(1).and_then(|at| inserted.get(at));
            last.map_or(0, |i| i.before + i.len)
        };
        Span::new(
            span.start + length_of(inserted.partition_point(|i| i.at <= span.start)),
            span.end + length_of(inserted.partition_point(|i| i.at < span.end)),
        )
    }

    /// Ranges of a paragraph as laid out that are words of ours.
    pub(super) fn ours(&self, paragraph: usize) -> impl Iterator<Item = Span> {
        let inserted = self.inserted.get(paragraph).map_or(&[][..], Vec::as_slice);
        inserted.iter().map(|i| {
            let start = i.at + i.before;
            Span::new(start, start + i.len)
        })
    }

    /// The row in which byte `at` of a document's paragraph stands.
    pub(super) fn row_of(&self, paragraph: usize, at: usize) -> usize {
        let at = self.laid(paragraph, Span::new(at, at + 1)).start;
        let first = self.rows.partition_point(|row| row.paragraph < paragraph);
        let rows = self.rows.get(first..).unwrap_or_default();
        let within = rows
            .iter()
            .take_while(|row| row.paragraph == paragraph && row.span.end <= at)
            .count();
        let members = rows
            .iter()
            .take_while(|row| row.paragraph == paragraph)
            .count();
        first + within.min(members.saturating_sub(1))
    }

    fn lay_paragraph(
        &mut self,
        document: &Document,
        record: &CallRecord,
        columns: usize,
        index: usize,
        paragraph: &Paragraph,
    ) {
        let (text, inserted) = match self.margin {
            Margin::Right => (None, Vec::new()),
            Margin::Inline => insert_speakers(document, record, paragraph),
        };
        let blank = Row {
            paragraph: index,
            span: Span::default(),
            indent: 0,
            opens: false,
            kind: None,
            speaker: String::new(),
        };
        if paragraph.apart && !self.rows.is_empty() {
            self.rows.push(blank.clone());
        }
        let hang = match paragraph.kind {
            Kind::Title | Kind::End => 0,
            Kind::Digest | Kind::Warning | Kind::Fact | Kind::Inferred | Kind::Account => 2,
            Kind::Heading | Kind::Body => {
                document.levels.iter().take(paragraph.level).sum::<usize>()
            }
        };
        // However deep the outline, half of the room is left to the text.
        let hang = hang.min(columns / 2);
        let first = match paragraph.kind {
            Kind::Digest | Kind::Fact => 0,
            Kind::Title
            | Kind::Warning
            | Kind::Inferred
            | Kind::Account
            | Kind::Heading
            | Kind::Body
            | Kind::End => hang,
        };
        let shown = text.as_deref().unwrap_or(&paragraph.text);
        let start = self.rows.len();
        let spans = wrap(shown, columns, Indent { first, rest: hang });
        self.rows
            .extend(spans.into_iter().enumerate().map(|(at, span)| Row {
                span,
                indent: if at == 0 { first } else { hang },
                opens: at == 0,
                ..blank.clone()
            }));
        self.texts.push(text);
        self.inserted.push(inserted);
        self.place_statements(document, record, index, paragraph, start);
    }

    /// Finds the rows of each statement of the paragraph and writes letters and speakers beside them.
    fn place_statements(
        &mut self,
        document: &Document,
        record: &CallRecord,
        index: usize,
        paragraph: &Paragraph,
        start: usize,
    ) {
        let mut kinds = Waiting::default();
        let mut speakers = Waiting::default();
        let mut last_speaker: Option<&Speaker> = None;
        for number in paragraph.statements.clone() {
            let (Some((_, place)), Some(statement)) =
                (document.places.get(number), record.statements.get(number))
            else {
                continue;
            };
            let place = self.laid(index, *place);
            let rows = self.rows.get(start..).unwrap_or_default();
            let first = start + rows.partition_point(|row| row.span.end <= place.start);
            let last = start + rows.partition_point(|row| row.span.start < place.end);
            let first = first.min(self.rows.len().saturating_sub(1));
            self.places.push(first..last.max(first + 1));
            if let Some(agreement) = &statement.agreement {
                kinds.add(first, agreement.kind);
            }
            if self.margin == Margin::Right
                && !last_speaker.is_some_and(|last| last.is(&statement.speaker))
            {
                // The narrator goes without saying, but not in the middle of somebody's words.
                let name = match (statement.speaker.kind, last_speaker) {
                    (SpeakerType::Narrator, Some(_)) => "narrator".to_owned(),
                    _ => speaker(record, &statement.speaker),
                };
                last_speaker = Some(&statement.speaker);
                speakers.add(first, name);
            }
        }
        for (at, row) in self.rows.iter_mut().enumerate().skip(start) {
            row.kind = kinds.next(at);
            row.speaker = speakers.next(at).unwrap_or_default();
        }
        // More speakers than rows: the last row names the rest together.
        if let Some(row) = self.rows.last_mut() {
            for name in speakers.rest().filter(|name| !name.is_empty()) {
                if !row.speaker.is_empty() {
                    row.speaker.push_str("; ");
                }
                row.speaker.push_str(&name);
            }
        }
    }
}

/// Marks that stand beside a row each: the second of one row waits for the next.
struct Waiting<T>(VecDeque<(usize, T)>);

impl<T> Default for Waiting<T> {
    fn default() -> Self {
        Self(VecDeque::new())
    }
}

impl<T> Waiting<T> {
    fn add(&mut self, row: usize, mark: T) {
        self.0.push_back((row, mark));
    }

    fn next(&mut self, row: usize) -> Option<T> {
        let (from, _) = self.0.front()?;
        if *from > row {
            return None;
        }
        self.0.pop_front().map(|(_, mark)| mark)
    }

    fn rest(self) -> impl Iterator<Item = T> {
        self.0.into_iter().map(|(_, mark)| mark)
    }
}

/// The paragraph with each speaker in brackets after the last sentence in a row of theirs.
fn insert_speakers(
    document: &Document,
    record: &CallRecord,
    paragraph: &Paragraph,
) -> (Option<String>, Vec<Insertion>) {
    let mut text = String::new();
    let mut inserted = Vec::new();
    let mut copied = 0;
    let mut before = 0;
    for number in paragraph.statements.clone() {
        let Some(statement) = record.statements.get(number) else {
            continue;
        };
        let next = record.statements.get(number + 1);
        let goes_on = number + 1 < paragraph.statements.end
            && next.is_some_and(|next| next.speaker.is(&statement.speaker));
        let name = speaker(record, &statement.speaker);
        let Some((_, place)) = document.places.get(number).filter(|_| !goes_on) else {
            continue;
        };
        if name.is_empty() {
            continue;
        }
        let words = format!(" [{name}]");
        text.push_str(Span::new(copied, place.end).of(&paragraph.text));
        text.push_str(&words);
        copied = place.end;
        inserted.push(Insertion {
            at: place.end,
            len: words.len(),
            before,
        });
        before += words.len();
    }
    if inserted.is_empty() {
        return (None, inserted);
    }
    text.push_str(Span::new(copied, paragraph.text.len()).of(&paragraph.text));
    (Some(text), inserted)
}

/// `Lavrov, per JP`: whose words they are, and which ministry says so where it is not the speaker's own.
pub fn speaker(record: &CallRecord, speaker: &Speaker) -> String {
    match speaker.kind {
        SpeakerType::Joint => "joint".to_owned(),
        SpeakerType::Narrator => String::new(),
        SpeakerType::Participant => {
            let name = speaker.name.as_deref().unwrap_or_default();
            let person = record.participants.iter().find(|p| p.name == name);
            let family = person.map_or(name, |p| p.family_name.as_str());
            let family = visible(family).text;
            match (person.and_then(|p| p.country), speaker.reported_by) {
                (Some(own), Some(reporter)) if own != reporter => {
                    format!("{family}, per {reporter}")
                }
                _ => family.into_owned(),
            }
        }
    }
}
