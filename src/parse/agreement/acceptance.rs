//! When one side says yes to the other: to a proposal, a request, an invitation, a view.

use super::Before;
use super::acts::{Act, Actor};
use super::complement::Complement;
use crate::model::AgreementKind;
use crate::parse::grammar::{Sentence, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::place_at;
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// Whether the act of one person accepts something of the other side's.
pub(super) fn accepts(s: &Sentence, act: &Act, person: usize, before: Before) -> bool {
    if act.modal != Word::UNNAMED && !matches!(act.modal, Word::WOULD | Word::WILL) {
        return false;
    }
    if affirms(s, act.head, act.end, act.copula, person) {
        return true;
    }
    if willing(s, act, before) {
        return true;
    }
    // `said that he shared this view`, `noted that Russia agrees with …`
    // `said that he shares …`, `said Peru would be happy to …`
    if let Complement::That(at) | Complement::Thing(at) = s.complement(act.end)
        && act.verbs.meets(Verbs::SAY)
        && let Some(phrase) = s.phrase(s.skip_openers(at))
    {
        let own = match phrase.who {
            Who::Single(_) | Who::I => true,
            Who::Person(p) => p == person,
            Who::State(c) | Who::Side(c) => {
                s.roster.people().get(person).and_then(|p| p.country) == Some(c)
            }
            // `said that Norway and Peru share the same position`
            Who::Joint => s
                .verb_of(phrase.end)
                .is_some_and(|verb| verb.verbs.meets(Verbs::SHARE)),
            Who::They
            | Who::It
            | Who::There
            | Who::We
            | Who::Counterpart
            | Who::Event
            | Who::Other => false,
        };
        if own
            && let Some(verb) = s.verb_of(phrase.end)
            && !verb.negated
            && !verb.passive
        {
            let within = Act {
                head: verb.head,
                end: verb.end,
                verbs: verb.verbs,
                modal: verb.modal,
                copula: verb.copula,
                ..*act
            };
            let perfect = verb.perfect && !verb.copula;
            return !perfect
                && (affirms(s, verb.head, verb.end, verb.copula, person)
                    && verb.modal == Word::UNNAMED
                    || willing(s, &within, before));
        }
    }
    false
}

/// A verb of saying yes with what it says yes to.
fn affirms(s: &Sentence, head: usize, end: usize, copula: bool, person: usize) -> bool {
    let verb = s.at(head);
    let complement = s.complement(end);
    if copula {
        return same_view(s, end);
    }
    if verb.verbs.meets(Verbs::SHARE) {
        return match complement {
            Complement::Thing(at) => shares(s, at, person),
            Complement::Do
            | Complement::ToThing(_)
            | Complement::That(_)
            | Complement::On(_)
            | Complement::For
            | Complement::With(_)
            | Complement::Nothing => false,
        };
    }
    if verb.verbs.meets(Verbs::AGREEABLE) {
        return complement != Complement::Nothing || s.len() < end + 8;
    }
    // `echoed Minister Sato's concern`, not that of somebody else
    if matches!(verb.text(s.text), "echoed" | "echoing" | "echoes") {
        return matches!(complement, Complement::Thing(at) if belongs(s, at, person));
    }
    if verb.verbs.meets(Verbs::ACCEPT) {
        return !matches!(complement, Complement::Thing(at) if s.at(at).text(s.text) == "responsibility");
    }
    let word = verb.text(s.text);
    let wanted = match complement {
        Complement::Thing(at) | Complement::ToThing(at) => Some(at),
        Complement::Do
        | Complement::That(_)
        | Complement::On(_)
        | Complement::For
        | Complement::With(_)
        | Complement::Nothing => None,
    };
    if matches!(
        word,
        "expressed" | "gave" | "voiced" | "conveyed" | "indicated" | "signalled"
    ) {
        return wanted
            .and_then(|at| s.head_of(at, Class::ACCORD_NOUN))
            // Understanding for something is sympathy.
            .is_some_and(|noun| s.at(noun).text(s.text) != "understanding");
    }
    // `…, to which Ms. Lind offered her support`
    let answers = (head.saturating_sub(10)..head).any(|i| {
        s.word(i) == Word::TO
            && s.word(i + 1) == Word::WHICH
            && (i..head).all(|k| s.kind(k) == Kind::Word || s.kind(k) == Kind::Stop)
    });
    if answers && matches!(word, "offered" | "lent" | "pledged" | "promised") {
        return true;
    }
    if matches!(word, "supported" | "backed" | "took" | "seconded") {
        return wanted.is_some_and(|at| {
            s.heads(at, Class::PROPOSAL_NOUN)
                || s.word(at) == Word::UP && s.heads(at + 1, Class::PROPOSAL_NOUN)
        });
    }
    if matches!(word, "subscribed") {
        return matches!(complement, Complement::ToThing(_));
    }
    if matches!(
        word,
        "said" | "responded" | "replied" | "answered" | "reacted"
    ) {
        let next = s.skip_adverbs(end);
        let manner = (end..next).any(|i| {
            matches!(
                s.at(i).text(s.text),
                "positively" | "favourably" | "favorably" | "affirmatively"
            )
        });
        return manner
            || s.at(next).text(s.text) == "yes"
            || s.at(next + 2).text(s.text) == "affirmative";
    }
    false
}

/// `is of the same view`, `is in full agreement`.
fn same_view(s: &Sentence, at: usize) -> bool {
    let mut same = false;
    for i in at..at + 8 {
        let token = s.at(i);
        if token.kind != Kind::Word || token.word == Word::THAT || token.is(Class::AUXILIARY) {
            return false;
        }
        same |= token.is(Class::SAME) || token.text(s.text) == "one";
        if token.is(Class::ACCORD_NOUN)
            || token.is(Class::UNANIMITY) && token.text(s.text) == "agreed"
        {
            return true;
        }
        if token.is(Class::VIEW_NOUN) {
            return same;
        }
    }
    false
}

/// `shares the same view as`, `shared this assessment`, `shares Japan's concern`.
fn shares(s: &Sentence, at: usize, person: usize) -> bool {
    let held = Class::VIEW_NOUN
        .or(Class::PROPOSAL_NOUN)
        .or(Class::SHARED_NOUN);
    let Some(noun) = s.head_of(at, held) else {
        return false;
    };
    if matches!(s.word(noun + 1), Word::WITH) {
        return false;
    }
    let own = s.roster.people().get(person).and_then(|p| p.country);
    (at..noun).any(|i| {
        let token = s.at(i);
        // `shared Norway's concern` with the other side, where she is Norway's minister, tells of it.
        let home = || place_at(s.tokens, i).is_some_and(|p| Some(p.country) == own);
        let others = s.kind(i + 1) == Kind::Possessive
            && s.roster.name(token).any.only().is_none_or(|p| p != person)
            && !home();
        token.is(Class::SAME)
            || matches!(token.word, Word::THIS | Word::THAT | Word::THESE)
            || others
    }) || s.word(at) == Word::THE
        && s.is(noun, Class::VIEW_NOUN)
        && (noun + 1..noun + 3).any(|i| matches!(s.word(i), Word::OF | Word::THAT))
}

/// `Minister Sato's concern`, `this view`, `his words`: what the other side said.
fn belongs(s: &Sentence, at: usize, person: usize) -> bool {
    const NEAR: usize = 6;
    let said = matches!(
        s.word(at),
        Word::THIS | Word::THAT | Word::THESE | Word::HIS | Word::HER
    );
    said || (at..at + NEAR).any(|i| {
        let whose = s.roster.name(s.at(i)).any.only();
        s.kind(i + 1) == Kind::Possessive && whose.is_some_and(|p| p != person)
    })
}

/// `would be happy to come`, after an invitation or a request.
fn willing(s: &Sentence, act: &Act, before: Before) -> bool {
    if act.modal != Word::WOULD && act.modal != Word::WILL {
        return false;
    }
    let verb = s.at(act.head);
    // `would be happy to do so`, `would like to take up the invitation`: asked before.
    let back = (act.end..act.end + 5).any(|i| {
        s.word(i) == Word::TO
            && s.kind(i + 1) == Kind::Word
            && matches!(
                s.word(i + 2),
                Word::IT | Word::SO | Word::THAT | Word::THIS | Word::UP
            )
    });
    let asked = before.proposal
        || back
        || s.tokens
            .iter()
            .take(act.head)
            .any(|t| t.is(Class::PROPOSAL_NOUN));
    let glad = act.copula && (act.end..act.end + 3).any(|i| s.is(i, Class::STATE_ADJECTIVE));
    let like = verb.text(s.text) == "like"
        || (act.end..act.end + 2).any(|i| s.at(i).text(s.text) == "like");
    asked && (glad || like)
}

/// Words of agreement outside the verbs: `Exactly as Minister Sato said, …`, `in accordance with the approach of …`.
pub(super) fn elsewhere(
    s: &Sentence,
    speaking: Actor,
    _before: Before,
) -> Option<(AgreementKind, usize)> {
    let Actor::Person(person) = speaking else {
        return None;
    };
    let answered = answered(s, person);
    if let Some(head) = answered {
        return Some((AgreementKind::Acceptance, head));
    }
    let first = s.skip_openers(0);
    if let Some(head) = fronted(s, first) {
        return Some((AgreementKind::Acceptance, head));
    }
    let as_said = (first..s.len()).filter(|i| {
        let just = matches!(
            s.word(i - i.min(&1)),
            Word::JUST | Word::EXACTLY | Word::PRECISELY
        );
        s.word(*i) == Word::AS && (*i < first + 2 || just)
    });
    for at in as_said {
        if let Some(phrase) = s.phrase(at + 1)
            && matches!(phrase.who, Who::Person(p) if p != person)
            && let Some(verb) = s.verb_of(phrase.end)
            && verb.verbs.meets(Verbs::SAY)
        {
            return Some((AgreementKind::Acceptance, verb.head));
        }
    }
    // `Minister Sato's words match Norway's own view.`
    let end = if s.does(Verbs::COINCIDE) { s.len() } else { 0 };
    let match_of = (1..end).find(|i| {
        let verb = s.at(*i);
        verb.verbs.meets(Verbs::COINCIDE)
            && !verb.verbs.meets(Verbs::AGREEABLE)
            && !s.is(*i, Class::GERUND)
    });
    if let Some(at) = match_of
        && s.tokens.iter().take(at).enumerate().any(|(i, t)| {
            let whose = s.roster.name(t).family.only();
            s.kind(i + 1) == Kind::Possessive && whose.is_some_and(|p| p != person)
        })
    {
        return Some((AgreementKind::Acceptance, at));
    }
    // `Minister Lind, agreeing, said …`, `…, fully sharing this view, …`
    let may_agree = s.does(Verbs::AGREEABLE.or(Verbs::SHARE)) && s.has(Class::GERUND);
    let end = if may_agree { s.len() } else { 0 };
    let agreeing = (1..end).find(|i| {
        let token = s.at(*i);
        let yes = token.verbs.meets(Verbs::AGREEABLE)
            || token.verbs.meets(Verbs::SHARE) && shares(s, i + 1, person);
        let aside = s.kind(i - 1) == Kind::Comma || s.at(i - 1).ends_in_ly();
        token.is(Class::GERUND) && yes && aside
    });
    if let Some(at) = agreeing {
        return Some((AgreementKind::Acceptance, at));
    }
    if !s.has(Class::ACCEPT_NOUN) {
        return None;
    }
    let at = s.tokens.iter().position(|t| t.is(Class::ACCEPT_NOUN))?;
    let stands = s.word(at.checked_sub(1)?) == Word::IN && s.word(at + 1) == Word::WITH;
    let copula = (at.saturating_sub(4)..at)
        .any(|i| matches!(s.word(i), Word::IS | Word::WAS | Word::ARE | Word::WERE));
    let other = s.tokens.iter().take(at).any(|t| {
        let whose = s.roster.name(t).family;
        whose.only().is_some_and(|p| p != person)
    });
    (stands && copula && other).then_some((AgreementKind::Acceptance, at))
}

/// `suggested that he come, to which the latter agreed`, `an invitation, which he accepted`
fn answered(s: &Sentence, person: usize) -> Option<usize> {
    (2..s.len()).find_map(|at| {
        let open = || s.word(at - 1) == Word::TO || s.kind(at - 1) == Kind::Comma;
        if s.word(at) != Word::WHICH {
            return None;
        }
        // `…, an invitation which was accepted with thanks`
        let offered =
            s.is(at - 1, Class::PROPOSAL_NOUN) || open() && s.is(at - 2, Class::PROPOSAL_NOUN);
        if offered
            && let Some(verb) = s.verb(at + 1)
            && verb.passive
            && verb.past
            && !verb.negated
            && verb.verbs.meets(Verbs::ACCEPT)
        {
            return Some(verb.head);
        }
        if !open() {
            return None;
        }
        let phrase = s.phrase(at + 1)?;
        let other = match phrase.who {
            Who::Person(p) => p != person,
            Who::Counterpart | Who::Single(_) | Who::Side(_) => true,
            Who::Joint
            | Who::They
            | Who::It
            | Who::There
            | Who::I
            | Who::We
            | Who::State(_)
            | Who::Event
            | Who::Other => false,
        };
        let verb = s.verb_of(phrase.end).filter(|v| v.past && !v.negated)?;
        (other && verb.verbs.meets(Verbs::ACCEPT)).then_some(verb.head)
    })
}

/// `While accepting the invitation, …`, `Having agreed to the proposal, …`
fn fronted(s: &Sentence, first: usize) -> Option<usize> {
    const NEAR: usize = 4;
    const TELLS: Words = words!("expressing voicing signalling conveying announcing");
    // `Expressing agreement with Minister Sato's proposal, …`
    if TELLS.has(s.at(first)) && s.has(Class::PROPOSAL_NOUN) {
        let noun = s.head_of(first + 1, Class::ACCORD_NOUN)?;
        let with = matches!(s.word(noun + 1), Word::WITH | Word::TO | Word::FOR);
        return (with && s.heads(noun + 2, Class::PROPOSAL_NOUN)).then_some(noun);
    }
    if !(s.does(Verbs::ACCEPT.or(Verbs::AGREEABLE)) && s.has(Class::PROPOSAL_NOUN)) {
        return None;
    }
    let opener = s.at(first);
    let opens = matches!(opener.word, Word::WHILE | Word::IN | Word::BY | Word::WHEN)
        || opener.is(Class::GERUND)
        || opener.ends_in_ly();
    let head = (first..first + NEAR).find(|i| {
        let verb = s.at(*i);
        let form = verb.is(Class::GERUND)
            || verb.is(Class::PARTICIPLE)
                && *i > first
                && s.at(*i - 1).text(s.text).eq_ignore_ascii_case("having");
        form && verb.verbs.meets(Verbs::ACCEPT)
    })?;
    let wanted = match s.complement(head + 1) {
        Complement::Thing(at) | Complement::ToThing(at) | Complement::With(at) => {
            s.heads(at, Class::PROPOSAL_NOUN)
        }
        Complement::Do
        | Complement::That(_)
        | Complement::On(_)
        | Complement::For
        | Complement::Nothing => false,
    };
    (opens && wanted).then_some(head)
}
