//! Citations: each style to the letter, what is missing, what is hostile.

use chrono::NaiveDate;
use proptest::prelude::*;
use readouts_tui::cite::{Style, bibliography, passage};
use readouts_tui::model::{
    Basis, CallDate, CallRecord, Country, Participant, Publisher, Released, Source, Speaker,
    SpeakerType, Statement,
};
use readouts_tui::parse;

const TITLE: &str = "Telephone Conversation between the Foreign Ministers of Arcadia and Ruritania";
const STYLES: [Style; 8] = [
    Style::Plain,
    Style::Markdown,
    Style::Chicago,
    Style::Apa,
    Style::Oscola,
    Style::Biblatex,
    Style::CslJson,
    Style::Json,
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A release of an invented ministry, a paragraph a statement.
fn record(statements: &[(&str, &str)]) -> CallRecord {
    let mut record = parse::read(b"x", None).remove(0);
    record.title = Some(TITLE.to_owned());
    record.publisher = Some(Publisher {
        country: Country::new("XA"),
        name: "Ministry of Foreign Affairs of Arcadia".to_owned(),
        basis: Basis::Stated,
        evidence: Vec::new(),
    });
    record.source = Source {
        url: Some("https://mfa.example/412".to_owned()),
        ..Source::default()
    };
    record.released = Some(Released {
        value: day("2031-03-04"),
        basis: Basis::Stated,
        evidence: Vec::new(),
    });
    record.date = None;
    record.participants = ["Vell", "Rhode"]
        .iter()
        .zip(["XA", "XR"])
        .map(|(name, code)| Participant {
            name: (*name).to_owned(),
            family_name: (*name).to_owned(),
            person: None,
            title: None,
            country: Country::new(code),
            basis: Basis::Stated,
            mentions: Vec::new(),
        })
        .collect();
    record.text.clear();
    record.statements.clear();
    for (label, text) in statements {
        let start = record.text.len();
        record.text.push_str(text);
        record.statements.push(Statement {
            start,
            end: record.text.len(),
            label: (*label).to_owned(),
            text: (*text).to_owned(),
            speaker: Speaker {
                kind: SpeakerType::Narrator,
                name: None,
                reported_by: None,
                rule: None,
            },
            verb: None,
            hedged: false,
            agreement: None,
        });
        record.text.push('\n');
    }
    record
}

fn invitation() -> CallRecord {
    record(&[("2(2)", "Minister Rhode accepted the invitation.")])
}

fn cited(record: &CallRecord, style: Style) -> String {
    let last = record.statements.len() - 1;
    passage(record, 0..=last, style, day("2031-05-09")).text
}

#[test]
fn each_style_is_as_its_manual_has_it() {
    let record = invitation();
    for (style, text) in [
        (Style::Plain, "Minister Rhode accepted the invitation."),
        (
            Style::Markdown,
            "> Minister Rhode accepted the invitation. [@xa20310304rhode, para. 2(2)]",
        ),
        (
            Style::Chicago,
            "“Minister Rhode accepted the invitation.”\n\nMinistry of Foreign Affairs of Arcadia, “Telephone Conversation between the Foreign Ministers of Arcadia and Ruritania,” press release, March 4, 2031, para. 2(2), https://mfa.example/412.",
        ),
        (
            Style::Apa,
            "“Minister Rhode accepted the invitation.” (Ministry of Foreign Affairs of Arcadia, 2031, para. 2(2))\n\nMinistry of Foreign Affairs of Arcadia. (2031, March 4). *Telephone Conversation between the Foreign Ministers of Arcadia and Ruritania* [Press release]. https://mfa.example/412",
        ),
        (
            Style::Oscola,
            "“Minister Rhode accepted the invitation.”\n\nMinistry of Foreign Affairs of Arcadia, ‘Telephone Conversation between the Foreign Ministers of Arcadia and Ruritania’ (press release, 4 March 2031) para 2(2) <https://mfa.example/412> accessed 9 May 2031",
        ),
        (
            Style::Biblatex,
            "@online{xa20310304rhode, author={{Ministry of Foreign Affairs of Arcadia}}, title={Telephone Conversation between the Foreign Ministers of Arcadia and Ruritania}, titleaddon={Press release}, date={2031-03-04}, url={https://mfa.example/412}, urldate={2031-05-09}}",
        ),
        (
            Style::CslJson,
            r#"{"id":"xa20310304rhode","type":"webpage","genre":"Press release","author":[{"literal":"Ministry of Foreign Affairs of Arcadia"}],"title":"Telephone Conversation between the Foreign Ministers of Arcadia and Ruritania","issued":{"date-parts":[[2031,3,4]]},"URL":"https://mfa.example/412"}"#,
        ),
    ] {
        assert_eq!(cited(&record, style), text);
    }
    assert_eq!(
        bibliography(&record),
        "Ministry of Foreign Affairs of Arcadia. “Telephone Conversation between the Foreign Ministers of Arcadia and Ruritania.” Press release, March 4, 2031. https://mfa.example/412."
    );
}

#[test]
fn several_sentences_are_cited_by_the_range_and_keep_their_paragraphs() {
    let record = record(&[("2(1)", "One."), ("2(1)", "Two."), ("3", "Three.")]);
    let two = passage(&record, 0..=1, Style::Chicago, day("2031-05-09"));
    assert!(two.text.starts_with("“One.\nTwo.”"), "{}", two.text);
    assert!(two.text.contains(", para. 2(1), "), "{}", two.text);
    assert!(cited(&record, Style::Chicago).contains(", paras. 2(1)–3, "));
    assert!(cited(&record, Style::Oscola).contains(" paras 2(1)–3 "));
    assert_eq!(
        cited(&record, Style::Markdown),
        "> One.\n>\n> Two.\n>\n> Three. [@xa20310304rhode, paras. 2(1)–3]"
    );
}

#[test]
fn what_is_not_known_is_left_out_and_the_day_of_the_call_is_called_so() {
    let mut record = invitation();
    record.released = None;
    record.date = Some(CallDate {
        value: Some(day("2031-03-03")),
        basis: Some(Basis::Stated),
        rule: String::new(),
        note: None,
        evidence: Vec::new(),
    });
    record.publisher = None;
    record.source.url = None;
    record.statements[0].label.clear();
    for (style, text) in [
        (
            Style::Chicago,
            "“Telephone Conversation between the Foreign Ministers of Arcadia and Ruritania,” press release, n.d. (call of March 3, 2031).",
        ),
        (
            Style::Apa,
            "*Telephone Conversation between the Foreign Ministers of Arcadia and Ruritania* [Press release on a call of March 3, 2031]. (n.d.).",
        ),
        (
            Style::Oscola,
            "‘Telephone Conversation between the Foreign Ministers of Arcadia and Ruritania’ (press release, undated, call of 3 March 2031)",
        ),
    ] {
        let cited = cited(&record, style);
        assert_eq!(cited.split_once("\n\n").unwrap().1, text);
    }
    assert!(
        cited(&record, Style::Biblatex)
            .ends_with("titleaddon={Press release}, note={Undated; call of March 3, 2031}}")
    );
    record.title = None;
    record.date = None;
    record.participants.clear();
    let bare = cited(&record, Style::Chicago);
    assert_eq!(bare.split_once("\n\n").unwrap().1, "Press release, n.d.");
    assert!(cited(&record, Style::Biblatex).starts_with("@online{readout, "));
}

#[test]
fn words_of_a_digest_are_never_passed_off_as_the_official_text() {
    let mut record = invitation();
    record.digest = true;
    for style in STYLES.into_iter().filter(|style| *style != Style::Plain) {
        assert!(cited(&record, style).contains("digest"), "{style:?}");
    }
    let plain = passage(&record, 0..=0, Style::Plain, day("2031-05-09"));
    assert_eq!(plain.what, "Quotation of a digest");
}

#[test]
fn each_format_has_its_own_characters_escaped() {
    let mut record = record(&[("", "1. *Costs* rose by 5 % [sic] & “stay” at $3_000.")]);
    record.title = Some("A \"quoted\" {title} of 5 % & more: Minister's \\ ~ ^ visit".to_owned());
    assert_eq!(
        cited(&record, Style::Markdown),
        "> 1\\. \\*Costs\\* rose by 5 % \\[sic\\] \\& “stay” at \\$3\\_000. [@xa20310304rhode]"
    );
    assert!(cited(&record, Style::Chicago).contains("“A ‘quoted’ {title} of"));
    assert!(cited(&record, Style::Oscola).contains("‘A “quoted” {title} of"));
    assert!(
        cited(&record, Style::Biblatex)
            .contains(r"title={A \{}quoted".replace("\\{}", "\"").as_str())
    );
    assert!(cited(&record, Style::Biblatex).contains(
        r"\textbraceleft{}title\textbraceright{} of 5 \% \& more: Minister's \textbackslash{} \textasciitilde{} \textasciicircum{} visit}"
    ));
    for style in [Style::CslJson, Style::Json] {
        serde_json::from_str::<serde_json::Value>(&cited(&record, style)).unwrap();
    }
}

#[test]
fn titles_keep_the_capitals_of_their_publisher() {
    let mut record = invitation();
    let title = "Phone Call Between the Prime Minister and the NATO Secretary General";
    record.title = Some(title.to_owned());
    let with = cited(&record, Style::Apa);
    assert!(with.contains(&format!("*{title}*")), "{with}");
    record.publisher = None;
    let without = cited(&record, Style::Apa);
    assert!(without.contains(&format!("(“{title}”, 2031")), "{without}");
}

#[test]
fn control_characters_are_not_copied_and_that_is_said() {
    let mut record = record(&[("1", "safe\u{1b}[31m and\u{202e} sound\u{9b}5n\rnext")]);
    record.title = Some("Ti\u{1b}tle\nof it".to_owned());
    record.source.url = Some("https://x.example/\u{7}a b".to_owned());
    for style in STYLES {
        let passage = passage(&record, 0..=0, style, day("2031-05-09"));
        let hostile = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
        assert!(!passage.text.contains(hostile), "{:?}", passage.text);
    }
    let passage = passage(&record, 0..=0, Style::Chicago, day("2031-05-09"));
    assert!(passage.text.starts_with("“safe[31m and sound5n\nnext”"));
    assert!(passage.text.contains("“Title of it,”"), "{}", passage.text);
    assert!(passage.text.ends_with("https://x.example/a%20b."));
    assert_eq!(
        passage.what,
        "Quotation + Chicago note, without its control characters"
    );
    let json = cited(&record, Style::Json);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["statements"][0]["text"], record.statements[0].text);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_in_a_record_or_a_choice_panics(
        title in ".{0,30}",
        text in ".{0,40}",
        label in ".{0,4}",
        first in 0_usize..4,
        last in 0_usize..4,
    ) {
        let mut record = record(&[(&label, &text), ("", &title)]);
        record.title = Some(title);
        for style in STYLES {
            let text = passage(&record, first..=last, style, day("2031-05-09")).text;
            prop_assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
        }
    }
}
