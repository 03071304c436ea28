//! The name of a call: day, countries and family names, as in `2009-04-05-jp-ru-nakasone-lavrov`.

use crate::model::{CallRecord, Participant};
use crate::text::fold;

/// As many people are named; a call of eight leaders needs no longer name.
const NAMED: usize = 4;

/// The record's name, from what it holds.
pub(super) fn id(record: &CallRecord) -> String {
    let day = record
        .date
        .as_ref()
        .and_then(|d| d.value)
        .or(record.released.as_ref().map(|r| r.value))
        .map_or_else(|| "undated".to_owned(), |d| d.to_string());
    let mut parts = vec![day];
    if record.participants.is_empty() {
        let title = record.title.as_deref().unwrap_or_default();
        parts.extend(words(title).into_iter().take(6));
        return parts.join("-");
    }
    let named = || record.participants.iter().take(NAMED);
    let mut countries: Vec<String> = Vec::new();
    for code in named().filter_map(|p| p.country) {
        let code = code.as_str().to_ascii_lowercase();
        if !countries.contains(&code) {
            countries.push(code);
        }
    }
    parts.extend(countries);
    parts.extend(named().flat_map(|p: &Participant| words(&p.family_name)));
    parts.join("-")
}

/// Folded words of ASCII letters and digits.
fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
