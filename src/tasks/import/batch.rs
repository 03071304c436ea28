//! What is done, gathered to batches in the order in which it was found.

use std::collections::BTreeMap;
use std::mem;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::time::{Duration, Instant};

use crate::library::{Arrival, LibraryError};
use crate::tasks::work::{Tally, Worked};

/// A batch is written when it holds so many releases, or is so old; the first ones sooner, for somebody looks at an empty
/// list, and from the second ones the dictionary is learned that packs all others.
const RELEASES: usize = 5_500;
const SECOND_RELEASES: usize = 1500;
const FIRST_RELEASES: usize = 200;
const OLDEST: Duration = Duration::from_secs(3);
const FIRST_OLDEST: Duration = Duration::from_millis(40);
/// What is written at once.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) arrivals: Vec<Arrival>,
    pub(super) tallies: Vec<Tally>,
    releases: usize,
    since: Option<Instant>,
    /// Batches before it.
    before: usize,
}

/// Hands on batches until nothing comes any more, or nobody takes them.
pub(super) fn gather(
    results: &Receiver<Result<(u64, Vec<Worked>), LibraryError>>,
    batches: &SyncSender<Result<Batch, LibraryError>>,
    tell: impl Fn(&[Worked]),
) {
    let mut early: BTreeMap<u64, Vec<Worked>> = BTreeMap::new();
    let mut batch = Batch::default();
    let mut next = 0;
    loop {
        match results.recv_timeout(batch.time_left()) {
            Ok(Ok((number, worked))) => {
                early.insert(number, worked);
            }
            Ok(Err(error)) => {
                let _ = batches.send(Err(error));
                return;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                early.into_values().flatten().for_each(|w| batch.add(w));
                if !batch.arrivals.is_empty() {
                    let _ = batches.send(Ok(batch));
                }
                return;
            }
        }
        while let Some(worked) = early.remove(&next) {
            tell(&worked);
            for worked in worked {
                batch.add(worked);
            }
            next += 1;
        }
        if batch.is_due() {
            let following = Batch {
                before: batch.before + 1,
                ..Batch::default()
            };
            if batches
                .send(Ok(mem::replace(&mut batch, following)))
                .is_err()
            {
                return;
            }
        }
    }
}

impl Batch {
    fn add(&mut self, worked: Worked) {
        self.releases += worked.arrival.releases.len();
        self.arrivals.push(worked.arrival);
        self.tallies.push(worked.tally);
        self.since.get_or_insert_with(Instant::now);
    }

    const fn limits(&self) -> (usize, Duration) {
        match self.before {
            0 => (FIRST_RELEASES, FIRST_OLDEST),
            1 => (SECOND_RELEASES, OLDEST),
            _ => (RELEASES, OLDEST),
        }
    }

    fn time_left(&self) -> Duration {
        let age = self.since.map_or(Duration::ZERO, |since| since.elapsed());
        self.limits().1.saturating_sub(age)
    }

    fn is_due(&self) -> bool {
        let due = self.releases >= self.limits().0 || self.time_left().is_zero();
        due && !self.arrivals.is_empty()
    }
}
