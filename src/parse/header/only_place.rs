//! The one country that a line above or below the text names, where it stands for the publisher: in a letterhead, not among
//! the languages of a page, its sections, its partners or its headlines.

use super::View;
use super::marks::marked;
use crate::model::{Basis, Country, Participant, Span};
use crate::parse::furniture::is_of_page;
use crate::parse::lexicon::Word;
use crate::parse::people;
use crate::parse::places::{Place, PlaceKind, find};
use crate::parse::token::{Kind, Token, tokenize};
use crate::parse::words::{Words, hashed, words};
use crate::tables;

/// The one country that a line names, or the first of its parts: "UNITED NATIONS | Secretary-General Lind".
pub(super) fn only_place(view: &View<'_>, line: Span) -> Option<Place> {
    let (house, _) = line.of(view.text).split_once(" | ").unwrap_or_default();
    let house = Span::new(line.start, line.start + house.trim_end().len());
    let line = if house.is_empty() { line } else { house };
    let tokens = view.range(line);
    let of_ministry = names_ministry(view.words(&tokens));
    let mut within = view.places.iter().filter(|p| {
        let span = p.span(view.tokens);
        line.covers(span) && !(of_ministry && p.country.is("EU"))
    });
    let first = within.next()?;
    // "Turkish", "Chinese": the languages of the page. "US Europe Asia": its sections.
    let languages = is_language(view, first)
        && view
            .places
            .iter()
            .any(|p| p.country != first.country && is_language(view, p));
    let sections = view
        .tokens
        .get(tokens.clone())
        .is_some_and(|line| SECTIONS.has_any(line));
    if languages || sections {
        return None;
    }
    if is_of_page(line.of(view.text)) {
        return None;
    }
    if is_filing(line.of(view.text)) || is_way(line.of(view.text)) {
        return None;
    }
    // A caption or a further headline names the other side as well as one's own.
    if people::tells_of_call(view.tokens, &tokens) || people::names_official(view.tokens, &tokens) {
        return None;
    }
    within
        .all(|p| p.country == first.country)
        .then_some(*first)
        // "Restoring a political process in Syria" is a headline.
        .filter(|_| !runs_on(view.tokens.get(tokens).unwrap_or_default()))
        .filter(|p| !is_of_sea(view, p))
        .filter(|p| p.kind != PlaceKind::Region || line.len() < 50)
        // Brussels and New York host several publishers.
        .filter(|p| p.kind != PlaceKind::Seat || !p.country.is("BE"))
        .filter(|p| p.kind != PlaceKind::Region || !p.country.is("US"))
}

/// "Ministry of Foreign and European Affairs", "Minister for Foreign Affairs, European Union and Cooperation": the Union has no
/// ministries, and is what one of a member deals with.
fn names_ministry(line: &[Token]) -> bool {
    const MINISTRIES: Words =
        words!("ministry ministries minister ministers ministerial ministere");
    MINISTRIES.has_any(line)
}

/// "MINISTRY OF FOREIGN AFFAIRS", "Government of Peru", "Department of Foreign Affairs": no office of the United States.
pub(super) fn names_government(line: &[Token]) -> bool {
    const OFFICES: Words = words!("ministry government");
    const LINKS: Words = words!("of for");
    const DEPARTMENT: u64 = hashed("department");
    const FOREIGN: u64 = hashed("foreign");
    let at = |n: usize| line.get(n);
    (0..line.len()).any(|n| {
        at(n + 1).is_some_and(|t| LINKS.has(t))
            && at(n).is_some_and(|t| {
                let foreign = t.hash == DEPARTMENT && at(n + 2).is_some_and(|t| t.hash == FOREIGN);
                OFFICES.has(t) || foreign
            })
    })
}

/// The country that a publisher's name tells.
pub(super) fn country_in(name: &str) -> Option<Country> {
    if let Some(country) = tables::country(name) {
        return Some(country);
    }
    let tokens = tokenize(name);
    let places = find(&tokens);
    let of_ministry = names_ministry(&tokens);
    let mut own = places
        .iter()
        .filter(|p| !(of_ministry && p.country.is("EU")));
    if let Some(place) = own.next() {
        return Some(place.country);
    }
    marked(name).map(|m| m.country)
}

