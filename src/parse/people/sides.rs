//! Which country each participant speaks for, where the text leaves it open: the publisher's own minister needs none.

use chrono::NaiveDate;

use super::Scene;
use super::known::of_page;
use super::known::office_words;
use super::mention::{Mention, mentions};
use super::resolve::{key, same_office};
use crate::model::{Basis, Country, Participant, Span};
use crate::parse::header::publisher::titled;
use crate::parse::header::year::{may_hold, office_of};
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::Token;
use crate::tables::{self, Office};
use crate::text::fold;

/// As French releases address a man.
const MONSIEUR: &str = "M. ";

/// `M. Emmanuel Lind`: in French releases no initial.
pub(super) fn drop_monsieur(participant: &mut Participant) {
    let Some(name) = behind_monsieur(&participant.name).map(str::to_owned) else {
        return;
    };
    if participant.person.as_deref() == Some(&key(&participant.name)) {
        participant.person = Some(key(&name));
    }
    if let Some(family) = participant.family_name.strip_prefix(MONSIEUR) {
        participant.family_name = family.to_owned();
    }
    participant.name = name;
}

/// The name behind `M.`, which has two words at least.
pub(super) fn behind_monsieur(name: &str) -> Option<&str> {
    let name = name.strip_prefix(MONSIEUR)?;
    name.contains(' ').then_some(name)
}

/// Gives countries to those who have none.
pub(in crate::parse) fn take_sides(
    participants: &mut [Participant],
    publisher: Option<Country>,
    scene: &Scene,
    sentence: Span,
    tokens: &[Token],
) {
    for participant in participants.iter_mut().filter(|p| p.country.is_none()) {
        participant.country = participant.title.as_deref().and_then(titled);
    }
    let Some(publisher) = publisher else {
        return;
    };
    if publisher.as_str() == "FR" {
        participants.iter_mut().for_each(drop_monsieur);
    }
    // A governor is of the publisher's country too, and no proof that its own side is found.
    let held = participants
        .iter()
        .any(|p| p.country == Some(publisher) && !p.title.as_deref().is_some_and(is_domestic));
    let author = scene.author(tokens);
    let rank = |p: &Participant| {
        // "I spoke with the head of the League": whoever writes stands for the publisher.
        if author.is_some_and(|author| p.mentions.contains(&author)) {
            return 0;
        }
        let inside = p.mentions.iter().find(|m| sentence.covers(**m));
        inside.map_or(usize::MAX, |m| m.start)
    };
    // "The Prime Minister spoke to President Paz": whoever is called is of the other side.
    let told = scene.opened_by_office().and_then(|at| tokens.get(at));
    let called = |p: &Participant| {
        let told = told.map_or(usize::MAX, |t| t.span().start);
        let mut inside = p.mentions.iter().filter(|m| sentence.covers(**m));
        inside.next().is_some_and(|m| m.start > told)
    };
    if !held {
        let own = participants
            .iter_mut()
            .filter(|p| p.country.is_none() && !called(p))
            .min_by_key(|p| rank(p));
        if let Some(own) = own {
            own.country = Some(publisher);
            family_first(own);
        }
    }
    let mut free: Vec<Country> = scene
        .free_countries()
        .into_iter()
        .filter(|c| !participants.iter().any(|p| p.country == Some(*c)))
        .collect();
    for participant in participants.iter_mut().filter(|p| p.country.is_none()) {
        let domestic = participant.title.as_deref().is_some_and(is_domestic);
        if domestic {
            participant.country = Some(publisher);
        } else if !free.is_empty() {
            participant.country = Some(free.remove(0));
        } else {
            participant.country = by_table(participant);
        }
    }
    // Deputies, advisers and ministers of other fields without a country are the publisher's where everybody else has one.
    let foreign = participants
        .iter()
        .any(|p| p.basis == Basis::Stated && p.country.is_some_and(|c| c != publisher));
    for participant in participants.iter_mut().filter(|p| p.country.is_none()) {
        let beside = |title: &str| is_of_staff(title) || is_of_another_field(title);
        if foreign && participant.title.as_deref().is_some_and(beside) {
            participant.country = Some(publisher);
        }
    }
}

