//! The values of one sentence: its place, who says it, what is agreed in it.

use super::release::in_words;
use super::{Value, plain};
use crate::model::{Basis, CallRecord, Country, Severity, Span, SpeakerType, Statement};

/// All values of the sentence at this position among the record's statements.
pub fn statement(record: &CallRecord, at: usize) -> Vec<Value> {
    let Some(statement) = record.statements.get(at) else {
        return Vec::new();
    };
    let mut values = vec![speaker(record, statement)];
    values.extend(reported_by(record, statement));
    if let Some(verb) = &statement.verb {
        values.push(Value::new("verb", verb).stated(&find(statement, verb)));
    }
    values.extend(label(record, statement));
    values.extend(agreement(statement));
    if statement.hedged {
        values.push(Value::new("hedged", "yes: it is said with a reservation"));
    }
    let inside = |span: Span| !span.is_empty() && statement.span().covers(span);
    for date in &record.dates_mentioned {
        let span = Span::new(date.start, date.end);
        if inside(span) {
            let value = Value::new("date mentioned", in_words(date.value));
            values.push(value.basis(date.basis).from([span]));
        }
    }
    for warning in &record.warnings {
        let span = Span::new(warning.start, warning.end);
        if inside(span) && warning.severity > Severity::Info {
            let value = Value::new("warning", &*warning.message).from([span]);
            values.push(Value {
                rule: Some(warning.code.clone()),
                ..value
            });
        }
    }
    values
}

fn speaker(record: &CallRecord, statement: &Statement) -> Value {
    Value {
        rule: statement.speaker.rule.map(|rule| rule.as_str().to_owned()),
        ..who(record, statement)
    }
}

fn who(record: &CallRecord, statement: &Statement) -> Value {
    let name = match statement.speaker.kind {
        SpeakerType::Narrator => {
            return Value::new("speaker", "narrator")
                .note("nobody is said to speak: the publisher's own words");
        }
        SpeakerType::Joint => {
            // Whoever holds it together stands before the verb.
            let verb = statement
                .verb
                .as_deref()
                .and_then(|v| statement.text.find(v));
            let subject = verb.map(|at| Span::new(statement.start, statement.start + at));
            return Value::new("speaker", "joint")
                .note("said of all sides together")
                .stated(subject.as_slice());
        }
        SpeakerType::Participant => statement.speaker.name.as_deref().unwrap_or_default(),
    };
    let value = Value::new("speaker", name);
    let person = record.participants.iter().find(|p| p.name == name);
    let mentions = person.map_or(&[][..], |person| person.mentions.as_slice());
    if let Some(here) = mentions.iter().find(|m| statement.span().covers(**m)) {
        return value.basis(Basis::Stated).from([*here]);
    }
    let value = value.basis(Basis::Inferred);
    let before = mentions.iter().rev().find(|m| m.end <= statement.start);
    let Some(before) = before else {
        return value.note("not named in this sentence");
    };
    let there = record.statements.iter().find(|s| s.span().covers(*before));
    let note = match there.map(|s| s.label.as_str()) {
        Some("") => "not named in this sentence; named before it".to_owned(),
        Some(label) => format!("not named in this sentence; named last in {label}"),
        None => "not named in this sentence; named above the text".to_owned(),
    };
    value.note(note).from([*before])
}

fn reported_by(record: &CallRecord, statement: &Statement) -> Option<Value> {
    let reporter = statement.speaker.reported_by?;
    let name = statement.speaker.name.as_deref();
    let person = record
        .participants
        .iter()
        .find(|p| Some(p.name.as_str()) == name);
    let country = person.and_then(|person| person.country);
    let value = Value::new("reported by", reporter.to_string());
    Some(match country {
        Some(country) if country != reporter => value.note(format!(
            "{reporter}'s account of what {country}'s side said"
        )),
        _ => value,
    })
}

/// The place in the outline, with the printed number where the sentence opens its point.
fn label(record: &CallRecord, statement: &Statement) -> Option<Value> {
    const LONGEST_NUMBER: usize = 16;

    if statement.label.is_empty() {
        return None;
    }
    let value = Value::new("label", &*statement.label);
    let point = record
        .outline
        .iter()
        .rfind(|point| point.label == statement.label && point.start <= statement.start);
    let Some(point) = point else {
        return Some(value);
    };
    let number = Span::new(point.start, statement.start);
    let printed = number.of(&record.text).trim_end();
    let number = Span::new(number.start, number.start + printed.len());
    let value = match &point.heading {
        Some(heading) => value.note(format!("under the heading \u{201c}{heading}\u{201d}")),
        None if number.len() <= LONGEST_NUMBER => value.stated(&[number]),
        None => value,
    };
    Some(value)
}

fn agreement(statement: &Statement) -> Vec<Value> {
    let Some(agreement) = &statement.agreement else {
        return Vec::new();
    };
    let verb = agreement.verb.as_deref().unwrap_or_default();
    let kind = Value::new("agreement", plain(agreement.kind.as_str())).note(meaning(statement));
    let mut values = vec![Value {
        rule: agreement.rule.map(|rule| rule.as_str().to_owned()),
        ..kind.stated(&find(statement, verb))
    }];
    let parties: Vec<&str> = agreement.parties.iter().map(Country::as_str).collect();
    if !parties.is_empty() {
        values.push(Value::new("parties", parties.join(", ")));
    }
    if let Some(deadline) = &agreement.deadline {
        values.push(Value::new("deadline", deadline).stated(&find(statement, deadline)));
        if let Some(due) = agreement.due {
            let due = Value::new("due", in_words(due)).basis(Basis::Inferred);
            values.push(due.note("the last day that the words allow, from the day of the call"));
        }
    }
    values
}

/// What the kind of agreement stands for.
fn meaning(statement: &Statement) -> &'static str {
    use crate::model::AgreementKind as Kind;

    match statement.agreement.as_ref().map(|agreement| agreement.kind) {
        Some(Kind::Commitment) => "they agree, decide or promise to do something",
        Some(Kind::SharedView) => "they hold that something is so",
        Some(Kind::JointPosition) => "they take a stance together",
        Some(Kind::Acceptance) => "one side says yes to the other's proposal, invitation or view",
        None => "",
    }
}

/// Where words stand in the sentence.
fn find(statement: &Statement, words: &str) -> Vec<Span> {
    let at = statement.text.find(words).filter(|_| !words.is_empty());
    at.map(|at| Span::new(statement.start + at, statement.start + at + words.len()))
        .into_iter()
        .collect()
}
