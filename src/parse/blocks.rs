//! A document's lines as blocks: one paragraph, list item, heading or title each. Writes the record's clean text while
//! it finds them, so that every later offset is one into that text.
//!
//! Knows typography and list marks; nothing of calls, people or dates beyond where a header ends.

mod clean;
mod footer;
mod hyphen;
mod lines;
pub(crate) mod marker;
mod menu;
mod prose;

use std::ops::Range;

use crate::model::Span;

use super::furniture;
use super::source::{Document, Markup};
use super::words::words;
use lines::{Paragraph, leads_in, paragraphs};
use marker::Marker;
use menu::names_call;
use prose::{
    closes_with_day, goes_on_behind_stop, has_mail, is_about_call, is_above_headline, is_closed,
    is_prose, is_stamp, lacks_stop, lacks_verb, tells, tells_of_call,
};

/// One line of the clean text.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// The line, its list marks included.
    pub(crate) span: Span,
    /// Where its words begin, after the list marks.
    pub(crate) words: usize,
    pub(crate) kind: BlockKind,
    pub(crate) markers: Vec<Marker>,
    /// Columns of white space before it in the document.
    pub(crate) indent: usize,
}

impl Block {
    /// The words without list marks.
    pub(crate) const fn content(&self) -> Span {
        Span::new(self.words, self.span.end)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Title,
    /// A line of the header: date, office, place.
    Header,
    Heading,
    Body,
}

/// The clean text with its blocks, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
    /// The title's words; empty where there is none.
    pub(crate) title: Span,
}

impl Page {
    pub(crate) fn read(document: &Document) -> Self {
        let mut page = Self {
            text: String::with_capacity(document.body.len() + 128),
            ..Self::default()
        };
        let markup = document.markup;
        if let Some(title) = &document.meta.title {
            let markup = Markup::of_plain(title);
            page.push(title, markup, &Paragraph::default(), BlockKind::Title);
            page.title = page.blocks.first().map(Block::content).unwrap_or_default();
        }
        let paragraphs = paragraphs(&document.body, markup);
        page.blocks.reserve(paragraphs.len());
        for paragraph in paragraphs {
            let kind = if paragraph.heading {
                BlockKind::Heading
            } else {
                BlockKind::Body
            };
            page.push(&paragraph.text, markup, &paragraph, kind);
        }
        page.take_number_of_title();
        page.find_header();
        let footer = page.find_footer();
        page.find_headings(footer);
        page
    }

    fn push(&mut self, raw: &str, markup: Markup, from: &Paragraph<'_>, kind: BlockKind) {
        let before = self.text.len();
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        clean::append(&mut self.text, raw, markup);
        if self.text.len() == start {
            self.text.truncate(before);
            return;
        }
        let line = self.text.get(start..).unwrap_or_default();
        let (markers, length) = if kind == BlockKind::Title {
            (Vec::new(), 0)
        } else {
            marker::read(line)
        };
        self.blocks.push(Block {
            span: Span::new(start, self.text.len()),
            words: start + length,
            kind,
            markers,
            indent: from.indent,
        });
    }

    /// Tells title and header lines from the body: the lines before the first running text or list mark. Of those that
    /// could be the title the first that speaks of a call is taken, else the first.
    fn find_header(&mut self) {
        const LONGEST: usize = 14;
        let titled = !self.title.is_empty();
        let menu = if titled { 0 } else { self.menu() };
        let longest = menu + LONGEST;
        let end = self
            .blocks
            .iter()
            .take(longest)
            .enumerate()
            .position(|(n, b)| {
                let line = b.span.of(&self.text);
                let told = |n| n > 0 && (lacks_stop(line) || is_about_call(line));
                let below = || {
                    let below = self.blocks.get(n + 1).filter(|b| b.markers.is_empty());
                    Some(below?.span.of(&self.text))
                };
                let kicker = || below().is_some_and(|below| is_above_headline(line, below));
                let headline = || self.is_stopped_headline(n);
                let prose =
                    is_prose(line) && !is_stamp(line) && !kicker() && !headline() || told(n);
                let marked = n >= menu && b.is_point(&self.text);
                b.kind != BlockKind::Title && (prose || marked)
            })
            .unwrap_or_else(|| self.blocks.len().min(longest));
        self.drop_days_and_senders(end..longest);
        let mut candidates = Vec::new();
        for (n, block) in self.blocks.iter_mut().enumerate().take(end) {
            if block.kind == BlockKind::Title {
                continue;
            }
            let line = block.span.of(&self.text);
            block.kind = BlockKind::Header;
            let dated = || furniture::is_dateline(line) && !speaks_of_call(line);
            let of_page = || furniture::is_of_page(line) || line.contains("://");
            if n < menu && !block.markers.is_empty() {
                continue;
            }
            if !furniture::is_section(line) && !has_mail(line) && !dated() && !of_page() {
                candidates.push(n);
            }
        }
        if titled {
            self.take_unstopped(end);
            return;
        }
        self.leave_others(&mut candidates);
        self.leave_other_calls(&mut candidates);
        let first = |tells: fn(&str) -> bool| {
            let mut candidates = candidates.iter().copied();
            candidates.find(|n| {
                let block = self.blocks.get(*n);
                block.is_some_and(|b| tells(b.span.of(&self.text)))
            })
        };
        let title = first(names_call)
            .or_else(|| first(speaks_of_call))
            .or_else(|| first(is_wordy))
            .or_else(|| candidates.first().copied());
        if let Some(n) = title
            && let Some(block) = self.blocks.get_mut(n)
        {
            block.kind = BlockKind::Title;
            self.title = block.content();
            self.take_unstopped(end);
        }
    }

