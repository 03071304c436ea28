//! Countries, bodies and regions in a text, by every name that stands for them.

use std::sync::LazyLock;

use super::token::{Kind, Token, tokenize};
use super::words::{Words, bit, words};
use crate::model::{Country, Span};
use crate::tables::{self, NameKind};

/// What a word says of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlaceKind {
    /// `Japan`, `the ROK`
    Name,
    /// `Japanese`
    Demonym,
    /// `Tokyo`, `the Kremlin`
    Seat,
    /// A part of a country with authorities of its own: `Arkansas`
    Region,
}

/// A name of a country in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Tokens, half-open.
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) country: Country,
    pub(super) kind: PlaceKind,
}

/// What a name stands for.
#[derive(Clone, Copy)]
struct Sense {
    country: Country,
    kind: PlaceKind,
    /// Written all in capitals: `US` is no pronoun.
    shouted: bool,
}

/// A name of several tokens.
struct Form {
    /// Hashes of the tokens after the first.
    rest: Vec<u64>,
    sense: Sense,
}

/// The names that begin with one word.
#[derive(Default)]
struct Forms {
    /// The word by itself.
    alone: Option<Sense>,
    /// A bit for the second token of each of the others: most words after the first are told to be none of them without a
    /// look.
    next: u64,
    /// The longest first.
    longer: Vec<Form>,
}

/// By the number that the lexicon gives the first word.
static FORMS: LazyLock<Vec<Forms>> = LazyLock::new(forms);

const REGIONS: &str = include_str!("../../assets/tables/regions.csv");

fn forms() -> Vec<Forms> {
    let mut forms: Vec<Forms> = Vec::new();
    let countries = tables::country_names().map(|(country, name, kind)| {
        let kind = match kind {
            NameKind::Name => PlaceKind::Name,
            NameKind::Demonym => PlaceKind::Demonym,
            NameKind::Seat => PlaceKind::Seat,
        };
        (country, name, kind)
    });
    for (country, name, kind) in regions().chain(countries) {
        let name = name.strip_prefix("the ").unwrap_or(name);
        let tokens = tokenize(name);
        let Some((first, rest)) = tokens.split_first() else {
            continue;
        };
        let letters = name.chars().filter(|c| c.is_alphabetic()).count();
        let sense = Sense {
            country,
            kind,
            shouted: letters <= 2,
        };
        let number = usize::from(first.places);
        if forms.len() <= number {
            forms.resize_with(number + 1, Forms::default);
        }
        let Some(known) = forms.get_mut(number).filter(|_| number > 0) else {
            continue;
        };
        // A name that is also an adjective or a seat stays a name; of two seats the first stays.
        let rest: Vec<u64> = rest.iter().map(key).collect();
        match rest.first() {
            None => known.alone = known.alone.or(Some(sense)),
            Some(next) if !known.longer.iter().any(|f| f.rest == rest) => {
                known.next |= bit(*next);
                known.longer.push(Form { rest, sense });
            }
            Some(_) => {}
        }
    }
    for known in &mut forms {
        let longest = |form: &Form| std::cmp::Reverse(form.rest.len());
        known.longer.sort_by_key(longest);
    }
    forms
}

/// Every name of a place as the tables have it.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let countries = tables::country_names().map(|(_, name, _)| name);
    regions().map(|(_, name, _)| name).chain(countries)
}

fn regions() -> impl Iterator<Item = (Country, &'static str, PlaceKind)> {
    tables::rows(REGIONS).flat_map(|[code, names]| {
        let country = Country::new(code);
        tables::items(names).filter_map(move |name| Some((country?, name, PlaceKind::Region)))
    })
}

/// What a token is compared by: its word, or what punctuation mark it is.
const fn key(token: &Token) -> u64 {
    if token.hash != 0 {
        token.hash
    } else {
        token.kind as u64 + 1
    }
}

/// Every place in `tokens`, in order, the longest name where several begin.
pub(super) fn find(tokens: &[Token]) -> Vec<Place> {
    let mut places = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match place_at(tokens, at) {
            Some(place) => {
                at = place.end;
                places.push(place);
            }
            None => at += 1,
        }
    }
    places
}

