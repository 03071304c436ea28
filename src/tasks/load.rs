//! Finding what there is to read in files, folders and standard input, a step at a time, and reading what is new.
//!
//! In folders: hidden files and folders are left out, `.gitignore` means nothing, links are followed, a folder that links
//! to itself is entered once, a file behind two links is read once, and files of other kinds are counted and passed over.
//! A file that is named by itself is read whatever it is called, unless its ending says that it cannot be text. A file
//! that is as long and as old as it was is not opened.

use std::collections::VecDeque;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ignore::{Walk, WalkBuilder};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::library::{FileFacts, KnownFile, hash};

use super::collection::Collection;
use super::progress::Progress;
use super::sample::SAMPLE;
use super::source::{self, Ending, Unread};
use super::work::Work;

/// Entries of folders looked at in one step.
const LISTED_AT_ONCE: usize = 256;

/// Reads what the paths name; without a path, the sample that is compiled in.
pub(super) struct Loader {
    roots: VecDeque<(usize, PathBuf)>,
    walk: Option<(usize, PathBuf, Walk)>,
    waiting: VecDeque<Waiting>,
    collection: Option<(PathBuf, Collection)>,
    known: FxHashMap<Vec<u8>, KnownFile>,
    seen: FxHashSet<(u64, u64)>,
    pub(super) progress: Progress,
}

enum Waiting {
    Sample(&'static str, &'static str),
    Stdin,
    /// Named by itself.
    Named(Found),
    /// Found in a folder.
    Listed(Found),
    Broken(FileFacts, String, Unread),
}

/// A file, where it is and what the index calls it.
struct Found {
    path: PathBuf,
    facts: FileFacts,
}

