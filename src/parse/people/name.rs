//! Where a person's name begins and ends, by its shape alone: names of every culture, known or not.

use std::ops::Range;

mod homonyms;

use super::lexis;
use super::mention::is_family_too;
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

use homonyms::{is_called, is_given, is_name_too, is_style};

pub(super) use homonyms::is_emir_by_name;

/// Longest name in tokens, hyphens and initials' full stops included.
const LONGEST: usize = 14;

/// The name that begins at token `at`, before `end`. `bold` allows a particle or a month's word to begin it, as after
/// a title.
pub(super) fn name_at(
    tokens: &[Token],
    at: usize,
    end: usize,
    headline: bool,
    bold: bool,
) -> Option<Range<usize>> {
    let mut next = at;
    let mut last = at;
    let mut words = 0;
    while next < end.min(at + LONGEST) {
        let Some(after) = part(tokens, next, end, headline, bold && words == 0, words > 0) else {
            break;
        };
        let token = tokens.get(next)?;
        // `Jr.` is taken with its full stop.
        if next > at && (token.starts_line() || lexis::is_suffix(token)) {
            break;
        }
        if next > at
            && !token.is_spaced()
            // `S.Lind`
            && tokens
                .get(next - 1)
                .is_some_and(|t| !matches!(t.kind, Kind::Hyphen | Kind::Stop | Kind::Quote))
        {
            break;
        }
        words += 1;
        next = nickname(tokens, after, end, headline).unwrap_or(after);
        next += usize::from(next == after && before_glottal(tokens, after, end));
        last = after;
    }
    if words == 0
        || names_department(tokens, last, end)
        || ends_in_body(tokens, last)
        || names_group(tokens, last, end)
        || are_directions(tokens, at..last)
    {
        return None;
    }
    if let (1, Some(after)) = (words, korean_given(tokens, last, end)) {
        return Some(at..after);
    }
    last = suffix(tokens, last, end);
    Some(at..son_of(tokens, last, end, headline))
}

/// `bin Salman` behind the number of `King Abdullah II bin Salman`: the index after it.
fn son_of(tokens: &[Token], at: usize, end: usize, headline: bool) -> usize {
    const SON: Words = words!("bin ibn");
    let numbered = at.checked_sub(1).and_then(|n| tokens.get(n));
    let regnal = numbered.is_some_and(|t| lexis::is_suffix(t) && t.is_shouted());
    if !regnal || !tokens.get(at).is_some_and(|t| SON.has(t)) {
        return at;
    }
    // "Bin" has a capital where the page likes them.
    let father = name_at(tokens, at + 1, end, headline, true);
    father.map_or(at, |father| father.end)
}

/// `"Benny"` or `(Benny)` between two words of a name: the index after it.
fn nickname(tokens: &[Token], at: usize, end: usize, headline: bool) -> Option<usize> {
    let part = |n: usize| tokens.get(at + n).filter(|_| at + n < end);
    let marks = match (part(0)?.kind, part(2)?.kind) {
        (Kind::Quote, Kind::Quote) => true,
        (Kind::Open, Kind::Close) => place_at(tokens, at + 1).is_none(),
        _ => false,
    };
    let name = |n: usize| part(n).is_some_and(|t| lexis::can_name(t, headline) && !t.is_shouted());
    let tight = part(0)?.is_spaced() && !part(1)?.is_spaced() && !part(2)?.is_spaced();
    (marks && tight && name(1) && name(3) && part(3)?.is_spaced()).then_some(at + 3)
}

/// Whether the mark at `at` is a letter of the name behind it: `Sione ‘Utoika`.
fn before_glottal(tokens: &[Token], at: usize, end: usize) -> bool {
    let part = |n: usize| tokens.get(at + n).filter(|_| at + n < end);
    let mark = part(0).is_some_and(|t| t.kind == Kind::Quote && t.is_spaced());
    let name = |t: &Token| t.is_strange() && !t.is_spaced();
    mark && part(1).is_some_and(name) && part(2).is_none_or(|t| t.kind != Kind::Quote)
}

