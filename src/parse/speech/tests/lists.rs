//! Lists below a lead-in, counted points within a sentence, what stands below `Background`, and who is meant beside them.

use super::{agreements, speakers, statements};

/// The first letters of what is agreed in each statement.
fn kinds(passages: &[&str]) -> String {
    let kinds = statements(passages).into_iter().map(|s| s.agreement);
    let kinds = kinds.map(|agreement| {
        let kind = agreement.map_or("-", |a| a.kind.as_str());
        kind.get(..2).unwrap_or(kind).to_owned()
    });
    kinds.collect::<Vec<_>>().join(" ")
}

#[test]
fn bullets_hold_what_their_lead_in_says() {
    let agreed = [
        "Drawing on the talks of their aides, who met in Bergen, Norway on May 2, the ministers decided on these steps:",
        "•|Nets. Mended nets will be sent to both fleets. More are to follow.",
        "•|Each government will seek to end its tolls.",
        "•|Piers. The first pier will be opened in June.",
        "Minister Sato thanked Ms. Lind for the boats.",
    ];
    assert_eq!(speakers(&agreed), "JJJJJJJS");
    assert_eq!(kinds(&agreed), "co - co co co - co -");
    // A list of what one side says, in which it is named again.
    let said = [
        "The overview is as follows.",
        "1(1)|Minister Sato made mainly the following points.",
        "1(1)|Japan condemns the raid on the nets.",
        "1(2)|Ms. Lind made the following points.",
        "•1(2)|Norway has decided to send nets.",
        "•1(2)|At the fair in May, which she attended, Ms. Lind called for calm.",
        "•1(2)|The role of the harbour is indispensable.",
    ];
    assert_eq!(speakers(&said), "NSSLLLL");
    // A second paragraph of an item ends no list, what somebody else says does.
    let resumed = [
        "The ministers decided on these steps:",
        "•|The pier will be opened.",
        "It is the longest of the coast.",
        "•|The nets will be mended.",
        "Ms. Lind thanked the crews.",
        "•|The cod is dear.",
    ];
    assert_eq!(kinds(&resumed), "co co - co - -");
    // Nobody need set a colon behind those who do what the bullets tell.
    let bare = [
        "Ms. Lind thanked Minister Sato.",
        "In that spirit they",
        "•|agreed to open the pier;",
        "•|discussed the nets.",
    ];
    assert_eq!(speakers(&bare), "LJJJ");
    assert_eq!(kinds(&bare), "- - co -");
    let also = [
        "They also:",
        "•|agreed to open the pier;",
        "•|discussed the nets.",
    ];
    assert_eq!(speakers(&also), "JJJ");
    assert_eq!(kinds(&also), "- co -");
    // A paragraph behind the bullets is none of them.
    let ended = [
        "The ministers agreed on the following steps:",
        "•|The pier will be opened.",
        "The pier is the longest of the coast.",
    ];
    assert_eq!(kinds(&ended), "co co -");
}

#[test]
fn what_stands_below_background() {
    let told = [
        "The ministers agreed to open the pier.",
        "background|In May 2019, the ministers announced the pier. They agreed then to share its price.",
    ];
    assert_eq!(speakers(&told), "JNN");
    assert_eq!(kinds(&told), "co - -");
}

#[test]
fn points_counted_within_a_sentence() {
    for (text, expected) in [
        (
            "The two Ministers ① welcomed the fair, and ② decided to mend the nets.",
            "Jco",
        ),
        (
            "Both sides (i) condemned the raid, (ii) agreed to meet in June.",
            "Jco",
        ),
        (
            "Both sides 1) condemned the raid, 2) agreed to meet in June.",
            "Jco",
        ),
        ("Ms. Lind ❶ thanked Minister Sato, ❷ asked for nets.", "L"),
        ("The two Ministers ★ of the fair.", "N"),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn told_of_the_call_or_beside_it() {
    const THANKS: &str = "Ms. Lind thanked Minister Sato.";
    for (text, expected) in [
        (
            "The call was placed at the wish of the Norwegian side.",
            "N",
        ),
        (
            "Ms. Lind has been in touch with her colleagues since May.",
            "N",
        ),
        (
            "Ms. Lind has been in contact with the crew since May, she said.",
            "L",
        ),
        (
            "Meanwhile, Spokesman Krog said Ms. Lind plans to explain this by telephone to others.",
            "N",
        ),
        (
            "He also called baseless the claim that boats had been sold.",
            "S",
        ),
        (
            "On the Norwegian side it was noted meanwhile that ice is thin.",
            "L",
        ),
        ("On the Norwegian coast it was noted that ice is thin.", "J"),
        ("At the centre of the talk stood the fair.", "J"),
        ("On behalf of Norway, concern was voiced at the raid.", "L"),
        (
            "In an earlier call on 3 May, the two ministers had discussed nets.",
            "N",
        ),
        ("Mention was made of the need to hurry.", "J"),
        (
            "Minister Sato, they said, also filled her in on the fair.",
            "S",
        ),
        ("Minister Sato, they said, should take his time.", "J"),
        ("They look forward to seeing each other in June.", "J"),
        ("They look forward to the harvest.", "L"),
        ("Both look forward to seeing each other in June.", "J"),
    ] {
        let told = speakers(&[&format!("{THANKS} {text}")]);
        assert_eq!(told, format!("L{expected}"), "{text}");
    }
    let treated =
        "It was arranged that experts would meet. These talks are also to deal with nets.";
    assert_eq!(speakers(&[treated]), "JN");
    let both = "It was arranged that experts would meet. These nets are also dear to both.";
    assert_eq!(speakers(&[both]), "JJ");
}

#[test]
fn a_yes_to_what_was_proposed() {
    for (answer, expected) in [
        ("Ms. Lind saw no objection to it.", "Lac"),
        ("Ms. Lind had no objection to the idea.", "Lac"),
        ("Ms. Lind said that Norway had no objection.", "Lac"),
        ("Ms. Lind said that she thought in the same way.", "Lac"),
        ("Ms. Lind felt the same.", "Lac"),
        ("Ms. Lind gave it her full support.", "Lac"),
        ("Ms. Lind lent her backing to the proposal.", "Lac"),
        // Not where something else is meant, or nothing.
        ("Ms. Lind had no objection to dams on principle.", "L"),
        ("Ms. Lind had no comment on it.", "L"),
        ("Ms. Lind felt the same storm.", "L"),
        (
            "Ms. Lind gave an account of her support for the crews.",
            "L",
        ),
        ("Ms. Lind promised to look into it.", "L"),
    ] {
        let text = format!("Minister Sato proposed a joint fair. {answer}");
        assert_eq!(agreements(&text), format!("S {expected}"), "{answer}");
    }
    let unasked = "Minister Sato described the fair. Ms. Lind gave it her full support.";
    assert_eq!(agreements(unasked), "S L");
}

#[test]
fn whoever_says_i_within_a_quotation() {
    let asked = "Minister Sato said, “A while ago I spoke with Ms. Lind. Ms. Lind asked whether we have nets, and I told her \
                 so. I intend to send them.”";
    assert_eq!(speakers(&[asked]), "SLS");
}
