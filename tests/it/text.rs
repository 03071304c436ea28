//! Text for the eye: widths, rows, hits and pictures of hostile characters.

use proptest::prelude::*;
use readouts_tui::model::Span;
use readouts_tui::text::{Folded, Indent, Pattern, fit, fit_left, fold, visible, width, wrap};

fn rows(text: &str, columns: usize, first: usize, rest: usize) -> Vec<&str> {
    wrap(text, columns, Indent { first, rest })
        .into_iter()
        .map(|row| row.of(text))
        .collect()
}

fn hits<'a>(phrase: &str, text: &'a str) -> Vec<&'a str> {
    let pattern = Pattern::new(phrase).expect("a phrase");
    pattern
        .find_all(text)
        .into_iter()
        .map(|hit| hit.of(text))
        .collect()
}

#[test]
fn widths_count_what_a_reader_sees() {
    for (text, columns) in [
        ("", 0),
        ("Rhode", 5),
        ("外務大臣", 8),
        ("한국", 4),
        ("Çavus\u{327}oğlu", 9),
        ("e\u{301}", 1),
        ("…", 1),
        ("ｊ", 2),
    ] {
        assert_eq!(width(text), columns, "{text:?}");
    }
}

#[test]
fn text_is_cut_to_fit() {
    assert_eq!(fit("Ruritania", 9), "Ruritania");
    assert_eq!(fit("Ruritania", 5), "Ruri…");
    assert_eq!(fit("外務大臣", 4), "外…");
    assert_eq!(fit("Ruritania", 1), "…");
    assert_eq!(fit("Ruritania", 0), "");
    assert_eq!(fit_left("a/long/path.txt", 9), "…path.txt");
    assert_eq!(fit_left("外務大臣", 5), "…大臣");
}

#[test]
fn rows_hang_under_the_first_word() {
    assert_eq!(
        rows("The two Ministers agreed to resume talks.", 20, 4, 6),
        ["The two", "Ministers", "agreed to", "resume talks."]
    );
}

#[test]
fn punctuation_and_brackets_stay_with_their_word() {
    assert_eq!(
        rows("they said (again) no, thanks", 14, 0, 0),
        ["they said", "(again) no,", "thanks"]
    );
    assert_eq!(
        rows("a joint Japan-Russia plan", 14, 0, 0),
        ["a joint Japan-", "Russia plan"]
    );
}

#[test]
fn long_words_and_wide_text_break_between_characters() {
    assert_eq!(
        rows("incomprehensibilities", 8, 0, 2),
        ["incompre", "hensib", "ilitie", "s"]
    );
    assert_eq!(
        rows("外務大臣は電話会談を行った", 9, 0, 0),
        ["外務大臣", "は電話会", "談を行っ", "た"]
    );
    assert_eq!(rows("ab", 0, 5, 5), ["a", "b"]);
}

#[test]
fn a_line_break_ends_a_row() {
    assert_eq!(rows("one\ntwo three", 20, 0, 0), ["one", "two three"]);
    assert_eq!(rows("", 20, 0, 0), [""]);
}

#[test]
fn case_and_accents_count_only_where_they_are_typed() {
    let text = "Lavrov met Çavuşoğlu; LAVROV and cavusoglu spoke";
    assert_eq!(hits("lavrov", text), ["Lavrov", "LAVROV"]);
    assert_eq!(hits("Lavrov", text), ["Lavrov"]);
    assert_eq!(hits("cavusoglu", text), ["Çavuşoğlu", "cavusoglu"]);
    assert_eq!(hits("çavuşoğlu", text), ["Çavuşoğlu"]);
    assert_eq!(
        hits("six party", "Six\u{a0}Party, six\tparty"),
        ["Six\u{a0}Party", "six\tparty"]
    );
    assert_eq!(
        hits("north korea's", "North Korea\u{2019}s aim"),
        ["North Korea\u{2019}s"]
    );
    assert_eq!(hits("aa", "aaaa"), ["aa", "aa"]);
    assert!(Pattern::new(" \t").is_none());
}

#[test]
fn folding_knows_where_letters_came_from() {
    assert_eq!(fold("ŁØGÜ ß “x”"), "logu ss \"x\"");
    let folded = Folded::new("Ünal");
    assert_eq!(
        (folded.text.as_str(), folded.origin(1), folded.origin_end(1)),
        ("unal", 2, 2)
    );
}

#[test]
fn hostile_characters_become_pictures() {
    assert_eq!(visible("a\u{1b}[2Jb\rc\u{7}").text, "a␛[2Jb␍c␇");
    assert_eq!(visible("x\u{202E}y\u{9b}31m").text, "x<U+202E>y<U+009B>31m");
    assert_eq!(visible("one\ttwo\nthree").text, "one    two\nthree");
    let seen = visible("a\u{1b}bc");
    assert_eq!((seen.origin(1), seen.origin(4), seen.origin(5)), (1, 2, 3));
    assert_eq!((seen.shown(1), seen.shown(2), seen.shown(4)), (1, 4, 6));
}

proptest! {
    #[test]
    fn rows_cover_the_text_in_order_within_the_width(text in ".{0,80}", columns in 1_usize..30, first in 0_usize..10) {
        let indent = Indent { first, rest: first + 2 };
        let spans = wrap(&text, columns, indent);
        let mut covered = 0;
        for (n, span) in spans.iter().enumerate() {
            prop_assert!(text.get(span.start..span.end).is_some());
            prop_assert!(span.start >= covered);
            let gap = Span::new(covered, span.start).of(&text);
            prop_assert!(gap.chars().all(char::is_whitespace), "lost {gap:?}");
            covered = span.end;
            let room = columns.saturating_sub(if n == 0 { indent.first } else { indent.rest }).max(1);
            let row = span.of(&text);
            prop_assert!(width(row) <= room || unicode_graphemes(row.trim()) <= 1, "{row:?} in {room}");
        }
        let tail = text.get(covered..).unwrap();
        prop_assert!(tail.chars().all(char::is_whitespace), "lost {tail:?}");
    }

    #[test]
    fn shown_text_steers_no_terminal_and_maps_back(text in "[\\PC\\x00-\\x1f\u{80}-\u{9f}\u{202e}\u{200b}]{0,40}") {
        let seen = visible(&text);
        prop_assert!(!seen.text.chars().any(|c| c != '\n' && c.is_control()));
        for (at, _) in text.char_indices() {
            prop_assert!(seen.text.is_char_boundary(seen.shown(at)), "{at}");
        }
        for (at, _) in seen.text.char_indices() {
            prop_assert!(text.is_char_boundary(seen.origin(at)), "{at}");
        }
        prop_assert_eq!(seen.shown(text.len()), seen.text.len());
    }

    #[test]
    fn every_hit_stands_in_the_text(text in "[a-cA-CéÉ ]{0,30}", phrase in "[a-cé]{1,3}") {
        let pattern = Pattern::new(&phrase).unwrap();
        let mut from = 0;
        for hit in pattern.find_all(&text) {
            prop_assert!(hit.start >= from && hit.end <= text.len());
            prop_assert_eq!(fold(hit.of(&text)), fold(&phrase));
            from = hit.end;
        }
    }
}

fn unicode_graphemes(text: &str) -> usize {
    unicode_segmentation::UnicodeSegmentation::graphemes(text, true).count()
}
