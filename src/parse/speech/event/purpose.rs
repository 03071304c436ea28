//! What the rest of a clause about the call says that was meant to be done, and what both sides have.

use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Word};
use crate::parse::words::{Words, hashed, words};

/// What somebody means or is able to do, told by the verb behind it.
const MEANT: Words = words!(
    "efforts effort attempts attempt readiness willingness need ability way ways steps desire determination \
     commitment decision plans intention wish work"
);

impl Sentence<'_> {
    /// `efforts to end the war`, `efforts made to end it`: what is meant to be done, at `to`.
    pub(in crate::parse) fn is_meant(&self, to: usize) -> bool {
        let participle = self.is(to - 1, Class::PARTICIPLE) && to > 1;
        MEANT.has(self.at(to - 1)) || participle && MEANT.has(self.at(to - 2))
    }

    /// `their assessments`, `how each judges it`: what both sides have.
    pub(super) fn is_mutual(&self, from: usize) -> bool {
        const NEAR: usize = 24;
        const OF_BOTH: Words = words!("their each respective mutual");
        const OTHER: u64 = hashed("other");
        // `shared assessments of the storm`: several, and of nobody alone
        let first = self.at(from);
        let views = first.is(Class::VIEW_NOUN) && first.text(self.text).ends_with('s');
        views
            || (from..self.len().min(from + NEAR)).any(|i| {
                OF_BOTH.has(self.at(i))
                    || self.at(i).hash == OTHER && self.word(i - 1) == Word::EACH
            })
    }
}
