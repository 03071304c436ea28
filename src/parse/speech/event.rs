//! The call as an event: that it took place, what it was about, and for what it was held.

mod named;
mod overview;
mod purpose;

use super::flow::Voice;
use crate::parse::grammar::{Clause, REPORTING, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, words};

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

    /// For a verb by which the call takes place: who is told of in the rest of the clause. `None` for other verbs.
    pub(super) fn event_voice(&self, clause: &Clause, subject: Voice) -> Option<Voice> {
        let verb = &clause.verb;
        // `was on the telephone with …`, `was in contact by telephone with …`
        let line = matches!(self.word(verb.end), Word::ON | Word::IN)
            && (verb.end..verb.end + 4)
                // `was in agreement that talks are needed`
                .take_while(|i| self.word(*i) != Word::THAT)
                .any(|i| self.is(i, Class::CALL_NOUN));
        // `was the recipient of a call`
        let recipient = (verb.end..verb.end + 3).any(|i| self.at(i).text(self.text) == "recipient");
        if verb.copula && (line || recipient) {
            return Some(Voice::Narrator);
        }
        // `consulted by phone`
        let by_line = matches!(self.word(verb.end), Word::BY | Word::OVER | Word::ON)
            && (verb.end + 1..verb.end + 4).any(|i| self.is(i, Class::CALL_NOUN));
        let confers = verb.verbs.meets(Verbs::DISCUSS) && !verb.verbs.meets(Verbs::EVENT);
        if by_line && confers && !verb.passive {
            return Some(Voice::Narrator);
        }
        // `gave a telephone call to`, `engaged in a telephone conversation`
        let gives = match self.at(verb.head).text(self.text) {
            // `got a phone call from the King`
            "gave" | "got" | "convened" | "hosted" | "chaired" | "moderated" => true,
            "presided" => self.word(verb.end) == Word::OVER,
            "engaged" => self.word(verb.end) == Word::IN,
            _ => false,
        } && (verb.end..verb.end + 4).any(|i| self.is(i, Class::CALL_NOUN));
        if !(verb.verbs.meets(Verbs::EVENT) || gives) || verb.passive {
            return None;
        }
        // `The two ministers will speak again in June` tells of another call.
        let planned = subject == Voice::Joint && matches!(verb.modal, Word::WILL | Word::SHALL);
        if planned || !self.is_call(verb, subject) {
            return None;
        }
        // What the call was for, or what else was done in it.
        for at in verb.end..self.len() {
            let token = self.at(at);
            // `received a call from Minister Sato, The Minister explained`: a comma for a full stop.
            let anew = token.kind == Kind::Comma
                && self.word(at + 1) == Word::THE
                && self.at(at + 1).is_capital();
            if anew && self.clause_at(at + 1).is_some_and(|c| c.is_strong()) {
                return Some(Voice::Narrator);
            }
            // `received a call from Minister Sato and they agreed to meet`: told first that there was a call.
            let second = token.word == Word::AND
                && matches!(self.word(at + 1), Word::THEY | Word::BOTH)
                && self.clause_at(at + 1).is_some_and(|c| c.verb.past);
            if second {
                return Some(Voice::Narrator);
            }
            let next = self.skip_adverbs(at + 1);
            let then = self.at(next);
            let told = match token.word {
                Word::THAT | Word::WHICH | Word::WHO | Word::WHERE => return Some(Voice::Narrator),
                // `as part of their efforts to bring about peace` tells what the efforts are.
                Word::TO => {
                    then.is(Class::BASE)
                        && !then.is_capital()
                        && !then.verbs.is_empty()
                        && !self.is_meant(at)
                }
                Word::AND => then.is(Class::PAST) && !then.verbs.is_empty() && !then.is_capital(),
                _ => {
                    token.kind == Kind::Comma
                        && then.is(Class::GERUND.or(Class::PAST))
                        && !then.verbs.is_empty()
                        && !then.is(Class::PREPOSITION)
                }
            };
            if !told || !then.verbs.meets(REPORTING.or(Verbs::FOCUS)) {
                continue;
            }
            // `spoke with her, the agency reports, citing the ministry`
            if then.text(self.text) == "citing" {
                continue;
            }
            // `called her and held a talk`
            let held = then.verbs.meets(Verbs::HELD)
                && (next + 1..next + 6).any(|i| self.is(i, Class::EVENT_NOUN));
            if held || then.verbs.meets(Verbs::EVENT) && !then.verbs.meets(Verbs::SAY) {
                continue;
            }
            // `spoke with her and shared their assessments`
            if then.verbs.meets(Verbs::SHARE) && self.is_mutual(next + 1) {
                return Some(Voice::Joint);
            }
            // `called her and spoke with her for an hour`
            let goes_on = then.verbs.meets(Verbs::TALK)
                && matches!(self.word(next + 1), Word::WITH | Word::TO | Word::BY);
            if goes_on {
                continue;
            }
            // `called her and briefed her`, `and raised the matter`: one side's doing.
            let one_sided = then.verbs.meets(Verbs::SAY) && then.verbs.meets(Verbs::PLAIN)
                || then.text(self.text) == "raised";
            let treats =
                then.verbs.meets(Verbs::DISCUSS) && !then.verbs.meets(Verbs::STANCE) && !one_sided;
            // `received a call from Minister Sato, congratulating him`, `to congratulate him`: the caller did.
            let received = self.at(verb.head).text(self.text).starts_with("receive");
            if received && (then.is(Class::GERUND) || token.word == Word::TO) {
                return Some(Voice::Narrator);
            }
            return Some(match token.word {
                Word::AND if treats || then.verbs.meets(Verbs::AGREE) => Voice::Joint,
                _ if treats => Voice::Narrator,
                _ => subject,
            });
        }
        Some(Voice::Narrator)
    }

    /// `Minister Lind discussed with Minister Sato …`: as good as that they spoke, where a text opens with it.
    pub(super) fn opens_talks(&self, verb: &Verb) -> bool {
        const NEAR: usize = 8;
        verb.verbs.meets(Verbs::DISCUSS)
            && !verb.verbs.meets(Verbs::SAY.or(Verbs::STANCE))
            && !verb.passive
            && (verb.end..verb.end + NEAR).any(|i| self.word(i) == Word::WITH)
    }

    /// `the third time this week`, `half an hour`, `about 20 minutes`
    fn tells_length(&self, from: usize) -> bool {
        const NEAR: usize = 5;
        (from..from + NEAR)
            .take_while(|i| {
                !self.is(*i, Class::PREPOSITION)
                    || matches!(self.word(*i), Word::ABOUT | Word::OVER)
            })
            .any(|i| self.at(i).listed(Lists::CLOCK) || self.at(i).text(self.text) == "time")
    }

    /// Past `in depth`, `at some length`, which tell of neither call nor subject.
    fn past_manner(&self, at: usize) -> usize {
        const MANNER: Words = words!("depth detail length");
        const NEAR: usize = 4;
        // `spoke, in particular, about the fair`
        let close = (at + 2..at + 1 + NEAR).find(|i| self.kind(*i) == Kind::Comma);
        if let Some(close) = close.filter(|_| self.kind(at) == Kind::Comma) {
            return close + 1;
        }
        if !matches!(self.word(at), Word::IN | Word::AT) {
            return at;
        }
        let end = (at + 1..at + NEAR).find(|i| MANNER.has(self.at(*i)));
        end.map_or(at, |end| end + 1)
    }

    /// Whether the verb makes the call take place.
    fn is_call(&self, verb: &Verb, subject: Voice) -> bool {
        const STOCK: u64 = hashed("stock");
        /// "her Norwegian colleague's attention"
        const OBJECT: usize = 6;
        let head = self.at(verb.head);
        let next = self.past_manner(self.skip_adverbs(verb.end));
        let article = usize::from(self.word(next + 1) == Word::THE);
        if head.verbs.meets(Verbs::TALK) {
            // `spoke about the visit` tells what was said, `spoke on the phone` that there was a call.
            let means = matches!(
                self.word(next),
                Word::ON | Word::IN | Word::AT | Word::DURING | Word::BY | Word::OVER
            );
            // `spoke with one voice`
            if self.word(next) == Word::WITH && self.word(next + 1) == Word::ONE {
                return false;
            }
            let by_phone = self.is(next + 1 + article, Class::CALL_NOUN)
                && self.word(next) != Word::ABOUT
                || means
                    && (next + 1..next + 10)
                        .take_while(|i| !self.is(*i, Class::PREPOSITION))
                        .any(|i| self.is(i, Class::CALL_NOUN));
            let about = matches!(
                self.word(next),
                Word::ABOUT | Word::OF | Word::HIGHLY | Word::ON | Word::IN | Word::FOR
            );
            // `spoke as one`, not `spoke today as they do each month`
            let about = about || self.word(next) == Word::AS && next == verb.end;
            // `spoke out against haste`
            let about = about || matches!(self.at(next).text(self.text), "out" | "up");
            // `spoke on 3 May with`
            let day = self.kind(next + 1) == Kind::Number
                || self.is(next + 1, Class::MONTH.or(Class::WEEKDAY));
            // `spoke for the third time`, `spoke for half an hour`
            let long = self.word(next) == Word::FOR && self.tells_length(next + 1);
            let about = about && !day && !long;
            return by_phone || !about || subject == Voice::Joint && self.word(next) == Word::ABOUT;
        }
        // `took stock of relations`
        if self.word(verb.head) == Word::TOOK && self.at(next).hash == STOCK {
            return false;
        }
        // `called to mind what was agreed`, `called his colleague's attention to the fires`
        let recalls = self.word(next) == Word::TO && self.at(next + 1).text(self.text) == "mind"
            || (next..next + OBJECT).any(|i| self.at(i).text(self.text) == "attention");
        if head.verbs.meets(Verbs::CALL) {
            // `Both sides called the storm a warning`, not `called each other`.
            let names =
                subject == Voice::Joint && self.calls_thing(verb.end) || self.calls_owned(verb.end);
            if self.calls_so(next) {
                return false;
            }
            // `called the Prime Minister this morning`
            let called = self.word(next) == Word::THE
                && self.phrase(next).is_some_and(|p| {
                    matches!(p.who, Who::Person(_) | Who::Side(_) | Who::Counterpart)
                });
            if called {
                return true;
            }
            return !recalls
                && !names
                && !matches!(
                    self.word(next),
                    Word::ON
                        | Word::FOR
                        | Word::UPON
                        | Word::IT
                        | Word::THE
                        | Word::THIS
                        | Word::THAT
                );
        }
        if head.verbs.meets(Verbs::MEET) {
            return true;
        }
        // `placed emphasis on the talks`, `paid attention to the call`
        let lays = matches!(
            head.text(self.text),
            "placed" | "place" | "paid" | "laid" | "put"
        );
        let object = (verb.end..verb.end + 18)
            .take_while(|i| {
                // `a warm and constructive call`, not `held her ground and ended the call`
                let and = self.word(*i) == Word::AND
                    && (!self.at(i + 1).verbs.is_empty() || self.is(i + 1, Class::DETERMINER));
                // `made a commitment to hold talks`
                let pledge = self.is(*i, Class::COMMITMENT_NOUN.or(Class::VIEW_NOUN));
                !and && !pledge && !matches!(self.word(*i), Word::THAT | Word::WHICH)
            })
            .take_while(|i| !(lays && matches!(self.word(*i), Word::ON | Word::TO | Word::OF)))
            .find(|i| self.is(*i, Class::EVENT_NOUN));
        object.is_some_and(|noun| {
            let talk = self.is(noun, Class::TALK_NOUN) && !self.is(noun, Class::CALL_NOUN);
            let phoned = (verb.end..noun).any(|i| self.is(i, Class::CALL_NOUN));
            !talk || phoned || subject != Voice::Joint
        })
    }
}
