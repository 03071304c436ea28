//! Who is the subject and what is the verb, in small tables of our own sentences.

use super::{Roster, Sentence, Who};
use crate::model::{Basis, Country, Participant};
use crate::parse::token::tokenize;

pub(in crate::parse) fn participant(
    name: &str,
    family: &str,
    title: &str,
    country: &str,
) -> Participant {
    Participant {
        name: name.to_owned(),
        family_name: family.to_owned(),
        person: None,
        title: Some(title.to_owned()),
        country: Country::new(country),
        basis: Basis::Stated,
        mentions: Vec::new(),
    }
}

/// Sato publishes, Lind is on the line.
pub(in crate::parse) fn two() -> Vec<Participant> {
    vec![
        participant("Kenji Sato", "Sato", "Minister for Foreign Affairs", "JP"),
        participant("Anna van Lind", "Lind", "Foreign Minister", "NO"),
    ]
}

/// Subject and verb of `text` in a word or two; `-` for none.
fn clause(people: &[Participant], text: &str) -> String {
    let roster = Roster::new(people, people.first().and_then(|p| p.country));
    let tokens = tokenize(text);
    let sentence = Sentence::new(text, &tokens, &roster);
    let Some(clause) = sentence.main_clause() else {
        return "-".to_owned();
    };
    let who = match clause.who {
        Who::Person(p) => people[p].family_name.clone(),
        Who::State(c) => format!("state {c}"),
        Who::Side(c) => format!("side {c}"),
        Who::Single(_) => "single".to_owned(),
        other @ (Who::Joint
        | Who::They
        | Who::It
        | Who::There
        | Who::I
        | Who::We
        | Who::Counterpart
        | Who::Event
        | Who::Other) => format!("{other:?}").to_lowercase(),
    };
    let verb = tokens.get(clause.verb.head).map_or("", |t| t.text(text));
    format!("{who} {verb}")
}

#[test]
fn subjects_and_verbs() {
    for (text, expected) in [
        ("Minister Sato stated that it was late.", "Sato stated"),
        (
            "Mr. Sato, Minister for Foreign Affairs, also thanked her.",
            "Sato thanked",
        ),
        (
            "At the outset, Foreign Minister van Lind noted this.",
            "Lind noted",
        ),
        (
            "To this Minister Lind replied that it was so.",
            "Lind replied",
        ),
        (
            "The Norwegian Minister, for her part, warned of delay.",
            "Lind warned",
        ),
        ("The Minister asked for help.", "Sato asked"),
        ("His Norwegian counterpart asked for help.", "Lind asked"),
        ("He and Ms. Lind agreed to meet.", "joint agreed"),
        (
            "Minister Sato and his counterpart condemned it.",
            "joint condemned",
        ),
        ("The two ministers, in turn, welcomed it.", "joint welcomed"),
        ("Both sides shared the view.", "joint shared"),
        ("The leaders of the G20 will meet.", "other meet"),
        ("They discussed trade.", "they discussed"),
        ("It was agreed that talks go on.", "it agreed"),
        ("Norway intends to wait.", "state NO intends"),
        ("The two FMs shared the view.", "joint shared"),
        ("Minister Sato and Dato’ Lind agreed.", "joint agreed"),
        ("Ministers agreed to meet.", "joint agreed"),
        ("Minister Sato and his counterparts agreed.", "joint agreed"),
        ("Ms. Lind and I agreed on it.", "joint agreed"),
        (
            "The Foreign Minister of Norway, Anna van Lind, briefed him.",
            "Lind briefed",
        ),
        ("The Norwegian side stressed this.", "side NO stressed"),
        ("Oslo and Tokyo back the plan.", "joint back"),
        ("The talks focused on trade.", "event focused"),
        ("On May 3, a telephone conversation was held.", "event held"),
        ("The need for calm was underlined.", "other underlined"),
        (
            "President Okafor of Kenya expressed doubts.",
            "other expressed",
        ),
    ] {
        assert_eq!(clause(&two(), text), expected, "{text}");
    }
}

