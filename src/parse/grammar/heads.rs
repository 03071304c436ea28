//! Who holds an office: whom `the Head of State` and `the Head of Government` mean where two take part who hold either,
//! whom `both Ministers`.

use super::Sentence;
use super::offices::{
    GENERIC, GOVERNMENT, GOVERNS, LESSER, MINISTER, PRESIDENT, REIGNS, REPUBLIC, STATE, spelled_out,
};
use super::roster::{People, Roster};
use crate::model::Country;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::hash;
use crate::parse::words::hashed;

impl Roster<'_> {
    /// `the Head of Government` in a release of the other's President, `the Head of State` in one of the other's Prime
    /// Minister: the one who holds such an office, where the publisher's own holds the other.
    pub(super) fn heading(&self, words: &[u64]) -> Option<usize> {
        let (wanted, other) = match (words.contains(&GOVERNMENT), words.contains(&STATE)) {
            (true, false) => (GOVERNS, REIGNS),
            (false, true) => (REIGNS, GOVERNS),
            _ => return None,
        };
        let has = |i: usize, office: &[u64]| {
            let title = self.titles.get(i);
            title.is_some_and(|title| office.iter().any(|word| title.contains(word)))
        };
        let own = self.own.only()?;
        // `President of the Government`
        let title = self.people().get(own)?.title.as_deref()?;
        let apart = has(own, other) && !has(own, wanted) && !title.contains("Government");
        let theirs = self.those(|i, _| i != own && has(i, wanted) && !has(i, other));
        theirs.only().filter(|_| apart)
    }

    /// Everybody whose title has this word.
    pub(in crate::parse) fn holders(&self, office: &str) -> People {
        let word = hash(office);
        self.those(|index, _| self.titles.get(index).is_some_and(|t| t.contains(&word)))
    }

    /// The one who reigns as a king does, of `country` where that is given.
    pub(super) fn monarch(&self, country: Option<&str>) -> Option<usize> {
        let reigns = |i: usize| {
            let title = self.titles.get(i);
            let king = |word: &u64| *word != PRESIDENT && title.is_some_and(|t| t.contains(word));
            REIGNS.iter().any(king)
        };
        let those = self.those(|i, person| {
            let title = person.title.as_deref().unwrap_or_default();
            let theirs = country.is_none_or(|code| person.country.is_some_and(|c| c.is(code)));
            theirs && (reigns(i) || title.starts_with("Custodian"))
        });
        those.only()
    }

    /// `the Emir of Qatar`, where the one voice of the country has another name of the highest office.
    pub(super) fn reigns(&self, words: &[u64], country: Country) -> bool {
        let highest = |words: &[u64]| words.iter().any(|word| REIGNS.contains(word));
        let lesser = |words: &[u64]| words.iter().any(|word| LESSER.contains(word));
        let title = self
            .of_country(country)
            .only()
            .and_then(|p| self.titles.get(p));
        // The President of the Government is no head of state.
        let alone = |t: &[u64]| {
            t.iter()
                .all(|word| REIGNS.contains(word) || *word == REPUBLIC)
        };
        let named = spelled_out(words);
        highest(&named) && !lesser(&named) && title.is_some_and(|t| highest(t) && alone(t))
    }

    /// `the Chilean Chancellor`, as Latin America calls its foreign ministers; in Berlin and Vienna that is somebody else.
    pub(super) fn is_chancellor(&self, words: &[u64], country: Country) -> bool {
        const CHANCELLOR: u64 = hashed("chancellor");
        let governs = ["DE", "AT"].iter().any(|code| country.is(code));
        let title = self
            .of_country(country)
            .only()
            .and_then(|p| self.titles.get(p));
        let foreign =
            title.is_some_and(|t| t.contains(&hashed("foreign")) && t.contains(&MINISTER));
        words == [CHANCELLOR] && !governs && foreign
    }

    /// Whether the one voice of a country is a `Head of State`: any name of the highest office means that one.
    pub(super) fn is_called_head(&self, country: Country) -> bool {
        let title = self
            .of_country(country)
            .only()
            .and_then(|p| self.titles.get(p));
        title.is_some_and(|title| title.first().is_some_and(|word| GENERIC.contains(word)))
    }
}

impl Sentence<'_> {
    /// Everybody who holds the office of `both Ministers`, `the two Presidents`, in a subject that ends at `verb`.
    pub(in crate::parse) fn holders_before(&self, verb: usize) -> People {
        let group = (0..verb).find(|i| self.is(*i, Class::GROUP_PEOPLE));
        let office = group.and_then(|at| self.at(at).text(self.text).strip_suffix('s'));
        office.map_or(People::NONE, |office| {
            self.roster.holders(&office.to_ascii_lowercase())
        })
    }

    /// The one of `those` who has the office that opens the sentence bare: `The Prime Minister`, up to the verb.
    pub(in crate::parse) fn holder_among(&self, those: People, verb: usize) -> Option<usize> {
        let first = self.skip_openers(0);
        let office = |i: &usize| self.is(*i, Class::TITLE.or(Class::MODIFIER));
        let end = (first + 1..verb).find(|i| !office(i)).unwrap_or(verb);
        let further = self.at(end);
        // `the Prime Minister Paz`, `the Prime Minister of Peru`
        let named = further.is_capital() || further.word == Word::OF;
        if self.word(first) != Word::THE || end < first + 2 || named {
            return None;
        }
        let title = self.tokens.get(first + 1..end)?;
        let holds = |person: usize| {
            let mut words = title.iter();
            words.all(|t| self.roster.has_title_word(person, t))
        };
        self.roster
            .those(|person, _| holds(person))
            .and(those)
            .only()
    }
}
