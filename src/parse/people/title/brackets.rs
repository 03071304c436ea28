//! What looks like an office and is none, or goes on behind one: hours, the letters of an agency in brackets, the field of
//! a minister of state.

use crate::parse::lexicon::Word;
use crate::parse::people::lexis;
use crate::parse::people::name::is_emir_by_name;
use crate::parse::places::{Place, PlaceKind, place_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// `(IAEA)` at `at`.
pub(super) fn acronym(tokens: &[Token], at: usize, end: usize) -> bool {
    at + 3 <= end
        && tokens.get(at).is_some_and(|t| t.kind == Kind::Open)
        && tokens.get(at + 1).is_some_and(Token::is_shouted)
        && tokens.get(at + 2).is_some_and(|t| t.kind == Kind::Close)
        && place_at(tokens, at + 1).is_none()
}

/// `(EU)` of "High Representative of the European Union (EU) for Foreign Affairs", behind `place`: the index of the word by
/// which the office goes on, or of the name.
pub(super) fn own_letters(tokens: &[Token], place: Place, end: usize) -> Option<usize> {
    const FOR: u64 = hashed("for");
    let letters = place_at(tokens, place.end + 1)?;
    let is_kind = |at: usize, kind: Kind| tokens.get(at).is_some_and(|t| t.kind == kind);
    let bracketed = is_kind(place.end, Kind::Open) && is_kind(letters.end, Kind::Close);
    let goes_on = letters.end + 1;
    let further = tokens.get(goes_on).filter(|_| goes_on < end)?;
    let office = is(further, FOR) || further.is_capital() && !further.starts_line();
    (bracketed && office && letters.country == place.country).then_some(goes_on)
}

/// `(Minister for Asia)` at `at`, the field of a minister of state: the index after it.
pub(super) fn in_brackets(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let part = |n: usize| tokens.get(at + n).filter(|_| at + n < end);
    let opens = part(0).is_some_and(|t| t.kind == Kind::Open);
    let field = opens && part(1).is_some_and(lexis::is_head) && is(part(2)?, hashed("for"));
    let close = (3..8).find(|n| part(*n).is_some_and(|t| t.kind == Kind::Close))?;
    field.then_some(at + close + 1)
}

/// `(People's Council)` of "Chairman of the Halk Maslahaty (People's Council) of Norway": the index after it.
pub(super) fn glossed(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    const NEAR: usize = 6;
    const OF: u64 = hashed("of");
    let part = |n: usize| tokens.get(at + n).filter(|_| at + n < end);
    let opens = part(0)?.kind == Kind::Open && part(1)?.is_capital();
    let close = (2..NEAR).find(|n| part(*n).is_some_and(|t| t.kind == Kind::Close))?;
    let of = part(close + 1).is_some_and(|t| is(t, OF));
    (opens && of).then_some(at + close + 1)
}

/// Words in capitals up to an acronym in brackets: "the International Atomic Energy Agency (IAEA)".
pub(super) fn names_agency(tokens: &[Token], at: usize, end: usize) -> bool {
    const LONGEST: usize = 8;
    let open = (at..end.min(at + LONGEST)).find(|n| {
        tokens
            .get(*n)
            .is_none_or(|t| t.kind != Kind::Word || !t.is_capital() && !lexis::is_connector(t))
    });
    open.is_some_and(|n| {
        n > at
            && tokens.get(n).is_some_and(|t| t.kind == Kind::Open)
            && tokens.get(n + 1).is_some_and(Token::is_shouted)
            && tokens.get(n + 2).is_some_and(|t| t.kind == Kind::Close)
            // "Ana Lind of the United States (US)" is somebody of a country.
            && !ends_in_place(tokens, at, n)
            && !of_party(tokens, at, n)
    })
}

/// "Minister Ana Lind (SPD)": without a word of a body's name the letters are a party's beside a person.
fn of_party(tokens: &[Token], at: usize, open: usize) -> bool {
    const BODIES: Words = words!(
        "organization organisation agency programme program fund bank league conference association authority institute \
         group treaty alliance society forum centre center federation movement network"
    );
    let words = tokens.get(at..open).unwrap_or_default();
    let part = |t: &Token| lexis::is_title_word(t) || lexis::is_connector(t) || t.places > 0;
    !words.iter().any(|t| part(t) || BODIES.has(t))
}

/// Whether the last word before `end` ends the name of a country.
fn ends_in_place(tokens: &[Token], from: usize, end: usize) -> bool {
    (from..end)
        .any(|n| place_at(tokens, n).is_some_and(|p| p.end == end && p.kind == PlaceKind::Name))
}

/// "the administration of President Eva Lind", "the government and people to President Lind": a body or whoever belongs to
/// it, and behind "of" or "to" who is spoken of.
fn is_of_holder(tokens: &[Token], at: usize) -> bool {
    const BODIES: Words = words!(
        "administration people cabinet government office department staff family parliament party house team"
    );
    const LINKS: Words = words!("of to with for");
    let first = tokens.get(at);
    if !first.is_some_and(|t| BODIES.has(t)) || !tokens.get(at + 1).is_some_and(|t| LINKS.has(t)) {
        return false;
    }
    let article = tokens.get(at + 2).is_some_and(|t| t.word == Word::THE);
    let holder = at + 2 + usize::from(article);
    tokens.get(holder).is_some_and(lexis::is_head)
}

/// `pm` of "at 4 pm", the `Amir` of `Amir Abdollahian`. Below a line that ends in a number `PM` is the office.
pub(super) fn is_no_office(tokens: &[Token], at: usize) -> bool {
    let number = at.checked_sub(1).and_then(|n| tokens.get(n));
    let Some([first, rest @ ..]) = tokens.get(at..) else {
        return false;
    };
    // "Mr. Amir Lind": who is called so bears a name.
    if is_emir_by_name(tokens, at) || is_of_holder(tokens, at) {
        return true;
    }
    let hour = number.is_some_and(|t| t.kind == Kind::Number) && !first.starts_line();
    hour && is(first, hashed("pm"))
        || rest
            .first()
            .is_some_and(|second| lexis::is_titled_family(first, second))
}
