//! The filter language by examples, for the help.

/// What may be written, and what it finds.
pub const EXAMPLES: [(&str, &str); 16] = [
    ("lavrov", "Calls in which somebody so named took part"),
    (
        "-lavrov",
        "All but those; a minus sign goes before any word or field",
    ),
    ("country:jp", "Somebody took part for that country"),
    ("by:kr", "Published by that country"),
    (
        "year:2009",
        "Of that time; also year:2003..2010, date:2009-04",
    ),
    ("topic:korea", "About that"),
    (
        "kind:call",
        "Also meeting, other; commitment, shared_view, joint_position, acceptance",
    ),
    (
        "text:treat",
        "A word of the text begins so; also text:treat*",
    ),
    (
        "text:\"treaty\"",
        "The word or words stand exactly so; text:\"peace treat*\" begins so",
    ),
    (
        "text:(a b)",
        "Both; text:(a OR b) either one, text:(a -b) a without b",
    ),
    (
        "AND OR NOT",
        "In capitals, with parentheses: text:(syria AND (truce OR aid) NOT oil)",
    ),
    (
        "says:lavrov",
        "They say something; with text:syria, they say that in one sentence",
    ),
    ("un:1718", "Cites that Security Council resolution"),
    ("is:unread", "Also read, inferred, digest, unreadable"),
    (
        "has:warning",
        "Also agreement, account, duration, time, resolution, initiative",
    ),
    (
        "\"yun byung-se\"",
        "Quotation marks keep words together in any field",
    ),
];
