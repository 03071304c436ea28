//! Files being read, read again, failing.

use std::sync::Arc;

use readouts_tui::app::{Effect, Failure, Key, Opened, Outcome, Ticket};
use readouts_tui::model::Pace;

use super::desk::Desk;
use super::draft;

fn opened(ticket: Ticket, read: usize, complete: bool) -> Outcome {
    Outcome::Opened {
        ticket,
        opened: Opened {
            read,
            found: 1000,
            complete,
            name: "~/mfa".to_owned(),
            ..Opened::default()
        },
    }
}

#[test]
fn the_list_shows_itself_while_files_are_read() {
    let mut desk = Desk::closed(draft::library(), 120, 36, "");
    let effects = desk.app.start();
    let [Effect::Open(ticket)] = effects[..] else {
        panic!("{effects:?}");
    };
    let mut effects = desk.app.finish(opened(ticket, 412, false));
    assert_eq!(effects.pop(), Some(Effect::Continue(ticket)));
    desk.carry_out(effects);
    let screen = desk.screen();
    assert!(screen.contains("412 of 1,000 files"), "{screen}");
    assert!(screen.contains("Vell-Rhode"));
    // Newer releases come in above: who has not moved stays at the top, who has moved keeps the release.
    desk.library
        .add(
            "late1.txt",
            vec![draft::Draft::new("2031-05-01", "XK", &[("Dario Kerr", "XK")]).done()],
        )
        .unwrap();
    let effects = desk.app.finish(opened(ticket, 413, false));
    desk.carry_out(
        effects
            .into_iter()
            .filter(|e| matches!(e, Effect::Find { .. }))
            .collect(),
    );
    assert_eq!(desk.selected(), "2031-05-01 Kerr");
    assert_eq!(desk.shown(), "2031-05-01 XK");
    desk.keys("jj");
    let before = desk.selected();
    desk.library
        .add(
            "late2.txt",
            vec![draft::Draft::new("2031-05-02", "XK", &[("Dario Kerr", "XK")]).done()],
        )
        .unwrap();
    let effects = desk.app.finish(opened(ticket, 1000, true));
    desk.carry_out(effects);
    assert_eq!(desk.selected(), before);
    assert!(desk.screen().contains("7 releases"));
}

#[test]
fn how_far_the_reading_is_stands_in_the_header() {
    let mut desk = Desk::closed(draft::library(), 120, 36, "");
    let effects = desk.app.start();
    let [Effect::Open(ticket)] = effects[..] else {
        panic!("{effects:?}");
    };
    let mut tell = |columns, percent| {
        desk.resize(columns, 30);
        desk.app.finish(Outcome::Opened {
            ticket,
            opened: Opened {
                read: 412,
                found: 1000,
                name: "~/mfa".to_owned(),
                pace: Some(Pace {
                    releases: 3104,
                    per_second: 850,
                    percent,
                    seconds_left: percent.map(|_| 130),
                }),
                ..Opened::default()
            },
        });
        desk.screen().lines().next().unwrap().to_owned()
    };
    let header = tell(160, Some(42));
    assert!(
        header
            .contains("[####------] 412 of 1,000 files, 3,104 releases, 850 a second, 3 min left"),
        "{header}"
    );
    let header = tell(160, None);
    assert!(
        header.contains("   412 of 1,000 files, 3,104 releases, 850 a second   "),
        "{header}"
    );
    let header = tell(72, Some(42));
    assert!(
        header.contains("3,104 releases, 850 a second, 3 min left"),
        "{header}"
    );
    let header = tell(60, Some(42));
    assert!(header.contains("412 of 1,000 files"), "{header}");
}

/// A worker that reads on only when nobody waits for anything else, a release at a time.
fn read_on(desk: &mut Desk, ticket: Ticket, day: u32) -> Vec<Effect> {
    let day = chrono::NaiveDate::from_ymd_opt(2032, 1, 1).unwrap() + chrono::Days::new(day.into());
    let record = draft::Draft::new(&day.to_string(), "XK", &[("Dario Kerr", "XK")]).done();
    desk.library
        .add(&format!("{day}.txt"), vec![record])
        .unwrap();
    desk.app.finish(opened(ticket, 1, false))
}

