//! The warnings of the releases in the list, each with the way to its words.

use super::App;
use super::effect::Effect;
use super::window::Window;
use crate::model::{CallId, Span, WarningRow};

/// Rows below the list that tell the selected warning in full.
pub const TOLD: u16 = 3;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Warnings {
    pub window: Window<WarningRow>,
    /// Whether the library has answered.
    pub answered: bool,
}

/// Words to be lit as soon as their release is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lighting {
    pub(super) call: CallId,
    pub(super) span: Span,
}

impl App {
    pub(super) fn open_warnings(&mut self) -> Vec<Effect> {
        self.uncover();
        self.warnings = Some(Warnings::default());
        self.arrange();
        let rows = self.warnings.as_mut().map(|w| w.window.anew());
        rows.map(|rows| self.list_warnings(rows))
            .into_iter()
            .collect()
    }

    /// Goes to the release of the selected warning, its words lit where the transcript shows them.
    pub(super) fn open_warning(&mut self) -> Vec<Effect> {
        let selected = self.warnings.as_ref().and_then(|w| w.window.selected_row());
        let Some(row) = selected.cloned() else {
            return Vec::new();
        };
        self.requests.lighting = Some(Lighting {
            call: row.call,
            span: row.span,
        });
        // What stands above the text is told by the transcript's own first rows.
        let effects = self.jump(row.call, Some(row.statement.unwrap_or_default()));
        self.light_asked();
        effects
    }

    /// Lights what was asked for, once its release is shown.
    pub(super) fn light_asked(&mut self) {
        let asked = self.requests.lighting;
        if let Some(Lighting { span, .. }) =
            asked.filter(|asked| self.transcript.id() == Some(asked.call))
        {
            self.requests.lighting = None;
            self.transcript.light_words(&[span]);
        }
    }

    /// Takes away what stands before the panes; false where nothing does.
    pub(super) fn uncover(&mut self) -> bool {
        let concordance = self.concordance.take().is_some();
        self.warnings.take().is_some() || concordance
    }

    /// Whether something stands before the panes.
    pub const fn is_covered(&self) -> bool {
        self.concordance.is_some() || self.warnings.is_some()
    }
}
