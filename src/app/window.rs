//! A long list of which only the rows round the visible ones are held.
//!
//! The library hands lists out in pages, so nothing here costs time in proportion to the length of the list.

use std::ops::Range;

use crate::model::{Count, Page};

/// Screens held above and below the visible rows.
const MARGIN: usize = 3;

#[derive(Clone, Debug, PartialEq)]
pub struct Window<T> {
    count: Count,
    page: Page<T>,
    selected: usize,
    top: usize,
    height: usize,
    /// Rows asked for last; the same are not asked for twice, even where the answer was short.
    asked: Option<Range<usize>>,
}

impl<T> Default for Window<T> {
    fn default() -> Self {
        Self {
            count: Count::Exactly(0),
            page: Page::default(),
            selected: 0,
            top: 0,
            height: 1,
            asked: None,
        }
    }
}

impl<T> Window<T> {
    pub const fn count(&self) -> Count {
        self.count
    }

    pub const fn len(&self) -> usize {
        self.count.known()
    }

    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Position of the selected row.
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// Position of the first visible row.
    pub const fn top(&self) -> usize {
        self.top
    }

    pub const fn height(&self) -> usize {
        self.height
    }

    pub fn get(&self, at: usize) -> Option<&T> {
        self.page.rows.get(at.checked_sub(self.page.first)?)
    }

    pub fn selected_row(&self) -> Option<&T> {
        self.get(self.selected)
    }

    /// The rows held, to be marked.
    pub fn held_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.page.rows.iter_mut()
    }

    /// Visible positions with their rows; `None` for a row still on its way.
    pub fn visible(&self) -> impl Iterator<Item = (usize, Option<&T>)> {
        let end = (self.top + self.height).min(self.len());
        (self.top..end).map(|at| (at, self.get(at)))
    }

    pub fn set_height(&mut self, height: usize) {
        self.height = height.max(1);
        self.reveal();
    }

    /// Puts the selection on `at`, or on the last row.
    pub fn select(&mut self, at: usize) {
        self.selected = at.min(self.len().saturating_sub(1));
        self.reveal();
    }

    /// The same, with so many rows of the screen above it.
    pub fn select_on(&mut self, at: usize, row: usize) {
        self.top = at.saturating_sub(row);
        self.select(at);
    }

    pub fn select_by(&mut self, rows: isize) {
        self.select(self.selected.saturating_add_signed(rows));
    }

    /// Moves the visible part and takes the selection along where it would leave it.
    pub fn scroll_by(&mut self, rows: isize) {
        let last_top = self.len().saturating_sub(self.height);
        self.top = self.top.saturating_add_signed(rows).min(last_top);
        let last = (self.top + self.height).min(self.len()).saturating_sub(1);
        self.selected = self.selected.clamp(self.top.min(last), last);
    }

    /// Takes over what the library answered, keeping the selection at its position.
    pub fn fill(&mut self, count: Count, page: Page<T>) {
        // Rows moved to where a kept release stands leave those asked for to be asked for again.
        if self
            .asked
            .as_ref()
            .is_some_and(|rows| rows.start != page.first)
        {
            self.asked = None;
        }
        self.count = count;
        self.page = page;
        self.select(self.selected);
    }

    /// Begins another list at its top.
    pub fn reset(&mut self) {
        *self = Self {
            height: self.height,
            ..Self::default()
        };
    }

    /// Rows to ask for where the visible ones and their neighbours are not held; each range is wanted once.
    pub fn wanted(&mut self) -> Option<Range<usize>> {
        let near =
            self.top.saturating_sub(self.height)..(self.top + 2 * self.height).min(self.len());
        let held = self.page.first..self.page.first + self.page.rows.len();
        if near.is_empty() || (held.start <= near.start && near.end <= held.end) {
            return None;
        }
        let rows = self.around(self.top);
        if self.asked.as_ref() == Some(&rows) {
            return None;
        }
        self.asked = Some(rows.clone());
        Some(rows)
    }

    /// Rows to ask for when the list itself changes: those about the present place.
    pub fn anew(&mut self) -> Range<usize> {
        let rows = self.around(self.top);
        self.asked = Some(rows.clone());
        rows
    }

    fn around(&self, top: usize) -> Range<usize> {
        top.saturating_sub(MARGIN * self.height)..top + (MARGIN + 1) * self.height
    }

    fn reveal(&mut self) {
        let last_top = self.len().saturating_sub(self.height);
        self.top = self
            .top
            .clamp(
                (self.selected + 1).saturating_sub(self.height),
                self.selected,
            )
            .min(last_top);
    }
}
