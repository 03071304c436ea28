//! Pages, orders, agreements, concordance, what was read.

use super::{days, find, library, release, said};
use readouts_tui::library::Library;
use readouts_tui::model::{AgreementKind, Basis, Count, Duration, Severity, Sort, Topic, Warning};
use readouts_tui::query::Query;
use rustc_hash::FxHashSet;

fn of_days(days: &[&str]) -> Library {
    library(
        days.iter()
            .map(|day| release(day, "JP", &[("Ada Vell", "JP")]))
            .collect(),
    )
}

fn everything() -> Query {
    Query::default()
}

#[test]
fn rows_come_in_order_of_days_whatever_the_order_of_reading() {
    let mut library = of_days(&["2031-03-02", "2030-01-01", "2031-03-04"]);
    assert_eq!(
        days(&find(&mut library, "")),
        ["2031-03-04", "2031-03-02", "2030-01-01"]
    );
    let oldest = library
        .find(&everything(), Sort::Oldest, 0..2, None)
        .unwrap();
    assert_eq!(days(&oldest), ["2030-01-01", "2031-03-02"]);
    assert_eq!(oldest.count.known(), 3);
    assert_eq!(
        days(&find(&mut library, "year:2031")),
        ["2031-03-04", "2031-03-02"]
    );
}

#[test]
fn a_page_moves_to_the_row_that_is_kept() {
    let all: Vec<String> = (1..=28).map(|day| format!("2031-02-{day:02}")).collect();
    let mut library = of_days(&all.iter().map(String::as_str).collect::<Vec<_>>());
    let last = library
        .find(&everything(), Sort::Newest, 27..28, None)
        .unwrap()
        .page
        .rows[0]
        .id;
    let found = library
        .find(&everything(), Sort::Newest, 0..10, Some(last))
        .unwrap();
    assert_eq!(
        (found.kept, found.page.first, found.page.rows.len()),
        (Some(27), 18, 10)
    );
    let found = library
        .find(&everything(), Sort::Newest, 20..99, None)
        .unwrap();
    assert_eq!(
        (found.kept, found.page.first, found.page.rows.len()),
        (None, 20, 8)
    );
    assert_eq!(
        library
            .find(&everything(), Sort::Newest, 40..50, None)
            .unwrap()
            .page
            .rows
            .len(),
        0
    );
}

#[test]
fn files_that_cannot_be_read_are_rows_at_the_end_and_no_releases() {
    let mut library = of_days(&["2031-03-02"]);
    library.add_unreadable("x.txt", "gone".to_owned()).unwrap();
    let found = find(&mut library, "");
    assert_eq!((found.count.known(), found.releases), (2, 1));
    assert_eq!(
        found.page.rows[1].unreadable.as_ref().unwrap().reason,
        "gone"
    );
    assert_eq!(find(&mut library, "is:unreadable").count.known(), 1);
    assert_eq!(find(&mut library, "-is:digest").count.known(), 1);
    assert_eq!(
        library.select(&everything(), Sort::Newest).unwrap().len(),
        1
    );
    assert!(library.record(found.page.rows[1].id).unwrap().is_none());
}

fn with_agreements() -> Library {
    let mut older = release("2030-01-01", "JP", &[("Ada Vell", "JP")]);
    older.text = String::from("They agreed to meet. Abductions were raised.");
    older.statements = vec![
        said("They agreed to meet.", Some(AgreementKind::Commitment)),
        said("Abductions, and the abduction issue, were raised.", None),
    ];
    older.topics = vec![Topic {
        name: "North Korea".to_owned(),
        evidence: Vec::new(),
    }];
    let mut newer = release("2031-01-01", "JP", &[("Ada Vell", "JP")]);
    newer.text = String::from("They shared the view. They agreed to talk.");
    newer.statements = vec![
        said("They shared the view.", Some(AgreementKind::SharedView)),
        said("They agreed to talk.", Some(AgreementKind::Commitment)),
    ];
    newer.warnings = vec![Warning {
        code: "test".to_owned(),
        severity: Severity::Warning,
        message: String::new(),
        start: 0,
        end: 0,
    }];
    library(vec![older, newer])
}

