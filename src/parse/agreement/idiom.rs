//! Agreement in set phrases, whose verbs by themselves tell of none.

use super::acts::Act;
use super::complement::Complement;
use super::joint::{accord, agreed};
use super::stance::is_will;
use super::state::state;
use crate::model::AgreementKind::{self, JointPosition, SharedView};
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// How somebody judges who judges well, or badly.
const HIGHLY: Words = words!("positively highly negatively favourably favorably critically");

/// From what somebody proceeds.
const PREMISE: Words = words!(
    "premise premises assumption fact understanding position view conviction belief principle"
);

impl Sentence<'_> {
    /// The end of `saw eye to eye`, `found common ground`.
    pub(super) fn common_ground(&self, head: usize, end: usize) -> Option<usize> {
        let text = |at: usize| self.at(at).text(self.text);
        match text(head) {
            "saw" | "see" | "seen" => {
                (text(end) == "eye" && text(end + 2) == "eye").then_some(end + 3)
            }
            "found" | "find" => {
                (text(end) == "common" && text(end + 1) == "ground").then_some(end + 2)
            }
            _ => None,
        }
    }
}

/// `saw eye to eye on …`, `found themselves in agreement`, `took the view that …`, `recalled the need`.
pub(super) fn idiom(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    let text = |at: usize| s.at(at).text(s.text);
    match text(act.head) {
        "saw" | "see" | "seen" | "found" | "find"
            if let Some(end) = s.common_ground(act.head, act.end) =>
        {
            let verbs = Verbs::AGREE.or(Verbs::AGREEABLE);
            Some(agreed(s, verbs, s.complement(end)))
        }
        // `intend to meet`, `fixed the date of the fair`, `managed to agree on it`
        "intend" | "plan" | "set" | "fixed" | "settled" | "made" | "scheduled" | "planned"
        | "managed"
            if let Some(kind) = arranged(s, act) =>
        {
            Some(kind)
        }
        // `proceeded from the premise that …`
        "proceeded" | "proceed" | "proceeding" if s.word(act.end) == Word::FROM => {
            let noun = (act.end + 1..act.end + 5).find(|i| PREMISE.has(s.at(*i)))?;
            (s.word(noun + 1) == Word::THAT).then_some(SharedView)
        }
        "found" | "find" if text(act.end) == "themselves" => {
            let held = Act {
                end: act.end + 1,
                copula: true,
                ..*act
            };
            state(s, &held)
        }
        // `remain committed to the truce`
        "remain" | "remained" | "remaining" if s.is(act.end, Class::COMMITTED) => {
            let held = Act {
                copula: true,
                ..*act
            };
            state(s, &held)
        }
        // `spoke with one voice on …`
        "spoke" if s.word(act.end) == Word::WITH && s.word(act.end + 1) == Word::ONE => {
            Some(SharedView)
        }
        // `stood united on the need`, `stand firm against haste`
        "stand" | "stood" if matches!(text(act.end), "united" | "firm") => Some(JointPosition),
        // `made it clear that …`
        "made" | "making"
            if text(act.end + usize::from(s.word(act.end) == Word::IT)) == "clear" =>
        {
            Some(JointPosition)
        }
        // `saw the need to act`
        "saw" | "felt" | "see" if s.heads(act.end, Class::NEED_NOUN) => Some(SharedView),
        // `stand ready to help`
        "stand" | "stood" if text(act.end) == "ready" => Some(JointPosition),
        // `held the view that …`
        "took" | "take" | "taken" | "adopted" | "held" | "hold" | "holding" => {
            let noun = s.head_of(act.end, Class::VIEW_NOUN)?;
            let same = (act.end..noun).any(|i| s.is(i, Class::SAME));
            (same || s.word(noun + 1) == Word::THAT).then_some(SharedView)
        }
        // `marked their agreement with the findings`, `voiced their consent`
        "marked" | "marking" | "voiced" | "voicing" | "registered" | "recorded" | "signalled"
        | "signaled" | "stated" | "declared" | "gave" | "indicated" | "conveyed" | "noted"
        | "announced" | "outlined" | "outlining" => {
            // `outlined the intention to meet`
            if is_will(s, act.end) {
                return (!s.is_one_sided(act.end)).then_some(JointPosition);
            }
            // `gave a positive assessment of the talks`
            if let Some(noun) = s.head_of(act.end, Class::VIEW_NOUN)
                && (act.end..noun).any(|i| matches!(text(i), "positive" | "high" | "negative"))
            {
                return Some(JointPosition);
            }
            let noun = s.head_of(act.end, Class::ACCORD_NOUN)?;
            let theirs = s.word(act.end) == Word::THEIR && text(noun) != "understanding";
            theirs.then(|| agreed(s, Verbs::AGREE.or(Verbs::AGREEABLE), s.complement(noun + 1)))
        }
        // `positively assessed the pace`, `gave a positive assessment of it`
        "assessed" | "evaluated" | "rated" | "appraised" | "assessing" | "evaluating" => {
            is_rated(s, act).then_some(JointPosition)
        }
        "thought" if s.word(act.end) == Word::HIGHLY => Some(JointPosition),
        // `came to the conclusion that …`
        "came" | "arrived" | "reached" | "drew" if let Some(that) = concluded(s, act.end) => {
            let verbs = Verbs::AGREE.or(Verbs::AGREEABLE);
            Some(agreed(s, verbs, Complement::That(that)))
        }
        // `came to an agreement to …`, `arrived at an understanding on …`
        "came" | "arrived" if matches!(text(act.end), "to" | "at") => {
            let reached = Class::ACCORD_NOUN.or(Class::DECISION_NOUN);
            let noun = s.head_of(act.end + 1, reached)?;
            Some(accord(s, noun, noun + 1))
        }
        // `spoke in favour of …`, `came out against …`
        "spoke" | "came" | "speaking" | "coming" => speaks_for(s, act).then_some(JointPosition),
        // `made special mention of the importance of …`
        "made" | "making" => {
            let noun = act.end
                + usize::from(s.kind(act.end + 1) == Kind::Word && text(act.end) != "mention");
            (text(noun) == "mention" && s.word(noun + 1) == Word::OF).then_some(JointPosition)
        }
        // `put emphasis on …`, `laid particular stress on …`
        "put" | "putting" | "laid" | "laying" | "placed" | "placing" => {
            let noun = act.end
                + usize::from(s.kind(act.end + 1) == Kind::Word && text(act.end + 1) != "on");
            let emphasis = matches!(text(noun), "emphasis" | "stress" | "accent");
            (emphasis && text(noun + 1) == "on").then_some(JointPosition)
        }
        // `drew attention to …`
        "drew" | "drawing" if text(act.end) == "attention" => Some(JointPosition),
        // `recalled the need to …`, not `recalled their meeting`
        "recalled" | "recalling" => {
            let firm = Class::NEED_NOUN.or(Class::COMMITMENT_NOUN);
            matches!(s.complement(act.end), Complement::Thing(at) if s.heads(at, firm))
                .then_some(JointPosition)
        }
        _ => None,
    }
}

