//! A yes in words of joy, `was pleased to accept`, and a visit promised behind an invitation.

use super::promised::WEIGHS;
use crate::parse::agreement::Before;
use crate::parse::agreement::acts::Act;
use crate::parse::agreement::complement::Complement;
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::place_at;
use crate::parse::words::{Words, words};

/// `was pleased to accept`, `had the pleasure of accepting`: the verb of acceptance, behind a verb with this end.
pub(super) fn gladly(s: &Sentence, end: usize, copula: bool) -> Option<usize> {
    const JOY: Words = words!("pleasure honour honor joy delight");
    const TAKES: Words = words!("take taking");
    const NEAR: usize = 4;
    const COMPLY: Words = words!("comply complying");
    let complies = |i: usize| COMPLY.has(s.at(i)) && s.word(i + 1) == Word::WITH;
    if !(s.does(Verbs::ACCEPT) || s.may_say(Word::UP) || (end..=end + NEAR).any(complies)) {
        return None;
    }
    let last = (end + 1..end + NEAR).find(|i| {
        let verb = s.at(i + 1);
        let joy = || JOY.has(s.at(i - 1));
        // `glad to take up the offer`
        let takes = || TAKES.has(verb) && s.word(i + 2) == Word::UP;
        (verb.verbs.meets(Verbs::ACCEPT) || takes() || complies(i + 1))
            && match s.word(*i) {
                Word::TO => {
                    let ready =
                        s.is(i - 1, Class::STATE_ADJECTIVE) || s.able_to(i - 1) == Some(*i + 1);
                    copula && ready && verb.is(Class::BASE)
                }
                Word::OF | Word::IN => !copula && joy() && verb.is(Class::GERUND),
                _ => false,
            }
    })?;
    Some(last + 1)
}

/// `was glad to accept the invitation`, `was happy to accept`, where something was proposed before.
pub(super) fn accepts_gladly(s: &Sentence, act: &Act, before: Before) -> bool {
    let took = matches!(s.at(act.head).text(s.text), "had" | "took");
    if !(act.copula || took) || act.modal != Word::UNNAMED {
        return false;
    }
    let Some(verb) = gladly(s, act.end, act.copula) else {
        return false;
    };
    match s.complement(verb + 1) {
        Complement::Thing(at) | Complement::ToThing(at) | Complement::With(at) => {
            let back = matches!(s.word(at), Word::IT | Word::THIS | Word::THAT);
            back || s.heads(at, Class::PROPOSAL_NOUN)
        }
        Complement::Nothing => before.proposal || s.has(Class::PROPOSAL_NOUN),
        Complement::Do | Complement::That(_) | Complement::On(_) | Complement::For => false,
    }
}

/// `thanked her for the invitation and said he would come`: what the sentence itself answers.
pub(super) fn behind_thanks(s: &Sentence, before: Before) -> Before {
    const THANKS: Words =
        words!("thanked thanking thanks thankful gratitude appreciation grateful");
    const INVITATION: Words = words!("invitation");
    const NEAR: usize = 10;
    /// Every act of a sentence asks, and some sentences go on for pages.
    const FAR: usize = 120;
    if before.invitation || !s.has(Class::PROPOSAL_NOUN) {
        return before;
    }
    let noun = s.tokens.iter().take(FAR).position(|t| INVITATION.has(t));
    let thanked = noun.is_some_and(|noun| {
        let near = s.tokens.get(noun.saturating_sub(NEAR)..noun);
        let near = near.unwrap_or_default();
        // `thanked her for accepting the invitation`: whoever invites, not whoever comes.
        let taken = near.iter().any(|t| t.verbs.meets(Verbs::ACCEPT));
        !taken && near.iter().any(|t| THANKS.has(t))
    });
    Before {
        proposal: before.proposal || thanked,
        invitation: thanked,
        ..before
    }
}

