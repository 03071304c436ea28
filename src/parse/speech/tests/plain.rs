//! What a call made possible, whose words a pronoun goes on with, and what stands beside the words in plain sentences.

use super::{agreements, speakers};

const OPENING: &str = "Minister Sato spoke today with Foreign Minister van Lind.";

#[test]
fn who_is_no_side_and_what_was_no_request() {
    for (text, expected) in [
        (
            "Minister Sato spoke of peace. The parties in Peru must stop.",
            "S S",
        ),
        (
            "Minister Sato praised the fair. They share the view that boats matter.",
            "S Jsh",
        ),
        (
            "The ministers discussed the initiative on boats. Ms. van Lind assured that Norway would stand with Japan.",
            "J L",
        ),
        (
            "Minister Sato spoke of peace. Also joined by boats, the fleet sailed.",
            "S S",
        ),
        (
            "Minister Sato asked for boats. Ms. van Lind assured that Norway would send some.",
            "S Lac",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn what_a_call_was_good_for() {
    for (text, expected) in [
        (
            "The call made it possible to take stock of the risks to the nets.",
            "J",
        ),
        (
            "Their conversation allowed the ministers to review the works at the port.",
            "J",
        ),
        ("The call enabled an exchange of views on nets.", "J"),
        ("The call also took up the nets.", "J"),
        ("The call allowed for no delay.", "N"),
        (
            "Minister Sato presided over the call as Japan holds the chair.",
            "N",
        ),
        ("Minister Sato presided over a fair.", "S"),
    ] {
        assert_eq!(speakers(&[OPENING, text]), format!("N{expected}"), "{text}");
    }
}

#[test]
fn whoever_goes_on() {
    for (text, expected) in [
        (
            "Minister Sato praised the nets. She went on to stress the need for boats.",
            "SS",
        ),
        (
            "Minister Sato praised the nets. They look forward to seeing each other at the fair.",
            "SJ",
        ),
        (
            "Minister Sato praised the nets. They look forward to meeting in May.",
            "SJ",
        ),
        (
            "Minister Sato praised the divers. They look forward to a good season.",
            "SS",
        ),
        (
            "Minister Sato praised the nets. He will report on the call to the President of the Council tonight.",
            "SN",
        ),
        (
            "Minister Sato praised the nets. He will report on them to Ms. Lind.",
            "SS",
        ),
        (
            "Minister Sato praised the nets. There is still time until the talks in May.",
            "SS",
        ),
        (
            "From the Norwegian side the interest was confirmed of the builders in the port.",
            "L",
        ),
        ("From the Norwegian side the bridge was mended.", "N"),
    ] {
        assert_eq!(speakers(&[OPENING, text]), format!("N{expected}"), "{text}");
    }
}

#[test]
fn what_both_hold_and_what_one_answers() {
    for (text, expected) in [
        (
            "Minister Sato and both colleagues condemned the storm, and pledged to mend the nets.",
            "Jco",
        ),
        (
            "Both ministers said they wanted to see an open port.",
            "Jjo",
        ),
        ("Both ministers said they had seen an open port.", "J"),
        (
            "A common opinion was expressed that nets must be mended.",
            "Jsh",
        ),
        ("An opinion was expressed that nets are thin.", "J"),
        (
            "It was agreed that the two ministers hold a separate meeting in Oslo.",
            "Jco",
        ),
        (
            "It was agreed that the two ministers hold the same view of the ice.",
            "Jsh",
        ),
        (
            "The two ministers, who in May each announced a halt of sales to Peru, agreed to promote an open port.",
            "Jco",
        ),
        (
            "Minister Sato asked for nets. Ms. Lind promised that this would be done.",
            "S Lac",
        ),
        (
            "Minister Sato asked for nets. Ms. Lind promised that boats would come.",
            "S L",
        ),
        (
            "Minister Sato spoke of calm. Ms. Lind replied that Norway would work to that end.",
            "S Lac",
        ),
        (
            "Minister Sato spoke of calm. Ms. Lind said that Norway would work to that end.",
            "S L",
        ),
        (
            "Minister Sato spoke of calm. Ms. Lind said that Norway holds the same opinion as Japan on it.",
            "S Lac",
        ),
        (
            "Minister Sato spoke of calm. Ms. Lind stated, “We fully agree with the view of Your Excellency.”",
            "S Lac",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
    assert_eq!(
        agreements(
            "I spoke with Foreign Minister van Lind today. I thanked her. We reaffirmed that ice is thin."
        ),
        "S S Jjo"
    );
}
