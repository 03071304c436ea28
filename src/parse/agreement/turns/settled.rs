//! Turns of what is settled: `fixed a date`, `made plans to meet`, `came to an understanding`, `voiced their consent`.

use crate::model::AgreementKind::{self, Commitment, JointPosition};
use crate::parse::agreement::accord::accord;
use crate::parse::agreement::acts::Act;
use crate::parse::agreement::complement::Complement;
use crate::parse::agreement::joint::agreed;
use crate::parse::agreement::stance::is_will;
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::words::{Words, hashed, is, words};

use super::NEAR;

/// How far behind its verb the date or the plan stands.
const CLOSE: usize = 4;

/// What is understood is not always agreed on.
const UNDERSTANDING: u64 = hashed("understanding");

/// `intend to meet`
pub(super) fn means_to(s: &Sentence, act: &Act) -> bool {
    s.complement(act.end) == Complement::Do
}

/// `scheduled a fair`, `planned to meet`
pub(super) fn arranges(s: &Sentence, act: &Act) -> bool {
    matches!(s.complement(act.end), Complement::Do | Complement::Thing(_))
}

/// `made plans to meet`
pub(super) fn makes_plans(s: &Sentence, act: &Act) -> bool {
    const PLANS: Words = words!("plans arrangements appointment");
    let plans = (act.end..act.end + CLOSE).find(|i| PLANS.has(s.at(*i)));
    plans.is_some_and(|i| matches!(s.word(i + 1), Word::TO | Word::FOR))
}

/// `made a commitment to meet`, `gave each other their word that they would meet`, `entered into a commitment to do so`
pub(super) fn pledges(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    const PLEDGES: Words = words!(
        "commitment commitments pledge pledges promise word undertaking undertakings assurance assurances guarantee vow"
    );
    let noun = (act.end..act.end + NEAR).find(|i| PLEDGES.has(s.at(*i)))?;
    match s.complement(noun + 1) {
        Complement::Do => Some(Commitment),
        Complement::ToThing(at) => s.is_doing(at).then_some(Commitment),
        Complement::That(at) => s.undertakes(at, true).then_some(Commitment),
        Complement::On(_)
        | Complement::For
        | Complement::With(_)
        | Complement::Thing(_)
        | Complement::Nothing => None,
    }
}

/// `managed to agree on it`
pub(super) fn manages(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    let verb = s.at(act.end + 1).verbs;
    let agrees = s.complement(act.end) == Complement::Do && verb.meets(Verbs::AGREE);
    agrees.then(|| agreed(s, verb, s.complement(act.end + 2)))
}

/// `set a date for the fair`, not `set to work`
pub(super) fn sets_date(s: &Sentence, act: &Act) -> bool {
    const DATES: Words = words!("date dates day timing timetable");
    let date = (act.end..act.end + CLOSE).find(|i| DATES.has(s.at(*i)));
    // `set June for the next round`
    let day = s.is(act.end, Class::MONTH.or(Class::WEEKDAY)) && s.at(act.end).is_capital();
    if day && (act.end..act.end + CLOSE).any(|i| s.word(i) == Word::FOR) {
        return true;
    }
    date.is_some_and(|i| !s.is_word(i + 1) || s.is(i + 1, Class::PREPOSITION))
}

/// `gave the go-ahead`, `gave it the green light`
pub(super) fn gives_leave(s: &Sentence, act: &Act) -> bool {
    const GO: Words = words!("go green");
    const LIGHT: u64 = hashed("light");
    const AHEAD: u64 = hashed("ahead");
    let go = (act.end..act.end + NEAR).find(|i| GO.has(s.at(*i)));
    go.is_some_and(|i| is(s.at(i + 1), LIGHT) || is(s.at(i + 2), AHEAD))
}

/// `came to the conclusion that …`
pub(super) fn concluded(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    const CONCLUSION: u64 = hashed("conclusion");
    let noun = (act.end..act.end + NEAR).find(|i| is(s.at(*i), CONCLUSION))?;
    let that = (s.word(noun + 1) == Word::THAT).then_some(noun + 2)?;
    let verbs = Verbs::AGREE.or(Verbs::AGREEABLE);
    Some(agreed(s, verbs, Complement::That(that)))
}

/// `came to an agreement to …`, `arrived at an understanding on …`
pub(super) fn came_to(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    const TERMS: Words = words!("terms");
    // `came to terms on fees`
    if TERMS.has(s.at(act.end + 1)) {
        return Some(AgreementKind::Commitment).filter(|_| s.word(act.end + 2) != Word::WITH);
    }
    let reached = Class::ACCORD_NOUN.or(Class::DECISION_NOUN);
    let noun = s.head_of(act.end + 1, reached)?;
    Some(accord(s, noun, noun + 1))
}

/// `marked their agreement with the findings`, `voiced their consent`, `outlined the intention to meet`, `gave a positive
/// assessment of the talks`
pub(super) fn voices_accord(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    const MANNER: Words = words!("positive high negative");
    if is_will(s, act.end) {
        return (!s.is_one_sided(act.end)).then_some(JointPosition);
    }
    if let Some(noun) = s.head_of(act.end, Class::VIEW_NOUN)
        && (act.end..noun).any(|i| MANNER.has(s.at(i)))
    {
        return Some(JointPosition);
    }
    let noun = s.head_of(act.end, Class::ACCORD_NOUN)?;
    let theirs = s.word(act.end) == Word::THEIR && !is(s.at(noun), UNDERSTANDING);
    theirs.then(|| agreed(s, Verbs::AGREE.or(Verbs::AGREEABLE), s.complement(noun + 1)))
}
