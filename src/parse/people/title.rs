//! Titles in front of names and after them: which words belong to one, and which country it names on the way.

mod agency;
mod bodies;
mod brackets;
mod fields;
mod owner;
mod posts;
mod styles;

use std::borrow::Cow;
use std::ops::Range;

use smallvec::SmallVec;

use super::lexis;
use crate::model::Country;
use crate::parse::places::{Place, PlaceKind, place_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};
use brackets::{acronym, glossed, in_brackets, is_no_office, names_agency, own_letters};
use owner::skip_the;
use posts::{behind_owner, closing_place, further_places, host_place, leads};

pub(super) use agency::in_front;
pub(super) use fields::is_of_the_nation;
pub(super) use owner::{and_place, of_place};
pub(super) use posts::of_union;

const OF: u64 = hashed("of");
const THE: u64 = hashed("the");
const AND: u64 = hashed("and");
const ON: u64 = hashed("on");
const FOR: u64 = hashed("for");
const TO: u64 = hashed("to");
const CURRENT: u64 = hashed("current");
const PARTY: u64 = hashed("party");
const PRESIDENTIAL: u64 = hashed("presidential");

/// Words after an office's hyphen: chosen, but not yet in it.
const CHOSEN: [u64; 2] = [hashed("elect"), hashed("designate")];

/// Whom a leader leads.
const LED: Words = words!("people nation");
const PENINSULA: u64 = hashed("peninsula");

/// What a field of policy is called.
const FIELDS: [u64; 9] = [
    hashed("america"),
    hashed("africa"),
    hashed("asia"),
    hashed("europe"),
    hashed("affairs"),
    hashed("cooperation"),
    hashed("policy"),
    hashed("development"),
    hashed("relations"),
];

/// Indices of the tokens of a title: most have few.
pub(super) type TitleTokens = SmallVec<[usize; 8]>;

/// Words of a title, the country that it names left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Title {
    /// Indices of its tokens.
    pub(super) tokens: TitleTokens,
    pub(super) country: Option<Country>,
    /// Further countries of a title in the plural: `Foreign Ministers of Japan and Russia`.
    pub(super) others: Vec<Country>,
    pub(super) plural: bool,
}

impl Title {
    /// Takes in the tokens of a further title of the same person.
    pub(super) fn append(&mut self, other: &Self) {
        self.tokens.extend_from_slice(&other.tokens);
        self.country = self.country.or(other.country);
    }

    /// The title without "spokesperson of" in "Statement by the spokesperson of Foreign Minister Lind on her call".
    pub(super) fn of_principal(&self, tokens: &[Token]) -> Cow<'_, Self> {
        const SPEAKERS: Words = words!("spokesperson spokesman spokeswoman");
        const BY: u64 = hashed("by");
        let before = |back: usize| tokens.get(self.tokens.first()?.checked_sub(back)?);
        let speaks = before(0).is_some_and(|t| SPEAKERS.has(t))
            && before(1).is_some_and(|t| is(t, THE))
            && before(2).is_some_and(|t| is(t, BY));
        if !speaks {
            return Cow::Borrowed(self);
        }
        let links = |t: &Token| is(t, OF) || is(t, FOR) || is(t, THE);
        let is_link = |n: &usize| tokens.get(*n).is_some_and(links);
        let rest = self.tokens.iter().skip(1).copied().skip_while(is_link);
        let rest: TitleTokens = rest.collect();
        let mut words = rest.iter().filter_map(|n| tokens.get(*n));
        if !words.any(lexis::is_head) {
            return Cow::Borrowed(self);
        }
        Cow::Owned(Self {
            tokens: rest,
            ..self.clone()
        })
    }

    /// The words as printed, in the singular.
    pub(super) fn words(&self, text: &str, tokens: &[Token]) -> String {
        const USUAL: usize = 32;
        let mut words = String::with_capacity(USUAL);
        let mut before = None;
        for at in &self.tokens {
            let Some(token) = tokens.get(*at) else {
                continue;
            };
            let adjacent = before.is_some_and(|b| b + 1 == *at);
            let gap = !words.is_empty() && (token.is_spaced() || !adjacent);
            // Two titles of one person that stood apart.
            if before.is_some_and(|b| b + 1 < *at && stands_apart(tokens, b + 1..*at)) {
                words.push(',');
            }
            if gap && token.kind != Kind::Comma {
                words.push(' ');
            }
            // As "Minister" is misprinted now and then; letters of a headline that no name stands beside.
            let word = match token.text(text) {
                "Minster" => "Minister",
                "FMs" => "Foreign Minister",
                "PMs" => "Prime Minister",
                word => word,
            };
            if self.plural && lexis::is_head(token) {
                words.push_str(&lexis::singular(word));
            } else {
                words.push_str(word);
            }
            before = Some(*at);
        }
        words
    }
}

/// Behind a comma or an article: a title that stood apart from the one before it.
fn stands_apart(tokens: &[Token], between: Range<usize>) -> bool {
    let between = tokens.get(between).unwrap_or_default();
    between.last().is_some_and(|t| is(t, THE)) || between.iter().any(|t| t.kind == Kind::Comma)
}

