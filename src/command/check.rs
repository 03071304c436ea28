//! `check`: what is doubtful or wrong, a line a finding, in the form that editors and scripts know from linters.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{CallRecord, Severity, Sort, Warning};
use crate::query::Query;
use crate::tasks;
use crate::text::visible;

use super::{Place, Status, Streams, flush, read};

/// One line of the output, in the order in which they are printed.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    path: String,
    /// `None` for what concerns the file as a whole, and where the file cannot be read again.
    line: Option<usize>,
    severity: Severity,
    code: String,
    message: String,
}

/// Prints the findings by file and line. `all`: also what is merely worth knowing.
pub fn check(
    place: &Place,
    query: &Query,
    all: bool,
    streams: &mut Streams<'_>,
) -> anyhow::Result<Status> {
    let (mut library, unreadable, mut status) = read(place, streams)?;
    let mut findings: Vec<Finding> = unreadable
        .into_iter()
        .map(|file| Finding {
            path: file.path,
            line: None,
            severity: Severity::Error,
            code: "unreadable".to_owned(),
            message: file.reason,
        })
        .collect();
    let least = if all {
        Severity::Info
    } else {
        Severity::Warning
    };
    let mut files: BTreeMap<String, Vec<Arc<CallRecord>>> = BTreeMap::new();
    for call in library.select(query, Sort::Newest)? {
        let record = library.record(call)?;
        let doubtful = record.filter(|r| r.warnings.iter().any(|w| w.severity >= least));
        if let Some(record) = doubtful {
            let path = record.source.path.clone().unwrap_or_default();
            files.entry(path).or_default().push(record);
        }
    }
    for (path, records) in files {
        findings.extend(of_file(&path, &records, least));
    }
    findings.sort();
    for finding in &findings {
        writeln!(streams.out, "{}", finding.shown())?;
    }
    flush(streams.out)?;
    if findings.iter().any(|f| f.severity >= Severity::Warning) {
        status = Status::Doubtful;
    }
    Ok(status)
}

fn of_file(path: &str, records: &[Arc<CallRecord>], least: Severity) -> Vec<Finding> {
    let placed = |warning: &Warning| warning.start < warning.end;
    let asked = records
        .iter()
        .any(|r| r.warnings.iter().any(|w| w.severity >= least && placed(w)));
    let lines = asked.then(|| tasks::lines(path)).flatten();
    let mut findings = Vec::new();
    for record in records {
        for warning in record.warnings.iter().filter(|w| w.severity >= least) {
            let line = lines.as_ref().filter(|_| placed(warning));
            findings.push(Finding {
                path: path.to_owned(),
                line: line.and_then(|lines| lines.line(&record.text, warning.start)),
                severity: warning.severity,
                code: warning.code.clone(),
                message: warning.message.clone(),
            });
        }
    }
    findings
}

impl Finding {
    fn shown(&self) -> String {
        let place = self.line.map_or(String::new(), |line| format!("{line}:"));
        let severity = match self.severity {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let Self {
            path,
            code,
            message,
            ..
        } = self;
        let line = format!("{path}:{place} {severity}: {code}: {message}");
        visible(&line).text.replace('\n', " ")
    }
}
