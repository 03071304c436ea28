//! The numbered outline as a careful reader understands it, also where the printed numbers are broken.
//!
//! Marks printed alike stand on one level; which level lies within which is told by their order in the text.

use crate::model::Point;

use super::blocks::marker::{Marker, Style};
use super::blocks::{Block, BlockKind, Page};

/// Labels of all blocks, the points they make, and what is wrong with the printed numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outline {
    /// One a block of the page; empty outside the outline.
    pub(crate) labels: Vec<String>,
    pub(crate) points: Vec<Point>,
    pub(crate) faults: Vec<Fault>,
}

/// A printed number that breaks its sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Index of its block.
    pub(crate) block: usize,
    pub(crate) message: String,
}

/// No outline goes deeper.
const DEEPEST: usize = 12;

/// An open level.
#[derive(Clone, Copy, Debug)]
struct Level {
    style: Style,
    /// Number as understood.
    value: u32,
    /// The same as printed.
    printed: u32,
    indent: usize,
}

impl Outline {
    pub(crate) fn read(page: &Page, counted: bool) -> Self {
        let mut reader = Reader {
            page,
            counted,
            levels: Vec::new(),
            lead_in: None,
            announced: false,
            listed: false,
            ended: None,
            outline: Self {
                labels: Vec::with_capacity(page.blocks.len()),
                ..Self::default()
            },
            proven: proven(&page.blocks),
        };
        for n in 0..page.blocks.len() {
            reader.block(n);
        }
        let mut outline = reader.outline;
        close_points(&mut outline.points, page.text.len());
        outline
    }
}

struct Reader<'a> {
    page: &'a Page,
    /// The markup counts by itself: a list of "1." only is no fault.
    counted: bool,
    levels: Vec<Level>,
    /// Depth of the point whose last line ended with a colon.
    lead_in: Option<usize>,
    /// A line without a number announced the points with a colon, and each is one paragraph so far.
    announced: bool,
    /// The point before ends as one of several does that make one sentence.
    listed: bool,
    /// Those points have ended with their full stop: how many levels stay open for what stands below them.
    ended: Option<usize>,
    outline: Outline,
    /// Weak styles that show a sequence.
    proven: Vec<Style>,
}

