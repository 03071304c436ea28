//! The items under a lead-in, and where they end.

use super::{Flow, Voice};
use crate::parse::grammar::{Clause, Sentence, Who};

impl Flow {
    /// Whether the sentence is one of several items under a lead-in: by its label, or by the semicolons between them.
    pub(in crate::parse::speech) fn is_among_items(&self, sentence: &Sentence) -> bool {
        let item = self.labelled || self.bulleted || self.itemised;
        self.listing.is_some() && (item || sentence.is_item())
    }

    /// A paragraph or item begins, which may belong to the lead-in before.
    pub(super) fn enter_list(&mut self, label: &str, bulleted: bool) {
        let listed = std::mem::take(&mut self.labelled) | self.bulleted;
        let paused = self.paused.take();
        // `• The second pier …`, behind a second paragraph of the first point
        if bulleted && self.listing.is_none() {
            self.listing = paused;
        } else if !bulleted && self.bulleted && label.is_empty() {
            self.paused.clone_from(&self.listing);
        }
        self.bulleted = bulleted;
        if let Some((lead, voice)) = &self.listing {
            self.labelled = label.len() > lead.len();
            if label.starts_with(lead.as_str()) && (self.labelled || bulleted || !listed) {
                self.carried = Some(*voice);
            } else {
                self.listing = None;
            }
        }
    }

    /// `Trade.`, before the sentences of an item: what they are about; before the sentence is read.
    pub(in crate::parse::speech) fn heads_item(&self, sentence: &Sentence) -> bool {
        const LONGEST: usize = 8;
        self.fresh && self.is_among_items(sentence) && sentence.len() <= LONGEST
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
        // `• She also asked …`, below `Minister Lind made these points:`
        if self.bulleted && lead == Some(voice) {
            return;
        }
        self.paused.take_if(|(_, lead)| *lead != voice);
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
            self.labelled = false;
        }
    }
}
