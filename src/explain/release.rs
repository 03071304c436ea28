//! The values of a whole release: when, who, where, about what.

use chrono::NaiveDate;

use super::Value;
use crate::model::{Basis, CallRecord, Channel, Kind, Span};

/// All values of the release itself, and the names of those that it does not say.
pub fn release(record: &CallRecord) -> (Vec<Value>, Vec<&'static str>) {
    let single = [
        ("title", title(record)),
        ("kind", Some(kind(record))),
        ("channel", channel(record)),
        ("date", date(record)),
        ("start time", start(record)),
        ("duration", duration(record)),
        ("initiative", initiative(record)),
        ("publisher", publisher(record)),
        ("released", released(record)),
        ("language", language(record)),
    ];
    let several = [
        ("participant", participants(record)),
        ("topic", topics(record)),
        ("UN resolution", resolutions(record)),
        ("date mentioned", mentioned(record)),
    ];
    let mut values = Vec::new();
    let mut unsaid = Vec::new();
    for (name, value) in single {
        match value {
            Some(value) => values.push(value),
            None => unsaid.push(name),
        }
    }
    for (name, found) in several {
        if found.is_empty() {
            unsaid.push(name);
        }
        values.extend(found);
    }
    (values, unsaid)
}

fn title(record: &CallRecord) -> Option<Value> {
    let title = record.title.as_deref()?;
    let place = record.text.find(title);
    let place = place.map(|at| Span::new(at, at + title.len()));
    Some(Value::new("title", title).stated(place.as_slice()))
}

fn kind(record: &CallRecord) -> Value {
    Value::new(
        "kind",
        match record.kind {
            Kind::Call => "call",
            Kind::Meeting => "meeting",
            Kind::Other => "other",
        },
    )
}

fn channel(record: &CallRecord) -> Option<Value> {
    let channel = match record.channel? {
        Channel::Telephone => "telephone",
        Channel::Video => "video",
    };
    Some(Value::new("channel", channel))
}

fn date(record: &CallRecord) -> Option<Value> {
    let date = record.date.as_ref()?;
    let says = date
        .value
        .map_or_else(|| "open: more than one day remains".to_owned(), in_words);
    Some(Value {
        basis: date.basis,
        rule: Some(date.rule.clone()).filter(|rule| !rule.is_empty()),
        note: date.note.clone(),
        ..Value::new("date", says).from(date.evidence.iter().copied())
    })
}

fn start(record: &CallRecord) -> Option<Value> {
    let start = record.start_time.as_ref()?;
    let zone = start.zone.as_deref().unwrap_or_default();
    let clock = start.value.format("%H:%M");
    let says = format!("{}{clock} {zone}", about(start.approximate));
    Some(Value::new("start time", says.trim_end()).stated(&start.evidence))
}

fn duration(record: &CallRecord) -> Option<Value> {
    let duration = record.duration_minutes.as_ref()?;
    let says = format!("{}{} minutes", about(duration.approximate), duration.value);
    Some(Value::new("duration", says).stated(&duration.evidence))
}

fn initiative(record: &CallRecord) -> Option<Value> {
    let initiative = record.initiative.as_ref()?;
    let says = format!("asked for by {}", initiative.value);
    Some(Value::new("initiative", says).stated(&initiative.evidence))
}

fn publisher(record: &CallRecord) -> Option<Value> {
    let publisher = record.publisher.as_ref()?;
    let says = match publisher.country {
        Some(country) => format!("{} ({country})", publisher.name),
        None => publisher.name.clone(),
    };
    Some(dated_or_signed(
        Value::new("publisher", says),
        publisher.basis,
        &publisher.evidence,
    ))
}

fn released(record: &CallRecord) -> Option<Value> {
    let released = record.released.as_ref()?;
    let value = Value::new("released", in_words(released.value));
    Some(dated_or_signed(value, released.basis, &released.evidence))
}

/// What a page, a mail or front matter may say of itself, outside of the text.
fn dated_or_signed(value: Value, basis: Basis, evidence: &[Span]) -> Value {
    let value = value.basis(basis).from(evidence.iter().copied());
    if value.evidence.is_empty() && basis == Basis::Stated {
        return value.note("by what the file says of itself, outside the text");
    }
    value
}

fn language(record: &CallRecord) -> Option<Value> {
    record
        .language
        .as_ref()
        .map(|code| Value::new("language", code))
}

fn participants(record: &CallRecord) -> Vec<Value> {
    let people = record.participants.iter();
    people
        .map(|person| {
            let country = person.country.map(|country| country.to_string());
            let about = [person.title.clone(), country];
            let parts: Vec<String> = [Some(person.name.clone())]
                .into_iter()
                .chain(about)
                .flatten()
                .collect();
            let value = Value::new("participant", parts.join(", "))
                .basis(person.basis)
                .from(person.mentions.iter().copied());
            match person.basis {
                Basis::Inferred => value.note("office or country does not stand beside the name"),
                Basis::Stated => value,
            }
        })
        .collect()
}

fn topics(record: &CallRecord) -> Vec<Value> {
    let topics = record.topics.iter();
    topics
        .map(|topic| Value::new("topic", &*topic.name).stated(&topic.evidence))
        .collect()
}

fn resolutions(record: &CallRecord) -> Vec<Value> {
    let numbers = record.un_resolutions.iter();
    numbers
        .map(|number| {
            // The record has the number alone; where it first stands as one is where it was read.
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            let place = record.text.match_indices(number).find(|(at, _)| {
                let before = record.text.get(..*at).unwrap_or_default();
                let after = record.text.get(at + number.len()..).unwrap_or_default();
                !digit(before.chars().next_back()) && !digit(after.chars().next())
            });
            let place = place.map(|(at, found)| Span::new(at, at + found.len()));
            Value::new("UN resolution", number).stated(place.as_slice())
        })
        .collect()
}

fn mentioned(record: &CallRecord) -> Vec<Value> {
    let dates = record.dates_mentioned.iter();
    dates
        .map(|date| {
            Value::new("date mentioned", in_words(date.value))
                .basis(date.basis)
                .from([Span::new(date.start, date.end)])
        })
        .collect()
}

const fn about(approximate: bool) -> &'static str {
    if approximate { "about " } else { "" }
}

pub(super) fn in_words(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}
