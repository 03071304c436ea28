//! Which of several conversations is being told. A release can tell of three calls one after the other: whom `they`, `the
//! two leaders`, `his counterpart` and an agreement mean follows from the one that is told at that place. Knows who takes
//! part in which, nothing of who speaks.
//!
//! A conversation begins where a sentence says so (`The Minister also spoke with …`, `In his talk with …`) and lasts until
//! another begins. In a release of several calls a paragraph that names one of the partners is of the call with that
//! partner, as far as the paragraph goes. `In each call`, `all three leaders` are everybody.

use crate::parse::grammar::{Clause, People, Roster, Sentence, Who};
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::speech::flow::Voice;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// The conversation that is told.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells of something of its own of the release"
)]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Conversation {
    /// Those in it; nobody where all are.
    those: People,
    /// Three countries or more take part: with fewer there is nothing to tell apart.
    many: bool,
    /// What stands above the text speaks of several.
    titled: bool,
    /// The release tells of several.
    several: bool,
    /// A sentence told that it was held; otherwise a partner was named and no more.
    told: bool,
    /// A sentence has been read.
    opened: bool,
    /// Nothing of the paragraph has been read.
    fresh: bool,
    /// Who called first: the publisher's side, where that is unknown.
    caller: Option<usize>,
}

impl Conversation {
    /// Before the first sentence, under this heading.
    pub(super) fn of(roster: &Roster, heading: &[Token]) -> Self {
        let many = roster.countries().len() > 2;
        let titled = many && (0..heading.len()).any(|at| in_plural(heading, at));
        Self {
            many,
            titled,
            several: titled,
            ..Self::default()
        }
    }

    /// Those in the conversation; nobody where all are.
    pub(super) const fn those(&self) -> People {
        self.those
    }

    /// The other one of the conversation, or of all.
    pub(super) fn other_than(&self, roster: &Roster, person: usize) -> Option<usize> {
        let one = Roster::one(person);
        let within = !self.those.and(one).is_empty();
        let other = within.then(|| self.those.without(one).only()).flatten();
        other.or_else(|| roster.other_than(person))
    }

    /// Whom the sentences before spoke of last, if that is one of those in it; else the partner.
    pub(super) fn focus(&self, roster: &Roster, focus: usize) -> usize {
        let outside = !self.those.is_empty() && self.those.and(Roster::one(focus)).is_empty();
        let partner = outside.then(|| self.those.without(self.own(roster)).only());
        partner.flatten().unwrap_or(focus)
    }

    /// A new paragraph begins.
    pub(super) const fn enter(&mut self) {
        self.fresh = true;
    }

    /// Takes in what a sentence tells of the conversations.
    pub(super) fn follow(&mut self, s: &Sentence, clause: Option<&Clause>) {
        if !self.many {
            return;
        }
        let fresh = std::mem::take(&mut self.fresh);
        if s.lists_callers() || s.speaks_of_all() || s.turns_to_all(clause) {
            (self.those, self.told) = (People::NONE, false);
            return;
        }
        let first = self.caller.is_none();
        // `conferred in separate phone calls with …`, whatever the verb of the opening is.
        let opens = !std::mem::replace(&mut self.opened, true);
        self.several |= opens && (0..s.tokens.len()).any(|at| in_plural(s.tokens, at));
        if let Some(those) = self.held(s, clause) {
            // Several calls told in one sentence: whoever is named next tells which of them is meant.
            let partners = those.without(self.own(s.roster)).count();
            let apart = partners > 1 && (self.titled && first || s.tells_of_several(clause));
            self.several |= apart;
            (self.those, self.told) = if apart {
                (People::NONE, false)
            } else {
                (those, true)
            };
            return;
        }
        if let Some(partner) = s
            .partner_of_talks(clause)
            .or_else(|| s.partner_who_follows())
            && let Some(those) = self.with(s.roster, Roster::one(partner))
        {
            (self.those, self.told, self.several) = (those, true, true);
            return;
        }
        if !self.several {
            return;
        }
        if !self.told || fresh {
            let named = self.partner_named(s, clause);
            // Whoever is in the conversation already tells of no other one.
            let new = named.filter(|one| !self.told || one.and(self.those).is_empty());
            if let Some(those) = new.and_then(|one| self.with(s.roster, one)) {
                (self.those, self.told) = (those, false);
                return;
            }
        }
        if fresh && !self.told && !s.goes_on_about(clause) {
            self.those = People::NONE;
        }
    }

