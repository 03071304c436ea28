//! The participants of a call as the rules of speech look them up: by name, by title, by country.

use smallvec::SmallVec;

use super::gender::{self, Gender};
use super::honours::Honour;
use super::host::Host;
use super::marks::{Marks, add_office};
use super::names::{NameHit, Names};
use super::offices::{
    GENERIC, GOVERNMENT, MINISTER, OFFICIAL, PRESIDENT, SPEAKERS, beyond, lesser, spelled_out,
};
use super::unnamed;
use crate::model::{Country, Participant};
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::token::{Kind, Token, tokenize_onto};
use crate::parse::words::Spelled;

/// A set of participants, the first sixty-four of a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::parse) struct People(u64);

impl People {
    pub(in crate::parse) const NONE: Self = Self(0);

    pub(super) fn one(index: usize) -> Self {
        u32::try_from(index)
            .ok()
            .and_then(|i| 1_u64.checked_shl(i))
            .map_or(Self::NONE, Self)
    }

    pub(in crate::parse) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(in crate::parse) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(in crate::parse) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(in crate::parse) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(in crate::parse) const fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The only member; `None` for none or several.
    pub(in crate::parse) fn only(self) -> Option<usize> {
        (self.count() == 1).then_some(self.0.trailing_zeros() as usize)
    }
}

/// The participants, prepared for looking up.
pub(in crate::parse) struct Roster<'p> {
    people: &'p [Participant],
    names: Names,
    pub(super) titles: Vec<SmallVec<[u64; 8]>>,
    /// The side that publishes.
    pub(super) own: People,
    /// Its country, where nobody stands for it.
    absent: Option<Country>,
    pub(super) genders: Vec<Option<Gender>>,
    /// Who is called an Excellency, a Highness, a Majesty.
    pub(super) honours: Vec<(Honour, usize)>,
    /// The side that publishes, where an office alone stands for it.
    pub(super) host: Option<Host>,
    /// Countries of `his counterparts from Peru, Chile and Kenya`, who are not named.
    pub(super) unnamed: Vec<Country>,
    /// Words that tell offices apart: `OSCE`, `acting`.
    pub(super) marks: Marks,
}

impl<'p> Roster<'p> {
    pub(in crate::parse) fn new(people: &'p [Participant], publisher: Option<Country>) -> Self {
        let mut names = Names::default();
        let mut titles = Vec::with_capacity(people.len());
        let mut genders = Vec::with_capacity(people.len());
        let mut own = People::NONE;
        let mut marks = Marks::new();
        let mut words = Vec::new();
        for (index, person) in people.iter().enumerate() {
            let one = People::one(index);
            words.clear();
            let title = person.title.as_deref().unwrap_or_default();
            let texts = [&person.name, &person.family_name, title];
            let [of_name, of_family, _] = texts.map(|text| {
                tokenize_onto(text, &mut words);
                words.len()
            });
            let name = words.get(..of_name).unwrap_or_default();
            let family = words.get(of_name..of_family).unwrap_or_default();
            let title = words.get(of_family..).unwrap_or_default();
            // `Al` of `Al Thani` is nobody's name by itself.
            let particle = |t: &Token| t.listed(Lists::PARTICLE);
            let telling = family.iter().any(|t| !particle(t));
            for (part, is_family) in [(name, false), (family, true)] {
                for token in part {
                    // `She` of `Ana She Ombaku` means others mostly.
                    let pronoun = matches!(token.word, Word::HE | Word::SHE);
                    let word = token.kind == Kind::Word && token.end - token.start > 1 && !pronoun;
                    if word && !token.is(Class::ENDING_ABBREVIATION) {
                        let tells = is_family && !(telling && particle(token));
                        let family = if tells { one } else { People::NONE };
                        names.add(token.hash, NameHit { family, any: one });
                    }
                }
            }
            // `AnaPaz`, as copies print it now and then.
            if name.len() == 2 && name.iter().all(|t| t.kind == Kind::Word) {
                let glued = name.iter().flat_map(|t| t.text(&person.name).chars());
                let glued = glued.flat_map(char::to_lowercase);
                let hit = NameHit {
                    family: one,
                    any: one,
                };
                names.add(glued.fold(Spelled::NOTHING, Spelled::then_char).hash(), hit);
            }
            genders.push(gender::of_name(name, family, title));
            let words: SmallVec<[u64; 8]> = title
                .iter()
                // `Adviser to the President`, `Secretary at the Prime Minister's Office`
                .take_while(|t| !matches!(t.word, Word::TO | Word::AT))
                .filter(|t| is_title_word(t) || t.hash == GOVERNMENT)
                .map(|t| t.hash)
                .collect();
            titles.push(spelled_out(&words));
            let whole = person.title.as_deref().unwrap_or_default();
            add_office(&mut marks, one, whole, (title, true));
            if publisher.is_some() && person.country == publisher {
                own = own.or(one);
            }
        }
        Self {
            people,
            host: None,
            unnamed: Vec::new(),
            honours: Vec::new(),
            absent: publisher.filter(|_| own.is_empty()),
            marks,
            names,
            titles,
            own,
            genders,
        }
    }

