//! Agreements told without the sides that made them: in the passive, or by a noun.

mod reached;

use super::accord::accord;
use super::acts::Actor;
use super::complement::Complement;
use super::joint::agreed;
use super::stance::pledged;
use crate::model::AgreementKind::{self, Acceptance, Commitment, JointPosition, SharedView};
use crate::parse::grammar::{Clause, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::place_at;
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};
use reached::there_was;

/// `It was agreed that …`, `an understanding was reached`, `mutual readiness was confirmed`.
pub(super) fn passive(s: &Sentence, clause: &Clause) -> Option<(AgreementKind, usize)> {
    let verb = &clause.verb;
    if clause.who == Who::There
        && !s
            .tokens
            .iter()
            .any(|t| t.is(Class::NEGATION) || t.word == Word::NO)
    {
        return there_was(s, verb);
    }
    // `A common view emerged that …`
    if let Some(noun) = s.emerges(verb) {
        return Some((accord(s, noun, verb.end), verb.head));
    }
    // `were determined to go on`: what they want
    let wants = matches!(s.at(verb.head).text(s.text), "determined" | "resolved");
    if wants && clause.who == Who::Joint && s.word(verb.end) == Word::TO {
        return Some((JointPosition, verb.head));
    }
    // `The talks resulted in an agreement to …`
    if clause.who == Who::Event
        && let Some(noun) = s.yields_accord(verb)
    {
        return Some((accord(s, noun, noun + 1), noun));
    }
    // `Norway is committed to …` undertakes it alone, `what was agreed in Oslo` was agreed before.
    let told_of = s.is(verb.head, Class::COMMITTED) || s.is_what(verb);
    // `The next meeting was agreed for June`, not `The call was arranged by …`
    let event = clause.who == Who::Event && !verb.verbs.meets(Verbs::AGREEABLE)
        || verb.passive && (s.is_past_news(verb) || s.is_by_request(verb));
    // `The dispute should be settled by talks.`
    let owed = matches!(
        verb.modal,
        Word::SHOULD | Word::MUST | Word::CAN | Word::COULD | Word::MAY | Word::MIGHT
    );
    let open = verb.negated || verb.perfect && verb.past || owed;
    if event || told_of || !verb.passive || open {
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
        .find(|i| s.word(*i) == Word::BY)
        .or_else(|| by_all(s, verb.end));
    if let Some(by) = by {
        let agent = s.phrase(by + 1)?;
        if agent.who != Who::Joint {
            let wanted = before.iter().any(|t| t.is(Class::PROPOSAL_NOUN))
                && verb.verbs.meets(Verbs::ACCEPT.or(Verbs::STANCE));
            let others = agent.who == Who::Other && !s.is_of_others(by + 1);
            let taken = s.takes_view(verb) && !others;
            return (wanted || taken).then_some((Acceptance, verb.head));
        }
        head = agent.end;
    }
    // `was agreed with both that …`, `was agreed with Minister Sato to meet`
    head = s.past_partner(head).unwrap_or(head);
    if s.is_between_others(verb.end) {
        return None;
    }
    let kind = settled(s, clause, by.is_some(), head)?;
    Some((kind, verb.head))
}

/// What a passive of all sides, or of nobody, settles; `by` all of them, and told behind `head`.
fn settled(s: &Sentence, clause: &Clause, by: bool, head: usize) -> Option<AgreementKind> {
    let verb = &clause.verb;
    let before = s.tokens.get(..verb.head)?;
    Some(if s.sets_date(verb) || s.tasks_staff(verb) {
        Commitment
    } else if s.voices_common_view(verb) {
        SharedView
    } else if let Some(noun) = s.is_registered(verb) {
        registered(s, noun, head)
    } else if let Some(kind) = s.is_done_mutually(verb) {
        kind
    } else if verb.verbs.meets(Verbs::REACH)
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
    } else if clause.who == Who::It && s.stands_last(head) {
        // `Both would go on, it was agreed.`: what is agreed stands before.
        if !verb.verbs.meets(Verbs::AGREE) {
            return None;
        }
        if s.undertakes(0, true) {
            Commitment
        } else {
            SharedView
        }
    } else if verb.verbs.meets(Verbs::AGREE) {
        agreed(s, verb.verbs, s.complement(head))
    } else if clause.who == Who::It && is_concluded(s, verb) {
        agreed(s, Verbs::AGREEABLE, s.complement(head))
    } else if clause.who == Who::It
        && verb.verbs.meets(Verbs::VIEW)
        && let Some(kind) = held(s, verb, by, head)
    {
        kind
    } else if by
        && verb.verbs.meets(Verbs::ACKNOWLEDGE)
        && s.has_before(verb.head, Class::NEED_NOUN)
    {
        // `The need for haste was recognised by both.`
        SharedView
    } else if by && verb.verbs.meets(Verbs::STANCE.or(Verbs::VIEW))
        // `A joint declaration was considered.`
        || verb.verbs.meets(Verbs::STANCE.or(Verbs::VIEW))
            && !verb.verbs.meets(Verbs::DISCUSS)
            && before.iter().take(6).any(|t| t.is(Class::MUTUAL))
    {
        JointPosition
    } else {
        return None;
    })
}

