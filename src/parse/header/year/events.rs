//! Years from events that a text speaks of: from the table of them, from launches of missiles, from resolutions and
//! sessions of the United Nations.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};

use super::clues::{Clue, LOOKED_AT, Table};
use super::when::{When, tells_of_late, when};
use super::{FIRST, LAST, Reason};
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::header::call_date::long;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};
use crate::tables::{Event, adopted, events, launches};

pub(super) static EVENTS: LazyLock<Vec<Event>> = LazyLock::new(|| events().collect());

/// The days of all launches, in order.
static LAUNCHES: LazyLock<Vec<NaiveDate>> = LazyLock::new(|| launches().collect());

/// Those between `REACH` days before `day` and the day itself.
fn launches_up_to(day: NaiveDate) -> &'static [NaiveDate] {
    const REACH: Days = Days::new(60);
    let first = day.checked_sub_days(REACH).unwrap_or(day);
    let from = LAUNCHES.partition_point(|launch| *launch < first);
    let until = LAUNCHES.partition_point(|launch| *launch <= day);
    LAUNCHES.get(from..until).unwrap_or_default()
}

/// The events of the table that the text names, the latest first.
pub(super) fn named(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    let mut found: Vec<(usize, &Range<usize>)> = Vec::new();
    for (event, range) in view.clues().named(Table::Event) {
        let told = || mourns(view.tokens, range.start, event);
        if found.iter().all(|(known, _)| *known != event) && told() {
            found.push((event, range));
        }
    }
    found.sort_unstable_by_key(|(event, _)| Reverse(*event));
    let reasons = found.into_iter().filter_map(|(event, range)| {
        let event = EVENTS.get(event)?;
        Some(Reason {
            words: in_words(event),
            years: days
                .iter()
                .filter(|day| event.from <= **day && event.until.is_none_or(|end| **day <= end))
                .map(Datelike::year)
                .collect(),
            evidence: vec![view.span(range)],
            always: false,
        })
    });
    reasons.collect()
}

/// "the passing of former Prime Minister Ana Lind", where the event at the name is a death; of others there is nothing to
/// ask.
fn mourns(tokens: &[Token], at: usize, event: usize) -> bool {
    const DEATH: Words =
        words!("death passing demise loss funeral burial assassination killing murder");
    const OF: u64 = hashed("of");
    const LINKS: Words = words!("of the former late his her their to for and");
    const NEAR: usize = 12;
    let name = EVENTS.get(event).map_or("", |event| event.name);
    if !name.starts_with("the death of ") {
        return true;
    }
    let before = tokens.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
    let mut back = before.iter().rev().skip_while(|t| {
        t.is_capital() || t.kind != Kind::Word && t.kind != Kind::Number || LINKS.has(t)
    });
    let led = before.iter().any(|t| t.hash == OF);
    led && back.next().is_some_and(|t| DEATH.has(t))
}

fn in_words(event: &Event) -> String {
    let (name, first) = (event.name, event.from.year());
    match event.until.map(|day| day.year()) {
        None => format!("it speaks of {name}, not known before {first}"),
        Some(last) if last == first => format!("it speaks of {name}, a matter of {first}"),
        Some(last) => format!("it speaks of {name}, a matter of {first} to {last}"),
    }
}

/// What is launched.
pub(super) const LAUNCHED: Words =
    words!("missile missiles satellite rocket rockets projectile projectiles icbm slbm");

/// A launch of North Korea that a text opens with is of the same day or of few days before.
pub(super) fn launched(view: &View<'_>, days: &[NaiveDate]) -> Option<Reason> {
    const SENTENCES: usize = 5;
    const FRESH: i64 = 4;
    const LAUNCH: Words = words!("launch launches launched launching fired firing");
    if !view.clues().has(Clue::LAUNCHED) {
        return None;
    }
    let opening = view.sentences.iter().take(SENTENCES);
    let mut told = opening
        .filter(|sentence| {
            let Some(tokens) = view.tokens.get((*sentence).clone()) else {
                return false;
            };
            tokens.iter().any(|t| LAUNCH.has(t)) && tokens.iter().any(|t| LAUNCHED.has(t))
        })
        .peekable();
    let sentence = told.peek()?;
    if !view.places.iter().any(|p| p.country.is("KP")) {
        return None;
    }
    let said: Vec<Written> = view
        .dates
        .iter()
        .filter(|w| sentence.contains(&w.first) && w.year.is_none())
        .copied()
        .collect();
    let near = |day: NaiveDate| {
        launches_up_to(day).iter().any(|launch| {
            let since = (day - *launch).num_days();
            let same = |w: &Written| (w.month, w.day) == (launch.month(), launch.day());
            (0..=FRESH).contains(&since) || since > FRESH && since < 60 && said.iter().any(same)
        })
    };
    Some(Reason {
        words: "it answers a launch of North Korea".to_owned(),
        years: days
            .iter()
            .filter(|day| near(**day))
            .map(Datelike::year)
            .collect(),
        evidence: vec![view.span(sentence)],
        always: false,
    })
}

pub(super) const RESOLUTION: Words = words!("resolution resolutions unscr");