/// `would undertake the visit in May`, `promised to come`, `confirmed her participation`, behind an invitation.
pub(super) fn comes(s: &Sentence, act: &Act, before: Before) -> bool {
    const PROMISED: Words = words!("promised pledged undertook confirmed expressed reaffirmed");
    const COMING: Words = words!("participation attendance presence visit coming");
    const WILL: Words = words!("intention readiness willingness desire wish");
    if !before.invitation {
        return false;
    }
    if matches!(act.modal, Word::WOULD | Word::WILL) {
        return s.goes(act.head);
    }
    if !PROMISED.has(s.at(act.head)) || act.modal != Word::UNNAMED {
        return false;
    }
    // `confirmed her readiness to pay the visit`
    let own = matches!(s.word(act.end), Word::HIS | Word::HER);
    let noun = act.end + usize::from(own);
    let meant = own && WILL.has(s.at(noun));
    let to = noun + usize::from(meant);
    own && COMING.has(s.at(noun)) || s.word(to) == Word::TO && s.goes(to + 1)
}

/// `would gladly help`, `would provide all necessary support`, `expressed her willingness to support this`, behind a request.
pub(super) fn helps(s: &Sentence, act: &Act, before: Before) -> bool {
    const HELPS: Words = words!("help assist cooperate");
    const GIVES: Words = words!("provide extend render give lend offer grant");
    const AID: Words =
        words!("assistance help support cooperation backing aid facility facilities");
    const NEAR: usize = 6;
    if !before.proposal {
        return false;
    }
    if !matches!(act.modal, Word::WOULD | Word::WILL) {
        return shows_will(s, act);
    }
    let verb = s.at(act.head);
    let aid = || {
        let mut near = (act.end..act.end + NEAR).take_while(|i| s.is_word(*i));
        near.any(|i| AID.has(s.at(i)))
    };
    // `would help Peru` is told of somebody else.
    let alone = |i: usize| !s.is_word(i) || s.is(i, Class::PREPOSITION.or(Class::ADVERB));
    HELPS.has(verb) && alone(act.end) || GIVES.has(verb) && aid()
}

/// `expressed her willingness to support this`
fn shows_will(s: &Sentence, act: &Act) -> bool {
    const GIVES: Words =
        words!("expressed voiced indicated signalled confirmed declared announced");
    const WILL: Words = words!("readiness willingness preparedness");
    let own = matches!(s.word(act.end), Word::HIS | Word::HER | Word::ITS);
    let gives = own && act.modal == Word::UNNAMED && GIVES.has(s.at(act.head));
    let noun = act.end + 1;
    let to = noun + 1;
    let back = || s.points_back(to + 2) && !WEIGHS.has(s.at(to + 1));
    let asked = || s.does_asked(to + 1) || back();
    gives && WILL.has(s.at(noun)) && s.word(to) == Word::TO && asked()
}

/// `undertook to do so`, `promised to see to it`, `pledged to bring this forward`, behind a request.
pub(super) fn does_so(s: &Sentence, act: &Act, before: Before) -> bool {
    const PROMISED: Words =
        words!("promised pledged undertook committed vowed offered volunteered consented assured");
    const NEAR: usize = 5;
    let promised = PROMISED.has(s.at(act.head)) && s.word(act.end) == Word::TO;
    if before.proposal && PROMISED.has(s.at(act.head)) && s.will_be_done(act.end) {
        return true;
    }
    if !before.proposal || !promised || WEIGHS.has(s.at(act.end + 1)) {
        return false;
    }
    (act.end + 2..act.end + NEAR).any(|i| {
        let back = matches!(s.word(i), Word::SO | Word::IT | Word::THIS | Word::THAT);
        // `to make it possible`, `to end this war`
        let behind = Class::PREPOSITION.or(Class::ADVERB);
        let whole = s.word(i) == Word::SO
            || !s.is_word(i + 1)
            || s.is(i + 1, behind)
            || s.word(i + 1) == Word::AND;
        back && whole
    })
}

