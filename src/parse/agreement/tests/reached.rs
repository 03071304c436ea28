//! What all sides reach, fix and hold in set phrases.

use super::agreed;

#[test]
fn set_phrases_of_all_sides() {
    for (text, expected) in [
        (
            "The ministers spoke highly of the growth of trade.",
            "joint_position spoke",
        ),
        (
            "The ministers came to the conclusion that ice is thin.",
            "shared_view came",
        ),
        (
            "The ministers made plans to meet in May.",
            "commitment made in May",
        ),
        (
            "The ministers fixed the date of the fair.",
            "commitment fixed",
        ),
        (
            "The ministers scheduled a meeting for May.",
            "commitment scheduled",
        ),
        ("The ministers intend to open a fair.", "commitment intend"),
        (
            "The ministers managed to agree on a date.",
            "commitment managed",
        ),
        ("The ministers could agree on a date.", "commitment agree"),
        (
            "The ministers were able to agree on a date.",
            "commitment were",
        ),
        (
            "The ministers were determined to go on.",
            "joint_position determined",
        ),
        (
            "Both sides reached a consensus on stepping up trade.",
            "commitment reached",
        ),
        ("The ministers came to the point.", "-"),
        ("The ministers set to work.", "-"),
        ("The ministers fixed the nets.", "-"),
        ("The ministers made plans of their own.", "-"),
        ("The ministers were unable to agree on a date.", "-"),
        ("The ministers could not agree on a date.", "-"),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}
