//! One mention of a person: forms of address, country, title and name in whatever order they stand.

mod after;
mod apposition;
mod before;
mod group;
mod press;

use std::ops::Range;

use smallvec::smallvec;

pub(super) use after::is_family_too;
pub(super) use group::owned_by_country;

use super::lexis;
use super::name::name_at;
use super::title::{Title, TitleTokens, and_place, in_front, title_at};
use crate::model::{Country, Span};
use crate::parse::lexicon::{Lists, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

const NUMBER: u64 = hashed("number");
const THE: u64 = hashed("the");
const AND: u64 = hashed("and");

/// Words before a title that say how it is held and belong to none.
const PASSING: Words = words!(
    "new newly recently appointed elected re-elected reelected then outgoing incoming current visiting \
         top"
);

/// What the name of a newspaper or an agency goes on with.
const OUTLET: Words =
    words!("news newspaper network agency media television broadcasting newswire");

/// Somebody in the text, by name, title or both.
#[derive(Clone, Debug, Default)]
pub(super) struct Mention {
    /// All its tokens.
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) name: Option<Range<usize>>,
    pub(super) title: Option<Title>,
    pub(super) country: Option<Country>,
    /// "his Japanese counterpart"
    pub(super) counterpart: bool,
    /// Further countries of several: "her Japanese and Chilean counterparts".
    pub(super) others: Vec<Country>,
    /// A form of address stands before the name.
    pub(super) addressed: bool,
    /// "Prince" between the two, which is a title where no office stands beside the name.
    pub(super) royal: Option<usize>,
}

impl Mention {
    /// "President Lind's National Security Advisor", "Lind's envoy": whose adviser it is took no part.
    pub(super) fn owns_office(&self, tokens: &[Token]) -> bool {
        const SERVES: Words = words!(
            "adviser advisor envoy aide spokesperson spokesman spokeswoman representative assistant secretary \
             chief diplomat special national foreign top press deputy security"
        );
        let token = |at: usize| tokens.get(at);
        let Some(name) = self.name.as_ref().filter(|name| name.end == self.end) else {
            return false;
        };
        // "President Lind's top security advisor"
        let passing = usize::from(token(name.end + 1).is_some_and(is_passing));
        let office = name.end + 1 + passing;
        token(name.end).is_some_and(|t| t.kind == Kind::Possessive)
            && token(office).is_some_and(|t| SERVES.has(t))
            && title_at(tokens, office, tokens.len(), false).is_some()
    }

    /// "briefed her about Prime Minister Paz's talks with others": talks of somebody else, beside the call.
    pub(super) fn owns_talks(&self, tokens: &[Token]) -> bool {
        let token = |at: usize| tokens.get(self.end + at);
        token(0).is_some_and(|t| t.kind == Kind::Possessive)
            && token(1).is_some_and(|t| t.listed(Lists::TALK.or(Lists::CALL).or(Lists::PHONE)))
    }

    fn is_plural(&self) -> bool {
        self.title.as_ref().is_some_and(|t| t.plural)
    }
}

pub(super) fn span(tokens: &[Token], range: &Range<usize>) -> Span {
    let start = tokens.get(range.start).map_or(0, |t| t.span().start);
    let end = range
        .end
        .checked_sub(1)
        .and_then(|last| tokens.get(last))
        .map_or(start, |t| t.span().end);
    Span::new(start, end)
}

