//! What kind of agreement an act of all sides is.

use super::accord::reached;
use super::acts::Act;
use super::complement::Complement;
use super::plain::by_complement;
use super::stance::{is_will, pledged, stance};
use super::state::{state, will};
use super::turns;
use crate::model::AgreementKind::{self, Commitment, JointPosition, SharedView};
use crate::parse::grammar::{Clause, Sentence, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// Nouns of what is meant to be done.
const INTENT: Words = words!("intention intentions intent");

/// What all sides feel.
const FEELINGS: Words = words!(
    "satisfaction delight joy pride grief sorrow dismay regret condolences sympathy sympathies alarm unease outrage anger \
     indignation horror disappointment pleasure happiness"
);

/// What all sides may want alike.
const WANTED: Words = words!(
    "demand demands call calls wish wishes expectation expectations aim aims ambition ambitions will"
);
const WANTED_NEAR: usize = 4;

/// The agreement in an act of all sides together.
pub(super) fn kind(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    by_verb(s, act).or_else(|| {
        let plain = act.modal == Word::UNNAMED && !act.copula && act.main;
        plain.then(|| by_complement(s, act))?
    })
}

fn by_verb(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    let complement = s.complement(act.end);
    // `could agree on a date`
    let could = act.modal == Word::COULD && act.main && act.verbs.meets(Verbs::AGREEABLE);
    if act.modal != Word::UNNAMED && !could {
        return will(s, act);
    }
    if act.copula {
        return state(s, act).or_else(|| turns::of_all(s, act));
    }
    let verbs = act.verbs;
    let word = s.word(act.head);
    if let Some(kind) = turns::of_all(s, act) {
        return Some(kind);
    }
    if s.at(act.head).verbs.meets(Verbs::SHARE) {
        return shared(s, act, complement);
    }
    // `hold the same view on …`
    if let Complement::Thing(at) = complement
        && matches!(word, Word::HAVE | Word::HAD | Word::HAS)
            | s.at(act.head).verbs.meets(Verbs::HELD)
        && let Some(noun) = s.head_of(at, Class::VIEW_NOUN)
        && (at..noun).any(|i| s.is(i, Class::SAME))
    {
        return Some(SharedView);
    }
    if verbs.meets(Verbs::REACH)
        && let Some(kind) = reached(s, act.end)
    {
        return Some(kind);
    }
    if verbs.meets(Verbs::AGREE) {
        return undertaken(s, act, complement);
    }
    // `evaluated that …`, `held that …`
    if verbs.meets(Verbs::VIEW)
        && let Complement::That(at) = complement
        && s.word(at - 1) == Word::THAT
    {
        return if s.undertakes(at, false) {
            Some(Commitment)
        } else {
            s.own_state(at).or(Some(SharedView))
        };
    }
    // `considered it necessary to …`
    if verbs.meets(Verbs::VIEW)
        && let Complement::Thing(at) = complement
        && s.word(at) == Word::IT
        && s.has_quality(at)
    {
        return Some(SharedView);
    }
    if verbs.meets(Verbs::DISCUSS) && !verbs.meets(Verbs::STANCE) {
        // What views are exchanged on is a subject only.
        let exchanged = s.at(act.head).text(s.text).starts_with("exchang");
        return treated(s, act.end).filter(|_| !exchanged);
    }
    if verbs.meets(Verbs::VIEW)
        && let Some(kind) = viewed(s, act, complement)
    {
        return Some(kind);
    }
    if verbs.meets(Verbs::STANCE) {
        return stance(s, act, word);
    }
    let orders = (act.end..act.end + 2).any(|i| s.is(i, Class::ORDER_NOUN));
    if verbs.meets(Verbs::ORDER) || orders {
        return Some(Commitment);
    }
    // `said the two countries will work together`
    if let Complement::Thing(at) = complement
        && verbs.meets(Verbs::SAY)
        && let Some(clause) = s.clause_at(at)
        && matches!(clause.who, Who::Joint | Who::They)
        && !clause.verb.passive
    {
        return match clause.verb.modal {
            Word::WILL | Word::WOULD => Some(Commitment),
            Word::SHOULD | Word::MUST => Some(JointPosition),
            _ => s.wants_to(&clause.verb).then_some(JointPosition),
        };
    }
    if let Complement::That(at) = complement
        && verbs.meets(Verbs::SAY)
    {
        return said(s, act, at);
    }
    let wants = act.main && s.wants_done(act.head, act.end);
    (wants || s.owes_in_front(act, complement)).then_some(JointPosition)
}

/// `agreed to meet`, `decided:`
fn undertaken(s: &Sentence, act: &Act, complement: Complement) -> Option<AgreementKind> {
    let next = s.at(s.skip_adverbs(act.end) + 1).text(s.text);
    if matches!(next, "differ" | "disagree") {
        return None;
    }
    // `The ministers agreed:`, `They agreed that:`
    let that = usize::from(s.word(act.end) == Word::THAT);
    if s.kind(act.end + that) == Kind::Colon {
        return Some(Commitment);
    }
    // `…, they agreed.`: what is agreed stands before.
    if complement == Complement::Nothing && act.main && act.head > 2 {
        return Some(if s.undertakes(0, false) {
            Commitment
        } else {
            SharedView
        });
    }
    if matches!(complement, Complement::Thing(at) if s.is_regarding(act.verbs, at)) {
        return Some(SharedView);
    }
    // `concurred that the work should go on`: a view
    if let Complement::That(at) = complement
        && s.at(act.head).text(s.text).starts_with("concur")
        && !s.undertakes_anywhere(at, false)
    {
        return Some(SharedView);
    }
    Some(agreed(s, act.verbs, complement))
}

/// `They said that they would meet`; `they mentioned that` takes note of something.
fn said(s: &Sentence, act: &Act, at: usize) -> Option<AgreementKind> {
    // `said that Norway would go on helping`: what one side will do.
    let alone = |c: Clause| {
        let one = matches!(c.who, Who::State(_) | Who::Side(_) | Who::Person(_));
        one && matches!(c.verb.modal, Word::WILL | Word::WOULD)
    };
    if s.clause_at(at).is_some_and(alone) {
        return None;
    }
    if s.undertakes(at, false) {
        return Some(Commitment);
    }
    // `described what their governments had done`, `explained how they see it`
    let told = matches!(s.word(at - 1), Word::WHAT | Word::HOW);
    if s.looks_forward(at) || told {
        return None;
    }
    let noted = s.at(act.head).text(s.text) == "mentioned";
    Some(if noted { SharedView } else { JointPosition })
}

/// `agreed`, `decided`, `committed`.
pub(super) fn agreed(s: &Sentence, verbs: Verbs, complement: Complement) -> AgreementKind {
    let concurs = verbs.meets(Verbs::AGREEABLE);
    match complement {
        Complement::Do | Complement::ToThing(_) | Complement::For | Complement::Nothing => {
            Commitment
        }
        Complement::That(at) => {
            if !concurs || s.undertakes_anywhere(at, true) {
                Commitment
            } else {
                SharedView
            }
        }
        Complement::On(at) => {
            // `What both agreed on was the need for talks.`
            let at = at + usize::from(s.word(at) == Word::WAS);
            let first = s.at(s.skip_adverbs(at));
            // `agreed in assessing …` holds a view, `agreed on holding …` undertakes something.
            let judging = first.verbs.meets(Verbs::VIEW.or(Verbs::STANCE))
                && !first.verbs.meets(Verbs::EVENT.or(Verbs::HELD));
            let doing = first.is(Class::GERUND) && !first.is(Class::PREPOSITION);
            let views =
                s.heads(at, Class::NEED_NOUN.or(Class::VIEW_NOUN)) || s.is(at, Class::SUBORDINATE);
            if doing && !judging || !views && !doing {
                Commitment
            } else {
                SharedView
            }
        }
        Complement::With(_) if concurs => SharedView,
        // `the law, which they agreed was in need of reform`
        Complement::Thing(at) if concurs && s.is_held_of(at) => SharedView,
        Complement::Thing(at) => {
            let held = s.heads(at, Class::NEED_NOUN.or(Class::VIEW_NOUN));
            if concurs && (held || s.has_verb(at) && !s.undertakes(at, true)) {
                SharedView
            } else {
                Commitment
            }
        }
        Complement::With(_) => Commitment,
    }
}

/// `shared the view that …`; `shared their assessments` only tells.
fn shared(s: &Sentence, act: &Act, complement: Complement) -> Option<AgreementKind> {
    let Complement::Thing(at) = complement else {
        return None;
    };
    // `shared their satisfaction at the pace`
    let first = at + usize::from(s.word(at) == Word::THEIR);
    if FEELINGS.has(s.at(s.skip_adverbs(first))) {
        return Some(JointPosition);
    }
    // `shared the pleasure that trade has grown`
    if s.word(at) == Word::THE && FEELINGS.has(s.at(at + 1)) {
        return Some(SharedView);
    }
    // `share the same demand: that …`
    let wanted = (at..at + WANTED_NEAR).find(|i| WANTED.has(s.at(*i)));
    if wanted.is_some_and(|noun| (at..noun).any(|i| s.is(i, Class::SAME))) {
        return Some(SharedView);
    }
    let noun = s.head_of(at, Class::VIEW_NOUN.or(Class::SHARED_NOUN))?;
    let plural = s.at(noun).text(s.text).ends_with('s');
    let told = matches!(s.word(at), Word::THEIR | Word::HIS | Word::HER | Word::ITS)
        && !(act.end..noun).any(|i| s.is(i, Class::SAME));
    let same = (at..noun).any(|i| {
        s.is(i, Class::SAME) || matches!(s.word(i), Word::THE | Word::THIS | Word::A | Word::AN)
    });
    let bare_concern = s.at(noun).is(Class::SHARED_NOUN) && !s.at(noun).is(Class::VIEW_NOUN);
    // `shared grave concerns over …`
    let worry = s.at(noun).text(s.text).starts_with("concern")
        && s.is(noun + 1, Class::PREPOSITION)
        && s.word(noun + 1) != Word::WITH;
    if told && !worry || plural && !same && !bare_concern && !worry {
        return None;
    }
    if s.complement(noun + 1) == Complement::Do {
        return Some(Commitment);
    }
    let that = (noun..noun + 3).find(|i| s.word(*i) == Word::THAT);
    Some(match that {
        Some(that) if s.undertakes(that + 1, INTENT.has(s.at(noun))) => Commitment,
        _ => SharedView,
    })
}

/// `discussed their shared vision`, `their commitment`; otherwise a subject binds nobody.
fn treated(s: &Sentence, at: usize) -> Option<AgreementKind> {
    for i in at..at + 14 {
        let token = s.at(i);
        if token.kind != Kind::Word && token.kind != Kind::Hyphen && token.kind != Kind::Possessive
        {
            return None;
        }
        // "and reaffirmed their mutual interest" is another act, "ways to further their common interests" another thing.
        let next = s.at(s.skip_adverbs(i + 1));
        let further = token.is(Class::SUBORDINATE) && !token.is(Class::PREPOSITION)
            || token.word == Word::AND && next.is(Class::PAST)
            || token.word == Word::TO && next.is(Class::BASE);
        if i > at && further {
            return None;
        }
        if token.text(s.text) == "consensus" {
            return Some(SharedView);
        }
        if token.word == Word::THEIR {
            let same = (i + 1..i + 4).any(|k| s.is(k, Class::SAME));
            if s.head_of(i + 1, Class::COMMITMENT_NOUN).is_some() {
                return Some(if same { SharedView } else { JointPosition });
            }
            if same && s.heads(i + 1, Class::SHARED_NOUN) {
                return Some(SharedView);
            }
        }
    }
    None
}

/// `recognised that`, `confirmed the importance`.
fn viewed(s: &Sentence, act: &Act, complement: Complement) -> Option<AgreementKind> {
    let firm = s.at(act.head).verbs.meets(Verbs::ACKNOWLEDGE);
    match complement {
        Complement::That(at) if s.undertakes(at, false) => Some(Commitment),
        Complement::That(at) => s.own_state(at).or(Some(SharedView)),
        Complement::Do if firm => Some(Commitment),
        Complement::On(_) | Complement::With(_) | Complement::Nothing
            if act.verbs.meets(Verbs::COINCIDE) =>
        {
            Some(SharedView)
        }
        Complement::Thing(at) if s.is_regarding(act.verbs, at) => Some(SharedView),
        // `saw in the accord a step ahead`
        Complement::On(_) if s.sees(act) => Some(SharedView),
        Complement::Thing(at) if firm => {
            let word = s.word(act.head);
            if let Some(kind) = pledged(s, at) {
                return Some(kind);
            }
            // `noted our agreement to …`
            if let Some(noun) = s.head_of(at, Class::ACCORD_NOUN)
                && s.complement(noun + 1) == Complement::Do
            {
                return Some(Commitment);
            }
            if is_will(s, at) {
                return (!s.is_one_sided(at)).then_some(JointPosition);
            }
            let held = s.heads(at, Class::NEED_NOUN.or(Class::VIEW_NOUN));
            if act.adjunct && !held {
                return None;
            }
            let noted = word == Word::NOTED;
            Some(if held || !noted {
                SharedView
            } else {
                JointPosition
            })
        }
        Complement::Thing(at)
            if act.verbs.meets(Verbs::VIEW)
                && !act.verbs.meets(Verbs::EVENT.or(Verbs::STANCE))
                && (s.has_quality(at) || s.is_seen_as(act, at)) =>
        {
            Some(SharedView)
        }
        Complement::Do
        | Complement::ToThing(_)
        | Complement::On(_)
        | Complement::For
        | Complement::With(_)
        | Complement::Thing(_)
        | Complement::Nothing => None,
    }
}

impl Sentence<'_> {
    /// Whether a finite verb follows soon: `agreed the talks were useful`.
    fn has_verb(&self, at: usize) -> bool {
        (at + 1..at + 14).any(|i| self.is(i, Class::AUXILIARY))
    }

    /// `saw the accord as a step ahead`
    fn is_seen_as(&self, act: &Act, at: usize) -> bool {
        self.sees(act) && (at..at + 10).any(|i| self.word(i) == Word::AS)
    }

    fn sees(&self, act: &Act) -> bool {
        let verb = self.at(act.head).text(self.text);
        matches!(verb, "saw" | "see" | "viewed" | "regarded" | "regard")
    }

    /// `considered it necessary to …`
    fn has_quality(&self, at: usize) -> bool {
        (at..at + 4).any(|i| self.is(i, Class::QUALITY))
    }
}
