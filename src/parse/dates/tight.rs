//! Days in unusual print: a blank lacking or too many, no year. `Apr 08,2021`, `24 August 201612:57`, `2021. 3. 14.`,
//! `Monday (15/1)`.

use super::{Written, number, numeric, weekday};
use crate::parse::lexicon::Word;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// Words for a day, or a time of it, that a day in brackets explains.
const TODAY: Words = words!("today yesterday tonight morning afternoon evening night");

/// `Apr 08,2021`: no blank after the comma.
pub(super) fn tight_year(
    text: &str,
    tokens: &[Token],
    first: usize,
    at: usize,
    month: u32,
) -> Option<Written> {
    let token = tokens.get(at).filter(|t| t.kind == Kind::Number)?;
    let (day, year) = token.text(text).split_once(',')?;
    let year = (year.len() == 4).then(|| year.parse().ok()).flatten();
    let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    let year = year.filter(|year| (1900..2100).contains(year))?;
    Some(Written::new(first..at + 1, day, month, Some(year)))
}

/// `15/1` right after a weekday: "on Monday (15/1)", or in brackets behind "today" or the time of day: "this morning (15.01.)".
pub(super) fn after_weekday(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let before = |back: usize| at.checked_sub(back).and_then(|n| tokens.get(n));
    // `Tuesday, 9.10` may be an hour, `Tuesday (9.10)` is none.
    let bracket = before(1).is_some_and(|t| t.kind == Kind::Open);
    let digits = tokens.get(at)?.text(text);
    let (one, two) = digits
        .split_once('/')
        .or_else(|| digits.split_once('.').filter(|_| bracket))?;
    let mark = before(1).is_some_and(|t| matches!(t.kind, Kind::Open | Kind::Comma));
    let led = before(1 + usize::from(mark))?;
    if weekday(led).is_none() && !(bracket && TODAY.has(led)) {
        return None;
    }
    let (one, two) = (one.parse().ok()?, two.parse().ok()?);
    let (day, month) = if two > 12 { (two, one) } else { (one, two) };
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some(Written {
        first: at,
        end: at + 1,
        day,
        month,
        year: None,
        ambiguous: one <= 12 && two <= 12 && one != two,
        weekday: None,
    })
}

/// The year of `201612:57`, an hour printed right behind it.
pub(super) fn before_hour(text: &str, token: &Token) -> Option<u32> {
    let digits = (token.kind == Kind::Number).then(|| token.text(text))?;
    let hour = digits.get(4..).filter(|_| digits.len() > 7)?;
    let (hours, minutes) = hour.split_once(':')?;
    let clock = hours.len() < 3 && minutes.len() == 2;
    (clock && hours.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.get(..4)?.parse().ok())
        .flatten()
}

/// The year of `May 4 06:28 2021` and `May 4 06:28:11 EET 2021`, at the end of a line.
pub(super) fn behind_hour(text: &str, tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    let digits = |at: usize| {
        let token = tokens.get(at).filter(|t| t.kind == Kind::Number)?;
        Some(token.text(text))
    };
    digits(at).filter(|hour| hour.contains(':'))?;
    let zone = tokens
        .get(at + 1)
        .is_some_and(|t| t.kind == Kind::Word && t.is_shouted());
    let at = at + usize::from(zone);
    let year = digits(at + 1).filter(|year| year.len() == 4)?;
    let ends = tokens.get(at + 2).is_none_or(Token::starts_line);
    let year = year
        .parse()
        .ok()
        .filter(|y| ends && (1990..2100).contains(y))?;
    Some((year, at + 2))
}

/// `2021년 5월 4일`, `2021年5月4日`
pub(super) fn in_characters(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let part = |n: usize| tokens.get(at + n).map_or("", |t| t.text(text));
    // Without blanks all of it but the year is one word.
    if let Some((month, day)) = part(1)
        .strip_prefix('年')
        .and_then(|rest| rest.split_once('月'))
    {
        return numeric(&[part(0), month, day.strip_suffix('日')?], at, at + 2);
    }
    let marked = matches!(part(1), "年" | "년") && matches!(part(3), "月" | "월");
    let day = matches!(part(5), "日" | "일");
    if !marked || !day {
        return None;
    }
    numeric(&[part(0), part(2), part(4)], at, at + 6)
}

