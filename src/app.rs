//! The state of the interface, without a terminal, a file, a clock or a thread in it.
//!
//! Keys, outcomes and sizes come in; effects go out. The shell carries the effects out, hands their outcomes back, and
//! draws what [`App`] says is visible.

mod action;
mod advice;
pub mod agreements;
pub mod calls;
mod click;
pub mod concordance;
mod copy;
mod effect;
pub mod explain;
pub mod finder;
mod finish;
mod hints;
mod history;
mod jump;
mod key;
pub mod keymap;
mod layout;
mod line;
mod motion;
pub mod notice;
pub mod overlay;
mod prompt;
mod reading;
mod request;
pub mod script;
pub mod transcript;
mod update;
pub mod warnings;
mod window;

use chrono::NaiveDate;

pub use action::{Action, Edit, Motion, Pane, Turn};
pub use click::Tab;
pub use effect::{Copied, Effect, Failure, Opened, Outcome, Ticket};
pub use hints::Hint;
pub use key::{Code, Key, Mouse, MouseAct, Size};
pub use layout::{Area, Arrangement, EXPLAINED, Frame, Layout, SMALLEST};
pub use line::Line;
pub use window::Window;

use agreements::{Agreements, Scope};
use calls::Calls;
use concordance::Concordance;
use history::History;
use keymap::Mode;
use notice::Notice;
use overlay::Overlay;
use request::{Reading, Requests};
use transcript::Transcript;
use warnings::Warnings;

use crate::model::CallId;

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
    today: NaiveDate,
    size: Size,
    layout: Layout,
    focus: Pane,
    zoom: bool,
    mouse: bool,
    calls: Calls,
    transcript: Transcript,
    agreements: Agreements,
    concordance: Option<Concordance>,
    warnings: Option<Warnings>,
    overlay: Option<Overlay>,
    notice: Option<Notice>,
    history: History,
    opened: Opened,
    requests: Requests,
    /// The release that was marked as read last.
    last_read: Option<CallId>,
    /// What was searched for or looked up last, proposed for the next concordance.
    phrase: String,
}

impl App {
    pub fn new(options: Options) -> Self {
        let mut app = Self {
            today: options.today,
            size: options.size,
            layout: Layout::new(options.size, Pane::Calls, false, false),
            focus: Pane::Calls,
            zoom: false,
            mouse: options.mouse,
            calls: Calls::default(),
            transcript: Transcript::default(),
            agreements: Agreements::default(),
            concordance: None,
            warnings: None,
            overlay: None,
            notice: None,
            history: History::default(),
            opened: Opened::default(),
            requests: Requests::default(),
            last_read: None,
            phrase: String::new(),
        };
        app.arrange();
        if let Some(mistake) = app.begin_with(options.filter) {
            app.notice = Some(mistake);
        }
        app
    }

