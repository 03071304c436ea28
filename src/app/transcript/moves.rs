//! Moving the cursor and the visible part of the transcript. The sentence of the cursor is always in sight.

use super::Transcript;
use crate::model::Statement;

impl Transcript {
    /// To the next sentence; first to the rest of this one, where it goes on below the screen.
    pub fn down(&mut self) {
        let place = self.place();
        let bottom = self.top + self.height;
        if place.len() > self.height && place.end > bottom {
            self.scroll_to(self.top + (place.end - bottom).min(self.near_page()));
            return;
        }
        if self.cursor + 1 < self.statements() {
            self.go_to(self.cursor + 1);
        } else {
            self.scroll_to(self.top + 1);
            self.follow();
        }
    }

    pub fn up(&mut self) {
        let place = self.place();
        if place.start < self.top {
            self.scroll_to(self.top - self.near_page().min(self.top - place.start));
        } else if self.cursor > 0 && self.statements() > 0 {
            self.go_to(self.cursor - 1);
        } else {
            self.scroll_to(self.top.saturating_sub(1));
            self.follow();
        }
    }

    /// A screen less a row, so that the eye finds its place.
    fn near_page(&self) -> usize {
        self.height.saturating_sub(1).max(1)
    }

    /// Moves by halves of the screen.
    pub fn page(&mut self, halves: isize) {
        let rows = self.near_page().cast_signed() * halves / 2;
        let before = self.top;
        self.scroll_to(self.top.saturating_add_signed(rows));
        if self.top == before {
            // Nothing left to scroll: the cursor goes to the end of the text on that side.
            let last = self.statements().saturating_sub(1);
            self.go_to(if rows > 0 { last } else { 0 });
        } else {
            self.cursor_into_sight();
        }
    }

    pub fn scroll_by(&mut self, rows: isize) {
        self.scroll_to(self.top.saturating_add_signed(rows));
        self.follow();
    }

    pub fn first(&mut self) {
        self.cursor = 0;
        self.scroll_to(0);
    }

    pub fn last(&mut self) {
        self.cursor = self.statements().saturating_sub(1);
        self.scroll_to(usize::MAX);
        self.settle();
    }

    /// To the first sentence of the next point; at the last one, nowhere.
    pub fn next_point(&mut self) {
        let Some(record) = self.record() else { return };
        let label = |at: usize| record.statements.get(at).map(|s| s.label.as_str());
        let here = label(self.cursor);
        let next = (self.cursor + 1..self.statements()).find(|at| label(*at) != here);
        if let Some(next) = next {
            self.go_to(next);
        }
    }

    /// To the start of this point, or from there to that of the one before.
    pub fn previous_point(&mut self) {
        let Some(record) = self.record() else { return };
        let label = |at: usize| record.statements.get(at).map(|s| s.label.as_str());
        let from = self.cursor.saturating_sub(1);
        let start = (0..from).rev().find(|at| label(*at) != label(from));
        self.go_to(start.map_or(0, |at| at + 1));
    }

    /// To the next sentence with an agreement; false where there is none.
    pub fn next_agreement(&mut self) -> bool {
        let found = self.agreed().find(|at| *at > self.cursor);
        found.map(|at| self.go_to(at)).is_some()
    }

    pub fn previous_agreement(&mut self) -> bool {
        let cursor = self.cursor;
        let found = self.agreed().take_while(|at| *at < cursor).last();
        found.map(|at| self.go_to(at)).is_some()
    }

    fn agreed(&self) -> impl Iterator<Item = usize> + '_ {
        let statements = self.record().map_or(&[][..], |r| r.statements.as_slice());
        statements
            .iter()
            .enumerate()
            .filter(|(_, s)| s.agreement.is_some())
            .map(|(at, _)| at)
    }

    /// Puts the cursor on a statement and brings it into sight.
    pub fn go_to(&mut self, statement: usize) {
        self.cursor = statement.min(self.statements().saturating_sub(1));
        let place = self.place();
        if place.is_empty() {
            return;
        }
        // A little of what surrounds the sentence is shown too.
        let context = (self.height / 5).min(2);
        let top = if self.cursor == 0 && place.end <= self.height {
            0
        } else if place.start < self.top + context {
            place.start.saturating_sub(context)
        } else if place.end + context > self.top + self.height {
            (place.end + context)
                .saturating_sub(self.height)
                .min(place.start.saturating_sub(context))
        } else {
            self.top
        };
        self.scroll_to(top);
        self.settle();
    }

    /// Puts the cursor on the sentence in a visible row; in a row of two, on the one that begins there.
    pub fn point_at(&mut self, visible: usize) {
        let row = self.top + visible;
        let Some(call) = self.call() else { return };
        let places = &call.sheet.places;
        let after = places.partition_point(|place| place.start <= row);
        let found = after.checked_sub(1);
        let found = found.filter(|at| places.get(*at).is_some_and(|place| place.contains(&row)));
        if let Some(found) = found {
            self.cursor = found;
        }
    }

    /// Begins a selection at the cursor, or lets it go.
    pub fn toggle_selection(&mut self) {
        self.anchor = match self.anchor {
            Some(_) => None,
            None => (self.statements() > 0).then_some(self.cursor),
        };
    }

    pub fn let_go(&mut self) {
        self.anchor = None;
    }

    /// Selects all that stands under the label of the cursor's sentence.
    pub fn select_point(&mut self) {
        let Some(record) = self.record() else { return };
        let statements = &record.statements;
        let Some(here) = statements.get(self.cursor) else {
            return;
        };
        let within = |s: &&Statement| {
            s.label
                .strip_prefix(here.label.as_str())
                .is_some_and(|rest| {
                    rest.is_empty() || (rest.starts_with('(') && !here.label.is_empty())
                })
        };
        let (before, after) = statements.split_at(self.cursor);
        let first = self.cursor - before.iter().rev().take_while(within).count();
        let last = self.cursor + after.iter().take_while(within).count().max(1) - 1;
        self.anchor = Some(first);
        self.go_to(last);
    }

    fn scroll_to(&mut self, top: usize) {
        self.top = top.min(self.last_top());
    }

    /// Takes the cursor along to what is in sight.
    fn follow(&mut self) {
        let place = self.place();
        let hidden = place.end <= self.top || place.start >= self.top + self.height;
        if hidden {
            self.cursor_into_sight();
        }
    }

    /// Puts the cursor on the first sentence that begins in sight, or else on one that is partly in sight.
    fn cursor_into_sight(&mut self) {
        let Some(call) = self.call() else { return };
        let places = &call.sheet.places;
        let bottom = self.top + self.height;
        let begins = places.partition_point(|place| place.start < self.top);
        let shown = places.partition_point(|place| place.end <= self.top);
        let fits = |at: &usize| places.get(*at).is_some_and(|place| place.start < bottom);
        let found = Some(begins)
            .filter(fits)
            .or_else(|| Some(shown).filter(fits))
            .unwrap_or_else(|| shown.min(places.len().saturating_sub(1)));
        self.cursor = found;
    }

    /// Keeps the invariants after any change of size or text: no empty screen, the sentence of the cursor in sight.
    pub(super) fn settle(&mut self) {
        self.top = self.top.min(self.last_top());
        let place = self.place();
        if place.is_empty() {
            return;
        }
        // Facts above the text may fill the screen; they count as the place of the first sentence.
        if self.cursor == 0 && self.top == 0 {
            return;
        }
        if place.end <= self.top {
            self.top = place.start.min(self.last_top());
        } else if place.start >= self.top + self.height {
            self.top = (place.start + 1)
                .saturating_sub(self.height)
                .min(self.last_top());
        }
    }
}
