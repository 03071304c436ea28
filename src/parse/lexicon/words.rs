//! The words that rules name one by one.

/// A word by its number; [`Word::OTHER`] for those that no rule names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Word(u16);

macro_rules! words {
    ($($name:ident $text:literal,)*) => {
        words!(@ids 1; $($name,)*);
        impl Word {
            /// Every word that has a name, in the order of the numbers, from 1.
            pub(super) const NAMED: &[&str] = &[$($text,)*];
        }
    };
    (@ids $id:expr;) => {};
    (@ids $id:expr; $name:ident, $($rest:ident,)*) => {
        impl Word { pub(in crate::parse) const $name: Self = Self($id); }
        words!(@ids $id + 1; $($rest,)*);
    };
}

impl Word {
    pub(in crate::parse) const OTHER: Self = Self(0);

    pub(super) fn numbered(id: usize) -> Self {
        u16::try_from(id).map_or(Self::OTHER, Self)
    }
}

words! {
    THE "the",
    I "i",
    AM "a.m.",
    PM "p.m.",
}
