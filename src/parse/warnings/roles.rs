//! Offices that contradict those of the ones who took part.

use std::cmp::Ordering;
use std::ops::Range;

use chrono::NaiveDate;

use super::clauses::speaks_in_call;
use super::officials::{Official, is_mention};
use super::warning;
use crate::model::{Country, Participant, Warning};
use crate::parse::header::View;
use crate::parse::header::call_date::long;
use crate::parse::header::year::office_of;
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};
use crate::tables::{self, Office, Person, Term};

/// Where a president governs, or a prime minister presides.
const MIXED: [&str; 10] = ["CH", "ES", "IT", "MM", "LY", "YE", "PE", "SD", "SY", "BA"];

fn is_mixed(country: Option<Country>) -> bool {
    country.is_none_or(|country| MIXED.contains(&country.as_str()))
}

fn of_state(office: Option<Office>) -> Option<Office> {
    office.filter(|o| matches!(o, Office::HeadOfState | Office::HeadOfGovernment))
}

/// "Prime Minister Ana Paz" in a text that calls her President elsewhere.
pub(super) fn two_offices(
    view: &View<'_>,
    officials: &[Official],
    participants: &[Participant],
) -> Option<Warning> {
    participants.iter().find_map(|person| {
        let title = person.title.as_deref().unwrap_or_default();
        let of_government = title.contains("Government") || title.contains("Council");
        if is_mixed(person.country) || of_government || held_by_namesake(person) {
            return None;
        }
        let hers = |o: &&Official| {
            let own = |at: usize| is_own_name(view, at, person);
            let named = !o.name.is_empty() && o.name.clone().all(own);
            let told = || {
                view.sentence_at(o.words.start)
                    .is_none_or(|s| !is_of_history(view, s))
            };
            named && told() && o.country.is_none_or(|c| Some(c) == person.country)
        };
        let held = || {
            officials
                .iter()
                .filter_map(|o| Some((o, of_state(o.office)?)))
        };
        let presides = held().any(|(_, office)| office == Office::HeadOfState);
        let governs = held().any(|(_, office)| office == Office::HeadOfGovernment);
        if !presides || !governs {
            return None;
        }
        let held: Vec<(&Official, Office)> = held().filter(|(o, _)| hers(o)).collect();
        let of = |office: Office| held.iter().filter(move |(_, held)| *held == office);
        let presides = of(Office::HeadOfState).count();
        let governs = of(Office::HeadOfGovernment).count();
        if presides == 0 || governs == 0 {
            return None;
        }
        // The rarer is the slip; of equals that which is not the participant's title.
        let meant = of_state(office_of(title));
        let rarer = match presides.cmp(&governs) {
            Ordering::Greater => Office::HeadOfGovernment,
            Ordering::Equal if meant == Some(Office::HeadOfState) => Office::HeadOfGovernment,
            Ordering::Less | Ordering::Equal => Office::HeadOfState,
        };
        let (slip, _) = of(rarer).next()?;
        let (usual, _) = held.iter().find(|(_, held)| *held != rarer)?;
        let words = view.span(&slip.words);
        let message = format!(
            "{} is \u{201c}{}\u{201d} here, \u{201c}{}\u{201d} elsewhere",
            person.name,
            words.of(view.text),
            view.span(&usual.words).of(view.text)
        );
        Some(warning("office-mismatch", message, words))
    })
}

/// Whether a word is one of the participant's names as the text has them, or the hyphen of one.
fn is_own_name(view: &View<'_>, at: usize, person: &Participant) -> bool {
    let token = view.tokens.get(at);
    token.is_some_and(|t| t.kind != Kind::Word || is_mention(t.span(), person))
}

/// Whether the tables know somebody of the family in both offices, be it one after the other.
fn held_by_namesake(person: &Participant) -> bool {
    let terms = tables::people_named(&person.family_name).flat_map(|p| &p.terms);
    let own = person.person.as_deref().and_then(tables::person);
    let terms = terms.chain(own.into_iter().flat_map(|p| &p.terms));
    let offices = terms.filter(|t| Some(t.country) == person.country);
    let (mut presides, mut governs) = (false, false);
    for term in offices {
        presides |= term.office == Office::HeadOfState;
        governs |= term.office == Office::HeadOfGovernment;
    }
    presides && governs
}

