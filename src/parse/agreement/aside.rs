//! What all sides do in a clause beside the main one: `…, which both welcomed`, `…, on which they agreed`, `…, with both
//! agreeing to meet`.

use super::acts::{Act, Actor};
use super::complement::Complement;
use crate::parse::grammar::{Clause, REPORTING, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, words};

/// The act in the clause behind the `which` or `where` at `link`.
pub(super) fn aside(s: &Sentence, link: usize) -> Option<Act> {
    let upon = matches!(
        s.word(link.wrapping_sub(1)),
        Word::ON | Word::IN | Word::UPON
    );
    let mark = link.checked_sub(1 + usize::from(upon))?;
    if s.kind(mark) != Kind::Comma {
        return None;
    }
    let verb = s.verb_of_all(link + 1)?;
    let placed = upon || s.word(link) == Word::WHERE;
    let held = if placed {
        s.is_held_there(&verb)
    } else {
        s.is_said_of_it(&verb)
    };
    held.then_some(Act {
        actor: Actor::Joint,
        head: verb.head,
        end: verb.end,
        verbs: verb.verbs,
        modal: Word::UNNAMED,
        copula: verb.copula,
        adjunct: false,
        main: false,
    })
}

/// `concluded their talks underscoring the need to …`: what all did at the end, without a comma.
pub(super) fn closing(s: &Sentence, clause: &Clause, actor: Actor) -> Option<Act> {
    const CLOSED: Words = words!("concluded ended closed finished opened began started");
    const NEAR: usize = 5;
    let verb = &clause.verb;
    if actor != Actor::Joint || !CLOSED.has(s.at(verb.head)) {
        return None;
    }
    // `The call ended with both ministers pledging to meet`
    if s.word(verb.end) == Word::WITH {
        let base = Act {
            actor,
            head: verb.end,
            end: verb.end,
            verbs: Verbs::NONE,
            modal: Word::UNNAMED,
            copula: false,
            adjunct: true,
            main: false,
        };
        return absolute(s, verb.end, &base);
    }
    let noun = (verb.end..verb.end + NEAR).find(|i| s.is(*i, Class::EVENT_NOUN))?;
    let head = s.skip_adverbs(noun + 1);
    let doing = s.is(head, Class::GERUND) && s.at(head).verbs.meets(REPORTING.or(Verbs::REACH));
    doing.then_some(Act {
        actor,
        head,
        end: head + 1,
        verbs: s.at(head).verbs,
        modal: Word::UNNAMED,
        copula: false,
        adjunct: true,
        main: false,
    })
}

/// `…, with both sides agreeing to meet`
pub(super) fn absolute(s: &Sentence, with: usize, base: &Act) -> Option<Act> {
    if !s.has(Class::GERUND) {
        return None;
    }
    // `with both noting that …`, `with all three noting that …`
    let counted = match s.word(with + 1) {
        Word::BOTH => Some(with + 2),
        Word::ALL if s.is(with + 2, Class::COUNT) => Some(with + 3),
        _ => None,
    };
    let alone = counted.filter(|head| s.is(*head, Class::GERUND));
    let behind = || {
        let phrase = s.phrase(with + 1).filter(|p| p.who == Who::Joint)?;
        Some(s.skip_adverbs(phrase.end))
    };
    let head = alone.or_else(behind)?;
    let verb = s.at(head);
    let told = verb.is(Class::GERUND) && verb.verbs.meets(REPORTING.or(Verbs::REACH));
    told.then_some(Act {
        actor: Actor::Joint,
        head,
        end: head + 1,
        verbs: verb.verbs,
        adjunct: true,
        ..*base
    })
}

/// `…, Norway and Peru sharing the view that …`, behind the comma.
pub(super) fn bare_absolute(s: &Sentence, comma: usize, base: &Act) -> Option<Act> {
    const NEAR: usize = 3;
    let held = Verbs::SHARE
        .or(Verbs::AGREE)
        .or(Verbs::VIEW)
        .or(Verbs::STANCE);
    let act = absolute(s, comma, base)?;
    // `…, both taking the view that`
    let takes = (act.end..act.end + NEAR).any(|i| s.is(i, Class::VIEW_NOUN));
    (act.verbs.meets(held) && !act.verbs.meets(Verbs::EVENT) || takes).then_some(act)
}

