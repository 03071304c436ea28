//! Jumping between releases, and back.

use readouts_tui::app::Pane;

use super::desk::Desk;

#[test]
fn the_other_account_and_back() {
    let mut desk = Desk::new();
    desk.keys("<enter>jjO");
    assert_eq!(desk.shown(), "2031-03-04 XR");
    assert_eq!(desk.selected(), "2031-03-04 Rhode-Vell");
    desk.keys("H");
    assert_eq!(desk.shown(), "2031-03-04 XA");
    assert!(desk.sentence().starts_with("She recalled"));
    desk.keys("L");
    assert_eq!(desk.shown(), "2031-03-04 XR");
    desk.keys("L");
    assert_eq!(desk.notice(), "Nothing to go forward to");
    desk.keys("1GO");
    assert_eq!(desk.notice(), "No other account of this call is loaded");
}

#[test]
fn a_jump_out_of_the_filter_says_so() {
    let mut desk = Desk::new();
    desk.keys("fnation:none<esc>fministry<esc>");
    desk.keys("fcountry:xj<enter>");
    desk.keys("<esc>");
    desk.keys("<enter>Oftext:congratulated<enter>");
    assert_eq!(desk.app.calls().window.len(), 1);
    desk.keys("H");
    assert_eq!(desk.shown(), "2031-03-04 XA");
    desk.keys("O");
    assert_eq!(desk.shown(), "2031-03-04 XR");
    assert_eq!(desk.notice(), "Shown, but not among the filtered releases");
    assert_eq!(desk.app.focus(), Pane::Transcript);
    // The list still shows its own.
    assert_eq!(desk.selected(), "2031-03-04 Vell-Rhode");
    desk.keys("1<enter>");
    assert_eq!(desk.shown(), "2031-03-04 XA");
}

#[test]
fn a_concordance_line_opens_its_sentence() {
    let mut desk = Desk::new();
    desk.keys("Fthe quota<enter>");
    assert_eq!(desk.app.concordance().unwrap().window.len(), 3);
    desk.keys("jj<enter>");
    assert!(desk.app.concordance().is_none());
    assert!(desk.sentence().starts_with("He pointed out"));
    desk.keys("F<esc>");
    assert!(desk.app.concordance().is_none());
    desk.keys("F<c-u>zebra<enter>");
    assert!(desk.screen().contains("In no release"));
    desk.keys("<esc>");
    assert!(desk.app.concordance().is_none());
}

#[test]
fn back_from_a_hit_leads_to_the_hits_and_then_to_where_they_were_asked_for() {
    let mut desk = Desk::new();
    desk.keys("<enter>jj");
    let before = desk.sentence();
    desk.keys("Fthe quota<enter>jj<enter>H");
    let concordance = desk.app.concordance().unwrap();
    assert_eq!(concordance.phrase, "the quota");
    assert_eq!(concordance.window.selected(), 2);
    // Another hit, and back once more.
    desk.keys("k<enter>H");
    assert_eq!(desk.app.concordance().unwrap().window.selected(), 1);
    desk.keys("L");
    assert!(desk.app.concordance().is_none());
    desk.keys("HH");
    assert!(desk.app.concordance().is_none());
    assert_eq!(desk.sentence(), before);
}

#[test]
fn the_last_phrase_is_proposed_again() {
    let mut desk = Desk::new();
    desk.keys("Fthe quota<enter><enter>F<enter>");
    assert_eq!(desk.app.concordance().unwrap().phrase, "the quota");
    desk.keys("<esc>1g<enter>/strait<enter>F<enter>");
    assert_eq!(desk.app.concordance().unwrap().phrase, "strait");
}

#[test]
fn a_concordance_follows_the_filter() {
    let mut desk = Desk::new();
    desk.keys("Fministers<enter>");
    let all = desk.app.concordance().unwrap().window.len();
    desk.keys("foda<enter>");
    let some = desk.app.concordance().unwrap().window.len();
    assert!(some < all, "{some} of {all}");
}
