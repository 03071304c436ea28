//! The country of the side that the text takes for granted: paired with the other's, called by its adjective, or told
//! by the form of a name at the last.

use std::ops::Range;

use super::View;
use super::house;
use super::only_place::is_of_sea;
use super::publisher::titled;
use crate::model::{Country, Participant};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::people;
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};
use crate::tables;
use crate::text::fold;

/// The country that the text pairs most with those of the others: "ROK-Japan", "between Chile and Japan".
pub(super) fn likeliest(view: &View<'_>, participants: &[Participant]) -> Option<Country> {
    // "Speaking with the Prime Minister of Peru by phone, Ana Lind said": the other one's.
    let lone = matches!(participants, [one] if one.country.is_none());
    let beside_unnamed = lone && view.scene.free_countries().len() == 1;
    let others = others(view, participants, beside_unnamed);
    let mut scores: Vec<Score> = Vec::new();
    let own = participants.iter().find(|p| p.country.is_none());
    let of_state = own.is_some_and(is_of_cabinet);
    let mut add = |country: Country, points: usize| {
        if others.contains(&country) || of_state && is_body(country) {
            return;
        }
        match scores.iter_mut().find(|s| s.country == country) {
            Some(score) => {
                score.sum += points;
                score.most = score.most.max(points);
            }
            None => scores.push(Score {
                country,
                sum: points,
                most: points,
            }),
        }
    };
    let front = place_in_front(view);
    let with = partner_in_title(view);
    let mut before: Option<&Place> = None;
    let (mut bare, mut more): (Vec<Country>, Vec<Country>) = (Vec::new(), Vec::new());
    for (country, score) in house::styles(view).chain(accredited(participants)) {
        add(country, score);
        more.push(country);
    }
    // Cities where international bodies sit stand for no government.
    let seat = |p: &Place| p.kind == PlaceKind::Seat;
    let host = |p: &Place| p.country.is_any(&["BE", "AT", "CH", "UN"]);
    let counts = |p: &&Place| !(seat(p) && host(p) || is_of_sea(view, p));
    for place in view.places.iter().filter(counts) {
        let in_title = view.title.contains(&place.first);
        let adjective = place.kind == PlaceKind::Demonym
            && view.tokens.get(place.end).is_some_and(is_of_state)
            && !is_regime(view, place)
            || declares(view, place);
        let body = is_body(place.country);
        // A city that stands for a government may also be nothing but a place.
        let in_title = in_title || front.contains(&place.first);
        // "Call with Prime Minister Lind of Norway" above: the partner's, whoever that is.
        if with.is_some_and(|with| with < place.first && view.title.contains(&place.first)) {
            continue;
        }
        let score = match (in_title, adjective, body) {
            (true, _, _) => 6,
            (_, true, _) => 10,
            (_, _, true) => 0,
            _ if is_spoken_about(view, place) => 0,
            _ if place.kind == PlaceKind::Name && is_matter(view, place) => 0,
            _ if place.kind == PlaceKind::Seat => 1,
            _ => MENTIONED,
        };
        add(place.country, score);
        if score == MENTIONED && (place.kind == PlaceKind::Name && !is_own(view, place)) {
            bare.push(place.country);
        } else if score > 0 {
            more.push(place.country);
        }
        if let Some(last) = before {
            let between = view.words(&(last.end..place.first));
            let paired = matches!(between, [link] if link.kind == Kind::Hyphen || link.kind == Kind::Dash
                || link.hash == hashed("and"))
                || matches!(between, [link, the] if link.hash == hashed("and") && the.hash == hashed("the"));
            if paired && others.contains(&last.country) {
                add(place.country, 12);
                more.push(place.country);
            } else if paired && others.contains(&place.country) {
                add(last.country, 12);
                more.push(last.country);
            }
        }
        before = Some(place);
    }
    // A country that is named again and again, and by nothing but its name, is what was spoken about.
    let author = view.scene.first_person;
    let often = |country: Country| bare.iter().filter(|bare| **bare == country).count() > 1;
    scores.retain(|s| author || more.contains(&s.country) || !often(s.country));
    let best = scores.iter().max_by_key(|s| s.sum);
    // Of countries of which the text only speaks, one that it names a little more often is rather its subject: nobody is
    // named by it who has no name.
    let clear = |best: &&Score| {
        let mut others = scores.iter().filter(|s| s.country != best.country);
        best.sum >= OFTEN && others.all(|s| best.sum > 2 * s.sum)
    };
    // Of two that are named as little, neither is told to be the publisher's.
    let alone = |best: &&Score| {
        let mut others = scores.iter().filter(|s| s.country != best.country);
        others.all(|s| best.sum > s.sum)
    };
    // The only other country that is named once may be what was spoken about.
    let told = |s: &&Score| author || more.contains(&s.country);
    let named = own.is_some() && !beside_unnamed || view.scene.first_person;
    let best = best.filter(|s| named || s.most > MENTIONED || clear(s));
    best.filter(|s| s.sum > 4)
        .map(|s| s.country)
        .or_else(|| by_name(&own?.name))
        .or_else(|| by_further_title(view, own?))
        .or_else(|| {
            best.filter(|s| told(s) && !beside_unnamed && alone(s))
                .map(|s| s.country)
        })
}

