//! Who speaks from sentence to sentence, in small releases of our own.

use super::{Body, Place, Release, attribute};
use crate::model::{SpeakerType, Statement};
use crate::parse::grammar::respelled;
use crate::parse::grammar::tests::two;
use crate::parse::token::tokenize;

mod answers;
mod beside;
mod lists;
mod order;
mod plain;
mod promised;
mod quoted;
mod told;

/// The speakers of passages given as `label| words`, one letter each: S and L for the two people, J joint, N narrator.
fn speakers(passages: &[&str]) -> String {
    statements(passages)
        .iter()
        .map(|s| match (s.speaker.kind, s.speaker.name.as_deref()) {
            (SpeakerType::Joint, _) => 'J',
            (SpeakerType::Narrator, _) => 'N',
            (SpeakerType::Participant, Some("Kenji Sato")) => 'S',
            (SpeakerType::Participant, _) => 'L',
        })
        .collect()
}

/// The speakers of one passage, each with the first letters of what is agreed.
fn agreements(text: &str) -> String {
    let letters: Vec<String> = speakers(&[text]).chars().map(String::from).collect();
    let kinds = statements(&[text]).into_iter().map(|s| s.agreement);
    let told = letters.into_iter().zip(kinds).map(|(who, agreement)| {
        let kind = agreement.map_or("", |a| a.kind.as_str());
        who + kind.get(..2).unwrap_or_default()
    });
    told.collect::<Vec<_>>().join(" ")
}

fn statements(passages: &[&str]) -> Vec<Statement> {
    let (mut text, mut labels) = (String::new(), Vec::new());
    for passage in passages {
        let (label, words) = passage.split_once('|').unwrap_or(("", passage));
        text.push_str(words);
        text.push('\n');
        labels.push((label.to_owned(), text.len()));
    }
    let tokens = tokenize(&text);
    let mut at = 0;
    let mut body = Body::default();
    for (label, end) in &labels {
        let start = at;
        let rest = tokens.iter().skip(at);
        at += rest.take_while(|t| (t.start as usize) < *end).count();
        let place = Place {
            label: label
                .trim_start_matches('•')
                .trim_start_matches("background"),
            bulleted: label.starts_with('•'),
            background: label == "background",
        };
        body.push(&text, &tokens, start..at, place);
    }
    let people = two();
    let publisher = people.first().and_then(|p| p.country);
    let release = Release {
        text: &text,
        tokens: &tokens,
        body: &body,
        participants: &people,
        respelled: &respelled(&text, &tokens, &people),
        publisher,
        unnamed: Vec::new(),
    };
    attribute(&[release]).into_iter().flatten().collect()
}

#[test]
fn openings() {
    for (text, expected) in [
        (
            "Minister Sato spoke today with Foreign Minister van Lind.",
            "N",
        ),
        (
            "Minister Sato spoke with Ms. Lind to congratulate her on her post.",
            "S",
        ),
        (
            "Minister Sato spoke with Ms. Lind, conveying his thanks.",
            "S",
        ),
        (
            "Minister Sato held a telephone conversation with Ms. Lind and discussed trade.",
            "J",
        ),
        (
            "Minister Sato and Ms. Lind spoke on the phone about trade.",
            "N",
        ),
        (
            "On May 3, a call took place between the two ministers.",
            "N",
        ),
        (
            "Minister Sato spoke in a ministers' telephone talk with Ms. Lind. An outline is below.",
            "NN",
        ),
        (
            "Minister Sato called Ms. Lind today and briefed her on the port.",
            "S",
        ),
        (
            "Minister Sato called Ms. Lind and spoke with her by telephone. It took place at Japan's request.",
            "NN",
        ),
        ("Japan had taken the initiative for the call.", "N"),
        ("Minister Sato will be paying a visit to Rome.", "N"),
        (
            "The ministers held talks. The talks focused on ports. The call lasted an hour.",
            "NJN",
        ),
    ] {
        assert_eq!(speakers(&[text]), expected, "{text}");
    }
}

#[test]
fn words_carry_on() {
    for (passages, expected) in [
        (
            vec!["Minister Sato said that ice is thin. It will melt. He then asked for help."],
            "SSS",
        ),
        (vec!["Ms. Lind spoke of ice. Norway intends to wait."], "LL"),
        (
            vec![
                "Minister Sato thanked her. She replied that it was nothing. He smiled and praised the port.",
            ],
            "SLS",
        ),
        (
            vec!["Minister Sato thanked her. Our two peoples are close."],
            "SN",
        ),
        (
            vec!["Minister Sato thanked her.", "Ships sailed in May."],
            "SN",
        ),
        (
            vec!["Foreign Minister van Lind stated this. The Minister also stated that."],
            "LL",
        ),
        (
            vec!["They agreed to meet. The need for calm was stressed."],
            "JJ",
        ),
        (
            vec!["Ms. Lind noted this. President Okafor of Kenya expressed doubts."],
            "LL",
        ),
    ] {
        assert_eq!(speakers(&passages), expected, "{passages:?}");
    }
}

