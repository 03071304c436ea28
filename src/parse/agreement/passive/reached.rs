//! Nouns of what is reached where nobody is named: `there was an arrangement to …`, `a consensus emerged on …`.

use crate::model::AgreementKind::{self, SharedView};
use crate::parse::agreement::accord::accord;
use crate::parse::agreement::complement::Complement;
use crate::parse::grammar::{MEETING, Sentence, Verb};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// `There was agreement that …`
pub(super) fn there_was(s: &Sentence, verb: &Verb) -> Option<(AgreementKind, usize)> {
    const NEAR: usize = 6;
    const MINDS: Words = words!("minds");
    if let Some(noun) = s.meets_in_views(verb) {
        return Some((SharedView, noun));
    }
    let near = verb.end..verb.end + NEAR;
    // `There was a meeting of minds on the need for calm.`
    let minds = |i: &usize| MINDS.has(s.at(*i)) && s.word(i - 1) == Word::OF;
    if let Some(noun) = near.clone().find(minds) {
        return Some((SharedView, noun));
    }
    let accord_noun = || near.into_iter().find(|i| s.is(*i, Class::ACCORD_NOUN));
    let noun = s.settles(verb).or_else(accord_noun);
    let noun = noun.or_else(|| s.is_shared_there(verb))?;
    Some((accord(s, noun, noun + 1), noun))
}