/// Gives an office to those who have none beside their names, where the text speaks of one of their country without a
/// name: "Ana Lind called him. ... The President of Ruritania said".
pub(in crate::parse) fn take_offices(
    participants: &mut [Participant],
    text: &str,
    tokens: &[Token],
    publisher: Option<Country>,
) {
    /// Further on nobody is looked for.
    const LOOKED_AT: usize = 1500;
    let lacks = |p: &Participant| p.title.is_none() && p.country.is_some();
    if !participants.iter().any(lacks) {
        return;
    }
    let countries: Vec<Option<Country>> = participants.iter().map(|p| p.country).collect();
    let found = mentions(tokens, 0..tokens.len().min(LOOKED_AT), false);
    for participant in participants.iter_mut().filter(|p| lacks(p)) {
        let alone = countries
            .iter()
            .filter(|c| **c == participant.country)
            .count()
            == 1;
        let office = found
            .iter()
            .filter(|m| m.name.is_none() && !m.counterpart && !of_page(tokens, m.first))
            .find_map(|m| {
                let title = m
                    .title
                    .as_ref()
                    .filter(|t| !t.plural && t.others.is_empty())?;
                (m.country == participant.country).then_some(title)
            });
        participant.title = office.filter(|_| alone).map(|t| t.words(text, tokens));
    }
    own_office(participants, &found, text, tokens, publisher);
    // "her Swedish counterpart" further down holds the same office.
    if let [one, two] = participants {
        let called = |p: &Participant| {
            let mut found = found.iter().filter(|m| is_unnamed_counterpart(m));
            lacks(p) && found.any(|m| m.country == p.country)
        };
        if called(two) {
            two.title = one.title.as_deref().map(same_office);
        } else if called(one) {
            one.title = two.title.as_deref().map(same_office);
        }
    }
}

/// Gives the publisher's one participant the office by which the text speaks of its own leader: "Ana Lind spoke to
/// President Paz. ... The Prime Minister said". Not where somebody else holds an office of that name.
fn own_office(
    participants: &mut [Participant],
    found: &[Mention],
    text: &str,
    tokens: &[Token],
    publisher: Option<Country>,
) {
    let own = |p: &Participant| publisher.is_some() && p.country == publisher;
    let mut ours = participants.iter().filter(|p| own(p));
    let (Some(one), None, Some(country)) = (ours.next(), ours.next(), publisher) else {
        return;
    };
    if one.title.is_some() {
        return;
    }
    let acts = |m: &Mention| {
        let definite = tokens
            .get(m.first)
            .is_some_and(|t| t.word == Word::THE && t.is_capital());
        let verb = tokens.get(m.end);
        definite
            && verb.is_some_and(|t| t.is(Class::PAST) && !t.verbs.is_empty() && !t.is_capital())
    };
    let office = found
        .iter()
        .filter(|m| m.name.is_none() && m.country.is_none() && !m.counterpart && acts(m))
        .find_map(|m| {
            let title = m.title.as_ref().filter(|t| !t.plural)?;
            let words = title.words(text, tokens);
            Some((office_of(&words)?, words))
        });
    let Some((office, words)) = office else {
        return;
    };
    let same = |p: &Participant| p.title.as_deref().and_then(office_of) == Some(office);
    if participants.iter().any(same) {
        return;
    }
    let words = if words.len() > 3 {
        words
    } else {
        office_words(office, country).to_owned()
    };
    if let Some(one) = participants.iter_mut().find(|p| p.country == publisher) {
        one.title = Some(words);
    }
}

/// "her Swedish counterpart", without a name.
fn is_unnamed_counterpart(mention: &Mention) -> bool {
    mention.counterpart && mention.name.is_none() && mention.country.is_some()
}

