//! One spelling of a name, and how a typed word fits it.
//!
//! Letters are folded; hyphens, apostrophes and spaces divide words and count for nothing when a typed word goes across
//! them, so that `byungse` finds Byung-se and `alnoaimi` Al Noaimi.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::text::{Folded, fold, slips};

/// How well a word fits, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It is the whole spelling.
    Whole,
    /// The spelling begins with it.
    Start,
    /// A word of the spelling begins with it.
    WordStart,
    /// A word of the spelling sounds like it begins with it: Sergey, Sergei.
    Sound,
    /// The office begins with it; names come first.
    Office,
    /// Its letters are in the spelling, in order.
    Letters,
    /// A slip or two away.
    Slips,
}

#[derive(Debug)]
pub(super) struct Spelling {
    pub(super) original: Box<str>,
    folded: Box<str>,
    sound: Box<str>,
    letters: u64,
    sounds: u64,
}

/// Letters of a typed word that are compared; no spelling has as many, and matching takes time with their square.
const LONGEST: usize = 64;

/// A word as typed, ready to be compared.
#[derive(Debug)]
pub(super) struct Typed {
    plain: String,
    sound: String,
    letters: u64,
    sounds: u64,
}

impl Typed {
    /// `None` for a word without a letter or digit.
    pub(super) fn new(word: &str) -> Option<Self> {
        let letters_of = |text: &str| -> String {
            let letters = text.chars().filter(|c| c.is_alphanumeric());
            letters.take(LONGEST).collect()
        };
        let plain = letters_of(&fold(word));
        let sound = sound(&plain);
        (!plain.is_empty()).then(|| Self {
            letters: letters(&plain),
            sounds: letters(&sound),
            sound,
            plain,
        })
    }

    pub(super) fn plain(&self) -> &str {
        &self.plain
    }
}

impl Spelling {
    pub(super) fn new(original: &str) -> Self {
        let folded = divided(&fold(original));
        let sound = sound(&folded);
        Self {
            original: original.into(),
            letters: letters(&folded),
            sounds: letters(&sound),
            sound: sound.into_boxed_str(),
            folded: folded.into_boxed_str(),
        }
    }

    /// Whether the typed word is a beginning: of the spelling, of a word in it, by letters or by sound.
    pub(super) fn begins(&self, typed: &Typed) -> Option<Fit> {
        if self.letters & typed.letters == typed.letters
            && let Some((start, end)) = beginning(&self.folded, &typed.plain)
        {
            return Some(match (start, end == self.folded.len()) {
                (0, true) => Fit::Whole,
                (0, false) => Fit::Start,
                _ => Fit::WordStart,
            });
        }
        // Of one or two letters, too much sounds alike.
        (typed.sound.len() > 2
            && self.sounds & typed.sounds == typed.sounds
            && beginning(&self.sound, &typed.sound).is_some())
        .then_some(Fit::Sound)
    }

    /// How well the letters of the typed word lie in the spelling; more is better.
    pub(super) fn score(&self, typed: &Typed, matcher: &SkimMatcherV2) -> Option<i64> {
        if self.letters & typed.letters != typed.letters {
            return None;
        }
        matcher.fuzzy_match(&self.folded, &typed.plain)
    }

    /// Slips between the typed word and the nearest word, or beginning of a word, of the spelling; none beyond one for four
    /// letters and two for seven.
    pub(super) fn slips(&self, typed: &Typed) -> Option<usize> {
        let length = typed.plain.chars().count();
        let most = match length {
            0..4 => return None,
            4..7 => 1,
            _ => 2,
        };
        if (typed.letters & !self.letters).count_ones() as usize > most {
            return None;
        }
        self.folded
            .split([' ', '-'])
            .filter(|word| word.chars().count() + most >= length)
            .map(|word| {
                let begun: String = word.chars().take(length).collect();
                slips(&typed.plain, word).min(slips(&typed.plain, &begun))
            })
            .min()
            .filter(|way| *way <= most)
    }
}

