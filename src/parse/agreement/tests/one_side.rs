//! What one side tells of both.

use super::agreed;

#[test]
fn views_told_by_one_side() {
    for (text, expected) in [
        (
            "Ms. Lind was able to note the shared view that ice is thin.",
            "shared_view was",
        ),
        (
            "Ms. Lind noted with joy the identity of views of the two countries.",
            "shared_view noted",
        ),
        (
            "Ms. Lind noted their common position on ice.",
            "shared_view noted",
        ),
        (
            "Ms. Lind noted the common view of the Nordic states that ice is thin.",
            "-",
        ),
        ("Ms. Lind noted the same concern in Peru.", "-"),
        (
            "Ms. Lind said that ice is thin, a view which all participants shared.",
            "shared_view shared",
        ),
        (
            "Ms. Lind said that ice is thin, an assessment shared by all.",
            "shared_view shared",
        ),
        (
            "Ms. Lind said that ice is thin; Minister Sato was of the same view.",
            "acceptance was",
        ),
        (
            "The ministers concurred that the work should go on.",
            "shared_view concurred",
        ),
        (
            "The ministers concurred to meet in May.",
            "commitment concurred in May",
        ),
        ("Both said that Norway would go on helping.", "-"),
        (
            "Ms. Lind said, since the vote the two leaders have met and agreed to wait.",
            "-",
        ),
        (
            "Ms. Lind said, since the vote King Olav and President Paz have met and agreed to wait.",
            "-",
        ),
        (
            "Ms. Lind said that Norway should have waited and agreed to send boats.",
            "acceptance agreed",
        ),
        (
            "Ms. Lind said that the two leaders had met and agreed to wait.",
            "-",
        ),
        (
            "Ms. Lind said that Norway would help and agreed to send boats.",
            "acceptance agreed",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn the_same_view_and_what_is_gained() {
    for (text, expected) in [
        (
            "Ms. Lind expressed the same view as Minister Sato.",
            "acceptance expressed",
        ),
        (
            "Ms. Lind took a similar position, adding that ice is thin.",
            "acceptance took",
        ),
        (
            "Ms. Lind voiced the same concern as Minister Sato.",
            "acceptance voiced",
        ),
        ("Ms. Lind voiced similar concerns over haste.", "-"),
        ("Ms. Lind expressed the view that ice is thin.", "-"),
        ("Ms. Lind took the same train.", "-"),
        ("Ms. Lind stated the position of Norway.", "-"),
        (
            "Minister Sato said that ice is thin, an opinion which Ms. Lind said she shared.",
            "acceptance shared",
        ),
        (
            "Minister Sato said that ice is thin, a view that Ms. Lind told him that she shared.",
            "acceptance shared",
        ),
        (
            "Minister Sato said that ice is thin, a view which Ms. Lind said he shared with Peru.",
            "acceptance shared",
        ),
        (
            "Minister Sato said that ice is thin, a view which Ms. Lind said she respected.",
            "-",
        ),
        (
            "Minister Sato asked for boats and gained the support of Ms. Lind.",
            "acceptance gained",
        ),
        (
            "Minister Sato requested an early date and obtained Ms. Lind's consent.",
            "acceptance obtained",
        ),
        (
            "Minister Sato asked for calm and received support from many states.",
            "-",
        ),
        ("Minister Sato gained the support of Ms. Lind.", "-"),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn further_ways_to_say_yes() {
    for (text, expected) in [
        (
            "Minister Sato offered boats, an offer which Ms. Lind was glad to take up.",
            "acceptance take",
        ),
        (
            "Minister Sato invited Ms. Lind to Kyoto, which Ms. Lind said she would be very happy to do.",
            "acceptance said",
        ),
        (
            "Minister Sato invited Ms. Lind to Kyoto, which Ms. Lind said she would consider.",
            "-",
        ),
        (
            "Ms. Lind indicated that they would be pleased to accept the offer of boats.",
            "acceptance indicated",
        ),
        (
            "Ms. Lind indicated that they would be pleased to sail.",
            "-",
        ),
        (
            "Ms. Lind expressed support for the initiative of Japan to meet.",
            "acceptance expressed",
        ),
        (
            "Ms. Lind voiced her support for Minister Sato's proposal.",
            "acceptance voiced",
        ),
        (
            "Ms. Lind expressed support for the initiative of Peru.",
            "-",
        ),
        ("Ms. Lind expressed support for Norway's proposal.", "-"),
        (
            "Minister Sato proposed that the nets be mended, which was supported by Ms. Lind.",
            "acceptance supported",
        ),
        (
            "Minister Sato noted that ice is thin; this approach was supported by the Norwegian Foreign Minister.",
            "acceptance supported",
        ),
        (
            "Minister Sato spoke of the bridge, which was supported by pillars.",
            "-",
        ),
        (
            "With both ministers I agreed on a further meeting.",
            "commitment agreed",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn yes_behind_which_or_between_commas() {
    for (text, expected) in [
        (
            "Ms. van Lind asked for boats, which Minister Sato promised to send.",
            "acceptance promised",
        ),
        (
            "Ms. van Lind asked that boats be sent, and Minister Sato undertook that they would come.",
            "acceptance undertook",
        ),
        (
            "Ms. van Lind asked for boats, and Minister Sato promised to look into it.",
            "-",
        ),
        (
            "Minister Sato invited Ms. van Lind to Tokyo, and the invitation has been taken up.",
            "acceptance taken",
        ),
        (
            "Ms. van Lind asked about the boats, which Minister Sato had sent.",
            "-",
        ),
        (
            "Minister Sato said that his government shares the conclusion presented by Ms. van Lind.",
            "acceptance said",
        ),
        (
            "Minister Sato said that Japan, which had sent experts, shares the conclusion of Ms. van Lind.",
            "acceptance said",
        ),
        (
            "Japan, Minister Sato stated, would be glad to receive the boats offered by Norway.",
            "acceptance stated",
        ),
        (
            "Japan, Minister Sato stated, would be glad to see peace.",
            "-",
        ),
    ] {
        assert_eq!(super::agreed(text), expected, "{text}");
    }
}
