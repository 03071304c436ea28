//! What is told as just done without a word of when: "spoke on the downing of the airliner", "condoled over the attacks", "offered
//! rescuers after the earthquake".

use std::ops::Range;

use crate::parse::header::{View, near};
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// For so many days something stays news.
pub(in crate::parse::header) const NEWS: i64 = 45;

/// What is over at once, or within days.
const SUDDEN: Words = words!(
    "attack attacks attacked killing killed death died assassination assassinated murder murdered passing demise explosion explosions \
     blast blasts bombing bombings shooting shootings crash downing earthquake earthquakes quake tsunami disaster tragedy fighting \
     hostilities clashes conflict massacre attempt attempted stampede collapse shootdown"
);
/// Told of it later.
const LATER: Words = words!(
    "anniversary since year years ago reconstruction lessons commemorated commemoration commemorate remembrance memory investigation \
     inquiry tribunal trial perpetrators justice compensation resolution prevent prevents prevented preventing prevention avert averting avoid avoiding recurrence families"
);
pub(super) const CONDOLES: Words = words!(
    "condolences condolence condoled condole condoles condoling sympathy sympathies sympathized sympathised mourning"
);

/// Whether what is told in `event` had just been done when they spoke: the call is about it, or somebody condoled over it.
pub(in crate::parse::header) fn is_fresh(
    view: &View<'_>,
    sentence: &Range<usize>,
    event: &Range<usize>,
) -> bool {
    let words = view.words(sentence);
    SUDDEN.has_any(view.words(event))
        && !LATER.has_any(words)
        && (is_subject(view, sentence, event) || CONDOLES.has_any(words))
}

/// "spoke about the deadly attack": whether a sentence that opens the text leads to an event as to the subject of the call.
fn is_subject(view: &View<'_>, sentence: &Range<usize>, event: &Range<usize>) -> bool {
    const OPENING: usize = 2;
    const ABOUT: Words = words!("about over regarding concerning");
    const NEAR: usize = 4;
    let mut opening = view.sentences.iter().take(OPENING);
    if !opening.any(|s| s.start == sentence.start) {
        return false;
    }
    let before = view.words(&near::before(event.start, NEAR, sentence));
    let plain = |t: &&Token| {
        let leads = t.is(Class::PREPOSITION) || t.word == Word::ON || ABOUT.has(t);
        t.kind == Kind::Word && !leads && t.word != Word::AND
    };
    let mut leading = before.iter().rev().skip_while(plain);
    leading
        .next()
        .is_some_and(|t| t.word == Word::ON || ABOUT.has(t))
}