/// Byte offsets in `original` of the letters that the typed word fits.
pub(super) fn lit(original: &str, typed: &Typed, matcher: &SkimMatcherV2) -> Vec<usize> {
    let folded = Folded::new(original);
    let plain = divided(&folded.text);
    if let Some((start, end)) = beginning(&plain, &typed.plain) {
        return places(&folded, start, end);
    }
    if let Some((start, end)) = sounding(&plain, &typed.sound) {
        return places(&folded, start, end);
    }
    let mut at: Vec<usize> = matcher
        .fuzzy_indices(&plain, &typed.plain)
        .map(|(_, indices)| indices)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|index| plain.char_indices().nth(index))
        .map(|(at, _)| folded.origin(at))
        .collect();
    at.dedup();
    at
}

/// Offsets in the original of the letters of `start..end` of the folded text.
fn places(folded: &Folded, start: usize, end: usize) -> Vec<usize> {
    let mut at: Vec<usize> = folded
        .text
        .char_indices()
        .filter(|(at, c)| (start..end).contains(at) && c.is_alphanumeric())
        .map(|(at, _)| folded.origin(at))
        .collect();
    at.dedup();
    at
}

/// A word of the folded text that sounds as typed, all of it.
fn sounding(folded: &str, typed: &str) -> Option<(usize, usize)> {
    let mut start = 0;
    for word in folded.split_inclusive([' ', '-']) {
        let bare = word.trim_end_matches([' ', '-']);
        if typed.len() > 2 && sound(bare).starts_with(typed) {
            return Some((start, start + bare.len()));
        }
        start += word.len();
    }
    None
}

/// Folded text with everything between words made one kind: a space stays, all else becomes a hyphen.
fn divided(folded: &str) -> String {
    folded
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == ' ' || !c.is_ascii() {
                c
            } else {
                '-'
            }
        })
        .collect()
}

/// Where `typed` stands in `text`, from the start of a word on; dividers within are stepped over.
fn beginning(text: &str, typed: &str) -> Option<(usize, usize)> {
    let mut at_start = true;
    for (start, character) in text.char_indices() {
        let divider = is_divider(character);
        if at_start
            && !divider
            && let Some(end) = runs(text, start, typed)
        {
            return Some((start, end));
        }
        at_start = divider;
    }
    None
}

const fn is_divider(character: char) -> bool {
    matches!(character, ' ' | '-')
}

/// The end of `typed` in `text` from `start` on, if it is there.
fn runs(text: &str, start: usize, typed: &str) -> Option<usize> {
    let mut wanted = typed.bytes();
    let mut next = wanted.next();
    for (at, byte) in text.bytes().enumerate().skip(start) {
        let Some(want) = next else {
            return Some(at);
        };
        if byte == want {
            next = wanted.next();
        } else if byte != b' ' && byte != b'-' {
            return None;
        }
    }
    next.is_none().then_some(text.len())
}

/// A bit for each letter and digit, one for all others.
fn letters(folded: &str) -> u64 {
    folded.chars().fold(0, |mask, c| {
        mask | match c {
            'a'..='z' => 1 << (u32::from(c) - u32::from('a')),
            '0'..='9' => 1 << (26 + u32::from(c) - u32::from('0')),
            ' ' | '-' => 0,
            _ => 1 << 36,
        }
    })
}

/// Letters that are one sound in different ways of writing a foreign name in English, made one: y, j and i; w and v; kh and
/// h; ou, oo and u; c, ck, q and k; and letters doubled.
fn sound(folded: &str) -> String {
    let mut sound = String::with_capacity(folded.len());
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        let plain = match letter {
            'y' | 'j' => 'i',
            'w' => 'v',
            'k' if letters.next_if_eq(&'h').is_some() => 'h',
            'o' if letters.next_if(|next| matches!(next, 'u' | 'o')).is_some() => 'u',
            'c' if letters.peek() == Some(&'h') => 'c',
            'c' | 'q' => 'k',
            other => other,
        };
        if !sound.ends_with(plain) || is_divider(plain) {
            sound.push(plain);
        }
    }
    sound
}
