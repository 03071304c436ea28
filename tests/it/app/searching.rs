//! Searching in a release.

use readouts_tui::app::transcript::Lights;

use super::desk::Desk;
use super::draft;

fn tally(desk: &Desk) -> String {
    desk.app
        .transcript()
        .lights()
        .map_or(String::new(), Lights::tally)
}

#[test]
fn what_is_typed_is_found_at_once_from_the_cursor_on() {
    let mut desk = Desk::new();
    desk.keys("<enter>))/quo");
    assert_eq!(tally(&desk), "1/2");
    desk.keys("ta");
    assert!(desk.sentence().starts_with("talks on the quota"));
    desk.keys("<down>");
    assert_eq!(tally(&desk), "2/2");
    desk.keys("<up><enter>n");
    assert_eq!(tally(&desk), "2/2");
    assert!(desk.sentence().starts_with("He pointed out"));
    desk.keys("n");
    assert_eq!(tally(&desk), "1/2");
    assert_eq!(desk.notice(), "Search went on from the top");
    desk.keys("N");
    assert_eq!(desk.notice(), "Search went on from the end");
}

#[test]
fn escape_keeps_the_place_and_the_earlier_lights() {
    let mut desk = Desk::new();
    desk.keys("<enter>/strait<enter>gjj");
    let before = desk.sentence();
    desk.keys("/quota<esc>");
    assert_eq!(desk.sentence(), before);
    assert_eq!(desk.app.transcript().lights().unwrap().phrase, "strait");
    desk.keys("<esc>");
    assert_eq!(tally(&desk), "");
}

#[test]
fn hits_count_from_the_cursor_after_moving_away() {
    let mut desk = Desk::new();
    desk.keys("<enter>/minister<enter>G");
    desk.keys("N");
    assert!(desk.sentence().starts_with("The two ministers agreed"));
}

#[test]
fn capitals_matter_where_one_is_typed() {
    let mut desk = Desk::new();
    desk.keys("<enter>/arcadia<enter>");
    assert_eq!(tally(&desk), "1/2");
    desk.keys("/ARCADIA<enter>");
    assert_eq!(desk.notice(), "Not in this release: ARCADIA");
    assert_eq!(desk.app.transcript().lights().unwrap().phrase, "arcadia");
}

#[test]
fn only_title_and_text_are_searched() {
    let mut desk = Desk::new();
    desk.keys("<enter>G/wednesday<enter>");
    assert_eq!(desk.notice(), "Not in this release: wednesday");
    desk.keys("/telephone conversation<enter>");
    assert_eq!(tally(&desk), "1/1");
    assert_eq!(desk.app.transcript().cursor(), 0);
}

#[test]
fn lights_stay_for_the_next_release() {
    let mut desk = Desk::new();
    desk.keys("<enter>/rhode<enter>");
    assert!(tally(&desk).ends_with("/3"), "{}", tally(&desk));
    desk.keys("J");
    assert_eq!(tally(&desk), "-/2");
    desk.keys("n");
    assert_eq!(tally(&desk), "1/2");
}

#[test]
fn a_search_may_be_an_expression() {
    let mut desk = Desk::new();
    desk.keys("<enter>/quota OR strait<enter>");
    let either = tally(&desk);
    desk.keys("/quota<enter>");
    assert_ne!(either, tally(&desk));
    desk.keys("/\"quot\"<enter>");
    assert_eq!(desk.notice(), "Not in this release: \"quot\"");
    desk.keys("/quot*<enter>");
    assert_eq!(tally(&desk), "1/2");
    desk.keys("/quota -strait<enter>");
    assert_eq!(tally(&desk), "1/2");
    desk.keys("/quota NOT minister<enter>");
    assert_eq!(desk.notice(), "Not in this release: quota NOT minister");
}

#[test]
fn what_the_filter_looks_for_is_lit_until_the_filter_goes() {
    let mut desk = Desk::new();
    desk.keys("ftext:(quota -nowhere)<enter>");
    assert_eq!(tally(&desk), "-/2");
    desk.keys("<enter>n");
    assert_eq!(tally(&desk), "1/2");
    assert!(desk.sentence().contains("quota"));
    // A search has its own lights, and gives them back.
    desk.keys("/minister<enter>");
    assert_eq!(desk.app.transcript().lights().unwrap().phrase, "minister");
    desk.keys("<esc>");
    assert_eq!(tally(&desk), "-/2");
    desk.keys("<esc><esc>");
    assert_eq!(tally(&desk), "");
}

#[test]
fn an_empty_search_repeats_the_last() {
    let mut desk = Desk::new();
    desk.keys("<enter>/quota<enter>/<enter>");
    assert_eq!(tally(&desk), "2/2");
    desk.keys("<esc>n");
    assert_eq!(desk.notice(), "Nothing searched for yet: / searches");
}

#[test]
fn a_hit_deep_in_a_long_sentence_comes_into_sight() {
    let words = format!("{}needle {}", "word ".repeat(700), "word ".repeat(300));
    let record = draft::Draft::new("2031-01-02", "XA", &[("Anna Vell", "XA")])
        .line("1", "Anna Vell", words.trim())
        .done();
    let mut desk = Desk::with(vec![record], 60, 20);
    desk.keys("<enter>/needle");
    assert!(desk.screen().contains("needle"));
}
