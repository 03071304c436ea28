//! Years from anniversaries that the text keeps: "this year marks the 70th anniversary of diplomatic relations between the two
//! countries", "the ties taken up 50 years ago", "the 75th anniversary of the United Nations". The year that they are counted from is
//! a known fact; whose relations they are is told by the text, else by who spoke.

pub(super) mod count;

use std::ops::{Range, RangeInclusive};

use chrono::{Datelike, NaiveDate};

use super::clues::{Clue, Table};
use super::reason::{Reason, years_of};
use crate::model::{Country, Participant};
use crate::parse::header::{View, near};
use crate::parse::lexicon::Class;
use crate::parse::places::PlaceKind;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};
use crate::tables::{country_name, deeds, foundings, relations_since};
use count::{Count, count_at};

const DIPLOMATIC: u64 = hashed("diplomatic");
const TIES: Words = words!("relations ties relationship normalization normalisation");
/// Between the number and the ties these tell that something else than diplomatic relations is as old.
const OTHER: Words = words!(
    "strategic partnership treaty agreement communique consular trade economic cooperation alliance dialogue accession \
     upgrading upgrade elevation elevating resumption restoration restoring reestablishment re friendship declaration visit"
);
/// Not countries, and so not in the table.
const BODIES: Words = words!("asean african gulf arab gcc caricom mercosur pacific nordic");

/// What the years are counted from, in words, and its year.
type Since = (String, i32);

