//! Text from files made safe and visible: no control, escape or direction character reaches the terminal.

use std::borrow::Cow;
use std::fmt::Write;

use crate::model::Span;

/// Text as it may be shown, and where each of its bytes came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visible<'a> {
    /// What is shown.
    pub text: Cow<'a, str>,
    /// Replacements made, in order: where in `text`, and which bytes of the original they stand for. Empty for nearly all.
    replaced: Vec<(Span, Span)>,
}

impl Visible<'_> {
    /// Offset in the original of byte `at` of the shown text.
    pub fn origin(&self, at: usize) -> usize {
        self.translate(at, |(shown, original)| (*shown, *original))
    }

    /// Offset in the shown text of byte `at` of the original.
    pub fn shown(&self, at: usize) -> usize {
        self.translate(at, |(shown, original)| (*original, *shown))
    }

    fn translate(&self, at: usize, sides: impl Fn(&(Span, Span)) -> (Span, Span)) -> usize {
        let after = self
            .replaced
            .partition_point(|pair| sides(pair).0.start <= at);
        let Some(pair) = after.checked_sub(1).and_then(|i| self.replaced.get(i)) else {
            return at;
        };
        let (from, to) = sides(pair);
        if at < from.end {
            to.start
        } else {
            to.end + (at - from.end)
        }
    }
}

/// `text` with every character that would steer a terminal or turn the reading direction replaced by a picture or name
/// of it: `␛` for escape, `<U+202E>` for a direction override. Line breaks stay; a tab becomes four spaces.
pub fn visible(text: &str) -> Visible<'_> {
    let Some(first) = text
        .char_indices()
        .find(|(_, c)| is_hostile(*c))
        .map(|(at, _)| at)
    else {
        return Visible {
            text: Cow::Borrowed(text),
            replaced: Vec::new(),
        };
    };
    let mut shown = String::with_capacity(text.len() + 16);
    let mut replaced = Vec::new();
    let (clean, rest) = text.split_at(first);
    shown.push_str(clean);
    for (at, character) in rest.char_indices() {
        if !is_hostile(character) {
            shown.push(character);
            continue;
        }
        let start = shown.len();
        push_picture(character, &mut shown);
        replaced.push((
            Span::new(start, shown.len()),
            Span::new(first + at, first + at + character.len_utf8()),
        ));
    }
    Visible {
        text: Cow::Owned(shown),
        replaced,
    }
}

fn is_hostile(character: char) -> bool {
    match character {
        '\n' => false,
        // Zero-width joiners belong to words and emoji; the other invisible format characters hide or turn text.
        '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{061C}'
        | '\u{FEFF}'
        | '\u{00AD}'
        | '\u{2060}'..='\u{206F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}' => true,
        other => other.is_control(),
    }
}

fn push_picture(character: char, shown: &mut String) {
    match character {
        '\t' => shown.push_str("    "),
        // A soft hyphen is shown by nobody unless a line breaks there.
        '\u{00AD}' | '\u{FEFF}' | '\u{200B}' | '\u{2060}' => {}
        '\u{2028}' | '\u{2029}' => shown.push(' '),
        '\u{7F}' => shown.push('␡'),
        '\0'..='\u{1F}' => shown.extend(char::from_u32(0x2400 + u32::from(character))),
        other => {
            // Writing to a string cannot fail.
            let _ = write!(shown, "<U+{:04X}>", u32::from(other));
        }
    }
}
