//! Lengths of time and numbers, in digits and in words.

use crate::parse::header::View;
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
pub(in crate::parse::header) fn number_at(view: &View<'_>, at: usize) -> Option<(u32, usize)> {
    const NUMBERS: [(u64, u32); 26] = [
        (hashed("a"), 1),
        (hashed("an"), 1),
        (hashed("one"), 1),
        (hashed("two"), 2),
        (hashed("three"), 3),
        (hashed("four"), 4),
        (hashed("five"), 5),
        (hashed("six"), 6),
        (hashed("seven"), 7),
        (hashed("eight"), 8),
        (hashed("nine"), 9),
        (hashed("ten"), 10),
        (hashed("eleven"), 11),
        (hashed("twelve"), 12),
        (hashed("thirteen"), 13),
        (hashed("fourteen"), 14),
        (hashed("fifteen"), 15),
        (hashed("sixteen"), 16),
        (hashed("seventeen"), 17),
        (hashed("eighteen"), 18),
        (hashed("nineteen"), 19),
        (hashed("twenty"), 20),
        (hashed("thirty"), 30),
        (hashed("forty"), 40),
        (hashed("fifty"), 50),
        (hashed("ninety"), 90),
    ];
    let token = view.tokens.get(at)?;
    if token.kind == Kind::Number {
        let digits = token.text(view.text);
        return (digits.len() <= 3)
            .then(|| digits.parse().ok())
            .flatten()
            .map(|n| (n, at + 1));
    }
    let (_, tens) = NUMBERS.iter().find(|(word, _)| *word == token.hash)?;
    // "twenty-five", "forty five"
    if *tens >= 20 {
        let hyphen = view
            .tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == Kind::Hyphen);
        let ones = view.tokens.get(at + 1 + usize::from(hyphen));
        if let Some((_, ones)) =
            ones.and_then(|t| NUMBERS.iter().find(|(word, n)| *word == t.hash && *n < 10))
        {
            return Some((tens + ones, at + 2 + usize::from(hyphen)));
        }
    }
    Some((*tens, at + 1))
}
