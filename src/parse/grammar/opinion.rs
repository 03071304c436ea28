//! Whose view a sentence tells, before its subject: `In Minister Lind's opinion, …`, `In the view of both ministers, …`,
//! `For the Norwegian minister it is …`, `As the two see it, …`

use super::Sentence;
use super::attribution::{known, reports};
use super::clause::{Clause, REPORTING};
use super::phrase::{Phrase, Who};
use super::verb::Verb;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// What somebody has who holds something to be so.
const HELD: Words = words!(
    "view views opinion opinions eyes words mind judgement judgment assessment estimation perspective viewpoint standpoint \
     reading understanding conviction belief interpretation analysis"
);

impl Sentence<'_> {
    /// `this view`, `that proposal`: what was said before.
    pub(in crate::parse) fn is_this_view(&self, at: usize) -> bool {
        matches!(self.word(at), Word::THIS | Word::THESE | Word::THAT)
            && self.is(at + 1, Class::VIEW_NOUN.or(Class::PROPOSAL_NOUN))
    }

    /// `In Minister Lind's opinion, …`
    pub(in crate::parse) fn opinion(&self, start: usize) -> Option<Clause> {
        match self.word(start) {
            Word::IN | Word::FROM => self
                .in_the_view_of(start)
                .or_else(|| self.owned_view(start)),
            Word::TO if self.word(start + 1) == Word::THE => self
                .in_the_view_of(start)
                .or_else(|| self.in_the_eyes_of(start)),
            Word::FOR | Word::TO | Word::AS => self.in_the_eyes_of(start),
            Word::OF => self.of_weight_to(start),
            Word::WHAT | Word::WHERE => self.what_they_said(start),
            _ => None,
        }
    }

    /// `Where both agreed was on …`, `What Minister Lind stressed was that …`
    fn what_they_said(&self, start: usize) -> Option<Clause> {
        const FAR: usize = 6;
        let phrase = self.phrase(start + 1)?;
        let people = matches!(
            phrase.who,
            Who::Person(_) | Who::Joint | Who::They | Who::Counterpart
        );
        let verb = self.verb(phrase.end).filter(|_| people)?;
        let told = verb.past && !verb.passive && !verb.negated && verb.verbs.meets(REPORTING);
        // `What Minister Lind said was right` is somebody else's word.
        let all = matches!(phrase.who, Who::Joint | Who::They);
        let was = |i: usize| {
            self.word(i) == Word::WAS && (all || matches!(self.word(i + 1), Word::THAT | Word::TO))
        };
        let mut near = (verb.end..verb.end + FAR).take_while(|i| self.is_word(*i));
        (told && near.any(was)).then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb,
        })
    }

    /// `In Minister Lind's opinion, …`, `From Oslo's point of view, …`
    fn owned_view(&self, start: usize) -> Option<Clause> {
        let mark = (start + 2..start + 8).find(|i| self.kind(*i) == Kind::Possessive)?;
        // `In the ministers' common view, …`
        let owner = mark + usize::from(self.is(mark + 1, Class::SAME));
        let point = self.point_of_view(owner + 1);
        let view = self.at(owner + 1 + point);
        let held = view.is(Class::VIEW_NOUN.or(Class::COUNTERPART)) || HELD.has(view);
        let closed = matches!(self.kind(owner + 2 + point), Kind::Comma | Kind::Stop);
        if !held || !closed {
            return None;
        }
        let phrase = self.up_to(mark).phrase(start + 1)?;
        self.held_by(&phrase, mark)
    }

    /// `In the view of the Norwegian minister, …`, `From the point of view of both sides, …`
    fn in_the_view_of(&self, start: usize) -> Option<Clause> {
        const NEAR: usize = 3;
        if !self.is(start + 1, Class::DETERMINER) {
            return None;
        }
        // `the considered opinion of`
        let noun = start + 2 + self.point_of_view(start + 2);
        let noun = (noun..noun + NEAR).find(|i| HELD.has(self.at(*i)))?;
        if self.word(noun + 1) != Word::OF {
            return None;
        }
        let phrase = self.phrase(noun + 2)?;
        let next = self.at(phrase.end);
        let opens = matches!(next.kind, Kind::Comma | Kind::Stop)
            || next.is(Class::DETERMINER)
            || matches!(next.word, Word::IT | Word::THERE);
        self.held_by(&phrase, phrase.end).filter(|_| opens)
    }

    /// `The nets, according to Minister Lind, are torn.`, `The nets are torn, in the view of both ministers.`, `The nets, as
    /// Minister Lind explained, are torn.`: whoever is named between commas, or last.
    pub(in crate::parse) fn view_aside(&self) -> Option<Clause> {
        let links = [Word::ACCORDING, Word::IN, Word::FROM, Word::AS];
        if !(self.has_mark(Kind::Comma) && links.iter().any(|word| self.may_say(*word))) {
            return None;
        }
        (1..self.len()).find_map(|comma| {
            let at = comma + 1;
            if self.kind(comma) != Kind::Comma {
                return None;
            }
            match self.word(at) {
                Word::ACCORDING if self.word(at + 1) == Word::TO => {
                    let phrase = self.phrase(at + 2)?;
                    let closed = matches!(self.kind(phrase.end), Kind::Comma | Kind::Stop);
                    self.held_by(&phrase, phrase.end).filter(|_| closed)
                }
                Word::IN | Word::FROM => self.in_the_view_of(at).or_else(|| self.owned_view(at)),
                Word::AS => {
                    let phrase = self.phrase(at + 1)?;
                    let told =
                        matches!(phrase.who, Who::Person(_)) && self.noted_before(phrase.end);
                    self.held_by(&phrase, phrase.end).filter(|_| told)
                }
                _ => None,
            }
        })
    }

    /// The words before the last of `point of view`.
    fn point_of_view(&self, at: usize) -> usize {
        let point = self.at(at).text(self.text) == "point" && self.word(at + 1) == Word::OF;
        if point { 2 } else { 0 }
    }

    /// A clause of those who hold a view. A country holds that of whoever speaks for it.
    fn held_by(&self, phrase: &Phrase, at: usize) -> Option<Clause> {
        let voice = if let Who::Side(c) | Who::State(c) = phrase.who {
            self.roster.of_country(c).only()
        } else {
            None
        };
        let who = voice.map_or(phrase.who, Who::Person);
        known(phrase).then_some(Clause {
            who,
            named: phrase.named,
            verb: self.no_verb(at)?,
        })
    }

    /// `For the Norwegian minister it is vital that …`, `As the two see it, …`
    fn in_the_eyes_of(&self, start: usize) -> Option<Clause> {
        // `As confirmed by Minister Lind, nets will come.`
        let noted = self.at(start + 1);
        if self.word(start) == Word::AS && self.word(start + 2) == Word::BY {
            let phrase = self
                .phrase(start + 3)
                .filter(|p| self.kind(p.end) == Kind::Comma)?;
            let other = |clause: Clause| clause.is_strong() && clause.verb.past;
            let told = noted.is(Class::PARTICIPLE)
                && reports(noted.verbs)
                && !self.clause_at(phrase.end + 1).is_some_and(other);
            let person = matches!(phrase.who, Who::Person(_));
            return self.held_by(&phrase, phrase.end).filter(|_| told && person);
        }
        let phrase = self.phrase(start + 1)?;
        let comma = usize::from(self.kind(phrase.end) == Kind::Comma);
        let next = phrase.end + comma;
        let held = if self.word(start) == Word::AS {
            let put = self.at(phrase.end).text(self.text) == "put";
            put && self.word(phrase.end + 1) == Word::IT
                || self.noted_before(phrase.end)
                || self.at(phrase.end).verbs.meets(Verbs::VIEW) && self.word(next + 1) == Word::IT
        } else {
            let thing = matches!(self.word(next), Word::IT | Word::THIS | Word::THAT)
                && self.verb(next + 1).is_some_and(|v| v.copula);
            // `For Minister Lind, patience was the key.`
            let parted = comma == 1 || self.is(next, Class::DETERMINER);
            thing
                || parted
                    && matches!(self.word(start), Word::FOR | Word::TO)
                    && self.clause_at(next).is_none_or(|c| !c.is_strong())
                    && self.is_judged(next)
        };
        let speaks = matches!(phrase.who, Who::Person(_) | Who::Joint);
        (speaks && held).then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb: self.no_verb(phrase.end)?,
        })
    }

    /// `patience was the key`, `a fee that only the rich can pay would be a mistake`
    fn is_judged(&self, at: usize) -> bool {
        const NEAR: usize = 8;
        const FAR: usize = 28;
        let would = |i: usize| {
            matches!(self.word(i), Word::WOULD | Word::WILL) && self.word(i + 1) == Word::BE
        };
        let judged = |i: usize| would(i) && self.is(i + 2, Class::DETERMINER.or(Class::QUALITY));
        (at + 1..at + NEAR).any(|i| {
            let remain = self.at(i).text(self.text).starts_with("remain");
            matches!(self.word(i), Word::WAS | Word::IS) || remain && self.is_word(i + 1)
        }) || (at + 1..at + FAR).any(judged)
    }

    /// `As Minister Lind noted, trade grows`, against `As Minister Lind noted, both agreed to meet`; at the verb.
    fn noted_before(&self, at: usize) -> bool {
        let told = |verb: &Verb| verb.past && !verb.passive && !verb.perfect && reports(verb.verbs);
        let Some(verb) = self.verb(at).filter(told) else {
            return false;
        };
        let other = |clause: Clause| clause.is_strong() && clause.verb.past;
        self.kind(verb.end) == Kind::Comma && !self.clause_at(verb.end + 1).is_some_and(other)
    }

    /// `Of great importance to both leaders is …`
    fn of_weight_to(&self, start: usize) -> Option<Clause> {
        const NEAR: usize = 5;
        let to = (start + 2..start + NEAR).find(|i| {
            self.is(*i - 1, Class::NEED_NOUN.or(Class::VIEW_NOUN))
                && matches!(self.word(*i), Word::TO | Word::FOR)
        })?;
        let phrase = self.phrase(to + 1)?;
        let speaks = matches!(phrase.who, Who::Person(_) | Who::Joint);
        let held = self.verb(phrase.end).is_some_and(|verb| verb.copula);
        (speaks && held).then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb: self.no_verb(phrase.end)?,
        })
    }
}

impl Clause {
    /// `Trade was discussed`, `The call lasted an hour`: news of the talks, no view of anybody's.
    pub(super) fn is_of_talks(self) -> bool {
        let held = Verbs::HELD.or(Verbs::DISCUSS).or(Verbs::CALL);
        let talks = self.who == Who::Event || self.is_settled();
        talks
            && self.verb.past
            && (self.is_settled() || self.verb.verbs.meets(held) || self.verb.passive)
    }
}
