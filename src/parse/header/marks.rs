//! The marks by which publishers are known: addresses, and words of a letterhead.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use rustc_hash::FxHashMap;

use crate::model::Country;
use crate::tables::rows;
use crate::text::fold;

const TABLE: &str = include_str!("../../../assets/tables/publishers.csv");

/// A publisher known by its address, or by words of a header where the mark begins with `*`.
pub(super) struct Mark {
    pub(super) sign: &'static str,
    pub(super) country: Country,
    pub(super) name: &'static str,
    /// An agency that passes on what others tell, from its own country or another.
    pub(super) is_agency: bool,
    /// A ministry by its field alone, which other countries' may be called after too.
    pub(super) is_shared: bool,
}

impl Mark {
    /// The words of a header.
    pub(super) fn words(&self) -> Option<&'static str> {
        self.sign.strip_prefix('*')
    }

    /// The office of a spokesperson, under which more than one ministry writes.
    pub(super) fn is_of_a_spokesperson(&self) -> bool {
        self.sign.ends_with("Spokesperson")
    }

    /// Such words in capitals, which stand by themselves in a header.
    fn is_acronym(&self) -> bool {
        self.words()
            .is_some_and(|words| words.bytes().all(|b| b.is_ascii_uppercase()))
    }
}

struct Marks {
    all: Vec<Mark>,
    /// Finds the words of headers, folded; nothing where it could not be built.
    words: Option<AhoCorasick>,
    /// The place in `all` of each of these.
    worded: Vec<usize>,
    /// That of each acronym.
    acronyms: FxHashMap<&'static str, usize>,
}

static MARKS: LazyLock<Marks> = LazyLock::new(|| {
    let all: Vec<Mark> = rows(TABLE)
        .filter_map(|[sign, country, name, kind]| {
            Some(Mark {
                sign,
                country: Country::new(country)?,
                name,
                is_agency: kind == "agency",
                is_shared: kind == "shared",
            })
        })
        .collect();
    let worded: Vec<usize> = (0..)
        .zip(&all)
        .filter(|(_, mark)| mark.words().is_some() && !mark.is_acronym())
        .map(|(n, _)| n)
        .collect();
    let words = worded.iter().filter_map(|n| all.get(*n)?.words()).map(fold);
    let words = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .build(words)
        .ok();
    let numbered = (0..).zip(&all).filter(|(_, mark)| mark.is_acronym());
    let acronyms = numbered.filter_map(|(n, mark)| Some((mark.words()?, n)));
    let acronyms = acronyms.collect();
    Marks {
        all,
        words,
        worded,
        acronyms,
    }
});

pub(super) fn marks() -> std::slice::Iter<'static, Mark> {
    MARKS.all.iter()
}

/// The first mark of the table that a line has.
pub(super) fn marked(line: &str) -> Option<&'static Mark> {
    let folded = if line.is_ascii() {
        Cow::Borrowed(line)
    } else {
        Cow::Owned(fold(line))
    };
    let words = MARKS.words.iter();
    let by_words = words
        .flat_map(|words| words.find_overlapping_iter(folded.as_ref()))
        .filter_map(|found| MARKS.worded.get(found.pattern().as_usize()).copied())
        .min();
    let line = may_have_acronym(line).then_some(line);
    let by_acronym = line
        .into_iter()
        .flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && !is_apostrophe(c)))
        .filter_map(|word| MARKS.acronyms.get(acronym(word)?).copied())
        .min();
    let first = by_words.into_iter().chain(by_acronym).min()?;
    MARKS.all.get(first)
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`')
}

/// Whether so many capitals stand in a row as an acronym has.
fn may_have_acronym(line: &str) -> bool {
    let rows = line.as_bytes().windows(SHORTEST);
    let mut rows = rows.map(|row| row.iter().all(u8::is_ascii_uppercase));
    rows.any(|capitals| capitals)
}

/// Letters of an acronym at least.
const SHORTEST: usize = 3;

/// A word in capitals, without the "'s" of an agency's own: "SANA'A" is a city.
fn acronym(word: &str) -> Option<&str> {
    let word = word.trim_matches(is_apostrophe);
    let lower = |b: u8| !b.is_ascii_uppercase();
    let end = word.bytes().position(lower).unwrap_or(word.len());
    let (start, rest) = word.split_at_checked(end)?;
    (end >= SHORTEST && matches!(rest, "" | "'s" | "\u{2019}s")).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::{MARKS, TABLE, marked, marks};

    #[test]
    fn the_table_is_well_formed() {
        assert_eq!(marks().count(), TABLE.lines().count() - 1);
        let acronyms = marks().filter(|mark| mark.is_acronym()).count();
        assert_eq!(MARKS.acronyms.len(), acronyms, "one stands twice");
    }

    #[test]
    fn letterheads_are_known_by_words_and_by_acronyms() {
        let country = |line| marked(line).map(|mark| mark.country.to_string());
        assert_eq!(
            country("Prime Minister's Office, 10 Downing Street").as_deref(),
            Some("GB")
        );
        assert_eq!(country("EEAS Press Team").as_deref(), Some("EU"));
        assert_eq!(country("Spa and wellness"), None);
        assert_eq!(country("SANA\u{2019}A May 3").as_deref(), None);
        assert_eq!(country("Oslo, WAM's bureau").as_deref(), Some("AE"));
        assert_eq!(country("Lima, May 3 (Saba)").as_deref(), Some("YE"));
    }
}
