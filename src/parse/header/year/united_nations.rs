//! Years from resolutions of the Security Council and from sessions of the United Nations' assemblies.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::clues::{Clue, LOOKED_AT};
use super::reason::{Reason, years_of};
use super::when::{When, tells_of_late, when};
use super::{FIRST, LAST};
use crate::parse::dates::is_ordinal;
use crate::parse::header::call_date::long;
use crate::parse::header::{View, near};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};
use crate::tables::adopted;

pub(super) const RESOLUTION: Words = words!("resolution resolutions unscr");

/// No call speaks of a resolution before it is adopted; "the mission set up last week with Resolution 2524" is of the same year.
pub(super) fn resolved(view: &View<'_>, days: &[NaiveDate]) -> Option<Reason> {
    /// What was adopted in December is fresh until February.
    const FRESH: i64 = 75;
    let (number, at) = latest_resolution(view)?;
    let within = adopted(number)?;
    let (first, last) = (*within.start(), *within.end());
    let since = |fits: &dyn Fn(NaiveDate) -> bool| years_of(days, |day| first <= day && fits(day));
    let reason = |words, years| Reason::new(words, years, view.span(&(at..at + 1)));
    if is_adopted_of_late(view, at) {
        let year = first.year();
        let words = format!("Resolution {number} of {year} had just been adopted");
        let years = since(&|day| (day - last.min(day)).num_days() <= FRESH);
        return reason(words, years).if_any_fits();
    }
    // "Resolution 1737, adopted last December"
    let when = adoption(view, at).filter(|_| first == last);
    let told = when.map(|when| since(&|day| when.fits(day, first, last)));
    let (how, years) = match told.filter(|years| !years.is_empty()) {
        Some(years) => (
            format!("adopted on {} and told as of late", long(first)),
            years,
        ),
        None if first == last => (format!("adopted on {}", long(first)), since(&|_| true)),
        None => (
            format!("not known before {}", first.year()),
            since(&|_| true),
        ),
    };
    let words = format!("it speaks of Resolution {number}, {how}");
    Some(reason(words, years))
}

/// The number of the latest resolution that the text names, and where it stands.
fn latest_resolution(view: &View<'_>) -> Option<(u32, usize)> {
    const NEAR: usize = 6;
    if !view.clues().has(Clue::RESOLUTION) {
        return None;
    }
    let tokens = view.tokens.get(..LOOKED_AT).unwrap_or(view.tokens);
    let numbers = tokens.iter().enumerate().filter_map(|(at, token)| {
        let digits = (token.kind == Kind::Number).then(|| token.text(view.text))?;
        let number: u32 = digits.parse().ok().filter(|n| (1036..=2900).contains(n))?;
        let before = tokens.get(at.saturating_sub(NEAR)..at)?;
        let told = RESOLUTION.has_any(before.iter().rev().take_while(|t| t.kind != Kind::Stop));
        // "Resolution 2270 of 2016" and "by 2020" are not told apart by the number alone.
        let year = (1990..=2030).contains(&number);
        let bare = before.last().is_some_and(|t| RESOLUTION.has(t));
        (told && (bare || !year)).then_some((number, at))
    });
    numbers.max()
}

const ADOPTS: Words = words!("adopted adoption adopting passed passage");

/// How long before the call the text says that a resolution was adopted.
fn adoption(view: &View<'_>, at: usize) -> Option<When> {
    const NEAR: usize = 10;
    let sentence = view.sentence_at(at)?;
    let near = near::around(at, NEAR, sentence);
    let told = ADOPTS.has_any(view.words(&near));
    told.then(|| when(view, sentence, &(at..at + 1)))?
}

/// Whether the sentence around a resolution tells that the Council adopted it shortly before.
fn is_adopted_of_late(view: &View<'_>, at: usize) -> bool {
    const SETS: Words =
        words!("set established created extended mandated authorized authorised decided kept");
    /// "the mission set up last week with Resolution 2524"
    const BY: Words = words!("with by through under in");
    const FAR: usize = 14;
    let Some(sentence) = view.sentence_at(at) else {
        return false;
    };
    let near = near::around(at, FAR, sentence);
    let words = view.words(&near);
    let by = at.checked_sub(2).and_then(|n| view.tokens.get(n));
    let set = by.is_some_and(|t| BY.has(t)) && SETS.has_any(words);
    (set || ADOPTS.has_any(words)) && tells_of_late(view, near)
}

pub(super) const ASSEMBLY: Words = words!("assembly unga wha");

/// "the 72nd session of the UN General Assembly" opened in September of 2017, "the 73rd World Health Assembly" in May of 2020.
pub(super) fn in_session(view: &View<'_>) -> Option<Reason> {
    const LEADS: usize = 4;
    const COMING: Words = words!("upcoming forthcoming coming incoming ahead eve elect");
    if !view.clues().has(Clue::ASSEMBLY) {
        return None;
    }
    let tokens = view.tokens.get(..LOOKED_AT).unwrap_or(view.tokens);
    (0..tokens.len()).find_map(|at| {
        let number = tokens.get(at).filter(|_| is_ordinal(tokens, at))?;
        let session: i32 = number.text(view.text).parse().ok()?;
        let (assembly, near) = assembly_behind(tokens, at)?;
        let year = assembly.before_first.checked_add(session)?;
        // "ahead of the 76th session", "President-elect of the 76th session"
        let before = tokens.get(at.saturating_sub(LEADS)..at).unwrap_or_default();
        let short = assembly.is_short && tells_of_late(view, near);
        let last = if short || COMING.has_any(before) {
            year
        } else {
            year + 1
        };
        (FIRST..=LAST).contains(&year).then(|| {
            let words = format!("it speaks of the {} that opened in {year}", assembly.name);
            Reason::new(words, (year..=last).collect(), view.span(&(at..at + 2)))
        })
    })
}

/// A body that counts its yearly sessions.
struct Assembly {
    name: &'static str,
    /// The year before its first session.
    before_first: i32,
    /// It is over within days; of the other one speaks all year.
    is_short: bool,
}

/// The assembly whose session is counted at `at`, and the words near the count.
fn assembly_behind(tokens: &[Token], at: usize) -> Option<(Assembly, Range<usize>)> {
    const HEALTH: Words = words!("health wha");
    const NEAR: usize = 10;
    let after = tokens.get(at + 2..).unwrap_or_default();
    let name = after.iter().take(NEAR);
    let name = name.take_while(|t| matches!(t.kind, Kind::Word | Kind::Hyphen));
    let assembly = if HEALTH.has_any(name.clone()) {
        Assembly {
            name: "World Health Assembly",
            before_first: 1947,
            is_short: true,
        }
    } else {
        Assembly {
            name: "General Assembly",
            before_first: 1945,
            is_short: false,
        }
    };
    ASSEMBLY.has_any(name).then_some((assembly, at..at + NEAR))
}
