//! The filter language: plain words match ministers, `field:value` narrows further, all of them together. Knows what may
//! be asked, nothing of how it is found.
//!
//! ```text
//! lavrov "yun byung-se" by:JP country:kr year:2003..2010 topic:"north korea" kind:commitment text:abduction text:("peace treaty" OR island*) -is:digest
//! ```

mod examples;
mod field;
mod finder;
mod period;
mod token;
mod words;

use std::fmt;

use crate::model::{AgreementKind, Country, Kind, Span};

pub use examples::EXAMPLES;
pub use finder::Finder;
pub use period::Period;
pub use words::Words;

/// A filter as understood: what it finds satisfies every clause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub clauses: Vec<Clause>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Written with `-` before it: what satisfies the condition is left out.
    pub negated: bool,
    pub condition: Condition,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Words that all match one person who took part.
    Person(String),
    /// The country of the publisher.
    Publisher(Country),
    /// A country that somebody took part for.
    Country(Country),
    /// When the call was, or the release where that is not known.
    Period(Period),
    /// Words of a topic.
    Topic(String),
    /// An agreement of this kind is in it.
    Agreement(AgreementKind),
    Kind(Kind),
    /// Words that stand in the text.
    Text(Words),
    /// Words that all match one person who says something; with [`Condition::Text`], says that.
    Says(String),
    /// Number of a Security Council resolution that is cited.
    Resolution(String),
    Is(State),
    Has(Part),
}

/// What a release may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Unread,
    Read,
    Digest,
    /// The day was worked out, not stated.
    Inferred,
    /// A file that could not be read.
    Unreadable,
}

/// What a release may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Warning,
    Agreement,
    /// Another publisher's account of the same call.
    Account,
    Duration,
    Time,
    Resolution,
    Initiative,
}

/// What is wrong with a filter, where, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// Bytes of the filter as typed.
    pub span: Span,
    pub message: String,
}

impl Query {
    /// Reads a filter as typed. A quotation mark that was not closed yet closes at the end.
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        let clauses = token::tokens(text)
            .into_iter()
            .map(|token| {
                field::condition(&token)
                    .map(|condition| Clause {
                        negated: token.negated,
                        condition,
                    })
                    .map_err(|message| QueryError {
                        span: token.span,
                        message,
                    })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { clauses })
    }

    /// Whether it finds everything.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// What is looked for in texts.
    pub fn texts(&self) -> impl Iterator<Item = &Words> {
        self.clauses.iter().filter_map(|clause| {
            if let (false, Condition::Text(words)) = (clause.negated, &clause.condition) {
                Some(words)
            } else {
                None
            }
        })
    }

    /// The words that must each match a person, in order.
    pub fn people(&self) -> impl Iterator<Item = &str> {
        self.clauses.iter().filter_map(|clause| {
            if let (false, Condition::Person(words)) = (clause.negated, &clause.condition) {
                Some(words.as_str())
            } else {
                None
            }
        })
    }
}

/// As it would be typed.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, clause) in self.clauses.iter().enumerate() {
            if at > 0 {
                f.write_str(" ")?;
            }
            if clause.negated {
                f.write_str("-")?;
            }
            field::write(f, &clause.condition)?;
        }
        Ok(())
    }
}
