//! Who makes known that others spoke. Knows the shape of a sentence, no names.

use crate::parse::lexicon::Word;
use crate::parse::people::mention::{Mention, mentions};
use crate::parse::token::Token;
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

/// "told her what he and President Lind had said to each other": somebody whom one of the two has spoken with besides.
pub(in crate::parse::people) fn spoke_with_one(tokens: &[Token], first: usize) -> bool {
    let before = |n: usize| first.checked_sub(n).and_then(|at| tokens.get(at));
    before(1).is_some_and(|t| t.word == Word::AND)
        && before(2).is_some_and(|t| matches!(t.word, Word::HE | Word::SHE))
}
