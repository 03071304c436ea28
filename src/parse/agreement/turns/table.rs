//! The table of the turns. Of several with one verb the first that fits tells what all sides agree on.

use super::alike::{
    common_ground, holds_view, is_premised, remains_committed, sees_alike, sees_as, themselves,
};
use super::settled::{
    arranges, came_to, concluded, gives_leave, makes_plans, manages, means_to, pledges, sets_date,
    voices_accord,
};
use super::stands::{
    answers_well, describes, finds_good, is_made_clear, is_rated, lays_stress, lends_support,
    makes_mention, presses, rates, recalls, sees_need, speaks_for, takes_line, terms,
};
use super::{All, Behind, One, Turn};
use crate::model::AgreementKind::{self, Commitment, JointPosition, SharedView};
use crate::parse::agreement::Before;
use crate::parse::agreement::acts::Act;
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Word};
use crate::parse::words::{Words, size, words};
use Behind::{Anything, Near, Next, Rule};

const DEAL: Words = words!("deal bargain compromise agreement accord");
const PLANS: Words = words!(
    "plan plans programme program roadmap schedule agenda timetable proposal proposals text declaration document strategy"
);
const ON: Words = words!("on");
const WITH: Words = words!("with");
const READY: Words = words!("ready");
const BACKING: Words = words!("support backing approval consent blessing");
const THEMSELVES: Words = words!("themselves");

pub(super) const TABLE: &[Turn] = &[
    by_rule(words!("saw see seen found find"), Anything, common_ground),
    all(words!("intend plan"), Rule(means_to), Commitment),
    all(words!("scheduled planned"), Rule(arranges), Commitment),
    all(words!("made"), Rule(makes_plans), Commitment),
    by_rule(
        words!("made gave took assumed entered undertook"),
        Anything,
        pledges,
    ),
    by_rule(words!("managed"), Anything, manages),
    all(words!("set fixed settled"), Rule(sets_date), Commitment),
    all(
        words!("proceeded proceed proceeding started start"),
        Rule(is_premised),
        SharedView,
    ),
    by_rule(words!("found find"), Next(&[THEMSELVES]), themselves),
    by_rule(
        words!("remain remained remaining"),
        Anything,
        remains_committed,
    ),
    // `spoke with one voice on …`
    all(
        words!("spoke"),
        Next(&[WITH, words!("one"), words!("voice")]),
        SharedView,
    ),
    // `stood united on the need`, `stand firm against haste`, `stand ready to help`
    all(
        words!("stand stood"),
        Next(&[words!("united firm")]),
        JointPosition,
    ),
    all(words!("made making"), Rule(is_made_clear), JointPosition),
    all(words!("saw felt see"), Rule(sees_need), SharedView),
    all(words!("stand stood"), Next(&[READY]), JointPosition),
    // `took exception to the fee`
    all(
        words!("took take"),
        Next(&[words!("exception issue offence umbrage")]),
        JointPosition,
    ),
    all(
        words!("took take taken taking adopted held hold holding"),
        Rule(holds_view),
        SharedView,
    ),
    by_rule(
        words!(
            "marked marking voiced voicing registered recorded signalled signaled stated declared gave indicated conveyed \
             noted announced outlined outlining"
        ),
        Anything,
        voices_accord,
    ),
    all(
        words!("assessed evaluated rated appraised assessing evaluating"),
        Rule(is_rated),
        JointPosition,
    ),
    all(words!("thought"), Next(&[words!("highly")]), JointPosition),
    // `gave high marks to the fair`, `took a dim view of it`
    all(
        words!("gave"),
        Next(&[words!("high full"), words!("marks")]),
        JointPosition,
    ),
    all(words!("took take"), Rule(rates), JointPosition),
    by_rule(words!("came arrived reached drew"), Anything, concluded),
    by_rule(words!("came arrived"), Next(&[words!("to at")]), came_to),
    all(
        words!("spoke came speaking coming"),
        Rule(speaks_for),
        JointPosition,
    ),
    all(words!("made making"), Rule(makes_mention), JointPosition),
    all(
        words!("put putting laid laying placed placing"),
        Rule(lays_stress),
        JointPosition,
    ),
    all(
        words!("drew drawing"),
        Next(&[words!("attention")]),
        JointPosition,
    ),
    all(words!("recalled recalling"), Rule(recalls), JointPosition),
    // `opted to wait`, `bound themselves to it`, `struck a deal`, `shook hands on it`, `signed off on the plan`
    all(
        words!("opted chose elected"),
        Next(&[words!("to")]),
        Commitment,
    ),
    // `set themselves the goal of doubling trade`
    all(
        words!("set"),
        Next(&[THEMSELVES, words!("the a"), words!("goal target task aim")]),
        Commitment,
    ),
    all(words!("bound"), Next(&[THEMSELVES]), Commitment),
    all(words!("struck sealed clinched"), Near(DEAL), Commitment),
    all(words!("shook"), Next(&[words!("hands"), ON]), Commitment),
    all(words!("signed"), Next(&[words!("off"), ON]), Commitment),
    both(words!("gave"), Rule(gives_leave), Commitment),
    all(
        words!("approved adopted finalised finalized"),
        Near(PLANS),
        Commitment,
    ),
    both(
        words!("saw see sees thought think thinks felt feel feels viewed view views judged judge"),
        Rule(sees_alike),
        SharedView,
    ),
    all(words!("viewed treated classed"), Rule(sees_as), SharedView),
    all(
        words!(
            "argued pressed pushed pleaded lobbied campaigned cautioned warned rallied stood stand cautioning pressing \
             arguing"
        ),
        Rule(presses),
        JointPosition,
    ),
    all(words!("took taking"), Rule(takes_line), JointPosition),
    all(
        words!("rejoiced"),
        Next(&[words!("at over")]),
        JointPosition,
    ),
    all(words!("heralded touted"), Anything, JointPosition),
    all(
        words!(
            "lent lending gave giving threw throwing signalled signaled signalling made demonstrated manifested indicated"
        ),
        Rule(lends_support),
        JointPosition,
    ),
    all(
        words!("labelled labeled termed branded dubbed"),
        Rule(terms),
        JointPosition,
    ),
    all(
        words!("described characterised characterized qualified classified"),
        Rule(describes),
        JointPosition,
    ),
    // `went along with the idea`, `complied with this`, `joined in the appeal`
    one(words!("went go"), Next(&[words!("along"), WITH]), One::Back),
    one(words!("complied"), Next(&[WITH]), One::Back),
    one(words!("joined"), Next(&[words!("in")]), One::Back),
    // `saw no objection to it`, `gave the idea her full support`
    one(
        words!("saw see sees had has have raised voiced made"),
        Rule(|s, act| s.minds_not(act.end)),
        One::Rule(minds_not),
    ),
    one(
        words!("gave gives give lent lends lend threw"),
        Near(BACKING),
        One::Rule(backs),
    ),
    // `approved of this`, `gave a positive answer`, `found it an excellent idea`
    one(words!("approved"), Next(&[words!("of")]), One::Back),
    one(
        words!("gave returned received"),
        Rule(answers_well),
        One::Yes,
    ),
    one(
        words!("found called considered deemed thought termed described"),
        Rule(finds_good),
        One::Yes,
    ),
    one(words!("granted"), Anything, One::Rule(granted)),
    one(
        words!("favoured favored welcomed hailed applauded embraced liked adopted"),
        Anything,
        One::Rule(favoured),
    ),
];

