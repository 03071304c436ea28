//! Words of offices: which name the same, which are short for others. Knows no person.

use smallvec::SmallVec;

use crate::parse::words::hashed;

pub(super) const MINISTER: u64 = hashed("minister");
pub(super) const PRESIDENT: u64 = hashed("president");
pub(super) const HEAD: u64 = hashed("head");
pub(super) const GOVERNMENT: u64 = hashed("government");
pub(super) const STATE: u64 = hashed("state");
pub(super) const REPUBLIC: u64 = hashed("republic");

/// Whoever heads a government.
pub(super) const GOVERNS: &[u64] = &[MINISTER, hashed("chancellor"), hashed("taoiseach")];

/// Whoever heads a state.
pub(super) const REIGNS: &[u64] = &[
    PRESIDENT,
    hashed("king"),
    hashed("queen"),
    hashed("amir"),
    hashed("sultan"),
    hashed("emperor"),
];
/// With a country alone it means whoever speaks for that: `the Danish official`.
pub(super) const OFFICIAL: u64 = hashed("official");

/// Words for one office, and the usual one.
const SYNONYMS: &[(u64, u64)] = &[
    (hashed("adviser"), hashed("advisor")),
    (hashed("emir"), hashed("amir")),
    (hashed("premier"), MINISTER),
    // As it is misprinted now and then.
    (hashed("minster"), MINISTER),
    (hashed("hrvp"), hashed("representative")),
    (hashed("hr"), hashed("representative")),
    (hashed("vp"), hashed("president")),
    (hashed("councillor"), hashed("councilor")),
    (hashed("counselor"), hashed("councilor")),
    (hashed("counsellor"), hashed("councilor")),
    (hashed("chairwoman"), hashed("chairman")),
    (hashed("chairperson"), hashed("chairman")),
    (hashed("chair"), hashed("chairman")),
];

/// Titles that any office can bear.
pub(super) const GENERIC: &[u64] = &[
    hashed("head"),
    hashed("leader"),
    hashed("monarch"),
    hashed("diplomat"),
    hashed("chief"),
    hashed("statesman"),
    hashed("politician"),
];

/// Whoever speaks for an office and does not hold it.
pub(super) const SPEAKERS: &[u64] = &[
    hashed("spokesperson"),
    hashed("spokesman"),
    hashed("spokeswoman"),
];

/// Words that make an office another one.
pub(super) const LESSER: &[u64] = &[hashed("vice"), hashed("deputy"), hashed("former")];

/// Offices by their initials.
const INITIALS: &[(u64, &[u64])] = &[
    (hashed("fm"), &[hashed("foreign"), MINISTER]),
    (hashed("formin"), &[hashed("foreign"), MINISTER]),
    (hashed("pm"), &[hashed("prime"), MINISTER]),
    (
        hashed("eam"),
        &[hashed("external"), hashed("affairs"), MINISTER],
    ),
    (
        hashed("dpm"),
        &[hashed("deputy"), hashed("prime"), MINISTER],
    ),
];

/// The words of a title by their hashes, with initials written out and one word for one office.
pub(super) fn spelled_out(words: &[u64]) -> SmallVec<[u64; 8]> {
    let mut all = SmallVec::new();
    for word in words {
        match INITIALS.iter().find(|(short, _)| short == word) {
            Some((_, long)) => all.extend_from_slice(long),
            None => all.push(same_office(*word)),
        }
    }
    all
}

fn same_office(hash: u64) -> u64 {
    let usual = SYNONYMS.iter().find(|(word, _)| *word == hash);
    usual.map_or(hash, |(_, usual)| *usual)
}

#[cfg(test)]
mod tests {
    use super::{hashed, spelled_out};

    #[test]
    fn initials_are_the_words_they_stand_for() {
        let words = [hashed("dpm"), hashed("premier")];
        let long = ["deputy", "prime", "minister", "minister"];
        assert_eq!(spelled_out(&words).as_slice(), long.map(hashed));
    }
}