/// `04/May/2021`, and `04 May 21` where nothing else stands on the line.
pub(super) fn around_month(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let first = tokens.get(at)?;
    let slash = |n: usize| tokens.get(n).is_some_and(|t| t.text(text) == "/");
    let part = 1 + usize::from(slash(at + 1));
    // `2021-May-04`
    let tight = |n: usize| {
        tokens
            .get(n)
            .is_some_and(|t| t.kind == Kind::Hyphen && !t.is_spaced())
    };
    if first.span().len() == 4 && tight(at + 1) && tight(at + 3) {
        let month = super::month(tokens.get(at + 2)?)?.to_string();
        let day = tokens.get(at + 4)?.text(text);
        return numeric(&[first.text(text), &month, day], at, at + 5);
    }
    let month = super::month(tokens.get(at + part)?)?;
    let end = at + 2 * part;
    let year = tokens.get(end).filter(|t| t.kind == Kind::Number)?;
    let alone = first.starts_line() && tokens.get(end + 1).is_none_or(Token::starts_line);
    let value: i32 = year.text(text).parse().ok()?;
    let year = match year.span().len() {
        4 if part == 2 => value,
        2 if alone || part == 2 => 2000 + value,
        _ => return None,
    };
    let day = first
        .text(text)
        .parse()
        .ok()
        .filter(|d| (1..=31).contains(d))?;
    Some(Written::new(at..end + 1, day, month, Some(year)))
}

/// `04.05.21`, `04-05-21` where nothing but a label stands on the line, or nothing in brackets; `end` is the token behind it.
pub(super) fn in_two(parts: &[&str], tokens: &[Token], at: usize, end: usize) -> Option<Written> {
    let [day, month, year] = parts else {
        return None;
    };
    let is_kind = |at: usize, kind: Kind| tokens.get(at).is_some_and(|t| t.kind == kind);
    let before = |kind: Kind| at.checked_sub(1).is_some_and(|n| is_kind(n, kind));
    // "(Lima, 04.05.21)"
    let bracketed = is_kind(end, Kind::Close) && (before(Kind::Open) || before(Kind::Comma));
    let labelled = at.checked_sub(1).is_some_and(|n| is_kind(n, Kind::Colon));
    let first = labelled || tokens.get(at)?.starts_line();
    let last = tokens.get(end).is_none_or(Token::starts_line);
    let alone = bracketed || first && last;
    // "4.5.21" on a line of its own
    let short = year.len() == 2 && day.len() < 3 && month.len() < 3;
    let full = parts.iter().all(|part| part.len() == 2);
    let year = format!("20{year}");
    // "Minister calls colleague 04.05.21"
    let closes = || {
        let word = at.checked_sub(1).and_then(|n| tokens.get(n));
        full && last && word.is_some_and(|t| t.kind == Kind::Word)
    };
    (alone && (full || short && !bracketed) || closes())
        .then(|| numeric(&[*day, *month, year.as_str()], at, end))
        .flatten()
}

/// `2021 05 04`, `04 - 05 - 2021` on a line of its own.
pub(super) fn with_blanks(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let first = tokens.get(at).filter(|t| t.starts_line())?;
    let hyphen = |n: usize| {
        usize::from(
            tokens
                .get(n)
                .is_some_and(|t| t.kind == Kind::Hyphen && t.is_spaced()),
        )
    };
    let second = at + 1 + hyphen(at + 1);
    let third = second + 1 + hyphen(second + 1);
    let digits = |n: usize| {
        let token = tokens
            .get(n)
            .filter(|t| t.kind == Kind::Number && t.is_spaced())?;
        Some(token.text(text))
    };
    let parts = [first.text(text), digits(second)?, digits(third)?];
    let whole = matches!(parts.map(str::len), [4, 2, 2] | [2, 2, 4]);
    // The hour may stand behind it.
    let hour = usize::from(digits(third + 1).is_some_and(|hour| hour.contains(':')));
    let alone = tokens.get(third + 1 + hour).is_none_or(Token::starts_line);
    (whole && alone)
        .then(|| numeric(&parts, at, third + 1))
        .flatten()
}

