//! What must be done, what is wanted of others, and a yes in further words.

use super::agreed;

#[test]
fn what_must_be_done_and_what_is_wanted() {
    for (text, expected) in [
        (
            "If the fleet stayed, the price had to be raised, they added.",
            "joint_position added",
        ),
        ("The nets are torn, they added.", "-"),
        (
            "If the fleet stayed, they would raise the matter again.",
            "joint_position raise",
        ),
        ("They would raise the matter again.", "-"),
        (
            "On trade, both ministers wanted to see more fairs.",
            "joint_position wanted",
        ),
        ("They wanted to know more of the fair.", "-"),
        (
            "They shared their alarm at the storm.",
            "joint_position shared",
        ),
        (
            "It was agreed that the competent ministers speed up the work on the pier.",
            "commitment agreed",
        ),
        (
            "It was agreed that Per Dahl and Aki Mori remain in close contact.",
            "commitment agreed",
        ),
        (
            "It was agreed that the nets remain in the harbour.",
            "shared_view agreed",
        ),
        (
            "The two ministers shared the understanding that a fair should be held and agreed to mend the nets.",
            "commitment agreed",
        ),
        (
            "Ms. Lind suggested mending the nets, a suggestion to which all the others agreed.",
            "acceptance agreed",
        ),
        (
            "Ms. Lind suggested mending the nets, a suggestion to which others may agree.",
            "-",
        ),
        (
            "The call came after a meeting in May, at which the two ministers agreed to wait.",
            "-",
        ),
        (
            "In their previous call on 3 May, the two ministers agreed to wait.",
            "-",
        ),
        (
            "In the earlier part of the call, the two ministers agreed to wait.",
            "commitment agreed",
        ),
        (
            "Unless the fleet left, they would raise the matter again.",
            "joint_position raise",
        ),
        (
            "They agreed that the summit in Lima should deliver a better result.",
            "shared_view agreed",
        ),
        (
            "They confirmed that trade forms a bridge that will hold for both.",
            "shared_view confirmed",
        ),
        (
            "They confirmed that both sides will build a bridge.",
            "commitment confirmed",
        ),
        (
            "They agreed that the summit should be held in Lima.",
            "commitment agreed",
        ),
        (
            "Both sides: (1) condemned the raid; (2) agreed to meet.",
            "commitment agreed",
        ),
        (
            "The ministers: - condemned the raid; - agreed to meet.",
            "commitment agreed",
        ),
        (
            "The spokesperson added that both stressed calm and that they agreed to meet.",
            "commitment agreed",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn a_yes_in_further_words() {
    for (text, expected) in [
        (
            "Minister Sato proposed a fair, which met with Ms. Lind's consent.",
            "acceptance met",
        ),
        (
            "Minister Sato praised a fair, which met in Oslo with Ms. Lind's support.",
            "-",
        ),
        (
            "Minister Sato proposed a fair, an idea Ms. Lind accepted.",
            "acceptance accepted",
        ),
        ("Ms. Lind could only agree.", "acceptance agree"),
        ("Ms. Lind could not agree more.", "acceptance agree"),
        ("Ms. Lind could only agree if asked.", "-"),
        ("Ms. Lind could not agree to this.", "-"),
        (
            "Ms. Lind said that she was of the same mind.",
            "acceptance said",
        ),
        ("Ms. Lind said that she had this in mind.", "-"),
        (
            "The two ministers i) welcomed the fair, and ii) agreed to meet.",
            "commitment agreed",
        ),
        ("Ms. Lind had nothing against the idea.", "acceptance had"),
        ("Ms. Lind had nothing against fairs.", "-"),
        (
            "Today's calls follow the talks of May, in which the two ministers agreed to wait.",
            "-",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}
