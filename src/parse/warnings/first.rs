//! "The first call since Minister Lind took office on 5 March" in a text that knows of another one on 20 March.

use chrono::Datelike;

use super::warning;
use crate::model::{CallDate, Warning};
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::header::call_date::long;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, words};

const FIRST: u64 = hashed("first");
const SINCE: u64 = hashed("since");

/// A call between the day since which this is said to be the first one and its own.
pub(super) fn of_another(view: &View<'_>, date: Option<&CallDate>) -> Option<Warning> {
    let told = [FIRST, SINCE].map(|word| view.vocabulary.may_have_word(word));
    if told != [true, true] {
        return None;
    }
    let call = date?.value?;
    let day = |written: &Written| written.in_year(call.year()).filter(|_| !written.ambiguous);
    let opening = view.dates.iter().find(|w| leads_since_first(view, w.first));
    let since = opening.and_then(day).filter(|since| *since < call)?;
    view.dates.iter().find_map(|written| {
        let other = day(written).filter(|other| since < *other && *other < call)?;
        is_of_call(view, written).then(|| {
            let message = format!(
                "the call is said to be the first since {}, and another one to have been on {}",
                long(since),
                long(other)
            );
            warning("first-call-mismatch", message, written.span(view.tokens))
        })
    })
}

/// "the first between the two since Minister Lind took office on", "their first conversation since her appointment on": what leads to a
/// day.
fn leads_since_first(view: &View<'_>, day: usize) -> bool {
    const FAR: usize = 14;
    const BETWEEN: usize = 9;
    let Some(sentence) = view.sentence_at(day) else {
        return false;
    };
    let near = view.words(&(sentence.start.max(day.saturating_sub(FAR))..day));
    let Some(since) = near.iter().rposition(|t| t.hash == SINCE) else {
        return false;
    };
    let before = near.get(since.saturating_sub(BETWEEN)..since);
    let before = before.unwrap_or_default();
    let Some(first) = before.iter().rposition(|t| t.hash == FIRST) else {
        return false;
    };
    // "the first visit since", "the first time since", "the first call by a Norwegian minister since"
    let between = before.get(first + 1..).unwrap_or_default();
    between.iter().all(is_of_both)
}

/// A word of "first telephone conversation between the two ministers".
fn is_of_both(token: &Token) -> bool {
    const PLAIN: Words = words!(
        "between the two both ministers leaders presidents sides of their telephone phone official direct"
    );
    token.is(Class::CALL_NOUN) || PLAIN.has(token)
}

/// "their telephone conversation on 20 March": a call on that day, and with nobody else.
fn is_of_call(view: &View<'_>, written: &Written) -> bool {
    const WHOSE: Words = words!("a the their");
    const PHONE: Words = words!("telephone phone last previous earlier");
    const BACK: usize = 4;
    let Some(on) = written.first.checked_sub(1) else {
        return false;
    };
    let told = view.tokens.get(on).is_some_and(|t| t.word == Word::ON);
    let before = view.words(&(on.saturating_sub(BACK)..on));
    let Some((noun, before)) = before.split_last() else {
        return false;
    };
    let mut before = before.iter().rev().skip_while(|t| PHONE.has(t));
    let whose = before.next().is_some_and(|t| WHOSE.has(t));
    let behind = view.tokens.get(written.end);
    let others = behind.is_some_and(|t| matches!(t.word, Word::WITH | Word::BETWEEN | Word::OF));
    told && !others && noun.is(Class::CALL_NOUN) && whose
}

#[cfg(test)]
mod tests {
    use super::super::tests::warned;

    #[test]
    fn the_first_call_has_none_before_it() {
        let first = "It was their first conversation since Minister Lind took office on 5 March.";
        for (text, expected) in [
            (
                "They spoke of what they had discussed in a telephone conversation on 20 March.",
                "first-call-mismatch",
            ),
            (
                "They came back to their telephone call on 20 March.",
                "first-call-mismatch",
            ),
            ("They came back to their telephone call on 1 February.", ""),
            (
                "They spoke of the call of the Secretary-General on 20 March.",
                "",
            ),
            (
                "She told of a telephone call on 20 March with the Danish Prime Minister.",
                "",
            ),
            ("They spoke of the summit on 20 March.", ""),
        ] {
            assert_eq!(warned(&format!("{first} {text}")), expected, "{text}");
        }
    }
}
