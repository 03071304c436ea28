//! Labels of small outlines of our own.

use super::Outline;
use crate::parse::blocks::Page;
use crate::parse::source::Document;

/// The labels of the body's lines, and the number of faults.
fn labels(body: &str) -> (String, usize) {
    let document = Document {
        body: format!("Call between two ministers\n\n{body}"),
        ..Document::default()
    };
    let page = Page::read(&document);
    let outline = Outline::read(&page, false);
    let labels: Vec<&str> = outline.labels.iter().skip(1).map(String::as_str).collect();
    (labels.join(" | "), outline.faults.len())
}

#[test]
fn levels_are_told_by_the_printed_marks() {
    for (body, expected, faults) in [
        ("1. Both spoke.\n\n2. They agreed.", "1 | 2", 0),
        (
            "He spoke to her of the winter at sea.\n\nHe also made these points on the boats and the nets:\n\n1. Nets.\n\n2. Boats.\n\nThey parted.",
            " |  | 1 | 2 | ",
            0,
        ),
        (
            "He spoke to her of the winter at sea.\n\nHe also made these points on the boats and the nets:\n\n1. Nets.\n\nThey tear.\n\n2. Boats.\n\nThey sink.",
            " |  | 1 | 1 | 2 | 2",
            0,
        ),
        (
            "He spoke of the winter at sea.\n\nHe also made these points on the nets:\n\n1. Nets.\n\n2. Boats.\n\nThey sink.\n\n3. Fish.",
            " |  | 1 | 2 | 2 | 3",
            0,
        ),
        (
            "They met.\n\n1. Nets.\n\n2. Boats.\n\nThey sink.",
            " | 1 | 2 | 2",
            0,
        ),
        (
            "1. Trade\n\n(1) One said so.\n\n(2) Two too.\n\n2. Energy\n\n(1) Both did.",
            "1 | 1(1) | 1(2) | 2 | 2(1)",
            0,
        ),
        (
            "2. (1) He said:\n(a) yes.\n(b) no.\n(2) She did.",
            "2(1) | 2(1)(a) | 2(1)(b) | 2(2)",
            1,
        ),
        (
            "I. Trade\n\nHe spoke of it.\n\nII. Closing\n\nThey parted.",
            "I | I | II | II",
            0,
        ),
        (
            "1. He spoke.\n\no She answered at length.\n\n2. Both left.",
            "1 | 1 | 2",
            0,
        ),
        // Points that make one sentence end with its full stop.
        (
            "They raised these:\n\na) nets;\n\nb) boats; and\n\nc) salt.\n\nHe thanked her.",
            " | a | b | c | ",
            0,
        ),
        (
            "1. They raised these:\n\n(a) nets;\n\n(b) salt.\n\nHe thanked her.\n\n2. Both left.",
            "1 | 1(a) | 1(b) | 1 | 2",
            0,
        ),
        ("(a) one side spoke.\n\n(b) the other did.", "(a) | (b)", 0),
        ("He spoke of 5 matters.\n\nA. Sato answered him.", " | ", 0),
    ] {
        assert_eq!(labels(body), (expected.to_owned(), faults), "{body}");
    }
}

#[test]
fn broken_numbers_are_understood_and_pointed_out() {
    for (body, expected, faults) in [
        // Starts again where three is due.
        ("1. One.\n\n2. Two.\n\n1. Three.", "1 | 2 | 3", 1),
        // A number glued before the first sub-point of a list that the line before announced.
        (
            "1. One.\n\n2. She said:\n\n3. 1) yes.\n\n2) no.\n\n1. They parted.",
            "1 | 2 | 2(1) | 2(2) | 3",
            2,
        ),
        ("1. One.\n\n2. Two.\n\n2. Three.", "1 | 2 | 3", 1),
        ("1. One.\n\n2. Two.\n\n4. Four.", "1 | 2 | 4", 1),
        // All that follows a number that stands twice is one too low.
        (
            "1. One.\n\n1. Two.\n\n2. Three.\n\n3. Four.",
            "1 | 2 | 3 | 4",
            1,
        ),
        // Unless one is left out behind it.
        (
            "1. One.\n\n1. Two.\n\n3. Three.\n\n4. Four.",
            "1 | 2 | 3 | 4",
            1,
        ),
    ] {
        assert_eq!(labels(body), (expected.to_owned(), faults), "{body}");
    }
}