impl Sentence<'_> {
    /// `A date for the visit was fixed.`
    pub(in crate::parse) fn sets_date(&self, verb: &Verb) -> bool {
        const SET: Words = words!("set fixed");
        const DATES: Words = words!("date dates day timing");
        const NEAR: usize = 3;
        let told = verb.passive && verb.past && !verb.perfect && !verb.negated;
        if !told || verb.modal != Word::UNNAMED || !SET.has(self.at(verb.head)) {
            return false;
        }
        let first = self.fronted_end();
        (first..first + NEAR).any(|i| DATES.has(self.at(i))) && !self.is_past_news(verb)
    }

    /// `Officials of both sides were tasked to work out the details.`
    pub(in crate::parse) fn tasks_staff(&self, verb: &Verb) -> bool {
        const OF_BOTH: Words = words!("both two respective relevant competent");
        let told = verb.passive && verb.past && !verb.perfect && !verb.negated;
        if !told || !verb.verbs.meets(Verbs::ORDER) || verb.modal != Word::UNNAMED {
            return false;
        }
        let first = self.fronted_end();
        let mut subject = first..verb.head;
        let doing = self.word(verb.end) == Word::TO
            || self.word(verb.end) == Word::WITH && self.is_doing(verb.end + 1);
        let staff = |i: usize| {
            self.is(i, Class::GROUP_SIDES.or(Class::GROUP_PEOPLE)) || self.is_staff_word(i)
        };
        doing && subject.clone().any(|i| OF_BOTH.has(self.at(i))) && subject.any(staff)
    }

    /// `There was an arrangement to keep in touch`, `a decision that both would meet`: its noun; behind the verb.
    pub(in crate::parse) fn settles(&self, verb: &Verb) -> Option<usize> {
        const NEAR: usize = 4;
        let was = verb.copula && verb.past && verb.modal == Word::UNNAMED && !verb.negated;
        if !was || !self.has(Class::DECISION_NOUN) {
            return None;
        }
        let noun = (verb.end..verb.end + NEAR).find(|i| self.is(*i, Class::DECISION_NOUN))?;
        let no = (verb.end..noun).any(|i| self.word(i) == Word::NO);
        let content = matches!(
            self.complement(noun + 1),
            Complement::Do | Complement::That(_)
        );
        (content && !no).then_some(noun)
    }

    /// `There was unanimity that …`, `a common conviction that …`, `a shared sense of loss`: its noun.
    pub(in crate::parse) fn is_shared_there(&self, verb: &Verb) -> Option<usize> {
        const UNITY: Words = words!("unanimity unity concord");
        const SENSE: Words = words!("sense feeling awareness will ground");
        const NEAR: usize = 5;
        let mut near = verb.end..verb.end + NEAR;
        near.find(|i| {
            let same = self.is(*i - 1, Class::SAME) && !self.is(*i, Class::SAME);
            let view =
                self.is(*i, Class::VIEW_NOUN.or(Class::SHARED_NOUN)) || SENSE.has(self.at(*i));
            let held = UNITY.has(self.at(*i)) || same && view;
            let on = matches!(
                self.word(i + 1),
                Word::THAT | Word::ON | Word::OF | Word::TO
            );
            held && on && (*i - 1..*i).all(|k| self.is_word(k))
        })
    }

    /// `resulted in an agreement to meet`: the agreement that talks yield.
    pub(in crate::parse) fn yields_accord(&self, verb: &Verb) -> Option<usize> {
        const YIELDS: Words =
            words!("resulted ended concluded culminated led produced yielded brought closed saw");
        const SHOWS: Words = words!("showed revealed demonstrated confirmed witnessed saw");
        const PROMISES: Words = words!("promise promises pledge arrangement commitment");
        const NEAR: usize = 5;
        // `showed a convergence of views`
        let shows = SHOWS.has(self.at(verb.head)) && !verb.passive;
        let yields = YIELDS.has(self.at(verb.head));
        if !(yields || shows) || verb.negated {
            return None;
        }
        let near = verb.end..verb.end + NEAR;
        let no = near
            .clone()
            .any(|i| matches!(self.word(i), Word::NO | Word::NOT));
        let views = |i: usize| self.word(i + 1) == Word::OF && self.heads(i + 2, Class::VIEW_NOUN);
        // `ended with Peru's promise to wait`: of one side
        let owned = near.clone().any(|i| self.kind(i) == Kind::Possessive);
        let promise = |i: usize| {
            !owned && PROMISES.has(self.at(i)) && self.complement(i + 1) == Complement::Do
        };
        let noun = near.clone().find(|i| {
            (self.is(*i, Class::ACCORD_NOUN) || promise(*i)) && yields
                || MEETING.has(self.at(*i)) && views(*i)
        });
        noun.filter(|_| !no)
    }

    /// `A broad consensus emerged on …`, `Agreement prevailed that …`: what is the same for all, before the verb.
    pub(in crate::parse) fn emerges(&self, verb: &Verb) -> Option<usize> {
        const EMERGED: Words = words!("emerged prevailed crystallised crystallized");
        if !EMERGED.has(self.at(verb.head)) || verb.passive || verb.negated {
            return None;
        }
        let first = self.skip_openers(0);
        let mut words = (first..verb.head).take_while(|i| self.word(*i) != Word::NO);
        words.find(|i| self.is(*i, Class::ACCORD_NOUN) || MEETING.has(self.at(*i)))
    }

    /// `Full agreement was registered on …`, `a broad consensus was noted on …`: its noun; not `the agreement of 2015 was noted`.
    pub(in crate::parse) fn is_registered(&self, verb: &Verb) -> Option<usize> {
        const REGISTERED: Words = words!(
            "registered recorded noted observed established ascertained found expressed voiced confirmed pointed emphasised \
             emphasized stressed underlined underscored highlighted"
        );
        let noun = verb
            .head
            .checked_sub(2)
            .filter(|_| REGISTERED.has(self.at(verb.head)))
            .filter(|_| self.has(Class::ACCORD_NOUN.or(Class::VIEW_NOUN)))?;
        let first = self.fronted_end();
        // `Unity of views on trade was noted.`
        let alike = |i: usize| MEETING.has(self.at(i)) && self.heads(i + 2, Class::VIEW_NOUN);
        let noun = (first..=noun).find(|i| self.is(*i, Class::ACCORD_NOUN) || alike(*i))?;
        let theirs = |i: usize| {
            // `The similarity of views was noted.`
            let article = matches!(self.word(i), Word::A | Word::AN)
                || self.word(i) == Word::THE && alike(noun);
            self.is(i, Class::DETERMINER) && !article || self.kind(i) != Kind::Word
        };
        (!(first..noun).any(theirs)).then_some(noun)
    }
}
