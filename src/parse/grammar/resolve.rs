//! Whom the words of a noun phrase mean, once they are read, and what can still follow them.

use super::collector::Collector;
use super::gender::Gender;
use super::phrase::Who;
use super::roster::People;
use crate::model::Country;
use crate::parse::words::hashed;

const OFFICE: u64 = hashed("office");

impl Collector<'_, '_> {
    pub(super) fn who(&self) -> Who {
        let roster = self.sentence.roster;
        let of_sides = !self.countries.is_empty()
            && self
                .countries
                .iter()
                .all(|c| !roster.of_country(*c).is_empty());
        if self.people || self.sides {
            return self.group(of_sides);
        }
        if self.both
            && self.any.is_empty()
            && self.title.is_empty()
            && !self.stranger
            && !self.plain
        {
            return Who::Joint;
        }
        if let Some(person) = self.person() {
            return Who::Person(person);
        }
        // `the top Danish and Chilean diplomat`: printed for two of them.
        let one_of_each = self.countries.len() > 1 && of_sides && self.head && self.any.is_empty();
        if one_of_each && self.definite && !self.plain && !self.stranger {
            return Who::Joint;
        }
        if self.counterpart {
            return match self.countries.as_slice() {
                [country] => roster
                    .of_country(*country)
                    .only()
                    .map_or(Who::Counterpart, Who::Person),
                _ => Who::Counterpart,
            };
        }
        if self.event && !self.stranger && self.title.is_empty() {
            return Who::Event;
        }
        if let Some(country) = self.host() {
            return Who::Side(country);
        }
        if self.plain || self.stranger || !self.title.is_empty() {
            return Who::Other;
        }
        if self.addressed && self.possessive && self.empty() {
            let gender = if self.hers {
                Gender::Woman
            } else {
                Gender::Man
            };
            // `His Excellency also said`: where several are addressed so, the publisher's own.
            let own = || {
                roster
                    .own()
                    .filter(|own| roster.pronoun(gender, Some(*own)) == Some(*own))
            };
            return self
                .honoured
                .or_else(own)
                .map_or(Who::Single(gender), Who::Person);
        }
        match self.countries.as_slice() {
            [country] if self.side || self.seat => Who::Side(*country),
            [country] => Who::State(*country),
            _ => Who::Other,
        }
    }

    fn group(&self, of_sides: bool) -> Who {
        // `Presidents Silva and Okoye`
        if self.any.count() > 1 {
            return Who::Joint;
        }
        if self.stranger || !self.any.is_empty() {
            return Who::Other;
        }
        if self.possessive && self.colleagues {
            // `his counterparts`: in `the Minister and his counterparts` all others.
            return Who::Counterpart;
        }
        // `the EU leaders`, where two of them take part
        let several = match self.countries.as_slice() {
            [country] => self.people && self.sentence.roster.of_country(*country).count() > 1,
            _ => false,
        };
        // `several EU leaders` are others.
        if several && (self.both || !self.counted) {
            return Who::Joint;
        }
        let limited = match self.countries.as_slice() {
            [] => self.plain && !self.both,
            [_] => !(self.both && of_sides),
            _ => !of_sides,
        };
        let plain = self.bare && self.countries.is_empty();
        if limited || !(self.definite || self.both || plain || self.countries.len() > 1) {
            return Who::Other;
        }
        Who::Joint
    }

    fn person(&self) -> Option<usize> {
        let roster = self.sentence.roster;
        if self.plain {
            return None;
        }
        if self.marked.holder.is_some() {
            return self.marked.holder;
        }
        if !self.any.is_empty() {
            let whose = if self.family.is_empty() {
                self.any
            } else {
                self.family
            };
            if self.stranger && (self.family.is_empty() || self.stranger_after) {
                return None;
            }
            if let Some(one) = whose.and(self.any).only() {
                return Some(one);
            }
            // Two people of one name are told apart by their office; the one without a country is the publisher's.
            return match self.countries.as_slice() {
                [country] => roster.of_country(*country).and(whose).only(),
                [] => self.of_office(whose.and(self.any)),
                _ => None,
            };
        }
        // `the Office of the Prime Minister`
        let office = self.title.first().is_some_and(|word| *word == OFFICE);
        if self.stranger || !self.head || office {
            return None;
        }
        let country = match self.countries.as_slice() {
            [] => None,
            [country] => Some(*country),
            _ => return None,
        };
        if !(self.definite
            || self.initials
            || country.is_some()
            || self.title.len() > 1
            || self.addressed
            || self.alone
            || self.possessive)
        {
            return None;
        }
        // `our President` is the publisher's, `His Excellency the President` anybody's.
        if self.ours && country.is_none() {
            let own = roster.own().and_then(|own| roster.people().get(own));
            return roster.titled(&self.title, own?.country);
        }
        if self.possessive && !self.addressed {
            return None;
        }
        roster.titled(&self.title, country)
    }

    /// The one of several namesakes who has this office, or who is the publisher's.
    fn of_office(&self, those: People) -> Option<usize> {
        let roster = self.sentence.roster;
        if those.is_empty() || self.title.is_empty() {
            return None;
        }
        let holds = roster.those(|index, _| {
            let title = roster.titles.get(index);
            title.is_some_and(|title| self.title.iter().all(|word| title.contains(word)))
        });
        let holds = holds.and(those);
        holds.only().or_else(|| holds.and(roster.own).only())
    }

    /// The side that publishes, where its office alone is named: `the President`.
    fn host(&self) -> Option<Country> {
        let bare = self.definite && self.head && self.countries.is_empty();
        let host = self.sentence.roster.host().filter(|_| bare)?;
        let office = !self.plain && !self.stranger && self.any.is_empty();
        (office && self.sentence.roster.is_host(&self.title)).then_some(host)
    }

    pub(super) fn empty(&self) -> bool {
        self.any.is_empty()
            && self.title.is_empty()
            && !self.stranger
            && !self.plain
            && !self.people
            && !self.sides
            && !self.event
            && !self.counterpart
            && self.countries.is_empty()
    }

    /// A name of somebody has begun.
    pub(super) const fn named(&self) -> bool {
        !self.any.is_empty() || self.stranger
    }

    /// The phrase has its head already; what follows in lower case goes beyond it.
    pub(super) fn finished(&self) -> bool {
        !self.any.is_empty()
            || self.people
            || self.sides
            || self.side
            || self.event
            || self.counterpart
            || self.head && self.stranger
    }

    pub(super) fn plural_title(&self) -> bool {
        self.people
    }
}
