//! Those whom a text names by office alone, with a country or without: whom it means by them, and which countries wait for
//! a name.

use smallvec::SmallVec;

use super::{Cast, Member, same_head};
use crate::model::{Country, Span};
use crate::parse::people::mention::{self, Mention};
use crate::parse::people::title::Title;
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, words};

impl Cast {
    /// Countries of those mentioned by office alone, where nobody named is of them.
    pub(in crate::parse::people) fn free_countries(&self) -> SmallVec<[Country; 4]> {
        let held: SmallVec<[Country; 4]> = self
            .members
            .iter()
            .filter(|m| !m.names.is_empty())
            .filter_map(|m| m.country)
            .collect();
        self.members
            .iter()
            .filter(|m| m.names.is_empty())
            .filter_map(|m| m.country)
            .filter(|c| !held.contains(c))
            .collect()
    }

    /// Whether a mention is of somebody in another office than the one whom the text names by office and country alone: "the
    /// ministers of Peru and Chile" are not their presidents.
    pub(in crate::parse::people) fn holds_another(
        &self,
        tokens: &[Token],
        mention: &Mention,
    ) -> bool {
        /// "Secretary of State" is what some foreign ministers are called.
        const ANY: Words = words!("leader leaders head heads official officials secretary prince");
        let unnamed = self
            .members
            .iter()
            .find(|m| m.names.is_empty() && m.country.is_some() && m.country == mention.country);
        let (Some(unnamed), Some(title)) = (unnamed, &mention.title) else {
            return false;
        };
        let any = |t: &Title| {
            let mut words = t.tokens.iter().filter_map(|n| tokens.get(*n));
            words.any(|t| ANY.has(t))
        };
        let mut titles = unnamed.titles.iter().map(|(t, _)| t).peekable();
        titles.peek().is_some()
            && !any(title)
            && titles.all(|t| !any(t) && !same_head(tokens, t, title))
    }

    /// Whether somebody named without a country holds the office of one whom the text calls by office and country alone,
    /// and more wait so than there are people without a country: "I called the Danish Prime Minister. ... Prime Minister
    /// Holm told me".
    pub(in crate::parse::people) fn waits_under(
        &self,
        tokens: &[Token],
        mention: &Mention,
    ) -> bool {
        let (Some(title), None) = (&mention.title, mention.country) else {
            return false;
        };
        let named = self.members.iter().any(|m| !m.names.is_empty());
        let held = |(t, _): &(Title, bool)| !t.plural && same_head(tokens, t, title);
        named && self.has_vacancy() && self.waiting().flat_map(|m| &m.titles).any(held)
    }

    /// Whether `mention` may be one of those whom the text calls by office and country alone: somebody of a free country, or
    /// of none that is said, in their office.
    pub(in crate::parse::people) fn is_vacant(&self, tokens: &[Token], mention: &Mention) -> bool {
        let Some(title) = &mention.title else {
            return false;
        };
        let country = |m: &&Member| mention.country.is_none_or(|c| m.country == Some(c));
        let mut offices = self.waiting().filter(country).flat_map(|m| &m.titles);
        offices.any(|(t, _)| same_head(tokens, t, title))
    }

    /// The office of those whom the text calls by office and country alone.
    pub(in crate::parse::people) fn vacant_office(&self) -> Option<Title> {
        let (title, _) = self.waiting().find_map(|m| m.titles.last())?;
        Some(Title {
            tokens: title.tokens.clone(),
            plural: title.plural,
            ..Title::default()
        })
    }

    fn waiting(&self) -> impl Iterator<Item = &Member> {
        let waiting = |m: &&Member| m.names.is_empty() && m.country.is_some();
        self.members.iter().filter(waiting)
    }

    /// Whether more wait for a name than have a name and no country.
    pub(in crate::parse::people) fn has_vacancy(&self) -> bool {
        let named = self.members.iter().filter(|m| !m.names.is_empty());
        self.waiting().count() > named.filter(|m| m.country.is_none()).count()
    }

    /// The title of each who is named by office alone and whose country is `country` or not said, and where it stands.
    pub(in crate::parse::people) fn unnamed_titles_of(
        &self,
        text: &str,
        tokens: &[Token],
        country: Country,
    ) -> impl Iterator<Item = (String, Span)> {
        let waiting = self
            .members
            .iter()
            .filter(move |m| m.names.is_empty() && m.country.is_none_or(|c| c == country));
        waiting.filter_map(move |member| {
            let titles = member.titles.iter().map(|(title, _)| {
                let first = title.tokens.first().copied().unwrap_or_default();
                let end = title.tokens.last().map_or(first, |n| n + 1);
                (
                    title.words(text, tokens),
                    mention::span(tokens, &(first..end)),
                )
            });
            titles.max_by_key(|(words, _)| words.len())
        })
    }

    /// Whether somebody besides those with a name or a country is mentioned by office alone.
    pub(in crate::parse::people) fn has_unnamed(&self) -> bool {
        self.members
            .iter()
            .any(|m| m.is_unnamed() && !m.counterpart)
            && self
                .members
                .iter()
                .any(|m| !m.names.is_empty() || m.country.is_some())
    }

    /// The titles of those named by office alone, without a country.
    pub(in crate::parse::people) fn unnamed_titles(
        &self,
        text: &str,
        tokens: &[Token],
    ) -> Vec<String> {
        self.members
            .iter()
            .filter(|m| m.is_unnamed())
            .flat_map(|m| &m.titles)
            .map(|(title, _)| title.words(text, tokens))
            .collect()
    }
}

impl Member {
    /// "PM call with President of the European Commission": two of whom neither has a country.
    pub(super) fn is_of_another_body(&self, tokens: &[Token], mention: &Mention) -> bool {
        let Some(other) = mention.title.as_ref().filter(|_| mention.country.is_none()) else {
            return false;
        };
        let other = is_of_body(tokens, other);
        let mut titles = self.titles.iter().map(|(title, _)| title).peekable();
        titles.peek().is_some() && titles.all(|title| is_of_body(tokens, title) != other)
    }
}

/// "President of the European Commission": an office of a body of states.
fn is_of_body(tokens: &[Token], title: &Title) -> bool {
    const BODIES: Words = words!("commission parliament nations nato union alliance");
    const EUROPEAN: u64 = hashed("european");
    const COUNCIL: u64 = hashed("council");
    let mut words = title.tokens.iter().filter_map(|n| tokens.get(*n));
    let mut european = false;
    words.any(|t| {
        let body = BODIES.has(t) || european && t.hash == COUNCIL;
        european |= t.hash == EUROPEAN;
        body
    })
}
