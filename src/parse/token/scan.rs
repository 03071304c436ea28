//! Text to tokens, in one pass. Knows what letters and marks are; what a word means it takes from the lexicon.

use super::marks::{is_general, is_mark, punctuation};
use super::run::{Run, run};
use super::{CAPITAL, DOTTED, ED, FOREIGN, Kind, LINE_START, LY, SHOUTED, SPACED, Token, hash};
use crate::parse::lexicon::{Entry, look_up};
use crate::text::fold;

/// The tokens of `text`. White space makes none; what lies beyond four gigabytes is left out.
pub(in crate::parse) fn tokenize(text: &str) -> Vec<Token> {
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

pub(super) struct Scanner<'t> {
    text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) at: usize,
    /// Of the white space passed since the last token.
    pub(super) flags: u8,
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
            // Mostly a word follows.
            if self.byte(self.at).is_ascii_alphabetic() {
                self.word();
            }
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
            '\'' | '\u{2019}' => self.apostrophe(len),
            c if !is_general(c) && c.is_alphabetic() => self.word(),
            c => self.push_plain(punctuation(c), self.at + len),
        }
    }

    fn push_plain(&mut self, kind: Kind, end: usize) {
        self.push(kind, end, 0, &Entry::NONE, 0);
    }

    pub(super) fn push(&mut self, kind: Kind, end: usize, hash: u64, entry: &Entry, flags: u8) {
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
            places: entry.places,
            topics: entry.topics,
            word: entry.word,
            kind,
            flags: flags | self.flags,
        });
        self.flags = 0;
        self.at = end;
    }

    pub(super) fn number(&mut self) {
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

    pub(super) fn word(&mut self) {
        let run = run(self.bytes, self.at);
        let next = self.byte(run.end);
        // Most words are plain letters and end at a blank or a mark of ASCII.
        if run.end == self.at || !next.is_ascii() || next == b'.' || next == b'\'' {
            return self.marked_word(&run);
        }
        let shape = Shape::of(&run);
        let first = self.byte(self.at);
        let capital = u8::from(first.is_ascii_uppercase()) * CAPITAL;
        self.push_word(&shape, capital, run.hash);
    }

    /// A word that may hold a full stop, an apostrophe or a letter beyond ASCII.
    #[inline(never)]
    fn marked_word(&mut self, run: &Run) {
        let mut shape = Shape::of(run);
        self.further(&mut shape);
        let mut flags = 0;
        if self.char(self.at).0.is_uppercase() {
            flags |= CAPITAL;
        }
        if shape.dots > 0 {
            flags |= DOTTED;
        }
        if !shape.ascii {
            flags |= FOREIGN;
        }
        let end = shape.end;
        let hash = if end == run.end {
            run.hash
        } else {
            hash(&fold(self.text.get(self.at..end).unwrap_or_default()))
        };
        self.push_word(&shape, flags, hash);
        if shape.dots > 1 && self.byte(end).is_ascii_alphabetic() {
            self.flags = SPACED;
        }
    }

    #[inline]
    fn push_word(&mut self, shape: &Shape, mut flags: u8, hash: u64) {
        let Shape {
            end, upper, lower, ..
        } = *shape;
        if upper >= 2 && lower == 0 {
            flags |= SHOUTED;
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
        let entry = look_up(hash);
        let office = flags & (CAPITAL | FOREIGN) == CAPITAL && lower > 4;
        if office && self.parts_office(upper, end) {
            return;
        }
        let numbered = flags & CAPITAL == CAPITAL && last_two.1.is_ascii_digit();
        if numbered && self.parts_month(end) {
            return;
        }
        self.push(Kind::Word, end, hash, entry, flags);
    }

    /// What belongs to a word beyond its first letters of ASCII.
    fn further(&self, shape: &mut Shape) {
        loop {
            let end = shape.end;
            let byte = self.byte(end);
            if byte == b'.' && self.abbreviates(end, shape.upper + shape.lower) {
                shape.dots += 1;
                shape.end += 1;
            } else {
                let (c, len) = self.char(end);
                if !c.is_ascii() && !is_general(c) && (c.is_alphanumeric() || is_mark(c)) {
                    shape.ascii = false;
                    shape.upper += usize::from(c.is_uppercase());
                    shape.lower += usize::from(c.is_lowercase());
                    shape.end += len;
                } else if self.is_inner_apostrophe(c, end + len) {
                    shape.ascii = false;
                    shape.end += len;
                } else {
                    return;
                }
            }
            let run = run(self.bytes, shape.end);
            // `S.V.Lind`: the name is a word of its own.
            if shape.dots > 1 && run.upper > 0 && run.lower > 0 {
                return;
            }
            shape.end = run.end;
            shape.upper += run.upper;
            shape.lower += run.lower;
        }
    }

    /// An apostrophe inside a word belongs to it, unless it opens a possessive.
    fn is_inner_apostrophe(&self, c: char, after: usize) -> bool {
        if !matches!(c, '\'' | '\u{2019}' | '\u{02BC}') {
            return false;
        }
        let (next, length) = self.char(after);
        let possessive =
            matches!(next, 's' | 'S') && !self.char(after + length).0.is_alphanumeric();
        next.is_alphabetic() && !possessive
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

/// What is seen of a word.
struct Shape {
    end: usize,
    upper: usize,
    lower: usize,
    /// Full stops of its own.
    dots: usize,
    ascii: bool,
}

impl Shape {
    /// Of letters and digits of ASCII alone.
    const fn of(run: &Run) -> Self {
        Self {
            end: run.end,
            upper: run.upper,
            lower: run.lower,
            dots: 0,
            ascii: true,
        }
    }
}
