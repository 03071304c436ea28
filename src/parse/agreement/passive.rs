//! Agreements told without the sides that made them: in the passive, or by a noun.

use super::joint::{accord, agreed};
use crate::model::AgreementKind::{self, Acceptance, JointPosition};
use crate::parse::grammar::{Clause, Sentence, Who};
use crate::parse::lexicon::{Class, Verbs, Word};

/// `It was agreed that …`, `an understanding was reached`, `mutual readiness was confirmed`.
pub(super) fn passive(s: &Sentence, clause: &Clause) -> Option<(AgreementKind, usize)> {
    let verb = &clause.verb;
    if clause.who == Who::There
        && !s
            .tokens
            .iter()
            .any(|t| t.is(Class::NEGATION) || t.word == Word::NO)
    {
        // `There was agreement that …`
        let noun = (verb.end..verb.end + 6).find(|i| s.is(*i, Class::ACCORD_NOUN))?;
        return Some((accord(s, noun, noun + 1), noun));
    }
    if clause.who == Who::Event || !verb.passive || verb.negated || verb.perfect && verb.past {
        return None;
    }
    let before = s.tokens.get(..verb.head)?;
    if before
        .iter()
        .any(|t| t.word == Word::NO || t.word == Word::NEITHER)
    {
        return None;
    }
    let mut head = verb.end;
    // `were agreed on standing by Peru` has no agent.
    let by = (verb.end..verb.end + 3)
        .take_while(|i| !s.is(*i, Class::GERUND))
        .find(|i| s.word(*i) == Word::BY);
    if let Some(by) = by {
        let agent = s.phrase(by + 1)?;
        if agent.who != Who::Joint {
            let wanted = before.iter().any(|t| t.is(Class::PROPOSAL_NOUN));
            return (wanted && verb.verbs.meets(Verbs::ACCEPT.or(Verbs::STANCE)))
                .then_some((Acceptance, verb.head));
        }
        head = agent.end;
    }
    let kind = if verb.verbs.meets(Verbs::REACH)
        && before
            .iter()
            .any(|t| t.is(Class::ACCORD_NOUN.or(Class::DECISION_NOUN)))
    {
        let noun = before
            .iter()
            .rposition(|t| t.is(Class::ACCORD_NOUN.or(Class::DECISION_NOUN)))?;
        accord(s, noun, head)
    } else if before.iter().any(|t| t.is(Class::PROPOSAL_NOUN)) && verb.verbs.meets(Verbs::ACCEPT) {
        Acceptance
    } else if verb.verbs.meets(Verbs::AGREE) {
        agreed(s, verb.verbs, s.complement(head))
    } else if by.is_some() && verb.verbs.meets(Verbs::STANCE.or(Verbs::VIEW))
        || verb.verbs.meets(Verbs::STANCE.or(Verbs::VIEW))
            && before.iter().take(6).any(|t| t.is(Class::MUTUAL))
    {
        JointPosition
    } else {
        return None;
    };
    Some((kind, verb.head))
}

/// `The proposal met with Minister Lind's full support.`
fn met(s: &Sentence) -> Option<(AgreementKind, usize)> {
    if !s.does(Verbs::MEET) {
        return None;
    }
    let verb = s.tokens.iter().position(|t| t.verbs.meets(Verbs::MEET))?;
    let wanted = s
        .tokens
        .iter()
        .take(verb)
        .any(|t| t.is(Class::PROPOSAL_NOUN));
    let yes = (verb + 2..verb + 8)
        .any(|i| s.is(i, Class::ACCORD_NOUN) || s.at(i).text(s.text) == "support");
    (wanted && yes && s.word(verb + 1) == Word::WITH).then_some((Acceptance, verb))
}

/// `their shared support for …` wherever a sentence names it.
pub(super) fn named(s: &Sentence) -> Option<(AgreementKind, usize)> {
    if let Some(found) = met(s) {
        return Some(found);
    }
    if !s.has(Class::MUTUAL) || !s.has(Class::JOINT_NOUN) {
        return None;
    }
    let at = s.tokens.windows(3).position(|w| match w {
        [their, same, noun] => {
            their.word == Word::THEIR && same.is(Class::MUTUAL) && noun.is(Class::JOINT_NOUN)
        }
        _ => false,
    })?;
    Some((JointPosition, at + 2))
}
