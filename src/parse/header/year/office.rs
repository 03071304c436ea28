//! Which office of the tables a title is.

use std::borrow::Cow;

use crate::parse::words::{Spelled, hashed};
use crate::tables::Office;
use crate::text::fold;

const FORMER: u16 = 1;
const DEPUTY: u16 = 2;
const FOREIGN: u16 = 4;
const VICE: u16 = 8;
const SECURITY: u16 = 16;
const ADVISER: u16 = 32;
const GOVERNMENT: u16 = 64;
const STATE: u16 = 128;
/// Of foreign affairs by another word.
const EXTERNAL: u16 = 256;
const SECRETARY: u16 = 512;
const MINISTER: u16 = 1024;
const AND: u16 = 2048;
const TOLD: [(u64, u16); 27] = [
    (hashed("former"), FORMER),
    (hashed("deputy"), DEPUTY),
    (hashed("assistant"), DEPUTY),
    (hashed("under"), DEPUTY),
    (hashed("permanent"), DEPUTY),
    (hashed("parliamentary"), DEPUTY),
    (hashed("minister"), MINISTER),
    (hashed("and"), AND),
    (hashed("foreign"), FOREIGN),
    (hashed("vice"), VICE),
    (hashed("security"), SECURITY),
    (hashed("advisor"), ADVISER),
    (hashed("adviser"), ADVISER),
    (hashed("external"), EXTERNAL),
    (hashed("fm"), EXTERNAL),
    (hashed("eam"), EXTERNAL),
    (hashed("sfa"), EXTERNAL),
    (hashed("prime"), GOVERNMENT),
    (hashed("pm"), GOVERNMENT),
    (hashed("chancellor"), GOVERNMENT),
    (hashed("premier"), GOVERNMENT),
    (hashed("taoiseach"), GOVERNMENT),
    (hashed("president"), STATE),
    (hashed("king"), STATE),
    (hashed("emir"), STATE),
    (hashed("amir"), STATE),
    (hashed("secretary"), SECRETARY),
];

/// The words of a title: those of an office of its own, and those of one in which the bearer is another's deputy: "Deputy
/// Prime Minister and Foreign Minister".
struct Named {
    own: u16,
    deputy: u16,
}

impl Named {
    /// `title` is folded.
    fn of(title: &str) -> Self {
        let words = title.split(|c: char| !c.is_alphanumeric());
        let (mut own, mut deputy, mut part) = (0, 0, 0);
        for word in words.chain(["and"]) {
            let letters = word.bytes().map(|b| b.to_ascii_lowercase());
            let hash = letters.fold(Spelled::NOTHING, Spelled::then).hash();
            // All of them are compared, since which it is cannot be foretold.
            part |= TOLD.iter().fold(0, |named, (word, means)| {
                named | (means * u16::from(*word == hash))
            });
            if part & AND != 0 {
                let below = part & (DEPUTY | VICE) != 0;
                let whose = if below { &mut deputy } else { &mut own };
                *whose |= std::mem::take(&mut part);
            }
        }
        Self { own, deputy }
    }

    const fn any(&self, words: u16) -> bool {
        (self.own | self.deputy) & words != 0
    }
}

/// The office that a title names.
pub(in crate::parse) fn office_of(title: &str) -> Option<Office> {
    let folded = folded(title);
    let named = Named::of(&folded);
    if named.any(FORMER) {
        return None;
    }
    if named.any(VICE) && named.any(STATE) {
        return Some(Office::ViceHead);
    }
    let has = |word: u16| named.own & word != 0;
    if named.deputy != 0 && !has(MINISTER | SECRETARY | EXTERNAL) || is_of_a_junior(&folded) {
        return None;
    }
    if has(SECURITY) && has(ADVISER) {
        return Some(Office::NationalSecurityAdviser);
    }
    // "Secretary of State for Defence" is of another cabinet, and of another field.
    let of_state = || {
        let folded = fold(title);
        let field = folded.split_once("secretary of state");
        field.is_some_and(|(_, field)| !field.starts_with(" for "))
    };
    if has(FOREIGN | EXTERNAL) || has(SECRETARY) && of_state() {
        return Some(Office::ForeignMinister);
    }
    if has(GOVERNMENT) {
        return Some(Office::HeadOfGovernment);
    }
    has(STATE).then_some(Office::HeadOfState)
}

/// Whether a title is that of somebody's deputy, of a junior minister, or of whoever is to be king.
pub(super) fn is_below(title: &str) -> bool {
    let folded = folded(title);
    let heir = || folded.to_ascii_lowercase().starts_with("crown prince");
    let below = Named::of(&folded).deputy != 0 || heir();
    below && office_of(title).is_none() || is_of_a_junior(&folded)
}

/// Whether a title names the deputy of a head of government, whatever else the bearer is.
pub(super) fn is_under_government(title: &str) -> bool {
    Named::of(&folded(title)).deputy & GOVERNMENT != 0
}

fn folded(title: &str) -> Cow<'_, str> {
    if title.is_ascii() {
        Cow::Borrowed(title)
    } else {
        Cow::Owned(fold(title))
    }
}

/// "Minister of State for Foreign Affairs", "State Secretary at the Foreign Ministry": below the minister. A "Minister of
/// State and of Foreign Affairs" is the minister.
fn is_of_a_junior(title: &str) -> bool {
    const JUNIOR: [&str; 5] = [
        "minister of state for ",
        "minister of state at ",
        "minister of state in ",
        "state minister",
        "state secretary",
    ];
    // No byte of most titles begins the word.
    let mut states = memchr::memchr2_iter(b's', b'S', title.as_bytes());
    let told = states.any(|at| {
        let word = title.as_bytes().get(at..at + "state".len());
        word.is_some_and(|word| word.eq_ignore_ascii_case(b"state"))
    });
    told && {
        let title = title.to_ascii_lowercase();
        JUNIOR.iter().any(|words| title.contains(words))
    }
}

#[cfg(test)]
mod tests {
    use super::office_of;
    use crate::tables::Office;

    #[test]
    fn titles_name_offices() {
        assert_eq!(
            office_of("Minister for Foreign Affairs"),
            Some(Office::ForeignMinister)
        );
        assert_eq!(office_of("Vice President"), Some(Office::ViceHead));
        for title in [
            "Former Prime Minister",
            "Deputy Foreign Minister",
            "First Deputy Minister of Foreign Affairs",
            "Vice Minister for Foreign Affairs",
            "Deputy Prime Minister",
            "Assistant Foreign Minister",
            "Minister of State for Foreign Affairs",
            "State Secretary at the Federal Foreign Office",
            "Deputy Minister of Trade and Foreign Affairs",
        ] {
            assert_eq!(office_of(title), None, "{title}");
        }
        for title in [
            "Deputy Prime Minister and Minister of Foreign Affairs",
            "Vice Chancellor and Foreign Minister",
            "Minister of State and of Foreign Affairs",
            "Minister of Foreign Affairs and Deputy Prime Minister",
            "Secretary of State",
        ] {
            assert_eq!(office_of(title), Some(Office::ForeignMinister), "{title}");
        }
    }
}
