//! Who is named as the speaker beside the main clause: after a quotation, between commas, at the end, or in front.

use super::Sentence;
use super::clause::{Clause, REPORTING};
use super::phrase::{Phrase, Who};
use super::verb::Verb;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;

impl Sentence<'_> {
    /// `“…,” the President said.`, and what the words in front of it tell of both.
    pub(super) fn attribution(&self) -> Option<Clause> {
        let said = self.quoted_by()?;
        // `“We agreed to wait,” the President said.` tells what both did.
        Some(self.we_did().unwrap_or(said))
    }

    /// `“…,” the President said.`, `“…,” said Minister Sato`, also without marks at the end of the sentence.
    pub(in crate::parse) fn quoted_by(&self) -> Option<Clause> {
        if !self.has_mark(Kind::Quote) {
            return None;
        }
        let opens = (0..3).any(|i| self.kind(i) == Kind::Quote && self.at(i).is_spaced());
        // A quotation that began in a sentence before ends here.
        let mut marks = (0..self.len()).filter(|i| self.kind(*i) == Kind::Quote);
        let ends = marks.next().is_some_and(|mark| {
            // `Dato' Hashim` bears an apostrophe.
            let before = self.kind(mark.wrapping_sub(1));
            // `He continued by saying: “I am glad.` opens one.
            let opened = matches!(before, Kind::Colon | Kind::Comma) && self.at(mark).is_spaced();
            let stopped = before != Kind::Word && !opened;
            let whole = || !opened && self.is_double(self.at(mark));
            marks.next().is_none() && (stopped || whole())
        });
        if !opens && !ends {
            return None;
        }
        let close = (1..self.len())
            .rev()
            .find(|i| self.kind(*i) == Kind::Quote)?;
        self.said(close + 1).or_else(|| {
            // `“We will wait,” he said, “and hope.”`
            let first = (1..close).find(|i| self.kind(*i) == Kind::Quote)?;
            self.said(first + 1)
        })
    }

    /// What a quotation that opens the sentence tells of both: `“We discussed trade and …`
    pub(in crate::parse) fn we_did(&self) -> Option<Clause> {
        let start = self.skip_openers(0);
        let clause = self.clause_at(start).filter(|c| c.who == Who::We)?;
        let together = Verbs::DISCUSS.or(Verbs::AGREE);
        // `We have agreed to meet`, of now; `We had agreed`, before.
        let now = clause.verb.perfect && !clause.verb.past && clause.verb.verbs.meets(Verbs::AGREE);
        let now = now && self.word(clause.verb.end) != Word::WITH;
        let done = (clause.verb.past && !clause.verb.perfect || now) && !clause.verb.passive;
        let did = done && clause.verb.verbs.meets(together) && !self.only_talks(&clause.verb);
        (did || self.we_hold(&clause.verb)).then_some(clause)
    }

    /// `We are both clear that …`, `We both want …`, `We also agree that …`, in the present: what both hold.
    pub(in crate::parse) fn we_hold(&self, verb: &Verb) -> bool {
        let now = verb.is_present() && !verb.passive;
        let both = || {
            self.word(verb.head.wrapping_sub(1)) == Word::BOTH
                || verb.copula && self.word(verb.end) == Word::BOTH
        };
        let agree = || verb.verbs.meets(Verbs::AGREEABLE) && self.word(verb.end) == Word::THAT;
        now && !verb.negated && (both() || agree())
    }

    /// `We talked for an hour`, `We spoke on the phone`: that there was a call, and not what both discussed or agreed.
    pub(in crate::parse) fn only_talks(&self, verb: &Verb) -> bool {
        const FAR: usize = 12;
        let subject = |i: usize| match self.word(i) {
            Word::ABOUT | Word::OF | Word::OVER | Word::ON => {
                let means = Class::CALL_NOUN.or(Class::WEEKDAY).or(Class::MONTH);
                let dated = self.kind(i + 1) == Kind::Number;
                !dated && !(i + 1..i + 3).any(|noun| self.is(noun, means))
            }
            _ => self.is(i, Class::PAST) && self.at(i).verbs.meets(Verbs::AGREE.or(Verbs::DISCUSS)),
        };
        self.at(verb.head).verbs.meets(Verbs::TALK)
            && !(verb.end..verb.end + FAR)
                .take_while(|i| self.is_word(*i))
                .any(subject)
    }

    /// `…, the minister said.` at the end.
    pub(super) fn trailing(&self) -> Option<Clause> {
        let from = self.len().saturating_sub(16);
        let comma = (from..self.len())
            .rev()
            .find(|i| matches!(self.kind(*i), Kind::Comma | Kind::Dash))?;
        self.said(comma + 1)
    }

    /// `Help was vital, they agreed.`: whoever is named with a verb of saying alone right before the full stop.
    pub(super) fn closing(&self, start: usize) -> Option<Clause> {
        if self.word(start) == Word::WHILE {
            return None;
        }
        if let Some(clause) = self.inverted(start) {
            return Some(clause);
        }
        let from = self.len().saturating_sub(10).max(start + 3);
        let mark = (from..self.len()).rev().find(|i| self.parts(*i))?;
        self.said_last(mark + 1)
    }

    fn has_dash(&self) -> bool {
        self.has_mark(Kind::Dash) || self.has_mark(Kind::Hyphen)
    }

    /// A comma, or a dash as it closes what is quoted in Polish and Spanish releases.
    fn parts(&self, at: usize) -> bool {
        let mark = self.at(at);
        let apart = mark.is_spaced() && self.at(at + 1).is_spaced();
        matches!(mark.kind, Kind::Comma | Kind::Dash) || mark.kind == Kind::Hyphen && apart
    }

    /// `Haste would be wrong, as both ministers underlined.`
    pub(super) fn as_noted(&self, start: usize) -> Option<Clause> {
        if !self.may_say(Word::AS) {
            return None;
        }
        let from = self.len().saturating_sub(16).max(start + 3);
        let opens = |i: &usize| self.word(*i) == Word::AS && self.kind(i - 1) == Kind::Comma;
        let as_said = (from..self.len()).rev().find(opens)?;
        self.said_last(as_said + 1)
            .filter(|c| matches!(c.who, Who::Person(_) | Who::Joint))
    }

    /// Who is named at `at` with a verb of saying alone before the full stop: `they agreed.`, `it was decided in the call.`
    fn said_last(&self, at: usize) -> Option<Clause> {
        let phrase = self
            .phrase(at)
            .filter(|p| (known(p) || p.who == Who::It) && !self.is_seat(at, p))?;
        let verb = self.verb(phrase.end)?;
        let on = self.went_on(&verb);
        // `the minister was quoted as saying.`
        let cited = self.word(verb.end) == Word::AS && self.is_cited(&verb);
        let behind = if cited { 2 } else { usize::from(on) };
        let last = self.kind(self.past_occasion(verb.end + behind)) == Kind::Stop;
        let told = on
            || cited
            || reports(verb.verbs)
            || verb.verbs.meets(Verbs::AGREE)
            || self.goes_on_saying(&verb);
        let settled = phrase.who == Who::It;
        let plain = cited || verb.passive == settled && !verb.copula;
        let now = self.says_now(&phrase, &verb);
        // `The nets must be mended, Minister Lind is convinced.`
        let sure = verb.copula && self.is(verb.end, Class::CONVINCED);
        if sure && matches!(phrase.who, Who::Person(_)) && self.kind(verb.end + 1) == Kind::Stop {
            return Some(Clause {
                who: phrase.who,
                named: phrase.named,
                verb,
            });
        }
        (last && told && (verb.past || now) && plain && !verb.negated).then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb,
        })
    }

    /// `Minister Lind believes`, `the President hopes`
    fn says_now(&self, phrase: &Phrase, verb: &Verb) -> bool {
        let now = verb.modal == Word::UNNAMED && !verb.perfect && self.is(verb.head, Class::THIRD);
        now && matches!(phrase.who, Who::Person(_)) && reports(verb.verbs)
    }

    /// `It is late for us, said Minister Lind, as ice melts.`
    fn inverted(&self, start: usize) -> Option<Clause> {
        if !(self.has_mark(Kind::Comma) || self.has_dash()) {
            return None;
        }
        (start + 2..self.len()).find_map(|at| {
            let verb = self.at(at);
            if !self.parts(at - 1) {
                return None;
            }
            let says = verb.is(Class::PAST.or(Class::THIRD))
                && reports(verb.verbs)
                && (!verb.verbs.meets(Verbs::PLAIN) || verb.text(self.text).starts_with("sa"));
            let end = says.then_some(at + 1).or_else(|| self.speaks_on(at))?;
            let phrase = self.phrase(end)?;
            let speaks = matches!(phrase.who, Who::Person(_) | Who::Joint);
            let ends = matches!(self.kind(phrase.end), Kind::Stop | Kind::Comma);
            (speaks && ends).then_some(Clause {
                who: phrase.who,
                named: phrase.named,
                verb: Verb {
                    head: at,
                    end,
                    verbs: verb.verbs,
                    past: true,
                    ..self.no_verb(at)?
                },
            })
        })
    }

    /// `was a point on which both sides agreed`: what a thing is to all sides.
    pub(super) fn held_by_all(&self) -> Option<Clause> {
        if !self.may_say(Word::WHICH) {
            return None;
        }
        let on = (2..self.len())
            .find(|i| self.word(*i) == Word::ON && self.word(i + 1) == Word::WHICH)?;
        let is = (on.saturating_sub(6)..on)
            .any(|i| matches!(self.word(i), Word::IS | Word::WAS | Word::ARE | Word::WERE));
        let phrase = self.phrase(on + 2).filter(|p| p.who == Who::Joint)?;
        let held = self.verb_of(phrase.end)?;
        (is && held.verbs.meets(Verbs::AGREE)).then_some(Clause {
            who: Who::Joint,
            named: true,
            verb: held,
        })
    }

    /// `His country, he went on, had …`: who reports, between commas.
    pub(super) fn parenthetical(&self) -> Option<Clause> {
        for at in 1..self.len() {
            if self.kind(at) != Kind::Comma {
                continue;
            }
            let next = self.at(at + 1);
            let opens = next.is(Class::DETERMINER)
                || next.is_capital()
                || matches!(next.word, Word::HE | Word::SHE | Word::THEY);
            if !opens {
                continue;
            }
            let Some(phrase) = self.phrase(at + 1).filter(known) else {
                continue;
            };
            let Some(verb) = self.verb(phrase.end) else {
                continue;
            };
            let closed = (verb.end..verb.end + 3).any(|i| self.kind(i) == Kind::Comma)
                && (verb.end..verb.end + 2).all(|i| {
                    matches!(self.kind(i), Kind::Comma)
                        || self.is(i, Class::ADVERB)
                        || self.word(i) == Word::ON
                        || i > verb.end
                });
            let bare = self.kind(self.past_hearer(verb.end)) == Kind::Comma
                || closed && (self.is(verb.end, Class::ADVERB) || self.word(verb.end) == Word::ON);
            if bare
                && (verb.past || self.says_now(&phrase, &verb))
                && !verb.passive
                && !verb.copula
                && (reports(verb.verbs)
                    || self.word(verb.end) == Word::ON
                    || self.goes_on_saying(&verb)
                    || verb.verbs.meets(Verbs::AGREE))
            {
                return Some(Clause {
                    who: phrase.who,
                    named: phrase.named,
                    verb,
                });
            }
        }
        None
    }

    /// `Norway, Minister Lind recalled, had agreed …`: who tells it of the state that is the subject of `clause`.
    pub(super) fn told_between(&self, start: usize, clause: &Clause) -> Option<Clause> {
        if !matches!(clause.who, Who::State(_) | Who::Side(_)) || !self.has_mark(Kind::Comma) {
            return None;
        }
        let comma = self.phrase(start)?.end;
        let close = (comma + 1..clause.verb.head).find(|i| self.kind(*i) == Kind::Comma);
        (self.kind(comma) == Kind::Comma && close.is_some())
            .then(|| self.parenthetical())?
            .filter(|told| told.verb.head < clause.verb.head)
    }

    /// `Minister Lind, they said, also took the Minister through the plan`: `they` are those who tell the news.
    pub(super) fn is_told_by_others(&self, clause: &Clause) -> bool {
        let verb = &clause.verb;
        let did = verb.past && !verb.passive && !verb.copula && verb.modal == Word::UNNAMED;
        if !did || !self.may_say(Word::THEY) || !matches!(clause.who, Who::Person(_)) {
            return false;
        }
        let comma = |i: usize| self.kind(i) == Kind::Comma;
        (1..verb.head).any(|at| {
            let said = self.at(at + 2);
            comma(at)
                && self.word(at + 1) == Word::THEY
                && said.is(Class::PAST)
                && said.verbs.meets(Verbs::SAY)
                && !said.verbs.meets(Verbs::AGREE)
                && comma(at + 3)
        })
    }

    /// `While Minister Lind asked for restraint, Minister Sato …`: the first of two reports.
    pub(super) fn contrast(&self, start: usize) -> Option<Clause> {
        if self.word(start) != Word::WHILE {
            return None;
        }
        let clause = self.clause_at(start + 1)?;
        (clause.is_strong()
            && clause.verb.past
            && clause.verb.verbs.meets(REPORTING)
            && !clause.verb.passive)
            .then_some(clause)
    }

    /// `It was Minister Lind who raised the matter.`
    pub(super) fn cleft(&self, start: usize) -> Option<Clause> {
        let was = matches!(self.word(start + 1), Word::WAS | Word::IS);
        if self.word(start) != Word::IT || !was {
            return None;
        }
        let phrase = self
            .phrase(start + 2)
            .filter(|p| matches!(p.who, Who::Person(_)))?;
        let verb = self.verb(phrase.end + 1)?;
        let who = matches!(self.word(phrase.end), Word::WHO | Word::THAT);
        (who && verb.past && verb.verbs.meets(REPORTING)).then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb,
        })
    }

    /// Past `in the call`, `during this telephone conversation` between a verb and its subject.
    fn past_occasion(&self, at: usize) -> usize {
        const NEAR: usize = 5;
        if !matches!(self.word(at), Word::IN | Word::DURING) {
            return at;
        }
        let mut near = at + 1..at + NEAR;
        let noun = near.rfind(|i| self.is(*i, Class::CALL_NOUN.or(Class::TALK_NOUN)));
        noun.map_or(at, |noun| noun + 1)
    }

    /// Who said it, right at `at`, in either order of words.
    fn said(&self, at: usize) -> Option<Clause> {
        let mut at = at;
        while matches!(
            self.kind(at),
            Kind::Comma | Kind::Dash | Kind::Hyphen | Kind::Quote
        ) && at < self.len()
        {
            at += 1;
        }
        if let Some(clause) = self.cites(at).or_else(|| self.was_answer(at)) {
            return Some(clause);
        }
        // `“…,” also said Minister Sato.`
        let head = self.skip_adverbs(at);
        let inverted = self.at(head);
        let reported = inverted.is(Class::PAST.or(Class::THIRD)) && reports(inverted.verbs);
        let end = reported.then_some(head + 1);
        if let Some(end) = end.or_else(|| self.speaks_on(head)) {
            let next = self.past_occasion(end);
            let phrase = self.phrase(next).filter(|p| !self.is_seat(next, p))?;
            let verb = Verb {
                head,
                end,
                verbs: inverted.verbs,
                past: true,
                ..self.no_verb(head)?
            };
            return known(&phrase).then_some(Clause {
                who: phrase.who,
                named: phrase.named,
                verb,
            });
        }
        let phrase = self.phrase(at).filter(|p| !self.is_seat(at, p))?;
        let verb = self.verb_of(phrase.end)?;
        let told = reports(verb.verbs) || self.went_on(&verb) || self.goes_on_saying(&verb);
        (known(&phrase) && told && (!verb.passive || self.is_cited(&verb))).then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb,
        })
    }
}

pub(super) const fn reports(verbs: Verbs) -> bool {
    verbs.meets(Verbs::SAY.or(Verbs::STANCE).or(Verbs::VIEW))
}

pub(super) const fn known(phrase: &Phrase) -> bool {
    !matches!(phrase.who, Who::Other | Who::It | Who::There | Who::Event)
}
