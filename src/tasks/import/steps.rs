//! An import a step at a time, on the thread that asks for it.

use std::path::PathBuf;
use std::time::Instant;

use crate::library::{KnownFile, Library, LibraryError, Preparer};
use crate::model::Pace;
use crate::tasks::load::Loader;
use crate::tasks::progress::Progress;

use super::crew::STOPPED;

/// Fills a library in memory.
pub struct Steps {
    loader: Loader,
    preparer: Preparer,
    today: String,
    start: Instant,
    complete: bool,
    stopped: bool,
}

impl Steps {
    pub fn new(paths: &[PathBuf], library: &Library, today: &str) -> Result<Self, LibraryError> {
        Ok(Self {
            loader: Loader::new(paths, KnownFile::all(library.connection())?),
            preparer: Preparer::new(library.dictionary())?,
            today: today.to_owned(),
            start: Instant::now(),
            complete: false,
            stopped: false,
        })
    }

    /// Does a little more; false when all is done.
    pub fn step(&mut self, library: &mut Library) -> Result<bool, LibraryError> {
        if self.complete || self.stopped {
            return Ok(false);
        }
        if self.loader.is_done() {
            library.finish(&self.loader.gone(), &self.today)?;
            self.complete = true;
            return Ok(false);
        }
        if let Some(work) = self.loader.step() {
            let worked = work.carry_out(&mut self.preparer)?;
            library.commit(vec![worked.arrival], &self.today)?;
            self.loader.progress.add(worked.tally);
            self.loader.progress.move_on(worked.tally);
        }
        Ok(true)
    }

    /// Stops here. What was read stays read.
    pub fn cancel(&mut self) {
        self.stopped = !self.complete;
    }

    /// How fast it goes.
    pub fn pace(&self) -> Option<Pace> {
        self.loader.progress.pace(self.start.elapsed())
    }

    pub fn progress(&self) -> Progress {
        Progress {
            complete: self.complete || self.stopped,
            notice: self.stopped.then(|| STOPPED.to_owned()),
            ..self.loader.progress.clone()
        }
    }
}
