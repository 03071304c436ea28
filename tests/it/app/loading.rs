//! Files being read, read again, failing.

use std::sync::Arc;

use readouts_tui::app::{Effect, Failure, Opened, Outcome, Ticket};

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
