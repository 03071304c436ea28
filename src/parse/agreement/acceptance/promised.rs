//! What is promised, behind a request: `replied that Norway would send them`, `pledged her help`, `was ready to do so`. What
//! was asked for need not be named again: whoever is asked and promises something says yes.

use crate::parse::agreement::Before;
use crate::parse::agreement::acts::Act;
use crate::parse::grammar::{Sentence, Who};
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::place_at;
use crate::parse::words::{Words, words};

/// Whoever promises to look into it says neither yes nor no.
pub(super) const WEIGHS: Words = words!(
    "examine consider study look review discuss think reflect assess explore weigh raise convey"
);

/// What is asked for and given.
const HELP: Words = words!("support backing help assistance aid cooperation");

const HELPS: Words = words!("help assist cooperate oblige contribute");

/// `replied that Norway would send them`, `promised that this would be done`; `told` tells of what is `within`.
pub(super) fn grants(s: &Sentence, told: &Act, within: &Act, before: Before) -> bool {
    const ANSWERED: Words = words!(
        "replied answered responded promised assured reassured pledged vowed undertook guaranteed"
    );
    const ON: Words = words!("continue remain always keep have like be need");
    const THOUGHT: Words = words!("consideration thought attention answer reply matter");
    const FAR: usize = 5;
    let will = matches!(within.modal, Word::WOULD | Word::WILL);
    if !before.proposal || !will || within.copula || WEIGHS.has(s.at(within.head)) {
        return false;
    }
    // `would do what it can`, `would make them available`
    let back = |i: usize| s.is_asked(i);
    let best = s.does_best(within.head, within.end);
    let answered = ANSWERED.has(s.at(told.head)) || s.opens_as_answer();
    let answered = answered && !ON.has(s.at(within.head));
    // `would give it favourable thought`
    let weighs = (within.end..within.end + FAR).any(|i| THOUGHT.has(s.at(i)));
    // `would see to it`
    let to = within.end + usize::from(s.word(within.end) == Word::TO);
    (answered || best || back(to) || s.points_at_asked(to)) && !weighs
}

/// `promised her help`, `expressed her full support`, `assured him of Norway's assistance in this`.
pub(super) fn supports(s: &Sentence, act: &Act, before: Before) -> bool {
    const GIVES: Words = words!("expressed voiced pledged promised offered gave");
    const ASSURED: Words = words!("assured reassured");
    const WORD: Words = words!("word promise assurance");
    const NEAR: usize = 4;
    const FAR: usize = 5;
    if !before.proposal || act.modal != Word::UNNAMED || act.copula {
        return false;
    }
    let at = if GIVES.has(s.at(act.head)) {
        Some(act.end)
    } else if ASSURED.has(s.at(act.head)) {
        let of = (act.end + 1..act.end + FAR).find(|i| s.word(*i) == Word::OF);
        of.map(|of| of + 1)
    } else {
        None
    };
    let Some(at) = at else {
        return false;
    };
    // `assured her of it`
    if matches!(s.word(at), Word::IT | Word::THIS) && ASSURED.has(s.at(act.head)) {
        return true;
    }
    // `gave her word that they would be sent`
    if WORD.has(s.at(at + 1)) && matches!(s.word(at + 2), Word::THAT | Word::TO) {
        return true;
    }
    let own =
        matches!(s.word(at), Word::HIS | Word::HER | Word::ITS) || place_at(s.tokens, at).is_some();
    let noun = (at + 1..at + NEAR).find(|i| HELP.has(s.at(*i)));
    // `her support for the peace plan` is nothing that was asked for.
    noun.is_some_and(|noun| own && (!s.is_word(noun + 1) || s.points_here(noun + 1)))
}

/// `was ready to do so`, `showed herself willing to help`, `was in a position to do this`.
pub(super) fn is_ready(s: &Sentence, act: &Act, before: Before) -> bool {
    const SHOWED: Words = words!("showed declared professed");
    const SELF: Words = words!("himself herself itself");
    const READY: Words = words!("ready willing prepared happy glad pleased able");
    let oneself = SHOWED.has(s.at(act.head)) && SELF.has(s.at(act.end));
    let at = s.skip_adverbs(act.end + usize::from(oneself));
    let ready = (act.copula || oneself) && READY.has(s.at(at)) && s.word(at + 1) == Word::TO;
    let would = matches!(act.modal, Word::UNNAMED | Word::WOULD | Word::WILL);
    before.proposal && ready && would && s.does_asked(at + 2)
}

impl Sentence<'_> {
    /// `help`, `do so`, `support this`: what was asked for, at the verb.
    pub(super) fn does_asked(&self, verb: usize) -> bool {
        let behind = Class::PREPOSITION.or(Class::ADVERB);
        let alone = !self.is_word(verb + 1) || self.is(verb + 1, behind);
        let back = self.is_asked(verb + 1) && !WEIGHS.has(self.at(verb));
        HELPS.has(self.at(verb)) && alone || back
    }

    /// `In response, Minister Lind said`
    fn opens_as_answer(&self) -> bool {
        const ANSWER: Words = words!("response reply answer");
        let opens = |at: usize| self.word(at) == Word::IN && ANSWER.has(self.at(at + 1));
        opens(0) && !self.is_word(2)
    }

    /// `such efforts`, `these steps`: what was asked for.
    fn points_at_asked(&self, at: usize) -> bool {
        const SUCH: Words = words!("such these those");
        let token = self.at(at);
        SUCH.has(token) && self.is_word(at + 1)
    }

    /// `so`, `them`: what was asked for.
    fn is_asked(&self, at: usize) -> bool {
        const ASKED: Words = words!("so it this them");
        ASKED.has(self.at(at))
    }

    /// `in this`, `with it`, `in this regard`
    fn points_here(&self, at: usize) -> bool {
        let led = matches!(self.word(at), Word::IN | Word::WITH | Word::FOR);
        led && matches!(self.word(at + 1), Word::THIS | Word::IT | Word::THAT)
    }

    /// `do what it can`, `do all in its power`, `do its best`.
    pub(super) fn does_best(&self, head: usize, end: usize) -> bool {
        const BEST: Words = words!("best utmost everything all what whatever");
        const NEAR: usize = 3;
        let does = self.at(head).text(self.text) == "do";
        does && (end..end + NEAR).any(|i| BEST.has(self.at(i)))
    }

    /// `that he was right`: said of the other side.
    pub(super) fn is_right(&self, at: usize, person: usize) -> bool {
        const RIGHT: Words = words!("right correct justified");
        /// Nobody is called by more words.
        const FAR: usize = 40;
        let said = (at..at + FAR).any(|i| RIGHT.has(self.at(i)));
        let Some(phrase) = said.then(|| self.phrase(at)).flatten() else {
            return false;
        };
        let other = matches!(phrase.who, Who::Single(_)) || phrase.who.is_another_than(person);
        let verb = self.verb(phrase.end).filter(|v| v.copula && !v.negated);
        other && verb.is_some_and(|v| RIGHT.has(self.at(self.skip_adverbs(v.end))))
    }
}
