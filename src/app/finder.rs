//! The key table narrowed by typing: help reads it, the palette runs it.

use super::keymap::{Binding, Mode, TABLE};
use super::line::Line;
use crate::text::fold;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finder {
    pub line: Line,
    /// The mode whose keys are offered first.
    pub mode: Mode,
    rows: Vec<usize>,
    selected: usize,
    top: usize,
    height: usize,
    /// Only what can be run from the palette.
    runs: bool,
}

impl Finder {
    pub fn help(mode: Mode) -> Self {
        Self::new(mode, false)
    }

    pub fn palette(mode: Mode) -> Self {
        Self::new(mode, true)
    }

    fn new(mode: Mode, runs: bool) -> Self {
        let mut finder = Self {
            line: Line::default(),
            mode,
            rows: Vec::new(),
            selected: 0,
            top: 0,
            height: 1,
            runs,
        };
        finder.narrow();
        finder
    }

    /// Rows that every typed word is found in; in the palette those that begin with it first.
    pub fn narrow(&mut self) {
        let typed = fold(self.line.text());
        let words: Vec<&str> = typed.split_whitespace().collect();
        let fits = |row: &Binding| {
            let text = fold(&format!(
                "{} {} {}",
                row.doc,
                row.keys_shown(),
                row.group.name()
            ));
            words.iter().all(|word| text.contains(word))
        };
        let offered = |row: &Binding| {
            if self.runs {
                row.modes.contains(&self.mode)
            } else {
                !row.keys.is_empty()
            }
        };
        self.rows = (0..TABLE.len())
            .filter(|at| TABLE.get(*at).is_some_and(|row| offered(row) && fits(row)))
            .collect();
        if self.runs && !words.is_empty() {
            self.rows.sort_by_key(|at| {
                let doc = TABLE.get(*at).map(|row| fold(row.doc)).unwrap_or_default();
                !doc.starts_with(typed.trim())
            });
        }
        self.selected = 0;
        self.top = 0;
    }

    /// Whether a row is run by choosing it, as in the palette.
    pub const fn runs(&self) -> bool {
        self.runs
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn select_by(&mut self, rows: isize) {
        let last = self.len().saturating_sub(1);
        if self.runs {
            self.selected = self.selected.saturating_add_signed(rows).min(last);
        } else {
            // Help scrolls; nothing in it is chosen.
            self.top = self.top.saturating_add_signed(rows);
        }
        self.settle();
    }

    pub const fn height(&self) -> usize {
        self.height
    }

    pub fn set_height(&mut self, height: usize) {
        self.height = height.max(1);
        self.settle();
    }

    fn settle(&mut self) {
        if self.runs {
            self.top = self.top.clamp(
                (self.selected + 1).saturating_sub(self.height),
                self.selected,
            );
        }
        self.top = self.top.min(self.len().saturating_sub(self.height));
    }

    /// The row to run.
    pub fn chosen(&self) -> Option<&'static Binding> {
        TABLE.get(*self.rows.get(self.selected)?)
    }

    /// Rows in sight, each with whether it is chosen.
    pub fn visible(&self) -> impl Iterator<Item = (&'static Binding, bool)> {
        let rows = self
            .rows
            .iter()
            .enumerate()
            .skip(self.top)
            .take(self.height);
        rows.filter_map(|(at, row)| Some((TABLE.get(*row)?, self.runs && at == self.selected)))
    }
}
