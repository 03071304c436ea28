//! A list of those who took part, each behind a country and a colon: "Japan: Prime Minister Sato, Peru: President Paz".

use std::ops::Range;

use crate::parse::people::mention::{Mention, mentions};
use crate::parse::places::{Place, PlaceKind, place_at};
use crate::parse::token::{Kind, Token};

/// Fewer may be a table or a schedule.
const FEW: usize = 3;

/// Everybody in such a list, if a sentence is one.
pub(in crate::parse::people) fn listed_by_country(
    tokens: &[Token],
    sentence: &Range<usize>,
) -> Vec<Mention> {
    let labels: Vec<Place> = labels(tokens, sentence).collect();
    if labels.len() < FEW {
        return Vec::new();
    }
    let ends = labels.iter().skip(1).map(|p| p.first).chain([sentence.end]);
    let mut found = Vec::new();
    for (label, end) in labels.iter().zip(ends) {
        let named = mentions(tokens, label.end + 1..end, false).into_iter();
        let officials = named.filter(|m| m.name.is_some() && m.title.is_some());
        found.extend(officials.map(|m| Mention {
            country: m.country.or(Some(label.country)),
            ..m
        }));
    }
    if found.len() < FEW {
        return Vec::new();
    }
    found
}

/// The countries that stand before a colon, at the start or behind a comma.
fn labels<'t>(
    tokens: &'t [Token],
    sentence: &Range<usize>,
) -> impl Iterator<Item = Place> + use<'t> {
    let colons = sentence
        .clone()
        .filter(|at| tokens.get(*at).is_some_and(|t| t.kind == Kind::Colon));
    let start = sentence.start;
    colons.filter_map(move |colon| {
        const LONGEST: usize = 4;
        let from = colon.saturating_sub(LONGEST).max(start);
        let place = (from..colon)
            .filter_map(|at| place_at(tokens, at))
            .find(|p| p.end == colon && p.kind == PlaceKind::Name)?;
        let before = place.first.checked_sub(1).and_then(|n| tokens.get(n));
        let parted = before.is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Semicolon));
        let line = tokens.get(place.first).is_some_and(Token::starts_line);
        (parted || line || place.first == start).then_some(place)
    })
}
