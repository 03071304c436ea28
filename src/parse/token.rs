//! One pass over the clean text: words, numbers and punctuation marks with their bytes and what the lexicon knows of
//! each word. The rules of the parser work on these tokens. Knows letters, nothing of calls or grammar.

mod glued;
mod marks;

use super::lexicon::{Class, Entry, Lists, Verbs, Word, look_up};
use super::words::{EMPTY, PRIME};
use crate::model::Span;
use crate::text::fold;
use marks::{is_mark, punctuation};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with inner apostrophes and the full stops of `U.S.`; hyphens stand alone.
    Word,
    /// Digits, with inner commas, full stops, colons and slashes: `1,500`, `5.25`, `10:30`.
    Number,
    /// The `'s` of a possessive, or the bare apostrophe after a final s.
    Possessive,
    Comma,
    /// `.`, `…`, `。`
    Stop,
    /// `?` and `!`
    Mark,
    Colon,
    Semicolon,
    Hyphen,
    /// `–`, `—`
    Dash,
    Open,
    Close,
    Quote,
    Other,
}

/// A token of the clean text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Of the folded word; other tables of words look themselves up by it.
    pub(super) hash: u64,
    pub(super) class: Class,
    pub(super) verbs: Verbs,
    pub(super) lists: Lists,
    pub(super) word: Word,
    pub(super) kind: Kind,
    flags: u8,
}

const CAPITAL: u8 = 1;
const SHOUTED: u8 = 2;
const SPACED: u8 = 4;
const LINE_START: u8 = 8;
const DOTTED: u8 = 16;
const ED: u8 = 32;
const LY: u8 = 64;
const FOREIGN: u8 = 128;

impl Token {
    /// Stands before the first and after the last token of a text.
    pub(super) const NONE: Self = Self {
        start: 0,
        end: 0,
        hash: 0,
        class: Class::NONE,
        verbs: Verbs::NONE,
        lists: Lists::NONE,
        word: Word::UNNAMED,
        kind: Kind::Stop,
        flags: SPACED,
    };

    pub(super) const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        self.span().of(text)
    }

    pub(super) const fn is(&self, class: Class) -> bool {
        self.class.meets(class)
    }

    /// Stands on one of the lists.
    pub(super) const fn listed(&self, lists: Lists) -> bool {
        self.lists.meets(lists)
    }

    /// Begins with a capital letter.
    pub(super) const fn is_capital(&self) -> bool {
        self.flags & CAPITAL != 0
    }

    /// All its letters are capitals, and there are two at least.
    pub(super) const fn is_shouted(&self) -> bool {
        self.flags & SHOUTED != 0
    }

    /// White space, or the start of the text, stands before it.
    pub(super) const fn is_spaced(&self) -> bool {
        self.flags & SPACED != 0
    }

    /// First of its line.
    pub(super) const fn starts_line(&self) -> bool {
        self.flags & LINE_START != 0
    }

    /// Ends in -ed, as the past of a verb that the lexicon lacks.
    pub(super) const fn ends_in_ed(&self) -> bool {
        self.flags & ED != 0
    }

    /// Ends in -ly, as adverbs do.
    pub(super) const fn ends_in_ly(&self) -> bool {
        self.flags & LY != 0
    }

    /// A word without letters or marks beyond ASCII.
    pub(super) const fn is_ascii(&self) -> bool {
        self.flags & FOREIGN == 0
    }

    /// An abbreviation that holds full stops of its own, the last one perhaps: `U.S.`, `p.m.`
    pub(super) const fn is_dotted(&self) -> bool {
        self.flags & DOTTED != 0
    }
}

/// Hash of a word as [`Token::hash`] has it; `folded` is in lower case, without accents.
pub(super) fn hash(folded: &str) -> u64 {
    folded.bytes().fold(EMPTY, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    })
}

/// Letters and digits of ASCII in lower case; 0 for all other bytes.
const LOWER: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// The tokens of `text`. White space makes none; what lies beyond four gigabytes is left out.
pub(super) fn tokenize(text: &str) -> Vec<Token> {
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: 0,
        flags: SPACED | LINE_START,
        tokens: Vec::with_capacity(text.len() / 4 + 1),
    };
    while scanner.at < scanner.bytes.len() && u32::try_from(scanner.at + 4).is_ok() {
        scanner.step();
    }
    scanner.tokens
}

struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    /// Of the white space passed since the last token.
    flags: u8,
    tokens: Vec<Token>,
}

