//! An import on threads of its own.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::batch::{self, Batch};
use crate::library::{Dictionary, LibraryError, Pen, Preparer};
use crate::model::Pace;
use crate::tasks::index::{self, REVISION};
use crate::tasks::load::Loader;
use crate::tasks::progress::Progress;
use crate::tasks::work::{self, Work, Worked};

/// What is said of an import that was stopped.
pub(super) const STOPPED: &str = "reading was stopped; R goes on with it";
/// Parcels of work between two threads.
const BETWEEN: usize = 6;
/// A parcel holds so many pieces of work, or so many bytes; the first ones hold one piece each, for somebody looks at an
/// empty list.
const PARCEL: usize = 32;
const PARCEL_BYTES: usize = 256 << 10;
const SINGLE: u64 = 16;
/// So often another program is asked whether it has done.
const PATIENCE: Duration = Duration::from_millis(200);

/// The threads that fill an index.
pub struct Crew {
    shared: Arc<Shared>,
    start: Instant,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    news: Condvar,
    cancelled: AtomicBool,
    /// A dictionary was learned; whoever prepares takes it up.
    dictionary: Mutex<Dictionary>,
    learned: AtomicBool,
}

#[derive(Default)]
struct State {
    progress: Progress,
    /// Grows with each change.
    edition: u64,
    ended: bool,
}

impl Crew {
    /// Begins to fill the index in `file`.
    pub fn start(paths: Vec<PathBuf>, file: PathBuf, today: String) -> Self {
        let shared = Arc::new(Shared::default());
        shared.lock().progress = Progress::new(&paths);
        let own = Arc::clone(&shared);
        thread::spawn(move || {
            let result = lead(&own, &paths, &file, &today);
            let mut state = own.lock();
            if let Err(error) = result {
                if error.is_damage() {
                    // What is damaged is no use to the next start either.
                    let _ = index::set_aside(&file);
                }
                state.progress.notice = Some(error.to_string());
                state.progress.complete = true;
            }
            state.ended = true;
            state.edition += 1;
            drop(state);
            own.news.notify_all();
        });
        Self {
            shared,
            start: Instant::now(),
        }
    }

    /// How far it is, and an edition that grows with every change.
    pub fn progress(&self) -> (Progress, u64) {
        let state = self.shared.lock();
        (state.progress.clone(), state.edition)
    }

    /// How fast it goes.
    pub fn pace(&self) -> Option<Pace> {
        self.shared.lock().progress.pace(self.start.elapsed())
    }

    /// Waits for something newer than this edition, but not for ever; tells whether there is.
    pub fn wait(&self, edition: u64, longest: Duration) -> bool {
        let state = self.shared.lock();
        let waited = self
            .shared
            .news
            .wait_timeout_while(state, longest, |state| {
                state.edition <= edition && !state.ended
            });
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        state.edition > edition || state.ended
    }

    /// Waits until nothing is held any more; soon, where all is done.
    pub fn wait_for_end(&self) {
        let state = self.shared.lock();
        let ended = self.shared.news.wait_while(state, |state| !state.ended);
        drop(ended.unwrap_or_else(PoisonError::into_inner));
    }

    pub fn has_ended(&self) -> bool {
        self.shared.lock().ended
    }

    pub fn is_stopped(&self) -> bool {
        self.shared.is_cancelled()
    }

    /// Stops soon. What was read stays read.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }
}

