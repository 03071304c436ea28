//! Anniversaries that do not fall into the year of the call, by the year that the text itself gives for what is kept.

use std::ops::Range;

use super::warning;
use crate::model::Warning;
use crate::parse::header::View;
use crate::parse::header::year::{COUNTED, Count, count_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// "this year marks the 50th anniversary of the normalization of 1965" in 2025.
pub(super) fn of_another_year(view: &View<'_>, year: i32) -> Option<Warning> {
    const ANNIVERSARY: u64 = hashed("anniversary");
    if !view.vocabulary.may_have_word(ANNIVERSARY) {
        return None;
    }
    view.sentences.iter().find_map(|sentence| {
        let counted = |at| {
            view.tokens.get(at).filter(|t| COUNTED.has(t))?;
            count_at(view.text, view.tokens, at).filter(|c| c.anniversary)
        };
        let count = sentence.clone().find_map(counted)?;
        let (since, told) = since(view, &count, sentence)?;
        // Another year tells when it is kept, was kept or will be: "in 2027 they would celebrate".
        let other = |at: usize| year_at(view, at).filter(|y| *y != since && *y != year);
        let mut others = sentence.clone().filter_map(other);
        let year = match others.next() {
            None => is_of_now(view, sentence).then_some(year)?,
            Some(kept) => (kept - year == 1 && others.next().is_none()).then_some(kept)?,
        };
        let passed = year - since;
        // What lies much nearer or farther is no slip, but the year of something else.
        let alike = count.years <= passed * 2 && passed <= count.years * 3;
        let far = alike && (passed - count.years).abs() > 1;
        far.then(|| {
            let words = view.span(&count.tokens);
            let message = format!(
                "\u{201c}{}\u{201d} of {}: in {year} that was {passed} years ago",
                words.of(view.text),
                view.span(&(told..told + 1)).of(view.text)
            );
            warning("anniversary-mismatch", message, words)
        })
    })
}

/// Whether a sentence speaks of an anniversary that is kept about now, and not of one long past or far off.
fn is_of_now(view: &View<'_>, sentence: &Range<usize>) -> bool {
    const NOW: Words = words!(
        "this marks marking mark marked occasion congratulated congratulations celebrates celebrate celebrating \
         commemorate commemorating upcoming forthcoming approaching coincides"
    );
    const THEN: Words = words!(
        "ago last previous earlier recalled recalling remembered visited previously former following after since then coming \
         years"
    );
    let words = view.words(sentence);
    NOW.has_any(words) && !THEN.has_any(words)
}

/// The year of what an anniversary is kept of, and where it stands: "of the treaty of 1965", "of relations, established in
/// August 1992".
fn since(view: &View<'_>, count: &Count, sentence: &Range<usize>) -> Option<(i32, usize)> {
    const FAR: usize = 22;
    const KEPT: Words = words!(
        "celebrated celebrate celebrations marked mark commemorated observed kept held will would"
    );
    const BEGUN: Words = words!(
        "established founded signed concluded launched adopted formed created opened begun signing establishment normalised \
         normalized proclaimed declared gained"
    );
    let token = |at: usize| view.tokens.get(at);
    let from = count.tokens.end;
    token(from).filter(|t| t.hash == hashed("of"))?;
    let until = sentence.end.min(from + FAR);
    let at = (from..until).find(|at| year_at(view, *at).is_some())?;
    let between = view.words(&(from..at));
    // "in 1965", "in August 1992" and "of 1965" lead to the year.
    let led = between.len().saturating_sub(2);
    let (head, _) = between.split_at_checked(led)?;
    let commas = head.iter().position(|t| t.kind == Kind::Comma);
    let plain = |t: &Token| matches!(t.kind, Kind::Word | Kind::Possessive | Kind::Hyphen);
    let begun = commas.is_none_or(|comma| {
        let behind = head.get(comma + 1..).unwrap_or_default();
        BEGUN.has_any(behind.iter().take(3)) && behind.iter().all(plain)
    });
    let before = commas.map_or(head, |comma| head.get(..comma).unwrap_or_default());
    let kept = before.iter().any(|t| KEPT.has(t)) && !BEGUN.has_any(between);
    (begun && !kept && before.iter().all(plain)).then_some((year_at(view, at)?, at))
}

/// A year in four digits.
fn year_at(view: &View<'_>, at: usize) -> Option<i32> {
    let token = view.tokens.get(at)?;
    let digits =
        (token.kind == Kind::Number && token.span().len() == 4).then(|| token.text(view.text))?;
    digits.parse().ok().filter(|y| (1800..=2100).contains(y))
}

#[cfg(test)]
mod tests {
    use super::super::tests::warned;

    #[test]
    fn an_anniversary_fits_the_year_of_what_is_kept() {
        for (text, expected) in [
            (
                "This year marks the 50th anniversary of the friendship treaty of 1961.",
                "anniversary-mismatch",
            ),
            (
                "This year marks the fiftieth anniversary of relations, established in May 1961.",
                "anniversary-mismatch",
            ),
            (
                "This year marks the 60th anniversary of the friendship treaty of 1961.",
                "",
            ),
            (
                "This year marks the 60th anniversary of relations between Norway and Peru, established in 1960.",
                "",
            ),
            (
                "He recalled the ball marking the 50th anniversary of the treaty of 1961.",
                "",
            ),
            (
                "They will mark the 65th anniversary of the treaty of 1961 in 2026.",
                "",
            ),
            ("This marked the 50th anniversary of relations in 2015.", ""),
            (
                "This year marks the 30th anniversary of the port and the 10th of the treaty of 1961.",
                "",
            ),
        ] {
            assert_eq!(warned(text), expected, "{text}");
        }
    }
}
