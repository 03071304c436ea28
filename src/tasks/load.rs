//! Reading releases from files, folders and standard input, a step at a time, so that whoever reads can stop between steps
//! and show what is there.
//!
//! In folders: hidden files and folders are left out, `.gitignore` means nothing, links are followed, a folder that links
//! to itself is entered once, a file behind two links is read once, and files of other kinds are counted and passed over.
//! A file that is named by itself is read whatever it is called, unless its ending says that it cannot be text.

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};

use ignore::{Walk, WalkBuilder};
use rustc_hash::FxHashSet;

use crate::model::{CallRecord, Kind, Severity, Unreadable};
use crate::parse;

use super::sample::SAMPLE;
use super::source::{self, Ending, Unread};

/// Entries of folders looked at in one step.
const LISTED_AT_ONCE: usize = 256;

/// What one step brought.
#[derive(Debug)]
pub enum Step {
    /// Folders were listed.
    Listed,
    /// One file was read; it holds these releases.
    Read(Vec<CallRecord>),
    Failed(Unreadable),
}

/// How far the reading is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub read: usize,
    pub found: usize,
    pub failed: usize,
    /// Files of other kinds, passed over.
    pub skipped: usize,
    pub complete: bool,
}

/// Reads what the paths name; without a path, the sample that is compiled in.
pub struct Loader {
    name: String,
    roots: VecDeque<PathBuf>,
    walk: Option<Walk>,
    waiting: VecDeque<Waiting>,
    seen: FxHashSet<(u64, u64)>,
    progress: Progress,
    readouts: usize,
}

enum Waiting {
    Sample(&'static str, &'static str),
    Stdin,
    /// Named by itself.
    Named(PathBuf),
    /// Found in a folder.
    Listed(PathBuf),
    Broken(Unreadable),
}

impl Loader {
    pub fn new(paths: &[PathBuf]) -> Self {
        let mut loader = Self {
            name: name(paths),
            roots: paths.iter().cloned().collect(),
            walk: None,
            waiting: VecDeque::new(),
            seen: FxHashSet::default(),
            progress: Progress::default(),
            readouts: 0,
        };
        if paths.is_empty() {
            let sample = SAMPLE
                .iter()
                .map(|(name, text)| Waiting::Sample(name, text));
            loader.waiting.extend(sample);
            loader.progress.found = SAMPLE.len();
        }
        loader
    }