/// The title that begins at `at`, and the index after it. `open` lets unknown words in capitals be part of it, as in
/// a title after a name, where no name can follow.
pub(super) fn title_at(
    tokens: &[Token],
    at: usize,
    end: usize,
    open: bool,
) -> Option<(Title, usize)> {
    let opens = tokens.get(at).filter(|_| at < end);
    if let Some(office) = opens.and_then(|t| styles::of_nation(tokens, t, at, end)) {
        let (mut title, after) = title_at(tokens, office, end, open)?;
        title.tokens.insert_many(0, at..office - 1);
        return Some((title, after));
    }
    if !opens.is_some_and(|t| t.kind == Kind::Word && lexis::is_title_word(t)) {
        return None;
    }
    if is_no_office(tokens.get(..end).unwrap_or_default(), at) {
        return None;
    }
    office_at(tokens, at, end, open)
        .filter(|(title, after)| !fields::tells_matter(tokens, title, *after, end))
}

/// The same of an office without a style in front of it.
fn office_at(tokens: &[Token], at: usize, end: usize, open: bool) -> Option<(Title, usize)> {
    let mut title = Title::default();
    let mut next = at;
    let mut headed = false;
    while next < end && title.tokens.len() < 40 {
        let token = tokens.get(next)?;
        if next > at && token.starts_line() {
            break;
        }
        // "Republic of Korea Minister" begins with a country.
        if next == at && place_at(tokens, next).is_some_and(|p| p.end > next + 1) {
            return None;
        }
        if next == at
            && let Some(after) = styles::of_mosques(tokens, at, end)
        {
            headed = true;
            title.tokens.extend(next..after);
            next = after;
        } else if token.kind == Kind::Word && lexis::is_title_word(token) {
            if lexis::is_head(token) {
                headed = true;
                // "President of the Council of Ministers" is one.
                let inner = title
                    .tokens
                    .last()
                    .and_then(|n| tokens.get(*n))
                    .is_some_and(|t| is(t, OF));
                title.plural |= lexis::is_plural(token) && !inner;
            }
            title.tokens.push(next);
            next += 1;
        } else if headed && let Some(after) = bodies::of_body(tokens, &mut title, next, end) {
            next = after;
        } else if headed && let Some((place, after)) = of_place(tokens, next, end) {
            // "of the Communist Party of China (CPC) Central Committee": a body's name goes on behind its letters.
            // So is a party's country a part of its name.
            let letters = if acronym(tokens, after, end) { 3 } else { 0 };
            let party = title.tokens.last().and_then(|n| tokens.get(*n));
            let body = letters > 0 && tokens.get(after + 3).is_some_and(lexis::is_title_word);
            if body || party.is_some_and(|t| is(t, PARTY)) {
                title.country = title.country.or(Some(place.country));
                title.tokens.extend(next..after + letters);
                next = after + letters;
                continue;
            }
            add_place(&mut title, place, next);
            let owned = behind_owner(tokens, &mut title, next..after, end);
            let goes_on = owned.or_else(|| own_letters(tokens, place, end));
            next = further_places(tokens, &mut title, goes_on.unwrap_or(after), end);
        } else if headed && let Some(after) = closing_place(tokens, &mut title, next, end) {
            next = after;
            break;
        } else if headed
            && let Some(after) = host_place(tokens, &title, next, end)
                .or_else(|| fields::go_on(tokens, &title, next, end))
        {
            title.tokens.extend(next..after);
            next = after;
        } else if !title.tokens.is_empty()
            && let Some(place) = adjective(tokens, next, end)
        {
            // "Chief Negotiator on Peruvian Fish" is nobody's of Peru.
            let matter = next > at && tokens.get(next - 1).is_some_and(|t| is(t, ON));
            // "Envoy for the Korean Peninsula" tells no side.
            let region = tokens.get(place.end).is_some_and(|t| is(t, PENINSULA));
            if !matter && !region {
                title.country = title.country.or(Some(place.country));
            }
            // "the National Leader of the Turkmen people"
            if region || tokens.get(place.end).is_some_and(|t| LED.has(t)) {
                title.tokens.extend(next..place.end);
            }
            next = place.end;
        } else if headed && let Some(after) = agency::unknown(tokens, next, end) {
            title.tokens.extend(next..after);
            next = after;
        } else if !title.tokens.is_empty()
            && let Some(after) = connection(tokens, next, end, open, headed)
        {
            title.tokens.extend(next..after);
            next = after;
        } else if headed
            && let Some(after) =
                in_brackets(tokens, next, end).or_else(|| fields::body(tokens, next, end))
        {
            title.tokens.extend(next..after);
            next = after;
        } else if headed && let Some(after) = glossed(tokens, next, end) {
            next = after;
        } else if headed
            && is_open_word(token, &title, next)
            && (open || names_agency(tokens, next, end))
        {
            title.tokens.push(next);
            next += 1;
        } else {
            break;
        }
    }
    trim(&mut title, tokens);
    if title.tokens.len() > 2 && acronym(tokens, next, end) {
        next += 3;
    }
    headed
        .then_some((title, next))
        .filter(|(t, _)| !t.tokens.is_empty())
}

