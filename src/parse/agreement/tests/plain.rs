//! What stands behind a verb tells what it does, whatever the verb is.

use super::agreed;

#[test]
fn what_stands_behind_a_verb_tells_its_kind() {
    for (text, expected) in [
        (
            "They looked with alarm at the ice.",
            "joint_position looked",
        ),
        ("They looked at the nets.", "-"),
        ("They took pride in the fair.", "joint_position took"),
        (
            "They made plain their opposition to the fee.",
            "joint_position made",
        ),
        (
            "They assured the crews of their support.",
            "joint_position assured",
        ),
        ("They assured the crews of their arrival.", "-"),
        (
            "They asked their experts to draw up a plan.",
            "commitment asked",
        ),
        ("They asked their citizens to stay calm.", "-"),
        (
            "They ascertained that no questions were open.",
            "shared_view ascertained",
        ),
        (
            "They saw no alternative to a longer pier.",
            "shared_view saw",
        ),
        ("They saw the new pier.", "-"),
        (
            "They judged the fair to be a success.",
            "shared_view judged",
        ),
        ("They swore to hunt down the pirates.", "commitment swore"),
        (
            "They agreed as to the gravity of the storm.",
            "shared_view agreed",
        ),
        (
            "They gave each other an assurance that both sides would wait.",
            "commitment gave",
        ),
        ("They took exception to the fee.", "joint_position took"),
        (
            "They considered the fee a grave mistake.",
            "shared_view considered",
        ),
        (
            "They were in no doubt that ice is thin.",
            "shared_view were",
        ),
        ("They were in no hurry.", "-"),
        (
            "They started from the premise that ice is thin.",
            "shared_view started",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn a_thing_undertakes_nothing() {
    for (text, expected) in [
        (
            "They agreed that the fair would boost trade.",
            "shared_view agreed",
        ),
        (
            "They agreed that both sides would boost trade.",
            "commitment agreed",
        ),
        (
            "They were of the view that the meeting would give new life to the fair.",
            "shared_view were",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn what_all_are_is_told_by_what_they_are_so_of() {
    for (text, expected) in [
        (
            "They were united in their condemnation of the raid.",
            "joint_position were",
        ),
        (
            "They were at one in rejecting the fee.",
            "joint_position were",
        ),
        ("They were united on the matter.", "shared_view were"),
        (
            "They were adamant that they would not wait.",
            "commitment were",
        ),
        ("They were outraged at the raid.", "joint_position were"),
        (
            "They were full of praise for the crews.",
            "joint_position were",
        ),
        (
            "Both confirmed that their countries are ready to send nets.",
            "joint_position confirmed",
        ),
        (
            "Both confirmed that the nets are ready.",
            "shared_view confirmed",
        ),
        (
            "There was unanimity that the fair had been a success.",
            "shared_view unanimity",
        ),
        (
            "There was a shared sense that time is short.",
            "shared_view sense",
        ),
        ("There was a joint visit to the pier.", "-"),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}
