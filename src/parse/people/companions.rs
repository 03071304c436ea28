//! Whoever comes along to a call with somebody of the same government, and is named without a country.

use crate::model::{Participant, Span};
use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

const ALONGSIDE: u64 = hashed("alongside");
const BY: u64 = hashed("by");
/// "accompanied by", "flanked by"
const BROUGHT: Words = words!("accompanied flanked assisted");
/// Most tokens of an office before its bearer's name.
const OFFICE: usize = 14;
/// Most bytes between the two people.
const NEAR: usize = 60;

/// Gives those who stand beside a colleague that one's country: "Alongside Trade Minister Ana Paz, Minister Lind spoke
/// with ...", "Minister Lind, accompanied by Trade Minister Ana Paz, ...".
pub(in crate::parse) fn take_companions(participants: &mut [Participant], tokens: &[Token]) {
    for at in 0..participants.len() {
        let country = participants.get(at).and_then(|person| {
            let open = person.country.is_none();
            let mut mentions = person.mentions.iter().filter(|_| open);
            mentions.find_map(|mention| beside(participants, at, tokens, *mention))
        });
        if let (Some(country), Some(person)) = (country, participants.get_mut(at)) {
            person.country = Some(country);
        }
    }
}

/// The country of whoever stands at the other side of "alongside".
fn beside(
    participants: &[Participant],
    own: usize,
    tokens: &[Token],
    mention: Span,
) -> Option<crate::model::Country> {
    let name = tokens.partition_point(|t| t.span().start < mention.start);
    let link = (name.saturating_sub(OFFICE)..name)
        .rev()
        .take_while(|n| {
            tokens
                .get(*n)
                .is_some_and(|t| !matches!(t.kind, Kind::Comma | Kind::Stop | Kind::Semicolon))
        })
        .find(|n| {
            tokens.get(*n).is_some_and(|t| {
                is(t, ALONGSIDE)
                    || is(t, BY)
                        && n.checked_sub(1)
                            .and_then(|n| tokens.get(n))
                            .is_some_and(|t| BROUGHT.has(t))
            })
        })?;
    let start = tokens.get(link)?.span().start;
    let others = participants.iter().enumerate().filter(|(n, _)| *n != own);
    let mut others = others.map(|(_, p)| p).filter(|p| p.country.is_some());
    // In front of the sentence it leads to the subject behind its comma.
    let front = tokens
        .get(link)
        .is_some_and(|t| t.is_capital() && t.is(Class::PREPOSITION));
    let found = others.find(|p| {
        p.mentions.iter().any(|m| {
            if front {
                m.start > mention.end && m.start - mention.end < NEAR
            } else {
                m.end <= start && start - m.end < NEAR
            }
        })
    })?;
    found.country
}
