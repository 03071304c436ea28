//! Relations of a side with a country that the text does not know: what is left of another release.

use super::warning;
use crate::model::{Country, Participant, Warning};
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, words};
use crate::tables;

/// "Bilateral relations between Norway and Chile were discussed" in a call of Norway with Peru, and nowhere else of Chile.
pub(super) fn with_stranger(view: &View<'_>, participants: &[Participant]) -> Option<Warning> {
    let [one, other] = participants else {
        return None;
    };
    let sides = [one.country?, other.country?];
    if !view.vocabulary.may_have_word(BILATERAL) {
        return None;
    }
    let told = view.sentences.last()?.end;
    view.sentences.iter().find_map(|sentence| {
        let mut words = view.words(sentence).iter();
        let first = sentence.start + words.position(|t| t.hash == BILATERAL)?;
        is_of_relations(view, first).then_some(())?;
        let pair = pair_behind(view, first)?;
        let stranger = stranger(pair, sides)?;
        let elsewhere = |p: &Place| p.country == stranger.country && p.first != stranger.first;
        let elsewhere = view.places_in(&(0..told)).any(elsewhere);
        (!elsewhere && is_topic(view, sentence.start, first)).then(|| {
            let name = |country| tables::country_name(country).unwrap_or_default();
            let message = format!(
                "the relations are said to be those with {}, the call was between {} and {}",
                name(stranger.country),
                name(sides[0]),
                name(sides[1])
            );
            warning("side-mismatch", message, stranger.span(view.tokens))
        })
    })
}

/// The one of a pair that speaks for no side, where the other does.
fn stranger(pair: [&Place; 2], sides: [Country; 2]) -> Option<&Place> {
    let known = pair.map(|place| sides.contains(&place.country));
    let stranger = match known {
        [true, false] => pair[1],
        [false, true] => pair[0],
        _ => return None,
    };
    let alike = tables::called_alike(stranger.country);
    alike
        .is_none_or(|country| !sides.contains(&country))
        .then_some(stranger)
}

const BILATERAL: u64 = hashed("bilateral");

/// "bilateral relations", "bilateral cooperation".
fn is_of_relations(view: &View<'_>, at: usize) -> bool {
    let relations = |t: &Token| t.is(Class::RELATIONS_NOUN);
    view.tokens.get(at + 1).is_some_and(relations)
}

/// "between Norway and Chile" behind the two words at `at`.
fn pair_behind<'v>(view: &'v View<'_>, at: usize) -> Option<[&'v Place; 2]> {
    const LONGEST: usize = 14;
    let between = view.tokens.get(at + 2)?;
    if between.word != Word::BETWEEN {
        return None;
    }
    let near = at + 3..at + LONGEST;
    let mut places = view.places_in(&near);
    let (one, other) = (places.next()?, places.next()?);
    let names = [one, other]
        .iter()
        .all(|p| matches!(p.kind, PlaceKind::Name));
    // "the Kingdom of Norway and the Republic of Chile"
    let joins = |t: &Token| matches!(t.word, Word::AND | Word::THE | Word::OF) || t.is_capital();
    let before = view.words(&(at + 3..one.first)).iter();
    let within = view.words(&(one.end..other.first)).iter();
    let mut ands = within.clone().filter(|t| t.word == Word::AND);
    let two = ands.next().is_some() && ands.next().is_none();
    (names && two && before.chain(within).all(joins)).then_some([one, other])
}

/// Whether the relations are what was spoken of, and not somebody's view of them: at the start of the sentence, or behind
/// "discussed" and the like.
fn is_topic(view: &View<'_>, start: usize, at: usize) -> bool {
    const PASSED: Words = words!("the current state of issues in on about various aspects");
    let before = view.words(&(start..at));
    let verb = before.iter().rev().find(|t| !PASSED.has(t));
    verb.is_none_or(|t| t.verbs.meets(Verbs::DISCUSS.or(Verbs::FOCUS)))
}
