//! Whom `he` means by the country whose will a sentence tells: only its own people know what it will do.

use super::Flow;
use crate::parse::grammar::{Clause, Gender, Sentence, Verb, Who};
use crate::parse::lexicon::{Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

const DETERMINED: Words = words!("determined resolved ready prepared willing committed");

impl Flow {
    /// `He thanked Norway for its help`, `expressed his gratitude for the help given by Norway`: the other one of the
    /// conversation than `person`, who speaks for Norway.
    pub(super) fn not_thanked(&self, s: &Sentence, verb: &Verb, person: usize) -> Option<usize> {
        const THANKED: Words = words!("thanked commended praised lauded congratulated");
        const GAVE: Words = words!("expressed voiced conveyed extended reiterated offered");
        const THANKS: Words = words!("gratitude thanks appreciation thankfulness");
        const NEAR: usize = 5;
        const FAR: usize = 16;
        if !verb.past || verb.passive || verb.negated {
            return None;
        }
        let own = s.roster.people().get(person)?.country?;
        let of_own = |at: usize| {
            let who = s.phrase(at).map(|p| p.who);
            matches!(who, Some(Who::State(c) | Who::Side(c)) if c == own)
        };
        let gave = || {
            let noun = (verb.end..verb.end + NEAR).find(|i| THANKS.has(s.at(*i)))?;
            // `for the boats granted to Norway` thanks others.
            let given = |i: &usize| match s.word(*i) {
                Word::TO => *i == noun + 1,
                Word::BY | Word::FROM => true,
                _ => false,
            };
            let mut words = (noun + 1..noun + FAR).take_while(|i| s.is_word(*i));
            words.find(|i| given(i) && of_own(i + 1))
        };
        let thanked = THANKED.has(s.at(verb.head)) && of_own(verb.end)
            || GAVE.has(s.at(verb.head)) && gave().is_some();
        thanked.then(|| self.other_than(s, person))?
    }
}

impl Sentence<'_> {
    /// `He told her that Norway is determined to go on`: rather the one who speaks for Norway than `person`.
    pub(super) fn is_will_of_another(
        &self,
        verb: &Verb,
        gender: Gender,
        person: usize,
    ) -> Option<usize> {
        const NEAR: usize = 3;
        let told = verb.past && !verb.passive && verb.verbs.meets(Verbs::SAY);
        let that = (verb.end..verb.end + NEAR).find(|i| self.word(*i) == Word::THAT)?;
        let clause = told.then(|| self.clause_at(that + 1))??;
        let Who::State(country) = clause.who else {
            return None;
        };
        let state = if clause.verb.copula {
            self.skip_adverbs(clause.verb.end)
        } else {
            clause.verb.head
        };
        let is = (clause.verb.copula || clause.verb.passive) && !clause.verb.negated;
        let wants = is
            && clause.verb.modal == Word::UNNAMED
            && DETERMINED.has(self.at(state))
            && self.word(state + 1) == Word::TO;
        let own = self.roster.people().get(person)?.country == Some(country);
        let only = self.roster.of_country(country).only();
        only.filter(|other| wants && !own && self.roster.may_be(gender, *other))
    }

    /// `Norway would send nets, he added.`: the one who speaks for the country of the clause before the comma.
    pub(super) fn speaks_for_home(&self, verb: &Verb, gender: Gender) -> Option<usize> {
        let comma = verb.head.checked_sub(2).map(|at| self.kind(at));
        if comma != Some(Kind::Comma) {
            return None;
        }
        let clause = self.clause_at(self.skip_openers(0))?;
        let Who::State(country) = clause.who else {
            return None;
        };
        let only = self.roster.of_country(country).only()?;
        let apart = clause.verb.end < verb.head && self.is_own_will(&clause);
        (apart && self.roster.may_be(gender, only)).then_some(only)
    }

    /// `would send nets`, `was ready to help`, `stood by Peru`; not `would have to wait`, which others can tell as well.
    fn is_own_will(&self, clause: &Clause) -> bool {
        const SUFFERED: Words =
            words!("have need benefit suffer become face lose gain get require remain win");
        const REMAINS: Words = words!("remains remained stands stood");
        const STANDS: Words = words!("stood supported backed");
        let verb = &clause.verb;
        let will = matches!(verb.modal, Word::WOULD | Word::WILL);
        let state = DETERMINED.has(self.at(self.skip_adverbs(verb.end)));
        let remains = REMAINS.has(self.at(verb.head)) && state;
        let does = will && !verb.copula && !SUFFERED.has(self.at(verb.head));
        let stands = verb.past && !verb.perfect && STANDS.has(self.at(verb.head));
        let plain = verb.modal == Word::UNNAMED && !verb.negated;
        !verb.passive
            && (does || verb.copula && state && (plain || will) || (stands || remains) && plain)
            || DETERMINED.has(self.at(verb.head)) && verb.passive && plain
    }
}
