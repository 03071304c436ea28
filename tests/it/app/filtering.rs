//! Filtering and sorting the list.

use readouts_tui::app::Effect;
use readouts_tui::app::overlay::Overlay;
use readouts_tui::model::Sort;

use super::desk::Desk;
use super::draft;

#[test]
fn the_list_follows_every_letter() {
    let mut desk = Desk::new();
    desk.keys("fo");
    assert!(matches!(desk.effects[..], [Effect::Find { .. }]));
    desk.keys("da");
    assert_eq!(desk.app.calls().window.len(), 2);
    assert_eq!(desk.shown(), "2031-02-11 XJ");
    assert!(desk.screen().contains("2 of 5"));
    desk.keys("<backspace><backspace><backspace>");
    assert_eq!(desk.app.calls().window.len(), 5);
}

#[test]
fn enter_keeps_the_filter_and_escape_restores_all() {
    let mut desk = Desk::new();
    desk.keys("jjj");
    let before = desk.selected();
    desk.keys("foda<enter>");
    assert_eq!(desk.app.calls().typed, "oda");
    assert_eq!(desk.app.calls().window.len(), 2);
    desk.keys("f<c-u>kerr<esc>");
    assert_eq!(desk.app.calls().typed, "oda");
    assert_eq!(desk.app.calls().window.len(), 2);
    desk.keys("<esc>");
    assert_eq!(desk.app.calls().window.len(), 5);
    let mut desk = Desk::new();
    desk.keys("jjjfoda<esc>");
    assert_eq!(desk.selected(), before);
    assert!(!desk.app.calls().filtered());
}

#[test]
fn the_selected_release_stays_selected_while_it_is_found() {
    let mut desk = Desk::new();
    desk.keys("jjfrhode");
    assert_eq!(desk.selected(), "2031-02-11 Oda-Rhode");
    assert_eq!(desk.app.calls().window.len(), 4);
    // Letters too many lose it; taken back, they find it again.
    desk.keys("zzzz");
    assert!(desk.app.calls().window.is_empty());
    desk.keys("<backspace><backspace><backspace><backspace>");
    assert_eq!(desk.selected(), "2031-02-11 Oda-Rhode");
}

#[test]
fn arrows_choose_in_the_list_while_a_filter_is_typed() {
    let mut desk = Desk::new();
    desk.keys("frhode<down><down>");
    assert_eq!(desk.selected(), "2031-02-11 Oda-Rhode");
    desk.keys("<left><left><delete><delete>");
    assert_eq!(desk.selected(), "2031-02-11 Oda-Rhode");
    desk.keys("<enter>");
    assert_eq!(desk.app.calls().typed, "rho");
}

#[test]
fn a_mistake_is_explained_in_place_and_the_rest_still_filters() {
    let mut desk = Desk::new();
    desk.keys("foda year:20x1");
    let Some(Overlay::Filter(prompt)) = desk.app.overlay() else {
        panic!("no prompt");
    };
    let mistake = prompt.mistake.as_ref().unwrap();
    assert_eq!(mistake.span.of("oda year:20x1"), "year:20x1");
    assert_eq!(desk.app.calls().window.len(), 2);
    assert!(desk.screen().contains("^^^^"));
    desk.keys("<enter>");
    assert_eq!(
        desk.notice(),
        "Mend the filter first, or Esc restores the one before"
    );
    desk.keys("<c-w>year:2030<enter>");
    assert!(desk.app.overlay().is_none());
    assert_eq!(desk.app.calls().window.len(), 1);
}

#[test]
fn matched_people_are_shown_with_their_letters_lit() {
    let mut desk = Desk::new();
    desk.keys("frohde");
    let screen = desk.screen();
    assert!(screen.contains("Boris Rhode"), "{screen}");
}

#[test]
fn a_slash_in_a_list_filters_and_in_the_text_searches() {
    let mut desk = Desk::new();
    desk.keys("/");
    assert!(matches!(desk.app.overlay(), Some(Overlay::Filter(_))));
    desk.keys("<esc><enter>/");
    assert!(matches!(desk.app.overlay(), Some(Overlay::Search(_))));
}

