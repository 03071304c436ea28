//! How many years a text counts: "the 50th anniversary", "its centenary", "the past 45 years". Knows nothing of what they are
//! counted from.

use std::ops::Range;

use crate::parse::numerals::{ordinal_up_to, tens};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// A number of years.
pub(in crate::parse) struct Count {
    pub(in crate::parse) years: i32,
    /// The number with its word, half-open.
    pub(in crate::parse) tokens: Range<usize>,
    /// Kept as an anniversary, and not only passed.
    pub(in crate::parse) anniversary: bool,
    /// The last of the years goes on still: "in the 75th year".
    pub(super) running: bool,
}

/// Words of which one may be the word that is counted.
pub(in crate::parse) const COUNTED: Words =
    words!("anniversary year years centenary centennial bicentenary bicentennial");

const ENDINGS: Words = words!("st nd rd th");
const HUNDREDS: [(u64, i32); 4] = [
    (hashed("centenary"), 100),
    (hashed("centennial"), 100),
    (hashed("bicentenary"), 200),
    (hashed("bicentennial"), 200),
];

/// "centenary"
fn hundreds(token: &Token) -> Option<i32> {
    let (_, years) = HUNDREDS.iter().find(|(word, _)| *word == token.hash)?;
    Some(*years)
}

/// What the word at `at`, one of [`COUNTED`], counts.
pub(in crate::parse) fn count_at(text: &str, tokens: &[Token], at: usize) -> Option<Count> {
    let word = tokens.get(at)?;
    if let Some(years) = hundreds(word) {
        let tokens = at..at + 1;
        let anniversary = true;
        return Some(Count {
            years,
            tokens,
            anniversary,
            running: false,
        });
    }
    // "in the 75th year of": not "every year", "the 10th year in a row".
    let of = tokens.get(at + 1).is_some_and(|t| t.hash == hashed("of"));
    let running = word.hash == hashed("year");
    if running && !of {
        return None;
    }
    let anniversary = running || word.hash == hashed("anniversary");
    let (years, first) = if anniversary {
        ordinal_before(text, tokens, at)?
    } else {
        (span_before(text, tokens, at)?, at - 1)
    };
    let fewest = if anniversary { 1 } else { 5 };
    (fewest..=200).contains(&years).then_some(Count {
        years,
        tokens: first..at + 1,
        anniversary,
        running,
    })
}

/// "50th anniversary", "fiftieth founding anniversary", "50-year anniversary"
fn ordinal_before(text: &str, tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    const FAR: usize = 5;
    const BETWEEN: Words = words!("founding diamond golden silver jubilee year st nd rd th");
    let between = |t: &&Token| !matches!(t.kind, Kind::Word | Kind::Number) || BETWEEN.has(t);
    let before = tokens.get(at.saturating_sub(FAR)..at)?;
    let skipped = before.iter().rev().take_while(between).count();
    let first = at.checked_sub(skipped + 1)?;
    let number = tokens.get(first)?;
    if number.kind != Kind::Number {
        let (years, first) = ordinal_up_to(tokens, first)?;
        return Some((years.cast_signed(), first));
    }
    // "in 2020, the anniversary" is no number of years, and neither are "50 anniversary meetings".
    let next = tokens.get(first + 1)?;
    let bound = ENDINGS.has(next) || next.kind == Kind::Hyphen;
    let years = number.text(text).parse().ok().filter(|_| bound)?;
    Some((years, first))
}

/// "the past 45 years", where it is not more or less than them.
fn span_before(text: &str, tokens: &[Token], at: usize) -> Option<i32> {
    const ROUGH: Words =
        words!("over than nearly almost about some around approximately next coming least another");
    let number = tokens.get(at.checked_sub(1)?)?;
    let rough = at
        .checked_sub(2)
        .and_then(|n| tokens.get(n))
        .is_some_and(|t| ROUGH.has(t) || t.kind == Kind::Hyphen);
    if rough {
        return None;
    }
    if number.kind == Kind::Number {
        return number.text(text).parse().ok();
    }
    tens(number).map(u32::cast_signed)
}

#[cfg(test)]
mod tests {
    use super::{COUNTED, count_at};
    use crate::parse::token::tokenize;

    fn counted(text: &str) -> Option<(i32, bool)> {
        let tokens = tokenize(text);
        let mut counted =
            (0..tokens.len()).filter(|at| tokens.get(*at).is_some_and(|t| COUNTED.has(t)));
        let count = counted.find_map(|at| count_at(text, &tokens, at))?;
        Some((count.years, count.anniversary))
    }

    #[test]
    fn numbers_are_read_in_figures_and_words() {
        assert_eq!(counted("the 50th anniversary"), Some((50, true)));
        assert_eq!(counted("the 72nd founding anniversary"), Some((72, true)));
        assert_eq!(counted("their fiftieth anniversary"), Some((50, true)));
        assert_eq!(counted("the 100-year anniversary"), Some((100, true)));
        assert_eq!(counted("the first anniversary"), Some((1, true)));
        assert_eq!(counted("twenty-fifth anniversary"), Some((25, true)));
        assert_eq!(counted("the centenary of"), Some((100, true)));
        assert_eq!(counted("over the past 45 years"), Some((45, false)));
        assert_eq!(counted("sixty years ago"), Some((60, false)));
        assert_eq!(counted("the 75th year of their ties"), Some((75, true)));
    }

    #[test]
    fn a_rough_number_or_none_counts_nothing() {
        assert_eq!(counted("for more than 40 years"), None);
        assert_eq!(counted("nearly 50 years ago"), None);
        assert_eq!(counted("the 20th century, and the anniversary"), None);
        assert_eq!(counted("in 2020 the anniversary"), None);
        assert_eq!(counted("the next 50 years"), None);
        assert_eq!(counted("for the 5th year in a row"), None);
        assert_eq!(counted("the year of culture"), None);
    }
}
