//! How far an import is, and what is said at its end.

use std::path::PathBuf;
use std::time::Duration;

use crate::model::Pace;

use super::work::Tally;

/// What took less is told at its end.
const SHORTEST: Duration = Duration::from_millis(700);

/// How far the reading is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What the whole is called: the path, how many paths, or the sample.
    pub name: String,
    pub read: usize,
    pub found: usize,
    pub failed: usize,
    /// Files of other kinds, passed over.
    pub skipped: usize,
    /// Releases of calls and meetings.
    pub readouts: usize,
    /// Releases that were read this time.
    pub releases: usize,
    /// Bytes that were read this time, of those that are to be.
    pub bytes: u64,
    pub bytes_found: u64,
    /// Nothing is left to be found: `found` is final.
    pub listed: bool,
    pub complete: bool,
    /// Worth telling: what stopped the import, or that it waits.
    pub notice: Option<String>,
}

impl Progress {
    /// Of what is still to be read.
    pub fn new(paths: &[PathBuf]) -> Self {
        let name = match paths {
            [] => "built-in sample".to_owned(),
            [only] if only.as_os_str() == "-" => "standard input".to_owned(),
            [only] => only.display().to_string(),
            several => format!("{} paths", several.len()),
        };
        Self {
            name,
            ..Self::default()
        }
    }

    pub(super) fn add(&mut self, tally: Tally) {
        self.read += tally.read;
        self.failed += tally.failed;
        self.skipped += tally.skipped + tally.passed_over;
        self.found = self.found.saturating_sub(tally.skipped);
        self.readouts += tally.readouts;
    }

    /// Counts what was read, whether or not the index holds it yet.
    pub(super) fn move_on(&mut self, tally: Tally) {
        self.releases += tally.releases;
        self.bytes += tally.bytes;
    }

    /// What is found grows while something else is read.
    pub(super) fn take_listing(&mut self, listing: &Self) {
        self.found = listing.found.max(self.found);
        self.bytes_found = listing.bytes_found;
        self.listed = listing.listed;
    }

    /// How fast it went for so long; `None` before there is anything to go by.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an estimate"
    )]
    pub fn pace(&self, elapsed: Duration) -> Option<Pace> {
        let seconds = elapsed.as_secs_f64();
        if elapsed < SHORTEST || self.releases == 0 {
            return None;
        }
        let known = self.listed && self.bytes > 0 && self.bytes_found > 0;
        let done = (self.bytes as f64 / self.bytes_found.max(1) as f64).min(1.0);
        Some(Pace {
            releases: self.releases,
            per_second: (self.releases as f64 / seconds) as usize,
            percent: known.then_some((done * 100.0) as u8),
            seconds_left: known.then_some((seconds / done - seconds).ceil() as u64),
        })
    }

    /// Said once everything is read: that there was nothing to read, or no readout in what was read.
    pub fn verdict(&self) -> Option<String> {
        let Self {
            name,
            read,
            failed,
            skipped,
            ..
        } = self;
        if !self.complete || self.readouts > 0 {
            return None;
        }
        match (read, failed, skipped) {
            (0, 0, 0) => Some(format!(
                "{name} is empty: there is no text, HTML, Markdown, JSON or mail in it"
            )),
            (0, 0, 1) => Some(format!(
                "no text, HTML, Markdown, JSON or mail in {name}; one file of another kind was passed over"
            )),
            (0, 0, n) => Some(format!(
                "no text, HTML, Markdown, JSON or mail in {name}; {n} files of other kinds were passed over"
            )),
            (0, _, _) => None,
            (1, _, _) => Some(format!(
                "no readout in {name}: no call and no meeting was recognised"
            )),
            (n, _, _) => Some(format!("no readout among {n} files in {name}")),
        }
    }
}
