//! The golden cases of `tests/readouts/`: what the parser makes of each, spans that hold, agreement with the
//! annotations.

mod agreement;
mod facts;
mod faults;
mod lines;
mod snapshots;
mod spans;

pub(crate) use faults::faults;

use std::fs;
use std::path::{Path, PathBuf};

use readouts_tui::model::CallRecord;
use readouts_tui::parse;

/// A release of `tests/readouts/` and the records that the parser makes of it.
struct Case {
    name: String,
    records: Vec<CallRecord>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readouts")
}

fn names() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_file() && entry.file_name() != "README.md")
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() > 40, "found only {names:?}");
    names
}

/// The files of all cases, to be spoiled.
pub(crate) fn bytes_of_every_case() -> Vec<Vec<u8>> {
    let names = names().into_iter();
    names
        .map(|name| fs::read(folder().join(name)).unwrap())
        .collect()
}

fn cases() -> Vec<Case> {
    names()
        .into_iter()
        .map(|name| {
            let bytes = fs::read(folder().join(&name)).unwrap();
            let records = parse::read(&bytes, Some(&name));
            Case { name, records }
        })
        .collect()
}
