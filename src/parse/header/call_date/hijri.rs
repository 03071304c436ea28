//! The day of a release that is dated by the Islamic calendar alone, "Ramadan 11, 1443", "Shawwal 11", or by the Iranian one,
//! "27 Farvardin 1399".

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use super::known::{Open, told_by};
use super::solar::{solar_at, solar_day};
use super::{inferred, long};
use crate::model::{CallDate, Participant, Span};
use crate::parse::header::View;
use crate::parse::header::said::{Said, own_words};
use crate::parse::header::year::among;
use crate::parse::token::{Kind, Token};
use crate::parse::words::hashed;
use crate::tables::{hijri_day, hijri_years};

/// "Jeddah, Ramadan 11, 1443, SPA -- ... received a call today": the day of the release in the Islamic calendar.
pub(super) fn by_hijri(
    view: &View<'_>,
    said: Option<&(Said, &'static str)>,
    participants: &[Participant],
) -> Option<CallDate> {
    let Open { weekday } = Open::of(said)?;
    let sentence = view.call_sentence()?;
    let front = own_words(view, &sentence).max(sentence.start + FRONT);
    let until = front.min(view.tokens.len());
    let hijri = |at| hijri_at(view, at).map(|(days, range)| (days, range, "Islamic"));
    let solar = |at| solar_at(view, at).map(|(day, range)| (vec![day], range, "Iranian"));
    let (released, range, calendar) = (0..until).find_map(|at| hijri(at).or_else(|| solar(at)))?;
    let span: Span = view.span(&range);
    let words = span.of(view.text);
    let back = |released: NaiveDate| {
        let back = weekday.map_or(0, |w| released.weekday().days_since(w));
        released.checked_sub_days(Days::new(u64::from(back)))
    };
    // "Ramadan 1445" is no day.
    if released.is_empty() {
        return None;
    }
    if let [released] = released.as_slice() {
        let note = format!(
            "\u{201c}{words}\u{201d} of the {calendar} calendar is {}",
            long(*released)
        );
        return Some(inferred(back(*released)?, "hijri", note, vec![span]));
    }
    let all: Vec<NaiveDate> = released.into_iter().filter_map(back).collect();
    let mut days = all.clone();
    days.dedup_by_key(|day| day.year());
    let told = among(view, &days, None, participants);
    // The year of twelve moons is the shorter: now and then a day comes twice.
    let once = |day: &NaiveDate| all.iter().filter(|d| d.year() == day.year()).count() == 1;
    let note = format!(
        "\u{201c}{words}\u{201d} is of the Islamic calendar; {}",
        told.note
    );
    let mut evidence = vec![span];
    evidence.extend(told.evidence);
    Some(told_by(told.value.filter(once), "hijri", note, evidence))
}

/// As far as a dateline without a day of the other calendar reaches.
const FRONT: usize = 10;

/// "Ramadan 11, 1443", "11 Ramadan 1443 H": the day and its tokens; of each year where none is given.
fn hijri_at(view: &View<'_>, at: usize) -> Option<(Vec<NaiveDate>, Range<usize>)> {
    let token = |n: usize| view.tokens.get(n);
    let number = |n: usize| -> Option<u32> {
        let digits = token(n).filter(|t| t.kind == Kind::Number)?;
        digits.text(view.text).parse().ok()
    };
    let comma = |n: usize| n + usize::from(token(n).is_some_and(|t| t.kind == Kind::Comma));
    if let Some(day) = in_figures(view, at) {
        return Some((vec![day], at..at + 1));
    }
    let (month, end, first) = month_at(view.tokens, at)?;
    let of_month = |day: &u32| (1..=30).contains(day);
    let (day, start, behind) = match number(end).filter(of_month) {
        Some(day) => (day, first, end + 1),
        None => (number(first.checked_sub(1)?)?, first - 1, end),
    };
    let year = comma(behind);
    if let Some(told) = number(year) {
        let value = hijri_day(told, month, day.into())?;
        return Some((vec![value], start..year + 1));
    }
    let days = hijri_years().filter_map(|year| hijri_day(year, month, day.into()));
    Some((days.collect(), start..behind))
}

/// "11/09/1443", "1443/09/11", and "1399/01/27": years of the two calendars lie apart.
fn in_figures(view: &View<'_>, at: usize) -> Option<NaiveDate> {
    let token = view.tokens.get(at).filter(|t| t.kind == Kind::Number)?;
    let parts: Vec<&str> = token.text(view.text).split(['/', '.']).collect();
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    hijri_day(year, month, day).or_else(|| solar_day(year, month, day))
}

/// The month of the Islamic calendar that begins at `at`: its number, the token behind it, and its own first.
fn month_at(tokens: &[Token], at: usize) -> Option<(usize, usize, usize)> {
    const PLAIN: [(u64, usize); 22] = [
        (hashed("muharram"), 1),
        (hashed("moharram"), 1),
        (hashed("safar"), 2),
        (hashed("rajab"), 7),
        (hashed("shaban"), 8),
        (hashed("shaaban"), 8),
        (hashed("sha'ban"), 8),
        (hashed("ramadan"), 9),
        (hashed("ramadhan"), 9),
        (hashed("ramazan"), 9),
        (hashed("ramzan"), 9),
        (hashed("shawwal"), 10),
        (hashed("shawal"), 10),
        (hashed("shawwaal"), 10),
        (hashed("dhulqadah"), 11),
        (hashed("dhulqada"), 11),
        (hashed("zulqadah"), 11),
        (hashed("dhulhijjah"), 12),
        (hashed("dhulhijja"), 12),
        (hashed("thulhijjah"), 12),
        (hashed("zulhijjah"), 12),
        (hashed("zulhijja"), 12),
    ];
    /// Of two months of one name the second is told by its number.
    const PAIRS: [(u64, usize); 10] = [
        (hashed("rabi"), 3),
        (hashed("rabi'"), 3),
        (hashed("rabea"), 3),
        (hashed("rabee"), 3),
        (hashed("rabia"), 3),
        (hashed("jumada"), 5),
        (hashed("jumadah"), 5),
        (hashed("jamada"), 5),
        (hashed("jumad"), 5),
        (hashed("jamadi"), 5),
    ];
    const SECOND: [u64; 6] = [
        hashed("ii"),
        hashed("thani"),
        hashed("thaani"),
        hashed("akhir"),
        hashed("akhirah"),
        hashed("akhira"),
    ];
    const FIRST: [u64; 4] = [hashed("i"), hashed("awwal"), hashed("awal"), hashed("ula")];
    const HOLY: [(u64, u64, usize); 6] = [
        (hashed("dhu"), hashed("qadah"), 11),
        (hashed("dhu"), hashed("qidah"), 11),
        (hashed("dhu"), hashed("qada"), 11),
        (hashed("dhu"), hashed("hijjah"), 12),
        (hashed("dhul"), hashed("hijjah"), 12),
        (hashed("dhu"), hashed("hijja"), 12),
    ];
    const NEAR: usize = 4;
    let word = tokens.get(at)?;
    if let Some((_, month)) = PLAIN.iter().find(|(name, _)| *name == word.hash) {
        return Some((*month, at + 1, at));
    }
    let near = (at + 1..at + 1 + NEAR).filter_map(|n| Some((n, tokens.get(n)?)));
    let mut near =
        near.take_while(|(_, t)| matches!(t.kind, Kind::Word | Kind::Hyphen | Kind::Quote));
    if let Some((_, month)) = PAIRS.iter().find(|(name, _)| *name == word.hash) {
        return near.find_map(|(n, t)| {
            let second = SECOND.contains(&t.hash);
            (second || FIRST.contains(&t.hash)).then_some((month + usize::from(second), n + 1, at))
        });
    }
    near.find_map(|(n, t)| {
        let mut holy = HOLY.iter();
        let (.., month) = holy.find(|(one, other, _)| *one == word.hash && *other == t.hash)?;
        Some((*month, n + 1, at))
    })
}
