//! Effects carried out in line: reading in slices, reading again, what is remembered, where passages go.

use std::fs;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

use readouts_tui::app::{Copied, Effect, Opened, Outcome, Ticket};
use readouts_tui::model::{CallId, Found, Passage, Sort};
use readouts_tui::query::Query;
use readouts_tui::tasks::Keep;
use readouts_tui::worker::{Executor, Setup, Worker};
use tempfile::TempDir;

const T: Ticket = Ticket(7);

fn setup(folder: &TempDir) -> Setup {
    Setup {
        paths: vec![folder.path().join("in")],
        state: Some(folder.path().join("state")),
        ..Setup::default()
    }
}

/// A folder with a release of each of these days.
fn folder(days: &[u32]) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    for day in days {
        add(&folder, *day);
    }
    folder
}

fn add(folder: &TempDir, day: u32) {
    let text = format!(
        "On March {day}, 2031, Foreign Minister Ada Vell of Japan held a telephone conversation with Foreign Minister Bo Rhode of France. They agreed to meet in May."
    );
    fs::write(file(folder, day), text).unwrap();
}

fn file(folder: &TempDir, day: u32) -> PathBuf {
    folder.path().join(format!("in/{day:02}.txt"))
}

fn open(executor: &mut Executor, first: Effect) -> Opened {
    let mut effect = first;
    loop {
        match executor.carry_out(effect) {
            Some(Outcome::Opened { ticket: T, opened }) if opened.complete => return opened,
            Some(Outcome::Opened { ticket: T, .. }) => effect = Effect::Continue(T),
            other => panic!("{other:?}"),
        }
    }
}

fn find(executor: &mut Executor) -> Found {
    let outcome = executor.carry_out(Effect::Find {
        ticket: T,
        query: Query::default(),
        sort: Sort::Newest,
        rows: 0..100,
        keep: None,
    });
    let Some(Outcome::Found { ticket: T, found }) = outcome else {
        panic!("{outcome:?}");
    };
    found
}

fn ids(found: &Found) -> Vec<CallId> {
    found.page.rows.iter().map(|row| row.id).collect()
}

#[test]
fn reading_again_keeps_what_is_still_there_and_takes_what_is_new() {
    let folder = folder(&[4, 5]);
    let mut executor = Executor::new(setup(&folder));
    let opened = open(&mut executor, Effect::Open(T));
    assert_eq!((opened.read, opened.found, opened.failed), (2, 2, 0));
    let before = find(&mut executor);
    executor.carry_out(Effect::MarkRead(before.page.rows[0].id));
    fs::remove_file(file(&folder, 4)).unwrap();
    add(&folder, 6);
    open(&mut executor, Effect::Reload(T));
    let after = find(&mut executor);
    assert_eq!(after.page.rows.len(), 2);
    assert_eq!(ids(&after)[1], ids(&before)[0]);
    assert!(!ids(&before).contains(&ids(&after)[0]));
    let read: Vec<bool> = after.page.rows.iter().map(|row| row.read).collect();
    assert_eq!(read, [false, true]);
}

#[test]
fn with_an_index_a_reload_that_follows_at_once_finds_what_is_new() {
    let folder = folder(&[4]);
    let mut executor = Executor::new(Setup {
        index: Keep::File(folder.path().join("index.sqlite")),
        ..setup(&folder)
    });
    open(&mut executor, Effect::Open(T));
    for day in 5..=9 {
        add(&folder, day);
        let opened = open(&mut executor, Effect::Reload(T));
        assert_eq!(opened.notice, None);
        assert_eq!(ids(&find(&mut executor)).len(), day as usize - 3);
    }
}

#[test]
fn what_was_read_is_remembered_beside_what_others_remember() {
    let folder = folder(&[4, 5]);
    for session in 1..=2 {
        let mut executor = Executor::new(setup(&folder));
        open(&mut executor, Effect::Open(T));
        let found = find(&mut executor);
        assert_eq!(found.unread, 3 - session);
        let unread = found.page.rows.iter().find(|row| !row.read).unwrap();
        executor.carry_out(Effect::MarkRead(unread.id));
        assert_eq!(executor.save(), None);
    }
    let kept = fs::read_to_string(folder.path().join("state/read")).unwrap();
    assert_eq!(kept.lines().count(), 2);
}