fn add_place(title: &mut Title, place: Place, from: usize) {
    if place.kind == PlaceKind::Region {
        title.tokens.extend(from..place.end);
    }
    title.country = title.country.or(Some(place.country));
}

/// Connecting words at `at` that lead to a further word of the title: the index of that word.
fn connection(tokens: &[Token], at: usize, end: usize, open: bool, headed: bool) -> Option<usize> {
    let mut next = at;
    let mut comma = false;
    while next < end.min(at + 4) {
        let token = tokens.get(next)?;
        let links = lexis::is_connector(token)
            // "head of the presidential Office"
            || headed && is(token, PRESIDENTIAL) && !token.is_capital()
            // "and current Chairperson of the Nordic Council"
            || headed && is(token, CURRENT) && tokens.get(next + 1).is_some_and(lexis::is_head)
            || matches!(token.kind, Kind::Possessive)
            || (token.kind == Kind::Hyphen && !token.is_spaced())
            // "Deputy Prime Minister – Minister of Foreign Affairs"
            || (is_dash(token) && headed && tokens.get(next + 1).is_some_and(lexis::is_head))
            || (token.kind == Kind::Other && !token.is_spaced())
            || (token.kind == Kind::Comma && headed && !comma && next == at);
        comma |= token.kind == Kind::Comma;
        if !links {
            break;
        }
        next += 1;
    }
    let word = tokens.get(next).filter(|_| next < end && next > at)?;
    if word.kind != Kind::Word {
        return None;
    }
    // "a Call by Ana Paz, President of Peru to Prime Minister Lind": whoever leads is nobody's minister.
    let to = tokens.get(at).is_some_and(|t| is(t, TO));
    if to && lexis::is_title_word(word) && leads(tokens, at) {
        return None;
    }
    let known = lexis::is_title_word(word);
    if comma {
        // "Minister of Foreign Affairs, International Business and ..." but no new office: "the President, Foreign Minister
        // Lind".
        let mut words = tokens.get(next..end).unwrap_or_default().iter();
        let rest = words.find(|t| !lexis::is_title_word(t) || lexis::is_head(t));
        let field = known && !rest.is_some_and(lexis::is_head);
        return (field && next == at + 1).then_some(next);
    }
    // "the Minister and the President" are two people.
    let two = tokens.get(at).is_some_and(|t| is(t, AND))
        && tokens.get(at + 1).is_some_and(|t| is(t, THE));
    if two && headed {
        return None;
    }
    let joined = tokens.get(at).is_some_and(|t| is(t, AND));
    let agency = headed && !open && names_agency(tokens, next, end);
    // "and Nordic Affairs", "for West Africa"
    let further = tokens
        .get(next + 1)
        .filter(|t| next + 1 < end && t.is_capital());
    let field = further.is_some_and(|t| FIELDS.contains(&t.hash));
    let matter = joined || tokens.get(at).is_some_and(|t| is(t, FOR)) && next == at + 1;
    let field = matter && field && word.is_capital() && !known;
    // "Foreign Minister and OSCE Chairperson-in-Office Lind"
    if headed && (field || joined && agency::leads_chair(tokens, next, end, open)) {
        return Some(next + 1);
    }
    let unknown = (open || agency) && headed && !joined && !lexis::is_address(word);
    let place = adjective(tokens, next, end).is_some();
    // "President-elect"
    let chosen = CHOSEN.contains(&word.hash) && !word.is_spaced();
    // "U.S. Secretary of state"
    let small = word.hash == hashed("state") && next == at + 1;
    (chosen || small || word.is_capital() && (known || unknown || place)).then_some(next)
}

/// A dash, or a hyphen that stands for one.
fn is_dash(token: &Token) -> bool {
    token.kind == Kind::Dash || token.kind == Kind::Hyphen && token.is_spaced()
}

/// `Danish` before a further word of the title: "at the Danish Prime Minister's Office".
fn adjective(tokens: &[Token], at: usize, end: usize) -> Option<Place> {
    place_at(tokens, at)
        .filter(|p| p.end < end && matches!(p.kind, PlaceKind::Demonym | PlaceKind::Name))
        .filter(|p| tokens.get(p.end).is_some_and(lexis::is_title_word))
}

/// A word in capitals that goes on with a title after a name.
fn is_open_word(token: &Token, title: &Title, at: usize) -> bool {
    title.tokens.last().is_some_and(|last| last + 1 == at)
        && ((token.kind == Kind::Word && token.is_capital())
            || (token.kind == Kind::Hyphen && !token.is_spaced()))
}

/// Drops connecting words from both ends.
fn trim(title: &mut Title, tokens: &[Token]) {
    while let Some(last) = title.tokens.last()
        && tokens
            .get(*last)
            .is_none_or(|t| lexis::is_connector(t) || !matches!(t.kind, Kind::Word | Kind::Close))
    {
        title.tokens.pop();
    }
}
