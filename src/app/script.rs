//! Key scripts: `jj<enter>f lavrov<esc>`. Plain characters are themselves, other keys stand in angle brackets.
//!
//! They are how a screen is described in a bug report and in a test.

use super::{Code, Key};

/// What could not be read in a key script.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no key: write <enter>, <esc>, <tab>, <s-tab>, <space>, <pgdn>, <c-l>, <f1>, <lt> or a character"
)]
pub struct UnknownKey(pub String);

const NAMED: &[(&str, Code)] = &[
    ("enter", Code::Enter),
    ("cr", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("space", Code::Char(' ')),
    ("bs", Code::Backspace),
    ("backspace", Code::Backspace),
    ("del", Code::Delete),
    ("delete", Code::Delete),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("home", Code::Home),
    ("end", Code::End),
    ("lt", Code::Char('<')),
    ("gt", Code::Char('>')),
];

/// The keys of `script`, in order.
pub fn keys(script: &str) -> Result<Vec<Key>, UnknownKey> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let after = rest.get(first.len_utf8()..).unwrap_or_default();
        if first != '<' {
            keys.push(Key::char(first));
            rest = after;
            continue;
        }
        let (name, tail) = after
            .split_once('>')
            .ok_or_else(|| UnknownKey(rest.to_owned()))?;
        keys.push(named(name).ok_or_else(|| UnknownKey(format!("<{name}>")))?);
        rest = tail;
    }
    Ok(keys)
}

fn named(name: &str) -> Option<Key> {
    let lower = name.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("c-") {
        return Some(Key {
            ctrl: true,
            ..named(rest)?
        });
    }
    if let Some(rest) = lower.strip_prefix("s-") {
        return Some(Key {
            shift: true,
            ..named(rest)?
        });
    }
    if let Some((_, code)) = NAMED.iter().find(|(known, _)| *known == lower) {
        return Some(Key::plain(*code));
    }
    if let Some(number) = lower.strip_prefix('f').and_then(|n| n.parse().ok()) {
        return (1..=12)
            .contains(&number)
            .then_some(Key::plain(Code::F(number)));
    }
    let mut characters = name.chars();
    match (characters.next(), characters.next()) {
        (Some(only), None) => Some(Key::char(only)),
        _ => None,
    }
}
