//! The name of a call: day, countries and family names, as in `2009-04-05-jp-ru-nakasone-lavrov`.

use std::borrow::Cow;
use std::fmt::Write;

use crate::model::{CallRecord, Country};
use crate::text::fold;

/// As many people are named; a call of eight leaders needs no longer name.
const NAMED: usize = 4;

/// Bytes of nearly all names.
const USUAL: usize = 64;

/// The record's name, from what it holds.
pub(super) fn id(record: &CallRecord) -> String {
    let said = record.date.as_ref().and_then(|d| d.value);
    let day = said.or(record.released.as_ref().map(|r| r.value));
    let mut id = String::with_capacity(USUAL);
    match day {
        // Writing to a string does not fail.
        Some(day) => drop(write!(id, "{day}")),
        None => id.push_str("undated"),
    }
    if record.participants.is_empty() {
        let title = record.title.as_deref().unwrap_or_default();
        add_words(&mut id, title, 6);
        return id;
    }
    let named = || record.participants.iter().take(NAMED);
    let mut countries: Vec<Country> = Vec::with_capacity(NAMED);
    for country in named().filter_map(|p| p.country) {
        if !countries.contains(&country) {
            countries.push(country);
            id.push('-');
            id.extend(country.as_str().chars().map(|c| c.to_ascii_lowercase()));
        }
    }
    for participant in named() {
        add_words(&mut id, &participant.family_name, usize::MAX);
    }
    id
}

/// Adds the first folded words of ASCII letters and digits.
fn add_words(id: &mut String, text: &str, most: usize) {
    let folded = if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(fold(text))
    };
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric());
    for word in words.filter(|word| !word.is_empty()).take(most) {
        id.push('-');
        let start = id.len();
        id.push_str(word);
        if let Some(added) = id.get_mut(start..) {
            added.make_ascii_lowercase();
        }
    }
}
