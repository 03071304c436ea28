//! Moves: up, down, pages and jumps within whatever has the keys.

use super::effect::Effect;
use super::keymap::Mode;
use super::overlay::Overlay;
use super::transcript::Step;
use super::window::Window;
use super::{App, Motion};

impl App {
    /// Moves within what has the keys.
    pub(super) fn motion(&mut self, motion: Motion) -> Vec<Effect> {
        match self.mode() {
            Mode::Calls | Mode::Filter => {
                move_in(&mut self.calls.window, motion);
                self.requests.moved = true;
                if let Some(Overlay::Filter(prompt)) = &mut self.overlay {
                    prompt.keep = self.calls.selected_id();
                }
                self.follow_list()
            }
            Mode::Transcript => {
                self.move_in_transcript(motion);
                Vec::new()
            }
            Mode::Agreements => {
                move_in(&mut self.agreements.window, motion);
                Vec::new()
            }
            Mode::Concordance => {
                if let Some(concordance) = &mut self.concordance {
                    move_in(&mut concordance.window, motion);
                }
                Vec::new()
            }
            Mode::Warnings => {
                if let Some(warnings) = &mut self.warnings {
                    move_in(&mut warnings.window, motion);
                }
                Vec::new()
            }
            Mode::Search => match motion {
                Motion::Down => self.step_hit(true),
                Motion::Up => self.step_hit(false),
                Motion::PageDown
                | Motion::PageUp
                | Motion::HalfDown
                | Motion::HalfUp
                | Motion::First
                | Motion::Last
                | Motion::NextPoint
                | Motion::PreviousPoint => Vec::new(),
            },
            Mode::Phrase => Vec::new(),
            Mode::Explain => {
                self.step_explanation(motion);
                Vec::new()
            }
            Mode::Help | Mode::Palette | Mode::Copy => {
                self.move_in_overlay(motion);
                Vec::new()
            }
        }
    }

    fn move_in_transcript(&mut self, motion: Motion) {
        let text = &mut self.transcript;
        match motion {
            Motion::Down => text.down(),
            Motion::Up => text.up(),
            Motion::PageDown => text.page(2),
            Motion::PageUp => text.page(-2),
            Motion::HalfDown => text.page(1),
            Motion::HalfUp => text.page(-1),
            Motion::First => text.first(),
            Motion::Last => text.last(),
            Motion::NextPoint => text.next_point(),
            Motion::PreviousPoint => text.previous_point(),
        }
        let cursor = self.transcript.cursor();
        self.agreements.follow(cursor);
    }

    fn move_in_overlay(&mut self, motion: Motion) {
        match &mut self.overlay {
            Some(Overlay::Help(finder) | Overlay::Palette(finder)) => {
                let page = finder.height().saturating_sub(1).max(1).cast_signed();
                finder.select_by(rows(motion, page));
            }
            Some(Overlay::Copy(menu)) => menu.select_by(rows(motion, 1)),
            Some(
                Overlay::Filter(_) | Overlay::Search(_) | Overlay::Phrase(_) | Overlay::Explain(_),
            )
            | None => {}
        }
    }

    pub(super) fn step_agreement(&mut self, forward: bool) -> Vec<Effect> {
        let moved = if forward {
            self.transcript.next_agreement()
        } else {
            self.transcript.previous_agreement()
        };
        if !moved {
            return self.say(match (self.agreements.total(), forward) {
                (0, _) => "No agreement in this release",
                (_, true) => "No agreement further on",
                (_, false) => "No agreement before this",
            });
        }
        let cursor = self.transcript.cursor();
        self.agreements.follow(cursor);
        Vec::new()
    }

    pub(super) fn step_call(&mut self, rows: isize) -> Vec<Effect> {
        let before = self.calls.window.selected();
        self.calls.window.select_by(rows);
        self.requests.moved = true;
        if self.calls.window.selected() == before {
            return self.say(if rows > 0 {
                "This is the last release of the list"
            } else {
                "This is the first release of the list"
            });
        }
        self.follow_list()
    }

    pub(super) fn step_hit(&mut self, forward: bool) -> Vec<Effect> {
        let step = if forward {
            self.transcript.next_hit()
        } else {
            self.transcript.previous_hit()
        };
        let cursor = self.transcript.cursor();
        self.agreements.follow(cursor);
        match (step, self.transcript.lights()) {
            (Step::Moved, _) => Vec::new(),
            (Step::Wrapped, _) => self.say(if forward {
                "Search went on from the top"
            } else {
                "Search went on from the end"
            }),
            (Step::NoHits, Some(_)) => self.say("Not in this release"),
            (Step::NoHits, None) => self.say("Nothing searched for yet: / searches"),
        }
    }

    /// Space: a page on; at the end, the next unread release.
    pub(super) fn read_on(&mut self) -> Vec<Effect> {
        if self.transcript.at_end() {
            self.find_unread()
        } else {
            self.motion(Motion::PageDown)
        }
    }
}

/// Moves a list's selection.
pub(super) fn move_in<T>(window: &mut Window<T>, motion: Motion) {
    let page = window.height().saturating_sub(1).max(1).cast_signed();
    match motion {
        Motion::First => window.select(0),
        Motion::Last => window.select(usize::MAX),
        Motion::Down
        | Motion::Up
        | Motion::PageDown
        | Motion::PageUp
        | Motion::HalfDown
        | Motion::HalfUp
        | Motion::NextPoint
        | Motion::PreviousPoint => window.select_by(rows(motion, page)),
    }
}

/// Rows that a move goes in a list; pages are `page` rows.
fn rows(motion: Motion, page: isize) -> isize {
    match motion {
        Motion::Down => 1,
        Motion::Up => -1,
        Motion::PageDown => page,
        Motion::PageUp => -page,
        Motion::HalfDown => (page / 2).max(1),
        Motion::HalfUp => -(page / 2).max(1),
        Motion::First | Motion::Last | Motion::NextPoint | Motion::PreviousPoint => 0,
    }
}