/// `4.5.21` behind the day of the week in running text: "today (Tuesday), 4.5.21, spoke", "on Tuesday 4.5.21"; `04.05.21` behind "on".
pub(super) fn in_two_behind_weekday(
    parts: &[&str],
    tokens: &[Token],
    at: usize,
    end: usize,
) -> Option<Written> {
    let [day, month, year] = parts else {
        return None;
    };
    let passed = |n: &usize| {
        tokens
            .get(*n)
            .is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Open | Kind::Close))
    };
    let marks = (1..4).take_while(|back| at.checked_sub(*back).as_ref().is_some_and(passed));
    let led = at
        .checked_sub(1 + marks.count())
        .and_then(|n| tokens.get(n))?;
    let short = year.len() == 2 && day.len() < 3 && month.len() < 3;
    let full = parts.iter().all(|part| part.len() == 2);
    let on = || full && led.word == Word::ON;
    let known = short && (weekday(led).is_some() || TODAY.has(led) || on());
    let year = format!("20{year}");
    known
        .then(|| numeric(&[*day, *month, year.as_str()], at, end))
        .flatten()
}

/// `4/5/21` alone on its line, or with the hour behind it: slashes part no numbers of an outline.
pub(super) fn stamped(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let token = tokens.get(at).filter(|t| t.starts_line())?;
    let next = tokens.get(at + 1);
    let hour = next.is_some_and(|t| t.kind == Kind::Number && t.text(text).contains(':'));
    let alone = hour || next.is_none_or(Token::starts_line);
    let mut parts = token.text(text).split('/');
    let (one, two, year) = (parts.next()?, parts.next()?, parts.next()?);
    let short = year.len() == 2 && one.len() < 3 && two.len() < 3 && parts.next().is_none();
    let year = format!("20{year}");
    (alone && short)
        .then(|| numeric(&[one, two, year.as_str()], at, at + 1))
        .flatten()
}

/// `20210504` at the start of a line.
pub(super) fn in_eight(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let token = tokens.get(at).filter(|t| t.starts_line())?;
    let digits = token.text(text);
    let plain = digits.len() == 8 && digits.starts_with("20");
    let parts = [digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?];
    plain.then(|| numeric(&parts, at, at + 1)).flatten()
}

/// `2021. 3. 14.`, as in Korea, and `14. 3. 2021.`, as in Serbia.
pub(super) fn spaced_out(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let stop = |n: usize| {
        tokens
            .get(n)
            .is_some_and(|t| t.kind == Kind::Stop && !t.is_spaced())
    };
    let year = |n: usize| tokens.get(n).is_some_and(|t| t.span().len() == 4);
    if !stop(at + 1) || !stop(at + 3) || !(year(at) || year(at + 4)) {
        return None;
    }
    let parts = [tokens.get(at)?, tokens.get(at + 2)?, tokens.get(at + 4)?];
    let digits = parts.map(|t| {
        if t.kind == Kind::Number {
            t.text(text)
        } else {
            ""
        }
    });
    numeric(&digits, at, at + 5 + usize::from(stop(at + 5)))
}

/// `20` of `(2 Dec. 20)` and `2 Dec 20 (Oslo):`: a year of two digits that a mark follows.
pub(super) fn before_mark(text: &str, tokens: &[Token], at: usize) -> Option<u32> {
    let short = tokens.get(at).filter(|t| t.span().len() == 2)?;
    // "May 3, 22", "on 3 May, 22 -": what the comma parts may be anything.
    let follows = at.checked_sub(1).and_then(|n| tokens.get(n));
    let parted = follows.is_some_and(|t| t.kind == Kind::Comma);
    let next = tokens.get(at + 1)?;
    let apart = !parted && short.is_spaced();
    let marked = next.kind == Kind::Close
        || apart && matches!(next.kind, Kind::Open | Kind::Dash | Kind::Colon);
    number(text, short)
        .filter(|_| marked)
        .map(|year| if year < 70 { 2000 + year } else { 1900 + year })
}
