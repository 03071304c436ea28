//! What a sentence says of conversations: that there were several, whom one was held with, whom a sentence speaks of.

use crate::parse::grammar::{Clause, People, Sentence, Who};
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// `calls with`, `telephone conversations`, `separately`: words of several conversations.
pub(super) fn in_plural(tokens: &[Token], at: usize) -> bool {
    const SEVERAL: Words = words!("calls conversations");
    const APART: Words = words!("separately separate");
    let token = |at: usize| tokens.get(at);
    let Some(this) = token(at).filter(|t| SEVERAL.has(t) || APART.has(t)) else {
        return false;
    };
    if APART.has(this) {
        let after = |n: &Token| n.is(Class::CALL_NOUN) || matches!(n.word, Word::WITH | Word::TO);
        return (at + 1..at + 3).filter_map(token).any(after)
            || token(at + 1).is_some_and(|t| !t.is_spaced());
    }
    let before = at.checked_sub(1).and_then(token);
    let phone = before.is_some_and(|t| t.listed(Lists::PHONE) || t.is(Class::COUNT));
    // `calls for calm` is no noun.
    let next = token(at + 1).map(|t| t.word);
    phone
        || matches!(
            next,
            Some(Word::WITH | Word::TO | Word::FROM | Word::BETWEEN)
        )
}

