//! Names of countries in a run of tokens: `Japan`, `Turkish`, `the Republic of Korea`, `Ankara`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::model::Country;
use crate::parse::lexicon::Class;
use crate::parse::token::{Token, tokenize};
use crate::tables::{NameKind, country_names};
use crate::text::fold;

/// A name after its first word.
struct Place {
    rest: Vec<u64>,
    country: Country,
    kind: NameKind,
    /// Two letters, read as a country only in capitals: `US`, `UK`.
    short: bool,
}

static PLACES: LazyLock<FxHashMap<u64, Vec<Place>>> = LazyLock::new(|| {
    let mut places: FxHashMap<u64, Vec<Place>> = FxHashMap::default();
    for (country, name, kind) in country_names() {
        let folded = fold(name);
        let tokens = tokenize(folded.strip_prefix("the ").unwrap_or(&folded));
        let Some((first, rest)) = tokens.split_first() else {
            continue;
        };
        places.entry(first.hash).or_default().push(Place {
            rest: rest.iter().map(|t| t.hash).collect(),
            country,
            kind,
            short: name.len() <= 3 && rest.is_empty(),
        });
    }
    for names in places.values_mut() {
        names.sort_by_key(|place| std::cmp::Reverse(place.rest.len()));
    }
    places
});

/// A country named in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Named {
    pub(in crate::parse) country: Country,
    pub(in crate::parse) kind: NameKind,
    /// How many tokens the name has.
    pub(in crate::parse) length: usize,
}

/// The country whose name begins at the first of `tokens`; the longest name wins.
pub(in crate::parse) fn place(tokens: &[Token]) -> Option<Named> {
    let (first, rest) = tokens.split_first()?;
    if !first.is(Class::PLACE) || !first.is_capital() {
        return None;
    }
    PLACES
        .get(&first.hash)?
        .iter()
        .find(|place| {
            (!place.short || first.is_shouted() || first.is_dotted())
                && place.rest.len() <= rest.len()
                && place.rest.iter().zip(rest).all(|(hash, t)| *hash == t.hash)
        })
        .map(|place| Named {
            country: place.country,
            kind: place.kind,
            length: place.rest.len() + 1,
        })
}

#[cfg(test)]
mod tests {
    use super::place;
    use crate::parse::token::tokenize;

    #[test]
    fn the_longest_name_wins() {
        for (text, code, length) in [
            ("Japan and", "JP", 1),
            ("Turkish side", "TR", 1),
            ("Republic of Korea hopes", "KR", 3),
            ("U.S. envoy", "US", 1),
            ("US envoy", "US", 1),
            ("United States of America", "US", 4),
        ] {
            let found = place(&tokenize(text));
            let found = found.map(|f| (f.country.to_string(), f.length));
            assert_eq!(found, Some((code.to_owned(), length)), "{text}");
        }
        assert_eq!(place(&tokenize("us both")), None);
        assert_eq!(place(&tokenize("Atlantis")), None);
    }
}
