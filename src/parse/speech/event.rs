//! The call as an event: that it took place, what it was about, and for what it was held.

use super::flow::Voice;
use crate::parse::grammar::{Clause, REPORTING, Sentence, Verb};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;

/// The call as the subject: what the talks were about speaks for both sides, that the call took place for nobody.
pub(super) fn event(s: &Sentence, clause: &Clause) -> Voice {
    let verb = &clause.verb;
    let focus = verb.verbs.meets(Verbs::FOCUS) && !verb.verbs.meets(Verbs::HELD)
        || verb.verbs.meets(Verbs::DISCUSS);
    let talk = s.has_before(verb.head, Class::TALK_NOUN);
    if focus && talk {
        Voice::Joint
    } else {
        Voice::Narrator
    }
}

impl Sentence<'_> {
    /// A lead-in: `stated the following:`, `said as follows.`
    pub(super) fn leads_in(&self) -> bool {
        let last = self.len().saturating_sub(1);
        if self.kind(last) == Kind::Colon {
            return true;
        }
        let from = last.saturating_sub(3);
        (from..=last).any(|i| {
            self.word(i) == Word::FOLLOWS || self.word(i) == Word::FOLLOWING && i + 2 > last
        })
    }

    pub(super) fn has_before(&self, end: usize, class: Class) -> bool {
        self.tokens.iter().take(end).any(|t| t.is(class))
    }

    /// `there was an exchange of views`
    pub(super) fn there_was_talk(&self, at: usize) -> bool {
        (at..at + 6).any(|i| self.is(i, Class::TALK_NOUN))
    }

    /// `They also spoke about the visit`: a subject of the talks, not the news that they took place.
    pub(super) fn speaks_about(&self, verb: &Verb) -> bool {
        matches!(self.word(verb.head), Word::SPOKE)
            && (verb.end..verb.end + 3)
                .any(|i| matches!(self.word(i), Word::ABOUT | Word::OF | Word::ON))
    }

    /// For a verb by which the call takes place: who is told of in the rest of the clause. `None` for other verbs.
    pub(super) fn event_voice(&self, clause: &Clause, subject: Voice) -> Option<Voice> {
        let verb = &clause.verb;
        if !verb.verbs.meets(Verbs::EVENT) || verb.passive {
            return None;
        }
        if !self.is_call(verb, subject) {
            return None;
        }
        // What the call was for, or what else was done in it.
        for at in verb.end..self.len() {
            let token = self.at(at);
            let next = self.skip_adverbs(at + 1);
            let then = self.at(next);
            let told = match token.word {
                Word::THAT | Word::WHICH | Word::WHO | Word::WHERE => return Some(Voice::Narrator),
                Word::TO => then.is(Class::BASE) && !then.is_capital() && !then.verbs.is_empty(),
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
            if then.verbs.meets(Verbs::EVENT) && !then.verbs.meets(Verbs::SAY) {
                continue;
            }
            let treats = then.verbs.meets(Verbs::DISCUSS) && !then.verbs.meets(Verbs::STANCE);
            return Some(match token.word {
                Word::AND if treats || then.verbs.meets(Verbs::AGREE) => Voice::Joint,
                _ if treats => Voice::Narrator,
                _ => subject,
            });
        }
        Some(Voice::Narrator)
    }

    fn is_call(&self, verb: &Verb, subject: Voice) -> bool {
        let head = self.at(verb.head);
        let next = self.at(self.skip_adverbs(verb.end));
        match head.word {
            Word::SPOKE | Word::SPEAK => {
                let about = matches!(
                    next.word,
                    Word::ABOUT | Word::OF | Word::HIGHLY | Word::ON | Word::IN
                );
                !(about && matches!(subject, Voice::Person(_)))
            }
            Word::CALL => false,
            _ if self.is_called(verb) => !matches!(
                next.word,
                Word::ON | Word::FOR | Word::UPON | Word::IT | Word::THE
            ),
            _ if head.verbs.meets(Verbs::DISCUSS) => true,
            _ => {
                let object = (verb.end..verb.end + 10)
                    .take_while(|i| {
                        !matches!(self.kind(*i), Kind::Comma | Kind::Semicolon)
                            && !matches!(self.word(*i), Word::WITH | Word::TO | Word::OF)
                    })
                    .find(|i| self.is(*i, Class::EVENT_NOUN));
                match object {
                    None => !head.verbs.meets(Verbs::SAY) && !head.is(Class::AUXILIARY),
                    Some(noun) => {
                        let talk =
                            self.is(noun, Class::TALK_NOUN) && !self.is(noun, Class::CALL_NOUN);
                        let phoned = (verb.end..noun).any(|i| self.is(i, Class::CALL_NOUN));
                        !talk || phoned || subject != Voice::Joint
                    }
                }
            }
        }
    }

    fn is_called(&self, verb: &Verb) -> bool {
        self.at(verb.head)
            .text(self.text)
            .eq_ignore_ascii_case("called")
    }
}
