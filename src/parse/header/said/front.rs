//! What stands in front of a sentence's own words: place, day, agency.

use std::ops::Range;

use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::lexicon::Word;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// Skips place, day and agency before the sentence's own words.
pub(in crate::parse::header) fn own_words(view: &View<'_>, sentence: &Range<usize>) -> usize {
    const LONGEST: usize = 24;
    /// "(Agency / Site - 3 May, 2021) Oslo, 2 May 2021 (NTB) -"
    const LONGEST_PAIR: usize = 36;
    /// "Dar es Salaam"
    const SMALL: usize = 2;
    let token = |at: usize| view.tokens.get(at);
    // "On 3 May the Minister - Ana Lind - spoke": the sentence's own day.
    let on = |w: &Written| {
        let before = w.first.checked_sub(1).and_then(token);
        before.is_some_and(|t| t.word == Word::ON)
    };
    let dated = |at: usize| {
        let mut dates = view.dates.iter();
        dates.any(|w| w.first >= sentence.start && w.end <= at && !on(w))
    };
    let bracket = token(sentence.start).is_some_and(|t| t.kind == Kind::Open);
    let longest = if bracket { LONGEST_PAIR } else { LONGEST };
    let head = sentence.start..sentence.end.min(sentence.start + longest);
    let mut marks = head.filter(|at| {
        let next = token(at + 1);
        token(*at).is_some_and(|t| {
            let spaced = next.is_some_and(Token::is_spaced);
            // "(NTB - 3rd May, 2021 ) :The Minister ..."
            is_dash(t) && spaced || t.kind == Kind::Colon && (spaced || t.is_spaced())
        }) && dated(*at)
    });
    // "Oslo, 3 May - Today, the Founder of Peace - Leader of the Nation spoke": the second dash is the sentence's own.
    let names = |between: Range<usize>| {
        let mut words = between.filter_map(token).filter(|t| t.kind == Kind::Word);
        words.all(|t| t.is_capital() || t.span().len() <= SMALL)
    };
    let mark = marks.next();
    let mark = mark.map(|first| {
        marks
            .take_while(|at| names(first..*at))
            .last()
            .unwrap_or(first)
    });
    mark.map(|at| at + 1)
        .or_else(|| leading_day(view, sentence).map(|w| w.end))
        .or_else(|| bracketed(view, sentence))
        .or_else(|| place_and_day(view, sentence).map(|w| w.end))
        .unwrap_or(sentence.start)
}

/// A full day at the very front of a sentence that has no place in it: "2021-04-17 The Minister spoke ..."
pub(in crate::parse::header) fn leading_day(
    view: &View<'_>,
    sentence: &Range<usize>,
) -> Option<Written> {
    const LABELS: Words = words!("date posted published released updated");
    let label = view
        .tokens
        .get(sentence.start)
        .is_some_and(|t| LABELS.has(t));
    let first = sentence.start + usize::from(label);
    let written = view.dates.iter().find(|w| w.first == first)?;
    let next = view.tokens.get(written.end)?;
    (written.full().is_some() && next.kind == Kind::Word && next.is_capital()).then_some(*written)
}

/// "(Oslo, 3 May 2021) The Minister spoke ...", "OSLO, (Courier / NTB - 3rd May, 2021) The Minister spoke ...": the index
/// behind the bracket.
fn bracketed(view: &View<'_>, sentence: &Range<usize>) -> Option<usize> {
    const LONGEST: usize = 16;
    let token = |at: usize| view.tokens.get(at);
    let place = |t: &Token| t.is_shouted() || t.kind == Kind::Comma;
    // "Oslo, (Courier / NTB - 3rd May, 2021)"
    let town = view.places.iter().find(|p| p.first == sentence.start);
    let town = town.map_or(sentence.start, |p| p.end);
    let open = (town..sentence.end).find(|at| !token(*at).is_some_and(place))?;
    token(open).filter(|t| t.kind == Kind::Open)?;
    let end = sentence.end.min(open + LONGEST);
    let close = (open..end).find(|at| token(*at).is_some_and(|t| t.kind == Kind::Close))?;
    let inside = open..close;
    let dated = view
        .dates
        .iter()
        .any(|w| inside.contains(&w.first) && w.year.is_some());
    (dated && token(close + 1).is_some_and(Token::is_capital)).then_some(close + 1)
}

/// "Oslo, 3 May 2021, In a recent turn ...", "Oslo, 3 May 2021. The Minister ...": place and full day between commas or
/// full stops, without a dash.
pub(in crate::parse::header) fn place_and_day(
    view: &View<'_>,
    sentence: &Range<usize>,
) -> Option<Written> {
    /// "Bandar Seri Begawan, Thursday, 3 May 2021"
    const NEAR: usize = 8;
    /// "lun", as Italian pages begin their days.
    const WEEKDAY: usize = 3;
    let token = |at: usize| view.tokens.get(at);
    // "(NTB) - Oslo (Norway), 3 May 2021 The Minister ..."
    let bracket = token(sentence.start).is_some_and(|t| t.kind == Kind::Open);
    let agency = (sentence.start..sentence.start + NEAR)
        .find(|at| bracket && token(*at).is_some_and(is_dash))
        .map_or(sentence.start, |at| at + 1);
    let near = agency..agency + NEAR;
    let written = view
        .dates
        .iter()
        .find(|w| near.contains(&w.first) && w.full().is_some())?;
    // Only names in front, and one of them a place's: "On Monday, 3 May 2021, ..." tells of the call itself.
    let place = view.places.iter().find(|p| p.first == agency)?;
    let head = view.tokens.get(place.end..written.first)?;
    let plain = head
        .iter()
        .all(|t| t.kind != Kind::Word || t.is_capital() || t.span().len() <= WEEKDAY);
    let comma = head.iter().any(|t| t.kind == Kind::Comma);
    let next = token(written.end)?;
    let mark = matches!(next.kind, Kind::Comma | Kind::Stop) && !next.is_spaced();
    let first = if mark { token(written.end + 1)? } else { next };
    let opens = first.kind == Kind::Word && first.is_capital();
    (plain && comma && opens && (mark || agency > sentence.start)).then_some(*written)
}

fn is_dash(token: &Token) -> bool {
    matches!(token.kind, Kind::Dash | Kind::Hyphen)
}
