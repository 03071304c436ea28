//! What all sides are rather than do: `were of the same view`, `are ready to`, `are to meet`.

use super::acts::{Act, Actor};
use super::complement::Complement;
use super::joint::agreed;
use crate::model::AgreementKind::{self, Commitment, JointPosition, SharedView};
use crate::parse::grammar::{Sentence, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// `opposition`, `support`: what is voiced of a stance.
pub(super) fn is_stance_noun(token: &Token) -> bool {
    const STANCES: Words = words!(
        "condemnation opposition support rejection solidarity praise defence defense compassion sympathy backing"
    );
    STANCES.has(token)
}

impl Sentence<'_> {
    /// `united in their condemnation`, `at one in rejecting it`: a stance, not a view; behind the adjective.
    fn joins_in(&self, at: usize) -> bool {
        let own = at + 1 + usize::from(self.word(at + 1) == Word::THEIR);
        let verb = self.at(own);
        let takes = verb.is(Class::GERUND) && verb.verbs.meets(Verbs::STANCE.or(Verbs::DENY));
        self.word(at) == Word::IN && (takes || is_stance_noun(verb))
    }

    /// `was clear to both that …`, `is vital for the two sides that …`, at the adjective.
    pub(in crate::parse) fn holds_for_all(&self, at: usize) -> bool {
        let to = at + 1;
        let led = matches!(self.word(to), Word::TO | Word::FOR) && self.is_word(at);
        let all = led.then(|| self.phrase(to + 1)).flatten();
        all.is_some_and(|p| p.who == Who::Joint && self.word(p.end) == Word::THAT)
    }

    /// `in no doubt that …`
    fn doubts_not(&self, at: usize) -> bool {
        let no = self.word(at) == Word::IN && self.word(at + 1) == Word::NO;
        no && self.at(at + 2).text(self.text) == "doubt" && self.word(at + 3) == Word::THAT
    }

    /// What both confirm to be so of themselves: `that they are ready to wait`, `that their countries are committed to it`.
    pub(super) fn own_state(&self, at: usize) -> Option<AgreementKind> {
        let theirs = self.word(at) == Word::THEIR && self.is(at + 1, Class::GROUP_SIDES);
        let verb = if theirs {
            self.verb(at + 2)?
        } else {
            let clause = self.clause_at(at)?;
            let all = matches!(clause.who, Who::Joint | Who::They);
            clause.verb.copula.then_some(clause.verb).filter(|_| all)?
        };
        let held = Act {
            actor: Actor::Joint,
            head: verb.head,
            end: verb.end,
            verbs: verb.verbs,
            modal: verb.modal,
            copula: true,
            adjunct: false,
            main: false,
        };
        let now = verb.copula && !verb.negated && verb.modal == Word::UNNAMED;
        let kind = state(self, &held).filter(|_| now)?;
        (kind != SharedView).then_some(kind)
    }

    /// `was one of the first`, `was one in a series`: no oneness.
    fn counts_one(&self, at: usize) -> bool {
        let article = matches!(self.word(at + 2), Word::A | Word::AN);
        self.word(at + 1) == Word::OF || self.word(at + 1) == Word::IN && article
    }
}

/// `are to meet`, `were in favour of a truce`, `were in no doubt that …`: right behind the verb.
fn outright(s: &Sentence, at: usize) -> Option<AgreementKind> {
    const FAVOUR: Words = words!("favour favor");
    if s.word(at) == Word::TO && s.is(at + 1, Class::BASE) {
        return Some(Commitment);
    }
    if s.holds_for_all(at) || s.doubts_not(at) {
        return Some(SharedView);
    }
    // `were in favour of a truce`
    if s.word(at) == Word::IN && FAVOUR.has(s.at(at + 1)) {
        return Some(JointPosition);
    }
    None
}