impl Reader<'_> {
    fn block(&mut self, n: usize) {
        let Some(block) = self.page.blocks.get(n) else {
            return;
        };
        if matches!(block.kind, BlockKind::Title | BlockKind::Header) {
            self.outline.labels.push(String::new());
            return;
        }
        let mut markers: Vec<Marker> = block
            .markers
            .iter()
            .copied()
            .filter(|m| m.style != Style::Bullet)
            .filter(|m| !m.style.is_weak() || self.proven.contains(&m.style))
            .collect();
        // A paragraph further left lies outside the points that are further right.
        if block.markers.is_empty() {
            while self.levels.last().is_some_and(|l| l.indent > block.indent) {
                self.levels.pop();
            }
        }
        if let Some(open) = self.ended.take()
            && block.markers.is_empty()
        {
            self.levels.truncate(open);
        }
        let note = block.span.of(&self.page.text).starts_with("(Note");
        if block.markers.is_empty() && (std::mem::take(&mut self.announced) || note) {
            // "raised the following points:", "1. ...", "2. ...": what stands below the last is none of them; nor is a note.
            if let [level] = self.levels.as_slice()
                && level.value > 1
                && !self.goes_on(n, *level)
            {
                self.levels.clear();
            }
        }
        // Numbers start anew below a heading that has none.
        if block.kind == BlockKind::Heading
            && block.markers.is_empty()
            && self.levels.first().is_none_or(|l| l.indent >= block.indent)
        {
            self.levels.clear();
        }
        if markers.len() > 1 && self.is_spurious(markers.first().copied()) {
            self.fault(
                n,
                "the number before the first sub-point does not belong to it",
            );
            markers.remove(0);
        }
        self.announced |= !markers.is_empty() && self.levels.is_empty() && self.lead_in == Some(0);
        for marker in &markers {
            self.enter(n, *marker, block.indent);
        }
        let label = self.label();
        if !markers.is_empty() {
            self.outline.points.push(Point {
                label: label.clone(),
                heading: (block.kind == BlockKind::Heading)
                    .then(|| block.content().of(&self.page.text).to_owned()),
                start: block.span.start,
                end: block.span.end,
            });
        }
        self.outline.labels.push(label);
        let line = block.span.of(&self.page.text);
        if !markers.is_empty() {
            // "a) boats;", "b) nets; and", "c) salt." is one sentence.
            let last = self.listed && line.ends_with('.');
            self.ended = last.then(|| self.levels.len().saturating_sub(1));
            self.listed = [";", "; and", "; or"].iter().any(|end| line.ends_with(end));
        }
        self.lead_in = line.ends_with(':').then_some(self.levels.len());
    }

    /// Whether the next number of a level stands not far below a block.
    fn goes_on(&self, n: usize, level: Level) -> bool {
        const NEAR: usize = 12;
        let below = self.page.blocks.iter().skip(n + 1).take(NEAR);
        let mut markers = below.flat_map(|b| &b.markers);
        markers.any(|m| m.style == level.style && m.value == level.value + 1)
    }

    /// A number glued before a sub-point's, where the line before announced sub-points.
    fn is_spurious(&self, first: Option<Marker>) -> bool {
        let (Some(depth), Some(first)) = (self.lead_in, first) else {
            return false;
        };
        let same = self.levels.get(depth.saturating_sub(1));
        same.is_some_and(|level| level.style == first.style && level.value + 1 == first.value)
    }

    fn enter(&mut self, n: usize, marker: Marker, indent: usize) {
        let marker = self.as_letter(marker);
        if let Some(depth) = self.level_of(marker, indent) {
            self.levels.truncate(depth + 1);
            if let Some(level) = self.levels.get(depth).copied() {
                let value = self.next(n, level, marker);
                if let Some(level) = self.levels.get_mut(depth) {
                    level.value = value;
                    level.printed = marker.value;
                }
            }
        } else {
            if marker.value != 1 && !self.counted && !self.opens_unnumbered(n, marker) {
                self.missing(n, marker);
            }
            self.levels.push(Level {
                style: marker.style,
                value: marker.value,
                printed: marker.value,
                indent,
            });
        }
    }

    /// The open level that a mark goes on with. A list that begins anew further right than its like lies within it.
    fn level_of(&self, marker: Marker, indent: usize) -> Option<usize> {
        let alike = |l: &&Level| l.style == marker.style;
        let right = self.levels.iter().rfind(alike)?.indent;
        if marker.value == 1 && indent > right + 1 && self.levels.len() < DEEPEST {
            return None;
        }
        self.levels
            .iter()
            .rposition(|l| l.style == marker.style && l.indent <= indent + 1)
            .or_else(|| self.levels.iter().position(|l| l.style == marker.style))
    }

    /// The first paragraph goes without a number, the second is 2.
    fn opens_unnumbered(&self, n: usize, marker: Marker) -> bool {
        let before = self.page.blocks.get(..n).unwrap_or_default();
        let body = before.iter().filter(|b| b.kind == BlockKind::Body).count();
        marker.value == 2 && body == 1 && self.outline.points.is_empty()
    }

    /// `(i)` after `(h)` is a letter.
    fn as_letter(&self, marker: Marker) -> Marker {
        const ROMAN_LETTERS: [u32; 15] = [9, 0, 0, 0, 22, 0, 0, 0, 0, 24, 0, 0, 0, 0, 0];
        let at = usize::try_from(marker.value)
            .unwrap_or_default()
            .wrapping_sub(1);
        let letter = ROMAN_LETTERS.get(at).copied().unwrap_or_default();
        match marker.style.as_letter() {
            Some(style)
                if letter > 0
                    && self
                        .levels
                        .iter()
                        .any(|l| l.style == style && l.value + 1 == letter) =>
            {
                Marker {
                    style,
                    value: letter,
                }
            }
            _ => marker,
        }
    }

    /// The number understood for `marker` on a level that stands at `level`.
    fn next(&mut self, n: usize, level: Level, marker: Marker) -> u32 {
        let expected = level.value + 1;
        if marker.value == expected {
            return expected;
        }
        if marker.value == 1 {
            if !self.counted {
                self.fault(
                    n,
                    &format!("the numbering starts again at 1 where {expected} is due"),
                );
            }
            return expected;
        }
        if marker.value == level.printed {
            self.fault(n, &format!("number {} stands twice", marker.value));
            return expected;
        }
        // All that follows a number that stood twice is one too low, until one is left out.
        if level.printed < level.value && marker.value == level.printed + 1 {
            return expected;
        }
        if !self.counted {
            if marker.value > expected {
                self.missing(
                    n,
                    Marker {
                        style: marker.style,
                        value: expected + 1,
                    },
                );
            } else {
                self.fault(
                    n,
                    &format!("number {} follows {}", marker.value, level.value),
                );
            }
        }
        marker.value
    }

    fn missing(&mut self, n: usize, marker: Marker) {
        self.fault(
            n,
            &format!("number {} is missing", marker.value.saturating_sub(1)),
        );
    }

    fn fault(&mut self, block: usize, message: &str) {
        self.outline.faults.push(Fault {
            block,
            message: message.to_owned(),
        });
    }

    fn label(&self) -> String {
        let mut label = String::new();
        for (depth, level) in self.levels.iter().enumerate() {
            let number = numeral(level.style, level.value);
            let enclosed = matches!(
                level.style,
                Style::Both | Style::AlphaBoth | Style::RomanBoth | Style::UpperBoth
            );
            if depth > 0 || enclosed {
                label.push('(');
                label.push_str(&number);
                label.push(')');
            } else {
                label.push_str(&number);
            }
        }
        label
    }
}

