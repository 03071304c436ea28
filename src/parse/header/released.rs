//! The day of publication: from the front matter, the header's lines, the place and day before the first sentence, or
//! the line that closes the release.

use std::ops::Range;

use chrono::NaiveDate;

use super::View;
use super::said::leading_day;
use crate::model::{Basis, Country, Released, Span};
use crate::parse::blocks::BlockKind;
use crate::parse::dates::{Written, find};
use crate::parse::token::{Kind, Token, tokenize};
use crate::parse::words::{Words, words};

/// Most tokens before the first sentence's own words, in "Doha, 15 May 2021 (QNA) - The Amir ...".
const DATELINE: usize = 24;

pub(in crate::parse) fn released(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    by_meta(view, publisher)
        .or_else(|| in_address(view))
        .or_else(|| in_header(view, publisher))
        .or_else(|| before_first_sentence(view, publisher))
        .or_else(|| in_lead(view, publisher))
        .or_else(|| at_the_end(view, publisher))
}

fn by_meta(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    let written = view.meta.date.as_deref()?;
    let tokens = tokenize(written);
    let first = find(written, &tokens).first().copied()?;
    Some(Released {
        value: settled(first, publisher).full()?,
        basis: Basis::Stated,
        evidence: Vec::new(),
    })
}

/// `…/2018/03/27/…`, `…/2018-03-27-…` in the address of the page.
fn in_address(view: &View<'_>) -> Option<Released> {
    let url = view.meta.url.as_deref()?;
    let parts: Vec<&str> = url.split(['/', '-', '_']).collect();
    let value = parts.windows(3).find_map(|day| {
        let [year, month, day] = day else {
            return None;
        };
        let plain = year.len() == 4 && month.len() == 2 && day.len() == 2;
        let year = year
            .parse()
            .ok()
            .filter(|y| plain && (1990..2100).contains(y))?;
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
    })?;
    Some(Released {
        value,
        basis: Basis::Inferred,
        evidence: Vec::new(),
    })
}

/// Day and month in the publisher's order.
pub(in crate::parse) fn settled(written: Written, publisher: Option<Country>) -> Written {
    match publisher {
        Some(country) if country.as_str() == "US" => written.turned(),
        _ => written,
    }
}

fn in_header(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    const LINES: usize = 15;
    let blocks = view.page.blocks.iter().take(LINES);
    let mut above = None;
    let mut titled = false;
    for block in blocks {
        titled |= block.kind == BlockKind::Title;
        if block.kind != BlockKind::Header {
            continue;
        }
        // Above the title the clock of the page may stand before the day of the release.
        match in_span(view, block.span, publisher) {
            Some(found) if titled => return Some(found),
            Some(found) => above = Some(found),
            None => {}
        }
    }
    above
}

fn in_span(view: &View<'_>, line: Span, publisher: Option<Country>) -> Option<Released> {
    view.dates
        .iter()
        .filter(|w| line.covers(w.span(view.tokens)))
        .find_map(|w| {
            Some(Released {
                value: settled(*w, publisher).full()?,
                basis: Basis::Stated,
                evidence: vec![w.span(view.tokens)],
            })
        })
}

fn before_first_sentence(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    let sentence = view.sentences.first()?;
    if let Some(written) = leading_day(view, sentence) {
        return Some(Released {
            value: settled(written, publisher).full()?,
            basis: Basis::Stated,
            evidence: vec![written.span(view.tokens)],
        });
    }
    // "Mexico City, January 26, 2021." as a sentence of its own.
    let alone = view.tokens.get(sentence.clone()).is_some_and(|tokens| {
        let mut words = tokens.iter().filter(|t| t.kind == Kind::Word);
        tokens.len() < DATELINE / 2 && words.all(Token::is_capital)
    });
    if alone && let Some(found) = in_span(view, view.span(sentence), publisher) {
        return Some(found);
    }
    let end = sentence.end.min(sentence.start + DATELINE);
    let dash = (sentence.start..end).rev().find(|at| {
        view.tokens.get(*at).is_some_and(|t| {
            matches!(t.kind, Kind::Dash | Kind::Colon)
                || t.kind == Kind::Hyphen && t.is_spaced()
                || t.kind == Kind::Close
        })
    })?;
    let line = view.span(&(sentence.start..dash));
    // Words before the dash that are no place and no day belong to the sentence.
    let lower = view
        .tokens
        .get(sentence.start..dash)?
        .iter()
        .filter(|t| t.kind == Kind::Word && !t.is_capital() && t.span().len() > 2)
        .count();
    if lower > 1 {
        return None;
    }
    in_span(view, line, publisher)
}

/// "A spokesperson issued the following statement on 20 January 2022:", "The press release published by the ministry on
/// 20 January 2022."
fn in_lead(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    const SENTENCES: usize = 3;
    const LONGEST: usize = 24;
    const PAPERS: Words =
        words!("release statement readout communique communiqué text transcript note summary");
    const ISSUED: Words = words!("issued released published posted distributed circulated");
    let among = |words: &Words, sentence: &Range<usize>| {
        let tokens = view.tokens.get(sentence.clone()).unwrap_or_default();
        tokens.iter().any(|t| words.has(t))
    };
    let mut leads = view.sentences.iter().take(SENTENCES).filter(|sentence| {
        let last = sentence.end.checked_sub(1).and_then(|n| view.tokens.get(n));
        let paper =
            sentence.len() < LONGEST && among(&PAPERS, sentence) && among(&ISSUED, sentence);
        paper || last.is_some_and(|t| t.kind == Kind::Colon)
    });
    leads.find_map(|sentence| in_span(view, view.span(sentence), publisher))
}

fn at_the_end(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    let last = view.page.blocks.last()?;
    let line = last.span.of(view.text);
    crate::parse::dates::is_dateline(line)
        .then(|| in_span(view, last.span, publisher))
        .flatten()
}
