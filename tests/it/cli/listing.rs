//! `list`, `show`, `agreements` and the formats of `export`, over records given as JSON lines.

use std::fs::File;
use std::process::Stdio;

use readouts_tui::model::{AgreementKind, CallRecord};

use super::Program;
use crate::library::{release, said};

fn records() -> Vec<CallRecord> {
    let mut older = release(
        "2030-01-02",
        "JP",
        &[("Ada Vell", "JP"), ("Bo Rhode", "FR")],
    );
    older.statements = vec![said(
        "They agreed to meet.",
        Some(AgreementKind::Commitment),
    )];
    older.text = String::from("They agreed to meet.");
    older.title = Some("Call \u{1b}[31mred".to_owned());
    let newer = release("2031-03-04", "FR", &[("Cy Kerr", "FR"), ("Bo Rhode", "FR")]);
    vec![older, newer]
}

fn program(arguments: &[&str]) -> Program {
    let lines: String = records()
        .iter()
        .map(|record| serde_json::to_string(record).unwrap() + "\n")
        .collect();
    Program::new().file("in.jsonl", lines).arguments(arguments)
}

fn out(arguments: &[&str]) -> String {
    let ended = program(arguments).run();
    assert_eq!((ended.code, ended.errors.as_str()), (Some(0), ""));
    ended.out
}

#[test]
fn a_line_a_release_the_newest_first() {
    assert_eq!(
        out(&["list", "in.jsonl"]),
        "2031-03-04  Kerr–Rhode  -  -  0    2031-03-04-Cy Kerr-Bo Rhode\n\
         2030-01-02  Vell–Rhode  -  -  1    2030-01-02-Ada Vell-Bo Rhode\n"
    );
    assert_eq!(out(&["in.jsonl"]), out(&["list", "in.jsonl"]));
    assert_eq!(
        out(&["--filter", "kerr", "list", "in.jsonl"]),
        out(&["list", "in.jsonl", "--filter", "kerr"])
    );
    assert_eq!(
        out(&["list", "--filter", "kerr", "in.jsonl"])
            .lines()
            .count(),
        1
    );
}

#[test]
fn a_release_is_shown_with_its_agreements_and_citation_and_nothing_steers_the_terminal() {
    let shown = out(&["show", "2030-01-02", "in.jsonl"]);
    assert!(shown.starts_with("Call ␛[31mred\n"), "{shown}");
    assert!(
        shown.contains("C 1        [joint] They agreed to meet."),
        "{shown}"
    );
    assert!(
        shown.contains(
            "Cite: Ministry of JP. “Call [31mred.” Press release, n.d. (call of January 2, 2030)."
        ),
        "{shown}"
    );
}

#[test]
fn an_id_that_is_not_there_is_told() {
    let ended = program(&["show", "nothing", "in.jsonl"]).run();
    assert_eq!(ended.code, Some(1));
    assert!(ended.errors.starts_with("nothing: no release has this id"));
}

#[test]
fn agreements_come_one_a_line() {
    assert_eq!(
        out(&["agreements", "in.jsonl"]),
        "2030-01-02  2030-01-02-Ada Vell-Bo Rhode  commitment    1  -  They agreed to meet.\n"
    );
    assert_eq!(out(&["agreements", "--filter", "kerr", "in.jsonl"]), "");
}

#[test]
fn records_come_out_as_they_went_in() {
    let lines = out(&["export", "--format", "jsonl", "in.jsonl"]);
    assert!(!lines.contains('\u{1b}'));
    let mut read: Vec<CallRecord> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    read.reverse();
    assert_eq!(read, records());
    let list = out(&["export", "--format", "json", "in.jsonl"]);
    let list: Vec<CallRecord> = serde_json::from_str(&list).unwrap();
    assert_eq!(list.len(), 2);
}

#[test]
fn a_table_has_a_row_a_release() {
    let table = out(&["export", "--format", "csv", "in.jsonl"]);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(&rows[0][1], "2031-03-04");
    assert_eq!(
        &rows[1][12],
        "Ada Vell (Foreign Minister, JP); Bo Rhode (Foreign Minister, FR)"
    );
    assert!(!table.contains('\u{1b}'));
}

#[test]
fn notes_quote_and_cite_what_was_agreed() {
    let notes = out(&[
        "export", "--format", "markdown", "--filter", "vell", "in.jsonl",
    ]);
    assert!(
        notes.starts_with("## Call ␛\\[31mred\n\nMinistry of JP. “Call"),
        "{notes}"
    );
    assert!(
        notes.ends_with("\ncommitment ():\n\n> They agreed to meet. [@jp20300102rhode, para. 1]\n"),
        "{notes}"
    );
}

#[test]
fn a_mistake_in_the_filter_is_explained_and_is_a_mistake_of_usage() {
    for arguments in [
        &["list", "--filter", "cuntry:jp"][..],
        &["--filter", "cuntry:jp"],
        &["frame", "--filter", "cuntry:jp"],
    ] {
        let ended = program(arguments).run();
        assert_eq!(ended.code, Some(2));
        assert_eq!(
            ended.errors,
            "--filter: there is no field `cuntry:`; did you mean `country:`?\n"
        );
    }
    assert_eq!(program(&["list", "--no-such-option"]).run().code, Some(2));
    assert_eq!(program(&["show"]).run().code, Some(2));
    assert_eq!(program(&["--version"]).run().code, Some(0));
}

#[test]
fn a_filter_may_begin_with_a_minus_sign() {
    for arguments in [
        &["list", "--filter", "-rhode"][..],
        &["list", "--filter=-rhode"],
        &["--filter", "-rhode"],
    ] {
        let ended = program(arguments).run();
        assert_ne!(ended.code, Some(2), "{}", ended.errors);
        assert!(!ended.out.to_lowercase().contains("rhode"), "{}", ended.out);
    }
}

#[test]
fn nobody_reading_on_is_success() {
    for format in ["jsonl", "json", "csv", "markdown"] {
        let program = program(&["export", "--format", format, "in.jsonl"]);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let status = program
            .command()
            .stdin(Stdio::null())
            .stdout(writer)
            .stderr(File::create(program.path("errors")).unwrap())
            .status()
            .unwrap();
        assert_eq!(status.code(), Some(0), "{format}");
        let errors = std::fs::read_to_string(program.path("errors")).unwrap();
        assert_eq!(errors, "", "{format}");
    }
}

/// More than the buffers of writer and pipe hold, so that the table itself meets the closed pipe.
#[test]
fn a_long_table_may_be_left_after_its_first_line() {
    use std::io::{BufRead, BufReader};

    let text = format!(
        "Foreign Minister Vell telephoned Minister Rhode about {}.",
        "the quota ".repeat(20)
    );
    let line = |at: usize| format!("{{\"title\": \"{text}\", \"text\": \"{at} {text}\"}}\n");
    let lines: String = (0..800).map(line).collect();
    let program = Program::new().file("long.jsonl", lines).arguments(&[
        "export",
        "--format",
        "csv",
        "long.jsonl",
    ]);
    let mut child = program
        .command()
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(File::create(program.path("errors")).unwrap())
        .spawn()
        .unwrap();
    let mut first = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut first).unwrap();
    drop(out);
    assert!(first.starts_with("id,date,"), "{first}");
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let errors = std::fs::read_to_string(program.path("errors")).unwrap();
    assert!(!errors.contains("pipe"), "{errors}");
}
