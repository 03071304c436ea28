//! Roles that are the wrong way round: a guest who is invited to his own capital, thanks for one's own country.

use std::ops::Range;

use super::clauses::subject_of;
use super::officials::is_name_of;
use super::warning;
use crate::model::{Country, Participant, Warning};
use crate::parse::header::View;
use crate::parse::header::year::office_of;
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::{Place, PlaceKind};
use crate::parse::words::{Words, hashed, words};
use crate::tables;

/// "Minister Lind of Norway invited her Peruvian counterpart to visit Lima", "Minister Paz of Peru thanked Peru for its help".
pub(super) fn roles(
    view: &View<'_>,
    participants: &[Participant],
    publisher: Option<Country>,
) -> Option<Warning> {
    let [one, other] = participants else {
        return None;
    };
    if one.country? == other.country? {
        return None;
    }
    let told = [INVITED, THANKED, INVITATION];
    let told = told.iter().any(|word| view.vocabulary.may_have_word(*word));
    if !told && !view.vocabulary.may_have(GRATITUDE) {
        return None;
    }
    let found = view.sentences.iter().find_map(|sentence| {
        let verbs = view.words(sentence).iter().enumerate();
        let mut verbs = verbs.filter(|(_, t)| t.is(Class::PAST));
        verbs.find_map(|(n, _)| {
            let at = sentence.start + n;
            let (deed, behind) = deed_at(view, at)?;
            // Few sentences of thanks name a side's country behind them.
            let rest = behind..sentence.end;
            let homes = [one.country, other.country];
            view.places_in(&rest)
                .find(|p| homes.contains(&Some(p.country)))?;
            let who = subject_of(view, sentence, at, participants, publisher)?;
            let (host, guest) = if who == 0 { (one, other) } else { (other, one) };
            match deed {
                Deed::Invites => invited_home(view, rest, host, guest, participants),
                Deed::Thanks => thanked_own(view, behind, host),
            }
        })
    })?;
    participants.iter().all(speaks_for_country).then_some(found)
}

#[derive(Clone, Copy)]
enum Deed {
    Invites,
    Thanks,
}

const INVITED: u64 = hashed("invited");
const THANKED: u64 = hashed("thanked");
const INVITATION: u64 = hashed("invitation");
const GRATITUDE: Words = words!("gratitude appreciation thanks");

/// "invited", "extended an invitation to", "thanked", "expressed his gratitude to" at a verb, and the last token of it.
fn deed_at(view: &View<'_>, at: usize) -> Option<(Deed, usize)> {
    const GAVE: Words = words!("extended expressed conveyed renewed reiterated");
    const NEAR: usize = 4;
    let token = |at: usize| view.tokens.get(at);
    let verb = token(at)?;
    if verb.hash == INVITED {
        return Some((Deed::Invites, at));
    }
    if verb.hash == THANKED {
        return Some((Deed::Thanks, at));
    }
    GAVE.has(verb).then_some(())?;
    let noun = |n: &usize| token(*n).is_some_and(|t| t.hash == INVITATION || GRATITUDE.has(t));
    let noun = (at + 1..at + NEAR).find(noun)?;
    let to = token(noun + 1)
        .filter(|t| t.word == Word::TO)
        .map(|_| noun + 1)?;
    let invites = token(noun).is_some_and(|t| t.hash == INVITATION);
    Some((if invites { Deed::Invites } else { Deed::Thanks }, to))
}

/// Of an international body the country is only where its bearer comes from.
fn speaks_for_country(person: &Participant) -> bool {
    const BODIES: [&str; 4] = [
        "European Council",
        "European Parliament",
        "Commission",
        "General",
    ];
    let title = person.title.as_deref().unwrap_or_default();
    office_of(title).is_some() && !BODIES.iter().any(|body| title.contains(body))
}

/// "to visit Lima", "to pay an official visit to Peru" behind "invited" at the start of `rest`.
fn invited_home(
    view: &View<'_>,
    rest: Range<usize>,
    host: &Participant,
    guest: &Participant,
    participants: &[Participant],
) -> Option<Warning> {
    const OBJECT: usize = 9;
    const VISIT: Words = words!(
        "visit pay make an a official working state early return reciprocal to the kingdom republic of city"
    );
    const VISITED: u64 = hashed("visit");
    let token = |at: usize| view.tokens.get(at).filter(|_| at < rest.end);
    let near = rest.start + 1..rest.end.min(rest.start + OBJECT);
    let to = near
        .clone()
        .find(|at| token(*at).is_some_and(|t| t.word == Word::TO))?;
    let object = rest.start + 1..to;
    let is_guest = |at: usize| {
        let token = token(at);
        let pronoun = token.is_some_and(|t| t.word == Word::HIM)
            || object.len() == 1 && token.is_some_and(|t| t.word == Word::HER);
        let counterpart = token.is_some_and(|t| t.is(Class::COUNTERPART));
        pronoun || counterpart || is_name_of(view, at, guest, participants)
    };
    let named = |at: usize| is_name_of(view, at, host, participants);
    let others = |at: usize| token(at).is_some_and(|t| t.word == Word::AND);
    if !object.clone().any(is_guest) || object.clone().any(named) || object.clone().any(others) {
        return None;
    }
    let visits = |at: &usize| token(*at).is_some_and(|t| VISIT.has(t));
    let end = (to..rest.end).find(|at| !visits(at))?;
    let place = view.places_in(&(end..end + 1)).next()?;
    let visit = view.words(&(to..end)).iter().any(|t| t.hash == VISITED);
    let home = Some(place.country) == guest.country;
    let next = token(place.end).is_some_and(|t| t.word == Word::AND);
    (visit && home && !next && is_of_land(place)).then(|| {
        let span = place.span(view.tokens);
        let message = format!(
            "\u{201c}{}\u{201d} is in the country of the one invited, {}",
            span.of(view.text),
            guest.name
        );
        warning("role-mismatch", message, span)
    })
}

/// "thanked Peru for", "thanked the Government of Peru for".
fn thanked_own(view: &View<'_>, verb: usize, person: &Participant) -> Option<Warning> {
    const OF: Words = words!("the government people authorities kingdom republic of");
    let token = |at: usize| view.tokens.get(at);
    let mut at = verb + 1;
    let place = loop {
        if let Some(place) = view.places_in(&(at..at + 1)).next() {
            break place;
        }
        token(at).filter(|t| OF.has(t))?;
        at += 1;
    };
    let own = place.kind == PlaceKind::Name && Some(place.country) == person.country;
    let ends = token(place.end).is_some_and(|t| t.word == Word::FOR);
    (own && ends).then(|| {
        let name = tables::country_name(place.country).unwrap_or_default();
        let message = format!("{} of {name} thanks {name}", person.name);
        warning("role-mismatch", message, place.span(view.tokens))
    })
}

fn is_of_land(place: &Place) -> bool {
    matches!(place.kind, PlaceKind::Name | PlaceKind::Seat)
}