    /// What is to be done before the first key. Asks for the mouse only where it is wanted.
    pub fn start(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::Open(self.requests.open(Reading::First))];
        if self.mouse {
            effects.push(Effect::SetMouse(true));
        }
        effects
    }

    pub fn press(&mut self, key: Key) -> Vec<Effect> {
        self.notice = None;
        let mode = self.mode();
        let effects = match (keymap::action(mode, key), key.code) {
            (Some(action), _) => self.update(action),
            (None, Code::Char(typed)) if mode.types() && !key.ctrl => {
                self.type_in(typed.encode_utf8(&mut [0; 4]))
            }
            (None, Code::Char(_)) => {
                let help = keymap::key_for(Mode::Calls, Action::Help);
                let help = help.map(|key| format!("; {key} lists the keys"));
                let help = help.unwrap_or_default();
                self.notice = Some(Notice::news(format!("{key} does nothing here{help}")));
                Vec::new()
            }
            (None, _) => Vec::new(),
        };
        self.complete(effects)
    }

    pub fn mouse(&mut self, mouse: Mouse) -> Vec<Effect> {
        if mouse.act == MouseAct::Click {
            self.notice = None;
        }
        let effects = self.point_at(mouse);
        self.complete(effects)
    }

    /// Text pasted by the terminal: typed into a prompt, ignored elsewhere.
    pub fn paste(&mut self, text: &str) -> Vec<Effect> {
        if !self.mode().types() {
            return Vec::new();
        }
        self.notice = None;
        let effects = self.type_in(text);
        self.complete(effects)
    }

    pub fn resize(&mut self, size: Size) -> Vec<Effect> {
        self.size = size;
        self.arrange();
        self.complete(Vec::new())
    }

    /// Takes over what became of an effect. Late outcomes are dropped.
    pub fn finish(&mut self, outcome: Outcome) -> Vec<Effect> {
        let effects = self.take(outcome);
        self.complete(effects)
    }

    /// What the keys act on.
    pub fn mode(&self) -> Mode {
        match &self.overlay {
            Some(Overlay::Filter(_)) => Mode::Filter,
            Some(Overlay::Search(_)) => Mode::Search,
            Some(Overlay::Phrase(_)) => Mode::Phrase,
            Some(Overlay::Help(_)) => Mode::Help,
            Some(Overlay::Palette(_)) => Mode::Palette,
            Some(Overlay::Copy(_)) => Mode::Copy,
            Some(Overlay::Explain(_)) => Mode::Explain,
            None => self.ground(),
        }
    }

    /// The mode without what stands before the panes.
    fn ground(&self) -> Mode {
        match self.focus {
            _ if self.concordance.is_some() => Mode::Concordance,
            _ if self.warnings.is_some() => Mode::Warnings,
            Pane::Calls => Mode::Calls,
            Pane::Transcript => Mode::Transcript,
            Pane::Agreements => Mode::Agreements,
        }
    }

    /// Computes where everything stands and gives each pane its size. Panes out of sight get the size that they will have
    /// when they come into it.
    fn arrange(&mut self) {
        let ledger = self.agreements.scope == Scope::WholeList;
        self.layout = Layout::new(self.size, self.focus, self.zoom, ledger);
        let of = |pane: Pane| {
            let there = Layout::new(self.size, pane, self.zoom, ledger);
            let frame = self.layout.pane(pane).or_else(|| there.pane(pane));
            frame.unwrap_or(self.layout.whole()).content
        };
        let (calls, text, agreements) =
            (of(Pane::Calls), of(Pane::Transcript), of(Pane::Agreements));
        self.calls.window.set_height(usize::from(calls.rows));
        let mut rows = usize::from(text.rows);
        let explanation = self.layout.explanation();
        if let Some(Overlay::Explain(open)) = &mut self.overlay {
            let list = explanation.content.rows.saturating_sub(EXPLAINED);
            open.window.set_height(usize::from(list));
            // What stands below it is not seen.
            let above = explanation.title.row.saturating_sub(text.row);
            rows = rows.min(usize::from(above));
        }
        self.transcript.resize(usize::from(text.columns), rows);
        self.agreements
            .window
            .set_height(usize::from(agreements.rows));
        let whole = self.layout.whole().content;
        if let Some(concordance) = &mut self.concordance {
            concordance.window.set_height(usize::from(whole.rows));
        }
        if let Some(open) = &mut self.warnings {
            let list = whole.rows.saturating_sub(warnings::TOLD);
            open.window.set_height(usize::from(list));
        }
        let sheet = self.layout.sheet().content;
        if let Some(Overlay::Help(finder) | Overlay::Palette(finder)) = &mut self.overlay {
            finder.set_height(usize::from(sheet.rows.saturating_sub(2)));
        }
    }

    pub const fn size(&self) -> Size {
        self.size
    }

    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    pub const fn focus(&self) -> Pane {
        self.focus
    }

    pub const fn calls(&self) -> &Calls {
        &self.calls
    }

    pub const fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    pub const fn agreements(&self) -> &Agreements {
        &self.agreements
    }

    /// The concordance, while it stands before the panes.
    pub const fn concordance(&self) -> Option<&Concordance> {
        self.concordance.as_ref()
    }

    /// The warnings, while they stand before the panes.
    pub const fn warnings(&self) -> Option<&Warnings> {
        self.warnings.as_ref()
    }

    pub const fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    pub const fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// How far the reading of the library is.
    pub const fn opened(&self) -> &Opened {
        &self.opened
    }
}
