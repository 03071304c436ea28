//! The key table: no key twice, none that some keyboard cannot type, all told of in the README.

use std::collections::BTreeSet;
use std::path::Path;

use readouts_tui::app::keymap::{self, Mode, TABLE};
use readouts_tui::app::{Code, Key, script};

use super::desk::Desk;

#[test]
fn no_key_means_two_things_in_one_mode() {
    let mut seen = BTreeSet::new();
    for row in TABLE {
        for mode in row.modes {
            for key in row.keys {
                assert!(
                    seen.insert(format!("{mode:?} {key}")),
                    "{mode:?} {key} twice"
                );
            }
        }
    }
}

#[test]
fn every_key_can_be_typed_on_every_keyboard() {
    let refused = "[]{}|\\@'`^~\"";
    for key in TABLE.iter().flat_map(|row| row.keys) {
        if let Code::Char(character) = key.code {
            assert!(
                !refused.contains(character),
                "{key} needs AltGr or a dead key"
            );
            assert!(
                !key.ctrl || !"absqhijm".contains(character),
                "{key} is taken by terminals and multiplexers"
            );
        }
    }
}

#[test]
fn every_row_says_what_it_does() {
    for row in TABLE {
        assert!(!row.doc.is_empty() && !row.doc.ends_with('.') && !row.modes.is_empty());
        assert!(row.doc.chars().count() <= 80, "{}", row.doc);
    }
}

#[test]
fn keys_of_other_keyboards_stand_for_those_at_their_place() {
    for (typed, meant) in [
        ('о', 'j'),
        ('л', 'k'),
        ('П', 'G'),
        ('Ж', ':'),
        ('б', ','),
        ('ｊ', 'j'),
        ('？', '?'),
        ('\u{3000}', ' '),
        ('j', 'j'),
        ('é', 'é'),
    ] {
        assert_eq!(Key::char(typed).folded(), Key::char(meant), "{typed}");
    }
    let mut desk = Desk::new();
    desk.keys("оｊ");
    assert_eq!(desk.selected(), "2031-02-11 Oda-Rhode");
    // In a prompt they are letters.
    desk.keys("а");
    desk.keys("л");
    assert_eq!(desk.app.calls().typed, "л");
}

#[test]
fn a_key_without_meaning_says_so() {
    let mut desk = Desk::new();
    desk.keys("Z");
    assert_eq!(desk.notice(), "Z does nothing here; ? lists the keys");
    assert!(desk.effects.is_empty());
    desk.keys("<f5>");
    assert_eq!(desk.notice(), "");
}

#[test]
fn scripts_name_keys() {
    let keys = script::keys("j<enter>f <lt><esc><s-tab><C-p><space><f1>é").unwrap();
    assert_eq!(
        keys,
        [
            Key::char('j'),
            Key::plain(Code::Enter),
            Key::char('f'),
            Key::char(' '),
            Key::char('<'),
            Key::plain(Code::Esc),
            Key::shift(Code::Tab),
            Key::ctrl('p'),
            Key::char(' '),
            Key::plain(Code::F(1)),
            Key::char('é'),
        ]
    );
    for wrong in ["<nokey>", "<", "a<b", "<f13>", "<>"] {
        assert!(script::keys(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_footer_names_only_keys_that_mean_something() {
    for script in [
        "",
        "<enter>",
        "3",
        "A",
        "<enter>v",
        "<enter>/quota<enter>",
        "f",
        "?",
        ":",
        "Fquota<enter>",
        "<enter>i",
        "w",
    ] {
        let mut desk = Desk::new();
        desk.keys(script);
        let hints = desk.app.hints();
        assert!(!hints.is_empty(), "{script}");
        for hint in hints {
            assert!(!hint.keys.is_empty() && !hint.label.is_empty());
        }
    }
    let mut desk = Desk::new();
    desk.keys("<enter>");
    let offers = |desk: &Desk, label: &str| desk.app.hints().iter().any(|hint| hint.label == label);
    assert!(!offers(&desk, "hit"));
    desk.keys("/quota<enter>");
    assert!(offers(&desk, "hit"));
}

#[test]
fn help_and_the_way_out_stay_however_narrow_the_footer() {
    for script in ["", "<enter>", "<enter>v", "3", "A", "Fquota<enter>"] {
        for (columns, rows) in [(60, 20), (80, 24), (120, 36)] {
            let mut desk = Desk::new();
            desk.resize(columns, rows).keys(script);
            let screen = desk.screen();
            let footer = screen.lines().last().unwrap();
            assert!(footer.contains("? help"), "{script}: {footer}");
            assert!(footer.contains(" q "), "{script}: {footer}");
        }
    }
}

#[test]
fn the_readme_holds_the_key_table() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let (_, rest) = readme.split_once("<!-- keys -->\n").unwrap();
    let (held, _) = rest.split_once("<!-- /keys -->").unwrap();
    let table = keymap::markdown();
    assert!(
        held.trim() == table.trim(),
        "README.md must hold between its marks:\n{table}"
    );
}

#[test]
fn every_mode_knows_its_way_out() {
    for mode in [
        Mode::Calls,
        Mode::Transcript,
        Mode::Agreements,
        Mode::Concordance,
        Mode::Warnings,
        Mode::Filter,
        Mode::Search,
        Mode::Phrase,
        Mode::Help,
        Mode::Palette,
        Mode::Copy,
        Mode::Explain,
    ] {
        assert!(
            keymap::action(mode, Key::plain(Code::Esc)).is_some(),
            "{mode:?}"
        );
        assert!(keymap::action(mode, Key::ctrl('c')).is_some(), "{mode:?}");
    }
}
