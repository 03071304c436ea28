//! The day that a release bears itself on a page of a later one: in the credits below it, behind its title, or with the place in
//! front of its text.

use chrono::{Datelike, NaiveDate};

use super::line::Line;
use super::others::relays;
use super::{in_span, settled};
use crate::model::{Basis, Country, Released, Span};
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::header::publisher::credits;
use crate::parse::header::said::own_words;
use crate::parse::lexicon::Word;
use crate::parse::token::{Kind, Token};

/// "Source: Press release 77 of the Federal Press Office of 1 March 2022" below a page that came out
/// days or weeks later.
pub(super) fn in_credits(
    view: &View<'_>,
    publisher: Option<Country>,
    page: &Released,
) -> Option<Released> {
    const LINES: usize = 10;
    const LONGEST: usize = 160;
    const LATER: i64 = 90;
    let blocks = view.page.blocks.iter().rev().take(LINES);
    let credits = blocks.filter(|b| b.span.len() < LONGEST && credits(b.span.of(view.text)));
    let mut found = credits.filter_map(|block| in_span(view, block.span, publisher));
    found.find(|paper| (1..=LATER).contains(&(page.value - paper.value).num_days()))
}

/// "Call with the Prime Minister of Peru - Communiqué of the Presidency (Oslo - May 4, 2022)": the day behind a title.
pub(super) fn in_title(
    view: &View<'_>,
    publisher: Option<Country>,
    page: &Released,
) -> Option<Released> {
    let title = view.page.title;
    let words = title.of(view.text).trim_end();
    let open = words.rfind('(').filter(|_| words.ends_with(')'))?;
    let behind = Span::new(title.start + open, title.end);
    let own = in_span(view, behind, publisher)?;
    // A day without a town may be the call's.
    let day = own.evidence.first()?.start;
    let town = Span::new(behind.start, day).of(view.text);
    let dated = town.contains(char::is_alphabetic);
    (dated && relays(page, &own)).then_some(own)
}

/// "OSLO, May 3 (NTB) - The Minister spoke today", "Oslo, 3 May 2022" on a line of its own, on a page of 4 May.
pub(super) fn in_dateline(
    view: &View<'_>,
    publisher: Option<Country>,
    page: &Released,
) -> Option<Released> {
    /// Days after which a page keeps a day without its year no longer.
    const LATEST: i64 = 60;
    let written = before_text(view).or_else(|| on_own_line(view))?;
    let span = written.span(view.tokens);
    if page.evidence.contains(&span) {
        return None;
    }
    let paper = settled(*written, publisher);
    // "05/04/2022" above "May 3" is of May.
    let turned = || {
        let first = page.evidence.first()?;
        let mut dates = view.dates.iter();
        let printed = dates.find(|w| w.span(view.tokens) == *first)?;
        settled(*printed, publisher).turned().full()
    };
    let whole = written.year.is_some();
    let near = |page: NaiveDate| {
        let years = [page.year(), page.year() - 1];
        let mut days = years.iter().filter_map(|year| paper.in_year(*year));
        let later = |day: &NaiveDate| (page - *day).num_days();
        days.find(|day| later(day) >= 0 && (whole || later(day) <= LATEST))
    };
    let value = near(page.value).or_else(|| near(turned()?))?;
    Some(Released {
        value,
        basis: if whole { Basis::Stated } else { page.basis },
        evidence: [page.evidence.as_slice(), &[span]].concat(),
    })
}

/// The day in front of the first sentence's own words, behind names alone: "OSLO, May 3 (NTB) -", or as a sentence of its own.
fn before_text<'v>(view: &'v View<'_>) -> Option<&'v Written> {
    let sentence = view.sentences.first()?;
    let written = view.dates.iter().find(|w| w.first >= sentence.start)?;
    let front = view.tokens.get(sentence.start..written.first)?;
    let names = |t: &Token| t.kind != Kind::Word || t.is_capital();
    if front.last().is_some_and(|t| t.word == Word::ON) || !front.iter().all(names) {
        return None;
    }
    // "OSLO, May 3. The Minister"
    let alone = written.end + 1 >= sentence.end && !front.is_empty();
    (alone || written.end <= own_words(view, sentence)).then_some(written)
}

/// The whole day on a line below the title that a place begins.
fn on_own_line<'v>(view: &'v View<'_>) -> Option<&'v Written> {
    let title = view.page.title.end;
    let body = view.body();
    let mut above = view.dates.iter().take_while(|w| w.first < body);
    above.find(|w| {
        let span = w.span(view.tokens);
        let blocks = &view.page.blocks;
        let nth = blocks.partition_point(|b| b.span.end < span.end);
        let line = blocks.get(nth).filter(|b| b.span.start >= title);
        line.is_some_and(|b| Line::of(b.span.of(view.text)) == Line::Paper)
    })
}
