//! Whether two names, or two titles, are of one person.

use std::ops::Range;

use smallvec::SmallVec;

use crate::parse::lexicon::Lists;
use crate::parse::people::lexis;
use crate::parse::people::title::Title;
use crate::parse::token::{Kind, Token};
use crate::parse::words::bit;

/// Words of a name without initials, suffixes and particles.
pub(in crate::parse::people) fn core<'t>(
    tokens: &'t [Token],
    name: &Range<usize>,
) -> impl Iterator<Item = &'t Token> + Clone {
    let words = tokens.get(name.clone()).unwrap_or_default();
    let after = words.iter().skip(1).map(Some).chain([None]);
    words
        .iter()
        .zip(after)
        .filter(|(t, after)| {
            // `Ts.Lind` is short for a given name, as `S.` is.
            let short = match t.span().len() {
                0 | 1 => true,
                2 => after.is_some_and(|t| t.kind == Kind::Stop),
                _ => false,
            };
            let beside = Lists::SUFFIX.or(Lists::PARTICLE);
            let apart = t.listed(beside) && (lexis::is_suffix(t) || lexis::is_particle(t));
            t.kind == Kind::Word && !short && !t.is_dotted() && !apart
        })
        .map(|(t, _)| t)
}

/// Whether one name holds all the words of the other.
pub(in crate::parse::people) fn same_name(
    tokens: &[Token],
    a: &Range<usize>,
    b: &Range<usize>,
) -> bool {
    if bits(tokens, a) & bits(tokens, b) == 0 {
        return false;
    }
    let words = |name| core(tokens, name).map(|t| t.hash);
    let (a, b) = (words(a), words(b));
    within(&a, &b) || within(&b, &a)
}

/// A bit for each word of a name: two names without a common bit have no common word.
pub(super) fn bits(tokens: &[Token], name: &Range<usize>) -> u64 {
    let words = tokens.get(name.clone()).unwrap_or_default();
    words.iter().fold(0, |bits, token| bits | bit(token.hash))
}

/// Whether all words of a name, of which there is one at least, are among those of another.
fn within(
    name: &(impl Iterator<Item = u64> + Clone),
    other: &(impl Iterator<Item = u64> + Clone),
) -> bool {
    let mut words = name.clone().peekable();
    words.peek().is_some() && words.all(|word| other.clone().any(|known| known == word))
}

/// Whether two names end alike.
pub(super) fn same_family(tokens: &[Token], a: &Range<usize>, b: &Range<usize>) -> bool {
    match (core(tokens, a).last(), core(tokens, b).last()) {
        (Some(a), Some(b)) => a.hash == b.hash,
        _ => false,
    }
}

/// The same words in two titles.
pub(super) fn alike(tokens: &[Token], a: &Title, b: &Title) -> bool {
    let words = |t: &Title| -> SmallVec<[u64; 8]> {
        t.tokens
            .iter()
            .filter_map(|n| tokens.get(*n))
            .map(|t| t.hash)
            .collect()
    };
    words(a) == words(b)
}

/// Two titles that end or begin in the same office: minister, president.
pub(in crate::parse::people) fn same_head(tokens: &[Token], a: &Title, b: &Title) -> bool {
    let heads = |t: &Title| -> SmallVec<[u64; 8]> {
        t.tokens
            .iter()
            .filter_map(|n| tokens.get(*n))
            .filter(|t| lexis::is_head(t))
            .map(lexis::head_key)
            .collect()
    };
    let (a, b) = (heads(a), heads(b));
    a.iter().any(|head| b.contains(head))
}
