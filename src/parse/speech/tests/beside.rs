//! Quotations that open with another's name, lists under what was agreed, and what the publisher tells beside the call.

use super::{agreements, speakers};

const OPENING: &str = "Minister Sato spoke today with Foreign Minister van Lind.";

#[test]
fn whoever_a_quotation_opens_with() {
    for (text, expected) in [
        (
            "“Minister Sato gave me an account of the ice. It has grown thin,” said Ms. van Lind.",
            "NLL",
        ),
        (
            "‘Minister Sato gave me an account of the ice. It has grown thin,’ said Ms. van Lind.",
            "NLL",
        ),
        (
            "‘No pier stands on sand. Norway will drive piles,’ Ms. van Lind said.",
            "NLL",
        ),
        (
            "“Ms. van Lind is a friend of Japan. She has our thanks,” Minister Sato said.",
            "NSS",
        ),
        // Said by a press service of both.
        (
            "“Ms. van Lind praised the nets. Minister Sato thanked her,” the press service said.",
            "NLS",
        ),
        // No quotation marks at all.
        (
            "Ms. van Lind praised the ministers’ nets. Minister Sato thanked her.",
            "NLS",
        ),
        (
            "Ms. van Lind praised the ‘green’ nets. Minister Sato thanked her.",
            "NLS",
        ),
    ] {
        assert_eq!(speakers(&[OPENING, text]), expected, "{text}");
    }
}

#[test]
fn told_beside_the_call() {
    for (text, expected) in [
        ("They are expected to meet in Oslo in June.", "NJN"),
        (
            "The two ministers are also due to see each other in June.",
            "NJN",
        ),
        ("The ministers expected the talks to go on.", "NJJ"),
        (
            "The place and the time of the fair are to be determined.",
            "NJN",
        ),
        ("The venue is being finalised.", "NJN"),
        (
            "It is thirty years since Norway and Japan renewed their ties.",
            "NJN",
        ),
        (
            "This year marks a century since the two ports opened.",
            "NJN",
        ),
        (
            "Minister Sato will address parliament on the matter.",
            "NJN",
        ),
        (
            "Minister Sato will make a statement to the press tonight.",
            "NJN",
        ),
    ] {
        let told = format!("{OPENING} They discussed trade. {text}");
        assert_eq!(speakers(&[&told]), expected, "{text}");
    }
    for (text, expected) in [
        ("It is thirty years since the treaty.", "NLL"),
        (
            "Minister Sato has today, Monday, 3 May 2021, spoken of nets.",
            "NLS",
        ),
    ] {
        let told = format!("{OPENING} Ms. van Lind praised the nets. {text}");
        assert_eq!(speakers(&[&told]), expected, "{text}");
    }
    for (text, expected) in [
        (
            "Further calls with ministers have been scheduled for June.",
            "NLN",
        ),
        (
            "The head of Japan's foreign policy agency praised the pier.",
            "NLS",
        ),
    ] {
        let told = format!("{OPENING} Ms. van Lind praised the nets. {text}");
        assert_eq!(speakers(&[&told]), expected, "{text}");
    }
    let opening =
        "Minister Sato has today, Monday, 3 May 2021, held a telephone call with Ms. van Lind.";
    assert_eq!(speakers(&[opening]), "N");
}

#[test]
fn who_says_so_in_front() {
    for (text, expected) in [
        (
            "As the Foreign Minister of Norway pointed out, in ten years trade has doubled.",
            "NL",
        ),
        (
            "As Minister Sato explained to his colleague, the boats were late.",
            "NS",
        ),
        ("As was announced before, the pier has been built.", "NN"),
    ] {
        assert_eq!(speakers(&[OPENING, text]), expected, "{text}");
    }
    let own =
        "Minister Sato praised the nets. The Minister said that Japan attaches weight to them.";
    let other = "Ms. van Lind praised the nets. The Foreign Minister said that Norway attaches weight to them.";
    assert_eq!(speakers(&[own]), "SS");
    assert_eq!(speakers(&[other]), "LL");
}

#[test]
fn items_under_what_was_agreed() {
    let items = [
        "The two ministers agreed that:",
        "1| The two foreign ministries will report each month.",
        "2| The customs authorities will open the port.",
        "3| Haste is of no use.",
        "Norway holds the chair of the council.",
    ];
    assert_eq!(speakers(&items), "JJJJN");
    let text = "The two sides agreed as follows: Boats from both ports will sail in May;";
    assert_eq!(agreements(text), "Jco");
}

#[test]
fn yes_to_a_request() {
    let opening = "Ms. van Lind asked for more boats.";
    for (text, expected) in [
        ("Minister Sato undertook to do so before the fair.", "L Sac"),
        ("Minister Sato pledged to provide it.", "L Sac"),
        ("Minister Sato assured her that Japan would do so.", "L Sac"),
        ("Minister Sato promised to examine this.", "L S"),
        ("Minister Sato promised to end this war.", "L S"),
        ("Minister Sato undertook to rebuild the pier.", "L S"),
    ] {
        let told = format!("{opening} {text}");
        assert_eq!(agreements(&told), expected, "{text}");
    }
}

#[test]
fn talks_before_this_one() {
    for (text, expected) in [
        (
            "When they last met, in Oslo in May, the two ministers agreed to open a pier.",
            "N",
        ),
        (
            "When the two ministers met in Oslo last year, they agreed to open a pier.",
            "N",
        ),
        (
            "Last autumn, when they spoke in Oslo, the ministers agreed to open a pier.",
            "N",
        ),
        (
            "At their last meeting, in May, the two ministers agreed to open a pier.",
            "N",
        ),
        (
            "When they spoke today, the two ministers agreed to open a pier.",
            "Jco",
        ),
        (
            "The two ministers agreed that when they next meet, in Oslo, they will sign the treaty.",
            "Jco",
        ),
        (
            "In the last part of the call, the two ministers agreed to open a pier.",
            "Jco",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn a_country_tells_who_speaks_for_it() {
    let opening = "Ms. van Lind asked for nets.";
    for (text, expected) in [
        ("Japan would send some in May, he replied.", "L S"),
        ("Japan was ready to send some, he said.", "L S"),
        ("Norway shares this concern.", "L L"),
    ] {
        let told = format!("{opening} {text}");
        assert_eq!(agreements(&told).replace("ac", ""), expected, "{text}");
    }
    let opening = "Ms. van Lind described the storm.";
    for (text, expected) in [
        ("This assessment is shared by Japan.", "L Sac"),
        ("Japan shares this assessment.", "L Sac"),
        ("Japan backs this position.", "L Sac"),
        ("Minister Sato supported this position.", "L Sac"),
        (
            "Minister Sato said that Japan supports the plan agreed in Rome.",
            "L S",
        ),
        ("This assessment is shared by Chile and Peru.", "L L"),
        ("This assessment is shared by many of the fishermen.", "L L"),
    ] {
        let told = format!("{opening} {text}");
        assert_eq!(agreements(&told), expected, "{text}");
    }
}
