//! Text to tokens, in one pass. Knows what letters and marks are; what a word means it takes from the lexicon.

use std::ops::Range;

use super::marks::{is_general, is_mark, plain_mark, punctuation};
use super::run::{Run, letters_end};
use super::runs::Runs;
use super::{
    CAPITAL, DOTTED, ED, FOREIGN, Kind, LINE_START, LY, SHOUTED, SPACED, STRANGE, Token, hash,
};
use crate::parse::lexicon::{Entry, look_up};
use crate::parse::words::Spelled;
use crate::text::fold;

/// The tokens of `text`. White space makes none; what lies beyond four gigabytes is left out.
pub(in crate::parse) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    tokenize_onto(text, &mut tokens);
    tokens
}

/// The same, behind those that `tokens` holds.
pub(in crate::parse) fn tokenize_onto(text: &str, tokens: &mut Vec<Token>) {
    let cut = (0..4).find_map(|back| text.get(..MOST - back));
    let text = cut.unwrap_or(text);
    tokens.reserve(text.len() / 4 + FEW);
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: 0,
        flags: SPACED | LINE_START,
        tokens,
    };
    for run in Runs::of(text) {
        scanner.read(&run);
    }
    scanner.step_to(text.len());
}

/// Bytes of a text of which tokens can tell where they stand.
const MOST: usize = u32::MAX as usize;

/// Names and titles may have more tokens than their letters promise.
const FEW: usize = 4;

pub(super) struct Scanner<'t> {
    text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) at: usize,
    /// Of the white space passed since the last token.
    pub(super) flags: u16,
    tokens: &'t mut Vec<Token>,
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

    /// What stands before a run of letters and digits, and the run itself.
    #[inline]
    fn read(&mut self, run: &Range<usize>) {
        // Mostly a blank stands between two words.
        if self.at + 1 == run.start && self.byte(self.at) == b' ' {
            self.flags |= SPACED;
            self.at = run.start;
        } else {
            self.step_to(run.start);
        }
        if self.at == run.start && self.byte(self.at).is_ascii_alphabetic() {
            self.word_to(run.end);
        } else {
            self.step_to(run.end);
        }
    }

    /// Token by token up to `end`, or beyond where one goes on.
    fn step_to(&mut self, end: usize) {
        while self.at < end {
            self.step();
        }
    }

    fn step(&mut self) {
        let byte = self.byte(self.at);
        if byte.is_ascii_alphabetic() {
            return self.word();
        }
        // Most marks are told by their byte alone.
        if let Some(kind) = plain_mark(byte) {
            return self.push_plain(kind, self.at + 1);
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

    #[expect(
        clippy::cast_possible_truncation,
        reason = "the text was cut where numbers of this size end"
    )]
    pub(super) fn push(&mut self, kind: Kind, end: usize, hash: u64, entry: &Entry, flags: u16) {
        self.tokens.push(Token {
            start: self.at as u32,
            end: end as u32,
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
        self.word_to(letters_end(self.bytes, self.at));
    }

    /// The word that begins here, of whose letters and digits those of ASCII end at `end`.
    fn word_to(&mut self, end: usize) {
        let next = self.byte(end);
        // Most words are plain letters and end at a blank or a mark of ASCII.
        if end == self.at || !next.is_ascii() || next == b'.' || next == b'\'' {
            return self.marked_word(end);
        }
        let run = Run::of(self.bytes, self.at, end);
        self.push_word(end, &run, u16::from(run.capital) * CAPITAL);
    }

    /// A word that may hold a full stop, an apostrophe or a letter beyond ASCII, whose first letters end at `end`.
    #[inline(never)]
    fn marked_word(&mut self, end: usize) {
        let first = Run::of(self.bytes, self.at, end);
        let mut shape = Shape {
            end,
            upper: first.upper,
            lower: first.lower,
            dots: 0,
            ascii: true,
        };
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
        let word = || self.text.get(self.at..shape.end).unwrap_or_default();
        let hash = if shape.end == end {
            first.hash
        } else if shape.ascii {
            let letters = word().bytes().map(|b| b.to_ascii_lowercase());
            letters.fold(Spelled::NOTHING, Spelled::then).hash()
        } else {
            hash(&fold(word()))
        };
        let run = Run {
            hash,
            upper: shape.upper,
            lower: shape.lower,
            ..first
        };
        self.push_word(shape.end, &run, flags);
        if shape.dots > 1 && self.byte(shape.end).is_ascii_alphabetic() {
            self.flags = SPACED;
        }
    }

    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "branches on letters go wrong too often"
    )]
    fn push_word(&mut self, end: usize, run: &Run, mut flags: u16) {
        let Run {
            hash, upper, lower, ..
        } = *run;
        flags |= u16::from((upper >= 2) & (lower == 0)) * SHOUTED;
        // Endings cannot be foretold: no branches ask for them. `need`, `proceed` and the like are no pasts.
        let [_, third, second, last] = self.last_four(end);
        let ending = u16::from_le_bytes([second, last]);
        let long = lower > 3;
        let ed = long & (ending == u16::from_le_bytes(*b"ed")) & (third != b'e');
        let ly = long & (ending == u16::from_le_bytes(*b"ly"));
        flags |= (u16::from(ed) * ED) | (u16::from(ly) * LY);
        let entry = look_up(hash);
        let capital = flags & CAPITAL == CAPITAL;
        let strange = capital & entry.unknown;
        flags |= u16::from(strange) * STRANGE;
        // One branch that is seldom taken for all words that may be two.
        let two = lower > 4;
        let glued = strange & (flags & FOREIGN == 0);
        let small = !capital & (upper > 0);
        let month = capital & last.is_ascii_digit();
        if two & (glued | small) | month && self.parts(upper, end, capital) {
            return;
        }
        self.push(Kind::Word, end, hash, entry, flags);
    }

    /// The bytes before `end`; zeros where the text has just begun.
    fn last_four(&self, end: usize) -> [u8; 4] {
        let before = self.bytes.get(..end).and_then(<[u8]>::last_chunk);
        before.copied().unwrap_or_default()
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
            let end = letters_end(self.bytes, shape.end);
            let run = Run::of(self.bytes, shape.end, end);
            // `S.V.Lind`: the name is a word of its own.
            if shape.dots > 1 && run.upper > 0 && run.lower > 0 {
                return;
            }
            shape.end = end;
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

/// What is seen of a word that is not plain.
struct Shape {
    end: usize,
    upper: usize,
    lower: usize,
    /// Full stops of its own.
    dots: usize,
    ascii: bool,
}
