//! `export`: the records, for programs, spreadsheets and notes.

mod markdown;
mod table;

use std::sync::Arc;

use crate::cite;
use crate::model::{CallRecord, Sort};
use crate::query::Query;

use super::{Place, Status, Streams, flush, load};

/// What `export` prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// One record a line: the documented call record
    #[default]
    Jsonl,
    /// The same records as one list
    Json,
    /// One row a release, for spreadsheets
    Csv,
    /// One section a release, with its agreements quoted and cited
    Markdown,
}

pub fn export(
    place: &Place,
    query: &Query,
    format: Format,
    streams: &mut Streams<'_>,
) -> anyhow::Result<Status> {
    let (mut library, status) = load(place, streams)?;
    let calls = library.select(query, Sort::Newest)?;
    let records = calls
        .into_iter()
        .filter_map(|call| library.record(call).transpose());
    let out = &mut *streams.out;
    match format {
        Format::Jsonl => {
            for record in records {
                writeln!(out, "{}", cite::to_json(&*record?))?;
            }
        }
        Format::Json => {
            write!(out, "[")?;
            for (at, record) in records.enumerate() {
                let comma = if at == 0 { "" } else { "," };
                write!(out, "{comma}\n{}", cite::to_json(&*record?))?;
            }
            writeln!(out, "\n]")?;
        }
        Format::Csv => {
            let records: Vec<Arc<CallRecord>> = records.collect::<Result<_, _>>()?;
            table::write(&records, out)?;
        }
        Format::Markdown => {
            for (at, record) in records.enumerate() {
                if at > 0 {
                    writeln!(out)?;
                }
                markdown::write(&*record?, out)?;
            }
        }
    }
    flush(out)?;
    Ok(status)
}
