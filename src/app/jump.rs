//! Which release the transcript shows: the list's, or where a jump leads.

use super::concordance::Concordance;
use super::effect::Effect;
use super::history::Place;
use super::notice::Notice;
use super::request::{Keep, Target, Way};
use super::{Action, App, Pane};
use crate::model::{CallId, Row};

impl App {
    /// Shows the release selected in the list, now or when its row arrives.
    pub(super) fn follow_list(&mut self) -> Vec<Effect> {
        self.requests.following = false;
        let Some(row) = self.calls.selected() else {
            if self.calls.window.is_empty() {
                self.show_nothing();
            } else {
                self.requests.following = true;
            }
            return Vec::new();
        };
        let id = row.id;
        match refusal(row) {
            Some((title, reason)) => {
                self.requests.forget_load();
                self.transcript.refuse(&title, &reason);
                self.agreements.show_none();
                Vec::new()
            }
            None => self.show(id, None),
        }
    }

    fn show_nothing(&mut self) {
        self.requests.forget_load();
        self.transcript.clear();
        self.agreements.show_none();
    }

    /// Shows a release, at a sentence where one is given.
    pub(super) fn show(&mut self, call: CallId, statement: Option<usize>) -> Vec<Effect> {
        if self.transcript.id() == Some(call) {
            // The same release on its way again, after the files were read anew, is welcome.
            if self.requests.target.is_some_and(|t| t.call != call) {
                self.requests.forget_load();
            }
            if let Some(statement) = statement {
                self.transcript.go_to(statement);
                self.agreements.follow(statement);
            }
            return self.note_read();
        }
        let target = Target { call, statement };
        // On its way already, maybe to a sentence that was asked for.
        let coming = self.requests.target.filter(|coming| coming.call == call);
        if coming.is_some_and(|coming| statement.is_none() || coming == target) {
            return Vec::new();
        }
        vec![self.load(target)]
    }

    pub(super) fn load(&mut self, target: Target) -> Effect {
        self.requests.load = self.requests.next();
        self.requests.target = Some(target);
        // Words of a release that is no longer asked for are not to be lit when it comes another time.
        let lighting = self.requests.lighting;
        self.requests.lighting = lighting.filter(|asked| asked.call == target.call);
        Effect::LoadCall {
            ticket: self.requests.load,
            call: target.call,
        }
    }

    /// Goes to a release, remembering where one was; the list follows where it holds it.
    pub(super) fn jump(&mut self, call: CallId, statement: Option<usize>) -> Vec<Effect> {
        if let Some(here) = self.here() {
            self.history.leave(here);
        }
        self.go(call, statement)
    }

    fn go(&mut self, call: CallId, statement: Option<usize>) -> Vec<Effect> {
        self.uncover();
        self.requests.moved = true;
        self.requests.following = false;
        // What was shown before does not count as read by this.
        self.focus = Pane::Transcript;
        self.arrange();
        let mut effects = self.show(call, statement);
        if self.calls.selected_id() != Some(call) {
            self.requests.keep = Some(Keep {
                call,
                way: Way::Jumped,
            });
            effects.push(self.find());
        }
        effects
    }

    fn here(&self) -> Option<Place> {
        match &self.concordance {
            Some(concordance) => Some(Place::Hits(concordance.clone())),
            None => self.sentence(),
        }
    }

    fn sentence(&self) -> Option<Place> {
        Some(Place::Sentence {
            call: self.transcript.id()?,
            statement: self.transcript.cursor(),
        })
    }

    /// Opens the chosen hit. Back leads to the hits, and from there to where they were asked for.
    fn open_hit(&mut self) -> Vec<Effect> {
        let Some(concordance) = &mut self.concordance else {
            return Vec::new();
        };
        let Some((call, statement)) = concordance
            .window
            .selected_row()
            .map(|row| (row.call, row.statement))
        else {
            return Vec::new();
        };
        let first = !std::mem::replace(&mut concordance.opened, true);
        if let Some(from) = self.sentence().filter(|_| first) {
            self.history.leave(from);
        }
        self.jump(call, Some(statement))
    }

    /// Shows a list of hits again, as it is under the filter of now.
    fn return_to_hits(&mut self, concordance: Concordance) -> Vec<Effect> {
        self.phrase.clone_from(&concordance.phrase);
        self.uncover();
        self.concordance = Some(concordance);
        self.arrange();
        let rows = self.concordance.as_mut().map(|c| c.window.anew());
        rows.and_then(|rows| self.concord(rows))
            .into_iter()
            .collect()
    }

    pub(super) fn travel(&mut self, action: Action) -> Vec<Effect> {
        let here = self.here();
        let back = action == Action::Back;
        let to = if back {
            self.history.back(here)
        } else {
            self.history.forward(here)
        };
        match to {
            Some(Place::Sentence { call, statement }) => self.go(call, Some(statement)),
            Some(Place::Hits(concordance)) => self.return_to_hits(concordance),
            None => self.say(if back {
                "Nothing to go back to"
            } else {
                "Nothing to go forward to"
            }),
        }
    }

    /// Opens the release that the list stands on where it is unread, or else the next unread one.
    pub(super) fn find_unread(&mut self) -> Vec<Effect> {
        let here = self
            .calls
            .selected()
            .filter(|row| !row.read && row.unreadable.is_none())
            .map(|row| row.id);
        if let Some(call) = here {
            return if self.transcript.id() == Some(call) {
                self.go(call, None)
            } else {
                self.jump(call, None)
            };
        }
        self.requests.unread = self.requests.next();
        vec![Effect::FindUnread {
            ticket: self.requests.unread,
            query: self.calls.query.clone(),
            sort: self.calls.sort,
            after: self.calls.selected_id().or(self.transcript.id()),
        }]
    }

    pub(super) fn open_other_account(&mut self) -> Vec<Effect> {
        let call = self.transcript.call();
        match call.and_then(|call| call.accounts.first()) {
            Some((other, _)) => self.jump(*other, None),
            None => self.say("No other account of this call is loaded"),
        }
    }

    /// Opens what the list in focus has selected.
    pub(super) fn open_selected(&mut self) -> Vec<Effect> {
        if self.warnings.is_some() {
            return self.open_warning();
        }
        if self.concordance.is_some() {
            return self.open_hit();
        }
        match self.focus {
            Pane::Calls if self.calls.window.is_empty() => self.say("The list is empty"),
            Pane::Calls => {
                self.focus = Pane::Transcript;
                self.arrange();
                self.follow_list()
            }
            Pane::Agreements => match self.agreements.window.selected_row() {
                Some(row) => self.jump(row.call, Some(row.statement)),
                None => self.say("No agreement to go to"),
            },
            Pane::Transcript => Vec::new(),
        }
    }

    pub(super) fn set_focus(&mut self, pane: Pane) -> Vec<Effect> {
        if self.focus != pane {
            self.focus = pane;
            self.arrange();
        }
        self.note_read()
    }

    /// A release counts as read once its transcript has the keys.
    pub(super) fn note_read(&mut self) -> Vec<Effect> {
        match self.transcript.id() {
            Some(call) if self.focus == Pane::Transcript && self.last_read != Some(call) => {
                self.last_read = Some(call);
                self.calls.mark_read(call);
                vec![Effect::MarkRead(call)]
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn say(&mut self, text: &str) -> Vec<Effect> {
        self.notice = Some(Notice::news(text));
        Vec::new()
    }
}

/// Why a row has no text behind it.
fn refusal(row: &Row) -> Option<(String, String)> {
    let unreadable = row.unreadable.as_ref()?;
    Some((unreadable.path.clone(), unreadable.reason.clone()))
}
