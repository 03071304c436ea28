//! Who said sentences that name nobody, as it is told where their quotation closes.

use super::Told;
use super::flow::{Flow, Reading, Voice};
use crate::model::SpeakerRule;
use crate::parse::grammar::{Clause, Sentence, Who};
use crate::parse::token::Kind;

/// What a statement leaves to be told by those after it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a feature of its own of a statement"
)]
#[derive(Clone, Copy, Debug)]
pub(super) struct Untold {
    /// A quotation goes on after it, and nobody is named so far.
    quoted: bool,
    /// Somebody says `I` or `we` in a quotation that goes on, or speaks of `them` where it begins.
    personal: bool,
    /// Names its speaker behind the words.
    signed: bool,
    /// Who is named behind words that tell what both did.
    signer: Option<Voice>,
    /// Names no speaker.
    free: bool,
    /// Tells within a quotation what `we` did, both of us.
    both: bool,
    /// Speaks of `us` and `our`.
    own_voice: bool,
    /// Names at its end who said the sentences before.
    closes: bool,
}

impl Untold {
    /// What the sentence that `flow` has just read leaves so.
    pub(super) fn of(flow: &Flow, sentence: &Sentence, reading: &Reading) -> Self {
        // After a lead-in the speaker of a quotation is known.
        let open = flow.is_quoted() && !flow.list.is_open() && !flow.is_led();
        let joint = reading.voice == Voice::Joint;
        let who = reading.clause.map(|c| c.who);
        // One that begins anew may be of somebody else than the one before.
        let anew = reading.rule == SpeakerRule::Quotation && !joint;
        let first = !joint && matches!(who, Some(Who::I | Who::We));
        let personal = || {
            first
                || speaks_of_them(sentence, reading.clause)
                || speaks_of_another(sentence, reading.clause)
        };
        Self {
            signer: flow.signer(sentence, reading),
            quoted: open && (who.is_none() || anew),
            personal: open && personal(),
            signed: reading.rule == SpeakerRule::Closing,
            free: who.is_none(),
            both: open && joint && who == Some(Who::We),
            own_voice: who.is_none() && sentence.is_own_voice(),
            closes: flow.closes(),
        }
    }
}

/// `"They are prisoners of war`: within a quotation that begins here, others than those who speak.
fn speaks_of_them(sentence: &Sentence, clause: Option<Clause>) -> bool {
    sentence.kind(0) == Kind::Quote && clause.is_some_and(|c| c.who == Who::They)
}

/// `“Minister Sato told me of the ice. …`: within a quotation that goes on, of somebody who need not be the one who speaks.
fn speaks_of_another(sentence: &Sentence, clause: Option<Clause>) -> bool {
    let other = |c: Clause| matches!(c.who, Who::Person(_) | Who::Single(_) | Who::Counterpart);
    clause.is_some_and(other) && (sentence.opens_quotation() || !sentence.has_quotation())
}

/// A quotation of several sentences is of the one who is named where it closes; so are sentences that speak of `us`
/// without quotation marks, and what stands between.
pub(super) fn close_quotations(told: &mut [Told]) {
    let (mut closing, mut signer) = (false, None);
    let ours = up_to_each(told);
    for (at, ours) in (1..told.len()).zip(ours).rev() {
        let (earlier, later) = told.split_at_mut(at);
        let (Some(this), Some(before)) = (later.first(), earlier.last()) else {
            continue;
        };
        let (untold, left) = (this.untold, before.untold);
        closing = untold.closes || closing && untold.free;
        // `“I thanked her. We agreed to wait. …”`: what both did ends nobody's words.
        let goes_on = untold.free || untold.personal || untold.both;
        let named = untold.signer.or(untold.signed.then_some(this.speaker.0));
        signer = named.or(signer.filter(|_| goes_on));
        if (left.quoted || signer.is_some() && left.personal || closing && ours && left.free)
            && let Some(before) = earlier.last_mut()
        {
            before.speaker = (signer.unwrap_or(this.speaker.0), SpeakerRule::Closing);
        }
    }
}

/// For each statement whether it, or one of those right before it that name nobody either, speaks of `us`.
fn up_to_each(told: &[Told]) -> Vec<bool> {
    let ours = told.iter().scan(false, |ours, Told { untold, .. }| {
        *ours = untold.free && (untold.own_voice || *ours);
        Some(*ours)
    });
    ours.collect()
}
