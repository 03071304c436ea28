//! Where sentences end, in small tables of our own sentences.

use super::sentences;
use crate::model::Span;
use crate::parse::token::tokenize;

/// Splits at the marks `|` and checks that the splitter finds the same places.
fn check(marked: &str) {
    let parts: Vec<&str> = marked.split('|').map(str::trim).collect();
    let text = parts.join(" ");
    let tokens = tokenize(&text);
    let found: Vec<&str> = sentences(&text, &tokens)
        .map(|range| {
            let (first, last) = (tokens[range.start].span(), tokens[range.end - 1].span());
            Span::new(first.start, last.end).of(&text)
        })
        .collect();
    assert_eq!(found, parts);
}

#[test]
fn abbreviations_end_no_sentence() {
    check("Mr. Sato met Dr. Anna K. Lind, Jr. in Rome. | He left.");
    check("H.E. Mrs. Diallo called Gen. Okoye at 6 p.m. on Monday. | They spoke.");
    check("The U.S. President met the U.K. side. | Both thanked the U.N. and others.");
    check("She named No. 12 and Art. 5 of it. | No. | It ended on Feb. 3 as planned.");
    check("Prof. J. R. Silva, i.e. the envoy, spoke.");
    check("a. First point. | Second sentence.");
    check("2. (1) The minister spoke. | The call took 5.5 minutes.");
}

#[test]
fn an_abbreviation_may_end_a_sentence() {
    check("He praised the U.S. | They agreed on it.");
    check("It began at 6 p.m. | Minister Sato opened it.");
    check("It began at 6 p.m. | An outline follows.");
    check("They will meet in Washington, D.C. | Minister Sato thanked her.");
    check("The D.C. Mayor spoke of it.");
    check("He met Joseph Silva, Jr. | The visit was short.");
    check("Steel, tin, etc. | In Rome he spoke.");
}

#[test]
fn quotations_and_brackets_close_with_their_sentence() {
    check("He said “We will wait. | We have time.” | Then he left.");
    check("It was late (see below). | (It was dark.) | Nobody came.");
    check("They met on May 25 (5.25.) and spoke.");
    check("Will it hold? | It will! | So be it… | Perhaps.");
    check("He waited … and left.");
    check("The two met. | Then they spoke. (NTB)");
}

#[test]
fn other_scripts_and_faults_of_typing() {
    check("首脳は会談した。 | 両者は一致した。");
    check("He called for approx. ten days. | 12 states agreed.");
    let text = "It was peace.The talks went on.";
    assert_eq!(sentences(text, &tokenize(text)).count(), 2);
    check("The site www.example.org/a.html is open.");
}

#[test]
fn sentences_cover_all_tokens() {
    for text in [
        "", ".", "...", "。。", "a", "Mr.", "“.”", "(", ")", "1.", "U.S.", "? ! .",
    ] {
        let tokens = tokenize(text);
        let mut next = 0;
        for range in sentences(text, &tokens) {
            assert!(range.start == next && range.end > range.start);
            next = range.end;
        }
        assert_eq!(next, tokens.len(), "{text:?}");
    }
}