/// `…, discussed in Paris` and the like: a participle that describes what stands before it.
pub(super) fn is_reduced(s: &Sentence, at: usize) -> bool {
    const NAMED: Words = words!("declared called named designated proclaimed");
    const NAME: usize = 6;
    let linked = matches!(s.word(at + 1), Word::BY | Word::IN | Word::AT);
    // `concurred in the view`
    let concurs = s.at(at).verbs.meets(Verbs::AGREEABLE) && s.heads(at + 2, Class::VIEW_NOUN);
    // `the disease, declared a plague by the council last month, …`
    let named = NAMED.has(s.at(at)) && (at + 2..at + NAME).any(|i| s.word(i) == Word::BY);
    s.is(at, Class::PARTICIPLE) && (linked && !concurs || named)
}

impl Sentence<'_> {
    /// Whether the comma at `at` closes what stands right behind `had`: `had, before the call, agreed`.
    pub(super) fn is_behind_had(&self, at: usize) -> bool {
        const LONGEST: usize = 10;
        let from = at.saturating_sub(LONGEST);
        let open = (from..at).rev().find(|i| self.kind(*i) == Kind::Comma);
        open.is_some_and(|open| open > 0 && self.word(open - 1) == Word::HAD)
    }

    /// The verb of `both recognised`, `they agreed`, `the two sides were of one mind`.
    fn verb_of_all(&self, at: usize) -> Option<Verb> {
        let both = self.word(at) == Word::BOTH && self.is(self.skip_adverbs(at + 1), Class::PAST);
        let verb = if both {
            self.verb(at + 1)?
        } else {
            let phrase = self.phrase(at)?;
            let all = matches!(phrase.who, Who::Joint | Who::They);
            all.then(|| self.verb(phrase.end))??
        };
        let told = verb.past && !verb.perfect && !verb.passive && !verb.negated;
        (told && verb.modal == Word::UNNAMED).then_some(verb)
    }

    /// `…, which both recognised as a danger`, `…, which the ministers welcomed`, `…, which they agreed was dangerous`; not
    /// `…, which both agreed in 2015`.
    fn is_said_of_it(&self, verb: &Verb) -> bool {
        const NEAR: usize = 4;
        const FAR: usize = 16;
        let held = verb.verbs.meets(Verbs::AGREE) && self.is_held_of(self.skip_adverbs(verb.end));
        let seen = verb.verbs.meets(Verbs::ACKNOWLEDGE.or(Verbs::VIEW))
            && (verb.end..verb.end + NEAR).any(|i| self.word(i) == Word::AS);
        let stance = verb.verbs.meets(Verbs::STANCE)
            && !verb.verbs.meets(Verbs::SHARE)
            && self.complement(verb.end) == Complement::Nothing;
        // `the next round, which they agreed to hold in spring`, not `which they agreed to hold last year`
        let undertaken = verb.verbs.meets(Verbs::AGREE)
            && match self.complement(verb.end) {
                Complement::Do => true,
                Complement::ToThing(at) => self.is_word(at) && !self.is(at, Class::DETERMINER),
                Complement::That(_)
                | Complement::On(_)
                | Complement::For
                | Complement::With(_)
                | Complement::Thing(_)
                | Complement::Nothing => false,
            }
            && !(verb.end..verb.end + FAR).any(|i| self.is_long_past(i));
        !verb.copula && (held || seen || stance || undertaken)
    }

    /// `last year`, `two months ago`, `in 2015`
    fn is_long_past(&self, at: usize) -> bool {
        const AGO: u64 = hashed("ago");
        const LAST: Words = words!("last previous");
        const UNITS: Words = words!("year month week summer autumn winter spring");
        const YEAR: u32 = 4;
        let token = self.at(at);
        let year = token.kind == Kind::Number && token.end - token.start == YEAR;
        let dated = year && self.word(at.wrapping_sub(1)) == Word::IN;
        token.hash == AGO || dated || LAST.has(token) && UNITS.has(self.at(at + 1))
    }

    /// `…, where they saw eye to eye on the need for rest`, `…, on which the two sides were of one mind`
    fn is_held_there(&self, verb: &Verb) -> bool {
        const SEES: Words = words!("saw found");
        let one =
            || SEES.has(self.at(verb.head)) && self.common_ground(verb.head, verb.end).is_some();
        let agrees = verb.verbs.meets(Verbs::AGREEABLE) && !self.is_past_news(verb);
        verb.copula || agrees || one()
    }
}
