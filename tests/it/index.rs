//! The index on disk: what changes in the files, what is set aside, what survives a kill, two programs at once.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use readouts_tui::command::{self, Place, Stop, Stopped, Streams};
use readouts_tui::query::Query;
use readouts_tui::tasks::{Crew, Index, Keep, Progress};

use super::cli::Program;

/// A release of this day; the minister's name tells it from others.
fn release(day: u32, minister: &str) -> String {
    format!(
        "On March {day}, 2031, Foreign Minister {minister} of Japan held a telephone conversation with Foreign Minister Bo \
         Rhode of France. They agreed to meet in May."
    )
}

fn listed(program: &Program, arguments: &[&str]) -> Vec<String> {
    let ended = program.command_with(arguments).output().unwrap();
    let out = String::from_utf8(ended.stdout).unwrap();
    out.lines().map(str::to_owned).collect()
}

fn ministers(program: &Program) -> Vec<String> {
    let lines = listed(program, &["list", "in"]);
    let names = lines.iter().map(|line| line.split_whitespace().nth(1));
    names
        .map(|name| name.unwrap_or_default().to_owned())
        .collect()
}

fn index_file(program: &Program) -> std::path::PathBuf {
    let folder = program.path(".cache/readouts-tui");
    let mut files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    files
        .find(|file| file.extension().is_some_and(|end| end == "sqlite"))
        .unwrap()
}

fn status(program: &Program) -> String {
    listed(program, &["index", "--status", "in"]).join("\n")
}

#[test]
fn what_changes_in_the_files_changes_in_the_list() {
    let program = Program::new()
        .file("in/a.txt", release(3, "Ada Vell"))
        .file("in/b.txt", release(4, "Cy Kerr"));
    assert_eq!(ministers(&program), ["Kerr–Rhode", "Vell–Rhode"]);
    let program = program.file("in/c.txt", release(5, "Di Oda"));
    fs::remove_file(program.path("in/a.txt")).unwrap();
    assert_eq!(ministers(&program), ["Oda–Rhode", "Kerr–Rhode"]);
    // The same text in two files is one release; moving a file changes nothing.
    let program = program.file("in/sub/copy.txt", release(5, "Di Oda"));
    assert_eq!(ministers(&program).len(), 2);
    fs::remove_file(program.path("in/c.txt")).unwrap();
    assert_eq!(ministers(&program).len(), 2);
    assert!(status(&program).contains("releases: 2 of 2 calls, in 2 files"));
}

#[test]
fn a_text_that_was_changed_says_so() {
    let program = Program::new().file("in/a.txt", release(3, "Ada Vell"));
    assert_eq!(ministers(&program).len(), 1);
    let program = program.file(
        "in/a.txt",
        release(3, "Ada Vell") + " They did not discuss fish.",
    );
    let lines = listed(&program, &["list", "in"]);
    assert_eq!(lines.len(), 1);
    let id = lines[0].split_whitespace().last().unwrap().to_owned();
    let shown = listed(&program, &["show", &id, "in"]).join("\n");
    assert!(shown.contains("the text was changed"), "{shown}");
    assert!(shown.contains("discuss fish"));
}

#[test]
fn what_is_no_index_is_set_aside_and_made_anew() {
    let program = Program::new().file("in/a.txt", release(3, "Ada Vell"));
    assert_eq!(ministers(&program).len(), 1);
    let file = index_file(&program);
    let whole = fs::read(&file).unwrap();
    for spoiled in [
        b"no database at all".to_vec(),
        vec![7; 8192],
        whole[..5000].to_vec(),
    ] {
        fs::write(&file, &spoiled).unwrap();
        let ended = program.command_with(&["list", "in"]).output().unwrap();
        assert_eq!(String::from_utf8(ended.stdout).unwrap().lines().count(), 1);
    }
    let aside = fs::read_dir(file.parent().unwrap()).unwrap();
    let aside = aside.filter(|e| {
        e.as_ref()
            .unwrap()
            .path()
            .to_string_lossy()
            .contains("aside")
    });
    assert!(aside.count() >= 2);
}

