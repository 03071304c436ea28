//! Which release is which, from one import to the next; and which index is kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use readouts_tui::library::Library;
use readouts_tui::model::Sort;
use readouts_tui::query::Query;
use readouts_tui::tasks::{Crew, Index, Keep};

use super::{index_file, listed, ministers, release};
use crate::cli::Program;

fn used(file: &Path, days_ago: u64) {
    let then = SystemTime::now() - Duration::from_secs(days_ago * 24 * 3600);
    let ends = ["", ".lock"].map(|end| PathBuf::from(format!("{}{end}", file.display())));
    for file in ends.iter().filter(|file| file.exists()) {
        let file = fs::File::options().write(true).open(file).unwrap();
        file.set_modified(then).unwrap();
    }
}

#[test]
fn indexes_that_nobody_uses_are_removed_and_nothing_else() {
    let mut program = Program::new();
    for number in 0..24 {
        program = program.file(&format!("{number}/a.txt"), release(3, "Ada Vell"));
    }
    let folder = program.path(".cache/readouts-tui");
    let indexes = || -> Vec<PathBuf> {
        let entries = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path());
        let mut found: Vec<PathBuf> = entries
            .filter(|file| file.extension().is_some_and(|end| end == "sqlite"))
            .collect();
        found.sort();
        found
    };
    let start = |number: usize| {
        listed(&program, &["list", &number.to_string()]);
    };
    start(0);
    let mine = indexes()[0].clone();
    start(1);
    let old = indexes().into_iter().find(|file| *file != mine).unwrap();
    used(&old, 200);
    // Somebody has had it open for a very long time.
    let open = Index::open(&[program.path("1")], &Keep::File(old.clone())).unwrap();
    let foreign = folder.join("0123456789abcdef.sqlite");
    fs::write(&foreign, "not ours").unwrap();
    used(&foreign, 999);
    fs::write(folder.join("notes.txt"), "not ours").unwrap();
    start(0);
    assert!(old.exists());
    drop(open);
    used(&old, 200);
    start(0);
    assert!(!old.exists());
    assert!(foreign.exists() && folder.join("notes.txt").exists() && mine.exists());
    // Many that are not so old: the twenty used last stay.
    for number in 1..24 {
        start(number);
    }
    for (at, file) in indexes().iter().enumerate() {
        used(file, 20 + u64::try_from(at).unwrap());
    }
    start(0);
    let left = indexes();
    // The foreign one counts, too.
    assert_eq!(left.len(), 21);
    assert!(left.contains(&mine) && left.contains(&foreign));
}

#[test]
fn an_index_of_another_parser_is_made_anew() {
    let program = Program::new().file("in/a.txt", release(3, "Ada Vell"));
    assert_eq!(ministers(&program).len(), 1);
    let file = index_file(&program);
    let connection = rusqlite::Connection::open(&file).unwrap();
    let change = "UPDATE fact SET value = 'another' WHERE name = 'revision'; UPDATE call SET people = 'Wrong\t\t0'";
    connection.execute_batch(change).unwrap();
    drop(connection);
    assert_eq!(ministers(&program), ["Vell–Rhode"]);
}

#[test]
fn a_release_keeps_its_identity_when_its_file_moves() {
    let program = Program::new()
        .file("in/a.txt", release(3, "Ada Vell"))
        .file("in/b.txt", release(4, "Cy Kerr"));
    let (paths, file) = (vec![program.path("in")], program.path("index.sqlite"));
    let import = || {
        let index = Index::open(&paths, &Keep::File(file.clone())).unwrap();
        Crew::start(paths.clone(), file.clone(), "2031-06-01".to_owned()).wait_for_end();
        index.library
    };
    let rows = |library: &mut Library| {
        let query = Query::default();
        let found = library.find(&query, Sort::Newest, 0..9, None).unwrap();
        let rows = found.page.rows.into_iter();
        rows.map(|row| (row.id, row.read)).collect::<Vec<_>>()
    };
    let mut library = import();
    let [(second, _), (first, _)] = rows(&mut library)[..] else {
        panic!("two releases");
    };
    let mark = library.mark_read(first).unwrap().unwrap();
    fs::create_dir(program.path("in/sub")).unwrap();
    fs::rename(program.path("in/a.txt"), program.path("in/sub/z.txt")).unwrap();
    let mut library = import();
    library.set_read(&std::iter::once(mark.clone()).collect());
    assert_eq!(rows(&mut library), [(second, false), (first, true)]);
    let sources = library.sources(first).unwrap();
    assert!(
        sources.len() == 1 && sources[0].ends_with("in/sub/z.txt"),
        "{sources:?}"
    );
    // The same text in a second file is one release with two sources, and says so.
    fs::copy(program.path("in/sub/z.txt"), program.path("in/copy.txt")).unwrap();
    let mut library = import();
    library.set_read(&std::iter::once(mark).collect());
    assert_eq!(rows(&mut library), [(second, false), (first, true)]);
    assert_eq!(library.sources(first).unwrap().len(), 2);
    let record = library.record(first).unwrap().unwrap();
    assert!(record.warnings.iter().any(|w| w.code == "same-text"));
    // One of the two is edited: the other keeps the release as it was.
    fs::write(
        program.path("in/copy.txt"),
        release(3, "Ada Vell") + " They met.",
    )
    .unwrap();
    let mut library = import();
    assert_eq!(rows(&mut library).len(), 3);
    assert_eq!(library.sources(first).unwrap().len(), 1);
}

#[test]
fn both_texts_of_a_release_that_changed_can_be_read() {
    let program = Program::new().file("in/a.txt", release(3, "Ada Vell"));
    let (paths, file) = (vec![program.path("in")], program.path("index.sqlite"));
    let import = |today: &str| {
        let index = Index::open(&paths, &Keep::File(file.clone())).unwrap();
        Crew::start(paths.clone(), file.clone(), today.to_owned()).wait_for_end();
        index.library
    };
    let mut library = import("2031-06-01");
    let query = Query::default();
    let call = library.select(&query, Sort::Newest).unwrap()[0];
    fs::write(
        program.path("in/a.txt"),
        release(3, "Ada Vell") + " They met.",
    )
    .unwrap();
    let mut library = import("2031-06-02");
    assert_eq!(library.select(&query, Sort::Newest).unwrap(), [call]);
    let record = library.record(call).unwrap().unwrap();
    let told = record
        .warnings
        .iter()
        .find(|w| w.code == "text-changed")
        .unwrap();
    assert!(told.message.contains("2031-06-02"), "{}", told.message);
    assert!(record.text.ends_with("They met."));
    let (earlier, name) = library.other_accounts(call).unwrap().remove(0);
    assert_eq!(name, "the text until 2031-06-02");
    let record = library.record(earlier).unwrap().unwrap();
    assert!(record.text.ends_with("in May."));
    assert!(record.warnings.iter().any(|w| w.code == "earlier-text"));
    // The earlier text is found no more, and goes with the release.
    assert!(
        library
            .select(&Query::parse("text:met").unwrap(), Sort::Newest)
            .unwrap()
            == [call]
    );
    fs::remove_file(program.path("in/a.txt")).unwrap();
    let mut library = import("2031-06-03");
    assert!(library.record(earlier).unwrap().is_none());
}
