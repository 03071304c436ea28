//! Where one sentence ends and the next begins, within the tokens of one block of text. Knows abbreviations, initials,
//! numbers, quotations and brackets; nothing of what a sentence says.

use std::ops::Range;

use super::lexicon::{Class, Verbs, Word};
use super::token::{Kind, Token};
use super::words::hashed;

/// The sentences of one block as ranges of its tokens, in order and without gaps.
pub(super) fn sentences<'t>(
    text: &'t str,
    tokens: &'t [Token],
) -> impl Iterator<Item = Range<usize>> + 't {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= tokens.len() {
            return None;
        }
        let end = sentence_end(text, tokens, start);
        let range = start..end;
        start = end;
        Some(range)
    })
}

/// Index after the last token of the sentence that begins at `start`.
fn sentence_end(text: &str, tokens: &[Token], start: usize) -> usize {
    let mut open = 0_usize;
    let mut at = start;
    while let Some(token) = tokens.get(at) {
        at += 1;
        // Most tokens end nothing.
        if !token.kind.may_end() & !token.is_dotted() {
            continue;
        }
        match token.kind {
            Kind::Open => open += 1,
            Kind::Close => open = open.saturating_sub(1),
            Kind::Stop | Kind::Mark => {
                while tokens
                    .get(at)
                    .is_some_and(|t| matches!(t.kind, Kind::Stop | Kind::Mark) && !t.is_spaced())
                {
                    at += 1;
                }
                let closed = after_note(text, tokens, after_closers(tokens, at, open));
                if ends(text, tokens, start, at - 1, closed)
                    && !(open > 0 && closed == at && is_aside(tokens, start, at))
                {
                    let mark = is_agency(tokens.get(closed..).unwrap_or_default());
                    return if mark { tokens.len() } else { closed };
                }
            }
            // `U.S.` and `p.m.` hold the full stop that may end the sentence too.
            Kind::Word if token.is_dotted() && token.text(text).ends_with('.') => {
                let closed = after_closers(tokens, at, open);
                let next = tokens.get(closed);
                let new = next.is_some_and(|n| begins_after_abbreviation(token, n));
                let abbreviation = token.is(Class::ABBREVIATION);
                if new && !abbreviation && !has_no_clause(tokens, start, at) {
                    return closed;
                }
            }
            Kind::Word
            | Kind::Number
            | Kind::Possessive
            | Kind::Comma
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Hyphen
            | Kind::Dash
            | Kind::Quote
            | Kind::Other => {}
        }
    }
    tokens.len()
}

/// "(NTB)" behind the last sentence of a text: an agency's mark, or "(End)", is no sentence.
fn is_agency(rest: &[Token]) -> bool {
    matches!(rest, [open, word, close]
        if open.kind == Kind::Open && word.kind == Kind::Word && close.kind == Kind::Close)
}

/// Whether brackets opened within the sentence close soon behind a full stop, with nothing but a few words between:
/// "at 9:30 (local time. 5:30 in Japan), the Minister spoke".
fn is_aside(tokens: &[Token], start: usize, at: usize) -> bool {
    const LONGEST: usize = 9;
    let rest = tokens.get(at..).unwrap_or_default();
    let mut near = rest
        .iter()
        .take(LONGEST)
        .skip_while(|t| !matches!(t.kind, Kind::Close | Kind::Open | Kind::Stop | Kind::Mark));
    let closes = match (near.next().map(|t| t.kind), near.next().map(|t| t.kind)) {
        (Some(Kind::Close), _) => true,
        (Some(Kind::Stop), next) => next == Some(Kind::Close),
        _ => false,
    };
    closes && tokens.get(start).is_some_and(|t| t.kind != Kind::Open)
}

/// "On 3 May at around 2 p.m. Mr. Lind spoke ...": what stands before the hour is a phrase of time alone.
fn has_no_clause(tokens: &[Token], start: usize, end: usize) -> bool {
    const LONGEST: usize = 16;
    let hour = end
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|t| matches!(t.word, Word::AM_TIME | Word::PM_TIME));
    let words = tokens.get(start..end).unwrap_or_default();
    hour && words.len() < LONGEST
        && words.first().is_some_and(|t| t.is(Class::PREPOSITION))
        && !words.iter().any(|t| {
            !t.is_capital() && t.kind == Kind::Word && t.is(Class::PAST.or(Class::AUXILIARY))
        })
}

/// Index after the quotation marks and brackets that close right after a full stop.
fn after_closers(tokens: &[Token], mut at: usize, open: usize) -> usize {
    let mut left = open;
    while let Some(token) = tokens.get(at) {
        let closes = match token.kind {
            Kind::Quote => !token.is_spaced(),
            Kind::Close if left > 0 => {
                left -= 1;
                true
            }
            Kind::Word
            | Kind::Number
            | Kind::Possessive
            | Kind::Comma
            | Kind::Stop
            | Kind::Mark
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Hyphen
            | Kind::Dash
            | Kind::Open
            | Kind::Close
            | Kind::Other => false,
        };
        if !closes {
            break;
        }
        at += 1;
    }
    at
}