/// Every mention in `range`, in order. `headline` where words stand in capitals without being names.
pub(super) fn mentions(tokens: &[Token], range: Range<usize>, headline: bool) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = range.start;
    let reader = Reader {
        tokens,
        first: range.start,
        end: range.end,
        headline,
    };
    while at < range.end {
        if !tokens.get(at).is_some_and(may_open) {
            at += 1;
            continue;
        }
        match reader.mention(at) {
            Some(mut mention) => {
                at = mention.end.max(at + 1);
                reader.share_apposition(&mut found, &mut mention);
                let rest = reader.rest_of_plural(&mention);
                found.push(mention);
                for further in rest {
                    at = at.max(further.end);
                    found.push(further);
                }
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a mention can begin with `token`: most words of a text are told to begin none by themselves.
fn may_open(token: &Token) -> bool {
    let opens = Lists::HEAD
        .or(Lists::WITHIN)
        .or(Lists::COUNTERPART)
        .or(Lists::BEFORE_ADDRESS)
        .or(Lists::PARTICLE);
    token.kind == Kind::Word
        && (token.is_capital() || token.listed(opens) || is(token, THE) || PASSING.has(token))
}

/// A title by birth, which stands beside an office.
fn is_royal(token: &Token) -> bool {
    const ROYAL: Words = words!("prince princess");
    ROYAL.has(token)
}

/// A word before a title that says how it is held.
pub(super) fn is_passing(token: &Token) -> bool {
    PASSING.has(token)
}

struct Reader<'t> {
    tokens: &'t [Token],
    first: usize,
    end: usize,
    headline: bool,
}

impl Reader<'_> {
    fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).filter(|_| at < self.end)
    }

    fn is(&self, at: usize, word: u64) -> bool {
        self.get(at).is_some_and(|t| is(t, word))
    }

    fn kind(&self, at: usize, kind: Kind) -> bool {
        self.get(at).is_some_and(|t| t.kind == kind)
    }

    fn mention(&self, first: usize) -> Option<Mention> {
        let mut mention = Mention {
            first,
            ..Mention::default()
        };
        let mut region = TitleTokens::new();
        let row = self.row(first + usize::from(self.is(first, THE)));
        let at = match &row {
            Some((_, after)) => *after,
            None => self.before(first, &mut mention, &mut region),
        };
        let counterpart = self.get(at).is_some_and(lexis::is_counterpart);
        let mut at = at;
        if counterpart && (mention.country.is_some() || at > first) {
            mention.counterpart = true;
            let at_word = at;
            // "her opposite number"
            at += 1 + usize::from(self.is(at + 1, NUMBER));
            if let Some((countries, _)) = row {
                let (first, others) = countries.split_first()?;
                mention.country = Some(*first);
                mention.others.extend(others);
            } else if let Some((place, after)) = self.of_counterpart(at) {
                mention.country = mention.country.or(Some(place.country));
                at = after;
                // "her counterparts from Norway, Peru and Chile"
                let several = self.get(at_word).is_some_and(lexis::is_counterparts);
                while let Some((place, after)) =
                    and_place(self.tokens, at, self.end).filter(|_| several)
                {
                    mention.others.push(place.country);
                    at = after;
                }
            }
        } else if let Some((mut title, after)) =
            title_at(self.tokens, at, self.title_end(at), false)
        {
            if let Some((countries, _)) = row {
                let (first, others) = countries.split_first()?;
                title.country = Some(*first);
                title.others.extend(others);
                if !title.plural {
                    return None;
                }
            }
            title.country = title.country.or(mention.country);
            mention.country = title.country;
            self.drop_royal(&mut title);
            if region.is_empty() && mention.country.is_none() && at == first {
                region = in_front(self.tokens, at, self.first);
            }
            region.append(&mut title.tokens);
            title.tokens = region;
            at = self.second_title(&mut title, after).unwrap_or(after);
            mention.country = title.country;
            mention.title = Some(title);
        } else if !mention.addressed && mention.country.is_some() && !self.owns_a_partner(first, at)
        {
            return None;
        }
        mention.end = at;
        self.named(at, &mut mention);
        self.name_by_land(&mut mention);
        if mention.title.is_none() && mention.name.is_some() {
            mention.title = mention.royal.map(|at| Title {
                tokens: smallvec![at],
                ..Title::default()
            });
        }
        if mention.name.is_none() && mention.title.is_none() && !mention.counterpart {
            return None;
        }
        // "Morning Post News Network"
        let outlet = mention.title.is_none()
            && mention.end < self.end
            && self
                .get(mention.end)
                .is_some_and(|t| t.is_capital() && OUTLET.has(t));
        if outlet {
            return None;
        }
        (mention.end > first).then_some(mention)
    }

    /// "The Prince of Wales" is called by nothing else.
    fn name_by_land(&self, mention: &mut Mention) {
        let land = |title: &mut Title| {
            let (first, last) = (*title.tokens.first()?, *title.tokens.last()?);
            let of = self.get(first + 1).is_some_and(|t| t.word == Word::OF);
            (self.get(first).is_some_and(is_royal) && of && last > first + 1)
                .then_some(first..last + 1)
        };
        if mention.name.is_none()
            && let Some(name) = mention.title.as_mut().and_then(land)
        {
            mention.end = name.end;
            mention.name = Some(name);
            mention.title = None;
        }
    }

    /// "Minister of Foreign Affairs Prince Saud", "National Security Advisor Ambassador Lind": the office is the title.
    fn drop_royal(&self, title: &mut Title) {
        const CROWN: Words = words!("crown deputy");
        const ARMED: Words = words!("minister president council republic state");
        const GENERAL: u64 = hashed("general");
        const AMBASSADOR: u64 = hashed("ambassador");
        const OFFICES: Words =
            words!("advisor adviser minister secretary director chairman president");
        let [.., before, last] = title.tokens.as_slice() else {
            return;
        };
        let (Some(before), Some(last)) = (self.get(*before), self.get(*last)) else {
            return;
        };
        let royal = is_royal(last) && !CROWN.has(before);
        // "Prime Minister General Juan Prado"
        let rank = is(last, GENERAL) && ARMED.has(before);
        let envoy = is(last, AMBASSADOR) && OFFICES.has(before);
        if royal || rank || envoy {
            title.tokens.pop();
        }
    }

    /// ", Minister of Foreign Affairs of Peru" between a title and ", Ana Paz": the index after it.
    fn second_title(&self, title: &mut Title, at: usize) -> Option<usize> {
        if !self.kind(at, Kind::Comma) {
            return None;
        }
        // "the Chair of the Nordic Council, Danish Foreign Minister Eva Lind": a chair is held beside an office at home.
        let chair = self.is_chair(title);
        let place = self.place_before(at + 1).filter(|_| chair);
        let office = place.map_or(at + 1, |place| self.after_owner(place.end));
        let next = self.get(office).filter(|t| t.is_capital())?;
        let (mut second, after) = title_at(self.tokens, office, self.end, false)?;
        second.country = second.country.or(place.map(|place| place.country));
        // "Deputy Prime Minister, Minister of Foreign Affairs Ana Paz", but "the President, Prime Minister Paz and ..."
        let first = title.tokens.first().and_then(|n| n.checked_sub(1));
        let article = first.is_some_and(|n| self.is(n, THE));
        let told = second.tokens.len() > 1 || second.country.is_some();
        let bare = place.is_some() || !article && title.country.is_none() && told;
        let comma = self.kind(after, Kind::Comma);
        let name = (comma || bare)
            && name_at(
                self.tokens,
                after + usize::from(comma),
                self.end,
                self.headline,
                false,
            )
            .is_some();
        let one = place.is_some()
            || title.country.is_none()
            || second.country.is_none()
            || title.country == second.country;
        // "After his call with the Peruvian Foreign Minister, Foreign Minister Lind said": nobody holds one office twice.
        let twice = self.same_words(title, &second);
        if twice || !(name && one && lexis::is_title_word(next)) || title.plural || second.plural {
            return None;
        }
        title.country = title.country.filter(|_| place.is_none());
        title.append(&second);
        Some(after)
    }

    /// Whether a title begins with the chair of a body.
    fn is_chair(&self, title: &Title) -> bool {
        const CHAIRS: Words = words!("chair chairman chairwoman chairperson");
        let mut words = title.tokens.iter().filter_map(|at| self.get(*at));
        words.any(|t| CHAIRS.has(t))
    }

    /// Where a title that begins at `at` must end: "the President and Speaker Sato" are two people.
    fn title_end(&self, at: usize) -> usize {
        let article = at
            .checked_sub(1)
            .is_some_and(|n| self.tokens.get(n).is_some_and(|t| is(t, THE)));
        let two = article && self.get(at).is_some_and(lexis::is_head) && self.is(at + 1, AND);
        // "the Tánaiste and Minister for Foreign Affairs, Ana Paz" is one who holds both.
        let one = two
            && title_at(self.tokens, at, self.end, false).is_some_and(|(_, after)| {
                self.kind(after, Kind::Comma)
                    && name_at(self.tokens, after + 1, self.end, self.headline, false).is_some()
            });
        let two = two && !one;
        if two { at + 1 } else { self.end }
    }

    /// "Iranian, Swedish FMs", "Japan-Chile Foreign Ministers": countries in a row, and the title's first token.
    fn row(&self, first: usize) -> Option<(Vec<Country>, usize)> {
        let mut countries = Vec::new();
        let mut at = first;
        while let Some(place) = place_at(self.tokens, at).filter(|p| p.end < self.end) {
            countries.push(place.country);
            at = place.end;
            let start = at;
            while self.kind(at, Kind::Comma) || self.is(at, AND) || self.kind(at, Kind::Hyphen) {
                at += 1;
            }
            if at == start {
                break;
            }
        }
        let office = |t: &Token| lexis::is_title_word(t) || lexis::is_counterparts(t);
        (countries.len() > 1 && self.get(at).is_some_and(office)).then_some((countries, at))
    }
}
