//! Other orders of words than subject, verb and object, and a yes in the clause behind.

use super::agreements;

#[test]
fn what_was_told_before_stands_in_front() {
    for (opening, text, expected) in [
        (
            "Minister Sato asked for nets.",
            "This Ms. van Lind gladly promised.",
            "S Lac",
        ),
        (
            "Minister Sato asked for nets.",
            "This Ms. van Lind refused.",
            "S L",
        ),
        (
            "Minister Sato proposed a fair.",
            "This offer Ms. van Lind accepted with thanks.",
            "S Lac",
        ),
        (
            "Minister Sato said that ice is thin.",
            "This view Ms. van Lind shared.",
            "S Lac",
        ),
        (
            "Minister Sato described the attack.",
            "This both ministers condemned in strong terms.",
            "S Jjo",
        ),
        (
            "Minister Sato asked for nets.",
            "This week Ms. van Lind visited Rome.",
            "S S",
        ),
        (
            "Ms. van Lind described the storm.",
            "This Minister Sato had not known.",
            "L S",
        ),
    ] {
        let told = format!("{opening} {text}");
        assert_eq!(agreements(&told), expected, "{text}");
    }
}

#[test]
fn yes_is_said_in_the_clause_behind() {
    for (text, expected) in [
        (
            "Minister Sato invited Ms. van Lind to Kyoto and she promised to come in May.",
            "Sac",
        ),
        (
            "Minister Sato invited her to Kyoto, and she said that she would come.",
            "Sac",
        ),
        (
            "Minister Sato invited her to Kyoto; she was happy to accept.",
            "Sac",
        ),
        (
            "Minister Sato asked her to pass this on and she promised to do so.",
            "Sac",
        ),
        (
            "Minister Sato invited her to Kyoto and she promised to think about it.",
            "S",
        ),
        (
            "Minister Sato invited her to Kyoto and hopes that she will come.",
            "S",
        ),
        (
            "Minister Sato thought of a fair, with which idea Ms. van Lind fully concurred.",
            "Sac",
        ),
        (
            "Minister Sato said that ice is thin, with which Ms. van Lind agreed.",
            "Sac",
        ),
        (
            "Minister Sato proposed a fair, which proposal Ms. van Lind accepted.",
            "Sac",
        ),
        (
            "Minister Sato thanked the union, with which Japan had agreed on fees.",
            "S",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn arrangements_are_told_to_be_there() {
    for (text, expected) in [
        ("There was an arrangement to keep in touch.", "Jco"),
        ("There was a decision that both would meet in May.", "Jco"),
        ("There was no decision to meet in May.", "N"),
        ("There is an arrangement of 1990 on the pier.", "N"),
        (
            "The call offered an opportunity to take stock of the fair.",
            "J",
        ),
        (
            "Trade was a topic. Here, Minister Sato came out in favour of lower fees.",
            "J S",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn whom_an_epithet_means() {
    for (text, expected) in [
        ("The chief of Norway's diplomacy asked for nets.", "S L"),
        (
            "The Foreign Minister of the neighbouring country asked for nets.",
            "S L",
        ),
        ("The Norwegian ruler asked for nets.", "S L"),
        ("The distinguished Minister Lind asked for nets.", "S L"),
        ("The latter was raised by Ms. van Lind.", "S L"),
        ("The latter asked for nets.", "S L"),
        ("The Foreign Minister of the Gulf asked for nets.", "S S"),
    ] {
        let told = format!("Minister Sato thanked Ms. van Lind. {text}");
        assert_eq!(agreements(&told), expected, "{text}");
    }
}
