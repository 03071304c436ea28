//! `search` and `concordance`: where words stand, a line a release, and a line a place.

use crate::library::speaker;
use crate::model::{CallRecord, ConcordanceRow, Country, Sort, Statement};
use crate::query::{Clause, Condition, Query, Words};

use super::{Place, Status, Streams, Usage, flush, list, load};

/// So many lines have their columns below each other; who finds more does not wait for all of them.
const AT_ONCE: usize = 1000;

/// Releases with the words, the newest first, each with the paragraph and the speaker of the first sentence that has them.
pub fn search(
    place: &Place,
    query: &Query,
    words: &str,
    streams: &mut Streams<'_>,
) -> anyhow::Result<Status> {
    let words = Words::parse(words).map_err(Usage)?;
    let (mut library, status) = load(place, streams)?;
    let mut query = query.clone();
    query.clauses.push(Clause {
        negated: false,
        condition: Condition::Text(words),
    });
    let mut lines = Vec::new();
    for call in library.select(&query, Sort::Newest)? {
        if let Some(record) = library.record(call)? {
            let sentence = library.sentence(call, &record, &query)?;
            lines.push(found(&record, sentence));
        }
        if lines.len() == AT_ONCE {
            list::print(std::mem::take(&mut lines), streams)?;
        }
    }
    list::print(lines, streams)?;
    flush(streams.out)?;
    Ok(status)
}

/// Every sentence with the phrase, oldest first, with its speaker and its place.
pub fn concordance(
    place: &Place,
    query: &Query,
    phrase: &str,
    streams: &mut Streams<'_>,
) -> anyhow::Result<Status> {
    let (mut library, status) = load(place, streams)?;
    let (_, page) = library.concordance(query, phrase, 0..usize::MAX)?;
    let mut lines = Vec::with_capacity(page.rows.len());
    for row in page.rows {
        let id = library.id(row.call)?;
        lines.push(columns(row, id));
    }
    list::print(lines, streams)?;
    flush(streams.out)?;
    Ok(status)
}

fn found(record: &CallRecord, sentence: Option<&Statement>) -> [String; 5] {
    let none = || "-".to_owned();
    let day = record.date.as_ref().and_then(|date| date.value);
    let label = sentence.map(|s| s.label.clone());
    [
        day.map_or_else(none, |day| day.to_string()),
        record.id.clone(),
        label.filter(|label| !label.is_empty()).unwrap_or_else(none),
        sentence.map_or_else(none, |s| {
            let publisher = record.publisher.as_ref().and_then(|p| p.country);
            reported(speaker(record, s), publisher)
        }),
        sentence.map_or_else(String::new, |s| s.text.clone()),
    ]
}

/// The speaker, and who tells of it.
fn reported(speaker: String, publisher: Option<Country>) -> String {
    match publisher {
        Some(publisher) => format!("{speaker}, per {publisher}"),
        None => speaker,
    }
}

fn columns(row: ConcordanceRow, id: String) -> [String; 5] {
    [
        row.date
            .map_or_else(|| "-".to_owned(), |day| day.to_string()),
        id,
        if row.label.is_empty() {
            "-".to_owned()
        } else {
            row.label
        },
        reported(row.speaker, row.publisher),
        row.text,
    ]
}
