//! What a line of the header says of the day that stands in it: when the page changed, when it came out, when the paper was
//! written.

use crate::parse::dates::is_dateline;

/// What a line with a day says of it, the best last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Line {
    /// "Last updated: 5 May 2022"
    Changed,
    /// "Published on 4 May 2022": when the page came out.
    Page,
    Day,
    /// "Paris, 3 May 2022": when the paper was written.
    Paper,
}

impl Line {
    /// By the label or the place that a line begins with.
    pub(super) fn of(line: &str) -> Self {
        let starts = |words: &[&str]| {
            words.iter().any(|word| {
                line.get(..word.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(word))
            })
        };
        if starts(&[
            "updated",
            "update",
            "last updated",
            "page last",
            "page updated",
            "page was last",
            "page modified",
            "this page was",
            "this page last",
            "site last",
            "site updated",
            "content last",
            "last update",
            "last modified",
            "last changed",
            "last edited",
            "modified",
            "changed",
            "edited",
            "last reviewed",
            "date modified",
            "date updated",
            "aktualis",
            "aktualiz",
            "mis \u{e0} jour",
        ]) {
            return Self::Changed;
        }
        if starts(&[
            "published",
            "publication",
            "publi\u{e9}",
            "first published",
            "date published",
            "date of publication",
            "release date",
            "posted",
            "created",
            "uploaded",
            "distributed",
            "online since",
        ]) {
            return Self::Page;
        }
        // A place in capitals before the comma.
        let place = line.split(',').next().unwrap_or_default();
        let is_place = place.len() < line.len()
            && place.split(' ').count() < 4
            && place.starts_with(char::is_uppercase)
            && place
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.'))
            && !place.ends_with("day");
        if is_place && is_dateline(line) {
            Self::Paper
        } else {
            Self::Day
        }
    }

    /// The same line below a label that stands on a line of its own: "Release date:".
    pub(super) fn labelled(self, label: &str) -> Self {
        let told = label
            .strip_suffix(':')
            .map_or(Self::Day, |label| Self::of(label.trim_end()));
        if self == Self::Day { told } else { self }
    }
}