impl Sentence<'_> {
    /// Everybody whose family name stands in the sentence.
    pub(super) fn names_of(&self) -> People {
        // `Tamim bin Hamad` is another than King Hamad.
        const SON: Words = words!("bin bint ibn");
        let father = |at: usize| at > 0 && SON.has(self.at(at - 1));
        let names = self.tokens.iter().enumerate();
        names.fold(People::NONE, |found, (at, token)| {
            let one = self.roster.name(token).family;
            if one.is_empty() || father(at) {
                found
            } else {
                found.or(one)
            }
        })
    }

    /// `The two agreed`, `Both leaders welcomed`: of a pair, whoever else takes part.
    pub(super) fn speaks_of_two(&self, clause: Option<&Clause>) -> bool {
        let Some(clause) = clause.filter(|c| c.who == Who::Joint) else {
            return false;
        };
        (self.skip_openers(0)..clause.verb.head)
            .any(|i| matches!(self.word(i), Word::TWO | Word::BOTH))
    }

    /// Whose family name stands first in the sentence, and whose stands last.
    pub(super) fn first_and_last(&self) -> Option<(usize, usize)> {
        let capitals = self.tokens.iter().filter(|t| t.is_capital());
        let mut names = capitals.filter_map(|t| self.roster.name(t).family.only());
        let first = names.next()?;
        Some((first, names.next_back().unwrap_or(first)))
    }

    /// `In each case`, `in both calls`, `all three leaders`
    pub(super) fn speaks_of_all(&self) -> bool {
        const CASES: Words = words!("case cases occasion occasions");
        const NEAR: usize = 4;
        (0..self.len()).any(|at| {
            let more = self.is(at, Class::COUNT) && self.word(at) != Word::TWO;
            let noun = |i: usize| self.is(i, Class::CALL_NOUN) || CASES.has(self.at(i));
            let calls = || (at + 1..at + NEAR).any(noun);
            match self.word(at) {
                Word::EACH | Word::BOTH => calls(),
                Word::ALL => {
                    let the = usize::from(self.word(at + 1) == Word::THE);
                    let count = self.is(at + 1 + the, Class::COUNT);
                    count && self.word(at + 1 + the) != Word::TWO || calls()
                }
                _ => more && (calls() || self.is(at + 1, Class::GROUP_PEOPLE)),
            }
        })
    }

    /// `informed both colleagues`, `With both leaders, the President stressed …`, `briefed his counterparts`: one speaks to
    /// all the others.
    pub(super) fn turns_to_all(&self, clause: Option<&Clause>) -> bool {
        const OWN: Words = words!("his her");
        const NEAR: usize = 3;
        if !(self.has(Class::GROUP_PEOPLE) || self.may_say(Word::BOTH)) {
            return false;
        }
        let Some(clause) = clause else {
            return false;
        };
        let verb = &clause.verb;
        // `Minister Lind and each of her two counterparts agreed`
        if clause.who == Who::Joint {
            let owned = |at: usize| (at..at + NEAR).any(|i| self.is(i, Class::COLLEAGUES));
            return (0..verb.head).any(|at| OWN.has(self.at(at)) && owned(at + 1));
        }
        if !matches!(clause.who, Who::Person(_) | Who::Single(_) | Who::I) {
            return false;
        }
        let people = |at: usize| {
            let both = self.word(at) == Word::BOTH;
            let those = at + usize::from(both);
            let own = both || OWN.has(self.at(at));
            let noun = (those..those + 2).any(|i| self.is(i, Class::GROUP_PEOPLE));
            let of_them = self.word(at + 1) == Word::OF;
            both && (noun || of_them) || own && self.is(at + 1, Class::COLLEAGUES)
        };
        let to = |at: usize| matches!(self.word(at), Word::WITH | Word::TO | Word::FROM);
        let start = self.skip_openers(0);
        let fronted = to(start) && start < verb.head && people(start + 1);
        let object =
            || (verb.end..verb.end + NEAR).any(|at| (at == verb.end || to(at - 1)) && people(at));
        fronted || !verb.passive && object()
    }

    /// `held telephone conversations with …`, `spoke with Minister Sato in the morning and with Minister Paz in the
    /// evening`: one sentence of several calls.
    pub(super) fn tells_of_several(&self, clause: Option<&Clause>) -> bool {
        const JOINED: Words = words!("together along jointly");
        const REACH: usize = 4;
        if (0..self.len()).any(|at| in_plural(self.tokens, at)) {
            return true;
        }
        let Some(from) = clause.map(|c| c.verb.end) else {
            return false;
        };
        let with = |at: &usize| matches!(self.word(*at), Word::WITH | Word::TO | Word::FROM);
        let person = |at: usize| {
            self.phrase(at + 1)
                .is_some_and(|p| matches!(p.who, Who::Person(_)))
        };
        // `and in the evening with Minister Paz`, `, later with Minister Paz`, not `, together with Minister Paz`
        let again = |at: usize| {
            let mut before = (at.saturating_sub(REACH).max(from)..at).rev();
            let linked = |i| self.word(i) == Word::AND || self.kind(i) == Kind::Comma;
            !JOINED.has(self.at(at - 1)) && before.any(linked)
        };
        let Some(first) = (from..self.len()).find(with).filter(|at| person(*at)) else {
            return false;
        };
        (first + 1..self.len())
            .filter(with)
            .any(|at| again(at) && person(at))
    }

    /// `During the talks with Minister Sato, …`, `Speaking to Minister Sato, …`, `His conversation with Minister Sato
    /// confirmed …`: the one with whom.
    pub(super) fn partner_of_talks(&self, clause: Option<&Clause>) -> Option<usize> {
        const FRONTS: Words = words!("in during at speaking talking throughout");
        const NEAR: usize = 5;
        let first = self.skip_openers(0);
        let event = clause.is_some_and(|c| c.who == Who::Event);
        let owned = (first..first + NEAR).any(|i| self.is(i, Class::TALK_NOUN));
        if !(FRONTS.has(self.at(first)) || event || owned) {
            return None;
        }
        let end = clause.map_or(self.len(), |c| c.verb.head);
        let with = (first + 1..end.min(self.len()))
            .find(|i| matches!(self.word(*i), Word::WITH | Word::TO))?;
        let talk = |i: usize| {
            let noun = Class::TALK_NOUN
                .or(Class::CALL_NOUN)
                .or(Class::EXCHANGE_NOUN);
            self.is(i, noun) || self.at(i).verbs.meets(Verbs::TALK) && self.is(i, Class::GERUND)
        };
        if !(with.saturating_sub(NEAR)..with).any(talk) {
            return None;
        }
        // `with his Danish counterpart, Minister Lind said`: the comma closes what is fronted.
        let comma = (with + 1..end).find(|i| self.kind(*i) == Kind::Comma);
        let fronted = self.up_to(comma.unwrap_or(self.len()));
        let Who::Person(person) = fronted.phrase(with + 1)?.who else {
            return None;
        };
        Some(person)
    }

    /// `spoke to the Crown Prince of Peru`, `called the Chilean President`: the one with whom, named by office alone.
    pub(super) fn partner_by_office(&self, clause: &Clause) -> Option<usize> {
        const NEAR: usize = 8;
        let end = clause.verb.end;
        let with = |i: &usize| matches!(self.word(*i), Word::WITH | Word::TO | Word::FROM);
        let at = (end..end + NEAR).find(with).map_or(end, |at| at + 1);
        let Who::Person(person) = self.phrase(at)?.who else {
            return None;
        };
        Some(person)
    }

    /// `This was followed by a call with Minister Sato.`
    pub(super) fn partner_who_follows(&self) -> Option<usize> {
        const FOLLOWED: Words = words!("followed");
        const NEAR: usize = 6;
        if !self.has(Class::CALL_NOUN) {
            return None;
        }
        let by =
            (1..self.len()).find(|i| self.word(*i) == Word::BY && FOLLOWED.has(self.at(i - 1)))?;
        let with = (by + 1..by + NEAR).find(|i| self.word(*i) == Word::WITH)?;
        let call = (by + 1..with).any(|i| self.is(i, Class::CALL_NOUN));
        let Who::Person(person) = self.phrase(with + 1).filter(|_| call)?.who else {
            return None;
        };
        Some(person)
    }

    /// `In the second call, …`, `During the other conversation …`: one of several begins.
    pub(super) fn counts_call(&self) -> bool {
        const NTH: Words = words!("first second third fourth fifth other latter next last another");
        const NEAR: usize = 3;
        let first = self.skip_openers(0);
        let nth = (first + 1..first + 1 + NEAR).find(|i| NTH.has(self.at(*i)));
        let within = matches!(self.word(first), Word::IN | Word::DURING);
        let call = |nth: usize| (nth + 1..nth + NEAR).any(|i| self.is(i, Class::CALL_NOUN));
        within && nth.is_some_and(call)
    }

    /// `They …`, `The two ministers …`, `Minister Lind, for her part, …`, or nobody new: the conversation of the paragraph
    /// before is told on.
    pub(super) fn goes_on_about(&self, clause: Option<&Clause>) -> bool {
        const TURN: Words = words!("part turn response reply");
        const BEFORE: Words = words!("his her its in");
        clause.is_none_or(|clause| {
            let subject = self.tokens.get(..clause.verb.head).unwrap_or_default();
            let two = |t: &Token| matches!(t.word, Word::TWO | Word::BOTH);
            let turn =
                |pair: &[Token]| matches!(pair, [own, turn] if BEFORE.has(own) && TURN.has(turn));
            matches!(clause.who, Who::They | Who::Single(_))
                || subject.iter().any(two)
                || subject.windows(2).any(turn)
        })
    }
}
