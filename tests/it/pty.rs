//! The program in a real pseudo-terminal: keys in, bytes out, and the terminal given back as it was.

#![cfg(unix)]

mod session;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use session::Session;

/// What the last request for the clipboard among the bytes holds.
fn clipboard(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let (_, after) = text.rsplit_once("\u{1b}]52;c;")?;
    let (encoded, _) = after.split_once('\u{7}')?;
    String::from_utf8(STANDARD.decode(encoded).unwrap()).ok()
}

#[test]
fn from_a_folder_to_a_cited_passage_in_the_clipboard() {
    let mut session = Session::start(&[]);
    session.wait_for("built-in sample");
    session.wait_for("Kouchner");
    session.keys("f");
    session.keys("lvrv");
    session.wait_for("3 of 8");
    session.keys("\r");
    session.wait_until("the filter is kept", |screen| {
        screen.contains("lvrv") && !screen.contains("Kouchner")
    });
    session.keys("\r");
    session.keys(".");
    session.keys("y");
    session.wait_for("OSC 52");
    let copied = clipboard(&session.bytes()).unwrap();
    assert!(copied.starts_with('“'), "{copied}");
    assert!(copied.contains("press release"), "{copied}");
    assert!(copied.contains("https://www.mofa.go.jp/"), "{copied}");
    let kept = std::fs::read_to_string(session.path("state/readouts-tui/last-copy")).unwrap();
    assert_eq!(kept, copied);

    session.resize(60, 20);
    session.wait_until("it fits sixty columns", |screen| {
        screen.lines().count() <= 20 && screen.contains("Transcript")
    });
    session.resize(30, 8);
    session.wait_for("60");
    session.resize(120, 36);
    session.wait_for("3 Agreements");

    session.keys("q");
    assert_eq!(session.ended(), 0);
    session.is_clean();
    let read = std::fs::read_to_string(session.path("state/readouts-tui/read")).unwrap();
    assert!(read.lines().count() >= 1);
}

#[test]
fn the_terminal_is_given_back_on_signals() {
    for (signal, code) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let mut session = Session::start(&[]);
        session.wait_for("built-in sample");
        session.signal(signal);
        assert_eq!(session.ended(), code, "{signal}");
        session.is_clean();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn it_stops_and_goes_on() {
    let mut session = Session::start(&[]);
    session.wait_for("built-in sample");
    session.keys("\u{1a}");
    session.wait_stopped();
    session.is_clean();
    session.signal("CONT");
    session.wait_for("built-in sample");
    session.keys("q");
    assert_eq!(session.ended(), 0);
    session.is_clean();
}

#[test]
fn control_c_quits() {
    let mut session = Session::start(&[]);
    session.wait_for("built-in sample");
    session.keys("\u{3}");
    assert_eq!(session.ended(), 0);
    session.is_clean();
}

#[test]
fn keys_come_from_the_terminal_while_releases_come_from_standard_input() {
    let mut session = Session::shell(
        "\"$PROGRAM\" - <in.txt",
        &[(
            "in.txt",
            "Foreign Minister Ada Vell of Japan telephoned Foreign Minister Bo Rhode of France.",
        )],
    );
    session.wait_for("standard input");
    session.wait_for("Vell");
    session.keys("q");
    assert_eq!(session.ended(), 0);
    session.is_clean();
}

#[test]
fn new_files_appear_by_themselves() {
    let release = |minister: &str| {
        format!(
            "Foreign Minister {minister} of Japan telephoned Foreign Minister Bo Rhode of France."
        )
    };
    let mut session = Session::shell("\"$PROGRAM\" in", &[("in/a.txt", &release("Ada Vell"))]);
    session.wait_for("Vell");
    std::fs::create_dir_all(session.path("in/sub")).unwrap();
    std::fs::write(session.path("in/sub/b.txt"), release("Cy Kerr")).unwrap();
    session.wait_for("Kerr");
    std::fs::remove_file(session.path("in/a.txt")).unwrap();
    session.wait_until("what has gone is gone", |screen| !screen.contains("Vell"));
    session.keys("q");
    assert_eq!(session.ended(), 0);
}

#[test]
fn tmux_gets_the_request_in_both_ways() {
    let mut session = Session::with(&[], &[("TMUX", "/tmp/tmux/default,1,0")]);
    session.wait_for("agreement: C1");
    session.keys("\r");
    session.wait_for("[2 Transcript]");
    session.keys("y");
    session.wait_for("through tmux");
    let bytes = String::from_utf8_lossy(&session.bytes()).into_owned();
    let wrapped = bytes
        .split("\u{1b}Ptmux;\u{1b}\u{1b}]52;c;")
        .nth(1)
        .unwrap();
    let encoded = wrapped.split('\u{7}').next().unwrap();
    assert!(bytes.contains(&format!("\u{1b}]52;c;{encoded}\u{7}\u{1b}Ptmux;")));
    session.keys("q");
    assert_eq!(session.ended(), 0);
}

#[test]
fn hostile_text_is_shown_and_not_obeyed() {
    let mut session = Session::shell(
        "\"$PROGRAM\" in",
        &[(
            "in/a.txt",
            "Minister Ada Vell of Japan telephoned Minister Bo Rhode of France.\u{1b}]0;gotcha\u{7}\u{1b}[2J\u{9b}31m",
        )],
    );
    session.wait_for("Vell");
    session.keys("\r");
    session.wait_for("gotcha");
    let bytes = String::from_utf8_lossy(&session.bytes()).into_owned();
    assert!(!bytes.contains("\u{1b}]0;gotcha"));
    assert!(!bytes.contains('\u{9b}'));
    session.keys("q");
    assert_eq!(session.ended(), 0);
}

#[test]
fn a_terminal_that_cannot_show_it_is_told_so() {
    let mut session = Session::with(&[], &[("TERM", "dumb")]);
    assert_eq!(session.ended(), 1);
    assert!(
        session.screen().contains("TERM=dumb"),
        "{}",
        session.screen()
    );
}

#[test]
fn without_colour_nothing_is_coloured_and_with_it_always_everything_is() {
    for (arguments, variables, coloured) in [
        (&[][..], &[("NO_COLOR", "1")][..], false),
        (&["--color", "never"], &[], false),
        (&["--color", "always"], &[("NO_COLOR", "1")], true),
        (&[], &[("CLICOLOR", "0")], false),
        (&[], &[], true),
    ] {
        let mut session = Session::with(arguments, variables);
        session.wait_for("agreement: C1");
        session.keys("q");
        assert_eq!(session.ended(), 0);
        let bytes = String::from_utf8_lossy(&session.bytes()).into_owned();
        assert_eq!(
            bytes.contains("\u{1b}[38;5;"),
            coloured,
            "{arguments:?} {variables:?}"
        );
    }
}