/// "with the Ambassador of Peru to Norway Ana Paz": whom a foreign ambassador speaks with is of the country that he is sent to.
fn accredited(participants: &[Participant]) -> Option<(Country, usize)> {
    const STRONG: usize = 16;
    let envoy = participants.iter().find(|p| {
        let title = p.title.as_deref().unwrap_or_default();
        p.country.is_some() && title.contains("Ambassador") && title.contains(" to ")
    })?;
    let title = envoy.title.as_deref()?;
    let (_, host) = title.rsplit_once(" to ")?;
    let host = host.strip_prefix("the ").unwrap_or(host);
    let host = tables::country(host).filter(|host| Some(*host) != envoy.country)?;
    (!is_body(host)).then_some((host, STRONG))
}

/// The countries that somebody else speaks for.
fn others(view: &View<'_>, participants: &[Participant], beside_unnamed: bool) -> Vec<Country> {
    let named = participants.iter().filter_map(|p| p.country);
    let unnamed = view.scene.counterpart_countries().into_iter();
    // "The Prime Minister spoke to the leaders of Peru and Chile."
    let free = view.scene.free_countries().into_iter();
    let free = free.filter(|_| participants.is_empty() || beside_unnamed);
    let called = called_by_author(view);
    named.chain(unnamed).chain(free).chain(called).collect()
}

/// "Today I called the Danish Prime Minister": never the country of whoever writes.
fn called_by_author(view: &View<'_>) -> Option<Country> {
    let told = view
        .scene
        .told_in_sentence
        .filter(|_| view.scene.first_person)?;
    let sentence = view.call_sentence()?;
    let partner = told..people::subject_from(view.tokens, told + 1, sentence.end);
    let mut places = view.places.iter().filter(|p| partner.contains(&p.first));
    let one = places.next().filter(|p| p.kind != PlaceKind::Seat)?;
    places
        .all(|p| p.country == one.country)
        .then_some(one.country)
}

fn is_body(country: Country) -> bool {
    country.is_any(&["UN", "EU", "NATO"])
}

/// Whether somebody has an office that states alone have: no body of many countries has ministers.
fn is_of_cabinet(own: &Participant) -> bool {
    let title = own.title.as_deref().map(fold).unwrap_or_default();
    ["minister", "premier", "chancellor", "king", "queen"]
        .iter()
        .any(|office| title.contains(office))
}

/// What a country's name tells where it is no more than mentioned.
const MENTIONED: usize = 2;

/// So much tells of a country that is mentioned again and again.
const OFTEN: usize = 6;

/// How much tells of a country, in all and by the best of its places.
struct Score {
    country: Country,
    sum: usize,
    most: usize,
}

/// The "with" of a title that tells of a call.
fn partner_in_title(view: &View<'_>) -> Option<usize> {
    let mut title = view.title.clone();
    let with = title.find(|at| view.tokens.get(*at).is_some_and(|t| t.word == Word::WITH))?;
    people::tells_of_call(view.tokens, &(view.title.start..with)).then_some(with)
}

/// "Oslo, Norway (NTB) -": what stands before the dash in front of the first sentence.
fn place_in_front(view: &View<'_>) -> Range<usize> {
    const LONGEST: usize = 14;
    let first = view.sentences.first().map_or(0, |s| s.start);
    let mut head = first..first + LONGEST;
    let dash = head.find(|at| view.tokens.get(*at).is_some_and(|t| t.kind == Kind::Dash));
    first..dash.unwrap_or(first)
}

/// "the war in Norway", "attacks against Norway", "Norway's invasion", "the occupation of Norway", "Norway must
/// stop": what a call was about.
fn is_spoken_about(view: &View<'_>, place: &Place) -> bool {
    const BEFORE: Words = words!("in on against inside into within across around");
    const WAR: Words = words!(
        "war invasion aggression attack attacks offensive occupation annexation bombing shelling blockade assault conflict \
         strikes airstrikes raids bombardment crimes sanctions"
    );
    const DUE: Words = words!("must should needs");
    const NEAR: usize = 3;
    let token = |at: usize| view.tokens.get(at);
    let before = |n: usize| place.first.checked_sub(n).and_then(token);
    let article = usize::from(before(1).is_some_and(|t| t.hash == hashed("the")));
    let led = before(1 + article);
    let suffers = led.is_some_and(|t| t.hash == hashed("of"))
        && before(2 + article).is_some_and(|t| WAR.has(t));
    let possessive = token(place.end).is_some_and(|t| t.kind == Kind::Possessive);
    let wages = possessive
        && (place.end + 1..=place.end + NEAR).any(|at| token(at).is_some_and(|t| WAR.has(t)));
    let blamed = token(place.end).is_some_and(|t| DUE.has(t));
    // "US Secretary of State Eva Lind": who needs a country is not of the publisher's.
    let titled = token(place.end).is_some_and(|t| t.is(Class::TITLE) && t.is_capital());
    let another = titled && place.kind == PlaceKind::Name;
    led.is_some_and(|t| BEFORE.has(t)) || suffers || wages || blamed || another
}

