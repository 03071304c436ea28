//! The filter language: what is understood, how it is written back, what is said of a mistake.

use proptest::prelude::*;
use readouts_tui::model::{AgreementKind, Country};
use readouts_tui::query::{Clause, Condition, Part, Query, State, Words};

fn conditions(filter: &str) -> Vec<Condition> {
    let query = Query::parse(filter).unwrap();
    assert!(query.clauses.iter().all(|clause| !clause.negated));
    query
        .clauses
        .into_iter()
        .map(|clause| clause.condition)
        .collect()
}

fn mistake(filter: &str) -> (String, String) {
    let error = Query::parse(filter).unwrap_err();
    (error.span.of(filter).to_owned(), error.message)
}

#[test]
fn plain_words_are_people_and_fields_narrow() {
    let found = conditions(
        r#"lavrov by:jp country:kr topic:"north korea" kind:commitment text:abduction un:1718 is:unread has:warning"#,
    );
    let country = |code| Country::new(code).unwrap();
    assert_eq!(
        found,
        [
            Condition::Person("lavrov".to_owned()),
            Condition::Publisher(country("JP")),
            Condition::Country(country("KR")),
            Condition::Topic("north korea".to_owned()),
            Condition::Agreement(AgreementKind::Commitment),
            Condition::Text(Words::parse("abduction").unwrap()),
            Condition::Resolution("1718".to_owned()),
            Condition::Is(State::Unread),
            Condition::Has(Part::Warning),
        ]
    );
}

#[test]
fn what_is_typed_loosely_is_written_back_plainly() {
    for (typed, plain) in [
        ("  lavrov   nakasone ", "lavrov nakasone"),
        ("year:2009", "year:2009"),
        ("year:2003..2010", "year:2003..2010"),
        ("year:2003-2010", "year:2003..2010"),
        ("year:..2010", "year:..2010"),
        ("date:2009-04", "date:2009-04-01..2009-04-30"),
        ("date:2009-04-05", "date:2009-04-05"),
        ("date:2009", "year:2009"),
        ("KIND:Shared", "kind:shared_view"),
        ("kind:joint-position", "kind:joint_position"),
        ("un:S/RES/1718(2006)", "un:1718"),
        ("has:warnings", "has:warning"),
        ("-is:digest", "-is:digest"),
        ("with:\"Yun Byung-se\"", "\"Yun Byung-se\""),
        ("topic:“North Korea”", "topic:\"North Korea\""),
        ("topic:\"north kor", "topic:\"north kor\""),
        ("\"16:40\"", "\"16:40\""),
        ("by：jp", "by:JP"),
        ("- \"", ""),
    ] {
        assert_eq!(Query::parse(typed).unwrap().to_string(), plain, "{typed}");
    }
}

#[test]
fn a_minus_sign_leaves_out() {
    assert_eq!(
        Query::parse("-lavrov").unwrap().clauses,
        [Clause {
            negated: true,
            condition: Condition::Person("lavrov".to_owned())
        }]
    );
    assert_eq!(
        Query::parse("-lavrov nakasone")
            .unwrap()
            .people()
            .collect::<Vec<_>>(),
        ["nakasone"]
    );
}

#[test]
fn a_mistake_is_explained_where_it_stands() {
    for (filter, place, message) in [
        (
            "lavrov cuntry:jp",
            "cuntry:jp",
            "there is no field `cuntry:`; did you mean `country:`?",
        ),
        (
            "minister:lavrov",
            "minister:lavrov",
            "there is no field `minister:`; did you mean `with:`?",
        ),
        (
            "zzzzzz:1",
            "zzzzzz:1",
            "there is no field `zzzzzz:`; there are with:, by:, country:, year:, date:, topic:, kind:, text:, says:, un:, is: and has:",
        ),
        ("by:", "by:", "`by:` needs a value, as in `by:JP`"),
        (
            "year:20x9",
            "year:20x9",
            "write `year:2009` or `year:2003..2010`: `20x9` is no year",
        ),
        (
            "year:2010..2003 lavrov",
            "year:2010..2003",
            "write `year:2003..2010`: `2010..2003` runs backwards",
        ),
        (
            "is:unraed",
            "is:unraed",
            "`is:unraed` is not known; did you mean `is:unread`?",
        ),
        (
            "kind:zzz",
            "kind:zzz",
            "`kind:` takes commitment, shared_view, joint_position, acceptance, call, meeting and other",
        ),
        (
            "un:abc",
            "un:abc",
            "write `un:1718`: `abc` is no number of a resolution",
        ),
    ] {
        assert_eq!(mistake(filter), (place.to_owned(), message.to_owned()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_typed_panics_and_the_place_of_a_mistake_fits(filter in "\\PC{0,40}") {
        if let Err(error) = Query::parse(&filter) {
            prop_assert!(filter.get(error.span.start..error.span.end).is_some());
            prop_assert!(!error.span.is_empty());
        }
    }

    #[test]
    fn what_is_written_back_means_the_same(
        filter in "(-?(lavrov|\"yun byung-se\"|by:jp|year:20(0[0-9])|year:1999[.][.]|topic:\"a b\"|text:x|is:read|has:time|kind:acc|un:18) ){0,4}"
    ) {
        let query = Query::parse(&filter).unwrap();
        let again = Query::parse(&query.to_string()).unwrap();
        prop_assert_eq!(query, again);
    }
}

#[test]
fn stars_and_blanks_at_the_end_of_a_phrase_say_only_that_it_may_go_on() {
    for typed in ["\"a* *\"", "\"a *\"", "a**", "\"a\"*", "\"a* * *"] {
        let words = Words::parse(typed).unwrap();
        assert_eq!(words.wanted(), [("a", true)], "{typed}");
        assert_eq!(Words::parse(&words.to_string()).unwrap(), words, "{typed}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn words_are_read_again_as_they_are_written(typed in "[\\PC]{0,24}|[\"()*^: a-c+-]{0,24}|(a|\"|\\*| |-|\\(|\\)|OR|AND|NOT){0,24}") {
        if let Ok(words) = Words::parse(&typed) {
            prop_assert_eq!(Words::parse(&words.to_string()), Ok(words));
        }
    }
}
