//! Full text: phrases, beginnings, AND, OR, NOT, and who says it.

use proptest::prelude::*;
use readouts_tui::library::Library;
use readouts_tui::model::{CallRecord, Count, Sort, Speaker, SpeakerType, Statement};
use readouts_tui::query::{Finder, Query, Words};
use readouts_tui::text::normal;

use super::{days, find, library, release, said};

/// A release of January 2031 with this text.
fn text(day: u32, text: &str) -> CallRecord {
    let mut record = release(&format!("2031-01-{day:02}"), "JP", &[("Ada Vell", "JP")]);
    text.clone_into(&mut record.text);
    record.statements = vec![said(text, None)];
    record
}

fn found(library: &mut Library, filter: &str) -> Vec<u32> {
    let mut found: Vec<u32> = days(&find(library, filter))
        .iter()
        .map(|day| day[8..].parse().unwrap())
        .collect();
    found.sort_unstable();
    found
}

#[test]
fn words_combine() {
    let mut library = library(vec![
        text(1, "They spoke of a peace treaty and of the islands."),
        text(2, "They spoke of treaties; peace was not mentioned."),
        text(3, "They spoke of the Şırnak region."),
        text(4, "They spoke of fish, and of a peace-treaty draft."),
        text(5, "Nothing was said about it."),
    ]);
    for (filter, days) in [
        ("text:peace", vec![1, 2, 4]),
        ("text:treat", vec![1, 2, 4]),
        ("text:treat*", vec![1, 2, 4]),
        ("text:\"treaty\"", vec![1, 4]),
        ("text:\"treat\"", vec![]),
        ("text:\"treat*\"", vec![1, 2, 4]),
        ("text:\"peace treaty\"", vec![1, 4]),
        ("text:\"peace treat", vec![1, 4]),
        ("text:\"treaty peace\"", vec![]),
        ("text:(peace treaties)", vec![2]),
        ("text:(fish OR islands)", vec![1, 4]),
        ("text:(peace AND (fish OR islands))", vec![1, 4]),
        ("text:(peace -fish)", vec![1, 2]),
        ("text:(peace NOT fish)", vec![1, 2]),
        ("text:(peace AND NOT fish NOT islands)", vec![2]),
        ("text:(NOT peace)", vec![3, 5]),
        ("text:(-(fish OR islands))", vec![2, 3, 5]),
        ("text:(fish OR NOT peace)", vec![3, 4, 5]),
        ("text:(sirnak)", vec![3]),
        ("text:ŞIRNAK", vec![3]),
        ("-text:peace", vec![3, 5]),
        ("-text:(peace -fish)", vec![3, 4, 5]),
        ("text:of text:fish", vec![4]),
        ("-text:\"peace treaty\"", vec![2, 3, 5]),
        ("text:(fish OR NOT \"peace treaty\")", vec![2, 3, 4, 5]),
        ("text:(peace -\"a peace\")", vec![2]),
        ("text:(\"of the\" OR \"was said\")", vec![1, 3, 5]),
        ("text:(NOT (\"of the\" OR \"was said\"))", vec![2, 4]),
        ("text:\"the is*\"", vec![1]),
        ("text:\"treaty of the\"", vec![]),
        // One or two letters have an index of their own.
        ("text:(fi OR is)", vec![1, 4]),
        ("text:(sp -fi)", vec![1, 2, 3]),
        ("text:(sp fi)", vec![4]),
        ("text:(NOT sp)", vec![5]),
        // What is no sound expression is taken for what there is of it.
        ("text:(peace AND", vec![1, 2, 4]),
        ("text:(OR fish)", vec![4]),
        ("text:((((fish)", vec![4]),
        ("text:(fish))", vec![4]),
        ("text:(() fish)", vec![4]),
        ("text:(NEAR(fish,2) )", vec![]),
        ("text:(fish^)", vec![4]),
        ("text:(text:fish)", vec![]),
        ("text:NOT", vec![2, 5]),
        ("text:(- fish)", vec![4]),
    ] {
        assert_eq!(found(&mut library, filter), days, "{filter}");
    }
}

