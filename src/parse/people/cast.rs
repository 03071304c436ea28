//! The people of a call while they are being put together from their mentions.

mod author;
mod headline;
mod same;
mod shares;
mod unnamed;

use std::ops::Range;

use smallvec::SmallVec;

use same::{alike, bits, same_family};
pub(super) use same::{core, same_head, same_name};

use super::lexis::is_connector;
use super::mention::Mention;
use super::title::Title;
use crate::model::Country;
use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// Bodies that an office's words begin with.
const INSTITUTIONS: Words =
    words!("office ministry department secretariat government cabinet administration chancellery");

/// Nobody speaks by telephone with more: what names so many is a list, and nothing further in it is looked at. Each is
/// looked for in the whole text, so a list without an end would cost its length twice over.
const MOST: usize = 128;

/// Further forms of a name or a title bring nothing new.
const FORMS: usize = 16;

/// No sentence has more tokens.
const LONGEST: usize = 400;

/// Somebody who took part.
#[derive(Clone, Debug, Default)]
pub(super) struct Member {
    /// Every form of the name met, as tokens.
    pub(super) names: SmallVec<[Range<usize>; 4]>,
    /// A bit for each word of the names: who shares none with a name is not of that name.
    words: u64,
    /// Each with whether it stood beside the name.
    pub(super) titles: SmallVec<[(Title, bool); 2]>,
    pub(super) country: Option<Country>,
    pub(super) counterpart: bool,
    /// Stated beside name or title.
    pub(super) stated: bool,
    /// Named in the title only so far.
    pub(super) headline: bool,
    /// The token at which it was mentioned last.
    last: usize,
}

impl Member {
    /// Somebody by office alone, without a country; "world leaders" are nobody.
    fn is_unnamed(&self) -> bool {
        let plural = |(title, _): &(Title, bool)| title.plural;
        self.names.is_empty()
            && self.country.is_none()
            && (self.titles.is_empty() || !self.titles.iter().all(plural))
    }

    /// Whether a name, with a title beside it perhaps, is one more form of this person's.
    fn is_called(
        &self,
        tokens: &[Token],
        name: &Range<usize>,
        title: Option<&Title>,
        headline: bool,
    ) -> bool {
        if self.names.iter().any(|n| same_name(tokens, n, name)) {
            return true;
        }
        let mut family = self
            .names
            .iter()
            .filter(|n| same_family(tokens, n, name))
            .peekable();
        if family.peek().is_none() {
            return false;
        }
        let of_title = self.headline && !headline && self.titles.is_empty();
        let held = |t: &Title| title.is_some_and(|other| same_head(tokens, t, other));
        let one_office = || self.titles.iter().any(|(t, _)| held(t));
        of_title && family.clone().any(|n| n.len() == name.len())
            || family.any(|n| !are_kin(tokens, n, name)) && one_office()
    }
}

/// The people of a call, in order of mention.
#[derive(Clone, Debug, Default)]
pub(super) struct Cast {
    pub(super) members: Vec<Member>,
    /// The name of whoever tells of the call in the first person.
    pub(super) author: Option<Range<usize>>,
}

/// "Norway, an EU member", "Peru, a member of the UN Security Council": states.
fn is_state(tokens: &[Token], mention: &Mention) -> bool {
    const MEMBERS: Words = words!("member members");
    let first = mention.title.as_ref().and_then(|t| t.tokens.first());
    let word = first.and_then(|at| tokens.get(*at));
    word.is_some_and(|t| MEMBERS.has(t) && !t.is_capital())
}

impl Cast {
    /// Takes in what a mention tells: of somebody known, or somebody new.
    pub(super) fn add(&mut self, tokens: &[Token], mention: &Mention, headline: bool) {
        if self.members.len() == MOST {
            return;
        }
        let group = |title: &Title| title.plural && title.others.is_empty();
        let leaders = mention.country.is_none() && mention.title.as_ref().is_some_and(group);
        // "was told by the Office of the Prime Minister"
        let first = mention.title.as_ref().and_then(|t| t.tokens.first());
        let institution = first
            .and_then(|at| tokens.get(*at))
            .is_some_and(|t| INSTITUTIONS.has(t));
        let office = mention.title.as_ref().is_some_and(|t| is_office(tokens, t));
        let nobody = leaders
            || institution
            || office
            || is_state(tokens, mention)
            || self.is_known_head(tokens, mention);
        if mention.name.is_none() && (nobody || self.recalls(tokens, mention)) {
            return;
        }
        // "Premier's Office, Northern Islands": where it is.
        let name = mention
            .name
            .as_ref()
            .filter(|_| office && !mention.addressed);
        let before = name.and_then(|name| tokens.get(name.start.checked_sub(1)?));
        if before.is_some_and(|t| t.kind == Kind::Comma) {
            return;
        }
        let found = self.find(tokens, mention, headline);
        self.take(tokens, found, mention, headline);
        let others = mention.title.iter().flat_map(|t| &t.others);
        for country in others.chain(&mention.others) {
            let mut further = Mention {
                country: Some(*country),
                title: mention.title.clone(),
                counterpart: mention.counterpart,
                first: mention.first,
                ..Mention::default()
            };
            if let Some(title) = &mut further.title {
                title.others.clear();
                title.country = Some(*country);
            }
            self.add(tokens, &further, headline);
        }
    }

