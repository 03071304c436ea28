//! Countries and bodies: their codes, and every name that stands for one.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::rows::{items, rows};
use crate::model::Country;
use crate::text::fold;

const TABLE: &str = include_str!("../../assets/tables/countries.csv");

/// What kind of word stands for a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// `Japan`, `ROK`
    Name,
    /// `Japanese`
    Demonym,
    /// `Tokyo`, `the Kremlin`
    Seat,
}

struct Countries {
    /// By code.
    names: FxHashMap<Country, &'static str>,
    /// By folded name, alias, demonym or seat; names win over demonyms, those over seats.
    codes: FxHashMap<String, Country>,
}

static COUNTRIES: LazyLock<Countries> = LazyLock::new(|| {
    let mut names = FxHashMap::default();
    let mut codes = FxHashMap::default();
    for wanted in [NameKind::Name, NameKind::Demonym, NameKind::Seat] {
        for (code, name, kind) in country_names() {
            names.entry(code).or_insert(name);
            if kind == wanted {
                codes.entry(fold(name)).or_insert(code);
            }
        }
    }
    Countries { names, codes }
});

/// Every name with its country and kind; a country's usual name comes first.
pub fn country_names() -> impl Iterator<Item = (Country, &'static str, NameKind)> {
    rows(TABLE).flat_map(|[code, name, aliases, demonyms, seats]| {
        let code = Country::new(code);
        let kinds = [
            (NameKind::Name, name),
            (NameKind::Name, aliases),
            (NameKind::Demonym, demonyms),
            (NameKind::Seat, seats),
        ];
        kinds
            .into_iter()
            .flat_map(|(kind, names)| items(names).map(move |name| (name, kind)))
            .filter_map(move |(name, kind)| Some((code?, name, kind)))
    })
}

/// The country that a code, name, adjective or seat of government stands for, in any case.
pub fn country(code_or_name: &str) -> Option<Country> {
    let name = code_or_name.trim();
    if let Some(code) = Country::new(name)
        && COUNTRIES.names.contains_key(&code)
    {
        return Some(code);
    }
    let folded = fold(name);
    let bare = folded.strip_prefix("the ").unwrap_or(&folded);
    COUNTRIES
        .codes
        .get(bare)
        .or_else(|| COUNTRIES.codes.get(&folded))
        .copied()
}

/// The usual English name; `None` for a code of no country.
pub fn country_name(code: Country) -> Option<&'static str> {
    COUNTRIES.names.get(&code).copied()
}

/// Two states each whose people go by one name; without more the first is meant.
const CALLED_ALIKE: [(&str, &str); 2] = [("DO", "DM"), ("CD", "CG")];

/// The other state whose people go by the name of this one's: `Dominican`, `Congolese`.
pub fn called_alike(country: Country) -> Option<Country> {
    CALLED_ALIKE
        .iter()
        .find_map(|(one, other)| match country.as_str() {
            code if code == *one => Country::new(other),
            code if code == *other => Country::new(one),
            _ => None,
        })
}

#[cfg(test)]
mod tests {
    use super::{NameKind, TABLE, called_alike, country, country_name, country_names};
    use crate::model::Country;
    use crate::tables::rows::{count, rows};

    #[test]
    fn countries_are_found_by_code_name_adjective_and_seat() {
        for (word, code) in [
            ("jp", "JP"),
            ("Türkiye", "TR"),
            ("turkey", "TR"),
            ("Republic of Korea", "KR"),
            ("korean", "KR"),
            ("the Kremlin", "RU"),
            ("kremlin", "RU"),
            ("European Union", "EU"),
            ("US", "US"),
        ] {
            assert_eq!(country(word), Country::new(code), "{word}");
        }
        assert_eq!(country("Atlantis"), None);
        assert_eq!(country(""), None);
        assert_eq!(
            Country::new("KR").and_then(country_name),
            Some("South Korea")
        );
    }

    #[test]
    fn states_whose_people_are_called_alike_know_each_other() {
        let people = || country_names().filter(|(_, _, kind)| *kind == NameKind::Demonym);
        for (one, name, _) in people() {
            for (other, _, _) in people().filter(|(c, word, _)| *c != one && *word == name) {
                assert_eq!(called_alike(one), Some(other), "{name}");
            }
        }
        assert_eq!(country("Dominican"), Country::new("DO"));
        assert_eq!(country("Congolese"), Country::new("CD"));
    }

    #[test]
    fn the_table_is_well_formed() {
        assert_eq!(rows::<5>(TABLE).count(), count(TABLE));
        assert!(!TABLE.contains('"'));
        assert!(country_names().count() > 900);
    }
}
