//! Text made safe to paste: a paste into a terminal must not run anything, and no direction character may make words read
//! otherwise than they are.

/// `text` without control and direction characters, and whether there were any. Paragraphs stay; other blanks become
/// spaces.
pub(super) fn text(text: &str) -> (String, bool) {
    let mut dropped = false;
    let mut clean = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{B}' | '\u{C}' => {
                clean.push('\n');
            }
            '\t' => clean.push(' '),
            other if is_hostile(other) => dropped = true,
            other => clean.push(other),
        }
    }
    (clean, dropped)
}

/// The same on one line, for titles and names.
pub(super) fn line(of: &str) -> String {
    let (clean, _) = text(of);
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn is_hostile(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61C}'
                | '\u{200B}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E007F}'
        )
}
