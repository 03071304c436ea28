//! Looks for words in one text.

use super::Words;
use crate::model::Span;
use crate::text::Phrase;

/// Words made ready to be looked for in many texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finder {
    Phrase(Phrase),
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
}

impl Finder {
    pub fn new(words: &Words) -> Self {
        let every = |parts: &[Words]| parts.iter().map(Self::new).collect();
        match words {
            // What has no letter is nowhere.
            Words::Phrase { words, begun } => {
                Phrase::new(words, *begun).map_or(Self::Any(Vec::new()), Self::Phrase)
            }
            Words::All(parts) => Self::All(every(parts)),
            Words::Any(parts) => Self::Any(every(parts)),
            Words::Not(part) => Self::Not(Box::new(Self::new(part))),
        }
    }

    /// Whether a text that [`crate::text::normal`] made is as asked for.
    pub fn fits(&self, normal: &str) -> bool {
        match self {
            Self::Phrase(phrase) => phrase.is_in(normal),
            Self::All(parts) => parts.iter().all(|part| part.fits(normal)),
            Self::Any(parts) => parts.iter().any(|part| part.fits(normal)),
            Self::Not(part) => !part.fits(normal),
        }
    }

    /// Where what is wanted stands in a text as printed, in order and without overlap. What must be missing is nowhere.
    pub fn places(&self, text: &str) -> Vec<Span> {
        let mut places = Vec::new();
        self.collect(text, &mut places);
        places.sort_unstable_by_key(|span| (span.start, usize::MAX - span.end));
        let mut free_from = 0;
        places.retain(|span| {
            let free = span.start >= free_from;
            if free {
                free_from = span.end;
            }
            free
        });
        places
    }

    fn collect(&self, text: &str, places: &mut Vec<Span>) {
        match self {
            Self::Phrase(phrase) => places.extend(phrase.places(text)),
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.collect(text, places);
                }
            }
            Self::Not(_) => {}
        }
    }
}
