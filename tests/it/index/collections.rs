//! Collections that are read a part at a time.

use std::process::Output;

use super::{listed, release, status};
use crate::cli::Program;

/// JSON lines that are read a part at a time, for they are longer than a MiB.
fn rows(count: u32, row: impl Fn(u32) -> String) -> String {
    let filler = " They spoke of much.".repeat(120);
    let rows: Vec<String> = (0..count)
        .map(|number| row(number).replace("FILL", &filler) + "\n")
        .collect();
    rows.concat()
}

fn text_row(number: u32, minister: &str) -> String {
    let text = release(1 + number % 28, minister);
    format!("{{\"text\": \"{text} They spoke of matter {number}.FILL\"}}")
}

#[test]
fn a_line_may_hold_several_releases() {
    let row = |number| {
        if number % 50 == 7 {
            let several: Vec<String> = (0..3)
                .map(|part| text_row(1000 + number * 10 + part, "Cy Kerr"))
                .collect();
            format!("{{\"items\": [{}]}}", several.join(", "))
        } else {
            text_row(number, "Ada Vell")
        }
    };
    let program = Program::new().file("in/all.jsonl", rows(600, row));
    let told = listed(&program, &["index", "in"]).join("\n");
    assert!(told.contains("releases: 624 of"), "{told}");
    let program = program.file("in/all.jsonl", rows(601, row));
    let told = listed(&program, &["index", "in"]).join("\n");
    assert!(told.contains("releases: 625 of"), "{told}");
    let program = program.file("in/all.jsonl", rows(500, row));
    let told = listed(&program, &["index", "in"]).join("\n");
    assert!(told.contains("releases: 520 of"), "{told}");
}

/// What was told but how far a slow machine has come.
fn troubles(ended: &Output) -> String {
    let told = str::from_utf8(&ended.stderr).unwrap();
    let lines = told
        .lines()
        .filter(|line| !line.starts_with("[#") && !line.starts_with("[-"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn rows_that_cannot_be_read_are_told_and_not_one_by_one() {
    let row = |number| match number % 10 {
        3 => "{\"title\": \"nothing else\"}".to_owned(),
        4 => "no JSON at all".to_owned(),
        _ => text_row(number, "Ada Vell"),
    };
    let program = Program::new().file("in/all.jsonl", rows(600, row));
    let ended = program.command_with(&["index", "in"]).output().unwrap();
    let told = troubles(&ended);
    assert!(
        told.contains("in/all.jsonl: line 5: this is not valid JSON"),
        "{told}"
    );
    assert!(
        told.contains("in/all.jsonl: 40 more could not be read"),
        "{told}"
    );
    assert!(told.contains("in/all.jsonl: 60 without a text"), "{told}");
    assert_eq!(told.lines().count(), 22, "{told}");
    // Once told, it is known: nothing is read again.
    assert!(status(&program).contains("releases: 480 of 480 calls, in 1 files; 22 could not"));
    let again = program.command_with(&["index", "in"]).output().unwrap();
    assert_eq!(troubles(&again), told);
    let program = program.file(
        "in/all.jsonl",
        rows(600, |number| text_row(number, "Ada Vell")),
    );
    let ended = program.command_with(&["index", "in"]).output().unwrap();
    assert_eq!(troubles(&ended), "");
    // Of a collection that is short enough to be read as a whole, too.
    let program = program.file(
        "in/all.jsonl",
        text_row(1, "Ada Vell") + "\n{\"title\": \"nothing else\"}\n",
    );
    let ended = program.command_with(&["index", "in"]).output().unwrap();
    let told = troubles(&ended);
    assert!(told.contains("in/all.jsonl: line 2 has no text"), "{told}");
}
