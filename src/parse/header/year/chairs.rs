//! Years from who is in the chair of a body that passes it on: "Minister Lind, as the OSCE's Chairperson-in-Office", "the German
//! OSCE Chairmanship", "the Swedish Presidency of the Council of the EU".

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};

use super::Reason;
use super::clues::Clue;
use crate::model::{Country, Participant};
use crate::parse::header::View;
use crate::parse::lexicon::Word;
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::{Chair, chairs, country_name};

static CHAIRS: LazyLock<Vec<Chair>> = LazyLock::new(|| chairs().collect());

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
    let reasons = view.clues().at(Clue::CHAIR).filter_map(|at| {
        let sentence = view.sentence_at(at)?;
        let near = at.saturating_sub(NEAR).max(sentence.start)..sentence.end.min(at + NEAR);
        // "the Latvian Presidency in 2015" tells a year of its own, and hardly that of the call.
        let year = |t: &Token| t.kind == Kind::Number && t.span().len() == "2015".len();
        let behind = view.tokens.get(at..near.end).unwrap_or_default();
        if behind.iter().any(year) {
            return None;
        }
        let body = body_in(view, &near)?;
        let held = |country: &Country| {
            CHAIRS
                .iter()
                .any(|c| c.body == body && c.country == *country)
        };
        // Whoever is in the chair is so on that very day; of a presidency one speaks before and after it too.
        let person = view.tokens.get(at).filter(|t| PERSONS.has(t));
        let (country, before, after) = match person {
            Some(_) => (holder(view, at, &near, participants).filter(held)?, 0, 0),
            None => (owner(view, at, &near).filter(held)?, 180, 60),
        };
        let fits = |day: &&NaiveDate| {
            let mut own = CHAIRS
                .iter()
                .filter(|c| c.body == body && c.country == country);
            own.any(|c| {
                Some(**day) >= c.first.checked_sub_days(Days::new(before))
                    && Some(**day) <= c.last.checked_add_days(Days::new(after))
            })
        };
        let years: Vec<i32> = days.iter().filter(fits).map(Datelike::year).collect();
        let name = country_name(country).unwrap_or_default();
        (!years.is_empty()).then(|| Reason {
            words: format!("it speaks of {name} in the chair of the {body}"),
            years,
            evidence: vec![view.span(&(at..at + 1))],
            always: false,
        })
    });
    reasons.take(MOST).collect()
}

/// The body that is named in `near`.
fn body_in(view: &View<'_>, near: &Range<usize>) -> Option<&'static str> {
    let tokens = view.tokens.get(near.clone())?;
    if tokens.iter().any(|t| is(t, OSCE)) {
        return Some("OSCE");
    }
    let mut places = view.places.iter().filter(|p| near.contains(&p.first));
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