#[test]
fn fronted_quoted_and_inverted() {
    for (text, expected) in [
        ("“We will wait,” Minister Lind said.", "Lind said"),
        ("“We will wait,” said Minister Lind.", "Lind said"),
        (
            "This, the Norwegian minister added, takes time.",
            "Lind added",
        ),
        (
            "Recalling that Kenya and Peru, in May, sent help, Ms. Lind thanked them.",
            "Lind thanked",
        ),
        ("As for the visit, it was decided to wait.", "it decided"),
        (
            "While Ms. Lind asked for calm, Mr. Sato was silent.",
            "Lind asked",
        ),
        ("In Minister Lind's view, it is late.", "Lind 's"),
        (
            "Help is needed, the Norwegian minister stressed.",
            "Lind stressed",
        ),
        ("Patience was vital, they agreed.", "they agreed"),
        (
            "Norway stood ready to help, Minister Lind said.",
            "Lind said",
        ),
        (
            "For the Norwegian minister it is vital that ice holds.",
            "Lind it",
        ),
        ("As the two see it, ice is thin.", "joint see"),
        (
            "Calm was a point on which both sides agreed.",
            "joint agreed",
        ),
        (
            "In the talk between Kenji Sato, now in Rome, and Anna van Lind, Minister Sato recalled this.",
            "Sato recalled",
        ),
        ("(Trade) The Ministers noted growth.", "joint noted"),
        ("The visit was a further topic.", "other was"),
    ] {
        assert_eq!(clause(&two(), text), expected, "{text}");
    }
}

#[test]
fn views_told_before_the_subject() {
    for (text, who) in [
        (
            "In the view of the Norwegian Minister, the dam was no answer.",
            "Lind",
        ),
        (
            "In the considered opinion of Mr. Sato, the dam was no answer.",
            "Sato",
        ),
        (
            "From the point of view of Ms. Lind, the dam was no answer.",
            "Lind",
        ),
        (
            "From Ms. Lind's perspective, the dam was no answer.",
            "Lind",
        ),
        (
            "In the eyes of the Japanese side, the dam was no answer.",
            "Sato",
        ),
        ("In Norway's view, the dam was no answer.", "Lind"),
        ("To the mind of Mr. Sato, the dam was no answer.", "Sato"),
        ("To Mr. Sato, the dam was no answer.", "Sato"),
        ("In the words of Ms. Lind, the dam was no answer.", "Lind"),
        (
            "In the judgement of both ministers, the dam was no answer.",
            "joint",
        ),
        ("In the view of the storm, Mr. Sato asked for help.", "Sato"),
        (
            "In view of Ms. Lind's visit, Mr. Sato asked for help.",
            "Sato",
        ),
        (
            "In the view of the ministry, both ministers agreed to wait.",
            "joint",
        ),
        ("In the name of Ms. Lind, Mr. Sato gave thanks.", "Sato"),
        ("To Ms. Lind, Mr. Sato explained the law.", "Sato"),
    ] {
        let found = clause(&two(), text);
        assert_eq!(found.split(' ').next(), Some(who), "{text}");
    }
}

#[test]
fn speakers_who_go_on() {
    for (text, expected) in [
        (
            "\u{201c}We must wait,\u{201d} continued Mr. Sato.",
            "Sato continued",
        ),
        (
            "\u{201c}We must wait,\u{201d} went on the Norwegian Minister.",
            "Lind went",
        ),
        (
            "\u{201c}We must wait,\u{201d} also said Ms. Lind.",
            "Lind said",
        ),
        (
            "\u{201c}We must wait,\u{201d} resumed Ms. Lind.",
            "Lind resumed",
        ),
        (
            "\u{201c}We must wait,\u{201d} Mr. Sato continued.",
            "Sato continued",
        ),
        ("It was too early, continued Mr. Sato.", "Sato continued"),
        ("His country, he continued, had waited.", "single continued"),
        (
            "The \u{201c}dam of dams\u{201d}, continued by both countries, was praised by Mr. Sato.",
            "other praised",
        ),
        ("Minister also said that it was late.", "Sato said"),
        ("In her turn, A.Lind noted the pace.", "Lind noted"),
        ("The Norwegian Chancellor thanked him.", "Lind thanked"),
        (
            "The spokesperson stated that the Norwegian minister was keen to see Nara.",
            "Lind was",
        ),
        ("A fog came up.", "other came"),
        ("In the call, Minister stressed the cost.", "Sato stressed"),
        (
            "Foreign Minister of Norway underlined the cost.",
            "Lind underlined",
        ),
        ("Ambassador added that it was late.", "other added"),
        (
            "General agreement was reached on the date.",
            "other reached",
        ),
    ] {
        assert_eq!(clause(&two(), text), expected, "{text}");
    }
    let mut people = two();
    people.push(participant("Ola Berg", "Berg", "Prime Minister", "NO"));
    for (text, who) in [
        ("The Norwegian leaders thanked Mr. Sato.", "joint"),
        (
            "The two leaders of the Norwegian institutions thanked Mr. Sato.",
            "joint",
        ),
        ("Several Norwegian leaders had thanked him before.", "other"),
        ("The Japanese leaders thanked her.", "other"),
    ] {
        let found = clause(&people, text);
        assert_eq!(found.split(' ').next(), Some(who), "{text}");
    }
}