/// `Communications Department`: what stands before `at` names a part of a ministry.
fn names_department(tokens: &[Token], at: usize, end: usize) -> bool {
    const PARTS: Words =
        words!("department directorate division secretariat section bureau service");
    tokens
        .get(at)
        .is_some_and(|t| at < end && t.is_capital() && PARTS.has(t) && !t.starts_line())
}

/// `Northern Dialogue countries`: what stands before `at` names states.
fn names_group(tokens: &[Token], at: usize, end: usize) -> bool {
    const STATES: Words = words!("countries nations members");
    tokens
        .get(at)
        .is_some_and(|t| at < end && STATES.has(t) && !t.is_capital())
}

/// `Arab League` before `at`: a body of states is nobody, nor are `Baltic Countries`, the `Persian Gulf`
/// and `Salman Airport`.
fn ends_in_body(tokens: &[Token], at: usize) -> bool {
    const BODIES: Words = words!(
        "league organization organisation commonwealth partnership alliance initiative countries gulf sea ocean peninsula \
         centre center university airport institute foundation hospital palace stadium prize award museum library aid"
    );
    let last = at.checked_sub(1).and_then(|n| tokens.get(n));
    // "Minister Committed to Brotherly Ties": so are relations.
    last.is_some_and(|t| BODIES.has(t) || t.is(Class::RELATIONS_NOUN))
}

/// `South-North` of "the South-North Summit".
fn are_directions(tokens: &[Token], name: Range<usize>) -> bool {
    const DIRECTIONS: Words = words!("north south east west");
    matches!(tokens.get(name), Some([one, hyphen, other])
        if hyphen.kind == Kind::Hyphen && DIRECTIONS.has(one) && DIRECTIONS.has(other))
}

/// `, Kyung-wha` after a family name: the index after it.
fn korean_given(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let part = |n: usize| tokens.get(at + n).filter(|_| at + n < end);
    let comma = part(0).is_some_and(|t| t.kind == Kind::Comma);
    // "Lind, President-elect Paz"
    let name = |t: &Token| t.is_capital() && t.kind == Kind::Word && !lexis::is_title_word(t);
    let first = part(1).is_some_and(name);
    let hyphen = part(2).is_some_and(is_tight_hyphen);
    let second = part(3).is_some_and(|t| t.kind == Kind::Word && !t.is_capital() && !t.is_spaced());
    (comma && first && hyphen && second).then_some(at + 4)
}

