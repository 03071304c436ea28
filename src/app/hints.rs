//! The footer: the keys that are worth pressing now, with what they do. Keys come from the key table.

use super::agreements::Scope;
use super::keymap::{self, Mode};
use super::{Action, App, Motion, Pane, Turn};

/// Keys and what they do here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub keys: String,
    pub label: &'static str,
    /// Shown however narrow the footer is: where help is, and the way out.
    pub stays: bool,
}

impl App {
    /// The most useful first; the footer shows as many as fit, and those that stay.
    pub fn hints(&self) -> Vec<Hint> {
        let mode = self.mode();
        let offered: Vec<(&[Action], &'static str)> = match mode {
            Mode::Calls => self.list_hints(),
            Mode::Transcript => self.text_hints(),
            Mode::Agreements => self.agreement_hints(),
            Mode::Concordance => vec![
                (&[Action::Open], "open"),
                (&[Action::Copy], "copy+cite"),
                (&[Action::Concord], "another phrase"),
                (&[Action::Filter], "filter"),
                (&[Action::Help], "help"),
                (&[Action::Leave], "close"),
            ],
            Mode::Warnings => vec![
                (&[Action::Open], "go to it"),
                (&[Action::Filter], "filter"),
                (&[Action::Leave], "close"),
            ],
            Mode::Filter => vec![
                (&[Action::Accept], "keep"),
                (&[Action::Escape], "restore"),
                (
                    &[Action::Move(Motion::Up), Action::Move(Motion::Down)],
                    "choose",
                ),
            ],
            Mode::Search => vec![
                (&[Action::Accept], "keep"),
                (&[Action::Escape], "back"),
                (
                    &[Action::Move(Motion::Up), Action::Move(Motion::Down)],
                    "other hits",
                ),
            ],
            Mode::Phrase => vec![(&[Action::Accept], "look up"), (&[Action::Escape], "back")],
            Mode::Help => vec![
                (&[Action::Escape], "close"),
                (
                    &[Action::Move(Motion::Up), Action::Move(Motion::Down)],
                    "scroll",
                ),
            ],
            Mode::Palette => vec![
                (&[Action::Accept], "run"),
                (&[Action::Escape], "close"),
                (
                    &[Action::Move(Motion::Up), Action::Move(Motion::Down)],
                    "choose",
                ),
            ],
            Mode::Explain => vec![
                (&[Action::Accept], "go to the words"),
                (
                    &[Action::Move(Motion::Down), Action::Move(Motion::Up)],
                    "other values",
                ),
                (&[Action::Escape], "close"),
            ],
            Mode::Copy => vec![
                (&[Action::Accept], "copy"),
                (&[Action::Escape], "close"),
                (
                    &[Action::Move(Motion::Down), Action::Move(Motion::Up)],
                    "choose",
                ),
            ],
        };
        let hint = |(actions, label): (&[Action], &'static str)| {
            let keys: Vec<String> = actions
                .iter()
                .filter_map(|action| Some(keymap::key_for(mode, *action)?.to_string()))
                .collect();
            (!keys.is_empty()).then(|| Hint {
                keys: keys.join("/"),
                label,
                stays: matches!(actions, [Action::Help | Action::Leave]),
            })
        };
        offered.into_iter().filter_map(hint).collect()
    }

    fn list_hints(&self) -> Vec<(&'static [Action], &'static str)> {
        let mut hints: Vec<(&'static [Action], &'static str)> = Vec::new();
        if !self.calls.window.is_empty() {
            hints.push((&[Action::Open], "read"));
        }
        hints.push((&[Action::Filter], "filter"));
        if self.calls.has_unread() {
            hints.push((&[Action::NextUnread], "next unread"));
        }
        if self.calls.warned > 0 {
            hints.push((&[Action::Warnings], "warnings"));
        }
        if self.calls.filtered() {
            hints.push((&[Action::Escape], "remove filter"));
        }
        if !self.opened.complete && self.calls.answered {
            hints.push((&[Action::StopReading], "stop reading"));
        }
        hints.extend([
            (&[Action::Sort][..], "sort"),
            (&[Action::AllAgreements], "all agreements"),
            (&[Action::Concord], "concordance"),
        ]);
        self.add_common(&mut hints);
        hints
    }

    fn text_hints(&self) -> Vec<(&'static [Action], &'static str)> {
        let text = &self.transcript;
        let mut hints: Vec<(&'static [Action], &'static str)> = Vec::new();
        if text.selects() {
            hints.extend([
                (&[Action::Copy][..], "copy+cite"),
                (&[Action::CopyMenu], "copy as"),
                (
                    &[Action::Move(Motion::Down), Action::Move(Motion::Up)],
                    "extend",
                ),
                (&[Action::Escape], "let go"),
                (&[Action::Help], "help"),
                (&[Action::Leave], self.leaving()),
            ]);
            return hints;
        }
        if !text.at_end() {
            hints.push((&[Action::ReadOn], "page"));
        } else if self.calls.has_unread() {
            hints.push((&[Action::ReadOn], "next unread"));
        }
        if text.lights().is_some_and(|lights| !lights.hits.is_empty()) {
            hints.push((&[Action::NextHit, Action::PreviousHit], "hit"));
        }
        if text.statements() > 0 {
            hints.push((&[Action::Copy], "copy+cite"));
        }
        hints.push((&[Action::Search], "search"));
        if self.agreements.total() > 0 {
            hints.push((
                &[Action::PreviousAgreement, Action::NextAgreement],
                "agreement",
            ));
        }
        hints.push((&[Action::NextCall, Action::PreviousCall], "call"));
        if text.call().is_some_and(|call| !call.accounts.is_empty()) {
            hints.push((&[Action::OtherAccount], "other account"));
        }
        if text.statements() > 0 {
            hints.extend([
                (&[Action::Explain][..], "why"),
                (&[Action::Select], "select"),
            ]);
        }
        hints.push((&[Action::Filter], "filter"));
        self.add_common(&mut hints);
        hints
    }

    fn agreement_hints(&self) -> Vec<(&'static [Action], &'static str)> {
        let mut hints: Vec<(&'static [Action], &'static str)> = Vec::new();
        if !self.agreements.window.is_empty() {
            hints.extend([
                (&[Action::Open][..], "go to sentence"),
                (&[Action::Copy], "copy+cite"),
            ]);
        }
        hints.push((
            &[Action::AllAgreements],
            match self.agreements.scope {
                Scope::ThisRelease => "of all releases",
                Scope::WholeList => "of this release",
            },
        ));
        hints.push((&[Action::Filter], "filter"));
        self.add_common(&mut hints);
        hints
    }

    fn add_common(&self, hints: &mut Vec<(&'static [Action], &'static str)>) {
        if self.history.has_back() {
            hints.push((&[Action::Back], "back"));
        }
        hints.extend([
            (&[Action::Turn(Turn::Next)][..], "pane"),
            (&[Action::Palette], "commands"),
            (&[Action::Help], "help"),
            (&[Action::Leave], self.leaving()),
        ]);
    }

    const fn leaving(&self) -> &'static str {
        match (self.layout.arrangement, self.focus, self.zoom) {
            (super::Arrangement::Narrow, Pane::Transcript | Pane::Agreements, _) => "list",
            (super::Arrangement::Wide | super::Arrangement::Medium, _, true) => "all panes",
            _ => "quit",
        }
    }
}
