//! Typing into prompts.

use readouts_tui::app::Line;

use super::desk::Desk;

#[test]
fn characters_words_and_the_whole_line_are_erased() {
    let mut line = Line::new("Müller in Gene\u{300}ve");
    assert!(line.backspace());
    assert!(line.backspace());
    assert_eq!(line.text(), "Müller in Gene\u{300}");
    assert!(line.backspace());
    assert_eq!(
        line.text(),
        "Müller in Gen",
        "a letter goes with its accent"
    );
    assert!(line.erase_word());
    assert_eq!(line.text(), "Müller in ");
    line.left();
    line.left();
    line.insert("w");
    assert_eq!(line.text(), "Müller iwn ");
    line.home();
    assert!(!line.backspace());
    assert!(line.delete());
    assert_eq!(line.text(), "üller iwn ");
    line.right();
    assert!(line.erase_line());
    assert_eq!(line.text(), "ller iwn ");
    line.end();
    assert!(!line.delete());
}

#[test]
fn pasted_text_becomes_one_line() {
    let mut desk = Desk::new();
    desk.keys("f");
    let effects = desk.app.paste("oda\n\u{1b}x\u{7}");
    desk.carry_out(effects);
    assert_eq!(desk.app.calls().typed, "oda x");
    desk.keys("<esc>");
    assert!(
        desk.app.paste("q").is_empty(),
        "outside of prompts it does nothing"
    );
}

#[test]
fn a_long_line_scrolls_with_its_cursor() {
    let mut desk = Desk::new();
    desk.resize(60, 20).keys("f");
    desk.keys(&"abcdefghi ".repeat(12));
    desk.keys("END");
    assert!(desk.screen().contains("END"));
    desk.keys("<home>");
    assert!(desk.screen().contains("abcdefghi"));
}
