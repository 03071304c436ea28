//! Who is spoken of where others spoke: whoever makes it known, and offices that are told as what somebody is. Knows the
//! shape of a sentence, no names.

use std::ops::Range;

use crate::parse::lexicon::{Class, Word};
use crate::parse::people::mention::{Mention, mentions};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// "Minister Lind announced that President Paz made the promise in a call with President Ek": whoever makes known what two
/// others did took no part.
pub(in crate::parse::people) fn announces(
    tokens: &[Token],
    mention: &Mention,
    found: &[Mention],
    told: usize,
) -> bool {
    const KNOWN: Words =
        words!("announced disclosed revealed informed confirmed said reported stated");
    const THAT: u64 = hashed("that");
    const SELF: Words = words!("him her me us");
    /// ", ", a verb
    const NEAR: usize = 2;
    if mention.name.is_none() || mention.end >= told {
        return false;
    }
    let token = |at: usize| tokens.get(at);
    let mut after = mention.end..mention.end + NEAR;
    let verb = after.find(|at| token(*at).is_some_and(|t| KNOWN.has(t) && !t.is_capital()));
    let Some(verb) = verb else {
        return false;
    };
    let that = (verb + 1..told).find(|at| token(*at).is_some_and(|t| t.hash == THAT));
    let Some(that) = that else {
        return false;
    };
    // "that the President told her in a call": herself.
    if (that..told).any(|at| token(at).is_some_and(|t| SELF.has(t))) {
        return false;
    }
    // "that he told Minister Ek in a call": himself.
    let other = token(that + 1).is_some_and(|t| t.is_capital() || t.word == Word::THE);
    other
        && found.iter().any(|m| m.first > told && m.name.is_some())
        && mentions(tokens, that + 1..told, false)
            .iter()
            .any(|m| m.first == that + 1 && (m.title.is_some() || m.name.is_some()))
}

/// ", Ana Paz, the minister's press chief, told reporters": whoever tells of the call took no part.
pub(in crate::parse::people) fn tells_of_it(
    tokens: &[Token],
    mention: &Mention,
    sentence: &Range<usize>,
    told: usize,
) -> bool {
    const FRONTED: Words = words!("speaking talking");
    const AFTER: Words = words!("after following upon during in");
    const TOLD: Words = words!("told said announced informed reported added confirmed cites");
    const NEAR: usize = 9;
    let comma = |at: usize| tokens.get(at).is_some_and(|t| t.kind == Kind::Comma);
    let before = mention.first.checked_sub(1).is_some_and(comma);
    // "Speaking in a phone call with Minister Sato, Dr. Lind said": the first verb after the call is its subject's.
    let first = || {
        !(told + 1..mention.first).any(|at| {
            let verb = |t: &Token| t.is(Class::PAST) && !t.is_capital() && !t.verbs.is_empty();
            tokens.get(at).is_some_and(verb)
        })
    };
    let opens = tokens.get(sentence.start);
    let between = |range: Range<usize>| tokens.get(range).unwrap_or_default().iter();
    // "After a call with her Peruvian counterpart, Foreign Minister Lind said": no other has had it.
    let other = || {
        between(sentence.start + 1..told).any(Token::is_capital)
            || !between(told..mention.first).any(|t| t.word == Word::WITH)
    };
    let after = opens.is_some_and(|t| AFTER.has(t)) && mention.title.is_some() && !other();
    let fronted = after || opens.is_some_and(|t| FRONTED.has(t));
    let told_by = |at: usize| {
        let behind = at.checked_sub(1);
        tokens.get(at).is_some_and(|t| TOLD.has(t))
            && behind.is_some_and(|n| comma(n) || n < mention.end)
    };
    before
        && mention.first > told
        && (mention.end..mention.end + NEAR).any(told_by)
        && !(fronted && first())
}

/// "told her what he and President Lind had said to each other": somebody whom one of the two has spoken with besides.
pub(in crate::parse::people) fn spoke_with_one(tokens: &[Token], first: usize) -> bool {
    let before = |n: usize| first.checked_sub(n).and_then(|at| tokens.get(at));
    before(1).is_some_and(|t| t.word == Word::AND)
        && before(2).is_some_and(|t| matches!(t.word, Word::HE | Word::SHE))
}

/// "as Vietnam is the Chair of the Council", "in her capacity as President of the Union": an office that a country or somebody
/// is told to hold, and nobody besides.
pub(in crate::parse::people) fn is_role(tokens: &[Token], mention: &Mention) -> bool {
    const HOLDS: Words = words!("is are as being becomes remains");
    const PASSING: Words = words!("the a an its their his her currently also now still");
    /// "such as the President of Peru", "as well as"
    const OTHERS: Words = words!("such well");
    const NEAR: usize = 3;
    if mention.name.is_some() || mention.counterpart {
        return false;
    }
    let before = |n: usize| mention.first.checked_sub(n).and_then(|at| tokens.get(at));
    let link = (1..=NEAR).find(|n| before(*n).is_none_or(|t| !PASSING.has(t)));
    link.is_some_and(|n| {
        before(n).is_some_and(|t| HOLDS.has(t) && !t.is_capital())
            && !before(n + 1).is_some_and(|t| OTHERS.has(t))
    })
}
