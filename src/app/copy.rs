//! Copying: which sentences, of which release, in which form.

use std::ops::RangeInclusive;

use super::agreements::Scope;
use super::effect::Effect;
use super::{App, Pane};
use crate::cite::{self, Style};
use crate::model::{CallId, CallRecord};

impl App {
    /// The sentences that a copy would take, with their release.
    fn to_copy(&self) -> Option<(CallId, RangeInclusive<usize>)> {
        if let Some(concordance) = &self.concordance {
            let row = concordance.window.selected_row()?;
            return Some((row.call, row.statement..=row.statement));
        }
        if self.warnings.is_some() {
            return None;
        }
        match self.focus {
            Pane::Transcript => Some((self.transcript.id()?, self.transcript.chosen()?)),
            Pane::Agreements => {
                let row = self.agreements.window.selected_row()?;
                Some((row.call, row.statement..=row.statement))
            }
            Pane::Calls => None,
        }
    }

    pub(super) fn can_copy(&self) -> bool {
        self.to_copy().is_some()
    }

    pub(super) fn copy(&mut self, style: Style) -> Vec<Effect> {
        let Some((call, chosen)) = self.to_copy() else {
            return self.say(match (self.focus, self.agreements.scope) {
                (Pane::Agreements, Scope::ThisRelease) => "No agreement to copy",
                _ => "Nothing to copy here",
            });
        };
        if let Some(shown) = self.transcript.call().filter(|shown| shown.id == call) {
            let record = std::sync::Arc::clone(&shown.record);
            return vec![self.copy_from(&record, chosen, style)];
        }
        // The list knows the sentence, not its release: that is loaded for the citation.
        self.requests.quote = self.requests.next();
        self.requests.quoting = Some((*chosen.start(), style));
        vec![Effect::LoadCall {
            ticket: self.requests.quote,
            call,
        }]
    }

    pub(super) fn copy_from(
        &mut self,
        record: &CallRecord,
        chosen: RangeInclusive<usize>,
        style: Style,
    ) -> Effect {
        let passage = cite::passage(record, chosen, style, self.today);
        self.requests.copying = Some((passage.what.clone(), passage.text.chars().count()));
        self.requests.copy = self.requests.next();
        Effect::Copy {
            ticket: self.requests.copy,
            passage,
        }
    }
}
