//! Joint stances: what the sides condemn, welcome, reaffirm, and what of it is an undertaking.

use super::acts::Act;
use super::complement::Complement;
use crate::model::AgreementKind::{self, Commitment, JointPosition, SharedView};
use crate::parse::grammar::{MEETING, Sentence};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::place_at;
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// `their commitment to doing`: an undertaking; to a thing: a stance.
pub(super) fn pledged(s: &Sentence, at: usize) -> Option<AgreementKind> {
    let noun = s.head_of(at, Class::COMMITMENT_NOUN)?;
    if s.word(noun + 1) != Word::TO {
        return Some(JointPosition);
    }
    let next = s.at(s.skip_adverbs(noun + 2));
    let doing = next.is(Class::GERUND.or(Class::BASE)) || next.text(s.text).ends_with("ing");
    let thing = next.is(Class::DETERMINER) || s.kind(noun + 2) != Kind::Word;
    Some(if doing && !thing {
        Commitment
    } else {
        JointPosition
    })
}

/// `confirmed their readiness to …`: what the sides want or would do, not what they will.
pub(super) fn is_will(s: &Sentence, at: usize) -> bool {
    const WILL: Words = words!(
        "readiness willingness preparedness determination resolve intention intentions intent desire wish"
    );
    (at..at + 4)
        .take_while(|i| s.kind(*i) == Kind::Word && !s.is(*i, Class::PREPOSITION))
        .any(|i| WILL.has(s.at(i)))
}

/// `Minister Lind noted the shared view that …`, `I was able to note our common position`: told by one side of both.
pub(super) fn notes_shared(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    const NOTES: Words = words!(
        "noted note noting confirmed confirm found find observed observe ascertained established"
    );
    const NEAR: usize = 4;
    if !(s.has(Class::SAME) || s.has(Class::VIEW_NOUN)) || act.modal != Word::UNNAMED {
        return None;
    }
    // `was pleased to note`
    let to = (act.end..act.end + NEAR).find(|i| act.copula && s.word(*i) == Word::TO);
    let head = to.map_or(act.head, |to| to + 1);
    if !NOTES.has(s.at(head)) {
        return None;
    }
    let Complement::Thing(at) = s.complement(to.map_or(act.end, |to| to + 2)) else {
        return None;
    };
    let ours = |at: usize| matches!(s.word(at), Word::OUR | Word::THEIR | Word::THE);
    let both = |at: usize| (at..at + NEAR).any(|i| matches!(s.word(i), Word::TWO | Word::BOTH));
    let of_views = |noun: usize| {
        let of_both = || both(noun + 3);
        let of = s.word(noun + 1) == Word::OF && s.heads(noun + 2, Class::VIEW_NOUN);
        of && (ours(noun + 2) || of_both())
    };
    let alike = (at..at + NEAR).any(|i| MEETING.has(s.at(i)) && of_views(i));
    let view = s.head_of(at, Class::VIEW_NOUN);
    // `the common view of the Nordic states` is theirs.
    let whose = |noun: usize| match s.word(at) {
        Word::THE => s.word(noun + 1) == Word::THAT || both(noun + 1),
        _ => true,
    };
    let same = view.is_some_and(|n| n > at && s.is(n - 1, Class::SAME) && whose(n));
    (ours(at) && (alike || same)).then_some(SharedView)
}

impl Sentence<'_> {
    /// `that they are looking forward to the summit`: a hope, and no stance.
    pub(super) fn looks_forward(&self, at: usize) -> bool {
        const NEAR: usize = 6;
        const LOOKS: Words = words!("look looks looked looking");
        (at..at + NEAR).any(|i| LOOKS.has(self.at(i)) && self.word(i + 1) == Word::FORWARD)
    }

    /// `The nets had to be mended, they added.`: what must be done stands before.
    pub(super) fn owes_in_front(&self, act: &Act, complement: Complement) -> bool {
        const SHORTEST: usize = 4;
        let closes = act.main && act.head > SHORTEST && act.verbs.meets(Verbs::SAY);
        closes
            && complement == Complement::Nothing
            && (0..act.head).any(|i| match self.word(i) {
                Word::MUST | Word::SHOULD => true,
                Word::HAD | Word::NEEDED => self.word(i + 1) == Word::TO,
                _ => false,
            })
    }

    /// `Norway's readiness`, `the readiness of the Norwegian Government`: of one side alone.
    pub(super) fn is_one_sided(&self, at: usize) -> bool {
        const NEAR: usize = 4;
        let side = |i: usize| {
            let place = place_at(self.tokens, i)?;
            (!self.roster.of_country(place.country).is_empty()).then_some(place.end)
        };
        let owner = side(at).is_some_and(|end| self.kind(end) == Kind::Possessive);
        let of = (at..at + NEAR).find(|i| self.word(*i) == Word::OF);
        owner
            || of.is_some_and(|of| {
                let next = of + 1 + usize::from(self.word(of + 1) == Word::THE);
                side(next).is_some_and(|end| self.word(end) != Word::AND)
            })
    }
}

