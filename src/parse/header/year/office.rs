//! Which office of the tables a title is.

use std::borrow::Cow;

use crate::parse::words::{Spelled, hashed};
use crate::tables::Office;
use crate::text::fold;

/// The office that a title names.
pub(in crate::parse) fn office_of(title: &str) -> Option<Office> {
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
    const TOLD: [(u64, u16); 20] = [
        (hashed("former"), FORMER),
        (hashed("deputy"), DEPUTY),
        (hashed("foreign"), FOREIGN),
        (hashed("vice"), VICE),
        (hashed("security"), SECURITY),
        (hashed("advisor"), ADVISER),
        (hashed("adviser"), ADVISER),
        (hashed("external"), EXTERNAL),
        (hashed("fm"), EXTERNAL),
        (hashed("eam"), EXTERNAL),
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
    let folded = if title.is_ascii() {
        Cow::Borrowed(title)
    } else {
        Cow::Owned(fold(title))
    };
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let named = words.fold(0, |named, word| {
        let letters = word.bytes().map(|b| b.to_ascii_lowercase());
        let hash = letters.fold(Spelled::NOTHING, Spelled::then).hash();
        // All of them are compared, since which it is cannot be foretold.
        let told = TOLD.iter();
        told.fold(named, |named, (word, means)| {
            named | (means * u16::from(*word == hash))
        })
    });
    let has = |word: u16| named & word != 0;
    if has(FORMER) || has(DEPUTY) && !has(FOREIGN) {
        return None;
    }
    if has(VICE) {
        return Some(Office::ViceHead);
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
