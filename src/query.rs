//! The filter language: plain words match ministers, `field:value` narrows further.

use crate::model::Span;

/// A filter as understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that must each match a person who took part.
    pub people: Vec<String>,
}

/// What is wrong with a filter, where, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// Bytes of the filter as typed.
    pub span: Span,
    pub message: String,
}

impl Query {
    /// Reads a filter as typed.
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        Ok(Self {
            people: text.split_whitespace().map(str::to_owned).collect(),
        })
    }
}