    /// Whether a line is the headline although it ends in a full stop: the day stands between it and the text, and nothing above
    /// it could be a title.
    fn is_stopped_headline(&self, n: usize) -> bool {
        let line = |n: usize| Some(self.blocks.get(n)?.span.of(&self.text));
        let title = |line: &str| names_call(line) || is_wordy(line) && !furniture::is_section(line);
        line(n).is_some_and(|line| {
            names_call(line) && !tells_of_call(line) && !goes_on_behind_stop(line)
        }) && line(n + 1).is_some_and(furniture::is_dateline)
            && line(n + 2).is_some_and(is_prose)
            && !self
                .blocks
                .iter()
                .take(n)
                .any(|b| b.kind == BlockKind::Title || title(b.span.of(&self.text)))
    }

    /// The first paragraph, where its full stop was lost: the line between the title and the text, up to `end`, that alone tells of
    /// the call. Where the text tells of it too, the line is a summary.
    fn take_unstopped(&mut self, end: usize) {
        let line = |n: usize| self.blocks.get(n).map_or("", |b| b.span.of(&self.text));
        let title = self.blocks.iter().position(|b| b.kind == BlockKind::Title);
        let first = title.and_then(|title| (title + 1..end).find(|n| tells_of_call(line(*n))));
        let Some(first) = first.filter(|_| !tells_of_call(line(end))) else {
            return;
        };
        for block in self.blocks.iter_mut().take(end).skip(first) {
            if !furniture::is_dateline(block.span.of(&self.text)) {
                block.kind = BlockKind::Body;
            }
        }
    }

    /// A date between the summary and the text belongs to neither, nor does "From: Ministry of Foreign Affairs"; an entry of a
    /// timetable to which the text leads does.
    fn drop_days_and_senders(&mut self, range: Range<usize>) {
        let mut above: Option<Span> = None;
        let mut led = false;
        for block in self.blocks.iter_mut().take(range.end).skip(range.start) {
            let line = block.span.of(&self.text);
            let sender = line.strip_prefix("From:");
            if sender.is_some_and(|sender| sender.is_empty() || !is_closed(sender)) {
                block.kind = BlockKind::Header;
                continue;
            }
            if block.kind != BlockKind::Body || is_prose(line) || !furniture::is_dateline(line) {
                (above, led) = (Some(block.span), false);
                continue;
            }
            led |= above
                .take()
                .is_some_and(|span| leads_in(span.of(&self.text)));
            if !led || !furniture::lists_another(line) {
                block.kind = BlockKind::Header;
            }
        }
    }

    /// Takes the entries of a list of other releases out of the lines that may be the title.
    fn leave_others(&self, candidates: &mut Vec<usize>) {
        let end = candidates.last().map_or(0, |last| last + 2);
        let lines = self.blocks.iter().take(end);
        let listed = furniture::listed(lines.map(|b| b.span.of(&self.text)));
        candidates.retain(|n| !listed.get(*n).is_some_and(|entry| *entry));
        // "Peru 3 May 2022 Minister phones colleague" above "Minister phones colleague"
        let line = |n: usize| self.blocks.get(n).map(|b| b.span.of(&self.text));
        candidates.retain(|n| {
            let both = line(*n).zip(line(n + 1)).filter(|(one, next)| one != next);
            !both.is_some_and(|(one, next)| speaks_of_call(next) && one.ends_with(next))
        });
    }

    /// Of several lines that tell of calls, with days of their own around them, the last is the title: those above it head other
    /// releases.
    fn leave_other_calls(&self, candidates: &mut Vec<usize>) {
        const DAYS: usize = 2;
        let line = |n: usize| self.blocks.get(n).map_or("", |b| b.span.of(&self.text));
        let mut calls = candidates.iter().filter(|n| names_call(line(**n)));
        let Some((first, last)) = calls.next().copied().zip(calls.next_back().copied()) else {
            return;
        };
        let mut days: Vec<&str> = (first..last)
            .map(line)
            .filter(|line| furniture::is_entry(line) || furniture::is_dateline(line))
            .collect();
        days.dedup();
        if days.len() >= DAYS {
            candidates.retain(|n| *n >= last);
        }
    }

