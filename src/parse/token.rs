//! One pass over the clean text: words, numbers and punctuation marks with their bytes and what the lexicon knows of
//! each word. The rules of the parser work on these tokens. Knows letters, nothing of calls or grammar.

mod brackets;
mod glued;
mod marks;
mod run;
mod runs;
mod scan;

use super::lexicon::{Class, Lists, Verbs, Word};
use super::words::Spelled;
use crate::model::Span;

pub(super) use brackets::Brackets;
pub(super) use scan::{tokenize, tokenize_onto};

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

impl Kind {
    /// Whether it ends sentences, or stands around what is inside another.
    pub(super) const fn may_end(self) -> bool {
        matches!(self, Self::Stop | Self::Mark | Self::Open | Self::Close)
    }
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
    /// Which names of places begin with the word, and which phrases of topics: 0 for none.
    pub(super) places: u16,
    pub(super) topics: u16,
    pub(super) word: Word,
    pub(super) kind: Kind,
    flags: u16,
}

const CAPITAL: u16 = 1;
const SHOUTED: u16 = 2;
const SPACED: u16 = 4;
const LINE_START: u16 = 8;
const DOTTED: u16 = 16;
const ED: u16 = 32;
const LY: u16 = 64;
const FOREIGN: u16 = 128;
const STRANGE: u16 = 256;

impl Token {
    /// Stands before the first and after the last token of a text.
    pub(super) const NONE: Self = Self {
        start: 0,
        end: 0,
        hash: 0,
        class: Class::NONE,
        verbs: Verbs::NONE,
        lists: Lists::NONE,
        places: 0,
        topics: 0,
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

    /// Begins with a capital letter and is no word of the lexicon: nearly always a name.
    pub(super) const fn is_strange(&self) -> bool {
        self.flags & STRANGE != 0
    }

    /// An abbreviation that holds full stops of its own, the last one perhaps: `U.S.`, `p.m.`
    pub(super) const fn is_dotted(&self) -> bool {
        self.flags & DOTTED != 0
    }
}

/// Hash of a word as [`Token::hash`] has it; `folded` is in lower case, without accents.
pub(super) fn hash(folded: &str) -> u64 {
    folded.bytes().fold(Spelled::NOTHING, Spelled::then).hash()
}

#[cfg(test)]
mod tests;
