//! Phrases in text, word by word: letters folded, whatever stands between words taken for one space.
//!
//! A phrase begins where a word begins, and its last word may go on where it is only begun: `abduction` finds `abductions`.
//! Scripts without spaces between words are searched at any place.

use super::{Folded, fold};
use crate::model::Span;

/// `text` as it is searched: each word with one space before it, and one at the end.
pub fn normal(text: &str) -> Box<str> {
    if text.is_ascii() {
        return normal_ascii(text).into_boxed_str();
    }
    let folded = fold(text);
    let mut normal = String::with_capacity(folded.len() + 2);
    normal.push(' ');
    for character in folded.chars() {
        push(&mut normal, character);
    }
    push(&mut normal, ' ');
    normal.into_boxed_str()
}

/// In two passes that the processor takes many letters at a time.
fn normal_ascii(text: &str) -> String {
    let letters = text.bytes().map(|byte| {
        if byte.is_ascii_alphanumeric() {
            byte.to_ascii_lowercase()
        } else {
            b' '
        }
    });
    let apart = String::from_utf8(letters.collect()).unwrap_or_default();
    let mut normal = String::with_capacity(text.len() + 2);
    normal.push(' ');
    let mut rest = 0;
    let gaps = memchr::memmem::find_iter(apart.as_bytes(), b"  ");
    for gap in gaps.chain([apart.len()]) {
        let words = apart.get(rest..gap).unwrap_or_default().trim_matches(' ');
        if !words.is_empty() {
            normal.push_str(words);
            normal.push(' ');
        }
        rest = gap;
    }
    normal
}

/// `text` as its words are indexed: like [`normal`], but each letter of a script without spaces is a word.
pub fn indexed(text: &str) -> String {
    let normal = normal(text);
    if normal.is_ascii() {
        return normal.into_string();
    }
    let mut words = String::with_capacity(normal.len() + 16);
    for character in normal.chars() {
        if is_unspaced(character) {
            words.extend([' ', character, ' ']);
        } else {
            words.push(character);
        }
    }
    words
}

fn push(normal: &mut String, character: char) {
    if character.is_alphanumeric() {
        normal.push(character);
    } else if !normal.ends_with(' ') {
        normal.push(' ');
    }
}

/// A phrase to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    needle: String,
    begun: bool,
}

impl Phrase {
    /// `begun`: its last word may go on. `None` for a phrase without a letter or digit.
    pub fn new(phrase: &str, begun: bool) -> Option<Self> {
        let normal = normal(phrase);
        let words = normal.trim();
        let (first, last) = (words.chars().next()?, words.chars().next_back()?);
        let mut needle = if is_unspaced(first) {
            words.to_owned()
        } else {
            format!(" {words}")
        };
        let begun = begun || is_unspaced(last);
        if !begun {
            needle.push(' ');
        }
        Some(Self { needle, begun })
    }

    /// Whether its last word may go on.
    pub const fn is_begun(&self) -> bool {
        self.begun
    }

    /// Its words as they are indexed.
    pub fn indexed(&self) -> Vec<String> {
        let words = indexed(&self.needle);
        words.split_whitespace().map(str::to_owned).collect()
    }

    /// Whether it is in a text that [`normal`] made.
    pub fn is_in(&self, normal: &str) -> bool {
        memchr::memmem::find(normal.as_bytes(), self.needle.as_bytes()).is_some()
    }

    /// Where it stands in a text as printed.
    pub fn places(&self, text: &str) -> Vec<Span> {
        let folded = Folded::new(text);
        let mut normal = String::with_capacity(folded.text.len() + 2);
        // For each byte of `normal`, the byte of the folded text that it came from.
        let mut from = vec![0];
        normal.push(' ');
        for (at, character) in folded.text.char_indices() {
            push(&mut normal, character);
            from.resize(normal.len(), at);
        }
        push(&mut normal, ' ');
        from.resize(normal.len(), folded.text.len());
        let gap = usize::from(self.needle.starts_with(' '));
        let end = self.needle.trim_end().len();
        memchr::memmem::find_iter(normal.as_bytes(), self.needle.as_bytes())
            .filter_map(|at| {
                let first = *from.get(at + gap)?;
                let last = *from.get(at + end - 1)?;
                Some(Span::new(folded.origin(first), folded.origin_end(last + 1)))
            })
            .collect()
    }
}

/// Chinese, Japanese and the like, Thai, Lao, Khmer, Burmese.
fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{normal, push};

    proptest! {
        #[test]
        fn plain_letters_are_made_normal_like_all_others(text in "[ -~\n\t]{0,200}") {
            let mut expected = String::from(" ");
            for character in text.chars() {
                push(&mut expected, character.to_ascii_lowercase());
            }
            push(&mut expected, ' ');
            prop_assert_eq!(normal(&text), expected.into_boxed_str());
        }
    }
}