/// `were of the same view`, `were unanimous`, `are ready to`.
pub(super) fn state(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    const MIND: Words = words!("mind ground");
    const FAR_FROM: Words = words!("unable unwilling reluctant hesitant far without");
    let at = s.skip_adverbs(act.end);
    if let Some(kind) = outright(s, at) {
        return Some(kind);
    }
    // `The views of both sides are identical.`
    let views = s.has_before(act.head, Class::VIEW_NOUN) && act.main;
    let close = s.at(at).text(s.text) == "close";
    if views && (close || (at..at + 2).any(|i| s.is(i, Class::SAME.or(Class::UNANIMITY)))) {
        return Some(SharedView);
    }
    // `The common view was that …`
    let before = act.head.saturating_sub(2)..act.head;
    if s.word(at) == Word::THAT
        && before.clone().any(|i| s.is(i, Class::VIEW_NOUN))
        && before
            .clone()
            .any(|i| s.is(i.wrapping_sub(1), Class::SAME) || s.is(i, Class::SAME))
    {
        return Some(if s.undertakes(at + 1, false) {
            Commitment
        } else {
            SharedView
        });
    }
    let window = at..at + 7;
    for i in window {
        let token = s.at(i);
        if token.kind != Kind::Word {
            break;
        }
        let words = token.text(s.text);
        // `were unable to reach agreement`
        if FAR_FROM.has(token) {
            return None;
        }
        // `were able to agree on a date`
        let able = words == "able" && s.at(i + 2).verbs.meets(Verbs::AGREEABLE);
        if able && s.word(i + 1) == Word::TO {
            return Some(agreed(s, s.at(i + 2).verbs, s.complement(i + 3)));
        }
        if token.is(Class::COMMITTED) {
            return Some(match s.complement(i + 1) {
                Complement::Do => Commitment,
                Complement::ToThing(k)
                    if s.is(s.skip_adverbs(k), Class::GERUND)
                        || s.at(s.skip_adverbs(k)).text(s.text).ends_with("ing") =>
                {
                    Commitment
                }
                Complement::ToThing(_)
                | Complement::That(_)
                | Complement::On(_)
                | Complement::For
                | Complement::With(_)
                | Complement::Thing(_)
                | Complement::Nothing => JointPosition,
            });
        }
        if token.is(Class::UNANIMITY)
            || token.is(Class::ACCORD_NOUN)
            // `were of one mind`, `are at one`, not `was a good one`
            || words == "one"
                && (i == at && !s.counts_one(i)
                    || matches!(s.word(i - 1), Word::OF | Word::AT | Word::AS))
            || token.is(Class::CONVINCED)
            || (token.is(Class::VIEW_NOUN) || MIND.has(token))
                && (at..i).any(|k| {
                    s.is(k, Class::SAME) || s.word(k) == Word::THE || s.word(k) == Word::ONE
                })
        {
            // A conviction of what will come undertakes nothing.
            if let Complement::That(k) = s.complement(i + 1)
                && !token.is(Class::CONVINCED)
                && s.undertakes(k, token.is(Class::UNANIMITY.or(Class::ACCORD_NOUN)))
            {
                return Some(Commitment);
            }
            let complement = s.complement(i + 1);
            if token.is(Class::UNANIMITY.or(Class::ACCORD_NOUN)) && complement == Complement::Do {
                return Some(Commitment);
            }
            if s.joins_in(i + 1) {
                return Some(JointPosition);
            }
            // `were agreed on sending help`
            if words == "agreed" && matches!(complement, Complement::On(_)) {
                return Some(agreed(s, token.verbs, complement));
            }
            return Some(SharedView);
        }
        // `were clear that …`
        let clear = words == "clear" && s.word(i + 1) == Word::THAT;
        // `were full of praise`
        let full = words == "full" && s.word(i + 1) == Word::OF;
        if clear || full || token.is(Class::STATE_ADJECTIVE) {
            // `were adamant that they would wait`
            let bound =
                matches!(s.complement(i + 1), Complement::That(k) if s.undertakes(k, false));
            return Some(if bound { Commitment } else { JointPosition });
        }
    }
    None
}

/// `The two sides will meet again`: told of all sides, an undertaking.
pub(super) fn will(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    // `If the ships stayed, they would raise the matter again.`
    const IF: Words = words!("if unless should");
    if act.modal == Word::WOULD && act.main && !act.copula && IF.has(s.at(s.skip_openers(0))) {
        return Some(JointPosition);
    }
    let plan = matches!(act.modal, Word::WILL | Word::SHALL);
    let next = s.at(act.head);
    (plan && act.main && !act.copula && !next.is(Class::AUXILIARY)).then_some(Commitment)
}
