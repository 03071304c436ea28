//! The stages between documents and their records. Each is carried out for a whole group of releases before the next
//! begins: its code and what the processor foresees of it need not come back for every release.

mod call;
mod finds;
mod laid;

use std::cell::Cell;
use std::ops::Range;

use super::blocks::Page;
use super::source::Document;
use super::speech::{self, Body, Release};
use super::token::{self, Token};
use super::{language, listed};
use crate::model::{CallRecord, Warning};
use call::Call;
use finds::Finds;
use laid::Laid;

thread_local! {
    /// Room for the tokens of a group. It stays in the processor's cache from one group to the next, as no memory fresh
    /// from the allocator is.
    static ROOM: Cell<Vec<Token>> = const { Cell::new(Vec::new()) };
}

/// Room for more tokens than most groups have is given back.
const KEPT: usize = 1 << 15;

/// The record of each document, in order.
pub(super) fn records(documents: Vec<Document>) -> Vec<CallRecord> {
    let pages: Vec<Page> = documents.iter().map(Page::read).collect();
    let mut tokens = ROOM.take();
    tokens.clear();
    let tokenized = pages.iter().map(|page| {
        let start = tokens.len();
        token::tokenize_onto(&page.text, &mut tokens);
        start..tokens.len()
    });
    let ranges: Vec<Range<usize>> = tokenized.collect();
    let releases = documents.into_iter().zip(pages).zip(ranges);
    let releases = releases.map(|((document, page), range)| {
        let tokens = tokens.get(range).unwrap_or_default();
        (document, page, tokens)
    });
    let records = of_releases(releases);
    if tokens.capacity() <= KEPT {
        ROOM.set(tokens);
    }
    records
}

fn of_releases<'t>(
    releases: impl Iterator<Item = (Document, Page, &'t [Token])>,
) -> Vec<CallRecord> {
    let mut laid = Vec::with_capacity(releases.size_hint().0);
    let mut others = Vec::new();
    for (place, (document, page, tokens)) in releases.enumerate() {
        let language = language(&document, &page, tokens);
        if page.blocks.is_empty() || language.as_deref().is_some_and(|code| code != "en") {
            others.push((place, listed(document, page, language)));
        } else {
            laid.push(Laid::of(document, page, tokens, language));
        }
    }
    let mut records = analysed(laid);
    // Each by its place among all, the first one first.
    for (place, record) in others {
        records.insert(place, record);
    }
    records
}

fn analysed(laid: Vec<Laid>) -> Vec<CallRecord> {
    let bodies: Vec<Body> = laid.iter().map(Laid::body).collect();
    let finds = Finds::of_all(&laid, &bodies);
    let casts = Finds::casts(&finds);
    let calls = finds.iter().zip(casts);
    let calls: Vec<Call> = calls.map(|(finds, cast)| Call::of(finds, cast)).collect();
    let warned = finds.iter().zip(&calls);
    let warned: Vec<Vec<Warning>> = warned.map(|(finds, call)| call.warnings(finds)).collect();
    let releases = finds.iter().zip(&calls);
    let releases: Vec<Release> = releases.map(|(finds, call)| call.release(finds)).collect();
    let said = speech::attribute(&releases);
    drop(releases);
    let told = finds.iter().zip(calls).zip(warned).zip(said);
    let told = told.map(|(((finds, call), warned), said)| call.record(finds, warned, said));
    let told: Vec<CallRecord> = told.collect();
    let complete = laid.into_iter().zip(told);
    complete
        .map(|(laid, record)| laid.complete(record))
        .collect()
}
