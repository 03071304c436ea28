//! The fullest form of a name anywhere in the document, and everything that is said right beside it.

use std::ops::Range;

use super::cast::{core, same_name};
use super::lexis;
use super::mention::{Mention, is_passing, mentions, span};
use super::name::name_at;
use super::title::is_of_the_nation;
use crate::model::Span;
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

const OF: u64 = hashed("of");

/// Most occurrences of one name that are looked at; further ones bring no fuller form.
const LOOKED_AT: usize = 200;

/// Tokens after a name in which a title in apposition is read.
const APPOSITION: usize = 16;

/// The words with a capital, by hash and index: among them the names are looked for.
pub(super) fn capitals(tokens: &[Token]) -> Vec<(u64, usize)> {
    let capitals = tokens.iter().enumerate().filter(|(_, t)| t.is_capital());
    capitals.map(|(at, t)| (t.hash, at)).collect()
}

/// Where a family name stands in the text, each with the whole name around it.
pub(super) fn occurrences(
    tokens: &[Token],
    capitals: &[(u64, usize)],
    family: u64,
    known: &[Range<usize>],
    title: &Range<usize>,
) -> Vec<Range<usize>> {
    capitals
        .iter()
        .filter(|(hash, _)| *hash == family)
        .take(LOOKED_AT)
        .filter_map(|(_, at)| around(tokens, *at, known, title.contains(at)))
        .filter(|name| !is_tagged(tokens, name))
        .collect()
}

/// "Tags: Ana Lind Eva Paz": names that a page lists side by side are not one.
fn is_tagged(tokens: &[Token], name: &Range<usize>) -> bool {
    const TAGS: Words = words!("tags tag keywords keyword topics persons people labels");
    let before = |back: usize| name.start.checked_sub(back).and_then(|n| tokens.get(n));
    let colon = usize::from(before(1).is_some_and(|t| t.kind == Kind::Colon));
    before(1 + colon).is_some_and(|t| TAGS.has(t) && t.starts_line())
}

/// The longest name that holds the token at `at` and is one of `known` in a fuller form.
fn around(
    tokens: &[Token],
    at: usize,
    known: &[Range<usize>],
    headline: bool,
) -> Option<Range<usize>> {
    let mut first = at;
    while first > at.saturating_sub(6)
        && !tokens.get(first).is_some_and(Token::starts_line)
        && tokens.get(first - 1).is_some_and(stands_in_name)
    {
        first -= 1;
    }
    (first..=at).find_map(|start| {
        let token = tokens.get(start)?;
        // Half a hyphenated word begins no name.
        if !token.is_spaced() {
            return None;
        }
        if opens_sentence(tokens, start) && !plain(token) && start < at {
            return None;
        }
        let name = name_at(tokens, start, tokens.len(), headline, start == at)?;
        let other = !name.contains(&at)
            || in_place(tokens, start)
            || start < at && (of_office(tokens, start) || is_of_the_nation(tokens, start));
        // By nothing but the word that all forms share it is one of them.
        let same = name.len() == 1 || known.iter().any(|k| same_name(tokens, k, &name));
        (!other && same && !is_child(tokens, &name, known)).then_some(name)
    })
}

/// `Omar bin Salem Rahman` beside `Salem Rahman`: the name of a son, whose father is one of `known`.
fn is_child(tokens: &[Token], name: &Range<usize>, known: &[Range<usize>]) -> bool {
    const CHILD: Words = words!("bin ibn bint");
    let hash = |at: usize| tokens.get(at).map(|t| t.hash);
    let child = |at: usize| tokens.get(at).is_some_and(|t| CHILD.has(t));
    let Some(father) = name.clone().find(|at| child(*at)) else {
        return false;
    };
    let own = |k: &Range<usize>| k.clone().any(|at| hash(at) == hash(name.start));
    known.iter().any(|k| hash(k.start) == hash(father + 1)) && !known.iter().any(own)
}

/// Whether a name may run over `token`: over no word in small letters but a particle or half of a hyphenated one.
fn stands_in_name(token: &Token) -> bool {
    match token.kind {
        Kind::Word => token.is_capital() || lexis::is_particle(token) || !token.is_spaced(),
        Kind::Stop | Kind::Comma | Kind::Hyphen | Kind::Quote | Kind::Open | Kind::Close => true,
        Kind::Number
        | Kind::Possessive
        | Kind::Mark
        | Kind::Colon
        | Kind::Semicolon
        | Kind::Dash
        | Kind::Other => false,
    }
}

/// "Foreign Minister of Ruritania Ana Lind", "Chair of the OSCE Ana Lind": what follows an office's "of" begins no name.
fn of_office(tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|n| tokens.get(n));
    let of = 1 + usize::from(before(1).is_some_and(|t| t.word == Word::THE));
    before(of).is_some_and(|t| t.hash == OF) && before(of + 1).is_some_and(lexis::is_head)
}

/// Whether a country's name of several words runs over this token.
fn in_place(tokens: &[Token], at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|n| place_at(tokens, n).is_some_and(|p| p.end > at))
}

fn opens_sentence(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(Token::starts_line)
        || at
            .checked_sub(1)
            .and_then(|n| tokens.get(n))
            .is_none_or(|t| matches!(t.kind, Kind::Stop | Kind::Mark | Kind::Quote | Kind::Colon))
}

/// A word that the lexicon does not know: a capital at the start of a sentence then means a name.
fn plain(token: &Token) -> bool {
    token.class == Class::NONE && token.verbs.is_empty() && !lexis::is_headline(token)
}