impl Loader {
    /// `known` is what the index holds already.
    pub(super) fn new(paths: &[PathBuf], known: Vec<KnownFile>) -> Self {
        let mut loader = Self {
            roots: paths.iter().cloned().enumerate().collect(),
            walk: None,
            waiting: VecDeque::new(),
            collection: None,
            known: known
                .into_iter()
                .map(|known| (known.facts.path.clone(), known))
                .collect(),
            seen: FxHashSet::default(),
            progress: Progress::new(paths),
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

    /// What the index holds and nobody has met: once all is read, it is gone.
    pub(super) fn gone(&self) -> Vec<i64> {
        self.known.values().map(|known| known.file).collect()
    }

    pub(super) fn is_done(&self) -> bool {
        self.waiting.is_empty()
            && self.walk.is_none()
            && self.roots.is_empty()
            && self.collection.is_none()
    }

    /// Does a little more; gives work where there is some.
    pub(super) fn step(&mut self) -> Option<Work> {
        if let Some((path, mut collection)) = self.collection.take() {
            let (work, more) = collection.next(&path);
            if more {
                self.collection = Some((path, collection));
            }
            if let Some(readouts) = work.as_ref().and_then(|work| work.same) {
                self.count_known(readouts);
            }
            return work;
        }
        if let Some(next) = self.waiting.pop_front() {
            return self.read(next);
        }
        if let Some((root, base, mut walk)) = self.walk.take() {
            if self.list(root, &base, &mut walk) {
                self.walk = Some((root, base, walk));
            }
            self.progress.listed = self.roots.is_empty() && self.walk.is_none();
            return None;
        }
        if let Some((at, root)) = self.roots.pop_front() {
            self.enter(at, root);
        }
        self.progress.listed = self.roots.is_empty() && self.walk.is_none();
        None
    }

    fn enter(&mut self, at: usize, root: PathBuf) {
        if root.as_os_str() == "-" {
            self.progress.found += 1;
            self.waiting.push_back(Waiting::Stdin);
        } else if root.is_dir() {
            let walk = WalkBuilder::new(&root)
                .standard_filters(false)
                .hidden(true)
                .follow_links(true)
                .sort_by_file_name(Ord::cmp)
                .build();
            self.walk = Some((at, root, walk));
        } else if let Some(facts) = self.facts(at, &root, &root) {
            self.progress.found += 1;
            self.progress.bytes_found += bytes(&facts);
            self.waiting
                .push_back(Waiting::Named(Found { path: root, facts }));
        }
    }

    /// Lists some entries; false at the end.
    fn list(&mut self, root: usize, base: &Path, walk: &mut Walk) -> bool {
        for _ in 0..LISTED_AT_ONCE {
            match walk.next() {
                None => return false,
                Some(Ok(entry)) => {
                    if entry.file_type().is_some_and(|kind| kind.is_file()) {
                        self.sort_out(root, base, entry.into_path());
                    }
                }
                Some(Err(error)) => self.broken(root, base, &error),
            }
        }
        true
    }

    fn sort_out(&mut self, root: usize, base: &Path, path: PathBuf) {
        match source::ending(&path) {
            Ending::Document(_) | Ending::Pdf | Ending::Unknown => self.progress.skipped += 1,
            Ending::Readable | Ending::Collection | Ending::Archive(_) => {
                if let Some(facts) = self.facts(root, base, &path) {
                    self.progress.found += 1;
                    if !self.is_as_it_was(&facts) {
                        self.progress.bytes_found += bytes(&facts);
                        self.waiting
                            .push_back(Waiting::Listed(Found { path, facts }));
                    }
                }
            }
        }
    }

    /// Whether nothing suggests that the file has changed; then it is counted as read.
    fn is_as_it_was(&mut self, facts: &FileFacts) -> bool {
        let same = self.known.get(&facts.path).is_some_and(|known| {
            let before = (known.facts.size, known.facts.modified);
            before == (facts.size, facts.modified) && !known.failed && known.done.is_none()
        });
        if same {
            let readouts = self.known.remove(&facts.path).map(|known| known.readouts);
            self.count_known(readouts.unwrap_or_default());
        }
        same
    }

    fn count_known(&mut self, readouts: i64) {
        if let Ok(readouts) = usize::try_from(readouts) {
            self.progress.read += 1;
            self.progress.readouts += readouts;
        } else {
            // Below nought where there is no release in it.
            self.progress.skipped += 1;
            self.progress.found -= 1;
        }
    }

    /// `None` for a file that was met before.
    fn facts(&mut self, root: usize, base: &Path, path: &Path) -> Option<FileFacts> {
        let about = fs::metadata(path).ok();
        let identity = about.as_ref().and_then(source::identity);
        let new = identity.is_none_or(|identity| self.seen.insert(identity));
        new.then(|| facts(root, base, path, about.as_ref()))
    }

    fn broken(&mut self, root: usize, base: &Path, error: &ignore::Error) {
        let (cause, path) = unwrap(error);
        // What a loop of links leads to was listed already.
        if matches!(cause, ignore::Error::Loop { .. }) {
            return;
        }
        let reason = error.io_error().map_or_else(
            || Unread::Other(io::Error::other(error.to_string())),
            |e| Unread::from(copy(e)),
        );
        let path = path.unwrap_or(base);
        self.progress.found += 1;
        self.waiting.push_back(Waiting::Broken(
            facts(root, base, path, fs::metadata(path).ok().as_ref()),
            path.display().to_string(),
            reason,
        ));
    }

    fn read(&mut self, next: Waiting) -> Option<Work> {
        let (found, listed) = match next {
            Waiting::Sample(name, text) => {
                return self.whole(name.as_bytes(), name, Ok(text.as_bytes().to_vec()));
            }
            Waiting::Stdin => return self.whole(b"-", "-", source::read_stdin()),
            Waiting::Broken(facts, path, error) => {
                self.known.remove(&facts.path);
                return Some(Work::of(facts, path, Err(error), false));
            }
            Waiting::Named(found) => (found, false),
            Waiting::Listed(found) => (found, true),
        };
        let Found { path, mut facts } = found;
        if !listed && self.is_as_it_was(&facts) {
            self.progress.bytes_found -= bytes(&facts);
            return None;
        }
        let known = self.known.remove(&facts.path);
        if let Some(collection) = Collection::of(&path, &facts, known.as_ref(), listed) {
            self.collection = Some((path, collection));
            return None;
        }
        let bytes = if listed {
            source::read_file(&path).map_err(Unread::after_listing)
        } else {
            named(&path)
        };
        if let Ok(bytes) = &bytes {
            facts.hash = hash(bytes);
        }
        let same = known.filter(|known| known.facts.hash == facts.hash && !known.failed);
        if let (Some(known), Ok(_)) = (same, &bytes) {
            self.count_known(known.readouts);
            return Some(Work::same(facts, known.readouts));
        }
        let shown = path.display().to_string();
        Some(Work::of(facts, shown, bytes, listed))
    }

    /// What has no file to look at again.
    fn whole(&mut self, name: &[u8], shown: &str, bytes: Result<Vec<u8>, Unread>) -> Option<Work> {
        let facts = FileFacts {
            path: name.to_vec(),
            ..FileFacts::default()
        };
        if let Some(known) = self.known.remove(name) {
            self.count_known(known.readouts);
            return None;
        }
        Some(Work::of(facts, shown.to_owned(), bytes, false))
    }
}

fn bytes(facts: &FileFacts) -> u64 {
    u64::try_from(facts.size).unwrap_or_default()
}

/// What the index calls a file: the number of its root, and the way from there.
fn facts(root: usize, base: &Path, path: &Path, about: Option<&fs::Metadata>) -> FileFacts {
    let rest = path.strip_prefix(base).unwrap_or(path);
    let mut name = format!("{root}\0").into_bytes();
    name.extend_from_slice(rest.as_os_str().as_encoded_bytes());
    let modified = about.and_then(|about| about.modified().ok());
    let since = modified.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    FileFacts {
        path: name,
        size: about.map_or(-1, |about| i64::try_from(about.len()).unwrap_or(i64::MAX)),
        modified: since.map_or(0, |time| i64::try_from(time.as_nanos()).unwrap_or(i64::MAX)),
        hash: 0,
    }
}

fn named(path: &Path) -> Result<Vec<u8>, Unread> {
    let refused = match source::ending(path) {
        Ending::Document(kind) => Some(Unread::Unsupported(kind)),
        Ending::Pdf => Some(Unread::Pdf),
        Ending::Readable | Ending::Collection | Ending::Archive(_) | Ending::Unknown => None,
    };
    if let Some(refused) = refused {
        // Whether it is there at all matters more than what it is.
        fs::metadata(path)?;
        return Err(refused);
    }
    source::read_file(path)
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
