//! What a release says of one side that only this side's own government would say: "our foreign minister", a title that
//! tells of one side alone, a pair of countries with one's own in front.

use super::View;
use super::publisher::titled;
use crate::model::{Basis, Country, Participant};
use crate::parse::blocks::BlockKind;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::people;
use crate::parse::places::Place;
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, words};
use crate::text::fold;

/// Words with which an office begins after "our": not "our partner, President Lind".
const OFFICES: Words = words!(
    "foreign prime minister president deputy vice chancellor premier secretary state ambassador first fm pm special"
);

/// "in a call with our country's foreign minister Lind", "our Prime Minister, Eva Lind"
pub(super) fn ours<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
) -> Option<&'p Participant> {
    const OUR: u64 = hashed("our");
    const COUNTRY: Words = words!("country nation");
    const NEAR: usize = 8;
    participants.iter().find(|p| {
        p.mentions.iter().any(|mention| {
            let name = view.range(*mention).start;
            let before = name.saturating_sub(NEAR)..name;
            let our = before
                .rev()
                .find(|at| view.tokens.get(*at).is_some_and(|t| t.hash == OUR));
            let Some(our) = our else {
                return false;
            };
            let office = (our + 1..name)
                .find(|at| {
                    view.tokens
                        .get(*at)
                        .is_some_and(|t| t.kind != Kind::Possessive && !COUNTRY.has(t))
                })
                .and_then(|at| view.tokens.get(at));
            let between = view.words(&(our..name));
            let runs_on = between.iter().any(|t| {
                t.kind == Kind::Stop
                    || t.kind == Kind::Word && t.is(Class::AUXILIARY.or(Class::PAST))
            });
            office.is_some_and(|t| OFFICES.has(t)) && !runs_on
        })
    })
}

/// Whom a headline tells of alone, saying something: "Norwegian FM urges a truce" above a call with another's.
pub(super) fn told_of<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
) -> Option<&'p Participant> {
    const SAYS: Verbs = Verbs::SAY
        .or(Verbs::STANCE)
        .or(Verbs::ASK)
        .or(Verbs::VIEW)
        .or(Verbs::PLAIN);
    const CALLS: Verbs = Verbs::CALL.or(Verbs::TALK).or(Verbs::EVENT);
    const NEAR: usize = 7;
    let place = view.places.iter().find(|p| p.first == view.title.start)?;
    let mut of_country = participants
        .iter()
        .filter(|p| p.country == Some(place.country));
    let own = of_country.next().filter(|_| of_country.next().is_none())?;
    let verb = (place.end + 1..view.title.end.min(place.end + NEAR)).find(|at| {
        view.tokens
            .get(*at)
            .is_some_and(|t| t.is(Class::THIRD.or(Class::PAST)) && !t.verbs.is_empty())
    })?;
    let says = view
        .tokens
        .get(verb)
        .is_some_and(|t| t.verbs.meets(SAYS) && !t.verbs.meets(CALLS));
    let office = |at: usize| view.tokens.get(at).is_some_and(|t| t.is(Class::TITLE));
    let official = (place.end..verb).any(office);
    let others = participants.iter().any(|p| {
        p.country != own.country
            && (view
                .places
                .iter()
                .any(|at| view.title.contains(&at.first) && Some(at.country) == p.country)
                || p.mentions.iter().any(|m| view.page.title.covers(*m)))
    });
    (says && official && !others).then_some(own)
}

/// Whose call a title tells of: "Telephone conversation of the Minister of Norway", with whomever.
pub(super) fn whose_call<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
) -> Option<&'p Participant> {
    const OTHERS: Words = words!("with to from and between");
    let title = view.tokens.get(view.title.clone())?;
    let call = title.windows(2).position(
        |pair| matches!(pair, [call, of] if call.is(Class::CALL_NOUN) && of.word == Word::OF),
    )?;
    let from = view.title.start + call;
    let place = view
        .places
        .iter()
        .find(|p| p.first > from && view.title.contains(&p.first))?;
    let others = view
        .tokens
        .get(from..place.first)?
        .iter()
        .any(|t| OTHERS.has(t));
    let mut of_country = participants
        .iter()
        .filter(|p| p.country == Some(place.country));
    let own = of_country.next().filter(|_| of_country.next().is_none())?;
    (!others && participants.len() > 1).then_some(own)
}

