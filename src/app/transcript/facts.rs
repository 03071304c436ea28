//! What is said of a release above its text: title, day, length, who asked, who publishes, what was inferred and what is
//! doubtful. Only words; every source is shown made safe by the caller.

use chrono::NaiveDate;

use super::document::Kind;
use crate::model::{Basis, CallRecord, Channel, Country, Kind as RecordKind, Severity};

/// The paragraphs above the text, in order. `accounts` names the other publishers of the same call.
pub(super) fn facts(record: &CallRecord, accounts: &[String]) -> Vec<(Kind, String)> {
    let mut facts = Vec::new();
    let title = record.title.as_deref().unwrap_or("(no title)");
    facts.push((Kind::Title, title.to_owned()));
    if let Some(source) = source(record) {
        facts.push((Kind::Digest, source));
    }
    let doubts = record
        .warnings
        .iter()
        .filter(|w| w.severity != Severity::Info);
    facts.extend(doubts.map(|w| (Kind::Warning, w.message.clone())));
    facts.push((Kind::Fact, call(record)));
    if !record.participants.is_empty() {
        facts.push((Kind::Fact, participants(record)));
    }
    facts.push((Kind::Fact, publication(record)));
    if let Some(note) = record.date.as_ref().and_then(|date| date.note.clone()) {
        facts.push((Kind::Inferred, note));
    }
    let notes = record
        .warnings
        .iter()
        .filter(|w| w.severity == Severity::Info);
    facts.extend(notes.map(|w| (Kind::Inferred, w.message.clone())));
    facts.extend(accounts.iter().map(|name| {
        (
            Kind::Account,
            format!("{name} published an account too: O opens it"),
        )
    }));
    facts
}

fn source(record: &CallRecord) -> Option<String> {
    match (record.digest, record.source.url.as_deref()) {
        (true, Some(url)) => Some(format!("digest; official text: {url}")),
        (true, None) => Some("digest; the official text is elsewhere".to_owned()),
        (false, Some(url)) => Some(url.to_owned()),
        (false, None) => None,
    }
}

/// Day, time, length and initiative.
fn call(record: &CallRecord) -> String {
    let mut parts = Vec::new();
    parts.push(match record.date.as_ref() {
        Some(date) => match date.value {
            Some(day) if date.basis == Some(Basis::Inferred) => {
                format!("{} (inferred)", in_words(day))
            }
            Some(day) => in_words(day),
            None => "day of the call not certain".to_owned(),
        },
        None => "day of the call not known".to_owned(),
    });
    if let Some(start) = &record.start_time {
        let about = if start.approximate { "about " } else { "" };
        let zone = start
            .zone
            .as_deref()
            .map(|zone| format!(" {zone}"))
            .unwrap_or_default();
        parts.push(format!("{about}{}{zone}", start.value.format("%H:%M")));
    }
    if let Some(duration) = &record.duration_minutes {
        let about = if duration.approximate { "about " } else { "" };
        let unit = if duration.value == 1 {
            "minute"
        } else {
            "minutes"
        };
        parts.push(format!("{about}{} {unit}", duration.value));
    }
    let mut line = parts.join(", ");
    match (record.kind, record.channel) {
        (RecordKind::Call, Some(Channel::Video)) => line.push_str("; by video"),
        (RecordKind::Call, _) => {}
        (RecordKind::Meeting, _) => line.push_str("; a meeting, not a call"),
        (RecordKind::Other, _) => line.push_str("; no call was recognised"),
    }
    match &record.initiative {
        Some(initiative) => {
            line.push_str("; requested by ");
            line.push_str(initiative.value.as_str());
        }
        None if record.kind == RecordKind::Call => line.push_str("; who asked is not said"),
        None => {}
    }
    line
}

fn participants(record: &CallRecord) -> String {
    let each = record.participants.iter().map(|person| {
        let known = [
            person.title.as_deref(),
            person.country.as_ref().map(Country::as_str),
        ];
        let mut known: Vec<&str> = known.into_iter().flatten().collect();
        if person.basis == Basis::Inferred {
            known.push("inferred");
        }
        if known.is_empty() {
            person.name.clone()
        } else {
            format!("{} ({})", person.name, known.join(", "))
        }
    });
    each.collect::<Vec<_>>().join("; ")
}

fn publication(record: &CallRecord) -> String {
    let mut line = match &record.publisher {
        Some(publisher) if publisher.basis == Basis::Inferred => {
            format!("published by {} (inferred)", publisher.name)
        }
        Some(publisher) => format!("published by {}", publisher.name),
        None => "publisher not known".to_owned(),
    };
    if let Some(released) = &record.released {
        line.push_str(", ");
        line.push_str(&in_words(released.value));
        if released.basis == Basis::Inferred {
            line.push_str(" (inferred)");
        }
    }
    line
}

/// `5 April 2009`.
fn in_words(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}
