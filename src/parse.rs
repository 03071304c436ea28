//! Bytes and text to call records. Total: any input gives a record and problems, never a failure.

#[allow(dead_code, reason = "the stages that use it are being laid")]
mod lexicon;
#[allow(dead_code, reason = "the stages that use it are being laid")]
mod sentence;
#[allow(dead_code, reason = "the stages that use it are being laid")]
mod speech;
#[allow(dead_code, reason = "the stages that use it are being laid")]
mod token;

use crate::model::{CallRecord, Kind, SCHEMA, Source};

/// Reads the releases that a file holds: mostly one.
///
/// `path` tells the format by its ending and is kept in the record.
pub fn read(bytes: &[u8], path: Option<&str>) -> Vec<CallRecord> {
    vec![CallRecord {
        schema: SCHEMA,
        id: String::new(),
        source: Source {
            path: path.map(str::to_owned),
            ..Source::default()
        },
        publisher: None,
        language: None,
        title: None,
        kind: Kind::Other,
        channel: None,
        released: None,
        date: None,
        start_time: None,
        duration_minutes: None,
        initiative: None,
        participants: Vec::new(),
        topics: Vec::new(),
        un_resolutions: Vec::new(),
        outline: Vec::new(),
        statements: Vec::new(),
        dates_mentioned: Vec::new(),
        warnings: Vec::new(),
        digest: false,
        text: String::from_utf8_lossy(bytes).into_owned(),
    }]
}
