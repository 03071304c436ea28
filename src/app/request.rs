//! What was asked of the library and not answered yet. Of each kind only the newest request counts.

use super::App;
use super::agreements::Scope;
use super::effect::{Effect, Ticket};
use super::warnings::Lighting;
use crate::cite::Style;
use crate::model::CallId;

/// Newest ticket of each kind, and what its answer is for.
#[derive(Debug, Default)]
pub(super) struct Requests {
    last: u64,
    pub(super) open: Ticket,
    pub(super) find: Ticket,
    pub(super) load: Ticket,
    pub(super) agreements: Ticket,
    pub(super) concord: Ticket,
    pub(super) warnings: Ticket,
    pub(super) unread: Ticket,
    pub(super) copy: Ticket,
    /// A release loaded only to be quoted.
    pub(super) quote: Ticket,
    /// The release that the list is to keep selected when it answers.
    pub(super) keep: Option<Keep>,
    /// The release that was asked for, and the sentence to go to.
    pub(super) target: Option<Target>,
    pub(super) lighting: Option<Lighting>,
    /// The transcript follows the list as soon as the selected row arrives.
    pub(super) following: bool,
    /// The reader has moved in the list; until then it stays at its top while files are read.
    pub(super) moved: bool,
    /// What is to be copied once it is loaded.
    pub(super) quoting: Option<(usize, Style)>,
    /// What is on its way to the clipboard: what it is, and its characters.
    pub(super) copying: Option<(String, usize)>,
    /// The release that is shown, loaded again to see whether it has changed.
    pub(super) again: Ticket,
    pub(super) files: Files,
}

/// How the reading of the files stands.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Why they are being read, while they are.
    pub(super) reading: Option<Reading>,
    /// They changed while they were being read.
    pub(super) stale: bool,
    /// Somebody stopped it: they are not read before somebody asks for it.
    pub(super) stopped: bool,
    /// Changes are told.
    pub(super) watched: bool,
}

/// Why the files are being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// For the first time.
    First,
    /// Somebody asked for it.
    Asked,
    /// They have changed; nobody waits for it, and nothing is to move.
    Quiet,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Keep {
    pub(super) call: CallId,
    pub(super) way: Way,
}

/// How a release that is to be kept came to be it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// It is selected, and another list is asked for; the transcript follows.
    Selected,
    /// The transcript went there by itself; the list only follows it.
    Jumped,
    /// It is selected, and the same list is asked for because files changed; nothing is to move.
    Still,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) call: CallId,
    pub(super) statement: Option<usize>,
}

impl Requests {
    pub(super) fn next(&mut self) -> Ticket {
        self.last += 1;
        Ticket(self.last)
    }

    pub(super) fn open(&mut self, reading: Reading) -> Ticket {
        self.files.reading = Some(reading);
        self.files.stale = false;
        self.files.stopped = false;
        self.open = self.next();
        self.open
    }

    pub(super) fn is_quiet(&self) -> bool {
        self.files.reading == Some(Reading::Quiet)
    }

    /// Makes the answer of a load under way a late one.
    pub(super) fn forget_load(&mut self) {
        self.load = self.next();
        self.target = None;
    }
}

impl App {
    /// Asks for the list anew, about the present place.
    pub(super) fn find(&mut self) -> Effect {
        let rows = self.calls.window.anew();
        self.find_rows(rows)
    }

    fn find_rows(&mut self, rows: std::ops::Range<usize>) -> Effect {
        self.requests.find = self.requests.next();
        Effect::Find {
            ticket: self.requests.find,
            query: self.calls.query.clone(),
            sort: self.calls.sort,
            rows,
            keep: self.requests.keep.map(|keep| keep.call),
        }
    }

    /// Asks for the list anew, keeping the selected release, and for what else depends on the filter.
    pub(super) fn find_keeping(&mut self, call: Option<CallId>) -> Vec<Effect> {
        self.keeping(call, Way::Selected)
    }

    /// The same because files changed.
    pub(super) fn find_still(&mut self, call: Option<CallId>) -> Vec<Effect> {
        self.keeping(call, Way::Still)
    }

    fn keeping(&mut self, call: Option<CallId>, way: Way) -> Vec<Effect> {
        self.requests.keep = call.map(|call| Keep { call, way });
        self.requests.following = true;
        let mut effects = vec![self.find()];
        effects.extend(self.renew_dependents());
        effects
    }

    /// What shows the filtered releases besides the list.
    pub(super) fn renew_dependents(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.agreements.scope == Scope::WholeList {
            let rows = self.agreements.window.anew();
            effects.push(self.list_agreements(rows));
        }
        if let Some(concordance) = &mut self.concordance {
            let rows = concordance.window.anew();
            effects.extend(self.concord(rows));
        }
        if let Some(warnings) = &mut self.warnings {
            let rows = warnings.window.anew();
            effects.push(self.list_warnings(rows));
        }
        effects
    }

    pub(super) fn list_warnings(&mut self, rows: std::ops::Range<usize>) -> Effect {
        self.requests.warnings = self.requests.next();
        Effect::ListWarnings {
            ticket: self.requests.warnings,
            query: self.calls.query.clone(),
            sort: self.calls.sort,
            rows,
        }
    }

    pub(super) fn list_agreements(&mut self, rows: std::ops::Range<usize>) -> Effect {
        self.requests.agreements = self.requests.next();
        Effect::ListAgreements {
            ticket: self.requests.agreements,
            query: self.calls.query.clone(),
            sort: self.calls.sort,
            rows,
        }
    }

    pub(super) fn concord(&mut self, rows: std::ops::Range<usize>) -> Option<Effect> {
        let phrase = self.concordance.as_ref()?.phrase.clone();
        self.requests.concord = self.requests.next();
        Some(Effect::Concord {
            ticket: self.requests.concord,
            query: self.calls.query.clone(),
            phrase,
            rows,
        })
    }

    /// Adds what the windows need now: rows in sight that are not held.
    pub(super) fn complete(&mut self, mut effects: Vec<Effect>) -> Vec<Effect> {
        if let Some(rows) = self.calls.window.wanted() {
            let effect = self.find_rows(rows);
            effects.push(effect);
        }
        if self.agreements.scope == Scope::WholeList
            && let Some(rows) = self.agreements.window.wanted()
        {
            let effect = self.list_agreements(rows);
            effects.push(effect);
        }
        let wanted = self.concordance.as_mut().and_then(|c| c.window.wanted());
        if let Some(rows) = wanted {
            effects.extend(self.concord(rows));
        }
        let wanted = self.warnings.as_mut().and_then(|w| w.window.wanted());
        if let Some(rows) = wanted {
            effects.push(self.list_warnings(rows));
        }
        effects
    }
}