/// "Eva Lind Ana Paz" at the end of a caption, where the text has "Eva Lind": the next name is whoever took the picture.
pub(super) fn runs_on(tokens: &[Token], name: &Range<usize>, others: &[Range<usize>]) -> bool {
    const PAIR: usize = 2;
    let words = |name: &Range<usize>| tokens.get(name.clone()).unwrap_or_default();
    let whole = words(name);
    let plain = |t: &Token| t.kind == Kind::Word && t.is_capital() && t.is_spaced();
    let ends = tokens.get(name.end).is_none_or(Token::starts_line);
    ends && whole.len() >= 2 * PAIR
        && others.iter().any(|other| {
            let short = words(other);
            let rest = whole.get(short.len()..).unwrap_or_default();
            let same = |(a, b): (&Token, &Token)| a.hash == b.hash;
            short.len() >= PAIR
                && rest.len() >= PAIR
                && short.iter().zip(whole).all(same)
                && rest.iter().all(|t| plain(t) && !lexis::is_particle(t))
        })
}

/// Letters of a name: the measure of how full it is. A word that stands twice is a slip and counts once.
pub(super) fn fullness(tokens: &[Token], name: &Range<usize>) -> usize {
    let words = tokens.get(name.clone()).unwrap_or_default();
    let mut letters = 0;
    for (at, token) in words.iter().enumerate() {
        let before = words.get(..at).unwrap_or_default();
        if token.kind == Kind::Word && before.iter().all(|t| t.hash != token.hash) {
            letters += token.span().len();
        }
    }
    letters
}

/// The mention around a name in the running text, for the title in front of it or, where that is known, for the country.
pub(super) fn mention_around(
    tokens: &[Token],
    name: &Range<usize>,
    headline: bool,
    wants_title: bool,
) -> Option<Mention> {
    let from = name.start.saturating_sub(14);
    let from = (from..=name.start)
        .rev()
        .find(|n| {
            tokens.get(*n).is_some_and(Token::starts_line)
                || *n > from && ends_mentions(tokens, *n - 1)
        })
        .unwrap_or(from);
    // A title in apposition stands behind the name.
    let until = tokens.len().min(name.end + APPOSITION);
    let closes = |n: &usize| {
        tokens.get(*n).is_none_or(|t| {
            t.starts_line()
                || t.kind == Kind::Stop && tokens.get(n + 1).is_none_or(Token::is_spaced)
        })
    };
    let comma = tokens.get(name.end).is_some_and(|t| t.kind == Kind::Comma);
    let to = if comma {
        (name.end..until).find(closes).unwrap_or(until)
    } else {
        name.end
    };
    // Without a country, or a word of a title, nothing is said of the name.
    let near = tokens.get(from..tokens.len().min(to + 2));
    let mut near = near.unwrap_or_default().iter();
    if !near.any(|t| t.places > 0 || wants_title && lexis::is_title_word(t)) {
        return None;
    }
    mentions(tokens, from..to, headline).into_iter().find(|m| {
        m.name
            .as_ref()
            .is_some_and(|n| n.start <= name.start && n.end >= name.end)
    })
}

/// Whether no mention runs over the token at `at`: a word in small letters that stands in no title and leads to none.
fn ends_mentions(tokens: &[Token], at: usize) -> bool {
    let inside = Lists::HEAD
        .or(Lists::WITHIN)
        .or(Lists::CONNECTOR)
        .or(Lists::COUNTERPART)
        .or(Lists::ADDRESS)
        .or(Lists::BEFORE_ADDRESS)
        .or(Lists::PARTICLE);
    tokens.get(at).is_some_and(|t| {
        t.kind == Kind::Word
            && t.is_spaced()
            && !t.is_capital()
            && !t.listed(inside)
            && !t.is(Class::PREPOSITION.or(Class::DETERMINER))
            && !is_passing(t)
    })
}

/// A name as it is shown: no capitals throughout, no full stop that ends a sentence.
pub(super) fn shown(text: &str, tokens: &[Token], name: &Range<usize>, reorder: bool) -> String {
    let words = tokens.get(name.clone()).unwrap_or_default();
    let shouted = |t: &&Token| {
        t.kind == Kind::Word && t.is_shouted() && t.span().len() > 2 && !lexis::is_suffix(t)
    };
    let loud = words.iter().filter(shouted).count();
    // `AnaPaz`: a blank was lost.
    let glued = words.windows(2).any(|pair| match pair {
        [a, b] => b.is_spaced() && a.end == b.start,
        _ => false,
    });
    if loud == 0 && !glued {
        return span(tokens, name).of(text).to_owned();
    }
    let part = |range: &[Token]| -> String {
        let mut out = String::new();
        for token in range {
            if token.is_spaced() && !out.is_empty() {
                out.push(' ');
            }
            let word = token.text(text);
            if token.is_shouted() && token.span().len() > 1 && !lexis::is_suffix(token) {
                out.push_str(&capitalised(word));
            } else {
                out.push_str(word);
            }
        }
        out
    };
    // "OKUDA Haruto": the family name is the one in capitals and goes last in the usual order.
    let leading = words.iter().take_while(|t| t.is_shouted()).count();
    if reorder && leading == loud && leading > 0 && loud < core(tokens, name).count() {
        let (family, given) = words.split_at(leading);
        return format!("{} {}", part(given), part(family));
    }
    part(words)
}

fn capitalised(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut start = true;
    for c in word.chars() {
        if start {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        start = !c.is_alphanumeric();
    }
    out
}

/// Spans of all names.
pub(super) fn spans(tokens: &[Token], names: &[Range<usize>]) -> Vec<Span> {
    let mut spans: Vec<Span> = names.iter().map(|n| span(tokens, n)).collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}
