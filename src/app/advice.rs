//! What the list says when it is empty: why, and what to try instead.

use super::keymap::Mode;
use super::{App, Pane};
use crate::query::Query;

impl App {
    /// A sentence or two for an empty list.
    pub fn advice(&self) -> String {
        let calls = &self.calls;
        if calls.answered && calls.filtered() {
            return format!("{} {}", self.why_empty(), self.way_back());
        }
        if calls.answered && self.opened.complete {
            return "No release here. Give a file or folder of readouts when starting, or nothing for the built-in sample."
                .to_owned();
        }
        "Reading...".to_owned()
    }

    /// Plain words ask for people; who meant a country or a subject is shown how to ask for it.
    fn why_empty(&self) -> String {
        let words: Vec<&str> = self.calls.query.people().collect();
        if words.is_empty() || !self.calls.people.is_empty() {
            return "No release matches the filter.".to_owned();
        }
        let words = words.join(" ");
        let quoted = if words.contains(' ') {
            format!("\"{words}\"")
        } else {
            words.clone()
        };
        let country = format!("country:{quoted}");
        let mut tries = vec![format!("topic:{quoted}"), format!("text:{quoted}")];
        if Query::parse(&country).is_ok() {
            tries.insert(0, country);
        }
        let why = format!("Plain words look for people, and nobody matches {words}.");
        match tries.as_slice() {
            [before @ .., last] => format!("{why} Try {} or {last}.", before.join(", ")),
            [] => why,
        }
    }

    /// Only keys that do here what is said of them.
    fn way_back(&self) -> &'static str {
        match (self.mode(), self.focus) {
            (Mode::Filter, _) => "Esc restores the list as it was.",
            (_, Pane::Calls) if !self.zoom => "Esc removes the filter, f changes it.",
            _ => "f changes the filter.",
        }
    }
}
