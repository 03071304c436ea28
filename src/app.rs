//! The state of the interface, without a terminal, a file, a clock or a thread in it.
//!
//! Keys, outcomes and sizes come in; effects go out. The shell carries the effects out, hands their outcomes back, and
//! draws what [`App`] says is visible.

mod effect;
mod key;
pub mod script;

use chrono::NaiveDate;

pub use effect::{Copied, Effect, Failure, Opened, Outcome, Ticket};
pub use key::{Code, Key, Mouse, MouseAct, Size};

/// What the shell knows at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub size: Size,
    /// For citations that name the day of access.
    pub today: NaiveDate,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// The filter to begin with, as typed; empty for none.
    pub filter: String,
}

/// The whole interface.
#[derive(Debug)]
pub struct App {
    options: Options,
    opened: Opened,
}

impl App {
    pub fn new(options: Options) -> Self {
        Self {
            options,
            opened: Opened::default(),
        }
    }

    /// What is to be done before the first key. Asks for the mouse only where it is wanted.
    pub fn start(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::Open(Ticket(1))];
        if self.options.mouse {
            effects.push(Effect::SetMouse(true));
        }
        effects
    }

    pub fn press(&mut self, key: Key) -> Vec<Effect> {
        if key == Key::ctrl('c') || key.folded() == Key::char('q') {
            vec![Effect::Quit]
        } else {
            Vec::new()
        }
    }

    pub fn mouse(&mut self, mouse: Mouse) -> Vec<Effect> {
        let _ = mouse;
        Vec::new()
    }

    /// Text pasted by the terminal: typed into a prompt, ignored elsewhere.
    pub fn paste(&mut self, text: &str) -> Vec<Effect> {
        let _ = text;
        Vec::new()
    }

    pub fn resize(&mut self, size: Size) -> Vec<Effect> {
        self.options.size = size;
        Vec::new()
    }

    pub fn finish(&mut self, outcome: Outcome) -> Vec<Effect> {
        if let Outcome::Opened { ticket, opened } = outcome {
            self.opened = opened;
            if !self.opened.complete {
                return vec![Effect::Continue(ticket)];
            }
        }
        Vec::new()
    }

    pub const fn size(&self) -> Size {
        self.options.size
    }

    /// How far the reading of the library is.
    pub const fn opened(&self) -> &Opened {
        &self.opened
    }
}