#[test]
fn agreements_of_the_calls_found_come_call_by_call() {
    let mut library = with_agreements();
    let texts = |library: &mut Library, filter: &str, sort| -> Vec<String> {
        let (_, page) = library
            .agreements(&Query::parse(filter).unwrap(), sort, 0..9)
            .unwrap();
        page.rows.into_iter().map(|row| row.text).collect()
    };
    assert_eq!(
        texts(&mut library, "", Sort::Newest),
        [
            "They shared the view.",
            "They agreed to talk.",
            "They agreed to meet."
        ]
    );
    assert_eq!(
        texts(&mut library, "kind:commitment", Sort::Oldest),
        ["They agreed to meet.", "They agreed to talk."]
    );
    assert_eq!(
        texts(&mut library, "year:2030", Sort::Newest),
        ["They agreed to meet."]
    );
    let (total, page) = library
        .agreements(&everything(), Sort::Newest, 1..2)
        .unwrap();
    assert_eq!(
        (total, page.first, page.rows[0].statement),
        (Count::Exactly(3), 1, 1)
    );
}

#[test]
fn fields_narrow_by_what_the_records_say() {
    let mut library = with_agreements();
    for (filter, years) in [
        ("text:abduction", vec!["2030-01-01"]),
        ("text:\"abduc\"", vec![]),
        ("text:\"they AGREED, to\"", vec!["2031-01-01", "2030-01-01"]),
        ("text:duction", vec![]),
        ("topic:korea", vec!["2030-01-01"]),
        ("topic:\"north korea\"", vec!["2030-01-01"]),
        ("has:warning", vec!["2031-01-01"]),
        ("-has:warning", vec!["2030-01-01"]),
        ("kind:shared_view", vec!["2031-01-01"]),
        (
            "kind:call by:jp country:japan",
            vec!["2031-01-01", "2030-01-01"],
        ),
        ("by:kr", vec![]),
        ("is:digest", vec![]),
    ] {
        assert_eq!(days(&find(&mut library, filter)), years, "{filter}");
    }
    assert_eq!(find(&mut library, "").warned, 1);
}

#[test]
fn a_concordance_has_every_place_of_the_phrase_with_the_letters_of_the_text() {
    let mut library = with_agreements();
    let (total, page) = library
        .concordance(&everything(), "abduction", 0..9)
        .unwrap();
    let hits: Vec<&str> = page.rows.iter().map(|row| row.hit.of(&row.text)).collect();
    assert_eq!(
        (total, hits),
        (Count::Exactly(2), vec!["Abduction", "abduction"])
    );
    assert_eq!(
        library.concordance(&everything(), "…", 0..9).unwrap().0,
        Count::Exactly(0)
    );
}

#[test]
fn what_was_read_is_marked_and_the_next_unread_is_found_from_the_top_again() {
    let mut library = of_days(&["2031-01-01", "2031-01-02", "2031-01-03"]);
    let rows = find(&mut library, "").page.rows;
    let next = |library: &mut Library, after| {
        library
            .next_unread(&everything(), Sort::Newest, after)
            .unwrap()
            .map(|(_, place)| place)
    };
    assert_eq!(next(&mut library, None), Some(0));
    assert_eq!(next(&mut library, Some(rows[0].id)), Some(1));
    assert!(library.mark_read(rows[1].id).unwrap().is_some());
    assert!(library.mark_read(rows[1].id).unwrap().is_none());
    assert_eq!(next(&mut library, Some(rows[0].id)), Some(2));
    assert_eq!(next(&mut library, Some(rows[2].id)), Some(0));
    assert_eq!(find(&mut library, "").unread, 2);
    assert_eq!(find(&mut library, "is:unread").count.known(), 2);
    let again = library.record(rows[2].id).unwrap().unwrap();
    library.add("0.txt", vec![(*again).clone()]).unwrap();
    let now = find(&mut library, "").page.rows;
    assert_eq!(now[2].id, rows[2].id);
    assert!(now[1].read);
}

