//! Days told as to come that were over, and as over that were to come: what stays in a text that is taken from an older one.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::warning;
use crate::model::{Basis, CallDate, Released, Warning};
use crate::parse::dates::{Written, weekday};
use crate::parse::header::View;
use crate::parse::header::call_date::long;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// A day of less difference may be one of another zone of time.
const ZONES: i64 = 2;
/// So many days off, a day without a year of its own is meant as near to the call.
const NEAR: i64 = 60;
/// So many, one that has its year: further off lies another year's.
const FAR: i64 = 330;
/// No sentence has more tokens; each of its days is looked at with all of its words.
const LONGEST: usize = 400;

/// "the forthcoming summit of 10 and 11 February" in a call of March, "the summit was held on 20 June" in one of May.
pub(super) fn told_wrong(
    view: &View<'_>,
    date: Option<&CallDate>,
    released: Option<&Released>,
) -> Option<Warning> {
    let call = date.filter(|d| d.basis == Some(Basis::Stated))?.value?;
    let released = released.filter(|r| r.basis == Basis::Stated);
    view.dates.iter().find_map(|written| {
        let day = nearest(written, call)?;
        let window = if written.year.is_some() { FAR } else { NEAR };
        let off = |days: i64| (ZONES..=window).contains(&days);
        let over = off((call - day).num_days());
        let last = released.map(|r| r.value.max(call));
        let last = last.filter(|last| off((day - *last).num_days()));
        if !over && last.is_none() {
            return None;
        }
        let sentence = view.sentence_at(written.first)?;
        if sentence.len() > LONGEST || is_told_otherwise(view, sentence, written) {
            return None;
        }
        let (code, how, from) = match (over, last) {
            (true, _) if tells_to_come(view, sentence, written) => {
                ("past-as-future", "to come", call)
            }
            (false, Some(last)) if tells_as_over(view, sentence, written) => {
                ("future-as-past", "over", last)
            }
            _ => return None,
        };
        let message = format!("{} is spoken of as {how} on {}", long(day), long(from));
        Some(warning(code, message, written.span(view.tokens)))
    })
}

/// A day without a year is the one that lies nearest to the call.
fn nearest(written: &Written, call: NaiveDate) -> Option<NaiveDate> {
    let years = (call.year() - 1..=call.year() + 1).filter(|_| !written.ambiguous);
    let days = years.filter_map(|year| written.in_year(year));
    days.min_by_key(|day| (*day - call).num_days().abs())
}

/// Whether a sentence looks back on plans or names other years, and whether the day opens a span of days.
fn is_told_otherwise(view: &View<'_>, sentence: &Range<usize>, written: &Written) -> bool {
    const OTHERWISE: Words = words!(
        "had recalled recalling originally previously earlier initially postponed postponement postponing cancelled canceled \
         cancellation deferred rescheduled delayed adjourned failed could unable anniversary every annual annually year years \
         if unless ago did never announced announcement announcing decision decided"
    );
    const YEAR: usize = 4;
    const SPAN: usize = 4;
    let own = written.first..written.end;
    let year = |t: &Token| {
        t.kind == Kind::Number && t.span().len() == YEAR && t.text(view.text).parse::<u32>().is_ok()
    };
    let other_year = |at: usize| !own.contains(&at) && view.tokens.get(at).is_some_and(year);
    let next = view.dates.partition_point(|d| d.first < written.end);
    let next = view.dates.get(next);
    let goes_on = next.is_some_and(|next| next.first < written.end + SPAN);
    OTHERWISE.has_any(view.words(sentence)) || sentence.clone().any(other_year) || goes_on
}

/// The preposition that leads to a day, over its weekday and its earlier days: "on Monday, 17 March", "of 10 and 11 February".
fn led_by<'v>(
    view: &View<'v>,
    sentence: &Range<usize>,
    written: &Written,
) -> Option<(usize, &'v Token)> {
    const BESIDE: usize = 6;
    let mut before = (sentence.start..written.first).rev().take(BESIDE);
    let beside = |t: &Token| {
        let mark = matches!(
            t.kind,
            Kind::Number | Kind::Comma | Kind::Dash | Kind::Hyphen | Kind::Open
        );
        let word = matches!(t.word, Word::AND | Word::TO | Word::THE) || t.hash == NEXT;
        mark || word || weekday(t).is_some()
    };
    let at = before.find(|at| view.tokens.get(*at).is_some_and(|t| !beside(t)))?;
    Some((at, view.tokens.get(at)?))
}

