//! Frames: a key script and a size, what the cells then say and how they look.

use crate::app::desk::Desk;
use crate::app::doubting;
use crate::app::draft::{self, Draft};
use crate::app::explaining;

fn frame(columns: u16, rows: u16, script: &str) -> String {
    Desk::with(draft::library(), columns, rows)
        .keys(script)
        .frame()
}

macro_rules! frames {
    ($($name:ident: $columns:literal x $rows:literal, $script:literal;)*) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(frame($columns, $rows, $script));
            }
        )*
    };
}

frames! {
    opened_wide: 120 x 36, "";
    opened_medium: 80 x 24, "";
    opened_narrow: 60 x 20, "";
    text_wide: 120 x 36, "<enter>j";
    text_medium: 80 x 24, "<enter><pgdn>";
    text_narrow: 60 x 20, "<enter><pgdn>";
    agreements_medium: 80 x 24, "3";
    agreements_narrow: 60 x 20, "3";
    all_agreements: 120 x 36, "A";
    selection: 120 x 36, "<enter>)))V";
    search: 120 x 36, "<enter>/quota";
    search_kept: 80 x 24, "<enter>/minister<enter>nn";
    filter: 120 x 36, "frode";
    filter_mistake: 120 x 36, "fvell year:20x1";
    filter_kept: 60 x 20, "foda<enter>";
    filter_without_hits: 80 x 24, "fnobody<enter>";
    concordance: 80 x 24, "Fquota<enter>j";
    help: 80 x 24, "?copy";
    palette: 80 x 24, ":sort<down>";
    copy_menu: 80 x 24, "<enter>Y";
    zoomed: 120 x 36, "<enter>z";
    too_small: 59 x 20, "";
}

#[test]
fn explanation_wide() {
    let mut desk = Desk::with(explaining::doubtful(), 120, 36);
    insta::assert_snapshot!(desk.keys("<enter>G<up><up>i").frame());
}

#[test]
fn warnings() {
    let mut desk = Desk::with(doubting::library(), 80, 24);
    insta::assert_snapshot!(desk.keys("wj").frame());
}

#[test]
fn explanation_narrow() {
    let mut desk = Desk::with(explaining::doubtful(), 60, 20);
    insta::assert_snapshot!(desk.keys("<enter>Gijjjj").frame());
}

#[test]
fn without_colour() {
    let mut desk = Desk::with(draft::library(), 80, 24);
    let frame = desk.mono().keys("<enter>.").frame();
    assert!(!frame.contains("cyan"));
    insta::assert_snapshot!(frame);
}

#[test]
fn wide_and_combining_characters() {
    let people = [("Chie 小田", "XJ"), ("Ma\u{301}rio Ke\u{301}rr", "XK")];
    let record = Draft::new("2031-04-01", "XJ", &people)
        .titled("小田外務大臣とケル外相の電話会談")
        .line(
            "1",
            "Chie 小田",
            "小田大臣は、海峡の灯台について早急な協議が必要であると述べた。",
        )
        .more(
            "1",
            "Chie 小田",
            "ケル外相はこれに同意し、五月までに専門家会合を開くと答えた。",
        )
        .line(
            "2",
            "Ma\u{301}rio Ke\u{301}rr",
            "Ke\u{301}rr replied in a letter: 了解, nai\u{308}ve or not.",
        )
        .done();
    insta::assert_snapshot!(Desk::with(vec![record], 60, 20).keys("<enter>").frame());
}

#[test]
fn hostile_text_is_shown_not_sent() {
    let people = [("Eve \u{1b}[31mRed", "XA"), ("Bob \u{202e}Rhode", "XR")];
    let record = Draft::new("2031-04-01", "XA", &people)
        .titled("A title\u{7} with\u{1b}]0;bells\u{7} and\u{9b}31m colours")
        .doubt("odd\u{1b}c")
        .line(
            "1",
            "joint",
            "Both said \u{1b}[2J\u{1b}[H and \u{202e}reversed\u{202c} and a\ttab.",
        )
        .line("2\u{1b}", "joint", "Nul\0 and delete\u{7f}.")
        .done();
    let desk_frame = Desk::with(vec![record], 80, 24).keys("<enter>").frame();
    assert!(!desk_frame.contains(|c: char| c.is_control() && c != '\n'));
    assert!(!desk_frame.contains('\u{202e}'));
    insta::assert_snapshot!(desk_frame);
}
