//! What the title says of the call otherwise than the text: its day, the partner's country or office, the telephone.

use std::ops::Range;

use chrono::Datelike;

use super::officials::is_name_of;
use super::warning;
use crate::model::{Basis, CallDate, Country, Participant, Warning};
use crate::parse::header::View;
use crate::parse::header::call_date::long;
use crate::parse::header::said::day_above;
use crate::parse::header::year::office_of;
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::people::tells_of_call;
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use crate::tables::{self, Office, called_alike};

/// "Phone Call (February 7)" above "On Thursday, February 6": a title that dates the call itself, and not the paper, by a day that
/// the text does not know.
pub(super) fn day(view: &View<'_>, date: Option<&CallDate>) -> Option<Warning> {
    /// In so many sentences the day of another zone of time may be told.
    const SENTENCES: usize = 4;
    let date = date.filter(|d| d.basis == Some(Basis::Stated) && d.rule == "call-date")?;
    let (call, told) = (date.value?, date.evidence.first()?);
    let text = view.sentences.first()?.start;
    let opening = view.sentences.get(..SENTENCES).unwrap_or(view.sentences);
    let until = opening.last()?.end;
    let above = day_above(view)?;
    let day = above.in_year(call.year()).filter(|_| !above.ambiguous)?;
    let mut below = view
        .dates
        .iter()
        .filter(|w| (text..until).contains(&w.first));
    let known = below.any(|w| (w.month, w.day) == (above.month, above.day));
    let in_text = view.tokens.get(text)?.span().start <= told.start;
    (day != call && in_text && (!known || above.year.is_some_and(|y| y != call.year()))).then(
        || {
            let message = format!(
                "the title dates the call {}, the text {}",
                long(day),
                long(call)
            );
            warning("title-date", message, above.span(view.tokens))
        },
    )
}

/// The tokens of the title behind "with", as far as they tell of the partner.
fn partner(view: &View<'_>) -> Option<Range<usize>> {
    const ABOUT: Words =
        words!("on about regarding concerning over after following ahead amid in at");
    let title = view.title.clone();
    let token = |at: usize| view.tokens.get(at);
    let with = title
        .clone()
        .find(|at| token(*at).is_some_and(|t| t.word == Word::WITH))?;
    let ends = |at: &usize| {
        token(*at).is_some_and(|t| {
            ABOUT.has(t) || !matches!(t.kind, Kind::Word | Kind::Possessive | Kind::Stop)
        })
    };
    let end = (with + 1..title.end).find(ends).unwrap_or(title.end);
    tells_of_call(view.tokens, &title).then_some(with + 1..end)
}

/// The tokens of the title behind "and", up to what the two do: "Ana Paz and Foreign Minister of Chile discuss trade".
fn second(view: &View<'_>) -> Option<Range<usize>> {
    const LONGEST: usize = 10;
    let title = view.title.clone();
    let token = |at: usize| view.tokens.get(at);
    let and = title
        .clone()
        .find(|at| token(*at).is_some_and(|t| t.word == Word::AND))?;
    let behind = and + 1..title.end.min(and + LONGEST);
    let talks = |t: &Token| !t.is_capital() && t.verbs.meets(Verbs::DISCUSS.or(Verbs::TALK));
    let verb = behind.clone().find(|at| token(*at).is_some_and(talks))?;
    Some(behind.start..verb)
}

/// The tokens of the title that name both sides by one office: "of the Presidents of Norway and Peru".
fn pair(view: &View<'_>) -> Option<Range<usize>> {
    let title = view.title.clone();
    let token = |at: usize| view.tokens.get(at);
    let offices = title
        .clone()
        .find(|at| token(*at).is_some_and(|t| t.is(Class::GROUP_PEOPLE)))?;
    token(offices + 1).filter(|t| t.word == Word::OF)?;
    let behind = offices + 2..title.end;
    let mut places = view.places_in(&behind);
    let (one, other) = (places.next()?, places.next()?);
    let mut between = view.words(&(one.end..other.first)).iter();
    let joined = between.next()?.word == Word::AND && between.all(|t| t.word == Word::THE);
    let alone = joined && places.next().is_none();
    (alone && tells_of_call(view.tokens, &title)).then_some(offices..other.end)
}

