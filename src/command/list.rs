//! `list`: one line a release.

use std::path::PathBuf;

use crate::model::Sort;
use crate::query::Query;
use crate::text::visible;

use super::{Status, Streams, flush, load};

pub fn list(paths: &[PathBuf], query: &Query, streams: &mut Streams<'_>) -> anyhow::Result<Status> {
    let (mut library, status) = load(paths, streams.errors)?;
    for call in library.select(query, Sort::Newest) {
        if let Some(record) = library.record(call) {
            let people: Vec<&str> = record
                .participants
                .iter()
                .map(|p| p.family_name.as_str())
                .collect();
            let line = format!("{}  {}", record.id, people.join("–"));
            writeln!(streams.out, "{}", visible(&line).text)?;
        }
    }
    flush(streams.out)?;
    Ok(status)
}
