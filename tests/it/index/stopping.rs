//! Imports that are stopped, and what is told of their pace.

use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use readouts_tui::command::{self, Place, Stop, Stopped, Streams};
use readouts_tui::query::Query;
use readouts_tui::tasks::{Crew, Index, Keep, Progress};

use super::{release, status};
use crate::cli::Program;

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
