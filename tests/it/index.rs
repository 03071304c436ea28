//! The index on disk: what changes in the files, what is set aside, what survives a kill, two programs at once.

mod collections;
mod identity;
mod stopping;

use std::fs;
use std::process::Stdio;
use std::time::Duration;

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
