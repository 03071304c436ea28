//! The library: who is found however the name is typed, in which order, with which letters lit; accounts paired; pages.

mod accounts;
mod late;
mod names;
mod pages;
mod wording;

use readouts_tui::library::Library;
use readouts_tui::model::{
    Agreement, AgreementKind, Basis, CallDate, CallRecord, Country, Found, Kind, Participant,
    Publisher, Row, SCHEMA, Sort, Source, Speaker, SpeakerType, Statement,
};
use readouts_tui::query::Query;

/// A release to be, built up in tests.
pub(crate) fn release(day: &str, publisher: &str, people: &[(&str, &str)]) -> CallRecord {
    let country = |code: &str| Country::new(code);
    CallRecord {
        schema: SCHEMA,
        id: format!(
            "{day}-{}",
            people.iter().map(|p| p.0).collect::<Vec<_>>().join("-")
        ),
        source: Source {
            path: Some(format!("{day}-{publisher}-{}.txt", people.len())),
            ..Source::default()
        },
        publisher: country(publisher).map(|country| Publisher {
            country: Some(country),
            name: format!("Ministry of {country}"),
            basis: Basis::Stated,
            evidence: Vec::new(),
        }),
        language: None,
        title: Some(format!("Call of {day}")),
        kind: Kind::Call,
        channel: None,
        released: None,
        date: Some(CallDate {
            value: day.parse().ok(),
            basis: Some(Basis::Stated),
            rule: "test".to_owned(),
            note: None,
            evidence: Vec::new(),
        }),
        start_time: None,
        duration_minutes: None,
        initiative: None,
        participants: people
            .iter()
            .map(|(name, code)| participant(name, code))
            .collect(),
        topics: Vec::new(),
        un_resolutions: Vec::new(),
        outline: Vec::new(),
        statements: Vec::new(),
        dates_mentioned: Vec::new(),
        warnings: Vec::new(),
        digest: false,
        text: String::new(),
    }
}

/// The last word is the family name, the first the given one.
fn participant(name: &str, code: &str) -> Participant {
    Participant {
        name: name.to_owned(),
        family_name: name.rsplit(' ').next().unwrap().to_owned(),
        person: None,
        title: Some("Foreign Minister".to_owned()),
        country: Country::new(code),
        basis: Basis::Stated,
        mentions: Vec::new(),
    }
}

pub(crate) fn said(text: &str, kind: Option<AgreementKind>) -> Statement {
    Statement {
        start: 0,
        end: text.len(),
        label: "1".to_owned(),
        text: text.to_owned(),
        speaker: Speaker {
            kind: SpeakerType::Joint,
            name: None,
            reported_by: None,
            rule: None,
        },
        verb: None,
        hedged: false,
        agreement: kind.map(|kind| Agreement {
            kind,
            parties: Vec::new(),
            verb: None,
            deadline: None,
            due: None,
            rule: None,
        }),
    }
}

fn library(records: Vec<CallRecord>) -> Library {
    let mut library = Library::in_memory().unwrap();
    for (at, record) in records.into_iter().enumerate() {
        library.add(&format!("{at}.txt"), vec![record]).unwrap();
    }
    library
}

fn find(library: &mut Library, filter: &str) -> Found {
    let query = Query::parse(filter).unwrap();
    let mut found = library.find(&query, Sort::Newest, 0..100, None).unwrap();
    // What was not counted at once is counted by and by.
    while library.refine().unwrap() {
        found = library.find(&query, Sort::Newest, 0..100, None).unwrap();
    }
    found
}

fn days(found: &Found) -> Vec<String> {
    found
        .page
        .rows
        .iter()
        .map(|row| row.date.map(|d| d.to_string()).unwrap_or_default())
        .collect()
}

fn lit(row: &Row, person: usize) -> String {
    let person = &row.people[person];
    person
        .lit
        .iter()
        .map(|at| person.family_name[*at..].chars().next().unwrap())
        .collect()
}