    /// "4. Call with Minister Lind", as a bulletin counts its releases: no point of this one, which has no other.
    fn take_number_of_title(&mut self) {
        const ABOVE: usize = 6;
        let numbered = |b: &Block| b.markers.iter().any(|m| m.style != marker::Style::Bullet);
        let mut marked = (0..).zip(&self.blocks).filter(|(_, b)| numbered(b));
        let only = marked.next().filter(|_| marked.next().is_none());
        let Some((n, block)) = only.filter(|(n, _)| *n < ABOVE) else {
            return;
        };
        let line = block.content().of(&self.text);
        if speaks_of_call(line)
            && !is_prose(line)
            && let Some(block) = self.blocks.get_mut(n)
        {
            block.markers.clear();
        }
    }

    /// Tells headings from short points above the footer: a heading has something of its own below it.
    fn find_headings(&mut self, footer: usize) {
        for n in 0..footer {
            let Some(block) = self.blocks.get(n) else {
                continue;
            };
            if block.kind != BlockKind::Body {
                continue;
            }
            let line = block.content().of(&self.text);
            let below = self.blocks.get(n + 1);
            // The next release of a collection: what its pages count are no points of this one.
            let collected = !block.markers.is_empty() && closes_with_day(line);
            let short = collected || line.len() <= 120 && line.split(' ').count() <= 14;
            let open_end = !line.ends_with([';', ',']) && !is_closed(line);
            let bulleted = block
                .markers
                .iter()
                .any(|m| m.style == marker::Style::Bullet);
            // The last of several items that none has text of its own below it.
            let closes_list = n
                .checked_sub(1)
                .and_then(|n| self.blocks.get(n))
                .is_some_and(|b| {
                    let style = |b: &Block| b.markers.first().map(|m| m.style);
                    b.kind == BlockKind::Body && !b.markers.is_empty() && style(b) == style(block)
                });
            let governs = !closes_list
                && below.is_some_and(|b| {
                    b.kind != BlockKind::Body
                        || b.markers.first().map(|m| m.style)
                            != block.markers.first().map(|m| m.style)
                        || block.markers.is_empty()
                });
            if short
                && open_end
                && !lacks_stop(line)
                && !tells(line)
                && !bulleted
                && governs
                && starts_large(line)
                && !self.is_led_entry(n)
                && !below.is_some_and(|b| self.goes_on_in(line, b))
                && let Some(block) = self.blocks.get_mut(n)
            {
                block.kind = BlockKind::Heading;
                if collected {
                    block.markers.clear();
                }
            }
        }
    }

    /// "They spoke of trade. In that spirit the ministers" above "- agreed to meet": a sentence that its points end.
    fn goes_on_in(&self, line: &str, below: &Block) -> bool {
        let small = |line: &str| line.starts_with(|first: char| first.is_lowercase());
        !below.markers.is_empty() && small(below.content().of(&self.text)) && lacks_verb(line)
    }

    /// Whether a line is an entry of a timetable to which the text above leads.
    fn is_led_entry(&self, n: usize) -> bool {
        let entry = |b: &Block| furniture::lists_another(b.content().of(&self.text));
        let Some([above, block]) = n.checked_sub(1).and_then(|n| self.blocks.get(n..n + 2)) else {
            return false;
        };
        above.kind == BlockKind::Body
            && entry(block)
            && (leads_in(above.content().of(&self.text)) || entry(above))
    }
}

/// "Lithuania's Foreign Minister: Irish experience helps all of us", "Peru stands by Chad after the flood": longer than
/// letterheads and entries of menus are, or with more words in small letters.
fn is_wordy(line: &str) -> bool {
    const FEWEST: usize = 8;
    const SMALL: usize = 3;
    let words = || line.split(' ');
    let small = |word: &&str| word.len() > SMALL && word.starts_with(|c: char| c.is_lowercase());
    memchr::memchr(b'|', line.as_bytes()).is_none()
        && (words().count() >= FEWEST || words().filter(small).count() >= SMALL)
}

fn starts_large(line: &str) -> bool {
    line.chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(|c| !c.is_lowercase())
}

/// Whether a line has a word of calls and meetings.
pub(in crate::parse) fn speaks_of_call(line: &str) -> bool {
    words!(
        "call calls called phone phones phoned telephone telephones telephoned telephonic talk talks conversation \
         conversations speaks spoke video videoconference teleconference virtual readout meets meeting discuss discusses \
         discussed receives"
    )
    .any_in(line)
}
