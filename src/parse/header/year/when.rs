//! How far from the call a text says that something was or will be: "last month", "yesterday's", "held on Sunday", "two weeks
//! ago", "a day after", "next week".

mod time;

use std::ops::{Range, RangeInclusive};

use chrono::{Datelike, NaiveDate, Weekday};

use crate::parse::dates::Written;
use crate::parse::header::clock::number_at;
use crate::parse::header::{View, near};
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use time::time_at;

/// How long before the day of the call something was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::parse::header) enum When {
    /// So many days, counted by the text: most likely the first number, else within the others.
    Ago(u64, RangeInclusive<i64>),
    /// Some time within so many days; negative where it is still to come.
    Days(RangeInclusive<i64>),
    /// The last such day, that of the call or up to a week before.
    Weekday(Weekday),
    /// So many months of the calendar.
    Months(i32),
    /// So many years.
    Years(i32),
    /// In the month of that number, of this year or the last.
    Month(u32),
    /// In the month of that number of the same year.
    ThisMonth(u32),
    /// In the last month of that number that was over.
    LastMonth(u32),
    /// On that day of the calendar.
    On(Written),
}

impl When {
    const YESTERDAY: Self = Self::Ago(1, 1..=1);

    /// So many days before, where it is told to the day: not by weeks.
    pub(in crate::parse::header) fn days_ago(&self) -> Option<u64> {
        let Self::Ago(days, within) = self else {
            return None;
        };
        (within.end().cast_unsigned() == *days).then_some(*days)
    }

    /// Whether what lasted from `first` to `last` was so long before `call`.
    pub(in crate::parse::header) fn fits(
        &self,
        call: NaiveDate,
        first: NaiveDate,
        last: NaiveDate,
    ) -> bool {
        const YEAR: i64 = 330;
        let since = |day: NaiveDate| (call - day).num_days();
        let months = |day: NaiveDate| day.year() * 12 + day.month().cast_signed();
        let either = |fits: &dyn Fn(NaiveDate) -> bool| fits(first) || fits(last);
        match self {
            Self::Ago(_, days) | Self::Days(days) => either(&|day| days.contains(&since(day))),
            Self::Weekday(weekday) => {
                either(&|day| day.weekday() == *weekday && (0..=7).contains(&since(day)))
            }
            Self::Months(ago) => either(&|day| months(call) - months(day) == *ago),
            Self::Years(ago) => either(&|day| call.year() - day.year() == *ago),
            Self::LastMonth(month) => either(&|day| {
                day.month() == *month && (1..=12).contains(&(months(call) - months(day)))
            }),
            Self::ThisMonth(month) => {
                either(&|day| day.month() == *month && day.year() == call.year())
            }
            Self::Month(month) => either(&|day| day.month() == *month && since(day).abs() < YEAR),
            Self::On(written) => {
                let same = |day: NaiveDate| (first..=last).contains(&day);
                let day = written.in_year(first.year());
                day.is_some_and(|day| same(day) && since(day).abs() < YEAR)
            }
        }
    }

    /// Whether it can be some day after the year `known`, up to `call`.
    pub(in crate::parse::header) fn may_fit_after(&self, call: NaiveDate, known: i32) -> bool {
        let first = NaiveDate::from_ymd_opt(known + 1, 1, 1);
        let days = first.into_iter().flat_map(|day| day.iter_days());
        let mut days = days.take_while(|day| *day <= call);
        days.any(|day| self.fits(call, day, day))
    }
}

const DAY: Words = words!("day days");
const WEEK: Words = words!("week weeks");

/// When something was, and the words that tell it.
type Told = (When, Range<usize>);

/// When what stands in `event` was, as its own sentence tells right in front of it or right behind it.
pub(in crate::parse::header) fn when(
    view: &View<'_>,
    sentence: &Range<usize>,
    event: &Range<usize>,
) -> Option<When> {
    told(view, sentence, event).map(|(when, _)| when)
}

/// [`when`], with the words that tell it.
pub(in crate::parse::header) fn told(
    view: &View<'_>,
    sentence: &Range<usize>,
    event: &Range<usize>,
) -> Option<Told> {
    in_front(view, sentence, event)
        .or_else(|| made(view, sentence, event))
        .or_else(|| counted(view, sentence, event))
        .or_else(|| behind(view, sentence, event))
}

/// "yesterday's", "last month's", "Sunday's", "the recent", "the upcoming"
fn in_front(view: &View<'_>, sentence: &Range<usize>, event: &Range<usize>) -> Option<Told> {
    const NEAR: usize = 4;
    const RECENT: Words = words!("recent latest");
    const COMING: Words = words!("upcoming forthcoming");
    const AFTER: i64 = 75;
    const AHEAD: i64 = 300;
    let mut part = false;
    for at in near::before(event.start, NEAR, sentence).rev() {
        let token = view.tokens.get(at)?;
        if RECENT.has(token) && !part {
            return Some((When::Days(0..=AFTER), at..at + 1));
        }
        if COMING.has(token) && !part {
            return Some((When::Days(-AHEAD..=0), at..at + 1));
        }
        if token.kind == Kind::Possessive {
            let told = (at.saturating_sub(2)..at).find_map(|n| {
                let (when, end) = time_at(view, n)?;
                (end == at).then_some((when, n..at))
            });
            return told;
        }
        // "yesterday's signing of the treaty"
        if token.word == Word::OF {
            part = true;
            continue;
        }
        // "recent developments after the attack": what is recent is another thing.
        let leads = token.is(Class::PREPOSITION) || token.word == Word::AND;
        if leads || !matches!(token.kind, Kind::Word | Kind::Hyphen) {
            return None;
        }
    }
    None
}

