//! Names that a text spells in two ways: by a slip of the fingers, `Minister Lindqvist` and `Lindqivst said`, or from
//! another script, `Shoukry` and `Shukri`.

use std::borrow::Cow;

use smallvec::SmallVec;

use super::names::NameHit;
use super::roster::{People, Roster};
use crate::model::Participant;
use crate::parse::token::Token;
use crate::text::fold;

/// Shorter names have too many neighbours.
const SHORTEST: usize = 6;
const LONG: usize = 7;

/// Most bytes by which the lengths of two spellings differ.
const APART: usize = 1;

impl Roster<'_> {
    /// Takes in the other spellings of the participants' family names.
    pub(in crate::parse) fn learn_slips(&mut self, tokens: &[Token], respelled: &Respelled) {
        for &(at, person) in respelled {
            let one = People::one(person);
            let hit = NameHit {
                family: one,
                any: one,
            };
            if let Some(token) = tokens.get(at)
                && self.name(token).any.is_empty()
            {
                self.add_name(token.hash, hit);
            }
        }
    }
}

/// Tokens that spell the family name of a participant otherwise, each with the number of that one.
pub(in crate::parse) type Respelled = SmallVec<[(usize, usize); 2]>;

/// The other spellings of the family names of `people`, in the order of the text.
pub(in crate::parse) fn respelled(
    text: &str,
    tokens: &[Token],
    people: &[Participant],
) -> Respelled {
    let names = people.iter().enumerate();
    let names = names.flat_map(|(n, person)| spellings(person).map(move |name| (n, name)));
    let families: SmallVec<[(usize, Cow<'_, str>); 4]> = names
        .filter(|(_, family)| family.len() >= SHORTEST)
        .collect();
    if families.is_empty() {
        return Respelled::new();
    }
    let first = |word: &str| first_bit(word.as_bytes().first());
    let firsts = families.iter().fold(0, |any, (_, name)| any | first(name));
    // Few words are strange, and of those few begin alike.
    let strange = tokens.iter().enumerate().filter(|(_, t)| t.is_strange());
    let begun =
        strange.filter(|(_, t)| firsts & first_bit(text.as_bytes().get(t.span().start)) != 0);
    let whose = |word: &str| {
        let mut families = families.iter();
        families.find(|(_, name)| is_spelling(name, word))
    };
    let spelled = begun.filter_map(|(at, token)| {
        let word = token.text(text);
        // One of the names as it is.
        if families.iter().any(|(_, name)| name == word) {
            return None;
        }
        if let Some((person, _)) = whose(word).filter(|_| word.len() >= SHORTEST) {
            return Some((at, *person));
        }
        // `Abdel Aal` of `Abdelaal`
        let second = tokens
            .get(at + 1)
            .filter(|t| t.is_strange() && t.is_spaced())?;
        let (person, _) = whose(&format!("{word}{}", second.text(text)))?;
        Some((at + 1, *person))
    });
    spelled.collect()
}

/// One of thirty-two bits by the first byte of a word.
fn first_bit(byte: Option<&u8>) -> u32 {
    1 << (byte.copied().unwrap_or_default() % 32)
}

/// `Abdollahian` and `AmirAbdollahian` of `Amir-Abdollahian`.
fn spellings(person: &Participant) -> impl Iterator<Item = Cow<'_, str>> {
    let mut words = person.family_name.rsplit(|c: char| !c.is_alphabetic());
    let last = words.next().unwrap_or_default();
    let joined = words
        .next()
        .map(|_| person.family_name.chars().filter(|c| c.is_alphabetic()));
    let joined = joined.map(|letters| Cow::Owned(letters.collect()));
    std::iter::once(Cow::Borrowed(last)).chain(joined)
}

/// Whether `word` is another spelling of `family`.
fn is_spelling(family: &str, word: &str) -> bool {
    let first = |name: &str| name.chars().next();
    let long = family.len().min(word.len()) >= SHORTEST;
    let near = long && first(family) == first(word) && family.len().abs_diff(word.len()) <= APART;
    if !near {
        return false;
    }
    let (family, word) = (fold(family), fold(word));
    family.len() >= LONG && is_one_slip(&family, &word) || sounds_alike(&family, &word)
}

/// Whether a letter is added, dropped or changed, or two are swapped, and all others are the same.
fn is_one_slip(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.chars(), other.chars());
    let last = |name: &std::str::Chars<'_>| name.clone().next_back();
    while last(&one).is_some() && last(&one) == last(&other) {
        one.next_back();
        other.next_back();
    }
    let first = |name: &std::str::Chars<'_>| name.clone().next();
    while first(&one).is_some() && first(&one) == first(&other) {
        one.next();
        other.next();
    }
    let mut apart = || (one.next(), other.next());
    match (apart(), apart(), apart()) {
        ((None, None), ..) => false,
        (_, (None, None), _) => true,
        ((Some(a), Some(b)), (Some(c), Some(d)), (None, None)) => (a, c) == (d, b),
        _ => false,
    }
}

/// The same consonants, of which doubled ones count once: all that most scripts agree on.
fn sounds_alike(one: &str, other: &str) -> bool {
    const FEWEST: usize = 4;
    let consonants = |name: &str| {
        let mut letters: Vec<char> = name.chars().collect();
        letters.dedup();
        letters.retain(|c| !"aeiouyw'".contains(*c));
        letters
    };
    let letters = consonants(one);
    letters.len() >= FEWEST && letters == consonants(other)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{is_one_slip, is_spelling, respelled};
    use crate::parse::grammar::tests::participant;
    use crate::parse::token::tokenize;
    use crate::text::slips;

    proptest! {
        #[test]
        fn one_slip_is_as_all_slips_are_counted(one in "[abé]{0,5}", other in "[abé]{0,5}") {
            prop_assert_eq!(is_one_slip(&one, &other), slips(&one, &other) == 1);
        }
    }

    #[test]
    fn a_name_of_two_words_may_be_written_as_one() {
        let person = |family: &str| participant(family, family, "Foreign Minister", "NO");
        let people = [person("Amir-Karvan"), person("Abdelgattal")];
        for (text, found) in [
            ("Minister Amirkarvan spoke", &[(1, 0)][..]),
            ("Minister Abdel Gattal spoke", &[(2, 1)]),
            ("Minister Amir-Karvan spoke", &[]),
            ("Minister Abdel Moussa spoke", &[]),
        ] {
            let tokens = tokenize(text);
            assert_eq!(
                respelled(text, &tokens, &people).as_slice(),
                found,
                "{text}"
            );
        }
    }

    #[test]
    fn names_in_two_spellings() {
        for (family, word) in [
            ("Shoukry", "Shukri"),
            ("Lindqvist", "Lindqivst"),
            ("Abdollahain", "Abdollahian"),
            ("Mohammed", "Muhammad"),
            ("Shahroury", "Shahruri"),
        ] {
            assert!(is_spelling(family, word), "{family} {word}");
        }
        for (family, word) in [
            ("Shoukry", "Sharma"),
            ("Moreno", "Marino"),
            ("Salman", "Suleiman"),
            ("Lind", "Lund"),
            ("Petrov", "Pavlov"),
            ("Hansen", "Jansen"),
        ] {
            assert!(!is_spelling(family, word), "{family} {word}");
        }
    }
}
