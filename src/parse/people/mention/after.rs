//! What follows a title: the name, and after it the country or a title in apposition.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::super::lexis;
use super::super::name::name_at;
use super::super::scene::names_after_country;
use super::super::title::{of_place, of_union, title_at};
use super::before::is_friend;
use super::{AND, Mention, Reader, THE, is_royal};
use crate::model::Country;
use crate::parse::lexicon::Class;
use crate::parse::places::{PlaceKind, place_at};
use crate::parse::token::{Kind, Token, hash};
use crate::parse::words::{Words, hashed, is, words};
use crate::tables;
use crate::text::fold;

/// Families of those who hold or held an office.
static FAMILIES: LazyLock<FxHashSet<u64>> = LazyLock::new(|| {
    let people = tables::people().iter();
    people
        .map(|person| hash(&fold(person.family_name)))
        .collect()
});

const OF: u64 = hashed("of");
const WITH: u64 = hashed("with");

/// A word in capitals that can be nothing but a name: `Lavrov`, not `Brown`, `NATO` or `May`.
fn is_plain(token: &Token) -> bool {
    token.class == Class::NONE
        && token.verbs.is_empty()
        && token.is_capital()
        && !token.is_shouted()
        && token.end - token.start > 3
}

/// One that is the family name of somebody in the tables.
fn is_known_family(token: &Token) -> bool {
    is_plain(token) && FAMILIES.contains(&token.hash)
}

/// `Montenegro` of "Luís Montenegro": a country's name that somebody in the tables bears.
pub(in crate::parse::people) fn is_family_too(token: &Token) -> bool {
    token.is_capital() && !token.is_shouted() && FAMILIES.contains(&token.hash)
}

