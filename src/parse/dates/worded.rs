//! Days with parts in words, in Roman figures, or of another count of years: `the third of May 2022`, `3.V.2022`, `May 3, Reiwa 4
//! (2022)`.

use super::{Written, common_year, month, number, numeric, year_after};
use crate::parse::lexicon::{Class, Word};
use crate::parse::numerals::{ordinal, ordinal_up_to};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// `the third of May`, `the third day of May 2022`, `May the twenty-first`, with the month at `at`.
pub(super) fn by_ordinal(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    /// Days of a month at most.
    const LONGEST: u32 = 31;
    let named = tokens.get(at).filter(|t| t.is_capital())?;
    let month = month(named)?;
    let found = in_front(tokens, at).or_else(|| behind(tokens, at));
    let (day, first, end) = found.filter(|(day, ..)| *day <= LONGEST)?;
    let (year, end) = year_after(text, tokens, end).map_or((None, end), |(y, end)| (Some(y), end));
    Some(Written::new(first..end, day, month, year))
}

/// The day of "the third of May", and the tokens of it.
fn in_front(tokens: &[Token], at: usize) -> Option<(u32, usize, usize)> {
    const DAY: u64 = hashed("day");
    let before = |at: usize| at.checked_sub(1);
    let of = before(at).filter(|n| tokens.get(*n).is_some_and(|t| t.word == Word::OF))?;
    let last = before(of)?;
    let last = if tokens.get(last).is_some_and(|t| is(t, DAY)) {
        before(last)?
    } else {
        last
    };
    let (day, first) = ordinal_up_to(tokens, last)?;
    Some((day, first, at + 1))
}

/// The day of "May third", where no name of a thing follows: not "In May first deliveries begin".
fn behind(tokens: &[Token], at: usize) -> Option<(u32, usize, usize)> {
    let the = tokens.get(at + 1).is_some_and(|t| t.word == Word::THE);
    let (day, end) = ordinal(tokens, at + 1 + usize::from(the))?;
    let next = tokens.get(end);
    let plain = next
        .is_none_or(|t| t.kind != Kind::Word || t.is(Class::PREPOSITION) || t.word == Word::THE);
    plain.then_some((day, at, end))
}

/// `3.V.2022`, `3-V-2022`, `3/V/2022`: the month in Roman figures between marks, before a year of four digits.
pub(super) fn roman(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    const ROMAN: [&str; 12] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    let mark = tokens.get(at + 1)?.text(text);
    let word = tokens.get(at + 2).filter(|t| t.is_capital())?;
    let day = tokens.get(at)?.text(text);
    if !matches!(mark, "." | "-" | "/" | " ") || word.kind != Kind::Word {
        return None;
    }
    // "V.2022" is one word.
    let (roman, year, end) = match word.text(text).split_once('.') {
        Some((roman, year)) if mark == "." => (roman, year, at + 3),
        _ => {
            let same = tokens.get(at + 3).is_some_and(|t| t.text(text) == mark);
            let year = tokens.get(at + 4).filter(|_| same)?;
            (word.text(text), year.text(text), at + 5)
        }
    };
    let month = ROMAN.iter().position(|figures| *figures == roman)? + 1;
    (year.len() == 4 && day.len() < 3)
        .then(|| numeric(&[year, &month.to_string(), day], at, end))
        .flatten()
}

/// `B.E. 2565`, `AD 2022`, `Reiwa 4 (2022)` and `Juche 111` at `at`: the year as most countries count it, and the token behind it.
pub(super) fn of_era(text: &str, tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    const COMMON: Words = words!("be ad ce b.e a.d c.e b.e. a.d. c.e.");
    const ERAS: [(u64, i32); 4] = [
        (hashed("reiwa"), 2018),
        (hashed("heisei"), 1988),
        (hashed("juche"), 1911),
        (hashed("minguo"), 1911),
    ];
    let era = tokens.get(at).filter(|t| t.is_capital())?;
    let count = number(text, tokens.get(at + 1)?)?;
    let count = i32::try_from(count).ok()?;
    if COMMON.has(era) && era.is_shouted() {
        return Some((common_year(count)?, at + 2));
    }
    let (_, before) = ERAS.iter().find(|(word, _)| *word == era.hash)?;
    let year = common_year(before + count)?;
    // What stands in brackets is the same year once more.
    let kinds = |n: usize| tokens.get(at + n).map(|t| t.kind);
    let again = kinds(2) == Some(Kind::Open) && kinds(4) == Some(Kind::Close);
    let same = again && tokens.get(at + 3)?.text(text) == year.to_string();
    Some((year, at + if same { 5 } else { 2 }))
}