#[test]
fn words_are_written_back_as_they_are_understood() {
    for (typed, plain) in [
        ("peace", "peace"),
        ("peace treaty", "(peace treaty)"),
        ("\"peace  treaty\"", "\"peace treaty\""),
        ("“peace treat*”", "\"peace treat*\""),
        ("a OR b c NOT d", "(a OR (b c -d))"),
        ("NOT (a b)", "(-(a b))"),
        ("NOT NOT a", "a"),
        ("a AND (b AND (c d))", "(a b c d)"),
        ("\"AND*\"", "\"AND*\""),
        ("--a", "a"),
    ] {
        let words = Words::parse(typed).unwrap();
        assert_eq!(words.to_string(), plain, "{typed}");
        let query = Query::parse(&format!("text:{plain}")).unwrap();
        assert_eq!(query.texts().collect::<Vec<_>>(), [&words], "{plain}");
    }
    assert!(Words::parse("").unwrap_err().contains("a word"));
    assert!(Words::parse(&"a ".repeat(65)).unwrap_err().contains("64"));
    let mistake = Query::parse("text:()").unwrap_err();
    assert!(mistake.message.contains("a word to look for is needed"));
}

#[test]
fn what_must_be_missing_is_not_lit() {
    let text = "Peace and fish, treaties and islands; peaceful.";
    let lit = |typed: &str| {
        let places = Finder::new(&Words::parse(typed).unwrap()).places(text);
        let words: Vec<&str> = places.iter().map(|span| span.of(text)).collect();
        words.join("|")
    };
    assert_eq!(lit("peace -fish"), "Peace|peace");
    assert_eq!(lit("\"peace\" OR islands"), "Peace|islands");
    assert_eq!(lit("NOT peace"), "");
    assert_eq!(lit("(treat OR treaties) NOT (fish OR islands)"), "treaties");
}

fn by(speaker: &str, text: &str) -> Statement {
    let mut statement = said(text, None);
    statement.speaker = Speaker {
        kind: SpeakerType::Participant,
        name: Some(speaker.to_owned()),
        reported_by: None,
        rule: None,
    };
    statement
}

#[test]
fn what_somebody_says_is_not_what_others_say() {
    let people = [("Ada Vell", "JP"), ("Bo Rhode", "FR")];
    let call = |day: u32, statements: Vec<Statement>| {
        let mut record = release(&format!("2031-01-{day:02}"), "JP", &people);
        record.text = statements.iter().map(|s| s.text.clone() + " ").collect();
        record.statements = statements;
        record
    };
    let mut library = library(vec![
        // She says it.
        call(
            1,
            vec![by("Ada Vell", "Minister Vell spoke of Syria and of fish.")],
        ),
        // The other one says it.
        call(
            2,
            vec![
                by("Ada Vell", "Minister Vell spoke of fish."),
                by("Bo Rhode", "Minister Rhode spoke of Syria."),
            ],
        ),
        // She says both, but not together.
        call(
            3,
            vec![
                by("Ada Vell", "Minister Vell spoke of fish."),
                by("Ada Vell", "She asked about Syria."),
            ],
        ),
        // Nobody in particular says it.
        call(
            4,
            vec![
                by("Ada Vell", "Minister Vell thanked him."),
                said("Syria and fish were touched upon.", None),
            ],
        ),
    ]);
    for (filter, days) in [
        ("says:vell text:syria", vec![1, 3]),
        ("says:rhode text:syria", vec![2]),
        ("says:vell text:(syria fish)", vec![1]),
        ("says:vell text:syria text:fish", vec![1]),
        ("says:vell text:(syria OR thanked)", vec![1, 3, 4]),
        // The sentence without fish counts, whatever stands in others.
        ("says:vell text:(syria -fish)", vec![3]),
        ("says:vell text:syria -text:fish", vec![]),
        ("says:rhode text:(syria -fish)", vec![2]),
        ("says:rhode text:(NOT fish)", vec![2]),
        ("says:vell -text:syria", vec![]),
        ("says:rhode", vec![2]),
    ] {
        assert_eq!(found(&mut library, filter), days, "{filter}");
    }
    // The sentence that is shown is theirs, too.
    let query = Query::parse("says:rhode text:of").unwrap();
    let call = find(&mut library, "says:rhode").page.rows[0].id;
    let record = library.record(call).unwrap().unwrap();
    let sentence = library.sentence(call, &record, &query).unwrap().unwrap();
    assert_eq!(sentence.text, "Minister Rhode spoke of Syria.");
}

