//! The key table: which key means which action in which mode, with a line on each. Dispatch, footer, help pane, palette
//! and the README's key table all come from it.

mod table;

use std::fmt::Write;

use super::action::Action;
use super::key::Key;

pub use table::TABLE;

/// What the keys act on. There is always exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    Calls,
    Transcript,
    Agreements,
    Concordance,
    Warnings,
    /// Typing a filter.
    Filter,
    /// Typing what to search for.
    Search,
    /// Typing the phrase of a concordance.
    Phrase,
    Help,
    Palette,
    /// Choosing a form to copy in.
    Copy,
    /// Walking through what values rest on.
    Explain,
}

impl Mode {
    /// Whether letters are text here.
    pub const fn types(self) -> bool {
        matches!(
            self,
            Self::Filter | Self::Search | Self::Phrase | Self::Help | Self::Palette
        )
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    Move,
    Panes,
    Find,
    Copy,
    System,
    Prompts,
    CopyAs,
}

impl Group {
    pub const ALL: [Self; 7] = [
        Self::Move,
        Self::Panes,
        Self::Find,
        Self::Copy,
        Self::System,
        Self::Prompts,
        Self::CopyAs,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Move => "Move",
            Self::Panes => "Panes",
            Self::Find => "Find",
            Self::Copy => "Copy",
            Self::System => "System",
            Self::Prompts => "Prompts",
            Self::CopyAs => "Copy as",
        }
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct Binding {
    pub group: Group,
    pub modes: &'static [Mode],
    /// None for what only the palette offers.
    pub keys: &'static [Key],
    pub action: Action,
    /// What it does, in one line.
    pub doc: &'static str,
}

impl Binding {
    /// Its keys as a person reads them: `j Down`.
    pub fn keys_shown(&self) -> String {
        let keys: Vec<String> = self.keys.iter().map(Key::to_string).collect();
        keys.join(" ")
    }
}

/// What `key` means in `mode`.
pub fn action(mode: Mode, key: Key) -> Option<Action> {
    let meant = if mode.types() { key } else { key.folded() };
    TABLE
        .iter()
        .find(|row| row.modes.contains(&mode) && row.keys.contains(&meant))
        .map(|row| row.action)
}

/// The first key for `action` in `mode`.
pub fn key_for(mode: Mode, action: Action) -> Option<Key> {
    TABLE
        .iter()
        .find(|row| row.action == action && row.modes.contains(&mode) && !row.keys.is_empty())
        .and_then(|row| row.keys.first().copied())
}

/// The table for the README. Moving about in a prompt goes without saying.
pub fn markdown() -> String {
    let mut out = String::from("| Key | |\n|---|---|\n");
    for group in Group::ALL {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "| **{}** | |", group.name());
        let rows = TABLE
            .iter()
            .filter(|row| row.group == group && !row.keys.is_empty())
            .filter(|row| !matches!(row.action, Action::Edit(edit) if edit.is_plain()));
        for row in rows {
            let keys: Vec<String> = row.keys.iter().map(|key| format!("`{key}`")).collect();
            let _ = writeln!(out, "| {} | {} |", keys.join(" "), row.doc);
        }
    }
    out
}
