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

#[test]
fn stands_told_by_a_particle_or_a_noun() {
    for (text, expected) in [
        (
            "The ministers pressed for a truce.",
            "joint_position pressed",
        ),
        (
            "The ministers cautioned against haste.",
            "joint_position cautioned",
        ),
        (
            "The ministers stood up for the truce.",
            "joint_position stood",
        ),
        (
            "The ministers rallied behind the truce.",
            "joint_position rallied",
        ),
        (
            "The ministers took a firm stand against it.",
            "joint_position took",
        ),
        (
            "The ministers lent their support to it.",
            "joint_position lent",
        ),
        (
            "The ministers signalled their backing for it.",
            "joint_position signalled",
        ),
        ("The ministers termed it illegal.", "joint_position termed"),
        (
            "The ministers described the raid as illegal.",
            "joint_position described",
        ),
        (
            "The ministers heralded the truce.",
            "joint_position heralded",
        ),
        (
            "The ministers saw the raid in the same light.",
            "shared_view saw",
        ),
        (
            "The ministers thought alike on the raid.",
            "shared_view thought",
        ),
        ("The ministers were on the same page.", "shared_view were"),
        (
            "The ministers viewed the truce as a chance.",
            "shared_view viewed",
        ),
        ("The ministers opted to wait.", "commitment opted"),
        ("The ministers struck a deal.", "commitment struck"),
        ("The ministers shook hands on it.", "commitment shook"),
        ("The ministers gave the go-ahead for it.", "commitment gave"),
        ("The ministers signed off on the plan.", "commitment signed"),
        ("The ministers adopted a roadmap.", "commitment adopted"),
        ("The ministers pressed on.", "-"),
        ("The ministers took a break.", "-"),
        ("The ministers gave an account of it.", "-"),
        ("The ministers described the plan.", "-"),
        ("The ministers saw the raid.", "-"),
        ("The ministers were on the same ship.", "-"),
        ("The ministers shook hands.", "-"),
        ("The ministers lent boats to it.", "-"),
        ("The ministers adopted a dog.", "-"),
        ("The ministers struck a balance.", "-"),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn agreement_that_is_found_to_be_there() {
    for (text, expected) in [
        (
            "Full agreement was registered on the need for nets.",
            "shared_view registered",
        ),
        (
            "On the nets, a broad consensus was noted that ice is thin.",
            "shared_view noted",
        ),
        (
            "Wide agreement was recorded on Lebanon.",
            "shared_view recorded",
        ),
        (
            "Full agreement was registered on holding talks.",
            "commitment registered",
        ),
        ("The agreement of 2015 was noted.", "-"),
        (
            "The need for calm was mutually acknowledged.",
            "shared_view acknowledged",
        ),
        (
            "The raid was jointly condemned.",
            "joint_position condemned",
        ),
        ("The need for calm was acknowledged.", "-"),
        (
            "It was confirmed between the two Ministers that ice is thin.",
            "shared_view confirmed",
        ),
        (
            "It was agreed that talks between the two sides continue.",
            "commitment agreed",
        ),
        (
            "An understanding was reached on the continuation of contacts.",
            "commitment reached",
        ),
        (
            "The call dealt with ice, where Ms. Lind spoke, stressing that it is thin.",
            "-",
        ),
        (
            "They agreed that talks alone would only complicate it.",
            "shared_view agreed",
        ),
        (
            "The sides exchanged views on the storm, declared a plague by the council last month.",
            "-",
        ),
        ("No agreement was recorded on Lebanon.", "-"),
        ("Their agreement with Peru was confirmed.", "-"),
        (
            "The ministers spoke of ice, Norway and Japan sharing the view that it is thin.",
            "shared_view sharing",
        ),
        (
            "The ministers discussed the nets, both sides agreeing to mend them.",
            "commitment agreeing",
        ),
        (
            "The ministers spoke of ice, Norway and Japan having boats.",
            "-",
        ),
        (
            "The ministers spoke of ice, the two countries sharing a coast.",
            "-",
        ),
        (
            "Ms. Lind said that ice is thin, Norway and Japan sharing a view of it.",
            "-",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn views_that_meet() {
    for (text, expected) in [
        (
            "The views of the two ministers converged on the need to mend the nets.",
            "shared_view converged",
        ),
        (
            "The two ministers' views converged regarding the nets.",
            "shared_view converged",
        ),
        (
            "During the call, the positions of both sides coincided on the nets.",
            "shared_view coincided",
        ),
        (
            "Their positions coincided on the nets.",
            "shared_view coincided",
        ),
        (
            "The ministers' viewpoints were identical about the nets.",
            "shared_view were",
        ),
        (
            "The spokesman said that the views of the two ministers converged on the nets.",
            "shared_view converged",
        ),
        ("The views of the two ministers diverged on the nets.", "-"),
        (
            "The views of the two ministers did not converge on the nets.",
            "-",
        ),
    ] {
        assert_eq!(super::agreed(text), expected, "{text}");
    }
}

#[test]
fn told_by_a_noun_or_of_those_who_work() {
    for (text, expected) in [
        (
            "The two ministers made a commitment to speak again after the talks.",
            "commitment made",
        ),
        (
            "Both sides entered into a commitment to share the charts.",
            "commitment entered",
        ),
        (
            "They gave each other their word that they would keep the port open.",
            "commitment gave",
        ),
        ("They gave an account of the fair.", "-"),
        (
            "They discussed the next round, which they agreed to hold in Oslo.",
            "commitment agreed",
        ),
        (
            "They discussed the next round, which they agreed to hold last year.",
            "-",
        ),
        (
            "The two ministers agreed that their offices should remain in touch.",
            "commitment agreed",
        ),
        (
            "They agreed that the services of the two countries finalise the text.",
            "commitment agreed",
        ),
        (
            "They agreed that the peoples of the two countries share a long history.",
            "shared_view agreed",
        ),
        (
            "They agreed that as the year ends, officials of both sides would meet.",
            "commitment agreed",
        ),
        (
            "They concurred that ties between Norway and Japan would be an asset.",
            "shared_view concurred",
        ),
        (
            "It was agreed with both that contact would be maintained.",
            "commitment agreed",
        ),
        (
            "They agreed on the convenience of regular talks.",
            "shared_view agreed",
        ),
        (
            "The call also saw consensus on the gravity of the storm.",
            "shared_view consensus",
        ),
        (
            "Sato and van Lind agreed to come together soon, they said.",
            "commitment agreed",
        ),
    ] {
        assert_eq!(super::agreed(text), expected, "{text}");
    }
}