impl Reader<'_> {
    /// Takes the name after `at` with what follows it.
    pub(super) fn named(&self, at: usize, mention: &mut Mention) {
        let mut start = at;
        // "the Foreign Ministers of Chile and Peru - Juan Prado and Ana Paz -"
        let dash = self.kind(at, Kind::Dash) || self.kind(at, Kind::Hyphen);
        let group = mention
            .title
            .as_ref()
            .is_some_and(|t| t.plural && (!t.others.is_empty() || dash && self.lists_behind(at)));
        let listed = mention.counterpart && self.kind(at, Kind::Colon);
        let comma = self.kind(at, Kind::Comma) || dash && group || listed;
        let titled = mention.title.is_some() || mention.counterpart;
        if comma && titled {
            start += 1;
        }
        // `the Foreign Minister "Ana Paz"`
        let quoted = titled && self.kind(start, Kind::Quote);
        if quoted && self.is_quoted_name(start) {
            start += 1;
        }
        // "the Prime Minister of Peru, the Hon. Ana Paz"
        let styled = comma && self.is(start, THE) && self.address(start + 1).is_some();
        start += usize::from(styled);
        let mut addressed = false;
        while let Some(after) = self.address(start) {
            addressed = true;
            start = after;
        }
        // "the President of the Republic, General Juan Prado"
        if titled && let Some(after) = self.rank(start) {
            addressed = true;
            start = after;
        }
        if let Some(after) = self.office_of_counterpart(at, start, comma, mention) {
            addressed = true;
            start = after;
        }
        // "the Saudi Foreign Minister, His Highness Prince Faisal", "his Saudi counterpart Prince Faisal"
        let due = addressed && titled || mention.counterpart && mention.title.is_none();
        if due && self.get(start).is_some_and(is_royal) {
            start += 1;
        }
        // "Peru's Ana Paz"
        let of_country = mention.country.is_some();
        let bold = titled || addressed || mention.addressed || of_country;
        // "Minister Sato's Telephone Call": what somebody has is no name.
        let owned = start
            .checked_sub(1)
            .and_then(|n| self.tokens.get(n))
            .is_some_and(|t| t.kind == Kind::Possessive);
        if owned && !bold {
            return;
        }
        let Some(name) = name_at(
            self.tokens,
            start,
            self.end,
            self.headline,
            bold && !comma || addressed,
        ) else {
            return;
        };
        // "Office of the Spokesperson Norway", as pages list what a release is filed under.
        let land = place_at(self.tokens, name.start)
            .filter(|p| p.kind == PlaceKind::Name && p.end == name.end)
            // "Foreign Minister Jordan of Peru"
            .is_some_and(|land| {
                let other = of_place(self.tokens, name.end, self.end);
                other.is_none_or(|(p, _)| p.country == land.country)
            });
        if land && !(addressed || mention.addressed) {
            return;
        }
        let long = name.len() > 1;
        // "his Indonesian counterpart, Sugiono, said": many bear one name alone.
        let only = || {
            let between = |t: &Token| matches!(t.kind, Kind::Comma | Kind::Stop);
            self.get(name.start)
                .is_some_and(|t| is_plain(t) && t.is_strange())
                && self.get(name.end).is_none_or(between)
        };
        if comma && !addressed && !(long && self.closes(name.end) || only()) {
            return;
        }
        if comma && self.opens_clause(mention, &name) {
            return;
        }
        if !bold && self.is_station(&name) {
            return;
        }
        let known = long || self.get(name.start).is_some_and(is_plain);
        if !(bold || known && self.stands_alone(&name)) {
            return;
        }
        mention.addressed |= addressed;
        mention.end = name.end;
        mention.name = Some(name);
        self.after_name(mention);
    }

    /// "from Camp Lind, President Paz called": where somebody is who is named behind the comma with an office.
    fn is_station(&self, name: &Range<usize>) -> bool {
        const WHERE: Words = words!("from at aboard near outside");
        let before = name.start.checked_sub(1).and_then(|n| self.tokens.get(n));
        before.is_some_and(|t| WHERE.has(t))
            && self.kind(name.end, Kind::Comma)
            && title_at(self.tokens, name.end + 1, self.end, false)
                .is_some_and(|(title, after)| !title.plural && self.begins_name(after))
    }

    /// `"Ana Paz"`: nothing but words of a name between two marks.
    fn is_quoted_name(&self, at: usize) -> bool {
        const LONGEST: usize = 5;
        let names = (at + 1..at + LONGEST).take_while(|n| {
            let word = self.get(*n);
            word.is_some_and(|t| lexis::can_name(t, false) || t.kind == Kind::Hyphen)
        });
        let length = names.count();
        length > 1 && self.kind(at + 1 + length, Kind::Quote)
    }

    /// "the leaders of Peru – Ana Paz, Chile – Juan Prado": whether the dash at `at` is the first of such a list.
    fn lists_behind(&self, at: usize) -> bool {
        const LONGEST: usize = 12;
        names_after_country(self.tokens, at)
            && (at + 1..self.end.min(at + LONGEST))
                .any(|n| self.kind(n, Kind::Dash) && names_after_country(self.tokens, n))
    }

    /// "During a call with the President of Peru, Ana Lind and Ivo Klar agreed": a comma that closes a fronted phrase, and
    /// whose name after it is the clause's subject.
    pub(super) fn opens_clause(&self, mention: &Mention, name: &Range<usize>) -> bool {
        const LONGEST: usize = 30;
        const FRONTED: Words = words!("speaking talking following ahead");
        let from = mention.first.saturating_sub(LONGEST);
        let opens = (from..mention.first).rev().find(|n| {
            self.tokens.get(*n).is_some_and(|t| {
                t.starts_line()
                    || t.is_capital()
                        && n.checked_sub(1)
                            .and_then(|n| self.tokens.get(n))
                            .is_none_or(|t| t.kind == Kind::Stop)
            })
        });
        let leads = |t: &Token| t.is(Class::PREPOSITION) || FRONTED.has(t);
        // "Speaking by phone with the President of Peru, Ana Lind said", "Shortly after a call with ..."
        let fronted = opens.is_some_and(|n| {
            let first = self.tokens.get(n).filter(|t| t.is_capital());
            let next = self.tokens.get(n + 1);
            first.is_some_and(|t| leads(t) || t.ends_in_ly() && next.is_some_and(leads))
        });
        let before = |at: usize| at.checked_sub(1).and_then(|n| self.tokens.get(n));
        let the = before(mention.first).is_some_and(|t| is(t, THE));
        let inside = before(mention.first - usize::from(the))
            .is_some_and(|t| t.is(Class::PREPOSITION) && !t.is_capital());
        let goes_on = self.tokens.get(name.end).is_some_and(|t| {
            let tells = t.is(Class::PAST.or(Class::AUXILIARY).or(Class::ADVERB)) || t.ends_in_ed();
            is(t, AND) || !t.is_capital() && (tells || t.is(Class::THIRD) && !t.verbs.is_empty())
        });
        fronted && inside && goes_on
    }

    /// After a name between commas, or at the end.
    fn closes(&self, at: usize) -> bool {
        self.get(at).is_none_or(|t| {
            matches!(
                t.kind,
                Kind::Comma
                    | Kind::Stop
                    | Kind::Open
                    | Kind::Possessive
                    | Kind::Colon
                    | Kind::Semicolon
            ) || !t.is_capital()
                || lexis::is_postnominal(t)
        })
    }

    /// Whether a name without title or address is one: it opens the sentence, or stands where a person is due.
    fn stands_alone(&self, name: &Range<usize>) -> bool {
        const DUE: Words = words!("with to between and from by called phoned telephoned contacted");
        const WERE: Words = words!("were was included include includes including");
        const HOURS: Words = words!("today yesterday morning afternoon evening night tonight");
        let before = name
            .start
            .checked_sub(1)
            .filter(|n| *n >= self.first)
            .and_then(|n| self.tokens.get(n));
        let clause = self.tokens.get(name.end).is_some_and(|t| !t.is_capital());
        // "spoke with Bono about": one word is a name only where nothing else follows "with".
        if name.len() == 1 && !self.get(name.start).is_some_and(is_known_family) {
            return before.is_some_and(|t| t.hash == WITH) && clause && !self.headline;
        }
        // "On Friday Ana Paz had a call"
        let verb = self
            .tokens
            .get(name.end)
            .is_some_and(|t| t.is(Class::PAST.or(Class::AUXILIARY)) && !t.is_capital());
        let day = |t: &Token| {
            t.is(Class::WEEKDAY.or(Class::MONTH)) || t.kind == Kind::Number || HOURS.has(t)
        };
        // "Today Ana Paz, Minister of Trade of Peru, spoke by phone with"
        let office = || {
            let the = usize::from(self.is(name.end + 1, THE));
            let next = self.get(name.end + 1 + the);
            self.kind(name.end, Kind::Comma)
                && next.is_some_and(|t| t.is_capital() && lexis::is_title_word(t) || t.places > 0)
        };
        let placed =
            self.kind(name.end, Kind::Open) && place_at(self.tokens, name.end + 1).is_some();
        // "...; Ana Paz, Minister of ...", "...; Ana Paz (Peru)": one of a list.
        let listed =
            |t: &Token| t.kind == Kind::Semicolon && (placed || self.kind(name.end, Kind::Comma));
        // "The participants were Ana Paz, Minister of Trade of Peru, and"
        let opens_list = |t: &Token| (t.kind == Kind::Colon || WERE.has(t)) && (placed || office());
        before.is_none_or(|t| {
            DUE.has(t)
                || is_friend(t)
                || t.kind == Kind::Comma && clause
                || day(t) && (verb || office())
                || listed(t)
                || opens_list(t)
        }) && self
            .get(name.end)
            .is_none_or(|t| t.kind != Kind::Word || !t.is_capital() || self.headline)
    }

    /// "of the Norwegian Foreign Ministry" behind a name: the country and the index after it.
    fn of_ministry(&self, at: usize) -> Option<(Country, usize)> {
        const MINISTRIES: Words =
            words!("ministry department office government cabinet parliament chancellery");
        const LONGEST: usize = 4;
        let leads = self.is(at, OF) && self.is(at + 1, THE);
        let place = place_at(self.tokens, at + 2).filter(|p| leads && p.end < self.end)?;
        let body = (place.end..place.end + LONGEST)
            .take_while(|n| self.get(*n).is_some_and(Token::is_capital))
            .find(|n| self.get(*n).is_some_and(|t| MINISTRIES.has(t)))?;
        (place.kind == PlaceKind::Demonym).then_some((place.country, body + 1))
    }

    /// `of Iraq`, `(Japan)`, `, Minister of Foreign Affairs of Romania`.
    pub(super) fn after_name(&self, mention: &mut Mention) {
        let comma = usize::from(self.kind(mention.end, Kind::Comma));
        if self
            .get(mention.end + comma)
            .is_some_and(lexis::is_postnominal)
        {
            mention.end += comma + 1;
            if self.kind(mention.end, Kind::Stop) {
                mention.end += 1;
            }
        }
        if let Some((place, after)) = of_place(self.tokens, mention.end, self.end) {
            let region = place.kind == PlaceKind::Region || self.is_state(mention, place.country);
            if region && let Some(title) = &mut mention.title {
                title.tokens.extend(mention.end..after);
            }
            let country = if region && place.country.is("GE") {
                Country::new("US")
            } else {
                Some(place.country)
            };
            mention.country = mention.country.or(country);
            mention.end = after;
        }
        // "President Horn of the European Commission"
        if let Some(after) = of_union(self.tokens, mention.end, self.end)
            && let Some(title) = &mut mention.title
        {
            title.tokens.extend(mention.end..after);
            mention.end = after;
        }
        if mention.country.is_none()
            && let Some((country, after)) = self.of_ministry(mention.end)
        {
            mention.country = Some(country);
            mention.end = after;
        }
        // "my counterpart, Eva Horn, of Germany"
        if mention.country.is_none()
            && self.kind(mention.end, Kind::Comma)
            && let Some((place, after)) = of_place(self.tokens, mention.end + 1, self.end)
            && place.kind == PlaceKind::Name
        {
            mention.country = Some(place.country);
            mention.end = after;
        }
        // "Prime Minister Lind, Norway."
        if mention.country.is_none()
            && mention.title.is_some()
            && self.kind(mention.end, Kind::Comma)
            && let Some(place) = place_at(self.tokens, mention.end + 1)
            && place.kind == PlaceKind::Name
            && self
                .tokens
                .get(place.end)
                .is_none_or(|t| t.starts_line() || matches!(t.kind, Kind::Stop | Kind::Semicolon))
        {
            mention.country = Some(place.country);
            mention.end = place.end;
        }
        if self.kind(mention.end, Kind::Open)
            && let Some(place) = place_at(self.tokens, mention.end + 1)
            && self.kind(place.end, Kind::Close)
        {
            mention.country = mention.country.or(Some(place.country));
            mention.end = place.end + 1;
        }
        if self.kind(mention.end, Kind::Comma) {
            self.apposition(mention, 1);
        } else if self.headline
            && mention.title.is_none()
            && self.get(mention.end).is_some_and(lexis::is_head)
        {
            // "Mr Jean Lind Minister for Europe", as headlines have it.
            self.apposition(mention, 0);
        }
    }

    /// Georgia has governors as one of the United States only.
    fn is_state(&self, mention: &Mention, country: Country) -> bool {
        const GOVERNOR: u64 = hashed("governor");
        country.is("GE")
            && mention.title.as_ref().is_some_and(|title| {
                let mut words = title.tokens.iter().filter_map(|n| self.tokens.get(*n));
                words.any(|t| t.hash == GOVERNOR)
            })
    }
}
