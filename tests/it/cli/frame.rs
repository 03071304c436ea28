//! `frame`: the screen after some keys, without a terminal.

use super::Program;

fn frame(arguments: &[&str]) -> String {
    let ended = Program::new().arguments(arguments).run();
    assert_eq!((ended.code, ended.errors.as_str()), (Some(0), ""));
    ended.out
}

#[test]
fn a_frame_is_as_large_as_asked_for_and_shows_the_sample() {
    let shown = frame(&["frame", "--size", "100x30"]);
    assert_eq!(shown.lines().count(), 30);
    assert!(shown.contains("built-in sample"), "{shown}");
    assert!(!shown.contains('\u{1b}'));
}

#[test]
fn keys_are_pressed_and_their_effects_carried_out() {
    let shown = frame(&["frame", "--keys", "fokada<enter>"]);
    assert!(shown.contains("1 of 8"), "{shown}");
    assert!(!shown.contains("Kouchner"), "{shown}");
    assert_eq!(shown, frame(&["frame", "--filter", "okada"]));
}

#[test]
fn colour_comes_where_it_is_asked_for() {
    let plain = frame(&["frame", "--size", "100x30"]);
    let coloured = frame(&["frame", "--size", "100x30", "--color", "always"]);
    assert!(coloured.contains('\u{1b}'));
    let mut parser = vt100::Parser::new(30.try_into().unwrap(), 100.try_into().unwrap(), 0);
    parser.process(coloured.replace('\n', "\r\n").trim_end().as_bytes());
    let stripped: Vec<String> = parser
        .screen()
        .rows(0, 100)
        .map(|row| row.trim_end().to_owned())
        .collect();
    assert_eq!(stripped, plain.lines().collect::<Vec<_>>());
}

#[test]
fn a_frame_copies_to_the_file_that_was_named_and_keeps_what_is_in_it() {
    let program = Program::new().file("notes.md", "before\n").arguments(&[
        "frame",
        "--keys",
        "<enter>y",
        "--copy-to",
        "notes.md",
    ]);
    assert_eq!(program.run().code, Some(0));
    let notes = std::fs::read_to_string(program.path("notes.md")).unwrap();
    assert!(notes.starts_with("before\n\n\n“"), "{notes}");
    assert!(notes.contains("press release"), "{notes}");
    assert!(!program.path("state").exists());
}

#[test]
fn mistakes_are_mistakes_of_usage() {
    for arguments in [
        &["frame", "--keys", "<foo>"],
        &["frame", "--size", "12"],
        &["frame", "--size", "0x9"],
    ] {
        let ended = Program::new().arguments(arguments).run();
        assert_eq!(ended.code, Some(2), "{ended:?}");
    }
}
