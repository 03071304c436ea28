//! One effect after another, each answered by an outcome.

mod reading;

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use crate::app::{Effect, Failure, Outcome, Ticket};
use crate::library::{Library, LibraryError};
use crate::model::{CallId, Count, Sort};
use crate::query::Query;
use crate::tasks::{self, Index};

use super::Setup;
use super::clipboard::Clipboard;
use super::passage;
use reading::{FIRST_SLICE, Import, SLICE};

pub struct Executor {
    setup: Setup,
    /// Why there is no library is told instead of it.
    library: Result<Library, String>,
    import: Import,
    /// Opens when changes to come are told of.
    gate: Option<Arc<AtomicBool>>,
    /// What the opening of the index had to say.
    notice: Option<String>,
    /// The list as last asked for, while its count is not known.
    counting: Option<Counting>,
    told: Option<Instant>,
    /// Marks not saved yet.
    marks: Vec<String>,
    saving_failed: bool,
    clipboard: Clipboard,
}

/// A list whose first rows were told.
struct Counting {
    asked: Asked,
    told: Instant,
    /// There may be more rows than were told.
    short: bool,
}

struct Asked {
    ticket: Ticket,
    query: Query,
    sort: Sort,
    rows: Range<usize>,
}

impl Executor {
    pub fn new(setup: Setup) -> Self {
        let mut notice = None;
        let mut import = Import::None;
        let library = Index::open(&setup.paths, &setup.index).map(|index| {
            notice = index.notice;
            import = match index.file {
                Some(file) if index.library.is_empty() => Import::crew(&setup, file),
                Some(file) => Import::Later(file),
                None => Import::None,
            };
            let mut library = index.library;
            if let Some(folder) = &setup.state {
                library.set_read(&tasks::read_marks(folder));
            }
            library
        });
        Self {
            library: library.map_err(|error| error.to_string()),
            setup,
            import,
            gate: None,
            notice,
            counting: None,
            told: None,
            marks: Vec::new(),
            saving_failed: false,
            clipboard: Clipboard::default(),
        }
    }

    /// The files and folders that are read.
    pub(super) fn paths(&self) -> &[PathBuf] {
        &self.setup.paths
    }

    pub fn carry_out(&mut self, effect: Effect) -> Option<Outcome> {
        match effect {
            Effect::Open(ticket) => Some(self.begin(ticket, FIRST_SLICE, false)),
            Effect::Reload(ticket) => Some(self.begin(ticket, SLICE, true)),
            Effect::Continue(ticket) => Some(self.read_on(ticket, SLICE)),
            Effect::MarkRead(call) => {
                let mark = self.library.as_mut().ok()?.mark_read(call).ok()?;
                self.marks.extend(mark);
                None
            }
            Effect::Copy { ticket, passage } => Some(Outcome::Copied {
                ticket,
                copied: passage::hand_on(&self.setup, &mut self.clipboard, &passage),
            }),
            Effect::Stop => {
                match &mut self.import {
                    Import::None | Import::Later(_) => {}
                    Import::Steps(steps) => steps.cancel(),
                    Import::Crew(crew, _) => crew.cancel(),
                }
                None
            }
            // The screen is not the worker's, and who only answers what is asked tells nothing by itself.
            Effect::Watch | Effect::SetMouse(_) | Effect::Redraw | Effect::Quit => None,
            Effect::Find {
                ticket,
                query,
                sort,
                rows,
                keep,
            } => Some(self.find(
                Asked {
                    ticket,
                    query,
                    sort,
                    rows,
                },
                keep,
            )),
            Effect::LoadCall { ticket, call } => Some(self.load(ticket, call)),
            Effect::ListAgreements {
                ticket,
                query,
                sort,
                rows,
            } => Some(self.ask(ticket, "listing the agreements", |library| {
                let (total, page) = library.agreements(&query, sort, rows)?;
                Ok(Outcome::AgreementsListed {
                    ticket,
                    total,
                    page,
                })
            })),
            Effect::Concord {
                ticket,
                query,
                phrase,
                rows,
            } => Some(self.ask(ticket, "looking for the phrase", |library| {
                let (total, page) = library.concordance(&query, &phrase, rows)?;
                Ok(Outcome::Concorded {
                    ticket,
                    total,
                    page,
                })
            })),
            Effect::ListWarnings {
                ticket,
                query,
                sort,
                rows,
            } => Some(self.ask(ticket, "listing the warnings", |library| {
                let (total, page) = library.warnings(&query, sort, rows)?;
                Ok(Outcome::WarningsListed {
                    ticket,
                    total,
                    page,
                })
            })),
            Effect::FindUnread {
                ticket,
                query,
                sort,
                after,
            } => Some(self.ask(ticket, "looking for what is unread", |library| {
                let call = library.next_unread(&query, sort, after)?;
                Ok(Outcome::UnreadFound { ticket, call })
            })),
        }
    }

