//! Whom an agreement binds.

use super::Before;
use super::acts::{Act, Actor};
use crate::model::Country;
use crate::parse::grammar::{Clause, People, Roster, Sentence, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// Whom it binds: all sides, unless the sentence names two of three or more as those who agree.
pub(super) fn parties(
    s: &Sentence,
    clause: Option<&Clause>,
    speaking: Actor,
    acts: &[Act],
    head: usize,
    before: Before,
) -> Vec<Country> {
    let all = s.roster.countries();
    if let Some(clause) = clause
        && let Some(others) = beyond(s, clause, &all)
    {
        return others;
    }
    // `All the ministers agreed`
    let everybody = s.word(s.skip_openers(0)) == Word::ALL;
    if all.len() < 3 || everybody || s.is_taken_by_all() || s.is_of_group(head) {
        return all.into_vec();
    }
    let mut some = People::NONE;
    if let Actor::Person(_) = speaking {
        for act in acts {
            if let Actor::Person(person) = act.actor {
                some = some.or(Roster::one(person));
            }
        }
        let other = said_yes_to(s, some, before.call).or(fronted(s));
        // `shared this view`: that of whoever spoke before.
        let view = before
            .said
            .filter(|_| other.is_empty() && s.takes_up_view(head));
        some = some.or(other).or(view.map_or(People::NONE, Roster::one));
    } else if let Some(clause) = clause {
        let office = Class::TITLE.or(Class::MODIFIER);
        let subject = subject(s, clause);
        if let Some(subject) = subject {
            for (at, token) in subject.iter().enumerate() {
                // `Azlan` has a given name alone.
                let hit = s.roster.name(token);
                let one = hit.family.is_empty() && hit.any.count() == 1;
                some = some.or(if one { hit.any } else { hit.family });
                // `Norway and Peru stressed …`
                if let Some(place) = place_at(subject, at) {
                    some = some.or(s.roster.of_country(place.country));
                }
                // `The Secretary, Minister Lind, and Minister Sato shared …`
                if token.word == Word::THE && subject.get(at + 1).is_some_and(|t| t.is(office)) {
                    some = some.or(s.holder_at(clause.verb.head - subject.len() + at));
                }
            }
        }
    }
    // `The two presidents supported this position`: bound with whoever spoke before.
    let first = clause.map_or(head, |c| c.verb.head.min(head));
    if some.count() > 1 && speaking == Actor::Joint && s.takes_up_view(first) {
        some = some.or(before.said.map_or(People::NONE, Roster::one));
    }
    let named = s.roster.countries_of(some);
    let mut called = s.roster.countries_of(before.call);
    if let Some(host) = s.roster.host().filter(|_| !called.is_empty()) {
        called.insert(0, host);
    }
    if named.len() > 1 {
        named
    } else if called.len() > 1 {
        called
    } else {
        all.into_vec()
    }
}

impl Sentence<'_> {
    /// `shared this view`, `said that Norway agreed with that assessment`, `concurred with the first suggestion`; from the verb on.
    fn takes_up_view(&self, verb: usize) -> bool {
        const NEAR: usize = 3;
        const BACKED: Words =
            words!("supported backed endorsed echoed seconded joined concurred consented agreed");
        let held = Class::VIEW_NOUN.or(Class::PROPOSAL_NOUN);
        let yes = Verbs::SHARE.or(Verbs::ACCEPT).or(Verbs::AGREEABLE);
        let says_yes = |at: usize| self.at(at).verbs.meets(yes) || BACKED.has(self.at(at));
        let back = |i: &usize| matches!(self.word(*i), Word::THIS | Word::THESE | Word::THAT);
        let this = |at: usize| (at + 1..at + NEAR).find(back);
        let the = |at: usize| (at + 1..at + NEAR).find(|i| self.word(*i) == Word::THE);
        let proposal =
            |at: usize| self.is(at, Class::PROPOSAL_NOUN) && self.word(at + 1) != Word::OF;
        let noun = |at: usize| {
            let this = this(at).is_some_and(|i| self.is(i + 1, held));
            this || the(at).is_some_and(|i| proposal(i + 1) || proposal(i + 2))
        };
        self.has(held) && (verb..self.len()).any(|at| says_yes(at) && noun(at))
    }

    /// Whose office `the Secretary` at `at` is, up to the next of those named.
    fn holder_at(&self, at: usize) -> People {
        let parts = |i: &usize| self.kind(*i) == Kind::Comma || self.word(*i) == Word::AND;
        let end = (at..self.len()).find(parts).unwrap_or(self.len());
        let holder = self.up_to(end).phrase(at);
        if let Some(Who::Person(person)) = holder.map(|p| p.who) {
            Roster::one(person)
        } else {
            People::NONE
        }
    }

    /// `Ministers Lind and Sato spoke of whales, and the group voiced …`, `and all three voiced …`: whoever was named before; at the verb.
    fn is_of_group(&self, head: usize) -> bool {
        const NEAR: usize = 4;
        const BODY: Words = words!("group foursome quintet participants");
        let before = head.min(self.len()).saturating_sub(NEAR)..head.min(self.len());
        before.into_iter().any(|i| {
            let all = self.word(i) == Word::ALL && self.is(i + 1, Class::COUNT);
            all || BODY.has(self.at(i)) && i > 0 && self.word(i - 1) == Word::THE
        })
    }
}

