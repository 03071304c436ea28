//! Things that stand where a name could: `General Debate` where the text speaks of `the debate` too.

use smallvec::SmallVec;

use super::cast::{Cast, Member};
use super::mention::is_family_too;
use crate::parse::token::Token;

/// So many others must be named besides: a side is never taken away.
const SIDES: usize = 2;

/// The members who are things: each named once, by one word that no known family bears and that stands in small letters
/// elsewhere, without a country.
pub(super) fn things(tokens: &[Token], cast: &Cast) -> SmallVec<[usize; 2]> {
    let named = cast.members.iter().filter(|m| !m.names.is_empty());
    let members = cast.members.iter().enumerate();
    let mut doubtful: SmallVec<[(usize, u64); 2]> = members
        .filter_map(|(n, member)| Some((n, only_word(tokens, member)?)))
        .collect();
    if doubtful.is_empty() || named.count() < doubtful.len() + SIDES {
        return SmallVec::new();
    }
    let same = |word: u64| tokens.iter().filter(move |t| t.hash == word);
    doubtful.retain(|(_, word)| {
        let once = same(*word).filter(|t| t.is_capital()).count() == 1;
        once && same(*word).any(|t| !t.is_capital())
    });
    doubtful.into_iter().map(|(n, _)| n).collect()
}

/// The one word that is all that is known of a member's name.
fn only_word(tokens: &[Token], member: &Member) -> Option<u64> {
    let [name] = member.names.as_slice() else {
        return None;
    };
    let word = tokens.get(name.start).filter(|_| name.len() == 1)?;
    let open = member.country.is_none() && !member.counterpart && !is_family_too(word);
    open.then_some(word.hash)
}
