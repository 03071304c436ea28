//! What follows a verb: what is to be done, what holds, or a thing.

use crate::parse::grammar::{Sentence, Verb};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// The complement of a verb, with the token at which its content begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Complement {
    /// `to do`
    Do,
    /// `to a plan`
    ToThing(usize),
    /// `that …`
    That(usize),
    /// `on …`, `upon …`, `about …`, `in …`
    On(usize),
    /// `for their teams to meet`
    For,
    /// `with the view`
    With(usize),
    Thing(usize),
    /// The sentence ends, or a list begins.
    Nothing,
}

/// What those feel who do something.
pub(super) const FEELINGS: Words = words!(
    "satisfaction regret concern appreciation pleasure gratitude interest joy alarm sadness dismay pride anxiety \
     sorrow sympathy optimism confidence delight worry disappointment thanks approval indignation"
);

impl Sentence<'_> {
    /// What follows the verb that ends before `at`.
    pub(super) fn complement(&self, at: usize) -> Complement {
        let mut at = self.past_asides(at);
        if self.word(at) == Word::UP && self.word(at + 1) == Word::ON {
            at += 1;
        }
        match self.word(at) {
            Word::TO => {
                if self.is_infinitive(self.skip_adverbs(at + 1)) {
                    Complement::Do
                } else {
                    Complement::ToThing(at + 1)
                }
            }
            Word::THAT | Word::HOW | Word::WHAT => Complement::That(at + 1),
            Word::ON | Word::UPON | Word::ABOUT | Word::IN | Word::OVER => Complement::On(at + 1),
            Word::FOR => Complement::For,
            Word::WITH => Complement::With(at + 1),
            _ if self.kind(at) == Kind::Word
                || self.kind(at) == Kind::Quote
                || self.kind(at) == Kind::Number =>
            {
                Complement::Thing(at)
            }
            _ => Complement::Nothing,
        }
    }

    /// `meet`, `hunt down the raiders`: the verb behind `to`, also one that the lexicon does not know before its object.
    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        const PARTICLES: Words = words!("up down out off forward ahead");
        const THINGS: Class = Class::DETERMINER
            .or(Class::PREPOSITION)
            .or(Class::GERUND)
            .or(Class::QUALITY)
            .or(Class::PROPOSAL_NOUN);
        let verb = self.at(at);
        if verb.is(Class::BASE) && !verb.is_capital() || verb.is(Class::AUXILIARY) {
            return true;
        }
        let unknown = verb.kind == Kind::Word && !verb.is_capital() && !verb.is(THINGS);
        let plain = unknown && verb.verbs.is_empty() && !verb.text(self.text).ends_with("ing");
        plain && (self.is(at + 1, Class::DETERMINER) || PARTICLES.has(self.at(at + 1)))
    }

    /// Past `each other`, `one another` right behind a verb.
    fn past_one_another(&self, at: usize) -> Option<usize> {
        const OTHER: Words = words!("other another");
        let each = matches!(self.word(at), Word::EACH | Word::ONE);
        (each && OTHER.has(self.at(at + 1))).then_some(at + 2)
    }

    /// Past adverbs, `with each other`, and what stands between commas right after a verb.
    fn past_asides(&self, mut at: usize) -> usize {
        for _ in 0..4 {
            at = self.skip_adverbs(at);
            if let Some(end) = self.past_one_another(at) {
                at = end;
                continue;
            }
            if self.word(at) == Word::WITH
                && let Some(end) = self.past_feeling(at).or_else(|| self.past_group(at))
            {
                at = end;
                continue;
            }
            if self.kind(at) == Kind::Comma
                && let Some(close) = (at + 1..at + 20).find(|i| self.kind(*i) == Kind::Comma)
                && (matches!(
                    self.word(close + 1),
                    Word::TO | Word::THAT | Word::ON | Word::UPON
                ) || self.is(at + 1, Class::PREPOSITION) && self.opens_weight(close + 1))
            {
                at = close + 1;
                continue;
            }
            break;
        }
        at
    }

    /// `they wanted to see nets`, `they hoped for calm`
    pub(super) fn wants_to(&self, verb: &Verb) -> bool {
        const WANTED: Words = words!("wanted hoped wished");
        let wants = verb.past && !verb.perfect && !verb.negated && verb.modal == Word::UNNAMED;
        wants && WANTED.has(self.at(verb.head))
    }

    /// `wanted to see more nets`, `wants to have the harbour opened`, not `wanted to know more`: a verb and its end.
    pub(super) fn wants_done(&self, verb: usize, end: usize) -> bool {
        const WANTS: Words = words!("wanted want");
        const DONE: Words = words!("see have keep bring make");
        WANTS.has(self.at(verb)) && self.word(end) == Word::TO && DONE.has(self.at(end + 1))
    }

    /// `converged regarding the nets`, `agreed as to their worth`: what views that meet are of.
    pub(super) fn is_regarding(&self, verbs: Verbs, at: usize) -> bool {
        const REGARDING: Words = words!("regarding concerning towards toward");
        const REGARDS: Words = words!("to regards concerns");
        let as_to = self.word(at) == Word::AS
            && (verbs.meets(Verbs::COINCIDE) && !verbs.meets(Verbs::AGREEABLE)
                || REGARDS.has(self.at(at + 1)));
        verbs.meets(Verbs::COINCIDE.or(Verbs::AGREEABLE)) && (REGARDING.has(self.at(at)) || as_to)
    }

    /// `the importance of …` behind `confirmed, in view of the storm,`
    fn opens_weight(&self, at: usize) -> bool {
        let determined = matches!(self.word(at), Word::THE | Word::THEIR);
        determined && self.heads(at, Class::NEED_NOUN.or(Class::COMMITMENT_NOUN))
    }

    /// The end of `with both ministers` before what was agreed: `to meet`, `that they would meet`.
    fn past_group(&self, with: usize) -> Option<usize> {
        const NEAR: usize = 4;
        let group = Class::GROUP_PEOPLE.or(Class::GROUP_SIDES);
        let end = (with + 1..with + NEAR).find(|i| self.is(*i, group))? + 1;
        matches!(self.word(end), Word::TO | Word::THAT).then_some(end)
    }

    /// The end of `with each other`, `with deep concern`.
    pub(super) fn past_feeling(&self, with: usize) -> Option<usize> {
        const NEAR: usize = 4;
        if self.word(with + 1) == Word::EACH {
            return Some(with + 3);
        }
        (with + 1..with + NEAR)
            .find(|i| FEELINGS.has(self.at(*i)))
            .map(|i| i + 1)
    }

    /// Whether a noun of `class` heads the phrase that begins at `at`.
    pub(super) fn heads(&self, at: usize, class: Class) -> bool {
        self.head_of(at, class).is_some()
    }

    /// Where in the phrase that begins at `at` a noun of `class` stands, before any preposition.
    pub(super) fn head_of(&self, at: usize, class: Class) -> Option<usize> {
        for i in at..at + 12 {
            let token = self.at(i);
            if token.is(class) && token.kind == Kind::Word {
                return Some(i);
            }
            let goes_on = match token.kind {
                Kind::Word => {
                    !token.is(Class::PREPOSITION.or(Class::AUXILIARY))
                        && (token.word != Word::THAT || i == at)
                }
                Kind::Possessive | Kind::Hyphen | Kind::Quote => true,
                Kind::Comma => i > at && self.is(i + 1, class),
                // `Mr. Sato's view`
                Kind::Stop => i > at && self.is(i - 1, Class::ABBREVIATION),
                Kind::Number
                | Kind::Mark
                | Kind::Colon
                | Kind::Semicolon
                | Kind::Dash
                | Kind::Open
                | Kind::Close
                | Kind::Other => false,
            };
            if !goes_on {
                return None;
            }
        }
        None
    }

    /// Whether the verb of a clause whose subject is in front stands at `at`: `was`, `would be`, `needed to be mended`.
    pub(super) fn is_held_of(&self, at: usize) -> bool {
        let needs = self.word(at) == Word::NEEDED && self.word(at + 1) == Word::TO;
        self.is(at, Class::AUXILIARY) || needs
    }

    /// `stepping up trade` at `at`, a verb that the lexicon need not know.
    pub(super) fn is_doing(&self, at: usize) -> bool {
        const PARTICLES: Words = words!("up down out off forward back");
        let next = self.at(at + 1);
        let object = next.is(Class::DETERMINER) || PARTICLES.has(next);
        self.is(at, Class::GERUND) || self.at(at).text(self.text).ends_with("ing") && object
    }
}
