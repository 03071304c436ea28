//! What somebody can say yes to: `could accept the proposal`, `was able to agree`, `can go along with the idea`.

use super::Sentence;
use super::clause::Clause;
use super::phrase::Who;
use super::verb::Verb;
use crate::parse::lexicon::{Verbs, Word};
use crate::parse::words::{Words, words};

/// `able to`, said of a person.
const ABLE: Words = words!("able");

impl Sentence<'_> {
    /// The verb of what somebody was able to do: past `able to`, behind a form of to be that ends here.
    pub(in crate::parse) fn able_to(&self, end: usize) -> Option<usize> {
        let able = self.skip_adverbs(end);
        let to = ABLE.has(self.at(able)) && self.word(able + 1) == Word::TO;
        to.then(|| self.skip_adverbs(able + 2))
    }

    /// Whether somebody can say yes: a report of an answer, whoever passes it on.
    pub(super) fn could_accept(&self, clause: &Clause) -> bool {
        let Verb { head, end, .. } = clause.verb;
        let somebody = matches!(clause.who, Who::Person(_) | Who::Counterpart | Who::Joint);
        let can = match clause.verb.modal {
            Word::CAN | Word::COULD => Some(head),
            Word::UNNAMED if clause.verb.copula => self.able_to(end),
            _ => None,
        };
        somebody
            && !clause.verb.negated
            && self.does(Verbs::ACCEPT)
            && can.is_some_and(|verb| self.at(verb).verbs.meets(Verbs::ACCEPT))
    }
}
