//! How long the call took, in a sentence that tells of it: told from how long a flight or a storm did.

use std::cell::LazyCell;
use std::ops::Range;

use super::length::length_at;
use super::{LASTS, ROUGHLY};
use crate::model::Duration;
use crate::parse::header::{View, near};
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::people::tells_of_call;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// A length of time in a sentence that tells of the call.
pub(super) fn duration(view: &View<'_>, sentence: &Range<usize>, main: bool) -> Option<Duration> {
    let within = view.words(sentence);
    if !within.iter().any(|t| t.listed(Lists::CLOCK)) {
        return None;
    }
    let whole = LazyCell::new(|| Whole::of(view.tokens, sentence));
    for at in sentence.clone() {
        let Some((value, after)) = length_at(view, at) else {
            continue;
        };
        if !of_the_call(view, sentence, &(at..after), main, || &whole) {
            continue;
        }
        let approximate = (at.saturating_sub(2)..at)
            .any(|n| n >= sentence.start && view.tokens.get(n).is_some_and(|t| ROUGHLY.has(t)));
        return Some(Duration {
            value,
            approximate,
            evidence: vec![view.span(&(at..after))],
        });
    }
    None
}

/// What is asked of a sentence as a whole, once for all lengths in it.
struct Whole {
    tells_of_call: bool,
    /// Where somebody says "I" or "we".
    own: Option<usize>,
}

impl Whole {
    fn of(tokens: &[Token], sentence: &Range<usize>) -> Self {
        let own = |t: &Token| matches!(t.word, Word::I | Word::WE);
        Self {
            tells_of_call: tells_of_call(tokens, sentence),
            own: sentence.clone().find(|n| tokens.get(*n).is_some_and(own)),
        }
    }
}

/// Whether a length is the call's: "for 20 minutes", "a 20-minute call", "it lasted 20 minutes"; not "20 minutes ago".
fn of_the_call<'w>(
    view: &View<'_>,
    sentence: &Range<usize>,
    length: &Range<usize>,
    main: bool,
    whole: impl Fn() -> &'w Whole,
) -> bool {
    const NEAR: usize = 8;
    const NOT_AFTER: Words =
        words!("ago later earlier before after away drive flight prior since notice");
    const OVER: Words = words!("for over during");
    const NOT_BEFORE: Words = words!("within in every last next past after before previous per");
    const NOUNS: Words = words!(
        "call telephone phone conversation talk talks discussion video meeting exchange long dialogue \
         conference teleconference telecon phonecall chat"
    );
    const SPENT: Words = words!("spent spend");
    const LONG: u64 = hashed("long");
    const LED_BY: Words =
        words!("for of some lasting lasted took during a an about the over took ran");
    let (at, after) = (length.start, length.end);
    let tokens = view.tokens;
    let get = |n: usize| {
        tokens
            .get(n)
            .filter(|_| n >= sentence.start && n < sentence.end)
    };
    if get(after).is_some_and(|t| NOT_AFTER.has(t)) {
        return false;
    }
    let mut before = at.checked_sub(1);
    while let Some(n) = before
        && get(n).is_some_and(|t| ROUGHLY.has(t))
    {
        before = n.checked_sub(1);
    }
    let led = before.and_then(get);
    let mut near = (at + 1).saturating_sub(NEAR)..at;
    let lasts = near.any(|n| get(n).is_some_and(|t| LASTS.has(t)));
    // "20 minutes long"; a flight may be hour-long too.
    let joined = |n: usize| get(n - 1).is_some_and(|t| t.kind == Kind::Hyphen);
    let noun = |n: usize| get(n).is_some_and(|t| NOUNS.has(t) && !(is(t, LONG) && joined(n)));
    let noun = (after..after + 4).any(noun);
    // "The line was lost after ten minutes and the conversation went on later": what follows "and" did not take them.
    let joined = (after..after + 4).any(|n| get(n).is_some_and(|t| t.word == Word::AND));
    if led.is_some_and(|t| NOT_BEFORE.has(t)) && (!noun || joined) && !lasts {
        return false;
    }
    if main {
        return noun || lasts || led.is_none_or(|t| LED_BY.has(t) || t.kind != Kind::Word);
    }
    let told = whole().tells_of_call;
    // "For 20 minutes, the ministers reviewed ..."
    let opens = led.is_some_and(|t| OVER.has(t) && t.is_capital());
    let comma = get(after).is_some_and(|t| t.kind == Kind::Comma);
    let fronted = opens && (comma || both_talk(view, &(after..sentence.end), sentence.end));
    let named = comma && before.is_some_and(|n| behind_call(view, n));
    let talked = led.is_some_and(|t| OVER.has(t)) && both_talk(view, sentence, at);
    // "I have just spent an hour talking with her"
    let own = || whole().own.is_some_and(|first| first < at);
    let spent = (told || own()) && led.is_some_and(|t| SPENT.has(t));
    let talking = |t: &Token| t.is(Class::GERUND) && t.verbs.meets(Verbs::TALK.or(Verbs::DISCUSS));
    let spent = spent && get(after).is_some_and(talking);
    // "I spoke by telephone with President Lind for 25 minutes"
    let straight = |first: usize| {
        let parts =
            |t: &Token| t.kind == Kind::Comma || t.is(Class::SUBORDINATE) || t.is(Class::GERUND);
        !tokens.get(first..at).unwrap_or_default().iter().any(parts)
    };
    let held = || {
        told && whole()
            .own
            .is_some_and(|first| first < at && straight(first))
    };
    let held = led.is_some_and(|t| OVER.has(t)) && held();
    let short = sentence.len() < 14 && is_about_call(view, sentence.start..at);
    noun || fronted
        || named
        || talked
        || spent
        || held
        || lasts && (told || short || which_lasted(view, sentence, at))
}

