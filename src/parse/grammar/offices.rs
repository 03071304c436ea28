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
    hashed("ruler"),
    hashed("dignitary"),
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
        hashed("nsa"),
        &[hashed("national"), hashed("security"), hashed("advisor")],
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

/// How many words make the office of `title` another than the one of `heads`: the President is not the Vice President, but
/// the Deputy Prime Minister and Minister of Fisheries is a Minister.
pub(super) fn lesser(title: &[u64], heads: &[u64]) -> usize {
    let makes_less = |word: &&u64| LESSER.contains(word) && !heads.contains(word);
    if !title.iter().any(|word| makes_less(&word)) {
        return 0;
    }
    let mut posts = title.split_inclusive(|word| heads.last() == Some(word));
    let whole = |post: &[u64]| {
        let held = post.last().is_some_and(|word| heads.last() == Some(word));
        held && !post.iter().any(|word| makes_less(&word))
    };
    if heads.len() == 1 && posts.any(whole) {
        return 0;
    }
    let words = LESSER.iter().filter(|word| title.contains(word));
    words.filter(|word| !heads.contains(word)).count()
}

/// How many words the office of `title` has beside `heads`: `the Minister` says nothing of what else the office is called.
pub(super) fn beyond(title: &[u64], heads: &[u64]) -> usize {
    const FEW: usize = 2;
    let beyond = title.iter().filter(|word| !heads.contains(word)).count();
    if heads.len() == 1 {
        beyond.min(FEW)
    } else {
        beyond
    }
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
