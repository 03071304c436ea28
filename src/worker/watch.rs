//! Tells when files change that could be releases. What changes in a burst is told once, when it is over.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, MetadataKind, ModifyKind};
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::app::Outcome;
use crate::tasks;

/// A burst is over when nothing has happened for so long; where it does not end, it is told of all the same.
const QUIET: Duration = Duration::from_millis(250);
const LONGEST: Duration = Duration::from_secs(3);

/// Watches until it is dropped.
pub(super) struct Watch {
    news: Sender<News>,
    up: Arc<AtomicBool>,
}

enum News {
    Event(notify::Result<Event>),
    End,
}

impl Watch {
    /// Watches the paths, on a thread of its own: that may take a while. `begun`: they are being read already. `None` where
    /// there is nothing to watch.
    pub(super) fn start(
        paths: &[PathBuf],
        begun: bool,
        answer: impl Fn(Outcome) + Send + 'static,
    ) -> Option<Self> {
        let mut paths = paths.to_vec();
        paths.retain(|path| path.as_os_str() != "-");
        if paths.is_empty() {
            return None;
        }
        let (news, heard) = mpsc::channel();
        let sender = news.clone();
        let up = Arc::new(AtomicBool::new(false));
        let done = Arc::clone(&up);
        thread::spawn(move || {
            let teller = sender.clone();
            let made = notify::recommended_watcher(move |event| {
                // After the end nobody listens.
                let _ = teller.send(News::Event(event));
            });
            let watching = made.and_then(|mut watcher| {
                let failed = watch(&mut watcher, &paths);
                failed.map_or(Ok(watcher), Err)
            });
            // Some systems tell of the files by other names of the same folders.
            let real: Vec<PathBuf> = paths
                .iter()
                .filter_map(|path| path.canonicalize().ok())
                .collect();
            paths.extend(real);
            done.store(true, Ordering::Release);
            match watching {
                Ok(watcher) => {
                    // What came while the watch was being set up was seen by nobody.
                    if begun {
                        answer(Outcome::FilesChanged);
                    }
                    listen(&heard, &paths, answer);
                    drop(watcher);
                }
                Err(error) => answer(Outcome::Noticed(why_not(&error))),
            }
        });
        Some(Self { news, up })
    }
}

impl Watch {
    /// Turns true once changes are told, or it is known that they will not be.
    pub(super) fn is_up(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.up)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.news.send(News::End);
    }
}

/// Of a file its folder is watched: editors put another file in its place. Tells what did not work.
fn watch(watcher: &mut RecommendedWatcher, paths: &[PathBuf]) -> Option<notify::Error> {
    let mut failed = None;
    for path in paths {
        let result = if path.is_dir() {
            watcher.watch(path, RecursiveMode::Recursive)
        } else {
            let folder = path.parent().filter(|folder| *folder != Path::new(""));
            watcher.watch(
                folder.unwrap_or(Path::new(".")),
                RecursiveMode::NonRecursive,
            )
        };
        // What is not there is told elsewhere.
        let missing = |error: &notify::Error| matches!(error.kind, ErrorKind::PathNotFound);
        failed = failed.or(result.err().filter(|error| !missing(error)));
    }
    failed
}

fn why_not(error: &notify::Error) -> String {
    let reason = match &error.kind {
        ErrorKind::MaxFilesWatch => {
            "there are more folders than the system watches (fs.inotify.max_user_watches)"
                .to_owned()
        }
        ErrorKind::Io(error) => error.to_string(),
        ErrorKind::Generic(_)
        | ErrorKind::PathNotFound
        | ErrorKind::WatchNotFound
        | ErrorKind::InvalidConfig(_) => error.to_string(),
    };
    format!("new files do not appear by themselves: {reason}; R reads again")
}

fn listen(heard: &Receiver<News>, paths: &[PathBuf], answer: impl Fn(Outcome)) {
    while let Ok(News::Event(event)) = heard.recv() {
        if !concerns(&event, paths) {
            continue;
        }
        let start = Instant::now();
        while start.elapsed() < LONGEST {
            match heard.recv_timeout(QUIET) {
                Ok(News::Event(_)) => {}
                Ok(News::End) => return,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        answer(Outcome::FilesChanged);
    }
}

/// Whether what happened may change what is read. That something was only looked at changes nothing, and reading is looking.
fn concerns(event: &notify::Result<Event>, paths: &[PathBuf]) -> bool {
    let Ok(event) = event else {
        // Events were lost.
        return true;
    };
    let changes = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Any
        | EventKind::Create(_)
        | EventKind::Remove(_)
        | EventKind::Other => true,
        EventKind::Access(_) => false,
        EventKind::Modify(kind) => kind != ModifyKind::Metadata(MetadataKind::AccessTime),
    };
    event.need_rescan() || (changes && event.paths.iter().any(|path| is_read(path, paths)))
}

fn is_read(path: &Path, paths: &[PathBuf]) -> bool {
    paths.iter().any(|root| {
        if root.file_name() == path.file_name() {
            return true;
        }
        let hidden = |part: Component<'_>| {
            matches!(part, Component::Normal(name) if name.as_encoded_bytes().starts_with(b"."))
        };
        path.strip_prefix(root).is_ok_and(|rest| {
            // A folder, or what is gone and may have been one.
            let folder = || !path.is_file();
            !rest.components().any(hidden) && (tasks::may_be_read(path) || folder())
        })
    })
}

#[cfg(test)]
mod tests;