    /// Learns from `Mr. Sato`, `Ms. Lind` in the text who is a man and who a woman.
    pub(in crate::parse) fn learn(&mut self, tokens: &[Token]) {
        self.learn_spellings(tokens);
        let telling = Class::HONORIFIC.or(unnamed::TELLING).or(Class::COUNTERPART);
        for (at, token) in tokens.iter().enumerate().filter(|(_, t)| t.is(telling)) {
            self.learn_unnamed(tokens, at, token);
            if token.is(Class::COUNTERPART) {
                self.learn_from_counterpart(tokens, at);
            }
            if !token.is(Class::HONORIFIC) {
                continue;
            }
            if let Some(honour) = Honour::of(token) {
                self.learn_honour(honour, tokens.get(at + 1..).unwrap_or_default());
            }
            self.learn_from_honorific(tokens, at);
        }
        self.learn_from_pronouns(tokens);
    }

    /// Takes in the last word of every form of a name that the text has: some are spelled in two ways.
    fn learn_spellings(&mut self, tokens: &[Token]) {
        for (index, person) in self.people.iter().enumerate() {
            for mention in &person.mentions {
                let end = tokens.partition_point(|t| t.span().end <= mention.end);
                let last = end.checked_sub(1).and_then(|n| tokens.get(n));
                let Some(last) = last.filter(|t| t.is_capital() && t.end - t.start > 2) else {
                    continue;
                };
                if !last.is(Class::TITLE.or(Class::ENDING_ABBREVIATION)) {
                    let one = People::one(index);
                    let hit = NameHit {
                        family: one,
                        any: one,
                    };
                    self.add_name(last.hash, hit);
                }
            }
        }
    }

    /// Takes in a further word by which somebody is called, unless it is somebody's already.
    pub(super) fn add_name(&mut self, word: u64, hit: NameHit) {
        if !self.names.holds(word) {
            self.names.add(word, hit);
        }
    }

    /// Whether nothing tells that the person is of the other gender.
    pub(in crate::parse) fn may_be(&self, gender: Gender, person: usize) -> bool {
        let known = self.genders.get(person).copied().flatten();
        known.is_none_or(|g| g == gender)
    }

    /// Whom `he` or `she` means: of those whom the word fits, `focus` first.
    pub(in crate::parse) fn pronoun(&self, gender: Gender, focus: Option<usize>) -> Option<usize> {
        let fits = |i: &usize| self.may_be(gender, *i);
        let sure = |i: &usize| self.genders.get(*i).copied().flatten() == Some(gender);
        let certain = focus.is_some_and(|f| sure(&f));
        // Most who take such calls are men: a `she` is rather the one known as a woman than somebody unknown.
        if let Some(focus) = focus.filter(fits)
            && (certain || gender == Gender::Man)
        {
            return Some(focus);
        }
        let everybody = || 0..self.people.len();
        let count = everybody().filter(sure).count();
        everybody()
            .find(|i| count == 1 && sure(i))
            .or_else(|| (everybody().filter(fits).count() == 1).then(|| everybody().find(fits))?)
            .or(focus)
    }

