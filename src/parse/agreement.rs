//! What the sides of a call hold or undertake together, or one accepts of the other's. Reads the acts of a sentence,
//! strongest first; knows nothing of the sentences before it but who speaks.

mod acceptance;
mod acts;
mod complement;
mod joint;
mod passive;
mod qualifiers;
mod stance;

use super::grammar::{Clause, Sentence};
use crate::model::{Agreement, AgreementKind};
use acts::{Act, Actor};

pub(super) use acts::Actor as Speaking;

/// What the sentence before leaves open for this one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// Another side has asked, proposed or invited.
    pub(super) proposal: bool,
    /// The list that this item belongs to is of things agreed.
    pub(super) listed: Option<AgreementKind>,
}

/// An agreement and whether it is qualified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) agreement: Agreement,
    pub(super) hedged: bool,
}

/// The strongest agreement that the sentence tells of.
pub(super) fn agreement(
    sentence: &Sentence,
    clause: Option<&Clause>,
    speaking: Actor,
    before: Before,
) -> Option<Found> {
    let acts = acts::acts(sentence, clause, speaking);
    let mut best: Option<(AgreementKind, usize)> = None;
    for act in &acts {
        let kind = match act.actor {
            Actor::Joint => joint::kind(sentence, act),
            Actor::Person(person) => acceptance::accepts(sentence, act, person, before)
                .then_some(AgreementKind::Acceptance),
            Actor::Nobody => None,
        };
        if let Some(kind) = kind
            && best.is_none_or(|(strongest, _)| kind < strongest)
        {
            best = Some((kind, act.head));
        }
    }
    let best = best
        .or_else(|| passive::passive(sentence, clause?))
        .or_else(|| acceptance::elsewhere(sentence, speaking, before))
        .or_else(|| passive::named(sentence))
        .or_else(|| listed(&acts, clause, speaking, before));
    let (kind, head) = best?;
    let verb = sentence.at(head);
    Some(Found {
        agreement: Agreement {
            kind,
            parties: sentence.roster.countries(),
            verb: (verb.end > verb.start).then(|| verb.text(sentence.text).to_owned()),
            deadline: matches!(kind, AgreementKind::Commitment | AgreementKind::Acceptance)
                .then(|| qualifiers::deadline(sentence, head))
                .flatten(),
        },
        hedged: qualifiers::hedged(sentence),
    })
}

/// An item of a list of things agreed.
fn listed(
    acts: &[Act],
    clause: Option<&Clause>,
    speaking: Actor,
    before: Before,
) -> Option<(AgreementKind, usize)> {
    let kind = before.listed?;
    (speaking == Actor::Joint && clause.is_none() && acts.is_empty()).then_some((kind, usize::MAX))
}

#[cfg(test)]
mod tests;
