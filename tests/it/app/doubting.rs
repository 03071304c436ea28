//! `w`: what is doubtful in the releases of the list, and the way to it.

use readouts_tui::app::Pane;
use readouts_tui::app::keymap::Mode;
use readouts_tui::model::CallRecord;
use readouts_tui::parse;

use super::desk::Desk;
use super::draft;

const RELEASE: &str = "Foreign Ministers' Telephone Call\n\
     January 8, 2032\n\
     \n\
     1. Foreign Minister Ada Vell of Japan telephoned Foreign Minister Cy Kerr of Canada today.\n\
     \n\
     2. Minister Kerr recalled the accident of Monday, January 6, 2032, and asked for a report.\n";

pub(crate) fn library() -> Vec<CallRecord> {
    let mut records = draft::library();
    records.extend(parse::read(RELEASE.as_bytes(), Some("later.txt")));
    records
}

fn desk() -> Desk {
    Desk::with(library(), 120, 36)
}

fn messages(desk: &Desk) -> Vec<String> {
    let window = &desk.app.warnings().unwrap().window;
    (0..window.len())
        .map(|at| window.get(at).unwrap().message.clone())
        .collect()
}

#[test]
fn warnings_come_in_the_order_of_the_list_and_enter_leads_to_the_words() {
    let mut desk = desk();
    desk.keys("w");
    assert_eq!(desk.app.mode(), Mode::Warnings);
    let all = messages(&desk);
    assert_eq!(
        all[0],
        "6 January 2032 was a Tuesday; the release says Monday"
    );
    assert!(all.len() > 1, "{all:?}");
    desk.keys("<enter>");
    assert_eq!(desk.shown(), "2032-01-08 JP");
    assert_eq!(desk.app.focus(), Pane::Transcript);
    assert!(desk.sentence().starts_with("Minister Kerr recalled"));
    let text = desk.app.transcript();
    let paragraphs = &text.call().unwrap().document.paragraphs;
    let lit: Vec<&str> = text
        .lit_words()
        .iter()
        .map(|hit| hit.span.of(&paragraphs[hit.paragraph].text))
        .collect();
    assert_eq!(lit, ["January 6, 2032"]);
    desk.keys("<esc>");
    assert!(desk.app.transcript().lit_words().is_empty());
    assert_eq!(desk.app.focus(), Pane::Transcript);
}

#[test]
fn warnings_follow_the_filter() {
    let mut desk = desk();
    desk.keys("w");
    let all = messages(&desk).len();
    desk.keys("fkerr country:ca<enter>");
    assert_eq!(desk.app.mode(), Mode::Warnings);
    assert!(messages(&desk).len() < all);
    desk.keys("f<C-u>nobody<enter>");
    assert!(desk.screen().contains("Nothing doubtful in the releases"));
    desk.keys("q");
    assert_eq!((desk.app.mode(), desk.quit), (Mode::Calls, false));
}

#[test]
fn a_warning_about_the_whole_leads_to_the_top_of_its_release() {
    let mut desk = desk();
    desk.keys("wG<enter>");
    assert_eq!(desk.app.mode(), Mode::Transcript);
    assert_eq!(desk.app.transcript().top(), 0);
    assert!(desk.app.transcript().lit_words().is_empty());
    desk.keys("w<esc>");
    assert_eq!(desk.app.mode(), Mode::Transcript);
}

#[test]
fn one_thing_at_a_time_stands_before_the_panes() {
    let mut desk = desk();
    desk.keys("wFministers<enter>");
    assert!(desk.app.concordance().is_some() && desk.app.warnings().is_none());
    desk.keys("w");
    assert!(desk.app.concordance().is_none() && desk.app.warnings().is_some());
    desk.keys("2");
    assert_eq!(desk.app.mode(), Mode::Transcript);
}
