//! Every usual form of a part beside every usual form of the others: headlines and first sentences, days of release and call,
//! subjects and what they do. Each combination must be read alike.

use readouts_tui::model::{Basis, CallRecord, SpeakerType};
use readouts_tui::parse;

const HOUSE: &str = "Ministry of Foreign Affairs of Norway";
const CALL: &str = "Foreign Minister Karl Lind of Norway and Foreign Minister Aiko Sato of Japan spoke by telephone today.";

/// The first release of a text.
pub(crate) fn read(text: &str) -> CallRecord {
    parse::read(text.as_bytes(), Some("release.txt"))
        .into_iter()
        .next()
        .unwrap()
}

/// The text as it stands within a sentence.
fn within(subject: &str) -> String {
    let (first, rest) = subject.split_once(' ').unwrap_or((subject, ""));
    match first {
        "The" | "Both" | "They" | "His" => format!("{} {rest}", first.to_lowercase()),
        _ => subject.to_owned(),
    }
    .trim()
    .to_owned()
}

#[test]
fn headlines_and_first_sentences() {
    const HEADLINES: [&str; 16] = [
        "Norwegian Foreign Minister speaks with Ana Paz",
        "Norwegian FM talks to Peruvian counterpart by phone",
        "Telephone conversation with Ana Paz",
        "Karl Lind spoke with his Peruvian counterpart",
        "Phone call between Karl Lind and Ana Paz",
        "Foreign Minister Lind speaks with Foreign Minister Paz of Peru",
        "Peruvian FM calls Karl Lind",
        "Ministers of Norway and Peru speak by telephone",
        "Lind, Paz discuss trade",
        "Norway and Peru discuss trade",
        "Statement on the call of Foreign Minister Lind with the Peruvian Foreign Minister",
        "Readout of Foreign Minister Lind\u{2019}s Call with Peruvian Foreign Minister Paz",
        "Norwegian, Peruvian foreign ministers talk by phone",
        "Foreign Minister of Peru Ana Paz phones Karl Lind",
        "On the telephone conversation of the Foreign Minister with the Foreign Minister of Peru",
        "Press release",
    ];
    const SENTENCES: [&str; 10] = [
        "Foreign Minister Karl Lind of Norway and Foreign Minister Ana Paz of Peru spoke by telephone today.",
        "Foreign Minister Karl Lind spoke by telephone today with Foreign Minister of Peru Ana Paz.",
        "Foreign Minister Karl Lind today had a telephone conversation with his Peruvian counterpart Ana Paz.",
        "Norwegian Foreign Minister Karl Lind received a phone call from Peruvian Foreign Minister Ana Paz today.",
        "On 3 May, a telephone conversation took place between the Minister of Foreign Affairs of Norway, Karl Lind, and the \
         Minister of Foreign Affairs of Peru, Ana Paz.",
        "Minister of Foreign Affairs Karl Lind held a phone call with H.E. Ms. Ana Paz, Minister of Foreign Affairs of the \
         Republic of Peru, today.",
        "Today, Karl Lind, Norway\u{2019}s Minister of Foreign Affairs, called Ana Paz, Peru\u{2019}s Minister of Foreign Affairs.",
        "In a phone call with Peruvian Foreign Minister Ana Paz today, Foreign Minister Karl Lind discussed trade.",
        "The Foreign Ministers of Norway and Peru, Karl Lind and Ana Paz, spoke by telephone today.",
        "Karl Lind spoke on the phone with Ana Paz, Foreign Minister of Peru, today.",
    ];
    for headline in HEADLINES {
        for sentence in SENTENCES {
            let record = read(&format!(
                "{HOUSE}\n\n{headline}\n\n3 May 2021\n\n{sentence}\n\nMinister Lind thanked Minister Paz. She invited him to Lima.\n"
            ));
            let both = format!("{headline} / {sentence}");
            let mut people: Vec<String> = record
                .participants
                .iter()
                .map(|p| format!("{} {}", p.name, p.country.unwrap().as_str()))
                .collect();
            people.sort();
            assert_eq!(people, ["Ana Paz PE", "Karl Lind NO"], "{both}");
            let mut speakers = record.statements.iter().rev().map(|s| &s.speaker.name);
            assert_eq!(
                speakers.next().unwrap().as_deref(),
                Some("Ana Paz"),
                "{both}"
            );
            assert_eq!(
                speakers.next().unwrap().as_deref(),
                Some("Karl Lind"),
                "{both}"
            );
            assert!(record.warnings.is_empty(), "{both}: {:?}", record.warnings);
        }
    }
}

