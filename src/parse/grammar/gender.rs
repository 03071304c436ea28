//! Whether a participant is a `he` or a `she`, as far as honorifics and given names tell.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::roster::{People, Roster};
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token, hash};
use crate::parse::words::hashed;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Gender {
    Man,
    Woman,
}

const TABLE: &str = include_str!("../../../assets/tables/given_names.txt");

static NAMES: LazyLock<FxHashMap<u64, Gender>> = LazyLock::new(|| {
    let mut names = FxHashMap::default();
    let mut gender = Gender::Man;
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        for word in line.split_whitespace() {
            match word {
                "m:" => gender = Gender::Man,
                "f:" => gender = Gender::Woman,
                name => {
                    names.insert(hash(name), gender);
                }
            }
        }
    }
    names
});

/// Titles and honorifics that only men or only women bear.
const BORNE: &[(u64, Gender)] = &[
    (hashed("mr"), Gender::Man),
    (hashed("sir"), Gender::Man),
    (hashed("king"), Gender::Man),
    (hashed("emir"), Gender::Man),
    (hashed("amir"), Gender::Man),
    (hashed("sultan"), Gender::Man),
    (hashed("prince"), Gender::Man),
    (hashed("sheikh"), Gender::Man),
    (hashed("shri"), Gender::Man),
    (hashed("pope"), Gender::Man),
    (hashed("lord"), Gender::Man),
    (hashed("mrs"), Gender::Woman),
    (hashed("ms"), Gender::Woman),
    (hashed("miss"), Gender::Woman),
    (hashed("mme"), Gender::Woman),
    (hashed("smt"), Gender::Woman),
    (hashed("dame"), Gender::Woman),
    (hashed("lady"), Gender::Woman),
    (hashed("baroness"), Gender::Woman),
    (hashed("queen"), Gender::Woman),
    (hashed("princess"), Gender::Woman),
    (hashed("sheikha"), Gender::Woman),
];

/// What an honorific or a title tells.
fn borne(token: &Token) -> Option<Gender> {
    BORNE
        .iter()
        .find(|(word, _)| *word == token.hash)
        .map(|(_, gender)| *gender)
}

/// `he and Mrs. Lind`, `the President and Mrs. Lind`: whether the honorific at `at` is that of a wife, whose husband bears
/// the name as well.
fn is_wife(tokens: &[Token], at: usize) -> bool {
    const MRS: u64 = hashed("mrs");
    let back = |n: usize| at.checked_sub(n).and_then(|n| tokens.get(n));
    let husband = |t: &Token| matches!(t.word, Word::HE | Word::HIM) || t.is(Class::TITLE);
    tokens.get(at).is_some_and(|t| t.hash == MRS)
        && back(1).is_some_and(|t| t.word == Word::AND)
        && back(2).is_some_and(husband)
}

/// Whether a word is a given name of men or of women.
pub(in crate::parse) fn is_given_name(token: &Token) -> bool {
    token.is_capital() && NAMES.contains_key(&token.hash)
}

/// `Sheikh` of `Sheikh Hasina`: before the name of a woman it is no honorific.
pub(in crate::parse) fn is_name_of_her(tokens: &[Token], at: usize) -> bool {
    const SHEIKH: u64 = hashed("sheikh");
    let woman = |t: &Token| t.is_capital() && NAMES.get(&t.hash) == Some(&Gender::Woman);
    let sheikh = tokens.get(at).is_some_and(|t| t.hash == SHEIKH);
    sheikh && tokens.get(at + 1).is_some_and(woman)
}

/// What a name and a title tell; the family name is no given name.
pub(super) fn of_name(name: &[Token], family: &[Token], title: &[Token]) -> Option<Gender> {
    title.iter().find_map(borne).or_else(|| {
        let is_family = |word: &Token| family.iter().any(|t| t.hash == word.hash);
        let mut given = name
            .iter()
            .filter(|t| t.kind == Kind::Word && !is_family(t));
        given.find_map(|t| NAMES.get(&t.hash).copied())
    })
}

impl Roster<'_> {
    /// `Mr. Sato`, `Queen Ana`: the honorific at `at` with the name behind it.
    pub(super) fn learn_from_honorific(&mut self, tokens: &[Token], at: usize) {
        const NEAR: usize = 4;
        let honorific = tokens.get(at).filter(|_| !is_wife(tokens, at));
        let Some(gender) = honorific.and_then(borne) else {
            return;
        };
        // `Sheikh Hasina` bears it as a name.
        let gender = if is_name_of_her(tokens, at) {
            Gender::Woman
        } else {
            gender
        };
        let near = tokens.iter().skip(at + 1).take(NEAR);
        let whose = near.fold(People::NONE, |whose, t| whose.or(self.name(t).family));
        let known = whose.only().and_then(|person| self.genders.get_mut(person));
        if let Some(known) = known {
            *known = Some(gender);
        }
    }

    /// Where a text of two has a `he` and a `she`, and one of them is known, the other is the other.
    pub(super) fn learn_from_pronouns(&mut self, tokens: &[Token]) {
        let known = match self.genders.as_slice() {
            [Some(gender), None] | [None, Some(gender)] => *gender,
            _ => return,
        };
        let says = |word: Word| tokens.iter().any(|t| t.word == word && !t.is_shouted());
        if !(says(Word::HE) && says(Word::SHE)) {
            return;
        }
        let other = match known {
            Gender::Man => Gender::Woman,
            Gender::Woman => Gender::Man,
        };
        for gender in &mut self.genders {
            *gender = gender.or(Some(other));
        }
    }

    /// `Minister Kim spoke with her Danish counterpart`, `The Minister's call with her counterpart` above the text: what the
    /// possessive tells of the one person named in front of it, or of the publisher's own.
    pub(super) fn learn_from_counterpart(&mut self, tokens: &[Token], at: usize) {
        const NEAR: usize = 4;
        const FAR: usize = 24;
        let before = tokens.get(..at).unwrap_or_default();
        let mut near = before.iter().rev().take(NEAR);
        let Some(back) = near.position(|t| matches!(t.word, Word::HIS | Word::HER)) else {
            return;
        };
        let owner = before.len() - 1 - back;
        let gender = match before.get(owner).map(|t| t.word) {
            Some(Word::HER) => Gender::Woman,
            _ => Gender::Man,
        };
        let words = before.get(..owner).unwrap_or_default().iter().rev();
        let words = words.take(FAR).take_while(|t| t.kind != Kind::Stop);
        let named = words.fold(People::NONE, |named, t| named.or(self.name(t).family));
        let own = || (named.is_empty() && at < FAR).then(|| self.own())?;
        let known = named.only().or_else(own);
        if let Some(known) = known.and_then(|person| self.genders.get_mut(person)) {
            *known = known.or(Some(gender));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Gender, NAMES};
    use crate::parse::token::tokenize;

    fn of_name(name: &str, family: &str, title: &str) -> Option<Gender> {
        super::of_name(&tokenize(name), &tokenize(family), &tokenize(title))
    }

    #[test]
    fn names_and_titles_tell() {
        assert_eq!(
            of_name("Ana Silva", "Silva", "President"),
            Some(Gender::Woman)
        );
        assert_eq!(of_name("Al Thani", "Al Thani", "Amir"), Some(Gender::Man));
        assert_eq!(of_name("Qx Zw", "Zw", "Minister"), None);
        assert!(NAMES.len() > 400);
    }
}
