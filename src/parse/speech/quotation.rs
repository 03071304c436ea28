//! Quotations: where they begin and end, who is named beside them, who says `us`.

use crate::parse::grammar::{Clause, Sentence};
use crate::parse::lexicon::{Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// What everybody has in common.
const AGES: Words = words!("day days time times age era epoch century world planet lifetime earth");

impl Sentence<'_> {
    /// Whether a quotation begins in the sentence and goes on after it, or ends in it.
    pub(super) fn turns_quotation(&self) -> bool {
        self.has_mark(Kind::Quote)
            && self.tokens.iter().filter(|t| self.is_double(t)).count() % 2 == 1
    }

    /// A whole sentence, not a line of an address.
    pub(super) fn is_closed(&self) -> bool {
        let last = self.kind(self.len().saturating_sub(1));
        matches!(last, Kind::Stop | Kind::Mark | Kind::Quote | Kind::Close)
    }

    pub(super) fn opens_quotation(&self) -> bool {
        self.is_double(self.at(0))
    }

    /// Whether a quotation ends with the sentence.
    pub(super) fn closes_quotation(&self) -> bool {
        let last = self.len().saturating_sub(1);
        self.is_double(self.at(last)) || self.is_double(self.at(last.saturating_sub(1)))
    }

    /// A quotation and nothing else.
    pub(super) fn is_quotation(&self) -> bool {
        let last = self.at(self.len().saturating_sub(1));
        self.opens_quotation() && self.is_double(last) && self.len() > 2
    }

    pub(super) fn has_quotation(&self) -> bool {
        self.has_mark(Kind::Quote) && self.tokens.iter().any(|t| self.is_double(t))
    }

    /// Whether the speaker is named after the words: `…, said Minister Sato.`, `…, the minister said.`
    pub(super) fn is_tagged(&self, clause: Option<&Clause>) -> bool {
        clause.is_some_and(|clause| {
            let says = self.at(clause.verb.head).verbs.meets(Verbs::SAY)
                || self.speaks_on(clause.verb.head).is_some();
            let after = clause.verb.head > 2 && says;
            let marks = self.tokens.get(..clause.verb.head).unwrap_or_default();
            let inverted = self
                .tokens
                .get(clause.verb.head.wrapping_sub(1))
                .is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Quote))
                && (self.at(clause.verb.end).is_capital()
                    || self.word(clause.verb.end) == Word::THE);
            let quoted = || {
                self.has_mark(Kind::Quote)
                    && marks.iter().any(|t| self.is_double(t) && !t.is_spaced())
            };
            after && (inverted || quoted() || self.kind(clause.verb.end) == Kind::Stop)
        })
    }

    /// `The attacks had shaken our country`: said by somebody before, whose `our` it is.
    pub(super) fn is_shifted(&self) -> bool {
        const NEAR: usize = 8;
        let had = (1..NEAR).find(|i| self.word(*i) == Word::HAD);
        had.is_some_and(|had| {
            self.word(had - 1) != Word::WE && !(0..had).any(|i| self.word(i) == Word::OUR)
        })
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
