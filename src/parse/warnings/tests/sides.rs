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

#[test]
fn somebody_who_took_no_part_speaks() {
    check_below(&[
        (
            "The Chilean foreign minister, for his part, thanked the Norwegian side.",
            "side-mismatch",
        ),
        (
            "At the end of the call, the Chilean minister said that his country was ready.",
            "side-mismatch",
        ),
        (
            "The Foreign Minister of the Republic of Chile reaffirmed the will to meet.",
            "side-mismatch",
        ),
        (
            "Minister Berg and Minister Prado agreed to meet in Lima.",
            "side-mismatch",
        ),
        (
            "Minister Berg said Prime Minister Paz and Chancellor Prado agreed on it.",
            "",
        ),
        (
            "Minister Berg and Foreign Minister Prado agreed to meet in Lima.",
            "side-mismatch",
        ),
        (
            "The Chilean foreign minister said in an interview that talks would go on.",
            "",
        ),
        (
            "They spoke of Chile. The Chilean foreign minister, for his part, stressed calm.",
            "",
        ),
        ("The Chilean President announced the talks in Santiago.", ""),
        (
            "The Peruvian Foreign Minister, for her part, thanked him.",
            "",
        ),
        ("Former Foreign Minister Prado thanked both ministers.", ""),
    ]);
}

#[test]
fn offices_that_contradict_each_other() {
    let title = "Telephone call with the President of Chile";
    let call = "Prime Minister Espen Berg of Norway spoke by telephone with the President of Chile Ana Quispe.";
    for (words, expected) in [
        (
            "The Prime Minister of Chile Ana Quispe spoke of the storm.",
            "office-mismatch",
        ),
        (
            "He congratulated her on the day when Prime Minister Quispe was elected.",
            "",
        ),
        ("Former Prime Minister Quispe is her brother.", ""),
        (
            "The Prime Minister of Chile, for her part, thanked him.",
            "office-mismatch",
        ),
        ("The Prime Minister of Chile will visit Oslo in June.", ""),
    ] {
        let text = format!("{call}\n\n{words}");
        let rest = codes(title, DAY, &text);
        assert_eq!(rest, expected, "{words}");
    }
}

#[test]
fn a_holder_of_another_time() {
    let title = "Prime Minister speaks with Prime Minister Albanese of Australia";
    let call = "Prime Minister Espen Berg of Norway spoke by telephone with the Prime Minister of Australia, Anthony Albanese.";
    for (words, expected) in [
        (
            "He looked forward to the visit of Prime Minister Gillard to Oslo.",
            "office-not-held",
        ),
        (
            "He recalled the visit of former Prime Minister Gillard to Oslo.",
            "",
        ),
        (
            "He recalled the plan that Prime Minister Gillard signed.",
            "",
        ),
        (
            "He recalled the plan of Prime Minister Gillard of 2012.",
            "",
        ),
        ("He recalled the visit of Governor Gillard.", ""),
    ] {
        let text = format!("On 6 May 2025, {call}\n\n{words}");
        assert_eq!(codes(title, "6 May 2025", &text), expected, "{words}");
    }
}

#[test]
fn roles_that_are_swapped() {
    check_below(&[
        (
            "Minister Berg invited his counterpart to pay an official visit to Lima.",
            "role-mismatch",
        ),
        (
            "Minister Berg invited Minister Quispe to visit Peru.",
            "role-mismatch",
        ),
        (
            "Minister Berg extended an invitation to Minister Quispe to visit Lima.",
            "role-mismatch",
        ),
        (
            "Minister Quispe expressed her gratitude to Peru for its help.",
            "role-mismatch",
        ),
        ("Minister Berg invited his counterpart to visit Oslo.", ""),
        ("Minister Quispe invited him to visit Lima.", ""),
        (
            "The Peruvian minister invited her colleague to visit Peru.",
            "",
        ),
        (
            "He said that Minister Quispe had invited him to visit Lima.",
            "",
        ),
        (
            "Minister Quispe thanked Peru for its help.",
            "role-mismatch",
        ),
        ("Minister Quispe thanked Norway for its help.", ""),
        (
            "The Peruvian minister, for her part, thanked Norway for its help.",
            "",
        ),
        (
            "Minister Berg and Minister Quispe thanked Norway for its help.",
            "",
        ),
    ]);
}
