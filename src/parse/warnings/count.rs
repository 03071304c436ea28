//! More sides than took part: "The three ministers agreed" of a call of two.

use super::warning;
use crate::model::{Country, Participant, Warning};
use crate::parse::header::View;
use crate::parse::lexicon::{Lists, Word};
use crate::parse::places::PlaceKind;
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, words};

/// A number of sides that nobody else is named for.
pub(super) fn sides(view: &View<'_>, participants: &[Participant]) -> Option<Warning> {
    const LED: Words = words!("the all");
    const SIDES: Words = words!("ministers leaders presidents sides parties officials statesmen");
    const FIELDS: Words = words!("foreign prime");
    /// "the three ministers of the coast", "the three leaders who met", "the three parties' proposal" are others.
    const OTHERS: Words = words!("of from who whose in that to");
    const THREE: u64 = hashed("three");
    const FOUR: u64 = hashed("four");
    const NUMBERS: [(u64, usize); 2] = [(THREE, 3), (FOUR, 4)];
    let token = |at: usize| view.tokens.get(at);
    if participants.len() < 2 || other_countries(view, participants) {
        return None;
    }
    let in_title = || {
        const TRILATERAL: u64 = hashed("trilateral");
        let at = view
            .title
            .clone()
            .find(|at| token(*at).is_some_and(|t| t.hash == TRILATERAL))?;
        let of_call = (at + 1..at + 4).any(|n| {
            token(n).is_some_and(|t| t.listed(Lists::PHONE.or(Lists::CALL).or(Lists::VIDEO)))
        });
        of_call.then_some((3, at..at + 1))
    };
    let in_text = || {
        view.sentences.iter().find_map(|sentence| {
            let first = sentence.start;
            token(first).filter(|t| LED.has(t))?;
            let the = usize::from(token(first + 1).is_some_and(|t| t.word == Word::THE));
            let number = token(first + 1 + the)?;
            let (_, number) = NUMBERS.iter().find(|(word, _)| *word == number.hash)?;
            let field = usize::from(token(first + 2 + the).is_some_and(|t| FIELDS.has(t)));
            let end = first + 3 + the + field;
            token(end - 1).filter(|t| SIDES.has(t))?;
            let others = token(end).is_none_or(|t| OTHERS.has(t) || t.kind != Kind::Word);
            (!others).then_some((*number, first..end))
        })
    };
    let (number, range) = in_text().or_else(in_title)?;
    (number > participants.len()).then(|| {
        let span = view.span(&range);
        let message = format!(
            "it speaks of \u{201c}{}\u{201d}, and names {} who took part",
            span.of(view.text),
            participants.len()
        );
        warning("count-mismatch", message, span)
    })
}

/// Whether title or call speak of a country that none of those who took part speaks for.
fn other_countries(view: &View<'_>, participants: &[Participant]) -> bool {
    let held = |country: Country| participants.iter().any(|p| p.country == Some(country));
    let unnamed = view.scene.counterpart_countries().into_iter();
    let mut unnamed = unnamed.chain(view.scene.free_countries());
    let call = view.call_sentence().unwrap_or_default();
    let mut places = view.places_in(&call).chain(view.places_in(&view.title));
    unnamed.any(|country| !held(country))
        || participants.iter().any(|p| p.country.is_none())
        || places.any(|p| p.kind != PlaceKind::Seat && !held(p.country))
}
