//! Files that change while somebody reads: what is new appears, and nothing moves.

use std::sync::Arc;

use readouts_tui::app::{Effect, Failure, Opened, Outcome, Ticket};

use super::desk::Desk;
use super::draft::{self, Draft};

/// The files changed, and this is in them now.
fn change(desk: &mut Desk, path: &str, record: readouts_tui::model::CallRecord) {
    desk.library.add(path, vec![record]).unwrap();
    let effects = desk.app.finish(Outcome::FilesChanged);
    assert!(matches!(effects[..], [Effect::Reload(_)]), "{effects:?}");
    desk.carry_out(effects);
}

fn call(day: &str) -> readouts_tui::model::CallRecord {
    Draft::new(day, "XA", &[("Anna Vell", "XA"), ("Bo Rhode", "XB")])
        .line("1", "joint", "They agreed to talk about the quota.")
        .done()
}

fn many() -> Desk {
    let days = (1..=28).flat_map(|day| {
        [
            format!("2031-01-{day:02}"),
            format!("2031-02-{day:02}"),
            format!("2031-03-{day:02}"),
        ]
    });
    Desk::with(days.map(|day| call(&day)).collect(), 120, 30)
}

/// The row of the screen on which the list has this text.
fn row_of(desk: &Desk, text: &str) -> usize {
    let screen = desk.screen();
    screen.lines().position(|line| line.contains(text)).unwrap()
}

#[test]
fn the_files_are_watched_from_the_first_answer_on() {
    let mut desk = Desk::closed(draft::library(), 120, 36, "");
    let effects = desk.app.start();
    let [Effect::Open(ticket)] = effects[..] else {
        panic!("{effects:?}");
    };
    let opened = |complete| Outcome::Opened {
        ticket,
        opened: Opened {
            complete,
            ..Opened::default()
        },
    };
    assert!(desk.app.finish(opened(false)).contains(&Effect::Watch));
    assert!(!desk.app.finish(opened(true)).contains(&Effect::Watch));
}

#[test]
fn what_is_new_appears_and_the_row_stays_where_it_is() {
    let mut desk = many();
    desk.keys("<pgdn><pgdn>kk");
    let (selected, shown) = (desk.selected(), desk.shown());
    let day = selected.split(' ').next().unwrap().to_owned();
    let row = row_of(&desk, &day);
    change(&mut desk, "new.txt", call("2031-04-01"));
    assert_eq!((desk.selected(), desk.shown()), (selected, shown));
    assert_eq!(row_of(&desk, &day), row);
    assert!(desk.screen().contains("85 releases"));
    assert_eq!(desk.notice(), "");
    desk.keys("g");
    assert_eq!(desk.selected(), "2031-04-01 Vell-Rhode");
}

#[test]
fn at_the_top_what_is_new_comes_into_sight_above() {
    let mut desk = many();
    let selected = desk.selected();
    change(&mut desk, "new.txt", call("2031-04-01"));
    assert_eq!(desk.selected(), selected);
    assert!(row_of(&desk, "2031-04-01") < row_of(&desk, "2031-03-28"));
}

#[test]
fn text_selection_hits_and_filter_stay() {
    let mut desk = Desk::new();
    desk.keys("foda<enter>j<enter>jv/conversation<enter>");
    let before = (
        desk.sentence(),
        desk.app.transcript().top(),
        desk.app.transcript().chosen(),
        desk.selected(),
    );
    change(&mut desk, "new.txt", call("2031-04-01"));
    let after = (
        desk.sentence(),
        desk.app.transcript().top(),
        desk.app.transcript().chosen(),
        desk.selected(),
    );
    assert_eq!(after, before);
    assert!(desk.app.transcript().selects());
    assert_eq!(desk.app.transcript().lights().unwrap().hits.len(), 2);
    assert_eq!(desk.app.calls().typed, "oda");
}

