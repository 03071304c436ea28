//! What stands before title and name: articles, forms of address, the country.

use super::super::lexis;
use super::super::title::{TitleTokens, of_place};
use super::{AND, Mention, PASSING, Reader, THE, is_royal};
use crate::parse::places::{Place, PlaceKind, place_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

impl Reader<'_> {
    /// What stands before title and name: articles, forms of address, the country.
    pub(super) fn before(
        &self,
        first: usize,
        mention: &mut Mention,
        region: &mut TitleTokens,
    ) -> usize {
        let mut at = first;
        if self.is(at, THE) || self.get(at).is_some_and(lexis::opens_address) {
            at += 1;
            at = self.friend(at).unwrap_or(at);
        }
        for _ in 0..8 {
            let Some(token) = self.get(at) else {
                break;
            };
            // "Senator the Hon Ana Paz"
            let the = mention.addressed && self.is(at, THE);
            if let Some(after) = self.address(at + usize::from(the)) {
                mention.addressed = true;
                at = after;
                // "His Royal Highness Prince Saud": a title by birth before the name.
                let named = self.get(at + 1).is_some_and(|t| lexis::can_name(t, false));
                if named && self.get(at).is_some_and(is_royal) {
                    mention.royal = Some(at);
                    at += 1;
                }
            } else if let Some(place) = self.place_before(at)
                && mention.country.is_none()
            {
                mention.country = Some(place.country);
                if place.kind == PlaceKind::Region {
                    region.extend(place.first..place.end);
                }
                at = self.after_owner(place.end);
            } else if PASSING.has(token) && at + 1 < self.end {
                at += 1;
            } else {
                break;
            }
        }
        at
    }

    /// "good friend", "dear brother and colleague" behind "my", as leaders speak of each other: the index after it.
    fn friend(&self, at: usize) -> Option<usize> {
        const KINDLY: Words =
            words!("good dear old great close true very personal trusted longtime long time");
        const LONGEST: usize = 5;
        const JOINED: usize = 3;
        let small = |n: usize| {
            self.get(n)
                .filter(|t| t.kind == Kind::Word && !t.is_capital())
        };
        let run = (at..at + LONGEST).find(|n| {
            let hyphen = self.kind(*n, Kind::Hyphen);
            !hyphen && !small(*n).is_some_and(|t| KINDLY.has(t))
        })?;
        small(run).filter(|t| is_friend(t))?;
        let and = self.is(run + 1, AND);
        let other = |n: &usize| small(*n).is_some_and(|t| is_friend(t) || lexis::is_counterpart(t));
        let joined = (run + 2..run + 2 + JOINED).find(other).filter(|_| and);
        let after = joined.unwrap_or(run) + 1;
        let after = after + usize::from(self.kind(after, Kind::Comma));
        let after = after + usize::from(self.is(after, THE));
        self.get(after)
            .is_some_and(Token::is_capital)
            .then_some(after)
    }

    /// `of Egypt`, `in Egypt` after "his counterpart".
    pub(super) fn of_counterpart(&self, at: usize) -> Option<(Place, usize)> {
        const IN: u64 = hashed("in");
        let within = || {
            let the = usize::from(self.is(at + 1, THE));
            let place = place_at(self.tokens, at + 1 + the).filter(|p| p.end <= self.end)?;
            (self.is(at, IN) && place.kind == PlaceKind::Name).then_some((place, place.end))
        };
        of_place(self.tokens, at, self.end).or_else(within)
    }

    /// `Mr.`, `H.E.`, `His Excellency`: the index after it.
    pub(super) fn address(&self, at: usize) -> Option<usize> {
        let token = self.get(at)?;
        if lexis::opens_address(token) && self.get(at + 1).is_some_and(lexis::is_address) {
            return Some(at + 2);
        }
        if lexis::opens_address(token)
            && self.get(at + 1).is_some_and(lexis::opens_address)
            && self.get(at + 2).is_some_and(lexis::is_address)
        {
            return Some(at + 3);
        }
        if let Some(after) = self.spaced_excellency(at).or_else(|| self.before_sri(at)) {
            return Some(after);
        }
        if !lexis::is_address(token) {
            return None;
        }
        // `Mr.`, `Dato'`
        let stop = (self.kind(at + 1, Kind::Stop)
            || self.kind(at + 1, Kind::Quote)
            || self.kind(at + 1, Kind::Possessive))
            && self.get(at + 1).is_some_and(|t| !t.is_spaced());
        Some(self.retired(at + 1 + usize::from(stop)))
    }

    /// `(ret.)` behind a rank: the index after it.
    fn retired(&self, at: usize) -> usize {
        const RETIRED: Words = words!("ret retd rtd retired");
        let stop = usize::from(self.kind(at + 2, Kind::Stop));
        let said = self.kind(at, Kind::Open) && self.get(at + 1).is_some_and(|t| RETIRED.has(t));
        if said && self.kind(at + 2 + stop, Kind::Close) {
            at + 3 + stop
        } else {
            at
        }
    }

    /// `General`, `Field Marshal`, `Ambassador` between an office and a name: the index after it.
    pub(super) fn rank(&self, at: usize) -> Option<usize> {
        const RANKS: Words = words!(
            "general marshal colonel admiral brigadier lieutenant captain commander ambassador"
        );
        const BEFORE: Words = words!("lieutenant major brigadier field vice rear army");
        let rank = |n: usize| {
            let word = self.get(n).is_some_and(|t| t.is_capital() && RANKS.has(t));
            let name = self
                .get(self.retired(n + 1))
                .is_some_and(|t| lexis::can_name(t, self.headline));
            word && name
        };
        if rank(at) {
            return Some(self.retired(at + 1));
        }
        (self
            .get(at)
            .is_some_and(|t| t.is_capital() && BEFORE.has(t))
            && rank(at + 1))
        .then(|| self.retired(at + 2))
    }

    /// `Tan Sri`, `Dato' Sri`, styles of Malaysia: the index after it. `Tan` alone is a family's name, `Sri` begins another.
    fn before_sri(&self, at: usize) -> Option<usize> {
        const STYLES: Words = words!("tan dato datuk datu");
        const STYLED: Words = words!("sri seri");
        let opens = |t: &Token| t.is_capital() && STYLES.has(t);
        let mark = self
            .get(at + 1)
            .is_some_and(|t| matches!(t.kind, Kind::Quote | Kind::Possessive) && !t.is_spaced());
        let sri = at + 1 + usize::from(mark);
        let styled = self
            .get(sri)
            .is_some_and(|t| t.is_capital() && STYLED.has(t));
        (styled && self.get(at).is_some_and(opens)).then_some(sri + 1)
    }

    /// `H. E.`, printed with a space: the index after it.
    fn spaced_excellency(&self, at: usize) -> Option<usize> {
        const LETTERS: [(u64, u64); 2] = [(hashed("h"), hashed("e")), (hashed("s"), hashed("e"))];
        let letters = LETTERS
            .iter()
            .any(|(first, second)| self.is(at, *first) && self.is(at + 2, *second));
        let capital = |n: usize| self.get(n).is_some_and(Token::is_capital);
        let stops = self.kind(at + 1, Kind::Stop) && self.kind(at + 3, Kind::Stop);
        // `H. E. Lind` may be anybody's initials; an address or an office follows the style.
        let styled = self
            .get(at + 4)
            .is_some_and(|t| lexis::is_address(t) || lexis::is_title_word(t));
        (letters && capital(at) && capital(at + 2) && stops && styled).then_some(at + 4)
    }

    /// Skips the mark of "Peru's Minister", "the United Nations' Envoy", and the letters of "Republic of Peru (ROP)".
    pub(super) fn after_owner(&self, at: usize) -> usize {
        /// "(Nether-Ruritania)"
        const GLOSS: usize = 6;
        let letters = self.kind(at, Kind::Open)
            && self.get(at + 1).is_some_and(Token::is_shouted)
            && self.kind(at + 2, Kind::Close);
        // "Ruritania (Upper Ruritania) Minister"
        let bracket = !letters && self.kind(at, Kind::Open);
        let gloss = bracket.then(|| (at + 2..at + GLOSS).find(|n| self.kind(*n, Kind::Close)));
        let at = match gloss.flatten() {
            Some(close) => close + 1,
            None => at + if letters { 3 } else { 0 },
        };
        let plural = self.kind(at, Kind::Quote) && self.get(at).is_some_and(|t| !t.is_spaced());
        at + usize::from(plural || self.kind(at, Kind::Possessive))
    }

    /// A country right before a title or "counterpart".
    pub(super) fn place_before(&self, at: usize) -> Option<Place> {
        let place = place_at(self.tokens, at).filter(|p| p.end < self.end)?;
        let next = self.after_owner(place.end);
        let token = self.get(next)?;
        // "European Commission President" is a title from its first word on.
        let body = place.end == at + 1 && self.get(at).is_some_and(lexis::is_title_word);
        let leads = lexis::is_counterpart(token)
            || (lexis::is_title_word(token) && token.kind == Kind::Word)
            || PASSING.has(token)
            || self.address(next).is_some()
            || self.owns_a_partner(at, next);
        (leads && !body && place.kind != PlaceKind::Seat
            || leads && place.kind == PlaceKind::Region)
            .then_some(place)
    }

    /// "a call with Peru's Ana Paz": whether a partner's country at `at` owns the full name at `name`.
    pub(super) fn owns_a_partner(&self, at: usize, name: usize) -> bool {
        const LEADS: Words = words!("with to and");
        let back = |at: usize| at.checked_sub(1);
        let led = back(at).and_then(|n| self.tokens.get(n));
        let owned = back(name).is_some_and(|n| self.kind(n, Kind::Possessive));
        let full = [name, name + 1]
            .iter()
            .all(|n| self.get(*n).is_some_and(Token::is_strange));
        owned && full && led.is_some_and(|t| LEADS.has(t))
    }
}

/// What leaders call each other.
pub(super) fn is_friend(token: &Token) -> bool {
    const FRIENDS: Words = words!("friend brother sister");
    FRIENDS.has(token)
}
