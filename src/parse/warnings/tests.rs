//! Contradictions in releases of a few lines, each with what only looks like one.

mod sides;

use crate::parse::read;

const HOUSE: &str = "Ministry of Foreign Affairs of Norway";
const CALL: &str = "Foreign Minister Espen Berg of Norway spoke by telephone with Foreign Minister Ana Quispe of Peru.";

/// The codes of the warnings of a release with that title, the line below it and the text.
fn codes(title: &str, line: &str, text: &str) -> String {
    let rest = "The Norwegian minister thanked his colleague for the help after the storm.";
    let release = format!("{HOUSE}\n\n{title}\n\n{line}\n\n{text}\n\n{rest}\n");
    let records = read(release.as_bytes(), Some("release.txt"));
    let warnings = records.first().map_or(&[][..], |r| &r.warnings);
    let codes: Vec<&str> = warnings.iter().map(|w| w.code.as_str()).collect();
    codes.join(" ")
}

/// The codes of the warnings of a release of 4 May 2021 that says `words` below the call of that day.
pub(super) fn warned(words: &str) -> String {
    warned_on("Today,", words)
}

/// The same with other words for the day.
pub(super) fn warned_on(day: &str, words: &str) -> String {
    let title = "Telephone call with the Foreign Minister of Peru";
    codes(title, "4 May 2021", &format!("{day} {CALL}\n\n{words}"))
}

fn check(rows: &[(&str, &str, &str, &str)]) {
    for (title, line, text, expected) in rows {
        let text = text.replace("CALL", CALL);
        assert_eq!(codes(title, line, &text), *expected, "{title} / {text}");
    }
}

#[test]
fn days_of_title_header_and_text() {
    let title = "Telephone call with the Foreign Minister of Peru";
    check(&[
        (
            "Outcome of the Phone Call (May 5)",
            "2021-05-05",
            "On Tuesday, May 4, CALL",
            "title-date",
        ),
        (
            "Outcome of the Phone Call (May 4)",
            "2021-05-05",
            "On Tuesday, May 4, CALL",
            "",
        ),
        (
            "Phone call with Peru on 3 May 2021",
            "4 May 2021",
            "On 4 May 2021, CALL",
            "title-date",
        ),
        (
            "Phone Call (May 3)",
            "May 5, 2021",
            "On May 4 (May 3 in Lima), CALL",
            "",
        ),
        (
            "5 May 2021 - Phone call with Peru",
            "",
            "On Tuesday, May 4, CALL",
            "",
        ),
        (
            "Call with Peru ahead of the summit (5 May)",
            "4 May 2021",
            "On 4 May 2021, CALL",
            "",
        ),
        (title, "4 May 2021", "On 4 May 2020, CALL", "year-mismatch"),
        (title, "4 January 2021", "On 30 December 2020, CALL", ""),
        (
            title,
            "4 May 2021",
            "Yesterday, 4 May, CALL",
            "yesterday-mismatch",
        ),
        (title, "4 May 2021", "Yesterday, 3 May, CALL", ""),
        (
            title,
            "6 May 2021",
            "On 4 May 2021, CALL The call took place on 5 May.",
            "day-told-twice",
        ),
        (
            title,
            "6 May 2021",
            "On 4 May 2021, CALL A further call takes place on 5 May.",
            "",
        ),
    ]);
}

#[test]
fn whom_and_how_title_and_text_call() {
    let (day, first) = ("4 May 2021", "On 4 May 2021, CALL");
    check(&[
        (
            "Espen Berg and Foreign Minister of Chile discuss trade",
            "4 May 2021",
            "On 4 May 2021, CALL",
            "country-mismatch",
        ),
        (
            "Telephone call with the Foreign Minister of Chile",
            day,
            first,
            "country-mismatch",
        ),
        (
            "Telephone call with the Foreign Minister of Peru on Chile",
            day,
            first,
            "",
        ),
        (
            "Telephone call with the Special Envoy for Chile",
            day,
            first,
            "",
        ),
        (
            "Telephone call with the Prime Minister of Peru",
            day,
            first,
            "office-mismatch",
        ),
        (
            "Telephone call with the Minister of Foreign Affairs of Peru",
            day,
            first,
            "",
        ),
        (
            "Video conference with the Foreign Minister of Peru",
            day,
            first,
            "channel-mismatch",
        ),
        (
            "Video: talks with the Foreign Minister of Peru",
            day,
            first,
            "",
        ),
        (
            "Telephone call with the Foreign Minister of Peru",
            day,
            "On 4 May 2021, Foreign Minister Espen Berg spoke with Peru's Foreign Minister Ana Quispe about the video of the attack.",
            "",
        ),
        (
            "Telephone call with the Foreign Minister of Peru",
            day,
            "On 4 May 2021, Foreign Minister Espen Berg held a video conference with Peru's Foreign Minister Ana Quispe.",
            "channel-mismatch",
        ),
        (
            "Foreign Ministers' Meeting of Norway and Peru",
            day,
            first,
            "meeting-above-call",
        ),
    ]);
}

#[test]
fn how_many_and_how_long() {
    let title = "Call with the Foreign Minister of Peru";
    let day = "4 May 2021";
    check(&[
        (
            title,
            day,
            "On 4 May 2021, CALL The three ministers welcomed it.",
            "count-mismatch",
        ),
        (
            title,
            day,
            "On 4 May 2021, CALL The three ministers of the coast will meet.",
            "",
        ),
        (
            "Trilateral telephone call",
            day,
            "On 4 May 2021, CALL",
            "count-mismatch",
        ),
        (
            title,
            day,
            "On 4 May 2021, from 3:30 to 3:50 p.m., CALL The call lasted 45 minutes.",
            "duration-mismatch",
        ),
        (
            title,
            day,
            "On 4 May 2021, from 3:30 to 3:50 p.m., for about 35 minutes, CALL",
            "duration-mismatch",
        ),
        (
            title,
            day,
            "On 4 May 2021, from 3:30 to 3:50 p.m., for about 20 minutes, CALL",
            "",
        ),
        (
            title,
            day,
            "On 4 May 2021, from 3:30 to 3:52 p.m., CALL The call lasted about 20 minutes.",
            "",
        ),
        (
            title,
            day,
            "In a 40-minute call on 4 May 2021, CALL Minister Quispe spoke for ten minutes.",
            "",
        ),
    ]);
}

#[test]
fn a_name_in_two_spellings() {
    let title = "Telephone call with the Foreign Minister of Peru";
    let call = "Foreign Minister Espen Lindqvist of Norway spoke by telephone today with Foreign Minister Ana Quispe of Peru.";
    let told = |words: &str| format!("{call}\n\n{words}");
    for (words, expected) in [
        ("Minister Lindqivst thanked her.", "name-spelling"),
        ("MINISTER LINDQVIST thanked her.", ""),
        ("Minister Lindqvíst thanked her.", ""),
        ("Anton Lindqivst of the harbour thanked her.", ""),
        ("Ambassador Lindqivst Aas was on the pier.", ""),
    ] {
        assert_eq!(
            codes(title, "4 May 2021", &told(words)),
            expected,
            "{words}"
        );
    }
}