#[test]
fn every_key_is_answered_between_two_slices_of_an_import() {
    let mut desk = Desk::closed(draft::library(), 120, 36, "");
    let effects = desk.app.start();
    let [Effect::Open(ticket)] = effects[..] else {
        panic!("{effects:?}");
    };
    let mut day = 0;
    let mut between = |desk: &mut Desk| {
        for _ in 0..2 {
            let mut effects = read_on(desk, ticket, day);
            day += 1;
            assert_eq!(effects.pop(), Some(Effect::Continue(ticket)));
            desk.carry_out(effects);
        }
    };
    let mut press = |desk: &mut Desk, keys: &str| {
        between(desk);
        desk.keys(keys);
    };
    press(&mut desk, "G");
    let last = desk.selected();
    press(&mut desk, "k");
    assert_ne!(desk.selected(), last);
    press(&mut desk, "j");
    assert_eq!(desk.selected(), last);
    for key in ["f", "o", "d", "a"] {
        press(&mut desk, key);
    }
    assert_eq!(desk.app.calls().typed, "oda");
    assert_eq!(desk.app.calls().window.len(), 2);
    for key in ["<enter>", "<enter>", "j"] {
        press(&mut desk, key);
    }
    let sentence = desk.sentence();
    for key in [".", ",", "/", "q", "u", "o", "<esc>"] {
        press(&mut desk, key);
    }
    assert_eq!(desk.sentence(), sentence);
    press(&mut desk, "<esc>");
    press(&mut desk, "<esc>");
    assert_eq!(desk.app.calls().typed, "");
    assert!(desk.app.calls().window.len() > 30);
}

#[test]
fn an_import_can_be_stopped_and_goes_on_when_asked() {
    let mut desk = Desk::closed(draft::library(), 120, 36, "");
    let effects = desk.app.start();
    let [Effect::Open(ticket)] = effects[..] else {
        panic!("{effects:?}");
    };
    desk.app.finish(opened(ticket, 3, false));
    assert_eq!(desk.app.press(Key::char('X')), [Effect::Stop]);
    desk.app.finish(opened(ticket, 3, true));
    // What was stopped does not begin by itself.
    assert_eq!(desk.app.finish(Outcome::FilesChanged), []);
    let effects = desk.app.press(Key::char('R'));
    let [Effect::Reload(ticket)] = effects[..] else {
        panic!("{effects:?}");
    };
    desk.app.finish(opened(ticket, 9, true));
    assert_eq!(desk.notice(), "Read again");
    assert_eq!(desk.app.press(Key::char('X')), []);
    assert_eq!(desk.notice(), "No files are being read");
    assert_ne!(desk.app.finish(Outcome::FilesChanged), []);
}

#[test]
fn reading_again_keeps_every_place() {
    let mut desk = Desk::new();
    desk.keys("foda<enter>j<enter>/conversation<enter>");
    let sentence = desk.sentence();
    desk.keys("R");
    assert!(matches!(desk.effects[..], [Effect::Reload(_)]));
    assert_eq!(desk.notice(), "Read again");
    assert_eq!(desk.shown(), "2030-11-19 XJ");
    assert_eq!(desk.selected(), "2030-11-19 Oda-Kerr");
    assert_eq!(desk.sentence(), sentence);
    assert_eq!(desk.app.transcript().lights().unwrap().hits.len(), 2);
    assert_eq!(desk.app.calls().typed, "oda");
}