/// "Tags: Peru, Trade", "Geography: Peru": what a page is filed under is what it is about.
fn is_filing(line: &str) -> bool {
    const LABELS: [&str; 21] = [
        "tag",
        "tags",
        "keyword",
        "keywords",
        "topic",
        "topics",
        "category",
        "categories",
        "subject",
        "subjects",
        "filed under",
        "related countries",
        "geography",
        "geographies",
        "country",
        "countries",
        "region",
        "regions",
        "area",
        "areas",
        "persons",
    ];
    let (label, rest) = line.split_once([':', '|']).unwrap_or_default();
    let label = label.trim();
    !rest.is_empty() && LABELS.iter().any(|known| label.eq_ignore_ascii_case(known))
}

/// "Home › Countries › Peru › News": where a page stands on its site, which may be sorted by partners.
fn is_way(line: &str) -> bool {
    ['\u{203a}', '\u{bb}', '>'].iter().any(|mark| {
        let parts = line.split(*mark);
        let words = |part: &str| part.split_whitespace().count();
        // The house itself may be told in full.
        let house = words(parts.clone().next().unwrap_or_default()) <= 8;
        parts.clone().count() > 2 && house && parts.skip(1).all(|part| words(part) <= 4)
    })
}

/// "Peru" on a line of its own, as a page that sorts releases by partners prints it: the other's side, beside somebody who
/// needs no country or is named before.
pub(super) fn is_label(view: &View<'_>, place: &Place, participants: &[Participant]) -> bool {
    const THE: u64 = hashed("the");
    let starts = |at: usize| view.tokens.get(at).is_none_or(Token::starts_line);
    let before = place.first.checked_sub(1);
    let article = before.filter(|at| view.tokens.get(*at).is_some_and(|t| t.hash == THE));
    let first = article.unwrap_or(place.first);
    let alone = place.kind == PlaceKind::Name && starts(first) && starts(place.end);
    let mut sides = participants.iter();
    let other = |p: &Participant| p.basis == Basis::Stated && p.country == Some(place.country);
    if !alone || !sides.any(other) || beside_ministry(view, place) {
        return false;
    }
    // "REPUBLIC OF PERU" is a letterhead.
    let shouted = view.tokens.get(place.first).is_some_and(Token::is_shouted);
    let named = participants
        .iter()
        .min_by_key(|p| p.mentions.iter().map(|m| m.start).min());
    let second = named.is_some_and(|p| p.country != Some(place.country)) && !shouted;
    second || participants.iter().any(|p| p.basis == Basis::Inferred)
}

/// "Republic of Peru" above or below "Ministry of Foreign Affairs": both lines are one letterhead.
fn beside_ministry(view: &View<'_>, place: &Place) -> bool {
    const LONGEST: usize = 60;
    if place.end - place.first < 2 {
        return false;
    }
    let at = place.span(view.tokens);
    let blocks = &view.page.blocks;
    let nth = blocks.partition_point(|b| b.span.end < at.end);
    let beside = [nth.checked_sub(1), nth.checked_add(1)];
    let mut beside = beside.into_iter().flatten().filter_map(|n| blocks.get(n));
    beside.any(|block| {
        let line = view.range(block.span);
        let house = block.span.len() < LONGEST && names_government(view.words(&line));
        house && view.places_in(&line).next().is_none()
    })
}

/// An adjective alone on its line, as the languages of a page are listed.
fn is_language(view: &View<'_>, place: &Place) -> bool {
    let starts = |at: usize| view.tokens.get(at).is_none_or(Token::starts_line);
    place.kind == PlaceKind::Demonym && starts(place.first) && starts(place.end)
}

/// Parts of the world, beside which a country is a part too.
const SECTIONS: Words = words!("europe asia africa americas world international sports business");

/// "South China Sea", "Gulf of Guinea", "Korean Peninsula": a part of the world that no country owns, named after one.
pub(super) fn is_of_sea(view: &View<'_>, place: &Place) -> bool {
    const SEAS: Words = words!("sea ocean gulf strait straits peninsula channel basin");
    let before = |n: usize| {
        let at = place.first.checked_sub(n)?;
        view.tokens.get(at)
    };
    let of = before(1).is_some_and(|t| t.word == Word::OF);
    of && before(2).is_some_and(|t| SEAS.has(t))
        || view.tokens.get(place.end).is_some_and(|t| SEAS.has(t))
}

/// Whether a line has words of a running sentence, as no letterhead has.
fn runs_on(line: &[Token]) -> bool {
    const SHORT: usize = 3;
    let small = |t: &&Token| t.kind == Kind::Word && !t.is_capital() && t.span().len() > SHORT;
    line.iter().filter(small).count() > 1
}