/// One word of a name with what hangs on it: `Byung-se`, `R.`, `al-Sisi`, `van der Bellen`; the index after it.
fn part(
    tokens: &[Token],
    at: usize,
    end: usize,
    headline: bool,
    bold: bool,
    inner: bool,
) -> Option<usize> {
    let token = tokens.get(at).filter(|_| at < end)?;
    if token.kind != Kind::Word {
        return None;
    }
    if lexis::is_particle(token) && !token.is_capital() {
        let opens = bold || at > 0;
        let hyphen = tokens.get(at + 1).is_some_and(is_tight_hyphen);
        let next = if hyphen { at + 2 } else { at + 1 };
        // "as Norway holds the chair", not `as-Salih`
        if !inner && !hyphen && is_english(token) {
            return None;
        }
        let word = tokens.get(next)?;
        let particle = lexis::is_particle(word) && !word.is_capital();
        let father = is_called(word);
        // "Omar al-Houthi": behind the article even what is no name by itself.
        if inner && hyphen && word.is_capital() && word.listed(Lists::COMMON) {
            return Some(next + 1);
        }
        let styled = is_style(tokens, next, end);
        if !opens || (!particle && !father && !styled && !lexis::can_name(word, headline)) {
            return None;
        }
        return part(tokens, next, end, headline, true, true);
    }
    if !inner && leads_rank(tokens, at) {
        return None;
    }
    // Most words of names are in no table, and need no further questions.
    if !is_unknown(token) && !may_name(tokens, at, end, headline, bold, inner) {
        return None;
    }
    let mut after = at + 1;
    // Initials: `R.`, `J. P.`
    let letters = token.span().len();
    if letters <= 2
        && !(inner && ends_chinese(tokens, at))
        && tokens
            .get(after)
            .is_some_and(|t| t.kind == Kind::Stop && !t.is_spaced())
        && after < end
        && tokens.get(after + 1).is_some_and(|t| {
            let short = letters == 1 && t.is_capital() && t.kind == Kind::Word;
            short || lexis::is_particle(t) || lexis::can_name(t, headline)
        })
    {
        after += 1;
    }
    // `Shia' Al Sudani`
    let mark = |t: &Token| matches!(t.kind, Kind::Quote | Kind::Possessive) && !t.is_spaced();
    if tokens.get(after).is_some_and(mark)
        && tokens.get(after + 1).is_some_and(|t| {
            after + 1 < end && t.is_spaced() && t.is_capital() && lexis::is_particle(t)
        })
    {
        after += 1;
    }
    while after + 1 < end.min(at + 8)
        && tokens.get(after).is_some_and(is_tight_hyphen)
        && tokens
            .get(after + 1)
            .is_some_and(|t| t.kind == Kind::Word && !t.is_spaced())
    {
        after += 2;
    }
    Some(after)
}

/// Particles that are words of English, too.
fn is_english(particle: &Token) -> bool {
    const ENGLISH: Words = words!("as do");
    ENGLISH.has(particle)
}

/// `Yi` of `Minister Zhang Yi.`: whole given names of China of two letters, behind which a sentence ends. Behind an initial
/// they are initials, too: `N. Yu. Lindov`.
fn ends_chinese(tokens: &[Token], at: usize) -> bool {
    const GIVEN: Words = words!("yi xi li wu hu bo mu ke fu lu su xu yu qi ji di ge ze er");
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let initial = before.is_some_and(|t| t.kind == Kind::Stop);
    !initial && tokens.get(at).is_some_and(|t| GIVEN.has(t))
}

/// Whether a word with a capital letter stands in no table and on no list.
fn is_unknown(token: &Token) -> bool {
    token.is_strange() && token.lists == Lists::NONE
}