    pub(in crate::parse) const fn people(&self) -> &'p [Participant] {
        self.people
    }

    /// The publisher's participant who speaks for it; the first of all where the publisher is unknown.
    pub(in crate::parse) fn author(&self) -> Option<usize> {
        self.own()
            .or_else(|| (!self.people.is_empty()).then_some(0))
    }

    /// The publisher's own participant.
    pub(in crate::parse) fn own(&self) -> Option<usize> {
        (0..self.people.len()).find(|i| !self.own.and(People::one(*i)).is_empty())
    }

    pub(in crate::parse) fn name(&self, token: &Token) -> NameHit {
        if token.is_capital() {
            self.names.get(token.hash)
        } else {
            NameHit::default()
        }
    }

    pub(in crate::parse) fn of_country(&self, country: Country) -> People {
        self.those(|_, person| person.country == Some(country))
    }

    /// Everybody but `index`, where that is one person.
    pub(in crate::parse) fn other_than(&self, index: usize) -> Option<usize> {
        self.those(|i, _| i != index).only()
    }

    /// Countries of all participants, each once, in their order.
    pub(in crate::parse) fn countries(&self) -> SmallVec<[Country; 4]> {
        let mut countries: SmallVec<[Country; 4]> = self.host().into_iter().collect();
        let first = self.people.first().and_then(|p| p.country);
        for country in self.people.iter().filter_map(|p| p.country) {
            if !countries.contains(&country) {
                countries.push(country);
            }
        }
        if countries.len() < 2 {
            countries.extend(self.unnamed.iter().filter(|c| Some(**c) != first).copied());
        }
        // What the only one who is named agreed was agreed with whoever publishes.
        if let ([_], [_], Some(publisher)) = (countries.as_slice(), self.people, self.absent) {
            countries.insert(0, publisher);
        }
        countries
    }

    /// Countries of some of the participants, in their order.
    pub(in crate::parse) fn countries_of(&self, some: People) -> Vec<Country> {
        let mut countries = self.countries().into_vec();
        countries.retain(|c| !self.of_country(*c).and(some).is_empty());
        countries
    }

    pub(in crate::parse) fn one(index: usize) -> People {
        People::one(index)
    }

    pub(super) fn those(&self, keep: impl Fn(usize, &Participant) -> bool) -> People {
        self.people
            .iter()
            .enumerate()
            .filter(|(i, person)| keep(*i, person))
            .fold(People::NONE, |set, (i, _)| set.or(People::one(i)))
    }

    /// Whether the person's title has this word.
    pub(in crate::parse) fn has_title_word(&self, person: usize, word: &Token) -> bool {
        let title = self.titles.get(person);
        title.is_some_and(|words| {
            let office = spelled_out(&[word.hash]);
            office.iter().all(|word| words.contains(word))
        })
    }

    /// Who is meant by a title of these words, perhaps of a country: `the Vice President`, `the Turkish Minister`.
    pub(in crate::parse) fn titled(
        &self,
        words: &[u64],
        country: Option<Country>,
    ) -> Option<usize> {
        let heads = spelled_out(words);
        if country.is_none() && self.is_host(words) {
            return None;
        }
        let head = heads.last()?;
        let mut best: Option<(i32, usize)> = None;
        for (index, person) in self.people.iter().enumerate() {
            if country.is_some() && person.country != country {
                continue;
            }
            let Some(title) = self.titles.get(index) else {
                continue;
            };
            if !heads.iter().any(|h| title.contains(h)) || !title.contains(head) && heads.len() == 1
            {
                continue;
            }
            // The spokesperson of the Foreign Ministry is not the Foreign Minister.
            let speaks = heads.iter().find(|w| SPEAKERS.contains(w));
            if speaks.is_some_and(|w| !title.contains(w)) {
                continue;
            }
            let shared = heads.iter().filter(|w| title.contains(w)).count();
            let (lesser, beyond) = (lesser(title, &heads), beyond(title, &heads));
            let lacking = heads.len() - shared;
            let own = usize::from(!self.own.and(People::one(index)).is_empty());
            let initials = words.len() < heads.len();
            let points = 8 * shared + own * if heads.len() == 1 || initials { 8 } else { 4 };
            let score = i32::try_from(points).unwrap_or(0)
                - i32::try_from(6 * lacking + 3 * beyond + 9 * lesser).unwrap_or(0);
            if best.is_none_or(|(points, _)| score > points) {
                best = Some((score, index));
            }
        }
        best.map(|(_, index)| index)
            .or_else(|| self.by_country_alone(words, country))
    }

    /// `the Russian minister`, `the head of Polish diplomacy`: a country has one voice in a call; a title that any
    /// office can bear, without a country, is the publisher's.
    fn by_country_alone(&self, words: &[u64], country: Option<Country>) -> Option<usize> {
        let generic = GENERIC.iter().any(|word| words.contains(word));
        match country {
            Some(country)
                if generic
                    || self.is_called_head(country)
                    || words.contains(&OFFICIAL)
                    || self.reigns(words, country)
                    || self.is_chancellor(words, country)
                    || spelled_out(words).contains(&MINISTER) =>
            {
                self.of_country(country).only()
            }
            None if generic => self.heading(words).or_else(|| self.own.only()),
            // `the President` of a text that calls its own a `Head of State`, or by no office
            None if words == [PRESIDENT] => {
                let own = self.own.only()?;
                let untitled = self.titles.get(own)?.is_empty();
                let country = self.people.get(own)?.country?;
                (untitled || self.is_called_head(country)).then_some(own)
            }
            _ => None,
        }
    }
}

/// A word of a title that tells offices apart.
pub(in crate::parse) fn is_title_word(token: &Token) -> bool {
    token.kind == Kind::Word && token.is(Class::TITLE.or(Class::MODIFIER))
}