/// The years in which the text can keep the anniversaries that it speaks of.
pub(super) fn kept(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Vec<Reason> {
    const MOST: usize = 4;
    let reasons = view.clues().at(Clue::COUNTED).filter_map(|at| {
        let count = count_at(view.text, view.tokens, at)?;
        let sentence = view.sentence_at(at)?;
        let clause = clause(view.tokens, &count, sentence);
        let (of, since) = if count.anniversary {
            founded(view, &count, &clause)
                .or_else(|| done(view, &clause, participants))
                .or_else(|| taken_up(view, &clause, participants))
        } else {
            lasted(view, &count, &clause, sentence, participants)
        }?;
        let full = since + count.years;
        let (near, when) = if count.running {
            (-1..=0, "")
        } else {
            nearness(view, &count, sentence, full, days)
        };
        let years = years_of(days, |day| near.contains(&(day.year() - full)));
        let words = format!(
            "it speaks of {} years since {since} ({of}){when}",
            count.years
        );
        Reason::new(words, years, view.span(&count.tokens)).if_any_fits()
    });
    reasons.take(MOST).collect()
}

/// What stands behind the count until its clause or the next anniversary ends.
fn clause(tokens: &[Token], count: &Count, sentence: &Range<usize>) -> Range<usize> {
    const LONGEST: usize = 24;
    let from = count.tokens.end;
    let until = sentence.end.min(from + LONGEST);
    let ends = |t: &Token| {
        let mark = matches!(
            t.kind,
            Kind::Stop | Kind::Comma | Kind::Semicolon | Kind::Dash
        );
        mark || t.hash == hashed("anniversary")
    };
    let behind = tokens.get(from..until).unwrap_or_default();
    let end = behind.iter().position(ends);
    from..end.map_or(until, |n| from + n)
}

/// "the 75th anniversary of the founding of the United Nations", "NATO's 75th anniversary"
fn founded(view: &View<'_>, count: &Count, clause: &Range<usize>) -> Option<Since> {
    const LINKS: Words =
        words!("of the founding foundation establishment creation its state this year next s");
    const BEHIND: Words = words!(
        "and or in on at by with as to this next which that who will is was as falls they he she has over"
    );
    const BEFORE: usize = 12;
    const OF: u64 = hashed("of");
    let behind = view.tokens.get(clause.clone())?;
    let marks = |range: Range<usize>| {
        let mut tokens = view.tokens.get(range).unwrap_or_default().iter();
        tokens.all(|t| !matches!(t.kind, Kind::Word | Kind::Number | Kind::Possessive))
    };
    let row = if behind.iter().any(|t| t.hash == OF) {
        let linked = behind.iter().take_while(|t| LINKS.has(t)).count();
        let rest = clause.start + linked..clause.end;
        // "of UN peacekeeping" and "of the UN's resolution" are of something else.
        let goes_on = |at: usize| {
            let next = view.tokens.get(at).filter(|_| at < clause.end);
            next.is_some_and(|t| {
                let part = matches!(t.kind, Kind::Possessive | Kind::Hyphen | Kind::Number);
                part || t.kind == Kind::Word && !BEHIND.has(t)
            })
        };
        let named = view.clues().named_in(Table::Founding, &rest);
        let named = named.filter(|(_, name)| marks(rest.start..name.start) && !goes_on(name.end));
        named.map(|(row, _)| row).min()
    } else {
        let last = count.tokens.start.checked_sub(1)?;
        let own = view.tokens.get(last)?.kind == Kind::Possessive;
        let before = (last + 1).saturating_sub(BEFORE)..last;
        let named = view.clues().named_in(Table::Founding, &before);
        let named = named.filter(|(_, name)| own && marks(name.end..last));
        named.map(|(row, _)| row).min()
    }?;
    let founding = foundings().get(row)?;
    Some((founding.what.to_owned(), founding.year))
}

/// "the first anniversary of Russia's full-scale invasion of Ukraine"
fn done(view: &View<'_>, clause: &Range<usize>, participants: &[Participant]) -> Option<Since> {
    const FAR: usize = 8;
    const OF: u64 = hashed("of");
    view.tokens.get(clause.start).filter(|t| t.hash == OF)?;
    let side = |country: Country| participants.iter().any(|p| p.country == Some(country));
    let plain = |name: &Range<usize>| {
        let led = view.tokens.get(clause.start + 1..name.start);
        let led = led.filter(|led| led.len() <= FAR);
        led.is_some_and(|led| led.iter().all(|t| !t.is(Class::PREPOSITION)))
    };
    let mut named = view.clues().named_in(Table::Deed, clause);
    let deed = named.find_map(|(row, name)| {
        let deed = deeds().get(row)?;
        let own = deed.country.is_none_or(side);
        (own && plain(name)).then_some(deed)
    })?;
    Some((deed.name.to_owned(), deed.day.year()))
}

/// "the 50th anniversary of the establishment of diplomatic relations between China and Laos"
fn taken_up(view: &View<'_>, clause: &Range<usize>, participants: &[Participant]) -> Option<Since> {
    const PLAIN: Words = words!(
        "of the their our its his her this year two both countries country countries' sides nations bilateral establishment \
         establishing founding official formal and between in"
    );
    let behind = view.tokens.get(clause.clone())?;
    let ties = behind.iter().position(|t| TIES.has(t))?;
    let before = behind.get(..ties)?;
    let in_place = |at: usize| view.places.iter().any(|p| (p.first..p.end).contains(&at));
    let plain = |(n, t): (usize, &Token)| {
        t.kind != Kind::Word || PLAIN.has(t) || in_place(clause.start + n)
    };
    let diplomatic = before.iter().any(|t| t.hash == DIPLOMATIC);
    let own = diplomatic || before.iter().enumerate().all(plain);
    if !own || OTHER.has_any(before) {
        return None;
    }
    of_two(view, clause, participants)
}

/// "45 years of diplomatic ties", "in the 45 years since the establishment of diplomatic ties", "took up diplomatic relations 45
/// years ago"
fn lasted(
    view: &View<'_>,
    count: &Count,
    clause: &Range<usize>,
    sentence: &Range<usize>,
    participants: &[Participant],
) -> Option<Since> {
    const TAKEN_UP: Words = words!(
        "establishment establishing established establish took taken taking founding forged inception"
    );
    const NEAR: usize = 16;
    const BEGINS: usize = 4;
    const SINCE: Words = words!("since after following");
    let near = sentence.start.max(count.tokens.start.saturating_sub(NEAR))
        ..sentence.end.min(count.tokens.end + NEAR);
    let tokens = view.tokens.get(near.clone())?;
    let pair = tokens.windows(2).position(
        |pair| matches!(pair, [diplomatic, ties] if diplomatic.hash == DIPLOMATIC && TIES.has(ties)),
    )?;
    let pair = near.start + pair;
    let between = count.tokens.end.min(pair)..count.tokens.start.max(pair);
    let between = view.tokens.get(between)?;
    if OTHER.has_any(between) {
        return None;
    }
    let behind = view.words(clause);
    let begun = TAKEN_UP.has_any(tokens);
    let first = behind.first().map_or(0, |t| t.hash);
    if first == hashed("ago") {
        return of_two(view, &near, participants).filter(|_| begun);
    }
    let since = begun && SINCE.has_any(behind.iter().take(BEGINS));
    let of = first == hashed("of") && (clause.start..=clause.start + BEGINS).contains(&pair);
    let told = (since || of) && clause.contains(&pair);
    of_two(view, clause, participants).filter(|_| told)
}

/// The two whose relations are spoken of within `range`, and since when they have had them.
fn of_two(view: &View<'_>, range: &Range<usize>, participants: &[Participant]) -> Option<Since> {
    let distinct = |countries: &mut Vec<Country>, country: Country| {
        if !countries.contains(&country) {
            countries.push(country);
        }
    };
    let tokens = view.tokens.get(range.clone())?;
    let (mut named, mut spoke) = (Vec::new(), Vec::new());
    for place in view
        .places_in(range)
        .filter(|p| p.kind != PlaceKind::Region)
    {
        distinct(&mut named, place.country);
    }
    for country in participants.iter().filter_map(|p| p.country) {
        distinct(&mut spoke, country);
    }
    let (one, other) = match (named.as_slice(), spoke.as_slice()) {
        _ if BODIES.has_any(tokens) => return None,
        ([], [one, other]) | ([one, other], _) => (*one, *other),
        ([one], [own, other] | [other, own]) if one == own => (*one, *other),
        ([], [host, _, ..]) => (*host, other_in_sentence(view, range, *host, participants)?),
        _ => return None,
    };
    let since = relations_since(one, other)?;
    let (one, other) = (country_name(one)?, country_name(other)?);
    Some((format!("relations of {one} and {other}"), since))
}

/// Who else than the one who spoke with several takes part in the sentence around `range`, if it is one.
fn other_in_sentence(
    view: &View<'_>,
    range: &Range<usize>,
    host: Country,
    participants: &[Participant],
) -> Option<Country> {
    let sentence = view.sentence_at(range.start)?;
    let span = view.span(sentence);
    let here = participants
        .iter()
        .filter(|p| p.mentions.iter().any(|m| span.covers(*m)));
    let mut others = here
        .filter_map(|p| p.country)
        .filter(|country| *country != host);
    let other = others.next()?;
    others.all(|country| country == other).then_some(other)
}

/// How far from the year of the anniversary the text can be, and how it says so.
fn nearness(
    view: &View<'_>,
    count: &Count,
    sentence: &Range<usize>,
    full: i32,
    days: &[NaiveDate],
) -> (RangeInclusive<i32>, &'static str) {
    const FAR: usize = 24;
    const BEFORE: usize = 10;
    const MARKS: Words = words!("marks marked is");
    const KEEPS: Words = words!(
        "marks congratulated congratulations congratulating congratulate felicitated occasion celebrated exchanged"
    );
    const TO_COME: Words = words!(
        "upcoming forthcoming coming approaching ahead prepare preparing prepared preparation preparations toward towards"
    );
    /// From then on one speaks of what the next year brings.
    const NOVEMBER: u32 = 11;
    let near = sentence.start.max(count.tokens.start.saturating_sub(FAR))
        ..sentence.end.min(count.tokens.end + FAR);
    if let Some(told) = told_by_year(view, count.tokens.start, &near) {
        return told;
    }
    let tokens = view.words(&near);
    let written = tokens.iter().position(|t| {
        t.kind == Kind::Number && t.text(view.text).parse::<i32>().is_ok_and(|y| y == full)
    });
    if let Some(at) = written {
        let marked = tokens.get(at + 1).is_some_and(|t| MARKS.has(t));
        return (if marked { 0..=0 } else { -1..=1 }, "");
    }
    let led = view.words(&near::before(count.tokens.start, BEFORE, sentence));
    if TO_COME.has_any(led) {
        return (-1..=0, " as to come");
    }
    if !count.anniversary {
        // Who counts an odd number of years counts full ones.
        return (0..=i32::from(count.years % 5 != 0), "");
    }
    let late = days.first().is_some_and(|day| day.month() >= NOVEMBER);
    (
        if late && !KEEPS.has_any(led) {
            -1..=0
        } else {
            0..=0
        },
        "",
    )
}

/// "next year", "this year", whichever stands nearest to `at`: how far the year told is from that of the call.
fn told_by_year(
    view: &View<'_>,
    at: usize,
    near: &Range<usize>,
) -> Option<(RangeInclusive<i32>, &'static str)> {
    const YEAR: u64 = hashed("year");
    const NEXT: u64 = hashed("next");
    const THIS: u64 = hashed("this");
    const LAST: u64 = hashed("last");
    let pairs = near.clone().zip(view.words(near).windows(2));
    let years = pairs.filter_map(|(first, pair)| match pair {
        [word, year] if year.hash == YEAR && matches!(word.hash, NEXT | THIS | LAST) => {
            Some((first.abs_diff(at), word.hash))
        }
        _ => None,
    });
    Some(match years.min()? {
        (_, NEXT) => (-1..=-1, ", kept in the year after"),
        (_, LAST) => (1..=1, ", kept in the year before"),
        _ => (0..=0, ", kept in that year"),
    })
}
