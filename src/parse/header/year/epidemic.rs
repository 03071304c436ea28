//! The first year of COVID-19, told by how a text speaks of it: as an outbreak of something new, with people brought home, at
//! length and without a word of vaccines.

use super::clues::{Clue, LOOKED_AT};
use super::reason::Reason;
use crate::parse::header::{View, near};
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, words};

const FIRST_YEAR: i32 = 2020;
pub(super) const DISEASE: Words = words!("covid coronavirus ncov");

/// Where something tells of that year, if it does.
type Sign = fn(&[Token]) -> Option<usize>;

/// What tells of that year, the clearest first.
pub(super) fn first_year(view: &View<'_>) -> Option<Reason> {
    if !view.clues().has(Clue::DISEASE) {
        return None;
    }
    let tokens = view.tokens.get(..LOOKED_AT).unwrap_or(view.tokens);
    let signs: [(&str, Sign); 3] = [
        ("people were brought home amid COVID-19", brought_home),
        ("it speaks of the outbreak of a new virus", outbreak),
        ("COVID-19 is its matter, without a vaccine", dwells),
    ];
    let (words, at) = signs
        .iter()
        .find_map(|(words, sign)| Some((words, sign(tokens)?)))?;
    let words = format!("{words}, a matter of {FIRST_YEAR}");
    let span = view.span(&(at..at + 1));
    Some(Reason::new(words, vec![FIRST_YEAR], span))
}

/// Whoever was abroad when COVID-19 closed the borders was brought home in the spring and summer of its first year.
fn brought_home(tokens: &[Token]) -> Option<usize> {
    const HOME: u64 = hashed("home");
    const BRINGS: Words = words!("bring bringing brought return returned returning flown fly");
    const STRANDED: Words = words!("repatriation repatriate repatriated repatriating stranded");
    const LEAVES: Words = words!(
        "evacuation evacuations evacuate evacuated evacuating charter chartered airlift airlifted"
    );
    const NEAR: usize = 10;
    const CITY: Words = words!("wuhan hubei");
    // Out of Afghanistan people were taken in a year of the disease, too.
    let wuhan = || CITY.has_any(tokens);
    tokens.iter().enumerate().position(|(at, token)| {
        let before = || tokens.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
        STRANDED.has(token)
            || token.hash == HOME && BRINGS.has_any(before())
            || LEAVES.has(token) && wuhan()
    })
}

/// "the outbreak of the novel coronavirus": in later years one spoke of COVID-19, or of what was since then.
fn outbreak(tokens: &[Token]) -> Option<usize> {
    const OUTBREAK: Words = words!("outbreak outbreaks epidemic");
    const NEW: Words = words!("novel new ncov");
    const SINCE: Words = words!("since before after following");
    const NEAR: usize = 5;
    let around = |at: usize| {
        let near = near::around(at, NEAR, &(0..tokens.len()));
        tokens.get(near).unwrap_or_default()
    };
    let before = |at: usize| {
        tokens
            .get(at.saturating_sub(NEAR - 1)..=at)
            .unwrap_or_default()
    };
    let at = tokens.iter().enumerate().position(|(at, token)| {
        DISEASE.has(token)
            && NEW.has_any(before(at))
            && OUTBREAK.has_any(around(at))
            && !SINCE.has_any(around(at))
    })?;
    (!vaccinates(tokens)).then_some(at)
}

/// Whoever spoke of COVID-19 at length had vaccines to speak of from the winter on.
fn dwells(tokens: &[Token]) -> Option<usize> {
    const MATTER: Words = words!(
        "covid coronavirus ncov epidemic epidemics pandemic outbreak virus disease sickness illness infection infections \
             quarantine masks ventilators"
    );
    const FEWEST: usize = 4;
    let mut told = tokens.iter().enumerate().filter(|(_, t)| MATTER.has(t));
    let (at, _) = told.nth(FEWEST - 1)?;
    (!vaccinates(tokens)).then_some(at)
}

fn vaccinates(tokens: &[Token]) -> bool {
    const LATER: Words = words!(
        "vaccine vaccines vaccination vaccinations vaccinate vaccinated vaccinating doses variant variants omicron \
         booster boosters covax reopening"
    );
    LATER.has_any(tokens)
}
