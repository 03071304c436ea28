//! How far an import is, and what is said at its end.

use std::path::PathBuf;

use super::work::Tally;

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
    /// Nothing is left to be found: `found` is final.
    pub listed: bool,
    pub complete: bool,
    /// Worth telling: what stopped the import, or that it waits.
    pub notice: Option<String>,
}

impl Progress {
    pub(super) fn new(paths: &[PathBuf]) -> Self {
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
