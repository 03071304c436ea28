//! The dateline in front of a sentence, where nobody is looked for: place, day and agency up to a dash.

use std::ops::Range;

use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};

/// "Pasay City, 27 May 2022 -": the index after place and day.
pub(super) fn dateline_end(tokens: &[Token], range: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 24;
    let token = |at: usize| tokens.get(at);
    let end = range.end.min(range.start + LONGEST);
    let dash = (range.start..end).find(|at| {
        token(*at).is_some_and(|t| t.kind == Kind::Dash || t.kind == Kind::Hyphen && t.is_spaced())
            && token(at + 1).is_some_and(Token::is_spaced)
    })?;
    let mut before = (range.start..dash).filter_map(token);
    let dated = before.any(|t| t.kind == Kind::Number || t.is(Class::MONTH));
    let plain = (range.start..dash).filter_map(token).all(|t| {
        t.kind != Kind::Word || t.is_capital() || t.is(Class::PREPOSITION) || !t.is_spaced()
    });
    // "KAZINFORM -", "OSLO (APA) -": an agency.
    let words = |t: &&Token| t.kind == Kind::Word;
    let mut words = (range.start..dash).filter_map(token).filter(words);
    let shouted = dash > range.start && words.all(Token::is_shouted);
    (dated && plain || shouted).then_some(dash + 1)
}
