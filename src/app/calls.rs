//! The list of releases: filter, order, counts, and the window of rows about the visible ones.

use super::window::Window;
use crate::model::{CallId, Found, PersonHit, Row, Sort};
use crate::query::Query;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calls {
    pub window: Window<Row>,
    /// The filter that the list shows, understood and as typed.
    pub query: Query,
    pub typed: String,
    pub sort: Sort,
    /// The whole library's.
    pub releases: usize,
    pub calls: usize,
    pub unread: usize,
    /// Among the found.
    pub warned: usize,
    /// Whom the filter's words matched.
    pub people: Vec<PersonHit>,
    /// Whether an answer has come at all.
    pub answered: bool,
}

impl Calls {
    pub fn selected(&self) -> Option<&Row> {
        self.window.selected_row()
    }

    pub fn selected_id(&self) -> Option<CallId> {
        self.selected().map(|row| row.id)
    }

    /// Takes over the library's answer. A release that was to be kept stays selected where it is still there; `still` on
    /// the same row of the screen as well, unless the top of the list is in sight, where new releases come in.
    pub fn fill(&mut self, found: Found, still: bool) {
        let row = self.window.selected() - self.window.top();
        self.answered = true;
        self.releases = found.releases;
        self.calls = found.calls;
        self.unread = found.unread;
        self.warned = found.warned;
        self.people = found.people;
        self.window.fill(found.count, found.page);
        if let Some(at) = found.kept {
            if still && self.window.top() > 0 {
                self.window.select_on(at, row);
            } else {
                self.window.select(at);
            }
        }
    }

    /// Notes that a release was read.
    pub fn mark_read(&mut self, call: CallId) {
        let rows = self.window.held_mut();
        for row in rows.filter(|row| row.id == call && !row.read) {
            row.read = true;
            self.unread = self.unread.saturating_sub(1);
        }
    }

    /// Whether the list may hold a release that was not read. Known where all of the list is held; of a longer one, what
    /// the whole library has must do.
    pub fn has_unread(&self) -> bool {
        let window = &self.window;
        let mut rows = (0..window.len()).map(|at| window.get(at));
        self.unread > 0
            && rows.any(|row| row.is_none_or(|row| !row.read && row.unreadable.is_none()))
    }

    pub const fn filtered(&self) -> bool {
        !self.typed.is_empty()
    }
}

/// The order after this one.
pub const fn next_sort(sort: Sort) -> Sort {
    match sort {
        Sort::Newest => Sort::Oldest,
        Sort::Oldest => Sort::Agreements,
        Sort::Agreements => Sort::Longest,
        Sort::Longest => Sort::Newest,
    }
}

pub const fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Newest => "newest",
        Sort::Oldest => "oldest",
        Sort::Agreements => "agreements",
        Sort::Longest => "longest",
    }
}
