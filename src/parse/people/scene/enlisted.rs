//! Those whom a list names, each in an item of its own: "The following took part:" above "- Ana Paz, Foreign Minister of Peru".

use std::ops::Range;

use crate::parse::lexicon::Word;
use crate::parse::people::mention::{Mention, mentions};
use crate::parse::people::name::name_at;
use crate::parse::people::title::title_at;
use crate::parse::places::{Place, PlaceKind, place_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// The longest item that names a person, in tokens.
const ITEM: usize = 28;
/// As many items may stand below a line.
const ITEMS: usize = 12;

/// Whom the sentence names, if it is an item of a list of those who took part: below a line with a colon that tells of them, or
/// that is the sentence about the call.
pub(in crate::parse::people) fn enlisted(
    tokens: &[Token],
    sentences: &[Range<usize>],
    nth: usize,
    call: &Range<usize>,
) -> Option<Mention> {
    let sentence = sentences.get(nth)?;
    if sentence.len() > ITEM {
        return None;
    }
    let above = sentences.get(nth.saturating_sub(ITEMS)..nth)?;
    let lead = above
        .iter()
        .rev()
        .find(|s| s.len() > ITEM || ends_in_colon(tokens, s))?;
    (ends_in_colon(tokens, lead) && (lead == call || tells_of_participants(tokens, lead)))
        .then(|| item(tokens, sentence))?
}

fn ends_in_colon(tokens: &[Token], sentence: &Range<usize>) -> bool {
    let last = sentence.end.checked_sub(1).and_then(|n| tokens.get(n));
    last.is_some_and(|t| t.kind == Kind::Colon)
}

/// "Participants:", "The following ministers took part:", "The call brought together Minister Lind and:"
fn tells_of_participants(tokens: &[Token], sentence: &Range<usize>) -> bool {
    const TOLD: Words =
        words!("participants attendees part attended joined participated participating together");
    const FAR: usize = 16;
    let words = tokens.get(sentence.end.saturating_sub(FAR).max(sentence.start)..sentence.end);
    TOLD.has_any(words.unwrap_or_default())
}

/// "Ana Paz, Foreign Minister of Peru;", "Peru: Foreign Minister Ana Paz", "Ana Paz (Peru)", "Ana Paz – Foreign Minister of Peru"
fn item(tokens: &[Token], sentence: &Range<usize>) -> Option<Mention> {
    let token = |at: usize| tokens.get(at);
    let kind = |at: usize| token(at).map(|t| t.kind);
    let mark = |t: &Token| {
        matches!(t.kind, Kind::Stop | Kind::Semicolon | Kind::Comma) || t.word == Word::AND
    };
    let words = sentence
        .clone()
        .rev()
        .find(|at| !token(*at).is_some_and(mark));
    let end = words? + 1;
    let parts = |at: usize| matches!(kind(at), Some(Kind::Colon | Kind::Dash | Kind::Hyphen));
    let land = |at: usize| place_at(tokens, at).filter(|p| p.kind == PlaceKind::Name);
    let filed = land(sentence.start).filter(|p| parts(p.end));
    let from = filed.map_or(sentence.start, |p| p.end + 1);
    let mut found = mentions(tokens, from..end, false).into_iter();
    let one = found.next().filter(|_| found.next().is_none());
    let whole = one.filter(|one| one.first == from && one.end >= end && one.name.is_some());
    if let Some(mut one) = whole {
        one.country = one.country.or(filed.map(|p: Place| p.country));
        return (one.title.is_some() || one.country.is_some()).then_some(one);
    }
    let name = name_at(tokens, from, end, false, true).filter(|name| name.len() > 1)?;
    let behind = name.end + 1;
    let plain = Mention {
        first: from,
        end,
        name: Some(name.clone()),
        country: filed.map(|p| p.country),
        ..Mention::default()
    };
    let closes = usize::from(kind(name.end) == Some(Kind::Open));
    if let Some(place) = land(behind).filter(|p| p.end + closes == end) {
        return Some(Mention {
            country: Some(place.country),
            ..plain
        });
    }
    let (title, after) = title_at(tokens, behind, end, false).filter(|_| parts(name.end))?;
    (after == end).then(|| Mention {
        country: plain.country.or(title.country),
        title: Some(title),
        ..plain
    })
}
