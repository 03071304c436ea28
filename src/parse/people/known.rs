//! What the tables tell of a person whom the text names: who it is, of which country, and what the office is called.

use smallvec::SmallVec;

use super::lexis;
use super::title::of_place;
use crate::model::Country;
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token, tokenize};
use crate::parse::words::{Words, hashed, words};
use crate::tables::{self, Office, Person};
use crate::text::fold;

/// The person of the tables by this name, where there is but one whose country fits.
pub(super) fn known_person(
    name: &str,
    country: Option<Country>,
    bare: Option<&str>,
) -> Option<&'static Person> {
    let fitting: SmallVec<[&Person; 4]> = tables::people_named(name)
        .filter(|p| country.is_none_or(|c| p.terms.iter().any(|t| t.country == c)))
        .collect();
    if let [person] = fitting.as_slice() {
        return Some(person);
    }
    // "Secretary Clinton" is not President Clinton.
    let of_office = bare.and_then(|bare| {
        let mut holders = fitting
            .iter()
            .filter(|p| office_holding(p, country, bare).is_some());
        holders.next().filter(|_| holders.next().is_none())
    });
    of_office.copied().or_else(|| by_family(name, country?))
}

/// "Mark Rubio" of the United States: the only one there of this family name whose first name begins alike.
fn by_family(name: &str, country: Country) -> Option<&'static Person> {
    const ALIKE: usize = 3;
    let (first, family) = (name.split(' ').next()?, name.rsplit(' ').next()?);
    let start: String = fold(first).chars().take(ALIKE).collect();
    let mut alike = tables::people_named(family).filter(|p| {
        first != family
            && p.terms.iter().any(|t| t.country == country)
            && fold(p.family_name) == fold(family)
            && fold(p.name).starts_with(&start)
    });
    alike.next().filter(|_| alike.next().is_none())
}

/// The office of a person whose usual words hold a bare title: `Secretary` in `Secretary of State`.
pub(super) fn office_holding(
    person: &Person,
    country: Option<Country>,
    bare: &str,
) -> Option<&'static str> {
    let terms = person
        .terms
        .iter()
        .filter(|t| country.is_none_or(|c| t.country == c));
    let mut words = terms.map(|t| office_words(t.office, t.country));
    words.find(|words| words.starts_with(bare) || words.ends_with(bare))
}

/// The country of all terms of a person.
pub(super) fn only_country(person: &Person) -> Option<Country> {
    let first = person.terms.first()?.country;
    person
        .terms
        .iter()
        .all(|t| t.country == first)
        .then_some(first)
}

/// What the office of a person is called who has but one.
pub(super) fn usual_title(person: &Person, country: Option<Country>) -> Option<&'static str> {
    let mut offices = person
        .terms
        .iter()
        .filter(|t| country.is_none_or(|c| t.country == c))
        .map(|t| (t.office, t.country));
    let (office, country) = offices.next()?;
    let mut called = person.aliases();
    if office == Office::HeadOfState && called.any(|name| name.starts_with("Queen ")) {
        return Some("Queen");
    }
    if offices.any(|(o, _)| o != office) {
        // Presidents who were ministers before: the highest office stands for the name alone.
        let state = person
            .terms
            .iter()
            .find(|t| t.office == Office::HeadOfState);
        return state.map(|t| office_words(t.office, t.country));
    }
    Some(office_words(office, country))
}

pub(super) fn office_words(office: Office, country: Country) -> &'static str {
    match (office, country.as_str()) {
        (Office::ForeignMinister, "US") => "Secretary of State",
        (Office::ForeignMinister, "GB") => "Foreign Secretary",
        (Office::ForeignMinister, "IN") => "External Affairs Minister",
        (Office::ForeignMinister, "EU") => "High Representative",
        (Office::ForeignMinister, _) => "Foreign Minister",
        (Office::HeadOfGovernment, "DE" | "AT") => "Chancellor",
        (Office::HeadOfGovernment, "EU") => "President of the European Commission",
        (Office::HeadOfGovernment, _) => "Prime Minister",
        (Office::HeadOfState, "EU") => "President of the European Council",
        (Office::HeadOfState, "QA" | "KW") => "Emir",
        (Office::HeadOfState, "OM" | "BN") => "Sultan",
        (
            Office::HeadOfState,
            "BH" | "SA" | "JO" | "MA" | "ES" | "NO" | "SE" | "DK" | "NL" | "BE" | "GB" | "TH"
            | "KH" | "MY" | "BT" | "LS" | "SZ" | "TO",
        ) => "King",
        (Office::HeadOfState, "JP") => "Emperor",
        (Office::HeadOfState, "VA") => "Pope",
        (Office::HeadOfState, _) => "President",
        (Office::ViceHead, _) => "Vice President",
        (Office::NationalSecurityAdviser, _) => "National Security Advisor",
        (Office::Other(words), _) => words,
    }
}

/// Whether the text names an office of this country apart from its bearer: "the President of Russia", "the Russian
/// President", "the President". What no words attach to a person is no title of the text's.
pub(super) fn names_office(tokens: &[Token], office: &str, country: Option<Country>) -> bool {
    const OF: u64 = hashed("of");
    const THE: u64 = hashed("the");
    const BOTH: Words = words!("two both");
    const PRESIDENTS: Words = words!("president presidents");
    let office = tokenize(office);
    let Some(head) = office.iter().find(|t| lexis::is_head(t)) else {
        return false;
    };
    (1..tokens.len()).any(|at| {
        // "The two presidents" are both so called.
        let both = tokens.get(at - 1).is_some_and(|t| BOTH.has(t));
        if both && PRESIDENTS.has(head) && tokens.get(at).is_some_and(|t| PRESIDENTS.has(t)) {
            return true;
        }
        if tokens.get(at).is_none_or(|t| t.hash != head.hash) || of_page(tokens, at) {
            return false;
        }
        if let Some((place, _)) = of_place(tokens, at + 1, tokens.len()) {
            return Some(place.country) == country;
        }
        let first = (at.saturating_sub(4)..at).rev();
        let mut before = first.skip_while(|n| tokens.get(*n).is_some_and(lexis::is_title_word));
        before.next().is_some_and(|n| {
            let article = tokens.get(n).is_some_and(|t| t.hash == THE);
            let own = place_at(tokens, n).is_some_and(|p| Some(p.country) == country);
            let named = tokens
                .get(at + 1)
                .is_some_and(|t| t.kind == Kind::Word && (t.is_capital() || t.hash == OF));
            own || article && !named
        })
    })
}

/// "Official website of the President of Russia": what a page is called speaks of an office, not of who holds it.
pub(super) fn of_page(tokens: &[Token], head: usize) -> bool {
    const PAGES: Words = words!("website site portal homepage webpage archive");
    const NEAR: usize = 4;
    let before = tokens.get(head.saturating_sub(NEAR)..head);
    before.is_some_and(|before| before.iter().any(|t| PAGES.has(t)))
}
