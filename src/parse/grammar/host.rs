//! The side that publishes, where it takes part by an office alone: `the President spoke with Minister Sato and, separately,
//! with Minister Lind`. It has no name to look up, but it is bound by what is agreed, and its office is nobody else's.

use super::offices::spelled_out;
use super::roster::{Roster, is_title_word};
use crate::model::Country;
use crate::parse::token::tokenize;
use smallvec::SmallVec;

/// Country, where it is known, and office of such a side.
pub(super) type Host = (Option<Country>, SmallVec<[u64; 8]>);

impl Roster<'_> {
    /// Takes in the offices of those who took part unnamed: the first is the publisher's, where nobody else is.
    pub(in crate::parse) fn expect_host(&mut self, publisher: Option<Country>, offices: &[String]) {
        let Some(office) = offices.first() else {
            return;
        };
        if self.people().is_empty() || self.own().is_some() {
            return;
        }
        let words: SmallVec<[u64; 8]> = tokenize(office)
            .iter()
            .filter(|t| is_title_word(t))
            .map(|t| t.hash)
            .collect();
        self.host = Some((publisher, spelled_out(&words)));
    }

    /// Whether these words without a country are the office of such a side.
    pub(super) fn is_host(&self, office: &[u64]) -> bool {
        let host = self.host.as_ref();
        let office = spelled_out(office);
        host.is_some_and(|(_, title)| office.iter().all(|word| title.contains(word)))
    }

    /// The country of such a side.
    pub(in crate::parse) fn host(&self) -> Option<Country> {
        self.host.as_ref().and_then(|(country, _)| *country)
    }
}
