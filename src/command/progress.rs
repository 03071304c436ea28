//! How far an import is, while a command waits for it; and stopping it.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::model::Pace;
use crate::text;

use super::Streams;

/// Cells of the bar.
const BAR: usize = 20;
/// Where nobody watches a line being written over, a line is written when so much more is done, in percent.
const STEP: u8 = 20;
/// Who has to wait for fewer seconds than this is told nothing.
const WORTH_TELLING: u64 = 10;

/// Somebody wants the import to stop: Ctrl-C, the first time.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    pub const fn new(asked: Arc<AtomicBool>) -> Self {
        Self(asked)
    }

    pub(super) fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// From now on there is nothing to stop in good order: the next Ctrl-C ends the program.
    pub fn pass(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// An import was stopped.
#[derive(Debug, thiserror::Error)]
#[error("stopped; what was read is kept, and the next start goes on with it")]
pub struct Stopped;

/// Tells of an import.
#[derive(Default)]
pub(super) struct Teller {
    /// Columns of the line that is written over.
    written: usize,
    told: u8,
}

impl Teller {
    /// Whether somebody sees it changes nothing.
    pub(super) fn tell(&mut self, pace: Option<Pace>, streams: &mut Streams<'_>) {
        let Some(pace) = pace else { return };
        let mut line = text::pace(&pace);
        if let Some(percent) = pace.percent {
            line = format!("{} {percent}% {line}", text::bar(percent, BAR));
        }
        if let Some(live) = &mut streams.live {
            let columns = streams.columns.unwrap_or(80).saturating_sub(1);
            let line = text::fit(&line, columns);
            let rest = " ".repeat(self.written.saturating_sub(line.len()));
            let _ = write!(live, "\r{line}{rest}");
            let _ = live.flush();
            self.written = line.len();
        } else if pace.percent >= Some(self.told + STEP) && pace.seconds_left >= Some(WORTH_TELLING)
        {
            self.told = pace.percent.unwrap_or_default() / STEP * STEP;
            let _ = writeln!(streams.errors, "{line}");
        }
    }

    /// The line gives way to what follows.
    pub(super) fn end(&mut self, streams: &mut Streams<'_>) {
        if let (Some(live), true) = (&mut streams.live, self.written > 0) {
            let _ = write!(live, "\r{}\r", " ".repeat(self.written));
            let _ = live.flush();
        }
    }
}
