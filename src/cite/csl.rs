//! An item of CSL-JSON, as Zotero and pandoc read it. There is no type for press releases; `webpage` with a genre is usual.

use chrono::Datelike;
use serde::Serialize;

use super::json::to_json;
use super::reference::{Reference, american};

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    genre: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Literal<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Dates>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize)]
struct Literal<'a> {
    literal: &'a str,
}

#[derive(Serialize)]
struct Dates {
    #[serde(rename = "date-parts")]
    parts: [(i32, u32, u32); 1],
}

pub(super) fn item(source: &Reference) -> String {
    let called = source
        .called
        .map(|day| format!("Undated; call of {}", american(day)));
    let digest = source
        .digest
        .then(|| "Read as a digest, not in the official text".to_owned());
    let notes: Vec<String> = [called, digest].into_iter().flatten().collect();
    to_json(&Item {
        id: &source.key,
        kind: "webpage",
        genre: "Press release",
        author: source
            .publisher
            .iter()
            .map(|literal| Literal { literal })
            .collect(),
        title: source.title.as_deref(),
        issued: source.released.map(|day| Dates {
            parts: [(day.year(), day.month(), day.day())],
        }),
        url: source.url.as_deref(),
        note: (!notes.is_empty()).then(|| notes.join(". ")),
    })
}
