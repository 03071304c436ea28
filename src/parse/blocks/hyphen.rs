//! Words that the end of a line parted: "tele-" above "phone", as text copied from a printed page has them.

use crate::parse::lexicon::look_up;
use crate::parse::words::hashed;

/// How two lines of one paragraph are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// By a blank.
    Blank,
    /// Without one: the hyphen is the author's. "long-" above "term".
    Hyphen,
    /// Without the hyphen, which only the width of the page put there.
    Word,
}

impl Joint {
    pub(super) fn of(before: &str, next: &str) -> Self {
        let Some(front) = before.strip_suffix(['-', '\u{2010}']) else {
            return Self::Blank;
        };
        let start = front
            .rfind(|c: char| !c.is_alphabetic())
            .map_or(0, |at| at + 1);
        let head = front.get(start..).unwrap_or_default();
        let end = next.find(|c: char| !c.is_alphabetic());
        let tail = next.get(..end.unwrap_or(next.len())).unwrap_or_default();
        if head.is_empty() || !tail.starts_with(char::is_lowercase) {
            return Self::Blank;
        }
        let whole = || format!("{}{tail}", head.to_lowercase());
        if is_ending(tail)
            || head.len() + tail.len() <= LONGEST && !look_up(hashed(&whole())).unknown
        {
            Self::Word
        } else {
            Self::Hyphen
        }
    }
}

/// No word of the lexicon is longer, in bytes.
const LONGEST: usize = 40;

/// Whether letters end words and are none themselves.
fn is_ending(tail: &str) -> bool {
    matches!(
        tail,
        "tion"
            | "tions"
            | "sion"
            | "sions"
            | "ation"
            | "ations"
            | "ment"
            | "ments"
            | "ing"
            | "ings"
            | "ed"
            | "ity"
            | "ities"
            | "ties"
            | "ness"
            | "ance"
            | "ence"
            | "ency"
            | "ture"
            | "tures"
            | "tive"
            | "tives"
            | "tional"
            | "mental"
            | "ly"
            | "cal"
            | "tic"
            | "tics"
            | "ries"
            | "ers"
            | "tary"
    )
}

#[cfg(test)]
mod tests {
    use super::Joint;

    #[test]
    fn a_page_parts_words_and_leaves_compounds() {
        for (before, next, joint) in [
            ("They spoke by tele-", "phone today.", Joint::Word),
            ("The minister than-", "ked his colleague.", Joint::Word),
            (
                "They want a demilitariza-",
                "tion of the strait.",
                Joint::Word,
            ),
            ("It is a long-", "term plan.", Joint::Hyphen),
            ("the visit of a high-", "level group", Joint::Hyphen),
            ("the road from Lima -", "a long one", Joint::Blank),
            ("the Lima-", "Arica road", Joint::Blank),
            ("three points", "were named", Joint::Blank),
        ] {
            assert_eq!(Joint::of(before, next), joint, "{before} {next}");
        }
    }
}
