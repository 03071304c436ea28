//! Whom what is told binds: not those of one side alone, nor those of whom one side tells, nor anybody in background.

use super::acts::{Act, Actor};
use crate::parse::grammar::{Clause, People, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// `The EU leaders thanked …`, `Presidents Silva and Paz urged …`, where all of them are of one country and somebody else
/// takes part: what they say binds nobody.
pub(super) fn is_of_one_side(s: &Sentence, clause: &Clause) -> bool {
    const FEW: usize = 3;
    // `Her counterparts thanked her`
    if clause.who == Who::Counterpart {
        return s.has_before(clause.verb.head, Class::COLLEAGUES);
    }
    if s.is_of_some(clause) {
        return true;
    }
    if clause.who != Who::Joint || s.roster.people().len() < FEW || s.roster.countries().len() < 2 {
        return false;
    }
    // `In the call with his Danish counterpart, the two ministers …`
    let words = s
        .tokens
        .get(s.group_opens(clause.verb.head)..clause.verb.head);
    let words = words.unwrap_or_default();
    let named = words.iter().map(|t| s.roster.name(t).family);
    let named = named.fold(People::NONE, People::or);
    let mut sides = s.roster.countries_of(named);
    for at in 0..words.len() {
        let place = place_at(words, at).map(|p| p.country);
        // `who each announced a halt of sales to Turkey`: no side of the call.
        let side = place.filter(|c| !s.roster.of_country(*c).is_empty());
        sides.extend(side.filter(|c| !sides.contains(c)));
    }
    let group = words.iter().any(|t| t.is(Class::GROUP_PEOPLE));
    // `the Presidents`, two of one union, where the Prime Minister takes part
    if named.is_empty() && sides.is_empty() && group {
        let holders = s.holders_before(clause.verb.head);
        return holders.count() > 1 && s.roster.countries_of(holders).len() == 1;
    }
    // `President Silva and the two Presidents` are of two.
    let all_named = named.count() > 1 && (!group || s.has_names_behind(words));
    sides.len() == 1 && (all_named || named.is_empty() && group)
}

/// Whom the call brought together: the opening tells it before it tells what they did.
pub(super) fn brought_together(clause: &Clause, actor: Actor) -> Actor {
    let verb = &clause.verb;
    match clause.who {
        Who::Person(p) => Actor::Person(p),
        // `They will meet in Oslo`, `They are due to meet in Oslo`, where the publisher tells of its diary.
        Who::They
            if actor == Actor::Nobody
                && (verb.modal == Word::WILL || verb.copula || verb.passive) =>
        {
            actor
        }
        // `Norway and Peru celebrate a hundred years of ties`, told as background.
        Who::Joint
            if actor == Actor::Nobody
                && !(verb.past || verb.perfect || verb.copula)
                && verb.modal == Word::UNNAMED =>
        {
            actor
        }
        Who::Joint | Who::They | Who::Event => Actor::Joint,
        Who::Single(_)
        | Who::It
        | Who::There
        | Who::I
        | Who::We
        | Who::Counterpart
        | Who::State(_)
        | Who::Side(_)
        | Who::Other => actor,
    }
}

/// Whether `agreed` goes on with what one side told of a group: `said that the two leaders had met and agreed to wait`.
pub(super) fn is_within(s: &Sentence, clause: &Clause, act: &Act) -> bool {
    let one = matches!(act.actor, Actor::Person(_)) && clause.who != Who::Joint;
    let told = clause.verb.verbs.meets(Verbs::SAY) && clause.verb.end > clause.verb.head;
    let agrees = act.verbs.meets(Verbs::AGREE) && s.word(act.head.wrapping_sub(1)) == Word::AND;
    if !(one && told && agrees) {
        return false;
    }
    let group = Class::GROUP_PEOPLE.or(Class::GROUP_SIDES);
    let did = |at: usize| {
        let verb = s.verb(at).filter(|v| v.end < act.head)?;
        Some((verb.past || verb.perfect) && !verb.verbs.is_empty() && !verb.passive)
    };
    // `said that President Silva and President Paz have met and agreed`: a verb of several
    let have = |at: usize| {
        let alone = !s.is(at.wrapping_sub(1), Class::MODAL) && s.word(at) == Word::HAVE;
        alone && did(at).unwrap_or_default()
    };
    (clause.verb.end..act.head)
        .any(|at| have(at) || s.is(at, group) && did(at + 1).unwrap_or_default())
}

/// `The calls follow her talks in May, in which both agreed to wait`: told of talks before this one.
pub(super) fn is_of_talks_before(s: &Sentence, clause: &Clause) -> bool {
    const AFTER: Words = words!("after");
    const FOLLOWS: Words = words!("follow follows followed following builds build built");
    let verb = &clause.verb;
    let came = s.word(verb.head) == Word::CAME && AFTER.has(s.at(verb.end));
    let event = clause.who == Who::Event;
    event && (came || FOLLOWS.has(s.at(verb.head))) || s.is_of_earlier_call()
}

impl Sentence<'_> {
    /// The link of `hailed the summit of May, at which Norway and Japan agreed to wait`: what was agreed there; of `the speed
    /// with which they decided`.
    pub(super) fn is_of_other_event(&self, link: usize) -> bool {
        const EVENTS: Words =
            words!("summit meeting visit session conference forum consultations gathering");
        const MANNER: Words = words!("way manner spirit extent speed");
        const FAR: usize = 12;
        let within = matches!(self.word(link.wrapping_sub(1)), Word::IN | Word::WITH);
        if within && link > 1 && MANNER.has(self.at(link - 2)) {
            return true;
        }
        let at = matches!(self.word(link.wrapping_sub(1)), Word::AT | Word::DURING);
        if !(at || self.word(link) == Word::WHERE) {
            return false;
        }
        let mut near = link.saturating_sub(FAR)..link;
        let call = near.clone().any(|i| self.is(i, Class::CALL_NOUN));
        !call && near.any(|i| EVENTS.has(self.at(i)))
    }

    /// The `that` of `The spokesperson added that both stressed calm and that they agreed to meet`: told on by one who took
    /// no part.
    pub(super) fn is_also_told(&self, that: usize) -> bool {
        if self.word(that) != Word::THAT {
            return false;
        }
        let first = (1..that).find(|i| self.word(*i) == Word::THAT);
        let both = first.and_then(|first| self.phrase(first + 1));
        let teller = || self.phrase(self.skip_openers(0)).map(|p| p.who);
        both.is_some_and(|p| p.who == Who::Joint) && teller() == Some(Who::Other)
    }

    /// Where the subject of the verb begins, past what is fronted: `Building on the talks of May, the ministers …`.
    fn group_opens(&self, verb: usize) -> usize {
        let first = self.fronted_end();
        let comma = (first..verb).rev().find(|i| self.kind(*i) == Kind::Comma);
        let Some(words) = comma.and_then(|comma| self.tokens.get(comma + 1..verb)) else {
            return first;
        };
        let group = Class::GROUP_PEOPLE.or(Class::GROUP_SIDES);
        let named = |t: &Token| t.is_capital() || !self.roster.name(t).any.is_empty();
        let whole = words.iter().any(|t| t.is(group)) && !words.iter().any(named);
        if whole { verb - words.len() } else { first }
    }

    /// `Several participants thanked her`, of a call of many: not one of them, and not all.
    pub(in crate::parse) fn is_of_some(&self, clause: &Clause) -> bool {
        const SOME: Words = words!("several some many most");
        const FEW: usize = 3;
        let Some(noun) = clause.verb.head.checked_sub(1) else {
            return false;
        };
        let some = || noun > 0 && SOME.has(self.at(noun - 1));
        clause.who == Who::Other
            && self.roster.people().len() >= FEW
            && self.is(noun, Class::CALLERS)
            && some()
    }

    /// `Minister Lind said, after the vote the two leaders met and agreed to wait`: what stands behind the comma is said.
    pub(super) fn says_behind_comma(&self, verb: &Verb) -> bool {
        let next = self.at(verb.end + 1);
        verb.verbs.meets(Verbs::SAY)
            && self.kind(verb.end) == Kind::Comma
            && next.is(Class::PREPOSITION
                .or(Class::SUBORDINATE)
                .or(Class::DETERMINER))
            && next.word != Word::WHICH
    }

    /// `Presidents Silva and Paz`: the word for all of them stands before the names.
    fn has_names_behind(&self, words: &[Token]) -> bool {
        let group = words.iter().position(|t| t.is(Class::GROUP_PEOPLE));
        let name = words
            .iter()
            .position(|t| !self.roster.name(t).any.is_empty());
        group.zip(name).is_some_and(|(group, name)| group < name)
    }
}
