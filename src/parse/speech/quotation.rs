//! Quotations: where they begin and end, who is named beside them, who says `us`.

use crate::parse::grammar::{Clause, Sentence, Verb};
use crate::parse::lexicon::{Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// What everybody has in common.
const AGES: Words = words!("day days time times age era epoch century world planet lifetime earth");

impl Sentence<'_> {
    /// Whether a quotation begins in the sentence and goes on after it, or ends in it.
    pub(super) fn turns_quotation(&self) -> bool {
        self.has_mark(Kind::Quote)
            && (0..self.len()).filter(|at| self.is_mark(*at)).count() % 2 == 1
    }

    /// A quotation mark: a double one, or a single one that no apostrophe can be, as British style has it: one that opens
    /// the sentence, or closes behind a comma or a full stop what was opened before the sentence or at its beginning.
    fn is_mark(&self, at: usize) -> bool {
        let mark = self.at(at);
        if mark.kind != Kind::Quote || self.is_double(mark) {
            return mark.kind == Kind::Quote;
        }
        if at == 0 {
            let next = self.at(1);
            return next.is_capital() && !next.is_spaced();
        }
        let opened = |i: usize| self.kind(i) == Kind::Quote && self.at(i).is_spaced();
        !mark.is_spaced()
            && matches!(self.kind(at - 1), Kind::Comma | Kind::Stop | Kind::Mark)
            && !(1..at).any(opened)
    }

    /// A whole sentence, not a line of an address.
    pub(super) fn is_closed(&self) -> bool {
        let last = self.kind(self.len().saturating_sub(1));
        matches!(last, Kind::Stop | Kind::Mark | Kind::Quote | Kind::Close)
    }

    /// One of several that semicolons part.
    pub(super) fn is_item(&self) -> bool {
        let last = self.len().saturating_sub(1);
        let and = usize::from(self.word(last) == Word::AND);
        self.kind(last.saturating_sub(and)) == Kind::Semicolon
    }

    /// Whether the sentence begins with a quotation mark.
    pub(super) fn opens_quotation(&self) -> bool {
        self.is_mark(0)
    }

    /// Whether a quotation ends with the sentence.
    pub(super) fn closes_quotation(&self) -> bool {
        let last = self.len().saturating_sub(1);
        self.is_mark(last) || self.is_mark(last.saturating_sub(1))
    }

    /// A quotation and nothing else.
    pub(super) fn is_quotation(&self) -> bool {
        let last = self.len().saturating_sub(1);
        self.opens_quotation() && self.is_mark(last) && self.len() > 2
    }

    /// Whether a quotation mark stands anywhere in it.
    pub(super) fn has_quotation(&self) -> bool {
        self.has_mark(Kind::Quote) && (0..self.len()).any(|at| self.is_mark(at))
    }

    /// Whether the speaker is named after the words: `…, said Minister Sato.`, `…, the minister said.`
    pub(super) fn is_tagged(&self, clause: Option<&Clause>) -> bool {
        clause.is_some_and(|clause| {
            let says = self.at(clause.verb.head).verbs.meets(Verbs::SAY)
                || self.speaks_on(clause.verb.head).is_some()
                || self.stresses_last(&clause.verb);
            let after = clause.verb.head > 2 && says;
            let inverted = self
                .tokens
                .get(clause.verb.head.wrapping_sub(1))
                .is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Quote))
                && (self.at(clause.verb.end).is_capital()
                    || self.word(clause.verb.end) == Word::THE);
            let quoted = || {
                self.has_mark(Kind::Quote)
                    && (0..clause.verb.head).any(|at| self.is_mark(at) && !self.at(at).is_spaced())
            };
            after && (inverted || quoted() || self.kind(clause.verb.end) == Kind::Stop)
        })
    }

    /// `“…,” he stressed.`: behind a quotation that opens the sentence, and with nothing behind it.
    fn stresses_last(&self, verb: &Verb) -> bool {
        let held = verb.verbs.meets(Verbs::STANCE.or(Verbs::VIEW)) && self.opens_quotation();
        let parts = |i: usize| matches!(self.kind(i), Kind::Comma | Kind::Mark);
        let closes =
            |i: usize| self.is_mark(i) && !self.at(i).is_spaced() && (parts(i - 1) || parts(i + 1));
        held && self.kind(verb.end) == Kind::Stop && (1..verb.head).any(closes)
    }

    /// `The attacks had shaken our country`: said by somebody before, whose `our` it is.
    pub(super) fn is_shifted(&self) -> bool {
        const NEAR: usize = 8;
        let had = (1..NEAR).find(|i| self.word(*i) == Word::HAD);
        had.is_some_and(|had| {
            self.word(had - 1) != Word::WE && !(0..had).any(|i| self.word(i) == Word::OUR)
        })
    }

    /// Whether somebody says `I` before `end`.
    pub(super) fn has_i_before(&self, end: usize) -> bool {
        let mut words = self.tokens.iter().take(end);
        self.may_say(Word::I) && words.any(|t| t.word == Word::I && t.is_capital())
    }

    /// Speaks of `us` and `our` outside any quotation.
    pub(super) fn is_own_voice(&self) -> bool {
        !self.has_mark(Kind::Quote)
            && self.tokens.iter().enumerate().any(|(at, t)| match t.word {
                Word::WE => true,
                // `the machines of our day` are everybody's.
                Word::OUR => !AGES.has(self.at(at + 1)),
                _ => false,
            })
    }
}
