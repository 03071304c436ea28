//! Days that stand in for the one of release: in the title, or in front of the first sentence without a year.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::filed::worked_out;
use super::known::told_by;
use crate::model::{CallDate, Participant, Span};
use crate::parse::dates::{Written, month as month_of};
use crate::parse::header::View;
use crate::parse::header::said::{Said, said_on};
use crate::parse::header::year::infer;
use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};

/// A day without a year in the title or the header.
pub(super) fn undated(view: &View<'_>) -> Option<Written> {
    /// As far as place and agency stand before the first sentence's own words.
    const DATELINE: usize = 10;
    const AGENCY: usize = 4;
    let body = view.body();
    view.dates
        .iter()
        .find(|w| {
            // "May 3 -", "May 3, NTB -"
            let rest = view.tokens.get(w.end..).unwrap_or_default().iter();
            let mut rest = rest.take(AGENCY).skip_while(|t| {
                matches!(t.kind, Kind::Comma | Kind::Stop) || t.kind == Kind::Word && t.is_shouted()
            });
            let dash = rest.next().is_some_and(|t| {
                matches!(t.kind, Kind::Dash | Kind::Colon | Kind::Open | Kind::Other)
                    || t.kind == Kind::Hyphen && t.is_spaced()
            });
            w.first < body || w.first < body + DATELINE && dash
        })
        .copied()
}

/// Whether a day that was counted says more than one that stands in front without its year, beside a weekday of the call: not where
/// it stayed open.
pub(super) fn says_more(view: &View<'_>, said: Option<&(Said, &str)>, counted: &CallDate) -> bool {
    let printed = || matches!(said, Some((Said::Weekday(..), _))) && undated(view).is_some();
    counted.value.is_some() || !printed()
}

/// A full day in the title.
pub(super) fn dated_title(view: &View<'_>) -> Option<(NaiveDate, Vec<Span>)> {
    let written = view.dates.iter().find(|w| view.title.contains(&w.first))?;
    Some((written.full()?, vec![written.span(view.tokens)]))
}

/// Whether a whole day is the one that is told of by how it stands to the release.
pub(super) fn is_told(said: Option<&(Said, &str)>, written: Written, released: NaiveDate) -> bool {
    const WEEK: i64 = 7;
    let Some(day) = written.full() else {
        return false;
    };
    let days = (released - day).num_days();
    match said {
        Some((Said::Ago(back, _), _)) => u64::try_from(days) == Ok(*back),
        Some((Said::Weekday(weekday, _), _)) => {
            day.weekday() == *weekday && (0..WEEK).contains(&days)
        }
        _ => false,
    }
}

/// Whether a whole day lies up to a few days before the release.
pub(super) fn is_shortly_before(written: Written, released: NaiveDate) -> bool {
    const LATER: i64 = 5;
    let day = written.full();
    day.is_some_and(|day| (1..=LATER).contains(&(released - day).num_days()))
}

/// The day that `whole` and a day without its year both are.
pub(super) fn same_day(whole: &Written, open: &Written) -> Option<NaiveDate> {
    let same = |w: &Written| (w.day, w.month) == (open.day, open.month);
    let either = [*whole, whole.turned()];
    either.iter().find(|w| same(w)).and_then(Written::full)
}

/// The day in the year of a line above the text that holds its month and a year, and nothing else.
pub(super) fn by_month_above(view: &View<'_>, open: &Written) -> Option<(NaiveDate, Span)> {
    let above = view.tokens.get(..view.body())?;
    let mut lines = above.windows(2).enumerate().filter(|(at, pair)| {
        let [month, year] = pair else {
            return false;
        };
        let alone =
            || month.starts_line() && view.tokens.get(at + 2).is_none_or(Token::starts_line);
        month.is(Class::MONTH) && year.kind == Kind::Number && year.span().len() == 4 && alone()
    });
    let (at, pair) = lines.next()?;
    let [month, year] = pair else {
        return None;
    };
    let alone = lines.next().is_none() && month_of(month) == Some(open.month);
    let year = year.text(view.text).parse().ok()?;
    let day = open.in_year(year).filter(|_| alone)?;
    Some((day, view.span(&(at..at + 2))))
}

/// "Oslo, May 3 - The ministers spoke on Tuesday": the last one up to the day of the news, where all else tells its year;
/// else the year in which that was the day of the news or the day before. Where the text tells besides on which day it was
/// made known, "the Ministry said on Wednesday", that was the day of the news or the day before.
pub(super) fn by_dateline(
    view: &View<'_>,
    written: Written,
    weekday: Weekday,
    at: usize,
    participants: &[Participant],
) -> CallDate {
    let (open, _) = worked_out(view, written, participants);
    let said = said_on(view).filter(|(_, verb)| *verb != at);
    let told = if open.value.is_some() {
        None
    } else {
        let known = said.map_or(weekday, |(day, _)| day);
        [known, known.succ()].into_iter().find_map(|weekday| {
            let named = Written {
                weekday: Some(weekday),
                ..written
            };
            let year = infer(view, named, participants);
            // Where several years fit, which of them it was stays open.
            let fits = year.left.iter().any(|day| day.weekday() == weekday);
            fits.then_some(year)
        })
    };
    let told = told.unwrap_or(open);
    let mut spans = vec![written.span(view.tokens), view.span(&(at..at + 1))];
    spans.extend(said.map(|(_, at)| view.span(&(at..at + 1))));
    spans.extend(told.evidence);
    let value = told.value.and_then(|day| {
        let back = u64::from(day.weekday().days_since(weekday));
        day.checked_sub_days(Days::new(back))
    });
    told_by(value, "year", told.note, spans)
}

/// The latest such day up to the release: a call of December is released in January.
pub(super) fn up_to(written: Written, released: NaiveDate) -> Option<NaiveDate> {
    /// Days after which a release comes out at the latest: after more of them the day is of the page that keeps it.
    const LATEST: i64 = 60;
    let same = written.in_year(released.year());
    same.filter(|day| *day <= released + Days::new(3))
        .or_else(|| {
            let before = written.in_year(released.year() - 1)?;
            ((released - before).num_days() < LATEST).then_some(before)
        })
}
