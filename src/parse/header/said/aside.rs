//! Days in the sentence that tells of a call which are another's: in brackets, of a treaty, of a birth.

use std::ops::Range;

use super::{CALLS, LEADERS, THE, TIMES};
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// Whether a day stands where another's may: in brackets, or behind "the treaty of".
pub(super) fn is_aside(view: &View<'_>, written: &Written) -> bool {
    in_brackets(view, written) || belongs_to_noun(view, written)
}

/// "the anniversary of the treaty of 9 June 1961": not "on the evening of 9 June", "in their call of 9 June".
fn belongs_to_noun(view: &View<'_>, written: &Written) -> bool {
    const FAR: usize = 5;
    const DAYS: Words =
        words!("hours hour day days midday midnight dawn dusk weekend week sunset half");
    let of = (written.first.saturating_sub(FAR)..written.first)
        .rev()
        .find(|at| !view.tokens.get(*at).is_some_and(leads));
    let noun = of
        .filter(|at| view.tokens.get(*at).is_some_and(|t| t.word == Word::OF))
        .and_then(|at| view.tokens.get(at.checked_sub(1)?));
    noun.is_some_and(|t| {
        let own =
            TIMES.has(t) || DAYS.has(t) || CALLS.has(t) || t.listed(Lists::PHONE.or(Lists::CALL));
        t.kind == Kind::Word && !own
    })
}

/// What may stand between "of" and a day: "of the 9 June", "of Monday, 9 June", "of 8-9 June".
fn leads(token: &Token) -> bool {
    let mark = matches!(token.kind, Kind::Comma | Kind::Hyphen | Kind::Dash);
    mark || is(token, THE) || token.is(Class::WEEKDAY) || token.kind == Kind::Number
}

/// "Minister Lind, who returned on Saturday, spoke": what is told of the subject in front of the words that tell of the call,
/// which `front` ends in.
pub(super) fn of_subject(tokens: &[Token], front: Range<usize>) -> Option<Range<usize>> {
    let comma = |at: usize| tokens.get(at).is_some_and(|t| t.kind == Kind::Comma);
    let opens = |at: &usize| comma(*at) && tokens.get(at + 1).is_some_and(|t| WHOM.has(t));
    let first = front.clone().find(opens)?;
    let last = front.rev().find(|at| comma(*at))?;
    (last > first).then_some(first..last)
}

const WHOM: Words = words!("who whose which");

/// "(born on 9 May 1970)", "born 9 May 1970" in front of a day at `at`.
pub(super) fn is_born(tokens: &[Token], at: usize) -> bool {
    const BORN: u64 = hashed("born");
    let near = tokens.get(at.saturating_sub(2)..at).unwrap_or_default();
    near.iter().any(|t| is(t, BORN))
}

/// "the agreement that expires on 30 June", "said that the embassy would open on 1 May", "and invited him to Lima on 1 May", "to
/// congratulate him on the feast on 1 May": whether the day behind `range` is of a clause that tells of something else.
pub(super) fn of_another_clause(tokens: &[Token], range: Range<usize>) -> bool {
    const CLAUSES: Words = words!(
        "that which who whom whose where will would shall had has have been was were is are"
    );
    let words = tokens.get(range).unwrap_or_default();
    let mut clause = words.iter().rev().take_while(|t| t.kind != Kind::Comma);
    let told = Verbs::DISCUSS.or(Verbs::EVENT);
    let done = |t: &Token| t.is(Class::PAST) && !t.verbs.is_empty() && !t.verbs.meets(told);
    let mut pairs = words.windows(2);
    clause.any(|t| CLAUSES.has(t))
        || pairs.any(|pair| match pair {
            [and, verb] if and.word == Word::AND => !verb.is_capital() && done(verb),
            [to, verb] if to.word == Word::TO => verb.is(Class::BASE) && !verb.is_capital(),
            _ => false,
        })
}

/// Whether a day stands in brackets with nothing that leads to it: no "on Monday (5 May)".
fn in_brackets(view: &View<'_>, written: &Written) -> bool {
    let before = |n: usize| {
        written
            .first
            .checked_sub(n)
            .and_then(|at| view.tokens.get(at))
    };
    let opens = before(1).is_some_and(|t| t.kind == Kind::Open);
    let leads = |n: usize| before(n).is_some_and(|t| t.is(Class::WEEKDAY) || LEADERS.has(t));
    opens && !leads(2) && !(3..=ZONE).any(|n| leads(n) && in_local_time(view, written, n))
}

/// "on Monday, Oslo time (5 May)", "on Monday evening local time (5 May)": so many tokens back stands what the bracket
/// explains.
fn in_local_time(view: &View<'_>, written: &Written, back: usize) -> bool {
    const TIME: u64 = hashed("time");
    const LOCAL: u64 = hashed("local");
    let open = written.first.saturating_sub(1);
    let between = view
        .tokens
        .get(written.first.saturating_sub(back) + 1..open);
    between
        .and_then(<[Token]>::split_last)
        .is_some_and(|(last, place)| {
            let plain = |t: &Token| t.kind == Kind::Comma || t.is_capital() || is(t, LOCAL);
            is(last, TIME) && !place.is_empty() && place.iter().all(plain)
        })
}

/// "Monday, New York time (": how far back a weekday is looked for.
const ZONE: usize = 7;
