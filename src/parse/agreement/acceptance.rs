//! When one side says yes to the other: to a proposal, a request, an invitation, a view.

mod elsewhere;
mod glad;
mod offered;
mod promised;
mod relative;
mod says;
mod shares;

pub(super) use elsewhere::{beside, elsewhere};
pub(super) use offered::of_others;

use shares::{belongs, shares};

use super::Before;
use super::acts::Act;
use super::complement::Complement;
use super::turns;
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// Whether the act of one person accepts something of the other side's.
pub(super) fn accepts(s: &Sentence, act: &Act, person: usize, before: Before) -> bool {
    if matches!(act.modal, Word::CAN | Word::COULD) {
        return could_accept(s, act, person, before);
    }
    if act.modal != Word::UNNAMED && !matches!(act.modal, Word::WOULD | Word::WILL) {
        return false;
    }
    if affirms(s, act.head, act.end, act.copula, person) {
        return true;
    }
    let before = glad::behind_thanks(s, before);
    answers(s, act, before)
        || glad::says_yes_to_this(s, act, before)
        || repeats_yes(s, act)
        || says::says_yes(s, act, person, before).unwrap_or_default()
}

/// Whether an act answers yes to what was said before: as a main verb, and behind `said that she`.
fn answers(s: &Sentence, act: &Act, before: Before) -> bool {
    willing(s, act, before)
        || glad::accepts_gladly(s, act, before)
        || glad::comes(s, act, before)
        || glad::helps(s, act, before)
        || glad::does_so(s, act, before)
        || glad::favours(s, act, before)
        || promised::supports(s, act, before)
        || promised::is_ready(s, act, before)
        || offered::attends(s, act, before)
        || turns::of_one(s, act, before)
}

/// `repeated her acceptance of the invitation`
fn repeats_yes(s: &Sentence, act: &Act) -> bool {
    const YES: Words = words!("acceptance consent assent");
    const NEAR: usize = 3;
    let own = matches!(s.word(act.end), Word::HIS | Word::HER | Word::ITS);
    let tells = act
        .verbs
        .meets(Verbs::SAY.or(Verbs::STANCE).or(Verbs::VIEW));
    let noun = || (act.end + 1..act.end + NEAR).any(|i| YES.has(s.at(i)));
    own && tells && act.modal == Word::UNNAMED && noun()
}

/// `could accept the proposal`, `can go along with the idea`, not where it depends on something.
fn could_accept(s: &Sentence, act: &Act, person: usize, before: Before) -> bool {
    const UNLESS: Words = words!("if unless only provided whether under once hardly scarcely");
    // `could only agree`, `could not agree more`
    const ONLY: Words = words!("only");
    const MORE: Words = words!("more");
    let alone = s.kind(act.end) == Kind::Stop || s.word(act.end) == Word::WITH;
    let only = ONLY.has(s.at(act.head - act.head.min(1)));
    // `could only confirm this`
    let confirms = act.verbs.meets(Verbs::ACKNOWLEDGE.or(Verbs::STANCE)) && s.points_back(act.end);
    if only && confirms {
        return true;
    }
    let only = only && alone;
    let agrees = act.verbs.meets(Verbs::AGREEABLE) && act.head > 0;
    if agrees && (only || MORE.has(s.at(act.end)) && s.word(act.head - 1) == Word::NOT) {
        return true;
    }
    let yes = act.verbs.meets(Verbs::ACCEPT.or(Verbs::OTHER))
        && act.main
        && !s.tokens.iter().any(|t| UNLESS.has(t));
    yes && (act.verbs.meets(Verbs::ACCEPT) && affirms(s, act.head, act.end, false, person)
        || turns::of_one(s, act, before))
}

impl Sentence<'_> {
    /// `agreed with the Red Cross that …`: with somebody who is no side of the call.
    fn is_beyond_call(&self, at: usize) -> bool {
        let first = at + usize::from(self.word(at) == Word::THE);
        let (name, second) = (self.at(first), self.at(first + 1));
        let side = Class::TITLE
            .or(Class::MODIFIER)
            .or(Class::SIDE)
            .or(Class::COUNTERPART)
            .or(Class::HONORIFIC)
            .or(Class::PLACE);
        let stranger = |t: &Token| {
            t.kind == Kind::Word
                && t.is_capital()
                && !t.is(side)
                && self.roster.name(t).any.is_empty()
        };
        // `agreed with the UN that …`, where it takes no part
        let place = place_at(self.tokens, first);
        let absent = place
            .as_ref()
            .is_some_and(|p| self.roster.of_country(p.country).is_empty());
        absent || stranger(name) && place.is_none() && stranger(second)
    }
}