#[test]
fn what_is_being_typed_and_what_stands_open_stays() {
    let mut desk = Desk::new();
    desk.keys("<enter>i");
    let explained = desk.screen();
    change(&mut desk, "new.txt", call("2020-04-01"));
    assert_eq!(
        desk.screen().lines().skip(1).collect::<Vec<_>>()[8..],
        explained.lines().skip(1).collect::<Vec<_>>()[8..]
    );
    desk.keys("<esc>f");
    for typed in ["r", "h", "o"] {
        desk.keys(typed);
        change(&mut desk, &format!("{typed}.txt"), call("2019-04-01"));
    }
    assert_eq!(desk.app.calls().typed, "rho");
    desk.keys("<esc>");
    assert_eq!(desk.app.calls().typed, "");
}

#[test]
fn changes_while_files_are_read_are_looked_for_afterwards_once() {
    let mut desk = Desk::closed(draft::library(), 120, 36, "");
    let effects = desk.app.start();
    let [Effect::Open(ticket)] = effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(desk.app.finish(Outcome::FilesChanged), []);
    assert_eq!(desk.app.finish(Outcome::FilesChanged), []);
    let complete = |ticket: Ticket| Outcome::Opened {
        ticket,
        opened: Opened {
            complete: true,
            name: "~/mfa".to_owned(),
            ..Opened::default()
        },
    };
    let effects = desk.app.finish(complete(ticket));
    let Some(Effect::Reload(again)) = effects.last() else {
        panic!("{effects:?}");
    };
    let effects = desk.app.finish(complete(*again));
    assert!(!effects.iter().any(|e| matches!(e, Effect::Reload(_))));
}

#[test]
fn while_changes_are_looked_for_the_header_tells_of_the_library() {
    let mut desk = Desk::new();
    let effects = desk.app.finish(Outcome::FilesChanged);
    let [Effect::Reload(ticket)] = effects[..] else {
        panic!("{effects:?}");
    };
    let effects = desk.app.finish(Outcome::Opened {
        ticket,
        opened: Opened {
            read: 1,
            found: 900,
            ..Opened::default()
        },
    });
    assert_eq!(effects.last(), Some(&Effect::Continue(ticket)));
    let screen = desk.screen();
    assert!(
        screen.contains("5 releases") && !screen.contains("900"),
        "{screen}"
    );
}

#[test]
fn a_release_that_changed_or_went_is_told_to_who_reads_it() {
    let mut desk = Desk::new();
    desk.keys("<enter>j");
    let sentence = desk.sentence();
    let outcome = |desk: &mut Desk, answer: &dyn Fn(Ticket, Effect) -> Outcome| {
        let effects = desk.app.finish(Outcome::FilesChanged);
        for effect in effects {
            let opened = desk.answer(effect).unwrap();
            for effect in desk.app.finish(opened) {
                if let Effect::LoadCall { ticket, .. } = effect {
                    let next = desk.app.finish(answer(ticket, effect));
                    desk.carry_out(next);
                } else {
                    desk.carry_out(vec![effect]);
                }
            }
        }
    };
    outcome(&mut desk, &|ticket, _| Outcome::Failed {
        ticket,
        failure: Failure {
            attempted: "opening the call".to_owned(),
            reason: "it is no longer in the library".to_owned(),
        },
    });
    assert!(desk.notice().contains("no longer in its file"));
    assert_eq!(desk.sentence(), sentence);
    outcome(&mut desk, &|ticket, effect| {
        let Effect::LoadCall { call, .. } = effect else {
            panic!("{effect:?}");
        };
        Outcome::CallLoaded {
            ticket,
            call,
            record: Arc::new(draft::long(9)),
            accounts: Vec::new(),
        }
    });
    assert_eq!(desk.notice(), "The text of this release has changed");
    assert_eq!(desk.app.transcript().statements(), 9);
    assert_eq!(desk.app.transcript().cursor(), 1);
}