const NEXT: u64 = hashed("next");
const ON: u64 = hashed("on");
const OF: u64 = hashed("of");
const COMING: Words = words!("forthcoming upcoming");
/// What may lead to the day of an event.
const LEADS: Words = words!("on from between of for until");

/// "will be held in Paris on", "to take place on", "is scheduled for", "the upcoming summit of", "on Monday next,".
fn tells_to_come(view: &View<'_>, sentence: &Range<usize>, written: &Written) -> bool {
    const HELD: Words = words!(
        "held hosted convened opened organised organized celebrated inaugurated launched signed"
    );
    const PLANNED: Words = words!("scheduled slated planned due set");
    const PLANS: Words = words!("for on to from");
    const GOES: Words = words!(
        "meet begin start open convene visit travel host attend chair hold join arrive receive welcome address participate \
         gather come"
    );
    const BEFORE: Words = words!("was were been originally initially not");
    if is_next(view, sentence, written) {
        return true;
    }
    let lead = led_by(view, sentence, written).filter(|(_, t)| LEADS.has(t));
    let told = lead.and_then(|(lead, word)| {
        let of = word.hash == OF;
        let at = head(view, sentence, lead, of)?;
        let verb = view.tokens.get(at).filter(|t| !of || COMING.has(t))?;
        let behind = |word: u64| {
            at.checked_sub(1)
                .filter(|n| view.words(&(*n..at)).iter().any(|t| t.hash == word))
        };
        let before = view.words(&(at.saturating_sub(3).max(sentence.start)..at));
        Some(if HELD.has(verb) {
            is_future(view, behind(hashed("be"))?, sentence)
        } else if verb.hash == hashed("place") {
            is_future(view, behind(hashed("take"))?, sentence)
        } else if PLANNED.has(verb) {
            !BEFORE.has_any(before) && view.tokens.get(at + 1).is_some_and(|t| PLANS.has(t))
        } else if GOES.has(verb) {
            !before.iter().any(|t| t.word == Word::TO) && is_future(view, at, sentence)
        } else {
            COMING.has(verb)
        })
    });
    told == Some(true)
}

/// "will be", "will also take", "to be": not "was to be".
fn is_future(view: &View<'_>, verb: usize, sentence: &Range<usize>) -> bool {
    const WILL: Words = words!("will shall would");
    const WAS: Words = words!("was were");
    let back = |n: usize| verb.checked_sub(n).filter(|at| *at >= sentence.start);
    let token = |n: usize| back(n).and_then(|at| view.tokens.get(at));
    let adverb = token(1).is_some_and(|t| !WILL.has(t) && (t.ends_in_ly() || t.is(Class::ADVERB)));
    let led = 1 + usize::from(adverb);
    let was = token(led + 1).is_some_and(|t| WAS.has(t));
    token(led).is_some_and(|t| WILL.has(t) || t.word == Word::TO && !was)
}

/// "Monday next, 17 March", "next Monday (17 March)", "next week on 17 March"
fn is_next(view: &View<'_>, sentence: &Range<usize>, written: &Written) -> bool {
    const FAR: usize = 6;
    const BESIDE: Words = words!("next week s on the");
    let from = sentence.start.max(written.first.saturating_sub(FAR));
    let words = view.words(&(from..written.first));
    let beside = |t: &Token| {
        let mark = matches!(t.kind, Kind::Comma | Kind::Open | Kind::Dash);
        mark || BESIDE.has(t) || weekday(t).is_some()
    };
    let near = words.iter().rev().take_while(|t| beside(t)).count();
    let near = words.get(words.len() - near..).unwrap_or_default();
    near.windows(2).any(|pair| match pair {
        [day, next] if next.hash == NEXT => weekday(day).is_some(),
        [next, day] if next.hash == NEXT => weekday(day).is_some() || day.hash == hashed("week"),
        _ => false,
    })
}

