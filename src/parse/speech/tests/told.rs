//! What the publisher adds to the words of the call, and whom a sentence means that names nobody.

use super::{agreements, speakers};

const OPENING: &str = "Minister Sato spoke today with Foreign Minister van Lind.";

#[test]
fn reminders_are_of_the_publisher() {
    for (text, expected) in [
        ("As previously reported, the pier broke in May.", "N"),
        ("As is well known, the pier broke in May.", "N"),
        (
            "As you know, the Minister took part in the opening of the fair.",
            "N",
        ),
        (
            "It may be recalled that the two ministers had met in May.",
            "N",
        ),
        ("It is worth mentioning that the pier broke in May.", "N"),
        ("Let us recall that the two ministers met in May.", "N"),
        ("Recall that the two ministers met in May.", "N"),
        (
            "Ms. Lind has also been in touch this week with her colleagues in Peru.",
            "N",
        ),
        (
            "Ms. Lind has in the past days spoken to many foreign ministers.",
            "N",
        ),
        (
            "The Foreign Minister last spoke with Minister Sato in May.",
            "N",
        ),
        (
            "Minister Sato is scheduled to leave for Lima tomorrow.",
            "N",
        ),
        // Not what was said in the call.
        ("It was noted that the two ministers had met in May.", "J"),
        ("As Ms. Lind noted, the pier broke in May.", "L"),
        ("Ms. Lind last of all praised the nets.", "L"),
        (
            "Ms. Lind gave him an account of the talks, in which Peru had also participated.",
            "L",
        ),
    ] {
        let told = format!("Ms. Lind praised the nets. {text}");
        assert_eq!(
            speakers(&[OPENING, &told]),
            format!("NL{expected}"),
            "{text}"
        );
    }
}

#[test]
fn who_is_meant_without_a_name() {
    for (text, expected) in [
        (
            "It was pointed out on the Norwegian side that ice is thin.",
            "L",
        ),
        (
            "Officials of both sides were tasked to draw up a list.",
            "Jco",
        ),
        (
            "In this regard, the relevant ministries were instructed to meet.",
            "Jco",
        ),
        (
            "Following the call, agreements were reached on new piers.",
            "Jco",
        ),
        (
            "An understanding was reached with Ms. Lind that the piers would be mended.",
            "Jco",
        ),
        (
            "The call ended with a mutual promise to meet in Oslo.",
            "Jco",
        ),
        ("The call ended with Peru's promise to open its ports.", "N"),
        ("Norway remains ready to send nets, she said.", "L"),
        (
            "Recalling the understanding reached between the leaders of the two countries, Ms. Lind praised the nets.",
            "L",
        ),
        (
            "On Tuesday, 3 May 2011 a telephone call was held between Minister Sato and Ms. Lind.",
            "N",
        ),
        (
            "With the efforts of both sides, exchanges at all levels have kept their pace.",
            "S",
        ),
        ("Minister Sato was invited to Oslo.", "L"),
        (
            "Over the past decade, the two countries have made fish the theme of their relations.",
            "S",
        ),
        (
            "For Ms. Lind the aim is to mend the nets; she recalled the past.",
            "L",
        ),
        ("It was jointly estimated that ice is thin.", "Jsh"),
        // Those who were ordered are no staff of both.
        ("Troops were ordered to leave both towns.", "S"),
        (
            "The dispute should be settled by talks, and all parties should keep calm.",
            "S",
        ),
    ] {
        let told = format!("Minister Sato praised the nets. {text}");
        assert_eq!(agreements(&told), format!("S {expected}"), "{text}");
    }
}

#[test]
fn her_counterpart_tells_of_a_woman() {
    let release = [
        "Minister Sato spoke with his colleague van Lind.",
        "Ms. Lind asked him to mend the nets. He assured her that this would be done.",
    ];
    assert_eq!(speakers(&release), "NLS");
}

#[test]
fn plans_and_topics_behind_what_one_side_said() {
    for (text, expected) in [
        ("Other topics of the conversation were nets and trade.", "J"),
        ("Obviously, the main topic was the ice.", "J"),
        ("Attention was also given to the nets.", "J"),
        ("Fishing featured prominently in their exchange.", "J"),
        ("On the table were also the nets.", "J"),
        ("Minister Sato and Ms. Lind will remain in contact.", "Jco"),
        ("The two ministers want to talk again in May.", "J"),
        ("Their officials will work out the details.", "Jco"),
        ("They set June for the next round of talks.", "Jco"),
        (
            "The two ministers were of the mind that ice is thin.",
            "Jsh",
        ),
        ("No understanding was reached about the nets.", "J"),
        ("The similarity of views on trade was emphasised.", "Jsh"),
        ("The need for haste was recognised by both.", "Jsh"),
        ("There was a meeting of minds on the nets.", "Jsh"),
        ("They reaffirmed the agreement to meet in Oslo.", "Jco"),
        (
            "They agreed that their negotiators should meet in May.",
            "Jco",
        ),
        // Nothing is agreed.
        (
            "The two ministers were unable to reach agreement on the date.",
            "J",
        ),
        (
            "The two ministers called on all to commit themselves to peace.",
            "Jjo",
        ),
        (
            "Both spoke in favour of efforts to settle the dispute.",
            "Jjo",
        ),
        (
            "The possibility of a joint declaration was considered.",
            "J",
        ),
        (
            "The two countries concluded an agreement on nets in 1974.",
            "S",
        ),
        ("Attention was drawn by Ms. Lind to the nets.", "L"),
        (
            "Ms. Lind had, before the call, agreed with Peru to wait.",
            "L",
        ),
        // Who tells of a state, and who is thanked.
        ("Norway, Ms. Lind recalled, had agreed to wait.", "L"),
        (
            "Ms. Lind will discuss the matter with the Prime Minister of Peru on Monday.",
            "N",
        ),
    ] {
        let told = format!("Minister Sato praised the nets. {text}");
        let got = agreements(&told);
        assert_eq!(got, format!("S {expected}"), "{text}");
    }
}