/// What a call gives to those who hold it.
const OCCASION: Words = words!("opportunity chance occasion possibility");

pub(super) fn stance(s: &Sentence, act: &Act, word: Word) -> Option<AgreementKind> {
    const COURTESY: Words = words!("wishes greetings congratulations felicitations");
    // `Minister Lind and Minister Sato each conveyed their governments' support`: each its own.
    const OWN_WORDS: Words =
        words!("conveyed described outlined expressed presented offered voiced gave");
    if s.word(act.head.wrapping_sub(1)) == Word::EACH && OWN_WORDS.has(s.at(act.head)) {
        return None;
    }
    let at = s.skip_adverbs(act.end);
    // `The call offered an opportunity to take stock`
    if OCCASION.has(s.at(at + 1)) || OCCASION.has(s.at(at + 2)) && s.is(at, Class::DETERMINER) {
        return None;
    }
    let next = s.word(at);
    let verb = s.at(act.head).text(s.text).to_ascii_lowercase();
    let stem = verb.as_str();
    // Some verbs take a stand only with their particle.
    let particle = match stem {
        // `called for calm`, `called the storm a warning`
        "called" | "calling" | "call" => {
            matches!(next, Word::ON | Word::FOR | Word::UPON)
                || matches!(s.complement(act.end), Complement::Thing(_)) && s.calls_thing(act.end)
        }
        // What somebody looks forward to is no stance.
        "look" | "looked" | "looking" => false,
        "paid" | "paying" | "pay" => (at..at + 3).any(|i| s.at(i).text(s.text) == "tribute"),
        "spoke" => next == Word::HIGHLY,
        "pointed" | "point" | "pointing" => s.at(at).text(s.text) == "out" || next == Word::TO,
        "wished" | "wishing" | "wish" | "offered" | "conveyed" => s.word(act.end) != Word::EACH,
        _ => true,
    };
    if !particle || word == Word::SPOKE && next != Word::HIGHLY {
        return None;
    }
    let complement = s.complement(act.end);
    let told = matches!(complement, Complement::That(_));
    // `wished the people a quick recovery`, `wished that their prayers be heard`
    if stem.starts_with("wish") && (told || matches!(complement, Complement::Thing(_))) {
        return None;
    }
    if matches!(complement, Complement::That(at) if s.looks_forward(at)) {
        return None;
    }
    // `expressed good wishes to the peoples of both countries`
    if (at..at + 4).any(|i| COURTESY.has(s.at(i))) {
        return None;
    }
    if let Some(kind) = pledged(s, at) {
        return Some(kind);
    }
    // `reaffirmed the agreement to meet`
    if stem.contains("affirm")
        && let Some(noun) = s.head_of(at, Class::ACCORD_NOUN)
        && s.complement(noun + 1) == Complement::Do
    {
        return Some(Commitment);
    }
    // `reaffirmed to cooperate`
    if stem.contains("affirm") && complement == Complement::Do {
        return Some(Commitment);
    }
    let tells = stem.starts_with("express") || stem.starts_with("voice");
    if tells
        && let Some(noun) = s.head_of(at, Class::VIEW_NOUN)
        && s.word(noun + 1) == Word::THAT
    {
        return Some(if s.undertakes(noun + 2, false) {
            Commitment
        } else {
            SharedView
        });
    }
    if let Complement::That(at) = complement
        && s.undertakes_anywhere(at, false)
    {
        return Some(Commitment);
    }
    Some(JointPosition)
}
