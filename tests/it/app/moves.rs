//! Moving through lists and text.

use readouts_tui::app::{Effect, MouseAct, Pane};

use super::desk::Desk;
use super::draft;

#[test]
fn the_transcript_follows_the_list() {
    let mut desk = Desk::new();
    assert_eq!(desk.selected(), "2031-03-04 Vell-Rhode");
    assert_eq!(desk.shown(), "2031-03-04 XA");
    for (keys, shown) in [
        ("jj", "2031-02-11 XJ"),
        ("k", "2031-03-04 XR"),
        ("G", "2030-11-19 XJ"),
        ("j", "2030-11-19 XJ"),
        ("g", "2031-03-04 XA"),
        ("<down>", "2031-03-04 XR"),
        ("<up><end>", "2030-11-19 XJ"),
        ("<home>", "2031-03-04 XA"),
        ("J", "2031-03-04 XR"),
        ("K", "2031-03-04 XA"),
        (" ", "2030-11-19 XJ"),
        ("b", "2031-03-04 XA"),
    ] {
        desk.keys(keys);
        assert_eq!(desk.shown(), shown, "after {keys}");
    }
}

#[test]
fn sentences_points_and_agreements() {
    let mut desk = Desk::new();
    desk.keys("<enter>");
    for (keys, sentence) in [
        ("j", "At the outset,"),
        ("j", "She recalled"),
        ("k", "At the outset,"),
        (")", "On fisheries,"),
        (")", "talks on the quota"),
        (")", "Arcadia was ready"),
        (")", "In response,"),
        ("j", "He pointed out"),
        ("(", "In response,"),
        ("(", "Arcadia was ready"),
        (".", "In response,"),
        (".", "The two ministers agreed"),
        (".", "They shared"),
        (".", "They shared"),
        (",,", "In response,"),
        ("G", "They shared"),
        ("g", "The two ministers talked"),
        ("<down><down><up>", "At the outset,"),
    ] {
        desk.keys(keys);
        assert!(
            desk.sentence().starts_with(sentence),
            "after {keys}: {}",
            desk.sentence()
        );
    }
}

#[test]
fn a_last_agreement_says_so() {
    let mut desk = Desk::new();
    desk.keys("<enter>....");
    assert_eq!(desk.notice(), "No agreement further on");
    desk.keys("J.");
    assert_eq!(desk.notice(), "No agreement in this release");
}

#[test]
fn pages_keep_the_cursor_in_sight_and_reach_both_ends() {
    let mut desk = Desk::with(vec![draft::long(60)], 80, 24);
    desk.keys("<enter>");
    let first = desk.app.transcript().top();
    desk.keys("<space>");
    let paged = desk.app.transcript().top();
    assert!(paged > first);
    desk.keys("u");
    assert!(desk.app.transcript().top() < paged);
    desk.keys("d<pgdn><pgdn>");
    let deep = desk.app.transcript().cursor();
    assert!(deep > 5);
    desk.keys("b");
    assert!(desk.app.transcript().cursor() < deep);
    desk.keys("G");
    assert_eq!(desk.app.transcript().cursor(), 59);
    assert!(desk.screen().contains("End."));
    desk.keys("g");
    assert_eq!(desk.app.transcript().top(), 0);
}

#[test]
fn a_sentence_longer_than_the_screen_is_scrolled_through() {
    let words = "word ".repeat(900);
    let record = draft::Draft::new("2031-01-02", "XA", &[("Anna Vell", "XA")])
        .line("1", "Anna Vell", words.trim())
        .line("2", "Anna Vell", "The end.")
        .done();
    let mut desk = Desk::with(vec![record], 60, 20);
    desk.keys("<enter>");
    let mut presses = 0;
    while desk.app.transcript().cursor() == 0 {
        desk.keys("j");
        presses += 1;
        assert!(presses < 50);
    }
    assert!(presses > 3, "{presses} presses showed all of it");
    let top = desk.app.transcript().top();
    desk.keys("kk");
    assert!(desk.app.transcript().top() < top);
}