    /// Asks the library; that it could not answer is an answer, too.
    fn ask(
        &mut self,
        ticket: Ticket,
        attempted: &str,
        question: impl FnOnce(&mut Library) -> Result<Outcome, LibraryError>,
    ) -> Outcome {
        let answer = match &mut self.library {
            Ok(library) => question(library).map_err(|error| error.to_string()),
            Err(reason) => Err(reason.clone()),
        };
        answer.unwrap_or_else(|reason| Outcome::Failed {
            ticket,
            failure: Failure {
                attempted: attempted.to_owned(),
                reason,
            },
        })
    }

    fn find(&mut self, asked: Asked, keep: Option<CallId>) -> Outcome {
        self.counting = None;
        let outcome = self.ask(asked.ticket, "filtering the list", |library| {
            let found = library.find(&asked.query, asked.sort, asked.rows.clone(), keep)?;
            Ok(Outcome::Found {
                ticket: asked.ticket,
                found,
            })
        });
        if let Outcome::Found { found, .. } = &outcome
            && matches!(found.count, Count::AtLeast(_))
        {
            self.counting = Some(Counting {
                told: Instant::now(),
                short: found.page.rows.len() < asked.rows.len(),
                asked,
            });
        }
        outcome
    }

    /// Whether a list that was handed out is still to be counted.
    pub fn has_more_to_find(&self) -> bool {
        self.counting.is_some()
    }

    /// Looks a little further; tells of the list anew once it is whole, and now and then while it is short.
    pub fn find_more(&mut self) -> Option<Outcome> {
        let more = self.library.as_mut().ok()?.refine();
        let more = more.is_ok_and(|more| more);
        let waited = |counting: &mut Counting| {
            !more || counting.short && counting.told.elapsed() >= reading::TELL
        };
        let counting = self.counting.take_if(waited)?;
        Some(self.find(counting.asked, None))
    }

    /// Whether the first filter would have to wait for the dictionary of people.
    pub fn is_cold(&self) -> bool {
        self.library.as_ref().is_ok_and(Library::is_cold)
    }

    /// Reads the dictionary of people, for nobody waits just now.
    pub fn warm(&mut self) {
        if let Ok(library) = &mut self.library {
            // Whoever filters is told what is wrong.
            let _ = library.warm();
        }
    }

    fn load(&mut self, ticket: Ticket, call: CallId) -> Outcome {
        self.ask(ticket, "opening the call", |library| {
            if let Some(record) = library.record(call)? {
                return Ok(Outcome::CallLoaded {
                    ticket,
                    call,
                    record,
                    accounts: library.other_accounts(call)?,
                });
            }
            let failure = match library.unreadable(call)? {
                Some(unreadable) => Failure {
                    attempted: format!("reading {}", unreadable.path),
                    reason: unreadable.reason,
                },
                None => Failure {
                    attempted: "opening the call".to_owned(),
                    reason: "it is no longer in the library".to_owned(),
                },
            };
            Ok(Outcome::Failed { ticket, failure })
        })
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
