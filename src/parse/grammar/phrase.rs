//! Noun phrases as subjects: who is meant by `Foreign Minister Sato`, `the two leaders`, `the Turkish side`, `he`,
//! `he and Dr. Lind`, `Japan`, `the talks`.

use smallvec::{SmallVec, smallvec};

use super::Sentence;
use super::collector::Collector;
use super::gender::Gender;
use super::reported::SPEAKERS;
use super::roster::is_title_word;
use crate::model::Country;
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// Whom a phrase names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Who {
    Person(usize),
    /// All sides together.
    Joint,
    /// `he`, `she`
    Single(Gender),
    They,
    It,
    There,
    I,
    We,
    /// The other of two: `his counterpart`, `the latter`.
    Counterpart,
    /// A country by its bare name.
    State(Country),
    /// A country as one that speaks: `the Russian side`, `Moscow`.
    Side(Country),
    /// The call or the talks.
    Event,
    /// Anybody and anything else.
    Other,
}

impl Who {
    /// Another one than this participant: by name, or as the other of two.
    pub(in crate::parse) fn is_another_than(self, person: usize) -> bool {
        matches!(self, Self::Person(p) if p != person) || self == Self::Counterpart
    }
}

/// A noun phrase: whom it names and the token after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Phrase {
    pub(in crate::parse) who: Who,
    pub(in crate::parse) end: usize,
    /// It names somebody by name or title, not by a pronoun.
    pub(in crate::parse) named: bool,
}

/// What stands behind an office that is not held yet.
const CHOSEN: Words = words!("elect designate");

/// The longest phrase that is read, in tokens.
pub(super) const LONGEST: usize = 48;

/// One member of a phrase that `and` may join to others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) who: Who,
    pub(super) start: usize,
    pub(super) end: usize,
    /// It has a name, not a title alone.
    pub(super) by_name: bool,
    /// It opens with an article or possessive.
    pub(super) determined: bool,
    /// An office with its article: `the Prime Minister of Peru`.
    pub(super) office: bool,
}

