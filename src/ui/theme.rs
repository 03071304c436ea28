//! What each meaning looks like: the terminal's own sixteen colours on its own background, or no colour at all.
//!
//! No meaning rests on colour alone: a letter, a word or a modifier always says it too. White, black and yellow are not
//! used, since on some backgrounds they cannot be read.

use ratatui::style::{Color, Modifier, Style};

use crate::app::transcript::Look;
use crate::model::AgreementKind;

/// A style for each meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    pub plain: Style,
    /// Titles, keys, what has the focus.
    pub strong: Style,
    /// What may be overlooked: labels, hints, the interface's own words.
    pub faint: Style,
    /// The line under a pane's title.
    pub rule: Style,
    pub rule_strong: Style,
    /// The selected row of the list that has the keys.
    pub chosen: Style,
    /// Something is wrong or contradicts itself.
    pub warning: Style,
    /// Letters that a filter matched.
    pub lit: Style,
    pub hit: Style,
    /// The hit that the search stands on.
    pub current: Style,
    pub selected: Style,
    /// Another account, a reporter.
    pub account: Style,
    /// The filter in force.
    pub filter: Style,
    undertaking: Style,
    stance: Style,
}

impl Theme {
    /// The sixteen colours of the terminal, those of them that read on dark and on light.
    pub fn colour() -> Self {
        let colour = |colour: Color| Style::new().fg(colour);
        Self {
            warning: colour(Color::Red),
            lit: colour(Color::Magenta).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            current: colour(Color::Magenta).add_modifier(Modifier::REVERSED | Modifier::BOLD),
            account: colour(Color::Cyan),
            filter: colour(Color::Magenta).add_modifier(Modifier::BOLD),
            // Two families by colour, undertakings and stances; which of the two kinds it is, the letter says. Blue
            // cannot be read on many dark backgrounds.
            undertaking: colour(Color::Green),
            stance: colour(Color::Cyan),
            ..Self::mono()
        }
    }

    /// Bold, dim, underline and reverse only, for `NO_COLOR`.
    pub fn mono() -> Self {
        let with = |modifier: Modifier| Style::new().add_modifier(modifier);
        let strong = with(Modifier::BOLD);
        Self {
            plain: Style::new(),
            strong,
            faint: with(Modifier::DIM),
            rule: with(Modifier::UNDERLINED | Modifier::DIM),
            rule_strong: with(Modifier::UNDERLINED | Modifier::BOLD),
            chosen: with(Modifier::REVERSED),
            warning: strong,
            lit: with(Modifier::BOLD | Modifier::UNDERLINED),
            hit: with(Modifier::REVERSED),
            current: with(Modifier::REVERSED | Modifier::BOLD | Modifier::UNDERLINED),
            selected: with(Modifier::REVERSED),
            account: Style::new(),
            filter: strong,
            undertaking: with(Modifier::UNDERLINED),
            stance: with(Modifier::UNDERLINED),
        }
    }

    pub const fn kind(&self, kind: AgreementKind) -> Style {
        match kind {
            AgreementKind::Commitment | AgreementKind::Acceptance => self.undertaking,
            AgreementKind::SharedView | AgreementKind::JointPosition => self.stance,
        }
    }

    /// A style within a row that has one: in a reversed row a colour would become a patch of background, so only what
    /// is no colour is taken over.
    pub fn within(&self, row: Style, style: Style) -> Style {
        if row == self.chosen {
            row.add_modifier(style.add_modifier - Modifier::DIM)
        } else {
            row.patch(style)
        }
    }

    /// The style of a piece of the transcript; `focus`: whether the transcript has the keys.
    pub fn text(&self, look: Look, focus: bool) -> Style {
        if look.ours {
            return self.faint;
        }
        let mut style = look.agreement.map_or(self.plain, |kind| self.kind(kind));
        if look.cursor && focus {
            style = style.patch(self.strong);
        }
        if look.selected {
            // Its kind stays told by the letter.
            style = self.selected.add_modifier(style.add_modifier);
        }
        match (look.current, look.hit, look.selected) {
            (true, _, _) => style.patch(self.current),
            // Within a selection, a hit stands out by not being reversed.
            (false, true, true) => style
                .remove_modifier(Modifier::REVERSED)
                .add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            (false, true, false) => style.patch(self.hit),
            (false, false, _) => style,
        }
    }
}
