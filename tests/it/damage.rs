//! What copying, saving and hurried typing do to a release, done to each of its paragraphs in turn: it must be read as if whole.

use crate::forms::read;

const HEADS: [&str; 4] = [
    "Ministry of Foreign Affairs of Norway\n\nNorway and Peru discuss trade\n\n3 May 2021\n\n",
    "Telephone call of Foreign Minister Lind with the Foreign Minister of Peru\n\n3 May 2021\n\n",
    "3 May 2021\n\nForeign Minister speaks with Peruvian counterpart\n\n",
    "PRESS RELEASE\n\nOslo, 3 May 2021\n\nNorway and Peru discuss trade\n\n",
];

const PLAIN: [&str; 4] = [
    "Foreign Minister Karl Lind of Norway today had a telephone conversation with his Peruvian counterpart, Ana Paz.",
    "Minister Lind expressed concern about the harbour and thanked Minister Paz for her help after the storm.",
    "Minister Paz stressed that fishing would be taken up again in the summer.",
    "They agreed to meet in June.",
];

const NUMBERED: [&str; 4] = [
    "Foreign Minister Karl Lind of Norway and Foreign Minister Ana Paz of Peru spoke by telephone today.",
    "1. Minister Lind thanked Minister Paz for her help after the storm.",
    "2. Minister Paz stressed that fishing would be taken up again in the summer.",
    "3. The Ministers agreed to meet in June.",
];

/// A paragraph as it is left.
type Damage = fn(&str) -> String;

fn unstopped(text: &str) -> &str {
    text.trim_end_matches('.')
}

/// The paragraph with the end of a line after so many bytes.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().unwrap();
        if line.len() + word.len() > width {
            lines.push(word.to_owned());
        } else {
            let blank = if line.is_empty() { "" } else { " " };
            *line = format!("{line}{blank}{word}");
        }
    }
    lines.join("\n")
}

fn parted(text: &str) -> String {
    let parts = [
        ("telephone", "tele-\nphone"),
        ("concern", "con-\ncern"),
        ("stressed", "stres-\nsed"),
        ("agreed", "ag-\nreed"),
        ("thanked", "thank-\ned"),
    ];
    parts.iter().fold(text.to_owned(), |text, (whole, parted)| {
        text.replace(whole, parted)
    })
}

const DAMAGES: [(&str, Damage); 26] = [
    ("whole", str::to_owned),
    ("no full stop", |text| unstopped(text).to_owned()),
    ("two full stops", |text| format!("{text}.")),
    ("three full stops", |text| format!("{text}..")),
    ("a comma behind the full stop", |text| format!("{text},")),
    ("a comma", |text| format!("{},", unstopped(text))),
    ("a semicolon", |text| format!("{};", unstopped(text))),
    ("a full stop set apart", |text| {
        format!("{} .", unstopped(text))
    }),
    ("a mark of quotation", |text| format!("{text}\"")),
    ("a bracket", |text| format!("{text})")),
    ("the number of a note", |text| format!("{text}[1]")),
    ("a mark of the end", |text| format!("{text} [END]")),
    ("two blanks", |text| text.replace(' ', "  ")),
    ("hard blanks", |text| text.replace(' ', "\u{a0}")),
    ("hard blanks of a page", |text| text.replace(' ', "&nbsp;")),
    ("a tab", |text| format!("\t{text}")),
    ("narrow lines", |text| wrapped(text, 40)),
    ("words parted", parted),
    ("soft hyphens", |text| text.replace("thank", "tha\u{ad}nk")),
    ("bold", |text| format!("**{text}**")),
    ("bold of a page", |text| format!("<b>{text}</b>")),
    ("blanks behind", |text| format!("{text}   ")),
    ("no width", |text| format!("\u{200b}{text}\u{200b}")),
    ("a line below", |text| format!("{text}\n____")),
    ("marks below", |text| format!("{text}\n\n###")),
    ("quoted by a mail", |text| format!("> {text}")),
];