/// Those who act, where nobody else is named before the verb: `In the call, Minister Lind and Minister Sato`, without what
/// stands in front. `The presidents of Norway and Peru` are those two.
fn subject<'t>(s: &Sentence<'t>, clause: &Clause) -> Option<&'t [Token]> {
    let others = Class::COLLEAGUES
        .or(Class::COUNTERPART)
        .or(Class::PREPOSITION);
    let before = s.tokens.get(s.skip_openers(0)..clause.verb.head)?;
    let linked = |t: &Token| t.is(others) && t.word != Word::OF;
    let Some(last) = before.iter().rposition(linked) else {
        return Some(before);
    };
    let rest = before.get(last + 1..)?;
    let comma = rest.iter().position(|t| t.kind == Kind::Comma)?;
    rest.get(comma + 1..)
}

/// `said that she agreed with Minister Sato's view`: the one of several whose view it is.
fn said_yes_to(s: &Sentence, who: People, call: People) -> People {
    if who.count() != 1 {
        return People::NONE;
    }
    // `invited Minister Sato to Oslo, which the latter accepted`
    if s.does(Verbs::ACCEPT) && s.does(Verbs::ASK) {
        let named = s.tokens.iter().map(|t| s.roster.name(t).family);
        let other = named.fold(People::NONE, People::or).without(who);
        return if other.count() == 1 {
            other
        } else {
            People::NONE
        };
    }
    if let Some(owner) = owner_of_proposal(s, call) {
        return owner.without(who);
    }
    if !s.does(Verbs::AGREEABLE) {
        return People::NONE;
    }
    let mut words = s
        .tokens
        .iter()
        .skip_while(|t| !t.verbs.meets(Verbs::AGREEABLE));
    let with = words.nth(1).is_some_and(|t| t.word == Word::WITH);
    let named = words.map(|t| s.roster.name(t).family);
    let other = named.fold(People::NONE, People::or).without(who);
    if with && other.count() == 1 {
        other
    } else {
        People::NONE
    }
}

/// `With Minister Sato, I noted our shared view that …`: the one of several.
fn fronted(s: &Sentence) -> People {
    let start = s.skip_openers(0);
    let with = s.word(start) == Word::WITH;
    let partner = with.then(|| s.phrase(start + 1)).flatten();
    if let Some(Who::Person(person)) = partner.map(|p| p.who) {
        Roster::one(person)
    } else {
        People::NONE
    }
}

