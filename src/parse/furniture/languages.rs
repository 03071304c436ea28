//! The languages that a page can be switched to, as its head offers them by letters or by name.

use crate::parse::words::{Words, words};

/// The fewest of a row.
const FEWEST: usize = 2;
/// What parts them.
const MARKS: [char; 7] = [' ', '\t', '|', '/', '\u{2022}', '\u{b7}', ','];

/// `LT  EN`, `EST | ENG | РУС`, `English  French  Arabic`: whether a line offers a page in English and other languages, or in
/// others alone by their letters, and says nothing else.
pub(super) fn is_switch(line: &str) -> bool {
    const LONGEST: usize = 60;
    if line.len() > LONGEST {
        return false;
    }
    let words = || line.split(MARKS).filter(|word| !word.is_empty());
    // Most lines have no such letters.
    let bytes = line.as_bytes();
    let is_start = |at: usize| matches!(bytes.get(at + 1), Some(b'N' | b'n'));
    if !memchr::memchr_iter(b'E', bytes).any(is_start) {
        return is_row_of_codes(line);
    }
    let is_english =
        |word: &str| matches!(word, "EN" | "ENG") || word.eq_ignore_ascii_case("English");
    words().any(is_english)
        && words().all(|word| is_code(word) || is_name(word))
        && words().nth(FEWEST - 1).is_some()
}

/// `LV | RU`, `Fran\u{e7}ais fr`: known codes of languages, of which a line in capitals may be made, or one beside the name.
fn is_row_of_codes(line: &str) -> bool {
    const CODES: Words = words!(
        "fr de it es pt ru uk ua pl lt lv ee et fi sv da nl el gr tr ar zh cn ja jp ko kr he fa ro md sr hr sl sk cs cz hu bg mk sq \
         ka hy az kk uz ky tg tk mn vi th ms esp fra fre deu ger rus ukr est lat lit pol ita por swe fin dan nor ara chi jpn kor geo \
         arm aze kaz uzb kyr mon tur ell srp hrv slv slk ces hun bul mkd sqi ron"
    );
    let mut words = line.split(MARKS).filter(|word| !word.is_empty());
    let (Some(first), Some(second)) = (words.next(), words.next()) else {
        return false;
    };
    let code = |word: &str| is_code(word) && (!word.is_ascii() || CODES.any_in(word));
    let small = |word: &str| word.len() == 2 && CODES.any_in(word);
    let named = !first.is_ascii() && small(second) && words.clone().next().is_none();
    named || code(first) && code(second) && words.all(code)
}

/// `LT`, `EST`, `РУС`
fn is_code(word: &str) -> bool {
    const LONGEST: usize = 3;
    let capital =
        |c: char| c.is_uppercase() || !c.is_ascii() && c.is_alphabetic() && !c.is_lowercase();
    word.chars().nth(LONGEST).is_none()
        && word.chars().nth(1).is_some()
        && word.chars().all(capital)
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

#[cfg(test)]
mod tests {
    use super::is_switch;

    #[test]
    fn rows_of_languages_mix_scripts_letters_and_names() {
        for line in [
            "EST  ENG  \u{420}\u{423}\u{421}",
            "LV | RU",
            "EN | \u{4e2d}\u{6587}",
            "Fran\u{e7}ais fr",
            "\u{423}\u{41a}\u{420} / ENG / Fran\u{e7}ais",
        ] {
            assert!(is_switch(line), "{line}");
        }
        for line in [
            "UN",
            "EU | UN",
            "IT",
            "NATO / OSCE",
            "\u{c1}lvaro is",
            "ROK DPRK",
            "UK US",
        ] {
            assert!(!is_switch(line), "{line}");
        }
    }
}
