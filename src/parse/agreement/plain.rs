//! Acts of all sides by verbs that no list holds: what stands behind tells what they do. `looked on with alarm`, `took pride
//! in the fair`, `asked their teams to draft a text`, `assured the people of their support`.

use super::acts::Act;
use super::complement::{Complement, FEELINGS};
use super::state::is_stance_noun;
use crate::model::AgreementKind::{self, Commitment, JointPosition, SharedView};
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::words::{Words, words};

/// How far a noun stands behind its verb.
const NEAR: usize = 4;

pub(super) fn by_complement(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    if s.asks_staff(act.end) {
        return Some(Commitment);
    }
    if s.finds_that(act) || s.finds_chance(act) {
        return Some(SharedView);
    }
    let stands = s.feels(act) || s.makes_known(act) || s.assures_of(act);
    stands.then_some(JointPosition)
}

impl Sentence<'_> {
    /// `asked their teams to draft a text`, `tasked the experts with drafting it`: behind the verb.
    fn asks_staff(&self, at: usize) -> bool {
        let theirs = self.word(at) == Word::THEIR;
        let staff = |i: &usize| self.is_staff_word(*i) || self.is(*i, Class::GROUP_PEOPLE);
        let noun = (at + 1..at + NEAR).find(staff);
        theirs
            && noun.is_some_and(|noun| {
                self.word(noun + 1) == Word::TO && self.is_infinitive(self.skip_adverbs(noun + 2))
            })
    }

    /// `ascertained that ice is thin`
    fn finds_that(&self, act: &Act) -> bool {
        const FINDS: Words = words!("established ascertained determined");
        let that = matches!(self.complement(act.end), Complement::That(_));
        FINDS.has(self.at(act.head)) && that
    }

    /// `saw no alternative to talks`, `saw room for more trade`, `judged the vote to be fair`
    fn finds_chance(&self, act: &Act) -> bool {
        const SEES: Words = words!("saw see found find perceived");
        const CHANCE: Words = words!(
            "alternative alternatives scope room chance chances potential opportunity opportunities reason reasons cause prospect \
             prospects basis grounds"
        );
        const JUDGES: Words = words!("considered deemed judged thought believed");
        const FAR: usize = 10;
        let near = act.end..act.end + NEAR;
        let links = |i: usize| self.is(i, Class::PREPOSITION) || self.word(i) == Word::TO;
        let mut chances = near.filter(|i| CHANCE.has(self.at(*i)));
        // `considered the verdict a grave mistake`
        let rated = || {
            let article = |i: usize| matches!(self.word(i), Word::A | Word::AN);
            let mut near = (act.end + 1..act.end + FAR).take_while(|i| {
                self.is_word(*i) && !self.is(*i, Class::PREPOSITION.or(Class::AUXILIARY))
            });
            JUDGES.has(self.at(act.head)) && near.any(article)
        };
        let judged = || {
            let to_be = |i: usize| self.word(i) == Word::TO && self.word(i + 1) == Word::BE;
            act.verbs.meets(Verbs::VIEW) && (act.end + 1..act.end + FAR).any(to_be)
        };
        SEES.has(self.at(act.head)) && chances.any(|i| links(i + 1)) || judged() || rated()
    }

    /// `looked with alarm at events`, `took pride in the fair`
    fn feels(&self, act: &Act) -> bool {
        const TAKES: Words = words!("took take taking find found");
        let tells = Verbs::DISCUSS.or(Verbs::SAY);
        let with = self.word(act.end) == Word::WITH && self.past_feeling(act.end).is_some();
        let noun = act.end + usize::from(self.is(act.end, Class::QUALITY));
        let takes = || {
            let led = matches!(self.word(noun + 1), Word::IN | Word::AT | Word::OVER);
            TAKES.has(self.at(act.head)) && FEELINGS.has(self.at(noun)) && led
        };
        with && (!act.verbs.meets(tells) || self.is_looking(act)) || takes()
    }

    fn is_looking(&self, act: &Act) -> bool {
        const LOOKS: Words = words!("looked followed follow viewed watched regarded");
        LOOKS.has(self.at(act.head))
    }

    /// `made plain their opposition`, `made known their dismay`
    fn makes_known(&self, act: &Act) -> bool {
        const KNOWN: Words = words!("plain known clear public");
        let made = matches!(self.at(act.head).text(self.text), "made" | "making");
        made && KNOWN.has(self.at(act.end)) && self.word(act.end + 1) == Word::THEIR
    }

    /// `assured the people of their support`
    fn assures_of(&self, act: &Act) -> bool {
        const ASSURED: Words = words!("assured reassured");
        const FAR: usize = 10;
        let of = |i: &usize| self.word(*i) == Word::OF && self.word(i + 1) == Word::THEIR;
        let of = (act.end..act.end + FAR).find(of);
        ASSURED.has(self.at(act.head))
            && of.is_some_and(|of| (of + 2..of + 2 + NEAR).any(|i| is_stance_noun(self.at(i))))
    }
}
