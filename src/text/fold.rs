//! Folding for comparison: lower case, accents removed, typographic variants made plain.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Folded text that knows where each of its bytes came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    pub text: String,
    /// For each byte of `text`, the byte offset in the original of the character it came from.
    origin: Vec<usize>,
    original_len: usize,
}

impl Folded {
    pub fn new(original: &str) -> Self {
        let mut folded = Self {
            original_len: original.len(),
            ..Self::default()
        };
        for (at, character) in original.char_indices() {
            fold_char(character, |c| {
                folded.text.push(c);
                folded.origin.resize(folded.text.len(), at);
            });
        }
        folded
    }

    /// Offset in the original of the character that gave byte `at`; its length for the end.
    pub fn origin(&self, at: usize) -> usize {
        self.origin.get(at).copied().unwrap_or(self.original_len)
    }

    /// End in the original of a range whose folded bytes end at `at`: the whole of its last character belongs to it, with
    /// the combining marks that follow.
    pub fn origin_end(&self, at: usize) -> usize {
        let Some(last) = at.checked_sub(1).and_then(|last| self.origin.get(last)) else {
            return 0;
        };
        let next = self
            .origin
            .get(at..)
            .unwrap_or_default()
            .iter()
            .find(|origin| *origin > last);
        next.copied().unwrap_or(self.original_len)
    }
}

/// `text` in lower case, without accents, with plain quotation marks, hyphens and spaces.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        let folded = text.to_ascii_lowercase();
        // Blanks other than a space are controls. Every byte is looked at, since that goes many at a time.
        let is_control = |byte: u8| byte < b' ';
        if !text.bytes().fold(false, |any, byte| any | is_control(byte)) {
            return folded;
        }
        return folded.replace(|c: char| c.is_ascii_whitespace(), " ");
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        fold_char(character, |c| folded.push(c));
    }
    folded
}

fn fold_char(character: char, mut push: impl FnMut(char)) {
    if character.is_ascii() {
        push(if character.is_ascii_whitespace() {
            ' '
        } else {
            character.to_ascii_lowercase()
        });
        return;
    }
    for part in std::iter::once(character)
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
    {
        match part {
            '\u{2018}' | '\u{2019}' | '\u{02BC}' => push('\''),
            '\u{201C}' | '\u{201D}' => push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => push('-'),
            // Letters that Unicode does not decompose.
            'ø' | 'Ø' => push('o'),
            'ł' | 'Ł' => push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => push('d'),
            'ı' => push('i'),
            'ß' => "ss".chars().for_each(&mut push),
            'æ' | 'Æ' => "ae".chars().for_each(&mut push),
            'œ' | 'Œ' => "oe".chars().for_each(&mut push),
            'þ' | 'Þ' => "th".chars().for_each(&mut push),
            other if other.is_whitespace() => push(' '),
            other => other
                .to_lowercase()
                .filter(|c| !is_combining_mark(*c))
                .for_each(&mut push),
        }
    }
}