impl Drop for Crew {
    fn drop(&mut self) {
        self.cancel();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    fn tell(&self, change: impl FnOnce(&mut Progress)) {
        let mut state = self.lock();
        change(&mut state.progress);
        state.edition += 1;
        drop(state);
        self.news.notify_all();
    }
}

/// Holds the lock, writes, and gives the others their work.
fn lead(
    shared: &Arc<Shared>,
    paths: &[PathBuf],
    file: &Path,
    today: &str,
) -> Result<(), LibraryError> {
    let Some(held) = hold(shared, file)? else {
        return Ok(());
    };
    index::note_use(&held);
    let mut pen = Pen::new(file, REVISION, today)?;
    *shared
        .dictionary
        .lock()
        .unwrap_or_else(PoisonError::into_inner) = pen.dictionary();
    let mut loader = Loader::new(paths, pen.known_files()?);
    let (works, todo) = sync_channel::<(u64, Vec<Work>)>(BETWEEN);
    let (done, results) = sync_channel::<Result<(u64, Vec<Worked>), LibraryError>>(BETWEEN);
    let todo = Arc::new(Mutex::new(todo));
    let cores = thread::available_parallelism().map_or(2, usize::from);
    for _ in 0..cores {
        let (shared, todo, done) = (Arc::clone(shared), Arc::clone(&todo), done.clone());
        thread::spawn(move || prepare(&shared, &todo, &done));
    }
    drop(done);
    let own = Arc::clone(shared);
    let loading = thread::spawn(move || {
        let mut number = 0;
        let mut parcel = Vec::new();
        let mut bytes = 0;
        let mut told = Instant::now();
        while !loader.is_done() && !own.is_cancelled() {
            if let Some(work) = loader.step() {
                bytes += work.bytes();
                parcel.push(work);
            }
            let full = parcel.len() >= PARCEL || bytes >= PARCEL_BYTES || number < SINGLE;
            if !parcel.is_empty() && (full || loader.is_done()) {
                if works.send((number, std::mem::take(&mut parcel))).is_err() {
                    break;
                }
                number += 1;
                bytes = 0;
            }
            if told.elapsed() > Duration::from_millis(50) {
                told = Instant::now();
                let found = loader.progress.clone();
                own.tell(|progress| progress.take_listing(&found));
            }
        }
        loader
    });
    // While one batch is written the next one is gathered.
    let (gathered, batches) = sync_channel(0);
    let own = Arc::clone(shared);
    thread::spawn(move || {
        batch::gather(&results, &gathered, |worked| {
            // How fast it goes is told before it is written: batches are large.
            own.tell(|progress| {
                let tallies = worked.iter().map(|worked| worked.tally);
                tallies.for_each(|tally| progress.move_on(tally));
            });
        });
    });
    write(shared, &mut pen, &batches)?;
    let Ok(loader) = loading.join() else {
        return Err(LibraryError::Damaged("reading ended early".to_owned()));
    };
    if shared.is_cancelled() {
        pen.pause()?;
    } else {
        pen.finish(&loader.gone())?;
        // What lies about in the cache is no reason to stop.
        let _ = index::prune(file, index::age);
    }
    let stopped = shared.is_cancelled();
    shared.tell(|progress| {
        progress.found = loader.progress.found.saturating_sub(progress.skipped);
        progress.read += loader.progress.read;
        progress.skipped += loader.progress.skipped;
        progress.readouts += loader.progress.readouts;
        progress.notice = stopped.then(|| STOPPED.to_owned());
        progress.complete = true;
    });
    Ok(())
}

/// Waits until no other program fills the index; `None` where that was not to be.
fn hold(shared: &Shared, file: &Path) -> Result<Option<File>, LibraryError> {
    let lock = index::lock(file).map_err(|error| LibraryError::Damaged(error.to_string()))?;
    loop {
        match lock.try_lock() {
            // Some file systems know no locks; the index itself is safe all the same.
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(Some(lock)),
            Err(TryLockError::WouldBlock) => {
                shared.tell(|progress| progress.notice = Some(LibraryError::Busy.to_string()));
                if shared.is_cancelled() {
                    return Ok(None);
                }
                thread::sleep(PATIENCE);
            }
        }
    }
}

fn prepare(
    shared: &Shared,
    todo: &Mutex<Receiver<(u64, Vec<Work>)>>,
    done: &SyncSender<Result<(u64, Vec<Worked>), LibraryError>>,
) {
    let mut preparer: Option<(bool, Preparer)> = None;
    loop {
        let next = todo.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((number, parcel)) = next else {
            return;
        };
        let learned = shared.learned.load(Ordering::Acquire);
        let ready = preparer.take().filter(|(taught, _)| *taught == learned);
        let ready = ready.map_or_else(
            || {
                let dictionary = shared.dictionary.lock();
                let dictionary = dictionary.unwrap_or_else(PoisonError::into_inner).clone();
                Preparer::new(dictionary).map(|preparer| (learned, preparer))
            },
            Ok,
        );
        let result = ready.and_then(|(taught, mut ready)| {
            let worked = work::carry_out(parcel, &mut ready)?;
            preparer = Some((taught, ready));
            Ok((number, worked))
        });
        if done.send(result).is_err() {
            return;
        }
    }
}

/// Writes batch after batch.
fn write(
    shared: &Shared,
    pen: &mut Pen,
    batches: &Receiver<Result<Batch, LibraryError>>,
) -> Result<(), LibraryError> {
    for batch in batches {
        let Batch {
            arrivals, tallies, ..
        } = batch?;
        pen.commit(arrivals)?;
        let dictionary = pen.dictionary();
        if dictionary.is_learned() && !shared.learned.load(Ordering::Relaxed) {
            *shared
                .dictionary
                .lock()
                .unwrap_or_else(PoisonError::into_inner) = dictionary;
            shared.learned.store(true, Ordering::Release);
        }
        shared.tell(|progress| tallies.into_iter().for_each(|tally| progress.add(tally)));
    }
    Ok(())
}
