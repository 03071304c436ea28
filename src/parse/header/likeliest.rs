//! The country of the side that the text takes for granted: paired with the other's, called by its adjective, or told
//! by the form of a name at the last.

use super::View;
use super::house;
use crate::model::{Country, Participant};
use crate::parse::lexicon::{Class, Verbs};
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};
use crate::text::fold;

/// The country that the text pairs most with those of the others: "ROK-Japan", "between Chile and Japan".
pub(super) fn likeliest(view: &View<'_>, participants: &[Participant]) -> Option<Country> {
    let named = participants.iter().filter_map(|p| p.country);
    let unnamed = view.scene.counterpart_countries().into_iter();
    // "The Prime Minister spoke to the leaders of Peru and Chile."
    let free = view.scene.free_countries().into_iter();
    let free = free.filter(|_| participants.is_empty());
    let others: Vec<Country> = named.chain(unnamed).chain(free).collect();
    let mut scores: Vec<(Country, usize)> = Vec::new();
    let mut add = |country: Country, score: usize| {
        if others.contains(&country) {
            return;
        }
        match scores.iter_mut().find(|(c, _)| *c == country) {
            Some((_, sum)) => *sum += score,
            None => scores.push((country, score)),
        }
    };
    let mut before: Option<&Place> = None;
    for (country, score) in house::styles(view) {
        add(country, score);
    }
    // Cities where international bodies sit stand for no government.
    let seat = |p: &Place| p.kind == PlaceKind::Seat;
    let host = |p: &Place| matches!(p.country.as_str(), "BE" | "AT" | "CH" | "UN");
    for place in view.places.iter().filter(|p| !(seat(p) && host(p))) {
        let in_title = view.title.contains(&place.first);
        let adjective = place.kind == PlaceKind::Demonym
            && view.tokens.get(place.end).is_some_and(is_of_state)
            || declares(view, place);
        let body = matches!(place.country.as_str(), "UN" | "EU" | "NATO");
        // A city that stands for a government may also be nothing but a place.
        let score = match (in_title, adjective, body) {
            (true, _, _) => 6,
            (_, true, _) => 10,
            (_, _, true) => 0,
            _ if place.kind == PlaceKind::Seat => 1,
            _ => 2,
        };
        add(place.country, score);
        if let Some(last) = before {
            let between = view.tokens.get(last.end..place.first).unwrap_or_default();
            let paired = matches!(between, [link] if link.kind == Kind::Hyphen || link.kind == Kind::Dash
                || link.hash == hashed("and"));
            if paired && others.contains(&last.country) {
                add(place.country, 12);
            } else if paired && others.contains(&place.country) {
                add(last.country, 12);
            }
        }
        before = Some(place);
    }
    let best = scores.into_iter().max_by_key(|(_, score)| *score);
    let own = participants.iter().find(|p| p.country.is_none());
    best.filter(|(_, score)| *score > 4)
        .map(|(country, _)| country)
        .or_else(|| by_name(&own?.name))
        .or_else(|| {
            best.filter(|(_, score)| *score > 0)
                .map(|(country, _)| country)
        })
}

/// "Norway condemns the attack", "Norway is ready to help": a release says so of its own country, in the present.
fn declares(view: &View<'_>, place: &Place) -> bool {
    const IS: Words = words!("is stands remains");
    const READY: Words =
        words!("ready prepared committed willing determined grateful asking calling");
    let token = |at: usize| view.tokens.get(at);
    let is_in = |at: usize, words: Words| token(at).is_some_and(|t| words.has(t));
    let stance = token(place.end).is_some_and(|t| {
        let says = t.verbs.meets(Verbs::STANCE.or(Verbs::ASK)) && !t.verbs.meets(Verbs::EVENT);
        t.is(Class::THIRD) && !t.is_capital() && says
    });
    let ready = is_in(place.end, IS) && is_in(place.end + 1, READY);
    place.kind == PlaceKind::Name && (stance || ready)
}

/// Words after an adjective that make it speak of a government: "the Greek minister", "the Danish side".
fn is_of_state(token: &Token) -> bool {
    const STATE: Words = words!(
        "minister ministers president head side government foreign prime diplomacy state secretary chief"
    );
    STATE.has(token)
}

/// The country that the form of a name tells where nothing else does: Korean given names are written with a hyphen
/// and a small letter, Japanese names in open syllables.
fn by_name(name: &str) -> Option<Country> {
    let words: Vec<&str> = name.split(' ').collect();
    let [first, second] = words.as_slice() else {
        return None;
    };
    let korean = second
        .split_once('-')
        .is_some_and(|(_, half)| half.starts_with(|c: char| c.is_ascii_lowercase()));
    if korean && first.len() <= 6 {
        return Country::new("KR");
    }
    (open_syllables(first) && open_syllables(second))
        .then(|| Country::new("JP"))
        .flatten()
}

/// `Kenzo`, `Arimura`: consonant and vowel in turn, `n` alone between them.
fn open_syllables(word: &str) -> bool {
    const STARTS: &[&str] = &[
        "ky", "sh", "ch", "ts", "ny", "hy", "my", "ry", "gy", "by", "k", "s", "t", "n", "h", "m",
        "y", "r", "w", "g", "z", "d", "b", "p", "j", "f", "",
    ];
    let folded = fold(word);
    let mut rest = folded.as_str();
    let mut syllables = 0;
    while !rest.is_empty() {
        let taken = STARTS.iter().find_map(|start| {
            let after = rest.strip_prefix(start)?;
            // No Japanese syllable is written so.
            let foreign = matches!(
                (*start, after.as_bytes().first()?),
                ("w" | "y", b'i' | b'e')
            );
            after
                .strip_prefix(['a', 'i', 'u', 'e', 'o'])
                .filter(|_| !foreign)
        });
        rest = match taken.or_else(|| rest.strip_prefix('n').filter(|_| syllables > 0)) {
            Some(after) => after,
            None => return false,
        };
        syllables += 1;
    }
    syllables > 1
}

#[cfg(test)]
mod tests {
    use super::by_name;
    use crate::model::Country;

    #[test]
    fn forms_of_names_tell_a_country_at_the_last() {
        assert_eq!(by_name("Kyoko Shirasaka"), Country::new("JP"));
        assert_eq!(by_name("Bae Ji-hoon"), Country::new("KR"));
        assert_eq!(by_name("Marek Havlicek"), None);
        assert_eq!(by_name("Jean-Pierre Blanc"), None);
    }
}
