//! Sides of which only the countries are told: `his counterparts from Peru, Chile and Kenya`, `her Baltic counterparts`,
//! `her Peruvian counterpart`, `spoke to the leaders of Peru and Chile`, `Countries taking part in the call were Peru and
//! Chile`. They have no names to look up, but all of them are bound.

use super::roster::Roster;
use crate::model::Country;
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// States that are called by one name, and which.
const GROUPS: [(u64, &[&str]); 2] = [
    (hashed("nordic"), &["DK", "FI", "IS", "NO", "SE"]),
    (hashed("baltic"), &["EE", "LV", "LT"]),
];

/// Words that such countries may stand behind.
pub(super) const TELLING: Class = Class::COLLEAGUES
    .or(Class::COUNTERPART)
    .or(Class::CALLERS)
    .or(Class::GROUP_SIDES);

/// How far into a release it tells who took part, in tokens.
const OPENING: usize = 100;

impl Roster<'_> {
    /// Takes in the countries that are named behind `token`, which stands at `at`.
    pub(super) fn learn_unnamed(&mut self, tokens: &[Token], at: usize, token: &Token) {
        if token.is(Class::COLLEAGUES) {
            let group = at.checked_sub(1).and_then(|n| tokens.get(n));
            let group = group.and_then(group_of).unwrap_or_default();
            self.add_unnamed(group);
            if tokens.get(at + 1).is_some_and(|t| t.word == Word::FROM) {
                self.learn_listed(tokens, at + 2);
            }
        } else if at < OPENING
            && token.is(Class::COUNTERPART)
            && let Some(country) = of_whose(tokens, at)
        {
            self.add_unnamed(&[country.as_str()]);
        } else if at < OPENING && token.is(Class::CALLERS) && led_to(tokens, at) {
            self.learn_listed(tokens, at + 2);
        } else if token.is(Class::GROUP_SIDES)
            && let Some(list) = callers_from(tokens, at)
        {
            self.learn_listed(tokens, list);
        }
    }

    /// The countries in a list that begins at `next`.
    fn learn_listed(&mut self, tokens: &[Token], mut next: usize) {
        while let Some(token) = tokens.get(next) {
            if let Some(group) = group_of(token) {
                self.add_unnamed(group);
                return;
            }
            let links = token.kind == Kind::Comma
                || matches!(token.word, Word::AND | Word::THE)
                || token.is(Class::COUNT);
            if let Some(place) = place_at(tokens, next) {
                if !self.unnamed.contains(&place.country) {
                    self.unnamed.push(place.country);
                }
                next = place.end;
            } else if links {
                next += 1;
            } else {
                break;
            }
        }
    }

    fn add_unnamed(&mut self, group: &[&str]) {
        for country in group.iter().filter_map(|code| Country::new(code)) {
            if !self.unnamed.contains(&country) {
                self.unnamed.push(country);
            }
        }
    }
}

/// `her Peruvian counterpart`, at the last word: the country.
fn of_whose(tokens: &[Token], at: usize) -> Option<Country> {
    const LONGEST: usize = 3;
    const WHOSE: [Word; 5] = [Word::HIS, Word::HER, Word::THEIR, Word::OUR, Word::MY];
    let first = (at.saturating_sub(LONGEST)..at).find(|n| {
        let whose = n.checked_sub(1).and_then(|n| tokens.get(n));
        whose.is_some_and(|t| WHOSE.contains(&t.word))
    })?;
    let place = place_at(tokens, first)?;
    (place.end == at).then_some(place.country)
}

/// `spoke to leaders of Peru and Chile`, at the office.
fn led_to(tokens: &[Token], at: usize) -> bool {
    const NEAR: usize = 3;
    const WITH: [Word; 2] = [Word::TO, Word::WITH];
    let before = tokens.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
    let of = tokens.get(at + 1).is_some_and(|t| t.word == Word::OF);
    of && before.iter().any(|t| WITH.contains(&t.word))
}

/// `Nordic` of `his Nordic counterparts`: the states that are meant.
fn group_of(token: &Token) -> Option<&'static [&'static str]> {
    let group = GROUPS.iter().find(|(name, _)| token.hash == *name);
    group
        .filter(|_| token.is_capital())
        .map(|(_, states)| *states)
}

/// `Countries participating in the call were Peru and Chile`: where the list begins, behind the group at `at`.
fn callers_from(tokens: &[Token], at: usize) -> Option<usize> {
    const JOIN: Words = words!("participating joining attending represented taking");
    const ARE: Words = words!("were are included include was");
    const NEAR: usize = 9;
    let first = tokens.get(at + 1).filter(|t| JOIN.has(t))?;
    let joins = first.kind == Kind::Word && !first.is_capital();
    let verb = (at + 2..at + NEAR).find(|n| tokens.get(*n).is_some_and(|t| ARE.has(t)))?;
    let between = tokens.get(at..verb)?;
    let call = between.iter().any(|t| t.is(Class::EVENT_NOUN));
    let one = !between
        .iter()
        .any(|t| matches!(t.kind, Kind::Stop | Kind::Comma));
    (joins && call && one).then_some(verb + 1)
}
