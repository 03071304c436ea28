//! Which of several conversations is being told. A release can tell of three calls one after the other: whom `they`, `the
//! two leaders`, `his counterpart` and an agreement mean follows from the one that is told at that place. Knows who takes
//! part in which, nothing of who speaks.
//!
//! A conversation begins where a sentence says so (`The Minister also spoke with …`, `In his talk with …`) and lasts until
//! another begins. In a release of several calls a paragraph that names one of the partners is of the call with that
//! partner, as far as the paragraph goes. `In each call`, `all three leaders` are everybody.

mod told;

use crate::parse::grammar::{Clause, People, Roster, Sentence, Who};
use crate::parse::lexicon::{Class, Verbs};
use crate::parse::speech::flow::Voice;
use crate::parse::token::Token;
use told::in_plural;

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
    /// Those whom the paragraph has named.
    spoken_of: People,
    /// Who was named first and last in the sentence before, and in this one.
    before: Option<(usize, usize)>,
    named: Option<(usize, usize)>,
    /// The two whom a sentence means, where no conversation is told apart.
    two: People,
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
        const PAIR: usize = 2;
        let open = self.those.is_empty() || self.those.count() > PAIR;
        if open && !self.two.is_empty() {
            self.two
        } else {
            self.those
        }
    }

    /// The other one of the conversation, or of all.
    pub(super) fn other_than(&self, roster: &Roster, person: usize) -> Option<usize> {
        let one = Roster::one(person);
        let within = !self.those.and(one).is_empty();
        let other = within.then(|| self.those.without(one).only()).flatten();
        other.or_else(|| roster.other_than(person))
    }

    /// Whom `the latter` means, or `the former`: of two who were named in the sentence before, in a release of three or
    /// more also the only one.
    pub(super) fn of_two(&self, former: bool) -> Option<usize> {
        let (first, last) = self
            .before
            .filter(|(a, b)| a != b || self.many && !former)?;
        Some(if former { first } else { last })
    }

    /// Whom the sentences before spoke of last, if that is one of those in it; else the partner.
    pub(super) fn focus(&self, roster: &Roster, focus: usize) -> usize {
        let outside = !self.those.is_empty() && self.those.and(Roster::one(focus)).is_empty();
        let partner = outside.then(|| self.those.without(self.own(roster)).only());
        partner.flatten().unwrap_or(focus)
    }

    /// Whom `The Prime Minister …` means where several hold the office: the one of the conversation that is told.
    pub(super) fn holder(&self, s: &Sentence, clause: Clause) -> Clause {
        const PAIR: usize = 2;
        let Who::Person(person) = clause.who else {
            return clause;
        };
        let outside = self.those.and(Roster::one(person)).is_empty();
        if !self.many || self.those.count() != PAIR || !outside {
            return clause;
        }
        let holder = s.holder_among(self.those, clause.verb.head);
        holder.map_or(clause, |holder| Clause {
            who: Who::Person(holder),
            ..clause
        })
    }

    /// A new paragraph begins.
    pub(super) const fn enter(&mut self) {
        self.fresh = true;
    }

    /// Takes in what a sentence tells of the conversations.
    pub(super) fn follow(&mut self, s: &Sentence, clause: Option<&Clause>) {
        self.before = std::mem::replace(&mut self.named, s.first_and_last());
        if !self.many {
            return;
        }
        let fresh = std::mem::take(&mut self.fresh);
        let before = if fresh { People::NONE } else { self.spoken_of };
        self.two = self.pair(s, clause, before, fresh);
        self.spoken_of = before.or(s.names_of()).or(subject(clause));
        if s.lists_callers() || s.speaks_of_all() || s.turns_to_all(clause) {
            (self.those, self.told) = (People::NONE, false);
            return;
        }
        let first = self.caller.is_none();
        // `conferred in separate phone calls with …`, whatever the verb of the opening is.
        let opens = !std::mem::replace(&mut self.opened, true);

        self.several |= opens && (0..s.tokens.len()).any(|at| in_plural(s.tokens, at));
        let held = self.held(s, clause);
        if let Some(those) = held.or_else(|| self.opens_with_two(s, clause).filter(|_| opens)) {
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
                (self.those, self.told) = (those, s.counts_call());
                return;
            }
        }
        if fresh && !self.told && !s.goes_on_about(clause) {
            self.those = People::NONE;
        }
    }

    /// Those whom `the two`, `both Ministers` mean, and a `They` behind them: whoever was spoken of `before`, else the two
    /// who hold the office.
    fn pair(&self, s: &Sentence, clause: Option<&Clause>, before: People, fresh: bool) -> People {
        const PAIR: usize = 2;
        if s.speaks_of_two(clause) {
            if before.count() == PAIR {
                return before;
            }
            let holders = clause.map_or(People::NONE, |c| s.holders_before(c.verb.head));
            // Two partners of the publisher's are with it, whatever they hold.
            let with_own = !holders.and(self.own(s.roster)).is_empty();
            let pair = self.those.is_empty() && holders.count() == PAIR && with_own;
            return if pair { holders } else { People::NONE };
        }
        let goes_on = !fresh && clause.is_some_and(|c| c.who == Who::They);
        if goes_on { self.two } else { People::NONE }
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

    /// `Norway's King and the Prime Minister of Peru, in a telephone call, discussed …`, `was in telephone contact with …`:
    /// the first call of a release, whatever the verb is.
    fn opens_with_two(&mut self, s: &Sentence, clause: Option<&Clause>) -> Option<People> {
        let clause = clause.filter(|c| matches!(c.who, Who::Joint | Who::Person(_)))?;
        let told = s.has(Class::CALL_NOUN) && !clause.verb.passive && self.caller.is_none();
        let named = s.names_of();
        let own = self.own(s.roster);
        let two = told && named.count() == 2 && !named.and(own).is_empty();
        two.then(|| self.begin(s.roster.own()))?;
        Some(named)
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
            Some(Who::State(country) | Who::Side(country)) => s.roster.of_country(country),
            _ => subject(clause),
        };
        let own = self.own(s.roster);
        let partners = s.names_of().or(subject).without(own);
        (partners.count() == 1).then_some(partners)
    }
}

/// The participant who is the subject.
fn subject(clause: Option<&Clause>) -> People {
    if let Some(Who::Person(person)) = clause.map(|c| c.who) {
        Roster::one(person)
    } else {
        People::NONE
    }
}
