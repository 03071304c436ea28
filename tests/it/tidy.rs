//! Rules that review would otherwise repeat: which module may name which, file headers, file lengths, leftovers.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Module, the modules of ours that it may name, and the outside crates and parts of `std` that only it and others so
/// marked may name.
const MAY_NAME: &[(&str, &[&str], &[&str])] = &[
    ("model", &[], &[]),
    ("text", &["model"], &[]),
    ("tables", &["model", "text"], &[]),
    ("query", &["model", "text", "tables"], &[]),
    ("cite", &["model"], &[]),
    ("explain", &["model"], &[]),
    ("parse", &["model", "text", "tables"], &[]),
    (
        "library",
        &["model", "text", "query", "tables"],
        &["rusqlite"],
    ),
    (
        "tasks",
        &["model", "parse", "library", "query", "cite"],
        &["std::fs"],
    ),
    (
        "tasks/import",
        &["model", "parse", "library", "tasks"],
        &["std::fs", "std::thread", "Instant"],
    ),
    ("app", &["model", "text", "query", "cite", "explain"], &[]),
    ("ui", &["app", "model", "text"], &["ratatui"]),
    (
        "worker",
        &["app", "tasks", "library", "model", "query"],
        &["std::thread", "Instant", "notify::"],
    ),
    (
        "terminal",
        &["app", "ui", "worker", "tasks", "model"],
        &["ratatui", "crossterm", "std::thread", "Instant", "std::env"],
    ),
    (
        "command",
        &[
            "tasks", "library", "query", "cite", "explain", "model", "text",
        ],
        &[],
    ),
    (
        "command/frame",
        &["app", "ui", "worker", "text"],
        &["ratatui"],
    ),
    ("cli", &["command", "terminal"], &["std::env"]),
];

/// What only the modules that list it may name.
const GUARDED: &[&str] = &[
    "std::fs",
    "ratatui",
    "crossterm",
    "std::thread",
    "std::env",
    "Instant",
    "rusqlite",
    "notify::",
];

const LONGEST_FILE: usize = 400;

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

/// Every source file with its path below `src/` and its text without comments, as far as lines tell them.
fn code() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    paths.sort();
    assert!(paths.len() > 10, "found only {paths:?}");
    paths
        .into_iter()
        .map(|path| {
            let name = path
                .strip_prefix(&root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn without_comments(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The module of the table that a file belongs to; `None` for `lib.rs` and `main.rs`.
fn module(file: &str) -> Option<&'static str> {
    let stem = file.trim_end_matches(".rs");
    MAY_NAME
        .iter()
        .map(|row| row.0)
        .filter(|m| stem == *m || stem.starts_with(&format!("{m}/")))
        .max_by_key(|m| m.len())
}

#[test]
fn modules_name_only_what_the_table_allows() {
    let ours: Vec<&str> = MAY_NAME
        .iter()
        .map(|row| row.0)
        .filter(|m| !m.contains('/'))
        .collect();
    let mut breaches = Vec::new();
    for (file, text) in code() {
        let Some(home) = module(&file) else {
            assert!(
                ["lib.rs", "main.rs"].contains(&file.as_str()),
                "{file} belongs to no module of the table"
            );
            continue;
        };
        let (_, may, guarded) = MAY_NAME.iter().find(|row| row.0 == home).unwrap();
        let text = without_comments(&text);
        let own = home.split('/').next().unwrap();
        for other in ours.iter().filter(|m| **m != own && !may.contains(m)) {
            if text.contains(&format!("crate::{other}::"))
                || text.contains(&format!("use crate::{other};"))
            {
                breaches.push(format!("{file} names {other}"));
            }
        }
        assert!(
            !text.contains("use crate::{"),
            "{file}: one `use crate::module` a line, so that this test can read it"
        );
        for name in GUARDED.iter().filter(|name| !guarded.contains(name)) {
            let last = name.rsplit("::").next().unwrap();
            let grouped = name.starts_with("std::")
                && text
                    .lines()
                    .any(|line| line.contains("use std::{") && line.contains(last));
            if text.contains(name) || grouped {
                breaches.push(format!("{file} names {name}"));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn files_open_with_their_purpose_and_stay_short() {
    let mut faults = Vec::new();
    for (file, text) in code() {
        if !text.starts_with("//!") {
            faults.push(format!("{file} does not open with //!"));
        }
        let lines = text.lines().count();
        if lines > LONGEST_FILE {
            faults.push(format!("{file} has {lines} lines; one concept a file"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_leftovers() {
    let marks: BTreeMap<&str, &str> = [
        ("TODO", "a note to oneself"),
        ("FIXME", "a note to oneself"),
        ("XXX", "a note to oneself"),
        ("unimplemented!", "a stub"),
        ("#[ignore", "an ignored test"),
        ("should_panic", "an expected panic"),
    ]
    .into();
    let mut faults = Vec::new();
    let mut files = code();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut paths = Vec::new();
    sources(&tests, &mut paths);
    for path in paths.into_iter().filter(|p| !p.ends_with("tidy.rs")) {
        files.push((
            path.display().to_string(),
            fs::read_to_string(&path).unwrap(),
        ));
    }
    for (file, text) in files {
        for (mark, what) in &marks {
            if text.contains(mark) {
                faults.push(format!("{file}: {mark} ({what})"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