/// Whom a headline calls by office without a country, beside the head of a body of many: "President of the European Council
/// Ana Paz called President Eva Lind".
pub(super) fn beside_body<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
) -> Option<&'p Participant> {
    const BODIES: [&str; 4] = [
        "european council",
        "european commission",
        "nato",
        "united nations",
    ];
    let [one, other] = participants else {
        return None;
    };
    let named = |words: &str| {
        let words = fold(words);
        BODIES.iter().any(|body| words.contains(body))
    };
    if !named(view.page.title.of(view.text)) {
        return None;
    }
    let heads = |p: &Participant| p.title.as_deref().is_some_and(named);
    let own = match (heads(one), heads(other)) {
        (true, false) => other,
        (false, true) => one,
        _ => return None,
    };
    let beside = own.mentions.iter().any(|m| view.page.title.covers(*m));
    let place =
        |place: &Place| Some(place.country) == own.country && view.title.contains(&place.first);
    (beside && own.country.is_some() && !view.places.iter().any(place)).then_some(own)
}

/// Whom a headline calls by the name alone where it names the other with office and country: "Peruvian Foreign Minister
/// Ana Paz phones Eva Lind".
pub(super) fn bare_in_title<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
) -> Option<&'p Participant> {
    let [one, other] = participants else {
        return None;
    };
    let named = |p: &Participant| {
        let mut mentions = p.mentions.iter();
        let mention = mentions.find(|m| view.page.title.covers(**m))?;
        let start = view.range(*mention).start;
        let before = view.tokens.get(start.checked_sub(1)?);
        let titled = start > view.title.start
            && before.is_some_and(|t| t.is(Class::TITLE) || t.kind == Kind::Word && t.is_capital());
        let countries =
            |place: &Place| Some(place.country) == p.country && view.title.contains(&place.first);
        Some((titled, view.places.iter().any(countries)))
    };
    match (named(one)?, named(other)?) {
        ((true, true), (false, false)) => Some(other),
        ((false, false), (true, true)) => Some(one),
        _ => None,
    }
}

/// The first of two countries that a title pairs: one's own stands in front in "Norway, Peru foreign ministers talk".
pub(super) fn first_of_pair<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
) -> Option<&'p Participant> {
    let mut places = view.places.iter().filter(|p| view.title.contains(&p.first));
    let (first, second) = (places.next()?, places.next()?);
    let between = view.tokens.get(first.end..second.first)?;
    let paired = matches!(between, [link] if matches!(link.kind, Kind::Hyphen | Kind::Dash | Kind::Comma)
        || link.hash == hashed("and"));
    let [one, other] = participants else {
        return None;
    };
    let of = |p: &Participant, country| p.country == Some(country);
    let straight = of(one, first.country) && of(other, second.country);
    let crossed = of(other, first.country) && of(one, second.country);
    match (paired, straight, crossed) {
        (true, true, false) => Some(one),
        (true, false, true) => Some(other),
        _ => None,
    }
}

/// The one side whose office needs no country and has none, where all others are named with theirs: "Norwegian Foreign
/// Minister Lind called State Councilor Chen". A body's heads are named so by everybody.
pub(super) fn bare(participants: &[Participant]) -> Option<&Participant> {
    let mut bare = participants.iter().filter(|p| p.basis == Basis::Inferred);
    let own = bare.next().filter(|_| bare.next().is_none())?;
    let country = titled(own.title.as_deref()?)?;
    let body = country.is_any(&["EU", "UN", "NATO"]);
    (!body && participants.len() > 1).then_some(own)
}

