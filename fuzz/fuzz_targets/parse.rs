//! Bytes to records: no panic, every place fits its text, every record survives JSON.
//!
//! `cargo +nightly fuzz run parse fuzz/corpus/parse tests/readouts -- -max_total_time=600`
//!
//! The first byte chooses the file's name, and so the reader. What is found becomes a test in `tests/it/robust.rs`.

#![no_main]

#[path = "../../tests/it/goldens/faults.rs"]
mod faults;

use libfuzzer_sys::fuzz_target;
use readouts_tui::model::CallRecord;
use readouts_tui::parse;

const NAMES: &[&str] = &[
    "a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.eml", "a.txt", "a.txt",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let name = NAMES[usize::from(*first) % NAMES.len()];
    for record in parse::read(rest, Some(name)) {
        let faults = faults::faults(&record);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        let json = serde_json::to_string(&record).expect("a record is JSON");
        let back: CallRecord = serde_json::from_str(&json).expect("its JSON is a record");
        assert_eq!(back, record);
    }
});
