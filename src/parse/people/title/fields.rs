//! Fields of an office that go on behind a comma, and bodies of states whose names no table has.

use super::super::lexis;
use super::super::name::name_at;
use super::{AND, OF, THE, Title, agency, of_place};
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// Most fields of one office.
const FIELDS: usize = 8;

/// Most words of one field, or of a body's name.
const LONGEST: usize = 5;

/// `, Nordic Cooperation and Danes Abroad` at `at`, behind the first field of an office: the index after the last. A list
/// ends with `and`; behind it stand the name, a comma or nothing.
fn listed(tokens: &[Token], title: &Title, at: usize, end: usize) -> Option<usize> {
    let token = |n: usize| tokens.get(n).filter(|_| n < end);
    let comma = |n: usize| token(n).is_some_and(|t| t.kind == Kind::Comma);
    // Right behind a field, not behind the office's country.
    let beside = comma(at) && title.tokens.last().is_some_and(|last| last + 1 == at);
    if title.plural || !beside {
        return None;
    }
    let mut next = at;
    for _ in 0..FIELDS {
        let oxford = usize::from(comma(next));
        let last = token(next + oxford).is_some_and(|t| is(t, AND));
        if !last && oxford == 0 || last && next == at {
            return None;
        }
        next += oxford + usize::from(last);
        next += usize::from(token(next).is_some_and(|t| is(t, THE)));
        next = field(tokens, next, end, last)?;
        if last {
            let ends = token(next).is_none_or(|t| {
                t.starts_line() || t.is_capital() || t.kind != Kind::Word || is(t, OF)
            });
            return ends.then_some(next);
        }
    }
    None
}

/// The index after a field that begins at `at`: words in capitals, a place or a word of titles among them and no office.
/// The last one is followed by a name, and has no other words.
fn field(tokens: &[Token], at: usize, end: usize, last: bool) -> Option<usize> {
    let mut next = at;
    let mut told = false;
    while next < end.min(at + LONGEST) {
        let token = tokens.get(next)?;
        if token.kind != Kind::Word || !token.is_capital() || token.starts_line() {
            break;
        }
        let place = place_at(tokens, next).filter(|p| p.end <= end);
        if place.is_none() && lexis::is_head(token) || lexis::is_address(token) {
            return None;
        }
        let known = place.is_some() || lexis::is_title_word(token) || lexis::is_matter(token);
        // "and the Federal Museum Institutions Ana Paz"
        let leads = tokens
            .get(next + 1)
            .is_some_and(|t| next + 1 < end && lexis::is_matter(t));
        // "and Worship Santiago Paz": a given name that is a city's too.
        let given = place.is_some_and(|p| p.end == next + 1)
            && tokens
                .get(next + 1)
                .is_some_and(|t| next + 1 < end && t.is_strange());
        if last && told && (given || !known && !leads) {
            break;
        }
        told |= known;
        next = place.map_or(next + 1, |p| p.end);
    }
    told.then_some(next)
}

/// The index after a body at `at` that an office goes on with.
pub(super) fn body(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    tokens.get(at).filter(|t| t.kind == Kind::Word)?;
    of_state(tokens, at, end).or_else(|| agency::behind(tokens, at, end))
}

/// `Great Hural` of "Chairman of the State Great Hural of Mongolia Ana Paz", at `at` or behind `of the`: the index after
/// it. The country and a name follow.
fn of_state(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let token = |n: usize| tokens.get(n).filter(|_| n < end);
    let leads =
        |n: usize| token(n).is_some_and(|t| is(t, OF)) && token(n + 1).is_some_and(|t| is(t, THE));
    let first = if leads(at) {
        at + 2
    } else {
        // Behind the first words of the body, which are known.
        let inside = (at.saturating_sub(LONGEST)..at).rev();
        let mut inside = inside.skip_while(|n| token(*n).is_some_and(Token::is_capital));
        let article = inside.next().filter(|n| n + 1 < at)?;
        leads(article.checked_sub(1)?).then_some(at)?
    };
    let word = |n: &usize| {
        token(*n).is_some_and(|t| {
            t.kind == Kind::Word && t.is_capital() && !t.starts_line() && !lexis::is_address(t)
        })
    };
    let after = (first..first + LONGEST).find(|n| !word(n))?;
    let (_, name) = of_place(tokens, after, end).filter(|_| after > first)?;
    let foreign = place_at(tokens, first).is_none();
    (foreign && name_at(tokens, name, end, false, true).is_some()).then_some(after)
}