/// Whether the word at `at`, which the lexicon knows, can be part of a name nevertheless.
fn may_name(
    tokens: &[Token],
    at: usize,
    end: usize,
    headline: bool,
    bold: bool,
    inner: bool,
) -> bool {
    let Some(token) = tokens.get(at) else {
        return false;
    };
    // "Five Power ministers confer"
    if !inner && token.is(Class::COUNT) {
        return false;
    }
    let capital_particle = lexis::is_particle(token) && token.is_capital();
    let inside = inner && (is_given(tokens, at, end) || is_style(tokens, at, end))
        || !inner && is_emir_by_name(tokens, at);
    let family = tokens
        .get(at + 1)
        .is_some_and(|second| lexis::is_titled_family(token, second));
    let too = is_name_too(tokens, at, bold || inner, inner);
    let named = lexis::can_name(token, headline) || is_half(tokens, at) || family || too;
    // "his Chilean counterpart, A. B. Rojas", "with A. B. Rojas"
    let apart = || {
        let before = at.checked_sub(1).and_then(|n| tokens.get(n));
        before.is_some_and(|t| t.kind == Kind::Comma || t.is(Class::PREPOSITION))
    };
    let initial = || (bold || inner || apart()) && is_initial(tokens, at);
    if !(capital_particle || named || inside || initial()) {
        return false;
    }
    // "Secretary Lind Makes a Phone Call"
    // "Secretary Lind Holding a Phone Call"
    let acts = Class::THIRD.or(Class::AUXILIARY).or(Class::GERUND);
    let makes = inner && token.is(acts) && !token.verbs.is_empty();
    let next = tokens.get(at + 1);
    // "Minister Lind Speaks with"
    // "Minister Lind Speaks by Phone"
    let led =
        |t: &Token| t.is(Class::DETERMINER) || matches!(t.word, Word::WITH | Word::TO | Word::BY);
    if makes && next.is_some_and(led) {
        return false;
    }
    // "Minister Lind Received Envoys" in a headline further down; "Lind Held a Meeting"
    let acted = inner && token.is(Class::PAST) && !token.verbs.is_empty();
    if acted && (token.ends_in_ed() || next.is_some_and(led)) {
        return false;
    }
    // "Vice Minister Lind Has Telephone Conversation"
    let called = Lists::PHONE.or(Lists::VIDEO).or(Lists::CALL);
    // "Minister Lind Has a Telephone Conversation"
    let holds = inner && lexis::is_headline(token);
    let article = usize::from(next.is_some_and(|t| t.is(Class::DETERMINER)));
    if holds
        && tokens
            .get(at + 1 + article)
            .is_some_and(|t| t.listed(called))
    {
        return false;
    }
    let opens = || bold || inner || before_family(tokens, at);
    if token.is(Class::MONTH) && (!opens() || before_number(tokens, at)) {
        return false;
    }
    // A country's name is part of no name, unless a name's word stands before it without a comma.
    if let Some(place) = place_at(tokens, at)
        && place.end > at
        && !bold
        && !too
        && !(inner && place.end == at + 1 && is_family_too(token))
        && !(token.is_shouted() && inner)
    {
        return false;
    }
    true
}

/// `Major` of `Major General Lind`, `Field` of `Field Marshal Lind`.
fn leads_rank(tokens: &[Token], at: usize) -> bool {
    const LEADS: Words = words!("major field");
    const RANKS: Words = words!("general marshal");
    let token = |n: usize| tokens.get(at + n);
    token(0).is_some_and(|t| LEADS.has(t)) && token(1).is_some_and(|t| RANKS.has(t))
}

/// `A.` of `A. K. Lind`, which looks like an article.
fn is_initial(tokens: &[Token], at: usize) -> bool {
    let stop = |n: usize| {
        tokens
            .get(n)
            .is_some_and(|t| t.kind == Kind::Stop && !t.is_spaced())
    };
    let letter = tokens.get(at);
    letter.is_some_and(|t| t.is_capital() && t.span().len() == 1)
        && stop(at + 1)
        && tokens.get(at + 2).is_some_and(Token::is_capital)
}

/// `Amir` of `Amir-Rezaei`: a word of titles that is half a name.
fn is_half(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(Token::is_capital)
        && tokens.get(at + 1).is_some_and(is_tight_hyphen)
        && tokens
            .get(at + 2)
            .is_some_and(|t| t.is_capital() && !t.is_spaced() && lexis::can_name(t, false))
}

/// `Jan` of "the Foreign Minister, Jan Lindský", not "in January Lindský said".
fn before_family(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let dated = before.is_some_and(|t| t.is(Class::PREPOSITION) || t.kind == Kind::Number);
    !dated && tokens.get(at + 1).is_some_and(is_unknown)
}

fn before_number(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Number)
}

fn is_tight_hyphen(token: &Token) -> bool {
    token.kind == Kind::Hyphen && !token.is_spaced()
}

/// Takes `, Jr.` with the name.
fn suffix(tokens: &[Token], at: usize, end: usize) -> usize {
    let comma = tokens.get(at).is_some_and(|t| t.kind == Kind::Comma);
    let word = if comma { at + 1 } else { at };
    if word >= end || !tokens.get(word).is_some_and(lexis::is_suffix) {
        return at;
    }
    let stop = tokens
        .get(word + 1)
        .is_some_and(|t| t.kind == Kind::Stop && !t.is_spaced());
    if stop { word + 2 } else { word + 1 }
}
