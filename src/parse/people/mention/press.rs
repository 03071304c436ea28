//! Whoever tells the press of a call, and holds none.

use super::Mention;
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::people::lexis;
use crate::parse::people::title::Title;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// "Press Secretary Ana Paz", "Ana Paz, head of the Press Office of the Prime Minister", "head of the press service".
fn is_of_press(title: &Title, tokens: &[Token]) -> bool {
    const PRESS: u64 = hashed("press");
    const OTHERS: Words = words!("minister commissioner");
    let press = |at: usize| tokens.get(at).is_some_and(|t| is(t, PRESS));
    let (Some(first), Some(last)) = (title.tokens.first(), title.tokens.last()) else {
        return false;
    };
    // "the Minister of Information and Press" is one of a government.
    if tokens.get(*first).is_some_and(|t| OTHERS.has(t)) {
        return false;
    }
    let of = tokens.get(last + 1).is_some_and(|t| t.word == Word::OF);
    let the = tokens.get(last + 2).is_some_and(|t| t.word == Word::THE);
    let service = of && press(last + 2 + usize::from(the));
    let before = first.checked_sub(1).is_some_and(press);
    before || service || title.tokens.iter().any(|at| press(*at))
}

impl Mention {
    /// "Presidential Spokesperson Ana Paz spoke by phone with": who holds the call is no mere spokesperson in it.
    fn telephones(&self, tokens: &[Token]) -> bool {
        const HOLDS: Words = words!("spoke speaks talked talks held holds had");
        const NEAR: usize = 5;
        let verb = tokens.get(self.end).is_some_and(|t| HOLDS.has(t));
        let behind = tokens.get(self.end + 1..).unwrap_or_default();
        let mut near = behind.iter().take(NEAR);
        let call = near.find(|t| t.listed(Lists::PHONE.or(Lists::VIDEO).or(Lists::CALL)));
        verb && call.is_some() && behind.iter().take(2 * NEAR).any(|t| t.word == Word::WITH)
    }

    /// A spokesperson and nothing else.
    pub(in crate::parse::people) fn speaks_for_others(&self, tokens: &[Token]) -> bool {
        const SPEAKERS: Words = words!("spokesperson spokesman spokeswoman");
        /// "Spokesperson Counselor Ana Paz": a rank beside the office.
        const RANKS: Words = words!("counselor counsellor councilor councillor ambassador envoy");
        const NEAR: usize = 5;
        if self.telephones(tokens) {
            return false;
        }
        // "Ambassador Ana Paz, the official spokesperson of the Ministry, stated that ..."
        let comma = |at: usize| tokens.get(at).is_some_and(|t| t.kind == Kind::Comma);
        let explained = comma(self.end)
            && (self.end + 1..self.end + NEAR)
                .take_while(|at| !comma(*at))
                .any(|at| {
                    // "..., the spokesperson said" tells who reports.
                    let said = tokens.get(at + 1).is_some_and(|t| t.is(Class::PAST));
                    tokens.get(at).is_some_and(|t| SPEAKERS.has(t)) && !said
                });
        if explained || self.follows_spokesperson(tokens, &SPEAKERS) {
            return true;
        }
        self.title.as_ref().is_some_and(|title| {
            let mut heads = title
                .tokens
                .iter()
                .filter_map(|n| tokens.get(*n))
                .filter(|t| lexis::is_head(t));
            heads.clone().any(|t| SPEAKERS.has(t)) && heads.all(|t| SPEAKERS.has(t) || RANKS.has(t))
                || is_of_press(title, tokens)
        })
    }

    /// "Ministry Spokesperson, Director of Public Diplomacy, Ambassador Ana Paz, stated that ..."
    fn follows_spokesperson(&self, tokens: &[Token], speakers: &Words) -> bool {
        const REACH: usize = 14;
        const SMALL: usize = 3;
        let token = |at: usize| tokens.get(at);
        let apart = |t: &Token| t.kind == Kind::Comma;
        let Some(before) = self
            .first
            .checked_sub(1)
            .filter(|at| token(*at).is_some_and(apart))
        else {
            return false;
        };
        let offices = (before.saturating_sub(REACH)..before)
            .rev()
            .filter_map(token)
            .take_while(|t| apart(t) || t.is_capital() || t.span().len() <= SMALL);
        let mut offices = offices.skip_while(|t| !speakers.has(t));
        offices.next().is_some()
    }
}
