//! Where the talk of a call's subject, or of its setting, begins, behind which people are merely named.

use super::times::{is_hour, is_of_time};
use super::{
    AFTER, ALSO, AND, IS, ON, SHORTLY, THE, TO, WHO, another_news, comma_before, is_as_well_as,
    leads_to_person, lists_another, names_after_country,
};
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// Index of the first token of the call's subject in `at..end`.
pub(in crate::parse::people) fn subject_from(
    tokens: &[Token],
    at: usize,
    end: usize,
    headline: bool,
) -> usize {
    for n in at..end {
        let Some(token) = tokens.get(n) else {
            break;
        };
        if token.kind == Kind::Semicolon && lists_another(tokens, n + 1) {
            continue;
        }
        // "spoke with three of her counterparts: Ana Paz (Peru), ..."
        let lists =
            token.kind == Kind::Colon && tokens.get(n - 1).is_some_and(|t| t.is(Class::COLLEAGUES));
        if matches!(token.kind, Kind::Semicolon | Kind::Colon | Kind::Dash) && !lists {
            if token.kind == Kind::Dash && names_after_country(tokens, n) {
                continue;
            }
            return n;
        }
        if token.kind != Kind::Word {
            continue;
        }
        let next = tokens.get(n + 1).filter(|_| n + 1 < end);
        if token.listed(Lists::SUBJECT) && (headline || !token.is_capital()) && !is_other(tokens, n)
        {
            return n;
        }
        if token.word == Word::IN && sets(tokens, n, end) {
            return n;
        }
        if is(token, ON) && !next.is_some_and(is_of_time) {
            return n;
        }
        // "from 8:50 to 9:15 this evening, 3 May"
        let until =
            next.is_some_and(|t| t.kind == Kind::Number) && tokens.get(n - 1).is_some_and(is_hour);
        if is(token, TO) && !until && !leads_to_person(tokens, n + 1, end) {
            return n;
        }
        if is(token, AND)
            && next.is_some_and(|t| {
                !t.is_capital() && (t.is(Class::PAST) || matches!(t.word, Word::THEY | Word::HE))
                    || t.is(Class::DETERMINER) && another_news(tokens, n + 2)
            })
        {
            return n;
        }
        // "The President, in a call with Minister Lind, Welcomes the Truce"
        if headline
            && n > at
            && token.is(Class::THIRD)
            && !token.verbs.is_empty()
            && comma_before(tokens, n)
        {
            return n;
        }
    }
    end
}

/// "in the framework of the first days of President Lind", "in light of the letter of Minister Paz": whether the setting is told
/// from `at`, and no partner behind it.
fn sets(tokens: &[Token], at: usize, end: usize) -> bool {
    const SETTING: Words = words!("framework context light view wake aftermath");
    let article = tokens.get(at + 1).is_some_and(|t| t.word == Word::THE);
    let noun = at + 1 + usize::from(article);
    let of = tokens.get(noun + 1).is_some_and(|t| t.word == Word::OF);
    if !of || !tokens.get(noun).is_some_and(|t| SETTING.has(t)) {
        return false;
    }
    let behind = tokens.get(noun..end).unwrap_or_default();
    let mut partners = behind.windows(2);
    !partners.any(|pair| {
        matches!(pair, [comma, with] if comma.kind == Kind::Comma && with.word == Word::WITH)
    })
}

/// "who is also Member of ..." goes on about the person, "about fifteen minutes" tells how long, "Under-Secretary" is a
/// title.
fn is_other(tokens: &[Token], at: usize) -> bool {
    const ABOUT: u64 = hashed("about");
    const OTHER: Words = words!("other another");
    const LONG: Words =
        words!("a an half one two ten twelve fifteen twenty thirty forty fifty sixty");
    if tokens.get(at).is_some_and(|t| is(t, ABOUT)) {
        return tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == Kind::Number || LONG.has(t));
    }
    if tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Hyphen) {
        return true;
    }
    // "one after the other"
    let one = at.checked_sub(1).and_then(|n| tokens.get(n));
    let other = |n: usize| tokens.get(at + n).is_some_and(|t| OTHER.has(t));
    if one.is_some_and(|t| t.word == Word::ONE) && (other(1) || other(2)) {
        return true;
    }
    // "from just after 5:00 p.m."
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let hour = tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Number);
    let after = tokens.get(at).is_some_and(|t| is(t, AFTER));
    if after && hour && before.is_some_and(|t| SHORTLY.has(t)) {
        return true;
    }
    // "the talks that the ministers held", "the following"
    let held = before.is_some_and(|t| t.listed(Lists::TALK) || t.listed(Lists::CALL) || is(t, THE));
    if held || is_as_well_as(tokens, at) {
        return true;
    }
    tokens.get(at).is_some_and(|t| is(t, WHO))
        && tokens.get(at + 1).is_some_and(|t| is(t, IS))
        && tokens.get(at + 2).is_some_and(|t| is(t, ALSO))
}
