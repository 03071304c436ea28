//! The key table narrowed by typing: help reads it, with the filter language after it; the palette runs it.

use super::keymap::{Binding, Mode, TABLE};
use super::line::Line;
use crate::query::EXAMPLES;
use crate::text::fold;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finder {
    pub line: Line,
    /// The mode whose keys are offered first.
    pub mode: Mode,
    rows: Vec<Row>,
    selected: usize,
    top: usize,
    height: usize,
    /// Only what can be run from the palette.
    runs: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    /// Of the key table.
    Key(usize),
    /// Of the filter language.
    Filter(usize),
}

/// A row as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub group: &'static str,
    /// Keys, or what may be written.
    pub keys: String,
    pub doc: &'static str,
}

impl Row {
    fn binding(self) -> Option<&'static Binding> {
        match self {
            Self::Key(at) => TABLE.get(at),
            Self::Filter(_) => None,
        }
    }

    fn entry(self) -> Option<Entry> {
        match self {
            Self::Key(at) => TABLE.get(at).map(|row| Entry {
                group: row.group.name(),
                keys: row.keys_shown(),
                doc: row.doc,
            }),
            Self::Filter(at) => EXAMPLES.get(at).map(|(written, finds)| Entry {
                group: "Filter",
                keys: (*written).to_owned(),
                doc: finds,
            }),
        }
    }
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
        let fits = |row: &Row| {
            row.entry().is_some_and(|Entry { group, keys, doc }| {
                let text = fold(&format!("{doc} {keys} {group}"));
                words.iter().all(|word| text.contains(word))
            })
        };
        let offered = |row: &Row| match row.binding() {
            Some(row) if self.runs => row.modes.contains(&self.mode),
            Some(row) => !row.keys.is_empty(),
            None => !self.runs,
        };
        let rows = (0..TABLE.len()).map(Row::Key);
        let rows = rows.chain((0..EXAMPLES.len()).map(Row::Filter));
        self.rows = rows.filter(|row| offered(row) && fits(row)).collect();
        if self.runs && !words.is_empty() {
            self.rows.sort_by_key(|row| {
                let doc = row.entry().map(|row| fold(row.doc)).unwrap_or_default();
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
        self.rows.get(self.selected)?.binding()
    }

    /// Rows in sight, each with whether it is chosen.
    pub fn visible(&self) -> impl Iterator<Item = (Entry, bool)> {
        let rows = self
            .rows
            .iter()
            .enumerate()
            .skip(self.top)
            .take(self.height);
        rows.filter_map(|(at, row)| Some((row.entry()?, self.runs && at == self.selected)))
    }
}
