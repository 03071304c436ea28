//! Days in numbers whose day and month could be exchanged, `4/2/2024`: in which order they stand, as far as the other days of
//! the page tell.

use rustc_hash::FxHashSet;

use super::Written;
use crate::parse::token::Token;

/// Settles the order of those in `found` that leave it open: "Apr. 2" elsewhere is one of the two days that `4/2/2024` can be,
/// and beside `4/22/2024` the month comes first.
pub(super) fn settle(text: &str, tokens: &[Token], found: &mut [Written]) {
    if !found.iter().any(|w| w.ambiguous) {
        return;
    }
    let mut clear = Clear::default();
    for written in found.iter().filter(|w| !w.ambiguous) {
        clear.add(text, tokens, written);
    }
    for open in found.iter_mut().filter(|w| w.ambiguous) {
        let Some(year) = open.year else { continue };
        let turned = open.turned();
        let (plain, month_first) = match (clear.has(open, year), clear.has(&turned, year)) {
            (false, false) => clear.neighbours(text, tokens, open),
            told => told,
        };
        if plain != month_first {
            *open = Written {
                ambiguous: false,
                ..if plain { *open } else { turned }
            };
            clear.add(text, tokens, open);
        }
    }
}

/// What stands between the numbers of a day.
const PARTS: [char; 3] = ['/', '.', '-'];

/// The days of which day and month are clear.
#[derive(Default)]
struct Clear {
    /// Day and month, with the year where one is written.
    days: FxHashSet<(u32, u32, Option<i32>)>,
    /// By what stands between the numbers: whether the day stands first in one, and whether the month does.
    orders: [(bool, bool); PARTS.len()],
}

impl Clear {
    fn add(&mut self, text: &str, tokens: &[Token], written: &Written) {
        self.days.insert((written.day, written.month, written.year));
        let print = written.span(tokens).of(text);
        for (part, (day, month)) in PARTS.iter().zip(&mut self.orders) {
            let numbers = print.split_once(*part).filter(|_| written.year.is_some());
            let Some((first, rest)) = numbers else {
                continue;
            };
            let second = rest.split(*part).next().unwrap_or_default();
            let (Ok(first), Ok(second)) = (first.parse::<u32>(), second.parse::<u32>()) else {
                continue;
            };
            *day |= (first, second) == (written.day, written.month) && first != second;
            *month |= (first, second) == (written.month, written.day) && first != second;
        }
    }

    /// Whether a day is written elsewhere, in that year or in none.
    fn has(&self, day: &Written, year: i32) -> bool {
        let written = |year| self.days.contains(&(day.day, day.month, year));
        written(None) || written(Some(year))
    }

    /// Whether days in the same notation show that the day stands first, and that the month does.
    fn neighbours(&self, text: &str, tokens: &[Token], open: &Written) -> (bool, bool) {
        let print = open.span(tokens).of(text);
        let part = print
            .chars()
            .find_map(|c| PARTS.iter().position(|p| *p == c));
        let order = part.and_then(|part| self.orders.get(part)).copied();
        order.unwrap_or_default()
    }
}