/// "the Norwegian government" by another name, "the economy of Norway", "affirmed that Norway always values".
fn is_own(view: &View<'_>, place: &Place) -> bool {
    const STATE: Words = words!("government economy nationals");
    let before = |n: usize| {
        place
            .first
            .checked_sub(n)
            .and_then(|at| view.tokens.get(at))
    };
    let article = usize::from(before(1).is_some_and(|t| t.hash == hashed("the")));
    let of = before(1 + article).is_some_and(|t| t.word == Word::OF);
    let after = view.tokens.get(place.end);
    let says = before(1 + article).is_some_and(|t| t.hash == hashed("that"));
    of && before(2 + article).is_some_and(|t| STATE.has(t) || t.is(Class::TITLE))
        || after.is_some_and(|t| STATE.has(t))
        || says && after.is_some_and(|t| t.hash == hashed("always"))
}

/// Countries that calls of all others are about, too.
const MATTERS: [&str; 16] = [
    "UA", "RU", "IL", "PS", "SY", "IR", "AF", "VE", "KP", "MM", "SD", "LY", "YE", "LB", "IQ", "BY",
];

/// "the violence of the Syrian government": of whom others speak so.
fn is_regime(view: &View<'_>, place: &Place) -> bool {
    let next = view.tokens.get(place.end);
    next.is_some_and(|t| t.hash == hashed("government")) && place.country.is_any(&MATTERS)
}

/// Whether calls of all others are about a country, too: that it is named tells nothing where no office is.
fn is_matter(view: &View<'_>, place: &Place) -> bool {
    let before = |n: usize| {
        place
            .first
            .checked_sub(n)
            .and_then(|at| view.tokens.get(at))
    };
    let office = before(1).is_some_and(|t| t.word == Word::OF)
        && before(2).is_some_and(|t| t.is(Class::TITLE));
    !office && place.country.is_any(&MATTERS)
}

/// "Norway condemns the attack", "Norway is ready to help", "Norway's solidarity": a release says so of its own country,
/// in the present.
fn declares(view: &View<'_>, place: &Place) -> bool {
    const IS: Words = words!("is stands remains");
    const READY: Words =
        words!("ready prepared committed willing determined grateful asking calling");
    const STANDS: Words = words!("stands stood");
    const BESIDE: Words = words!("in with by behind alongside firmly beside");
    const HELD: Words = words!(
        "support solidarity readiness commitment position stance concern condolences keenness willingness gratitude appreciation"
    );
    let token = |at: usize| view.tokens.get(at);
    let is_in = |at: usize, words: Words| token(at).is_some_and(|t| words.has(t));
    let stance = token(place.end).is_some_and(|t| {
        let says = t.verbs.meets(Verbs::STANCE.or(Verbs::ASK)) && !t.verbs.meets(Verbs::EVENT);
        t.is(Class::THIRD) && !t.is_capital() && says
    });
    let ready = is_in(place.end, IS) && is_in(place.end + 1, READY)
        || is_in(place.end, STANDS) && is_in(place.end + 1, BESIDE);
    let holds = token(place.end).is_some_and(|t| t.kind == Kind::Possessive)
        && (is_in(place.end + 1, HELD) || is_in(place.end + 2, HELD));
    place.kind == PlaceKind::Name && (stance || ready || holds)
}

/// Words after an adjective that make it speak of a government: "the Greek minister", "the Danish side".
fn is_of_state(token: &Token) -> bool {
    const STATE: Words = words!(
        "minister ministers president head side government foreign prime diplomacy state secretary chief"
    );
    STATE.has(token)
}

/// The country of an office by which the text calls somebody further on: "Deputy Secretary Moore" is "Deputy Secretary of
/// State Eva Moore" below.
fn by_further_title(view: &View<'_>, own: &Participant) -> Option<Country> {
    let officials = people::officials(view.text, view.tokens, 0);
    let mut titles = officials.iter().filter(|(name, ..)| *name == own.name);
    titles.find_map(|(_, title, _)| titled(title))
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