/// The word that a day depends on with its preposition at `lead`: a verb, or the adjective of an event. None where another thing
/// stands between, of which the day may be.
fn head(view: &View<'_>, sentence: &Range<usize>, lead: usize, of: bool) -> Option<usize> {
    const LONGEST: usize = 14;
    const HEADS: Words = words!(
        "forthcoming upcoming place scheduled slated planned due set meet begin start open convene visit travel host attend chair \
         hold join arrive receive welcome address participate gather come held hosted convened opened organised organized \
         celebrated inaugurated launched signed"
    );
    const OTHER: Words = words!(
        "on about after since regarding following concerning against from for with before that which where when who by until"
    );
    // Of whom or where an event is: "of Foreign Ministers", "of the Council".
    let whose = |at: usize| {
        let the = usize::from(view.tokens.get(at + 1).is_some_and(|t| t.word == Word::THE));
        let next = view.tokens.get(at + 1 + the);
        next.is_some_and(|t| t.is_capital() || t.is(Class::GROUP_PEOPLE.or(Class::GROUP_SIDES)))
    };
    let verb = |at: usize, t: &Token| {
        let form = t.is(Class::PAST.or(Class::PARTICIPLE).or(Class::AUXILIARY));
        let noun = t.is(Class::EVENT_NOUN.or(Class::TALK_NOUN));
        let ing = t.is(Class::GERUND) && !noun;
        let to = at.checked_sub(1).and_then(|n| view.tokens.get(n));
        let base = t.is(Class::BASE) && to.is_some_and(|t| t.word == Word::TO);
        !t.is_capital() && (form || ing || base)
    };
    for at in (sentence.start..lead).rev().take(LONGEST) {
        let token = view.tokens.get(at)?;
        // "the visit to Oslo" is no verb.
        let noun = || {
            let before = at.checked_sub(1).and_then(|n| view.tokens.get(n));
            before.is_some_and(|t| t.is(Class::DETERMINER) || t.kind == Kind::Possessive)
        };
        if HEADS.has(token) && !token.is_capital() && (COMING.has(token) || !noun()) {
            return Some(at);
        }
        let parts = !matches!(
            token.kind,
            Kind::Word | Kind::Number | Kind::Comma | Kind::Hyphen | Kind::Possessive
        );
        let other = OTHER.has(token) || token.hash == OF && (of || !whose(at));
        if parts || other || verb(at, token) {
            return None;
        }
    }
    None
}

/// "was held in Oslo on", "took place on"
fn tells_as_over(view: &View<'_>, sentence: &Range<usize>, written: &Written) -> bool {
    const HELD: Words = words!("held hosted convened opened inaugurated launched signed");
    const WAS: Words = words!("was were been");
    let Some((lead, _)) = led_by(view, sentence, written).filter(|(_, t)| t.hash == ON) else {
        return false;
    };
    let token = |at: usize| view.tokens.get(at);
    let Some(at) = head(view, sentence, lead, false) else {
        return false;
    };
    let before = at.checked_sub(1).and_then(token);
    let held = token(at).is_some_and(|t| HELD.has(t)) && before.is_some_and(|t| WAS.has(t));
    let place = token(at).is_some_and(|t| t.hash == hashed("place"));
    held || place && before.is_some_and(|t| t.hash == hashed("took"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::warned;

    #[test]
    fn days_are_told_from_the_day_of_the_call() {
        const PAST: &str = "past-as-future";
        const FUTURE: &str = "future-as-past";
        for (text, expected) in [
            (
                "They spoke of the forthcoming Harbour Summit of 10 and 11 April.",
                PAST,
            ),
            (
                "They spoke of the forthcoming review of the attack of 10 April.",
                "",
            ),
            (
                "They spoke of the forthcoming Harbour Summit of 10 and 11 May.",
                "",
            ),
            ("The regatta will be held in Callao on 10 April.", PAST),
            (
                "The regatta, to take place in Callao on 10 April 2021, needs boats.",
                PAST,
            ),
            ("The regatta will be held in Callao on 10 April 2022.", ""),
            (
                "Next year's regatta will be held in Callao on 10 April.",
                "",
            ),
            ("The regatta had been scheduled for 10 April.", ""),
            ("The regatta planned for 10 April was postponed.", ""),
            ("The regatta due on 10 April did not take place.", ""),
            ("The regatta is planned for 10 April.", PAST),
            ("They will act on the report of 10 April.", ""),
            ("They will discuss the accident on 10 April.", ""),
            (
                "He travels to the Council in Callao on Tuesday next, 27 April.",
                PAST,
            ),
            (
                "He travels to the Council in Callao on Tuesday next, 11 May.",
                "",
            ),
            ("The regatta was held in Callao on 20 May.", FUTURE),
            ("The regatta took place in Callao on 20 May 2021.", FUTURE),
            ("The regatta was held in Callao on 20 April.", ""),
            ("The regatta was to be held in Callao on 20 April.", ""),
            ("It was agreed to hold the regatta on 20 May.", ""),
        ] {
            assert_eq!(warned(text), expected, "{text}");
        }
    }
}
