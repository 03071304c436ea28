//! Turns of a stand that all take: `pressed for a truce`, `lent it their support`, `laid stress on it`.

use crate::parse::agreement::acts::Act;
use crate::parse::agreement::complement::Complement;
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, is, words};

use super::NEAR;

const AGAINST: u64 = hashed("against");

/// `made it clear that …`
pub(super) fn is_made_clear(s: &Sentence, act: &Act) -> bool {
    const CLEAR: u64 = hashed("clear");
    let it = usize::from(s.word(act.end) == Word::IT);
    is(s.at(act.end + it), CLEAR)
}

/// `saw the need to act`
pub(super) fn sees_need(s: &Sentence, act: &Act) -> bool {
    s.heads(act.end, Class::NEED_NOUN)
}

/// `recalled the need to …`, not `recalled their meeting`
pub(super) fn recalls(s: &Sentence, act: &Act) -> bool {
    let firm = Class::NEED_NOUN.or(Class::COMMITMENT_NOUN);
    matches!(s.complement(act.end), Complement::Thing(at) if s.heads(at, firm))
}

/// `took a dim view of it`
pub(super) fn rates(s: &Sentence, act: &Act) -> bool {
    const MANNER: Words =
        words!("positive negative dim favourable favorable critical sober optimistic");
    let article = matches!(s.word(act.end), Word::A | Word::AN);
    let view = s.is(act.end + 2, Class::VIEW_NOUN) && s.word(act.end + 3) == Word::OF;
    article && MANNER.has(s.at(act.end + 1)) && view
}

/// `positively assessed the pace`, `assessed it highly`
pub(super) fn is_rated(s: &Sentence, act: &Act) -> bool {
    const HIGHLY: Words = words!("positively highly negatively favourably favorably critically");
    const FAR: usize = 24;
    let manner = s.at(act.head.wrapping_sub(1));
    let behind = |i: usize| HIGHLY.has(s.at(i)) && s.kind(i + 1) != Kind::Word;
    HIGHLY.has(manner) || (act.end..act.end + FAR).any(behind)
}

/// `spoke in favour of …`, `came out against …`, `spoke highly of …`
pub(super) fn speaks_for(s: &Sentence, act: &Act) -> bool {
    const OUT: Words = words!("out up");
    const UP: u64 = hashed("up");
    const FAVOUR: Words = words!("favour favor support");
    const CAME: Words = words!("came coming");
    const DOING: u64 = hashed("doing");
    let at = act.end + usize::from(OUT.has(s.at(act.end)));
    let favour = s.word(at) == Word::IN && FAVOUR.has(s.at(at + 1));
    // `spoke for doing more`, `spoke out for a truce`; not `spoke for an hour`
    let doing = s.is(at + 1, Class::GERUND) || is(s.at(at + 1), DOING);
    // `The fair came up for discussion.`
    let up = CAME.has(s.at(act.head)) && is(s.at(act.end), UP);
    let promoted = s.word(at) == Word::FOR && (at > act.end || doing) && !up;
    favour || is(s.at(at), AGAINST) || promoted || s.word(act.end) == Word::HIGHLY
}

/// `made special mention of the importance of …`
pub(super) fn makes_mention(s: &Sentence, act: &Act) -> bool {
    const MENTION: u64 = hashed("mention");
    let special = s.kind(act.end + 1) == Kind::Word && !is(s.at(act.end), MENTION);
    let noun = act.end + usize::from(special);
    is(s.at(noun), MENTION) && s.word(noun + 1) == Word::OF
}

/// `put emphasis on …`, `laid particular stress on …`
pub(super) fn lays_stress(s: &Sentence, act: &Act) -> bool {
    const STRESS: Words = words!("emphasis stress accent");
    let particular = s.kind(act.end + 1) == Kind::Word && s.word(act.end + 1) != Word::ON;
    let noun = act.end + usize::from(particular);
    STRESS.has(s.at(noun)) && s.word(noun + 1) == Word::ON
}

/// `pressed for a truce`, `cautioned against haste`, `stood up for it`, `rallied behind it`
pub(super) fn presses(s: &Sentence, act: &Act) -> bool {
    takes_side(s, act.end)
}

/// `took a stand against it`
pub(super) fn takes_line(s: &Sentence, act: &Act) -> bool {
    const LINE: Words = words!("stand line stance position");
    let line = (act.end..act.end + NEAR).find(|i| LINE.has(s.at(*i)));
    line.is_some_and(|i| takes_side(s, i + 1))
}

/// `for a truce`, `firmly against haste`, `up for it`
fn takes_side(s: &Sentence, at: usize) -> bool {
    const FIRM: Words = words!("up out firm firmly");
    const SIDES: Words = words!("for against behind");
    let next = s.skip_adverbs(at);
    let next = next + usize::from(FIRM.has(s.at(next)));
    let doing = s.is(next + 1, Class::DETERMINER) || s.is_word(next + 1);
    doing && SIDES.has(s.at(next))
}

/// `gave a positive answer`
pub(super) fn answers_well(s: &Sentence, act: &Act) -> bool {
    const POSITIVE: Words = words!("positive favourable favorable affirmative");
    const ANSWER: Words = words!("answer reply response");
    let article = usize::from(matches!(s.word(act.end), Word::A | Word::AN));
    let at = act.end + article;
    POSITIVE.has(s.at(at)) && ANSWER.has(s.at(at + 1))
}

/// `found this an excellent idea`, `called the proposal a very good one`: of what the other side has said.
pub(super) fn finds_good(s: &Sentence, act: &Act) -> bool {
    const GOOD: Words = words!("good excellent splendid great wonderful superb fine sound");
    const IDEA: Words = words!("idea one proposal suggestion thought");
    let at = act.end;
    let thing = match s.word(at) {
        Word::IT | Word::THIS | Word::THAT | Word::THE if s.is(at + 1, Class::PROPOSAL_NOUN) => {
            at + 2
        }
        Word::IT | Word::THIS | Word::THAT => at + 1,
        _ => return false,
    };
    let article = s.skip_adverbs(thing + usize::from(s.word(thing) == Word::AS));
    let good = s.skip_adverbs(article + usize::from(matches!(s.word(article), Word::A | Word::AN)));
    good > article && GOOD.has(s.at(good)) && IDEA.has(s.at(good + 1))
}

/// `lent their support to it`, `threw their weight behind it`, `signalled their support`, `made plain their support`
pub(super) fn lends_support(s: &Sentence, act: &Act) -> bool {
    const SUPPORT: Words = words!("support backing weight solidarity");
    let theirs = |i: usize| (act.end..i).any(|k| s.word(k) == Word::THEIR);
    (act.end..act.end + NEAR).any(|i| SUPPORT.has(s.at(i)) && theirs(i))
}

/// `labelled it illegal`
pub(super) fn terms(s: &Sentence, act: &Act) -> bool {
    matches!(s.complement(act.end), Complement::Thing(_))
}

/// `described it as illegal`
pub(super) fn describes(s: &Sentence, act: &Act) -> bool {
    const FAR: usize = 12;
    terms(s, act) && (act.end + 1..act.end + FAR).any(|i| s.word(i) == Word::AS)
}
