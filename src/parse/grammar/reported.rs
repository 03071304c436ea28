//! Reports within reports: `The ministry added that Minister Lind thanked …`, `It is noted that …`. Whoever only passes
//! the words on is not the one who spoke.

use super::Sentence;
use super::clause::{Clause, REPORTING};
use super::phrase::{Phrase, Who};
use super::verb::Verb;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// What passes on the words of others.
const SOURCES: Words = words!(
    "statement statements readout communique release releases report reports note spokesperson spokesman spokeswoman \
     ministry office service agency department secretariat website source sources kremlin presidency chancellery \
     embassy post message tweet summary transcript palace house mfa"
);

/// Whoever speaks for others.
pub(in crate::parse) const SPEAKERS: Words = words!("spokesperson spokesman spokeswoman");

/// What somebody is on doing something.
const KEEN: Words = words!("keen intent bent set");

/// `In a statement on the matter,`
const FRONTED: usize = 10;

impl Sentence<'_> {
    /// `acquainting`, `briefing`
    fn is_doing_word(&self, at: usize) -> bool {
        let word = self.at(at);
        word.is(Class::GERUND) || word.kind == Kind::Word && word.text(self.text).ends_with("ing")
    }

    /// The clause that a source passes on: `The spokesperson stated that Minister Lind thanked …`.
    pub(super) fn spoken_for(&self, start: usize) -> Option<Clause> {
        let passes_on = Verbs::SAY.or(Verbs::VIEW).or(Verbs::STANCE);
        if !self.does(passes_on) && self.word(start) != Word::IT {
            return None;
        }
        if let Some(clause) = self.cites(start) {
            return Some(clause);
        }
        let start = self.past_statement(start);
        let at = self
            .after_source(start)
            .or_else(|| self.after_impersonal(start))
            .or_else(|| self.after_seat(start))
            .or_else(|| self.after_they(start))
            .or_else(|| self.after_stranger(start))
            .or_else(|| self.after_own_account(start))?;
        let clause = self.own_clause(self.skip_openers(at))?;
        let tells = REPORTING.or(Verbs::FOCUS);
        // `The palace said the call had lasted an hour.`
        let held = clause.who == Who::Event && clause.verb.verbs.meets(Verbs::HELD);
        let told = clause.is_strong() && (clause.verb.verbs.meets(tells) || held);
        // `The spokesperson added that Minister Lind was keen to inform …`
        // `that Minister Lind was keen on acquainting …`
        let state = clause.verb.end;
        let doing = KEEN.has(self.at(state))
            && self.word(state + 1) == Word::ON
            && self.is_doing_word(state + 2);
        let to = self.is(state, Class::STATE_ADJECTIVE) && self.word(state + 1) == Word::TO;
        let wants = clause.verb.copula
            && (doing || to)
            && (self.at(state + 2).verbs.meets(tells) || matches!(clause.who, Who::Person(_)));
        let told = told || clause.is_strong() && wants;
        // `The ministry noted that agreement was reached on …`
        (told || clause.is_settled()).then_some(clause)
    }

    /// Past `In its readout of the call,`
    fn past_statement(&self, start: usize) -> usize {
        const NEAR: usize = 5;
        let open = matches!(self.word(start), Word::IN | Word::ON);
        if !open || !(start..start + NEAR).any(|i| SOURCES.has(self.at(i))) {
            return start;
        }
        let comma = (start..start + FRONTED).find(|i| self.kind(*i) == Kind::Comma);
        comma.map_or(start, |comma| comma + 1)
    }

    /// Past `him`, `them both`, `his colleague`: whom something is told.
    pub(super) fn past_hearer(&self, at: usize) -> usize {
        const HEARERS: Words = words!("him her them");
        const WHOSE: Words = words!("his her their");
        if WHOSE.has(self.at(at)) && self.is(at + 1, Class::COUNTERPART.or(Class::COLLEAGUES)) {
            return at + 2;
        }
        let both = || usize::from(self.word(at + 1) == Word::BOTH);
        at + if HEARERS.has(self.at(at)) {
            1 + both()
        } else {
            0
        }
    }

    /// `The palace quoted Minister Lind as saying`: whom others quote, at their phrase.
    pub(super) fn cites(&self, at: usize) -> Option<Clause> {
        const QUOTED: Words = words!("quoted cited quotes cites");
        let may_cite = self.may_say(Word::AS) && self.has(Class::GERUND);
        if !may_cite || !self.tokens.iter().any(|t| QUOTED.has(t)) {
            return None;
        }
        let source = self.phrase(at)?;
        let verb = self.verb(source.end)?;
        let quotes = QUOTED.has(self.at(verb.head)) && !verb.passive;
        let whom = quotes.then(|| self.phrase(verb.end))??;
        let person = matches!(whom.who, Who::Person(_));
        let says = self.at(whom.end + 1);
        let says = says.is(Class::GERUND) && says.verbs.meets(REPORTING);
        (person && self.word(whom.end) == Word::AS && says).then_some(Clause {
            who: whom.who,
            named: whom.named,
            verb: Verb { past: true, ..verb },
        })
    }

    /// `was the answer of Minister Lind.`, behind a quotation.
    pub(super) fn was_answer(&self, at: usize) -> Option<Clause> {
        const ANSWER: Words = words!("answer reply response comment message verdict conclusion");
        let of = at + 3;
        let answer = self.word(at) == Word::WAS && ANSWER.has(self.at(at + 2));
        if !answer || self.word(of) != Word::OF {
            return None;
        }
        let who = self.phrase(of + 1)?;
        let person = matches!(who.who, Who::Person(_) | Who::Joint | Who::Counterpart);
        person.then_some(Clause {
            who: who.who,
            named: who.named,
            verb: Verb {
                past: true,
                ..self.no_verb(at)?
            },
        })
    }

    /// `The spokesperson of the ministry stated …`
    pub(in crate::parse) fn is_by_spokesperson(&self) -> bool {
        const NEAR: usize = 5;
        let start = self.fronted_end();
        (start..start + NEAR).any(|i| SPEAKERS.has(self.at(i)))
    }

    /// What somebody passes on who is no side of the call, behind `He added that`; at the verb.
    pub(in crate::parse) fn passed_on(&self, verb: &Verb) -> Option<Clause> {
        let says = verb.past && !verb.passive && verb.verbs.meets(Verbs::SAY);
        let that = (verb.end..verb.end + 2).find(|i| self.word(*i) == Word::THAT)?;
        let clause = self
            .clause_at(self.skip_openers(that + 1))
            .filter(|_| says)?;
        let sides = matches!(clause.who, Who::Person(_) | Who::Joint | Who::Side(_));
        let told = clause.verb.past && !clause.verb.perfect && !clause.verb.passive;
        (sides && told && clause.verb.verbs.meets(REPORTING)).then_some(clause)
    }

    /// Whether a source tells what the verb tells: `The sources added that the ministers had agreed`.
    pub(in crate::parse) fn is_passed_on(&self, verb: &Verb) -> bool {
        const RECALLS: Words = words!("recalled reminded remembered noted");
        let start = self.skip_openers(0);
        // `Both countries, she stressed, had agreed to wait.`
        let between = || {
            let told = self.has_mark(Kind::Comma).then(|| self.parenthetical())?;
            told.filter(|c| c.verb.head < verb.head && !RECALLS.has(self.at(c.verb.head)))
        };
        let told = self.after_source(start).or_else(|| self.after_seat(start));
        told.or_else(|| between().map(|c| c.verb.end))
            .is_some_and(|at| {
                // `The ministry recalled that they had agreed` tells of a time before.
                at < verb.head && !(start..at).any(|i| RECALLS.has(self.at(i)))
            })
    }

    /// Past `The ministry also said in a statement that`; the word `that` may be missing.
    fn after_source(&self, start: usize) -> Option<usize> {
        const NEAR: usize = 6;
        const REACH: usize = 9;
        let noun = (start..start + NEAR).find(|i| SOURCES.has(self.at(*i)))?;
        // `The spokesman of the presidency, Counselor Adel Zaki, said`
        let named = self.name_closes(noun);
        let verb = (noun + 1..named.max(noun) + REACH)
            .take_while(|i| named > *i || self.kind(*i) != Kind::Comma)
            .find(|i| {
                let verb = self.at(*i);
                verb.is(Class::PAST.or(Class::THIRD))
                    && verb.verbs.meets(Verbs::SAY.or(Verbs::VIEW))
                    && !verb.is_capital()
                    && !self.is(*i - 1, Class::DETERMINER)
            })?;
        self.phrase(start).filter(|p| p.who == Who::Other)?;
        let mut at = verb + 1;
        if matches!(self.word(at), Word::IN | Word::ON) {
            at = (at + 1..at + NEAR)
                .find(|i| SOURCES.has(self.at(*i)) || self.is(*i, Class::WEEKDAY))?
                + 1;
        }
        if self.word(at) == Word::THAT {
            return Some(at + 1);
        }
        let next = self.at(at);
        let opens = next.is(Class::DETERMINER)
            || next.is_capital()
            || matches!(next.word, Word::THEY | Word::HE | Word::SHE | Word::BOTH);
        // `The spokesman concluded his statement by noting …`
        let about_itself = next.is(Class::DETERMINER) && SOURCES.has(self.at(at + 1));
        (opens && !about_itself).then_some(at)
    }

    /// The end of the name between commas behind a spokesperson; 0 without one.
    fn name_closes(&self, noun: usize) -> usize {
        const NEAR: usize = 6;
        const LONGEST: usize = 9;
        if !SPEAKERS.has(self.at(noun)) {
            return 0;
        }
        let comma = |i: &usize| self.kind(*i) == Kind::Comma;
        let Some(open) = (noun + 1..noun + NEAR).find(comma) else {
            return 0;
        };
        let close = (open + 2..open + LONGEST).find(comma);
        let close = close.filter(|close| {
            let mut name = self.tokens.get(open + 1..*close).into_iter().flatten();
            name.all(|t| t.kind != Kind::Word || t.is_capital())
        });
        close.map_or(0, |close| close + 1)
    }

    /// Past `It is noted that`; `It was noted that` tells what the sides noted. Past `It further added that`, of a statement.
    fn after_impersonal(&self, start: usize) -> Option<usize> {
        const PASSED: Words = words!("reported announced added said stated learned revealed");
        if self.word(start) != Word::IT {
            return None;
        }
        let verb = self.verb(start + 1)?;
        if verb.past && !verb.passive && !verb.perfect {
            // `It went on to say that`
            let on = if self.went_on(&verb) { 3 } else { 0 };
            let says = on > 0 || PASSED.has(self.at(verb.head));
            let that = verb.end + on;
            return (says && self.word(that) == Word::THAT).then_some(that + 1);
        }
        let told = verb.passive
            && verb.modal == Word::UNNAMED
            && (PASSED.has(self.at(verb.head))
                || !verb.past
                    && verb
                        .verbs
                        .meets(Verbs::SAY.or(Verbs::VIEW).or(Verbs::STANCE)));
        let that = (verb.end..verb.end + 8).find(|i| self.word(*i) == Word::THAT)?;
        // `It is noted that, after the call, the ministers agreed …`
        let comma = usize::from(self.kind(that + 1) == Kind::Comma);
        told.then_some(that + 1 + comma)
    }

    /// Past `Tokyo said`.
    fn after_seat(&self, start: usize) -> Option<usize> {
        let article = usize::from(self.word(start) == Word::THE);
        if !self.is(start + article, Class::PLACE) {
            return None;
        }
        let phrase = self.phrase(start).filter(|p| self.is_seat(start, p))?;
        let verb = self
            .verb(phrase.end)
            .filter(|v| (v.past || self.is(v.head, Class::THIRD)) && !v.passive)?;
        let that = usize::from(self.word(verb.end) == Word::THAT);
        (verb.verbs.meets(Verbs::SAY)).then_some(verb.end + that)
    }

    /// Past `They added that`, of those who tell what `Lind and Sato` agreed.
    fn after_they(&self, start: usize) -> Option<usize> {
        if self.word(start) != Word::THEY {
            return None;
        }
        let verb = self.verb(start + 1).filter(|v| v.past && !v.passive)?;
        let says = verb.verbs.meets(Verbs::SAY) && self.word(verb.end) == Word::THAT;
        let who = says.then(|| self.phrase(verb.end + 1))??;
        let first = self.at(verb.end + 1);
        let named = who.who == Who::Joint && !self.roster.name(first).any.is_empty();
        named.then_some(verb.end + 1)
    }

    /// Past `Ambassador Rossi added that`, said by somebody who took no part, or by whoever speaks for others.
    fn after_stranger(&self, start: usize) -> Option<usize> {
        const REACH: usize = 40;
        const NEAR: usize = 5;
        if !self.may_say(Word::THAT) || !self.does(Verbs::SAY) {
            return None;
        }
        let that = (start + 2..self.len().min(start + REACH))
            .find(|i| self.word(*i) == Word::THAT && self.is_said_before(*i))?;
        if (start..start + NEAR).any(|i| SPEAKERS.has(self.at(i))) {
            return Some(that + 1);
        }
        let part = self.phrase(start).filter(|p| p.who == Who::Other)?;
        let verb = self.verb_of(part.end)?;
        let named = self.tokens.get(start..part.end)?;
        let official = named.iter().any(|t| t.is(Class::TITLE) && t.is_capital());
        // `Zaki added that`, of whom nothing but the name is told.
        let official = official || named.iter().all(Token::is_capital);
        let says = verb.verbs.meets(Verbs::SAY) || self.went_on(&verb);
        (official && verb.past && says).then_some(that + 1)
    }

    /// `added that`, `pointed out that`, `concluded by noting that`, `went on to say that`; at the last word.
    fn is_said_before(&self, that: usize) -> bool {
        let out = usize::from(self.at(that - 1).text(self.text) == "out");
        let Some(verb) = that.checked_sub(1 + out).filter(|at| *at > 0) else {
            return false;
        };
        let form = match self.word(verb - 1) {
            Word::BY => Class::GERUND.or(Class::PAST),
            Word::TO if verb > 1 && self.word(verb - 2) == Word::ON => Class::BASE.or(Class::PAST),
            _ => Class::PAST,
        };
        self.is(verb, form) && self.at(verb).verbs.meets(Verbs::SAY)
    }

    /// Past `The Prime Minister added that` of the publisher's own side, where both sides did what follows: `they reviewed
    /// …`, `the two leaders agreed …`.
    fn after_own_account(&self, start: usize) -> Option<usize> {
        const TELLS: Words = words!("said added stated wrote reported announced revealed");
        let done = Verbs::DISCUSS.or(Verbs::AGREE);
        let tells = |t: &Token| t.verbs.meets(Verbs::SAY) && TELLS.has(t);
        if !self.does(done) || !self.does(Verbs::SAY) || !self.tokens.iter().any(tells) {
            return None;
        }
        let start = if self.is_fronted(start) {
            (start..start + FRONTED).find(|i| self.kind(*i) == Kind::Comma)? + 1
        } else {
            start
        };
        let phrase = self.phrase(start)?;
        // So of one of whom nothing but the name is told, who took no part.
        let named = || (start..phrase.end).all(|i| self.at(i).is_capital());
        let own = if let Who::Person(person) = phrase.who {
            self.roster.own() == Some(person)
        } else {
            phrase.who == Who::Other && named()
        };
        let verb = self.verb(phrase.end)?;
        if !own || !TELLS.has(self.at(verb.head)) || verb.perfect || verb.passive {
            return None;
        }
        let at = verb.end + usize::from(self.word(verb.end) == Word::THAT);
        let told = self.clause_at(at)?;
        // `the two leaders`, `she and Minister Sato`
        let named = |i: usize| !self.roster.name(self.at(i)).any.is_empty();
        let person = |i: usize| self.is(i, Class::GROUP_PEOPLE) || named(i);
        let persons = || (at..told.verb.head).any(person);
        let both = told.who == Who::They
            || told.who == Who::Joint && (persons() || phrase.who == Who::Other);
        let past = told.verb.past && !told.verb.passive;
        let past = past && !told.verb.perfect || told.verb.perfect && phrase.who == Who::Other;
        (both && past && told.verb.verbs.meets(done)).then_some(at)
    }

    /// `Tokyo` alone passes on what its minister said; `the Japanese side` says it.
    pub(super) fn is_seat(&self, start: usize, phrase: &Phrase) -> bool {
        let words = self.tokens.get(start..phrase.end).unwrap_or_default();
        matches!(phrase.who, Who::Side(_)) && !words.iter().any(|t| t.is(Class::SIDE))
    }
}
