//! Finding people.

use super::{days, find, library, lit, release};
use readouts_tui::library::Library;

/// Each in a call of a day of their own, in this order.
fn of(names: &[&str]) -> Library {
    library(
        (1..)
            .zip(names)
            .map(|(day, name)| release(&format!("2031-03-{day:02}"), "JP", &[(name, "JP")]))
            .collect(),
    )
}

fn found(names: &[&str], typed: &str) -> Vec<String> {
    let mut library = of(names);
    let found = find(&mut library, typed);
    found.people.into_iter().map(|hit| hit.name).collect()
}

#[test]
fn names_are_found_however_they_are_typed() {
    for (name, typed) in [
        ("Sergei Lavrov", "lavrov"),
        ("Sergei Lavrov", "LAV"),
        ("Sergei Lavrov", "sergei"),
        ("Sergei Lavrov", "lvrv"),
        ("Sergei Lavrov", "lavrof"),
        ("Sergei Lavrov", "lavorv"),
        ("Sergei Lavrov", "sergey"),
        ("Sergei Lavrov", "lawrow"),
        ("Sergei Lavrov", "sergei lavrov"),
        ("Sergei Lavrov", "\"lavrov sergei\""),
        ("Lucía Peñaranda", "lucia"),
        ("Lucía Peñaranda", "penaranda"),
        ("Lucia Penaranda", "peñaranda"),
        ("Byung-se Yun", "byungse"),
        ("Byung-se Yun", "byung-se"),
        ("Byung-se Yun", "byung se"),
        ("Rashid Al Noaimi", "alnoaimi"),
        ("Rashid Al-Noaimi", "al noaimi"),
        ("Siobhan O'Hara", "ohara"),
        ("Siobhan O’Hara", "o'hara"),
        ("Oleg Zelenskyy", "zelensky"),
        ("Oleg Zelensky", "zelenskiy"),
        ("Mikhail Khodorov", "hodorov"),
        ("王 毅", "王"),
    ] {
        assert_eq!(found(&[name, "Bo Quux"], typed), [name], "{typed}");
    }
}

#[test]
fn names_of_the_tables_are_found_under_their_other_spellings() {
    let mut record = release("2031-03-01", "JP", &[("Sergei Lavrov", "RU")]);
    record.participants[0].person = Some("sergei-lavrov".to_owned());
    let mut library = library(vec![record]);
    assert_eq!(find(&mut library, "sergey").count.known(), 1);
}

#[test]
fn exact_comes_before_a_beginning_and_that_leaves_no_room_for_scattered_letters() {
    assert_eq!(
        found(
            &[
                "Jo Kimura",
                "Ada Kim",
                "Kimiko Sato",
                "Kai Immer",
                "Joakim Dahl"
            ],
            "kim"
        ),
        ["Ada Kim", "Jo Kimura", "Kimiko Sato"]
    );
    // Nobody's name begins so: now letters in order count.
    assert_eq!(found(&["Ada Kim", "Karl Ilmer"], "kilm"), ["Karl Ilmer"]);
    assert!(found(&["Ada Kim", "Karl Ilmer"], "zzz").is_empty());
}

#[test]
fn an_office_is_found_where_no_name_fits() {
    assert_eq!(found(&["Ada Kim"], "foreign").len(), 1);
    assert_eq!(
        found(&["Ada Kim", "Bo Foreigner"], "foreign"),
        ["Bo Foreigner"]
    );
}

#[test]
fn words_all_have_to_fit() {
    let mut library = library(vec![
        release(
            "2031-03-01",
            "JP",
            &[("Ada Vell", "JP"), ("Bo Rhode", "RU")],
        ),
        release("2031-03-02", "JP", &[("Ada Vell", "JP"), ("Cy Kerr", "FR")]),
        release("2031-03-03", "JP", &[("Di Oda", "JP"), ("Bo Rhode", "RU")]),
    ]);
    assert_eq!(
        days(&find(&mut library, "vell")),
        ["2031-03-02", "2031-03-01"]
    );
    assert_eq!(days(&find(&mut library, "vell rhode")), ["2031-03-01"]);
    assert_eq!(days(&find(&mut library, "rhode -vell")), ["2031-03-03"]);
    assert!(days(&find(&mut library, "\"vell rhode\"")).is_empty());
    assert_eq!(days(&find(&mut library, "vell country:fr")), ["2031-03-02"]);
}

#[test]
fn spellings_of_one_person_are_one_person() {
    let mut one = release("2031-03-01", "JP", &[("Sergei Lavrov", "RU")]);
    let mut other = release("2031-03-02", "KR", &[("Sergey Lavrov", "RU")]);
    for record in [&mut one, &mut other] {
        record.participants[0].person = Some("sergei-lavrov".to_owned());
    }
    let mut library = library(vec![one, other]);
    let found = find(&mut library, "lavrov");
    assert_eq!(found.people.len(), 1);
    assert_eq!(found.people[0].calls, 2);
    assert_eq!(found.people[0].office, "Foreign Minister, RU");
}

#[test]
fn matched_letters_are_lit_in_the_spelling_as_printed() {
    let mut library = of(&["Lucía Peñaranda"]);
    assert_eq!(lit(&find(&mut library, "pen").page.rows[0], 0), "Peñ");
    assert_eq!(lit(&find(&mut library, "pnrd").page.rows[0], 0), "Pñrd");
    assert_eq!(lit(&find(&mut library, "lucia").page.rows[0], 0), "");
    assert_eq!(lit(&find(&mut library, "").page.rows[0], 0), "");
    let hit = &find(&mut library, "lucia").people[0];
    assert_eq!(hit.lit, [0, 1, 2, 3, 5]);
}