/// "the decision, announced yesterday, to recognise Jerusalem", "the decision taken yesterday by three countries to leave"
fn made(view: &View<'_>, sentence: &Range<usize>, event: &Range<usize>) -> Option<Told> {
    const MADE: Words = words!("announced made taken adopted signed published declared");
    const FAR: usize = 12;
    const COMMAS: usize = 2;
    let front = near::before(event.start, FAR, sentence);
    let (at, told) = front.rev().find_map(|at| {
        view.tokens.get(at).filter(|t| MADE.has(t))?;
        let (when, end) = time_at(view, at + 1)?;
        Some((at, (when, at + 1..end)))
    })?;
    let between = view.tokens.get(at..event.start)?;
    let commas = between.iter().filter(|t| t.kind == Kind::Comma).count();
    let to = between.iter().any(|t| t.word == Word::TO);
    let whole = told.1.end <= event.start && (to || commas > 0);
    (whole && commas < COMMAS).then_some(told)
}

/// "a day after the Israeli regime's attack", "two days following the vote"
fn counted(view: &View<'_>, sentence: &Range<usize>, event: &Range<usize>) -> Option<Told> {
    const FAR: usize = 8;
    const AFTER: Words = words!("after following");
    near::before(event.start, FAR, sentence)
        .rev()
        .find_map(|at| {
            view.tokens.get(at).filter(|t| AFTER.has(t))?;
            let (when, from) = days_up_to(view, at)?;
            Some((when, from..at + 1))
        })
}

/// "two days", "a week", "the day" right before `at`: how many days, and where the words begin.
pub(in crate::parse::header) fn days_up_to(view: &View<'_>, at: usize) -> Option<(When, usize)> {
    const THE: u64 = hashed("the");
    const NUMBER: usize = 3;
    const MOST: u32 = 30;
    let unit = at.checked_sub(1)?;
    let word = view
        .tokens
        .get(unit)
        .filter(|t| DAY.has(t) || WEEK.has(t))?;
    let before = unit.checked_sub(1)?;
    if view.tokens.get(before).is_some_and(|t| is(t, THE)) {
        return Some((counted_in(1, word)?, before));
    }
    let numbers = unit.saturating_sub(NUMBER)..unit;
    let (number, from) = numbers.rev().find_map(|n| {
        let (number, next) = number_at(view, n)?;
        (next == unit && number <= MOST).then_some((number, n))
    })?;
    Some((counted_in(number, word)?, from))
}

/// So many days or weeks before; those who count weeks do not mean the day.
fn counted_in(number: u32, unit: &Token) -> Option<When> {
    const WEEK_LONG: u32 = 7;
    const ROUGH: i64 = 3;
    let (days, rough) = if DAY.has(unit) {
        (number, 0)
    } else if WEEK.has(unit) {
        (number * WEEK_LONG, ROUGH)
    } else {
        return None;
    };
    let within = i64::from(days) - rough..=i64::from(days) + rough;
    Some(When::Ago(days.into(), within))
}

/// "..., held on Sunday", "... in Samarkand last month"
fn behind(view: &View<'_>, sentence: &Range<usize>, event: &Range<usize>) -> Option<Told> {
    const FAR: usize = 18;
    const LINKS: Words = words!(
        "held which that was were is are took take takes taking place conducted organized organised hosted convened concluded opened \
         opening began started struck hit shook the a of to for in at on its there here be scheduled will due planned just only had has \
         occurred happened witnessed suffered experienced announced adopted signed reached elections election vote presidential parliamentary general federal \
         legislative sworn played ended ends closed closes concludes opens begins starts inaugurated launched marked \
         celebrated our country with by and north south east west northern southern eastern western central parts \
         areas regions provinces coast several stadium base airport airbase city town capital friendly sisterly \
         brotherly neighbouring neighboring"
    );
    let end = sentence.end.min(event.end + FAR);
    for at in event.end..end {
        let token = view.tokens.get(at)?;
        if let Some((when, end)) = time_at(view, at) {
            return Some((when, at..end));
        }
        let link = token.kind == Kind::Comma
            || matches!(token.kind, Kind::Hyphen | Kind::Possessive)
            || token.is_capital()
            || LINKS.has(token);
        if !link {
            return None;
        }
    }
    None
}

/// Whether something in `range` tells of a day shortly before the call: "last week", "two weeks ago", "newly".
pub(super) fn tells_of_late(view: &View<'_>, range: Range<usize>) -> bool {
    const LATE: Words = words!("recent recently newly just");
    const WEEKS: i64 = 60;
    range.into_iter().any(|at| {
        let late = view.tokens.get(at).is_some_and(|t| LATE.has(t));
        late || time_at(view, at).is_some_and(|(when, _)| match when {
            When::Ago(_, days) | When::Days(days) => *days.start() >= 0 && *days.end() <= WEEKS,
            When::Weekday(_) => true,
            When::Months(ago) => ago == 0 || ago == 1,
            When::Years(_)
            | When::Month(_)
            | When::ThisMonth(_)
            | When::LastMonth(_)
            | When::On(_) => false,
        })
    })
}

#[cfg(test)]
mod tests;