#[test]
fn an_index_that_cannot_be_kept_is_held_in_memory() {
    let program = Program::new()
        .file("in/a.txt", release(3, "Ada Vell"))
        .file(".cache", "a file where the folder would be");
    let ended = program.command_with(&["list", "in"]).output().unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert!(said.contains("kept in memory"), "{said}");
    assert_eq!(String::from_utf8(ended.stdout).unwrap().lines().count(), 1);
}

#[test]
fn an_import_that_is_killed_is_completed_by_the_next_start() {
    const FILES: u32 = 700;
    let mut program = Program::new();
    for number in 0..FILES {
        let text =
            release(1 + number % 28, "Ada Vell") + &format!(" They spoke of matter {number}.");
        program = program.file(&format!("in/{number}.txt"), text);
    }
    // Spread over an import, from before its first batch to after its last.
    for wait in (0..12_u64).map(|step| step * step * 9) {
        let mut child = program
            .command_with(&["index", "in"])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::park_timeout(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        // Whatever is in it is whole.
        let told = status(&program);
        assert!(told.contains("releases: "), "{told}");
    }
    let told = listed(&program, &["index", "in"]).join("\n");
    assert!(told.contains(&format!("releases: {FILES} of")), "{told}");
    let found = listed(&program, &["search", "matter 699", "in"]);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn an_import_that_is_stopped_goes_on_with_the_next() {
    const FILES: u32 = 300;
    let mut program = Program::new();
    for number in 0..FILES {
        let text =
            release(1 + number % 28, "Ada Vell") + &format!(" They spoke of matter {number}.");
        program = program.file(&format!("in/{number}.txt"), text);
    }
    let (paths, index) = (vec![program.path("in")], program.path("index.sqlite"));
    let keep = Keep::File(index.clone());
    let mut before = 0;
    for batches in 0..4 {
        let opened = Index::open(&paths, &keep).unwrap();
        assert!(opened.notice.is_none());
        let crew = Crew::start(paths.clone(), index.clone(), String::new());
        for edition in 0..batches {
            crew.wait(edition, Duration::from_secs(60));
        }
        crew.cancel();
        crew.wait_for_end();
        let mut library = Index::open(&paths, &keep).unwrap().library;
        let size = library.size().unwrap();
        assert!(size.releases >= before, "what was read is kept");
        assert!(size.releases == FILES as usize || !size.complete);
        before = size.releases;
    }
    let crew = Crew::start(paths.clone(), index, String::new());
    crew.wait_for_end();
    assert_eq!(crew.progress().0.notice, None);
    let mut library = Index::open(&paths, &keep).unwrap().library;
    let size = library.size().unwrap();
    assert_eq!((size.releases, size.complete), (FILES as usize, true));
}

#[test]
fn a_command_that_is_stopped_says_so_and_prints_nothing() {
    let program = Program::new().file("in/a.txt", release(3, "Ada Vell"));
    for index in [Keep::Nowhere, Keep::File(program.path("index.sqlite"))] {
        let place = Place {
            paths: vec![program.path("in")],
            index,
            stop: Stop::new(Arc::new(AtomicBool::new(true))),
            ..Place::default()
        };
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let streams = &mut Streams {
            out: &mut out,
            errors: &mut errors,
            columns: None,
            live: None,
        };
        let error = command::list(&place, &Query::default(), streams).unwrap_err();
        assert!(error.is::<Stopped>());
        assert!(out.is_empty());
    }
}

#[cfg(unix)]
#[test]
fn control_c_stops_an_import_in_good_order() {
    let mut program = Program::new();
    for number in 0..500 {
        program = program.file(
            &format!("in/{number}.txt"),
            release(1 + number % 28, "Ada Vell"),
        );
    }
    for wait in [20, 100, 300] {
        let mut child = program
            .command_with(&["index", "in"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        std::thread::park_timeout(Duration::from_millis(wait));
        let kill = std::process::Command::new("kill")
            .args(["-INT", &child.id().to_string()])
            .status();
        kill.unwrap();
        let code = child.wait().unwrap().code();
        // It may have come before anybody listened, or after all was done.
        assert!([None, Some(130), Some(0)].contains(&code), "{code:?}");
        assert!(status(&program).contains("releases: "));
    }
}

#[test]
fn the_pace_of_an_import_comes_from_bytes() {
    let progress = Progress {
        releases: 3000,
        bytes: 1 << 20,
        bytes_found: 4 << 20,
        listed: true,
        ..Progress::default()
    };
    assert_eq!(progress.pace(Duration::from_millis(50)), None);
    let pace = progress.pace(Duration::from_secs(10)).unwrap();
    assert_eq!(
        (pace.per_second, pace.percent, pace.seconds_left),
        (300, Some(25), Some(30))
    );
    // While files are still being found, nobody knows how much is left.
    let unlisted = Progress {
        listed: false,
        ..progress
    };
    let pace = unlisted.pace(Duration::from_secs(10)).unwrap();
    assert_eq!(
        (pace.per_second, pace.percent, pace.seconds_left),
        (300, None, None)
    );
}

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

#[test]
fn rows_that_cannot_be_read_are_told_and_not_one_by_one() {
    let row = |number| match number % 10 {
        3 => "{\"title\": \"nothing else\"}".to_owned(),
        4 => "no JSON at all".to_owned(),
        _ => text_row(number, "Ada Vell"),
    };
    let program = Program::new().file("in/all.jsonl", rows(600, row));
    let ended = program.command_with(&["index", "in"]).output().unwrap();
    let told = String::from_utf8(ended.stderr).unwrap();
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
    assert_eq!(String::from_utf8(again.stderr).unwrap(), told);
    let program = program.file(
        "in/all.jsonl",
        rows(600, |number| text_row(number, "Ada Vell")),
    );
    let ended = program.command_with(&["index", "in"]).output().unwrap();
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "");
    // Of a collection that is short enough to be read as a whole, too.
    let program = program.file(
        "in/all.jsonl",
        text_row(1, "Ada Vell") + "\n{\"title\": \"nothing else\"}\n",
    );
    let ended = program.command_with(&["index", "in"]).output().unwrap();
    let told = String::from_utf8(ended.stderr).unwrap();
    assert!(told.contains("in/all.jsonl: line 2 has no text"), "{told}");
}

#[test]
fn two_programs_fill_one_index() {
    let mut program = Program::new();
    for number in 0..200 {
        let text =
            release(1 + number % 28, "Ada Vell") + &format!(" They spoke of matter {number}.");
        program = program.file(&format!("in/{number}.txt"), text);
    }
    let children: Vec<_> = (0..3)
        .map(|_| {
            let mut command = program.command_with(&["list", "in"]);
            command.stdout(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for child in children {
        let ended = child.wait_with_output().unwrap();
        assert_eq!(
            String::from_utf8(ended.stdout).unwrap().lines().count(),
            200
        );
    }
}

#[test]
fn a_concordance_has_a_line_a_place() {
    let program = Program::new().file("in/a.txt", release(3, "Ada Vell"));
    let lines = listed(&program, &["concordance", "agreed to meet", "in"]);
    assert_eq!(lines.len(), 1);
    assert!(lines[0].contains("They agreed to meet in May."));
    let lines = listed(&program, &["search", "\"agreed to meet\" -fish", "in"]);
    assert_eq!(
        lines,
        ["2031-03-03  2031-03-03-jp-fr-vell-rhode  -  joint, per JP  They agreed to meet in May."]
    );
    assert!(listed(&program, &["search", "-fish -meet", "in"]).is_empty());
    let lines = listed(&program, &["list", "--filter", "says:vell text:may", "in"]);
    assert!(lines.is_empty());
}
