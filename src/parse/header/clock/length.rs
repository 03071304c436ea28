//! Lengths of time and numbers, in digits and in words.

use crate::parse::header::View;
use crate::parse::numerals;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

const HALF: u64 = hashed("half");
const QUARTER: u64 = hashed("quarter");
const QUARTERS: u64 = hashed("quarters");
const HOUR: u64 = hashed("hour");
const LONG: u64 = hashed("long");
const AN: u64 = hashed("an");
const A: u64 = hashed("a");
const OF: u64 = hashed("of");
const AND: u64 = hashed("and");

/// Minutes of a length that begins at `at`, and the index after it.
pub(super) fn length_at(view: &View<'_>, at: usize) -> Option<(u32, usize)> {
    /// Words that can open a length.
    const OPENERS: Words = words!(
        "hour half quarter a an one two three four five six seven eight nine ten eleven twelve thirteen \
         fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty ninety"
    );
    let tokens = view.tokens;
    if !tokens
        .get(at)
        .is_some_and(|t| t.kind == Kind::Number || OPENERS.has(t))
    {
        return None;
    }
    let get = |n: usize| tokens.get(n);
    let token = get(at)?;
    // "the hour-long talks", "the hour-and-a-half talks"; with a number before it that has been looked at.
    if is(token, HOUR) {
        if let Some(after) = and_a(view, at + 1, HALF).filter(|_| token.is_spaced()) {
            return Some((90, after));
        }
        let hyphen = get(at + 1).is_some_and(|t| t.kind == Kind::Hyphen);
        let long = get(at + 2).is_some_and(|t| is(t, LONG));
        return (hyphen && long && token.is_spaced()).then_some((60, at + 1));
    }
    // "half an hour", "half-hour", "half-an-hour", "a quarter of an hour", "quarter-of-an-hour"
    if is(token, HALF) || is(token, QUARTER) {
        const LONGEST: usize = 6;
        let minutes = if is(token, HALF) { 30 } else { 15 };
        let hour =
            (at + 1..=at + LONGEST).find(|n| get(*n).is_some_and(|t| unit(t) == Some(60)))?;
        let between = tokens.get(at + 1..hour)?;
        let plain = between
            .iter()
            .all(|t| [AN, A, OF].contains(&t.hash) || t.kind == Kind::Hyphen);
        return plain.then_some((minutes, hour + 1));
    }
    // "1.5 hours"
    let decimal = token.kind == Kind::Number && token.text(view.text) == "1.5";
    if decimal && get(at + 1).is_some_and(|t| unit(t) == Some(60)) {
        return Some((90, at + 2));
    }
    let (number, mut next) = number_at(view, at)?;
    // "three quarters of an hour", "three-quarters of an hour"
    let joined = behind_hyphen(view, next);
    if get(joined).is_some_and(|t| is(t, QUARTERS)) && get(joined + 3).is_some_and(|t| is(t, HOUR))
    {
        return (number == 3).then_some((45, joined + 4));
    }
    let mut quarters = number * 4;
    // "one and a half hours", "one-and-a-half-hour"
    if let Some(after) = and_a(view, next, HALF) {
        quarters += 2;
        next = after;
    }
    next = behind_hyphen(view, next);
    let minutes = unit(get(next)?)?;
    let mut total = quarters * minutes / 4;
    next += 1;
    if minutes == 60 {
        // "an hour and a half", "one hour and 20 minutes", "1 hour 20 minutes"
        let and = usize::from(get(next).is_some_and(|t| is(t, AND)));
        if let Some(after) = and_a(view, next, HALF) {
            total += 30;
            next = after;
        } else if let Some(after) = and_a(view, next, QUARTER) {
            total += 15;
            next = after;
        } else if let Some((more, after)) = number_at(view, next + and)
            && get(after).is_some_and(|t| unit(t) == Some(1))
        {
            total += more;
            next = after + 1;
        }
    }
    (1..=1440).contains(&total).then_some((total, next))
}

/// The index behind a hyphen that may stand at `at`.
fn behind_hyphen(view: &View<'_>, at: usize) -> usize {
    let hyphen = view.tokens.get(at).is_some_and(|t| t.kind == Kind::Hyphen);
    at + usize::from(hyphen)
}

/// "and a half", "-and-a-half": the index after it.
fn and_a(view: &View<'_>, at: usize, part: u64) -> Option<usize> {
    [AND, A, part].iter().try_fold(at, |at, word| {
        let at = behind_hyphen(view, at);
        let token = view.tokens.get(at)?;
        is(token, *word).then_some(at + 1)
    })
}

/// Minutes of a unit of time.
fn unit(token: &Token) -> Option<u32> {
    const MINUTES: Words = words!("minute minutes min mins");
    const HOURS: Words = words!("hour hours hr hrs");
    if MINUTES.has(token) {
        Some(1)
    } else if HOURS.has(token) {
        Some(60)
    } else {
        None
    }
}

/// A number in digits or words, and the index after it.
pub(in crate::parse) fn number_at(view: &View<'_>, at: usize) -> Option<(u32, usize)> {
    let token = view.tokens.get(at)?;
    if token.kind == Kind::Number {
        let digits = token.text(view.text);
        return (digits.len() <= 3)
            .then(|| digits.parse().ok())
            .flatten()
            .map(|n| (n, at + 1));
    }
    let article = || matches!(token.hash, A | AN).then_some(1);
    if let Some(number) = numerals::unit(token).or_else(article) {
        return Some((number, at + 1));
    }
    let tens = numerals::tens(token)?;
    // "twenty-five", "forty five"
    let hyphen = view
        .tokens
        .get(at + 1)
        .is_some_and(|t| t.kind == Kind::Hyphen);
    let last = at + 1 + usize::from(hyphen);
    let ones = view.tokens.get(last).and_then(numerals::unit);
    Some(match ones.filter(|ones| *ones < 10) {
        Some(ones) => (tens + ones, last + 1),
        None => (tens, at + 1),
    })
}