/// Gives the second of two, neither of whom has a country, that of an unnamed counterpart: "Ana Lind spoke with Oscar
/// Brandt. ... The Minister asked her Swedish counterpart".
pub(in crate::parse) fn take_counterparts(participants: &mut [Participant], tokens: &[Token]) {
    /// Further on nobody is looked for.
    const LOOKED_AT: usize = 600;
    let [one, two] = participants else {
        return;
    };
    if one.country.is_some() || two.country.is_some() {
        return;
    }
    let found = mentions(tokens, 0..tokens.len().min(LOOKED_AT), false);
    let mut called = found.iter().filter(|m| is_unnamed_counterpart(m));
    two.country = called.find_map(|m| m.country);
}

/// "Minister for Manpower", "Defence Secretary": who speaks with others abroad beside a colleague.
pub(super) fn is_of_another_field(title: &str) -> bool {
    const LEADING: [&str; 6] = ["prime", "foreign", "external", "deputy", "state", "general"];
    let folded = fold(title);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let field = folded.contains(' ') && !words.any(|word| LEADING.contains(&word));
    let minister = ["minister", "secretary"];
    let headed = minister
        .iter()
        .any(|office| folded.starts_with(office) || folded.ends_with(office));
    field && headed && office_of(title).is_none()
}

/// Offices of which one side can bring several.
fn is_of_staff(title: &str) -> bool {
    const LETTERS: usize = 3;
    let letters =
        |word: &str| word.len() >= LETTERS && word.bytes().all(|b| b.is_ascii_uppercase());
    let of_letters = title.split(' ').any(letters);
    let title = fold(title).replace('-', " ");
    // "IAEA Director General" heads a body of its own.
    let general = title.starts_with("director") && title.ends_with("general");
    if general || of_letters && title.contains("director general") {
        return false;
    }
    [
        "advis",
        "deputy",
        "administrator",
        "envoy",
        "assistant",
        "director",
        "coordinator",
    ]
    .iter()
    .any(|office| title.contains(office))
}

/// Chinese and Korean names begin with the family's.
fn family_first(participant: &mut Participant) {
    let east = participant
        .country
        .is_some_and(|c| c.is_any(&["CN", "KR", "KP", "TW"]));
    let words: Vec<&str> = participant.name.split(' ').collect();
    if let [first, last] = words.as_slice()
        && east
        && *last == participant.family_name
    {
        participant.family_name = (*first).to_owned();
    }
}

/// Offices that deal with their own government.
fn is_domestic(title: &str) -> bool {
    const OFFICES: [&str; 5] = ["governor", "speaker", "mayor", "senator", "congress"];
    let mut words = title.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        OFFICES.iter().any(|office| {
            let start = word.get(..office.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(office))
        })
    })
}

/// The one country whose table of offices has a holder of this name and office.
pub(in crate::parse) fn by_table(participant: &Participant) -> Option<Country> {
    let office = participant.title.as_deref().and_then(office_of)?;
    let mut countries = tables::people_named(&participant.name)
        .flat_map(|p| &p.terms)
        .filter(|t| t.office == office)
        .map(|t| t.country);
    let first = countries.next()?;
    countries.all(|c| c == first).then_some(first)
}

/// The one country of which the table has a holder of this name and office on a day: `King Harald` by `Harald` too.
pub(in crate::parse) fn by_table_on(participant: &Participant, day: NaiveDate) -> Option<Country> {
    let title = participant.title.as_deref()?;
    let holders = |name: &str| -> Vec<Country> {
        tables::people_named(name)
            .flat_map(|p| &p.terms)
            .filter(|t| t.office == Office::HeadOfState && may_hold(t, day))
            .map(|t| t.country)
            .collect()
    };
    let styled = holders(&format!("{title} {}", participant.name));
    let countries = if styled.is_empty() {
        holders(&participant.name)
    } else {
        styled
    };
    let first = *countries.first()?;
    countries.iter().all(|c| *c == first).then_some(first)
}
