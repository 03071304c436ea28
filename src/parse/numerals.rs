//! Numbers in words: `twelve`, `forty`, `third`, `fiftieth`, `twenty-third`.

use super::token::{Kind, Token};
use super::words::hashed;

/// From one on.
const CARDINALS: [u64; 19] = [
    hashed("one"),
    hashed("two"),
    hashed("three"),
    hashed("four"),
    hashed("five"),
    hashed("six"),
    hashed("seven"),
    hashed("eight"),
    hashed("nine"),
    hashed("ten"),
    hashed("eleven"),
    hashed("twelve"),
    hashed("thirteen"),
    hashed("fourteen"),
    hashed("fifteen"),
    hashed("sixteen"),
    hashed("seventeen"),
    hashed("eighteen"),
    hashed("nineteen"),
];

/// From the first on.
const ORDINALS: [u64; 19] = [
    hashed("first"),
    hashed("second"),
    hashed("third"),
    hashed("fourth"),
    hashed("fifth"),
    hashed("sixth"),
    hashed("seventh"),
    hashed("eighth"),
    hashed("ninth"),
    hashed("tenth"),
    hashed("eleventh"),
    hashed("twelfth"),
    hashed("thirteenth"),
    hashed("fourteenth"),
    hashed("fifteenth"),
    hashed("sixteenth"),
    hashed("seventeenth"),
    hashed("eighteenth"),
    hashed("nineteenth"),
];

/// From twenty on, each with the one that counts.
const TENS: [(u64, u64); 8] = [
    (hashed("twenty"), hashed("twentieth")),
    (hashed("thirty"), hashed("thirtieth")),
    (hashed("forty"), hashed("fortieth")),
    (hashed("fifty"), hashed("fiftieth")),
    (hashed("sixty"), hashed("sixtieth")),
    (hashed("seventy"), hashed("seventieth")),
    (hashed("eighty"), hashed("eightieth")),
    (hashed("ninety"), hashed("ninetieth")),
];

const HUNDREDTH: u64 = hashed("hundredth");
const TEN: u32 = 10;

/// `twelve`, but not `twenty`.
pub(super) fn unit(token: &Token) -> Option<u32> {
    place(CARDINALS.iter().position(|word| *word == token.hash), 1)
}

/// `twenty`, `fifty`
pub(super) fn tens(token: &Token) -> Option<u32> {
    let place = place(TENS.iter().position(|(tens, _)| *tens == token.hash), 2);
    place.map(|tens| TEN * tens)
}

/// The number that `third`, `fiftieth` or `twenty-third` tells, and the token behind it.
pub(super) fn ordinal(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let token = tokens.get(at)?;
    let is_hyphen = |at: usize| tokens.get(at).is_some_and(|t| t.kind == Kind::Hyphen);
    if let Some(number) = nth(token) {
        // The second half of "twenty-third".
        let half = at.checked_sub(1).is_some_and(is_hyphen);
        return (!half).then_some((number, at + 1));
    }
    if let Some(number) = tenth(token) {
        return Some((number, at + 1));
    }
    let tens = tens(token)?;
    let last = at + 1 + usize::from(is_hyphen(at + 1));
    let nth = tokens.get(last).and_then(nth).filter(|n| *n < TEN)?;
    Some((tens + nth, last + 1))
}

/// The number that such words tell of which the last stands at `at`, and where they begin.
pub(super) fn ordinal_up_to(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    /// A word and a hyphen may stand before the last word.
    const BEFORE: usize = 2;
    let mut starts = at.saturating_sub(BEFORE)..=at;
    starts.find_map(|first| {
        let (number, end) = ordinal(tokens, first)?;
        (end == at + 1).then_some((number, first))
    })
}

/// `third`, but not `twentieth`.
fn nth(token: &Token) -> Option<u32> {
    place(ORDINALS.iter().position(|word| *word == token.hash), 1)
}

/// `twentieth`, `fiftieth`, `hundredth`
fn tenth(token: &Token) -> Option<u32> {
    let hundredth = || (token.hash == HUNDREDTH).then_some(TEN * TEN);
    let place = place(TENS.iter().position(|(_, nth)| *nth == token.hash), 2);
    place.map(|tens| TEN * tens).or_else(hundredth)
}

/// What stands at a place of a list that begins with `first`.
fn place(at: Option<usize>, first: u32) -> Option<u32> {
    Some(u32::try_from(at?).ok()? + first)
}

#[cfg(test)]
mod tests {
    use super::{ordinal, ordinal_up_to, tens, unit};
    use crate::parse::token::tokenize;

    #[test]
    fn words_tell_numbers() {
        let read = |word: &str| {
            let tokens = tokenize(word);
            let nth = ordinal(&tokens, 0).map(|(number, _)| number);
            let token = tokens.first()?;
            Some([unit(token), tens(token), nth])
        };
        assert_eq!(read("one"), Some([Some(1), None, None]));
        assert_eq!(read("Nineteen"), Some([Some(19), None, None]));
        assert_eq!(read("ninety"), Some([None, Some(90), None]));
        assert_eq!(read("first"), Some([None, None, Some(1)]));
        assert_eq!(read("twentieth"), Some([None, None, Some(20)]));
        assert_eq!(read("hundredth"), Some([None, None, Some(100)]));
        assert_eq!(read("hundred"), Some([None; 3]));
    }

    #[test]
    fn two_words_tell_one_number() {
        let read = |words: &str| {
            let tokens = tokenize(words);
            let last = tokens.len() - 1;
            (ordinal(&tokens, 0), ordinal_up_to(&tokens, last))
        };
        assert_eq!(read("twenty-third"), (Some((23, 3)), Some((23, 0))));
        assert_eq!(read("seventy fifth"), (Some((75, 2)), Some((75, 0))));
        assert_eq!(read("the ninth"), (None, Some((9, 1))));
        assert_eq!(read("twenty-twelfth"), (None, None));
    }
}
