//! Lines as they are compared: words in small letters with single spaces, whatever the page makes of them.

use std::borrow::Cow;

use crate::parse::words::{Spelled, Words};
use crate::text::fold;

/// A set of whole lines.
pub(super) struct Lines {
    pub(super) words: Words,
    /// By the first letter of a line those with which it may end: most lines are told to be none of them by that.
    pub(super) ends: [u32; LETTERS],
}

const LETTERS: usize = 26;

/// The number of a letter; all digits are one more.
const fn letter(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' => (byte - b'a') as usize,
        _ => LETTERS,
    }
}

impl Lines {
    pub(super) const fn ends(lines: &[&str]) -> [u32; LETTERS] {
        let mut ends = [0; LETTERS];
        let mut rest = lines;
        while let [line, after @ ..] = rest {
            if let ([first, ..], [.., last]) = (line.as_bytes(), line.as_bytes()) {
                ends[letter(*first)] |= 1 << letter(*last);
            }
            rest = after;
        }
        ends
    }

    pub(super) fn hold(&self, line: &Plain<'_>) -> bool {
        let ends = self.ends.get(letter(line.first())).copied();
        let may = ends.unwrap_or_default() >> letter(line.last());
        may & 1 != 0 && self.words.holds(line.hash())
    }
}

/// [`Lines`] of these.
macro_rules! lines {
    ($($line:literal,)+) => {
        $crate::parse::furniture::plain::Lines {
            words: $crate::parse::words::words!($($line,)+),
            ends: $crate::parse::furniture::plain::Lines::ends(&[$($line,)+]),
        }
    };
}
pub(super) use lines;

/// A line as lower-case words with single spaces and nothing else, which it is compared by.
pub(super) struct Plain<'a> {
    folded: Cow<'a, str>,
}

impl<'a> Plain<'a> {
    pub(super) fn new(line: &'a str) -> Self {
        let folded = if line.is_ascii() {
            Cow::Borrowed(line)
        } else {
            Cow::Owned(fold(line))
        };
        Self { folded }
    }

    /// The words with blanks between them, letter by letter, as long as `take` wants more.
    fn letters(&self, mut take: impl FnMut(char) -> bool) {
        let (mut begun, mut apart) = (false, false);
        for letter in self.folded.chars() {
            if !letter.is_alphanumeric() {
                apart = begun;
                continue;
            }
            begun = true;
            if std::mem::take(&mut apart) && !take(' ') {
                return;
            }
            if !take(letter.to_ascii_lowercase()) {
                return;
            }
        }
    }

    /// The first letter or digit, in lower case; a NUL where there is none, or where it is beyond ASCII.
    fn first(&self) -> u8 {
        let mut letters = self.folded.bytes().filter(u8::is_ascii_alphanumeric);
        letters.next().unwrap_or_default().to_ascii_lowercase()
    }

    fn last(&self) -> u8 {
        let mut letters = self.folded.bytes().rev().filter(u8::is_ascii_alphanumeric);
        letters.next().unwrap_or_default().to_ascii_lowercase()
    }

    fn hash(&self) -> u64 {
        let mut spelled = Spelled::NOTHING;
        self.letters(|letter| {
            spelled = spelled.then_letter(letter);
            true
        });
        spelled.hash()
    }

    pub(super) fn starts_with(&self, start: &str) -> bool {
        let mut wanted = start.chars();
        let mut next = wanted.next();
        self.letters(|letter| {
            let same = next == Some(letter);
            if same {
                next = wanted.next();
            }
            same && next.is_some()
        });
        next.is_none()
    }

    pub(super) fn starts_with_any(&self, starts: &[&str]) -> bool {
        let first = self.first();
        let mut alike = starts
            .iter()
            .filter(|start| start.as_bytes().first() == Some(&first));
        alike.any(|start| self.starts_with(start))
    }

    /// `PR. No. 12/2024`, `251-20-08-2009`: more digits than letters.
    pub(super) fn is_number(&self) -> bool {
        let digits = self.folded.bytes().filter(u8::is_ascii_digit).count();
        let letters = self.folded.chars().filter(|c| c.is_alphabetic()).count();
        digits > 0 && digits >= letters && self.folded.len() < 48
    }
}
