//! The day that a release bears itself on a page of a later one: in the credits below it, or behind its title.

use super::in_span;
use super::others::relays;
use crate::model::{Country, Released, Span};
use crate::parse::header::View;
use crate::parse::header::publisher::credits;

/// "Source: Press release 77 of the Federal Press Office of 1 March 2022" below a page that came out
/// days or weeks later.
pub(super) fn in_credits(
    view: &View<'_>,
    publisher: Option<Country>,
    page: &Released,
) -> Option<Released> {
    const LINES: usize = 10;
    const LONGEST: usize = 160;
    const LATER: i64 = 90;
    let blocks = view.page.blocks.iter().rev().take(LINES);
    let credits = blocks.filter(|b| b.span.len() < LONGEST && credits(b.span.of(view.text)));
    let mut found = credits.filter_map(|block| in_span(view, block.span, publisher));
    found.find(|paper| (1..=LATER).contains(&(page.value - paper.value).num_days()))
}

/// "Call with the Prime Minister of Peru - Communiqué of the Presidency (Oslo - May 4, 2022)": the day behind a title.
pub(super) fn in_title(
    view: &View<'_>,
    publisher: Option<Country>,
    page: &Released,
) -> Option<Released> {
    let title = view.page.title;
    let words = title.of(view.text).trim_end();
    let open = words.rfind('(').filter(|_| words.ends_with(')'))?;
    let behind = Span::new(title.start + open, title.end);
    let own = in_span(view, behind, publisher)?;
    // A day without a town may be the call's.
    let day = own.evidence.first()?.start;
    let town = Span::new(behind.start, day).of(view.text);
    let dated = town.contains(char::is_alphabetic);
    (dated && relays(page, &own)).then_some(own)
}
