//! Tells the program which parser it was built with: a fingerprint of all that decides what a record says. An index made
//! with another is built anew.

use std::fs;
use std::path::Path;

/// What decides what a record says.
const SOURCES: [&str; 7] = [
    "src/parse.rs",
    "src/parse",
    "src/tables",
    "src/text",
    "src/model",
    "src/library",
    "assets",
];

fn main() {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        add(Path::new(source), &mut hash);
    }
    println!("cargo::rustc-env=PARSER_REVISION={hash:016x}");
}

/// FNV-1a over names and contents, in the order of names.
fn add(path: &Path, hash: &mut u64) {
    let mut bytes = path.to_string_lossy().into_owned().into_bytes();
    if path.is_dir() {
        let mut inside: Vec<_> = fs::read_dir(path)
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
            .unwrap_or_default();
        inside.sort();
        for path in &inside {
            add(path, hash);
        }
    } else {
        bytes.extend(fs::read(path).unwrap_or_default());
    }
    for byte in bytes {
        *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}
