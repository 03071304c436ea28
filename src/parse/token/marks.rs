//! What each mark of punctuation is, and which characters belong to the letter before them.

use super::Kind;

pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{00AD}' | '\u{200D}')
}

/// The dashes, quotation marks and dots of general punctuation, which are told without a table of letters.
pub(super) const fn is_general(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2027}')
}

/// The mark that a byte of ASCII is; `None` for letters, digits, blanks and apostrophes, and beyond ASCII.
pub(super) fn plain_mark(byte: u8) -> Option<Kind> {
    const MARKS: [Option<Kind>; 128] = {
        let mut marks = [None; 128];
        let mut byte = b'!';
        while byte <= b'~' {
            if !byte.is_ascii_alphanumeric() && byte != b'\'' {
                marks[byte as usize] = Some(punctuation(byte as char));
            }
            byte += 1;
        }
        marks
    };
    MARKS.get(usize::from(byte)).copied().flatten()
}

pub(super) const fn punctuation(c: char) -> Kind {
    match c {
        ',' | '\u{3001}' | '\u{FF0C}' => Kind::Comma,
        '.' | '\u{2026}' | '\u{3002}' | '\u{FF0E}' => Kind::Stop,
        '?' | '!' | '\u{FF1F}' | '\u{FF01}' => Kind::Mark,
        ':' | '\u{FF1A}' => Kind::Colon,
        ';' | '\u{FF1B}' => Kind::Semicolon,
        '-' | '\u{2010}' | '\u{2011}' => Kind::Hyphen,
        '\u{2012}'..='\u{2015}' => Kind::Dash,
        '(' | '[' | '{' | '\u{FF08}' | '\u{3010}' | '\u{3014}' => Kind::Open,
        ')' | ']' | '}' | '\u{FF09}' | '\u{3011}' | '\u{3015}' => Kind::Close,
        '"'
        | '\u{2018}'
        | '\u{201A}'..='\u{201F}'
        | '\u{00AB}'
        | '\u{00BB}'
        | '\u{300C}'..='\u{300F}' => Kind::Quote,
        _ => Kind::Other,
    }
}
