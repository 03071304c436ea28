//! The publisher's own leader, who is named by office alone: by a sentence further down, else by the table of offices. Or
//! by name alone.

mod named;
mod spoken_for;

use chrono::NaiveDate;

use super::known::office_words;
use super::mention::mentions;
use super::sides::{drop_monsieur, is_of_another_field};
use super::{Scene, officials};
use crate::model::{Basis, Country, Participant};
use crate::parse::header::year::office_of;
use crate::parse::token::Token;
use crate::tables::{self, Office, Person, Term};
use crate::text::fold;

/// The office of a body's head, as the tables call it.
fn head_of_body(title: &str, publisher: Country) -> Option<Office> {
    let wanted = fold(title).replace('-', " ");
    let terms = tables::people().iter().flat_map(|p| &p.terms);
    terms
        .filter(|t| t.country == publisher)
        .find_map(|t| match t.office {
            Office::Other(words) => (fold(words).replace('-', " ") == wanted).then_some(t.office),
            Office::ForeignMinister
            | Office::HeadOfGovernment
            | Office::HeadOfState
            | Office::ViceHead
            | Office::NationalSecurityAdviser => None,
        })
}

/// The office that a title of the publisher's tells.
fn held(title: &str, publisher: Country) -> Option<Office> {
    // "High Representative/Vice-President": the Union's foreign minister.
    if publisher.is("EU") && fold(title).starts_with("high representative") {
        return Some(Office::ForeignMinister);
    }
    office_of(title).or_else(|| head_of_body(title, publisher))
}

/// The publisher's own leader, whom only a sentence further down gives a name: "Prime Minister Lind".
fn named_further_down(
    text: &str,
    tokens: &[Token],
    scene: &Scene,
    participants: &[Participant],
    office: Office,
    publisher: Country,
) -> Option<Participant> {
    /// Further on nobody is looked for.
    const LOOKED_AT: usize = 1500;
    let end = tokens.len().min(LOOKED_AT);
    let spoken_for = spoken_for::spoken_for(text, tokens, end, office, publisher);
    let mentions = mentions(tokens, scene.title.end..end, false);
    spoken_for.into_iter().chain(mentions).find_map(|mention| {
        let bare = mention.country.is_none_or(|c| c == publisher) && !mention.counterpart;
        let title = mention.title.as_ref()?;
        let words = title.words(text, tokens);
        let span = super::mention::span(tokens, &mention.name?);
        let name = span.of(text);
        // "helping Prime Minister Lind", whom the tables know from another country alone.
        let foreign = || {
            let mut known = tables::people_named(name).peekable();
            let of_publisher = |p: &Person| p.terms.iter().any(|t| t.country == publisher);
            known.peek().is_some() && !known.any(of_publisher)
        };
        let own = bare
            && held(&words, publisher) == Some(office)
            && !spoken_for::is_speaker(tokens, title)
            && !foreign()
            && !participants
                .iter()
                .any(|p| p.name.contains(name) || p.mentions.contains(&span));
        own.then(|| {
            let known = tables::people_named(name).find(|p| {
                p.terms
                    .iter()
                    .any(|t| t.country == publisher && t.office == office)
            });
            Participant {
                name: name.to_owned(),
                family_name: known.map_or(name, |p| p.family_name).to_owned(),
                person: known.map(|p| p.key.clone()),
                title: Some(words),
                country: Some(publisher),
                basis: Basis::Inferred,
                mentions: vec![span],
            }
        })
    })
}

