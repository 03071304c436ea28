//! At whose request a call was held, in a release of a few lines each.

use crate::parse::read;

const OPENING: &str = "On 4 May 2021, the Minister for Foreign Affairs of Peru, Ana Quispe, spoke by telephone with the Minister for \
                       Foreign Affairs of Norway, Eva Lind.";

fn check(rows: &[(&str, &str)], release: impl Fn(&str) -> String) {
    for (words, expected) in rows {
        let text = release(words) + "\n\nThe two ministers agreed to stay in touch.\n";
        let records = read(text.as_bytes(), Some("release.txt"));
        let initiative = records.first().and_then(|r| r.initiative.as_ref());
        let country = initiative.map_or_else(|| "-".to_owned(), |i| i.value.to_string());
        assert_eq!(country, *expected, "{words}");
    }
}

#[test]
fn a_sentence_behind_the_first() {
    let rows = [
        (
            "The talk, the first between the two ministers, was proposed by the Norwegian side.",
            "NO",
        ),
        ("The initiative for it came from the Norwegian side.", "NO"),
        (
            "The initiative for peace came from the Norwegian side.",
            "-",
        ),
        ("The call was sought by Oslo.", "NO"),
        ("The call, which Norway had proposed, lasted an hour.", "NO"),
        ("The call, for which Oslo had asked, lasted an hour.", "NO"),
        ("The call that Oslo had asked for lasted an hour.", "NO"),
        ("Minister Lind had asked for the call.", "NO"),
        ("Minister Lind had asked for the call for peace.", "-"),
        (
            "The call, arranged on the proposal of the other side, lasted an hour.",
            "NO",
        ),
        ("The other side initiated the call.", "NO"),
        ("It was our side that had asked for the call.", "PE"),
        ("The call was requested by our country.", "PE"),
        ("They spoke of the aid which Norway had proposed.", "-"),
        ("It was Norway that had asked for the call.", "NO"),
        ("It was Norway that had asked for peace.", "-"),
        ("The call was solicited by the Norwegian side.", "NO"),
        (
            "The call was held at the suggestion of the Norwegian side.",
            "NO",
        ),
        (
            "The Minister said that Peru, at Norway's request, had called for a meeting of all.",
            "-",
        ),
        (
            "The ceasefire talks were held at the request of the United Nations.",
            "-",
        ),
        (
            "Minister Lind informed her of the talks held in Oslo on Norway's initiative.",
            "-",
        ),
        (
            "The two ministers spoke about the visit that was proposed by the Norwegian side.",
            "-",
        ),
        (
            "The next round of talks was proposed by the Norwegian side.",
            "-",
        ),
        (
            "The political consultations were proposed by the Norwegian side.",
            "-",
        ),
        ("A further call was proposed by the Norwegian side.", "-"),
        ("The peace talks were initiated by Norway.", "-"),
    ];
    let title = "Telephone call with the Foreign Minister of Norway";
    check(&rows, |words| format!("{title}\n\n{OPENING} {words}"));
}

#[test]
fn the_sentence_that_tells_of_the_call() {
    let rows = [
        (
            "Following a request from Norway, the Minister for Foreign Affairs of Peru, Ana Quispe, spoke by telephone on 4 May 2021 with the Minister for Foreign Affairs of Norway, Eva Lind.",
            "NO",
        ),
        (
            "On 4 May 2021, the Minister for Foreign Affairs of Peru, Ana Quispe, spoke by telephone with the Minister for Foreign Affairs of Norway, Eva Lind, on the initiative of Norway to end the war.",
            "-",
        ),
        (
            "On 4 May 2021, the Minister for Foreign Affairs of Peru, Ana Quispe, spoke by telephone with the Minister for Foreign Affairs of Norway, Eva Lind, on the meeting requested by Norway.",
            "-",
        ),
        (
            "On 4 May 2021, a telephone conversation took place between the Minister for Foreign Affairs of Peru, Ana Quispe, and the Minister for Foreign Affairs of Norway, Eva Lind, upon a proposal from Oslo.",
            "NO",
        ),
        (
            "The Minister for Foreign Affairs of Peru, Ana Quispe, spoke by telephone with the Minister for Foreign Affairs of Norway, Eva Lind, on 4 May 2021 at the proposal of Norway, and the two exchanged views.",
            "NO",
        ),
        (
            "On 4 May 2021, the Minister for Foreign Affairs of Peru, Ana Quispe, initiated a telephone conversation with the Minister for Foreign Affairs of Norway, Eva Lind.",
            "PE",
        ),
        (
            "On 4 May 2021, the Minister for Foreign Affairs of South Sudan, Ana Quispe, spoke by telephone with the Minister for Foreign Affairs of Equatorial Guinea, Eva Lind, at Equatorial Guinea's request.",
            "GQ",
        ),
        (
            "On 4 May 2021, the Minister for Foreign Affairs of Sudan, Ana Quispe, spoke by telephone with the Minister for Foreign Affairs of South Sudan, Eva Lind, at South Sudan's request.",
            "SS",
        ),
    ];
    check(&rows, |words| format!("Two ministers speak\n\n{words}"));
}

#[test]
fn a_title() {
    let rows = [
        (
            "Foreign ministers of Peru and Norway coordinated steps on the grain initiative",
            "-",
        ),
        ("Telephone call at the request of Norway", "NO"),
        (
            "Ana Quispe and Eva Lind agreed on the Norwegian initiative on fish",
            "-",
        ),
        ("Foreign Minister on Eva Lind's initiative", "-"),
    ];
    check(&rows, |words| format!("{words}\n\n{OPENING}"));
}

#[test]
fn two_who_are_said_to_have_asked() {
    let at = "at the request of the Norwegian side";
    for (words, expected) in [
        (
            "The conversation was initiated by the Peruvian side.",
            ("-", true),
        ),
        (
            "The conversation was initiated by the Norwegian side.",
            ("NO", false),
        ),
        (
            "The talks on fish were initiated by the Peruvian side.",
            ("NO", false),
        ),
    ] {
        let text = format!(
            "{} {at}.\n\nThey spoke of ships.\n\n{words}\n",
            OPENING.trim_end_matches('.')
        );
        let records = read(text.as_bytes(), Some("release.txt"));
        let found = records.first().map(|r| {
            let country = r
                .initiative
                .as_ref()
                .map_or_else(|| "-".to_owned(), |i| i.value.to_string());
            (
                country,
                r.warnings.iter().any(|w| w.code == "initiative-mismatch"),
            )
        });
        assert_eq!(found, Some((expected.0.to_owned(), expected.1)), "{words}");
    }
}
