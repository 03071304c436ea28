//! The reading of the files: begun, gone on with a slice at a time, told of.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::Executor;
use crate::app::{Failure, Opened, Outcome, Ticket};
use crate::library::Library;
use crate::tasks::{Crew, Progress, Steps};
use crate::worker::Setup;

/// So long one slice of reading may keep others waiting; the first is short, for the first frame waits for it.
pub(super) const FIRST_SLICE: Duration = Duration::from_millis(10);
pub(super) const SLICE: Duration = Duration::from_millis(25);
/// The interface is told of an import so often at most.
pub(super) const TELL: Duration = Duration::from_millis(150);

/// How the library is being filled.
pub(super) enum Import {
    None,
    Steps(Box<Steps>),
    /// There is something to show at once; what has changed is looked for when it is on the screen, and changes to come are
    /// told of.
    Later(PathBuf),
    /// With the edition of the progress that was told last.
    Crew(Crew, u64),
}

impl Import {
    pub(super) fn crew(setup: &Setup, file: PathBuf) -> Self {
        let crew = Crew::start(setup.paths.clone(), file, setup.today.clone());
        Self::Crew(crew, 0)
    }
}

impl Executor {
    /// Whether the files are being read already.
    pub(in crate::worker) const fn has_begun(&self) -> bool {
        !matches!(self.import, Import::Later(_))
    }

    /// Reading that has not begun waits for this.
    pub(in crate::worker) fn begin_after(&mut self, gate: Option<Arc<AtomicBool>>) {
        self.gate = gate;
    }

    /// Whether an import has something to tell that is worth telling by now.
    pub fn has_news(&self) -> bool {
        match &self.import {
            Import::None | Import::Steps(_) => true,
            Import::Later(_) => self
                .gate
                .as_ref()
                .is_none_or(|gate| gate.load(Ordering::Acquire)),
            Import::Crew(crew, edition) => {
                let patient = self.told.is_some_and(|told| told.elapsed() < TELL);
                crew.wait(*edition, Duration::ZERO) && (!patient || crew.has_ended())
            }
        }
    }

    /// Begins to read what the paths name, or looks for what has changed.
    pub(super) fn begin(&mut self, ticket: Ticket, longest: Duration, again: bool) -> Outcome {
        let library = match &mut self.library {
            Ok(library) => library,
            Err(reason) => {
                let failure = Failure {
                    attempted: "opening the library".to_owned(),
                    reason: reason.clone(),
                };
                return Outcome::Failed { ticket, failure };
            }
        };
        match &self.import {
            Import::Crew(crew, _) if again && (crew.progress().0.complete || crew.is_stopped()) => {
                crew.wait_for_end();
                if let Some(file) = library.file() {
                    self.import = Import::crew(&self.setup, file);
                }
            }
            Import::Crew(..) | Import::Later(_) => {}
            Import::None | Import::Steps(_) => {
                match Steps::new(&self.setup.paths, library, &self.setup.today) {
                    Ok(steps) => self.import = Import::Steps(Box::new(steps)),
                    Err(error) => {
                        let failure = Failure {
                            attempted: "opening the library".to_owned(),
                            reason: error.to_string(),
                        };
                        return Outcome::Failed { ticket, failure };
                    }
                }
            }
        }
        self.read_on(ticket, longest)
    }

    pub(super) fn read_on(&mut self, ticket: Ticket, longest: Duration) -> Outcome {
        let start = Instant::now();
        let mut stopped = None;
        if let Import::Later(file) = &self.import
            && longest == SLICE
        {
            self.import = Import::crew(&self.setup, file.clone());
        }
        let pace = match &self.import {
            Import::None | Import::Later(_) => None,
            Import::Steps(steps) => steps.pace(),
            Import::Crew(crew, _) => crew.pace(),
        };
        let progress = match &mut self.import {
            Import::None => Progress::default(),
            Import::Later(_) => Progress::new(&self.setup.paths),
            Import::Steps(steps) => {
                while start.elapsed() < longest {
                    let Ok(library) = &mut self.library else {
                        break;
                    };
                    match steps.step(library) {
                        Ok(true) => {}
                        Ok(false) => break,
                        Err(error) => {
                            stopped = Some(error.to_string());
                            break;
                        }
                    }
                }
                steps.progress()
            }
            Import::Crew(crew, edition) => {
                // A small or unchanged folder is done by the first frame, nearly always.
                let empty = self.library.as_ref().is_ok_and(Library::is_empty);
                while (*edition == 0 && empty || longest == SLICE)
                    && !crew.has_ended()
                    && start.elapsed() < longest
                {
                    crew.wait(*edition, longest.saturating_sub(start.elapsed()));
                    *edition = crew.progress().1;
                    if longest == SLICE {
                        break;
                    }
                }
                let (progress, now) = crew.progress();
                *edition = now;
                self.told = Some(Instant::now());
                progress
            }
        };
        let verdict = progress.verdict();
        let notice = stopped.clone().or(progress.notice.clone()).or(verdict);
        Outcome::Opened {
            ticket,
            opened: Opened {
                read: progress.read,
                found: progress.found,
                failed: progress.failed,
                skipped: progress.skipped,
                pace,
                complete: progress.complete || stopped.is_some(),
                name: progress.name,
                notice: self.notice.take().or(notice),
            },
        }
    }
}
