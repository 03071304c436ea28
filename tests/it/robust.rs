//! Whatever the bytes, the parser gives records whose places fit: on random bytes, on words that readouts are made of in
//! any order, on golden cases cut and shuffled.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;
use readouts_tui::parse;

use crate::goldens::{bytes_of_every_case, faults};

/// Endings that choose each of the readers.
const NAMES: &[&str] = &[
    "a.txt",
    "a.md",
    "a.html",
    "a.json",
    "a.jsonl",
    "a.eml",
    "a",
    "2021-03-04-a.txt",
];

/// What rules look at, in the hope that some order of it upsets one.
const PIECES: &[&str] = &[
    "1.",
    "(1)",
    "2. (1)",
    "(a)",
    "a)",
    "①",
    "•",
    "o ",
    "- ",
    "iv.",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "  ",
    "\u{a0}",
    "Foreign Minister",
    "Minister Lavrov",
    "the two Ministers",
    "both sides",
    "He",
    "she",
    "it was agreed that",
    "agreed to",
    "shared the view",
    "stated that",
    "said",
    ":",
    ";",
    ".",
    ",",
    "\"",
    "“",
    "”",
    "’s",
    "Mr.",
    "U.S.",
    "No. 1511",
    "p.m.",
    "J. R.",
    "June 9 (Thu)",
    "(5.25.)",
    "31 November 2022",
    "12/04/2021",
    "9999",
    "2017-02-29",
    "today",
    "yesterday",
    "from 23:40 to 00:15",
    "about 20 minutes",
    "an hour and a half",
    "UNSCR 1718",
    "Japan",
    "Russia",
    "Georgia",
    "his Japanese counterpart",
    "at the request of",
    "President",
    "the Amir",
    "Sergey Lavrov",
    "LAVROV Sergey",
    "Çavuşoğlu",
    "王毅",
    "電話",
    "바로가기",
    "🙂",
    "e\u{301}",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "\u{1b}[31m",
    "---\n",
    "title: x\n",
    "# ",
    "**",
    "[x](y)",
    "<p>",
    "</p>",
    "<ol><li>",
    "<table><td>",
    "&nbsp;",
    "&#x0;",
    "<!--",
    "{\"text\":",
    "Back to Index",
    "* unofficial translation",
    "Date\n",
];

fn holds(bytes: &[u8], name: &str) -> Result<(), TestCaseError> {
    for record in parse::read(bytes, Some(name)) {
        let faults = faults(&record);
        prop_assert!(
            faults.is_empty(),
            "{}\nof {:?}",
            faults.join("\n"),
            record.text
        );
        let json = serde_json::to_string(&record).unwrap();
        let back = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&record, &back);
    }
    Ok(())
}

/// The same cases at every run; hunting for new ones is the fuzzer's work.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 128,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2017),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600), name in select(NAMES)) {
        holds(&bytes, name)?;
    }

    #[test]
    fn any_text(text in "(?s).{0,300}", name in select(NAMES)) {
        holds(text.as_bytes(), name)?;
    }

    #[test]
    fn pieces_of_readouts_in_any_order(
        pieces in prop::collection::vec((select(PIECES), any::<bool>()), 0..120),
        name in select(NAMES),
    ) {
        let text: String = pieces
            .into_iter()
            .flat_map(|(piece, space)| [piece, if space { " " } else { "" }])
            .collect();
        holds(text.as_bytes(), name)?;
    }

    #[test]
    fn golden_cases_cut_and_shuffled(
        case in any::<Index>(),
        cuts in prop::collection::vec((any::<Index>(), any::<Index>(), any::<u8>()), 1..8),
        name in select(NAMES),
    ) {
        let cases = bytes_of_every_case();
        let mut bytes = case.get(&cases).clone();
        for (a, b, how) in cuts {
            if bytes.is_empty() {
                break;
            }
            let (a, b) = (a.index(bytes.len()), b.index(bytes.len()));
            let piece = bytes[a.min(b)..a.max(b)].to_vec();
            match how % 4 {
                0 => drop(bytes.drain(a.min(b)..a.max(b))),
                1 if bytes.len() < 20_000 => drop(bytes.splice(a..a, piece)),
                2 => bytes[a] = how,
                _ => bytes.swap(a, b),
            }
        }
        holds(&bytes, name)?;
    }
}

/// Everybody is looked for in the whole text, so a list without an end has to end.
#[test]
fn a_list_of_people_without_end_names_as_many_as_can_take_part() {
    const MOST: usize = 128;
    let listed = |count: usize| {
        let people: Vec<String> = (0..count)
            .map(|n| {
                let letter = |n: usize| char::from(b"abcdefghijklmnopqrst"[n % 20]);
                let family = [letter(n), letter(n / 20), letter(n / 400)];
                let family: String = family.iter().collect();
                format!("Foreign Minister Eva L{family}en of Norway")
            })
            .collect();
        let text = format!(
            "Telephone conversation of foreign ministers\n\n3 May 2024\n\nMinister Ana Paz of Peru spoke by telephone with {}.",
            people.join(", ")
        );
        let records = parse::read(text.as_bytes(), Some("a.txt"));
        records.first().map_or(0, |r| r.participants.len())
    };
    assert_eq!(listed(20), 21);
    assert_eq!(listed(600), MOST);
}