    /// Takes in somebody who came later: nobody who waits for a name.
    pub(super) fn add_later(&mut self, tokens: &[Token], mention: &Mention) {
        let Some(name) = &mention.name else { return };
        if self.members.len() < MOST {
            let known = self.called(tokens, name, mention.title.as_ref(), false);
            self.take(tokens, known, mention, false);
        }
    }

    /// What a mention tells of the one with this number, or of somebody new.
    fn take(&mut self, tokens: &[Token], known: Option<usize>, mention: &Mention, headline: bool) {
        let n = known.unwrap_or(self.members.len());
        if n == self.members.len() {
            self.members.push(Member {
                headline,
                ..Member::default()
            });
        }
        let Some(member) = self.members.get_mut(n) else {
            return;
        };
        if let Some(name) = &mention.name
            && member.names.len() < FORMS
        {
            member.names.push(name.clone());
            member.words |= bits(tokens, name);
        }
        if let Some(title) = &mention.title
            && member.titles.len() < FORMS
        {
            member.titles.push((title.clone(), mention.name.is_some()));
        }
        member.stated |= mention.country.is_some();
        member.country = member.country.or(mention.country);
        member.counterpart |= mention.counterpart;
        member.headline &= headline;
        member.last = mention.first;
    }

    /// Who is called by this name.
    fn called(
        &self,
        tokens: &[Token],
        name: &Range<usize>,
        title: Option<&Title>,
        headline: bool,
    ) -> Option<usize> {
        let words = bits(tokens, name);
        let called =
            |m: &Member| m.words & words != 0 && m.is_called(tokens, name, title, headline);
        self.members.iter().position(called)
    }

    /// An unnamed mention of somebody already here: nothing new.
    fn recalls(&self, tokens: &[Token], mention: &Mention) -> bool {
        self.members.iter().any(|m| {
            !m.names.is_empty()
                && match mention.country {
                    Some(country) => m.country == Some(country),
                    None => {
                        mention.title.is_none()
                            || m.titles.iter().any(|(t, _)| {
                                mention.title.as_ref().is_some_and(|o| alike(tokens, t, o))
                            })
                    }
                }
        })
    }

    /// "the head of state", "the leader", once both sides are named: one of them.
    fn is_known_head(&self, tokens: &[Token], mention: &Mention) -> bool {
        const HEADS: Words = words!("head leader");
        let first = mention.title.as_ref().and_then(|t| t.tokens.first());
        let word = first.and_then(|at| tokens.get(*at));
        mention.country.is_none()
            && word.is_some_and(|t| HEADS.has(t) && !t.is_capital())
            && !self.lacks_a_side()
    }

    fn find(&self, tokens: &[Token], mention: &Mention, headline: bool) -> Option<usize> {
        let Some(name) = &mention.name else {
            return self.members.iter().position(|m| {
                m.names.is_empty()
                    && m.country == mention.country
                    && m.counterpart == mention.counterpart
                    && !m.is_of_another_body(tokens, mention)
            });
        };
        let named = self.called(tokens, name, mention.title.as_ref(), headline);
        // "The President spoke with the President of Peru": whoever waits for a name under the country goes before.
        let of_country = || {
            let mut waiting = self.members.iter();
            waiting.position(|m| {
                m.names.is_empty() && m.country.is_some() && m.country == mention.country
            })
        };
        let of_office = || {
            let mut waiting = self.members.iter();
            waiting.position(|m| {
                let title = mention.title.as_ref();
                // "The President talks with President Kim of Korea": two people of one headline.
                // So do "The President of the Republic called Ana Paz, President of Peru".
                let country = mention.country.is_some();
                let two = m.headline && headline
                    || country && one_sentence(tokens, m.last..mention.first + 1);
                let mut titles = m.titles.iter();
                m.names.is_empty()
                    && m.country.is_none()
                    && (!two
                        && m.counterpart == mention.counterpart
                        && titles.any(|(t, _)| title.is_some_and(|o| same_head(tokens, t, o)))
                        || headline && m.counterpart && mention.counterpart)
            })
        };
        let partner = || self.waiting_partner(tokens, mention);
        named
            .or_else(of_country)
            .or_else(of_office)
            .or_else(partner)
    }

