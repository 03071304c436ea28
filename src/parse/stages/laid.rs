//! A release in English as its page is laid out: title, header, body and signature in words, and the points.

use std::ops::Range;

use crate::model::CallRecord;
use crate::parse::blocks::marker::Style;
use crate::parse::blocks::{BlockKind, Page};
use crate::parse::id;
use crate::parse::outline::Outline;
use crate::parse::source::{Document, Markup};
use crate::parse::speech::{Body, Place};
use crate::parse::token::Token;
use crate::parse::vocabulary::Vocabulary;

pub(super) struct Laid<'t> {
    pub(super) document: Document,
    pub(super) page: Page,
    pub(super) tokens: &'t [Token],
    pub(super) vocabulary: Vocabulary,
    pub(super) outline: Outline,
    language: Option<String>,
}

/// The last short lines sign what is above.
const SIGNATURE: usize = 3;
const LONGEST_SIGNATURE: usize = 90;

impl<'t> Laid<'t> {
    pub(super) fn of(
        document: Document,
        page: Page,
        tokens: &'t [Token],
        language: Option<String>,
    ) -> Self {
        Self {
            outline: Outline::read(&page, document.markup == Markup::Markdown),
            vocabulary: Vocabulary::of(tokens),
            document,
            page,
            tokens,
            language,
        }
    }

    /// The blocks of the body with their tokens and labels.
    pub(super) fn body(&self) -> Body<'_> {
        let mut at = 0;
        let mut background = false;
        let mut body = Body::of(self.page.blocks.len());
        for (block, label) in self.page.blocks.iter().zip(&self.outline.labels) {
            if block.kind == BlockKind::Heading {
                background = is_background(block.content().of(&self.page.text));
            }
            let content = block.content();
            let count = |at: usize, end: usize| {
                let rest = self.tokens.get(at..).unwrap_or_default();
                at + rest.iter().take_while(|t| t.span().start < end).count()
            };
            let start = count(at, content.start);
            at = count(start, content.end);
            if block.kind == BlockKind::Body {
                let mark = block.markers.last();
                let place = Place {
                    label,
                    bulleted: mark.is_some_and(|m| m.style == Style::Bullet),
                    background,
                };
                body.push(&self.page.text, self.tokens, start..at, place);
            }
        }
        body
    }

    /// The tokens of the title.
    pub(super) fn title(&self) -> Range<usize> {
        let before = |end: usize| self.tokens.partition_point(|t| t.span().start < end);
        before(self.page.title.start)..before(self.page.title.end)
    }

    /// The tokens of the header's lines, and of those that sign a release at its end.
    pub(super) fn header(&self) -> Vec<Range<usize>> {
        let before = |end: usize| self.tokens.partition_point(|t| t.span().start < end);
        let header = self
            .page
            .blocks
            .iter()
            .filter(|b| b.kind == BlockKind::Header);
        let signature = self.page.blocks.iter().rev().take(SIGNATURE).filter(|b| {
            let line = b.span.of(&self.page.text);
            matches!(b.kind, BlockKind::Body | BlockKind::Heading)
                && line.len() < LONGEST_SIGNATURE
                && !line.ends_with(['.', ':', ';', '!'])
                // "Media Office: 555 0100"
                && !line.bytes().any(|b| b.is_ascii_digit())
        });
        header
            .chain(signature)
            .map(|b| before(b.span.start)..before(b.span.end))
            .collect()
    }

    /// The record of what is told, with the release itself.
    pub(super) fn complete(self, told: CallRecord) -> CallRecord {
        let mut record = CallRecord {
            source: self.document.source,
            language: self.language,
            outline: self.outline.points,
            text: self.page.text,
            ..told
        };
        record.id = id::id(&record);
        record
    }
}

/// Whether a heading announces what the publisher tells beside the call.
fn is_background(heading: &str) -> bool {
    const HEADINGS: [&str; 6] = [
        "background",
        "background information",
        "background note",
        "note to editors",
        "notes to editors",
        "quick facts",
    ];
    let heading = heading.trim_matches(|c: char| !c.is_alphanumeric());
    HEADINGS.iter().any(|one| heading.eq_ignore_ascii_case(one))
}
