//! Several people under one office in the plural: "Foreign Ministers Ana Paz (Peru) and Juan Prado (Chile)".

use std::ops::Range;

use super::super::lexis;
use super::super::name::name_at;
use super::super::title::title_at;
use super::{AND, Mention, Reader, THE};
use crate::parse::places::{PlaceKind, place_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

const OF: u64 = hashed("of");

impl Reader<'_> {
    /// "Ana Paz and Juan Prado, the foreign ministers of Peru and Chile": the office behind the last name is of those
    /// before it too, each of the country in his place.
    pub(super) fn share_apposition(&self, before: &mut [Mention], last: &mut Mention) {
        let Some(title) = last.title.as_ref().filter(|t| t.plural) else {
            return;
        };
        let behind = last.name.as_ref().is_some_and(|name| {
            let office = title.tokens.first();
            office.is_some_and(|first| *first >= name.end)
        });
        let others = title.others.clone();
        let Some(first) = before.len().checked_sub(others.len()).filter(|_| behind) else {
            return;
        };
        let before = before.get_mut(first..).unwrap_or_default();
        let bare = |m: &Mention| m.name.is_some() && m.title.is_none() && m.country.is_none();
        let starts = before.iter().skip(1).map(|m| m.first).chain([last.first]);
        let joined = before.iter().zip(starts).all(|(m, next)| {
            (m.end..next).all(|at| self.kind(at, Kind::Comma) || self.is(at, AND))
        });
        let Some((own, rest)) = others.split_last().filter(|_| joined) else {
            return;
        };
        if !before.iter().all(bare) {
            return;
        }
        let mut office = title.clone();
        office.others.clear();
        let countries = office
            .country
            .take()
            .into_iter()
            .chain(rest.iter().copied());
        for (mention, country) in before.iter_mut().zip(countries) {
            mention.country = Some(country);
            mention.title = Some(office.clone());
        }
        last.country = Some(*own);
        last.title = Some(office);
    }

    /// "his Chilean counterpart, President Elena Rojas", "his colleagues Chilean Foreign Minister Elena Rojas and": takes the office
    /// of a counterpart that ends before `at`, and gives the index of the name.
    pub(super) fn office_of_counterpart(
        &self,
        at: usize,
        start: usize,
        comma: bool,
        mention: &mut Mention,
    ) -> Option<usize> {
        if !mention.counterpart || mention.title.is_some() {
            return None;
        }
        let several = self.names_several(mention.first..at);
        let place = self.place_before(start).filter(|_| several);
        let office = place.map_or(start, |p| p.end);
        if !comma && place.is_none() {
            return None;
        }
        let (title, after) = title_at(self.tokens, office, self.end, false)?;
        let fits = |c| mention.country.is_none_or(|m| m == c);
        if title.plural || !title.country.is_none_or(fits) {
            return None;
        }
        let name = name_at(self.tokens, after, self.end, self.headline, true)?;
        if self.opens_clause(mention, &name) {
            return None;
        }
        let known = mention.country.or(title.country);
        mention.country = known.or(place.map(|p| p.country));
        mention.title = Some(title);
        Some(after)
    }

    /// "his counterparts Ana Paz", of whom more are named behind.
    pub(super) fn is_of_several(&self, mention: &Mention) -> bool {
        self.names_several(mention.first..mention.end)
    }

    /// Whether "counterparts", "colleagues" stand in `range`.
    pub(super) fn names_several(&self, mut range: Range<usize>) -> bool {
        range.any(|at| self.get(at).is_some_and(lexis::is_counterparts))
    }

    /// What stands between a country of a list and the name.
    fn parts(&self, at: usize) -> bool {
        self.kind(at, Kind::Comma) || self.kind(at, Kind::Dash)
    }

    /// `and Bronwyn Tolhurst (Australia)` after `Foreign Ministers Fumio Inagaki (Japan)`.
    pub(super) fn rest_of_plural(&self, first: &Mention) -> Vec<Mention> {
        let mut found = Vec::new();
        // "his counterparts Ana Paz of Peru and Juan Prado of Chile"
        let colleagues = first.counterpart && self.is_of_several(first);
        if !(first.is_plural() || colleagues) || first.name.is_none() {
            return found;
        }
        let mut at = first.end;
        while found.len() < 30 {
            let start = at;
            let list = !self.headline && self.kind(at, Kind::Semicolon);
            while self.kind(at, Kind::Comma) || self.is(at, AND) || at == start && list {
                at += 1;
            }
            if at == start {
                break;
            }
            // ", Peruvian Foreign Minister Ana Paz" is told by herself.
            let demonym = place_at(self.tokens, at).filter(|p| p.kind == PlaceKind::Demonym);
            let office = demonym.and_then(|p| self.get(p.end));
            if office.is_some_and(lexis::is_title_word) {
                break;
            }
            // ", and Peru, Ana Paz", ", of Saudi Arabia, Ana Paz", ", and Peru – Ana Paz"
            let of = at + usize::from(self.is(at, OF));
            let of = of + usize::from(self.is(of, THE));
            let place = place_at(self.tokens, of).filter(|p| {
                let named = name_at(self.tokens, p.end, self.end, self.headline, false);
                let named = named.is_some_and(|name| name.len() > 1);
                p.kind == PlaceKind::Name && (self.parts(p.end) || named)
            });
            let from = place.map_or(at, |p| p.end + usize::from(self.parts(p.end)));
            let name = name_at(self.tokens, from, self.end, self.headline, place.is_none());
            // "the heads of the ministries of Peru and Chile": a country's name alone is nobody's.
            let land = |name: &Range<usize>| {
                let land = place_at(self.tokens, name.start);
                land.is_some_and(|p| p.kind == PlaceKind::Name && p.end == name.end)
            };
            let Some(name) = name.filter(|name| !land(name)) else {
                break;
            };
            let mut mention = Mention {
                first: at,
                end: name.end,
                name: Some(name),
                country: place.map(|p| p.country),
                counterpart: colleagues,
                ..Mention::default()
            };
            self.after_name(&mut mention);
            if mention.title.is_none() {
                mention.title.clone_from(&first.title);
                if let Some(title) = &mut mention.title {
                    title.country = None;
                }
            }
            at = mention.end;
            found.push(mention);
        }
        // "The Foreign Ministers of Chile and Peru, Juan Prado and Ana Paz": each of the country in his place.
        let others = first.title.as_ref().map_or(&first.others, |t| &t.others);
        if others.len() == found.len() {
            for (mention, country) in found.iter_mut().zip(others) {
                mention.country = mention.country.or(Some(*country));
            }
        }
        found
    }
}

/// "a call between Peru's Ana Paz and ...": whoever is called by a country and a name alone.
pub(in crate::parse::people) fn owned_by_country(
    tokens: &[Token],
    sentence: &Range<usize>,
) -> Vec<Mention> {
    const FULL: usize = 2;
    const LEADS: Words = words!("between and with from by");
    let owned = |at: usize| {
        // Not "of Peru's Independence Day".
        let before = at.checked_sub(1).and_then(|n| tokens.get(n));
        before.filter(|t| LEADS.has(t))?;
        let place = place_at(tokens, at).filter(|p| p.kind == PlaceKind::Name)?;
        let own = tokens.get(place.end);
        own.filter(|t| t.kind == Kind::Possessive)?;
        let name = name_at(tokens, place.end + 1, sentence.end, false, false)?;
        let verb = tokens.get(name.end).is_none_or(|t| !t.is_capital());
        (name.len() >= FULL && verb).then(|| Mention {
            first: at,
            end: name.end,
            name: Some(name),
            country: Some(place.country),
            ..Mention::default()
        })
    };
    sentence.clone().filter_map(owned).collect()
}
