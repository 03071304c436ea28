//! "He made four suggestions. First, ... Second, ... Third, ...": so many things announced, another number given.

use std::ops::Range;

use super::warning;
use crate::model::Warning;
use crate::parse::blocks::BlockKind;
use crate::parse::blocks::marker::Marker;
use crate::parse::header::View;
use crate::parse::header::clock::number_at;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// What speakers announce by number.
const THINGS: Words = words!(
    "suggestions proposals points principles measures steps priorities observations conditions areas elements propositions \
     recommendations commitments requests aspects pillars expectations initiatives issues topics matters items results \
     decisions conclusions actions directions"
);
const FEWEST: u32 = 2;
const MOST: u32 = 10;

/// Where so many things are announced.
struct Announced {
    number: u32,
    tokens: Range<usize>,
}

/// Enumerations that are shorter or longer than announced.
pub(super) fn counted(view: &View<'_>) -> Option<Warning> {
    in_sentences(view).or_else(|| in_list(view))
}

fn mismatch(view: &View<'_>, announced: &Announced, given: u32) -> Option<Warning> {
    (given != announced.number).then(|| {
        let words = view.span(&announced.tokens);
        let message = format!(
            "\u{201c}{}\u{201d} are announced, and {given} follow",
            words.of(view.text)
        );
        warning("enumeration-mismatch", message, words)
    })
}

/// "three suggestions" in a sentence, the last that it announces; none of others that it only speaks of.
fn announced(view: &View<'_>, sentence: &Range<usize>) -> Option<Announced> {
    const BETWEEN: usize = 2;
    const PARTLY: Words = words!(
        "of which including such among some least than over about several other further additional remaining"
    );
    let token = |at: usize| view.tokens.get(at);
    let things = sentence
        .clone()
        .rev()
        .find(|at| token(*at).is_some_and(|t| THINGS.has(t)))?;
    // "three concrete suggestions"
    let adjective =
        |at: usize| token(at).is_some_and(|t| t.kind == Kind::Word && !t.is(Class::PREPOSITION));
    let first = (things.saturating_sub(BETWEEN + 1)..things)
        .rev()
        .filter(|at| *at >= sentence.start)
        .find(
            |at| matches!(number_at(view, *at), Some((n, end)) if n >= FEWEST && end <= things),
        )?;
    let (number, end) = number_at(view, first)?;
    let partly = |range: Range<usize>| PARTLY.has_any(view.words(&range));
    // "on three of the points", "three other proposals", "at least four points", "two points including"
    let whole = (end..things).all(adjective)
        && !partly(end..things)
        && !partly(first.saturating_sub(2).max(sentence.start)..first)
        && !partly(things + 1..sentence.end.min(things + 3));
    (whole && number <= MOST).then_some(Announced {
        number,
        tokens: first..things + 1,
    })
}

/// The place in a row that "First," or "Secondly," tells at the head of an item.
fn ordinal(token: &Token) -> Option<u32> {
    const ORDINALS: [[u64; 2]; 10] = [
        [hashed("first"), hashed("firstly")],
        [hashed("second"), hashed("secondly")],
        [hashed("third"), hashed("thirdly")],
        [hashed("fourth"), hashed("fourthly")],
        [hashed("fifth"), hashed("fifthly")],
        [hashed("sixth"), hashed("sixthly")],
        [hashed("seventh"), hashed("seventhly")],
        [hashed("eighth"), hashed("eighthly")],
        [hashed("ninth"), hashed("ninthly")],
        [hashed("tenth"), hashed("tenthly")],
    ];
    let place = ORDINALS
        .iter()
        .position(|words| words.contains(&token.hash))?;
    u32::try_from(place + 1).ok()
}

/// Items that open with "First,", "Second,", from the announcement on.
fn in_sentences(view: &View<'_>) -> Option<Warning> {
    const FIRST: Words = words!("first firstly");
    if !view.vocabulary.may_have(FIRST) {
        return None;
    }
    view.sentences.iter().enumerate().find_map(|(n, sentence)| {
        // "three points: first, ..."
        let inner = || {
            let colon = |at: &usize| view.tokens.get(*at).is_some_and(|t| t.kind == Kind::Colon);
            let at = sentence.clone().find(colon)?;
            opens_row(view, at + 1).then_some((sentence.start..at, at + 1))
        };
        let (above, first) = if opens_row(view, sentence.start) {
            let above = n.checked_sub(1).and_then(|n| view.sentences.get(n))?;
            (above.clone(), sentence.start)
        } else {
            inner()?
        };
        let announced = announced(view, &above)?;
        mismatch(view, &announced, items(view, n, first, announced.number)?)
    })
}

/// "First," at `at`.
fn opens_row(view: &View<'_>, at: usize) -> bool {
    let comma = || {
        view.tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == Kind::Comma)
    };
    comma() && view.tokens.get(at).and_then(ordinal) == Some(1)
}

