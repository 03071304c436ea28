//! The items under a lead-in, and where they end.

use super::{Flow, Voice};
use crate::parse::grammar::{Clause, Sentence, Who};

/// The list that is read, if any.
#[derive(Debug, Default)]
pub(in crate::parse::speech) struct List {
    /// A lead-in such as `stated as follows:` came last, under this label and in this voice.
    lead: Option<(String, Voice)>,
    /// The same behind a paragraph without a bullet, which may belong to the item above.
    paused: Option<(String, Voice)>,
    /// The passage has a label below that of the lead-in.
    labelled: bool,
    /// It stands behind a bullet.
    bulleted: bool,
    /// The sentence before ended as an item of a list does.
    itemised: bool,
}

impl List {
    /// Whether what is read belongs to a lead-in.
    pub(in crate::parse::speech) const fn is_open(&self) -> bool {
        self.lead.is_some()
    }

    /// Whose words the lead-in announced.
    pub(super) fn voice(&self) -> Option<Voice> {
        self.lead.as_ref().map(|(_, voice)| *voice)
    }

    /// Whether the sentence is one of several items under a lead-in: by its label, or by the semicolons between them.
    pub(in crate::parse::speech) fn has_item(&self, sentence: &Sentence) -> bool {
        let item = self.labelled || self.bulleted || self.itemised;
        self.is_open() && (item || sentence.is_item())
    }

    /// A paragraph or item begins: whose words it tells, if it belongs to the lead-in before.
    pub(super) fn enter(&mut self, label: &str, bulleted: bool) -> Option<Voice> {
        let listed = std::mem::take(&mut self.labelled) | self.bulleted;
        let paused = self.paused.take();
        // `• The second pier …`, behind a second paragraph of the first point
        if bulleted && self.lead.is_none() {
            self.lead = paused;
        } else if !bulleted && self.bulleted && label.is_empty() {
            self.paused.clone_from(&self.lead);
        }
        self.bulleted = bulleted;
        let (lead, _) = self.lead.as_ref()?;
        self.labelled = label.len() > lead.len();
        let goes_on = self.labelled || bulleted || !listed;
        if !goes_on || !label.starts_with(lead.as_str()) {
            self.lead = None;
        }
        self.voice()
    }

    /// A lead-in in this voice has been read.
    pub(super) fn open(&mut self, voice: Voice) {
        self.lead = Some((String::new(), voice));
    }

    /// Remembers under which label it stands.
    pub(in crate::parse::speech) fn place_lead(&mut self, label: &str) {
        if let Some((lead, _)) = &mut self.lead
            && lead.is_empty()
        {
            label.clone_into(lead);
            self.labelled = false;
        }
    }

    /// Remembers how the sentence just read ends.
    pub(super) fn note(&mut self, sentence: &Sentence) {
        self.itemised = sentence.is_item();
    }

    /// Ends the list behind a lead-in with a statement that is none of its items.
    pub(super) fn keep(&mut self, s: &Sentence, clause: Option<&Clause>, voice: Voice) {
        let told = clause.is_some_and(|c| c.verb.past || c.verb.perfect);
        let lead = self.voice();
        let all = lead == Some(Voice::Joint) && voice == Voice::Joint;
        // `• She also asked …`, below `Minister Lind made these points:`
        if self.bulleted && lead == Some(voice) {
            return;
        }
        self.paused.take_if(|(_, lead)| *lead != voice);
        if told || !all || !self.has_item(s) {
            self.lead = None;
        }
    }
}

impl Flow {
    /// `Trade.`, before the sentences of an item: what they are about; before the sentence is read.
    pub(in crate::parse::speech) fn heads_item(&self, sentence: &Sentence) -> bool {
        const LONGEST: usize = 8;
        self.fresh && self.list.has_item(sentence) && sentence.len() <= LONGEST
    }

    /// `The ports of both will open`, under `The ministers agreed that:`
    pub(super) fn is_item_of_all(&self, s: &Sentence, clause: &Clause) -> bool {
        let one = matches!(clause.who, Who::Person(_) | Who::Single(_) | Who::I);
        self.carried == Some(Voice::Joint) && !one && self.list.has_item(s)
    }
}
