//! The mouse: the wheel scrolls what is under it, a click selects.

use super::agreements::Scope;
use super::effect::Effect;
use super::layout::{Area, Arrangement};
use super::overlay::Overlay;
use super::window::Window;
use super::{Action, App, Mouse, MouseAct, Pane};
use crate::text::{grouped, width};

/// Rows that one notch of the wheel scrolls.
const NOTCH: isize = 3;

/// A tab of the narrow arrangement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    pub pane: Pane,
    pub area: Area,
    pub text: String,
}

impl App {
    /// The tabs in place of titles where one pane has the screen; none in the other arrangements.
    pub fn tabs(&self) -> Vec<Tab> {
        let Some(frame) = self.layout.pane(self.focus) else {
            return Vec::new();
        };
        if self.layout.arrangement != Arrangement::Narrow {
            return Vec::new();
        }
        let mut column = frame.title.column;
        let tab = |pane: Pane| {
            let name = match pane {
                Pane::Agreements => {
                    let count = match self.agreements.scope {
                        Scope::ThisRelease => self.agreements.total(),
                        Scope::WholeList => self.agreements.window.len(),
                    };
                    format!("{}:{}", pane.name(), grouped(count))
                }
                Pane::Calls | Pane::Transcript => pane.name().to_owned(),
            };
            let text = if pane == self.focus {
                format!("[{} {name}]", pane.digit())
            } else {
                format!(" {} {name} ", pane.digit())
            };
            let columns = u16::try_from(width(&text)).unwrap_or(u16::MAX);
            let area = Area::new(column, frame.title.row, columns, 1);
            column += columns;
            Tab { pane, area, text }
        };
        Pane::ALL.into_iter().map(tab).collect()
    }

    pub(super) fn point_at(&mut self, mouse: Mouse) -> Vec<Effect> {
        match mouse.act {
            MouseAct::WheelUp => self.wheel(mouse, -NOTCH),
            MouseAct::WheelDown => self.wheel(mouse, NOTCH),
            MouseAct::Click => self.click(mouse),
        }
    }

    fn pane_at(&self, mouse: Mouse) -> Option<(Pane, Option<usize>)> {
        self.layout.panes.iter().find_map(|(pane, frame)| {
            if frame.title.contains(mouse.column, mouse.row) {
                return Some((*pane, None));
            }
            let inside = frame.content.contains(mouse.column, mouse.row);
            inside.then(|| (*pane, Some(usize::from(mouse.row - frame.content.row))))
        })
    }

    fn wheel(&mut self, mouse: Mouse, rows: isize) -> Vec<Effect> {
        match &mut self.overlay {
            Some(Overlay::Help(finder) | Overlay::Palette(finder)) => {
                finder.select_by(rows);
                return Vec::new();
            }
            Some(Overlay::Copy(menu)) => {
                menu.select_by(rows.signum());
                return Vec::new();
            }
            Some(Overlay::Explain(explanation)) => {
                explanation.window.select_by(rows.signum());
                self.light_words();
                return Vec::new();
            }
            Some(Overlay::Filter(_) | Overlay::Search(_) | Overlay::Phrase(_)) | None => {}
        }
        if let Some(warnings) = &mut self.warnings {
            warnings.window.scroll_by(rows);
            return Vec::new();
        }
        if let Some(concordance) = &mut self.concordance {
            concordance.window.scroll_by(rows);
            return Vec::new();
        }
        match self.pane_at(mouse) {
            Some((Pane::Calls, _)) => {
                self.calls.window.scroll_by(rows);
                self.requests.moved = true;
                self.follow_list()
            }
            Some((Pane::Transcript, _)) => {
                self.transcript.scroll_by(rows);
                self.agreements.follow(self.transcript.cursor());
                Vec::new()
            }
            Some((Pane::Agreements, _)) => {
                self.agreements.window.scroll_by(rows);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn click(&mut self, mouse: Mouse) -> Vec<Effect> {
        if self.overlay.is_some() {
            return Vec::new();
        }
        if self.is_covered() {
            let content = self.layout.whole().content;
            if content.contains(mouse.column, mouse.row) {
                let row = usize::from(mouse.row - content.row);
                if let Some(concordance) = &mut self.concordance {
                    select_row(&mut concordance.window, row);
                }
                if let Some(warnings) = &mut self.warnings {
                    select_row(&mut warnings.window, row);
                }
            }
            return Vec::new();
        }
        let tab = self
            .tabs()
            .into_iter()
            .find(|tab| tab.area.contains(mouse.column, mouse.row));
        if let Some(tab) = tab {
            return self.update(Action::Focus(tab.pane));
        }
        let Some((pane, row)) = self.pane_at(mouse) else {
            return Vec::new();
        };
        let mut effects = self.set_focus(pane);
        let Some(row) = row else { return effects };
        match pane {
            Pane::Calls => {
                let at = self.calls.window.top() + row;
                if at < self.calls.window.len() {
                    self.calls.window.select(at);
                    self.requests.moved = true;
                    effects.extend(self.follow_list());
                }
            }
            Pane::Transcript => {
                self.transcript.point_at(row);
                self.agreements.follow(self.transcript.cursor());
            }
            Pane::Agreements => {
                let at = self.agreements.window.top() + row;
                if at < self.agreements.window.len() {
                    self.agreements.window.select(at);
                }
            }
        }
        effects
    }
}

/// Selects what stands in a visible row, if anything does.
fn select_row<T>(window: &mut Window<T>, row: usize) {
    let at = window.top() + row;
    if at < window.len() {
        window.select(at);
    }
}