/// What is held where agreement is found to be there; at the noun, and behind the verb.
fn registered(s: &Sentence, noun: usize, end: usize) -> AgreementKind {
    let on = |i: usize| !s.is_doing(i) && !s.heads(i, Class::OWN_DOING);
    if matches!(s.complement(end), Complement::On(i) if on(i)) {
        SharedView
    } else {
        accord(s, noun, end)
    }
}

/// The `by` of `was noted in this context by both sides`, the `between` of `was confirmed between the two Ministers`.
fn by_all(s: &Sentence, end: usize) -> Option<usize> {
    const NEAR: usize = 7;
    (end..end + NEAR)
        .filter(|i| s.word(*i) == Word::BY || s.word(*i) == Word::BETWEEN && *i == end)
        .find(|by| s.phrase(by + 1).is_some_and(|p| p.who == Who::Joint))
}

/// `It was confirmed that both would meet` is undertaken by all, `It was noted by both that ice melts` held by them; `It was
/// noted that both would meet` is a passive of stance and binds nobody.
fn held(s: &Sentence, verb: &Verb, by: bool, head: usize) -> Option<AgreementKind> {
    const CONFIRMED: Words = words!("confirmed reconfirmed");
    let complement = s.complement(head);
    let kind = matches!(complement, Complement::That(_))
        .then(|| agreed(s, Verbs::AGREEABLE, complement))?;
    let firmly = kind == Commitment && CONFIRMED.has(s.at(verb.head));
    (by || firmly).then_some(kind)
}

/// `It was concluded that …`
fn is_concluded(s: &Sentence, verb: &Verb) -> bool {
    s.at(verb.head).text(s.text) == "concluded" && s.word(verb.end) == Word::THAT
}

/// `The proposal met with Minister Lind's full support.`
fn met(s: &Sentence) -> Option<(AgreementKind, usize)> {
    if !s.does(Verbs::MEET) {
        return None;
    }
    let verb = s.tokens.iter().position(|t| t.verbs.meets(Verbs::MEET))?;
    // `This met with the approval of …`
    let first = s.word(s.skip_openers(0));
    let wanted = matches!(first, Word::THIS | Word::THAT)
        // `proposed a fair, which met with Minister Lind's approval`
        || s.word(verb.wrapping_sub(1)) == Word::WHICH && s.does(Verbs::ASK)
        || s.tokens
            .iter()
            .take(verb)
            .any(|t| t.is(Class::PROPOSAL_NOUN));
    let yes = (verb + 2..verb + 8)
        .any(|i| s.is(i, Class::ACCORD_NOUN) || s.at(i).text(s.text) == "support");
    (wanted && yes && s.word(verb + 1) == Word::WITH).then_some((Acceptance, verb))
}

/// `…, and an agreement was reached to meet`, `…, with consensus being found on …`
pub(super) fn beside(s: &Sentence) -> Option<(AgreementKind, usize)> {
    const NEAR: usize = 10;
    let reached = Class::ACCORD_NOUN.or(Class::DECISION_NOUN);
    if !(s.has(reached) && s.does(Verbs::REACH)) {
        return None;
    }
    (3..s.len()).find_map(|head| {
        let verb = s.at(head);
        let passive = matches!(s.word(head - 1), Word::WAS | Word::WERE | Word::BEING);
        if !(passive && verb.verbs.meets(Verbs::REACH) && verb.is(Class::PARTICIPLE)) {
            return None;
        }
        let noun = (head.saturating_sub(NEAR)..head)
            .rev()
            .find(|i| s.is(*i, reached))?;
        let start = (noun.saturating_sub(3)..noun).rev().find(|i| {
            !s.is(*i, Class::DETERMINER.or(Class::QUALITY)) && s.kind(*i) != Kind::Word
                || matches!(s.word(*i), Word::AND | Word::WITH | Word::NO)
        })?;
        let opens = match s.word(start) {
            Word::NO => false,
            Word::AND | Word::WITH => true,
            _ => s.kind(start) == Kind::Comma,
        };
        opens.then(|| (accord(s, noun, head + 1), head))
    })
}

