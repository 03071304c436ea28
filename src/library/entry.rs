//! One release in the library, with what is worked out once and asked for often.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::{Basis, CallId, CallRecord, Row, RowPerson, Severity, Unreadable};

use super::people::PersonId;
use super::words;

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) call: CallId,
    pub(super) content: Content,
    pub(super) read: bool,
}

#[derive(Debug)]
pub(super) enum Content {
    Release(Box<Release>),
    Unreadable(Unreadable),
}

#[derive(Debug)]
pub(super) struct Release {
    pub(super) record: Arc<CallRecord>,
    /// The text as it is searched.
    pub(super) normal: Box<str>,
    /// Who the participants are, in their order.
    pub(super) people: Vec<PersonId>,
    /// Day of the call, or of the release where that is not known.
    pub(super) day: Option<NaiveDate>,
    pub(super) agreements: usize,
    pub(super) warnings: usize,
}

impl Entry {
    pub(super) fn release(&self) -> Option<&Release> {
        match &self.content {
            Content::Release(release) => Some(release),
            Content::Unreadable(_) => None,
        }
    }

    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.release().and_then(|release| release.day)
    }
}

impl Release {
    pub(super) fn new(record: CallRecord, people: Vec<PersonId>) -> Self {
        Self {
            normal: words::normal(&record.text),
            day: day(&record),
            agreements: record
                .statements
                .iter()
                .filter(|s| s.agreement.is_some())
                .count(),
            warnings: record
                .warnings
                .iter()
                .filter(|w| w.severity > Severity::Info)
                .count(),
            people,
            record: Arc::new(record),
        }
    }

    pub(super) fn date_inferred(&self) -> bool {
        let stated = self
            .record
            .date
            .as_ref()
            .is_some_and(|date| date.value.is_some() && date.basis == Basis::Stated);
        self.day.is_some() && !stated
    }
}

pub(super) fn day(record: &CallRecord) -> Option<NaiveDate> {
    let called = record.date.as_ref().and_then(|date| date.value);
    called.or_else(|| record.released.as_ref().map(|released| released.value))
}

/// What marks a release as read, from one session to the next: the id with the publisher, for two ministries' accounts of
/// one call may bear the same id.
pub(super) fn key(record: &CallRecord) -> String {
    let publisher = record.publisher.as_ref().and_then(|p| p.country);
    match publisher {
        Some(country) => format!("{}@{country}", record.id),
        None => record.id.clone(),
    }
}

/// The entry as the list shows it. `lit` gives the letters of a name that the filter matched.
pub(super) fn row(
    entry: &Entry,
    other_account: bool,
    lit: impl Fn(PersonId, &str) -> Vec<usize>,
) -> Row {
    let empty = Row {
        id: entry.call,
        date: None,
        date_inferred: false,
        people: Vec::new(),
        title: String::new(),
        publisher: None,
        minutes: None,
        initiative: None,
        agreements: 0,
        warnings: 0,
        other_account,
        digest: false,
        read: entry.read,
        unreadable: None,
    };
    let release = match &entry.content {
        Content::Release(release) => release,
        Content::Unreadable(unreadable) => {
            return Row {
                title: unreadable.path.clone(),
                unreadable: Some(unreadable.clone()),
                ..empty
            };
        }
    };
    let record = &release.record;
    let people = record
        .participants
        .iter()
        .zip(&release.people)
        .map(|(participant, person)| RowPerson {
            family_name: participant.family_name.clone(),
            country: participant.country,
            lit: lit(*person, &participant.family_name),
        })
        .collect();
    Row {
        date: release.day,
        date_inferred: release.date_inferred(),
        people,
        title: record.title.clone().unwrap_or_default(),
        publisher: record.publisher.as_ref().and_then(|p| p.country),
        minutes: record.duration_minutes.as_ref().map(|d| d.value),
        initiative: record.initiative.as_ref().map(|i| i.value),
        agreements: release.agreements,
        warnings: release.warnings,
        digest: record.digest,
        ..empty
    }
}
