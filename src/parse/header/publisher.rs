//! Who publishes a release: by its address, by what its header says, else by whose minister needs no country.

use std::ops::Range;
use std::sync::LazyLock;

use super::View;
use super::address::{Mission, by_ending, by_url, mission_in};
use super::dateline::{
    all_elsewhere, dateline, is_a_third, is_nobodys, is_partners, is_passed_on, is_relayed,
};
use super::house::informs_in_title;
use super::marks::{Mark, marked};
use super::only_place::{country_in, is_label, names_government, only_place};
use super::own_side::by_own_side;
use crate::model::{Basis, Country, Participant, Publisher, Span};
use crate::parse::blocks::{Block, BlockKind};
use crate::parse::people;
use crate::parse::token::Token;
use crate::parse::words::{Words, words};
use crate::tables::{self, rows};
use crate::text::fold;

const TITLES: &str = include_str!("../../../assets/tables/titles.csv");

static OWN_TITLES: LazyLock<Vec<(String, Country)>> = LazyLock::new(|| {
    rows(TITLES)
        .filter_map(|[words, code]| Some((fold(words), Country::new(code)?)))
        .collect()
});

/// The publisher, as far as anything tells. Participants without a country are still open.
pub(in crate::parse) fn publisher(
    view: &View<'_>,
    participants: &[Participant],
) -> Option<Publisher> {
    let url = view.meta.url.as_deref();
    // A paper's page may stand under the ending of a country that has nothing to do with the call.
    let by_ending = || {
        let publisher = url.and_then(by_ending)?;
        let third = is_nobodys(view, participants, publisher.country?);
        (!third && credited(view).is_none()).then_some(publisher)
    };
    url.and_then(by_url)
        .or_else(|| by_meta(view))
        .or_else(by_ending)
        .or_else(|| by_header(view, participants))
        .or_else(|| informs_in_title(view, participants))
        .or_else(|| by_own_side(view, participants))
}

fn by_meta(view: &View<'_>) -> Option<Publisher> {
    let name = view.meta.publisher.as_deref()?;
    let country = country_in(name)?;
    Some(Publisher {
        country: Some(country),
        name: name.to_owned(),
        basis: Basis::Stated,
        evidence: Vec::new(),
    })
}

/// The lines above the body, the place before its first sentence, the agency's mark at its end.
fn by_header(view: &View<'_>, participants: &[Participant]) -> Option<Publisher> {
    let blocks = &view.page.blocks;
    let last = blocks.iter().rev().take(2).filter(|b| {
        let told = credits(b.span.of(view.text));
        b.span.len() < 60 || b.span.len() < LONGEST_CREDIT && told
    });
    // Where no line is a headline, the name of the page's owner stands for it.
    let owner = |b: &&Block| b.kind == BlockKind::Title && names_owner(b.span.of(view.text));
    let header = blocks
        .iter()
        .filter(|b| b.kind == BlockKind::Header || owner(b));
    // What other foreign offices call theirs, too.
    let mut lines = header.clone().take(12).map(|b| view.range(b.span));
    let another = lines.any(|line| names_government(view.words(&line)));
    for block in header.take(12).chain(last) {
        if let Some(mark) = letterhead(view, block.span)
            && !(another && mark.is_of_a_spokesperson())
            && !(mark.is_shared && all_elsewhere(participants, mark.country))
            && !(mark.is_agency && is_relayed(view, participants, mark.country, block.span))
            // Below a text "Office of the Spokesperson" may be any ministry's.
            && !(is_below(block) && is_nobodys(view, participants, mark.country))
        {
            return Some(stated(mark.country, mark.name, block));
        }
        let mission = mission_in(block.span.of(view.text));
        if let Some(publisher) = mission.and_then(Mission::publisher) {
            return Some(Publisher {
                evidence: vec![block.span],
                ..publisher
            });
        }
    }
    if let Some((mark, block)) = signed(view)
        && !is_a_third(view, participants, mark.country)
    {
        return Some(stated(mark.country, mark.name, block));
    }
    // "A Downing Street spokesperson said:"
    let leads = blocks.iter().filter(|b| b.kind == BlockKind::Body).take(4);
    for block in leads.filter(|b| b.span.len() < 120) {
        if block.span.of(view.text).ends_with(':')
            && let Some(mark) = letterhead(view, block.span)
        {
            return Some(stated(mark.country, mark.name, block));
        }
    }
    if let Some((mark, block)) = first_words(view)
        && !is_passed_on(view, participants, mark.country)
    {
        return Some(stated(mark.country, mark.name, block));
    }
    // Whoever leads a body of many countries writes from any of them.
    if let Some(body) = by_body(view, participants) {
        return Some(body);
    }
    let header = blocks.iter().filter(|b| b.kind == BlockKind::Header);
    let signature = blocks
        .iter()
        .rev()
        .take(4)
        .take_while(|b| {
            let told = credits(b.span.of(view.text));
            (b.span.len() < 40 || b.span.len() < 100 && told) && b.markers.is_empty()
        })
        .filter(|b| !is_sentence(b.span.of(view.text)));
    for block in header.take(12).chain(signature) {
        if let Some(place) =
            only_place(view, block.span).filter(|p| !is_label(view, p, participants))
            // Below a text countries are listed that it is filed under.
            && !(is_below(block)
                && (is_nobodys(view, participants, place.country)
                    || is_partners(participants, place.country)))
            && mission_in(block.span.of(view.text)).is_none()
        {
            let name = name_of(place.country, block.span.of(view.text), participants);
            return Some(stated(place.country, &name, block));
        }
    }
    dateline(view, participants)
}