#[test]
fn days_of_release_and_call() {
    const HEADERS: [&str; 9] = [
        "3 May 2021",
        "May 3, 2021",
        "2021-05-03",
        "03.05.2021",
        "Monday, 3 May 2021",
        "Published: 3 May 2021 14:05",
        "Oslo, 3 May 2021",
        "Press release No. 12, 3 May 2021",
        "03 MAY 2021, 18:20",
    ];
    const DAYS: [(&str, &str); 14] = [
        ("today", "2021-05-03 stated"),
        ("yesterday", "2021-05-02 inferred"),
        ("on Monday", "2021-05-03 inferred"),
        ("on Sunday", "2021-05-02 inferred"),
        ("on 2 May", "2021-05-02 stated"),
        ("on the evening of May 2", "2021-05-02 stated"),
        ("earlier today", "2021-05-03 stated"),
        ("this morning", "2021-05-03 stated"),
        ("on 2 May 2021", "2021-05-02 stated"),
        ("late on Sunday", "2021-05-02 inferred"),
        ("last night", "2021-05-02 inferred"),
        ("on May 2nd", "2021-05-02 stated"),
        ("on Monday (3 May)", "2021-05-03 stated"),
        ("on Sunday 2nd May", "2021-05-02 stated"),
    ];
    const SENTENCES: [&str; 2] = [
        "Foreign Minister Karl Lind spoke by telephone DAY with Foreign Minister of Peru Ana Paz.",
        "A telephone conversation between Foreign Minister Karl Lind and Foreign Minister of Peru Ana Paz took place DAY.",
    ];
    for header in HEADERS {
        for (day, expected) in DAYS {
            for sentence in SENTENCES {
                let told = sentence.replace("DAY", day);
                let text = format!(
                    "{HOUSE}\n\nCall with the Foreign Minister of Peru\n\n{header}\n\n{told}\n\nThey agreed to meet.\n"
                );
                let date = read(&text).date.unwrap();
                let stated = date.basis == Some(Basis::Stated);
                let basis = if stated { "stated" } else { "inferred" };
                let found = format!("{} {basis}", date.value.unwrap());
                assert_eq!(found, expected, "{header} / {told}");
            }
        }
    }
}

/// The speaker of the last statement below a call of Lind and Sato in which she spoke first.
fn speaker(sentence: &str) -> String {
    let record = read(&format!(
        "{HOUSE}\n\nCall with Minister Sato\n\n3 May 2021\n\n{CALL}\n\nMinister Sato thanked him for the call. {sentence}\n"
    ));
    assert_eq!(record.statements.len(), 3, "{sentence}");
    let last = record.statements.last().unwrap();
    let speaker = last.speaker.name.clone();
    speaker.unwrap_or_else(|| {
        if last.speaker.kind == SpeakerType::Joint {
            "joint"
        } else {
            "narrator"
        }
        .to_owned()
    })
}

/// Each subject in each clause, where `SUBJECT` stands for it.
fn check(subjects: &[&str], clauses: &[&str], expected: &str) {
    for subject in subjects {
        for clause in clauses {
            let opens = clause.starts_with("SUBJECT");
            let subject = if opens {
                (*subject).to_owned()
            } else {
                within(subject)
            };
            let sentence = clause.replace("SUBJECT", &subject);
            assert_eq!(speaker(&sentence), expected, "{sentence}");
        }
    }
}

#[test]
fn one_side_in_every_clause() {
    const SUBJECTS: [&str; 10] = [
        "Minister Lind",
        "The Foreign Minister of Norway",
        "Mr. Lind",
        "The Norwegian side",
        "Karl Lind",
        "The Norwegian minister",
        "FM Lind",
        "Foreign Minister Lind of Norway",
        "His Norwegian counterpart",
        "The Norwegian top diplomat",
    ];
    const CLAUSES: [&str; 24] = [
        "SUBJECT said that trade had grown.",
        "SUBJECT expressed gratitude for the help.",
        "SUBJECT noted with satisfaction the growth of trade.",
        "For his part, SUBJECT called for calm.",
        "According to SUBJECT, the pier is closed.",
        "SUBJECT, for his part, described the storm.",
        "As SUBJECT put it, the pier is closed.",
        "The pier is closed, SUBJECT said.",
        "\u{201c}The pier is closed,\u{201d} SUBJECT said.",
        "Turning to trade, SUBJECT voiced concern.",
        "Having thanked his colleague, SUBJECT spoke of the nets.",
        "With regard to the fees, SUBJECT explained that they would fall.",
        "SUBJECT went on to say that the nets were torn.",
        "SUBJECT congratulated his colleague on her appointment.",
        "SUBJECT informed her about the new rules.",
        "In this context, SUBJECT highlighted the role of the ports.",
        "SUBJECT stated as follows: the pier is closed.",
        "SUBJECT is of the view that the fees are high.",
        "SUBJECT shared his assessment of the storm.",
        "SUBJECT drew attention to the torn nets.",
        "At the same time, SUBJECT warned of storms.",
        "SUBJECT took the opportunity to thank the crews.",
        "SUBJECT invited his colleague to visit Oslo.",
        "It was noted by SUBJECT that ports are open.",
    ];
    check(&SUBJECTS, &CLAUSES, "Karl Lind");
}