    /// What the whole is called: the path, how many paths, or the sample.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn progress(&self) -> Progress {
        Progress {
            complete: self.waiting.is_empty() && self.walk.is_none() && self.roots.is_empty(),
            ..self.progress.clone()
        }
    }

    /// Said once everything is read: that there was nothing to read, or no readout in what was read.
    pub fn verdict(&self) -> Option<String> {
        let Progress {
            read,
            failed,
            skipped,
            complete,
            ..
        } = self.progress();
        if !complete || self.readouts > 0 {
            return None;
        }
        let name = &self.name;
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

    /// Does a little more; `None` when all is done.
    pub fn step(&mut self) -> Option<Step> {
        if let Some(next) = self.waiting.pop_front() {
            let step = self.read(next);
            return Some(step);
        }
        if let Some(mut walk) = self.walk.take() {
            if self.list(&mut walk) {
                self.walk = Some(walk);
            }
            return Some(Step::Listed);
        }
        let root = self.roots.pop_front()?;
        self.enter(root);
        Some(Step::Listed)
    }

    fn enter(&mut self, root: PathBuf) {
        if root.as_os_str() == "-" {
            self.progress.found += 1;
            self.waiting.push_back(Waiting::Stdin);
        } else if root.is_dir() {
            self.walk = Some(
                WalkBuilder::new(root)
                    .standard_filters(false)
                    .hidden(true)
                    .follow_links(true)
                    .sort_by_file_name(Ord::cmp)
                    .build(),
            );
        } else if self.is_new(&root) {
            self.progress.found += 1;
            self.waiting.push_back(Waiting::Named(root));
        }
    }

    /// Lists some entries; false at the end.
    fn list(&mut self, walk: &mut Walk) -> bool {
        for _ in 0..LISTED_AT_ONCE {
            match walk.next() {
                None => return false,
                Some(Ok(entry)) => {
                    if entry.file_type().is_some_and(|kind| kind.is_file()) {
                        self.sort_out(entry.into_path());
                    }
                }
                Some(Err(error)) => self.broken(&error),
            }
        }
        true
    }

    fn sort_out(&mut self, path: PathBuf) {
        match source::ending(&path) {
            Ending::Document(_) | Ending::Pdf | Ending::Unknown => self.progress.skipped += 1,
            Ending::Readable | Ending::Collection => {
                if self.is_new(&path) {
                    self.progress.found += 1;
                    self.waiting.push_back(Waiting::Listed(path));
                }
            }
        }
    }

    fn is_new(&mut self, path: &Path) -> bool {
        source::identity(path).is_none_or(|identity| self.seen.insert(identity))
    }

    fn broken(&mut self, error: &ignore::Error) {
        let (cause, path) = unwrap(error);
        // What a loop of links leads to was listed already.
        if matches!(cause, ignore::Error::Loop { .. }) {
            return;
        }
        let reason = error
            .io_error()
            .map_or_else(|| error.to_string(), |e| Unread::from(copy(e)).to_string());
        self.progress.found += 1;
        self.waiting.push_back(Waiting::Broken(Unreadable {
            path: path.unwrap_or(Path::new("")).display().to_string(),
            reason,
        }));
    }

    fn read(&mut self, next: Waiting) -> Step {
        let listed = matches!(next, Waiting::Listed(_));
        let (path, bytes) = match next {
            Waiting::Sample(name, text) => (name.to_owned(), Ok(text.as_bytes().to_vec())),
            Waiting::Stdin => ("-".to_owned(), source::read_stdin()),
            Waiting::Named(path) => (path.display().to_string(), Self::named(&path)),
            Waiting::Listed(path) => (
                path.display().to_string(),
                source::read_file(&path).map_err(Unread::after_listing),
            ),
            Waiting::Broken(unreadable) => return self.fail(unreadable),
        };
        let read = bytes.and_then(|bytes| {
            let records = parse::read(&bytes, Some(&path));
            if records.is_empty() {
                Err(Unread::NoRelease)
            } else {
                Ok(records)
            }
        });
        match read {
            Ok(records) => self.sift(records, &path),
            // Much JSON is no collection of releases; in a folder that is nothing to tell.
            Err(Unread::NoRelease) if listed => {
                self.progress.skipped += 1;
                self.progress.found -= 1;
                Step::Listed
            }
            Err(error) => self.fail(Unreadable {
                path,
                reason: error.to_string(),
            }),
        }
    }

    /// Puts aside what the parser found to be no text at all.
    fn sift(&mut self, records: Vec<CallRecord>, path: &str) -> Step {
        let mut read = Vec::with_capacity(records.len());
        for record in records {
            match reason(&record) {
                None => read.push(record),
                Some(reason) => self.waiting.push_front(Waiting::Broken(Unreadable {
                    path: path.to_owned(),
                    reason,
                })),
            }
        }
        if read.is_empty() {
            return Step::Listed;
        }
        self.progress.read += 1;
        self.readouts += read.iter().filter(|r| is_readout(r)).count();
        Step::Read(read)
    }

    fn named(path: &Path) -> Result<Vec<u8>, Unread> {
        let refused = match source::ending(path) {
            Ending::Document(kind) => Some(Unread::Unsupported(kind)),
            Ending::Pdf => Some(Unread::Pdf),
            Ending::Readable | Ending::Collection | Ending::Unknown => None,
        };
        if let Some(refused) = refused {
            // Whether it is there at all matters more than what it is.
            std::fs::metadata(path)?;
            return Err(refused);
        }
        source::read_file(path)
    }

    fn fail(&mut self, unreadable: Unreadable) -> Step {
        self.progress.failed += 1;
        Step::Failed(unreadable)
    }
}

/// Why there is nothing in the record.
fn reason(record: &CallRecord) -> Option<String> {
    let error = record
        .warnings
        .iter()
        .find(|warning| warning.severity == Severity::Error)?;
    record.text.trim().is_empty().then(|| error.message.clone())
}

fn is_readout(record: &CallRecord) -> bool {
    record.kind != Kind::Other || !record.participants.is_empty()
}

fn name(paths: &[PathBuf]) -> String {
    match paths {
        [] => "built-in sample".to_owned(),
        [only] if only.as_os_str() == "-" => "standard input".to_owned(),
        [only] => only.display().to_string(),
        several => format!("{} paths", several.len()),
    }
}

/// The error itself, and the path it happened at.
fn unwrap(mut error: &ignore::Error) -> (&ignore::Error, Option<&Path>) {
    let mut at = None;
    loop {
        if let ignore::Error::WithDepth { err, .. } = error {
            error = err;
        } else if let ignore::Error::WithPath { path, err } = error {
            at = Some(path.as_path());
            error = err;
        } else {
            return (error, at);
        }
    }
}

/// An error of the same kind: the original belongs to the walker.
fn copy(error: &io::Error) -> io::Error {
    error
        .raw_os_error()
        .map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}
