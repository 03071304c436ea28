//! Statements: the sentences of the body, who speaks in each, and what is agreed. Knows the language of readouts; the
//! blocks, their labels and the participants come from the stages before.

use std::ops::Range;

use super::sentence::sentences;
use super::token::Token;
use crate::model::{Country, Participant, Span, Speaker, SpeakerType, Statement};

/// A paragraph or list item of the body; titles, headings and page furniture make none.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    /// Its tokens, without the printed number of a point.
    pub(super) tokens: Range<usize>,
    /// Place in the outline: `2(1)(a)`; empty outside it.
    pub(super) label: String,
}

/// The statements of all passages, in order.
pub(super) fn attribute(
    text: &str,
    tokens: &[Token],
    passages: &[Passage],
    _participants: &[Participant],
    publisher: Option<Country>,
) -> Vec<Statement> {
    let mut statements = Vec::new();
    for passage in passages {
        let within = tokens.get(passage.tokens.clone()).unwrap_or_default();
        for range in sentences(text, within) {
            let sentence = within.get(range).unwrap_or_default();
            let (Some(first), Some(last)) = (sentence.first(), sentence.last()) else {
                continue;
            };
            let span = Span::new(first.span().start, last.span().end);
            statements.push(Statement {
                start: span.start,
                end: span.end,
                label: passage.label.clone(),
                text: span.of(text).to_owned(),
                speaker: Speaker {
                    kind: SpeakerType::Narrator,
                    name: None,
                    reported_by: publisher,
                },
                verb: None,
                hedged: false,
                agreement: None,
            });
        }
    }
    statements
}