/// `was in favour of it`, behind a proposal; `Minister Lind's response was positive`.
pub(super) fn favours(s: &Sentence, act: &Act, before: Before) -> bool {
    const POSITIVE: Words = words!("positive favourable favorable affirmative");
    const REPLY: Words = words!("response reply answer reaction");
    const FAVOUR: Words = words!("favour favor");
    if !act.copula || act.modal != Word::UNNAMED {
        return false;
    }
    let replied = REPLY.has(s.at(act.head.wrapping_sub(1))) && POSITIVE.has(s.at(act.end));
    let favour = || s.word(act.end) == Word::IN && FAVOUR.has(s.at(act.end + 1));
    // `was in favour`, `was all for it`
    let wholly = || {
        let all = s.word(act.end) == Word::ALL && s.word(act.end + 1) == Word::FOR;
        all && s.points_back(act.end + 2) || favour() && !s.is_word(act.end + 2)
    };
    let open = || {
        let open = s.at(act.end).text(s.text) == "open" && s.word(act.end + 1) == Word::TO;
        open && s.points_back(act.end + 2)
    };
    replied
        || before.proposal && (open() || wholly())
        || before.proposal && favour() && s.points_back(act.end + 3)
}

/// `This the Minister gladly promised.`, `This view Minister Lind shared.`
pub(super) fn says_yes_to_this(s: &Sentence, act: &Act, before: Before) -> bool {
    const GIVES: Words = words!("promised pledged granted undertook guaranteed assured conceded");
    let first = s.skip_openers(0);
    let this = matches!(s.word(first), Word::THIS | Word::THESE | Word::THAT);
    if !this || act.copula || act.modal != Word::UNNAMED || !act.main {
        return false;
    }
    if !s
        .behind_object(first)
        .is_some_and(|c| c.verb.head == act.head && !c.verb.negated)
    {
        return false;
    }
    let noun = |class: Class| s.is(first + 1, class);
    let verb = s.at(act.head);
    if verb.verbs.meets(Verbs::SHARE) {
        return noun(Class::VIEW_NOUN);
    }
    let yes = verb.verbs.meets(Verbs::ACCEPT);
    yes && (before.proposal || noun(Class::PROPOSAL_NOUN)) || before.proposal && GIVES.has(verb)
}

impl Sentence<'_> {
    /// `that this would be done`, `that it will happen`
    fn will_be_done(&self, at: usize) -> bool {
        const DONE: Words = words!("done granted arranged met fulfilled heeded happen");
        let that = at + usize::from(matches!(self.word(at), Word::HIM | Word::HER));
        let back = matches!(self.word(that + 1), Word::THIS | Word::IT | Word::SO);
        let will = matches!(self.word(that + 2), Word::WOULD | Word::WILL);
        let done = that + 3 + usize::from(self.word(that + 3) == Word::BE);
        self.word(that) == Word::THAT && back && will && DONE.has(self.at(done))
    }

    /// `visit Japan`, `make the trip`, `come`: to where the sides are at home, or nowhere else.
    pub(super) fn goes(&self, head: usize) -> bool {
        const GO: Words = words!("visit travel come attend");
        const PAY: Words = words!("undertake pay make carry conduct");
        const TRIP: Words = words!("visit trip journey");
        const BACK: Words = words!("back up round around");
        const NEAR: usize = 5;
        const FAR: usize = 8;
        let trip = || (head + 1..head + NEAR).any(|i| TRIP.has(self.at(i)));
        let verb = self.at(head);
        let goes = GO.has(verb) && !BACK.has(self.at(head + 1)) || PAY.has(verb) && trip();
        let abroad = |i: usize| {
            let place = place_at(self.tokens, i);
            place.is_some_and(|p| self.roster.of_country(p.country).is_empty())
        };
        goes && !(head + 1..head + FAR).any(abroad)
    }
}
