//! Somebody who speaks in a call in which he took no part: what is left of another release.

use std::ops::Range;

use super::clauses::{bearer_of, is_of_another_time, speaks_in_call};
use super::officials::{Official, is_name_of};
use super::warning;
use crate::model::{Basis, Country, Participant, Warning};
use crate::parse::grammar::REPORTING;
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::tables;

/// "The Chilean foreign minister, for his part, said" in a call of Norway and Peru; "The Prime Minister and President Lind
/// agreed" in a call with President Paz.
pub(super) fn speaks(
    view: &View<'_>,
    strangers: &[&Official],
    participants: &[Participant],
    publisher: Option<Country>,
) -> Option<Warning> {
    let [one, other] = participants else {
        return None;
    };
    let sides = [one.country?, other.country?];
    let unknown = |official: &Official| {
        let of_side = official
            .country
            .is_none_or(|c| sides.contains(&c) || Some(c) == publisher);
        if of_side {
            is_unknown(view, official, participants)
        } else {
            is_of_unknown(view, official, participants)
        }
    };
    let acts = |official: &Official| {
        let sentence = view.sentence_at(official.words.start);
        sentence.is_some_and(|s| {
            let joined = || is_joined(view, s, official, participants, publisher);
            speaks_in_call(view, s, official, participants) || joined()
        })
    };
    let mut strangers = strangers.iter();
    let found = strangers.find(|official| acts(official) && unknown(official))?;
    let span = view.span(&found.whole);
    let message = format!(
        "\u{201c}{}\u{201d} speaks, the call was between {} and {}",
        span.of(view.text),
        one.name,
        other.name
    );
    Some(warning("side-mismatch", message, span))
}

/// Up to where the text is told.
fn told(view: &View<'_>) -> usize {
    view.sentences.last().map_or(0, |last| last.end)
}

/// An official of a country that neither title nor text knows otherwise.
fn is_of_unknown(view: &View<'_>, official: &Official, participants: &[Participant]) -> bool {
    let Some(country) = official.country else {
        return false;
    };
    let own = official.whole.clone();
    let told = 0..told(view);
    let mut places = view.places_in(&told);
    let elsewhere = places.any(|p| p.country == country && !own.contains(&p.first));
    let alike = tables::called_alike(country);
    let alike = alike.is_some_and(|c| participants.iter().any(|p| p.country == Some(c)));
    !elsewhere && !alike
}

/// An official whose name neither title nor text knows otherwise. Where not all who took part are named, only one of the tables.
fn is_unknown(view: &View<'_>, official: &Official, participants: &[Participant]) -> bool {
    let Some(last) = official.name.clone().next_back() else {
        return false;
    };
    let Some(token) = view.tokens.get(last) else {
        return false;
    };
    let stated = participants
        .iter()
        .all(|p| p.basis == Basis::Stated && !p.mentions.is_empty());
    let known = || tables::people_named(token.text(view.text)).next().is_some();
    let again = |(at, t): (usize, &Token)| at != last && t.hash == token.hash;
    let mut words = view.words(&(0..told(view))).iter().enumerate();
    (stated || known()) && !words.any(again)
}

/// "The Prime Minister and President Lind agreed": something that one of those who took part does with somebody.
fn is_joined(
    view: &View<'_>,
    sentence: &Range<usize>,
    official: &Official,
    participants: &[Participant],
    publisher: Option<Country>,
) -> bool {
    const LONGEST: usize = 7;
    let whole = &official.whole;
    let token = |at: usize| view.tokens.get(at).filter(|_| at < sentence.end);
    let and = whole.start.checked_sub(1);
    let and = and.filter(|at| token(*at).is_some_and(|t| t.word == Word::AND));
    let Some(and) = and.filter(|and| *and > sentence.start && and - sentence.start <= LONGEST)
    else {
        return false;
    };
    let first = sentence.start..and;
    let named = |p: &Participant| {
        first
            .clone()
            .any(|at| is_name_of(view, at, p, participants))
    };
    let phrase = |t: &Token| {
        t.is_capital() || t.kind != Kind::Word || matches!(t.word, Word::THE | Word::OF)
    };
    let plain = view.words(&first).iter().all(phrase);
    let of_call = participants.iter().any(named)
        || bearer_of(view, &first, participants, publisher).is_some();
    let adverbs = |at: &usize| token(*at).is_some_and(|t| t.is(Class::ADVERB));
    let verb = (whole.end..sentence.end).find(|at| !adverbs(at));
    let agrees = |t: &Token| t.is(Class::PAST) && t.verbs.meets(REPORTING);
    let agrees = verb.and_then(token).is_some_and(agrees);
    plain && of_call && agrees && !is_of_another_time(view, sentence)
}
