//! Carries out effects: on a thread of its own for the interface, in line for a single frame and for tests. It owns the
//! library and everything that may take time; it knows nothing of what is on the screen.

mod clipboard;
mod executor;
mod queue;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use crate::app::{App, Effect, Outcome};

pub use executor::Executor;
use queue::Queue;

/// What the worker works on and where it may write.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    /// Files and folders; none for the built-in sample.
    pub paths: Vec<PathBuf>,
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
    pub fn start(setup: Setup, answer: impl Fn(Outcome) + Send + 'static) -> Self {
        let (effects, received) = mpsc::channel();
        let (ending, ended) = mpsc::channel();
        let pending = Arc::new(AtomicUsize::new(0));
        let left = Arc::clone(&pending);
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
        self.pending.fetch_add(1, Ordering::AcqRel);
        // The thread takes effects for as long as this sender lives.
        let _ = self.effects.send(effect);
    }

    /// Whether every effect was answered.
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
    answer: impl Fn(Outcome),
) {
    let mut queue = Queue::default();
    loop {
        if !queue.has_urgent() {
            executor.save().into_iter().for_each(&answer);
        }
        if queue.is_empty() {
            match received.recv() {
                Ok(effect) => queue.push(effect),
                Err(_) => return,
            }
        }
        let open = loop {
            match received.try_recv() {
                Ok(effect) => queue.push(effect),
                Err(mpsc::TryRecvError::Empty) => break true,
                Err(mpsc::TryRecvError::Disconnected) => break false,
            }
        };
        if !open {
            queue.keep_only_lasting();
        }
        let effect = queue.pop();
        if let Some(effect) = effect {
            executor.carry_out(effect).into_iter().for_each(&answer);
        }
        pending.fetch_sub(queue.taken(), Ordering::AcqRel);
    }
}

/// Carries out effects in line until none is left: what a frame or a test needs, without a thread.
pub fn settle(executor: &mut Executor, app: &mut App, effects: Vec<Effect>) {
    let mut waiting = VecDeque::from(effects);
    while let Some(effect) = waiting.pop_front() {
        if let Some(outcome) = executor.carry_out(effect) {
            waiting.extend(app.finish(outcome));
        }
    }
}
