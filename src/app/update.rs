//! What each action does. Panes own their changes; this only says whose an action is.

use super::agreements::Scope;
use super::calls::next_sort;
use super::effect::Effect;
use super::finder::Finder;
use super::layout::Arrangement;
use super::notice::Notice;
use super::overlay::{CopyMenu, Overlay};
use super::{Action, App, Pane, Turn};
use crate::cite::Style;

impl App {
    pub(super) fn update(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Move(motion) => self.motion(motion),
            Action::ReadOn => self.read_on(),
            Action::NextAgreement => self.step_agreement(true),
            Action::PreviousAgreement => self.step_agreement(false),
            Action::NextCall => self.step_call(1),
            Action::PreviousCall => self.step_call(-1),
            Action::NextUnread => self.find_unread(),
            Action::Turn(turn) => self.set_focus(self.neighbour(turn)),
            Action::Focus(pane) => {
                self.uncover();
                self.set_focus(pane)
            }
            Action::Zoom => self.toggle_zoom(),
            Action::Open => self.open_selected(),
            Action::Back | Action::Forward => self.travel(action),
            Action::AllAgreements => self.toggle_scope(),
            Action::OtherAccount => self.open_other_account(),
            Action::Explain => self.open_explanation(),
            Action::Warnings => self.open_warnings(),
            Action::Filter => self.open_filter(),
            Action::ClearFilter => self.clear_filter(),
            Action::Search => self.open_search(),
            Action::NextHit => self.step_hit(true),
            Action::PreviousHit => self.step_hit(false),
            Action::Concord => self.open_phrase(),
            Action::Sort => self.sort_by(next_sort(self.calls.sort)),
            Action::SortBy(sort) => self.sort_by(sort),
            Action::Select => {
                self.transcript.toggle_selection();
                Vec::new()
            }
            Action::SelectPoint => {
                self.transcript.select_point();
                Vec::new()
            }
            Action::Copy => self.copy(Style::default()),
            Action::CopyMenu => self.open_copy_menu(),
            Action::CopyAs(style) => {
                self.overlay = None;
                self.copy(style)
            }
            Action::Help => self.open(Overlay::Help(Finder::help(self.ground()))),
            Action::Palette => self.open(Overlay::Palette(Finder::palette(self.ground()))),
            Action::ToggleMouse => self.toggle_mouse(),
            Action::Reload => self.reload(),
            Action::StopReading => self.stop_reading(),
            Action::Redraw => vec![Effect::Redraw],
            Action::Escape => self.escape(),
            Action::Leave => self.leave(),
            Action::Quit => vec![Effect::Quit],
            Action::Accept => self.accept(),
            Action::Edit(edit) => self.edit(edit),
        }
    }

    fn neighbour(&self, turn: Turn) -> Pane {
        let wide = self.layout.arrangement == Arrangement::Wide;
        match turn {
            Turn::Right if self.focus == Pane::Agreements => self.focus,
            Turn::Next | Turn::Right => self.focus.next(),
            Turn::Left if self.focus == Pane::Calls => self.focus,
            // Beside the list stand both of the others.
            Turn::Left if wide => Pane::Calls,
            Turn::Previous | Turn::Left => self.focus.previous(),
        }
    }

    fn toggle_zoom(&mut self) -> Vec<Effect> {
        if self.layout.arrangement == Arrangement::Narrow {
            return self.say("The pane has the whole screen already");
        }
        self.zoom = !self.zoom;
        self.arrange();
        Vec::new()
    }

    /// This release's agreements, or those of the whole list.
    fn toggle_scope(&mut self) -> Vec<Effect> {
        match self.agreements.scope {
            Scope::ThisRelease => {
                self.agreements.scope = Scope::WholeList;
                self.agreements.window.reset();
                let mut effects = self.set_focus(Pane::Agreements);
                self.arrange();
                let rows = self.agreements.window.anew();
                effects.push(self.list_agreements(rows));
                effects
            }
            Scope::WholeList => {
                self.narrow_scope();
                Vec::new()
            }
        }
    }

    fn narrow_scope(&mut self) {
        self.agreements.scope = Scope::ThisRelease;
        match self.transcript.call() {
            Some(call) => self.agreements.show(call.id, &call.record),
            None => self.agreements.show_none(),
        }
        self.agreements.follow(self.transcript.cursor());
        self.arrange();
    }

    fn sort_by(&mut self, sort: crate::model::Sort) -> Vec<Effect> {
        self.calls.sort = sort;
        // Until the reader has chosen a release, another order begins at its top.
        let keep = self.calls.selected_id().filter(|_| self.requests.moved);
        self.find_keeping(keep)
    }

    fn open_copy_menu(&mut self) -> Vec<Effect> {
        if self.can_copy() {
            self.open(Overlay::Copy(CopyMenu::default()))
        } else {
            self.say("Nothing to copy here")
        }
    }

    pub(super) fn open(&mut self, overlay: Overlay) -> Vec<Effect> {
        self.overlay = Some(overlay);
        self.arrange();
        Vec::new()
    }

    fn toggle_mouse(&mut self) -> Vec<Effect> {
        self.mouse = !self.mouse;
        self.notice = Some(Notice::news(if self.mouse {
            "The wheel scrolls and a click selects; most terminals still select text with Shift and drag"
        } else {
            "The mouse belongs to the terminal again; M takes it back"
        }));
        vec![Effect::SetMouse(self.mouse)]
    }

    /// One step back, innermost first.
    fn escape(&mut self) -> Vec<Effect> {
        if self.overlay.is_some() {
            return self.cancel();
        }
        if self.uncover() {
            self.arrange();
            return Vec::new();
        }
        if self.transcript.selects() {
            self.transcript.let_go();
            return Vec::new();
        }
        if self.transcript.words_out() || self.transcript.lights_out() {
            self.light_filter();
            return Vec::new();
        }
        if self.zoom {
            self.zoom = false;
            self.arrange();
            return Vec::new();
        }
        if self.agreements.scope == Scope::WholeList {
            self.narrow_scope();
            return Vec::new();
        }
        if self.focus != Pane::Calls {
            return self.set_focus(Pane::Calls);
        }
        if self.calls.filtered() {
            return self.clear_filter();
        }
        self.say("Nothing to go back from; q quits")
    }

    /// Closes what is open; in the main view, quits.
    fn leave(&mut self) -> Vec<Effect> {
        if self.uncover() {
            self.arrange();
            return Vec::new();
        }
        let one_pane = self.layout.arrangement == Arrangement::Narrow;
        if self.zoom && !one_pane {
            self.zoom = false;
            self.arrange();
            return Vec::new();
        }
        if one_pane && self.focus != Pane::Calls {
            return self.set_focus(Pane::Calls);
        }
        vec![Effect::Quit]
    }
}