#[test]
fn what_is_unread_is_counted_alike_while_an_import_runs_and_after_it() {
    let mut library = of_days(&["2031-01-01", "2031-01-02"]);
    let rows = find(&mut library, "").page.rows;
    let mut marks = FxHashSet::default();
    marks.extend(library.mark_read(rows[0].id).unwrap());
    let counted = |library: &mut Library, unread: usize| {
        assert_eq!(find(library, "").unread, unread);
        assert_eq!(find(library, "is:unread").count.known(), unread);
    };
    counted(&mut library, 1);
    let come = |library: &mut Library, name: &str, day: &str| {
        let release = release(day, "JP", &[("Ada Vell", "JP"), ("Bo Rhode", "KR")]);
        library.add(name, vec![release]).unwrap();
    };
    come(&mut library, "2.txt", "2031-01-03");
    counted(&mut library, 2);
    let newest = find(&mut library, "").page.rows.remove(0);
    marks.extend(library.mark_read(newest.id).unwrap());
    counted(&mut library, 1);
    come(&mut library, "3.txt", "2031-01-04");
    counted(&mut library, 2);
    library.finish(&[], "2031-01-05").unwrap();
    counted(&mut library, 2);
    come(&mut library, "4.txt", "2031-01-05");
    counted(&mut library, 3);
    library.set_read(&FxHashSet::default());
    counted(&mut library, 5);
    library.set_read(&marks);
    counted(&mut library, 3);
}

#[test]
fn a_longer_call_and_more_agreements_come_first_where_asked_for() {
    let mut short = release("2031-01-01", "JP", &[("Ada Vell", "JP")]);
    short.duration_minutes = Some(Duration {
        value: 10,
        approximate: false,
        evidence: Vec::new(),
    });
    let unknown = release("2031-01-03", "JP", &[("Ada Vell", "JP")]);
    let mut long = release("2031-01-02", "JP", &[("Ada Vell", "JP")]);
    long.duration_minutes = Some(Duration {
        value: 50,
        approximate: false,
        evidence: Vec::new(),
    });
    long.date.as_mut().unwrap().basis = Some(Basis::Inferred);
    let mut library = library(vec![short, unknown, long]);
    let longest = library
        .find(&everything(), Sort::Longest, 0..9, None)
        .unwrap();
    assert_eq!(days(&longest), ["2031-01-02", "2031-01-01", "2031-01-03"]);
    assert!(longest.page.rows[0].date_inferred);
}

#[test]
fn warnings_of_the_calls_found_come_a_page_at_a_time() {
    let doubt = |severity, message: &str| Warning {
        code: "numbering".to_owned(),
        severity,
        message: message.to_owned(),
        start: 0,
        end: 5,
    };
    let mut older = release("2030-01-01", "JP", &[("Ada Vell", "JP")]);
    older.warnings = vec![
        doubt(Severity::Warning, "a"),
        doubt(Severity::Info, "b"),
        doubt(Severity::Error, "c"),
    ];
    older.statements = vec![said("They met.", None)];
    let mut newer = release("2031-01-01", "JP", &[("Bo Rhode", "FR")]);
    newer.warnings = vec![doubt(Severity::Warning, "d")];
    let sound = release("2029-01-01", "JP", &[("Cy Kerr", "CA")]);
    let mut library = library(vec![older, sound, newer]);
    let mut list = |filter: &str, sort, rows| {
        let query = Query::parse(filter).unwrap();
        let (count, page) = library.warnings(&query, sort, rows).unwrap();
        let rows = page.rows.into_iter();
        let messages: Vec<String> = rows.map(|row| row.message).collect();
        (count.known(), page.first, messages.join(""))
    };
    assert_eq!(list("", Sort::Newest, 0..9), (3, 0, "dac".to_owned()));
    assert_eq!(list("", Sort::Oldest, 0..9), (3, 0, "acd".to_owned()));
    assert_eq!(list("", Sort::Newest, 2..3), (3, 2, "c".to_owned()));
    assert_eq!(list("", Sort::Newest, 5..9), (3, 3, String::new()));
    assert_eq!(list("rhode", Sort::Newest, 0..9), (1, 0, "d".to_owned()));
    assert_eq!(list("kerr", Sort::Newest, 0..9), (0, 0, String::new()));
    let (_, page) = library.warnings(&everything(), Sort::Newest, 0..9).unwrap();
    assert_eq!(
        (page.rows[0].statement, page.rows[1].statement),
        (None, Some(0))
    );
    assert_eq!(page.rows[1].people, ["Vell"]);
}