impl Sentence<'_> {
    /// The noun phrase that begins at `at`, if one does.
    pub(in crate::parse) fn phrase(&self, at: usize) -> Option<Phrase> {
        let first = self.part(at)?;
        let named = !matches!(
            first.who,
            Who::Single(_) | Who::They | Who::It | Who::There | Who::I | Who::We
        );
        let alone = Phrase {
            who: first.who,
            end: first.end,
            named,
        };
        if first.who == Who::Joint {
            return Some(self.and_another(first));
        }
        if matches!(
            first.who,
            Who::They | Who::It | Who::There | Who::Event | Who::I | Who::We
        ) {
            return Some(alone);
        }
        Some(self.joined(first).unwrap_or(alone))
    }

    /// `the Ministers and the Secretary`
    fn and_another(&self, group: Part) -> Phrase {
        let further = (self.word(group.end) == Word::AND)
            .then(|| self.part(group.end + 1))
            .flatten()
            .filter(|part| matches!(part.who, Who::Person(_) | Who::Counterpart | Who::Joint));
        Phrase {
            who: group.who,
            end: further.map_or(group.end, |part| part.end),
            named: true,
        }
    }

    /// The phrase that `and`, `together with` or commas make of `first` and its fellows.
    fn joined(&self, first: Part) -> Option<Phrase> {
        let mut end = first.end;
        let mut members: SmallVec<[Part; 4]> = smallvec![first];
        // Up to the last one whom more than a comma joins.
        let (mut linked, mut linked_end) = (1, end);
        loop {
            let mut next = end;
            if self.at(next).kind == Kind::Comma {
                next += 1;
            }
            let conjoined = match self.at(next).word {
                Word::AND => Some(next + 1),
                Word::TOGETHER | Word::JOINTLY if self.at(next + 1).word == Word::WITH => {
                    Some(next + 2)
                }
                Word::ALONG if self.at(next + 1).word == Word::WITH => Some(next + 2),
                Word::AS
                    if self.at(next + 1).word == Word::WELL
                        && self.at(next + 2).word == Word::AS =>
                {
                    Some(next + 3)
                }
                _ => (next > end).then_some(next),
            };
            let Some(mut part) = conjoined.and_then(|n| self.part(n)) else {
                break;
            };
            if self.word(next) == Word::AND
                && let Some(office) = self.second_office(first.who, &part)
            {
                part.who = Who::Person(office);
            }
            let by_comma = conjoined == Some(next);
            if by_comma && first.who == Who::Other {
                break;
            }
            let person = matches!(
                part.who,
                Who::Person(_)
                    | Who::Counterpart
                    | Who::State(_)
                    | Who::Side(_)
                    | Who::Single(_)
                    | Who::I
            ) || part.by_name
                || self.is_team(&part)
                // `the High Representative and the Ministers`
                || part.who == Who::Joint && self.word(next) == Word::AND
                || part.office && first.who != Who::Other;
            // After a comma only another name goes on with the list, or the office of another country: a title alone
            // explains the first.
            let another =
                || self.is_of_another(&members, &part) || self.lists_offices(&members, &part);
            let explains = by_comma && !part.by_name && !another();
            if !person || explains || members.len() > 8 {
                break;
            }
            let aside = next > end && !by_comma && self.word(next) != Word::AND;
            end = part.end;
            // `Minister Lind, together with Minister Sato, condemned …`
            end += usize::from(aside && self.kind(end) == Kind::Comma);
            // `The Secretary of State, Ruth Osei, stressed …`: the comma closes what explains the office.
            // `his Danish counterpart, Ida Holm, stressed …`: the one after `and` may be explained as well.
            let same = |m: &Part| m.who == part.who || m.who == Who::Counterpart;
            let explains = by_comma
                && (part.who == first.who || members.last().is_some_and(same))
                && self.kind(end) == Kind::Comma;
            end += usize::from(explains && matches!(part.who, Who::Person(_)));
            let one = by_comma && members.last().is_some_and(same);
            members.push(part);
            if !by_comma || one {
                (linked, linked_end) = (members.len(), end);
            }
        }
        // `Speaking with Ana Paz, the President of Peru, Minister Lind said`: a list ends with `and`.
        members.truncate(linked);
        let end = linked_end;
        (members.len() > 1).then(|| self.together(&members, end))?
    }

    fn together(&self, members: &[Part], end: usize) -> Option<Phrase> {
        let mut people: SmallVec<[usize; 8]> = SmallVec::new();
        let (mut others, mut states, mut singles) = (0, 0, 0);
        for (n, member) in members.iter().enumerate() {
            match member.who {
                Who::Person(p) => {
                    // `Deputy Prime Minister and Foreign Minister Sato` is one person.
                    let office_of_next = !member.by_name
                        && !member.determined
                        && members.get(n + 1).is_some_and(|m| {
                            // `EAM and FM Lind` are two.
                            let two = matches!(m.who, Who::Person(next)
                                if next != p && !self.holds(next, member));
                            m.by_name && !m.determined && !two
                        });
                    // `the Deputy Prime Minister and Minister of Foreign Affairs` is one person who holds both.
                    // `President of Norway and President of Peru` are two.
                    let second_office = !member.by_name
                        && !member.determined
                        && people.last().is_some_and(|first| {
                            self.holds(*first, member) && (*first == p || !self.has_place(member))
                        });
                    if second_office {
                        continue;
                    }
                    if !office_of_next && !people.contains(&p) {
                        people.push(p);
                    }
                }
                // `the Vice President and both leaders`
                Who::Counterpart | Who::Joint => others += 1,
                Who::Single(_) | Who::I => singles += 1,
                Who::Side(country) if self.roster.host() == Some(country) => others += 1,
                Who::State(_) | Who::Side(_) => states += 1,
                Who::They | Who::It | Who::There | Who::We | Who::Event | Who::Other => {
                    // An office without a name before a name is that person's too, unless each has an article.
                    let next = members.get(n + 1);
                    let apart = next.is_none_or(|m| m.determined && !m.by_name);
                    if member.by_name || apart && member.determined || self.is_team(member) {
                        others += 1;
                    }
                }
            }
        }
        let named = true;
        let count = people.len() + others + singles;
        if states == members.len() {
            let all = members.iter().all(|m| match m.who {
                Who::State(c) | Who::Side(c) => !self.roster.of_country(c).is_empty(),
                Who::Person(_)
                | Who::Joint
                | Who::Single(_)
                | Who::They
                | Who::It
                | Who::There
                | Who::I
                | Who::We
                | Who::Counterpart
                | Who::Event
                | Who::Other => false,
            });
            let who = if all { Who::Joint } else { Who::Other };
            return Some(Phrase { who, end, named });
        }
        // `the Kenyan and the Nigerian leader`
        let count = count + usize::from(self.has_side_beside(&people, members));
        match (people.as_slice(), count) {
            ([one], 1) => Some(Phrase {
                who: Who::Person(*one),
                end,
                named,
            }),
            ([_, ..], 2..) => Some(Phrase {
                who: Who::Joint,
                end,
                named,
            }),
            // `He and I`, `she and her colleague`
            ([], 2..) if singles > 0 => Some(Phrase {
                who: Who::Joint,
                end,
                named,
            }),
            _ => None,
        }
    }

    /// `their teams`, `her delegation`, `Foreign Ministers` behind `the Secretary and`
    fn is_team(&self, part: &Part) -> bool {
        let words = self.tokens.get(part.start..part.end).unwrap_or_default();
        let office = |t: &Token| t.is_capital() && (is_title_word(t) || t.is(Class::GROUP_PEOPLE));
        if words.iter().all(office) && words.last().is_some_and(|t| t.is(Class::GROUP_PEOPLE)) {
            return true;
        }
        let team = Class::GROUP_SIDES.or(Class::GROUP_PEOPLE).or(Class::SIDE);
        matches!(self.word(part.start), Word::HIS | Word::HER | Word::THEIR)
            && words.iter().any(|t| t.is(team))
    }

    /// Whose office a bare title after `and` is: `the Prime Minister and Chancellor`.
    fn second_office(&self, first: Who, part: &Part) -> Option<usize> {
        let bare = part.who == Who::Other && !part.by_name && !part.determined;
        let Who::Person(person) = first else {
            return None;
        };
        let words = self.tokens.get(part.start..part.end)?;
        // `the Prime Minister and President-elect`
        let office = |t: &Token| is_title_word(t) || t.kind == Kind::Hyphen || CHOSEN.has(t);
        let office = bare && words.iter().all(office) && self.is(part.start, Class::TITLE);
        let other = self.roster.other_than(person).filter(|_| office)?;
        self.holds(other, part).then_some(other)
    }

    /// `, the Chancellor of Peru` behind `the President of Chile`: somebody else's office.
    fn is_of_another(&self, members: &[Part], part: &Part) -> bool {
        let person = matches!(part.who, Who::Person(_)) && part.office && self.has_place(part);
        person && members.iter().all(|m| !m.by_name && m.who != part.who)
    }

    /// Whether `part` names a country.
    fn has_place(&self, part: &Part) -> bool {
        (part.start..part.end).any(|at| place_at(self.tokens, at).is_some())
    }

    /// Whether the office that `part` names is one of the person's.
    fn holds(&self, person: usize, part: &Part) -> bool {
        let words = self.tokens.get(part.start..part.end).unwrap_or_default();
        words
            .iter()
            .filter(|t| is_title_word(t))
            .all(|t| self.roster.has_title_word(person, t))
    }

    fn part(&self, at: usize) -> Option<Part> {
        let simple = |who, end| {
            Some(Part {
                who,
                start: at,
                end,
                by_name: false,
                determined: false,
                office: false,
            })
        };
        let token = self.at(at);
        match token.word {
            Word::HE | Word::SHE if self.is_in_name(at) => {}
            // `HE the President` is an address.
            Word::HE
                if !token.is_shouted()
                    || !self.at(at + 1).is_capital() && self.word(at + 1) != Word::THE =>
            {
                let honoured = self.roster.honoured(token);
                let who = honoured.map_or(Who::Single(Gender::Man), Who::Person);
                return simple(who, at + 1);
            }
            Word::SHE => return simple(Who::Single(Gender::Woman), at + 1),
            Word::THEY => {
                let end = if self.at(at + 1).word == Word::BOTH {
                    at + 2
                } else {
                    at + 1
                };
                return simple(Who::They, end);
            }
            Word::IT => return simple(Who::It, at + 1),
            Word::THERE => return simple(Who::There, at + 1),
            Word::I
                if token.is_capital() && !self.at(at + 1).is_dotted() && !self.is_in_name(at) =>
            {
                return simple(Who::I, at + 1);
            }
            Word::WE => return simple(Who::We, at + 1),
            _ => {}
        }
        if token.kind != Kind::Word {
            return None;
        }
        let part = Collector::new(self).read(at)?;
        let speaks = matches!(part.who, Who::Person(person) if self.speaks_for(person, &part));
        let who = if speaks { Who::Other } else { part.who };
        Some(Part { who, ..part })
    }

    /// `The spokesperson of Minister Lind`, who is not the minister.
    fn speaks_for(&self, person: usize, part: &Part) -> bool {
        const NEAR: usize = 4;
        let speaker = (part.start..part.end.min(part.start + NEAR))
            .find(|at| SPEAKERS.has(self.at(*at)))
            .filter(|at| matches!(self.word(at + 1), Word::OF | Word::FOR));
        // `The spokesperson of Ana Lind`, `of President Lind`, whatever office the headline seems to give her.
        let comma = |i: &usize| self.kind(*i) == Kind::Comma;
        let named = |at: usize| {
            let end = (at..part.end).find(comma).unwrap_or(part.end);
            (at + 2..end).any(|i| self.roster.name(self.at(i)).any.only() == Some(person))
        };
        speaker.is_some_and(|at| !self.roster.has_title_word(person, self.at(at)) || named(at))
    }
}