/// `accepted the Secretary's proposal`, `agreed to Minister Lind's kind request`: whose it is.
fn owner_of_proposal(s: &Sentence, call: People) -> Option<People> {
    const NEAR: usize = 6;
    const PAIR: usize = 2;
    if !s.has(Class::PROPOSAL_NOUN) || !(s.does(Verbs::ACCEPT) || s.does(Verbs::AGREEABLE)) {
        return None;
    }
    let noun = (1..s.len()).find(|i| s.is(*i, Class::PROPOSAL_NOUN))?;
    let mark = (noun.saturating_sub(2)..noun).find(|i| s.kind(*i) == Kind::Possessive)?;
    let owner = s.up_to(mark);
    let (from, phrase) = (mark.saturating_sub(NEAR)..mark)
        .filter_map(|from| Some((from, owner.phrase(from)?)))
        .find(|(_, phrase)| phrase.end == mark)?;
    let Who::Person(person) = phrase.who else {
        return None;
    };
    let person = Roster::one(person);
    // `the President's invitation`, where several are presidents: that of the one of this call.
    let named = (from..mark).any(|i| !s.roster.name(s.at(i)).any.is_empty());
    let outside = call.count() == PAIR && call.and(person).is_empty();
    Some(if outside && !named { call } else { person })
}

/// `Minister Lind also spoke with the Government of Peru, and agreed to …`: a further call, with nobody named.
fn beyond(s: &Sentence, clause: &Clause, all: &[Country]) -> Option<Vec<Country>> {
    const NEAR: usize = 10;
    let verb = &clause.verb;
    if clause.who == Who::Joint {
        return with_unknown(s, clause, all);
    }
    let (Who::Person(caller), true) = (clause.who, verb.verbs.meets(Verbs::EVENT) && !verb.passive)
    else {
        return None;
    };
    let with = (verb.end..verb.end + NEAR).find(|i| matches!(s.word(*i), Word::WITH | Word::TO))?;
    let partner = (with + 1..with + NEAR)
        .take_while(|i| !matches!(s.kind(*i), Kind::Comma | Kind::Stop))
        .take_while(|i| !matches!(s.word(*i), Word::ABOUT | Word::ON))
        .take_while(|i| s.roster.name(s.at(*i)).any.is_empty())
        .find(|i| s.is(*i, Class::PLACE))?;
    let country = place_at(s.tokens, partner)?.country;
    let own = s.roster.people().get(caller)?.country?;
    // `spoke with his counterpart on Peru` names whom it was about.
    let body = (with + 1..partner + 2)
        .any(|i| s.is(i, Class::SIDE.or(Class::GROUP_PEOPLE)) || s.is(i, Class::TITLE));
    (body && !all.contains(&country)).then(|| vec![own, country])
}

/// `King Haakon and the Peruvian president underlined …`: one who is known, and one of a country that else takes no part.
fn with_unknown(s: &Sentence, clause: &Clause, all: &[Country]) -> Option<Vec<Country>> {
    const NEAR: usize = 3;
    if !s.may_say(Word::AND) {
        return None;
    }
    let subject = s.tokens.get(s.skip_openers(0)..clause.verb.head)?;
    let and = subject.iter().position(|t| t.word == Word::AND)?;
    let named = |words: &[Token]| {
        let hits = words.iter().map(|t| s.roster.name(t).family);
        hits.fold(People::NONE, People::or)
    };
    let first = s.roster.countries_of(named(subject.get(..and)?));
    let [own] = first.as_slice() else {
        return None;
    };
    let second = subject.get(and + 1..)?;
    let place = (0..second.len().min(NEAR)).find_map(|at| place_at(second, at))?;
    let office = second
        .iter()
        .skip(place.end)
        .take(NEAR)
        .any(|t| t.is(Class::TITLE));
    let other = office && named(second).is_empty() && !all.contains(&place.country);
    other.then(|| vec![*own, place.country])
}
