//! What holds of every record, whatever it was read from. The fuzzer includes this file, so it names nothing but the model.

use readouts_tui::model::{CallRecord, Span, SpeakerType};

/// Every span of the record with what it is evidence of.
fn spans(record: &CallRecord) -> Vec<(&'static str, Span)> {
    let mut all = Vec::new();
    let mut add = |what, spans: &[Span]| all.extend(spans.iter().map(|span| (what, *span)));
    if let Some(it) = &record.publisher {
        add("publisher", &it.evidence);
    }
    if let Some(it) = &record.released {
        add("released", &it.evidence);
    }
    if let Some(it) = &record.date {
        add("date", &it.evidence);
    }
    if let Some(it) = &record.start_time {
        add("start_time", &it.evidence);
    }
    if let Some(it) = &record.duration_minutes {
        add("duration", &it.evidence);
    }
    if let Some(it) = &record.initiative {
        add("initiative", &it.evidence);
    }
    for it in &record.participants {
        add("mention", &it.mentions);
    }
    for it in &record.topics {
        add("topic", &it.evidence);
    }
    for it in &record.outline {
        add("point", &[Span::new(it.start, it.end)]);
    }
    for it in &record.statements {
        add("statement", &[it.span()]);
    }
    for it in &record.dates_mentioned {
        add("date mentioned", &[Span::new(it.start, it.end)]);
    }
    for it in &record.warnings {
        add("warning", &[Span::new(it.start, it.end)]);
    }
    all
}

/// What is wrong with the record's spans; empty where all is well.
pub(crate) fn faults(record: &CallRecord) -> Vec<String> {
    let text = &record.text;
    let mut faults = Vec::new();
    for (what, span) in spans(record) {
        if span.start > span.end || text.get(span.start..span.end).is_none() {
            faults.push(format!("{what} {span:?} does not fit the text"));
        }
    }
    let mut end = 0;
    for it in &record.statements {
        if it.start < end {
            faults.push(format!(
                "a statement overlaps the one before: {:?}",
                it.text
            ));
        }
        if it.text != it.span().of(text) || it.text.trim().is_empty() {
            faults.push(format!("a statement is not its text: {:?}", it.text));
        }
        end = it.end;
        let named = it.speaker.name.as_ref();
        let known = named.is_some_and(|name| record.participants.iter().any(|p| p.name == *name));
        if (it.speaker.kind == SpeakerType::Participant) != known || named.is_some() != known {
            faults.push(format!("nobody of the call says this: {:?}", it.speaker));
        }
    }
    // Points open at the present place, the innermost last.
    let mut open: Vec<(Span, &str)> = Vec::new();
    let mut start = 0;
    for it in &record.outline {
        let span = Span::new(it.start, it.end);
        open.retain(|(outer, _)| outer.end > span.start);
        if let Some((_, label)) = open.iter().find(|(outer, _)| !outer.covers(span)) {
            faults.push(format!("points {label} and {} cross", it.label));
        }
        if span.start < start {
            faults.push(format!("point {} stands after its place", it.label));
        }
        start = span.start;
        open.push((span, &it.label));
    }
    faults
}