#[test]
fn damaged_paragraphs_are_read_as_whole_ones() {
    for head in HEADS {
        for body in [PLAIN, NUMBERED] {
            for (name, damage) in DAMAGES {
                // Each paragraph alone, and all of them.
                for at in 0..=body.len() {
                    let damaged = |(n, text): (usize, &&str)| {
                        if n == at || at == body.len() {
                            damage(text)
                        } else {
                            (*text).to_owned()
                        }
                    };
                    let paragraphs: Vec<String> = body.iter().enumerate().map(damaged).collect();
                    let text = format!("{head}{}\n", paragraphs.join("\n\n"));
                    let record = read(&text);
                    let told = format!("{name}, paragraph {at}:\n{text}");
                    let mut people: Vec<String> = record
                        .participants
                        .iter()
                        .map(|p| format!("{} {}", p.name, p.country.unwrap().as_str()))
                        .collect();
                    people.sort();
                    assert_eq!(people, ["Ana Paz PE", "Karl Lind NO"], "{told}");
                    let speakers: Vec<&str> = record
                        .statements
                        .iter()
                        .map(|s| s.speaker.name.as_deref().unwrap_or("-"))
                        .collect();
                    assert_eq!(speakers, ["-", "Karl Lind", "Ana Paz", "-"], "{told}");
                    let day = record.date.unwrap().value.unwrap().to_string();
                    assert_eq!(day, "2021-05-03", "{told}");
                    assert!(record.warnings.is_empty(), "{told}{:?}", record.warnings);
                }
            }
        }
    }
}

#[test]
fn names_of_every_shape_are_found_in_every_place() {
    const NAMES: [(&str, &str, &str); 16] = [
        ("Ana Paz", "Paz", "Ana Paz"),
        ("ANA PAZ", "Paz", "Ana Paz"),
        ("Ana PAZ", "Paz", "Ana Paz"),
        ("Ana M. Paz", "Paz", "Ana M. Paz"),
        ("A. B. Paz", "Paz", "A. B. Paz"),
        ("Ana de la Paz", "de la Paz", "Ana de la Paz"),
        ("Ana Al-Pazi", "Al-Pazi", "Ana Al-Pazi"),
        ("Ana-Lena Paz", "Paz", "Ana-Lena Paz"),
        ("Dr. Ana Paz", "Paz", "Ana Paz"),
        ("H.E. Mrs Ana Paz", "Paz", "Ana Paz"),
        ("General Ana Paz", "Paz", "Ana Paz"),
        ("Lt. Gen. (ret.) Ana Paz", "Paz", "Ana Paz"),
        ("Major General (Retd) Ana Paz", "Paz", "Ana Paz"),
        ("Prof. Ana Paz", "Paz", "Ana Paz"),
        ("Ana van der Paz", "van der Paz", "Ana van der Paz"),
        ("Pazirono", "Pazirono", "Pazirono"),
    ];
    const SENTENCES: [&str; 7] = [
        "Foreign Minister Karl Lind spoke by telephone today with Foreign Minister NAME of Peru.",
        "Foreign Minister Karl Lind held a telephone conversation today with Peruvian Foreign Minister NAME.",
        "Karl Lind, Foreign Minister of Norway, had a phone call today with NAME, Minister of Foreign Affairs of Peru.",
        "Foreign Minister Karl Lind today had a telephone conversation with his Peruvian counterpart, NAME.",
        "Minister of Foreign Affairs Karl Lind received a phone call today from Minister of Foreign Affairs of Peru NAME.",
        "Foreign Minister Karl Lind spoke by phone today with the Foreign Minister of Peru, NAME.",
        "Peruvian Foreign Minister NAME called Foreign Minister Karl Lind today.",
    ];
    for (written, family, name) in NAMES {
        for sentence in SENTENCES {
            let sentence = sentence.replace("NAME", written);
            let record = read(&format!(
                "Ministry of Foreign Affairs of Norway\n\nNorway and Peru discuss trade\n\n3 May 2021\n\n{sentence}\n\nMinister Lind \
                 thanked Minister {family} for her help. Minister {family} stressed that the harbour would be opened again.\n"
            ));
            let mut people: Vec<String> = record
                .participants
                .iter()
                .map(|p| format!("{} {}", p.country.unwrap().as_str(), p.name))
                .collect();
            people.sort();
            assert_eq!(
                people,
                ["NO Karl Lind".to_owned(), format!("PE {name}")],
                "{sentence}"
            );
            let last = record.statements.last().unwrap();
            assert_eq!(last.speaker.name.as_deref(), Some(name), "{sentence}");
            assert!(
                record.warnings.is_empty(),
                "{sentence}: {:?}",
                record.warnings
            );
        }
    }
}