/// `positively assessed the pace`, `assessed it highly`
fn is_rated(s: &Sentence, act: &Act) -> bool {
    let manner = s.at(act.head.wrapping_sub(1));
    let behind = |i: usize| HIGHLY.has(s.at(i)) && s.kind(i + 1) != Kind::Word;
    HIGHLY.has(manner) || (act.end..act.end + 24).any(behind)
}

/// The words behind `to the conclusion that`.
fn concluded(s: &Sentence, end: usize) -> Option<usize> {
    const NEAR: usize = 5;
    let noun = (end..end + NEAR).find(|i| s.at(*i).text(s.text) == "conclusion")?;
    (s.word(noun + 1) == Word::THAT).then_some(noun + 2)
}

/// `intend to meet`, `fixed the date of the fair`, `made plans to meet`, `scheduled a fair`, `managed to agree on it`
fn arranged(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    const DATES: Words = words!("date dates day timing timetable");
    const PLANS: Words = words!("plans arrangements");
    let near = |words: Words| (act.end..act.end + 4).find(|i| words.has(s.at(*i)));
    let doing = s.complement(act.end) == Complement::Do;
    let settled = match s.at(act.head).text(s.text) {
        "intend" | "plan" => doing,
        "scheduled" | "planned" => doing || matches!(s.complement(act.end), Complement::Thing(_)),
        "made" => near(PLANS).is_some_and(|i| matches!(s.word(i + 1), Word::TO | Word::FOR)),
        "managed" => {
            let verb = s.at(act.end + 1).verbs;
            let agrees = doing && verb.meets(Verbs::AGREE);
            return agrees.then(|| agreed(s, verb, s.complement(act.end + 2)));
        }
        // `set a date for the fair`, not `set to work`
        _ => near(DATES).is_some_and(|i| !s.is_word(i + 1) || s.is(i + 1, Class::PREPOSITION)),
    };
    settled.then_some(AgreementKind::Commitment)
}

/// `spoke in favour of …`, `came out against …`, `spoke highly of …`
fn speaks_for(s: &Sentence, act: &Act) -> bool {
    let text = |at: usize| s.at(at).text(s.text);
    let at = act.end + usize::from(matches!(text(act.end), "out" | "up"));
    let favour = s.word(at) == Word::IN && matches!(text(at + 1), "favour" | "favor" | "support");
    let against = text(at) == "against";
    // `spoke for doing more`, `spoke out for a truce`; not `spoke for an hour`
    let doing = s.is(at + 1, Class::GERUND) || text(at + 1) == "doing";
    // `The fair came up for discussion.`
    let up = text(act.head).starts_with('c') && text(act.end) == "up";
    let promoted = s.word(at) == Word::FOR && (at > act.end || doing) && !up;
    favour || against || promoted || s.word(act.end) == Word::HIGHLY
}
