//! The publisher's own leader, whom the text names as the one whom a spokesperson speaks for: "The spokesperson of Ana Paz,
//! Foreign Minister, issued the following statement: The Minister spoke by telephone with ..."

use crate::model::Country;
use crate::parse::people::mention::{Mention, mentions, span};
use crate::parse::people::title::Title;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};
use crate::tables::{self, Office};

const SPEAKERS: Words = words!("spokesperson spokesman spokeswoman");

/// Whether an office begins with a spokesperson's: "spokesperson of the Foreign Minister".
pub(super) fn is_speaker(tokens: &[Token], title: &Title) -> bool {
    let first = title.tokens.first().and_then(|at| tokens.get(*at));
    first.is_some_and(|t| SPEAKERS.has(t))
}

/// Whoever is named with `office` behind "the spokesperson of" in the first `end` tokens.
pub(super) fn spoken_for(
    text: &str,
    tokens: &[Token],
    end: usize,
    office: Office,
    publisher: Country,
) -> Option<Mention> {
    const LEADS: Words = words!("of for");
    const REACH: usize = 40;
    let tokens = tokens.get(..end).unwrap_or(tokens);
    let leads = tokens.windows(2).enumerate().filter(
        |(_, pair)| matches!(pair, [speaker, link] if SPEAKERS.has(speaker) && LEADS.has(link)),
    );
    leads.map(|(at, _)| at + 2).find_map(|from| {
        let mention = mentions(tokens, from..end.min(from + REACH), false)
            .into_iter()
            .next()
            .filter(|m| m.first == from && m.country.is_none_or(|c| c == publisher))?;
        let title = mention.title.as_ref()?.words(text, tokens);
        let name = mention.name.clone()?;
        // "The spokesperson of the Foreign Minister, Ana Paz, said" leaves open whose name it is.
        let comma = name.start.checked_sub(1).and_then(|n| tokens.get(n));
        let own = |name: &str| {
            let mut terms = tables::people_named(name).flat_map(|p| &p.terms);
            terms.any(|t| t.country == publisher && t.office == office)
        };
        let open = comma.is_some_and(|t| t.kind == Kind::Comma) && name.start > from;
        (super::held(&title, publisher) == Some(office)
            && (!open || own(span(tokens, &name).of(text))))
        .then_some(mention)
    })
}
