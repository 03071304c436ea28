//! What the parser knows of single words: classes, verbs with their forms, and the few words that rules name one by
//! one. The words stand in `assets/tables/words.txt`; a word is looked up once, when its token is made.

mod inflect;
mod load;
mod words;

pub(super) use words::Word;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u64);

impl Class {
    pub(super) const NONE: Self = Self(0);

    /// Whether the two sets share a class.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A set of verb classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Verbs(u32);

impl Verbs {
    pub(super) const NONE: Self = Self(0);

    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What the lexicon holds of one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) class: Class,
    pub(super) verbs: Verbs,
    pub(super) word: Word,
}

impl Entry {
    pub(super) const NONE: Self = Self {
        class: Class::NONE,
        verbs: Verbs::NONE,
        word: Word::OTHER,
    };
}

macro_rules! classes {
    ($set:ident, $int:ty: $($(#[$doc:meta])* $name:ident $key:literal,)*) => {
        classes!(@bits $set, $int, 0; $($(#[$doc])* $name,)*);
        impl $set {
            /// The class that the table calls `key`.
            fn named(key: &str) -> Option<Self> {
                match key {
                    $($key => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
    (@bits $set:ident, $int:ty, $bit:expr;) => {};
    (@bits $set:ident, $int:ty, $bit:expr; $(#[$doc:meta])* $name:ident, $($rest:tt)*) => {
        impl $set {
            $(#[$doc])*
            pub(super) const $name: Self = Self((1 as $int) << ($bit));
        }
        classes!(@bits $set, $int, $bit + 1; $($rest)*);
    };
}

classes! { Class, u64:
    /// A word that a full stop follows without ending the sentence: Mr, Gen, approx.
    ABBREVIATION "abbreviation",
    /// One that may also close a sentence: Jr, Inc, etc.
    ENDING_ABBREVIATION "ending-abbreviation",
    /// A word with which sentences begin, and hardly ever go on after an abbreviation: the, he, in.
    STARTER "starter",
    MONTH "month",
    WEEKDAY "weekday",
    /// Stands before a number: No, Art, para.
    NUMBERED "numbered",
    HONORIFIC "honorific",
    /// A word of a title: minister, president, chancellor.
    TITLE "title",
    /// Forms of verbs.
    BASE "base",
    THIRD "third",
    PAST "past",
    PARTICIPLE "participle",
    GERUND "gerund",
}

classes! { Verbs, u32:
    /// Says or thinks: stated, expressed.
    SAY "say",
}

/// What the lexicon holds of the word with this [`super::token::hash`].
pub(super) fn look_up(hash: u64) -> Entry {
    load::LEXICON.get(hash)
}