/// The one of two who is not of the country that a headline names behind "with": "Foreign Minister in phone call with
/// Peruvian Foreign Minister".
pub(super) fn beside_partner<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
) -> Option<&'p Participant> {
    const WITH: Words = words!("with from to");
    let [one, other] = participants else {
        return None;
    };
    let mut places = view.places.iter().filter(|p| view.title.contains(&p.first));
    let (partner, None) = (places.next()?, places.next()) else {
        return None;
    };
    let led = view.tokens.get(partner.first.checked_sub(1)?)?;
    let call = people::tells_of_call(view.tokens, &(view.title.start..partner.first));
    if !WITH.has(led) || !call {
        return None;
    }
    let own = |p: &Participant| {
        p.basis == Basis::Stated && p.country.is_some_and(|c| c != partner.country)
    };
    let open = |p: &Participant| p.country.is_none_or(|c| c == partner.country);
    match (own(one) && open(other), own(other) && open(one)) {
        (true, false) => Some(one),
        (false, true) => Some(other),
        _ => None,
    }
}

/// The first country of a pair in the title whose second is `country`, where somebody is named with that first one:
/// "Norway-Peru Foreign Ministers' Talk" is no release of Peru.
pub(super) fn ahead_of(
    view: &View<'_>,
    country: Country,
    participants: &[Participant],
) -> Option<Country> {
    let mut places = view.places.iter().filter(|p| view.title.contains(&p.first));
    let (first, second) = (places.next()?, places.next()?);
    let between = view.tokens.get(first.end..second.first)?;
    let paired = matches!(between, [link] if matches!(link.kind, Kind::Hyphen | Kind::Dash));
    let stated = |p: &Participant| p.basis == Basis::Stated && p.country == Some(first.country);
    (paired && second.country == country && participants.iter().any(stated))
        .then_some(first.country)
}

/// The only one of the country whose mission or ministry the text says it is a release of: "according to a press release of the
/// Embassy of Norway".
pub(super) fn released_by<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
) -> Option<&'p Participant> {
    const PAPERS: Words = words!("release statement readout communique communiqué");
    const BODIES: Words = words!("delegation embassy mission");
    const NEAR: usize = 8;
    const FIRST: usize = 6;
    if participants.len() < 2 {
        return None;
    }
    let token = |at: usize| view.tokens.get(at);
    let country = view.sentences.iter().take(FIRST).find_map(|sentence| {
        let paper = sentence
            .clone()
            .find(|at| token(*at).is_some_and(|t| PAPERS.has(t)))?;
        let near = paper + 1..sentence.end.min(paper + NEAR);
        let body = near
            .clone()
            .find(|at| token(*at).is_some_and(|t| BODIES.has(t)))?;
        let mut places = view.places.iter();
        let of = places.find(|p| (body + 1..body + 5).contains(&p.first))?;
        Some(of.country)
    })?;
    let mut of_country = participants.iter().filter(|p| p.country == Some(country));
    of_country.next().filter(|_| of_country.next().is_none())
}

/// "Statement of President Lind" above what is told in the first person: the only one with a country whom a line above
/// names, and whom the sentence about the call leaves out.
pub(super) fn author_above<'p>(
    view: &View<'_>,
    participants: &'p [Participant],
) -> Option<&'p Participant> {
    if !view.scene.first_person {
        return None;
    }
    // Or below it: "Ana Paz, Prime Minister of Peru".
    let writes = view.scene.author(view.tokens);
    let signs = |p: &&Participant| {
        p.country.is_some() && writes.is_some_and(|name| p.mentions.contains(&name))
    };
    if let Some(author) = participants.iter().find(signs) {
        return Some(author);
    }
    let told = view.call_sentence().map(|s| view.span(&s))?;
    let above = |p: &&Participant| {
        let blocks = view.page.blocks.iter();
        let mut header = blocks.filter(|b| b.kind == BlockKind::Header);
        p.country.is_some()
            && !p.mentions.iter().any(|m| told.covers(*m))
            && header.any(|b| p.mentions.iter().any(|m| b.span.covers(*m)))
    };
    let mut authors = participants.iter().filter(above);
    authors.next().filter(|_| authors.next().is_none())
}
