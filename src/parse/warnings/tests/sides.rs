//! Contradictions of who took part, of what country, in what role.

use super::{check, codes};

const DAY: &str = "4 May 2021";
const TITLE: &str = "Telephone call with the Foreign Minister of Peru";

/// The codes of a release of the call that goes on with these words.
fn below(words: &str) -> String {
    codes(TITLE, DAY, &format!("{}\n\n{words}", super::CALL))
}

fn check_below(rows: &[(&str, &str)]) {
    for (words, expected) in rows {
        assert_eq!(below(words), *expected, "{words}");
    }
}

#[test]
fn offices_of_two_countries_in_the_title() {
    let first = "On 4 May 2021, CALL";
    check(&[
        (
            "Telephone call of the Foreign Ministers of Norway and Chile",
            DAY,
            first,
            "country-mismatch",
        ),
        (
            "Telephone call of the Foreign Ministers of Norway and Peru",
            DAY,
            first,
            "",
        ),
        (
            "Telephone call on the talks of the Foreign Ministers of Norway, Peru and Chile",
            DAY,
            first,
            "",
        ),
    ]);
}

#[test]
fn relations_with_a_stranger() {
    check_below(&[
        (
            "The bilateral relations between Norway and Chile were discussed in the call.",
            "side-mismatch",
        ),
        (
            "The ministers reviewed bilateral cooperation between the Kingdom of Norway and the Republic of Chile.",
            "side-mismatch",
        ),
        (
            "The ministers reviewed bilateral relations between Norway and Peru.",
            "",
        ),
        (
            "Minister Quispe welcomed the better bilateral relations between Peru and Chile.",
            "",
        ),
        (
            "The ministers discussed bilateral relations between Peru and Chile. Minister Quispe thanked Chile.",
            "",
        ),
    ]);
}

#[test]
fn a_telephone_call_that_ends_as_a_meeting() {
    check_below(&[
        (
            "The meeting was attended by the Director of the Americas.",
            "meeting-below-call",
        ),
        (
            "Present at the meeting at the Ministry in Oslo were two directors.",
            "meeting-below-call",
        ),
        (
            "They recalled their meeting in Lima. The meeting was attended by both Prime Ministers.",
            "",
        ),
        (
            "Minister Berg attended the meeting of the Arctic Council.",
            "",
        ),
        ("The meeting will be attended by both Prime Ministers.", ""),
    ]);
}

#[test]
fn a_given_name_of_both_sides_is_no_slip() {
    let title = "Telephone call with the Foreign Minister of Peru";
    let call = "Foreign Minister Senator Mohammed Lind of Norway spoke by telephone today with Foreign Minister Mohamed Quispe of Peru.";
    assert_eq!(codes(title, DAY, call), "");
}
