//! Which releases were read, from one session to the next: a text file with a mark a line in the user's state folder.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use rustc_hash::FxHashSet;
use tempfile::NamedTempFile;

const FILE: &str = "read";

/// The marks of earlier sessions. A file that is not there, or cannot be read, holds none.
pub fn read_marks(folder: &Path) -> FxHashSet<String> {
    let Ok(file) = File::open(folder.join(FILE)) else {
        return FxHashSet::default();
    };
    BufReader::new(file)
        .lines()
        .map_while(Result::ok)
        .filter(|line| !line.is_empty())
        .collect()
}

/// Adds marks to those that are kept: whatever another session wrote in the meantime stays. The file is replaced as a
/// whole, so that it is never half written.
pub fn add_marks(folder: &Path, new: &[String]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut marks: Vec<String> = read_marks(folder).into_iter().collect();
    marks.extend(new.iter().filter(|mark| !mark.contains('\n')).cloned());
    marks.sort_unstable();
    marks.dedup();
    let file = NamedTempFile::new_in(folder)?;
    let mut out = BufWriter::new(&file);
    for mark in &marks {
        writeln!(out, "{mark}")?;
    }
    out.flush()?;
    drop(out);
    file.persist(folder.join(FILE))?;
    Ok(())
}
