//! What the other side offered and one side welcomes: `welcomed Minister Sato's proposal`.

use std::cell::LazyCell;

use super::RECEIVED;
use super::glad::gladly;
use super::promised::WEIGHS;
use crate::model::{AgreementKind, Country};
use crate::parse::agreement::Before;
use crate::parse::agreement::acts::Act;
use crate::parse::agreement::complement::Complement;
use crate::parse::grammar::{Clause, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// What waits for an answer; an initiative or a plan is welcomed whomever it concerns.
const OFFERED: Words =
    words!("offer offers proposal proposals suggestion suggestions idea ideas request invitation");

/// Whether the verb at `head` welcomes what the other side than `person` has offered or proposed.
pub(super) fn welcomes(s: &Sentence, head: usize, end: usize, person: usize) -> bool {
    const WELCOMES: Words = words!("welcomed welcoming welcomes");
    let Complement::Thing(at) = s.complement(end) else {
        return false;
    };
    WELCOMES.has(s.at(head))
        && s.head_of(at, Class::PROPOSAL_NOUN).is_some_and(|noun| {
            OFFERED.has(s.at(noun))
                && (s.is_of_other(at, noun, person) || s.is_by_other(noun, person))
        })
}

/// `His counterparts supported the proposal.`: the yes of all the others.
pub(in crate::parse::agreement) fn of_others(
    s: &Sentence,
    clause: &Clause,
    before: Before,
) -> Option<(AgreementKind, usize)> {
    const BACKED: Words = words!("supported backed endorsed accepted welcomed seconded");
    let verb = &clause.verb;
    if before.proposal && s.is_accepted(clause) {
        return Some((AgreementKind::Acceptance, verb.head));
    }
    let others = clause.who == Who::Counterpart && s.has_before(verb.head, Class::COLLEAGUES);
    let yes = BACKED.has(s.at(verb.head)) && !verb.passive && !verb.negated && !verb.perfect;
    let wanted = others && yes && before.proposal && s.points_back(verb.end);
    wanted.then_some((AgreementKind::Acceptance, verb.head))
}

/// `…, which was supported by the other participants`, `…; this approach was supported by Minister Sato`: the verb.
pub(super) fn backed_by(s: &Sentence, person: usize) -> Option<usize> {
    const BACKED: Words = words!("supported backed endorsed seconded shared echoed");
    const NEAR: usize = 3;
    const OTHERS: Words = words!("other others");
    if !s.may_say(Word::BY) {
        return None;
    }
    let own = s.roster.people().get(person).and_then(|p| p.country);
    (2..s.len()).find(|head| {
        let was = matches!(s.word(head - 1), Word::WAS | Word::WERE);
        if !(was && s.word(head + 1) == Word::BY && BACKED.has(s.at(*head))) {
            return false;
        }
        let which = s.word(head - 2) == Word::WHICH && s.does(Verbs::ASK);
        let noun = Class::VIEW_NOUN.or(Class::PROPOSAL_NOUN);
        let this = s.is(head - 2, noun)
            && (head.saturating_sub(NEAR)..head - 1)
                .any(|i| matches!(s.word(i), Word::THIS | Word::THESE));
        let others = OTHERS.has(s.at(head + 3)) && s.word(head + 2) == Word::THE;
        let by = s.phrase(head + 2).map(|p| p.who);
        let other = by.is_some_and(|who| {
            who.is_another_than(person) || matches!(who, Who::Side(c) if Some(c) != own)
        });
        (which || this) && (other || others)
    })
}

/// Whether what is voiced at `at` is `support for the initiative of Minister Sato`, the other side's.
pub(super) fn backs(s: &Sentence, at: usize, person: usize) -> bool {
    const SUPPORT: Words = words!("support backing");
    // `her full understanding and support`
    const NEAR: usize = 5;
    let held = Class::PROPOSAL_NOUN.or(Class::VIEW_NOUN);
    if !s.has(held) {
        return false;
    }
    let support = (at..at + NEAR).find(|i| SUPPORT.has(s.at(*i)));
    let Some(wanted) = support
        .filter(|i| s.word(i + 1) == Word::FOR)
        .map(|i| i + 2)
    else {
        return false;
    };
    let own = s.roster.people().get(person).and_then(|p| p.country);
    // `the initiative of the Kingdom of Norway`
    let of_state = |noun: usize| {
        let state = (s.word(noun + 1) == Word::OF)
            .then(|| s.phrase(noun + 2))
            .flatten();
        let other = |c: Country| Some(c) != own && !s.roster.of_country(c).is_empty();
        state.is_some_and(|p| matches!(p.who, Who::State(c) if other(c)))
    };
    let noun = s.head_of(wanted, held);
    noun.is_some_and(|noun| {
        s.is_of_other(wanted, noun, person) || s.is_by_other(noun, person) || of_state(noun)
    })
}

/// `confirmed that she would be present`, `said he would attend`, behind an invitation.
pub(super) fn attends(s: &Sentence, act: &Act, before: Before) -> bool {
    const ATTEND: Words =
        words!("attend attending come coming participate participating join joining");
    const BACK: Words = words!("back up round around");
    const THERE: Words = words!("present there");
    if !matches!(act.modal, Word::WOULD | Word::WILL) || !before.proposal {
        return false;
    }
    // `would be there`, `would take part`
    let part = s.word(act.end) == Word::PART && s.at(act.head).verbs.meets(Verbs::REACH);
    // `would come back to it`
    let back = BACK.has(s.at(act.end));
    ATTEND.has(s.at(act.head)) && !back
        || part
        || act.copula && (act.end..act.end + 2).any(|i| THERE.has(s.at(i)))
}

/// `the goods offered by Norway`, `the help which the Minister had offered`, behind the verb that ends at `end`.
pub(super) fn has_offer(s: &Sentence, end: usize) -> bool {
    const OFFERED: Words = words!("offered proposed suggested");
    const FAR: usize = 14;
    let by = |i: usize| s.word(i + 1) == Word::BY || s.is(i - 1, Class::AUXILIARY);
    (end + 1..end + FAR).any(|i| OFFERED.has(s.at(i)) && by(i))
}

/// `offered to host the next round, which Minister Sato welcomed`, `invited her to Oslo and she accepted`, `asked for support,
/// and Minister Sato promised it full support`: what one side wants and the other gives; its verb.
pub(super) fn granted(s: &Sentence, person: usize) -> Option<usize> {
    const WANTS: Words = words!(
        "offered offers offering proposed suggested invited asked requested appealed sought"
    );
    const TAKES: Words = words!("welcomed accepted");
    const GIVES: Words = words!("expressed voiced pledged promised offered conveyed gave assured");
    const BACKING: Words = words!("support backing");
    const GAVE: Words = words!("gave granted promised pledged offered");
    const OTHERS: Words = words!("other others");
    const ASKED: Words = words!("asked requested appealed sought");
    const PROMISED: Words = words!("promised pledged undertook agreed committed consented vowed");
    const NEAR: usize = 5;
    if !(s.has_mark(Kind::Comma) || s.has_mark(Kind::Semicolon)) {
        return None;
    }
    let wants = s
        .tokens
        .iter()
        .position(|t| t.verbs.meets(Verbs::SAY) && WANTS.has(t) && !t.is_capital())?;
    // `offered her condolences, which were accepted`
    if (wants..s.len()).any(|i| RECEIVED.has(s.at(i))) {
        return None;
    }
    // Where the first stands, so that no clause looks back over all before it.
    let backing = LazyCell::new(|| (wants..s.len()).find(|i| BACKING.has(s.at(*i))));
    (wants + 2..s.len()).find_map(|mark| {
        if !matches!(s.kind(mark), Kind::Comma | Kind::Semicolon) {
            return None;
        }
        let linked = matches!(s.word(mark + 1), Word::AND | Word::WHICH);
        let which = s.word(mark + 1) == Word::WHICH;
        let other = s.phrase(mark + 1 + usize::from(linked))?;
        let own =
            other.who == Who::Person(person) || matches!(other.who, Who::I | Who::We | Who::It);
        let verb = s
            .verb(other.end)
            .filter(|v| v.past && !v.passive && !v.negated && !own)?;
        let bare = s.complement(verb.end) == Complement::Nothing;
        // `the other participants`, not `the market`
        let known = other.who != Who::Other || (mark..other.end).any(|i| OTHERS.has(s.at(i)));
        let takes = TAKES.has(s.at(verb.head)) && (which || bare);
        let wanted = || backing.is_some_and(|first| first < mark);
        let backs = || (verb.end..verb.end + NEAR).any(|i| BACKING.has(s.at(i)));
        let gives = GIVES.has(s.at(verb.head)) && wanted() && backs();
        // `asked for her support, which she gave`
        let gave = which && wanted() && GAVE.has(s.at(verb.head)) && bare;
        // `asked for boats, which Minister Sato promised to send`, `…, and Minister Sato undertook that they would come`
        let does = || match s.complement(verb.end) {
            Complement::Do => !WEIGHS.has(s.at(verb.end + 1)),
            Complement::That(_) => !which,
            Complement::ToThing(_)
            | Complement::On(_)
            | Complement::For
            | Complement::With(_)
            | Complement::Thing(_)
            | Complement::Nothing => false,
        };
        let promised = linked && ASKED.has(s.at(wants)) && PROMISED.has(s.at(verb.head)) && does();
        let (takes, gives) = (takes && known, (gives || gave || promised) && known);
        (takes || gives).then_some(verb.head)
    })
}

/// `asked for help and gained the support of Minister Sato`, `obtained her consent`: its verb.
pub(super) fn gained(s: &Sentence, person: usize) -> Option<usize> {
    const GAINED: Words = words!("gained obtained received won secured got");
    const YES: Words = words!("support backing consent agreement approval assent");
    const NEAR: usize = 6;
    if !s.does(Verbs::ASK) {
        return None;
    }
    let head = s.tokens.iter().position(|t| GAINED.has(t))?;
    let asked = |t: &Token| t.verbs.meets(Verbs::ASK) && t.is(Class::PAST.or(Class::GERUND));
    let before = s.tokens.get(..head)?;
    let linked = matches!(before.last()?.word, Word::AND | Word::TO | Word::WHICH);
    let noun = (head + 1..head + NEAR).find(|i| YES.has(s.at(*i)))?;
    let others = || s.is_of_other(head + 1, noun, person);
    let from = || {
        let from = matches!(s.word(noun + 1), Word::FROM | Word::OF);
        let giver = from.then(|| s.phrase(noun + 2)).flatten();
        giver.is_some_and(|p| p.who.is_another_than(person) || matches!(p.who, Who::Side(_)))
    };
    (linked && before.iter().any(asked) && (others() || from())).then_some(head)
}

/// `invited Minister Sato to Oslo and is glad to say that he has accepted`, `invited him to Oslo and he promised to come`: its
/// verb.
pub(super) fn has_accepted(s: &Sentence, person: usize) -> Option<usize> {
    const SAYS: Words = words!("say announce report confirm add note inform");
    const INVITED: Words = words!("invited invite offered asked inviting");
    let linked = s.may_say(Word::AND) || s.has_mark(Kind::Semicolon);
    if !(linked && s.does(Verbs::ASK)) {
        return None;
    }
    let invited = s.tokens.iter().position(|t| INVITED.has(t))?;
    let link = |i: &usize| s.word(*i) == Word::AND || s.kind(*i) == Kind::Semicolon;
    let and = (invited..s.len()).find(link)?;
    (and + 1..s.len()).find_map(|at| {
        let behind = link(&(at - 1));
        let told = behind || s.word(at - 1) == Word::THAT || SAYS.has(s.at(at - 1));
        let other = told.then(|| s.phrase(at))??;
        let his = matches!(other.who, Who::Single(_)) || other.who.is_another_than(person);
        let verb = his.then(|| s.verb(other.end))??;
        if behind && s.will_come(&verb) {
            return Some(verb.head);
        }
        let yes = verb.perfect && !verb.passive && !verb.negated && verb.modal == Word::UNNAMED;
        // `has accepted`, `has accepted the invitation`, not `has accepted the nets`
        let complement = s.complement(verb.end);
        let thing = matches!(complement, Complement::Thing(at)
            if s.heads(at, Class::PROPOSAL_NOUN) || s.points_back(at));
        let offer = thing || complement == Complement::Nothing;
        (yes && verb.verbs.meets(Verbs::ACCEPT) && offer).then_some(verb.head)
    })
}

impl Sentence<'_> {
    /// `It was accepted with thanks.`, `This was gladly accepted.`, not `It was agreed to meet.`
    pub(in crate::parse) fn is_accepted(&self, clause: &Clause) -> bool {
        let verb = &clause.verb;
        let told = verb.past && verb.passive && !verb.negated && !verb.perfect;
        let yes = verb.verbs.meets(Verbs::ACCEPT) && !verb.verbs.meets(Verbs::AGREE);
        let alone = !matches!(self.word(verb.end), Word::TO | Word::THAT);
        // `This was agreed to by Minister Sato.`
        let by = verb.end + usize::from(self.word(verb.end) == Word::TO);
        let this = matches!(self.word(self.skip_openers(0)), Word::THIS | Word::THESE);
        let taken = this && told && verb.verbs.meets(Verbs::ACCEPT) && self.word(by) == Word::BY;
        (clause.who == Who::It || this) && told && yes && alone || taken
    }

    /// `offered the help of divers`, not `offered her condolences`: what waits for an answer.
    pub(in crate::parse) fn offers_help(&self) -> bool {
        const OFFERED: u64 = hashed("offered");
        self.tokens.iter().any(|t| t.hash == OFFERED)
            && !self.tokens.iter().any(|t| RECEIVED.has(t))
    }

    /// `promised to come`, `said that she would come`, `was happy to accept`, `undertook to do so`: yes to what was asked.
    fn will_come(&self, verb: &Verb) -> bool {
        const PROMISED: Words = words!("promised pledged undertook agreed consented");
        let told = verb.past && !verb.perfect && !verb.passive && !verb.negated;
        if !told || verb.modal != Word::UNNAMED {
            return false;
        }
        let glad = gladly(self, verb.end, verb.copula);
        if glad.is_some_and(|accept| self.complement(accept + 1) == Complement::Nothing) {
            return true;
        }
        let to = verb.end + 1;
        let so = self.at(to).text(self.text) == "do" && self.word(to + 1) == Word::SO;
        let promised = PROMISED.has(self.at(verb.head)) && self.word(verb.end) == Word::TO;
        if promised && (so || self.goes(to)) {
            return true;
        }
        let within = self.said_of_oneself(verb);
        within.is_some_and(|v| matches!(v.modal, Word::WOULD | Word::WILL) && self.goes(v.head))
    }

    /// Whether what stands before the noun gives it to the other side: `Minister Sato's`, `Tokyo's`, `the Japanese`.
    fn is_of_other(&self, at: usize, noun: usize, person: usize) -> bool {
        let back = matches!(
            self.word(at),
            Word::THIS | Word::THESE | Word::THAT | Word::HIS | Word::HER
        );
        let own = self.roster.people().get(person).and_then(|p| p.country);
        back || (at..noun).any(|i| {
            let name = self.roster.name(self.at(i)).any.only();
            let named = self.kind(i + 1) == Kind::Possessive && name.is_some_and(|p| p != person);
            let counterpart =
                || self.is(i, Class::COUNTERPART) && self.kind(i + 1) == Kind::Possessive;
            let country = || place_at(self.tokens, i).map(|p| p.country);
            // `the President's proposal`
            let office = || {
                let owner = self.up_to(i + 1).phrase(at).filter(|p| p.end == i + 1);
                let mark = self.kind(i + 1) == Kind::Possessive;
                mark && owner.is_some_and(|p| p.who.is_another_than(person))
            };
            named
                || office()
                || counterpart()
                || country()
                    .is_some_and(|c| Some(c) != own && !self.roster.of_country(c).is_empty())
        })
    }

    /// `the proposal of his counterpart`, `the idea put forward by the Japanese side`
    pub(super) fn is_by_other(&self, noun: usize, person: usize) -> bool {
        const LONGEST: usize = 20;
        let own = self.roster.people().get(person).and_then(|p| p.country);
        (noun + 1..noun + LONGEST)
            .take_while(|i| self.kind(*i) != Kind::Stop && self.word(*i) != Word::AND)
            .filter(|i| {
                let of = *i == noun + 1 && matches!(self.word(*i), Word::OF | Word::FROM);
                of || self.word(*i) == Word::BY
            })
            .filter_map(|i| self.phrase(i + 1))
            .any(|phrase| {
                let takes_part = |c: Country| !self.roster.of_country(c).is_empty();
                let side = matches!(phrase.who, Who::Side(c) if Some(c) != own && takes_part(c));
                phrase.who.is_another_than(person) || side
            })
    }
}
