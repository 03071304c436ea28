//! Days in numbers whose day and month could be exchanged, `4/2/2024`: in which order they stand, as far as the other days of
//! the page tell.

use super::Written;
use crate::parse::token::Token;

/// Settles the order of those in `found` that leave it open: "Apr. 2" elsewhere is one of the two days that `4/2/2024` can be,
/// and beside `4/22/2024` the month comes first.
pub(super) fn settle(text: &str, tokens: &[Token], found: &mut [Written]) {
    for n in 0..found.len() {
        let Some(open) = found.get(n).filter(|w| w.ambiguous).copied() else {
            continue;
        };
        let Some(year) = open.year else { continue };
        let named = |day: &Written| {
            found.iter().any(|other| {
                let same = (other.day, other.month) == (day.day, day.month);
                same && !other.ambiguous && other.year.is_none_or(|other| other == year)
            })
        };
        let turned = open.turned();
        let (plain, month_first) = match (named(&open), named(&turned)) {
            (false, false) => by_neighbours(text, tokens, found, &open),
            told => told,
        };
        if plain != month_first
            && let Some(settled) = found.get_mut(n)
        {
            *settled = Written {
                ambiguous: false,
                ..if plain { open } else { turned }
            };
        }
    }
}

/// Whether days in the same notation show that the day stands first, and that the month does.
fn by_neighbours(text: &str, tokens: &[Token], found: &[Written], open: &Written) -> (bool, bool) {
    const PARTS: [char; 3] = ['/', '.', '-'];
    let print = |w: &Written| w.span(tokens).of(text);
    let part = print(open).chars().find(|c| PARTS.contains(c));
    let clear = found.iter().filter(|w| !w.ambiguous && w.year.is_some());
    let firsts = clear.filter_map(|w| {
        let (first, rest) = print(w).split_once(part?)?;
        let second = rest.split(part?).next()?;
        Some((w, first.parse::<u32>().ok()?, second.parse::<u32>().ok()?))
    });
    firsts.fold((false, false), |(day, month), (w, first, second)| {
        let day_first = (first, second) == (w.day, w.month) && first != second;
        let month_first = (first, second) == (w.month, w.day) && first != second;
        (day || day_first, month || month_first)
    })
}
