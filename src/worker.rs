//! Carries out effects: on a thread of its own for the interface, in line for a single frame and for tests. It owns the
//! library and everything that may take time; it knows nothing of what is on the screen.

mod clipboard;
mod executor;
mod passage;
mod queue;
mod watch;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crate::app::{App, Effect, Outcome};

pub use executor::Executor;
use queue::{Queue, is_urgent};
use watch::Watch;

use crate::tasks::{self, Keep};

/// So often the worker looks whether the import has got further.
const NEWS: Duration = Duration::from_millis(25);

/// What the worker works on and where it may write.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    /// Files and folders; none for the built-in sample.
    pub paths: Vec<PathBuf>,
    /// Where to keep the index.
    pub index: Keep,
    /// Dates the texts that are replaced: `2026-11-21`.
    pub today: String,
    /// Where to keep what was read and the passage last copied; `None` to keep nothing.
    pub state: Option<PathBuf>,
    /// A file that copied passages are added to.
    pub copy_to: Option<PathBuf>,
    /// A display is there whose clipboard may take passages.
    pub clipboard: bool,
}

/// The thread that carries out effects.
pub struct Worker {
    effects: Sender<Effect>,
    /// Effects handed over and not answered yet.
    pending: Arc<AtomicUsize>,
    /// Closed when the thread ends.
    ended: Receiver<()>,
}

impl Worker {
    /// Starts the thread; it hands every outcome to `answer`.
    pub fn start(setup: Setup, answer: impl Fn(Outcome) + Clone + Send + 'static) -> Self {
        let (effects, received) = mpsc::channel();
        let (ending, ended) = mpsc::channel();
        let pending = Arc::new(AtomicUsize::new(0));
        let left = Arc::clone(&pending);
        if setup.paths.is_empty() {
            // The sample is parsed at every start: beside the making of its index.
            thread::spawn(tasks::warm);
        }
        thread::spawn(move || {
            work(Executor::new(setup), &received, &left, answer);
            drop(ending);
        });
        Self {
            effects,
            pending,
            ended,
        }
    }

    pub fn submit(&self, effect: Effect) {
        if is_urgent(&effect) {
            self.pending.fetch_add(1, Ordering::AcqRel);
        }
        // The thread takes effects for as long as this sender lives.
        let _ = self.effects.send(effect);
    }

    /// Whether everything was answered that somebody waits for.
    pub fn is_idle(&self) -> bool {
        self.pending.load(Ordering::Acquire) == 0
    }

    /// Lets the thread save what is left to save, and waits for it no longer than this: it may hang in a file or clipboard
    /// that does not answer.
    pub fn finish(self, longest: Duration) {
        drop(self.effects);
        let _ = self.ended.recv_timeout(longest);
    }
}

fn work(
    mut executor: Executor,
    received: &Receiver<Effect>,
    pending: &AtomicUsize,
    answer: impl Fn(Outcome) + Clone + Send + 'static,
) {
    let mut queue = Queue::default();
    let mut watch = None;
    let mut open = true;
    while open {
        if !queue.has_urgent() {
            executor.save().into_iter().for_each(&answer);
        }
        open = receive(&mut executor, received, &mut queue, &answer);
        if !open {
            queue.keep_only_lasting();
        }
        while let Some(effect) = queue.pop() {
            let outcome = if effect == Effect::Watch {
                watch = Watch::start(executor.paths(), executor.has_begun(), answer.clone());
                executor.begin_after(watch.as_ref().map(Watch::is_up));
                None
            } else {
                executor.carry_out(effect)
            };
            // Whoever gets the answer sees that it was the last one.
            pending.fetch_sub(queue.taken(), Ordering::AcqRel);
            outcome.into_iter().for_each(&answer);
            if open {
                break;
            }
        }
        pending.fetch_sub(queue.taken(), Ordering::AcqRel);
    }
    executor.save();
    drop(watch);
}

/// Waits for something to do, and does in the meantime what nobody waits for; false when no more will come.
fn receive(
    executor: &mut Executor,
    received: &Receiver<Effect>,
    queue: &mut Queue,
    answer: impl Fn(Outcome),
) -> bool {
    loop {
        match received.try_recv() {
            Ok(effect) => {
                queue.push(effect);
                continue;
            }
            Err(mpsc::TryRecvError::Empty) => {}
            Err(mpsc::TryRecvError::Disconnected) => return false,
        }
        if queue.has_urgent() || (!queue.is_empty() && executor.has_news()) {
            return true;
        }
        if executor.has_more_to_find() {
            executor.find_more().into_iter().for_each(&answer);
            continue;
        }
        let waited = if queue.is_empty() && !executor.is_cold() {
            received.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            received.recv_timeout(NEWS)
        };
        match waited {
            Ok(effect) => queue.push(effect),
            Err(RecvTimeoutError::Timeout) if queue.is_empty() => executor.warm(),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}

/// Carries out effects in line until none is left: what a frame or a test needs, without a thread.
pub fn settle(executor: &mut Executor, app: &mut App, effects: Vec<Effect>) {
    let mut waiting = VecDeque::from(effects);
    while let Some(effect) = waiting.pop_front() {
        if let Some(outcome) = executor.carry_out(effect) {
            waiting.extend(app.finish(outcome));
        }
        while waiting.is_empty() && executor.has_more_to_find() {
            if let Some(outcome) = executor.find_more() {
                waiting.extend(app.finish(outcome));
            }
        }
    }
}
