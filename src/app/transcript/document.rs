//! A call record as paragraphs to be shown: what is said of the release first, then its outline. Knows no widths.
//!
//! The text is made safe here, once; everything after works on what is shown.

use std::collections::HashMap;
use std::ops::Range;

use super::facts;
use crate::model::{CallRecord, Point, Span, Statement};
use crate::text::{visible, width};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Title,
    /// The text is a digest; where the official one stands.
    Digest,
    Warning,
    Fact,
    /// What was inferred, and why.
    Inferred,
    /// Another publisher's account of the same call.
    Account,
    Heading,
    Body,
    /// That nothing follows.
    End,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub kind: Kind,
    /// As shown.
    pub text: String,
    /// Statements that stand in it.
    pub statements: Range<usize>,
    /// Labels of points that open with it, each with its level.
    pub labels: Vec<(usize, String)>,
    /// Levels of the outline that it is indented by.
    pub level: usize,
    /// Whether a blank row sets it off from the one before.
    pub apart: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub paragraphs: Vec<Paragraph>,
    /// For each statement its paragraph and where in it.
    pub places: Vec<(usize, Span)>,
    /// Columns that the labels of each level take, with the blank after them.
    pub levels: Vec<usize>,
}

impl Document {
    pub fn new(record: &CallRecord, accounts: &[String]) -> Self {
        let mut document = Self::default();
        for (kind, text) in facts::facts(record, accounts) {
            let apart = document
                .paragraphs
                .last()
                .is_some_and(|last| last.kind == Kind::Title);
            document.push(Paragraph {
                apart,
                ..plain(kind, &text)
            });
        }
        if record.statements.is_empty() {
            document.add_lines(&record.text);
        } else {
            document.add_outline(record);
        }
        document.push(Paragraph {
            apart: true,
            ..plain(Kind::End, "End.")
        });
        document
    }

    fn push(&mut self, paragraph: Paragraph) {
        for (level, label) in &paragraph.labels {
            if self.levels.len() <= *level {
                self.levels.resize(level + 1, 0);
            }
            if let Some(columns) = self.levels.get_mut(*level) {
                *columns = (*columns).max(width(label) + 1);
            }
        }
        self.paragraphs.push(paragraph);
    }

    /// A document that was not understood is shown line by line.
    fn add_lines(&mut self, text: &str) {
        let mut apart = true;
        for line in text.lines() {
            if line.trim().is_empty() {
                apart = true;
                continue;
            }
            self.push(Paragraph {
                apart,
                ..plain(Kind::Body, line)
            });
            apart = false;
        }
    }

    fn add_outline(&mut self, record: &CallRecord) {
        let headings = Headings::new(record);
        let mut above: Vec<Level> = Vec::new();
        let mut first = 0;
        while let Some(statement) = record.statements.get(first) {
            let end = paragraph_end(record, first);
            let label = levels(&statement.label);
            let kept = label
                .iter()
                .zip(&above)
                .take_while(|(new, old)| new == old)
                .count();
            // Points at the top level and text outside the outline stand apart; what belongs to a point stays with it.
            let mut apart = kept == 0;
            let mut labels = Vec::new();
            for (level, opened) in label.iter().enumerate().skip(kept) {
                labels.push((level, opened.shown.clone()));
                let Some(heading) = headings.of(record, &opened.whole, statement.start) else {
                    continue;
                };
                self.push(Paragraph {
                    labels: std::mem::take(&mut labels),
                    level: level + 1,
                    apart,
                    ..plain(Kind::Heading, heading)
                });
                apart = false;
            }
            self.add_body(record, first..end, label.len(), labels, apart);
            above = label;
            first = end;
        }
    }

    fn add_body(
        &mut self,
        record: &CallRecord,
        statements: Range<usize>,
        level: usize,
        labels: Vec<(usize, String)>,
        apart: bool,
    ) {
        let members = record
            .statements
            .get(statements.clone())
            .unwrap_or_default();
        let (Some(first), Some(last)) = (members.first(), members.last()) else {
            return;
        };
        let source = Span::new(first.start, last.end).of(&record.text);
        let shown = visible(source);
        for statement in members {
            let place = Span::new(
                shown.shown(statement.start.saturating_sub(first.start)),
                shown.shown(statement.end.saturating_sub(first.start)),
            );
            self.places.push((self.paragraphs.len(), place));
        }
        // A line break within a sentence is the file's, not the text's; a blank of the same length keeps every offset.
        let text = shown.text.replace('\n', " ");
        self.push(Paragraph {
            kind: Kind::Body,
            text,
            statements,
            labels,
            level,
            apart,
        });
    }
}

fn plain(kind: Kind, text: &str) -> Paragraph {
    Paragraph {
        kind,
        text: visible(text).text.replace('\n', " "),
        statements: 0..0,
        labels: Vec::new(),
        level: 0,
        apart: false,
    }
}

/// The statement after the last of the paragraph that begins with statement `first`: one line of the text, one point.
fn paragraph_end(record: &CallRecord, first: usize) -> usize {
    let rest = record.statements.get(first..).unwrap_or_default();
    let together = |pair: &[Statement]| match pair {
        [one, next] => {
            one.label == next.label
                && !Span::new(one.end, next.start)
                    .of(&record.text)
                    .contains('\n')
        }
        _ => false,
    };
    first + 1 + rest.windows(2).take_while(|pair| together(pair)).count()
}

/// Points with a heading by their label; a document of several releases has a label more than once.
struct Headings<'a>(HashMap<&'a str, Vec<&'a Point>>);

impl<'a> Headings<'a> {
    fn new(record: &'a CallRecord) -> Self {
        let mut points: HashMap<&str, Vec<&Point>> = HashMap::new();
        for point in record.outline.iter().filter(|p| p.heading.is_some()) {
            points.entry(&point.label).or_default().push(point);
        }
        Self(points)
    }

    /// The heading of the point `label`, which opens with the statement at `start`; a heading that the statement itself
    /// holds is left to it.
    fn of(&self, record: &CallRecord, label: &str, start: usize) -> Option<&'a str> {
        let points = self.0.get(label)?;
        let before = points.partition_point(|point| point.start <= start);
        let point = points.get(before.checked_sub(1)?)?;
        let heading = point.heading.as_deref()?;
        Span::new(point.start, start)
            .of(&record.text)
            .contains(heading)
            .then_some(heading)
    }
}

/// A level of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Level {
    /// The label down to this level: `2(1)`.
    whole: String,
    /// As it stands before the text: `2.`, `(1)`, `(a)`.
    shown: String,
}

fn levels(label: &str) -> Vec<Level> {
    let mut levels = Vec::new();
    let mut whole = String::new();
    for (at, part) in label.split('(').enumerate() {
        if at == 0 && part.is_empty() {
            continue;
        }
        let shown = if at == 0 {
            whole.push_str(part);
            format!("{part}.")
        } else {
            whole.push('(');
            whole.push_str(part);
            format!("({part}")
        };
        levels.push(Level {
            whole: whole.clone(),
            shown: visible(&shown).text.into_owned(),
        });
    }
    levels
}
