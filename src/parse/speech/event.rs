//! The call as an event: what a clause tells whose subject is the call, and what leads in to a list.

mod beside;
mod held;
mod named;
mod overview;
mod purpose;

use super::flow::Voice;
use crate::parse::grammar::{Clause, REPORTING, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// What is done with a discussion that began before.
const GONE_ON: Words = words!("continued resumed deepened pursued");

/// The call as the subject: what the talks were about speaks for both sides, that the call took place for nobody.
pub(super) fn event(s: &Sentence, clause: &Clause) -> Voice {
    let verb = &clause.verb;
    // `The call follows on from what was discussed yesterday.`
    if s.at(verb.head).text(s.text).starts_with("follow") {
        return Voice::Narrator;
    }
    let focus = verb.verbs.meets(Verbs::FOCUS) && !verb.verbs.meets(Verbs::HELD)
        || verb.verbs.meets(Verbs::DISCUSS);
    let talk = s.has_before(verb.head, Class::TALK_NOUN) || s.treats_subject(verb);
    let exchanged = verb.modal != Word::WILL && s.exchanges_views(verb.head);
    // `The talks resulted in an agreement to …`, `The call showed the mutual readiness to …`
    if s.yields_accord(verb).is_some() || s.shared_will().is_some_and(|at| at > verb.head) {
        return Voice::Joint;
    }
    // `The call began with Minister Lind thanking …`
    if s.word(verb.end) == Word::WITH
        && (verb.verbs.meets(Verbs::HELD) || s.at(verb.head).text(s.text) == "closed")
        && let Some(phrase) = s.phrase(verb.end + 1)
        && s.is(phrase.end, Class::GERUND)
        && s.at(phrase.end).verbs.meets(REPORTING)
    {
        if let Who::Person(person) = phrase.who {
            return Voice::Person(person);
        }
        // `The call ended with both ministers pledging …`
        if phrase.who == Who::Joint {
            return Voice::Joint;
        }
    }
    // `Discussion of the fair was continued.`
    let taken_on = verb.passive
        && GONE_ON.has(s.at(verb.head))
        && (0..verb.head)
            .any(|i| s.is(i, Class::TALK_NOUN) && matches!(s.word(i + 1), Word::OF | Word::ON));
    if focus && talk
        || s.takes_stand(verb)
        || exchanged
        || taken_on
        || s.gave_occasion(verb)
        || s.takes_up(verb)
        || s.sees_talk(verb)
    {
        Voice::Joint
    } else {
        Voice::Narrator
    }
}

impl Sentence<'_> {
    /// A lead-in: `stated the following:`, `said as follows.`, `Minister Lind,` above a list.
    pub(super) fn leads_in(&self) -> bool {
        let last = self.len().saturating_sub(1);
        if matches!(self.kind(last), Kind::Colon | Kind::Comma) {
            return true;
        }
        if !self.may_say(Word::FOLLOWS) && !self.may_say(Word::FOLLOWING) {
            return false;
        }
        let from = last.saturating_sub(3);
        (from..=last).any(|i| {
            // `made the following remarks.`
            let one = self.kind(i + 1) == Kind::Word && i + 2 == last;
            self.word(i) == Word::FOLLOWS
                || self.word(i) == Word::FOLLOWING && (i + 2 > last || one)
        })
    }

    /// Whether a word of that class stands before `end`.
    pub(in crate::parse) fn has_before(&self, end: usize, class: Class) -> bool {
        self.tokens.iter().take(end).any(|t| t.is(class))
    }

    /// `there was an exchange of views`, `there was agreement that …`; not `there will be talks`
    pub(super) fn there_was_talk(&self, verb: &Verb) -> bool {
        const APART: Words = words!("disagreement dissent difference");
        let at = verb.end;
        let at_one = self.word(at) == Word::NO && APART.has(self.at(at + 1));
        verb.modal == Word::UNNAMED
            && (at_one
                || self.meets_in_views(verb).is_some()
                || self.settles(verb).is_some()
                || self.is_shared_there(verb).is_some()
                || (at..at + 6).any(|i| self.is(i, Class::TALK_NOUN.or(Class::ACCORD_NOUN))))
    }

    /// `were of one mind`, `was ready`: what people hold or feel.
    pub(super) fn states(&self, verb: &Verb) -> bool {
        // `were both of the mind that …`
        const MIND: Words = words!("mind");
        let state = Class::STATE_ADJECTIVE
            .or(Class::UNANIMITY)
            .or(Class::ACCORD_NOUN)
            .or(Class::VIEW_NOUN);
        verb.copula
            && (verb.end..verb.end + 6)
                .take_while(|i| self.kind(*i) == Kind::Word)
                .any(|i| self.is(i, state) || self.word(i) == Word::ONE || MIND.has(self.at(i)))
    }

    /// `They also spoke about the visit`: a subject of the talks, not the news that they took place.
    pub(super) fn speaks_about(&self, verb: &Verb) -> bool {
        self.at(verb.head).verbs.meets(Verbs::TALK)
            && (verb.end..verb.end + 3).any(|i| {
                let day = self.kind(i + 1) == Kind::Number
                    || self.is(i + 1, Class::MONTH.or(Class::WEEKDAY));
                matches!(self.word(i), Word::ABOUT | Word::OF | Word::ON | Word::OVER)
                    && !day
                    && !self.is(i + 1, Class::CALL_NOUN)
                    && !self.is(i + 2, Class::CALL_NOUN)
            })
    }

    /// `Minister Lind discussed with Minister Sato …`: as good as that they spoke, where a text opens with it.
    pub(super) fn opens_talks(&self, verb: &Verb) -> bool {
        const NEAR: usize = 20;
        verb.verbs.meets(Verbs::DISCUSS)
            && !verb.verbs.meets(Verbs::SAY.or(Verbs::STANCE))
            && !verb.passive
            && (verb.end..verb.end + NEAR).any(|i| self.word(i) == Word::WITH)
    }
}
