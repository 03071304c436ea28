//! `export`: the records, for programs and spreadsheets.

use std::path::PathBuf;

use crate::model::Sort;
use crate::query::Query;

use super::{Status, Streams, flush, load};

/// What `export` prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// One record a line: the documented call record.
    #[default]
    Jsonl,
}

pub fn export(
    paths: &[PathBuf],
    query: &Query,
    format: Format,
    streams: &mut Streams<'_>,
) -> anyhow::Result<Status> {
    let (mut library, status) = load(paths, streams.errors)?;
    for call in library.select(query, Sort::Newest) {
        if let Some(record) = library.record(call) {
            match format {
                Format::Jsonl => {
                    serde_json::to_writer(&mut *streams.out, &*record)?;
                    streams.out.write_all(b"\n")?;
                }
            }
        }
    }
    flush(streams.out)?;
    Ok(status)
}
