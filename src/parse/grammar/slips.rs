//! Names that a text spells in two ways: by a slip of the fingers, `Minister Lindqvist` and `Lindqivst said`, or from
//! another script, `Shoukry` and `Shukri`.

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
    let names = people.iter().map(last_word).enumerate();
    let families: SmallVec<[(usize, &str); 4]> = names
        .filter(|(_, family)| family.len() >= SHORTEST)
        .collect();
    if families.is_empty() {
        return Respelled::new();
    }
    let first = |word: &str| first_bit(word.as_bytes().first());
    let firsts = families.iter().fold(0, |any, (_, name)| any | first(name));
    // Few words are strange, and of those few begin alike.
    let strange = tokens.iter().enumerate().filter(|(_, t)| t.is_strange());
    let tokens = strange.filter(|(_, token)| {
        let begun = firsts & first_bit(text.as_bytes().get(token.span().start)) != 0;
        begun & (token.span().len() >= SHORTEST)
    });
    let spelled = tokens.filter_map(|(at, token)| {
        let word = token.text(text);
        // One of the names as it is.
        if families.iter().any(|(_, name)| *name == word) {
            return None;
        }
        let whose = families.iter().find(|(_, name)| is_spelling(name, word))?;
        Some((at, whose.0))
    });
    spelled.collect()
}

/// One of thirty-two bits by the first byte of a word.
fn first_bit(byte: Option<&u8>) -> u32 {
    1 << (byte.copied().unwrap_or_default() % 32)
}

/// `Abdollahian` of `Amir-Abdollahian`.
fn last_word(person: &Participant) -> &str {
    let mut words = person.family_name.rsplit(|c: char| !c.is_alphabetic());
    words.next().unwrap_or_default()
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

    use super::{is_one_slip, is_spelling};
    use crate::text::slips;

    proptest! {
        #[test]
        fn one_slip_is_as_all_slips_are_counted(one in "[abé]{0,5}", other in "[abé]{0,5}") {
            prop_assert_eq!(is_one_slip(&one, &other), slips(&one, &other) == 1);
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
