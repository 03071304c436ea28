//! APA style, seventh edition: the reference, and the citation in the text.
//!
//! The manual wants titles in sentence case. That needs to know which words are names, and a name made small is worse than
//! a word left large: titles keep the capitals that their publisher gave them.

use chrono::{Datelike, NaiveDate};

use super::Place;
use super::reference::{Reference, american};

/// `Publisher. (2031, March 4). *Title as Printed* [Press release]. https://…`
pub(super) fn reference(source: &Reference) -> String {
    let what = match (source.released, source.called) {
        (None, Some(day)) => format!("Press release on a call of {}", american(day)),
        _ => "Press release".to_owned(),
    };
    let date = source.released.map_or_else(|| "n.d.".to_owned(), long);
    let mut parts = Vec::new();
    match (&source.publisher, &source.title) {
        // Without an author the title moves to the front.
        (None, Some(title)) => parts.push(format!("*{title}* [{what}]. ({date}).")),
        (None, None) => parts.push(format!("[{what}]. ({date}).")),
        (Some(publisher), Some(title)) => {
            parts.push(format!("{publisher}. ({date}). *{title}* [{what}]."));
        }
        (Some(publisher), None) => parts.push(format!("{publisher}. ({date}). [{what}].")),
    }
    parts.extend(source.url.clone());
    if source.digest {
        parts.push("(Words quoted from a digest, not from the official text.)".to_owned());
    }
    parts.join(" ")
}

/// `(Publisher, 2031, para. 2(2))`
pub(super) fn in_text(source: &Reference, place: &Place) -> String {
    let who = source
        .publisher
        .clone()
        .or_else(|| source.title.as_deref().map(|t| format!("“{t}”")))
        .unwrap_or_else(|| "Press release".to_owned());
    let year = source
        .released
        .map_or_else(|| "n.d.".to_owned(), |day| day.year().to_string());
    let parts = [Some(who), Some(year), place.paragraphs("para.", "paras.")];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("({})", parts.join(", "))
}

fn long(day: NaiveDate) -> String {
    day.format("%Y, %B %-d").to_string()
}
