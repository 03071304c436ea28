//! The items under a lead-in, and where they end.

use super::{Flow, Voice};
use crate::parse::grammar::{Clause, Sentence, Who};

impl Flow {
    /// Whether the sentence is one of several items under a lead-in: by its label, or by the semicolons between them.
    pub(in crate::parse::speech) fn is_among_items(&self, sentence: &Sentence) -> bool {
        self.listing.is_some() && (self.labelled || self.itemised || sentence.is_item())
    }

    /// `The ports of both will open`, under `The ministers agreed that:`
    pub(super) fn is_item_of_all(&self, s: &Sentence, clause: &Clause) -> bool {
        let one = matches!(clause.who, Who::Person(_) | Who::Single(_) | Who::I);
        self.carried == Some(Voice::Joint) && !one && self.is_among_items(s)
    }

    /// Ends the list behind a lead-in with a statement that is none of its items.
    pub(super) fn keep_list(&mut self, s: &Sentence, clause: Option<&Clause>, voice: Voice) {
        let told = clause.is_some_and(|c| c.verb.past || c.verb.perfect);
        let lead = self.listing.as_ref().map(|(_, voice)| *voice);
        let all = lead == Some(Voice::Joint) && voice == Voice::Joint;
        if told || !all || !self.is_among_items(s) {
            self.listing = None;
        }
    }

    /// Whether what is read belongs to a lead-in.
    pub(in crate::parse::speech) const fn lists(&self) -> bool {
        self.listing.is_some()
    }

    /// Remembers under which label a lead-in stands.
    pub(in crate::parse::speech) fn place_lead(&mut self, label: &str) {
        if let Some((lead, _)) = &mut self.listing
            && lead.is_empty()
        {
            label.clone_into(lead);
        }
    }
}
