//! A yes within what one side says: `said that he shared this view`, `Peru, he stated, would be glad to come`.

use super::{HOME, affirms, answers, could_accept, promised};
use crate::parse::agreement::Before;
use crate::parse::agreement::acts::Act;
use crate::parse::agreement::complement::Complement;
use crate::parse::grammar::{Sentence, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// `said that he shared this view`, `noted that Russia agrees with …`, `said Peru would be happy to …`, `confirmed to me that
/// …`, `assured him that she would do so`
pub(super) fn says_yes(s: &Sentence, act: &Act, person: usize, before: Before) -> Option<bool> {
    if !act.verbs.meets(Verbs::SAY.or(Verbs::STANCE)) {
        return None;
    }
    // `Peru, he stated, would be happy to …`
    let between = s.kind(act.end) == Kind::Comma && act.main;
    // `stated, “We agree with this.`
    let quoted = s.kind(act.end) == Kind::Comma && s.kind(act.end + 1) == Kind::Quote;
    let between = between && !quoted;
    let at = if between {
        s.skip_openers(0)
    } else if quoted {
        act.end + 2
    } else {
        let (Complement::That(at) | Complement::Thing(at)) = s.complement(past_hearer(s, act))
        else {
            return None;
        };
        s.skip_openers(at)
    };
    if !between && s.is_right(at, person) {
        return Some(true);
    }
    let we = quoted && s.word(at) == Word::WE;
    let end = if we {
        at + 1
    } else {
        owner_ends(s, at, person)?
    };
    let verb = if between {
        s.verb(act.end + 1)?
    } else {
        s.verb_of(end)?
    };
    if verb.negated && !s.minds_not(verb.end) || verb.passive {
        return None;
    }
    let within = Act {
        head: verb.head,
        end: verb.end,
        verbs: verb.verbs,
        modal: verb.modal,
        copula: verb.copula,
        ..*act
    };
    let perfect = verb.perfect && !verb.copula;
    // `said that she would accede to his request`
    let will = matches!(verb.modal, Word::WOULD | Word::WILL)
        && verb.verbs.meets(Verbs::ACCEPT)
        && s.has(Class::PROPOSAL_NOUN);
    let affirmed = affirms(s, verb.head, verb.end, verb.copula, person);
    let meets = matches!(verb.modal, Word::WOULD | Word::WILL) && meets_request(s, &within);
    let could = verb.modal == Word::COULD && could_accept(s, &within, person, before);
    let yes = affirmed && (verb.modal == Word::UNNAMED || will)
        || meets
        || could
        || answers(s, &within, before)
        || promised::grants(s, act, &within, before)
        || works_to_that_end(s, act, &within);
    Some(yes && !perfect)
}

/// `replied that Norway would work to that end`
fn works_to_that_end(s: &Sentence, act: &Act, within: &Act) -> bool {
    const ANSWERED: Words = words!("replied answered responded promised assured");
    const END: Words = words!("end effect");
    const NEAR: usize = 4;
    let will = matches!(within.modal, Word::WOULD | Word::WILL) && ANSWERED.has(s.at(act.head));
    let that = |i: usize| matches!(s.word(i), Word::THAT | Word::THIS);
    let to_end = |i: usize| s.word(i) == Word::TO && that(i + 1) && END.has(s.at(i + 2));
    will && (within.end..within.end + NEAR).any(to_end)
}

/// `said that Norway would meet the request`, not `would meet the requests of its towns`
fn meets_request(s: &Sentence, within: &Act) -> bool {
    const MEETS: Words = words!("meet grant fulfil fulfill satisfy heed honour honor");
    const ASKED: Words = words!("request requests wish wishes appeal");
    const NEAR: usize = 3;
    let mut near = within.end..within.end + NEAR;
    let noun = near.find(|i| ASKED.has(s.at(*i)));
    MEETS.has(s.at(within.head)) && noun.is_some_and(|noun| !s.is_word(noun + 1))
}

/// Past `to me`, and past `him`, `Minister Sato` before what is said.
fn past_hearer(s: &Sentence, act: &Act) -> usize {
    const HEARERS: Words = words!("me him her us them");
    /// Nobody is called by more words.
    const FAR: usize = 40;
    let to = usize::from(s.word(act.end) == Word::TO);
    let at = act.end + to;
    if HEARERS.has(s.at(at)) && (to > 0 || s.word(at + 1) == Word::THAT) {
        return at + 1;
    }
    let that = (at + 1..at + FAR).any(|i| s.word(i) == Word::THAT);
    let hearer = that
        .then(|| s.phrase(at))
        .flatten()
        .filter(|p| matches!(p.who, Who::Person(_) | Who::Counterpart));
    let end = hearer.map(|p| p.end);
    end.filter(|end| s.word(*end) == Word::THAT)
        .unwrap_or(act.end)
}

/// Where the subject at `at` ends, if that is who speaks or the state behind: `he`, `his government`, `Norway`.
fn owner_ends(s: &Sentence, at: usize, person: usize) -> Option<usize> {
    let own = matches!(s.word(at), Word::HIS | Word::HER | Word::ITS);
    if own && HOME.has(s.at(at + 1)) {
        return Some(at + 2);
    }
    let phrase = s.phrase(at)?;
    let owns = match phrase.who {
        Who::Single(_) | Who::I => true,
        Who::Person(p) => p == person,
        Who::State(c) | Who::Side(c) => {
            s.roster.people().get(person).and_then(|p| p.country) == Some(c)
        }
        // `said that Norway and Peru share the same position`
        Who::Joint => s
            .verb_of(phrase.end)
            .is_some_and(|verb| verb.verbs.meets(Verbs::SHARE)),
        // `said that they would be pleased to accept`: her side
        Who::They => s
            .verb_of(phrase.end)
            .is_some_and(|v| v.copula && matches!(v.modal, Word::WOULD | Word::WILL)),
        Who::It | Who::There | Who::We | Who::Counterpart | Who::Event | Who::Other => false,
    };
    owns.then_some(phrase.end)
}
