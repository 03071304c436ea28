//! Of the one call two days or two hours: "spoke by telephone this morning" above "The call took place yesterday evening".

use std::ops::Range;

use super::warning;
use crate::model::{Span, Warning};
use crate::parse::dates::weekday;
use crate::parse::header::View;
use crate::parse::header::call_date::name;
use crate::parse::lexicon::{Lists, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// "late last night"
const EARLY: Words = words!("early earlier late later");
const HALVES: Words = words!("morning afternoon evening night");

/// A day as it is told from the day of the release, with its half.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Today(Option<u64>),
    Yesterday(Option<u64>),
}

impl Told {
    /// "today" may be "this morning", and not "yesterday".
    fn contradicts(self, other: Self) -> bool {
        let (one, then) = match (self, other) {
            (Self::Today(one), Self::Today(then))
            | (Self::Yesterday(one), Self::Yesterday(then)) => (one, then),
            (Self::Today(_), Self::Yesterday(_)) | (Self::Yesterday(_), Self::Today(_)) => {
                return true;
            }
        };
        // An evening may be called night.
        let morning = |half: u64| half == hashed("morning");
        one.zip(then)
            .is_some_and(|(one, then)| morning(one) != morning(then))
    }
}

/// "The call took place yesterday" of a call that another sentence tells of today.
pub(super) fn told(view: &View<'_>) -> Option<Warning> {
    let call = view.call_sentence()?;
    let mut first = told_in(view, &call);
    let (day, above) = first.next()?;
    // Two such words in one sentence tell of two things.
    if first.next().is_some() {
        return None;
    }
    told_below(view, &call, |behind, end| {
        let early = view.tokens.get(behind).is_some_and(|t| EARLY.has(t));
        let at = behind + usize::from(early);
        let near = at..end.min(at + 2);
        let (other, below) = told_in(view, &near).next()?;
        if below.start != view.tokens.get(at)?.span().start {
            return None;
        }
        day.contradicts(other).then(|| {
            let message = format!(
                "of the same call one sentence says \u{201c}{}\u{201d}, another \u{201c}{}\u{201d}",
                above.of(view.text),
                below.of(view.text)
            );
            warning("day-told-twice", message, below)
        })
    })
}

/// "The call took place on Tuesday" below "On Monday, the Minister spoke".
pub(super) fn on_weekday(view: &View<'_>) -> Option<Warning> {
    let call = view.call_sentence()?;
    let named = |at: usize| Some((weekday(view.tokens.get(at)?)?, at));
    let mut first = call.clone().filter_map(named);
    let (day, above) = first.next()?;
    // Another one is of something else, as any but the one that opens the sentence may be.
    if first.next().is_some() || above != call.start + 1 || !is_on(view, above) {
        return None;
    }
    told_below(view, &call, |on, _| {
        let (other, below) = named(on + 1).filter(|_| is_on(view, on + 1))?;
        (other != day).then(|| {
            let message = format!(
                "the call is said to have been on a {}, and on a {}",
                name(day),
                name(other)
            );
            warning("day-told-twice", message, view.span(&(below..below + 1)))
        })
    })
}

/// What is wrong with the first other sentence that tells when the call was: told of the token behind "was held" and the end of
/// the sentence.
fn told_below(
    view: &View<'_>,
    call: &Range<usize>,
    wrong: impl Fn(usize, usize) -> Option<Warning>,
) -> Option<Warning> {
    let others = view.sentences.iter().filter(|s| *s != call);
    let mut told = others.filter_map(|s| wrong(tells_when(view, s)?, s.end));
    told.next()
}

/// "on Monday", with the weekday at `at`.
fn is_on(view: &View<'_>, at: usize) -> bool {
    let on = at.checked_sub(1).and_then(|n| view.tokens.get(n));
    on.is_some_and(|t| t.word == Word::ON)
}

/// "The (telephone) call took place", "The conversation was held": the index behind it.
fn tells_when(view: &View<'_>, sentence: &Range<usize>) -> Option<usize> {
    const NOUNS: Words = words!("call conversation talk talks");
    let token = |at: usize| view.tokens.get(at);
    token(sentence.start).filter(|t| t.word == Word::THE)?;
    let at = sentence.start + 1;
    let at = at + usize::from(token(at).is_some_and(|t| t.listed(Lists::PHONE) && !NOUNS.has(t)));
    token(at).filter(|t| NOUNS.has(t))?;
    let pair = [token(at + 1)?.hash, token(at + 2)?.hash];
    let held = [hashed("was"), hashed("held")];
    let placed = [hashed("took"), hashed("place")];
    (pair == held || pair == placed).then_some(at + 3)
}

/// The days that a range tells from the day of the release.
fn told_in<'v>(
    view: &'v View<'_>,
    range: &Range<usize>,
) -> impl Iterator<Item = (Told, Span)> + 'v {
    let end = range.end;
    range.clone().filter_map(move |at| {
        let token = |at: usize| view.tokens.get(at).filter(|_| at < end);
        let half = || token(at + 1).filter(|t| HALVES.has(t)).map(|t| t.hash);
        let word: &Token = token(at)?;
        let told = if word.hash == hashed("today") {
            Told::Today(half())
        } else if word.hash == hashed("tonight") {
            Told::Today(Some(hashed("night")))
        } else if word.hash == hashed("this") {
            Told::Today(Some(half()?))
        } else if word.hash == hashed("yesterday") {
            Told::Yesterday(half())
        } else if word.hash == hashed("last") {
            Told::Yesterday(Some(half()?))
        } else {
            return None;
        };
        // "yesterday's vote" is of another thing.
        let last = at + usize::from(half().is_some());
        let owns = token(last + 1).is_some_and(|t| t.kind == Kind::Possessive);
        (!owns).then(|| (told, view.span(&(at..last + 1))))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{warned, warned_on};

    #[test]
    fn one_call_has_one_day() {
        for (text, expected) in [
            ("The call took place yesterday evening.", "day-told-twice"),
            (
                "The telephone conversation was held last night.",
                "day-told-twice",
            ),
            ("The call took place this morning.", ""),
            ("The call took place after the vote of yesterday.", ""),
            ("The Council met yesterday evening.", ""),
        ] {
            assert_eq!(warned(text), expected, "{text}");
        }
    }

    #[test]
    fn one_call_has_one_weekday() {
        for (text, expected) in [
            ("The call took place on Wednesday.", "day-told-twice"),
            ("The call took place on Tuesday.", ""),
            ("The Council met on Wednesday.", ""),
        ] {
            assert_eq!(warned_on("On Tuesday,", text), expected, "{text}");
        }
    }
}