#[test]
fn space_at_the_end_opens_the_next_unread_release() {
    let mut desk = Desk::new();
    desk.keys("<enter> ");
    assert!(
        desk.screen()
            .contains("End. Space opens the next unread release.")
    );
    desk.keys(" ");
    assert_eq!(desk.shown(), "2031-03-04 XR");
    assert_eq!(desk.selected(), "2031-03-04 Rhode-Vell");
    // These are short: all in sight at once.
    desk.keys("   ");
    assert_eq!(desk.shown(), "2030-11-19 XJ");
    desk.keys(" ");
    assert_eq!(desk.notice(), "Every release is read");
    assert_eq!(desk.app.calls().unread, 0);
}

#[test]
fn next_unread_works_from_the_list_and_within_a_filter() {
    let mut desk = Desk::new();
    desk.keys("foda<enter>U");
    // The one that the list stands on is unread itself.
    assert_eq!(
        (desk.shown().as_str(), desk.app.focus()),
        ("2031-02-11 XJ", Pane::Transcript)
    );
    assert_eq!(desk.app.calls().unread, 4);
    desk.keys("U");
    assert_eq!(desk.shown(), "2030-11-19 XJ");
    assert!(!desk.screen().contains("Space opens"));
    desk.keys("U");
    assert_eq!(desk.notice(), "Every release in this list is read");
}

#[test]
fn a_release_is_read_once_its_transcript_has_the_keys() {
    let mut desk = Desk::new();
    desk.keys("jjk");
    assert_eq!(desk.app.calls().unread, 5);
    desk.keys("<enter>");
    assert!(matches!(desk.effects[..], [Effect::MarkRead(_)]));
    assert_eq!(desk.app.calls().unread, 4);
    desk.keys("jjkk");
    assert_eq!(desk.app.calls().unread, 4);
    desk.keys("J");
    assert_eq!(desk.app.calls().unread, 3);
}

#[test]
fn however_a_release_is_opened_it_counts_as_read() {
    for (keys, unread) in [
        ("<enter>", 4),
        ("l", 4),
        ("2", 4),
        ("U", 4),
        ("UU", 3),
        ("<enter>J", 3),
        ("<enter>JK", 3),
        ("<enter>  ", 3),
        ("J", 5),
        ("3<enter>", 4),
        ("<enter>O", 3),
        ("Fquota<enter><enter>", 4),
    ] {
        let mut desk = Desk::new();
        desk.keys(keys);
        assert_eq!(desk.app.calls().unread, unread, "after {keys}");
        let marks = desk.screen().matches("\n*").count() + desk.screen().matches("* 20").count();
        assert_eq!(marks, unread, "after {keys}: {}", desk.screen());
    }
}

#[test]
fn an_answer_from_before_the_reading_does_not_undo_it() {
    let mut desk = Desk::new();
    let stale = desk.app.press(readouts_tui::app::Key::char('s'));
    let answers: Vec<_> = stale.into_iter().filter_map(|e| desk.answer(e)).collect();
    desk.keys("<enter>");
    assert_eq!(desk.app.calls().unread, 4);
    for answer in answers {
        let effects = desk.app.finish(answer);
        desk.carry_out(effects);
    }
    assert_eq!(desk.app.calls().unread, 4);
}

#[test]
fn the_wheel_scrolls_what_is_under_it_and_a_click_selects() {
    let mut desk = Desk::with(vec![draft::long(60), draft::fisheries()], 120, 36);
    desk.point(MouseAct::Click, 10, 3);
    assert_eq!(desk.shown(), "2031-01-02 XA");
    desk.point(MouseAct::WheelDown, 80, 10);
    desk.point(MouseAct::WheelDown, 80, 10);
    assert_eq!(desk.app.transcript().top(), 6);
    assert_eq!(desk.app.focus(), Pane::Calls);
    desk.point(MouseAct::WheelUp, 80, 10);
    assert_eq!(desk.app.transcript().top(), 3);
    desk.point(MouseAct::Click, 60, 10);
    assert_eq!(desk.app.focus(), Pane::Transcript);
    let clicked = desk.app.transcript().cursor();
    desk.point(MouseAct::Click, 60, 16);
    assert!(desk.app.transcript().cursor() > clicked);
    desk.resize(60, 20);
    desk.point(MouseAct::Click, 3, 1);
    assert_eq!(desk.app.focus(), Pane::Calls);
}