/// What stands for a state behind `his`.
const HOME: Words =
    words!("country nation state government people ministry side delegation administration");

/// Verbs that say yes with one complement or another.
const ANSWERS: Words = words!(
    "echoed echoing echoes expressed gave voiced conveyed indicated signalled offered lent pledged promised supported backed \
     took seconded subscribed supports backs said responded replied answered reacted welcomed welcoming welcomes found saw"
);

/// A verb of saying yes with what it says yes to.
fn affirms(s: &Sentence, head: usize, end: usize, copula: bool, person: usize) -> bool {
    if copula {
        return same_view(s, end);
    }
    let verb = s.at(head);
    if verb.verbs.meets(Verbs::SHARE) {
        return matches!(s.complement(end), Complement::Thing(at) if shares(s, at, person));
    }
    if verb.verbs.meets(Verbs::AGREEABLE) {
        if matches!(s.complement(end), Complement::With(at) if s.is_beyond_call(at)) {
            return false;
        }
        // `agreed to disagree`
        if s.complement(end) == Complement::Do
            && s.at(s.skip_adverbs(end) + 1).verbs.meets(Verbs::DENY)
        {
            return false;
        }
        // `Minister Lind agreed, noting that …`
        let bare = s.kind(end) == Kind::Comma
            && (s.is(end + 1, Class::GERUND) || s.word(end + 1) == Word::AND);
        return s.complement(end) != Complement::Nothing || bare || s.len() < end + 8;
    }
    if voices_same(s, head, end) {
        return true;
    }
    let answers = ANSWERS.has(verb) && !verb.is_capital();
    if answers && ECHOES.has(verb) {
        // `echoed Minister Sato's concern`, not that of somebody else
        return matches!(s.complement(end), Complement::Thing(at) if belongs(s, at, person));
    }
    if verb.verbs.meets(Verbs::ACCEPT) {
        // "accepted President Lind's condolences"
        const NEAR: usize = 8;
        let complement = s.complement(end);
        return !matches!(complement, Complement::Thing(at)
            if (at..at + NEAR)
                .take_while(|i| !s.is(*i, Class::PREPOSITION))
                .any(|i| RECEIVED.has(s.at(i))));
    }
    answers && (answers_yes(s, head, end, person) || offered::welcomes(s, head, end, person))
}

/// What is received, and nothing that one says yes to.
const RECEIVED: Words = words!(
    "responsibility condolences congratulations sympathy apology apologies thanks credentials"
);

const ECHOES: Words = words!("echoed echoing echoes");

/// A verb that says yes with what stands behind it alone.
fn answers_yes(s: &Sentence, head: usize, end: usize, person: usize) -> bool {
    const SAYS: Words = words!("said responded replied answered reacted");
    const GIVES: Words = words!("expressed gave voiced conveyed indicated signalled");
    const OFFERS: Words = words!("offered lent pledged promised");
    const BACKS: Words = words!("supported backed took seconded");
    const BACKS_NOW: Words = words!("supports backs");
    const MANNER: Words = words!("positively favourably favorably affirmatively");
    let verb = s.at(head);
    if SAYS.has(verb) {
        let next = s.skip_adverbs(end);
        // `replied with consent`
        if s.word(next) == Word::WITH {
            let noun = s.head_of(next + 1, Class::ACCORD_NOUN);
            return noun.is_some_and(|noun| s.at(noun).text(s.text) != "understanding");
        }
        return (end..next).any(|i| MANNER.has(s.at(i)))
            || s.at(next).text(s.text) == "yes"
            || s.at(next + 2).text(s.text) == "affirmative";
    }
    // `…, to which Ms. Lind offered her support`
    let to_which = || {
        (head.saturating_sub(10)..head).any(|i| {
            s.word(i) == Word::TO
                && s.word(i + 1) == Word::WHICH
                && (i..head).all(|k| s.kind(k) == Kind::Word || s.kind(k) == Kind::Stop)
        })
    };
    if OFFERS.has(verb) {
        return to_which();
    }
    let complement = s.complement(end);
    let wanted = match complement {
        Complement::Thing(at) | Complement::ToThing(at) => Some(at),
        Complement::Do
        | Complement::That(_)
        | Complement::On(_)
        | Complement::For
        | Complement::With(_)
        | Complement::Nothing => None,
    };
    if GIVES.has(verb) {
        const SUPPORT: Words = words!("support backing");
        // `…, to which Ms. Lind expressed her full support`
        let support = |at: usize| (at..at + 3).any(|i| SUPPORT.has(s.at(i)));
        // `expressed support for Minister Sato's initiative`
        let backed = |at: usize| offered::backs(s, at, person);
        if wanted.is_some_and(backed) {
            return true;
        }
        if wanted.is_some_and(support) && to_which() {
            return true;
        }
        return wanted
            .and_then(|at| s.head_of(at, Class::ACCORD_NOUN))
            // Understanding for something is sympathy.
            .is_some_and(|noun| s.at(noun).text(s.text) != "understanding");
    }
    // `found common ground with Minister Sato`, `saw eye to eye with him`
    if let Some(end) = s.common_ground(head, end) {
        return s.word(end) == Word::WITH;
    }
    if BACKS_NOW.has(verb) {
        return wanted.is_some_and(|at| s.is_this_view(at));
    }
    if BACKS.has(verb) {
        return wanted.is_some_and(|at| {
            // `took the proposal up`, not `took the proposal seriously`
            let took = s.word(head) == Word::TOOK;
            backs_call(s, at, person)
                || s.is_this_view(at)
                || !took && s.heads(at, Class::PROPOSAL_NOUN)
                || s.word(at) == Word::UP && s.heads(at + 1, Class::PROPOSAL_NOUN)
        });
    }
    // "subscribed to"
    matches!(complement, Complement::ToThing(_))
}

