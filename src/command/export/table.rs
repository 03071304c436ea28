//! The records as a table: one row a release, several values of one cell divided by semicolons.

use std::io::Write;
use std::sync::Arc;

use crate::model::{Basis, CallRecord, Channel, Kind, Severity};

const HEADINGS: [&str; 19] = [
    "id",
    "date",
    "date_basis",
    "start_time",
    "zone",
    "minutes",
    "kind",
    "channel",
    "initiative",
    "publisher_country",
    "publisher",
    "released",
    "participants",
    "agreements",
    "topics",
    "un_resolutions",
    "warnings",
    "title",
    "url",
];

pub(super) fn write(records: &[Arc<CallRecord>], out: &mut dyn Write) -> anyhow::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(HEADINGS)?;
    for record in records {
        table.write_record(row(record).map(|cell| one_line(&cell)))?;
    }
    table.flush()?;
    Ok(())
}

fn row(record: &CallRecord) -> [String; 19] {
    let date = record.date.as_ref();
    let start = record.start_time.as_ref();
    let publisher = record.publisher.as_ref();
    let people = record.participants.iter().map(|person| {
        let about = [
            person.title.clone(),
            person.country.map(|country| country.to_string()),
        ];
        let about: Vec<String> = about.into_iter().flatten().collect();
        if about.is_empty() {
            person.name.clone()
        } else {
            format!("{} ({})", person.name, about.join(", "))
        }
    });
    let agreements = record.statements.iter().filter_map(|statement| {
        let agreement = statement.agreement.as_ref()?;
        Some(
            format!("{} {}", agreement.kind.as_str(), statement.label)
                .trim_end()
                .to_owned(),
        )
    });
    let warnings = record
        .warnings
        .iter()
        .filter(|warning| warning.severity > Severity::Info)
        .map(|warning| warning.message.clone());
    [
        record.id.clone(),
        text(date.and_then(|date| date.value)),
        date.and_then(|date| date.basis)
            .map(basis)
            .unwrap_or_default(),
        text(start.map(|start| start.value.format("%H:%M"))),
        start
            .and_then(|start| start.zone.clone())
            .unwrap_or_default(),
        text(
            record
                .duration_minutes
                .as_ref()
                .map(|duration| duration.value),
        ),
        kind(record.kind).to_owned(),
        record.channel.map(channel).unwrap_or_default().to_owned(),
        text(
            record
                .initiative
                .as_ref()
                .map(|initiative| initiative.value),
        ),
        text(publisher.and_then(|publisher| publisher.country)),
        publisher
            .map(|publisher| publisher.name.clone())
            .unwrap_or_default(),
        text(record.released.as_ref().map(|released| released.value)),
        joined(people),
        joined(agreements),
        joined(record.topics.iter().map(|topic| topic.name.clone())),
        joined(record.un_resolutions.iter().cloned()),
        joined(warnings),
        record.title.clone().unwrap_or_default(),
        record.source.url.clone().unwrap_or_default(),
    ]
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join("; ")
}

/// Cells hold no line breaks and nothing that would steer a terminal.
fn one_line(cell: &str) -> String {
    crate::text::visible(cell).text.replace('\n', " ")
}

fn basis(basis: Basis) -> String {
    match basis {
        Basis::Stated => "stated",
        Basis::Inferred => "inferred",
    }
    .to_owned()
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Call => "call",
        Kind::Meeting => "meeting",
        Kind::Other => "other",
    }
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Telephone => "telephone",
        Channel::Video => "video",
    }
}
