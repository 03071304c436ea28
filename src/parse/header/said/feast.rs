//! Days called by their feast: "spoke on Christmas Day", "on New Year's Eve", "on Easter Monday".

use std::ops::Range;

use super::Said;
use crate::parse::dates::{Written, weekday};
use crate::parse::header::View;
use crate::parse::lexicon::Word;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// The feast that "on" leads to.
pub(super) fn feast_day(view: &View<'_>, range: Range<usize>) -> Option<Said> {
    const GREETS: Words = words!(
        "congratulate congratulated congratulates congratulating congratulations wished wish greeted greetings"
    );
    const NEAR: usize = 4;
    range.into_iter().find_map(|at| {
        view.tokens.get(at).filter(|t| t.word == Word::ON)?;
        let before = view.tokens.get(at.saturating_sub(NEAR)..at)?;
        let day = fixed(view.tokens, at + 1).or_else(|| around_easter(view.tokens, at + 1))?;
        // "to congratulate him on New Year's Day"
        (!GREETS.has_any(before)).then_some(day)
    })
}

/// "Christmas Eve", "New Year's Day", "Boxing Day"
fn fixed(tokens: &[Token], at: usize) -> Option<Said> {
    const DAYS: [(&[u64], u32, u32); 6] = [
        (&[hashed("christmas"), hashed("eve")], 12, 24),
        (&[hashed("christmas"), hashed("day")], 12, 25),
        (&[hashed("boxing"), hashed("day")], 12, 26),
        (&[hashed("new"), hashed("year"), hashed("eve")], 12, 31),
        (&[hashed("new"), hashed("year"), hashed("day")], 1, 1),
        (&[hashed("leap"), hashed("day")], 2, 29),
    ];
    const LONGEST: usize = 4;
    tokens.get(at).filter(|t| t.is_capital())?;
    let near = at..tokens.len().min(at + LONGEST);
    let near = near.filter_map(|n| Some((n, tokens.get(n)?)));
    let words: Vec<(usize, u64)> = near
        .filter(|(_, t)| t.kind != Kind::Possessive)
        .map(|(n, t)| (n, t.hash))
        .collect();
    let (name, month, day) = DAYS.iter().find(|(name, ..)| {
        let here = words.iter().map(|(_, word)| word).take(name.len());
        here.eq(name.iter())
    })?;
    let (last, _) = words.get(name.len() - 1)?;
    Some(Said::Day(Written::new(at..last + 1, *day, *month, None)))
}

/// "Good Friday", "Easter Monday", "Palm Sunday": the last such day of the week.
fn around_easter(tokens: &[Token], at: usize) -> Option<Said> {
    const LEADS: Words = words!("good easter palm whit maundy ash holy");
    tokens.get(at).filter(|t| LEADS.has(t) && t.is_capital())?;
    let named = weekday(tokens.get(at + 1)?)?;
    Some(Said::Weekday(named, at + 1))
}
