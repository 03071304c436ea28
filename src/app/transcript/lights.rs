//! The hits of a search in the transcript, or of the filter, in the text as shown. They belong to the document, not to its
//! rows, so they outlive every resize.

use super::document::{Document, Kind};
use crate::model::Span;
use crate::query::{Finder, Words};
use crate::text::{Pattern, normal};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    pub paragraph: usize,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lights {
    pub phrase: String,
    sought: Sought,
    /// The filter asks for it, not a search.
    pub by_filter: bool,
    /// In order of the text.
    pub hits: Vec<Hit>,
    /// The hit that the search stands on.
    pub current: Option<usize>,
}

/// How hits are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sought {
    /// As typed, at any place.
    Pattern(Pattern),
    /// Whole words, where the release as a whole has what it must.
    Words(Finder),
}

impl Sought {
    fn places(&self, text: &str) -> Vec<Span> {
        match self {
            Self::Pattern(pattern) => pattern.find_all(text),
            Self::Words(words) => words.places(text),
        }
    }
}

impl Lights {
    /// What was typed as a search: as it stands, or an expression. `None` where nothing is to be looked for.
    pub fn new(phrase: &str, document: &Document) -> Option<Self> {
        let expression = Words::is_expression(phrase)
            .then(|| Words::parse(phrase).ok())
            .flatten();
        let sought = match expression {
            Some(words) => Sought::Words(Finder::new(&words)),
            None => Sought::Pattern(Pattern::new(phrase)?),
        };
        Some(Self::of(phrase.to_owned(), sought, false, document))
    }

    /// What a filter looks for in texts.
    pub fn of_filter(words: &[&Words], document: &Document) -> Option<Self> {
        let phrases: Vec<String> = words.iter().map(ToString::to_string).collect();
        let every = words.iter().map(|words| Finder::new(words)).collect();
        let sought = Sought::Words(Finder::Any(every));
        let lights = Self::of(phrases.join(" "), sought, true, document);
        (!words.is_empty()).then_some(lights)
    }

    fn of(phrase: String, sought: Sought, by_filter: bool, document: &Document) -> Self {
        let mut lights = Self {
            phrase,
            sought,
            by_filter,
            hits: Vec::new(),
            current: None,
        };
        lights.renew(document);
        lights
    }

    /// Looks for the same phrase in another document.
    pub fn renew(&mut self, document: &Document) {
        self.current = None;
        self.hits.clear();
        // What is said of a release is no part of it: the cursor could not follow a hit there.
        let searched = || {
            let numbered = document.paragraphs.iter().enumerate();
            numbered.filter(|(_, p)| matches!(p.kind, Kind::Title | Kind::Heading | Kind::Body))
        };
        if let Sought::Words(words) = &self.sought {
            let whole: Vec<&str> = searched().map(|(_, shown)| shown.text.as_str()).collect();
            if !words.fits(&normal(&whole.join("\n"))) {
                return;
            }
        }
        for (paragraph, shown) in searched() {
            let spans = self.sought.places(&shown.text);
            self.hits
                .extend(spans.into_iter().map(|span| Hit { paragraph, span }));
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
