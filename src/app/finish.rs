//! Outcomes: what became of the effects. Those that a newer request has overtaken are dropped.

use std::sync::Arc;

use super::agreements::Scope;
use super::effect::{Copied, Effect, Failure, Outcome, Ticket};
use super::notice::Notice;
use super::request::Way;
use super::{App, Pane};
use crate::model::{CallId, CallRecord, Found};
use crate::query::Words;

impl App {
    pub(super) fn take(&mut self, outcome: Outcome) -> Vec<Effect> {
        match outcome {
            Outcome::FilesChanged => self.look_again(),
            Outcome::Opened { ticket, opened } if ticket == self.requests.open => {
                self.take_opened(ticket, opened)
            }
            Outcome::Found { ticket, found } if ticket == self.requests.find => {
                self.take_found(found)
            }
            Outcome::CallLoaded {
                ticket,
                call,
                record,
                accounts,
            } if ticket == self.requests.load => self.take_call(call, record, accounts),
            Outcome::CallLoaded {
                ticket,
                call,
                record,
                accounts,
            } if ticket == self.requests.again => self.take_again(call, record, accounts),
            Outcome::CallLoaded { ticket, record, .. } if ticket == self.requests.quote => {
                match self.requests.quoting.take() {
                    Some((at, style)) => vec![self.copy_from(&record, at..=at, style)],
                    None => Vec::new(),
                }
            }
            Outcome::AgreementsListed {
                ticket,
                total,
                page,
            } if ticket == self.requests.agreements => {
                if self.agreements.scope == Scope::WholeList {
                    self.agreements.window.fill(total, page);
                }
                Vec::new()
            }
            Outcome::Concorded {
                ticket,
                total,
                page,
            } if ticket == self.requests.concord => {
                if let Some(concordance) = &mut self.concordance {
                    concordance.answered = true;
                    concordance.window.fill(total, page);
                }
                Vec::new()
            }
            Outcome::WarningsListed {
                ticket,
                total,
                page,
            } if ticket == self.requests.warnings => {
                if let Some(warnings) = &mut self.warnings {
                    warnings.answered = true;
                    warnings.window.fill(total, page);
                }
                Vec::new()
            }
            Outcome::UnreadFound { ticket, call } if ticket == self.requests.unread => match call {
                Some((call, _)) => self.jump(call, None),
                None if self.calls.filtered() => self.say("Every release in this list is read"),
                None => self.say("Every release is read"),
            },
            Outcome::Copied { ticket, copied } if ticket == self.requests.copy => {
                self.take_copied(&copied);
                Vec::new()
            }
            Outcome::Failed { ticket, failure } => {
                self.take_failure(ticket, &failure);
                Vec::new()
            }
            Outcome::Noticed(text) => self.say(&text),
            Outcome::Opened { .. }
            | Outcome::Found { .. }
            | Outcome::CallLoaded { .. }
            | Outcome::AgreementsListed { .. }
            | Outcome::Concorded { .. }
            | Outcome::WarningsListed { .. }
            | Outcome::UnreadFound { .. }
            | Outcome::Copied { .. } => Vec::new(),
        }
    }

    fn take_found(&mut self, found: Found) -> Vec<Effect> {
        let keep = self.requests.keep.take();
        let kept = found.kept.is_some();
        let first = !self.calls.answered;
        let still = keep.is_some_and(|keep| keep.way == Way::Still);
        self.calls.fill(found, still);
        self.light_filter();
        // The answer may have been on its way before the library heard of the reading.
        if let Some(call) = self.last_read {
            self.calls.mark_read(call);
        }
        match keep {
            Some(keep) if keep.way == Way::Jumped => {
                if !kept && self.calls.filtered() {
                    return self.say("Shown, but not among the filtered releases");
                }
                Vec::new()
            }
            // Whoever reads what has gone reads on.
            Some(_) if still && !kept && self.focus != Pane::Calls => Vec::new(),
            Some(_) => {
                if !kept && !still {
                    self.calls.window.select(0);
                }
                self.follow_list()
            }
            None if first || self.requests.following => {
                if !self.requests.moved {
                    self.calls.window.select(0);
                }
                self.follow_list()
            }
            None => Vec::new(),
        }
    }

    pub(super) fn take_call(
        &mut self,
        call: CallId,
        record: Arc<CallRecord>,
        accounts: Vec<(CallId, String)>,
    ) -> Vec<Effect> {
        let target = self.requests.target.take();
        let statement = target
            .filter(|target| target.call == call)
            .and_then(|target| target.statement);
        self.drop_explanation();
        self.agreements.show(call, &record);
        self.transcript.open(call, record, accounts, statement);
        self.light_asked();
        self.light_filter();
        self.agreements.follow(self.transcript.cursor());
        if self.focus == Pane::Transcript {
            return self.note_read();
        }
        Vec::new()
    }

    pub(super) fn light_filter(&mut self) {
        let words: Vec<&Words> = self.calls.query.texts().collect();
        self.transcript.light_filter(&words);
    }

    fn take_copied(&mut self, copied: &Copied) {
        if let Some((what, characters)) = self.requests.copying.take() {
            self.notice = Some(Notice::copied(&what, characters, copied));
        }
    }

    fn take_failure(&mut self, ticket: Ticket, failure: &Failure) {
        let requests = &self.requests;
        let newest = [
            requests.open,
            requests.find,
            requests.load,
            requests.agreements,
            requests.concord,
            requests.warnings,
            requests.unread,
            requests.copy,
            requests.quote,
            requests.again,
        ];
        if !newest.contains(&ticket) {
            return;
        }
        if ticket == requests.open {
            self.requests.files.reading = None;
        }
        if ticket == self.requests.again {
            self.notice = Some(Notice::news(
                "This release is no longer in its file; it is shown as it was",
            ));
            return;
        }
        if ticket == self.requests.load {
            self.requests.target = None;
            self.transcript.refuse(&failure.attempted, &failure.reason);
            self.agreements.show_none();
        }
        let text = format!("{}: {}", failure.attempted, failure.reason);
        self.notice = Some(Notice::problem(text));
    }
}
