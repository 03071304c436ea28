//! Where one was before each jump, for going back and forward.

use super::concordance::Concordance;
use crate::model::CallId;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Place {
    /// A release and the sentence that had the cursor.
    Sentence { call: CallId, statement: usize },
    /// A list of hits, with the row that was chosen.
    Hits(Concordance),
}

/// Places remembered; older ones are forgotten.
const LONGEST: usize = 200;

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct History {
    back: Vec<Place>,
    forward: Vec<Place>,
}

impl History {
    /// Notes the place that a jump leaves.
    pub(super) fn leave(&mut self, from: Place) {
        self.forward.clear();
        if self.back.last() != Some(&from) {
            self.back.push(from);
        }
        if self.back.len() > LONGEST {
            self.back.remove(0);
        }
    }

    /// The place to go back to, leaving `here`.
    pub(super) fn back(&mut self, here: Option<Place>) -> Option<Place> {
        let to = self.back.pop()?;
        self.forward.extend(here);
        Some(to)
    }

    pub(super) fn forward(&mut self, here: Option<Place>) -> Option<Place> {
        let to = self.forward.pop()?;
        self.back.extend(here);
        Some(to)
    }

    pub(super) fn has_back(&self) -> bool {
        !self.back.is_empty()
    }
}