#[test]
fn both_sides_in_every_clause() {
    const SUBJECTS: [&str; 12] = [
        "The two ministers",
        "Both sides",
        "The ministers",
        "They",
        "Both ministers",
        "Minister Lind and Minister Sato",
        "Lind and Sato",
        "The Norwegian and Japanese ministers",
        "The interlocutors",
        "The two foreign ministers",
        "Norway and Japan",
        "The two countries",
    ];
    const CLAUSES: [&str; 16] = [
        "SUBJECT agreed to meet in May.",
        "SUBJECT condemned the raid.",
        "SUBJECT reaffirmed their commitment to free trade.",
        "SUBJECT shared the view that nets are dear.",
        "SUBJECT discussed trade.",
        "SUBJECT exchanged views on trade.",
        "SUBJECT decided to open a second pier.",
        "SUBJECT expressed concern over the storm.",
        "SUBJECT stressed the importance of calm.",
        "SUBJECT welcomed the growth of trade.",
        "In conclusion, SUBJECT agreed to keep in touch.",
        "During the call, SUBJECT also spoke of the nets.",
        "SUBJECT concurred on holding a fair in Oslo.",
        "SUBJECT touched upon the fees.",
        "SUBJECT did not agree on the fees.",
        "SUBJECT looked forward to the fair.",
    ];
    check(&SUBJECTS, &CLAUSES, "joint");
    for sentence in [
        "The two ministers will meet in June.",
        "Minister Lind and Minister Sato will meet in June.",
    ] {
        assert_eq!(speaker(sentence), "joint", "{sentence}");
    }
}

#[test]
fn pages_of_every_layout() {
    const TITLE: &str = "Foreign Minister speaks with Foreign Minister of Peru Ana Paz";
    const TEXT: [&str; 3] = [
        "Foreign Minister Karl Lind of Norway spoke by telephone today with Foreign Minister of Peru Ana Paz.",
        "Minister Lind thanked Minister Paz for her help after the storm and spoke of the harbour, which is to be opened again in \
         the summer.",
        "They agreed to meet in June.",
    ];
    /// Before the heading and behind it.
    const DAYS: [(&str, &str); 4] = [
        ("", "<p class=\"date\">3 May 2021</p>"),
        ("<div class=\"date\">3 May 2021</div>", ""),
        (
            "",
            "<time datetime=\"2021-05-03T14:00:00+02:00\">3 May 2021, 14:00</time>",
        ),
        (
            "",
            "<p>Published: 03/05/2021 | Last updated: 04/05/2021</p>",
        ),
    ];
    const BOXES: [(&str, &str); 4] = [
        ("<article>", "</article>"),
        ("<div id=\"content\"><div class=\"text\">", "</div></div>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("", ""),
    ];
    const AROUND: [(&str, &str); 3] = [
        (
            "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/n\">News</a></li></ul></nav>",
            "<footer><p>Ministry of Foreign Affairs, PO Box 1, Oslo</p></footer>",
        ),
        (
            "<div class=\"menu\"><a href=\"/\">Home</a> | <a href=\"/a\">About us</a></div><div class=\"breadcrumb\">Home &gt; News</div>",
            "<div class=\"related\"><h3>Related news</h3><ul><li><a href=\"/1\">Minister meets fishermen</a> 1 May 2021</li></ul></div>\
             <div>Share: <a href=\"#\">Facebook</a> <a href=\"#\">Twitter</a></div><div>Copyright 2021</div>",
        ),
        (
            "<div id=\"cookie-banner\"><p>We use cookies to make this site better.</p><button>Accept</button></div>\
             <header><h2>Ministry of Foreign Affairs of Norway</h2><p>Search Menu English Norsk</p></header>",
            "<aside><h2>Latest</h2><p><a href=\"/x\">Norway and Japan hold talks</a></p></aside><p>Print this page</p>",
        ),
    ];
    let bodies = [
        TEXT.map(|line| format!("<p>{line}</p>")).concat(),
        TEXT.map(|line| format!("<div>{line}</div>")).concat(),
        TEXT.join("<br><br>"),
        format!("<p>{}</p>", TEXT.join("<br/>")),
    ];
    for (before, behind) in DAYS {
        for (opens, closes) in BOXES {
            for (above, below) in AROUND {
                for body in &bodies {
                    let page = format!(
                        "<!DOCTYPE html><html lang=\"en\"><head><title>{TITLE} - Ministry of Foreign Affairs of Norway</title></head><body>\
                         {above}{opens}{before}<h1>{TITLE}</h1>{behind}{body}{closes}{below}</body></html>"
                    );
                    let records = parse::read(page.as_bytes(), Some("page.html"));
                    let record = records.first().unwrap();
                    let told: Vec<&str> =
                        record.statements.iter().map(|s| s.text.as_str()).collect();
                    assert_eq!(told, TEXT, "{page}");
                    assert_eq!(record.title.as_deref(), Some(TITLE), "{page}");
                    let day = record.date.as_ref().and_then(|d| d.value).unwrap();
                    assert_eq!(day.to_string(), "2021-05-03", "{page}");
                }
            }
        }
    }
}
