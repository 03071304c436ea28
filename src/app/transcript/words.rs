//! The words that a value was taken from, lit in the text as shown.

use super::document::Kind;
use super::{Call, Hit, Transcript};
use crate::model::Span;
use crate::text::visible;

impl Transcript {
    /// Lights what stands at these places of the record's text and goes to the first of them; false where none of them is
    /// shown.
    pub fn light_words(&mut self, spans: &[Span]) -> bool {
        let words = self.call().map(|call| {
            let mut words: Vec<Hit> = spans.iter().flat_map(|span| shown(call, *span)).collect();
            words.sort_unstable();
            words
        });
        self.words = words.unwrap_or_default();
        match self.words.first() {
            Some(first) => {
                self.go_to_place(*first);
                true
            }
            None => false,
        }
    }

    /// Puts them out; false where none were lit.
    pub fn words_out(&mut self) -> bool {
        !std::mem::take(&mut self.words).is_empty()
    }

    pub fn lit_words(&self) -> &[Hit] {
        &self.words
    }
}

/// Where a place of the record's text stands in the document: in the title and in the paragraphs of the sentences.
fn shown(call: &Call, span: Span) -> Vec<Hit> {
    let record = &call.record;
    let mut hits = Vec::new();
    for (paragraph, shown) in call.document.paragraphs.iter().enumerate() {
        let members = record.statements.get(shown.statements.clone());
        let members = members.unwrap_or_default();
        let whole = match (shown.kind, members.first(), members.last()) {
            (Kind::Body, Some(first), Some(last)) => Span::new(first.start, last.end),
            (Kind::Title, ..) => {
                let title = record.title.as_deref().unwrap_or_default();
                let at = record.text.find(title).unwrap_or_default();
                Span::new(at, at + title.len())
            }
            _ => continue,
        };
        if span.is_empty() || !whole.overlaps(span) {
            continue;
        }
        let safe = visible(whole.of(&record.text));
        let at = |offset: usize| safe.shown(offset.clamp(whole.start, whole.end) - whole.start);
        let span = Span::new(at(span.start), at(span.end));
        if !span.is_empty() {
            hits.push(Hit { paragraph, span });
        }
    }
    hits
}
