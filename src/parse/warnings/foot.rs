//! The day of the release once more, in a line of its own and with another year: "January 11, 2021" above, "January 11, 2020" at
//! the foot.

use chrono::Datelike;

use super::warning;
use crate::model::{Basis, Released, Warning};
use crate::parse::blocks::BlockKind;
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::header::call_date::long;
use crate::parse::places::Place;

/// A line that holds that day and nothing else but a place.
pub(super) fn of_another_year(view: &View<'_>, released: Option<&Released>) -> Option<Warning> {
    let released = released.filter(|r| r.basis == Basis::Stated)?.value;
    view.dates.iter().find_map(|written| {
        let day = written.full().filter(|_| !written.ambiguous)?;
        let same = (day.month(), day.day()) == (released.month(), released.day());
        // The year before or after, by habit or haste; what lies further off is another page.
        let slip = same && (day.year() - released.year()).abs() == 1;
        (slip && stands_alone(view, written)).then(|| {
            let message = format!("the release is dated {} and {}", long(released), long(day));
            warning("year-mismatch", message, written.span(view.tokens))
        })
    })
}

/// Whether a line of the header or below the text holds nothing but the day, its weekday and a place of few words.
fn stands_alone(view: &View<'_>, written: &Written) -> bool {
    const LONGEST: usize = 4;
    let day = written.span(view.tokens);
    let blocks = &view.page.blocks;
    let nth = blocks.partition_point(|b| b.span.end < day.end);
    let Some(block) = blocks.get(nth).filter(|b| b.span.covers(day)) else {
        return false;
    };
    let line = view.range(block.span);
    let before = line.start..written.first;
    let placed = |place: &Place| place.end <= written.first;
    let led = match before.len() {
        0 => true,
        1..=LONGEST => written.weekday.is_some() || view.places_in(&before).any(placed),
        _ => false,
    };
    block.kind != BlockKind::Title && led && line.end <= written.end + 1
}

#[cfg(test)]
mod tests {
    use super::super::tests::warned;

    #[test]
    fn a_line_below_has_the_year_of_the_line_above() {
        for (line, expected) in [
            ("Oslo\n\n4 May 2020", "year-mismatch"),
            ("Oslo, 4 May 2020", "year-mismatch"),
            ("Oslo, 4 May 2021", ""),
            ("Oslo, 3 May 2020", ""),
            ("They recalled the flood of 4 May 2020.", ""),
        ] {
            let text = format!("They will speak again.\n\n{line}");
            assert_eq!(warned(&text), expected, "{line}");
        }
    }
}
