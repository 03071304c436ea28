//! An import a step at a time, on the thread that asks for it.

use std::path::PathBuf;

use crate::library::{KnownFile, Library, LibraryError, Preparer};
use crate::tasks::load::Loader;
use crate::tasks::progress::Progress;

/// Fills a library in memory.
pub struct Steps {
    loader: Loader,
    preparer: Preparer,
    today: String,
    complete: bool,
}

impl Steps {
    pub fn new(paths: &[PathBuf], library: &Library, today: &str) -> Result<Self, LibraryError> {
        Ok(Self {
            loader: Loader::new(paths, KnownFile::all(library.connection())?),
            preparer: Preparer::new(library.dictionary())?,
            today: today.to_owned(),
            complete: false,
        })
    }

    /// Does a little more; false when all is done.
    pub fn step(&mut self, library: &mut Library) -> Result<bool, LibraryError> {
        if self.complete {
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
        }
        Ok(true)
    }

    pub fn progress(&self) -> Progress {
        Progress {
            complete: self.complete,
            ..self.loader.progress.clone()
        }
    }
}
