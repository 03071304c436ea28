//! Years from who is in the chair of a body that passes it on: "Minister Lind, as the OSCE's Chairperson-in-Office", "the German
//! OSCE Chairmanship", "the Swedish Presidency of the Council of the EU".

use std::ops::Range;

use chrono::{Days, NaiveDate};

use super::clues::{Clue, is_year};
use super::reason::{Reason, years_of};
use crate::model::{Country, Participant};
use crate::parse::header::{View, near};
use crate::parse::lexicon::Word;
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::{Chair, chairs, country_name};

pub(super) const OFFICES: Words = words!("chairperson chairman chairwoman chairmanship presidency");
const PERSONS: Words = words!("chairperson chairman chairwoman");
const OSCE: u64 = hashed("osce");
const OF: u64 = hashed("of");
const THE: u64 = hashed("the");
/// So far from the word for the chair its body is named, and whose it is.
const NEAR: usize = 8;

/// What the chairs of which the text speaks tell of the year, those of one mention each.
pub(super) fn held(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Vec<Reason> {
    const MOST: usize = 3;
    const BEFORE: u64 = 180;
    const AFTER: u64 = 60;
    let reasons = view.clues().at(Clue::CHAIR).filter_map(|at| {
        let near = near::around(at, NEAR, view.sentence_at(at)?);
        // "the Latvian Presidency in 2015" tells a year of its own, and hardly that of the call.
        if view.words(&(at..near.end)).iter().any(is_year) {
            return None;
        }
        let body = body_in(view, &near)?;
        // Whoever is in the chair is so on that very day; of a presidency one speaks before and after it too.
        let person = PERSONS.has(view.tokens.get(at)?);
        let (country, before, after) = if person {
            (holder(view, at, &near, participants)?, 0, 0)
        } else {
            (owner(view, at, &near)?, BEFORE, AFTER)
        };
        let own = |c: &&Chair| c.body == body && c.country == country;
        let spoken_of = |c: &Chair, day| {
            Some(day) >= c.first.checked_sub_days(Days::new(before))
                && Some(day) <= c.last.checked_add_days(Days::new(after))
        };
        let years = years_of(days, |day| {
            chairs().iter().filter(own).any(|c| spoken_of(c, day))
        });
        let name = country_name(country).unwrap_or_default();
        let words = format!("it speaks of {name} in the chair of the {body}");
        Reason::new(words, years, view.span(&(at..at + 1))).if_any_fits()
    });
    reasons.take(MOST).collect()
}

/// The body that is named in `near`.
fn body_in(view: &View<'_>, near: &Range<usize>) -> Option<&'static str> {
    if view.words(near).iter().any(|t| is(t, OSCE)) {
        return Some("OSCE");
    }
    let mut places = view.places_in(near);
    places.any(|p| p.country.is("EU")).then_some("EU")
}

/// Whose chair it is: "Germany's OSCE Chairmanship", "the Swedish EU Presidency", "the Chairmanship of Finland in the OSCE".
fn owner(view: &View<'_>, at: usize, near: &Range<usize>) -> Option<Country> {
    const LINKS: Words = words!(
        "rotating current upcoming incoming outgoing six month of the takes take took taken taking over assumes assume assumed assuming \
         will would is was has holds held its"
    );
    const TAKES: Words =
        words!("takes took taking assumes assumed assuming will would is holds held");
    let between = |range: Range<usize>| {
        let tokens = view.tokens.get(range).unwrap_or_default();
        tokens.iter().all(|t| {
            !matches!(t.kind, Kind::Comma | Kind::Stop)
                && (t.is_capital() || t.kind != Kind::Word || LINKS.has(t))
        })
    };
    let owns = |p: &&Place| {
        let possessive = view
            .tokens
            .get(p.end)
            .is_some_and(|t| t.kind == Kind::Possessive);
        // "Sweden takes over the Presidency"
        let takes = view.tokens.get(p.end).is_some_and(|t| TAKES.has(t));
        let owns = possessive || takes || p.kind == PlaceKind::Demonym;
        let before = p.end <= at && owns;
        let article = usize::from(view.tokens.get(at + 2).is_some_and(|t| is(t, THE)));
        let of = view.tokens.get(at + 1).is_some_and(|t| is(t, OF)) && p.first == at + 2 + article;
        near.contains(&p.first) && !p.country.is("EU") && (before && between(p.end..at) || of)
    };
    Some(view.places.iter().rev().find(owns)?.country)
}

/// The country of whoever is the chairperson at `at`: "Minister Lind, as the OSCE's Chairperson-in-Office", "OSCE Chairperson in
/// Office, Foreign Minister Lind". Not of whom the chairperson sends.
fn holder(
    view: &View<'_>,
    at: usize,
    near: &Range<usize>,
    participants: &[Participant],
) -> Option<Country> {
    const LEADS: Words = words!("as in his her their its capacity the current acting s");
    const BEHIND: Words = words!("in office of the for and federal");
    let plain =
        |t: &Token| t.kind != Kind::Word && t.kind != Kind::Stop || t.is_capital() || LEADS.has(t);
    let first = (near.start..at).rev().take_while(|n| {
        view.tokens
            .get(*n)
            .is_some_and(|t| is(t, OSCE) || t.kind == Kind::Possessive || is(t, THE))
    });
    let first = first.last().unwrap_or(at);
    let sent = first
        .checked_sub(1)
        .and_then(|n| view.tokens.get(n))
        .is_some_and(|t| t.word == Word::OF);
    if sent {
        return None;
    }
    participants.iter().find_map(|p| {
        let mut mentions = p.mentions.iter().map(|m| view.range(*m));
        let beside = mentions.any(|m| {
            let before = m.end <= first
                && near.contains(&m.start)
                && view
                    .tokens
                    .get(m.end..first)
                    .is_some_and(|t| t.iter().all(plain));
            let behind = m.start > at
                && near.contains(&m.start)
                && view
                    .tokens
                    .get(at + 1..m.start)
                    .is_some_and(|t| t.iter().all(|t| plain(t) || BEHIND.has(t)));
            before || behind
        });
        p.country.filter(|_| beside)
    })
}