#[test]
fn a_release_is_shown_by_the_sentence_that_has_the_words() {
    let mut record = text(1, "");
    record.statements = vec![
        said("They spoke of fish.", None),
        said("They spoke of fish and peace.", None),
    ];
    let mut library = library(vec![record.clone()]);
    let call = find(&mut library, "").page.rows[0].id;
    let mut shown = |typed: &str| {
        let query = Query::parse(&format!("text:({typed})")).unwrap();
        let sentence = library.sentence(call, &record, &query).unwrap();
        sentence.map_or("", |s| s.text.as_str()).to_owned()
    };
    assert_eq!(shown("peace fish"), "They spoke of fish and peace.");
    assert_eq!(shown("fish islands"), "They spoke of fish.");
    assert_eq!(shown("fish -peace"), "They spoke of fish.");
    assert_eq!(shown("NOT islands"), "");
}

fn expression() -> impl Strategy<Value = String> {
    let atom = prop_oneof![
        "[a-c]{1,3}\\*?",
        "\"[a-c]{1,2} [a-c]{1,2}\"",
        "[a-c]{1,2}-[a-c]",
    ];
    atom.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{a} {b}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} OR {b})")),
            inner.clone().prop_map(|a| format!("NOT ({a})")),
            inner.prop_map(|a| format!("-{a}")),
        ]
    })
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("([a-c]{1,3}[ .-]){0,6}", 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 160, ..ProptestConfig::default() })]

    #[test]
    fn the_index_finds_what_reading_every_text_finds(texts in texts(), typed in expression()) {
        let words = Words::parse(&typed).unwrap();
        let finder = Finder::new(&words);
        let mut wanted = Vec::new();
        let mut records = Vec::new();
        for (day, line) in (1..).zip(&texts) {
            if finder.fits(&normal(line)) {
                wanted.push(day);
            }
            records.push(text(day, line));
        }
        let mut library = library(records);
        prop_assert_eq!(found(&mut library, &format!("text:({typed})")), wanted);
    }

    #[test]
    fn nothing_typed_is_an_error_of_the_index(typed in "[\\PC]{0,24}|[\"()*^:+{}a-c AND OR NOT-]{0,40}") {
        let mut library = library(vec![text(1, "a b c"), text(2, "b")]);
        if let Ok(words) = Words::parse(&typed) {
            let again = Words::parse(&words.to_string()).unwrap();
            prop_assert_eq!(&again, &words);
            let query = Query {
                clauses: vec![readouts_tui::query::Clause {
                    negated: false,
                    condition: readouts_tui::query::Condition::Text(words),
                }],
            };
            library.select(&query, Sort::Newest).unwrap();
        }
    }
}

/// Who looks for words that are nearly everywhere, but seldom together, is not kept waiting for the last of them.
#[test]
fn a_rare_phrase_of_common_words_is_told_as_far_as_it_was_looked_for() {
    const RELEASES: u32 = 4_300;
    let mut records = Vec::new();
    for number in 0..RELEASES {
        let words = match number {
            0 => "from the north coast on",
            4_200 => "to the north coast",
            _ => "on the coast, in the north",
        };
        let mut record = text(1, &format!("They sailed {words}, number {number}."));
        let day =
            chrono::NaiveDate::from_ymd_opt(2001, 1, 1).unwrap() + chrono::Days::new(number.into());
        record.date.as_mut().unwrap().value = Some(day);
        record.id = format!("call-{number}");
        records.push(record);
    }
    let mut library = Library::in_memory().unwrap();
    library.add("all.jsonl", records).unwrap();
    let query = Query::parse("text:\"north coast\"").unwrap();
    let ask = |library: &mut Library| {
        let found = library.find(&query, Sort::Newest, 0..50, None).unwrap();
        (found.count, found.page.rows.len())
    };
    assert_eq!(ask(&mut library), (Count::AtLeast(1), 1));
    // The next one that was not read is looked for further down.
    let next = |library: &mut Library| library.next_unread(&query, Sort::Newest, None).unwrap();
    let (newest, _) = next(&mut library).unwrap();
    library.mark_read(newest).unwrap();
    let (oldest, at) = next(&mut library).unwrap();
    assert_eq!((oldest != newest, at), (true, 1));
    while library.refine().unwrap() {}
    assert_eq!(ask(&mut library), (Count::Exactly(2), 2));
    // Who wants all waits for all.
    for sort in [Sort::Newest, Sort::Oldest] {
        find(&mut library, "text:nothing");
        assert_eq!(library.select(&query, sort).unwrap().len(), 2);
    }
}
