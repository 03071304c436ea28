//! The body of a release as passages of sentences, and where each stands on the page.

use std::ops::Range;

use crate::parse::sentence::sentences;
use crate::parse::token::Token;

/// A paragraph or list item of the body; titles, headings and page furniture make none.
#[derive(Clone, Debug)]
pub(in crate::parse) struct Passage<'t> {
    /// Its sentences, by their place among those of the body.
    pub(super) sentences: Range<usize>,
    pub(super) place: Place<'t>,
}

/// Where a passage stands.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::parse) struct Place<'t> {
    /// In the outline: `2(1)(a)`; empty outside it.
    pub(in crate::parse) label: &'t str,
    /// Behind a bullet.
    pub(in crate::parse) bulleted: bool,
    /// Below a heading `Background`.
    pub(in crate::parse) background: bool,
}

/// The body as passages of sentences.
#[derive(Clone, Debug, Default)]
pub(in crate::parse) struct Body<'t> {
    pub(super) passages: Vec<Passage<'t>>,
    /// As ranges of tokens.
    pub(in crate::parse) sentences: Vec<Range<usize>>,
}

impl<'t> Body<'t> {
    /// With room for so many passages, of a sentence or two each.
    pub(in crate::parse) fn of(passages: usize) -> Self {
        Self {
            passages: Vec::with_capacity(passages),
            sentences: Vec::with_capacity(2 * passages),
        }
    }

    /// Adds a passage of these tokens, without the printed number or the bullet of a point.
    pub(in crate::parse) fn push(
        &mut self,
        text: &str,
        tokens: &[Token],
        range: Range<usize>,
        place: Place<'t>,
    ) {
        let first = self.sentences.len();
        let within = tokens.get(range.clone()).unwrap_or_default();
        let found = sentences(text, within);
        self.sentences
            .extend(found.map(|s| range.start + s.start..range.start + s.end));
        self.passages.push(Passage {
            sentences: first..self.sentences.len(),
            place,
        });
    }
}
