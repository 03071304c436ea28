//! What qualifies an agreement: hedges and deadlines, as printed.

use crate::model::Span;
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::Kind;

/// `in principle`, `at an early date`, `where possible`, `tentatively`.
pub(super) fn hedged(s: &Sentence) -> bool {
    const SOFT: [Word; 14] = [
        Word::PRINCIPLE,
        Word::EARLY,
        Word::EARLIEST,
        Word::MUTUALLY,
        Word::APPROPRIATE,
        Word::CONVENIENT,
        Word::TIME,
        Word::POSSIBLE,
        Word::NECESSARY,
        Word::NEEDED,
        Word::FAR,
        Word::SUBJECT,
        Word::TENTATIVELY,
        Word::PROVISIONALLY,
    ];
    if !SOFT.iter().any(|word| s.may_say(*word)) {
        return false;
    }
    (0..s.len()).any(|at| {
        let next = s.word(at + 1);
        match s.word(at) {
            Word::IN => next == Word::PRINCIPLE,
            Word::AT => {
                let soft = |i| {
                    matches!(
                        s.word(i),
                        Word::EARLY
                            | Word::EARLIEST
                            | Word::MUTUALLY
                            | Word::APPROPRIATE
                            | Word::CONVENIENT
                    )
                };
                matches!(next, Word::AN | Word::THE | Word::A) && soft(at + 2)
                    || s.at(at + 1).text(s.text) == "some"
                        && (soft(at + 2) || s.word(at + 2) == Word::TIME)
            }
            Word::IF | Word::WHERE | Word::WHEN | Word::AS | Word::WHENEVER => {
                matches!(
                    next,
                    Word::POSSIBLE | Word::NECESSARY | Word::APPROPRIATE | Word::NEEDED
                ) || next == Word::FAR && s.word(at + 3) == Word::POSSIBLE
            }
            Word::SUBJECT => next == Word::TO,
            Word::TENTATIVELY | Word::PROVISIONALLY => true,
            _ => false,
        }
    })
}

/// When it shall be done, in the words after the verb at `head`: `by the end of May`, `in the coming weeks`.
pub(super) fn deadline(s: &Sentence, head: usize) -> Option<String> {
    let from = if head < s.len() { head + 1 } else { 0 };
    // `recalled what they had agreed when they met in May` tells of the past.
    let past = (from..s.len()).find(|at| {
        matches!(s.word(*at), Word::WHEN | Word::SINCE)
            && (at + 1..at + 8).any(|i| s.is(i, Class::PAST) || s.word(i) == Word::WAS)
    });
    (from..past.unwrap_or(s.len())).find_map(|at| {
        let end = time_phrase(s, at)?;
        let span = Span::new(s.at(at).span().start, s.at(end - 1).span().end);
        Some(span.of(s.text).to_owned())
    })
}

/// The end of a phrase of time to come that begins at `at`.
fn time_phrase(s: &Sentence, at: usize) -> Option<usize> {
    let opener = s.word(at);
    let direct = matches!(opener, Word::NEXT | Word::LATER) && s.word(at + 1) != Word::TO;
    let opens = matches!(
        opener,
        Word::BY
            | Word::BEFORE
            | Word::IN
            | Word::WITHIN
            | Word::DURING
            | Word::UNTIL
            | Word::OVER
            | Word::ON
            | Word::AT
            | Word::TOWARDS
            | Word::TOWARD
            | Word::FROM
    );
    if !opens && !direct {
        return None;
    }
    let mut next = at + 1;
    let mut timed = false;
    let mut coming = direct;
    while next < at + 12 {
        let token = s.at(next);
        let unit = token.is(Class::TIME_UNIT)
            || token.is(Class::MONTH) && token.is_capital()
            || token.is(Class::WEEKDAY) && token.is_capital();
        let year = token.kind == Kind::Number && token.end - token.start == 4;
        let goes_on = match token.word {
            Word::THE
            | Word::A
            | Word::AN
            | Word::OF
            | Word::THIS
            | Word::HALF
            | Word::FIRST
            | Word::EARLY
            | Word::END
            | Word::BEGINNING
            | Word::MIDDLE
            | Word::SECOND => true,
            Word::NEXT | Word::COMING | Word::NEAR | Word::FOLLOWING | Word::LATER => {
                coming = true;
                true
            }
            _ => {
                unit || token.kind == Kind::Number
                    || token.is(Class::COUNT)
                    || token.is(Class::TIME_WORD)
            }
        };
        if !goes_on {
            break;
        }
        timed |= unit
            || year
                && matches!(
                    opener,
                    Word::BY | Word::IN | Word::BEFORE | Word::UNTIL | Word::DURING
                );
        next += 1;
    }
    // `in March` may be past, `in recent months` is: what is to come is named as such, or by a month or year.
    let dangling = s.word(next - 1) == Word::OF || s.word(next - 1) == Word::THE;
    let firm = coming
        || matches!(
            opener,
            Word::BY | Word::BEFORE | Word::WITHIN | Word::UNTIL | Word::LATER | Word::NEXT
        )
        || s.tokens.get(at..next)?.iter().any(|t| {
            t.is(Class::MONTH) && t.is_capital()
                || t.kind == Kind::Number
                || t.is(Class::SEASON)
                || t.word == Word::MONTH
                || t.word == Word::THIS
        });
    (timed && firm && !dangling).then_some(next)
}
