//! The day that stands in a title: of the call, not of the paper that tells of it.

use super::matter::is_of_event;
use super::{DAY, Said, THIS, TODAY, behind_background};
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::people::tells_of_call;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, is, words};

/// A day in the title: "call with ...: 3 February 2022", or the Korean "(5.25.)" and "(25)".
pub(in crate::parse::header) fn in_title(view: &View<'_>) -> Option<Said> {
    if let Some(written) = view.dates.iter().find(|w| view.title.contains(&w.first)) {
        let paper = dates_paper(view.tokens, view.title.start, written);
        return (!paper).then_some(Said::Day(*written));
    }
    let tokens = view.tokens;
    if let Some(at) = view.title.clone().find(|at| says_today(tokens, *at)) {
        return Some(Said::Today(at));
    }
    view.title.clone().find_map(|at| {
        tokens.get(at).filter(|t| t.kind == Kind::Open)?;
        let number = tokens.get(at + 1).filter(|t| t.kind == Kind::Number)?;
        let stop = tokens.get(at + 2).is_some_and(|t| t.kind == Kind::Stop);
        tokens
            .get(at + 2 + usize::from(stop))
            .filter(|t| t.kind == Kind::Close)?;
        let digits = number.text(view.text);
        if let Some((month, day)) = digits.split_once(['.', '/']) {
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            return ((1..=12).contains(&month) && (1..=31).contains(&day))
                .then_some(Said::Day(Written::new(at + 1..at + 2, day, month, None)));
        }
        let day = digits.parse().ok().filter(|d| (1..=31).contains(d))?;
        Some(Said::DayOfMonth(day, at + 1))
    })
}

/// The day that closes the title and dates the call itself: "... Phone Call (February 7)", "call with ... on 3 May 2021".
pub(in crate::parse) fn day_above(view: &View<'_>) -> Option<Written> {
    let Some(Said::Day(written)) = in_title(view) else {
        return None;
    };
    let title = view.title.clone();
    let token = |at: usize| view.tokens.get(at).filter(|_| title.contains(&at));
    let is = |at: usize, test: &dyn Fn(&Token) -> bool| token(at).is_some_and(test);
    let beside = |t: &Token| t.is(Class::WEEKDAY) || t.kind == Kind::Comma;
    let ends = |t: &Token| beside(t) || matches!(t.kind, Kind::Close | Kind::Stop);
    let mut first = written.first;
    while first > title.start && is(first - 1, &beside) {
        first -= 1;
    }
    let before = first.checked_sub(1)?;
    let calls = |t: &Token| t.listed(Lists::PHONE.or(Lists::CALL).or(Lists::TALK));
    let led = is(before, &|t| t.kind == Kind::Open)
        || is(before, &|t| t.word == Word::ON) && !is_of_event(view.tokens, first)
        || is(before, &|t| t.word == Word::OF) && is(before.checked_sub(1)?, &calls);
    let closes = (written.end..title.end).all(|at| is(at, &ends));
    let call = tells_of_call(view.tokens, &title);
    (led && closes && call && !behind_background(view.tokens, title.start..first))
        .then_some(written)
}

/// "the telephone conversations of the President on this day", "speaks today with"
fn says_today(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).filter(|t| !t.is_capital());
    word(at).is_some_and(|t| is(t, TODAY))
        || word(at).is_some_and(|t| is(t, THIS)) && word(at + 1).is_some_and(|t| is(t, DAY))
}

/// "... - Readout, 30 November 2020": the day on which the paper came out.
fn dates_paper(tokens: &[Token], start: usize, written: &Written) -> bool {
    const PAPERS: Words = words!("readout statement release communique summary news transcript");
    /// "Readout of 30 November", "Press release (30 November 2020)"
    const BETWEEN: Words = words!("of on dated");
    let before = (start..written.first).rev().take(2);
    before
        .filter_map(|at| tokens.get(at))
        .find(|t| t.kind == Kind::Word && !BETWEEN.has(t))
        .is_some_and(|t| PAPERS.has(t))
        || closes_paper(tokens, start, written)
}

/// "... - Communique issued by the Presidency (Paris - 5 May 2021)"
fn closes_paper(tokens: &[Token], start: usize, written: &Written) -> bool {
    const ISSUED: Words = words!("issued published released");
    /// "(", a place, a dash
    const PLACE: usize = 4;
    const NEAR: usize = 10;
    let mut back = (start..written.first).rev();
    let mut place = back.by_ref().take(PLACE);
    let is_open = |at: usize| tokens.get(at).is_some_and(|t| t.kind == Kind::Open);
    place.any(is_open)
        && back.take(NEAR).any(|at| {
            tokens.get(at).is_some_and(|t| ISSUED.has(t))
                && tokens.get(at + 1).is_some_and(|t| t.word == Word::BY)
        })
}