/// "Source: Press release 77 of the Press and Information Office of the Federal Government of 1 March 2022"
const LONGEST_CREDIT: usize = 140;

/// How far into a sentence its subject stands, in bytes.
const OPENING: usize = 60;

/// The United Nations, NATO or the Union, where its own head is named without it.
fn by_body(view: &View<'_>, participants: &[Participant]) -> Option<Publisher> {
    let bare = participants.iter().filter(|p| p.basis == Basis::Inferred);
    let mut heads = bare.filter_map(|p| {
        let country = titled(p.title.as_deref()?)?;
        let body = country.is_any(&["UN", "NATO"]);
        body.then_some((p, country))
    });
    let (head, country) = heads.next().filter(|_| heads.next().is_none())?;
    // "The President received a call from the Secretary-General": his office needs no country anywhere.
    let told = view.call_sentence().map(|s| view.span(&s))?;
    let opens = |p: &&Participant| {
        p.mentions
            .iter()
            .any(|m| m.start < told.start + OPENING && m.start >= told.start)
    };
    let mut others = participants
        .iter()
        .filter(|p| p.basis == Basis::Inferred && p.title.is_some() && *p != head);
    if others.any(|p| opens(&p)) && !opens(&head) {
        return None;
    }
    Some(Publisher {
        country: Some(country),
        name: name_of(country, "", participants),
        basis: Basis::Inferred,
        evidence: head.mentions.first().copied().into_iter().collect(),
    })
}

/// The publisher whom a line of the header credits: "Source: Ministry of Foreign Affairs of Norway".
fn credited(view: &View<'_>) -> Option<&'static Mark> {
    let header = view.page.blocks.iter().take(12);
    let mut lines = header
        .filter(|b| b.kind == BlockKind::Header)
        .map(|b| b.span);
    let line = lines.find(|line| credits(line.of(view.text)))?;
    letterhead(view, line)
}

/// "Source: ...", "Issued by ..."
pub(super) fn credits(line: &str) -> bool {
    ["Source:", "Credit:", "Issued by", "Published by"]
        .iter()
        .any(|start| line.starts_with(start))
}

/// A short last sentence is no signature.
fn is_sentence(line: &str) -> bool {
    let line = line.trim_end();
    line.ends_with(['.', '!', '?']) && line.split(' ').count() > 3
}

fn stated(country: Country, name: &str, block: &Block) -> Publisher {
    Publisher {
        country: Some(country),
        name: name.to_owned(),
        basis: Basis::Stated,
        evidence: vec![block.span],
    }
}

/// An agency's mark in the first words of the body: "Doha, 15 May 2021 (QNA) -", or in the title's.
fn first_words<'v>(view: &View<'v>) -> Option<(&'static Mark, &'v Block)> {
    let block = view
        .page
        .blocks
        .iter()
        .find(|b| b.kind == BlockKind::Body)?;
    let line = block.content().of(view.text);
    let head = line
        .char_indices()
        .nth(90)
        .map_or(line, |(at, _)| line.get(..at).unwrap_or(line));
    if let Some(dash) = head
        .find([')', '\u{2013}', '\u{2014}'])
        .or_else(|| head.find(" -"))
        && let Some(mark) =
            marked(head.get(..dash + usize::from(head.get(dash..)?.starts_with(')')))?)
    {
        return Some((mark, block));
    }
    let title = view
        .page
        .blocks
        .iter()
        .find(|b| b.kind == BlockKind::Title)?;
    letterhead(view, title.span).map(|mark| (mark, title))
}

/// An agency's mark behind the last full stop: "... to keep in touch. -BSS".
fn signed<'v>(view: &View<'v>) -> Option<(&'static Mark, &'v Block)> {
    const LONGEST: usize = 24;
    let block = view.page.blocks.last()?;
    let end = block.span.of(view.text);
    let stop = end.rfind(". ").or_else(|| end.rfind(".\u{201d} "))?;
    let tail = end.get(stop..).filter(|tail| tail.len() < LONGEST)?;
    marked(tail).map(|mark| (mark, block))
}

/// Whether a line stands in the text or below it.
const fn is_below(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Body | BlockKind::Heading)
}

