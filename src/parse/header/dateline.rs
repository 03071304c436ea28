//! Whose release it is by the place in front of its first sentence.

use super::View;
use super::publisher::name_of;
use crate::model::{Basis, Country, Participant, Publisher, Span};
use crate::parse::places::PlaceKind;
use crate::parse::token::{Kind, Token};

/// "Bern, 09.05.2012 - Federal Councillor ..." at the start of the body.
pub(super) fn dateline(view: &View<'_>, participants: &[Participant]) -> Option<Publisher> {
    let sentence = view.sentences.first()?;
    let head = sentence.start..sentence.end.min(sentence.start + 16);
    let dash = head.clone().find(|at| {
        view.tokens.get(*at).is_some_and(|t| {
            // "LIMA, May 3 (PMFA).- The Minister"
            let tight = || {
                let stop = view.tokens.get(at - usize::from(*at > 0));
                stop.is_some_and(|t| t.kind == Kind::Stop)
                    && view.tokens.get(at + 1).is_some_and(Token::is_spaced)
            };
            matches!(t.kind, Kind::Dash | Kind::Colon)
                || t.kind == Kind::Hyphen && (t.is_spaced() || tight())
        })
    })?;
    let place = view
        .places
        .iter()
        .find(|p| p.first >= head.start && p.end <= dash && p.first <= head.start + 3)?;
    // "VIENNA / BERNE -": the sides' cities, and nobody's letterhead.
    let mut cities = view
        .places
        .iter()
        .filter(|p| p.first >= head.start && p.end <= dash);
    if cities.any(|p| p.country != place.country) {
        return None;
    }
    // "United States of America - Telephone conversation" is the heading of a digest.
    let dated = view
        .dates
        .iter()
        .any(|w| head.contains(&w.first) && w.end <= dash);
    if place.kind != PlaceKind::Seat && !dated {
        return None;
    }
    if is_the_others(view, participants, place.country)
        || is_a_third(view, participants, place.country)
    {
        return None;
    }
    Some(Publisher {
        country: Some(place.country),
        name: name_of(place.country, "", participants),
        basis: Basis::Inferred,
        evidence: vec![place.span(view.tokens)],
    })
}

/// "COLOMBO: The Prime Minister spoke with the President of Sri Lanka": the city of the one who alone is named with a
/// country, told from where the news came.
fn is_the_others(view: &View<'_>, participants: &[Participant], country: Country) -> bool {
    let told = view
        .call_sentence()
        .map(|s| view.span(&s))
        .unwrap_or_default();
    let place = |p: &Participant| {
        let inside = p.mentions.iter().filter(|m| told.covers(**m));
        inside.map(|m| m.start).min()
    };
    let other = participants
        .iter()
        .find(|p| p.country == Some(country) && p.basis == Basis::Stated);
    let Some(other) = other.and_then(place) else {
        return false;
    };
    let mut own = participants.iter().filter(|p| p.basis == Basis::Inferred);
    own.any(|p| p.title.is_some() && place(p).is_some_and(|at| at < other))
}

/// "OSLO, 3 May (WAM) - The Norwegian minister called the one of Peru": what the agency of a third country passes on from
/// the city of one side is the release of this side.
pub(super) fn is_passed_on(view: &View<'_>, participants: &[Participant], agency: Country) -> bool {
    let start = view.body();
    let of_side = |country| participants.iter().any(|p| p.country == Some(country));
    let mut front = view.places.iter().filter(|p| p.first == start);
    is_a_third(view, participants, agency) && front.any(|p| of_side(p.country))
}

/// "CAIRO - The Foreign Minister of Norway called the one of Peru": where a news agency sits, when everybody is named with
/// another country.
pub(super) fn is_a_third(view: &View<'_>, participants: &[Participant], country: Country) -> bool {
    let other =
        |p: &Participant| p.basis == Basis::Stated && p.country.is_some_and(|c| c != country);
    participants.len() > 1
        && participants.iter().all(other)
        && !view.scene.has_unnamed_subject()
        && !view.scene.first_person
}

/// Whether a country is no side of a call, all of whose people are of others, named so or known by the tables.
pub(super) fn is_nobodys(view: &View<'_>, participants: &[Participant], country: Country) -> bool {
    all_elsewhere(participants, country)
        && !view.scene.has_unnamed_subject()
        && !view.scene.first_person
}

/// Whether a country is that of the side which is named with it, beside one that needs none: "Travel advice: Peru".
pub(super) fn is_partners(participants: &[Participant], country: Country) -> bool {
    let theirs = |p: &Participant| p.country == Some(country);
    let own = |p: &Participant| p.basis == Basis::Inferred && p.country.is_some();
    let stated = |p: &Participant| p.basis == Basis::Stated;
    participants.iter().any(|p| own(p) && !theirs(p))
        && participants.iter().filter(|p| theirs(p)).all(stated)
        && participants.iter().any(theirs)
}

/// Whether both sides and all beside them are of other countries than this one.
pub(super) fn all_elsewhere(participants: &[Participant], country: Country) -> bool {
    let other = |p: &Participant| p.country.is_some_and(|c| c != country);
    participants.len() > 1 && participants.iter().all(other)
}

/// "LIMA, May 3, WAM" above a call of Peru's minister with one of Norway: whether a line of the header is of an agency that
/// passes on what others did.
pub(super) fn is_relayed(
    view: &View<'_>,
    participants: &[Participant],
    agency: Country,
    line: Span,
) -> bool {
    let of_side = |country| participants.iter().any(|p| p.country == Some(country));
    let start = view.range(line).start;
    let mut front = view.places.iter().filter(|p| p.first == start);
    is_a_third(view, participants, agency)
        || !of_side(agency) && front.any(|p| p.country != agency && of_side(p.country))
}
