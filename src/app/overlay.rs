//! What stands before the panes and takes the keys: prompts, help, palette, the menu of forms to copy in, the explanation
//! of values.

use super::action::Pane;
use super::explain::Explanation;
use super::finder::Finder;
use super::line::Line;
use super::transcript::Origin;
use crate::cite::Style;
use crate::model::CallId;
use crate::query::{Query, QueryError};

#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    Filter(FilterPrompt),
    Search(SearchPrompt),
    Phrase(Line),
    Help(Finder),
    Palette(Finder),
    Copy(CopyMenu),
    Explain(Box<Explanation>),
}

/// A filter being typed; the list follows every letter.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterPrompt {
    pub line: Line,
    /// The release to keep selected as long as the list has it.
    pub keep: Option<CallId>,
    /// What is wrong with it, and where.
    pub mistake: Option<QueryError>,
    /// What to restore.
    pub before: Before,
}

/// The list as it was before a filter was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    pub typed: String,
    pub query: Query,
    pub selected: Option<CallId>,
    /// Release and sentence of the transcript.
    pub place: Option<(CallId, usize)>,
    /// The pane that had the keys.
    pub focus: Pane,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SearchPrompt {
    pub line: Line,
    pub origin: Origin,
}

/// Forms to copy in, and the one chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CopyMenu {
    pub chosen: usize,
}

/// A form with its letter, its name, and what it gives.
pub const FORMS: [(char, Style, &str, &str); 8] = [
    ('c', Style::Chicago, "Chicago", "quotation and note"),
    ('a', Style::Apa, "APA", "quotation and reference"),
    ('o', Style::Oscola, "OSCOLA", "quotation and citation"),
    ('m', Style::Markdown, "Markdown", "block quotation with key"),
    (
        'b',
        Style::Biblatex,
        "BibLaTeX",
        "an entry for the bibliography",
    ),
    (
        'l',
        Style::CslJson,
        "CSL-JSON",
        "an item for Zotero and others",
    ),
    ('p', Style::Plain, "Plain", "the words alone"),
    ('s', Style::Json, "JSON", "the statement with its facts"),
];

impl CopyMenu {
    pub fn select_by(&mut self, rows: isize) {
        self.chosen = self.chosen.saturating_add_signed(rows).min(FORMS.len() - 1);
    }

    pub fn style(self) -> Style {
        FORMS
            .get(self.chosen)
            .map_or(Style::default(), |form| form.1)
    }
}
