//! The hits of a search in the transcript, in the text as shown. They belong to the document, not to its rows, so they
//! outlive every resize.

use super::document::{Document, Kind};
use crate::model::Span;
use crate::text::Pattern;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    pub paragraph: usize,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lights {
    pub phrase: String,
    pattern: Pattern,
    /// In order of the text.
    pub hits: Vec<Hit>,
    /// The hit that the search stands on.
    pub current: Option<usize>,
}

impl Lights {
    /// `None` where nothing is to be looked for.
    pub fn new(phrase: &str, document: &Document) -> Option<Self> {
        let pattern = Pattern::new(phrase)?;
        let mut lights = Self {
            phrase: phrase.to_owned(),
            pattern,
            hits: Vec::new(),
            current: None,
        };
        lights.renew(document);
        Some(lights)
    }

    /// Looks for the same phrase in another document.
    pub fn renew(&mut self, document: &Document) {
        self.current = None;
        self.hits.clear();
        for (paragraph, shown) in document.paragraphs.iter().enumerate() {
            // What is said of a release is no part of it: the cursor could not follow a hit there.
            if matches!(shown.kind, Kind::Title | Kind::Heading | Kind::Body) {
                let spans = self.pattern.find_all(&shown.text);
                self.hits
                    .extend(spans.into_iter().map(|span| Hit { paragraph, span }));
            }
        }
    }

    pub fn current_hit(&self) -> Option<Hit> {
        self.hits.get(self.current?).copied()
    }

    /// Hits of a paragraph that begin before byte `end`, each with whether the search stands on it.
    pub fn within(&self, paragraph: usize, end: usize) -> impl Iterator<Item = (Span, bool)> {
        let first = self.hits.partition_point(|hit| hit.paragraph < paragraph);
        self.hits
            .iter()
            .enumerate()
            .skip(first)
            .take_while(move |(_, hit)| hit.paragraph == paragraph && hit.span.start < end)
            .map(|(at, hit)| (hit.span, self.current == Some(at)))
    }

    /// The first hit at or after a place, else the first of all.
    pub fn first_from(&self, paragraph: usize, offset: usize) -> Option<usize> {
        let at = self
            .hits
            .partition_point(|hit| (hit.paragraph, hit.span.start) < (paragraph, offset));
        (!self.hits.is_empty()).then_some(if at < self.hits.len() { at } else { 0 })
    }

    /// `3/14`.
    pub fn tally(&self) -> String {
        match self.current {
            Some(at) => format!("{}/{}", at + 1, self.hits.len()),
            None => format!("-/{}", self.hits.len()),
        }
    }
}
