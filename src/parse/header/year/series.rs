//! Years from gatherings that are counted: "ahead of the 14th BRICS summit", "the XV East Asia Summit". One speaks of each from the
//! one before it until some weeks after it.

use chrono::{Datelike, Days, NaiveDate};

use super::clues::Table;
use super::reason::{Reason, years_of};
use crate::parse::dates::ordinal;
use crate::parse::header::View;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};
use crate::tables::series;

/// The years in which one speaks of the gatherings that the text names with their numbers.
pub(super) fn named(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    const MOST: usize = 3;
    const BEFORE: Days = Days::new(330);
    const AFTER: Days = Days::new(60);
    let reasons = view.clues().named(Table::Series).filter_map(|(row, name)| {
        let counted = series().get(row)?;
        let (number, at) = number_before(view, name.start)?;
        let (day, last) = counted.day(number)?;
        let from = last.max(day.checked_sub_days(BEFORE))?;
        let until = day.checked_add_days(AFTER)?;
        let years = years_of(days, |call| from < call && call <= until);
        let (what, year) = (counted.what, day.year());
        let words = format!("it speaks of the {what} of {year}, the number {number}");
        Reason::new(words, years, view.span(&(at..name.end))).if_any_fits()
    });
    reasons.take(MOST).collect()
}

/// The number by which what is named at `name` is counted, and where it stands: "the 46th regular session of the".
fn number_before(view: &View<'_>, name: usize) -> Option<(usize, usize)> {
    const FAR: usize = 7;
    const LINKS: Words = words!(
        "annual ordinary regular session sessions meeting summit edition of the un united nations leaders level high ministerial joint \
         informal in format"
    );
    const ENDINGS: Words = words!("st nd rd th");
    let token = |at: usize| view.tokens.get(at);
    let far = name.saturating_sub(FAR)..name;
    let at = far
        .rev()
        .find(|at| !token(*at).is_some_and(|t| LINKS.has(t)))?;
    let last = token(at)?;
    // "14th"
    if ENDINGS.has(last) && !last.is_spaced() {
        let number = at.checked_sub(1)?;
        let digits = token(number).filter(|t| t.kind == Kind::Number)?;
        return Some((digits.text(view.text).parse().ok()?, number));
    }
    if let Some(number) = roman(last, view.text) {
        return Some((number, at));
    }
    // "twenty-third"
    let words = at.saturating_sub(2)..=at;
    words.into_iter().find_map(|first| {
        let (number, end) = ordinal(view.tokens, first)?;
        (end == at + 1).then_some((usize::try_from(number).ok()?, first))
    })
}

/// The number that a word in capitals writes: "XIV", "LI".
fn roman(token: &Token, text: &str) -> Option<usize> {
    const VALUES: [(&str, usize); 8] = [
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
        ("", 0),
    ];
    const LONGEST: usize = 7;
    let mut rest = token.text(text);
    if !token.is_capital() || rest.len() > LONGEST {
        return None;
    }
    let mut number = 0;
    for (figures, value) in VALUES {
        while !figures.is_empty()
            && let Some(behind) = rest.strip_prefix(figures)
        {
            (number, rest) = (number + value, behind);
        }
    }
    rest.is_empty().then_some(number)
}
