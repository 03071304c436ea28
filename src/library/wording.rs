//! Words asked for, made into questions to the index. The index knows which words a text has: what asks for single words it
//! answers as a whole, or the answer is worked out from those to the parts. Where words must stand one after another it tells
//! the texts that may have them, and these are read.

use crate::query::{Finder, Words};
use crate::text::Phrase;

use super::bits::Bits;
use super::key::Key;
use super::search::{Search, both, either, nowhere};
use super::{Library, LibraryError};

/// What releases with the words must satisfy.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    searches: Vec<String>,
    unwanted: Vec<String>,
    sets: Vec<Bits>,
    /// What only the text tells.
    pub(super) checks: Vec<Finder>,
}

impl Library {
    /// Adds what a text with these words must satisfy.
    pub(super) fn want(&mut self, words: &Words, wanted: &mut Wanted) -> Result<(), LibraryError> {
        if let Words::All(parts) = words {
            for part in parts {
                self.want(part, wanted)?;
            }
            return Ok(());
        }
        if !is_plain(words) {
            wanted.searches.extend(self.expression(words)?);
            wanted.checks.push(Finder::new(words));
            return Ok(());
        }
        if let Words::Not(part) = words
            && !has_not(part)
            && let Some(expression) = self.expression(part)?
        {
            wanted.unwanted.push(expression);
        } else if has_not(words) {
            wanted.sets.push(self.with_words(words)?);
        } else {
            wanted.searches.extend(self.expression(words)?);
        }
        Ok(())
    }

    /// What is asked of the index, and of what is in `base` that alone.
    pub(super) fn narrow(
        &mut self,
        wanted: &mut Wanted,
        base: &mut Bits,
    ) -> Result<Option<Search>, LibraryError> {
        let search = Search::new(&wanted.searches, &wanted.unwanted);
        if search.is_none() {
            for unwanted in &wanted.unwanted {
                base.leave_out(&self.answers(std::slice::from_ref(unwanted))?);
            }
        }
        for set in wanted.sets.drain(..) {
            base.keep(&set);
        }
        Ok(search)
    }

    /// All releases with these words, which are single ones.
    fn with_words(&mut self, words: &Words) -> Result<Bits, LibraryError> {
        if !has_not(words)
            && let Some(expression) = self.expression(words)?
        {
            return self.answers(&[expression]);
        }
        match words {
            Words::Phrase { .. } => Ok(Bits::default()),
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

    /// Everything that answers these.
    fn answers(&mut self, expressions: &[String]) -> Result<Bits, LibraryError> {
        let numbering = self.numbering()?;
        let mut bits = Bits::with_room(numbering.len());
        if let Some(search) = Search::new(expressions, &[]) {
            self.walk(&search, None, |key| {
                if let Some(rank) = numbering.rank(key) {
                    bits.insert(rank);
                }
                true
            })?;
        }
        Ok(bits)
    }

    /// The question whose answers are all the texts that may have the words; `None` where any text may.
    fn expression(&self, words: &Words) -> Result<Option<String>, LibraryError> {
        match words {
            // What has no letter is nowhere.
            Words::Phrase { words, begun } => match Phrase::new(words, *begun) {
                Some(phrase) => self.with_words_of(&phrase).map(Some),
                None => Ok(Some(nowhere())),
            },
            Words::Not(_) => Ok(None),
            Words::All(parts) => {
                let mut wanted = Vec::new();
                for part in parts {
                    wanted.extend(self.expression(part)?);
                }
                Ok((!wanted.is_empty()).then(|| both(&wanted)))
            }
            Words::Any(parts) => {
                let mut wanted = Vec::new();
                for part in parts {
                    let Some(expression) = self.expression(part)? else {
                        return Ok(None);
                    };
                    wanted.push(expression);
                }
                Ok((!wanted.is_empty()).then(|| either(&wanted)))
            }
        }
    }
}

/// Whether nothing in it asks for words one after another.
fn is_plain(words: &Words) -> bool {
    match words {
        Words::Phrase { words, begun } => {
            Phrase::new(words, *begun).is_none_or(|phrase| phrase.indexed().len() < 2)
        }
        Words::All(parts) | Words::Any(parts) => parts.iter().all(is_plain),
        Words::Not(part) => is_plain(part),
    }
}

fn has_not(words: &Words) -> bool {
    match words {
        Words::Phrase { .. } => false,
        Words::All(parts) | Words::Any(parts) => parts.iter().any(has_not),
        Words::Not(_) => true,
    }
}
