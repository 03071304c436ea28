//! Verb groups: `stated`, `has also been discussed`, `would like`, `were not able`.

use super::Sentence;
use super::clause::REPORTING;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::{Brackets, Kind};
use crate::parse::words::{Words, hashed, words};

/// A finite verb with its auxiliaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a feature of the verb's form"
)]
pub(in crate::parse) struct Verb {
    /// The word that carries the meaning.
    pub(in crate::parse) head: usize,
    pub(in crate::parse) end: usize,
    pub(in crate::parse) verbs: Verbs,
    /// `was discussed`
    pub(in crate::parse) passive: bool,
    pub(in crate::parse) negated: bool,
    /// `will`, `would`, `should`
    pub(in crate::parse) modal: Word,
    /// `had agreed`
    pub(in crate::parse) perfect: bool,
    /// Its form tells of the past: the tense of reports.
    pub(in crate::parse) past: bool,
    /// A form of to be that no verb follows: `is ready`.
    pub(in crate::parse) copula: bool,
}

impl Verb {
    /// No verb yet, in front of `at`.
    pub(super) const fn none(at: usize) -> Self {
        Self {
            head: at,
            end: at,
            verbs: Verbs::NONE,
            passive: false,
            negated: false,
            modal: Word::UNNAMED,
            perfect: false,
            past: false,
            copula: false,
        }
    }

    /// `agrees`, `is agreed`: neither `agreed` nor `has agreed` nor `would agree`.
    pub(in crate::parse) fn is_present(&self) -> bool {
        self.modal == Word::UNNAMED && !self.past && !self.perfect
    }
}

const LAST: u64 = hashed("last");

/// How far a subject may stand from its verb, in tokens.
const REACH: usize = 64;

