//! A country named by mistake: "Call with Chilean counterpart" above "his Peruvian counterpart, Ana Paz".

use super::{Scene, lexis};
use crate::model::{Country, Participant, Span};
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::Token;

/// Which country somebody was given, which one title and text speak of, and where it stands.
pub(in crate::parse) struct Mistaken {
    pub(in crate::parse) name: String,
    pub(in crate::parse) given: Country,
    pub(in crate::parse) meant: Country,
    pub(in crate::parse) at: Span,
}

/// Gives somebody the country of the title's official who has no name, where the one beside the name stands nowhere else.
pub(in crate::parse) fn take_mistaken(
    participants: &mut [Participant],
    scene: &Scene,
    places: &[Place],
    tokens: &[Token],
) -> Option<Mistaken> {
    /// In the title and in the text, as a country.
    const OFTEN: usize = 3;
    let [_, _] = participants else {
        return None;
    };
    let times = |country: Country| places.iter().filter(|p| p.country == country).count();
    let office = |place: &Place| {
        let next = tokens.get(place.end);
        let official = next.is_some_and(|t| lexis::is_counterpart(t) || lexis::is_title_word(t));
        place.kind == PlaceKind::Demonym && official
    };
    let taken = |country| participants.iter().any(|p| p.country == Some(country));
    let above = |place: &&Place| {
        scene.title.contains(&place.first) && office(place) && !taken(place.country)
    };
    let mut titled = places.iter().filter(above).map(|p| p.country);
    let meant = titled.next().filter(|_| titled.next().is_none())?;
    if times(meant) < OFTEN {
        return None;
    }
    let person = participants
        .iter_mut()
        .find(|p| p.country.is_some_and(|country| times(country) == 1))?;
    let given = person.country?;
    let place = places.iter().find(|p| p.country == given)?;
    let at = place.span(tokens);
    // "his Peruvian counterpart, Ana Paz": right before the name.
    let first = person.mentions.iter().map(|m| m.start).min()?;
    let words = tokens.get(place.end..)?;
    let name = words.iter().find(|t| t.span().start >= first)?;
    let between = words.iter().take_while(|t| t.span() != name.span());
    let short = between.clone().count() <= NEAR && between.clone().all(|t| !t.starts_line());
    let waits = scene.free_countries().contains(&meant);
    if !(office(place) && short && waits && at.start < first) {
        return None;
    }
    person.country = Some(meant);
    Some(Mistaken {
        name: person.name.clone(),
        given,
        meant,
        at,
    })
}

/// "Peruvian Minister of Foreign Affairs and Worship, Dr. Ana Paz"
const NEAR: usize = 12;
