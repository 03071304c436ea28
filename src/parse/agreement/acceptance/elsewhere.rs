//! A yes that no main verb tells: `Exactly as Minister Sato said, …`, `invited him to Oslo, which he accepted`.

use std::cell::LazyCell;

use super::glad::gladly;
use super::offered::{backed_by, gained, granted, has_accepted};
use super::relative::relative;
use super::{RECEIVED, accepts, affirms, shares};
use crate::model::AgreementKind;
use crate::parse::agreement::Before;
use crate::parse::agreement::acts::{Act, Actor};
use crate::parse::agreement::complement::Complement;
use crate::parse::grammar::{Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// What is asked for by other verbs than those of asking.
const SOUGHT: Words = words!("sought wanted desired");

/// Words of agreement outside the verbs: `Exactly as Minister Sato said, …`, `in accordance with the approach of …`.
pub(in crate::parse::agreement) fn elsewhere(
    s: &Sentence,
    speaking: Actor,
) -> Option<(AgreementKind, usize)> {
    let Actor::Person(person) = speaking else {
        return None;
    };
    let answered = answered(s, person)
        .or_else(|| granted(s, person))
        .or_else(|| gained(s, person))
        .or_else(|| has_accepted(s, person))
        .or_else(|| backed_by(s, person));
    if let Some(head) = answered {
        return Some((AgreementKind::Acceptance, head));
    }
    if let Some(found) = relative(s, person) {
        return Some(found);
    }
    let first = s.skip_openers(0);
    let aside = fronted(s, first)
        .or_else(|| in_relative(s, first, person))
        .or_else(|| as_asked(s, person))
        .or_else(|| reported(s, first, person));
    if let Some(head) = aside {
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
    let agreeing = (first..end).find(|i| {
        let token = s.at(*i);
        // `Agreeing with this, Minister Lind said …`, not `Agreeing on dates is hard, …`
        let yes = token.verbs.meets(Verbs::AGREEABLE)
            && (*i > first
                || matches!(
                    s.complement(i + 1),
                    Complement::With(_) | Complement::That(_)
                ))
            || token.verbs.meets(Verbs::SHARE) && shares(s, i + 1, person);
        let before = i.wrapping_sub(1);
        let aside = *i == first
            || s.kind(before) == Kind::Comma
            || s.word(before) == Word::WHILE
            || s.at(before).ends_in_ly();
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

/// `spoke with Minister Sato, who accepted the invitation to Oslo`: told beside the news of the call.
pub(in crate::parse::agreement) fn beside(s: &Sentence) -> Option<(AgreementKind, usize)> {
    if !(s.does(Verbs::ACCEPT) && s.has(Class::PROPOSAL_NOUN)) {
        return None;
    }
    let head = (2..s.len()).find_map(|at| {
        if s.word(at) != Word::WHO || s.kind(at - 1) != Kind::Comma {
            return None;
        }
        let verb = s.verb(at + 1)?;
        let yes = verb.past && !verb.passive && !verb.negated && verb.verbs.meets(Verbs::ACCEPT);
        let offered = || {
            matches!(s.complement(verb.end), Complement::Thing(at) | Complement::ToThing(at)
                if s.heads(at, Class::PROPOSAL_NOUN))
        };
        (yes && offered()).then_some(verb.head)
    })?;
    Some((AgreementKind::Acceptance, head))
}

/// `suggested that he come, to which the latter agreed`, `an invitation, which he accepted`
fn answered(s: &Sentence, person: usize) -> Option<usize> {
    let may_answer = s.does(Verbs::ACCEPT) || s.may_say(Word::WHICH) || s.has(Class::PROPOSAL_NOUN);
    if !may_answer {
        return None;
    }
    // Where the first stands, so that no clause looks back over all before it.
    let offer = LazyCell::new(|| (0..s.len()).find(|i| s.is(*i, Class::PROPOSAL_NOUN)));
    let received = LazyCell::new(|| (0..s.len()).find(|i| RECEIVED.has(s.at(*i))));
    (2..s.len()).find_map(|at| {
        // `invited him to Oslo, and the invitation was accepted with thanks`
        if s.is(at - 1, Class::DETERMINER) && s.is(at, Class::PROPOSAL_NOUN) {
            return accepted(s, s.past_of(at + 1));
        }
        // `suggested a meeting in Oslo, and this was agreed`
        let back = s.word(at - 1) == Word::AND && matches!(s.word(at), Word::THIS | Word::IT);
        if back
            && s.does(Verbs::ASK)
            && let Some(head) = accepted(s, at + 1)
        {
            return (s.complement(head + 1) == Complement::Nothing).then_some(head);
        }
        let with = matches!(s.word(at - 1), Word::WITH | Word::IN | Word::FOR);
        let with = with && s.kind(at - 2) == Kind::Comma;
        let open = || with || s.word(at - 1) == Word::TO || s.kind(at - 1) == Kind::Comma;
        // `asked him to come to Oslo, an offer that was accepted by Minister Sato`
        if s.word(at) == Word::THAT {
            let head = accepted(s, at + 1)?;
            let asked = s.word(head + 1) == Word::BY && s.does(Verbs::ASK.or(Verbs::CALL));
            let by = asked.then(|| s.phrase(head + 2)).flatten();
            let other = by.is_some_and(|p| matches!(p.who, Who::Person(p) if p != person));
            return (other || s.is(at - 1, Class::PROPOSAL_NOUN)).then_some(head);
        }
        // `invited her to Oslo, what was accepted`, as some write it
        let what = s.word(at) == Word::WHAT && s.kind(at - 1) == Kind::Comma;
        if s.word(at) != Word::WHICH && !what {
            return None;
        }
        // `…, an invitation which was accepted with thanks`, `invited him to Oslo, which was accepted`, `extended an
        // invitation to her to come to Oslo, which was accepted`
        let noun = || offer.is_some_and(|first| first < at);
        let asked = || s.kind(at - 1) == Kind::Comma && (s.does(Verbs::ASK) || noun());
        let offered = s.is(at - 1, Class::PROPOSAL_NOUN)
            || open() && s.is(at - 2, Class::PROPOSAL_NOUN)
            || asked();
        if offered && let Some(head) = accepted(s, at + 1) {
            return Some(head);
        }
        // `invited him to Oslo which the latter accepted`: the comma left out
        // `an offer which she was glad to take up`
        if !open() && !s.does(Verbs::ASK) && !s.is(at - 1, Class::PROPOSAL_NOUN) {
            return None;
        }
        if received.is_some_and(|first| first < at) {
            return None;
        }
        // `, with which idea Minister Sato concurred`
        let held = s.is(at + 1, Class::VIEW_NOUN.or(Class::PROPOSAL_NOUN));
        let phrase = s.phrase(at + 1 + usize::from(held))?;
        let other = phrase.who.is_another_than(person)
            || matches!(phrase.who, Who::Single(_) | Who::Side(_));
        let verb = s.verb_of(phrase.end).filter(|v| v.past)?;
        if verb.negated && !s.minds_not(verb.end) {
            return None;
        }
        // `which Minister Sato said he would be happy to do`
        if let Some(head) = s.says_will_do(&verb).or_else(|| s.replies_with_best(&verb)) {
            return other.then_some(head);
        }
        // `which she was pleased to accept`
        let before = (phrase.end..verb.head).any(|i| s.word(i) == Word::HAD);
        let glad = || gladly(s, verb.end, verb.copula).filter(|_| !before);
        let sought = || s.tokens.iter().any(|t| SOUGHT.has(t));
        let accepts = verb.verbs.meets(Verbs::ACCEPT)
            || (s.does(Verbs::ASK) || noun() || sought()) && s.grants_it(&verb);
        let accepts = accepts.then_some(verb.head);
        accepts.or_else(glad).filter(|_| other)
    })
}

/// `Minister Lind, who said that she was of the same opinion, thanked …`: the verb of what is told on the way.
fn in_relative(s: &Sentence, first: usize, person: usize) -> Option<usize> {
    if !s.may_say(Word::WHO) {
        return None;
    }
    let subject = s.phrase(first).filter(|p| p.who == Who::Person(person))?;
    let who = subject.end + 1;
    if s.kind(subject.end) != Kind::Comma || s.word(who) != Word::WHO {
        return None;
    }
    let verb = s.verb(who + 1)?;
    let act = Act {
        actor: Actor::Person(person),
        head: verb.head,
        end: verb.end,
        verbs: verb.verbs,
        modal: verb.modal,
        copula: verb.copula,
        adjunct: true,
        main: false,
    };
    let told = verb.past && !verb.perfect && !verb.passive && !verb.negated;
    (told && accepts(s, &act, person, Before::default())).then_some(verb.head)
}

/// `said that, as Minister Sato had requested, she would pass it on`: what the other side asked for will be done.
fn as_asked(s: &Sentence, person: usize) -> Option<usize> {
    if !(s.may_say(Word::WOULD) || s.may_say(Word::WILL)) || !s.does(Verbs::ASK) {
        return None;
    }
    let asked = |at: usize| {
        let phrase = s.phrase(at + 1)?;
        let own = s.roster.people().get(person)?.country;
        let side = matches!(phrase.who, Who::Side(c) | Who::State(c) if Some(c) != own);
        let other = phrase.who.is_another_than(person) || side;
        let verb = s.verb_of(phrase.end)?;
        let past = verb.past && !verb.passive && verb.verbs.meets(Verbs::ASK);
        (other && past).then_some(verb.head)
    };
    let head = (1..s.len())
        .filter(|at| s.word(*at) == Word::AS)
        .find_map(asked)?;
    let promised = |i: usize| matches!(s.word(i), Word::WOULD | Word::WILL);
    (0..s.len()).any(promised).then_some(head)
}

/// `Norway gladly accepts the boats, she noted`: the clause of her own side, before that of who said it.
fn reported(s: &Sentence, first: usize, person: usize) -> Option<usize> {
    if !s.does(Verbs::ACCEPT) || s.word(first) == Word::WHILE {
        return None;
    }
    let clause = s.clause_at(first)?;
    let own = s.roster.people().get(person).and_then(|p| p.country);
    let own = matches!(clause.who, Who::Side(c) | Who::State(c) if Some(c) == own);
    let verb = clause.verb;
    let now = !verb.passive && !verb.negated && !verb.perfect && !verb.past;
    let told = own && now && matches!(verb.modal, Word::UNNAMED | Word::WILL | Word::WOULD);
    let thing = matches!(
        s.complement(verb.end),
        Complement::Thing(_) | Complement::ToThing(_) | Complement::With(_)
    );
    (told && thing && affirms(s, verb.head, verb.end, verb.copula, person)).then_some(verb.head)
}

impl Sentence<'_> {
    /// `said he would be very happy to do`, `said that she would gladly do`: the verb of saying.
    fn says_will_do(&self, verb: &Verb) -> Option<usize> {
        const DO: Words = words!("do accept");
        const NEAR: usize = 6;
        let within = self.said_of_oneself(verb)?;
        let will = matches!(within.modal, Word::WOULD | Word::WILL) && !within.negated;
        let done = (within.head..within.head + NEAR)
            .find(|i| DO.has(self.at(*i)))
            .is_some_and(|i| !self.is_word(i + 1));
        (will && done).then_some(verb.head)
    }

    /// `to which she replied that her country would do all it could`: the verb of saying.
    fn replies_with_best(&self, verb: &Verb) -> Option<usize> {
        const REPLIED: Words = words!("replied responded answered");
        let replied = REPLIED.has(self.at(verb.head)) && self.word(verb.end) == Word::THAT;
        let end = replied.then(|| self.phrase(verb.end + 1))??.end;
        let within = self.verb(end)?;
        let will = matches!(within.modal, Word::WOULD | Word::WILL) && !within.negated;
        (will && self.does_best(within.head, within.end)).then_some(verb.head)
    }

    /// `which she promised`, `which he welcomed`, `for which she expressed her full support`, `to which he had no objection`
    fn grants_it(&self, verb: &Verb) -> bool {
        const GRANTS: Words = words!(
            "promised pledged granted guaranteed welcomed supported backed favoured favored approved endorsed"
        );
        const VOICED: Words = words!("expressed voiced offered promised pledged gave");
        const SUPPORT: Words = words!("support backing consent approval assent");
        const NEAR: usize = 5;
        let plain = !verb.passive && !verb.perfect && verb.modal == Word::UNNAMED;
        let grants = GRANTS.has(self.at(verb.head)) && !self.is_word(verb.end);
        let near = || (verb.end..verb.end + NEAR).take_while(|i| self.is_word(*i));
        let voiced = || VOICED.has(self.at(verb.head)) && near().any(|i| SUPPORT.has(self.at(i)));
        plain && (grants || voiced() || self.minds_not(verb.end))
    }

    /// Past `of two boats` behind a noun, as far as its verb.
    fn past_of(&self, at: usize) -> usize {
        const NEAR: usize = 10;
        if !self.is(at, Class::PREPOSITION) {
            return at;
        }
        let words = (at..at + NEAR).take_while(|i| self.is_word(*i));
        let mut verbs = words.filter(|i| matches!(self.word(*i), Word::WAS | Word::WERE));
        verbs.next().unwrap_or(at)
    }
}

/// `was gratefully accepted`, `has been taken up`: its verb.
fn accepted(s: &Sentence, at: usize) -> Option<usize> {
    let verb = s.verb(at)?;
    let told = verb.passive && (verb.past || verb.perfect) && verb.modal == Word::UNNAMED;
    let up = s.word(verb.head) == Word::TAKEN && s.word(verb.end) == Word::UP;
    let yes = told && !verb.negated && (verb.verbs.meets(Verbs::ACCEPT) || up);
    (yes && !s.is_past_news(&verb)).then_some(verb.head)
}

/// `While accepting the invitation, …`, `Having agreed to the proposal, …`
fn fronted(s: &Sentence, first: usize) -> Option<usize> {
    const NEAR: usize = 4;
    const TELLS: Words = words!("expressing voicing signalling conveying announcing");
    // `Expressing agreement with Minister Sato's proposal, …`
    if TELLS.has(s.at(first)) && s.has(Class::ACCORD_NOUN) {
        let noun = s.head_of(first + 1, Class::ACCORD_NOUN)?;
        let with = matches!(s.word(noun + 1), Word::WITH | Word::TO | Word::FOR);
        // `Expressing his agreement with Minister Sato, …`
        let same = s.word(noun + 1) == Word::WITH && s.at(noun).text(s.text) == "agreement" && {
            let other = s.phrase(noun + 2);
            other.is_some_and(|p| matches!(p.who, Who::Person(_) | Who::Counterpart))
        };
        return (with && s.heads(noun + 2, Class::PROPOSAL_NOUN) || same).then_some(noun);
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
