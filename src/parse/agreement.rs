//! What the sides of a call hold or undertake together, or one accepts of the other's. Reads the acts of a sentence,
//! strongest first; knows nothing of the sentences before it but who speaks.

mod acceptance;
mod accord;
mod acts;
mod aside;
mod complement;
mod joint;
mod parties;
mod passive;
mod plain;
mod qualifiers;
mod stance;
mod state;
mod told;
mod turns;
mod undertaking;

use super::grammar::{Clause, People, Sentence, Who};
use super::lexicon::{Class, Verbs, Word};
use crate::model::{Agreement, AgreementKind, AgreementRule};
use acts::{Act, Actor};
use complement::Complement;
use parties::parties;

pub(super) use acts::Actor as Speaking;

/// What the sentence before leaves open for this one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// Another side has asked, proposed or invited.
    pub(super) proposal: bool,
    /// It was an invitation.
    pub(super) invitation: bool,
    /// The list that this item belongs to is of things agreed.
    pub(super) listed: Option<AgreementKind>,
    /// Who spoke in the sentence before.
    pub(super) said: Option<usize>,
    /// Those of the call that is told of, where a release tells of several.
    pub(super) call: People,
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
    if let Some(found) = passive::beside(sentence) {
        best = Some(found);
    }
    for act in &acts {
        let kind = match act.actor {
            Actor::Joint => joint::kind(sentence, act),
            Actor::Person(person) => agreed_with(sentence, act, person)
                .or_else(|| stance::notes_shared(sentence, act))
                .or_else(|| {
                    acceptance::accepts(sentence, act, person, before)
                        .then_some(AgreementKind::Acceptance)
                }),
            Actor::Nobody => None,
        };
        if let Some(kind) = kind
            && best.is_none_or(|(strongest, _)| kind < strongest)
        {
            best = Some((kind, act.head));
        }
    }
    let by = |rule: AgreementRule| move |(kind, head)| (kind, head, rule);
    let (kind, head, rule) = best
        .map(by(AgreementRule::Act))
        .or_else(|| passive::passive(sentence, clause?).map(by(AgreementRule::Impersonal)))
        .or_else(|| {
            let asks = first_to_act(&acts, speaking);
            acceptance::elsewhere(sentence, asks).map(by(AgreementRule::Answer))
        })
        .or_else(|| acceptance::of_others(sentence, clause?, before).map(by(AgreementRule::Answer)))
        .or_else(|| acceptance::beside(sentence).map(by(AgreementRule::Answer)))
        .or_else(|| held_by_all(sentence, clause?).map(by(AgreementRule::Impersonal)))
        .or_else(|| passive::named(sentence, speaking).map(by(AgreementRule::Noun)))
        .or_else(|| {
            listed(sentence, &acts, clause, speaking, before).map(by(AgreementRule::List))
        })?;
    let verb = sentence.at(head);
    Some(Found {
        agreement: Agreement {
            kind,
            parties: parties(sentence, clause, speaking, &acts, head, before),
            verb: (verb.end > verb.start).then(|| verb.text(sentence.text).to_owned()),
            deadline: matches!(kind, AgreementKind::Commitment | AgreementKind::Acceptance)
                .then(|| qualifiers::deadline(sentence, head))
                .flatten(),
            due: None,
            rule: Some(rule),
        },
        hedged: qualifiers::hedged(sentence),
    })
}

/// Who acts first alone, where all sides do before: `The ministers discussed nets, and Minister Lind asked for some, which
/// Minister Sato promised`.
fn first_to_act(acts: &[Act], speaking: Actor) -> Actor {
    let mut alone = acts
        .iter()
        .filter(|act| matches!(act.actor, Actor::Person(_)));
    let first = alone.next().filter(|_| speaking == Actor::Joint);
    first.map_or(speaking, |act| act.actor)
}

/// `Minister Lind agreed with Minister Sato to meet`: both undertake it.
fn agreed_with(s: &Sentence, act: &Act, person: usize) -> Option<AgreementKind> {
    let verb = s.at(act.head);
    let agrees = verb.verbs.meets(Verbs::AGREEABLE) && verb.is(Class::PAST);
    if !agrees || act.copula || act.modal != Word::UNNAMED {
        return None;
    }
    // `With both ministers I agreed on a further meeting`
    let first = s.skip_openers(0);
    if s.word(first) == Word::WITH && first < act.head {
        let others = s.phrase(first + 1).filter(|p| p.who == Who::Joint)?;
        let complement = s.complement(act.end);
        let settled = others.end < act.head && complement != Complement::Nothing;
        return settled.then(|| joint::agreed(s, verb.verbs, complement));
    }
    if s.word(act.end) != Word::WITH {
        return None;
    }
    let other = s.phrase(act.end + 1)?;
    // `agreed with both to meet`
    let named = other.who.is_another_than(person) || other.who == Who::Joint;
    // `agreed with Minister Sato on this` says yes to what he said.
    let complement = s.complement(other.end);
    let undertakes = matches!(complement, Complement::Do | Complement::That(_));
    let kind = (named && undertakes).then(|| joint::agreed(s, verb.verbs, complement))?;
    // `agreed with Minister Sato that ice is thin` shares his view.
    Some(match kind {
        AgreementKind::Commitment => kind,
        AgreementKind::SharedView | AgreementKind::JointPosition | AgreementKind::Acceptance => {
            AgreementKind::Acceptance
        }
    })
}

/// `In the view of both ministers, the port must stay open.`
fn held_by_all(s: &Sentence, clause: &Clause) -> Option<(AgreementKind, usize)> {
    let view = clause.who == Who::Joint && clause.verb.head == clause.verb.end;
    let start = s.skip_openers(0);
    let opinion = view.then(|| s.opinion(start).or_else(|| s.view_aside()));
    let opinion = opinion.flatten().filter(|_| s.word(start) != Word::OF)?;
    (opinion.who == Who::Joint).then_some((AgreementKind::SharedView, usize::MAX))
}

/// An item of a list of things agreed: `to hold talks`, `on the importance of trade`.
fn listed(
    s: &Sentence,
    acts: &[Act],
    clause: Option<&Clause>,
    speaking: Actor,
    before: Before,
) -> Option<(AgreementKind, usize)> {
    let kind = before.listed?;
    let first = s.skip_openers(0);
    let agreed = matches!(kind, AgreementKind::Commitment | AgreementKind::SharedView);
    let kind = match s.word(first) {
        Word::TO | Word::ON | Word::THAT if agreed => {
            let verbs = Verbs::AGREE.or(Verbs::AGREEABLE);
            joint::agreed(s, verbs, s.complement(first))
        }
        // `The ports of both will be opened.`
        _ if agreed && clause.is_some_and(|c| c.verb.end > c.verb.head) => joint::agreed(
            s,
            Verbs::AGREE.or(Verbs::AGREEABLE),
            Complement::That(first),
        ),
        _ => kind,
    };
    let told = clause.is_some_and(|c| c.verb.past || c.verb.perfect || c.verb.negated);
    let open = clause.is_none() && acts.is_empty() || clause.is_some() && !told;
    (speaking == Actor::Joint && open).then_some((kind, usize::MAX))
}

#[cfg(test)]
mod tests;
