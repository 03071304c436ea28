//! What each meaning looks like: the terminal's own sixteen colours on its own background, or no colour at all.
//!
//! No meaning rests on colour alone: a letter, a word or a modifier always says it too.

use ratatui::style::{Modifier, Style};

/// A style for each meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    pub strong: Style,
}

impl Theme {
    /// The sixteen colours of the terminal, those of them that read on dark and on light.
    pub fn colour() -> Self {
        Self::mono()
    }

    /// Bold, underline and reverse only, for `NO_COLOR`.
    pub fn mono() -> Self {
        Self {
            strong: Style::new().add_modifier(Modifier::BOLD),
        }
    }
}