/// Whether a line is a publisher's name and nothing else.
fn names_owner(line: &str) -> bool {
    let mark = marked(line).and_then(Mark::words);
    mark.is_some_and(|words| fold(words) == fold(line))
}

/// The mark in a line, unless it is part of the office of somebody whom the line names, or the other side's: "Call with
/// EEAS Secretary General Lind".
fn letterhead(view: &View<'_>, line: Span) -> Option<&'static Mark> {
    let words = line.of(view.text);
    let mark = marked(words)?;
    let range = view.range(line);
    // "between the Minister of Peru and the Department of State": either may be the publisher.
    let between = words.split_once(" between ").map(|(own, _)| own);
    let with = words.split_once(" with ").map(|(own, _)| own);
    let own = between.or(with).unwrap_or(words);
    let others = own.len() < words.len() && people::tells_of_call(view.tokens, &range);
    if others && marked(own).is_none_or(|m| m.country != mark.country) {
        return None;
    }
    if is_caption(view, range.clone()) {
        return None;
    }
    let words = mark.words().map(fold).unwrap_or_default();
    (!people::in_office(view.text, view.tokens, &range, &words)).then_some(mark)
}

/// "President Lind speaking to reporters outside the White House": what a picture shows, and where.
fn is_caption(view: &View<'_>, line: Range<usize>) -> bool {
    const PLACED: Words = words!("outside inside near leaving entering arriving");
    const SHOWN: Words = words!("speaking addressing standing waving shaking pictured seen");
    let shows = |t: &Token| {
        let word = PLACED.has(t) || SHOWN.has(t);
        word && !t.is_capital()
    };
    let tokens = view.words(&line);
    tokens.iter().any(shows) && people::names_official(view.tokens, &line)
}

/// The country that a title belongs to by itself.
pub(in crate::parse) fn titled(title: &str) -> Option<Country> {
    let folded = fold(title);
    OWN_TITLES
        .iter()
        .find(|(words, _)| {
            let Some(rest) = folded.strip_prefix(words.as_str()) else {
                return false;
            };
            // "Secretary of State for ..." sits in other cabinets, a "Secretary-General of ..." in other bodies.
            let other = words.starts_with("secretary")
                && (rest.starts_with(" for ") || rest.starts_with(" of "));
            rest.is_empty() || words.len() > 12 && !other
        })
        .map(|(_, country)| *country)
}

/// What a country's publisher is called, where nothing says it: by the office of its own side.
pub(super) fn name_of(country: Country, line: &str, participants: &[Participant]) -> String {
    let folded = fold(line);
    let name = tables::country_name(country).unwrap_or_default();
    let article = [
        "United ",
        "Netherlands",
        "Philippines",
        "European Union",
        "Holy See",
        "Czech Republic",
    ]
    .iter()
    .any(|start| name.starts_with(start));
    let of = if article {
        format!("the {name}")
    } else {
        name.to_owned()
    };
    let own = participants
        .iter()
        .find(|p| p.country == Some(country))
        .and_then(|p| p.title.as_deref())
        .map(fold)
        .unwrap_or_default();
    if country.is("EU") {
        // The Union has no ministries.
        let service = own.contains("foreign") || own.contains("high representative");
        return if service {
            "European External Action Service".to_owned()
        } else {
            name.to_owned()
        };
    }
    if country.is_any(&["UN", "NATO"]) {
        return name.to_owned();
    }
    if folded.contains("ministry") && folded.contains("foreign") || own.contains("foreign") {
        return format!("Ministry of Foreign Affairs of {of}");
    }
    if country.is("US") {
        return if own.contains("secretary") {
            "U.S. Department of State".to_owned()
        } else {
            "The White House".to_owned()
        };
    }
    if own.contains("president") {
        return format!("President of {of}");
    }
    format!("Government of {of}")
}

#[cfg(test)]
mod tests {
    use super::{TITLES, country_in, titled};
    use crate::model::Country;

    #[test]
    fn the_tables_are_well_formed() {
        assert!(TITLES.lines().all(|line| line.split(',').count() == 2));
    }

    #[test]
    fn publishers_and_titles_tell_their_country() {
        assert_eq!(
            country_in("Ministry of Foreign Affairs of Peru"),
            Country::new("PE")
        );
        assert_eq!(country_in("FCDO"), Country::new("GB"));
        assert_eq!(country_in("European Union"), Country::new("EU"));
        for (name, country) in [
            ("Ministry of Foreign and European Affairs", None),
            (
                "Ministry of Foreign and European Affairs of Croatia",
                Country::new("HR"),
            ),
            (
                "Ministry of Foreign Affairs, European Union and Cooperation of Spain",
                Country::new("ES"),
            ),
        ] {
            assert_eq!(country_in(name), country, "{name}");
        }
        assert_eq!(titled("Secretary of State"), Country::new("US"));
        assert_eq!(titled("Minister of Foreign Affairs"), None);
    }
}
