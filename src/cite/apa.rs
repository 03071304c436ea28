//! APA style, seventh edition: the reference, and the citation in the text.

use chrono::{Datelike, NaiveDate};

use super::Place;
use super::reference::{Reference, american};

/// `Publisher. (2031, March 4). *Title in sentence case* [Press release]. https://…`
pub(super) fn reference(source: &Reference) -> String {
    let what = match (source.released, source.called) {
        (None, Some(day)) => format!("Press release on a call of {}", american(day)),
        _ => "Press release".to_owned(),
    };
    let date = source.released.map_or_else(|| "n.d.".to_owned(), long);
    let title = source.title.as_deref().map(sentence_case);
    let mut parts = Vec::new();
    match (&source.publisher, &title) {
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
        .or_else(|| {
            source
                .title
                .as_deref()
                .map(|t| format!("“{}”", sentence_case(t)))
        })
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

/// Words of titles of releases that are no names.
const PLAIN: [&str; 44] = [
    "a",
    "an",
    "and",
    "at",
    "between",
    "by",
    "call",
    "calls",
    "conference",
    "consultation",
    "consultations",
    "conversation",
    "conversations",
    "for",
    "from",
    "held",
    "in",
    "its",
    "joint",
    "meeting",
    "meetings",
    "of",
    "on",
    "outcome",
    "outcomes",
    "phone",
    "press",
    "readout",
    "regarding",
    "release",
    "result",
    "results",
    "statement",
    "summary",
    "summit",
    "talk",
    "talks",
    "telephone",
    "the",
    "their",
    "to",
    "video",
    "virtual",
    "with",
];

/// Words of offices: small letters unless a name follows.
const OFFICES: [&str; 18] = [
    "adviser",
    "advisor",
    "chancellor",
    "deputy",
    "foreign",
    "general",
    "head",
    "leaders",
    "minister",
    "ministers",
    "national",
    "president",
    "presidents",
    "prime",
    "secretary",
    "security",
    "state",
    "vice",
];

/// Small letters where nothing can be lost by them: a name made small would be worse than a word left large.
fn sentence_case(title: &str) -> String {
    let words: Vec<&str> = title.split(' ').collect();
    let mut small = Vec::with_capacity(words.len());
    let mut starts = true;
    for (at, word) in words.iter().enumerate() {
        let rest = words.get(at..).unwrap_or_default();
        let lower = bare(word);
        let plain = PLAIN.contains(&lower.as_str())
            || OFFICES.contains(&lower.as_str()) && !names_somebody(rest);
        if plain && !starts && is_title_case(word) {
            small.push(word.to_lowercase());
        } else {
            small.push((*word).to_owned());
        }
        starts = word.ends_with([':', '?', '!', '—']);
    }
    small.join(" ")
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// Whether a run of office words ends in a name: `Foreign Minister Lavrov`, but not `Foreign Ministers of Ruritania`.
fn names_somebody(rest: &[&str]) -> bool {
    let mut words = rest.iter();
    loop {
        let Some(word) = words.next() else {
            return false;
        };
        let lower = bare(word);
        if PLAIN.contains(&lower.as_str()) {
            return false;
        }
        if !OFFICES.contains(&lower.as_str()) {
            return word.starts_with(char::is_uppercase);
        }
        if word.ends_with([',', ';', ':']) {
            return false;
        }
    }
}

/// A capital and small letters: what stands in capitals throughout is an abbreviation.
fn is_title_case(word: &str) -> bool {
    !word
        .chars()
        .filter(|c| c.is_alphabetic())
        .skip(1)
        .any(char::is_uppercase)
}