impl Scanner<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The character at `at` and its length; a NUL of no length at the end.
    fn char(&self, at: usize) -> (char, usize) {
        let byte = self.byte(at);
        if byte.is_ascii() {
            return (char::from(byte), usize::from(at < self.bytes.len()));
        }
        self.text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(('\0', 1), |c| (c, c.len_utf8()))
    }

    fn step(&mut self) {
        let byte = self.byte(self.at);
        if byte.is_ascii_alphabetic() {
            return self.word();
        }
        if byte == b' ' {
            self.flags |= SPACED;
            self.at += 1;
            return;
        }
        let (first, len) = self.char(self.at);
        match first {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                self.flags |= SPACED | LINE_START;
                self.at += len;
            }
            '0'..='9' => self.number(),
            c if c.is_whitespace() => {
                self.flags |= SPACED;
                self.at += len;
            }
            c if c.is_alphabetic() => self.word(),
            '\'' | '\u{2019}' => self.apostrophe(len),
            c => self.push_plain(punctuation(c), self.at + len),
        }
    }

    fn push_plain(&mut self, kind: Kind, end: usize) {
        self.push(kind, end, 0, Entry::NONE, 0);
    }

    fn push(&mut self, kind: Kind, end: usize, hash: u64, entry: Entry, flags: u8) {
        let (Ok(start), Ok(stop)) = (u32::try_from(self.at), u32::try_from(end)) else {
            self.at = end;
            return;
        };
        self.tokens.push(Token {
            start,
            end: stop,
            hash,
            class: entry.class,
            verbs: entry.verbs,
            lists: entry.lists,
            word: entry.word,
            kind,
            flags: flags | self.flags,
        });
        self.flags = 0;
        self.at = end;
    }

    fn number(&mut self) {
        let mut end = self.at + 1;
        loop {
            let byte = self.byte(end);
            if byte.is_ascii_digit() {
                end += 1;
            } else if matches!(byte, b',' | b'.' | b':' | b'/')
                && self.byte(end + 1).is_ascii_digit()
            {
                end += 2;
            } else {
                break;
            }
        }
        self.push_plain(Kind::Number, end);
    }

    fn word(&mut self) {
        let (first, _) = self.char(self.at);
        let mut end = self.at;
        let mut ascii = true;
        let (mut upper, mut lower, mut dots) = (0_usize, 0_usize, 0_usize);
        let mut hash = EMPTY;
        loop {
            for byte in self.bytes.get(end..).unwrap_or_default() {
                let letter = LOWER.get(usize::from(*byte)).copied().unwrap_or(0);
                if letter == 0 {
                    break;
                }
                upper += usize::from(letter != *byte);
                lower += usize::from(letter == *byte && letter > b'9');
                hash = (hash ^ u64::from(letter)).wrapping_mul(PRIME);
                end += 1;
            }
            let byte = self.byte(end);
            // Most words end at a blank or a mark of ASCII.
            if byte.is_ascii() && byte != b'.' && byte != b'\'' {
                break;
            }
            if byte == b'.' && self.abbreviates(end, upper + lower) {
                dots += 1;
                hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
                end += 1;
                continue;
            }
            let (c, len) = self.char(end);
            if !c.is_ascii() && (c.is_alphanumeric() || is_mark(c)) {
                ascii = false;
                upper += usize::from(c.is_uppercase());
                lower += usize::from(c.is_lowercase());
                end += len;
                continue;
            }
            // An apostrophe inside a word belongs to it, unless it opens a possessive.
            if matches!(c, '\'' | '\u{2019}' | '\u{02BC}') && len > 0 {
                let (next, next_len) = self.char(end + len);
                let possessive = matches!(next, 's' | 'S')
                    && !self.char(end + len + next_len).0.is_alphanumeric();
                if next.is_alphabetic() && !possessive {
                    ascii = false;
                    end += len;
                    continue;
                }
            }
            break;
        }
        let mut flags = 0;
        if first.is_uppercase() {
            flags |= CAPITAL;
        }
        if upper >= 2 && lower == 0 {
            flags |= SHOUTED;
        }
        if dots > 0 {
            flags |= DOTTED;
        }
        let last_two = (
            self.byte(end.wrapping_sub(2)),
            self.byte(end.wrapping_sub(1)),
        );
        match last_two {
            // `need`, `proceed` and the like are no pasts.
            (b'e', b'd') if lower > 3 && self.byte(end.wrapping_sub(3)) != b'e' => flags |= ED,
            (b'l', b'y') if lower > 3 => flags |= LY,
            _ => {}
        }
        if !ascii {
            flags |= FOREIGN;
            hash = self::hash(&fold(self.text.get(self.at..end).unwrap_or_default()));
        }
        let entry = look_up(hash);
        if flags & CAPITAL != 0 && ascii && lower > 4 && self.parts_office(upper, end) {
            return;
        }
        self.push(Kind::Word, end, hash, entry, flags);
    }

    /// Whether the full stop at `at` belongs to an abbreviation of single letters: `U.S.`, `p.m.`, `Ph.D.`
    fn abbreviates(&self, at: usize, letters: usize) -> bool {
        let one_letter_before = self.byte(at.wrapping_sub(1)).is_ascii_alphabetic()
            && (letters == 1 || self.byte(at.wrapping_sub(2)) == b'.');
        if !one_letter_before {
            return false;
        }
        let goes_on = self.byte(at + 1).is_ascii_alphabetic()
            && !self.byte(at + 2).is_ascii_alphabetic()
            && self.byte(at + 2).is_ascii();
        // The last full stop belongs to it too when another came before: `U.S.`, but not the end of `plan B.`
        goes_on || self.byte(at.wrapping_sub(2)) == b'.'
    }

    fn apostrophe(&mut self, len: usize) {
        let after_word = self.flags & SPACED == 0
            && self
                .tokens
                .last()
                .is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Number | Kind::Close));
        let (next, next_len) = self.char(self.at + len);
        let alone = !self.char(self.at + len + next_len).0.is_alphanumeric();
        if after_word && matches!(next, 's' | 'S') && alone {
            self.push_plain(Kind::Possessive, self.at + len + next_len);
        } else if after_word
            && !next.is_alphanumeric()
            && self
                .byte(self.at.wrapping_sub(1))
                .eq_ignore_ascii_case(&b's')
        {
            self.push_plain(Kind::Possessive, self.at + len);
        } else {
            self.push_plain(Kind::Quote, self.at + len);
        }
    }
}

#[cfg(test)]
mod tests;
