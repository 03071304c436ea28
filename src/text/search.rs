//! Looking for a phrase within one text as shown.

use super::{Folded, fold};
use crate::model::Span;

/// A phrase to look for. Without a capital letter in it, case is ignored; without an accent, accents are; runs of blanks
/// match any run of blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    needle: String,
    case: bool,
    accents: bool,
}

impl Pattern {
    /// `None` for a phrase without a character to look for.
    pub fn new(phrase: &str) -> Option<Self> {
        let phrase = phrase.split_whitespace().collect::<Vec<_>>().join(" ");
        if phrase.is_empty() {
            return None;
        }
        let accents = fold(&phrase) != phrase.to_lowercase();
        let case = phrase.chars().any(char::is_uppercase);
        Some(Self {
            needle: if case || accents {
                phrase
            } else {
                fold(&phrase)
            },
            case,
            accents,
        })
    }

    /// Every hit in `text`, in order, without overlap.
    pub fn find_all(&self, text: &str) -> Vec<Span> {
        let mut hits = Vec::new();
        let folded = Folded::new(text);
        let needle = fold(&self.needle);
        if needle.is_empty() {
            return hits;
        }
        let mut free_from = 0;
        for at in memchr::memmem::find_iter(folded.text.as_bytes(), needle.as_bytes()) {
            let span = Span::new(folded.origin(at), folded.origin_end(at + needle.len()));
            if span.start >= free_from && self.agrees(span.of(text)) {
                free_from = span.end;
                hits.push(span);
            }
        }
        hits
    }

    /// Whether a hit by folded letters also has the capitals and accents that the phrase asks for.
    fn agrees(&self, hit: &str) -> bool {
        match (self.case, self.accents) {
            (false, false) => true,
            (true, true) => plain_blanks(hit) == self.needle,
            (false, true) => plain_blanks(hit).to_lowercase() == self.needle.to_lowercase(),
            (true, false) => {
                let capitals = |text: &str| {
                    text.chars()
                        .filter(|c| c.is_alphabetic())
                        .map(char::is_uppercase)
                        .collect::<Vec<_>>()
                };
                capitals(hit) == capitals(&self.needle)
            }
        }
    }
}

fn plain_blanks(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect()
}