/// Index after the number of a note behind a full stop: "agreed to meet.[2]".
fn after_note(text: &str, tokens: &[Token], at: usize) -> usize {
    match tokens.get(at..at + 3) {
        Some([open, number, close])
            if number.kind == Kind::Number
                && close.kind == Kind::Close
                && open.text(text) == "[" =>
        {
            at + 3
        }
        _ => at,
    }
}

/// Whether the full stop or mark at `stop` ends the sentence that began at `start`; `next` is the token after it and
/// its closing marks.
fn ends(text: &str, tokens: &[Token], start: usize, stop: usize, next: usize) -> bool {
    let Some(following) = tokens.get(next) else {
        return true;
    };
    let Some(mark) = tokens.get(stop) else {
        return true;
    };
    let before = stop
        .checked_sub(1)
        .filter(|i| *i >= start)
        .and_then(|i| tokens.get(i));
    if mark
        .text(text)
        .starts_with(['\u{3002}', '\u{FF01}', '\u{FF1F}'])
    {
        return true;
    }
    let Some(before) = before else {
        // A lone mark, or an ellipsis, opens the sentence.
        return false;
    };
    if mark.kind == Kind::Stop && !mark.is_spaced() {
        if is_list_marker(text, tokens.get(start..stop).unwrap_or_default()) {
            return false;
        }
        if let Some(answer) = after_abbreviation(text, tokens, stop, before, following) {
            return answer;
        }
    }
    if names_agency(tokens, start, stop) || next > stop + 1 && names_speaker(tokens, next) {
        return false;
    }
    let in_brackets = next > stop + 1
        && tokens.get(next - 1).is_some_and(|t| t.kind == Kind::Close)
        && tokens.get(start).is_some_and(|t| t.kind != Kind::Open);
    if in_brackets && before.kind == Kind::Number {
        return following.is(Class::STARTER) && following.is_capital();
    }
    let ellipsis = mark.text(text).starts_with('\u{2026}')
        || tokens
            .get(stop.wrapping_sub(1))
            .is_some_and(|t| t.kind == Kind::Stop);
    // A mark that the page could not show: `grows.?The talks`.
    if mark.kind == Kind::Mark && before.kind == Kind::Stop && !mark.is_spaced() {
        return following.is_capital();
    }
    if ellipsis {
        return following.is_capital() && following.is_spaced();
    }
    begins(text, before, following)
}

/// "We go on!" – the President said: behind a closing quotation mark a dash, whoever said it, and the full stop.
fn names_speaker(tokens: &[Token], dash: usize) -> bool {
    const LONGEST: usize = 9;
    /// The verb, perhaps with a particle.
    const VERB: usize = 2;
    let opens = tokens
        .get(dash)
        .is_some_and(|t| matches!(t.kind, Kind::Dash | Kind::Hyphen));
    let quoted = dash.checked_sub(1).and_then(|at| tokens.get(at));
    if !opens || quoted.is_none_or(|t| t.kind != Kind::Quote) {
        return false;
    }
    let rest = tokens.get(dash + 1..).unwrap_or_default();
    let rest = rest.get(..rest.len().min(LONGEST)).unwrap_or_default();
    let ends = |t: &Token| matches!(t.kind, Kind::Stop | Kind::Mark);
    let Some(end) = rest.iter().position(ends) else {
        return false;
    };
    // `- The Minister thanked the pilots.` is a point of its own.
    let last = rest.get(end.saturating_sub(VERB)..end).unwrap_or_default();
    last.iter().any(|t| {
        t.is(Class::PAST) && !t.is_capital() && t.verbs.meets(Verbs::SAY.or(Verbs::STANCE))
    })
}

/// "OSLO. APA - The Minister ...": place and agency in capitals, up to a dash.
fn names_agency(tokens: &[Token], start: usize, stop: usize) -> bool {
    const LONGEST: usize = 4;
    let token = |at: usize| tokens.get(at);
    let shouted = |at: usize| token(at).is_some_and(|t| t.kind != Kind::Word || t.is_shouted());
    if stop > start + LONGEST || !token(start).is_some_and(Token::is_shouted) {
        return false;
    }
    let dash = (stop + 2..stop + LONGEST).find(|at| {
        token(*at).is_some_and(|t| t.kind == Kind::Dash || t.kind == Kind::Hyphen && t.is_spaced())
    });
    dash.is_some_and(|dash| (start..dash).all(shouted))
}