impl Sentence<'_> {
    /// `A common opinion was expressed that …`
    fn voices_common_view(&self, verb: &Verb) -> bool {
        const VOICED: Words = words!("expressed voiced stated formed noted reached");
        let first = self.skip_openers(0);
        let same = |i: usize| self.is(i, Class::SAME) && self.is(i + 1, Class::VIEW_NOUN);
        self.has(Class::SAME)
            && VOICED.has(self.at(verb.head))
            && self.word(verb.end) == Word::THAT
            && (first..verb.head).any(same)
    }

    /// `The need for calm was mutually acknowledged.`: a view, or a stance on another thing.
    fn is_done_mutually(&self, verb: &Verb) -> Option<AgreementKind> {
        const MUTUALLY: Words = words!("mutually jointly unanimously");
        let held = Verbs::STANCE.or(Verbs::VIEW);
        let both = MUTUALLY.has(self.at(verb.head.wrapping_sub(1))) && verb.verbs.meets(held);
        both.then(|| {
            let view = verb.verbs.meets(Verbs::VIEW) || verb.verbs.meets(Verbs::ACKNOWLEDGE);
            if view { SharedView } else { JointPosition }
        })
    }

    /// Past `with both`, `with Minister Sato` before what was agreed.
    fn past_partner(&self, with: usize) -> Option<usize> {
        if self.word(with) != Word::WITH {
            return None;
        }
        let partner = self.phrase(with + 1)?;
        let known = matches!(partner.who, Who::Person(_) | Who::Joint | Who::Counterpart);
        let goes_on = matches!(self.word(partner.end), Word::TO | Word::THAT);
        (known && goes_on).then_some(partner.end)
    }

    /// `between Chile and Kenya`, who take no part.
    pub(in crate::parse) fn is_between_others(&self, from: usize) -> bool {
        let Some(between) = (from..self.len()).find(|i| self.word(*i) == Word::BETWEEN) else {
            return false;
        };
        let place = place_at(self.tokens, between + 1);
        place.is_some_and(|p| self.roster.of_country(p.country).is_empty())
    }

    /// `the other participants`, `all the others`
    fn is_of_others(&self, at: usize) -> bool {
        const OTHERS: Words = words!("other others");
        const NEAR: usize = 3;
        (at..at + NEAR).any(|i| OTHERS.has(self.at(i)))
    }

    /// `…, it was agreed.`, `…, it was decided during the call.`: the end of the verb.
    fn stands_last(&self, end: usize) -> bool {
        const CLAUSE: usize = 4;
        let last =
            self.kind(end) == Kind::Stop || matches!(self.word(end), Word::IN | Word::DURING);
        last && self.kind(end.saturating_sub(CLAUSE)) == Kind::Comma
    }

    /// `the mutual readiness to …`, wherever a sentence names it: its noun.
    pub(in crate::parse) fn shared_will(&self) -> Option<usize> {
        const WILL: Words = words!(
            "readiness willingness preparedness determination desire intention resolve eagerness aspiration wish will"
        );
        if !self.has(Class::MUTUAL) {
            return None;
        }
        self.tokens
            .windows(4)
            .position(|w| match w {
                [before, same, noun, next] => {
                    same.is(Class::MUTUAL)
                        && WILL.has(noun)
                        && matches!(next.word, Word::TO | Word::FOR | Word::OF)
                        && before.word != Word::OF
                }
                _ => false,
            })
            .map(|at| at + 2)
    }
}

/// `their shared support for …` wherever a sentence names it.
pub(super) fn named(s: &Sentence, speaking: Actor) -> Option<(AgreementKind, usize)> {
    if let Some(found) = met(s) {
        return Some(found);
    }
    // One side's words of it are its own.
    if !matches!(speaking, Actor::Person(_))
        && let Some(noun) = s.shared_will()
    {
        return Some((JointPosition, noun));
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
    // `thanked her for their shared commitment`: one side's thanks.
    let thanked = matches!(speaking, Actor::Person(_)) && s.word(at.wrapping_sub(1)) == Word::FOR;
    let kind = pledged(s, at + 2).unwrap_or(JointPosition);
    (!thanked).then_some((kind, at + 2))
}
