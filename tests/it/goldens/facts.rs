//! A record on a few lines, for a person to read in a diff: what was understood, not where it stands.

use std::fmt::Write as _;

use readouts_tui::model::{Basis, CallRecord, Severity, SpeakerType, Statement};

/// As much of a sentence as tells which one it is.
const START: usize = 48;

pub(super) fn facts(record: &CallRecord) -> String {
    let mut out = String::new();
    let mut line = |text: String| {
        out.push_str(&text);
        out.push('\n');
    };
    let title = record.title.as_deref().unwrap_or("(no title)");
    line(title.to_owned());
    let publisher = record.publisher.as_ref();
    let publisher = publisher.map(|p| format!(" by {} ({})", code(p.country), basis(p.basis)));
    let language = record.language.as_deref().unwrap_or("?");
    line(format!(
        "{:?}{} in {language}{}",
        record.kind,
        record
            .channel
            .map(|c| format!(" by {c:?}"))
            .unwrap_or_default(),
        publisher.unwrap_or_default()
    ));
    if let Some(date) = &record.date {
        let day = date.value.map_or("open".to_owned(), |day| day.to_string());
        let note = date
            .note
            .as_deref()
            .map(|n| format!(": {n}"))
            .unwrap_or_default();
        let basis = date.basis.map(basis).map(|basis| format!("{basis}, "));
        line(format!(
            "date {day} ({}{}){note}",
            basis.unwrap_or_default(),
            date.rule
        ));
    }
    if let Some(released) = &record.released {
        line(format!("released {}", released.value));
    }
    if let Some(start) = &record.start_time {
        let zone = start.zone.as_deref().unwrap_or_default();
        line(
            format!("from {} {zone}", start.value.format("%H:%M"))
                .trim_end()
                .to_owned(),
        );
    }
    if let Some(minutes) = &record.duration_minutes {
        line(format!("{} minutes", minutes.value));
    }
    if let Some(initiative) = &record.initiative {
        line(format!("at the request of {}", initiative.value));
    }
    for person in &record.participants {
        let title = person.title.as_deref().unwrap_or("no title");
        line(format!(
            "- {}, {title}, {}",
            person.name,
            code(person.country)
        ));
    }
    if !record.un_resolutions.is_empty() {
        line(format!("resolutions {}", record.un_resolutions.join(", ")));
    }
    let topics: Vec<&str> = record.topics.iter().map(|t| t.name.as_str()).collect();
    if !topics.is_empty() {
        line(format!("topics {}", topics.join("; ")));
    }
    for date in &record.dates_mentioned {
        let words = record.text.get(date.start..date.end).unwrap_or_default();
        line(format!("mentions {} ({words})", date.value));
    }
    for warning in record
        .warnings
        .iter()
        .filter(|w| w.severity > Severity::Info)
    {
        line(format!("! {}: {}", warning.code, warning.message));
    }
    for statement in &record.statements {
        line(sentence(statement));
    }
    out
}

fn sentence(statement: &Statement) -> String {
    let who = match statement.speaker.kind {
        SpeakerType::Participant => statement.speaker.name.as_deref().unwrap_or("?"),
        SpeakerType::Joint => "joint",
        SpeakerType::Narrator => "narrator",
    };
    let start: String = statement.text.chars().take(START).collect();
    let mut line = format!("[{}] {who}: {start}", statement.label);
    if let Some(agreement) = &statement.agreement {
        let parties: Vec<String> = agreement.parties.iter().map(ToString::to_string).collect();
        let _ = write!(
            line,
            " => {} {}",
            agreement.kind.as_str(),
            parties.join("+")
        );
        if let Some(deadline) = &agreement.deadline {
            let due = agreement.due.map(|due| format!(" = {due}"));
            let _ = write!(line, " ({deadline}{})", due.unwrap_or_default());
        }
        if statement.hedged {
            line.push_str(" hedged");
        }
    }
    line
}

fn code(country: Option<readouts_tui::model::Country>) -> String {
    country.map_or("?".to_owned(), |country| country.to_string())
}

const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Inferred => "inferred",
    }
}
