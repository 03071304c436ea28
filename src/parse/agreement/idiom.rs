//! Agreement in set phrases, whose verbs by themselves tell of none.

use super::acts::Act;
use super::complement::Complement;
use super::joint::{agreed, state};
use crate::model::AgreementKind::{self, JointPosition, SharedView};
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Verbs, Word};

/// `saw eye to eye on …`, `found themselves in agreement`, `took the view that …`, `recalled the need`.
pub(super) fn idiom(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    let text = |at: usize| s.at(at).text(s.text);
    match text(act.head) {
        "saw" | "see" | "seen" if text(act.end) == "eye" && text(act.end + 2) == "eye" => {
            let verbs = Verbs::AGREE.or(Verbs::AGREEABLE);
            Some(agreed(s, verbs, s.complement(act.end + 3)))
        }
        "found" | "find" if text(act.end) == "themselves" => {
            let held = Act {
                end: act.end + 1,
                copula: true,
                ..*act
            };
            state(s, &held)
        }
        "took" | "take" | "taken" | "adopted" => {
            let noun = s.head_of(act.end, Class::VIEW_NOUN)?;
            (s.word(noun + 1) == Word::THAT).then_some(SharedView)
        }
        // `recalled the need to …`, not `recalled their meeting`
        "recalled" | "recalling" => {
            let firm = Class::NEED_NOUN.or(Class::COMMITMENT_NOUN);
            matches!(s.complement(act.end), Complement::Thing(at) if s.heads(at, firm))
                .then_some(JointPosition)
        }
        _ => None,
    }
}
