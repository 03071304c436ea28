//! Copying sentences with their citation.

use readouts_tui::app::Copied;

use super::desk::Desk;

#[test]
fn a_sentence_a_selection_and_a_point() {
    let mut desk = Desk::new();
    desk.keys("<enter>jy");
    assert!(desk.copied[0].text.contains("At the outset, Minister Vell"));
    desk.keys("vjjy");
    let text = &desk.copied[1].text;
    assert!(
        text.contains("At the outset") && text.contains("On fisheries"),
        "{text}"
    );
    desk.keys("<esc>)))jVy");
    let text = &desk.copied[2].text;
    assert!(
        text.contains("In response") && text.contains("He pointed out"),
        "{text}"
    );
    assert!(!text.contains("The two ministers agreed"));
}

#[test]
fn a_point_takes_its_children_along() {
    let mut desk = Desk::new();
    desk.keys("<enter>))V");
    assert_eq!(desk.app.transcript().chosen(), Some(3..=5));
    desk.keys("v");
    assert!(!desk.app.transcript().selects());
}

#[test]
fn the_notice_tells_what_went_and_by_which_way() {
    for (routes, notice) in [
        (
            Copied {
                native: true,
                ..Copied::default()
            },
            ": copied to the clipboard",
        ),
        (
            Copied {
                osc52: Some("OSC 52 through tmux".to_owned()),
                file: Some("~/notes.txt".to_owned()),
                problem: Some("tmux may need set-clipboard on".to_owned()),
                ..Copied::default()
            },
            ": sent by OSC 52 through tmux, written to ~/notes.txt. tmux may need set-clipboard on",
        ),
        (
            Copied {
                problem: Some("too long for OSC 52; --copy-to FILE takes any length".to_owned()),
                ..Copied::default()
            },
            ": not copied. too long for OSC 52; --copy-to FILE takes any length",
        ),
    ] {
        let mut desk = Desk::new();
        desk.routes = routes;
        desk.keys("<enter>y");
        assert!(desk.notice().ends_with(notice), "{}", desk.notice());
        let count = desk.copied[0].text.chars().count();
        assert!(desk.notice().contains(&format!("{count} characters")));
    }
}

#[test]
fn every_form_is_reached_by_letter_and_by_choice() {
    let mut desk = Desk::new();
    desk.keys("<enter>");
    for letter in "caomblps".chars() {
        desk.keys(&format!("Y{letter}"));
    }
    assert_eq!(desk.copied.len(), 8);
    desk.keys("Yjj<enter>");
    assert_eq!(desk.copied[8], desk.copied[2]);
    assert!(desk.app.overlay().is_none());
}

#[test]
fn an_agreement_and_a_hit_are_copied_from_their_own_release() {
    let mut desk = Desk::new();
    desk.keys("3y");
    assert!(desk.copied[0].text.contains("accepted the invitation"));
    desk.keys("AGy");
    assert!(
        desk.copied[1]
            .text
            .contains("Both confirmed that contacts continue.")
    );
    assert_eq!(desk.shown(), "2031-03-04 XA", "the transcript stays");
    desk.keys("Fgas transit<enter>y");
    assert!(desk.copied[2].text.contains("gas transit comes first"));
}

#[test]
fn where_nothing_can_be_copied_the_screen_says_so() {
    let mut desk = Desk::new();
    desk.keys("y");
    assert!(desk.notice().contains("does nothing here"));
    desk.keys("jjj3y");
    assert_eq!(desk.notice(), "No agreement to copy");
    desk.keys("Y");
    assert_eq!(desk.notice(), "Nothing to copy here");
}
