//! What the core asks to be done, and what became of it.
//!
//! Effects are orders, outcomes are facts; both are plain data. An effect carries a ticket, its outcome gives it back,
//! and the core drops outcomes whose ticket is no longer the newest of their kind.

use std::ops::Range;
use std::sync::Arc;

use crate::model::{
    AgreementRow, CallId, CallRecord, ConcordanceRow, Count, Found, Pace, Page, Passage, Sort,
    WarningRow,
};
use crate::query::Query;

/// Number of a request; grows with each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(pub u64);

#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Begin to read the paths given at the start, or the built-in sample; answers with the first slice.
    Open(Ticket),
    /// Read the next slice.
    Continue(Ticket),
    /// Read the same paths again, answering as `Open` does. A release that is still there keeps its [`CallId`] and whether
    /// it was read.
    Reload(Ticket),
    /// Stop reading; what was read is kept.
    Stop,
    /// Tell from now on when the files change.
    Watch,
    Find {
        ticket: Ticket,
        query: Query,
        sort: Sort,
        /// Rows wanted; moved so that `keep` is among them where it is given.
        rows: Range<usize>,
        keep: Option<CallId>,
    },
    LoadCall {
        ticket: Ticket,
        call: CallId,
    },
    ListAgreements {
        ticket: Ticket,
        query: Query,
        sort: Sort,
        rows: Range<usize>,
    },
    Concord {
        ticket: Ticket,
        query: Query,
        phrase: String,
        rows: Range<usize>,
    },
    ListWarnings {
        ticket: Ticket,
        query: Query,
        sort: Sort,
        rows: Range<usize>,
    },
    /// The first release in the list order after this one that was not read yet.
    FindUnread {
        ticket: Ticket,
        query: Query,
        sort: Sort,
        after: Option<CallId>,
    },
    MarkRead(CallId),
    Copy {
        ticket: Ticket,
        passage: Passage,
    },
    SetMouse(bool),
    /// Draw every cell anew.
    Redraw,
    Quit,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Opened {
        ticket: Ticket,
        opened: Opened,
    },
    Found {
        ticket: Ticket,
        found: Found,
    },
    CallLoaded {
        ticket: Ticket,
        call: CallId,
        record: Arc<CallRecord>,
        accounts: Vec<(CallId, String)>,
    },
    AgreementsListed {
        ticket: Ticket,
        total: Count,
        page: Page<AgreementRow>,
    },
    Concorded {
        ticket: Ticket,
        total: Count,
        page: Page<ConcordanceRow>,
    },
    WarningsListed {
        ticket: Ticket,
        total: Count,
        page: Page<WarningRow>,
    },
    /// Its position in the list, or `None` where all are read.
    UnreadFound {
        ticket: Ticket,
        call: Option<(CallId, usize)>,
    },
    Copied {
        ticket: Ticket,
        copied: Copied,
    },
    Failed {
        ticket: Ticket,
        failure: Failure,
    },
    /// Files may have come, gone or changed.
    FilesChanged,
    /// Worth a line on the screen, asked for by nobody: what was read could not be saved.
    Noticed(String),
}

/// How far the reading of the paths is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Files read so far.
    pub read: usize,
    /// Files found so far.
    pub found: usize,
    /// Files and folders that could not be read; each is also a row of the list.
    pub failed: usize,
    /// Files of other kinds in the folders, passed over.
    pub skipped: usize,
    /// How fast it goes, as soon as there is something to go by.
    pub pace: Option<Pace>,
    /// Nothing is left to read, or the reading was stopped.
    pub complete: bool,
    /// What the header calls the library: a path, or "built-in sample".
    pub name: String,
    /// Worth a notice: "no readout among 12 files in ~/x".
    pub notice: Option<String>,
}

/// By which ways a passage left the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    /// The native clipboard took it.
    pub native: bool,
    /// Sent this way, `OSC 52` or `OSC 52 through tmux`; whether the terminal took it cannot be known.
    pub osc52: Option<String>,
    /// Written to this file.
    pub file: Option<String>,
    /// What did not work, and what to do.
    pub problem: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What was attempted, on what.
    pub attempted: String,
    pub reason: String,
}