/// "of government" behind "the heads": the index after it.
fn of_government(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    const HEADS: Words = words!("head heads");
    const GOVERNMENT: u64 = hashed("government");
    let led = at.checked_sub(1).and_then(|n| tokens.get(n));
    let of = led.is_some_and(|t| HEADS.has(t))
        && tokens.get(at).is_some_and(|t| is(t, OF))
        && at + 2 <= end;
    let government = tokens.get(at + 1);
    government
        .filter(|t| of && t.hash == GOVERNMENT)
        .map(|_| at + 2)
}

/// `Elections` of "Chair of the National Elections Commission", `Agencies` of "Heads of Security Agencies", `Unity` of
/// "Prime Minister of the Government of National Unity", at `at`: the index after it.
fn matter(tokens: &[Token], title: &Title, at: usize, end: usize) -> Option<usize> {
    let known = |t: &Token| lexis::is_matter(t) || t.is_capital() && is_of_the_nation(tokens, at);
    let word = tokens.get(at).filter(|t| at < end && known(t))?;
    let beside = title.tokens.last().is_some_and(|last| last + 1 == at) && !word.starts_line();
    (beside && has_of(tokens, title)).then_some(at + 1)
}

/// `Unity` of "the Government of National Unity".
pub(in crate::parse::people) fn is_of_the_nation(tokens: &[Token], at: usize) -> bool {
    const NATIONAL: u64 = hashed("national");
    let before = |n: usize| at.checked_sub(n).and_then(|n| tokens.get(n));
    before(1).is_some_and(|t| is(t, NATIONAL)) && before(2).is_some_and(|t| is(t, OF))
}

fn has_of(tokens: &[Token], title: &Title) -> bool {
    let mut words = title.tokens.iter().filter_map(|n| tokens.get(*n));
    words.any(|t| is(t, OF))
}

/// "General Elections", "Prime Minister Elections": words of an office that tell what follows them, and nobody's office.
/// Not "Foreign Minister Visits Lima".
pub(super) fn tells_matter(tokens: &[Token], title: &Title, after: usize, end: usize) -> bool {
    let word = tokens.get(after).filter(|_| after < end);
    word.is_some_and(|t| lexis::is_matter(t) && !t.is(Class::THIRD) && !t.starts_line())
        && title.tokens.last().is_some_and(|last| last + 1 == after)
        && !has_of(tokens, title)
}

/// `for Water Reform` of "Deputy Prime Minister for Water Reform and Minister of Trade", at `at`: the index after it. A
/// further office follows.
fn before_office(tokens: &[Token], title: &Title, at: usize, end: usize) -> Option<usize> {
    let token = |n: usize| tokens.get(n).filter(|_| n < end);
    let beside = title.tokens.last().is_some_and(|last| last + 1 == at);
    let headed = at
        .checked_sub(1)
        .and_then(token)
        .is_some_and(lexis::is_head);
    token(at).filter(|t| t.word == Word::FOR && beside && headed)?;
    let word = |n: &usize| {
        token(*n).is_some_and(|t| {
            let office = lexis::is_head(t) || lexis::is_address(t);
            t.kind == Kind::Word && t.is_capital() && !t.starts_line() && !office
        })
    };
    let after = (at + 1..at + 1 + LONGEST).find(|n| !word(n))?;
    // "Minister for Foreign Affairs Ana Paz and Minister ...": what follows a field that is known is a name.
    let known = |n: &usize| token(*n).is_some_and(|t| lexis::is_title_word(t) || t.places > 0);
    let named = (at + 1..after)
        .skip_while(|n| !known(n))
        .any(|n| !known(&n));
    let further = token(after).is_some_and(|t| is(t, AND))
        && token(after + 1).is_some_and(|t| t.is_capital() && lexis::is_head(t));
    (further && !named && after > at + 1).then_some(after)
}

/// "of government", or fields that are listed: the index after what the office goes on with.
pub(super) fn go_on(tokens: &[Token], title: &Title, at: usize, end: usize) -> Option<usize> {
    of_government(tokens, at, end)
        .or_else(|| before_office(tokens, title, at, end))
        .or_else(|| matter(tokens, title, at, end))
        .or_else(|| listed(tokens, title, at, end))
}