#[test]
fn a_release_that_grew_shorter_moves_the_cursor_within_it() {
    let mut desk = Desk::with(vec![draft::long(60)], 80, 24);
    desk.keys("<enter>Gv");
    let effects = desk.app.press(readouts_tui::app::Key::char('R'));
    let [Effect::Reload(ticket)] = effects[..] else {
        panic!("{effects:?}");
    };
    for effect in desk.app.finish(opened(ticket, 1, true)) {
        let outcome = if let Effect::LoadCall { ticket, call } = effect {
            Outcome::CallLoaded {
                ticket,
                call,
                record: Arc::new(draft::long(3)),
                accounts: Vec::new(),
            }
        } else {
            desk.answer(effect).unwrap()
        };
        let next = desk.app.finish(outcome);
        desk.carry_out(next);
    }
    assert_eq!(desk.app.transcript().statements(), 3);
    assert_eq!(desk.app.transcript().cursor(), 2);
    desk.screen();
}

#[test]
fn a_file_that_could_not_be_read_says_why_in_its_place() {
    let mut desk = Desk::closed(draft::library(), 120, 36, "");
    desk.library
        .add_unreadable(
            "~/mfa/scan.pdf",
            "not text: give a text, Markdown or HTML file".to_owned(),
        )
        .unwrap();
    let effects = desk.app.start();
    desk.carry_out(effects);
    desk.keys("G<enter>");
    let screen = desk.screen();
    assert!(screen.contains("scan.pdf"), "{screen}");
    assert!(
        screen.contains("give a text, Markdown or HTML file"),
        "{screen}"
    );
    desk.keys("jk)(.,vVyn/<esc> G");
    desk.keys("1gG");
    assert!(desk.app.transcript().record().is_none());
}

#[test]
fn a_failure_is_told_and_the_rest_goes_on() {
    let mut desk = Desk::new();
    let effects = desk.app.press(readouts_tui::app::Key::char('j'));
    let Some(Effect::LoadCall { ticket, .. }) = effects.first() else {
        panic!("{effects:?}");
    };
    desk.app.finish(Outcome::Failed {
        ticket: *ticket,
        failure: Failure {
            attempted: "reading ~/mfa/b.txt".to_owned(),
            reason: "the file is gone".to_owned(),
        },
    });
    assert_eq!(desk.notice(), "reading ~/mfa/b.txt: the file is gone");
    desk.keys("j");
    assert_eq!(desk.shown(), "2031-02-11 XJ");
    let stale = Outcome::Failed {
        ticket: *ticket,
        failure: Failure {
            attempted: "old".to_owned(),
            reason: "late".to_owned(),
        },
    };
    desk.app.finish(stale);
    assert_eq!(desk.notice(), "");
}

#[test]
fn an_empty_library_says_what_to_do() {
    let mut desk = Desk::with(Vec::new(), 80, 24);
    assert!(desk.screen().contains("No release here"));
    desk.keys("jkGg<enter>hlUJKA.,y/F<esc>s<c-p><esc>zR<tab><tab>");
    desk.screen();
    desk.app.finish(Outcome::Noticed(
        "what was read could not be saved".to_owned(),
    ));
    assert_eq!(desk.notice(), "what was read could not be saved");
}

#[test]
fn a_long_list_is_held_in_pages_only() {
    let many = (0..3000)
        .map(|n| {
            let day = chrono::NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::Days::new(n);
            draft::Draft::new(&day.to_string(), "XA", &[("Anna Vell", "XA")])
                .line("", "narrator", "They talked.")
                .done()
        })
        .collect();
    let mut desk = Desk::with(many, 120, 36);
    let count = |desk: &Desk| {
        (0..3000)
            .filter(|at| desk.app.calls().window.get(*at).is_some())
            .count()
    };
    assert!(count(&desk) < 300);
    assert_eq!(desk.selected(), "2008-03-18 Vell");
    desk.keys("G");
    assert_eq!(desk.selected(), "2000-01-01 Vell");
    assert_eq!(desk.shown(), "2000-01-01 XA");
    assert!(count(&desk) < 300);
    desk.keys("gjjjjjjjjj");
    assert_eq!(desk.selected(), "2008-03-09 Vell");
    for _ in 0..100 {
        desk.keys("<pgdn>");
        assert!(
            desk.app.calls().selected().is_some(),
            "the row is there when it is reached"
        );
    }
    desk.keys("foda<esc>");
    assert!(desk.app.calls().selected().is_some());
}