/// What a full stop after an abbreviation, an initial or a numbered word means; `None` after any other word.
fn after_abbreviation(
    text: &str,
    tokens: &[Token],
    stop: usize,
    before: &Token,
    following: &Token,
) -> Option<bool> {
    if before.kind != Kind::Word {
        return None;
    }
    let letters = before.text(text);
    // `He` begins sentences and never carries a full stop; `HE.` is an address.
    if before.is(Class::ABBREVIATION) && (before.is_capital() || letters.len() > 2) {
        let address = !before.is(Class::STARTER) || before.is_shouted();
        return address.then_some(false);
    }
    // `Ma. Teresa Paz`, as Filipinos write Maria, and not "thanked Minister Ma. The talks".
    if letters == "Ma" && following.is_strange() {
        let named = tokens.get(stop + 2).is_some_and(Token::is_capital);
        return named.then_some(false);
    }
    // `N. Yu. Lindov`: an initial of two letters behind one of one.
    let short = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| t.is_capital() && t.span().len() == 1)
    };
    let second = stop.checked_sub(3).is_some_and(|at| {
        short(at)
            && tokens
                .get(at + 1)
                .is_some_and(|t| t.kind == Kind::Stop && !t.is_spaced())
    });
    if letters.len() == 2 && before.is_capital() && second && following.is_strange() {
        return Some(false);
    }
    if before.is(Class::ENDING_ABBREVIATION) {
        return Some(begins_after_abbreviation(before, following));
    }
    if before.is(Class::NUMBERED) && following.kind == Kind::Number {
        return Some(false);
    }
    // `Oct. 4`, `Tues. 4 October`
    let dated = before.is(Class::MONTH) && letters.len() <= 4
        || before.is(Class::WEEKDAY) && letters.len() <= 5;
    if dated && following.kind == Kind::Number {
        return Some(false);
    }
    // An initial: `Joseph R. Biden`, `B. Johnson`; a full sentence may end in `Annex B.`
    if letters.chars().count() == 1 && before.is_capital() && before.word != Word::I {
        let name_before = stop
            .checked_sub(2)
            .and_then(|i| tokens.get(i))
            .is_none_or(|t| t.is_capital() || t.kind != Kind::Word);
        return Some(
            !name_before && begins_after_abbreviation(before, following)
                || following.is(Class::STARTER) && following.is_capital(),
        );
    }
    None
}

/// Whether a new sentence begins with `following`, after an abbreviation that may end one.
fn begins_after_abbreviation(before: &Token, following: &Token) -> bool {
    const CAPITAL: u64 = hashed("d.c.");
    let time_of_day = before.word == Word::AM_TIME || before.word == Word::PM_TIME;
    // "in Washington, D.C. Minister Lind", but "D.C. Mayor Lind"
    let capital = before.hash == CAPITAL && following.hash != hashed("mayor");
    following.is_spaced()
        && following.is_capital()
        && (following.is(Class::STARTER)
            || (time_of_day || capital)
                && following.is(Class::TITLE.or(Class::HONORIFIC).or(Class::DETERMINER)))
}

/// Whether `following` can open a sentence after an ordinary full stop.
fn begins(text: &str, before: &Token, following: &Token) -> bool {
    let uncased = following
        .text(text)
        .chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase());
    match following.kind {
        Kind::Word if following.is_spaced() => following.is_capital() || uncased,
        // A space forgotten: `in peace.The talks`, not `Ts.Lind`.
        Kind::Word => {
            let initial = before.is_capital() && before.end - before.start < 3;
            following.is_capital() && before.kind == Kind::Word && !before.is_shouted() && !initial
        }
        Kind::Number | Kind::Open | Kind::Quote | Kind::Other | Kind::Hyphen | Kind::Dash => {
            following.is_spaced()
        }
        Kind::Possessive
        | Kind::Comma
        | Kind::Stop
        | Kind::Mark
        | Kind::Colon
        | Kind::Semicolon
        | Kind::Close => false,
    }
}

/// `1`, `(1`, `2(1)`, `a`, `iv` before the full stop that makes it the number of a point.
fn is_list_marker(text: &str, tokens: &[Token]) -> bool {
    tokens.len() <= 6
        && tokens.iter().all(|t| match t.kind {
            Kind::Number | Kind::Open | Kind::Close => true,
            Kind::Word => {
                let letters = t.text(text);
                letters.len() == 1
                    || letters.len() <= 5 && letters.bytes().all(|b| b"ivxIVX".contains(&b))
            }
            Kind::Possessive
            | Kind::Comma
            | Kind::Stop
            | Kind::Mark
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Hyphen
            | Kind::Dash
            | Kind::Quote
            | Kind::Other => false,
        })
}

#[cfg(test)]
mod tests;
