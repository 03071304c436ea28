//! The day of publication: from the front matter, the header's lines, the place and day before the first sentence, or
//! the line that closes the release.

mod address;
mod apart;
mod line;
mod others;

use std::ops::Range;

use super::View;
use super::said::{leading_day, place_and_day};
use crate::model::{Basis, CallDate, Country, Released, Span};
use crate::parse::blocks::{Block, BlockKind};
use crate::parse::dates::{Written, find, is_dateline};
use crate::parse::furniture::{is_of_page, lists_another};
use crate::parse::token::{Kind, Token, tokenize};
use crate::parse::words::{Words, words};
use address::{in_address, in_slug};
use apart::{in_credits, in_dateline, in_title};
use line::Line;
use others::{has_hour, heads_more, relays};

/// Most tokens before the first sentence's own words, in "Doha, 15 May 2021 (QNA) - The Amir ...".
const DATELINE: usize = 24;

pub(in crate::parse) fn released(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    let page = of_page(view, publisher)?;
    Some(in_dateline(view, publisher, &page).unwrap_or(page))
}

/// The day of publication, which may be that of a page that came out after the paper.
fn of_page(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    let header = || {
        let page = in_header(view, publisher)?;
        let own = in_credits(view, publisher, &page).or_else(|| in_title(view, publisher, &page));
        Some(own.unwrap_or(page))
    };
    // A line that prints the day of the address states it.
    let addressed = || {
        let address = in_address(view)?;
        let printed = in_header(view, publisher).filter(|line| line.value == address.value);
        Some(printed.unwrap_or(address))
    };
    by_meta(view, publisher)
        .or_else(addressed)
        .or_else(header)
        .or_else(|| before_first_sentence(view, publisher))
        .or_else(|| in_lead(view, publisher))
        .or_else(|| passed_on(view, publisher))
        .or_else(|| at_the_end(view, publisher))
        .or_else(|| in_slug(view, publisher))
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

/// Day and month in the publisher's order.
pub(in crate::parse) fn settled(written: Written, publisher: Option<Country>) -> Written {
    match publisher {
        Some(country) if country.is("US") => written.turned(),
        _ => written,
    }
}

fn in_header(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    const LINES: usize = 15;
    // Above the title may stand the menu of the site.
    let blocks = &view.page.blocks;
    let title = blocks.iter().position(|b| b.kind == BlockKind::Title);
    let mut blocks = blocks.iter().take(title.unwrap_or(0) + LINES).peekable();
    let mut best: Option<(Line, Released)> = None;
    let mut label: Option<&Block> = None;
    let mut titled = false;
    let mut told = false;
    let mut clock = false;
    let mut hour = false;
    while let Some(block) = blocks.next() {
        let before = label.replace(block);
        titled |= block.kind == BlockKind::Title;
        told |= block.kind == BlockKind::Body;
        // What stands below the text dates other pages, unless no more than the clock of the page stands above it.
        if titled && best.is_some() && !clock && block.kind == BlockKind::Body {
            break;
        }
        if block.kind != BlockKind::Header || repeats_title(view, block.span) {
            continue;
        }
        let Some((line, found)) = in_line(view, block.span, publisher) else {
            continue;
        };
        // "Release date:" on a line of its own, and the day on the next.
        let line = before.map_or(line, |label| line.labelled(label.span.of(view.text)));
        // "MORE NEWS", and a day below the text that another headline follows.
        let headline = |next: &Block| heads_more(next.span.of(view.text));
        let bare = told && best.is_some() && line == Line::Day;
        if bare && blocks.peek().is_some_and(|next| headline(next)) {
            break;
        }
        // Below the text only the paper's own day tells more than the page's.
        let own = |(page, known): &(Line, Released)| {
            let near = found.value == known.value || relays(known, &found);
            *page == Line::Changed || near || above(view, known)
        };
        let of_another = || line == Line::Changed || lists_another(block.span.of(view.text));
        if told && (best.as_ref().is_some_and(|best| !own(best)) || of_another()) {
            continue;
        }
        // Above the title the clock of the page may stand before the day of the release.
        let better = match &best {
            None => true,
            Some((Line::Page, known)) if titled && line == Line::Page => relays(known, &found),
            // The clock of the page went past midnight before the paper, which bears its own day, was on it.
            Some((_, known)) if titled && line == Line::Day && hour => {
                relays(known, &found) && is_dateline(block.span.of(view.text))
            }
            // "5.5.2022, 10:31" of the page that was printed, and below "Posted in News, 4.5.2022".
            Some((Line::Day, known)) if titled && line == Line::Page && hour => {
                found.value < known.value
            }
            Some((known, _)) if titled => line > *known,
            Some((known, _)) => line >= *known,
        };
        // Below the text stand later pages, which the clock of this one does not follow.
        let clocked = |known: &Released| above(view, known) && !(told && found.value > known.value);
        if better || titled && best.as_ref().is_some_and(|(_, known)| clocked(known)) {
            clock = block.span.of(view.text).contains(':');
            hour = has_hour(block.span.of(view.text));
            best = Some((line, found));
        }
    }
    best.map(|(_, found)| found)
}

/// Whether a line is the title once more, whose day is that of the call.
fn repeats_title(view: &View<'_>, line: Span) -> bool {
    let words = |span: Span| {
        span.of(view.text)
            .trim_matches(|c: char| !c.is_alphanumeric())
    };
    let title = words(view.page.title);
    !title.is_empty() && words(line) == title
}

/// The first day of a line and what the line says of it; the day of publication where the first is one of a change:
/// "Updated: 5 May 2022 | Published: 4 May 2022".
fn in_line(view: &View<'_>, span: Span, publisher: Option<Country>) -> Option<(Line, Released)> {
    let found = in_span(view, span, publisher)?;
    if is_stretch(view, span) {
        return None;
    }
    // "Archived 9 July 2022. Modified 8 June 2021": by the label of the first day that counts.
    let day = found.evidence.first().map_or(span.start, |day| day.start);
    let before = Span::new(span.start, day).of(view.text);
    let label = before.rfind(". ").map_or(0, |stop| stop + 2);
    let line = Line::of(Span::new(span.start + label, span.end).of(view.text));
    if line != Line::Changed {
        return Some((line, found));
    }
    let mut dates = view.dates.iter().map(|w| w.span(view.tokens));
    let mut from = dates.find(|day| span.covers(*day))?.end;
    let earlier = dates.take_while(|day| span.covers(*day)).find_map(|day| {
        let label = Span::new(std::mem::replace(&mut from, day.end), day.start).of(view.text);
        let label = label.rsplit(['|', '\n', '(', ';', '.']).next()?;
        let label = label.trim_start_matches(|c: char| !c.is_alphabetic());
        // "Updated: 5 May 2022 | 4 May 2022"
        let of_release = label.is_empty() || Line::of(label) == Line::Page;
        in_span(view, day, publisher)
            .filter(|earlier| of_release && (earlier.value < found.value || !label.is_empty()))
    });
    Some(earlier.map_or((line, found), |found| (Line::Page, found)))
}

/// "In office: 3/5/2016 - 2 May 2020": from one day to another, and the day of no release.
fn is_stretch(view: &View<'_>, line: Span) -> bool {
    const TO: Words = words!("to until till through");
    let mut days = view.dates.windows(2);
    days.any(|pair| {
        let [first, last] = pair else { return false };
        let between = view.tokens.get(first.end..last.first).unwrap_or_default();
        let whole = first.full().zip(last.full());
        whole.is_some_and(|(first, last)| first < last)
            && line.covers(first.span(view.tokens))
            && line.covers(last.span(view.tokens))
            && matches!(between, [to] if matches!(to.kind, Kind::Dash | Kind::Hyphen) || TO.has(to))
    })
}

/// Whether a day stands above the title, or above the text of a page that has none.
fn above(view: &View<'_>, released: &Released) -> bool {
    let title = view.page.title;
    let text = || {
        let mut blocks = view.page.blocks.iter();
        blocks.find(|b| b.kind == BlockKind::Body)
    };
    let edge = if title.is_empty() {
        text().map_or(0, |b| b.span.start)
    } else {
        title.start
    };
    released.evidence.iter().all(|span| span.start < edge)
}

/// The release, read so that it follows the call where numbers leave its day open, or a slip in front of the text does not: "10/07/2024" of a call on 4 October.
pub(in crate::parse) fn following(
    view: &View<'_>,
    released: Option<Released>,
    call: Option<&CallDate>,
    publisher: Option<Country>,
) -> Option<Released> {
    const LATER: i64 = 14;
    let known = released?;
    let early = |known: &Released| call.and_then(|call| call.value.filter(|c| known.value < *c));
    // A place and day in front that are before the call are a slip.
    let known = match early(&known) {
        Some(call) => of_page(view, publisher)
            .filter(|page| page.value >= call)
            .unwrap_or(known),
        None => known,
    };
    let turned = || {
        let call = early(&known)?;
        let span = known.evidence.first()?;
        let written = view.dates.iter().find(|w| w.span(view.tokens) == *span)?;
        let days = [written.full()?, written.turned().full()?];
        days.into_iter()
            .find(|day| (0..=LATER).contains(&(*day - call).num_days()))
    };
    let value = turned().unwrap_or(known.value);
    Some(Released { value, ..known })
}

fn in_span(view: &View<'_>, line: Span, publisher: Option<Country>) -> Option<Released> {
    view.dates
        .iter()
        // "May 4" and on the next line "06:28 2021" begin in this one.
        .filter(|w| (line.start..line.end).contains(&w.span(view.tokens).start))
        .find_map(|w| {
            let written = if in_america(view, w.end) {
                w.turned()
            } else {
                settled(*w, publisher)
            };
            Some(Released {
                value: written.full()?,
                basis: Basis::Stated,
                evidence: vec![w.span(view.tokens)],
            })
        })
}

/// Whether an hour of an American zone stands behind a day: "07/10/2021 | 04:38am EDT".
fn in_america(view: &View<'_>, at: usize) -> bool {
    const NEAR: usize = 6;
    const ZONES: Words = words!("edt est cdt cst mdt mst pdt pst et");
    let near = view.tokens.get(at..).unwrap_or_default().iter().take(NEAR);
    let mut line = near.take_while(|t| !t.starts_line());
    line.any(|t| t.is_shouted() && ZONES.has(t))
}

fn before_first_sentence(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    let sentence = view.sentences.first()?;
    let front = leading_day(view, sentence).or_else(|| place_and_day(view, sentence));
    if let Some(written) = front {
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
        // "Lima, May 3, 2021.- The Minister"
        let tight = || {
            let stop = view.tokens.get(at.saturating_sub(1));
            stop.is_some_and(|t| t.kind == Kind::Stop)
                && view.tokens.get(at + 1).is_some_and(Token::is_spaced)
        };
        view.tokens.get(*at).is_some_and(|t| {
            matches!(t.kind, Kind::Dash | Kind::Colon)
                || t.kind == Kind::Hyphen && (t.is_spaced() || tight())
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
    const LONGEST: usize = 40;
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

/// "This message was transmitted on 3 May 2022 at 18:53", "For the original May 3, 2022 release, click here": at the end,
/// from whoever passed it on.
fn passed_on(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    const LINES: usize = 6;
    const LONGEST: usize = 240;
    const PASSED: [&str; 6] = [
        "transmitted on",
        "published on",
        "posted on",
        "issued on",
        "distributed on",
        "released on",
    ];
    const PAPERS: [&str; 7] = [
        "message",
        "article",
        "release",
        "report",
        "statement",
        "text",
        "news",
    ];
    let mut lines = view.page.blocks.iter().rev().take(LINES);
    lines.find_map(|block| {
        let line = block.span.of(view.text);
        if line.len() > LONGEST {
            return None;
        }
        let (found, before) = view.dates.iter().find_map(|w| {
            let day = w.span(view.tokens);
            let before = Span::new(block.span.start, day.start);
            block.span.covers(day).then(|| (day, before.of(view.text)))
        })?;
        let before = before.trim_end();
        let passed = PASSED.iter().any(|words| before.ends_with(words))
            && PAPERS.iter().any(|word| before.contains(word));
        // "the original May 3, 2022 release"
        (passed || before.ends_with("original")).then(|| in_span(view, found, publisher))?
    })
}

fn at_the_end(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    const LINES: usize = 6;
    let others = |block: &&Block| {
        let line = block.span.of(view.text);
        is_of_page(line) || lists_another(line) || Line::of(line) == Line::Changed
    };
    let mut lines = view.page.blocks.iter().rev().take(LINES);
    let last = lines.find(|block| !others(block))?;
    let line = last.span.of(view.text);
    is_dateline(line)
        .then(|| in_span(view, last.span, publisher))
        .flatten()
}
