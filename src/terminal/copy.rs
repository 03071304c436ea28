//! Passages sent through the terminal itself, which reaches the user's clipboard even from another machine.

use std::env;
use std::io;

use crate::app::{Outcome, Ticket};
use crate::model::Passage;
use crate::tasks::{self, LONGEST_OSC52, Multiplexer};

use super::screen::Screen;

/// Whether a display is there whose clipboard may take text.
pub(super) fn has_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || named("WAYLAND_DISPLAY") || named("DISPLAY")
}

pub(super) struct Copier {
    through: Option<Multiplexer>,
    /// What tmux needs was said.
    advised: bool,
    /// Passages sent whose outcome is still to come, and how they went.
    sent: Vec<(Ticket, Result<String, String>)>,
}

impl Copier {
    pub(super) fn new() -> Self {
        let through = if env::var_os("TMUX").is_some() {
            Some(Multiplexer::Tmux)
        } else if env::var_os("STY").is_some() {
            Some(Multiplexer::Screen)
        } else {
            None
        };
        Self {
            through,
            advised: false,
            sent: Vec::new(),
        }
    }

    pub(super) fn send(
        &mut self,
        ticket: Ticket,
        passage: &Passage,
        screen: &mut Screen,
    ) -> io::Result<()> {
        let result = match tasks::osc52(&passage.text, self.through) {
            Some(bytes) => {
                screen.write(&bytes)?;
                Ok(self.way())
            }
            None => Err(format!(
                "too long for the terminal's clipboard ({} bytes; OSC 52 takes about {}): use the file, or --copy-to FILE",
                passage.text.len(),
                LONGEST_OSC52 / 4 * 3
            )),
        };
        self.sent.push((ticket, result));
        Ok(())
    }

    fn way(&mut self) -> String {
        match self.through {
            None => "OSC 52".to_owned(),
            Some(Multiplexer::Screen) => "OSC 52 through screen".to_owned(),
            Some(Multiplexer::Tmux) if self.advised => "OSC 52 through tmux".to_owned(),
            Some(Multiplexer::Tmux) => {
                self.advised = true;
                "OSC 52 through tmux (needs `set-clipboard on` or `allow-passthrough on`)"
                    .to_owned()
            }
        }
    }

    /// Adds to the outcome of a copy what became of it here.
    pub(super) fn complete(&mut self, outcome: Outcome) -> Outcome {
        let Outcome::Copied { ticket, mut copied } = outcome else {
            return outcome;
        };
        if let Some(at) = self.sent.iter().position(|(sent, _)| *sent == ticket) {
            match self.sent.remove(at).1 {
                Ok(way) => copied.osc52 = Some(way),
                Err(reason) => {
                    copied.problem = Some(match copied.problem {
                        Some(other) => format!("{reason}; {other}"),
                        None => reason,
                    });
                }
            }
        }
        Outcome::Copied { ticket, copied }
    }
}
