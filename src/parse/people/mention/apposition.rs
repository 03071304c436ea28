//! A title in apposition behind a name: "Ana Paz, Minister of Foreign Affairs of Peru", and where the next person begins.

use super::super::lexis;
use super::super::name::name_at;
use super::super::scene::names_behind_day;
use super::super::title::{Title, title_at};
use super::{AND, Mention, PASSING, Reader, THE, is_royal};
use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// What officers and envoys are called, whatever office they hold.
const RANKS: Words = words!(
    "general marshal colonel admiral brigadier lieutenant captain commander ambassador major field vice rear army"
);

impl Reader<'_> {
    /// A title after the name, unless it begins the next person.
    pub(super) fn apposition(&self, mention: &mut Mention, comma: usize) {
        let mut at = mention.end + comma;
        if self.is(at, THE) {
            at += 1;
        }
        while self.get(at).is_some_and(|t| PASSING.has(t)) {
            at += 1;
        }
        let mut country = None;
        if self.get(at).is_some_and(lexis::opens_address)
            && self.get(at + 1).is_some_and(lexis::is_counterpart)
        {
            at += 1;
        }
        if let Some(place) = self.place_before(at) {
            country = Some(place.country);
            at = self.after_owner(place.end);
        }
        if self.get(at).is_some_and(lexis::opens_address) {
            at += 1;
            if let Some(place) = self.place_before(at) {
                country = Some(place.country);
                at = place.end;
            }
        }
        if self.get(at).is_some_and(lexis::is_counterpart) {
            // "Minister Lind, her Danish counterpart Holm and", "PM Sato, Danish counterpart discuss": two people.
            let discuss = self.headline && comma > 0 && self.acts_in_plural(at + 1);
            if discuss || mention.title.is_some() && self.begins_name(at + 1) {
                return;
            }
            mention.counterpart = true;
            at += 1;
            if let Some((place, after)) = self.of_counterpart(at) {
                country = country.or(Some(place.country));
                at = after;
            }
            mention.country = mention.country.or(country);
            mention.end = at;
            return;
        }
        let strict = title_at(self.tokens, at, self.end, false);
        let Some((title, after)) = title_at(self.tokens, at, self.end, true) else {
            return;
        };
        // "With President Lind, the heads of state noted ...": no office of one of them.
        if title.plural && mention.title.is_some() {
            return;
        }
        // "the Envoy, Ana Paz, the Foreign Minister of Chile, Juan Prado, and": so does a name between commas.
        let listed = |next: usize| {
            let name = name_at(self.tokens, next + 1, self.end, self.headline, false);
            self.kind(next, Kind::Comma)
                && name.is_some_and(|name| {
                    name.len() > 1 && (self.kind(name.end, Kind::Comma) || self.is(name.end, AND))
                })
        };
        // "with her Danish counterpart Holm, President Lind said": whoever has an office besides stands by it.
        if let Some((_, next)) = &strict
            && let next = *next
            && (self.begins_name(next) || self.address(next).is_some() || listed(next))
            && (mention.title.is_some() || mention.counterpart && !self.is_of_several(mention))
        {
            return;
        }
        // "Following the call to Ana Paz, Foreign Minister Lind said": so is whoever acts.
        if strict
            .as_ref()
            .is_some_and(|(_, next)| self.names_who_acts(*next))
        {
            return;
        }
        // "PM Sato, Danish Crown Prince discuss": two people in a headline.
        let further = self.headline && mention.title.is_some() && country.is_some();
        if further && country != mention.country {
            return;
        }
        // "Ana Paz, Danish Minister of Trade discuss": so are these, by the verb.
        // "Ana Paz, Danish Trade Minister Discuss Ties" has its verb in capitals.
        let strict = strict.map_or(after, |(_, next)| next);
        let discuss = || self.acts_in_plural(after) || self.is_plural_verb(strict);
        if self.headline && comma > 0 && discuss() {
            return;
        }
        // "X, the spokesman said": who says so took no part.
        let article = self.is(mention.end + 1, THE) && mention.title.is_none();
        if article && title.country.is_none() && !self.ends_apposition(after) {
            return;
        }
        if self.is(mention.end + 1, THE) && self.is_subject(mention, after) {
            return;
        }
        mention.country = mention.country.or(title.country).or(country);
        // "Prince Saud bin Turki, Minister of Foreign Affairs" is called by the office, and so is General Paz.
        let ranked = |t: &Title| {
            let mut words = t.tokens.iter().filter_map(|n| self.tokens.get(*n));
            words.all(|t| is_royal(t) || RANKS.has(t))
        };
        match &mut mention.title {
            Some(known) if ranked(known) => mention.title = Some(title),
            // "King Harald, King of Norway"
            Some(known) if self.same_words(known, &title) => {}
            Some(known) => known.append(&title),
            None => mention.title = Some(title),
        }
        mention.end = after;
        self.further_offices(mention);
    }

    /// ", Crown Prince, Deputy Prime Minister and Minister of Defence, received": what stands behind the first office.
    fn further_offices(&self, mention: &mut Mention) {
        while self.kind(mention.end, Kind::Comma)
            && let Some((title, after)) = title_at(self.tokens, mention.end + 1, self.end, false)
            && self.get(mention.end + 1).is_some_and(Token::is_capital)
            && self
                .get(after)
                .is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Stop))
            && title
                .country
                .is_none_or(|c| mention.country.is_none_or(|m| m == c))
            && !self.begins_name(after + 1)
            && let Some(known) = &mut mention.title
        {
            known.append(&title);
            mention.country = mention.country.or(title.country);
            mention.end = after;
        }
    }

    pub(super) fn same_words(&self, one: &Title, other: &Title) -> bool {
        let word = |n: &usize| self.tokens.get(*n).map(|t| t.hash);
        // "Foreign Minister Lind, the Danish Minister"
        let short =
            other.tokens.len() == 1 && one.tokens.last().map(word) == other.tokens.last().map(word);
        let same = one.tokens.iter().map(word);
        short || same.eq(other.tokens.iter().map(word))
    }

    /// Whether the next verb is one of several people: "discuss", not "discusses" or "to discuss".
    fn acts_in_plural(&self, at: usize) -> bool {
        const NEAR: usize = 5;
        const TO: u64 = hashed("to");
        let told =
            |t: &Token| !t.verbs.is_empty() && t.is(Class::BASE.or(Class::THIRD).or(Class::PAST));
        // The verb may stand where the names are not looked for any more.
        let get = |n: usize| self.tokens.get(n).filter(|t| !t.starts_line());
        let verb =
            (at..at + NEAR).find(|n| get(*n).is_none_or(|t| t.kind != Kind::Word || told(t)));
        verb.is_some_and(|n| self.is_plural_verb(n) && !self.is(n.saturating_sub(1), TO))
    }

    /// "discuss"
    fn is_plural_verb(&self, at: usize) -> bool {
        let token = self.tokens.get(at).filter(|t| !t.starts_line());
        token.is_some_and(|t| {
            let verb = t.kind == Kind::Word && !t.verbs.is_empty();
            verb && t.is(Class::BASE) && !t.is(Class::PAST.or(Class::THIRD))
        })
    }

    fn ends_apposition(&self, at: usize) -> bool {
        self.get(at)
            .is_none_or(|t| t.kind != Kind::Word || t.is_capital())
            || self.get(at).is_some_and(lexis::is_connector)
    }

    /// Whether a name begins at `at` whose bearer did something by the word behind it.
    fn names_who_acts(&self, at: usize) -> bool {
        let name = name_at(self.tokens, at, self.end, self.headline, true);
        name.is_some_and(|name| {
            let verb = self.tokens.get(name.end);
            verb.is_some_and(|t| t.is(Class::PAST) && !t.is_capital() && !t.verbs.is_empty())
        })
    }

    /// Whether a name begins at `at`.
    pub(super) fn begins_name(&self, at: usize) -> bool {
        name_at(self.tokens, at, self.end, self.headline, true).is_some()
    }

    /// "Speaking with Minister Lind, the head of government stressed": behind what is fronted, an office with a verb is the
    /// subject.
    fn is_subject(&self, mention: &Mention, after: usize) -> bool {
        const NEAR: usize = 24;
        let verb = self
            .tokens
            .get(after)
            .is_some_and(|t| t.is(Class::PAST) && !t.is_capital() && !t.verbs.is_empty());
        let from = mention.first.saturating_sub(NEAR);
        let fronts = Class::GERUND.or(Class::PREPOSITION);
        let opens = |at: &usize| {
            let token = self.tokens.get(*at);
            let before = at.checked_sub(1).and_then(|n| self.tokens.get(n));
            let first = before.is_none_or(|t| t.kind == Kind::Stop)
                || token.is_some_and(Token::starts_line);
            first && token.is_some_and(|t| t.is_capital() && t.is(fronts))
        };
        // "On 4 May Ana Paz, the Minister of Trade, spoke": a day is no more than in front of her.
        let behind_day = |at: usize| names_behind_day(self.tokens, at..mention.end);
        verb && (from..mention.first)
            .rev()
            .any(|at| opens(&at) && !behind_day(at))
    }
}
