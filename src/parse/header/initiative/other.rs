//! Requests and initiatives that are told beside the call and were for something else.

use std::ops::Range;

use super::names_the_call;
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// "joined the American initiative regarding the grain": no call was asked for.
pub(super) fn is_of_other_thing(view: &View<'_>, at: usize, end: usize) -> bool {
    const ABOUT: Words = words!("regarding concerning about aimed aiming for called known");
    let about = view.tokens.get(at).is_some_and(|t| ABOUT.has(t));
    about && !names_the_call(view, at + 1, end)
}

/// "on the initiative of Peru to end the war": no call ends one.
pub(super) fn is_for_other_aim(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    const FAR: usize = 8;
    const AIMS: Words = words!(
        "end ending stop stopping settle settling resolve resolving restore restoring establish establishing create creating build \
         building promote promoting launch launching bring bringing"
    );
    let token = |n: usize| view.tokens.get(n).filter(|_| sentence.contains(&n));
    (at + 1..at + FAR)
        .take_while(|n| {
            token(*n).is_some_and(|t| t.kind == Kind::Word || t.kind == Kind::Possessive)
        })
        .any(|n| {
            let aims = token(n + 1).is_some_and(|t| AIMS.has(t));
            aims && token(n).is_some_and(|t| matches!(t.word, Word::TO | Word::FOR))
        })
}

/// "her country, at Peru's request, had called for a meeting": what is told behind the request, at `at`, as done before.
pub(super) fn is_of_earlier_deed(view: &View<'_>, at: usize) -> bool {
    let comma = |t: &Token| t.kind == Kind::Comma;
    let had = |t: &Token| t.word == Word::HAD;
    matches!(view.tokens.get(at + 1..at + 4), Some([first, second, done])
        if comma(first) && had(second) && (done.is(Class::PARTICIPLE) || done.ends_in_ed()))
}

/// "told her of the operation launched on Monday at the request of Peru": what was done so is neither the call nor the
/// sentence's own verb, but what the words before it name.
pub(super) fn is_of_other_deed(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    const LED: Words = words!("at on upon under by following with after to");
    const JOINS: Words = words!("and or but to who which that he she they it not");
    /// What is done with a call.
    const OWN: Words = words!(
        "made placed arranged organised organized initiated requested scheduled convened set suggested proposed"
    );
    const GATHERINGS: Words = words!("summit conference session forum congress");
    const OF: Words = words!("of about on");
    const EVENTS: Verbs = Verbs::EVENT
        .or(Verbs::TALK)
        .or(Verbs::CALL)
        .or(Verbs::MEET)
        .or(Verbs::DISCUSS)
        .or(Verbs::HELD);
    const NEAR: usize = 7;
    let token = |n: usize| view.tokens.get(n).filter(|_| n >= sentence.start);
    let done = |n: usize| {
        token(n).is_some_and(|t| {
            t.kind == Kind::Word && !t.is_capital() && (t.is(Class::PAST) || t.ends_in_ed())
        })
    };
    let Some(led) = (at.saturating_sub(NEAR)..at)
        .rev()
        .find(|n| token(*n).is_some_and(|t| LED.has(t)))
    else {
        return false;
    };
    let apart =
        |n: &usize| token(*n).is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Semicolon));
    let back = (led.saturating_sub(NEAR)..led).rev();
    let Some(deed) = back.take_while(|n| !apart(n)).find(|n| done(*n)) else {
        return false;
    };
    let Some(before) = deed.checked_sub(1).and_then(token) else {
        return false;
    };
    let behind_noun = before.kind == Kind::Comma
        || before.kind == Kind::Word && !before.is(Class::AUXILIARY) && !JOINS.has(before);
    let own = token(deed).is_some_and(|t| OWN.has(t) || t.verbs.meets(EVENTS));
    // "informed her of the talks held in Oslo on Norway's initiative"
    let told_of = own && {
        let of = |n: usize| token(n).is_some_and(|t| OF.has(t));
        deed.checked_sub(3).is_some_and(of) || deed.checked_sub(2).is_some_and(of)
    };
    let gathered = own && GATHERINGS.has(before) || told_of;
    behind_noun
        && (gathered || !own)
        && (sentence.start..deed)
            .any(|n| done(n) || token(n).is_some_and(|t| t.is(Class::AUXILIARY)))
}
