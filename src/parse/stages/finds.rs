//! What is found in a release before anybody asks what it tells of the call: names, places, days.

use std::cell::OnceCell;
use std::ops::Range;

use super::laid::Laid;
use crate::model::{Participant, Span};
use crate::parse::blocks::{BlockKind, Page};
use crate::parse::dates::{self, Written};
use crate::parse::furniture;
use crate::parse::header::{View, year};
use crate::parse::people::{self, Mistaken, Scene};
use crate::parse::places::{self, Place};
use crate::parse::speech::Body;
use crate::parse::token::Token;

pub(super) struct Finds<'l> {
    pub(super) laid: &'l Laid<'l>,
    pub(super) body: &'l Body<'l>,
    pub(super) scene: Scene,
    title: Range<usize>,
    places: Vec<Place>,
    dates: Vec<Written>,
    /// The days of other releases and events that the page lists.
    others: Vec<Written>,
    clues: OnceCell<year::Clues>,
}

/// Who took part.
pub(super) struct Cast {
    pub(super) participants: Vec<Participant>,
    pub(super) mistaken: Option<Mistaken>,
}

/// How many sentences are searched for what they tell of the call itself.
const SEARCHED: usize = 40;

impl<'l> Finds<'l> {
    /// What is found in each release.
    pub(super) fn of_all(laid: &'l [Laid], bodies: &'l [Body]) -> Vec<Self> {
        let releases = || laid.iter().zip(bodies);
        let parts = releases().map(|(laid, body)| people::Parts {
            tokens: laid.tokens,
            title: laid.title(),
            header: laid.header(),
            sentences: searched(body),
        });
        let parts: Vec<_> = parts.collect();
        let scenes = people::scenes(&parts);
        let places: Vec<_> = laid.iter().map(|laid| places::find(laid.tokens)).collect();
        let days = laid.iter().map(|laid| {
            let days = dates::find(&laid.page.text, laid.tokens);
            own_days(&laid.page, laid.tokens, days)
        });
        let days: Vec<_> = days.collect();
        let found = releases().zip(parts).zip(scenes).zip(places).zip(days);
        let found = found.map(
            |(((((laid, body), parts), scene), places), (dates, others))| Self {
                scene,
                places,
                dates,
                others,
                clues: OnceCell::new(),
                laid,
                body,
                title: parts.title,
            },
        );
        found.collect()
    }

    /// Who took part in each call, as far as names, titles and places tell.
    pub(super) fn casts(finds: &[Self]) -> Vec<Cast> {
        let named = finds.iter().map(|found| {
            let (text, tokens) = (&found.laid.page.text, found.laid.tokens);
            people::participants(text, tokens, &found.scene)
        });
        let named: Vec<_> = named.collect();
        let casts = finds.iter().zip(named);
        casts.map(|(found, named)| found.cast(named)).collect()
    }

    fn cast(&self, mut participants: Vec<Participant>) -> Cast {
        let (text, tokens) = (&self.laid.page.text, self.laid.tokens);
        people::take_companions(&mut participants, tokens);
        people::take_counterparts(&mut participants, tokens);
        people::take_elected(&mut participants, text, tokens);
        let mistaken = people::take_mistaken(&mut participants, &self.scene, &self.places, tokens);
        Cast {
            participants,
            mistaken,
        }
    }

    pub(super) fn view(&self) -> View<'_> {
        View {
            text: &self.laid.page.text,
            tokens: self.laid.tokens,
            page: &self.laid.page,
            meta: &self.laid.document.meta,
            title: self.title.clone(),
            sentences: searched(self.body),
            scene: &self.scene,
            places: &self.places,
            dates: &self.dates,
            others: &self.others,
            vocabulary: &self.laid.vocabulary,
            clues: &self.clues,
        }
    }
}

/// The days without those on lines of the header that tell of the page, or of other releases; and those of the latter.
fn own_days(page: &Page, tokens: &[Token], mut days: Vec<Written>) -> (Vec<Written>, Vec<Written>) {
    let above = page.blocks.iter().filter(|b| b.kind == BlockKind::Header);
    // The mark of an entry is none of it.
    let (above, entries): (Vec<Span>, Vec<Span>) = above.map(|b| (b.span, b.content())).unzip();
    let listed = furniture::listed(entries.iter().map(|entry| entry.of(&page.text)));
    let mut others = Vec::new();
    let mut from = 0;
    days.retain(|day| {
        let span = day.span(tokens);
        let nth = above.partition_point(|line| line.end < span.end);
        let line = above.get(nth).filter(|line| line.covers(span));
        let Some((line, another)) = line.zip(listed.get(nth)) else {
            return true;
        };
        let label = Span::new(from.max(line.start), span.start).of(&page.text);
        from = span.end;
        let label = label.trim_start_matches(|c: char| !c.is_alphanumeric());
        if *another {
            others.push(*day);
        }
        !another && !furniture::is_of_page(label)
    });
    (days, others)
}

fn searched<'b>(body: &'b Body) -> &'b [Range<usize>] {
    body.sentences.get(..SEARCHED).unwrap_or(&body.sentences)
}
