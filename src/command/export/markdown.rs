//! A release as a section of notes: how to cite it, who took part, what was agreed, each agreement quoted with its place.

use std::io::Write;

use chrono::NaiveDate;

use crate::cite::{self, Style};
use crate::model::CallRecord;
use crate::text::visible;

pub(super) fn write(record: &CallRecord, out: &mut dyn Write) -> anyhow::Result<()> {
    let title = record.title.as_deref().unwrap_or(&record.id);
    writeln!(out, "## {}\n", line(title))?;
    writeln!(out, "{}\n", line(&cite::bibliography(record)))?;
    if let Some(day) = record.date.as_ref().and_then(|date| date.value) {
        writeln!(out, "- Call of {}", day.format("%-d %B %Y"))?;
    }
    for person in &record.participants {
        let about = [
            Some(person.name.clone()),
            person.title.clone(),
            person.country.map(|country| country.to_string()),
        ];
        let about: Vec<String> = about.into_iter().flatten().collect();
        writeln!(out, "- {}", line(&about.join(", ")))?;
    }
    for (at, statement) in record.statements.iter().enumerate() {
        let Some(agreement) = &statement.agreement else {
            continue;
        };
        let parties: Vec<String> = agreement.parties.iter().map(ToString::to_string).collect();
        let kind = agreement.kind.as_str().replace('_', " ");
        writeln!(out, "\n{kind} ({}):\n", parties.join(", "))?;
        // Markdown citations name no day of access.
        let quoted = cite::passage(record, at..=at, Style::Markdown, NaiveDate::MIN);
        writeln!(out, "{}", quoted.text)?;
    }
    Ok(())
}

/// One line in which nothing but the address at its end means anything to Markdown.
fn line(text: &str) -> String {
    let shown = visible(text).text.replace('\n', " ");
    let address = shown.rfind(" http").unwrap_or(shown.len());
    let (words, address) = shown.split_at(address);
    format!("{}{address}", cite::escape_markdown(words))
}
