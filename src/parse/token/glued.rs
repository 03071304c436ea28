//! Words printed without a blank before what follows: `SecretaryLind`, `Ministerand`, `Jaishankarsaid`, `LindTelephone`,
//! `March14`.

use super::scan::Scanner;
use super::{CAPITAL, Kind, SPACED};
use crate::parse::lexicon::{Class, Lists, look_up};
use crate::parse::words::Spelled;
use crate::tables::people_named;

/// Words that follow a title or a name.
const AFTER: [&[u8]; 4] = [b"of", b"and", b"for", b"said"];

/// Words that stand before names and begin no word with a capital in it.
const SMALL: [&[u8]; 9] = [
    b"the", b"of", b"with", b"and", b"to", b"by", b"for", b"from", b"that",
];

/// Last letters of those behind a title or a name.
const ENDS: [[u8; 2]; 4] = [*b"of", *b"nd", *b"or", *b"id"];

impl Scanner<'_> {
    /// Makes two tokens of the word from here to `end`, where it is two words and no one's name.
    #[inline(never)]
    pub(super) fn parts(&mut self, upper: usize, end: usize, capital: bool) -> bool {
        let Some([.., last]) = self.bytes.get(self.at..end) else {
            return false;
        };
        if capital {
            self.parts_glued(upper, end) || last.is_ascii_digit() && self.parts_month(end)
        } else {
            self.parts_small(end)
        }
    }

    /// Makes two tokens of the word from here to `end` that has `upper` capitals, if it is a title and what follows, or a
    /// name and a word for a call.
    fn parts_glued(&mut self, upper: usize, end: usize) -> bool {
        let word = self.bytes.get(self.at..end).unwrap_or_default();
        let cut = if matches!(upper, 2 | 3) {
            capital_within(word)
        } else if upper == 1 && word.last_chunk().is_some_and(|last| ENDS.contains(last)) {
            let after = AFTER.iter().find(|after| word.ends_with(after));
            after.map(|after| word.len() - after.len())
        } else {
            None
        };
        let Some(cut) = cut else {
            return false;
        };
        let first = word.get(..cut).unwrap_or_default();
        let hash = hash_of(first);
        let entry = look_up(hash);
        let title = entry.class.meets(Class::TITLE);
        let call = || is_call(word.get(cut..).unwrap_or_default());
        let parted = title || call() || upper == 1 && names_one(word, first);
        if first.len() < 4 || !parted {
            return false;
        }
        self.push(Kind::Word, self.at + cut, hash, entry, CAPITAL);
        self.flags = SPACED;
        // `MinisterAnaPaz`: given name and family name.
        let rest = word.get(cut..).unwrap_or_default();
        if let (3, Some(given)) = (upper, capital_within(rest)) {
            let hash = hash_of(rest.get(..given).unwrap_or_default());
            self.push(Kind::Word, self.at + given, hash, look_up(hash), CAPITAL);
            self.flags = SPACED;
        }
        self.word();
        true
    }

    /// Makes two tokens of the word from here to `end`, if it is a small word of grammar and a name: `theGerman`, `withForeign`.
    fn parts_small(&mut self, end: usize) -> bool {
        let word = self.bytes.get(self.at..end).unwrap_or_default();
        let Some(cut) = capital_within(word) else {
            return false;
        };
        let (first, name) = word.split_at(cut);
        if name.len() < 4 || !SMALL.contains(&first) {
            return false;
        }
        let hash = hash_of(first);
        self.push(Kind::Word, self.at + cut, hash, look_up(hash), 0);
        self.flags = SPACED;
        self.word();
        true
    }

    /// Makes two tokens of the word from here to `end`, if it is a month and a day or a year: `March14`, `March2011`.
    fn parts_month(&mut self, end: usize) -> bool {
        const SHORTEST: usize = 3;
        let word = self.bytes.get(self.at..end).unwrap_or_default();
        let cut = word.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let (name, digits) = word.split_at(cut);
        let number = matches!(digits.len(), 1 | 2 | 4) && digits.iter().all(u8::is_ascii_digit);
        if !number || cut < SHORTEST {
            return false;
        }
        let hash = hash_of(name);
        let entry = look_up(hash);
        if !entry.class.meets(Class::MONTH) {
            return false;
        }
        self.push(Kind::Word, self.at + cut, hash, entry, CAPITAL);
        self.flags = SPACED;
        self.number();
        true
    }
}

/// `Telephone` of `LindTelephone`, as where a title's end and the next line were run together.
fn is_call(word: &[u8]) -> bool {
    look_up(hash_of(word))
        .lists
        .meets(Lists::PHONE.or(Lists::CALL))
}

/// Whether the front of a word that nobody bears and that has no meaning is a known name.
fn names_one(word: &[u8], front: &[u8]) -> bool {
    const SHORTEST: usize = 5;
    let known = |name: &[u8]| {
        let name = std::str::from_utf8(name).unwrap_or_default();
        people_named(name).next().is_some()
    };
    front.len() >= SHORTEST && look_up(hash_of(word)).unknown && known(front) && !known(word)
}

/// Hash of a piece of a word, as [`super::hash`] has it.
fn hash_of(letters: &[u8]) -> u64 {
    let small = letters.iter().map(u8::to_ascii_lowercase);
    small.fold(Spelled::NOTHING, Spelled::then).hash()
}

/// Where a second capital stands in a word.
fn capital_within(word: &[u8]) -> Option<usize> {
    let second = word.iter().skip(1).position(u8::is_ascii_uppercase);
    second.map(|n| n + 1)
}