/// `Minister Sato's call for calm`, of the other side.
fn backs_call(s: &Sentence, at: usize, person: usize) -> bool {
    const CALLS: Words = words!("call calls plea warning");
    const NEAR: usize = 6;
    let call = (at + 1..at + NEAR).find(|i| CALLS.has(s.at(*i)));
    call.is_some_and(|call| s.kind(call - 1) == Kind::Possessive) && belongs(s, at, person)
}

/// `expressed the same view as Minister Sato`, `took a similar position`.
fn voices_same(s: &Sentence, head: usize, end: usize) -> bool {
    const VOICES: Words =
        words!("expressed voiced stated held holds hold had has took takes adopted gave conveyed");
    const SAME: Words = words!("same similar identical");
    if !s.has(Class::SAME) || !VOICES.has(s.at(head)) {
        return false;
    }
    let Complement::Thing(at) = s.complement(end) else {
        return false;
    };
    s.head_of(at, Class::VIEW_NOUN).is_some_and(|noun| {
        let same = (at..noun).any(|i| SAME.has(s.at(i)));
        // `voiced similar concerns over haste` may be of something else.
        let worry = s.at(noun).text(s.text).starts_with("concern");
        same && (!worry || s.word(noun + 1) == Word::AS)
    })
}

/// `is of the same view`, `is in full agreement`.
fn same_view(s: &Sentence, at: usize) -> bool {
    const MIND: Words = words!("mind");
    let mut same = false;
    for i in at..at + 8 {
        let token = s.at(i);
        let opens = matches!(token.word, Word::THAT | Word::TO);
        if token.kind != Kind::Word || opens || token.is(Class::AUXILIARY) {
            return false;
        }
        same |= token.is(Class::SAME) || token.text(s.text) == "one";
        if token.is(Class::ACCORD_NOUN)
            || token.is(Class::UNANIMITY) && token.text(s.text) == "agreed"
        {
            return true;
        }
        if token.is(Class::VIEW_NOUN) || MIND.has(token) && s.is(i - 1, Class::SAME) {
            return same;
        }
    }
    false
}

/// `would be happy to come`, after an invitation or a request.
fn willing(s: &Sentence, act: &Act, before: Before) -> bool {
    if act.modal != Word::WOULD && act.modal != Word::WILL {
        return false;
    }
    let verb = s.at(act.head);
    // `hoped that he would come; he replied that he would do so`
    if verb.word == Word::SO && s.at(act.head.wrapping_sub(1)).text(s.text) == "do" {
        return true;
    }
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
        // `would be pleased to accept the offer`
        || glad::gladly(s, act.end, act.copula).is_some()
        || offered::has_offer(s, act.end)
        || s.tokens
            .iter()
            .take(act.head)
            .any(|t| t.is(Class::PROPOSAL_NOUN));
    // `would like to request the same`: no answer.
    let asks =
        (act.end..act.end + 3).any(|i| s.is(i, Class::BASE) && s.at(i).verbs.meets(Verbs::ASK));
    let glad = act.copula && (act.end..act.end + 3).any(|i| s.is(i, Class::STATE_ADJECTIVE));
    let like = verb.text(s.text) == "like"
        || (act.end..act.end + 2).any(|i| s.at(i).text(s.text) == "like");
    asked && !asks && (glad || like)
}
