//! What the other side says yes to in a clause behind the noun: `…, a view which Minister Sato shared`.

use crate::model::AgreementKind::{self, Acceptance, SharedView};
use crate::parse::grammar::{Phrase, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

const EVERYBODY: Words = words!("all everybody everyone");

/// How an idea is taken up.
const TAKEN: Words = words!("supported backed welcomed");

const HELD: Class = Class::VIEW_NOUN.or(Class::PROPOSAL_NOUN);

/// `…, a view which Minister Sato shared`, `…, an idea supported by him`, behind what `person` said.
pub(super) fn relative(s: &Sentence, person: usize) -> Option<(AgreementKind, usize)> {
    let yes = Verbs::SHARE.or(Verbs::ACCEPT).or(Verbs::AGREEABLE);
    if !(s.does(yes.or(Verbs::STANCE)) && (s.has(HELD) || s.may_say(Word::WHICH))) {
        return None;
    }
    (2..s.len()).find_map(|noun| {
        // `…, a point on which both agreed`
        let point = s.word(noun + 1) == Word::ON && s.at(noun).text(s.text) == "point";
        let point = point || s.at(noun).text(s.text) == "thought";
        if !(s.is(noun, HELD) || point) || !s.sums_up(noun) {
            return None;
        }
        let next = s.skip_adverbs(noun + 1);
        if let Some(other) = taken_by(s, next) {
            return Some((yes_of(s, noun, &other, person)?, next));
        }
        let which = next + usize::from(s.is(next, Class::PREPOSITION));
        let linked = matches!(s.word(which), Word::WHICH | Word::THAT);
        // `an invitation she accepted`
        let bare = matches!(
            s.word(which),
            Word::HE | Word::SHE | Word::THEY | Word::BOTH
        );
        // `an idea Minister Lind endorsed`
        let named = || which == noun + 1 && s.at(which).is_capital();
        if !(linked || bare || EVERYBODY.has(s.at(which)) || named()) {
            return None;
        }
        let other = sharer(s, which + usize::from(linked))?;
        let verb = s.verb_of(other.end)?;
        // `…, a judgement which Minister Sato said he shared`
        let within = s.said_of_oneself(&verb);
        let verb = within.unwrap_or(verb);
        let takes = verb.verbs.meets(yes) || TAKEN.has(s.at(verb.head));
        let told = verb.past && !verb.passive && !verb.negated && takes;
        let kind = yes_of(s, noun, &other, person).filter(|_| told)?;
        Some((kind, verb.head))
    })
}

/// Those by whom the participle at `at` tells that it was shared or supported.
fn taken_by(s: &Sentence, at: usize) -> Option<Phrase> {
    let yes = s.at(at).verbs.meets(Verbs::SHARE.or(Verbs::ACCEPT)) || TAKEN.has(s.at(at));
    (yes && s.is(at, Class::PARTICIPLE) && s.word(at + 1) == Word::BY)
        .then(|| sharer(s, at + 2))
        .flatten()
}

/// Those named at `at`: somebody, or `everybody`.
fn sharer(s: &Sentence, at: usize) -> Option<Phrase> {
    let alone = s.word(at) != Word::ALL || !s.is_word(at + 1) || s.is(at + 1, Class::PAST);
    if EVERYBODY.has(s.at(at)) && alone {
        return Some(Phrase {
            who: Who::Joint,
            end: at + 1,
            named: true,
        });
    }
    if let Some(end) = others(s, at) {
        return Some(Phrase {
            who: Who::Joint,
            end,
            named: true,
        });
    }
    s.phrase(at)
}

/// The end of `all the others`, `the other participants`.
fn others(s: &Sentence, at: usize) -> Option<usize> {
    const OTHERS: Words = words!("others other");
    let the = at + usize::from(s.word(at) == Word::ALL);
    let other = s.word(the) == Word::THE && OTHERS.has(s.at(the + 1));
    let group = Class::GROUP_PEOPLE.or(Class::GROUP_SIDES);
    other.then(|| the + 2 + usize::from(s.is(the + 2, group)))
}

/// What kind of agreement it is that `phrase` shares or accepts what the noun says.
fn yes_of(s: &Sentence, noun: usize, phrase: &Phrase, person: usize) -> Option<AgreementKind> {
    match phrase.who {
        Who::Person(p) => (p != person).then_some(Acceptance),
        Who::Counterpart | Who::Single(_) | Who::Side(_) => Some(Acceptance),
        Who::Joint | Who::They if s.is(noun, Class::PROPOSAL_NOUN) => Some(Acceptance),
        Who::Joint | Who::They => Some(SharedView),
        Who::It | Who::There | Who::I | Who::We | Who::State(_) | Who::Event | Who::Other => None,
    }
}

impl Sentence<'_> {
    /// `told each of the ministers that he would host them, a proposal which both accepted`
    pub(in crate::parse::agreement) fn is_taken_by_all(&self) -> bool {
        let all = |at: usize| {
            matches!(self.word(at), Word::BOTH | Word::ALL) && self.word(at - 1) == Word::WHICH
        };
        self.does(Verbs::ACCEPT) && self.has(HELD) && (1..self.len()).any(all)
    }

    /// The verb of `that he shared` behind `said`.
    pub(super) fn said_of_oneself(&self, verb: &Verb) -> Option<Verb> {
        let says = verb.past && !verb.negated && verb.verbs.meets(Verbs::SAY);
        let heard = verb.end
            + usize::from(matches!(
                self.word(verb.end),
                Word::HIM | Word::HER | Word::ME
            ));
        let that = heard + usize::from(self.word(heard) == Word::THAT);
        let oneself = matches!(self.word(that), Word::HE | Word::SHE);
        (says && oneself).then(|| self.verb(that + 1))?
    }

    /// `…, a view`: behind the comma it sums up what was said before.
    fn sums_up(&self, noun: usize) -> bool {
        const NEAR: usize = 3;
        (noun.saturating_sub(NEAR)..noun).any(|i| {
            let article = matches!(self.word(i), Word::A | Word::AN) || self.word(i) == Word::ONE;
            article && self.kind(i.wrapping_sub(1)) == Kind::Comma
        })
    }
}