impl Sentence<'_> {
    /// `Minister Lind went on`, without what follows.
    pub(in crate::parse) fn went_on(&self, verb: &Verb) -> bool {
        self.word(verb.end) == Word::ON && self.at(verb.head).text(self.text) == "went"
    }

    /// Past `continued`, `went on`, `resumed` as verbs of speech: beside a quotation, or between commas.
    pub(in crate::parse) fn speaks_on(&self, at: usize) -> Option<usize> {
        const ON: Words = words!("continued resumed");
        let on = usize::from(self.word(at + 1) == Word::ON);
        let goes = self.at(at).text(self.text) == "went" && on > 0;
        (goes || ON.has(self.at(at))).then_some(at + 1 + on)
    }

    /// The same of a verb behind which nothing is gone on with.
    pub(super) fn goes_on_saying(&self, verb: &Verb) -> bool {
        let end = self.speaks_on(verb.head);
        end.is_some_and(|end| !self.is_word(end) || self.word(end) == Word::DURING)
    }

    /// The `last` of `had last spoken in March`.
    pub(super) fn is_last_time(&self, at: usize) -> bool {
        self.at(at).hash == LAST && self.is(at + 1, Class::PAST.or(Class::PARTICIPLE))
    }

    /// `first of all`, which is no part of an office as `First Minister` has it.
    pub(super) fn first_of_all(&self, at: usize) -> bool {
        self.word(at) == Word::FIRST
            && self.word(at + 1) == Word::OF
            && self.word(at + 2) == Word::ALL
    }

    /// Past adverbs, `this morning` in front of the verb, and `in response`, `in turn`, `for his part`.
    pub(in crate::parse) fn skip_adverbs(&self, mut at: usize) -> usize {
        const DAYTIMES: Words = words!("morning afternoon evening week month");
        loop {
            let token = self.at(at);
            if token.kind != Kind::Word {
                return at;
            }
            if self.first_of_all(at) {
                at += 3;
                continue;
            }
            if self.is_last_time(at) {
                at += 1;
                continue;
            }
            let adverb = token.is(Class::ADVERB)
                || token.ends_in_ly() && !token.is_capital() && token.verbs.is_empty();
            if adverb {
                at += 1;
                continue;
            }
            // `re-emphasised`
            if self.is_prefix(at) {
                at += 2;
                continue;
            }
            let aside = match (token.word, self.word(at + 1)) {
                (Word::IN, Word::RESPONSE | Word::TURN | Word::PRINCIPLE) => 2,
                (Word::FOR | Word::ON, Word::HIS | Word::HER | Word::ITS | Word::THEIR)
                    if self.word(at + 2) == Word::PART || self.word(at + 2) == Word::SIDE =>
                {
                    3
                }
                // `has this afternoon spoken`
                (Word::THIS, _)
                    if DAYTIMES.has(self.at(at + 1))
                        && self.is(at + 2, Class::PAST.or(Class::PARTICIPLE)) =>
                {
                    2
                }
                _ => 0,
            };
            if aside == 0 {
                return at;
            }
            at += aside;
        }
    }

    /// The first part of a verb that is printed with a hyphen.
    fn is_prefix(&self, at: usize) -> bool {
        const PREFIXES: Words = words!("re over out pre co counter cross fore under up");
        let hyphen = self.at(at + 1);
        hyphen.kind == Kind::Hyphen
            && PREFIXES.has(self.at(at))
            && !hyphen.is_spaced()
            && !self.at(at + 2).is_spaced()
            && !self.at(at + 2).verbs.is_empty()
    }

    /// The verb group that begins at `at`, where a subject stands before it.
    pub(in crate::parse) fn verb(&self, at: usize) -> Option<Verb> {
        let mut next = self.skip_adverbs(at);
        // `Minister Lind “thanked the pilots”, the ministry said.`
        if self.kind(next) == Kind::Quote && self.is(next + 1, Class::PAST) {
            next += 1;
        }
        let mut verb = Verb::none(next);
        let (mut auxiliaries, mut be) = (0, false);
        loop {
            let token = self.at(next);
            if !token.is(Class::AUXILIARY) || token.is_capital() && next == 0 {
                break;
            }
            match token.word {
                Word::BEEN | Word::BEING | Word::BE if auxiliaries == 0 => return None,
                Word::IS
                | Word::ARE
                | Word::WAS
                | Word::WERE
                | Word::AM
                | Word::BE
                | Word::BEEN
                | Word::BEING => {
                    be = true;
                    verb.past |= matches!(token.word, Word::WAS | Word::WERE);
                }
                Word::HAS | Word::HAVE | Word::HAD => {
                    verb.perfect = true;
                    verb.past |= token.word == Word::HAD;
                }
                word if token.is(Class::MODAL) => verb.modal = word,
                _ => verb.past |= token.word == Word::DID,
            }
            auxiliaries += 1;
            verb.head = next;
            next += 1;
            if self.is(next, Class::NEGATION) {
                verb.negated = true;
            }
            next = self.skip_adverbs(next);
            if self.word(next) == Word::NOT {
                verb.negated = true;
                next = self.skip_adverbs(next + 1);
            }
            next = self.past_insertion(next).unwrap_or(next);
            if verb.perfect && !self.is(next, Class::PARTICIPLE) {
                next = self.past_day(next).unwrap_or(next);
            }
        }
        let main = self.at(next);
        let lower = main.kind == Kind::Word && !main.is_capital();
        let participle = main.is(Class::PARTICIPLE) || main.ends_in_ed() && main.verbs.is_empty();
        let form = if auxiliaries == 0 {
            main.is(Class::PAST.or(Class::THIRD).or(Class::BASE)) || main.ends_in_ed()
        } else if be {
            // `was satisfied` tells of a state.
            let state = Class::STATE_ADJECTIVE.or(Class::UNANIMITY);
            let feels = main.is(state) && !main.verbs.meets(Verbs::AGREE);
            participle && !feels || main.is(Class::GERUND)
        } else if verb.perfect && verb.modal == Word::UNNAMED {
            participle
        } else {
            main.is(Class::BASE) || verb.modal != Word::UNNAMED
        };
        if lower && form {
            verb.head = next;
            verb.verbs = main.verbs;
            verb.passive = be && participle && !main.is(Class::GERUND);
            verb.past |= auxiliaries == 0 && (main.is(Class::PAST) || main.ends_in_ed());
            verb.end = next + 1;
            return Some(verb);
        }
        if auxiliaries == 0 {
            return None;
        }
        // `held a call` begins with an auxiliary that is a verb of its own.
        verb.copula = be;
        verb.perfect = false;
        if !be {
            verb.verbs = self.at(verb.head).verbs;
        }
        verb.end = verb.head + 1;
        Some(verb)
    }

    /// Past the day between an auxiliary and its verb: `has today, Tuesday, 3 May 2022, spoken`, `had on Monday evening met`.
    fn past_day(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 12;
        const DAYTIMES: Words = words!("morning afternoon evening night");
        let day =
            |i: usize| self.kind(i) == Kind::Number || self.is(i, Class::WEEKDAY.or(Class::MONTH));
        let within = |i: usize| {
            day(i)
                || matches!(self.kind(i), Kind::Comma | Kind::Open | Kind::Close)
                || matches!(self.word(i), Word::ON | Word::THE | Word::OF | Word::THIS)
                || self.is(i, Class::ADVERB)
                || DAYTIMES.has(self.at(i))
        };
        let end = (at..at + LONGEST).find(|i| !within(*i))?;
        let dated = (at..end).any(day);
        (dated && self.is(end, Class::PARTICIPLE) && !self.at(end).is_capital()).then_some(end)
    }

    /// Past what two commas set off between an auxiliary and its verb: `did, however, agree`, `have, in the end, decided`.
    fn past_insertion(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 5;
        if self.kind(at) != Kind::Comma {
            return None;
        }
        let opens = self.is(at + 1, Class::PREPOSITION) || self.skip_adverbs(at + 1) > at + 1;
        let close = (at + 2..at + 2 + LONGEST).find(|i| !self.is_word(*i))?;
        let verb = self.at(close + 1);
        let goes_on = verb.is(Class::BASE.or(Class::PARTICIPLE)) && !verb.is_capital();
        (opens && goes_on && self.kind(close) == Kind::Comma).then_some(close + 1)
    }

    /// The verb of the subject that ends before `at`, past what explains the subject.
    pub(in crate::parse) fn verb_of(&self, at: usize) -> Option<Verb> {
        // `Minister Lind also, in view of the ice, stressed …`
        let past = self.skip_adverbs(at);
        let apart = past > at && self.kind(past) == Kind::Comma;
        let at = if apart { past } else { at };
        let mut next = at;
        // `Minister Lind, noting that ice, snow and fog were thick, agreed …`
        let long =
            self.kind(at) == Kind::Comma && self.is(self.skip_adverbs(at + 1), Class::GERUND);
        for turn in 0..5 {
            let aside = long && turn > 1 && !self.is(self.skip_adverbs(next), Class::PAST);
            if !aside && let Some(verb) = self.verb(next) {
                return Some(verb);
            }
            match self.kind(next) {
                Kind::Word if long && turn > 0 => {
                    next = self.next_comma(next, at + REACH)? + 1;
                }
                // `Minister Lind, for her part stressed …`: the second comma left out.
                Kind::Comma
                    if matches!(self.word(next + 1), Word::FOR | Word::ON)
                        && self.verb(self.skip_adverbs(next + 1)).is_some() =>
                {
                    next = self.skip_adverbs(next + 1);
                }
                Kind::Comma | Kind::Dash => {
                    let close = self
                        .told_behind_who(next, at + REACH)
                        .or_else(|| self.next_comma(next + 1, at + REACH))?;
                    next = close + 1;
                }
                Kind::Open => {
                    next = (next..next + 24).find(|i| self.kind(*i) == Kind::Close)? + 1;
                }
                Kind::Hyphen if self.at(next).is_spaced() => {
                    next = (next + 1..at + REACH)
                        .find(|i| self.kind(*i) == Kind::Hyphen && self.at(*i).is_spaced())?
                        + 1;
                }
                // `Both sides: (1) agreed to meet; (2) …`
                Kind::Colon if self.opens_points(next) => next += 1,
                Kind::Other | Kind::Number | Kind::Hyphen | Kind::Word
                    if self.past_point(next) > next =>
                {
                    next = self.past_point(next);
                }
                Kind::Word if self.is(next, Class::PREPOSITION) => {
                    return self.verb_beyond(next, at + REACH / 2);
                }
                Kind::Word
                | Kind::Number
                | Kind::Possessive
                | Kind::Stop
                | Kind::Mark
                | Kind::Colon
                | Kind::Semicolon
                | Kind::Hyphen
                | Kind::Close
                | Kind::Quote
                | Kind::Other => return None,
            }
        }
        None
    }

    /// The comma that closes `, who thanked him, as chair, for the nets,`: behind it somebody reports.
    fn told_behind_who(&self, open: usize, until: usize) -> Option<usize> {
        let reports = |at: usize| {
            let verb = self.at(self.skip_adverbs(at));
            let own = verb.is(Class::PAST) && !verb.is(Class::AUXILIARY);
            own && !verb.is_capital() && verb.verbs.meets(REPORTING)
        };
        if self.word(open + 1) != Word::WHO {
            return None;
        }
        (open + 2..until.min(self.len()))
            .take_while(|i| self.kind(*i) != Kind::Semicolon)
            .find(|i| self.kind(*i) == Kind::Comma && reports(i + 1))
    }

    fn next_comma(&self, from: usize, until: usize) -> Option<usize> {
        let mut brackets = Brackets::default();
        (from..until.min(self.len())).find(|at| {
            let kind = self.kind(*at);
            brackets.pass(kind) && matches!(kind, Kind::Comma | Kind::Dash)
        })
    }

    /// `Minister Sato in a call with his colleague on Monday discussed …`: the first past verb that reports.
    fn verb_beyond(&self, from: usize, until: usize) -> Option<Verb> {
        for at in from..until.min(self.len()) {
            let token = self.at(at);
            // `the heads of state once again stressed`
            if token.is(Class::SUBORDINATE) && !token.is(Class::PREPOSITION.or(Class::ADVERB))
                || token.kind == Kind::Semicolon
            {
                return None;
            }
            let reports = token.is(Class::PAST) && !token.verbs.is_empty() && !token.is_capital()
                || token.is(Class::AUXILIARY) && token.verbs.is_empty();
            let reduced = matches!(self.kind(at.wrapping_sub(1)), Kind::Comma);
            if reports && !reduced && !self.is(at.wrapping_sub(1), Class::DETERMINER) {
                return self.verb(at);
            }
        }
        None
    }
}