/// "The Prime Minister of Peru, for his part, said" in a call with nobody of Peru but its President.
pub(super) fn other_office(
    view: &View<'_>,
    officials: &[Official],
    participants: &[Participant],
) -> Option<Warning> {
    let [one, other] = participants else {
        return None;
    };
    if one.country == other.country {
        return None;
    }
    participants.iter().find_map(|person| {
        let title = person.title.as_deref()?;
        let alone =
            |o: &&Official| o.name.is_empty() && o.office.is_some() && o.country == person.country;
        officials.iter().find(alone)?;
        let held = office_of(title)?;
        let plain = !title.contains(" and ") && !title.contains([',', '/']);
        let of_three = matches!(
            held,
            Office::HeadOfState | Office::HeadOfGovernment | Office::ForeignMinister
        );
        if is_mixed(person.country) || !plain || !of_three {
            return None;
        }
        // "Prime Minister Berg", "The Prime Minister" may be the other side's.
        let mut others = participants.iter().filter(|p| p.country != person.country);
        let other = others.next()?;
        let others = |o: &Official| {
            let held = || other.title.as_deref().and_then(office_of) == o.office;
            o.is_named(view, other, participants) || o.name.is_empty() && held()
        };
        let theirs =
            |o: &&Official| o.country == person.country || o.country.is_none() && !others(o);
        let found = officials.iter().find(|o| {
            let another = o.office != Some(held);
            let spoken = || {
                let sentence = view.sentence_at(o.words.start);
                sentence.is_some_and(|s| speaks_in_call(view, s, o, participants))
            };
            alone(o) && another && spoken()
        })?;
        let same = officials.iter().filter(|o| o.office == found.office);
        (same.filter(theirs).count() == 1).then(|| {
            let span = view.span(&found.whole);
            let message = format!(
                "\u{201c}{}\u{201d} speaks, the call was with the {title}, {}",
                span.of(view.text),
                person.name
            );
            warning("office-mismatch", message, span)
        })
    })
}

/// "Prime Minister Lind" of somebody who held the office of a participant at another time than that of the call.
pub(super) fn of_another_time(
    view: &View<'_>,
    strangers: &[&Official],
    participants: &[Participant],
    day: Option<NaiveDate>,
) -> Option<Warning> {
    let day = day?;
    strangers.iter().find_map(|official| {
        let office = of_state(official.office)
            .or(official.office.filter(|o| *o == Office::ForeignMinister))?;
        let last = official.name.clone().next_back()?;
        let sentence = view.sentence_at(official.words.start)?;
        let whole = view.span(&official.name);
        let family = view.span(&(last..last + 1));
        let named = || {
            tables::people_named(whole.of(view.text))
                .chain(tables::people_named(family.of(view.text)))
        };
        let holders = participants.iter().filter(|p| {
            let own = official.country.is_none() || official.country == p.country;
            own && p.title.as_deref().and_then(office_of) == Some(office)
        });
        let mut known = holders.filter_map(|holder| {
            let country = holder.country?;
            let person = named().find(|p| held_apart(p, office, country, day))?;
            Some((holder, person, country))
        });
        let (holder, person, country) = known.next()?;
        if named().any(|p| is_near(p, day))
            || is_of_history(view, sentence)
            || is_told_again(view, last)
        {
            return None;
        }
        let terms = person
            .terms
            .iter()
            .filter(|t| (t.office, t.country) == (office, country));
        let years: Vec<String> = terms.map(Term::years).collect();
        let span = view.span(&official.whole);
        let message = format!(
            "{} held the office {}; on {} it was held by {}",
            person.name,
            years.join(" and "),
            long(day),
            holder.name
        );
        Some(warning("office-not-held", message, span))
    })
}

/// Whether somebody held this office, but not on that day.
fn held_apart(person: &Person, office: Office, country: Country, day: NaiveDate) -> bool {
    let mut terms = person
        .terms
        .iter()
        .filter(|t| (t.office, t.country) == (office, country));
    let held = terms.clone().next().is_some();
    held && terms.all(|t| t.confirmed && !t.may_cover(day))
}

/// Whether somebody held any office about that day.
fn is_near(person: &Person, day: NaiveDate) -> bool {
    const ABOUT: i64 = 130;
    person.terms.iter().any(|t| {
        let begun = (t.start.first - day).num_days() <= ABOUT;
        let lasts = t.end.is_none_or(|end| (day - end.last).num_days() <= ABOUT);
        begun && lasts
    })
}

/// Whether a sentence speaks of the past.
fn is_of_history(view: &View<'_>, sentence: &Range<usize>) -> bool {
    const PAST: Words = words!(
        "former late predecessor predecessors elected under led signed history historic since then memory death passing legacy \
         recalled declaration agreement memorandum treaty joint founded initiated launched years ago during government"
    );
    let dated = || view.dates.iter().any(|d| sentence.contains(&d.first));
    let year = || {
        view.words(sentence).iter().any(|t| {
            let text = t.text(view.text);
            t.kind == Kind::Number
                && text.len() == 4
                && (text.starts_with("19") || text.starts_with("20"))
        })
    };
    PAST.has_any(view.words(sentence)) || dated() || year()
}

/// Whether the text has this word elsewhere too.
fn is_told_again(view: &View<'_>, at: usize) -> bool {
    let told = view.sentences.last().map_or(0, |last| last.end);
    let hash = view.tokens.get(at).map(|t| t.hash);
    let mut words = view.words(&(0..told)).iter().enumerate();
    words.any(|(n, t)| n != at && Some(t.hash) == hash)
}
