//! `agreements`: one line an agreement of the releases found.

use crate::model::{AgreementRow, Sort};
use crate::query::Query;

use super::{Place, Status, Streams, flush, list, load};

pub fn agreements(
    place: &Place,
    query: &Query,
    streams: &mut Streams<'_>,
) -> anyhow::Result<Status> {
    let (mut library, status) = load(place, streams)?;
    let (_, page) = library.agreements(query, Sort::Newest, 0..usize::MAX)?;
    let lines = page
        .rows
        .into_iter()
        .map(|row| {
            let id = library.id(row.call)?;
            Ok(columns(row, id))
        })
        .collect::<anyhow::Result<_>>()?;
    list::print(lines, streams)?;
    flush(streams.out)?;
    Ok(status)
}

fn columns(row: AgreementRow, id: String) -> [String; 7] {
    let parties: Vec<String> = row.parties.iter().map(ToString::to_string).collect();
    let mut kind = row.kind.as_str().to_owned();
    if row.hedged {
        kind.push_str(" (hedged)");
    }
    [
        row.date
            .map_or_else(|| "-".to_owned(), |day| day.to_string()),
        id,
        kind,
        parties.join(","),
        if row.label.is_empty() {
            "-".to_owned()
        } else {
            row.label
        },
        row.deadline.map_or_else(
            || "-".to_owned(),
            |deadline| {
                let due = row.due.map(|due| format!(" = {due}"));
                format!("by: {deadline}{}", due.unwrap_or_default())
            },
        ),
        row.text,
    ]
}
