//! Turns of seeing things alike: `saw eye to eye`, `were on the same page`, `took the view that …`.

use crate::model::AgreementKind;
use crate::parse::agreement::acts::Act;
use crate::parse::agreement::complement::Complement;
use crate::parse::agreement::joint::agreed;
use crate::parse::agreement::state::state;
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::words::{Words, hashed, is, words};

use super::NEAR;

/// How far behind its verb it stands how something is seen.
const FAR: usize = 10;

/// From what somebody proceeds.
const PREMISE: Words = words!(
    "premise premises assumption fact understanding position view conviction belief principle"
);

/// `saw eye to eye on the need`, `found common ground on it`
pub(super) fn common_ground(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    let end = s.common_ground(act.head, act.end)?;
    let verbs = Verbs::AGREE.or(Verbs::AGREEABLE);
    let complement = s.complement(end);
    // `saw eye to eye on trade`
    let on = |i: usize| !s.is_doing(i) && !s.heads(i, Class::OWN_DOING);
    if matches!(complement, Complement::On(i) if on(i)) {
        return Some(AgreementKind::SharedView);
    }
    Some(agreed(s, verbs, complement))
}

/// `found themselves in agreement`
pub(super) fn themselves(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    let held = Act {
        end: act.end + 1,
        copula: true,
        ..*act
    };
    state(s, &held)
}

/// `remain committed to the truce`
pub(super) fn remains_committed(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    let held = Act {
        copula: true,
        ..*act
    };
    s.is(act.end, Class::COMMITTED).then(|| state(s, &held))?
}

/// `proceeded from the premise that …`
pub(super) fn is_premised(s: &Sentence, act: &Act) -> bool {
    let noun = (act.end + 1..act.end + NEAR).find(|i| PREMISE.has(s.at(*i)));
    let from = matches!(s.word(act.end), Word::FROM | Word::ON);
    from && noun.is_some_and(|noun| s.word(noun + 1) == Word::THAT)
}

/// `held the view that …`, `took the same view`
pub(super) fn holds_view(s: &Sentence, act: &Act) -> bool {
    s.head_of(act.end, Class::VIEW_NOUN).is_some_and(|noun| {
        let same = (act.end..noun).any(|i| s.is(i, Class::SAME));
        same || s.word(noun + 1) == Word::THAT
    })
}

/// `saw things the same way`, `saw it in the same light`, `thought alike`
pub(super) fn sees_alike(s: &Sentence, act: &Act) -> bool {
    const WAYS: Words = words!("way light manner");
    const ALIKE: u64 = hashed("alike");
    const LIKEWISE: Words = words!("likewise similarly");
    // `felt the same`
    if s.word(act.end) == Word::THE && s.is(act.end + 1, Class::SAME) && !s.is_word(act.end + 2) {
        return true;
    }
    let same = |i: usize| {
        let way = WAYS.has(s.at(i)) && s.is(i - 1, Class::SAME) && s.word(i - 2) == Word::THE;
        way || is(s.at(i), ALIKE) || LIKEWISE.has(s.at(i)) && !s.is_word(i + 1)
    };
    (act.end..act.end + FAR).any(same)
}

/// `viewed it as a danger`
pub(super) fn sees_as(s: &Sentence, act: &Act) -> bool {
    (act.end + 1..act.end + FAR).any(|i| s.word(i) == Word::AS)
}

impl Sentence<'_> {
    /// The end of `saw eye to eye`, `found common ground`.
    pub(in crate::parse::agreement) fn common_ground(
        &self,
        head: usize,
        end: usize,
    ) -> Option<usize> {
        const SAW: Words = words!("saw see seen");
        const FOUND: Words = words!("found find");
        const EYE: u64 = hashed("eye");
        const COMMON: u64 = hashed("common");
        const GROUND: u64 = hashed("ground");
        let says = |at: usize, word: u64| is(self.at(at), word);
        if SAW.has(self.at(head)) {
            return (says(end, EYE) && says(end + 2, EYE)).then_some(end + 3);
        }
        let found = FOUND.has(self.at(head)) && says(end, COMMON) && says(end + 1, GROUND);
        found.then_some(end + 2)
    }

    /// `were on the same page`
    pub(super) fn on_one_page(&self, act: &Act) -> bool {
        const PAGE: Words = words!("page wavelength");
        let page = |i: usize| PAGE.has(self.at(i)) && self.is(i - 1, Class::SAME);
        self.word(act.end) == Word::ON && (act.end + 1..act.end + NEAR).any(page)
    }
}
