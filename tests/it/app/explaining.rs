//! `i`: what a value rests on, its words lit, and the way to them and back.

use readouts_tui::app::Pane;
use readouts_tui::app::explain::Entry;
use readouts_tui::app::keymap::Mode;
use readouts_tui::app::overlay::Overlay;
use readouts_tui::model::CallRecord;
use readouts_tui::parse;

use super::desk::Desk;

const RELEASE: &str = "Foreign Ministers' Telephone Call\n\
     Wednesday, March 4, 2031\n\
     \n\
     1. Foreign Minister Ada Vell of Japan telephoned Foreign Minister Bo Rhode of France for about 20 minutes.\n\
     \n\
     2. Minister Rhode said that the strait must stay open. He added that the talks had to be resumed.\n\
     \n\
     3. They agreed to resume the talks by the end of May.\n";

pub(crate) fn doubtful() -> Vec<CallRecord> {
    parse::read(RELEASE.as_bytes(), Some("release.txt"))
}

fn desk(columns: u16, rows: u16) -> Desk {
    Desk::with(doubtful(), columns, rows)
}

fn selected(desk: &Desk) -> Entry {
    let Some(Overlay::Explain(explanation)) = desk.app.overlay() else {
        panic!("no explanation is open");
    };
    explanation.window.selected_row().unwrap().clone()
}

/// The words that are lit, as shown.
fn lit(desk: &Desk) -> Vec<String> {
    let text = desk.app.transcript();
    let paragraphs = &text.call().unwrap().document.paragraphs;
    let lit = text.lit_words().iter();
    lit.map(|hit| hit.span.of(&paragraphs[hit.paragraph].text).to_owned())
        .collect()
}

#[test]
fn a_sentence_says_who_speaks_and_why() {
    let mut desk = desk(120, 36);
    desk.keys("<enter>jji");
    assert_eq!(
        desk.sentence(),
        "Minister Rhode said that the strait must stay open."
    );
    let entry = selected(&desk);
    assert_eq!((entry.name, entry.says.as_str()), ("speaker", "Bo Rhode"));
    assert_eq!(entry.of, "this sentence, 2");
    assert_eq!(entry.words, ["“Rhode” in 2"]);
}

#[test]
fn the_words_of_a_value_are_lit_and_enter_goes_to_them() {
    let mut desk = desk(80, 24);
    desk.keys("<enter>Gi");
    assert!(desk.sentence().starts_with("They agreed"));
    while selected(&desk).name != "deadline" {
        desk.keys("j");
    }
    assert_eq!(lit(&desk), ["by the end of May"]);
    while selected(&desk).name != "duration" {
        desk.keys("j");
    }
    assert_eq!(lit(&desk), ["20 minutes"]);
    assert!(desk.sentence().contains("for about 20 minutes"));
    assert!(desk.screen().contains("“20 minutes” in 1"));
    desk.keys("<enter>");
    assert_eq!(desk.app.mode(), Mode::Transcript);
    assert!(desk.sentence().contains("for about 20 minutes"));
    assert!(lit(&desk).is_empty());
}

#[test]
fn closing_puts_back_the_place_and_the_pane() {
    let mut desk = desk(120, 36);
    desk.keys("<enter>G3i");
    assert_eq!(desk.app.focus(), Pane::Transcript);
    assert_eq!(selected(&desk).name, "speaker");
    desk.keys("G<esc>");
    assert_eq!(desk.app.focus(), Pane::Agreements);
    assert!(desk.sentence().starts_with("They agreed"));
    desk.keys("1i");
    assert_eq!(selected(&desk).name, "title");
    desk.keys("q");
    assert_eq!((desk.app.mode(), desk.quit), (Mode::Calls, false));
}

#[test]
fn what_is_not_said_and_what_is_not_shown_is_told() {
    let mut desk = desk(80, 24);
    desk.keys("<enter>iG");
    assert_eq!(selected(&desk).says, "not said");
    desk.keys("<enter>");
    assert_eq!(desk.notice(), "The record names no words for this");
    desk.keys("i");
    while selected(&desk).name != "date" {
        desk.keys("j");
    }
    assert_eq!(selected(&desk).words, ["“March 4, 2031” above the text"]);
    desk.keys("<enter>");
    assert_eq!(
        desk.notice(),
        "These words stand outside the sentences that are shown"
    );
}

#[test]
fn another_release_ends_the_explanation() {
    let mut desk = Desk::new();
    desk.keys("<enter>i");
    let other = desk.app.calls().window.get(2).unwrap().id;
    assert_eq!(desk.app.mode(), Mode::Explain);
    desk.keys("q");
    let effects = desk.app.press(readouts_tui::app::Key::char('J'));
    desk.keys("i");
    desk.carry_out(effects);
    assert_eq!(desk.app.mode(), Mode::Transcript);
    assert_ne!(desk.app.transcript().id(), Some(other));
    // Nothing to explain where nothing is shown.
    let mut desk = Desk::with(Vec::new(), 80, 24);
    desk.keys("i");
    assert_eq!(desk.notice(), "No release to explain");
}