fn numeral(style: Style, value: u32) -> String {
    match style {
        Style::AlphaDot | Style::AlphaClose | Style::AlphaBoth => letter(value, 'a'),
        Style::UpperDot | Style::UpperBoth => letter(value, 'A'),
        Style::RomanDot | Style::RomanClose | Style::RomanBoth => roman(value),
        Style::RomanUpper => roman(value).to_uppercase(),
        Style::Dot | Style::Bare | Style::Close | Style::Both | Style::Circled | Style::Bullet => {
            value.to_string()
        }
    }
}

fn letter(value: u32, first: char) -> String {
    (1..=26)
        .contains(&value)
        .then(|| char::from_u32(u32::from(first) + value - 1))
        .flatten()
        .map_or_else(|| value.to_string(), String::from)
}

fn roman(value: u32) -> String {
    const PARTS: [(u32, &str); 5] = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut left = value.min(399);
    let mut text = String::new();
    for (part, word) in PARTS {
        while left >= part {
            text.push_str(word);
            left -= part;
        }
    }
    text
}

/// Weak styles of which two numbers in a row stand in the text.
fn proven(blocks: &[Block]) -> Vec<Style> {
    let has = |style: Style, value: u32| {
        blocks
            .iter()
            .any(|b| b.markers.contains(&Marker { style, value }))
    };
    [Style::Bare, Style::UpperDot, Style::RomanUpper]
        .into_iter()
        .filter(|style| has(*style, 2) && (has(*style, 1) || has(*style, 3)))
        .collect()
}

/// A point ends where the next one begins that does not lie within it.
fn close_points(points: &mut [Point], end: usize) {
    let mut open: Vec<usize> = Vec::new();
    for n in 0..points.len() {
        let (start, label) = points
            .get(n)
            .map(|p| (p.start, p.label.clone()))
            .unwrap_or_default();
        while let Some(last) = open.last().copied() {
            let Some(point) = points.get_mut(last) else {
                break;
            };
            if label.len() > point.label.len() && label.starts_with(&point.label) {
                break;
            }
            point.end = start;
            open.pop();
        }
        open.push(n);
    }
    for n in open {
        if let Some(point) = points.get_mut(n) {
            point.end = end;
        }
    }
}

#[cfg(test)]
mod tests;