/// The publisher's own leader, named by office alone: who held it on the day of the call, or alone can have held it.
pub(in crate::parse) fn own_leader(
    text: &str,
    tokens: &[Token],
    scene: &Scene,
    participants: &[Participant],
    publisher: Option<Country>,
    day: Option<NaiveDate>,
) -> Option<Participant> {
    let publisher = publisher?;
    let nobody = participants.is_empty() && scene.free_countries().is_empty();
    // A minister of another field may be with the leader.
    let leads = |p: &Participant| !p.title.as_deref().is_some_and(is_of_another_field);
    let mut own = participants
        .iter()
        .filter(|p| p.country == Some(publisher))
        .peekable();
    let accompanied = own.peek().is_some();
    if nobody || own.any(leads) {
        return None;
    }
    // "the Peruvian and Chilean leaders" of the headline are one of them who have no office there.
    let mut waiting = scene
        .cast
        .unnamed_titles_of(text, tokens, publisher)
        .peekable();
    if waiting.peek().is_none() && accompanied {
        return None;
    }
    if waiting.peek().is_none() {
        return named::speaking_to(text, tokens, scene.title.end, participants, publisher);
    }
    let (title, span, office) = waiting.find_map(|(title, span)| {
        let office = held(&title, publisher)?;
        Some((title, span, office))
    })?;
    if let Some(mut named) =
        named_further_down(text, tokens, scene, participants, office, publisher)
    {
        if publisher.as_str() == "FR" {
            drop_monsieur(&mut named);
        }
        return Some(named);
    }
    let holders = Holders::of(publisher, office);
    let holder = match day {
        Some(day) => holders.on(day)?,
        None => holders.only_one(&in_office(text, tokens, participants))?,
    };
    Some(Participant {
        name: holder.name.to_owned(),
        family_name: holder.family_name.to_owned(),
        person: Some(holder.key.clone()),
        title: Some(if title.len() > 3 {
            title
        } else {
            office_words(office, publisher).to_owned()
        }),
        country: Some(publisher),
        basis: Basis::Inferred,
        mentions: vec![span],
    })
}

/// Everybody who held one office, with the term.
struct Holders(Vec<(&'static Term, &'static Person)>);

impl Holders {
    fn of(publisher: Country, office: Office) -> Self {
        let holders = tables::people().iter().flat_map(|person| {
            let terms = person.terms.iter();
            let held = move |t: &&Term| t.confirmed && t.country == publisher && t.office == office;
            terms.filter(held).map(move |term| (term, person))
        });
        Self(holders.collect())
    }

    /// Who held the office on a day; where two terms meet, the one who came last.
    fn on(&self, day: NaiveDate) -> Option<&'static Person> {
        let held = self.0.iter().filter(|(term, _)| holds(term, day));
        let (_, holder) = held.max_by_key(|(term, _)| term.start.first)?;
        Some(holder)
    }

    /// Who held it in every month in which all of `others` held theirs, if that is one: what a release without a day
    /// tells of its own leader.
    fn only_one(&self, others: &[(&Person, Office)]) -> Option<&'static Person> {
        const FIRST: i32 = 1995;
        const LAST: i32 = 2026;
        const MIDDLE: u32 = 15;
        if others.is_empty() {
            return None;
        }
        let months = (FIRST..=LAST).flat_map(|year| (1..=12).map(move |month| (year, month)));
        let all_held = |day: &NaiveDate| {
            others.iter().all(|(person, office)| {
                let mut terms = person.terms.iter();
                terms.any(|t| t.confirmed && t.office == *office && holds(t, *day))
            })
        };
        let mut found = months
            .filter_map(|(year, month)| NaiveDate::from_ymd_opt(year, month, MIDDLE))
            .filter(all_held)
            .map(|day| self.on(day));
        let holder = found.next()??;
        let same = |other: Option<&Person>| other.is_some_and(|other| other.key == holder.key);
        found.all(same).then_some(holder)
    }
}

fn holds(term: &Term, day: NaiveDate) -> bool {
    term.start.first <= day && term.may_cover(day)
}

/// Those who took part and others whom the text names, each with an office that the tables know them by.
fn in_office(
    text: &str,
    tokens: &[Token],
    participants: &[Participant],
) -> Vec<(&'static Person, Office)> {
    let sides = participants.iter().filter_map(|p| {
        let person = tables::person(p.person.as_deref()?)?;
        Some((person, office_of(p.title.as_deref()?)?))
    });
    let named = officials(text, tokens, 0);
    let others = named.iter().filter_map(|(name, title, _)| {
        let mut people = tables::people_named(name);
        let person = people.next().filter(|_| people.next().is_none())?;
        Some((person, office_of(title)?))
    });
    let confirmed = |(person, office): &(&Person, Office)| {
        let mut terms = person.terms.iter();
        terms.any(|t| t.confirmed && t.office == *office)
    };
    sides.chain(others).filter(confirmed).collect()
}