#[test]
fn late_answers_are_dropped() {
    let mut desk = Desk::new();
    let first = desk.app.press(readouts_tui::app::Key::char('f'));
    assert!(first.is_empty());
    let late = desk.app.press(readouts_tui::app::Key::char('o'));
    let newest = desk.app.press(readouts_tui::app::Key::char('x'));
    desk.carry_out(newest);
    assert!(desk.app.calls().window.is_empty());
    desk.carry_out(late);
    assert!(desk.app.calls().window.is_empty());
}

#[test]
fn sorting_goes_round_and_keeps_the_place() {
    let mut desk = Desk::new();
    desk.keys("jjj");
    let before = desk.selected();
    for sort in [Sort::Oldest, Sort::Agreements, Sort::Longest, Sort::Newest] {
        desk.keys("s");
        assert_eq!(desk.app.calls().sort, sort);
        assert_eq!(desk.selected(), before);
    }
    let mut fresh = Desk::new();
    fresh.keys("sss");
    assert_eq!(
        fresh.selected(),
        "2030-11-19 Oda-Kerr",
        "the longest call first"
    );
}

#[test]
fn a_filter_given_at_the_start_is_in_force_or_explained() {
    let mut desk = Desk::closed(draft::library(), 120, 36, "kerr");
    let effects = desk.app.start();
    desk.carry_out(effects);
    assert_eq!(desk.app.calls().window.len(), 1);
    let mut desk = Desk::closed(draft::library(), 120, 36, "year:x");
    assert!(desk.notice().starts_with("year:x: "));
    let effects = desk.app.start();
    desk.carry_out(effects);
    assert_eq!(desk.app.calls().window.len(), 5);
}

#[test]
fn a_filter_given_up_leaves_pane_and_sentence_as_they_were() {
    for (columns, rows) in [(120, 36), (80, 24), (60, 20)] {
        let mut desk = Desk::with(draft::library(), columns, rows);
        desk.keys("<enter>))f");
        assert!(desk.screen().contains("[Filter]"));
        let sentence = desk.sentence();
        desk.keys("zzzz");
        assert_eq!(desk.shown(), "nothing");
        desk.keys("<esc>");
        assert_eq!(desk.sentence(), sentence);
        assert_eq!(desk.app.focus(), readouts_tui::app::Pane::Transcript);
        desk.keys("fkerr<enter>");
        assert_eq!(desk.app.focus(), readouts_tui::app::Pane::Calls);
    }
}

#[test]
fn an_empty_list_says_what_to_try() {
    for (typed, said) in [
        (
            "north korea",
            "nobody matches north korea. Try country:\"north korea\", topic:\"north korea\" or text:\"north korea\".",
        ),
        ("zzzz", "Try topic:zzzz or text:zzzz."),
        ("japan", "Try country:japan, topic:japan or text:japan."),
        ("text:zzzz", "No release matches the filter."),
        ("oda kerr rhode", "No release matches the filter."),
    ] {
        let mut desk = Desk::closed(draft::library(), 120, 36, typed);
        let effects = desk.app.start();
        desk.carry_out(effects);
        let advice = desk.app.advice();
        assert!(advice.contains(said), "{advice}");
        assert!(advice.ends_with("Esc removes the filter, f changes it."));
        desk.keys("f");
        assert!(
            desk.app
                .advice()
                .ends_with("Esc restores the list as it was.")
        );
    }
}

#[test]
fn the_filter_and_what_it_finds_always_show() {
    for (columns, rows) in [(60, 20), (80, 24), (110, 30)] {
        for typed in ["oda", "oda year:2003..2040 text:\"talks\" -is:unreadable"] {
            let mut desk = Desk::closed(draft::library(), columns, rows, typed);
            let effects = desk.app.start();
            desk.carry_out(effects);
            let opened = readouts_tui::app::Opened {
                name: "/srv/archive/ministries/of/foreign/affairs/releases".to_owned(),
                complete: true,
                ..Default::default()
            };
            let Some(Effect::Open(ticket)) = desk.app.start().into_iter().next() else {
                panic!("nothing is opened");
            };
            let effects = desk
                .app
                .finish(readouts_tui::app::Outcome::Opened { ticket, opened });
            desk.carry_out(effects);
            let screen = desk.screen();
            let header = screen.lines().next().unwrap();
            assert!(header.contains("filter: oda"), "{header}");
            assert!(header.contains(" of 5"), "{header}");
        }
    }
}
