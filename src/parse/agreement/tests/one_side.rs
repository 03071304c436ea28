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