/// "joined the exchange, which lasted around 50 minutes": what lasted so long stands right before.
fn which_lasted(view: &View<'_>, sentence: &Range<usize>, at: usize) -> bool {
    const WHICH: Words = words!("which that");
    const EXCHANGE: Words = words!("exchange dialogue discussions contact teleconference");
    const NEAR: usize = 8;
    let verb = near::before(at, NEAR, sentence)
        .find(|n| view.tokens.get(*n).is_some_and(|t| LASTS.has(t)));
    let Some(which) = verb.and_then(|n| n.checked_sub(1)) else {
        return false;
    };
    let before = view.words(&(which.saturating_sub(2)..which));
    let mut before = before.iter().rev().skip_while(|t| t.kind == Kind::Comma);
    let event = Lists::CALL
        .or(Lists::TALK)
        .or(Lists::PHONE)
        .or(Lists::VIDEO);
    view.tokens.get(which).is_some_and(|t| WHICH.has(t))
        && before
            .next()
            .is_some_and(|t| t.listed(event) || EXCHANGE.has(t))
}

/// "The call, of around twenty minutes, was friendly.", "In an exchange of forty minutes, she wished", with "of" at `at`.
fn behind_call(view: &View<'_>, at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).and_then(|n| view.tokens.get(n));
    let comma = word(1).is_some_and(|t| t.kind == Kind::Comma);
    let noun = word(1 + usize::from(comma));
    word(0).is_some_and(|t| t.word == Word::OF)
        && noun.is_some_and(|t| t.listed(Lists::CALL.or(Lists::TALK)) || t.is(Class::EXCHANGE_NOUN))
}

/// "It lasted", "The exchange took", "They spoke for": not "The storm lasted".
fn is_about_call(view: &View<'_>, range: Range<usize>) -> bool {
    const CALLS: Words =
        words!("it this that which exchange dialogue discussions contact teleconference");
    let words = view.tokens.get(range).unwrap_or_default();
    let event = Lists::CALL
        .or(Lists::TALK)
        .or(Lists::PHONE)
        .or(Lists::VIDEO)
        .or(Lists::MEET);
    words.iter().any(|t| {
        let both = t.word == Word::THEY || t.word == Word::BOTH || t.word == Word::TWO;
        both || t.listed(event) || CALLS.has(t) || t.is(Class::CALLERS)
    })
}

/// "The two leaders exchanged views on the truce for about 15 minutes": what both did for so long was the call.
fn both_talk(view: &View<'_>, sentence: &Range<usize>, at: usize) -> bool {
    const SENTENCES: usize = 4;
    const NEAR: usize = 6;
    const FAR: usize = 64;
    let early = view.sentences.iter().take(SENTENCES);
    let early = early.into_iter().any(|s| s.end == sentence.end);
    let opening = view.words(&(sentence.start..at));
    let both = opening.iter().take(2).any(|t| {
        t.word == Word::THEY || t.word == Word::BOTH || t.word == Word::TWO || t.is(Class::CALLERS)
    });
    let verb = opening
        .iter()
        .take(NEAR + 2)
        .find(|t| t.is(Class::PAST) && !t.is_capital());
    let talk = verb.is_some_and(|t| t.verbs.meets(Verbs::DISCUSS.or(Verbs::TALK)))
        || opening.iter().take(FAR).any(|t| t.listed(Lists::TALK));
    early && both && talk
}
