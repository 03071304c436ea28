//! Quotations that go on behind the one who is named beside them, what they tell of both, and whose `I` is whose.

use super::{agreements, speakers};

const OPENING: &str = "Minister Sato spoke today with Foreign Minister van Lind.";

#[test]
fn a_quotation_goes_on_behind_its_speaker() {
    for (passages, expected) in [
        (
            vec![
                OPENING,
                "“The ice is thin. It will break,” Minister Sato said.",
                "Turning to the pier, he asked for nails. “Those who wait will lose it,” he stressed. “We have paid \
                 for it. If others pay, it will stand.”",
            ],
            "NSSSSSS",
        ),
        (
            vec![
                OPENING,
                "Ms. Lind spoke of the pier. “It will not wait,” she emphasised. “I told the builders so.”",
            ],
            "NLLL",
        ),
        (
            vec![
                OPENING,
                "Minister Sato thanked her.",
                "For your reference, President Paz stated in Lima: “We stand by Japan. I have sent boats.”",
            ],
            "NSNN",
        ),
        (
            vec![
                OPENING,
                "Ms. Lind spoke of the pier. “It will not wait,” she stressed. “We discussed the costs.”",
            ],
            "NLLJ",
        ),
    ] {
        assert_eq!(speakers(&passages), expected, "{passages:?}");
    }
}

#[test]
fn news_of_the_call_in_a_quotation() {
    for (text, expected) in [
        (
            "“Last night I was rung by the Norwegian minister. We talked for an hour, and she told me of the ice. I \
             said that nets would come,” Minister Sato told the press.",
            "SSS",
        ),
        (
            "“We spoke at length on the phone. I thanked her,” Minister Sato said.",
            "SS",
        ),
        (
            "“We talked on Monday. I thanked her,” Minister Sato said.",
            "SS",
        ),
        // What both talked about is of both.
        (
            "“We talked about the ice. I thanked her,” Minister Sato said.",
            "JS",
        ),
        (
            "“We talked and agreed to meet. I thanked her,” Minister Sato said.",
            "JS",
        ),
        // What both did ends nobody's words.
        (
            "“I told him of the ice. We discussed nets. I thanked him,” Ms. Lind said.",
            "LJL",
        ),
        (
            "“I told him of the ice. We also agree that it is thin,” Ms. Lind said.",
            "LJ",
        ),
    ] {
        assert_eq!(speakers(&[OPENING, text]), format!("N{expected}"), "{text}");
    }
}

#[test]
fn we_both_hold() {
    for (text, expected) in [
        (
            "“We are both very clear that ice is thin. We also agree that the port has to be cleared by all,” said \
             Minister Sato.",
            "Jjo Jsh",
        ),
        (
            "“We agree that nets are needed. Japan will send some,” said Minister Sato.",
            "Jsh S",
        ),
        (
            "“We agree with Ms. Lind that nets are needed,” said Minister Sato.",
            "S",
        ),
        ("“We need both nets and boats,” said Minister Sato.", "S"),
        ("“We support both sides,” said Minister Sato.", "S"),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn a_subject_of_its_own_in_a_text_of_its_author() {
    let opening = "I spoke today with Foreign Minister van Lind. Norway is a land of ships.";
    for (text, expected) in [
        (
            "Nearly 9,000 boats have sailed here, and they are entitled to a berth.",
            "S",
        ),
        (
            "Today, many boats sail from Bergen, and they are safe.",
            "S",
        ),
        ("Today, as the ice broke, they agreed to meet.", "J"),
    ] {
        let told = speakers(&[opening, text]);
        assert_eq!(told.get(2..), Some(expected), "{text}");
    }
}
