//! Plans with the word of those who made them: `The ministers will meet in May, as agreed during the call.`

use super::Sentence;
use super::clause::Clause;
use super::phrase::Who;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

impl Sentence<'_> {
    /// `Our ministries will meet, as we agreed today, in Oslo.`: what will be done was agreed in the call. What was `agreed in
    /// Paris last year` is told by whoever speaks.
    pub(super) fn as_agreed(&self) -> Option<Clause> {
        let plans = self.may_say(Word::WILL) || self.may_say(Word::SHALL);
        if !plans || !self.may_say(Word::AS) || !self.does(Verbs::AGREE) {
            return None;
        }
        let will = |i: usize| matches!(self.word(i), Word::WILL | Word::SHALL);
        let first = (0..self.len()).find(|i| will(*i))?;
        (first + 1..self.len()).find_map(|at| {
            let opens = self.word(at) == Word::AS && self.kind(at - 1) == Kind::Comma;
            let head = opens.then(|| self.agreed_by_all(at + 1)).flatten()?;
            let verb = self.at(head);
            Some(Clause {
                who: Who::Joint,
                named: true,
                verb: super::Verb {
                    end: head + 1,
                    verbs: verb.verbs,
                    past: true,
                    ..self.no_verb(head)?
                },
            })
        })
    }

    /// `As the Foreign Minister of Peru pointed out to his colleague, in ten years …`: who says so in front of it.
    pub(super) fn as_said(&self, start: usize) -> Option<Clause> {
        const NEAR: usize = 8;
        const HELD: Verbs = Verbs::SAY.or(Verbs::STANCE).or(Verbs::VIEW);
        if self.word(start) != Word::AS || !self.has_mark(Kind::Comma) {
            return None;
        }
        let phrase = self.phrase(start + 1)?;
        let verb = self.verb(phrase.end)?;
        let people = matches!(phrase.who, Who::Person(_) | Who::Joint | Who::Side(_));
        let says = verb.past && !verb.passive && !verb.negated && verb.verbs.meets(HELD);
        // `As Minister Lind said that …, Minister Sato left` tells of something else.
        let behind = |i: &usize| self.kind(*i) != Kind::Word || self.is(*i, Class::SUBORDINATE);
        let end = (verb.end..verb.end + NEAR).find(behind)?;
        (people && says && self.kind(end) == Kind::Comma).then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb,
        })
    }

    /// The verb of `agreed`, `we agreed today`, `both sides agreed at the end of the call`.
    fn agreed_by_all(&self, at: usize) -> Option<usize> {
        let head = if self.at(at).is(Class::PAST) {
            at
        } else {
            let phrase = self.phrase(at)?;
            let all = matches!(phrase.who, Who::We | Who::They | Who::Joint);
            self.verb(phrase.end)
                .filter(|v| all && v.past && !v.negated)?
                .head
        };
        let verb = self.at(head);
        let agrees = verb.is(Class::PAST) && verb.verbs.meets(Verbs::AGREE);
        (agrees && self.is_of_today(head + 1)).then_some(head)
    }

    /// Whether nothing but the call, or its day, stands between `at` and the next mark.
    fn is_of_today(&self, at: usize) -> bool {
        const LONGEST: usize = 9;
        const NOW: Words = words!("today now just earlier");
        let mark = |i: &usize| self.kind(*i) != Kind::Word;
        let Some(end) = (at..at + LONGEST).find(mark) else {
            return false;
        };
        end == at || (at..end).any(|i| NOW.has(self.at(i)) || self.is(i, Class::CALL_NOUN))
    }
}
