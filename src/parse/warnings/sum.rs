//! Parts that make more than the whole: "90 million euros, of which 60 million euros are meant for ports and 40 million euros
//! for nets".

use std::ops::Range;

use super::warning;
use crate::model::Warning;
use crate::parse::header::View;
use crate::parse::lexicon::Word;
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, words};

/// A sum with its scale and what it is of.
struct Amount {
    /// In thousandths.
    value: u64,
    unit: u64,
    tokens: Range<usize>,
}

/// "of which" with two parts behind it, which exceed what stands before it.
pub(super) fn of_parts(view: &View<'_>) -> Option<Warning> {
    const SCALED: Words = words!("thousand million billion");
    if !view.vocabulary.may_have(SCALED) {
        return None;
    }
    view.sentences.iter().find_map(|sentence| {
        let of_which = |at: &usize| {
            let word = |n: usize| view.tokens.get(n).map(|t| t.word);
            word(at + 1) == Some(Word::WHICH) && word(*at) == Some(Word::OF)
        };
        let at = sentence.clone().find(of_which)?;
        let whole = (sentence.start..at)
            .rev()
            .find_map(|n| amount(view, n, at))?;
        let parts = parts(view, at + 2..sentence.end)?;
        let [one, other] = parts.as_slice() else {
            return None;
        };
        // "60 million" of "90 million euros"
        let alike = parts.iter().all(|part| part.unit == whole.unit);
        let sum = one.value.checked_add(other.value)?;
        (alike && sum > whole.value).then(|| {
            let of = |amount: &Amount| view.span(&amount.tokens).of(view.text);
            let message = format!(
                "{} and {} are more than {}, of which they are said to be parts",
                of(one),
                of(other),
                of(&whole)
            );
            warning("sum-mismatch", message, view.span(&whole.tokens))
        })
    })
}

/// The amounts of a range, where nothing tells that one of them is no part.
fn parts(view: &View<'_>, range: Range<usize>) -> Option<Vec<Amount>> {
    const OTHER: Words = words!(
        "already previously earlier last since total altogether more than from after another further additional including up both \
         which overlap"
    );
    if OTHER.has_any(view.words(&range)) {
        return None;
    }
    let mut found: Vec<Amount> = Vec::new();
    let mut joined = 0;
    let mut at = range.start;
    while at < range.end {
        if let Some(amount) = amount(view, at, range.end) {
            at = amount.tokens.end;
            found.push(amount);
            continue;
        }
        // Another number may be anything.
        let token = view.tokens.get(at)?;
        if token.kind == Kind::Number {
            return None;
        }
        joined += usize::from(!found.is_empty() && token.word == Word::AND);
        at += 1;
    }
    (joined > 0).then_some(found)
}

/// "60 million euros" at `at`.
fn amount(view: &View<'_>, at: usize, end: usize) -> Option<Amount> {
    const SCALES: [(u64, u64); 3] = [
        (hashed("thousand"), 1),
        (hashed("million"), 1_000),
        (hashed("billion"), 1_000_000),
    ];
    let token = |n: usize| view.tokens.get(n).filter(|_| n < end);
    let number = token(at)
        .filter(|t| t.kind == Kind::Number)?
        .text(view.text);
    let scale = token(at + 1)?.hash;
    let (_, scale) = SCALES.iter().find(|(word, _)| *word == scale)?;
    let unit = token(at + 2).filter(|t| t.kind == Kind::Word)?.hash;
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{}{part:0<3}", whole.replace(',', ""));
    let value = (part.len() <= 3).then(|| digits.parse::<u64>().ok())??;
    Some(Amount {
        value: value.checked_mul(*scale)?,
        unit,
        tokens: at..at + 3,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::warned;

    #[test]
    fn parts_are_not_more_than_the_whole() {
        let gives = "Norway gives 90 million euros, of which";
        for (parts, expected) in [
            (
                "60 million euros are for ports and 40 million euros for nets",
                "sum-mismatch",
            ),
            (
                "60.5 million euros are for ports and 29.5 million euros for nets",
                "",
            ),
            (
                "60 million euros are for ports and 20 million euros for nets",
                "",
            ),
            (
                "60 million euros are for ports, which already had 40 million euros, and nets",
                "",
            ),
            (
                "60 million euros are for ports and 40 million crowns for nets",
                "",
            ),
            ("60 million euros are for ports", ""),
        ] {
            assert_eq!(warned(&format!("{gives} {parts}.")), expected, "{parts}");
        }
    }
}
