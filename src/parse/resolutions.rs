//! Resolutions of the United Nations Security Council that a text cites, by number.

use super::lexicon::{Class, Word};
use super::token::{Kind, Token};

/// The numbers cited, each once, in order of first mention.
pub(super) fn resolutions(text: &str, tokens: &[Token]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let first = match token.word {
            Word::RESOLUTION | Word::RESOLUTIONS if !of_assembly(tokens, at) => Some(at + 1),
            Word::UNSCR => Some(at + 1),
            // `S/RES/1701`
            Word::RES if slash(text, tokens, at.wrapping_sub(1)) && slash(text, tokens, at + 1) => {
                let council = tokens
                    .get(at.wrapping_sub(2))
                    .is_some_and(|t| t.word == Word::S);
                council.then_some(at + 2)
            }
            _ => glued(text, token).then_some(at),
        };
        if let Some(first) = first {
            numbers(text, tokens, first, &mut found);
        }
    }
    found
}

fn slash(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.text(text) == "/")
}

/// `General Assembly resolution 377`
fn of_assembly(tokens: &[Token], at: usize) -> bool {
    let from = at.saturating_sub(3);
    let before = tokens.get(from..at).unwrap_or_default();
    before
        .iter()
        .any(|t| matches!(t.word, Word::ASSEMBLY | Word::GA))
}

/// `UNSCR1701`
fn glued(text: &str, token: &Token) -> bool {
    token.is_shouted()
        && token.class == Class::NONE
        && token.span().len() > 5
        && digits_of(token.text(text)).is_some()
}

fn digits_of(word: &str) -> Option<&str> {
    word.strip_prefix("UNSCR").filter(|d| is_number(d))
}

/// A resolution's number; years and shares of a whole are not.
fn is_number(digits: &str) -> bool {
    (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Takes the list of numbers that begins at `at`: `1718, 1874 (2009) and 2087`.
fn numbers(text: &str, tokens: &[Token], mut at: usize, found: &mut Vec<String>) {
    let mut listed = false;
    while let Some(token) = tokens.get(at) {
        let word = token.text(text);
        match token.kind {
            Kind::Number if is_number(word) => {
                add(word, found);
                listed = true;
            }
            Kind::Word if digits_of(word).is_some() => {
                add(digits_of(word).unwrap_or_default(), found);
            }
            Kind::Comma if listed => {}
            Kind::Word if listed && matches!(token.word, Word::AND | Word::OR) => {}
            Kind::Word if !listed && matches!(token.word, Word::NO | Word::NOS | Word::NUMBER) => {}
            Kind::Stop
                if !listed
                    && tokens
                        .get(at - 1)
                        .is_some_and(|t| matches!(t.word, Word::NO | Word::NOS)) => {}
            // The year of a resolution: `1701 (2006)`.
            Kind::Open if listed => {
                let year = tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Number);
                let closed = tokens.get(at + 2).is_some_and(|t| t.kind == Kind::Close);
                if !(year && closed) {
                    return;
                }
                at += 2;
            }
            Kind::Word
            | Kind::Number
            | Kind::Possessive
            | Kind::Stop
            | Kind::Mark
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Hyphen
            | Kind::Dash
            | Kind::Open
            | Kind::Comma
            | Kind::Close
            | Kind::Quote
            | Kind::Other => return,
        }
        at += 1;
    }
}

fn add(number: &str, found: &mut Vec<String>) {
    if !found.iter().any(|n| n == number) {
        found.push(number.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::resolutions;
    use crate::parse::token::tokenize;

    #[test]
    fn numbers_are_read_in_every_wording() {
        for (text, expected) in [
            ("under Resolution 1511 of the Council", "1511"),
            ("resolutions 1718, 1874 and 2087, in 2013", "1718 1874 2087"),
            ("UNSCR 2231 and S/RES/1701 (2006)", "2231 1701"),
            ("resolution No. 1244 (1999) and resolution 1244", "1244"),
            (
                "General Assembly resolution 377 and a New Year's resolution",
                "",
            ),
            ("resolution 68/262; a resolution. 12 voted", ""),
            ("UNSCR1325", "1325"),
        ] {
            assert_eq!(
                resolutions(text, &tokenize(text)).join(" "),
                expected,
                "{text}"
            );
        }
    }
}
