//! Which releases were read, from one session to the next: a text file with a mark a line in the user's state folder.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use rustc_hash::FxHashSet;
use tempfile::NamedTempFile;

const FILE: &str = "read";

/// The marks of earlier sessions. A file that is not there, or cannot be read, holds none.
pub fn read_marks(folder: &Path) -> FxHashSet<String> {
    kept(folder).unwrap_or_default()
}

/// The marks in the file. A line that is no UTF-8 is no mark of ours; those around it are.
fn kept(folder: &Path) -> io::Result<FxHashSet<String>> {
    let bytes = match fs::read(folder.join(FILE)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        read => read?,
    };
    Ok(bytes
        .split(|byte| *byte == b'\n')
        .filter_map(|line| std::str::from_utf8(line).ok())
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect())
}

/// Adds marks to those that are kept: whatever another session wrote in the meantime stays. The file is replaced as a
/// whole, so that it is never half written; one that is there but cannot be read is left alone.
pub fn add_marks(folder: &Path, new: &[String]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut marks: Vec<String> = kept(folder)?.into_iter().collect();
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

#[cfg(test)]
mod tests;
