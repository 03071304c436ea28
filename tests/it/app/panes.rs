//! Focus, zoom, layouts, going back step by step.

use readouts_tui::app::{Arrangement, Effect, Pane};

use super::desk::Desk;

#[test]
fn panes_are_reached_by_tab_by_side_and_by_number() {
    use Pane::{Agreements, Calls, Transcript};
    let mut desk = Desk::new();
    for (keys, focus) in [
        ("<tab>", Transcript),
        ("<tab>", Agreements),
        ("<tab>", Calls),
        ("<s-tab>", Agreements),
        ("<s-tab>", Transcript),
        ("h", Calls),
        ("h", Calls),
        ("l", Transcript),
        ("<right>", Agreements),
        // Beside the list stand both of the others.
        ("<left>", Calls),
        ("3", Agreements),
        ("2", Transcript),
        ("1", Calls),
    ] {
        desk.keys(keys);
        assert_eq!(desk.app.focus(), focus, "after {keys}");
    }
}

#[test]
fn the_width_decides_the_arrangement_and_everything_stays_in_place() {
    let mut desk = Desk::new();
    desk.keys("j<enter>/gas<enter>");
    let sentence = desk.sentence();
    for (columns, rows, arrangement) in [
        (110, 30, Arrangement::Wide),
        (109, 30, Arrangement::Medium),
        (80, 24, Arrangement::Medium),
        (79, 24, Arrangement::Narrow),
        (60, 20, Arrangement::Narrow),
        (59, 20, Arrangement::TooSmall),
        (60, 19, Arrangement::TooSmall),
        (1, 1, Arrangement::TooSmall),
        (300, 90, Arrangement::Wide),
        (120, 36, Arrangement::Wide),
    ] {
        desk.resize(columns, rows);
        assert_eq!(
            desk.app.layout().arrangement,
            arrangement,
            "{columns}x{rows}"
        );
        assert_eq!(desk.sentence(), sentence);
        assert_eq!(desk.selected(), "2031-03-04 Rhode-Vell");
        assert_eq!(desk.app.transcript().lights().unwrap().tally(), "1/1");
        desk.screen();
    }
}

#[test]
fn zoom_gives_a_pane_the_screen_and_gives_it_back() {
    let mut desk = Desk::new();
    desk.keys("<enter>z");
    assert_eq!(desk.app.layout().panes.len(), 1);
    desk.keys("z");
    assert_eq!(desk.app.layout().panes.len(), 3);
    desk.resize(60, 20).keys("z");
    assert_eq!(desk.notice(), "The pane has the whole screen already");
}

#[test]
fn escape_goes_back_a_step_at_a_time_and_never_quits() {
    let mut desk = Desk::new();
    desk.keys("fvell<enter><enter>z/quota<enter>v");
    assert!(desk.app.transcript().selects());
    desk.keys("<esc>");
    assert!(!desk.app.transcript().selects());
    assert!(desk.app.transcript().lights().is_some());
    desk.keys("<esc>");
    assert!(desk.app.transcript().lights().is_none());
    assert_eq!(desk.app.layout().panes.len(), 1);
    desk.keys("<esc>");
    assert_eq!(desk.app.layout().panes.len(), 3);
    assert_eq!(desk.app.focus(), Pane::Transcript);
    desk.keys("<esc>");
    assert_eq!(desk.app.focus(), Pane::Calls);
    assert!(desk.app.calls().filtered());
    desk.keys("<esc>");
    assert!(!desk.app.calls().filtered());
    assert_eq!(desk.notice(), "Filter removed: vell");
    desk.keys("<esc><esc><esc>");
    assert!(!desk.quit);
    assert_eq!(desk.notice(), "Nothing to go back from; q quits");
}

