//! What the sides of a call hold or undertake together, or one accepts of the other's. Reads the acts of a sentence,
//! strongest first; knows nothing of the sentences before it but who speaks.

mod acceptance;
mod acts;
mod complement;
mod idiom;
mod joint;
mod passive;
mod qualifiers;
mod stance;

use super::grammar::{Clause, People, Roster, Sentence, Who};
use super::lexicon::{Class, Verbs, Word};
use super::places::place_at;
use crate::model::{Agreement, AgreementKind, AgreementRule, Country};
use acts::{Act, Actor};
use complement::Complement;

pub(super) use acts::Actor as Speaking;

/// What the sentence before leaves open for this one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// Another side has asked, proposed or invited.
    pub(super) proposal: bool,
    /// The list that this item belongs to is of things agreed.
    pub(super) listed: Option<AgreementKind>,
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
    for act in &acts {
        let kind = match act.actor {
            Actor::Joint => joint::kind(sentence, act),
            Actor::Person(person) => agreed_with(sentence, act, person).or_else(|| {
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
            acceptance::elsewhere(sentence, speaking, before).map(by(AgreementRule::Answer))
        })
        .or_else(|| passive::named(sentence).map(by(AgreementRule::Noun)))
        .or_else(|| {
            listed(sentence, &acts, clause, speaking, before).map(by(AgreementRule::List))
        })?;
    let verb = sentence.at(head);
    Some(Found {
        agreement: Agreement {
            kind,
            parties: parties(sentence, clause, speaking, &acts, before.call),
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

/// `Minister Lind agreed with Minister Sato to meet`: both undertake it.
fn agreed_with(s: &Sentence, act: &Act, person: usize) -> Option<AgreementKind> {
    let verb = s.at(act.head);
    let agrees = verb.verbs.meets(Verbs::AGREEABLE) && verb.is(Class::PAST);
    if !agrees || act.copula || act.modal != Word::UNNAMED || s.word(act.end) != Word::WITH {
        return None;
    }
    let other = s.phrase(act.end + 1)?;
    let named = match other.who {
        Who::Person(p) => p != person,
        Who::Counterpart => true,
        Who::Joint
        | Who::Single(_)
        | Who::They
        | Who::It
        | Who::There
        | Who::I
        | Who::We
        | Who::State(_)
        | Who::Side(_)
        | Who::Event
        | Who::Other => false,
    };
    // `agreed with Minister Sato on this` says yes to what he said.
    let complement = s.complement(other.end);
    let undertakes = matches!(complement, Complement::Do | Complement::That(_));
    (named && undertakes).then(|| joint::agreed(s, verb.verbs, complement))
}

/// Whom it binds: all sides, unless the sentence names two of three or more as those who agree.
fn parties(
    s: &Sentence,
    clause: Option<&Clause>,
    speaking: Actor,
    acts: &[Act],
    call: People,
) -> Vec<Country> {
    let all = s.roster.countries();
    if all.len() < 3 {
        return all;
    }
    let mut some = People::NONE;
    if let Actor::Person(_) = speaking {
        for act in acts {
            if let Actor::Person(person) = act.actor {
                some = some.or(Roster::one(person));
            }
        }
    } else if let Some(clause) = clause {
        let start = s.skip_openers(0);
        let subject = s.tokens.get(start..clause.verb.head).unwrap_or_default();
        let others = Class::COLLEAGUES
            .or(Class::COUNTERPART)
            .or(Class::PREPOSITION);
        if !subject.iter().any(|t| t.is(others)) {
            for (at, token) in subject.iter().enumerate() {
                some = some.or(s.roster.name(token).family);
                // `Norway and Peru stressed …`
                if let Some(place) = place_at(subject, at) {
                    some = some.or(s.roster.of_country(place.country));
                }
            }
        }
    }
    let named = s.roster.countries_of(some);
    let called = s.roster.countries_of(call);
    if named.len() > 1 {
        named
    } else if called.len() > 1 {
        called
    } else {
        all
    }
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
        _ => kind,
    };
    (speaking == Actor::Joint && clause.is_none() && acts.is_empty()).then_some((kind, usize::MAX))
}

#[cfg(test)]
mod tests;
