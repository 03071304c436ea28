//! `show`: one release, as a transcript: what it is, who says what, what is agreed, how to cite it.

use crate::cite;
use crate::model::{Basis, CallRecord, Channel, Severity, SpeakerType, Statement};
use crate::text::{Indent, visible, width, wrap};
use std::io::Write;

use super::{Place, Status, Streams, flush, load, no_such_id};

/// Prints the releases with this id: two ministries' accounts of one call may share it.
pub fn show(place: &Place, id: &str, streams: &mut Streams<'_>) -> anyhow::Result<Status> {
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
            Sheet {
                out: &mut *streams.out,
                columns: streams.columns,
            }
            .release(&record)?;
        }
    }
    flush(streams.out)?;
    Ok(status)
}

struct Sheet<'a> {
    out: &'a mut dyn Write,
    columns: Option<usize>,
}

impl Sheet<'_> {
    fn release(&mut self, record: &CallRecord) -> anyhow::Result<()> {
        self.paragraph("", record.title.as_deref().unwrap_or("(no title)"))?;
        for fact in facts(record) {
            self.paragraph("", &fact)?;
        }
        for warning in record
            .warnings
            .iter()
            .filter(|w| w.severity > Severity::Info)
        {
            self.paragraph("! ", &warning.message)?;
        }
        let mut heading = "";
        for statement in &record.statements {
            if statement.label != heading {
                heading = &statement.label;
                writeln!(self.out)?;
                self.headings(record, heading)?;
            }
            self.statement(record, statement)?;
        }
        writeln!(self.out)?;
        self.paragraph("Cite: ", &cite::bibliography(record))?;
        Ok(())
    }

    fn headings(&mut self, record: &CallRecord, label: &str) -> anyhow::Result<()> {
        let point = record.outline.iter().find(|point| point.label == label);
        if let Some(heading) = point.and_then(|point| point.heading.as_deref()) {
            self.paragraph(&format!("{label}  "), heading)?;
        }
        Ok(())
    }

    fn statement(&mut self, record: &CallRecord, statement: &Statement) -> anyhow::Result<()> {
        let mark = statement
            .agreement
            .as_ref()
            .map_or(' ', |a| a.kind.letter());
        let label = &statement.label;
        let speaker = speaker(record, statement);
        self.paragraph(&format!("{mark} {label:<8} [{speaker}] "), &statement.text)
    }

    /// A paragraph with something before it; the rows after the first hang under the first word of the paragraph, or a
    /// little less far where that would leave no room.
    fn paragraph(&mut self, before: &str, text: &str) -> anyhow::Result<()> {
        const FURTHEST: usize = 11;

        let whole = format!("{before}{text}");
        let whole = visible(&whole);
        let Some(columns) = self.columns else {
            writeln!(self.out, "{}", whole.text.replace('\n', " "))?;
            return Ok(());
        };
        let rest = width(before).min(FURTHEST);
        let rows = wrap(&whole.text, columns, Indent { first: 0, rest });
        for (at, row) in rows.iter().enumerate() {
            let indent = if at == 0 { 0 } else { rest };
            writeln!(self.out, "{:indent$}{}", "", row.of(&whole.text))?;
        }
        Ok(())
    }
}

/// What is known of the call, a line each.
fn facts(record: &CallRecord) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(publisher) = &record.publisher {
        facts.push(publisher.name.clone());
    }
    if let Some(released) = &record.released {
        facts.push(format!("released {}", released.value.format("%-d %B %Y")));
    }
    let mut call = Vec::new();
    if let Some(date) = &record.date {
        let day = date.value.map_or_else(
            || "day not certain".to_owned(),
            |day| day.format("%-d %B %Y").to_string(),
        );
        let inferred = date.basis == Some(Basis::Inferred);
        call.push(match (&date.note, inferred) {
            (Some(note), _) => format!("{day} ({note})"),
            (None, true) => format!("{day} (worked out)"),
            (None, false) => day,
        });
    }
    let about = |approximate: bool| if approximate { "about " } else { "" };
    if let Some(start) = &record.start_time {
        let zone = start.zone.as_deref().unwrap_or_default();
        let clock = start.value.format("%H:%M");
        call.push(
            format!("{}{clock} {zone}", about(start.approximate))
                .trim_end()
                .to_owned(),
        );
    }
    if let Some(duration) = &record.duration_minutes {
        call.push(format!(
            "{}{} minutes",
            about(duration.approximate),
            duration.value
        ));
    }
    call.extend(record.channel.map(|channel| match channel {
        Channel::Telephone => "by telephone".to_owned(),
        Channel::Video => "by video".to_owned(),
    }));
    if let Some(initiative) = &record.initiative {
        call.push(format!("asked for by {}", initiative.value));
    }
    if !call.is_empty() {
        facts.push(call.join(", "));
    }
    for person in &record.participants {
        let about = [
            person.title.clone(),
            person.country.map(|country| country.to_string()),
        ];
        let about: Vec<String> = about.into_iter().flatten().collect();
        facts.push(match about.as_slice() {
            [] => person.name.clone(),
            about => format!("{}, {}", person.name, about.join(", ")),
        });
    }
    if record.digest {
        let url = record.source.url.as_deref().unwrap_or("not known");
        facts.push(format!("digest; official text: {url}"));
    } else if let Some(url) = &record.source.url {
        facts.push(url.clone());
    }
    facts
}

/// Who says it and, of the other side's words, who reports them.
fn speaker(record: &CallRecord, statement: &Statement) -> String {
    let speaker = &statement.speaker;
    match speaker.kind {
        SpeakerType::Joint => "joint".to_owned(),
        SpeakerType::Narrator => "narrator".to_owned(),
        SpeakerType::Participant => {
            let name = speaker.name.as_deref().unwrap_or_default();
            let person = record.participants.iter().find(|p| p.name == name);
            let family = person.map_or(name, |p| p.family_name.as_str());
            let country = person.and_then(|p| p.country);
            match speaker.reported_by {
                Some(reporter) if country != Some(reporter) => format!("{family}, per {reporter}"),
                _ => family.to_owned(),
            }
        }
    }
}