#[test]
fn q_closes_what_is_open_and_quits_in_the_main_view() {
    for (script, quits) in [
        ("q", true),
        ("<enter>q", true),
        ("<enter>zq", false),
        ("<enter>zqq", true),
        ("Fquota<enter>q", false),
        ("<enter>Yq", false),
        ("?q", false),
        (":q", false),
        ("fq", false),
        ("/q", false),
        ("<c-c>", true),
        ("f<c-c>", true),
        ("?<c-c>", true),
    ] {
        let mut desk = Desk::new();
        desk.keys(script);
        assert_eq!(desk.quit, quits, "{script}");
    }
    let mut desk = Desk::new();
    desk.resize(60, 20).keys("<enter>q");
    assert!(!desk.quit, "in the one pane, q goes back to the list first");
    desk.keys("q");
    assert!(desk.quit);
}

#[test]
fn agreements_lead_to_their_sentences() {
    let mut desk = Desk::new();
    desk.keys("3j<enter>");
    assert_eq!(desk.app.focus(), Pane::Transcript);
    assert!(desk.sentence().starts_with("The two ministers agreed"));
    // The selection of the pane follows the text.
    desk.keys("(((");
    assert_eq!(desk.app.agreements().window.selected(), 0);
    desk.keys("G");
    assert_eq!(desk.app.agreements().window.selected(), 2);
}

#[test]
fn the_agreements_of_all_releases_open_theirs() {
    let mut desk = Desk::new();
    desk.keys("A");
    assert_eq!(desk.app.agreements().window.len(), 4);
    desk.keys("G<enter>");
    assert_eq!(desk.shown(), "2031-02-11 XJ");
    assert_eq!(desk.selected(), "2031-02-11 Oda-Rhode");
    assert_eq!(desk.sentence(), "Both confirmed that contacts continue.");
    // Another filter, other agreements.
    desk.keys("fkind:commitment<enter>");
    assert_eq!(desk.app.agreements().window.len(), 1);
    desk.keys("A");
    assert_eq!(
        desk.app.agreements().window.len(),
        desk.app.agreements().total()
    );
}

#[test]
fn the_narrow_tab_counts_what_its_pane_lists() {
    let mut desk = Desk::new();
    desk.resize(60, 20).keys("j");
    assert!(desk.screen().contains("3 Agreements:0"));
    desk.keys("A");
    assert!(
        desk.screen().contains("[3 Agreements:4]"),
        "{}",
        desk.screen()
    );
    desk.keys("A");
    let screen = desk.screen();
    assert!(screen.contains("No agreement in this release."), "{screen}");
    assert!(screen.contains("in the list."), "{screen}");
}

#[test]
fn the_mouse_is_released_and_taken_back() {
    let mut desk = Desk::new();
    desk.keys("M");
    assert_eq!(desk.effects, [Effect::SetMouse(true)]);
    desk.keys("M");
    assert_eq!(desk.effects, [Effect::SetMouse(false)]);
    assert!(desk.notice().contains("M takes it back"));
    desk.keys("<c-l>");
    assert_eq!(desk.effects, [Effect::Redraw]);
}

#[test]
fn the_palette_runs_what_is_typed() {
    let mut desk = Desk::new();
    desk.keys(":oldest first<enter>");
    assert_eq!(desk.app.calls().sort, readouts_tui::model::Sort::Oldest);
    desk.keys("<c-p>no such thing<enter>");
    assert_eq!(desk.notice(), "No command of that name");
    desk.keys(":agreements of this<down><up><enter>");
    assert_eq!(desk.app.focus(), Pane::Agreements);
}

#[test]
fn help_narrows_by_typing_and_closes() {
    let mut desk = Desk::new();
    desk.keys("?concordance");
    let screen = desk.screen();
    assert!(screen.contains("every use of a phrase"));
    assert!(!screen.contains("Half a page"));
    desk.keys("<c-u>nosuchthing");
    assert!(desk.screen().contains("No help found"));
    desk.keys("<esc>");
    assert!(desk.app.overlay().is_none());
    desk.keys("<f1><enter>");
    assert!(desk.app.overlay().is_none());
}
