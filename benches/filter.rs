//! One key of the filter to a page of rows: 20,000 distinct people, 100,000 releases, a name typed letter by letter.
#![allow(
    clippy::expect_used,
    reason = "a measurement that cannot be taken may fail loudly"
)]

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use std::hint::black_box;

use chrono::{Days, NaiveDate};
use readouts_tui::library::Library;
use readouts_tui::model::{
    Basis, CallDate, CallRecord, Country, Found, Kind, Participant, SCHEMA, Sort, Source,
};
use readouts_tui::query::Query;

const PEOPLE: u64 = 20_000;
const RELEASES: u64 = 100_000;

const SYLLABLES: [&str; 30] = [
    "la", "vro", "ki", "shi", "da", "mer", "kel", "na", "ka", "so", "ne", "ha", "lel", "bi", "ru",
    "to", "van", "del", "ost", "rin", "gor", "bel", "mi", "tsu", "pe", "sko", "jan", "or", "eu",
    "lin",
];

fn syllable(number: u64) -> &'static str {
    SYLLABLES[usize::try_from(number % 30).unwrap_or_default()]
}

/// A name of its own for each number below 27,000, in an order that spreads beginnings evenly.
fn name(number: u64) -> (String, String) {
    let spread = number * 7_919 % 27_000;
    let family = [spread, spread / 30, spread / 900].map(syllable).concat();
    let given = [number / 7, number / 3].map(syllable).concat();
    (given, family)
}

fn participant(number: u64) -> Participant {
    let (given, family) = name(number);
    Participant {
        name: format!("{given} {family}"),
        family_name: family,
        person: None,
        title: Some("Minister for Foreign Affairs".to_owned()),
        country: Country::new(if number.is_multiple_of(2) { "JP" } else { "FR" }),
        basis: Basis::Stated,
        mentions: Vec::new(),
    }
}

fn release(number: u64) -> CallRecord {
    let first = NaiveDate::from_ymd_opt(1995, 1, 1).unwrap_or_default();
    CallRecord {
        schema: SCHEMA,
        id: number.to_string(),
        source: Source {
            path: Some(number.to_string()),
            ..Source::default()
        },
        publisher: None,
        language: None,
        title: None,
        kind: Kind::Call,
        channel: None,
        released: None,
        date: Some(CallDate {
            value: first.checked_add_days(Days::new(number * 31 % 11_000)),
            basis: Some(Basis::Stated),
            rule: String::new(),
            note: None,
            evidence: Vec::new(),
        }),
        start_time: None,
        duration_minutes: None,
        initiative: None,
        participants: vec![
            participant(number % PEOPLE),
            participant(number * 131 % PEOPLE),
        ],
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

fn library() -> Library {
    let mut library = Library::in_memory().expect("an index in memory");
    // A file of many, for a batch costs more than a release.
    for part in 0..RELEASES / 5000 {
        let records = (part * 5000..(part + 1) * 5000).map(release).collect();
        library.add(&part.to_string(), records).expect("room");
    }
    library
}

fn find(library: &mut Library, query: &Query, sort: Sort, rows: usize) -> Found {
    let found = library.find(query, sort, 0..rows, None);
    found.expect("an answer")
}

fn letters(c: &mut Criterion) {
    let mut library = library();
    let mut group = c.benchmark_group("filter 20,000 people in 100,000 releases");
    // Beginnings; letters scattered over a name; a slip; two words.
    for typed in [
        "l", "la", "lav", "lavro", "lvr", "lvrsh", "lavroxhi", "ki la",
    ] {
        group.bench_function(typed, |b| {
            b.iter_batched(
                || Query::parse(typed).unwrap_or_default(),
                |query| {
                    // What was asked before may not answer for it.
                    black_box(find(&mut library, &Query::default(), Sort::Oldest, 0));
                    black_box(find(&mut library, &query, Sort::Newest, 60))
                },
                BatchSize::SmallInput,
            );
        });
    }
    group.bench_function(
        "nothing, the share of the above that is not the key's",
        |b| {
            b.iter(|| {
                black_box(find(&mut library, &Query::default(), Sort::Newest, 0));
                black_box(find(&mut library, &Query::default(), Sort::Oldest, 0))
            });
        },
    );
    group.finish();
}

criterion_group!(benches, letters);
criterion_main!(benches);
