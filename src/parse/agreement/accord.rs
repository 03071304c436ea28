//! Agreements, consensus and decisions as nouns: what they are about tells their kind.

use super::complement::Complement;
use crate::model::AgreementKind::{self, Commitment, SharedView};
use crate::parse::grammar::{MEETING, Sentence};
use crate::parse::lexicon::{Class, Word};

/// `reached agreement to …`, `came to an understanding on …`; at the words after the verb, or before a passive.
pub(super) fn reached(s: &Sentence, at: usize) -> Option<AgreementKind> {
    let start = if s.word(at) == Word::TO || s.word(at) == Word::AT {
        at + 1
    } else {
        at
    };
    let noun = s.head_of(start, Class::ACCORD_NOUN.or(Class::DECISION_NOUN))?;
    Some(accord(s, noun, noun + 1))
}

/// What an agreement, a consensus or a decision is about.
pub(super) fn accord(s: &Sentence, noun: usize, at: usize) -> AgreementKind {
    let alike = MEETING.has(s.at(noun)) || !s.is(noun, Class::ACCORD_NOUN.or(Class::DECISION_NOUN));
    let noun = s.at(noun).text(s.text);
    let consensus = alike || noun.starts_with("consensus") || noun.starts_with("understanding");
    match s.complement(at) {
        Complement::Do | Complement::ToThing(_) => Commitment,
        Complement::That(i) if s.undertakes(i, true) => Commitment,
        Complement::That(_) => SharedView,
        Complement::On(i) if s.heads(i, Class::NEED_NOUN.or(Class::VIEW_NOUN)) => SharedView,
        Complement::On(i) if s.is_doing(i) || s.heads(i, Class::OWN_DOING) => Commitment,
        _ if consensus => SharedView,
        Complement::On(_)
        | Complement::For
        | Complement::With(_)
        | Complement::Thing(_)
        | Complement::Nothing => Commitment,
    }
}
