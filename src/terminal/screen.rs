//! The terminal taken and given back: raw mode, the alternate screen, the mouse, frames. Whatever happens, also a panic on
//! any thread, it is given back as it was.

use std::env;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::panic;
use std::sync::Once;

use anyhow::bail;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use crossterm::terminal::{
    self, BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue, style};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Position, Rect};
use ratatui::{Frame, Terminal};

use crate::app::Size;
use crate::ui::Theme;

use super::Colour;

/// A whole frame leaves in one write.
const FRAME_BYTES: usize = 64 << 10;

/// Clicks and the wheel, in a form without a limit of columns; not every motion of the pointer.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";

pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    theme: Theme,
    mouse: bool,
}

/// Says why where the interface cannot be shown.
pub(super) fn check() -> anyhow::Result<()> {
    let advice = "`readouts-tui list` and `readouts-tui show ID` print instead";
    if !io::stdout().is_terminal() {
        bail!("standard output is no terminal; {advice}");
    }
    if env::var_os("TERM").is_some_and(|term| term == "dumb") {
        bail!("this terminal cannot show the interface (TERM=dumb); {advice}");
    }
    match terminal::size() {
        Ok((columns, rows)) if columns > 0 && rows > 0 => Ok(()),
        _ => bail!("the terminal does not tell its size; {advice}"),
    }
}

impl Screen {
    pub(super) fn enter(colour: Colour) -> io::Result<Self> {
        hook_panics();
        let theme = if shows_colour(colour) {
            // `--color always` stands above NO_COLOR, which the library would heed by itself.
            style::force_color_output(true);
            Theme::colour()
        } else {
            Theme::mono()
        };
        take(&mut io::stdout())?;
        let out = BufWriter::with_capacity(FRAME_BYTES, io::stdout());
        let terminal = Terminal::new(CrosstermBackend::new(out)).inspect_err(|_| {
            // The first error is the one to tell.
            let _ = give_back(&mut io::stdout());
        })?;
        Ok(Self {
            terminal,
            theme,
            mouse: false,
        })
    }

    pub(super) fn size(&self) -> io::Result<Size> {
        let size = self.terminal.size()?;
        Ok(Size::new(size.width, size.height))
    }

    /// Draws a frame; the terminal shows it at once and whole, where it can.
    pub(super) fn draw(&mut self, draw: impl FnOnce(&mut Frame, &Theme)) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| draw(frame, &self.theme))?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)
    }

    pub(super) fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        if on {
            self.write(MOUSE_ON)
        } else {
            execute!(self.terminal.backend_mut(), DisableMouseCapture)
        }
    }

    /// Bytes for the terminal itself, between frames.
    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let out = self.terminal.backend_mut();
        out.write_all(bytes)?;
        io::Write::flush(out)
    }

    /// Forgets what is on the screen: every cell is drawn anew. A resize does so without asking the terminal where its
    /// cursor is, whose answer the thread that reads keys would take.
    pub(super) fn forget(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::from((Position::ORIGIN, size)))
    }

    /// Gives the terminal back, stops, and takes it again when the program goes on: at once, before anything is drawn.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        give_back(self.terminal.backend_mut())?;
        #[cfg(unix)]
        signal_hook::low_level::raise(signal_hook::consts::SIGSTOP)?;
        self.resume()
    }

    /// Also for a stop that came without asking.
    pub(super) fn resume(&mut self) -> io::Result<()> {
        // Whoever had the terminal in the meantime may have set it otherwise without our knowing.
        terminal::disable_raw_mode()?;
        take(self.terminal.backend_mut())?;
        if self.mouse {
            self.write(MOUSE_ON)?;
        }
        self.forget()
    }

    pub(super) fn leave(&mut self) -> io::Result<()> {
        give_back(self.terminal.backend_mut())
    }
}

fn take(out: &mut impl Write) -> io::Result<()> {
    terminal::enable_raw_mode()?;
    execute!(
        out,
        EnterAlternateScreen,
        EnableBracketedPaste,
        cursor::Hide
    )
}

fn give_back(out: &mut impl Write) -> io::Result<()> {
    let written = execute!(
        out,
        EndSynchronizedUpdate,
        DisableMouseCapture,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    // Also where nothing can be written any more.
    terminal::disable_raw_mode()?;
    written
}

/// A panic first gives the terminal back, then says what happened, so that it can be read.
fn hook_panics() {
    static HOOKED: Once = Once::new();
    HOOKED.call_once(|| {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            // If even this fails, the report is what is left to do.
            let _ = give_back(&mut io::stdout());
            report(info);
        }));
    });
}

fn shows_colour(colour: Colour) -> bool {
    let says = |name: &str, value: &str| env::var_os(name).is_some_and(|v| v == value);
    match colour {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => {
            let refused = env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
            !refused && !says("CLICOLOR", "0")
        }
    }
}