#[test]
fn titles_of_many_forms() {
    let people = vec![
        participant("Haitham bin Tarik", "Haitham", "Sultan", "OM"),
        participant("Frederik Willems", "Willems", "King", "BE"),
    ];
    for (text, expected) in [
        (
            "HM the Sultan, on his part, wished him well.",
            "Haitham wished",
        ),
        ("The King thanked him.", "Willems thanked"),
        ("HM the King thanked him.", "Willems thanked"),
        ("Sultan Haitham bin Tarik thanked him.", "Haitham thanked"),
    ] {
        assert_eq!(clause(&people, text), expected, "{text}");
    }
    let people = vec![
        participant("Ruth Osei", "Osei", "Vice President", "US"),
        participant("Luis Paz", "Paz", "President", "PE"),
        participant(
            "Byung-se Yun",
            "Yun",
            "Deputy Prime Minister/Foreign Minister",
            "KR",
        ),
    ];
    for (text, expected) in [
        ("The Vice President thanked him.", "Osei thanked"),
        ("The President thanked her.", "Paz thanked"),
        ("The DPM/FM thanked her.", "Yun thanked"),
        ("The President and the Vice President spoke.", "joint spoke"),
        ("The DPM/FM and President Paz spoke.", "joint spoke"),
        ("Yun Byung-se thanked her.", "Yun thanked"),
    ] {
        assert_eq!(clause(&people, text), expected, "{text}");
    }
}

#[test]
fn counterparts_without_names_are_parties() {
    let people = vec![participant("Kenji Sato", "Sato", "Minister", "JP")];
    let mut roster = Roster::new(&people, Country::new("JP"));
    roster.learn(&tokenize(
        "Minister Sato spoke to his counterparts from Peru, Chile and Kenya.",
    ));
    let countries: Vec<String> = roster.countries().iter().map(Country::to_string).collect();
    assert_eq!(countries, ["JP", "PE", "CL", "KE"]);
}

#[test]
fn any_words_are_read_without_fault() {
    for text in [
        "", ",", "the", "“", "“”", "The,", "In,", "said", "and and", "of the", "HE", "Was?",
        "As X", "(a",
    ] {
        let _ = clause(&two(), text);
    }
}

#[test]
fn offices_by_country_initials_and_lists() {
    let people = vec![
        participant("Kenji Sato", "Sato", "National Security Adviser", "JP"),
        participant("Luis Paz", "Paz", "President of the Government", "PE"),
        participant("Ana Prado", "Prado", "President", "CL"),
    ];
    for (text, expected) in [
        (
            "Our country's National Security Adviser, while thanking her, said no.",
            "Sato said",
        ),
        ("NSA thanked her.", "Sato thanked"),
        ("The NSA thanked her.", "Sato thanked"),
        ("M. Paz thanked her.", "Paz thanked"),
        (
            "The President of the Government thanked her.",
            "Paz thanked",
        ),
        (
            "The Chilean President also, with a view to the ice, stressed it.",
            "Prado stressed",
        ),
        (
            "The NSA of Japan, the President of Chile and the President of Peru spoke.",
            "joint spoke",
        ),
        ("Ana Prado, the President of Chile, spoke.", "Prado spoke"),
        (
            "President Prado, who said that she, as the chair, had been in Lima, informed the NSA.",
            "Prado informed",
        ),
        ("The NSA ‘Sato thanked her.", "Sato thanked"),
        ("A date has yet to be set.", "other has"),
    ] {
        assert_eq!(clause(&people, text), expected, "{text}");
    }
}

#[test]
fn whoever_speaks_for_somebody_named() {
    let people = vec![
        participant("Ana Prado", "Prado", "Spokesperson of President", "CL"),
        participant("Kenji Sato", "Sato", "Spokesperson of the Council", "JP"),
    ];
    for (text, expected) in [
        (
            "The spokesperson of Ana Prado, President of Chile, issued this.",
            "other ,",
        ),
        (
            "The spokesperson for President Prado issued this.",
            "other issued",
        ),
        (
            "The Spokesperson of the Council, Kenji Sato, thanked her.",
            "Sato thanked",
        ),
    ] {
        assert_eq!(clause(&people, text), expected, "{text}");
    }
}
