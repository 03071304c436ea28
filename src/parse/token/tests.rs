//! Small tables of our own words.

use super::{Kind, hash, tokenize};
use crate::parse::lexicon::Class;

fn words(text: &str) -> Vec<&str> {
    tokenize(text).iter().map(|t| t.text(text)).collect()
}

#[test]
fn words_numbers_and_marks() {
    for (text, expected) in [
        ("Mr. Sato’s plan, again.", "Mr|.|Sato|’s|plan|,|again|."),
        ("the U.S.-Peru accord", "the|U.S.|-|Peru|accord"),
        ("at 6:30 p.m. (5.25.)", "at|6:30|p.m.|(|5.25|.|)"),
        ("1,500 tons by the 10th", "1,500|tons|by|the|10|th"),
        ("leaders' O'Brien Sana'a", "leaders|'|O'Brien|Sana'a"),
        ("“We wait…” 首脳。", "“|We|wait|…|”|首脳|。"),
        ("annex B. The end", "annex|B|.|The|end"),
        ("peace.The talks", "peace|.|The|talks"),
    ] {
        assert_eq!(words(text).join("|"), expected);
    }
}

#[test]
fn tokens_know_how_they_stand() {
    let text = "On May 3\nthe UN’s U.S. envoy";
    let tokens = tokenize(text);
    let on = tokens[0];
    assert!(on.starts_line() && on.is_spaced() && on.is_capital());
    assert!(tokens[1].is(Class::MONTH));
    assert!(tokens[3].starts_line() && !tokens[3].is_capital());
    assert!(tokens[4].is_shouted() && tokens[5].kind == Kind::Possessive);
    assert!(tokens[6].is_dotted());
}

#[test]
fn words_fold_before_they_are_hashed() {
    let tokens = tokenize("Çavuşoğlu CAVUSOGLU Cavusoglu");
    assert!(tokens.iter().all(|t| t.hash == hash("cavusoglu")));
}

#[test]
fn spans_stay_on_characters() {
    for text in [
        "é’",
        "’s",
        "a’",
        "\u{301}x",
        "U.\u{e9}",
        "…。",
        "1.",
        "\u{0}",
        "a.b.",
        "l’été’s",
    ] {
        let mut end = 0;
        for token in tokenize(text) {
            assert!(token.start as usize >= end && token.start < token.end);
            assert!(!token.text(text).is_empty(), "{text:?}");
            end = token.end as usize;
        }
        assert!(end <= text.len());
    }
}

#[test]
fn known_names_part_from_what_is_glued_to_them() {
    let words = |text: &str| tokenize(text).len();
    for (text, parts) in [
        ("Jaishankarsaid", 2),
        ("Lavrovand", 2),
        ("Jaishankarof", 2),
        ("Ireland", 1),
        ("Bensaid", 1),
        ("Copeland", 1),
        ("Trudeauland", 1),
    ] {
        assert_eq!(words(text), parts, "{text}");
    }
}
