//! An import a step at a time, on the thread that asks for it.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::library::{KnownFile, Library, LibraryError, Preparer};
use crate::model::Pace;
use crate::tasks::load::Loader;
use crate::tasks::progress::Progress;
use crate::tasks::work;

use super::crew::STOPPED;

/// What is read in so long is taken in together: each time costs something by itself.
const STEP: Duration = Duration::from_millis(6);

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
        let start = Instant::now();
        let (mut arrivals, mut tallies) = (Vec::new(), Vec::new());
        while !self.loader.is_done() && start.elapsed() < STEP {
            let work = self.loader.step().into_iter().collect();
            for worked in work::carry_out(work, &mut self.preparer)? {
                arrivals.push(worked.arrival);
                tallies.push(worked.tally);
            }
        }
        library.commit(arrivals, &self.today)?;
        for tally in tallies {
            self.loader.progress.add(tally);
            self.loader.progress.move_on(tally);
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
