//! Words asked for, made into questions to the index: as far as the index can answer one as a whole it is asked so, for then
//! only the newest answers are looked for; the rest is worked out from the answers to its parts.

use crate::query::Words;
use crate::text::Phrase;

use super::bits::Bits;
use super::key::Key;
use super::search::{Search, Table};
use super::{Library, LibraryError};

/// What releases with the words must satisfy.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    pub(super) searches: Vec<Search>,
    /// What must not be in them, as far as the index can be asked for it.
    unwanted: Vec<Search>,
    sets: Vec<Bits>,
}

impl Wanted {
    /// The questions as one, what has to be asked by itself, and the sets that the answers must be in.
    pub(super) fn together(mut self) -> (Option<Search>, Vec<Search>, Vec<Search>, Vec<Bits>) {
        let (mut search, others) = Search::together(self.searches);
        if let Some(search) = search.as_mut().filter(|search| search.is_of(Table::Words)) {
            for unwanted in self.unwanted.drain(..) {
                search.leave_out(&unwanted);
            }
        }
        (search, others, self.unwanted, self.sets)
    }
}

impl Library {
    /// Adds what a text with these words must satisfy.
    pub(super) fn want(&mut self, words: &Words, wanted: &mut Wanted) -> Result<(), LibraryError> {
        match words {
            Words::All(parts) => {
                for part in parts {
                    self.want(part, wanted)?;
                }
            }
            Words::Not(part) => match self.expression(part)? {
                Some(expression) => wanted.unwanted.push(Search::words(expression)),
                None => wanted.sets.push(self.with_words(words)?),
            },
            Words::Phrase { .. } => wanted.searches.extend(self.phrase(words)?),
            Words::Any(_) => match self.expression(words)? {
                Some(expression) => wanted.searches.push(Search::words(expression)),
                None => wanted.sets.push(self.with_words(words)?),
            },
        }
        Ok(())
    }

    /// All releases with these words.
    pub(super) fn with_words(&mut self, words: &Words) -> Result<Bits, LibraryError> {
        if let Some(expression) = self.expression(words)? {
            return self.answers(&Search::words(expression));
        }
        match words {
            Words::Phrase { .. } => match self.phrase(words)? {
                Some(search) => self.answers(&search),
                None => Ok(Bits::default()),
            },
            Words::All(parts) => {
                let mut found = self.everything(Key::FIRST_RELEASE)?;
                for part in parts {
                    found.keep(&self.with_words(part)?);
                }
                Ok(found)
            }
            Words::Any(parts) => {
                let mut found = Bits::with_room(self.numbering()?.len());
                for part in parts {
                    found.add(&self.with_words(part)?);
                }
                Ok(found)
            }
            Words::Not(part) => {
                let mut found = self.everything(Key::FIRST_RELEASE)?;
                found.leave_out(&self.with_words(part)?);
                Ok(found)
            }
        }
    }

    /// The question to the table of words; `None` where it cannot answer it.
    fn expression(&self, words: &Words) -> Result<Option<String>, LibraryError> {
        let (parts, operator) = match words {
            Words::Phrase { .. } => {
                let search = self.phrase(words)?;
                return Ok(search.and_then(Search::into_words));
            }
            Words::Not(_) => return Ok(None),
            Words::All(parts) => (parts, " AND "),
            Words::Any(parts) => (parts, " OR "),
        };
        let mut wanted = Vec::new();
        for part in parts {
            match self.expression(part)? {
                Some(expression) => wanted.push(format!("({expression})")),
                None => return Ok(None),
            }
        }
        Ok((!wanted.is_empty()).then(|| wanted.join(operator)))
    }

    /// A question for one phrase; what cannot be asked for is nowhere.
    fn phrase(&self, words: &Words) -> Result<Option<Search>, LibraryError> {
        let Words::Phrase { words, begun } = words else {
            return Ok(None);
        };
        let phrase = Phrase::new(words, *begun);
        let search = phrase.map(|phrase| self.search_for(&phrase)).transpose()?;
        Ok(search.flatten().or_else(|| Some(Search::nowhere())))
    }
}
