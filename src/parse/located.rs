//! On which line of its file a place of a record stands. Worked out from the words round the place, since between a file
//! and a record's text lie encodings, markup and removed furniture of many kinds, and since a record may come from
//! elsewhere than the parser.
//!
//! Knows words and lines, and as much of markup as is needed to pass over it; nothing of releases.

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;

use super::source;

/// Bytes of the record's text, on either side of a place, whose words are compared.
const CONTEXT: usize = 400;
/// Words next to the place that are looked up in the file.
const NEAR: usize = 8;
/// How many of them on either side, the rarest first, and at how many places each.
const ANCHORS: usize = 3;
const PLACES: usize = 2_000;
/// So many words in a row are no coincidence.
const ENOUGH: usize = 3;
/// A longer tag is no tag.
const LONGEST_TAG: usize = 4_000;

/// The words of a file, each with its line.
pub struct Lines {
    words: Vec<Word>,
    /// Positions in `words`, in order of the words.
    sorted: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Word {
    hash: u32,
    line: u32,
}

impl Lines {
    pub fn new(bytes: &[u8]) -> Self {
        let text = source::decoded(bytes);
        let words = Walk::over(&text, true).words();
        let mut sorted: Vec<u32> = (0..).take(words.len()).collect();
        let hash = |at: &u32| words.get(*at as usize).map(|word| word.hash);
        sorted.sort_by_key(hash);
        Self { words, sorted }
    }

    /// The line, counted from 1, of what stands at `offset` of a record's `text`; `None` where the file does not have
    /// these words.
    pub fn line(&self, text: &str, offset: usize) -> Option<usize> {
        let (words, place) = context(text, offset)?;
        let mut anchors = self.rarest(&words, place..(place + NEAR).min(words.len()));
        anchors.extend(self.rarest(&words, place.saturating_sub(NEAR)..place));
        let matches = anchors.iter().flat_map(|(at, places)| {
            let places = places.iter().take(PLACES);
            places.map(|found| self.run(&words, *at, *found as usize))
        });
        // What stands at the place itself counts for more than what only stands near it. Of equals, the first in the file.
        let best = matches.min_by_key(|run| {
            let there = run.words.contains(&place) && run.words.len() >= ENOUGH;
            (!there, usize::MAX - run.words.len(), run.found)
        })?;
        if best.words.len() < ENOUGH.min(words.len()) {
            return None;
        }
        let nearest = place.clamp(best.words.start, best.words.end - 1);
        let found = best.found + (nearest - best.words.start);
        self.words.get(found).map(|word| word.line as usize)
    }

    /// The words of this range that the file has least often, with their places in it.
    fn rarest(&self, words: &[Word], range: Range<usize>) -> Vec<(usize, &[u32])> {
        let mut rarest: Vec<(usize, &[u32])> = range
            .filter_map(|at| Some((at, self.places(words.get(at)?.hash))))
            .filter(|(_, places)| !places.is_empty())
            .collect();
        rarest.sort_by_key(|(_, places)| places.len());
        rarest.truncate(ANCHORS);
        rarest
    }

    fn places(&self, hash: u32) -> &[u32] {
        let of = |at: &u32| self.words.get(*at as usize).map(|word| word.hash);
        let start = self.sorted.partition_point(|at| of(at) < Some(hash));
        let rest = self.sorted.get(start..).unwrap_or_default();
        let count = rest.partition_point(|at| of(at) <= Some(hash));
        rest.get(..count).unwrap_or_default()
    }

    /// How far the words agree on both sides of one that is the same here and there.
    fn run(&self, words: &[Word], at: usize, found: usize) -> Run {
        let same = |(a, b): &(&Word, &Word)| a.hash == b.hash;
        let before = words.get(..at).unwrap_or_default().iter().rev();
        let there = self.words.get(..found).unwrap_or_default().iter().rev();
        let back = before.zip(there).take_while(same).count();
        let after = words.get(at..).unwrap_or_default().iter();
        let there = self.words.get(found..).unwrap_or_default().iter();
        let on = after.zip(there).take_while(same).count();
        Run {
            words: at - back..at + on,
            found: found - back,
        }
    }
}

/// Words of the context that stand in the file from `found` on.
struct Run {
    words: Range<usize>,
    found: usize,
}

/// The words round a place of a text, and which of them stands there.
fn context(text: &str, offset: usize) -> Option<(Vec<Word>, usize)> {
    let offset = boundary(text, offset);
    let start = boundary(text, offset.saturating_sub(CONTEXT));
    let end = boundary(text, offset.saturating_add(CONTEXT));
    let mut words = Walk::over(text.get(start..offset)?, false).words();
    if start > 0 && !words.is_empty() {
        // Maybe only the rest of a word.
        words.remove(0);
    }
    let place = words.len();
    words.extend(Walk::over(text.get(offset..end)?, false).words());
    if end < text.len() {
        words.pop();
    }
    let last = words.len().checked_sub(1)?;
    Some((words, place.min(last)))
}

/// The last boundary of characters up to `offset`.
fn boundary(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Cuts text into words: runs of letters and digits.
struct Walk<'a> {
    rest: &'a str,
    /// Whether there may be markup to be passed over.
    raw: bool,
    line: u32,
    word: FxHasher,
    inside: bool,
    words: Vec<Word>,
}

impl<'a> Walk<'a> {
    fn over(text: &'a str, raw: bool) -> Self {
        Self {
            rest: text,
            raw,
            line: 1,
            word: FxHasher::default(),
            inside: false,
            words: Vec::new(),
        }
    }