/// Every verb of the table.
pub(super) const VERBS: Words = Words::new(&SLOTS);

const SLOTS: [u64; size(count(TABLE))] = {
    let mut slots = [0; size(count(TABLE))];
    let mut rest = TABLE;
    while let [turn, after @ ..] = rest {
        turn.verbs.put_into(&mut slots);
        rest = after;
    }
    slots
};

const fn count(turns: &[Turn]) -> usize {
    let mut count = 0;
    let mut rest = turns;
    while let [turn, after @ ..] = rest {
        count += turn.verbs.len();
        rest = after;
    }
    count
}

/// `had no objection to it`, `saw no objections to this idea`; alone where something was proposed before.
fn minds_not(s: &Sentence, act: &Act, before: Before) -> bool {
    let end = act.end + 2;
    // `had nothing against it`
    let against = s.word(act.end) != Word::NO;
    let to = if against {
        s.points_back(end)
    } else {
        s.word(end) == Word::TO && s.points_back(end + 1)
    };
    to || before.proposal && !s.is_word(end)
}

/// `gave it her full support`, `lent her backing to the plan`, behind a proposal.
fn backs(s: &Sentence, act: &Act, before: Before) -> bool {
    const FAR: usize = 6;
    if !before.proposal {
        return false;
    }
    let Some(noun) = (act.end..act.end + FAR).find(|i| BACKING.has(s.at(*i))) else {
        return false;
    };
    let it = matches!(s.word(act.end), Word::IT | Word::THIS) && noun > act.end;
    let the = || s.points_back(act.end) && s.has(Class::PROPOSAL_NOUN);
    let to = || s.word(noun + 1) == Word::TO && s.points_back(noun + 2);
    it || the() || to()
}

/// `granted the request`
fn granted(s: &Sentence, act: &Act, before: Before) -> bool {
    const THEM: Words = words!("them it this");
    before.proposal && THEM.has(s.at(act.end))
        || s.points_back(act.end) && s.has(Class::PROPOSAL_NOUN)
}

/// `welcomed the idea`, behind a proposal.
fn favoured(s: &Sentence, act: &Act, before: Before) -> bool {
    const NEAR: usize = 3;
    let offered = (act.end + 1..act.end + NEAR).any(|i| s.is(i, Class::PROPOSAL_NOUN));
    let this = matches!(s.word(act.end), Word::IT | Word::THIS);
    // `hailed it as timely`
    let rated = this && s.word(act.end + 1) == Word::AS;
    before.proposal && ((offered || this) && s.points_back(act.end) || rated)
}

const fn all(verbs: Words, behind: Behind, kind: AgreementKind) -> Turn {
    Turn {
        verbs,
        behind,
        all: All::Kind(kind),
        one: One::No,
    }
}

/// Of all sides, and as the yes of one.
const fn both(verbs: Words, behind: Behind, kind: AgreementKind) -> Turn {
    Turn {
        verbs,
        behind,
        all: All::Kind(kind),
        one: One::Yes,
    }
}

const fn by_rule(
    verbs: Words,
    behind: Behind,
    rule: fn(&Sentence<'_>, &Act) -> Option<AgreementKind>,
) -> Turn {
    Turn {
        verbs,
        behind,
        all: All::Rule(rule),
        one: One::No,
    }
}

const fn one(verbs: Words, behind: Behind, one: One) -> Turn {
    Turn {
        verbs,
        behind,
        all: All::Nothing,
        one,
    }
}
