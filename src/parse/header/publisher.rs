//! Who publishes a release: by its address, by what its header says, else by whose minister needs no country.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::View;
use super::own_side::by_own_side;
use crate::model::{Basis, Country, Participant, Publisher, Span};
use crate::parse::blocks::{Block, BlockKind};
use crate::parse::people;
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::Kind;
use crate::tables;
use crate::text::fold;

const TABLE: &str = include_str!("../../../assets/tables/publishers.csv");
const TITLES: &str = include_str!("../../../assets/tables/titles.csv");

/// A publisher known by its address, or by words of a header where the mark begins with `*`.
struct Mark {
    sign: &'static str,
    country: Country,
    name: &'static str,
}

impl Mark {
    /// The words of a header.
    fn words(&self) -> Option<&'static str> {
        self.sign.strip_prefix('*')
    }

    /// Such words in capitals, which stand by themselves in a header.
    fn is_acronym(&self) -> bool {
        self.words()
            .is_some_and(|words| words.bytes().all(|b| b.is_ascii_uppercase()))
    }
}

struct Marks {
    all: Vec<Mark>,
    /// Finds the words of headers, folded; nothing where it could not be built.
    words: Option<AhoCorasick>,
    /// The place in `all` of each of these.
    worded: Vec<usize>,
}

static MARKS: LazyLock<Marks> = LazyLock::new(|| {
    let rows = TABLE.lines().skip(1);
    let all: Vec<Mark> = rows
        .filter_map(|line| {
            let mut columns = line.split(',');
            Some(Mark {
                sign: columns.next()?,
                country: Country::new(columns.next()?)?,
                name: columns.next()?,
            })
        })
        .collect();
    let worded: Vec<usize> = (0..)
        .zip(&all)
        .filter(|(_, mark)| mark.words().is_some() && !mark.is_acronym())
        .map(|(n, _)| n)
        .collect();
    let words = worded.iter().filter_map(|n| all.get(*n)?.words()).map(fold);
    let words = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(words)
        .ok();
    Marks { all, words, worded }
});

fn marks() -> std::slice::Iter<'static, Mark> {
    MARKS.all.iter()
}

static OWN_TITLES: LazyLock<Vec<(String, Country)>> = LazyLock::new(|| {
    let rows = TITLES
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','));
    rows.filter_map(|(words, code)| Some((fold(words), Country::new(code)?)))
        .collect()
});

/// The publisher, as far as anything tells. Participants without a country are still open.
pub(in crate::parse) fn publisher(
    view: &View<'_>,
    participants: &[Participant],
) -> Option<Publisher> {
    by_address(view)
        .or_else(|| by_meta(view))
        .or_else(|| by_header(view, participants))
        .or_else(|| by_own_side(view, participants))
}