    fn words(mut self) -> Vec<Word> {
        while let Some(character) = self.rest.chars().next() {
            self.pass(character.len_utf8());
            match character {
                '<' | '&' | '\\' if self.raw => self.mark(character),
                _ => self.take(character),
            }
        }
        self.end_word();
        self.words
    }

    fn pass(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn take(&mut self, character: char) {
        match character {
            // What cannot be seen is in no record.
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
            c if c.is_alphanumeric() => {
                self.word.write_u32(u32::from(c));
                self.inside = true;
            }
            c => {
                self.end_word();
                self.line += u32::from(c == '\n');
            }
        }
    }

    fn end_word(&mut self) {
        let hash = std::mem::take(&mut self.word).finish();
        if std::mem::take(&mut self.inside) {
            self.words.push(Word {
                // The upper half is mixed best.
                hash: u32::try_from(hash >> 32).unwrap_or_default(),
                line: self.line,
            });
        }
    }

    /// Passes over a tag; reads an entity or an escape of JSON as what it stands for, or as the end of a word.
    fn mark(&mut self, character: char) {
        match character {
            '<' if self
                .rest
                .starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c)) =>
            {
                let bytes = self.rest.as_bytes();
                let bytes = bytes.get(..LONGEST_TAG).unwrap_or(bytes);
                if let Some(close) = memchr::memchr(b'>', bytes) {
                    self.end_word();
                    let lines = bytes.iter().take(close).filter(|b| **b == b'\n').count();
                    self.line += u32::try_from(lines).unwrap_or_default();
                    self.pass(close + 1);
                    return;
                }
                self.take(' ');
            }
            '&' => {
                let close = self.rest.bytes().take(10).position(|b| b == b';');
                let name = close.and_then(|close| self.rest.get(..close));
                let named = name.filter(|name| {
                    let mut bytes = name.bytes();
                    bytes.all(|b| b.is_ascii_alphanumeric() || b == b'#')
                });
                if let Some(name) = named {
                    self.pass(name.len() + 1);
                    self.take(numbered(name).unwrap_or(' '));
                } else {
                    self.take(' ');
                }
            }
            _ => match self.rest.chars().next() {
                Some('n' | 't' | 'r') => {
                    self.take(' ');
                    self.pass(1);
                }
                Some('u') => {
                    let code = self.rest.get(1..5);
                    let code = code.and_then(|digits| u32::from_str_radix(digits, 16).ok());
                    if code.is_some() {
                        self.pass(5);
                    }
                    self.take(code.and_then(char::from_u32).unwrap_or(' '));
                }
                _ => self.take(' '),
            },
        }
    }
}

/// The character of `#8217` and `#x2019`.
fn numbered(name: &str) -> Option<char> {
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    use super::Lines;

    const TEXT: &str =
        "Call with Türkiye\n\nThe Minister’s view was clear.\n\nThey agreed to meet in May.";

    fn lines(source: &str) -> [Option<usize>; 3] {
        let lines = Lines::new(source.as_bytes());
        ["Call", "view", "May"].map(|word| lines.line(TEXT, TEXT.find(word)?))
    }

    #[test]
    fn lines_of_text() {
        let source = "Menu\nCall with Türkiye\n\nThe Minister’s view\n  was clear.\n\nThey agreed to meet\nin May.\n";
        assert_eq!(lines(source), [Some(2), Some(4), Some(8)]);
    }

    #[test]
    fn lines_of_a_page() {
        let source = "<html>\n<meta content='they agreed\n to meet'>\n<h1>Call with T&#252;rkiye</h1>\n\
                      <p>The Minister&rsquo;s <b\n>view</b> was clear.<p>They agreed\nto&nbsp;meet in May.";
        assert_eq!(lines(source), [Some(4), Some(6), Some(7)]);
    }

    #[test]
    fn lines_of_rows() {
        let source = "{\"text\": \"Another row\"}\n{\"title\": \"Call with T\\u00fcrkiye\", \"text\": \
                      \"The Minister\\u2019s view was clear.\\n\\nThey agreed to meet in May.\"}\n";
        assert_eq!(lines(source), [Some(2), Some(2), Some(2)]);
    }

    #[test]
    fn the_longest_likeness_wins() {
        let source =
            "They agreed to meet in June.\nThe view was clear.\nThey agreed to meet in May.\n";
        assert_eq!(lines(source)[2], Some(3));
    }

    #[test]
    fn words_that_are_not_there_have_no_line() {
        assert_eq!(lines("A wholly different text, of May."), [None; 3]);
        assert_eq!(lines(""), [None; 3]);
        assert_eq!(Lines::new(b"a b c").line("", 0), None);
        assert_eq!(Lines::new(b"a b c").line("a b c", 99), Some(1));
    }
}