#[test]
fn what_cannot_be_remembered_is_said_once_and_stops_nothing() {
    let folder = folder(&[4, 5]);
    // A file stands where the folder would be.
    fs::write(folder.path().join("state"), "").unwrap();
    let mut executor = Executor::new(setup(&folder));
    open(&mut executor, Effect::Open(T));
    let rows = ids(&find(&mut executor));
    executor.carry_out(Effect::MarkRead(rows[0]));
    let said = executor.save();
    assert!(matches!(&said, Some(Outcome::Noticed(text)) if text.contains("not remembered")));
    executor.carry_out(Effect::MarkRead(rows[1]));
    assert_eq!(executor.save(), None);
    assert_eq!(find(&mut executor).unread, 0);
}

#[test]
fn a_file_that_is_gone_before_it_is_read_is_a_row_that_says_so() {
    let folder = folder(&[4]);
    let mut setup = setup(&folder);
    setup.paths.push(folder.path().join("nowhere.txt"));
    let mut executor = Executor::new(setup);
    let opened = open(&mut executor, Effect::Open(T));
    assert_eq!((opened.read, opened.failed), (1, 1));
    let found = find(&mut executor);
    let row = &found.page.rows[1];
    assert!(
        row.unreadable
            .as_ref()
            .unwrap()
            .reason
            .contains("no such file")
    );
    let outcome = executor.carry_out(Effect::LoadCall {
        ticket: T,
        call: row.id,
    });
    let Some(Outcome::Failed { ticket: T, failure }) = outcome else {
        panic!("{outcome:?}");
    };
    assert!(failure.attempted.ends_with("nowhere.txt"));
}

fn copy(executor: &mut Executor, text: &str) -> Copied {
    let outcome = executor.carry_out(Effect::Copy {
        ticket: T,
        passage: Passage {
            text: text.to_owned(),
            what: String::new(),
        },
    });
    let Some(Outcome::Copied { ticket: T, copied }) = outcome else {
        panic!("{outcome:?}");
    };
    copied
}

#[test]
fn passages_are_added_to_the_file_that_was_named() {
    let folder = folder(&[]);
    let notes = folder.path().join("notes.txt");
    let mut executor = Executor::new(Setup {
        copy_to: Some(notes.clone()),
        ..setup(&folder)
    });
    let copied = copy(&mut executor, "one");
    assert_eq!(copied.file.as_deref(), notes.to_str());
    copy(&mut executor, "two");
    assert_eq!(fs::read_to_string(notes).unwrap(), "one\n\n\ntwo\n");
    let mut executor = Executor::new(Setup {
        copy_to: Some(folder.path().join("no/such/folder")),
        ..setup(&folder)
    });
    assert!(copy(&mut executor, "three").problem.is_some());
}

#[test]
fn the_last_passage_is_kept_where_no_file_was_named() {
    let folder = folder(&[]);
    let mut executor = Executor::new(setup(&folder));
    copy(&mut executor, "one");
    let copied = copy(&mut executor, "two");
    assert_eq!(fs::read_to_string(copied.file.unwrap()).unwrap(), "two");
    let mut executor = Executor::new(Setup::default());
    assert_eq!(copy(&mut executor, "three"), Copied::default());
}

#[test]
fn of_questions_that_wait_only_the_newest_is_answered() {
    let (sender, outcomes) = mpsc::channel();
    let worker = Worker::start(Setup::default(), move |outcome| {
        let _ = sender.send(outcome);
    });
    // The first keeps the worker busy while the others pile up, or is answered alone; the last is answered either way.
    worker.submit(Effect::Open(T));
    for ticket in 1..=50 {
        worker.submit(Effect::FindUnread {
            ticket: Ticket(ticket),
            query: Query::default(),
            sort: Sort::Newest,
            after: None,
        });
    }
    let limit = Duration::from_secs(20);
    let is_last = |outcome: &Outcome| matches!(outcome, Outcome::UnreadFound { ticket, .. } if *ticket == Ticket(50));
    while !is_last(&outcomes.recv_timeout(limit).unwrap()) {}
    worker.finish(Duration::from_secs(20));
    assert!(outcomes.try_iter().next().is_none());
}
