//! Resolutions of the Security Council whose number and year do not fit, and those that did not exist yet on the day of the call.

use chrono::Datelike;

use super::warning;
use crate::model::{Basis, CallDate, Warning};
use crate::parse::header::View;
use crate::parse::header::call_date::long;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};
use crate::tables::adopted_in;

/// "Resolution 2254, adopted in December 2012", "resolution 2254 (2012)", or of 2254 in a call of 2014.
pub(super) fn misdated(view: &View<'_>, date: Option<&CallDate>) -> Option<Warning> {
    const CITED: Words = words!("resolution resolutions unscr");
    if !view.vocabulary.may_have(CITED) {
        return None;
    }
    let call = date
        .filter(|d| d.basis == Some(Basis::Stated))
        .and_then(|d| d.value);
    let cited = view.tokens.iter().enumerate();
    cited
        .filter(|(at, t)| CITED.has(t) && is_of_council(view, *at))
        .find_map(|(at, _)| {
            let numbered =
                at + 1 + usize::from(view.tokens.get(at + 1).is_some_and(|t| t.word == Word::NO));
            let number = number(view, numbered)?;
            let years = adopted_in(number)?;
            let (first, last) = (*years.start(), *years.end());
            let span = view.span(&(numbered..numbered + 1));
            if let Some(told) = year_of(view, numbered + 1)
                && !years.contains(&told)
            {
                let message = format!(
                    "the Security Council adopted Resolution {number} in {}, the text says {told}",
                    if first == last {
                        first.to_string()
                    } else {
                        format!("{first} or {last}")
                    }
                );
                return Some(warning("resolution-mismatch", message, span));
            }
            let call = call.filter(|day| day.year() < first)?;
            let message = format!(
                "Resolution {number} is of {first}; on {} there was none of that number yet",
                long(call)
            );
            Some(warning("resolution-mismatch", message, span))
        })
}

/// Whether it is said that a resolution is the Council's: the General Assembly counted its own in the same way for long.
fn is_of_council(view: &View<'_>, at: usize) -> bool {
    const COUNCIL: Words = words!("council unsc unscr sc");
    const ASSEMBLY: Words = words!("assembly unga ga");
    const NEAR: usize = 4;
    let led = view.words(&(at.saturating_sub(NEAR)..at + 1));
    let behind = view.words(&(at + 1..at + 2 * NEAR));
    COUNCIL.has_any(led) && !ASSEMBLY.has_any(led) && !ASSEMBLY.has_any(behind)
}

fn number(view: &View<'_>, at: usize) -> Option<u32> {
    let token = view.tokens.get(at).filter(|t| t.kind == Kind::Number)?;
    token.text(view.text).parse().ok()
}

/// The year of adoption that stands right behind the number: "(2012)", "of 2012", ", adopted in December 2012", "which was
/// adopted on 18 December 2012".
fn year_of(view: &View<'_>, behind: usize) -> Option<i32> {
    const ADOPTED: Words = words!("adopted passed");
    const LINKS: Words = words!("which was were had been unanimously");
    const BETWEEN: Words = words!("by the un security council in on of unanimously");
    const FAR: usize = 12;
    let token = |at: usize| view.tokens.get(at);
    let kind = |at: usize, kind: Kind| token(at).is_some_and(|t| t.kind == kind);
    let year = |at: usize| {
        let four = token(at).is_some_and(|t| t.kind == Kind::Number && t.span().len() == 4);
        let year = four.then(|| token(at)?.text(view.text).parse::<i32>().ok())?;
        year.filter(|y| (1946..2100).contains(y))
    };
    if kind(behind, Kind::Open) {
        return year(behind + 1).filter(|_| kind(behind + 2, Kind::Close));
    }
    if token(behind).is_some_and(|t| t.hash == hashed("of")) {
        return year(behind + 1);
    }
    let mut at = behind + usize::from(kind(behind, Kind::Comma));
    while token(at).is_some_and(|t| LINKS.has(t)) {
        at += 1;
    }
    token(at).filter(|t| ADOPTED.has(t))?;
    // Up to the day or year of the adoption, by whom at most.
    let day = |at: usize| {
        view.dates
            .iter()
            .find(|w| w.first == at)
            .and_then(|w| w.year)
    };
    let plain = |t: &Token| BETWEEN.has(t) || t.is(Class::MONTH);
    let rest =
        (at + 1..at + FAR).find(|at| !token(*at).is_some_and(plain) || day(*at).is_some())?;
    day(rest).or_else(|| year(rest))
}

#[cfg(test)]
mod tests {
    use super::super::tests::warned;

    #[test]
    fn number_and_year_of_a_resolution_fit() {
        const CODE: &str = "resolution-mismatch";
        for (text, expected) in [
            (
                "They spoke of UN Security Council resolution 1701, adopted in August 2008.",
                CODE,
            ),
            (
                "They spoke of UN Security Council resolution 1701 (2004) on the ships.",
                CODE,
            ),
            (
                "They spoke of UN Security Council resolution 242 of 1973 on the ships.",
                CODE,
            ),
            (
                "They spoke of UN Security Council resolution 2728 on the ships.",
                CODE,
            ),
            (
                "They spoke of UN Security Council resolution 1701, adopted in August 2006.",
                "",
            ),
            (
                "They spoke of UN Security Council resolution 1701 (2006) on the ships.",
                "",
            ),
            (
                "They spoke of UN Security Council resolution 242 of 1967 on the ships.",
                "",
            ),
            (
                "They spoke of UN Security Council resolution 1701; in 2008 it was kept.",
                "",
            ),
            (
                "They spoke of General Assembly resolution 2758 (1971) on the seat.",
                "",
            ),
            ("They spoke of Resolution 2758 on the seat.", ""),
        ] {
            assert_eq!(warned(text), expected, "{text}");
        }
    }
}
