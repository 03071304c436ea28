//! Lists of those who took part: each behind a country and a colon, "Japan: Prime Minister Sato, Peru: President Paz", or
//! in front of a country in brackets, "with three ministers: Ana Paz (Peru), Juan Prado (Chile) and Ines Lima (Portugal)".

use std::ops::Range;

use crate::model::Country;
use crate::parse::people::mention::{Mention, mentions};
use crate::parse::people::name::name_at;
use crate::parse::people::title::{Title, title_at};
use crate::parse::places::{Place, PlaceKind, place_at};
use crate::parse::token::{Kind, Token};

/// Fewer may be a table or a schedule.
const FEW: usize = 3;

/// One name in front of a country in brackets may be anybody's.
const PAIR: usize = 2;

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

/// Everybody of a list that gives each name a country of its own, in the office of which the words before the list speak:
/// behind a colon in front of a country in brackets, or between semicolons in front of one behind a comma; in brackets
/// behind the country, "with her colleagues from Peru (Ana Paz) and Chile (Juan Prado)".
pub(in crate::parse::people) fn listed_with_countries(
    tokens: &[Token],
    sentence: &Range<usize>,
    told: usize,
) -> Vec<Mention> {
    let range = told..sentence.end;
    let find =
        |kind: Kind| (range.clone()).find(|at| tokens.get(*at).is_some_and(|t| t.kind == kind));
    let open = find(Kind::Open);
    let colon = find(Kind::Colon).filter(|_| open.is_some() || find(Kind::Semicolon).is_some());
    let behind = |colon: usize| colon + 1..sentence.end;
    let mut found = colon.map_or_else(Vec::new, |colon| before_brackets(tokens, behind(colon)));
    if let Some(colon) = colon.filter(|_| found.len() < PAIR) {
        found = between_semicolons(tokens, behind(colon));
    }
    let mut start = colon;
    if let Some(open) = open.filter(|_| found.len() < PAIR) {
        start = Some(open);
        found = within_brackets(tokens, open..sentence.end);
    }
    let Some(start) = start.filter(|_| found.len() >= PAIR) else {
        return Vec::new();
    };
    let before = mentions(tokens, told..start, false).into_iter().rev();
    let office = before.filter_map(|m| m.title).find(|t| t.plural);
    for one in found.iter_mut().filter(|m| m.title.is_none()) {
        one.counterpart = office.is_none();
        one.title = office.as_ref().map(|title| Title {
            country: one.country,
            others: Vec::new(),
            ..title.clone()
        });
    }
    found
}

/// "Ana Paz (Peru), Juan Prado (Chile, which has the chair)"
fn before_brackets(tokens: &[Token], range: Range<usize>) -> Vec<Mention> {
    let kind = |at: usize| tokens.get(at).map(|t| t.kind);
    let mut found = Vec::new();
    let mut from = range.start;
    for open in range.filter(|at| kind(*at) == Some(Kind::Open)) {
        let place = place_at(tokens, open + 1).filter(|p| p.kind == PlaceKind::Name);
        let ends = |p: &Place| matches!(kind(p.end), Some(Kind::Close | Kind::Comma));
        let Some(place) = place.filter(ends) else {
            continue;
        };
        let named = mentions(tokens, from..open, false).pop();
        if let Some(one) = named.filter(|m| m.name.is_some() && m.end == open) {
            found.push(Mention {
                country: Some(place.country),
                ..one
            });
        }
        from = place.end;
    }
    found
}

/// "Ana Paz, Peru; Juan Prado, Chile; and Ines Lima, Portugal"
fn between_semicolons(tokens: &[Token], range: Range<usize>) -> Vec<Mention> {
    let kind = |at: usize| tokens.get(at).map(|t| t.kind);
    let mut found = Vec::new();
    let mut from = range.start;
    let ends = range
        .clone()
        .filter(|at| kind(*at) == Some(Kind::Semicolon));
    for end in ends.chain([range.end]) {
        let named = mentions(tokens, from..end, false).into_iter().next();
        from = end + 1;
        let Some(one) = named.filter(|m| m.name.is_some()) else {
            continue;
        };
        let comma = kind(one.end) == Some(Kind::Comma);
        let place = place_at(tokens, one.end + 1).filter(|_| comma && one.country.is_none());
        let alone = |p: &Place| {
            let last = p.end == end || kind(p.end) == Some(Kind::Stop);
            p.kind == PlaceKind::Name && last
        };
        if let Some(place) = place.filter(alone) {
            found.push(Mention {
                country: Some(place.country),
                ..one
            });
        }
    }
    found
}

/// "Peru (Ana Paz) and Chile (Juan Prado)"
fn within_brackets(tokens: &[Token], range: Range<usize>) -> Vec<Mention> {
    const LONGEST: usize = 5;
    const FULL: usize = 2;
    let end = range.end;
    let kind = |at: usize, kind: Kind| tokens.get(at).is_some_and(|t| t.kind == kind);
    let named = |open: usize| {
        let before = open.saturating_sub(LONGEST)..open;
        let mut places = before.filter_map(|at| place_at(tokens, at));
        let place = places.find(|p| p.end == open && p.kind == PlaceKind::Name)?;
        let name = name_at(tokens, open + 1, end, false, false)?;
        let whole = name.len() >= FULL && kind(name.end, Kind::Close);
        whole.then(|| Mention {
            first: name.start,
            end: name.end,
            name: Some(name),
            country: Some(place.country),
            ..Mention::default()
        })
    };
    range
        .filter(|at| kind(*at, Kind::Open))
        .filter_map(named)
        .collect()
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

/// The country under which a ministry files its releases: "Peru – Telephone conversation between Ana Lind and her counterpart".
pub(in crate::parse::people) fn filed_under(
    tokens: &[Token],
    title: &Range<usize>,
) -> Option<Country> {
    let place = place_at(tokens, title.start).filter(|p| p.kind == PlaceKind::Name)?;
    let mark = tokens.get(place.end).filter(|_| place.end < title.end)?;
    let dash = mark.kind == Kind::Dash || mark.kind == Kind::Hyphen && mark.is_spaced();
    dash.then_some(place.country)
}

/// "Ana Paz, Foreign Policy Adviser to ...": one of a list between semicolons, the office behind the name.
pub(in crate::parse::people) fn names_official(tokens: &[Token], at: usize) -> bool {
    const FULL: usize = 2;
    let kind = |at: usize, kind: Kind| tokens.get(at).is_some_and(|t| t.kind == kind);
    let Some(name) = name_at(tokens, at, tokens.len(), false, false) else {
        return false;
    };
    let office = || title_at(tokens, name.end + 1, tokens.len(), false).is_some();
    name.len() >= FULL && kind(name.end, Kind::Comma) && office()
}
