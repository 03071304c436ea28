//! A block quotation in Markdown, with a key as pandoc cites by.

use super::Place;
use super::reference::Reference;

/// `> Words of the passage. [@xa20310304, para. 2(2)]`
pub(super) fn quotation(text: &str, source: &Reference, place: &Place) -> String {
    let mut parts = vec![format!("@{}", source.key)];
    parts.extend(place.paragraphs("para.", "paras."));
    if source.digest {
        parts.push("digest, not the official text".to_owned());
    }
    let paragraphs: Vec<String> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| format!("> {}", escaped(line.trim())))
        .collect();
    format!("{} [{}]", paragraphs.join("\n>\n"), parts.join(", "))
}

/// Characters that mean something to Markdown, or to pandoc's, mean themselves.
pub fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    for (at, character) in line.char_indices() {
        let before = line.get(..at).unwrap_or_default();
        let starts_block = match character {
            '#' | '+' | '-' | '=' | '>' => before.is_empty(),
            // `1.` and `1)` begin a list.
            '.' | ')' => !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit()),
            _ => false,
        };
        let means = matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '$' | '@' | '^' | '~' | '|'
        );
        if starts_block || means {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
