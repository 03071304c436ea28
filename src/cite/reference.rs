//! What of a release a citation names, each part made safe to paste.

use chrono::{Datelike, NaiveDate};

use crate::model::CallRecord;

use super::clean;

pub(super) struct Reference {
    pub(super) publisher: Option<String>,
    pub(super) title: Option<String>,
    /// Day of release.
    pub(super) released: Option<NaiveDate>,
    /// Day of the call, where the day of release is not known.
    pub(super) called: Option<NaiveDate>,
    pub(super) url: Option<String>,
    pub(super) digest: bool,
    /// Names the release in a bibliography.
    pub(super) key: String,
}

impl Reference {
    pub(super) fn new(record: &CallRecord) -> Self {
        let some = |text: &str| Some(clean::line(text)).filter(|line| !line.is_empty());
        let released = record.released.as_ref().map(|released| released.value);
        let called = record.date.as_ref().and_then(|date| date.value);
        Self {
            publisher: record.publisher.as_ref().and_then(|p| some(&p.name)),
            title: record
                .title
                .as_deref()
                .and_then(some)
                .map(|title| title.trim_end_matches('.').to_owned()),
            released,
            called: called.filter(|_| released.is_none()),
            url: record
                .source
                .url
                .as_deref()
                .and_then(some)
                .map(|url| url.replace(' ', "%20")),
            digest: record.digest,
            key: key(record, released.or(called)),
        }
    }
}

/// `jp20090405lavrov`: publisher's country, day, and the other side's name, for a ministry may publish several a day.
fn key(record: &CallRecord, day: Option<NaiveDate>) -> String {
    let publisher = record.publisher.as_ref().and_then(|p| p.country);
    let other = record
        .participants
        .iter()
        .find(|p| p.country != publisher)
        .or(record.participants.last());
    let parts = [
        publisher.map(|country| country.to_string()),
        day.map(|day| format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())),
        other.map(|person| person.family_name.clone()),
    ];
    let key: String = parts
        .into_iter()
        .flatten()
        .flat_map(|part| part.to_lowercase().chars().collect::<Vec<_>>())
        .filter(char::is_ascii_alphanumeric)
        .collect();
    if key.is_empty() {
        "readout".to_owned()
    } else {
        key
    }
}

/// `March 4, 2031`
pub(super) fn american(day: NaiveDate) -> String {
    day.format("%B %-d, %Y").to_string()
}

/// `4 March 2031`
pub(super) fn british(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}