/// How many items there are from "First," at `first` in the sentence `nth` on; none where one of those announced may be told in
/// other words.
fn items(view: &View<'_>, nth: usize, first: usize, announced: u32) -> Option<u32> {
    /// What may open an item without its number.
    const MORE: Words = words!(
        "finally lastly last also moreover furthermore besides additionally another next then further likewise addition plus"
    );
    // Where the paragraph around a token ends.
    let ends = |at: usize| {
        let start = view.tokens.get(at).map_or(0, |t| t.span().start);
        let behind = view.page.blocks.partition_point(|b| b.span.start <= start);
        let block = behind.checked_sub(1).and_then(|n| view.page.blocks.get(n));
        block.map_or(0, |b| b.span.end)
    };
    // As many as stand at the head of an item, and as many as are named anywhere.
    let (mut given, mut named) = (1, 1);
    let mut more = false;
    let mut until = ends(first);
    'sentences: for sentence in view.sentences.get(nth..)? {
        for at in sentence.start.max(first + 1)..sentence.end {
            let token = view.tokens.get(at)?;
            let Some(place) = ordinal(token) else {
                more |= token.span().start < until && MORE.has(token);
                continue;
            };
            let heads = heads_item(view, at, sentence);
            if place == 1 && at == sentence.start {
                // Another row of things begins.
                break 'sentences;
            }
            if heads && place > given + 1 {
                return None;
            }
            named = named.max(if place == named + 1 { place } else { named });
            if heads && place == given + 1 {
                given = place;
                named = place;
                more = false;
                until = ends(at);
            }
        }
    }
    let told_otherwise = given < announced && (more || named > given);
    (given >= FEWEST && !told_otherwise).then_some(given)
}

/// Whether a number opens an item: "Second, ...", "; and third, ...".
fn heads_item(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let before = |n: usize| at.checked_sub(n).and_then(|at| view.tokens.get(at));
    let mark = |t: &Token| matches!(t.kind, Kind::Comma | Kind::Semicolon);
    let and = before(1).is_some_and(|t| t.word == Word::AND);
    let behind = before(if and { 2 } else { 1 }).is_some_and(mark);
    let comma = view
        .tokens
        .get(at + 1)
        .is_some_and(|t| t.kind == Kind::Comma);
    comma && (at == sentence.start || behind)
}

/// "the following three points:" above a list of items with marks.
fn in_list(view: &View<'_>) -> Option<Warning> {
    let blocks = &view.page.blocks;
    let leads = |n: usize| {
        let block = blocks.get(n)?;
        let line = block.span.of(view.text);
        (block.kind == BlockKind::Body && line.ends_with(':')).then(|| view.range(block.span))
    };
    (0..blocks.len()).find_map(|n| {
        let line = leads(n)?;
        let sentence = view.sentences.iter().rfind(|s| line.contains(&s.start))?;
        let announced = announced(view, sentence)?;
        // "the following three points:", "three points, as below:"
        let close = view.words(&(announced.tokens.end..line.end)).len() <= 1;
        let given = close.then(|| listed(view, n + 1))??;
        mismatch(view, &announced, given)
    })
}

/// How many items the list has that begins with the block `first`, where it is clear which they are.
fn listed(view: &View<'_>, first: usize) -> Option<u32> {
    let blocks = view.page.blocks.get(first..)?;
    let mark = |n: usize| -> Option<(Marker, usize)> {
        let block = blocks.get(n)?;
        let [mark] = block.markers.as_slice() else {
            return None;
        };
        Some((*mark, block.indent))
    };
    let (opens, indent) = mark(0).filter(|(mark, _)| mark.value <= 1)?;
    let like = |n: usize| mark(n).is_some_and(|(m, i)| m.style == opens.style && i == indent);
    let given = (0..blocks.len()).take_while(|n| like(*n)).count();
    // Points below points, or further ones behind a paragraph without a mark.
    let inner = mark(given).is_some_and(|(_, i)| i > indent);
    let further = (given..blocks.len()).any(like);
    let given = u32::try_from(given).ok()?;
    (given >= FEWEST && !inner && !further).then_some(given)
}

#[cfg(test)]
mod tests {
    use super::super::tests::warned;

    #[test]
    fn as_many_are_given_as_announced() {
        const CODE: &str = "enumeration-mismatch";
        for (text, expected) in [
            (
                "He made three suggestions on trade. First, open the port. Second, cut the fees.",
                CODE,
            ),
            (
                "He made two points. First, open the port. Second, cut the fees. Third, ask.",
                CODE,
            ),
            (
                "He made three suggestions. First, open the port. Second, cut the fees. Third, ask.",
                "",
            ),
            (
                "He made three suggestions. First, open the port; second, cut the fees; and third, ask.",
                "",
            ),
            (
                "He made three suggestions. First, open the port. Second, cut the fees. Finally, ask.",
                "",
            ),
            (
                "He made three suggestions. First, open the port. Second, cut the fees. They also want salt.",
                "",
            ),
            (
                "He made three suggestions. First, open the port.\n\nSecond, cut the fees.\n\nThird, ask.",
                "",
            ),
            (
                "He recalled two of the three points. First, open the port. Second, cut the fees.",
                "",
            ),
            ("He made three points. She thanked him.", ""),
            (
                "They agreed on the following three points:\n\n(1) to open the port;\n\n(2) to ask.",
                CODE,
            ),
            (
                "They agreed on the following two points:\n\n(1) to open the port;\n\n(2) to ask.",
                "",
            ),
            (
                "They agreed on the following three points:\n\n- to open the port;\n\n- to ask.\n\nThey will meet.",
                CODE,
            ),
        ] {
            assert_eq!(warned(text), expected, "{text}");
        }
    }
}