    /// Those of whom the sentence says that they held a call.
    fn held(&mut self, s: &Sentence, clause: Option<&Clause>) -> Option<People> {
        let clause = clause.filter(|c| c.verb.verbs.meets(Verbs::EVENT) && !c.verb.passive)?;
        s.event_voice(clause, Voice::Joint)?;
        let named = s.names_of();
        self.several |= (0..s.tokens.len()).any(|at| in_plural(s.tokens, at));
        // `The Minister for Europe and Foreign Affairs Lind spoke with …`, `Norway and Peru held a call`
        if clause.who == Who::Joint && named.count() > 1 {
            self.begin(s.roster.own());
            return Some(named);
        }
        let Who::Person(caller) = clause.who else {
            // `The President spoke with …`, whoever that is.
            let host = s.roster.host().map(Who::Side);
            return (host == Some(clause.who) && !named.is_empty()).then_some(named);
        };
        let mut those = named.or(Roster::one(caller));
        if those.count() < 2
            && let Some(partner) = s.partner_by_office(clause)
        {
            those = those.or(Roster::one(partner));
        }
        if those.count() < 2 {
            return None;
        }
        self.begin(Some(caller));
        Some(those)
    }

    /// A sentence says that a call was held: perhaps the second after the first.
    fn begin(&mut self, caller: Option<usize>) {
        self.several |= self.caller.is_some();
        self.caller = self.caller.or(caller);
    }

    /// The publisher's side, or whoever called first.
    fn own(&self, roster: &Roster) -> People {
        let own = roster.own().or(self.caller);
        own.map_or(People::NONE, Roster::one)
    }

    /// The own side with a partner.
    fn with(&self, roster: &Roster, partner: People) -> Option<People> {
        let own = self.own(roster);
        let two = !own.is_empty() && own.and(partner).is_empty();
        let those = own.or(partner);
        (two || roster.host().is_some()).then_some(those)
    }

    /// The one partner of the publisher's side whom the sentence names, by name or as its subject, also by the country.
    fn partner_named(&self, s: &Sentence, clause: Option<&Clause>) -> Option<People> {
        let subject = match clause.map(|c| c.who) {
            Some(Who::Person(person)) => Roster::one(person),
            Some(Who::State(country) | Who::Side(country)) => s.roster.of_country(country),
            _ => People::NONE,
        };
        let own = self.own(s.roster);
        let partners = s.names_of().or(subject).without(own);
        (partners.count() == 1).then_some(partners)
    }
}

/// `calls with`, `telephone conversations`, `separately`: words of several conversations.
fn in_plural(tokens: &[Token], at: usize) -> bool {
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
    fn names_of(&self) -> People {
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

    /// `In each case`, `in both calls`, `all three leaders`
    fn speaks_of_all(&self) -> bool {
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
    fn turns_to_all(&self, clause: Option<&Clause>) -> bool {
        const OWN: Words = words!("his her");
        const NEAR: usize = 3;
        if !(self.has(Class::GROUP_PEOPLE) || self.may_say(Word::BOTH)) {
            return false;
        }
        let Some(clause) =
            clause.filter(|c| matches!(c.who, Who::Person(_) | Who::Single(_) | Who::I))
        else {
            return false;
        };
        let verb = &clause.verb;
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
    fn tells_of_several(&self, clause: Option<&Clause>) -> bool {
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
    fn partner_of_talks(&self, clause: Option<&Clause>) -> Option<usize> {
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
    fn partner_by_office(&self, clause: &Clause) -> Option<usize> {
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
    fn partner_who_follows(&self) -> Option<usize> {
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

    /// `They …`, `The two ministers …`, `Minister Lind, for her part, …`, or nobody new: the conversation of the paragraph
    /// before is told on.
    fn goes_on_about(&self, clause: Option<&Clause>) -> bool {
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
