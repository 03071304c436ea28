//! The reading of the files: at the start, when somebody asks for it, and when they change. What changes by itself moves
//! nothing: not the list, not the text, not what is being typed.

use std::sync::Arc;

use super::App;
use super::effect::{Effect, Opened, Ticket};
use super::notice::Notice;
use super::request::{Reading, Target, Way};
use crate::model::{CallId, CallRecord};

impl App {
    pub(super) fn reload(&mut self) -> Vec<Effect> {
        self.notice = Some(Notice::news("Reading the files again"));
        vec![Effect::Reload(self.requests.open(Reading::Asked))]
    }

    pub(super) fn stop_reading(&mut self) -> Vec<Effect> {
        if self.requests.files.reading.is_none() {
            return self.say("No files are being read");
        }
        self.requests.files.stopped = true;
        vec![Effect::Stop]
    }

    /// The files have changed: now, or as soon as the reading under way has come to its end.
    pub(super) fn look_again(&mut self) -> Vec<Effect> {
        if self.requests.files.stopped {
            return Vec::new();
        }
        if self.requests.files.reading.is_some() {
            self.requests.files.stale = true;
            return Vec::new();
        }
        vec![Effect::Reload(self.requests.open(Reading::Quiet))]
    }

    pub(super) fn take_opened(&mut self, ticket: Ticket, mut opened: Opened) -> Vec<Effect> {
        let quiet = self.requests.is_quiet();
        let complete = opened.complete;
        if let Some(text) = opened.notice.take() {
            self.notice = Some(Notice::news(text));
        }
        if complete || !quiet {
            self.opened = opened;
        }
        let keep = self.calls.selected_id();
        let keep = keep.filter(|_| self.requests.moved || quiet);
        // A place taken up by a jump waits for its own answer.
        let mut effects = match self.requests.keep {
            Some(keep) if keep.way == Way::Jumped => vec![self.find()],
            _ if quiet => self.find_still(keep),
            _ => self.find_keeping(keep),
        };
        if !std::mem::replace(&mut self.requests.files.watched, true) {
            effects.insert(0, Effect::Watch);
        }
        if complete {
            effects.extend(self.end_reading());
        } else {
            effects.push(Effect::Continue(ticket));
        }
        effects
    }

    fn end_reading(&mut self) -> Vec<Effect> {
        let shown = self.transcript.id();
        let mut effects = Vec::new();
        match self.requests.files.reading.take() {
            Some(Reading::Asked) => {
                if !self.requests.files.stopped {
                    self.notice = Some(Notice::news("Read again"));
                }
                effects.extend(shown.map(|call| {
                    self.load(Target {
                        call,
                        statement: None,
                    })
                }));
            }
            Some(Reading::Quiet) => {
                effects.extend(shown.map(|call| {
                    self.requests.again = self.requests.next();
                    let ticket = self.requests.again;
                    Effect::LoadCall { ticket, call }
                }));
            }
            Some(Reading::First) | None => {}
        }
        if self.requests.files.stale {
            effects.extend(self.look_again());
        }
        effects
    }

    /// The release that is shown, as it is now.
    pub(super) fn take_again(
        &mut self,
        call: CallId,
        record: Arc<CallRecord>,
        accounts: Vec<(CallId, String)>,
    ) -> Vec<Effect> {
        let same = self.transcript.call().is_some_and(|shown| {
            shown.id == call && shown.record == record && shown.accounts == accounts
        });
        if same || self.transcript.id() != Some(call) {
            return Vec::new();
        }
        let shown = self.transcript.record();
        if shown.is_none_or(|shown| shown.text != record.text) {
            self.notice = Some(Notice::news("The text of this release has changed"));
        }
        self.take_call(call, record, accounts)
    }
}
