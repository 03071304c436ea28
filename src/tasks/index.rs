//! Where the index of some paths is kept: a file in the user's cache, or nowhere. What stands there and is no sound index
//! of ours is set aside, never trusted; what an older version made is made anew.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::library::{Library, LibraryError, Opening, hash};

/// Names the parser that the records come from; see `build.rs`.
pub(super) const REVISION: &str = env!("PARSER_REVISION");

/// An index that was not used for so long is removed; beyond so many others, after less.
const OLDEST: Duration = Duration::from_secs(180 * 24 * 3600);
const MOST: usize = 20;
const OLD: Duration = Duration::from_secs(14 * 24 * 3600);

/// Where to keep the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    #[default]
    Nowhere,
    /// In this folder, one file for each set of paths.
    Cache(PathBuf),
    /// In this file.
    File(PathBuf),
}

/// An index that is open.
pub struct Index {
    pub library: Library,
    /// The file that it is kept in.
    pub file: Option<PathBuf>,
    /// Why it is not kept, or that something was set aside.
    pub notice: Option<String>,
}

impl Index {
    /// Opens the index of these paths. Where it cannot be kept, it is held in memory for this time.
    pub fn open(paths: &[PathBuf], keep: &Keep) -> Result<Self, LibraryError> {
        let mut index = match file(paths, keep) {
            None => Self::in_memory(None)?,
            Some(file) => match at(&file) {
                Ok(index) => index,
                Err(error) => Self::in_memory(Some(format!(
                    "the index is kept in memory this time: {}: {error}",
                    file.display()
                )))?,
            },
        };
        index.library.set_roots(
            paths
                .iter()
                .map(|path| path.display().to_string())
                .collect(),
        );
        Ok(index)
    }

    fn in_memory(notice: Option<String>) -> Result<Self, LibraryError> {
        Ok(Self {
            library: Library::in_memory()?,
            file: None,
            notice,
        })
    }

    /// Removes the index, so that it is made anew.
    pub fn remove(paths: &[PathBuf], keep: &Keep) -> io::Result<()> {
        match file(paths, keep) {
            Some(file) => remove(&file),
            None => Ok(()),
        }
    }
}

/// The file for the index of these paths; `None` where it is not kept: standard input cannot be read again, and the sample
/// is read in no time.
fn file(paths: &[PathBuf], keep: &Keep) -> Option<PathBuf> {
    if paths.is_empty() || paths.iter().any(|path| path.as_os_str() == "-") {
        return None;
    }
    match keep {
        Keep::Nowhere => None,
        Keep::File(file) => Some(file.clone()),
        Keep::Cache(folder) => {
            let mut all = Vec::new();
            for path in paths {
                let whole = fs::canonicalize(path)
                    .or_else(|_| std::path::absolute(path))
                    .unwrap_or_else(|_| path.clone());
                all.extend_from_slice(whole.as_os_str().as_encoded_bytes());
                all.push(0);
            }
            Some(folder.join(format!("{:016x}.sqlite", hash(&all))))
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("{0}")]
    File(#[from] io::Error),
    #[error("{0}")]
    Library(#[from] LibraryError),
    #[error("it is being replaced by other programs again and again")]
    Restless,
}

fn at(file: &Path) -> Result<Index, Refused> {
    if let Some(folder) = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        fs::create_dir_all(folder)?;
    }
    let mut notice = None;
    for _ in 0..4 {
        match Library::open(file, REVISION)? {
            Opening::Ready(library) => {
                return Ok(Index {
                    library: *library,
                    file: Some(file.to_owned()),
                    notice,
                });
            }
            Opening::Stale => remove(file)?,
            Opening::Foreign => {
                let aside = set_aside(file)?;
                notice = Some(format!(
                    "{} was no sound index; it was set aside as {}",
                    file.display(),
                    aside.display()
                ));
            }
        }
    }
    Err(Refused::Restless)
}

fn remove(file: &Path) -> io::Result<()> {
    for part in Library::parts(file) {
        match fs::remove_file(&part) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Gives the file, and what belongs to it, another name.
pub(super) fn set_aside(file: &Path) -> io::Result<PathBuf> {
    let name = |number: usize| {
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".aside{number}"));
        PathBuf::from(name)
    };
    let free = (1..10_000).map(name).find(|name| !name.exists());
    let aside = free.unwrap_or_else(|| name(0));
    for (from, to) in Library::parts(file).iter().zip(Library::parts(&aside)) {
        match fs::rename(from, to) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(aside)
}

/// Removes indexes of the cache folder that were not used for long, beside the one in `index`; never one that is open, and
/// nothing that is no index of ours. `age` is how long ago a file was used.
pub(super) fn prune(index: &Path, age: impl Fn(&Path) -> Option<Duration>) -> io::Result<()> {
    let Some(folder) = index.parent().filter(|_| is_in_cache(index)) else {
        return Ok(());
    };
    let mut others = Vec::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        let used = [file.clone(), with_end(&file, ".lock")];
        let age = used.iter().filter_map(|file| age(file)).min();
        if let Some(age) = age.filter(|_| is_in_cache(&file) && file != index) {
            others.push((age, file));
        }
    }
    others.sort();
    for (rank, (age, file)) in others.into_iter().enumerate() {
        let old = age > OLDEST || (rank >= MOST && age > OLD);
        if !old || !Library::is_free(&file) {
            continue;
        }
        if lock(&file)?.try_lock().is_ok() {
            remove(&file)?;
            let _ = fs::remove_file(with_end(&file, ".lock"));
        }
    }
    Ok(())
}

/// How long ago a file was changed.
pub(super) fn age(file: &Path) -> Option<Duration> {
    fs::metadata(file).ok()?.modified().ok()?.elapsed().ok()
}

/// Whether it is called as we call the files in the cache folder.
fn is_in_cache(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str());
    let stem = name.and_then(|name| name.strip_suffix(".sqlite"));
    stem.is_some_and(|stem| stem.len() == 16 && stem.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn with_end(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// Held by whoever fills the index. It is given back by the system, whatever becomes of the holder.
pub(super) fn lock(index: &Path) -> io::Result<File> {
    File::create(with_end(index, ".lock"))
}

/// Notes that the index was used just now.
pub(super) fn note_use(lock: &File) {
    // Where it cannot be noted, the index may be made anew some day.
    let _ = lock.set_modified(SystemTime::now());
}
