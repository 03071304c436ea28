//! The event loop: the only place that knows the terminal and the clock. Keys, outcomes and signals come through one queue;
//! the queue is drained, then the screen is drawn once. While nothing happens, nothing runs.

mod copy;
mod input;
mod screen;
mod signals;

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::app::{App, Effect, Options, Outcome, Size};
use crate::tasks::Keep;
use crate::ui;
use crate::worker::{Setup, Worker};

use copy::Copier;
use screen::Screen;
use signals::Signal;

/// The first frame waits so long for the library: nearly always it is there by then, and nothing flickers.
const FIRST_FRAME: Duration = Duration::from_millis(12);

/// So long the end waits for what is being saved.
const LAST_WAIT: Duration = Duration::from_millis(700);

/// What the interface is started with.
#[derive(Clone, Debug)]
pub struct Start {
    pub paths: Vec<PathBuf>,
    /// Where to keep the index.
    pub index: Keep,
    pub filter: String,
    pub mouse: bool,
    pub colour: Colour,
    pub state: Option<PathBuf>,
    pub copy_to: Option<PathBuf>,
}

/// Whether colours are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Colour {
    /// Unless `NO_COLOR` is set or `CLICOLOR` is 0
    #[default]
    Auto,
    Always,
    Never,
}

/// How the interface ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Quit,
    /// By the signal of this number.
    Killed(u8),
}

/// Columns of the terminal, for what is printed to it.
pub fn columns() -> Option<usize> {
    let (columns, _) = crossterm::terminal::size().ok()?;
    (columns > 0).then_some(usize::from(columns))
}

enum Event {
    Terminal(crossterm::event::Event),
    /// The terminal gives no more input.
    Deaf,
    Outcome(Outcome),
    Signal(Signal),
}

/// Shows the interface until it is left.
pub fn run(start: Start) -> anyhow::Result<Ended> {
    screen::check()?;
    let (sender, events) = mpsc::channel();
    // The library is read while the terminal is being set up.
    let answers = sender.clone();
    let setup = Setup {
        paths: start.paths,
        index: start.index,
        today: chrono::Local::now().date_naive().to_string(),
        state: start.state,
        copy_to: start.copy_to,
        clipboard: copy::has_display(),
    };
    let worker = Worker::start(setup, move |outcome| {
        // After the end nobody listens, and nothing is lost.
        let _ = answers.send(Event::Outcome(outcome));
    });
    let mut app = App::new(Options {
        size: Size::new(0, 0),
        today: chrono::Local::now().date_naive(),
        mouse: start.mouse,
        filter: start.filter,
    });
    signals::listen(sender.clone()).context("listening to signals")?;
    let screen = Screen::enter(start.colour).context("setting up the terminal")?;
    let mut shell = Shell {
        screen,
        worker,
        copier: Copier::new(),
        ended: None,
    };
    let result = shell.show(&mut app, &events, sender);
    let left = shell.screen.leave();
    shell.worker.finish(LAST_WAIT);
    let ended = result?;
    left.context("restoring the terminal")?;
    Ok(ended)
}

struct Shell {
    screen: Screen,
    worker: Worker,
    copier: Copier,
    ended: Option<Ended>,
}

impl Shell {
    fn show(
        &mut self,
        app: &mut App,
        events: &Receiver<Event>,
        sender: Sender<Event>,
    ) -> anyhow::Result<Ended> {
        self.fit(app)?;
        let effects = app.start();
        self.carry_out(effects)?;
        self.wait_for_library(app, events)?;
        // Not before the terminal is in raw mode.
        thread::spawn(move || input::listen(&sender));
        while self.ended.is_none() {
            self.fit(app)?;
            self.screen
                .draw(|frame, theme| ui::draw(frame, app, theme))?;
            let first = events.recv().context("every source of events has ended")?;
            self.take(app, first)?;
            for event in events.try_iter() {
                self.take(app, event)?;
                if self.ended.is_some() {
                    break;
                }
            }
        }
        Ok(self.ended.unwrap_or(Ended::Quit))
    }

    fn wait_for_library(&mut self, app: &mut App, events: &Receiver<Event>) -> anyhow::Result<()> {
        let end = Instant::now() + FIRST_FRAME;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let idle = self.worker.is_idle();
            let wait = if idle { Duration::ZERO } else { left };
            match events.recv_timeout(wait) {
                Ok(event) => self.take(app, event)?,
                Err(_) => return Ok(()),
            }
        }
    }

    /// The terminal is asked before each frame: its size may have changed without a word.
    fn fit(&mut self, app: &mut App) -> anyhow::Result<()> {
        let size = self.screen.size()?;
        if size == app.size() {
            return Ok(());
        }
        let effects = app.resize(size);
        self.carry_out(effects)
    }

    fn take(&mut self, app: &mut App, event: Event) -> anyhow::Result<()> {
        let effects = match event {
            Event::Outcome(outcome) => app.finish(self.copier.complete(outcome)),
            Event::Terminal(event) => {
                let mut effects = Vec::new();
                for input in input::read(event) {
                    effects.extend(match input {
                        input::Input::Key(key) => app.press(key),
                        input::Input::Mouse(mouse) => app.mouse(mouse),
                        input::Input::Paste(text) => app.paste(&text),
                        input::Input::Resize(size) => app.resize(size),
                        input::Input::Suspend => {
                            self.screen.suspend()?;
                            Vec::new()
                        }
                    });
                }
                effects
            }
            Event::Signal(Signal::Stop) => {
                self.screen.suspend()?;
                Vec::new()
            }
            Event::Signal(Signal::Continue) => {
                self.screen.resume()?;
                Vec::new()
            }
            Event::Signal(Signal::End(number)) => {
                self.ended = Some(Ended::Killed(number));
                Vec::new()
            }
            Event::Deaf => {
                self.ended = Some(Ended::Quit);
                Vec::new()
            }
        };
        self.carry_out(effects)
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> anyhow::Result<()> {
        for effect in effects {
            match effect {
                Effect::SetMouse(on) => self.screen.set_mouse(on)?,
                Effect::Redraw => self.screen.forget()?,
                Effect::Quit => self.ended = Some(Ended::Quit),
                Effect::Copy { ticket, passage } => {
                    self.copier.send(ticket, &passage, &mut self.screen)?;
                    self.worker.submit(Effect::Copy { ticket, passage });
                }
                Effect::Open(_)
                | Effect::Continue(_)
                | Effect::Reload(_)
                | Effect::Stop
                | Effect::Watch
                | Effect::Find { .. }
                | Effect::LoadCall { .. }
                | Effect::ListAgreements { .. }
                | Effect::ListWarnings { .. }
                | Effect::Concord { .. }
                | Effect::FindUnread { .. }
                | Effect::MarkRead(_) => self.worker.submit(effect),
            }
        }
        Ok(())
    }
}
