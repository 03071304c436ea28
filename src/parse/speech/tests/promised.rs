//! A yes by what is promised and by whoever is asked, and which of two is meant without a name.

use super::{agreements, speakers};

#[test]
fn whoever_is_asked_and_promises_says_yes() {
    for (answer, expected) in [
        ("Ms. Lind said that Norway would do what it can.", "Lac"),
        (
            "Ms. Lind replied that Norway would make them available.",
            "Lac",
        ),
        ("Ms. Lind replied that Norway would study the matter.", "L"),
        (
            "Ms. Lind replied that she would give it favourable thought.",
            "L",
        ),
        ("Ms. Lind said that Norway would see to it.", "Lac"),
        ("Ms. Lind gave her word that they would be sent.", "Lac"),
        ("Ms. Lind promised her help.", "Lac"),
        ("Ms. Lind promised her help for the peace plan.", "L"),
        (
            "Ms. Lind assured him of Norway's assistance in this.",
            "Lac",
        ),
        ("Ms. Lind assured him of it.", "Lac"),
        ("Ms. Lind answered that Norway would need time.", "L"),
        (
            "Ms. Lind confirmed that she took the appeal seriously.",
            "L",
        ),
        ("Ms. Lind showed herself ready to do so.", "Lac"),
        ("Ms. Lind was prepared to help.", "Lac"),
        ("Ms. Lind was prepared for winter.", "L"),
        ("Ms. Lind was all for it.", "Lac"),
        ("Ms. Lind hailed this as timely.", "Lac"),
        ("Ms. Lind could only endorse this.", "Lac"),
        ("Ms. Lind told him that he was right.", "Lac"),
        ("Ms. Lind told him that he was late.", "L"),
        ("Ms. Lind saw the matter likewise.", "Lac"),
        (
            "Ms. Lind repeated her acceptance of the invitation to Kyoto.",
            "Lac",
        ),
        (
            "While agreeing that nets are dear, Ms. Lind spoke of the price.",
            "Lac",
        ),
    ] {
        let text = format!("Minister Sato asked for nets. {answer}");
        assert_eq!(agreements(&text), format!("S {expected}"), "{answer}");
    }
}

#[test]
fn an_offer_of_help_waits_for_a_yes() {
    for (text, expected) in [
        (
            "Minister Sato offered the help of divers. This was gladly accepted.",
            "S Lac",
        ),
        (
            "Minister Sato offered his condolences. This was gladly accepted.",
            "S S",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn what_is_asked_for_is_granted_in_the_clause_behind() {
    for (text, expected) in [
        (
            "Minister Sato asked for nets, which Ms. Lind promised.",
            "Sac",
        ),
        (
            "Minister Sato asked for nets, for which Ms. Lind expressed her full support.",
            "Sac",
        ),
        (
            "Minister Sato asked for a delay, to which Ms. Lind had no objection.",
            "Sac",
        ),
        (
            "Minister Sato asked for nets, which Ms. Lind described.",
            "S",
        ),
        (
            "Minister Sato described the pier, which Ms. Lind welcomed.",
            "S",
        ),
        (
            "The two ministers discussed ice, and Minister Sato asked for nets, which Ms. Lind promised.",
            "Jac",
        ),
        ("Minister Sato sought nets, which Ms. Lind promised.", "Sac"),
        ("Ms. Lind backed Minister Sato's call for calm.", "Lac"),
        ("Ms. Lind backed the call of the fishermen for calm.", "L"),
        ("It was clear to both ministers that ice is thin.", "Jsh"),
        ("It was clear to the crews that ice is thin.", "N"),
        ("Ms. Lind shares the fears of the fishermen.", "L"),
        ("Ms. Lind shares the fears of Minister Sato.", "L"),
        ("Ms. Lind shares the concern of Minister Sato.", "Lac"),
        ("Ms. Lind shares the concern of the fishermen.", "L"),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn one_of_two_is_meant_without_a_name() {
    const BOTH: &str = "Minister Sato and Ms. van Lind discussed nets.";
    for (text, expected) in [
        ("The former praised the crews.", "JS"),
        ("The latter praised the crews.", "JL"),
        ("The minister from Oslo praised the crews.", "JL"),
        ("The Foreign Minister from Norway praised the crews.", "JL"),
        ("The visiting Norwegian official praised the crews.", "JL"),
        ("The Norwegian diplomacy chief praised the crews.", "JL"),
        ("The Norwegian guest praised the crews.", "JL"),
        ("The two European ministers praised the crews.", "JJ"),
        ("The caller praised the crews.", "JL"),
        (
            "The Japanese and the Norwegian minister praised the crews.",
            "JJ",
        ),
    ] {
        let text = format!("{BOTH} {text}");
        assert_eq!(speakers(&[&text]), expected, "{text}");
    }
    let other = "Ms. van Lind praised the crews. The other side thanked her.";
    assert_eq!(speakers(&[other]), "LS");
    let border = "Ms. van Lind praised the crews. The other side of the border is calm.";
    assert_eq!(speakers(&[border]), "LL");
}

#[test]
fn who_says_i_means_somebody_else_by_the_minister() {
    let text =
        "Today I spoke with Ms. van Lind of Norway. The Foreign Minister thanked us for the nets.";
    assert_eq!(speakers(&[text]), "SL");
}