#[test]
fn lists_belong_to_their_lead_in() {
    let list = [
        "1|Minister Sato stated the following:",
        "1(1)|Japan will wait.",
        "1(2)|Norway knows the port.",
        "2|In response, Ms. Lind said as follows.",
        "2(1)|It is late.",
        "3|Both sides agreed to talk again.",
    ];
    assert_eq!(speakers(&list), "SSSLLJ");
}

#[test]
fn quotations_of_several_sentences() {
    let quoted = ["“The ice is thin. It will melt,” Ms. Lind said. Ships will sail."];
    assert_eq!(speakers(&quoted), "LLL");
    let paragraphs = [
        "“Ice is thin,” says Ms. Lind.",
        "“Mr. Sato knows the port. He has helped us.",
        "“Nothing means more to us.”",
        "Ships sailed in May.",
    ];
    assert_eq!(speakers(&paragraphs), "LLLLN");
    let unmarked = ["They noted this. Our ice is thin. It will melt, said Minister Lind."];
    assert_eq!(speakers(&unmarked), "JLL");
}

#[test]
fn a_text_in_the_first_person_is_its_authors() {
    let passages = [
        "I had a telephone call with Ms. Lind. I told her that ice is thin.",
        "We agreed to wait. Ms. Lind and I welcomed this.",
        "Our port matters to us. I will go there.",
        "Nobody doubts it.",
    ];
    assert_eq!(speakers(&passages), "SSJJSSS");
}

#[test]
fn passives_and_topics() {
    for (text, expected) in [
        (
            "Trade was discussed. The port came up as well. Ice was on the agenda.",
            "JJJ",
        ),
        ("The plan was welcomed by Ms. Lind.", "L"),
        (
            "Minister Sato invited his counterpart. The invitation was accepted.",
            "SL",
        ),
        ("There was agreement that ice is thin.", "J"),
        (
            "Ms. Lind noted this. The leaders are hopeful that ice melts.",
            "LJ",
        ),
    ] {
        assert_eq!(speakers(&[text]), expected, "{text}");
    }
}

#[test]
fn plans_of_both_and_diaries() {
    for (text, expected) in [
        (
            "Ms. Lind noted this. The two sides intend to have their divers look for the nets.",
            "L Jco",
        ),
        (
            "Ms. Lind noted this. Both ministers plan to open a fair.",
            "L Jco",
        ),
        ("Ms. Lind praised the sailors. They intend to go on.", "L L"),
        (
            "Ms. Lind agreed. They will also see each other at the fair.",
            "Lac N",
        ),
        ("Ms. Lind agreed. They are due to meet in May.", "Lac N"),
        ("Ms. Lind praised the sailors. They will rest.", "L L"),
        (
            "Ms. Lind noted this. In the judgement of both ministers, the cranes must be counted.",
            "L Jsh",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn background_binds_nobody() {
    let text = "Norway and Japan celebrate a hundred years of ties this year.";
    assert_eq!(agreements(text), "N");
    assert_eq!(agreements("Both sides condemn the raid."), "Jjo");
}

#[test]
fn what_happened_before_the_call_is_nobodys() {
    for (passage, expected) in [
        (
            "Oslo and Tokyo, which share a comet, held the first meeting of their council in May.",
            "N",
        ),
        ("Norway and Japan signed a treaty on whales in May.", "N"),
        ("The two countries have had relations since 1905.", "N"),
        ("Ms. Lind will host the summit of the islands.", "N"),
        ("Ms. Lind will support the truce.", "L"),
        ("Norway and Japan held the view that ice is thin.", "J"),
        ("Norway and Japan concluded that ice is thin.", "J"),
        (
            "Earlier in the day the Minister had discussed the fair with the Mayor of Nara.",
            "N",
        ),
        (
            "The day before, Minister Sato had received the Mayor of Nara.",
            "N",
        ),
        (
            "Minister Sato had discussed the fair with the Mayor of Nara, he added.",
            "S",
        ),
        ("The two ministers had last spoken in March.", "N"),
        ("The two ministers had spoken about whales.", "J"),
    ] {
        let opening = "Minister Sato spoke today with Foreign Minister van Lind.";
        let found = speakers(&[opening, passage]);
        assert_eq!(found, format!("N{expected}"), "{passage}");
    }
}

#[test]
fn each_speaker_has_a_rule() {
    for (passages, rules) in [
        (
            &[
                "Minister Sato spoke today with Foreign Minister van Lind. Minister Sato stated that talks go on. He added \
               that they were hard. The ports are shut. The two ministers agreed to meet.",
            ][..],
            "event subject pronoun carried-on together",
        ),
        (
            &[
                "Minister Sato spoke with Ms. Lind on the phone. It was stressed that the ports had to open.",
            ],
            "event impersonal",
        ),
        (
            &[
                "1|Minister Sato stated the following.",
                "1(1)|Trade has grown.",
                "1(2)|Ships wait.",
            ],
            "subject lead-in lead-in",
        ),
        (
            &["\u{201c}The ports are shut,\u{201d} said Minister Sato."],
            "closing",
        ),
        (&["Relations began in 1905."], "nobody"),
    ] {
        let found: Vec<&str> = statements(passages)
            .iter()
            .map(|s| s.speaker.rule.map_or("-", |rule| rule.as_str()))
            .collect();
        assert_eq!(found.join(" "), rules, "{passages:?}");
    }
}
