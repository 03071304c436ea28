//! One effect after another, each answered by an outcome.

use std::time::{Duration, Instant};

use crate::app::{Copied, Effect, Failure, Opened, Outcome, Ticket};
use crate::library::Library;
use crate::model::{CallId, Passage};
use crate::tasks::{self, Loader, Step};

use super::Setup;
use super::clipboard::Clipboard;

/// So long one slice of reading may keep others waiting; the first is short, for the first frame waits for it.
const FIRST_SLICE: Duration = Duration::from_millis(10);
const SLICE: Duration = Duration::from_millis(25);

pub struct Executor {
    setup: Setup,
    library: Library,
    loader: Option<Loader>,
    /// A library read anew, to take the place of the first when it is whole.
    successor: Option<Library>,
    /// Marks not saved yet.
    marks: Vec<String>,
    saving_failed: bool,
    clipboard: Clipboard,
}

impl Executor {
    pub fn new(setup: Setup) -> Self {
        let marks = setup.state.as_deref().map(tasks::read_marks);
        Self {
            library: Library::new(marks.unwrap_or_default()),
            setup,
            loader: None,
            successor: None,
            marks: Vec::new(),
            saving_failed: false,
            clipboard: Clipboard::default(),
        }
    }

    pub fn carry_out(&mut self, effect: Effect) -> Option<Outcome> {
        match effect {
            Effect::Open(ticket) => {
                self.loader = Some(Loader::new(&self.setup.paths));
                Some(self.read_on(ticket, FIRST_SLICE))
            }
            Effect::Reload(ticket) => {
                self.successor = Some(self.library.successor());
                self.loader = Some(Loader::new(&self.setup.paths));
                Some(self.read_on(ticket, SLICE))
            }
            Effect::Continue(ticket) => Some(self.read_on(ticket, SLICE)),
            Effect::Find {
                ticket,
                query,
                sort,
                rows,
                keep,
            } => Some(Outcome::Found {
                ticket,
                found: self.library.find(&query, sort, rows, keep),
            }),
            Effect::LoadCall { ticket, call } => Some(self.load(ticket, call)),
            Effect::ListAgreements {
                ticket,
                query,
                sort,
                rows,
            } => {
                let (total, page) = self.library.agreements(&query, sort, rows);
                Some(Outcome::AgreementsListed {
                    ticket,
                    total,
                    page,
                })
            }
            Effect::Concord {
                ticket,
                query,
                phrase,
                rows,
            } => {
                let (total, page) = self.library.concordance(&query, &phrase, rows);
                Some(Outcome::Concorded {
                    ticket,
                    total,
                    page,
                })
            }
            Effect::FindUnread {
                ticket,
                query,
                sort,
                after,
            } => Some(Outcome::UnreadFound {
                ticket,
                call: self.library.next_unread(&query, sort, after),
            }),
            Effect::MarkRead(call) => {
                if let Some(mark) = self.library.mark_read(call) {
                    if let Some(successor) = &mut self.successor {
                        successor.remember(&mark);
                    }
                    self.marks.push(mark);
                }
                None
            }
            Effect::Copy { ticket, passage } => Some(Outcome::Copied {
                ticket,
                copied: self.copy(&passage),
            }),
            // The screen is not the worker's.
            Effect::SetMouse(_) | Effect::Redraw | Effect::Quit => None,
        }
    }

    fn read_on(&mut self, ticket: Ticket, longest: Duration) -> Outcome {
        let start = Instant::now();
        let mut opened = Opened::default();
        if let Some(loader) = &mut self.loader {
            let library = self.successor.as_mut().unwrap_or(&mut self.library);
            let mut all = false;
            while !all && start.elapsed() < longest {
                match loader.step() {
                    Some(Step::Listed) => {}
                    Some(Step::Read(records)) => library.add(records),
                    Some(Step::Failed(unreadable)) => library.add_unreadable(unreadable),
                    None => all = true,
                }
            }
            let progress = loader.progress();
            opened = Opened {
                read: progress.read,
                found: progress.found,
                failed: progress.failed,
                skipped: progress.skipped,
                complete: progress.complete,
                name: loader.name().to_owned(),
                notice: loader.verdict(),
            };
            if progress.complete
                && let Some(whole) = self.successor.take()
            {
                self.library = whole;
            }
        }
        Outcome::Opened { ticket, opened }
    }

    fn load(&self, ticket: Ticket, call: CallId) -> Outcome {
        if let Some(record) = self.library.record(call) {
            return Outcome::CallLoaded {
                ticket,
                call,
                record,
                accounts: self.library.other_accounts(call),
            };
        }
        let failure = match self.library.unreadable(call) {
            Some(unreadable) => Failure {
                attempted: format!("reading {}", unreadable.path),
                reason: unreadable.reason.clone(),
            },
            None => Failure {
                attempted: "opening the call".to_owned(),
                reason: "it is no longer in the library".to_owned(),
            },
        };
        Outcome::Failed { ticket, failure }
    }

    /// All ways but the terminal's own, which the terminal goes itself.
    fn copy(&mut self, passage: &Passage) -> Copied {
        let mut copied = Copied::default();
        let mut problems = Vec::new();
        if self.setup.clipboard {
            match self.clipboard.set(&passage.text) {
                Ok(()) => copied.native = true,
                Err(reason) => problems.push(format!("clipboard: {reason}")),
            }
        }
        if let Some(file) = &self.setup.copy_to {
            match tasks::append_passage(file, &passage.text) {
                Ok(()) => copied.file = Some(file.display().to_string()),
                Err(error) => problems.push(format!("{}: {error}", file.display())),
            }
        } else if let Some(folder) = &self.setup.state {
            match tasks::keep_last_passage(folder, &passage.text) {
                Ok(file) => copied.file = Some(file.display().to_string()),
                Err(error) => problems.push(format!("{}: {error}", folder.display())),
            }
        }
        copied.problem = (!problems.is_empty()).then(|| problems.join("; "));
        copied
    }

    /// Saves what was read since the last time. That it cannot be saved is told once and stops nothing.
    pub fn save(&mut self) -> Option<Outcome> {
        if self.marks.is_empty() {
            return None;
        }
        let folder = self.setup.state.as_deref()?;
        let marks = std::mem::take(&mut self.marks);
        let error = tasks::add_marks(folder, &marks).err()?;
        let first = !std::mem::replace(&mut self.saving_failed, true);
        first.then(|| {
            Outcome::Noticed(format!(
                "what you have read is not remembered: {}: {error}",
                folder.display()
            ))
        })
    }
}