/// The one side that is not the publisher's.
pub(super) fn other_side(
    participants: &[Participant],
    publisher: Option<Country>,
) -> Option<&Participant> {
    let [_, _] = participants else { return None };
    let mut others = participants.iter().filter(|p| p.country != publisher);
    others.next().filter(|_| others.next().is_none())
}

/// "Telephone call with the Foreign Minister of Chile", "of the Foreign Ministers of Norway and Chile", "Eva Lind and Foreign
/// Minister of Chile discuss trade", above a text that speaks with Peru's, and nowhere of Chile.
pub(super) fn country(
    view: &View<'_>,
    participants: &[Participant],
    publisher: Option<Country>,
) -> Option<Warning> {
    let theirs = other_side(participants, publisher)?.country?;
    let both = pair(view);
    let own = both.as_ref().and(publisher);
    let partner = both.or_else(|| partner(view)).or_else(|| second(view))?;
    let of_country = |p: &&Place| {
        matches!(p.kind, PlaceKind::Name | PlaceKind::Demonym) && Some(p.country) != own
    };
    let mut above = view.places_in(&partner).filter(of_country);
    let place = above.next()?;
    let body = view.body();
    let below = |country: Country| {
        let mut below = view.places.iter().filter(|p| p.first >= body);
        below.any(|p| p.country == country)
    };
    let held = Class::TITLE.or(Class::GROUP_PEOPLE);
    let office = view.words(&partner).iter().any(|t| t.is(held));
    let alike =
        called_alike(place.country) == Some(theirs) || called_alike(theirs) == Some(place.country);
    let other = place.country != theirs && Some(place.country) != publisher && !alike;
    let alone = above.all(|p| p.country == place.country);
    // "the Special Envoy for Peru", "the Ambassador to Peru"
    let led = place.first.checked_sub(1).and_then(|n| view.tokens.get(n));
    let sent = led.is_some_and(|t| matches!(t.word, Word::FOR | Word::TO));
    (!sent && office && other && alone && below(theirs) && !below(place.country)).then(|| {
        let name = |country| tables::country_name(country).unwrap_or_default();
        let message = format!(
            "the title speaks of {}, the text of {}",
            name(place.country),
            name(theirs)
        );
        warning("country-mismatch", message, place.span(view.tokens))
    })
}

/// "Telephone call with the Prime Minister of Peru" above a text that speaks with the Foreign Minister, and of no Prime Minister.
pub(super) fn office(
    view: &View<'_>,
    participants: &[Participant],
    publisher: Option<Country>,
) -> Option<Warning> {
    let theirs = other_side(participants, publisher)?;
    let partner = partner(view)?;
    let (above, at) = only_office(view, &partner)?;
    let held = office_of(theirs.title.as_deref()?)?;
    // The adviser of a president, the president of a parliament.
    let of_state = [
        Office::ForeignMinister,
        Office::HeadOfGovernment,
        Office::HeadOfState,
    ];
    let body = view.body()..view.tokens.len();
    // The publisher's own may hold the same as the title's: then only one of theirs answers it.
    let both = || {
        let mut own = participants.iter().filter(|p| p.country == publisher);
        own.any(|p| p.title.as_deref().and_then(office_of) == Some(above))
    };
    if held == above {
        return None;
    }
    let below = body
        .clone()
        .filter(|at| office_at(view.tokens, *at) == Some(above))
        .any(|at| !both() || is_of(view, at, theirs, participants));
    // "President of the Government": a prime minister by another name.
    let title = theirs.title.as_deref().unwrap_or_default();
    let governs = title.contains("Government") || title.contains("Council");
    (of_state.contains(&held) && !below && !governs).then(|| {
        let words = view.span(&at);
        let message = format!(
            "the title speaks with a \u{201c}{}\u{201d}, the text with a \u{201c}{title}\u{201d}",
            words.of(view.text)
        );
        warning("office-mismatch", message, words)
    })
}