/// The place whose name begins at token `at`.
#[inline]
pub(super) fn place_at(tokens: &[Token], at: usize) -> Option<Place> {
    let token = tokens.get(at)?;
    // Most tokens are told to be none without a look at the table.
    ((token.places > 0) & token.is_capital())
        .then(|| known_at(tokens, at, token))
        .flatten()
}

/// The longest of the names that begin with `token`, which stands at `at`.
#[inline(never)]
fn known_at(tokens: &[Token], at: usize, token: &Token) -> Option<Place> {
    let forms = FORMS.get(usize::from(token.places))?;
    let rest = tokens.get(at + 1..).unwrap_or_default();
    let fits = |sense: &Sense| !sense.shouted || token.is_shouted();
    let place = |sense: Sense, length: usize| Place {
        first: at,
        end: at + length,
        country: sense.country,
        kind: sense.kind,
    };
    if rest.first().is_some_and(|t| forms.next & bit(key(t)) != 0) {
        let mut longer = forms.longer.iter();
        let found = longer.find(|form| {
            rest.len() >= form.rest.len()
                && form.rest.iter().zip(rest).all(|(k, t)| *k == key(t))
                && fits(&form.sense)
        });
        if let Some(form) = found {
            return Some(place(form.sense, 1 + form.rest.len()));
        }
    }
    let alone = forms.alone.filter(fits)?;
    (!is_of_continent(tokens, at, token)).then(|| place(alone, 1))
}

/// "Latin America", "South American", "Inter-American": of more than one country.
fn is_of_continent(tokens: &[Token], at: usize, token: &Token) -> bool {
    const AMERICA: Words = words!("america american");
    const PARTS: Words = words!("latin south north central inter pan meso ibero");
    let hyphen = |t: &&Token| t.kind == Kind::Hyphen && !token.is_spaced();
    let before = |n: usize| at.checked_sub(n).and_then(|n| tokens.get(n));
    AMERICA.has(token) && {
        let part = if before(1).as_ref().is_some_and(hyphen) {
            before(2)
        } else {
            before(1)
        };
        part.is_some_and(|t| PARTS.has(t) && !token.starts_line())
    }
}

impl Place {
    /// How many tokens the name has.
    pub(super) const fn length(&self) -> usize {
        self.end - self.first
    }

    pub(super) fn span(&self, tokens: &[Token]) -> Span {
        let start = tokens.get(self.first).map_or(0, |t| t.span().start);
        let end = tokens
            .get(self.end.saturating_sub(1))
            .map_or(start, |t| t.span().end);
        Span::new(start, end)
    }
}

#[cfg(test)]
mod tests {
    use super::{PlaceKind, find};
    use crate::parse::token::tokenize;

    #[test]
    fn places_are_found_by_every_kind_of_name() {
        let found = |text: &str| -> Vec<String> {
            find(&tokenize(text))
                .iter()
                .map(|p| {
                    format!(
                        "{}{}",
                        p.country,
                        if p.kind == PlaceKind::Demonym {
                            "'"
                        } else {
                            ""
                        }
                    )
                })
                .collect()
        };
        assert_eq!(
            found("the Republic of Korea and the Korean side"),
            ["KR", "KR'"]
        );
        assert_eq!(found("South Korean, U.S., US and us"), ["KR'", "US", "US"]);
        assert_eq!(
            found("Moscow told the Kremlin's guests from Arkansas"),
            ["RU", "RU", "US"]
        );
        assert_eq!(
            found("Democratic People's Republic of Korea (DPRK)"),
            ["KP", "KP"]
        );
        assert_eq!(
            found("N'Djamena, Sana\u{2019}a, SANA\u{2019}A, Sana'a's and Saint John's"),
            ["TD", "YE", "YE", "YE", "AG"]
        );
        assert_eq!(
            found("America, Latin America, South American, the Inter-American Bank, American"),
            ["US", "US'"]
        );
        assert_eq!(
            found("New York Governor, New Zealand Prime Minister"),
            ["US", "NZ"]
        );
    }
}
