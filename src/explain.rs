//! What every value of a record rests on: whether it was stated or inferred, by which rule, from which words. Reads only
//! the record, so that the screen and `explain` say the same, and claims nothing that the record does not hold.

mod release;
mod statement;

use crate::model::{Basis, CallRecord, Span};

pub use release::release;
pub use statement::statement;

/// One value of a record, explained.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// What it is the value of: `date`, `participant`.
    pub name: &'static str,
    pub says: String,
    /// `None` where the record does not tell.
    pub basis: Option<Basis>,
    /// The rule in a word or two: `header-date`.
    pub rule: Option<String>,
    /// The reason in a sentence.
    pub note: Option<String>,
    /// Where the words stand that it was taken from.
    pub evidence: Vec<Span>,
}

impl Value {
    fn new(name: &'static str, says: impl Into<String>) -> Self {
        Self {
            name,
            says: says.into(),
            ..Self::default()
        }
    }

    fn basis(mut self, basis: Basis) -> Self {
        self.basis = Some(basis);
        self
    }

    fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Words that it was taken from. Empty places are none.
    fn from(mut self, evidence: impl IntoIterator<Item = Span>) -> Self {
        self.evidence
            .extend(evidence.into_iter().filter(|span| !span.is_empty()));
        self
    }

    /// Words that say it, and so make it a stated value.
    fn stated(self, evidence: &[Span]) -> Self {
        let value = self.from(evidence.iter().copied());
        if value.evidence.is_empty() {
            value
        } else {
            value.basis(Basis::Stated)
        }
    }

    /// `stated`, `inferred (offices)`, or nothing where the record does not tell.
    pub fn ground(&self) -> String {
        let basis = match self.basis {
            Some(Basis::Stated) => "stated",
            Some(Basis::Inferred) => "inferred",
            None => "",
        };
        match &self.rule {
            Some(rule) if basis.is_empty() => rule.clone(),
            Some(rule) => format!("{basis} ({rule})"),
            None => basis.to_owned(),
        }
    }

    /// The words that it was taken from, each once, with their places.
    pub fn words<'a>(&self, record: &'a CallRecord) -> Vec<(Span, &'a str)> {
        let mut words: Vec<(Span, &str)> = Vec::new();
        for span in &self.evidence {
            let said = span.of(&record.text).trim();
            if !said.is_empty() && words.iter().all(|(_, known)| *known != said) {
                words.push((*span, said));
            }
        }
        words
    }
}

/// A word that differs from those of the record only in how it is written.
fn plain(word: &str) -> String {
    word.replace('_', " ")
}
