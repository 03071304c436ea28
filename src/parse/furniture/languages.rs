//! The languages that a page can be switched to, as its head offers them by letters or by name.

use crate::parse::words::{Words, words};

/// The fewest of a row.
const FEWEST: usize = 2;

/// `LT  EN`, `EST | ENG | RUS`, `English  French  Arabic`: whether a line offers a page in English and other languages, and
/// says nothing else.
pub(super) fn is_switch(line: &str) -> bool {
    const LONGEST: usize = 60;
    const MARKS: [char; 6] = [' ', '|', '/', '\u{2022}', '\u{b7}', ','];
    // Most lines have no such letters.
    let bytes = line.as_bytes();
    let is_start = |at: usize| matches!(bytes.get(at + 1), Some(b'N' | b'n'));
    if line.len() > LONGEST || !memchr::memchr_iter(b'E', bytes).any(is_start) {
        return false;
    }
    let words = || line.split(MARKS).filter(|word| !word.is_empty());
    let coded = words().next().is_some_and(is_code);
    let is_english =
        |word: &str| matches!(word, "EN" | "ENG") || !coded && word.eq_ignore_ascii_case("English");
    words().any(is_english)
        && words().all(if coded { is_code } else { is_name })
        && words().nth(FEWEST - 1).is_some()
}

/// `LT`, `EST`
fn is_code(word: &str) -> bool {
    matches!(word.len(), 2 | 3) && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// `French`, `Deutsch`, `T\u{fc}rk\u{e7}e`: a word that English does not spell so is another language's name for itself. "Eesti"
/// stays, which names the country too.
fn is_name(word: &str) -> bool {
    const NAMES: Words = words!(
        "english french arabic spanish russian chinese german portuguese italian turkish japanese korean persian farsi dari pashto \
         urdu hindi kurdish ukrainian polish georgian armenian romanian serbian hebrew indonesian vietnamese deutsch italiano polski \
         norsk dansk suomi svenska magyar hrvatski srpski nederlands shqip bahasa indonesia"
    );
    !word.is_ascii() || NAMES.any_in(word)
}
