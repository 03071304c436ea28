//! `explain`: every value of one release with what it rests on: stated or inferred, by which rule, from which words on
//! which line.

use std::io::Write;

use crate::explain::{self, Value};
use crate::model::{CallRecord, Statement};
use crate::tasks::{self, Lines};
use crate::text::{Indent, visible, wrap};

use super::{Place, Status, Streams, flush, load, no_such_id};

/// More places than this of one value tell nothing new.
const MOST_WORDS: usize = 3;

/// Explains the releases with this id: two ministries' accounts of one call may share it.
pub fn explain(place: &Place, id: &str, streams: &mut Streams<'_>) -> anyhow::Result<Status> {
    let (mut library, status) = load(place, streams)?;
    let calls = library.with_id(id)?;
    if calls.is_empty() {
        return no_such_id(id, streams);
    }
    for (at, call) in calls.into_iter().enumerate() {
        if at > 0 {
            writeln!(streams.out)?;
        }
        if let Some(record) = library.record(call)? {
            let lines = record.source.path.as_deref().and_then(tasks::lines);
            let mut account = Account {
                out: &mut *streams.out,
                columns: streams.columns,
                record: &record,
                lines,
            };
            account.release()?;
        }
    }
    flush(streams.out)?;
    Ok(status)
}

struct Account<'a> {
    out: &'a mut dyn Write,
    columns: Option<usize>,
    record: &'a CallRecord,
    lines: Option<Lines>,
}

impl Account<'_> {
    fn release(&mut self) -> anyhow::Result<()> {
        let record = self.record;
        let path = record.source.path.as_deref().unwrap_or("-");
        self.paragraph(0, &format!("{}  {path}", record.id))?;
        let (values, unsaid) = explain::release(record);
        for value in &values {
            writeln!(self.out)?;
            self.value(0, value)?;
        }
        if !unsaid.is_empty() {
            writeln!(self.out)?;
            self.paragraph(0, &format!("not said: {}", unsaid.join(", ")))?;
        }
        for (at, statement) in record.statements.iter().enumerate() {
            writeln!(self.out)?;
            self.statement(statement)?;
            for value in explain::statement(record, at) {
                self.value(2, &value)?;
            }
        }
        Ok(())
    }

    fn statement(&mut self, statement: &Statement) -> anyhow::Result<()> {
        let place = self.place(statement.start);
        let label = &statement.label;
        let space = if label.is_empty() { "" } else { " " };
        let text = &statement.text;
        self.paragraph(
            0,
            &format!("sentence{space}{label}{place}: \u{201c}{text}\u{201d}"),
        )
    }

    fn value(&mut self, indent: usize, value: &Value) -> anyhow::Result<()> {
        self.paragraph(indent, &format!("{}: {}", value.name, value.says))?;
        let ground = value.ground();
        let why: Vec<&str> = [Some(ground.as_str()), value.note.as_deref()]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        if !why.is_empty() {
            self.paragraph(indent + 2, &why.join(": "))?;
        }
        for (span, words) in value.words(self.record).into_iter().take(MOST_WORDS) {
            let place = self.place(span.start);
            self.paragraph(indent + 2, &format!("from{place}: \u{201c}{words}\u{201d}"))?;
        }
        Ok(())
    }

    /// ` line 12`, or nothing where the line cannot be told.
    fn place(&self, offset: usize) -> String {
        let line = self.lines.as_ref();
        let line = line.and_then(|lines| lines.line(&self.record.text, offset));
        line.map_or(String::new(), |line| format!(" line {line}"))
    }

    /// A paragraph with an indent; on a terminal wrapped, with two more columns from the second row on.
    fn paragraph(&mut self, indent: usize, text: &str) -> anyhow::Result<()> {
        let shown = visible(text).text.replace('\n', " ");
        let Some(columns) = self.columns else {
            writeln!(self.out, "{:indent$}{shown}", "")?;
            return Ok(());
        };
        let hanging = Indent {
            first: indent,
            rest: indent + 2,
        };
        for (at, row) in wrap(&shown, columns, hanging).iter().enumerate() {
            let indent = if at == 0 { indent } else { indent + 2 };
            writeln!(self.out, "{:indent$}{}", "", row.of(&shown))?;
        }
        Ok(())
    }
}