    /// "spoke to his Peruvian counterpart. Following the call to Juan Prado, ...": who waits for a name under the only other
    /// country, where nothing but the name stands behind the word that leads to it.
    fn waiting_partner(&self, tokens: &[Token], mention: &Mention) -> Option<usize> {
        const LEADS: Words = words!("with to");
        let before = tokens.get(mention.first.checked_sub(1)?)?;
        let bare = mention.title.is_none() && mention.country.is_none() && !mention.counterpart;
        if !bare || !LEADS.has(before) {
            return None;
        }
        let members = self.members.iter().enumerate();
        let mut waiting = members.filter(|(_, m)| m.names.is_empty() && m.country.is_some());
        let (first, partner) = waiting.next()?;
        let alone = waiting.all(|(_, other)| other.country == partner.country);
        // "Norwegian Foreign Minister speaks with Juan Prado": two people.
        let two = one_sentence(tokens, partner.last..mention.first + 1);
        (alone && !two).then_some(first)
    }
}

/// "Prime Minister's Office": the office's own, and nobody's title where no name follows.
fn is_office(tokens: &[Token], title: &Title) -> bool {
    let token = |at: usize| tokens.get(at);
    title.tokens.last().is_some_and(|last| {
        let owner = last.checked_sub(1).and_then(token);
        token(*last).is_some_and(|t| INSTITUTIONS.has(t))
            && owner.is_some_and(|t| t.kind == Kind::Possessive)
            && !title
                .tokens
                .iter()
                .filter_map(|at| token(*at))
                .any(is_connector)
    })
}

/// Whether one sentence names two people of one family by their given names: "Ana Paz, President, and Juan Paz".
fn are_kin(tokens: &[Token], a: &Range<usize>, b: &Range<usize>) -> bool {
    const GIVEN: usize = 2;
    let full = |name: &Range<usize>| core(tokens, name).count() >= GIVEN;
    let line = tokens.get(a.end..b.end).unwrap_or_default();
    if line.len() > LONGEST {
        return false;
    }
    // The same name in a title and below it may be spelled in two ways.
    let one_line = a.end <= b.start && !line.iter().any(Token::starts_line);
    one_line && full(a) && full(b) && one_sentence(tokens, a.end..b.start)
}

/// Whether no sentence ends between two tokens.
fn one_sentence(tokens: &[Token], mut between: Range<usize>) -> bool {
    between.next();
    between.len() < LONGEST
        && !between.into_iter().any(|at| {
            let token = |n: usize| tokens.get(n);
            let stop = token(at).is_some_and(|t| t.kind == Kind::Stop);
            let short = Class::ABBREVIATION.or(Class::HONORIFIC);
            let word = at
                .checked_sub(1)
                .and_then(token)
                .is_some_and(|t| !t.is(short));
            token(at).is_some_and(Token::starts_line)
                || stop && word && token(at + 1).is_some_and(Token::is_spaced)
        })
}

impl Cast {
    /// Where the offices of those named by nothing else begin.
    pub(super) fn unnamed_offices(&self) -> impl Iterator<Item = usize> {
        let unnamed = self.members.iter().filter(|m| m.is_unnamed());
        let titles = unnamed.filter(|m| !m.counterpart).flat_map(|m| &m.titles);
        titles.filter_map(|(title, _)| title.tokens.first().copied())
    }

    /// Whether somebody here has this name.
    pub(super) fn has(&self, tokens: &[Token], name: &Range<usize>) -> bool {
        let mut names = self.members.iter().flat_map(|m| &m.names);
        names.any(|known| same_name(tokens, known, name))
    }

    /// Fewer than two people have a name, and no country waits for one.
    pub(super) fn lacks_a_side(&self) -> bool {
        self.members.iter().filter(|m| !m.names.is_empty()).count() < 2
    }
}
