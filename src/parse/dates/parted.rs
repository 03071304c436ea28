//! Days whose parts stand between marks, or in an order, that few publishers use: `November, 16, 2022`, `16-Nov-22`,
//! `2022, November 16`, `16 | 11 | 2022`, `16/11-2022`, `16 / 11 / 2022`, `16 . 11 . 2022`, `16 Nov '22`.

use smallvec::SmallVec;

use super::ordinal::after_ordinal;
use super::weekday::weekday;
use super::{Written, month, numeric};
use crate::parse::token::{Kind, Token};

/// Day, month or year, and the mark in front of it.
#[derive(Clone, Copy)]
struct Part<'t> {
    digits: &'t str,
    month: Option<u32>,
    mark: Mark,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Blank,
    Comma,
    Slash,
    Hyphen,
    /// A bar or a dot between the lines of print.
    Bar,
    /// A full stop with blanks around it.
    Stop,
    Apostrophe,
}

impl Mark {
    fn of(text: &str, token: &Token) -> Option<Self> {
        if token.kind == Kind::Hyphen {
            return (!token.is_spaced()).then_some(Self::Hyphen);
        }
        match token.text(text) {
            "," => Some(Self::Comma),
            "." if token.is_spaced() => Some(Self::Stop),
            "/" => Some(Self::Slash),
            "|" | "\u{b7}" | "\u{2022}" => Some(Self::Bar),
            "'" | "\u{2019}" => Some(Self::Apostrophe),
            _ => None,
        }
    }
}

/// A whole day that begins at `at`.
pub(super) fn parted(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let ([a, b, c], end) = parts(text, tokens, at)?;
    let opens = || {
        let before = at.checked_sub(1).and_then(|n| tokens.get(n));
        tokens.get(at).is_some_and(Token::starts_line)
            || before.is_some_and(|t| t.kind == Kind::Comma || weekday(t).is_some())
    };
    let (day, month, year) = match (a.month, b.month) {
        (Some(month), None) if b.mark != Mark::Blank || c.mark == Mark::Apostrophe => (b, month, c),
        (None, Some(month)) if a.digits.len() == 4 => (opens().then_some(c)?, month, a),
        // "Issue 12, June 2019" is of that month.
        (None, Some(month)) if b.mark != Mark::Comma || opens() => (a, month, c),
        (None, None) if c.mark == b.mark && matches!(c.mark, Mark::Bar | Mark::Stop) => {
            return numeric(&[a.digits, b.digits, c.digits], at, end);
        }
        (None, None) if b.mark == Mark::Slash => {
            let blank = c.mark == Mark::Blank && opens();
            (matches!(c.mark, Mark::Hyphen | Mark::Slash) || blank).then_some(())?;
            return numeric(&[a.digits, b.digits, c.digits], at, end);
        }
        _ => return None,
    };
    let short = year.digits.len() == 2
        && (c.mark == Mark::Apostrophe || [b.mark, c.mark] == [Mark::Hyphen; 2]);
    let century = if short { "20" } else { "" };
    let year = format!("{century}{}", year.digits);
    numeric(&[&year, &month.to_string(), day.digits], at, end)
}

/// The three parts that begin at `at`, and the token behind them.
fn parts<'t>(text: &'t str, tokens: &[Token], at: usize) -> Option<([Part<'t>; 3], usize)> {
    const WHOLE: usize = 3;
    let mut found = SmallVec::<[Part<'t>; WHOLE]>::new();
    let mut mark = Mark::Blank;
    let mut next = at;
    while found.len() < WHOLE {
        let token = tokens.get(next)?;
        if next > at && token.starts_line() {
            return None;
        }
        // "16th"
        if mark == Mark::Blank && after_ordinal(tokens, next) > next {
            next += 1;
            continue;
        }
        if token.kind == Kind::Number {
            // `16/2022` is one token.
            for digits in token.text(text).split('/') {
                found.push(Part {
                    digits,
                    month: None,
                    mark,
                });
                mark = Mark::Slash;
            }
            mark = Mark::Blank;
        } else if token.kind == Kind::Word {
            found.push(Part {
                digits: "",
                month: Some(month(token).filter(|_| token.is_capital())?),
                mark,
            });
            mark = Mark::Blank;
        } else {
            let here = Mark::of(text, token)?;
            let follows = mark == Mark::Comma && here == Mark::Apostrophe;
            (mark == Mark::Blank || follows).then_some(())?;
            mark = here;
        }
        next += 1;
    }
    Some((found.into_inner().ok()?, next))
}
