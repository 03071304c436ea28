//! Who is told of in a clause by whose verb the call takes place: what the call was for, and what else was done in it.

use crate::parse::grammar::{Clause, REPORTING, Sentence, Verb};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::speech::flow::Voice;
use crate::parse::token::Kind;

impl Sentence<'_> {
    /// For a verb by which the call takes place: who is told of in the rest of the clause. `None` for other verbs.
    pub(in crate::parse::speech) fn event_voice(
        &self,
        clause: &Clause,
        subject: Voice,
    ) -> Option<Voice> {
        let verb = &clause.verb;
        if self.is_on_line(verb) || self.confers_by_line(verb) {
            return Some(Voice::Narrator);
        }
        if !(verb.verbs.meets(Verbs::EVENT) || self.gives_call(verb)) || verb.passive {
            return None;
        }
        // `The two ministers will speak again in June` tells of another call.
        let planned = subject == Voice::Joint && matches!(verb.modal, Word::WILL | Word::SHALL);
        if planned || !self.is_call(verb, subject) {
            return None;
        }
        let mut rest = verb.end..self.len();
        let told = rest.find_map(|at| {
            if self.turns_away(at) {
                return Some(Voice::Narrator);
            }
            let deed = self.deed_beside(at)?;
            self.voice_of_deed(verb, at, deed, subject)
        });
        Some(told.unwrap_or(Voice::Narrator))
    }

    /// `was on the telephone with …`, `was in contact by telephone with …`, `was the recipient of a call`
    fn is_on_line(&self, verb: &Verb) -> bool {
        const NEAR: usize = 4;
        if !verb.copula {
            return false;
        }
        let line = matches!(self.word(verb.end), Word::ON | Word::IN)
            && (verb.end..verb.end + NEAR)
                // `was in agreement that talks are needed`
                .take_while(|i| self.word(*i) != Word::THAT)
                .any(|i| self.is(i, Class::CALL_NOUN));
        let mut near = verb.end..verb.end + NEAR - 1;
        line || near.any(|i| self.at(i).text(self.text) == "recipient")
    }

    /// `consulted by phone`
    fn confers_by_line(&self, verb: &Verb) -> bool {
        const NEAR: usize = 4;
        let confers = verb.verbs.meets(Verbs::DISCUSS) && !verb.verbs.meets(Verbs::EVENT);
        confers
            && !verb.passive
            && matches!(self.word(verb.end), Word::BY | Word::OVER | Word::ON)
            && (verb.end + 1..verb.end + NEAR).any(|i| self.is(i, Class::CALL_NOUN))
    }

    /// `gave a telephone call to`, `got a phone call from the King`, `engaged in a telephone conversation`
    fn gives_call(&self, verb: &Verb) -> bool {
        const NEAR: usize = 4;
        let gives = match self.at(verb.head).text(self.text) {
            "gave" | "got" | "convened" | "hosted" | "chaired" | "moderated" => true,
            "presided" => self.word(verb.end) == Word::OVER,
            "engaged" => self.word(verb.end) == Word::IN,
            _ => false,
        };
        gives && (verb.end..verb.end + NEAR).any(|i| self.is(i, Class::CALL_NOUN))
    }

    /// Whether what is told of the call ends at `at`.
    fn turns_away(&self, at: usize) -> bool {
        let token = self.at(at);
        match token.word {
            Word::THAT | Word::WHICH | Word::WHO | Word::WHERE => true,
            // `received a call from Minister Sato and they agreed to meet`: told first that there was a call.
            Word::AND => {
                matches!(self.word(at + 1), Word::THEY | Word::BOTH)
                    && self.clause_at(at + 1).is_some_and(|c| c.verb.past)
            }
            // `received a call from Minister Sato, The Minister explained`: a comma for a full stop.
            _ => {
                token.kind == Kind::Comma
                    && self.word(at + 1) == Word::THE
                    && self.at(at + 1).is_capital()
                    && self.clause_at(at + 1).is_some_and(|c| c.is_strong())
            }
        }
    }

    /// The verb behind `at` that tells what the call was for, or what else was done in it.
    fn deed_beside(&self, at: usize) -> Option<usize> {
        let token = self.at(at);
        let next = self.skip_adverbs(at + 1);
        let verb = self.at(next);
        if verb.verbs.is_empty() {
            return None;
        }
        let told = match token.word {
            // `as part of their efforts to bring about peace` tells what the efforts are.
            Word::TO => verb.is(Class::BASE) && !verb.is_capital() && !self.is_meant(at),
            Word::AND => verb.is(Class::PAST) && !verb.is_capital(),
            _ => {
                token.kind == Kind::Comma
                    && verb.is(Class::GERUND.or(Class::PAST))
                    && !verb.is(Class::PREPOSITION)
            }
        };
        (told && verb.verbs.meets(REPORTING.or(Verbs::FOCUS))).then_some(next)
    }

    /// Who is told of by a deed behind `at`; `None` where it tells of the call itself.
    fn voice_of_deed(&self, verb: &Verb, at: usize, deed: usize, subject: Voice) -> Option<Voice> {
        const NEAR: usize = 6;
        let link = self.word(at);
        let then = self.at(deed);
        // `spoke with her, the agency reports, citing the ministry`
        if then.text(self.text) == "citing" {
            return None;
        }
        // `called her and held a talk`
        let held = then.verbs.meets(Verbs::HELD)
            && (deed + 1..deed + NEAR).any(|i| self.is(i, Class::EVENT_NOUN));
        if held || then.verbs.meets(Verbs::EVENT) && !then.verbs.meets(Verbs::SAY) {
            return None;
        }
        // `spoke with her and shared their assessments`
        if then.verbs.meets(Verbs::SHARE) && self.is_mutual(deed + 1) {
            return Some(Voice::Joint);
        }
        // `called her and spoke with her for an hour`
        let goes_on = then.verbs.meets(Verbs::TALK)
            && matches!(self.word(deed + 1), Word::WITH | Word::TO | Word::BY);
        if goes_on {
            return None;
        }
        // `called her and briefed her`, `and raised the matter`: one side's doing.
        let one_sided = then.verbs.meets(Verbs::SAY) && then.verbs.meets(Verbs::PLAIN)
            || then.text(self.text) == "raised";
        let treats =
            then.verbs.meets(Verbs::DISCUSS) && !then.verbs.meets(Verbs::STANCE) && !one_sided;
        // `received a call from Minister Sato, congratulating him`, `to congratulate him`: the caller did.
        let received = self.at(verb.head).text(self.text).starts_with("receive");
        if received && (then.is(Class::GERUND) || link == Word::TO) {
            return Some(Voice::Narrator);
        }
        Some(match link {
            Word::AND if treats || then.verbs.meets(Verbs::AGREE) => Voice::Joint,
            _ if treats => Voice::Narrator,
            _ => subject,
        })
    }
}
