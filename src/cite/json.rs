//! Statements as JSON, and JSON that is safe to print: no control or direction character stands in it as itself.

use std::fmt::Write;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::{CallRecord, Statement};

use super::clean;

#[derive(Serialize)]
struct Quoted<'a> {
    id: &'a str,
    publisher: Option<&'a str>,
    title: Option<&'a str>,
    released: Option<NaiveDate>,
    date: Option<NaiveDate>,
    url: Option<&'a str>,
    digest: bool,
    statements: &'a [Statement],
}

pub(super) fn statements(record: &CallRecord, chosen: RangeInclusive<usize>) -> String {
    to_json(&Quoted {
        id: &record.id,
        publisher: record.publisher.as_ref().map(|p| p.name.as_str()),
        title: record.title.as_deref(),
        released: record.released.as_ref().map(|r| r.value),
        date: record.date.as_ref().and_then(|d| d.value),
        url: record.source.url.as_deref(),
        digest: record.digest,
        statements: record.statements.get(chosen).unwrap_or_default(),
    })
}

/// `value` on one line. What would steer a terminal is written as `\u009b`: the same text to whoever reads JSON.
pub fn to_json(value: &impl Serialize) -> String {
    // Only a map with keys that are no strings, or a value that refuses, could fail; no type here is either.
    let json = serde_json::to_string(value).unwrap_or_default();
    if !json.contains(clean::is_hostile) {
        return json;
    }
    let mut safe = String::with_capacity(json.len() + 16);
    for character in json.chars() {
        if clean::is_hostile(character) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                // Writing to a string cannot fail.
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(character);
        }
    }
    safe
}
