//! Set phrases: verbs that tell of an agreement only with the words behind them, `struck a deal`, `saw eye to eye`, `gave
//! the green light`. One table holds them, for what all sides do and for what one of them answers.

mod alike;
mod settled;
mod stands;
mod table;

use super::Before;
use super::acts::Act;
use crate::model::AgreementKind;
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::words::{Words, words};
use table::{TABLE, VERBS};

/// How far a noun stands behind its verb.
const NEAR: usize = 5;

/// One verb with what it tells.
struct Turn {
    verbs: Words,
    behind: Behind,
    /// Of all sides.
    all: All,
    /// Of one side, behind what another said.
    one: One,
}

/// What stands behind the verb.
enum Behind {
    Anything,
    /// One of these words right behind it, and so on.
    Next(&'static [Words]),
    /// One of these words not far behind it.
    Near(Words),
    Rule(fn(&Sentence<'_>, &Act) -> bool),
}

/// What the turn tells of all sides.
enum All {
    Nothing,
    Kind(AgreementKind),
    /// By what it is about.
    Rule(fn(&Sentence<'_>, &Act) -> Option<AgreementKind>),
}

/// Whether the turn says yes to the other side.
enum One {
    No,
    Yes,
    /// Where a word behind it points back at what was said.
    Back,
    Rule(fn(&Sentence<'_>, &Act, Before) -> bool),
}

/// The agreement that an act of all sides tells of.
pub(super) fn of_all(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    if act.copula {
        return s.on_one_page(act).then_some(AgreementKind::SharedView);
    }
    turns(s, act).find_map(|turn| match turn.all {
        All::Nothing => None,
        All::Kind(kind) => turn.behind.holds(s, act).then_some(kind),
        All::Rule(kind) => turn.behind.holds(s, act).then(|| kind(s, act))?,
    })
}

/// Whether an act of one side says yes to what the other said.
pub(super) fn of_one(s: &Sentence, act: &Act, before: Before) -> bool {
    let plain = !act.copula && matches!(act.modal, Word::UNNAMED | Word::CAN | Word::COULD);
    plain
        && turns(s, act).any(|turn| match turn.one {
            One::No => false,
            One::Yes => turn.behind.holds(s, act),
            One::Back => turn.behind.holds(s, act) && s.points_back(turn.behind.end(act)),
            One::Rule(says_yes) => turn.behind.holds(s, act) && says_yes(s, act, before),
        })
}

/// The turns that begin with the verb of `act`: for most verbs none.
fn turns<'s>(s: &'s Sentence, act: &Act) -> impl Iterator<Item = &'static Turn> + use<'s> {
    let verb = s.at(act.head).hash;
    let table = if VERBS.holds(verb) { TABLE } else { &[] };
    table.iter().filter(move |turn| turn.verbs.holds(verb))
}

impl Behind {
    fn holds(&self, s: &Sentence, act: &Act) -> bool {
        match self {
            Self::Anything => true,
            Self::Next(words) => (act.end..)
                .zip(*words)
                .all(|(at, words)| words.has(s.at(at))),
            Self::Near(words) => (act.end..act.end + NEAR).any(|at| words.has(s.at(at))),
            Self::Rule(holds) => holds(s, act),
        }
    }

    /// Where the words of the turn end.
    const fn end(&self, act: &Act) -> usize {
        match self {
            Self::Next(words) => act.end + words.len(),
            Self::Anything | Self::Near(_) | Self::Rule(_) => act.end,
        }
    }
}

impl Sentence<'_> {
    /// `no objection`, `nothing against`, the `more` of `could not agree more`, a yes for all its `no`; behind the verb.
    pub(super) fn minds_not(&self, at: usize) -> bool {
        const OBJECTIONS: Words = words!("objection objections");
        const MORE: Words = words!("more");
        const NOTHING: Words = words!("nothing");
        const AGAINST: Words = words!("against");
        self.word(at) == Word::NO && OBJECTIONS.has(self.at(at + 1))
            || NOTHING.has(self.at(at)) && AGAINST.has(self.at(at + 1))
            || MORE.has(self.at(at)) && self.at(at - at.min(1)).verbs.meets(Verbs::AGREEABLE)
    }

    /// `it`, `this`, `the idea`: what the other side said before.
    pub(super) fn points_back(&self, at: usize) -> bool {
        const NEAR: usize = 3;
        let noun = Class::PROPOSAL_NOUN.or(Class::VIEW_NOUN);
        let the = matches!(self.word(at), Word::THE | Word::THIS | Word::THAT);
        let alone = |next: usize| !self.is_word(next) || self.word(next) == Word::AND;
        matches!(self.word(at), Word::IT | Word::THIS) && alone(at + 1)
            || the && (at + 1..at + NEAR).any(|i| self.is(i, noun))
    }
}
