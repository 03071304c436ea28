//! `search` and `concordance`: where words stand, a line a release, and a line a place.

use crate::library::sentence_with;
use crate::model::{ConcordanceRow, Sort};
use crate::query::{Clause, Condition, Query};
use crate::text::visible;

use super::{Place, Status, Streams, flush, list, load};

/// Releases with the words, the newest first, each with the first sentence that has them.
pub fn search(
    place: &Place,
    query: &Query,
    words: &str,
    streams: &mut Streams<'_>,
) -> anyhow::Result<Status> {
    let (mut library, status) = load(place, streams.errors)?;
    let mut query = query.clone();
    query.clauses.push(Clause {
        negated: false,
        condition: Condition::Text(words.to_owned()),
    });
    for call in library.select(&query, Sort::Newest)? {
        if let Some(record) = library.record(call)? {
            let day = record.date.as_ref().and_then(|date| date.value);
            let day = day.map_or_else(|| "-".to_owned(), |day| day.to_string());
            let sentence = sentence_with(&record, words).unwrap_or_default();
            let line = format!("{day}  {}  {sentence}", record.id).replace('\n', " ");
            writeln!(streams.out, "{}", visible(&line).text)?;
        }
    }
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
    let (mut library, status) = load(place, streams.errors)?;
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

fn columns(row: ConcordanceRow, id: String) -> [String; 5] {
    let mut speaker = row.speaker;
    if let Some(publisher) = row.publisher {
        speaker = format!("{speaker}, per {publisher}");
    }
    [
        row.date
            .map_or_else(|| "-".to_owned(), |day| day.to_string()),
        id,
        if row.label.is_empty() {
            "-".to_owned()
        } else {
            row.label
        },
        speaker,
        row.text,
    ]
}
