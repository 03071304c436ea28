//! The languages that a page can be switched to, as its head offers them by letters.

/// The fewest of a row.
const FEWEST: usize = 2;

/// `LT  EN`, `EST | ENG | RUS`: whether a line offers a page in English and other languages, and says nothing else.
pub(super) fn is_switch(line: &str) -> bool {
    const LONGEST: usize = 60;
    const MARKS: [char; 6] = [' ', '|', '/', '\u{2022}', '\u{b7}', ','];
    let words = || line.split(MARKS).filter(|word| !word.is_empty());
    line.len() <= LONGEST
        && words().all(is_code)
        && words().any(|word| matches!(word, "EN" | "ENG"))
        && words().nth(FEWEST - 1).is_some()
}

/// `LT`, `EST`
fn is_code(word: &str) -> bool {
    matches!(word.len(), 2 | 3) && word.bytes().all(|b| b.is_ascii_uppercase())
}