/// Whether an office at `at` stands beside the name or the country of somebody: "Prime Minister Paz", "Peru's Prime Minister".
fn is_of(view: &View<'_>, at: usize, person: &Participant, participants: &[Participant]) -> bool {
    const BEFORE: usize = 2;
    const LONGEST: usize = 10;
    let phrase = |at: &usize| {
        let token = view.tokens.get(*at);
        token.is_some_and(|t| t.is_capital() || matches!(t.word, Word::OF | Word::THE))
    };
    let end = (at..at + LONGEST).take_while(phrase).last().unwrap_or(at) + 1;
    let beside = at.saturating_sub(BEFORE)..end;
    let mut places = view.places_in(&beside);
    (at..end).any(|n| is_name_of(view, n, person, participants))
        || places.any(|p| Some(p.country) == person.country)
}

/// The one office of the three that `range` names.
fn only_office(view: &View<'_>, range: &Range<usize>) -> Option<(Office, Range<usize>)> {
    const PARTS: Words = words!(
        "vice deputy former elect adviser advisor council commission parliament speaker and"
    );
    if PARTS.has_any(view.words(range)) {
        return None;
    }
    let mut found = range
        .clone()
        .filter_map(|at| Some((office_at(view.tokens, at)?, at)));
    let (office, at) = found.next()?;
    let length = if office == Office::HeadOfState { 1 } else { 2 };
    found.next().is_none().then_some((office, at..at + length))
}

/// "Prime Minister", "Foreign Minister", "Minister of Foreign", "President" at a token.
pub(super) fn office_at(tokens: &[Token], at: usize) -> Option<Office> {
    const PRIME: u64 = hashed("prime");
    const FOREIGN: u64 = hashed("foreign");
    const MINISTER: u64 = hashed("minister");
    const PRESIDENT: u64 = hashed("president");
    let word = |n: usize, hash: u64| tokens.get(at + n).is_some_and(|t| is(t, hash));
    let of = tokens
        .get(at + 1)
        .is_some_and(|t| matches!(t.word, Word::OF | Word::FOR));
    if word(0, PRIME) && word(1, MINISTER) {
        Some(Office::HeadOfGovernment)
    } else if word(0, FOREIGN) && word(1, MINISTER) || word(0, MINISTER) && of && word(2, FOREIGN) {
        Some(Office::ForeignMinister)
    } else {
        word(0, PRESIDENT).then_some(Office::HeadOfState)
    }
}

/// "video conference", "video call", "VTC": a conversation by video, and not a video that is spoken of or shown.
fn by_video(words: &[Token]) -> Option<&Token> {
    const OF_CALL: Words =
        words!("conference conferencing teleconference call meeting conversation link talks talk");
    const WHOLE: Words = words!("videoconference vtc videocall");
    let whole = || words.iter().find(|t| WHOLE.has(t));
    let mut pairs = words.windows(2);
    let pair = pairs.find(
        |pair| matches!(pair, [video, call] if video.listed(Lists::VIDEO) && OF_CALL.has(call)),
    );
    pair.and_then(<[Token]>::first).or_else(whole)
}

/// "Video conference with the Foreign Minister" above a telephone call, or the reverse, and nothing of it in the text.
pub(super) fn channel(view: &View<'_>) -> Option<Warning> {
    let title = view.tokens.get(view.title.clone())?;
    let call = view.tokens.get(view.scene.sentence.clone()?)?;
    let body = view.tokens.get(view.body()..)?;
    let phone = |words: &[Token]| words.iter().any(|t| t.listed(Lists::PHONE));
    let video = |words: &[Token]| words.iter().any(|t| t.listed(Lists::VIDEO));
    let (at, message) = if let Some(at) = by_video(title) {
        let contradicts = !phone(title) && phone(call) && !video(body);
        let message = "the title calls it a video conference, the text a telephone call";
        (at, contradicts.then_some(message)?)
    } else {
        let at = title.iter().find(|t| t.listed(Lists::PHONE))?;
        let contradicts = !video(title) && by_video(call).is_some() && !phone(body);
        let message = "the title calls it a telephone call, the text a video conference";
        (at, contradicts.then_some(message)?)
    };
    Some(warning("channel-mismatch", message.to_owned(), at.span()))
}
