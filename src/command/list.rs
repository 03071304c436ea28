//! `list`: one line a release, in columns.

use crate::model::{Row, Sort};
use crate::query::Query;
use crate::text::{visible, width};

use super::{Place, Status, Streams, flush, load};

const HEADINGS: [&str; 7] = ["DATE", "MINISTERS", "MIN", "ASK", "AGR", "MARKS", "ID"];

pub fn list(place: &Place, query: &Query, streams: &mut Streams<'_>) -> anyhow::Result<Status> {
    let (mut library, status) = load(place, streams)?;
    let rows = library
        .find(query, Sort::Newest, 0..usize::MAX, None)?
        .page
        .rows;
    let lines: Vec<[String; 7]> = rows
        .iter()
        .filter(|row| row.unreadable.is_none())
        .map(|row| {
            let id = library.id(row.id)?;
            Ok(columns(row, id))
        })
        .collect::<anyhow::Result<_>>()?;
    // A heading is for the eye; whoever cuts the lines into columns has no use for it.
    let headings = streams.columns.map(|_| HEADINGS.map(str::to_owned));
    print(headings.into_iter().chain(lines).collect(), streams)?;
    flush(streams.out)?;
    Ok(status)
}

/// Lines with their columns one below the other; the last is as long as it likes.
pub(super) fn print<const N: usize>(
    lines: Vec<[String; N]>,
    streams: &mut Streams<'_>,
) -> anyhow::Result<()> {
    let lines: Vec<[String; N]> = lines
        .into_iter()
        .map(|line| line.map(|cell| visible(&cell).text.replace('\n', " ")))
        .collect();
    let mut widths = [0; N];
    for line in &lines {
        for (widest, cell) in widths.iter_mut().zip(line) {
            *widest = width(cell).max(*widest);
        }
    }
    for line in &lines {
        let mut printed = String::new();
        for (at, (cell, widest)) in line.iter().zip(widths).enumerate() {
            printed.push_str(cell);
            if at + 1 < N {
                let fill = widest - width(cell) + 2;
                printed.extend(std::iter::repeat_n(' ', fill));
            }
        }
        writeln!(streams.out, "{}", printed.trim_end())?;
    }
    Ok(())
}

fn columns(row: &Row, id: String) -> [String; 7] {
    let people: Vec<&str> = row.people.iter().map(|p| p.family_name.as_str()).collect();
    let marks = [
        (row.other_account, '='),
        (row.warnings > 0, '!'),
        (row.date_inferred, '~'),
        (row.digest, 'd'),
    ];
    [
        row.date
            .map_or_else(|| "-".to_owned(), |day| day.to_string()),
        if people.is_empty() {
            row.title.clone()
        } else {
            people.join("–")
        },
        row.minutes
            .map_or_else(|| "-".to_owned(), |m| m.to_string()),
        row.initiative
            .map_or_else(|| "-".to_owned(), |c| c.to_string()),
        row.agreements.to_string(),
        marks
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, mark)| mark)
            .collect(),
        id,
    ]
}
