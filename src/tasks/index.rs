//! Where the index of some paths is kept: a file in the user's cache, or nowhere. What stands there and is no sound index
//! of ours is set aside, never trusted; what an older version made is made anew.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::library::{Library, LibraryError, Opening, hash};

/// Names the parser that the records come from; see `build.rs`.
pub(super) const REVISION: &str = env!("PARSER_REVISION");

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

/// Held by whoever fills the index. It is given back by the system, whatever becomes of the holder.
pub(super) fn lock(index: &Path) -> io::Result<File> {
    let mut name = index.as_os_str().to_owned();
    name.push(".lock");
    File::create(PathBuf::from(name))
}