fn by_address(view: &View<'_>) -> Option<Publisher> {
    let url = view.meta.url.as_deref()?;
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', ':', '?']).next()?.to_ascii_lowercase();
    let stated = |country, name: &str| Publisher {
        country: Some(country),
        name: name.to_owned(),
        basis: Basis::Stated,
        evidence: Vec::new(),
    };
    let by_host = marks().filter(|m| !m.sign.starts_with('*')).find(|m| {
        host.strip_suffix(m.sign)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    if let Some(mark) = by_host {
        return Some(stated(mark.country, mark.name));
    }
    // The same site under another ending, and a government's ending in general.
    let label = host
        .strip_prefix("www.")
        .unwrap_or(&host)
        .split('.')
        .next()?;
    if label.len() > 6
        && let Some(mark) = marks().find(|m| m.sign.split('.').next() == Some(label))
    {
        return Some(stated(mark.country, mark.name));
    }
    let ending = host.rsplit('.').next()?;
    let country = match ending {
        "uk" => Country::new("GB"),
        "gov" | "mil" => Country::new("US"),
        two if two.len() == 2 => Country::new(two),
        _ => None,
    }?;
    let name = tables::country_name(country)?;
    Some(stated(country, &format!("Government of {name}")))
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

/// The country that a publisher's name tells.
fn country_in(name: &str) -> Option<Country> {
    if let Some(country) = tables::country(name) {
        return Some(country);
    }
    let tokens = crate::parse::token::tokenize(name);
    let places = crate::parse::places::find(&tokens);
    if let Some(place) = places.first() {
        return Some(place.country);
    }
    marked(name).map(|m| m.country)
}

fn marked(line: &str) -> Option<&'static Mark> {
    let folded = if line.is_ascii() {
        Cow::Borrowed(line)
    } else {
        Cow::Owned(fold(line))
    };
    let words = MARKS.words.iter();
    let by_words = words
        .flat_map(|words| words.find_overlapping_iter(folded.as_ref()))
        .filter_map(|found| MARKS.worded.get(found.pattern().as_usize()).copied())
        .min();
    let by_acronym = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() > 2 && word.bytes().all(|b| b.is_ascii_uppercase()))
        .filter_map(|word| marks().position(|m| m.words() == Some(word)))
        .min();
    let first = by_words.into_iter().chain(by_acronym).min()?;
    MARKS.all.get(first)
}

/// The lines above the body, the place before its first sentence, the agency's mark at its end.
fn by_header(view: &View<'_>, participants: &[Participant]) -> Option<Publisher> {
    let blocks = &view.page.blocks;
    let last = blocks.iter().rev().take(2).filter(|b| b.span.len() < 60);
    let header = blocks.iter().filter(|b| b.kind == BlockKind::Header);
    for block in header.take(12).chain(last) {
        let line = block.span.of(view.text);
        if let Some(mark) = marked(line) {
            return Some(stated(view, mark.country, mark.name, block));
        }
    }
    if let Some((mark, block)) = first_words(view) {
        return Some(stated(view, mark.country, mark.name, block));
    }
    let header = blocks.iter().filter(|b| b.kind == BlockKind::Header);
    let signature = blocks
        .iter()
        .rev()
        .take(4)
        .take_while(|b| b.span.len() < 40 && b.markers.is_empty())
        .filter(|b| !is_sentence(b.span.of(view.text)));
    for block in header.take(12).chain(signature) {
        if let Some(place) = only_place(view, block.span) {
            let name = name_of(place.country, block.span.of(view.text), participants);
            return Some(stated(view, place.country, &name, block));
        }
    }
    dateline(view, participants)
}

/// A short last sentence is no signature.
fn is_sentence(line: &str) -> bool {
    let line = line.trim_end();
    line.ends_with(['.', '!', '?']) && line.split(' ').count() > 3
}

fn stated(_view: &View<'_>, country: Country, name: &str, block: &Block) -> Publisher {
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
        && let Some(mark) = marked(head.get(..dash)?)
    {
        return Some((mark, block));
    }
    let title = view
        .page
        .blocks
        .iter()
        .find(|b| b.kind == BlockKind::Title)?;
    marked(title.span.of(view.text)).map(|mark| (mark, title))
}

/// The one country that a line names.
fn only_place(view: &View<'_>, line: Span) -> Option<Place> {
    let mut within = view.places.iter().filter(|p| {
        let span = p.span(view.tokens);
        line.covers(span)
    });
    let first = within.next()?;
    // A caption or a further headline names the other side as well as one's own.
    let tokens = view.range(line);
    if people::tells_of_call(view.tokens, &tokens) || people::names_official(view.tokens, &tokens) {
        return None;
    }
    within
        .all(|p| p.country == first.country)
        .then_some(*first)
        .filter(|p| p.kind != PlaceKind::Region || line.len() < 50)
        // Brussels and New York host several publishers.
        .filter(|p| p.kind != PlaceKind::Seat || p.country.as_str() != "BE")
        .filter(|p| p.kind != PlaceKind::Region || p.country.as_str() != "US")
}

/// "Bern, 09.05.2012 - Federal Councillor ..." at the start of the body.
fn dateline(view: &View<'_>, participants: &[Participant]) -> Option<Publisher> {
    let sentence = view.sentences.first()?;
    let head = sentence.start..sentence.end.min(sentence.start + 16);
    let dash = head.clone().find(|at| {
        view.tokens.get(*at).is_some_and(|t| {
            matches!(t.kind, Kind::Dash | Kind::Colon) || t.kind == Kind::Hyphen && t.is_spaced()
        })
    })?;
    let place = view
        .places
        .iter()
        .find(|p| p.first >= head.start && p.end <= dash && p.first <= head.start + 3)?;
    Some(Publisher {
        country: Some(place.country),
        name: name_of(place.country, "", participants),
        basis: Basis::Inferred,
        evidence: vec![place.span(view.tokens)],
    })
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
    if folded.contains("ministry") && folded.contains("foreign") || own.contains("foreign") {
        return format!("Ministry of Foreign Affairs of {of}");
    }
    if country.as_str() == "US" {
        return if own.contains("secretary") {
            "U.S. Department of State".to_owned()
        } else {
            "The White House".to_owned()
        };
    }
    if own.contains("president") && country.as_str() != "EU" {
        return format!("President of {of}");
    }
    format!("Government of {of}")
}

#[cfg(test)]
mod tests {
    use super::{TABLE, TITLES, country_in, marks, titled};
    use crate::model::Country;

    #[test]
    fn the_tables_are_well_formed() {
        assert_eq!(marks().count(), TABLE.lines().count() - 1);
        assert!(TITLES.lines().all(|line| line.split(',').count() == 2));
    }

    #[test]
    fn publishers_and_titles_tell_their_country() {
        assert_eq!(
            country_in("Ministry of Foreign Affairs of Peru"),
            Country::new("PE")
        );
        assert_eq!(country_in("FCDO"), Country::new("GB"));
        assert_eq!(titled("Secretary of State"), Country::new("US"));
        assert_eq!(titled("Minister of Foreign Affairs"), None);
    }
}
