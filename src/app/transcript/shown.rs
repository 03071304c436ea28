//! What of the transcript is visible: the rows in sight, cut into pieces of one look each.

use super::{Call, Row, Transcript};
use crate::model::{AgreementKind, Span};

/// All that decides how a piece of text looks.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent marks that may all fall on one piece"
)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Its sentence has the cursor.
    pub cursor: bool,
    pub selected: bool,
    pub agreement: Option<AgreementKind>,
    pub hit: bool,
    /// The hit that the search stands on.
    pub current: bool,
    /// Words of the interface, not of the release.
    pub ours: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    pub text: &'a str,
    pub look: Look,
}

impl Transcript {
    /// The rows in sight.
    pub fn visible_rows(&self) -> &[Row] {
        let rows = self
            .call()
            .map_or(&[][..], |call| call.sheet.rows.as_slice());
        let end = (self.top + self.height).min(rows.len());
        rows.get(self.top..end).unwrap_or_default()
    }

    /// Whether the cursor's sentence begins in this row of those in sight.
    pub fn has_cursor(&self, visible: usize) -> bool {
        let place = self.place();
        !place.is_empty() && place.start.max(self.top) == self.top + visible
    }

    /// The pieces of a row of those in sight.
    pub fn segments(&self, visible: usize) -> Vec<Segment<'_>> {
        let index = self.top + visible;
        let Some((call, row)) = self
            .call()
            .and_then(|call| Some((call, call.sheet.rows.get(index)?)))
        else {
            return Vec::new();
        };
        let text = call.sheet.text(&call.document, row.paragraph);
        let mut layers = self.layers(call, row, index);
        layers.retain(|(span, _)| span.overlaps(row.span));
        let mut cuts: Vec<usize> = layers
            .iter()
            .flat_map(|(span, _)| [span.start, span.end])
            .filter(|at| row.span.start < *at && *at < row.span.end)
            .collect();
        cuts.push(row.span.end);
        cuts.sort_unstable();
        cuts.dedup();
        let mut start = row.span.start;
        let mut segments = Vec::with_capacity(cuts.len());
        for end in cuts {
            let piece = Span::new(start, end);
            let mut look = Look::default();
            for (_, layer) in layers.iter().filter(|(span, _)| span.covers(piece)) {
                look = look.with(*layer);
            }
            segments.push(Segment {
                text: piece.of(text),
                look,
            });
            start = end;
        }
        segments
    }

    /// Ranges of the row's paragraph that look other than plain.
    fn layers(&self, call: &Call, row: &Row, index: usize) -> Vec<(Span, Look)> {
        let paragraph = row.paragraph;
        let mut layers = Vec::new();
        let chosen = self.anchor.and_then(|_| self.chosen());
        let places = &call.sheet.places;
        let first = places.partition_point(|place| place.end <= index);
        let after = places.partition_point(|place| place.start <= index);
        for at in first..after {
            let (Some((within, place)), Some(statement)) =
                (call.document.places.get(at), call.record.statements.get(at))
            else {
                continue;
            };
            if *within != paragraph {
                continue;
            }
            let look = Look {
                cursor: at == self.cursor,
                selected: chosen.as_ref().is_some_and(|chosen| chosen.contains(&at)),
                agreement: statement.agreement.as_ref().map(|a| a.kind),
                ..Look::default()
            };
            if look != Look::default() {
                layers.push((call.sheet.laid(paragraph, *place), look));
            }
        }
        if let Some(lights) = self.lights() {
            layers.extend(
                lights
                    .within(paragraph, row.span.end)
                    .map(|(span, current)| {
                        let look = Look {
                            hit: true,
                            current,
                            ..Look::default()
                        };
                        (call.sheet.laid(paragraph, span), look)
                    }),
            );
        }
        let words = self.lit_words().iter();
        layers.extend(words.filter(|hit| hit.paragraph == paragraph).map(|hit| {
            let look = Look {
                hit: true,
                current: true,
                ..Look::default()
            };
            (call.sheet.laid(paragraph, hit.span), look)
        }));
        let ours = Look {
            ours: true,
            ..Look::default()
        };
        layers.extend(call.sheet.ours(paragraph).map(|span| (span, ours)));
        layers
    }
}

impl Look {
    fn with(self, other: Self) -> Self {
        // The interface's words take no part in what surrounds them.
        if other.ours {
            return other;
        }
        Self {
            cursor: self.cursor || other.cursor,
            selected: self.selected || other.selected,
            agreement: self.agreement.or(other.agreement),
            hit: self.hit || other.hit,
            current: self.current || other.current,
            ours: self.ours,
        }
    }
}
