//! The dateline in front of a sentence, where nobody is looked for: place, day and agency up to a dash.

use std::ops::Range;

use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};

/// "Pasay City, 27 May 2022 -", "OSLO, (Courier - 3 May 2022)": the index after place and day.
pub(super) fn dateline_end(tokens: &[Token], range: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 24;
    let token = |at: usize| tokens.get(at);
    let end = range.end.min(range.start + LONGEST);
    let mut opened = false;
    let mut closed = None;
    let dash = (range.start..end).find(|at| {
        let Some(mark) = token(*at).filter(|t| t.kind != Kind::Word) else {
            return false;
        };
        if mark.kind == Kind::Close && opened {
            opened = false;
            closed = closed.or(Some(*at));
        }
        opened |= mark.kind == Kind::Open;
        // "LIMA, May 3 (PMFA).- The Minister"
        let stop = || {
            at.checked_sub(1)
                .and_then(token)
                .is_some_and(|t| t.kind == Kind::Stop)
        };
        let dash =
            mark.kind == Kind::Dash || mark.kind == Kind::Hyphen && (mark.is_spaced() || stop());
        !opened && dash && token(at + 1).is_some_and(Token::is_spaced)
    });
    let words = |to: usize| {
        let before = tokens.get(range.start..to).unwrap_or_default();
        before.iter().filter(|t| t.kind == Kind::Word)
    };
    let plain =
        |to: usize| words(to).all(|t| t.is_capital() || t.is(Class::PREPOSITION) || !t.is_spaced());
    let dated = |to: usize| {
        let mut before = tokens.get(range.start..to).unwrap_or_default().iter();
        before.any(|t| t.kind == Kind::Number || t.is(Class::MONTH))
    };
    let in_capitals = token(range.start).is_some_and(Token::is_shouted);
    let by_dash = dash.filter(|dash| {
        // "KAZINFORM -", "OSLO (APA) -", "OSLO (Courier) -": an agency.
        let shouted = *dash > range.start && words(*dash).all(Token::is_shouted);
        let bracketed = in_capitals && closed.is_some_and(|closed| closed + 1 == *dash);
        shouted || (dated(*dash) || bracketed) && plain(*dash)
    });
    let by_bracket = || closed.filter(|to| in_capitals && dated(*to) && plain(*to));
    by_dash.or_else(by_bracket).map(|at| at + 1)
}