/// No call speaks of a resolution before it is adopted; "the mission set up last week with Resolution 2524" is of the same year.
pub(super) fn resolved(view: &View<'_>, days: &[NaiveDate]) -> Option<Reason> {
    const NEAR: usize = 6;
    if !view.clues().has(Clue::RESOLUTION) {
        return None;
    }
    let tokens = view.tokens.get(..LOOKED_AT).unwrap_or(view.tokens);
    let numbers = tokens.iter().enumerate().filter_map(|(at, token)| {
        let digits = (token.kind == Kind::Number).then(|| token.text(view.text))?;
        let number: u32 = digits.parse().ok().filter(|n| (1036..=2900).contains(n))?;
        let before = tokens.get(at.saturating_sub(NEAR)..at)?;
        let led = before.iter().rev().take_while(|t| t.kind != Kind::Stop);
        let told = led.clone().any(|t| RESOLUTION.has(t));
        // "Resolution 2270 of 2016" and "by 2020" are not told apart by the number alone.
        let year = (1990..=2030).contains(&number);
        let bare = before.last().is_some_and(|t| RESOLUTION.has(t));
        (told && (bare || !year)).then_some((number, at))
    });
    let (number, at) = numbers.max()?;
    let within = adopted(number)?;
    let (first, last) = (*within.start(), *within.end());
    let evidence = vec![view.span(&(at..at + 1))];
    let among = |fits: &dyn Fn(NaiveDate) -> bool| -> Vec<i32> {
        let days = days.iter().filter(|day| first <= **day && fits(**day));
        days.map(Datelike::year).collect()
    };
    if is_adopted_of_late(view, at) {
        /// What was adopted in December is fresh until February.
        const FRESH: i64 = 75;
        let years = among(&|day| (day - last.min(day)).num_days() <= FRESH);
        let reason = |years| Reason {
            words: format!(
                "Resolution {number} of {} had just been adopted",
                first.year()
            ),
            years,
            evidence,
            always: false,
        };
        return (!years.is_empty()).then(|| reason(years));
    }
    // "Resolution 1737, adopted last December"
    let when = adoption(view, at).filter(|_| first == last);
    let told = when.map(|when| among(&|day| when.fits(day, first, last)));
    let years = told.filter(|years| !years.is_empty());
    let known = if years.is_some() {
        format!("adopted on {} and told as of late", long(first))
    } else if first == last {
        format!("adopted on {}", long(first))
    } else {
        format!("not known before {}", first.year())
    };
    Some(Reason {
        words: format!("it speaks of Resolution {number}, {known}"),
        years: years.unwrap_or_else(|| among(&|_| true)),
        evidence,
        always: false,
    })
}

/// How long before the call the text says that a resolution was adopted.
fn adoption(view: &View<'_>, at: usize) -> Option<When> {
    const NEAR: usize = 10;
    let sentence = view.sentence_at(at)?;
    let near = at.saturating_sub(NEAR).max(sentence.start)..sentence.end.min(at + NEAR);
    let words = view.tokens.get(near).unwrap_or_default();
    let told = words.iter().any(|t| ADOPTS.has(t));
    told.then(|| when(view, sentence, &(at..at + 1)))?
}

const ADOPTS: Words = words!("adopted adoption adopting passed passage");

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
    let near = at.saturating_sub(FAR).max(sentence.start)..sentence.end.min(at + FAR);
    let words = view.tokens.get(near.clone()).unwrap_or_default();
    let has = |words_: &Words| words.iter().any(|t| words_.has(t));
    let by = at.checked_sub(2).and_then(|n| view.tokens.get(n));
    let set = by.is_some_and(|t| BY.has(t)) && has(&SETS);
    (set || has(&ADOPTS)) && tells_of_late(view, near)
}

pub(super) const ASSEMBLY: Words = words!("assembly unga wha");

/// "the 72nd session of the UN General Assembly" opened in September of 2017, "the 73rd World Health Assembly" in May of 2020.
pub(super) fn in_session(view: &View<'_>) -> Option<Reason> {
    const ENDINGS: Words = words!("st nd rd th");
    const HEALTH: Words = words!("health wha");
    const COMING: Words = words!("upcoming forthcoming coming incoming ahead eve elect");
    const LEADS: usize = 4;
    const NEAR: usize = 10;
    /// The years before the first session of each.
    const GENERAL: i32 = 1945;
    const OF_HEALTH: i32 = 1947;
    if !view.clues().has(Clue::ASSEMBLY) {
        return None;
    }
    let tokens = view.tokens.get(..LOOKED_AT).unwrap_or(view.tokens);
    tokens.windows(2).enumerate().find_map(|(at, pair)| {
        let [number, ending] = pair else { return None };
        let ordinal = number.kind == Kind::Number && ENDINGS.has(ending) && !ending.is_spaced();
        let count: i32 = number.text(view.text).parse().ok().filter(|_| ordinal)?;
        let after = tokens.get(at + 2..).unwrap_or_default().iter().take(NEAR);
        let mut name = after.take_while(|t| t.kind == Kind::Word || t.kind == Kind::Hyphen);
        let health = name.clone().any(|t| HEALTH.has(t));
        let (of, body) = if health {
            (OF_HEALTH, "World Health Assembly")
        } else {
            (GENERAL, "General Assembly")
        };
        let year = of + count;
        // That of health is over within days; of the other one speaks all year.
        let late = health && tells_of_late(view, at..at + NEAR);
        // "ahead of the 76th session", "President-elect of the 76th session"
        let before = tokens.get(at.saturating_sub(LEADS)..at).unwrap_or_default();
        let late = late || before.iter().any(|t| COMING.has(t));
        let assembly = name.any(|t| ASSEMBLY.has(t));
        (assembly && (FIRST..=LAST).contains(&year)).then(|| Reason {
            words: format!("it speaks of the {body} that opened in {year}"),
            years: if late {
                vec![year]
            } else {
                vec![year, year + 1]
            },
            evidence: vec![view.span(&(at..at + 2))],
            always: false,
        })
    })
}
