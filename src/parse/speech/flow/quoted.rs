//! Quotations of several sentences: whether one is open, whose it is, and who says `I` in it.

use super::{Flow, Reading, Voice};
use crate::model::SpeakerRule;
use crate::parse::grammar::{Clause, Sentence, Who};

/// The quotation that is open, or was the last.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells of something of its own that is left open"
)]
#[derive(Debug, Default)]
pub(super) struct Quotation {
    /// Between an opening quotation mark and its closing one.
    pub(super) open: bool,
    /// Who was named last beside one.
    pub(super) named: Option<Voice>,
    /// Somebody says `I` in the one that is open,
    says_i: bool,
    /// and that is who.
    pub(super) speaker: Option<Voice>,
    /// Whom the lead-in above the one that is open named.
    pub(super) led: Option<Voice>,
    /// The sentence before ended one,
    closed: bool,
    /// and so did the paragraph before.
    pub(super) closed_above: bool,
}

/// How a sentence stands to quotations.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a feature of its own of a sentence"
)]
pub(super) struct Marks {
    /// Names its speaker behind the words.
    pub(super) tagged: bool,
    /// Begins a quotation of several sentences.
    pub(super) opens: bool,
    /// Stands in one of somebody named that began before it.
    pub(super) within: bool,
    /// At the head of a paragraph, and names nobody: of whoever spoke before.
    pub(super) alone: bool,
}

impl Quotation {
    /// A new paragraph begins: who goes on to say `I` in it, if it does not open the quotation anew.
    pub(super) fn enter(&mut self) -> Option<Voice> {
        self.closed_above = std::mem::take(&mut self.closed);
        self.speaker.filter(|_| self.says_i)
    }

    /// Whether the sentence stands in a quotation of somebody named that began before it; a paragraph that opens with a
    /// quotation mark goes on with the quotation of the paragraph before.
    pub(super) fn has_within(&mut self, s: &Sentence, opens_paragraph: bool) -> bool {
        let anew = s.opens_quotation();
        if opens_paragraph {
            self.open = self.says_i && !anew;
        }
        self.named.is_some() && if opens_paragraph { anew } else { self.open }
    }

    /// Whether the sentence has another subject than the one who was named beside the last quotation.
    pub(super) fn turns_to_another(&self, clause: Option<&Clause>, within: bool) -> bool {
        let Some(Voice::Person(quoted)) = self.named.filter(|_| !within) else {
            return false;
        };
        let who = clause.filter(|c| c.named).map(|c| c.who);
        matches!(who, Some(Who::Person(person)) if person != quoted)
    }

    /// Takes in the sentence just read: who says `I` in what is open behind it, whoever a lead-in named, or who said so.
    pub(super) fn keep(&mut self, s: &Sentence, reading: &Reading) {
        self.says_i = self.open && (self.says_i || s.has_i_before(s.len()));
        let voice = Some(reading.voice).filter(|voice| matches!(voice, Voice::Person(_)));
        let led = voice.filter(|_| reading.rule == SpeakerRule::LeadIn);
        self.led = led.or(self.led).filter(|_| self.open);
        let kept = self.speaker.filter(|_| self.says_i);
        // `Minister Lind said, “I have spoken with Minister Sato. …`
        let opens = || self.says_i && s.turns_quotation() && !s.opens_quotation();
        let new = voice.filter(|_| reading.rule == SpeakerRule::FirstPerson || opens());
        self.speaker = self.led.or(new).or(kept);
        self.closed = s.closes_quotation() && !self.open;
    }
}

impl Flow {
    /// How the sentence stands to quotations.
    pub(super) fn marks(&mut self, sentence: &Sentence, clause: Option<&Clause>) -> Marks {
        let tagged = sentence.is_tagged(clause);
        let first = self.fresh && self.opened;
        // A quotation that is a paragraph of its own is of whoever spoke before it.
        let whole = first && clause.is_none() && sentence.is_quotation();
        // Who says a quotation of several sentences stands at its end, or nowhere.
        let opens = sentence.opens_quotation() && sentence.turns_quotation() && !tagged;
        let left = clause.is_none_or(|c| self.leaves_open(c, opens));
        let fresh = std::mem::take(&mut self.fresh);
        let within = self.quotation.has_within(sentence, fresh) && !tagged;
        Marks {
            tagged,
            opens,
            within,
            alone: whole || opens && left && first && self.carried.is_none(),
        }
    }

    /// Whether a clause names nobody where a quotation begins that its end tells of, or where one of one person is open:
    /// `“…. There are other matters.”`
    pub(super) fn leaves_open(&self, clause: &Clause, opens: bool) -> bool {
        let quoted = self.quotation.open && self.is_speaking();
        let thing = matches!(clause.who, Who::It | Who::Other);
        // `“Norway stands by us. Thank you!” – the President said.`
        let state = matches!(clause.who, Who::State(_)) && !clause.verb.past;
        opens && (thing || state || clause.who == Who::Event)
            || quoted && (thing || clause.who == Who::There)
    }

    /// Remembers who is named beside a quotation, and at the end of a sentence without one.
    pub(super) fn follow_quotation(
        &mut self,
        sentence: &Sentence,
        clause: Option<&Clause>,
        voice: Option<Voice>,
        marks: &Marks,
    ) {
        let Marks { tagged, within, .. } = *marks;
        if tagged && sentence.has_quotation() {
            self.quotation.named = voice.filter(|v| matches!(v, Voice::Person(_)));
            return;
        }
        if self.quotation.turns_to_another(clause, within) {
            self.quotation.named = None;
        }
        if tagged || voice.is_some() {
            self.trailed = voice.filter(|_| tagged);
        }
    }

    /// `We discussed trade` inside somebody's quotation ends nothing, nor does `The exchange dealt with trade`, unless the
    /// whole release is quoted.
    pub(super) fn is_within_words(&self, clause: Option<&Clause>) -> bool {
        let we = clause.is_some_and(|c| c.who == Who::We);
        let theirs = self.quotation.named.is_some() || we;
        self.quotation.open && theirs && self.is_speaking()
    }

    /// `…,” he stressed. “We have answered.`: the quotation goes on behind the one who was named beside it.
    pub(super) fn quotes_on(&self, s: &Sentence) -> bool {
        let named = self.quotation.named;
        named.is_some() && named == self.carried && s.opens_quotation()
    }

    /// Whether a quotation ended with the paragraph before: the `we` of a new one is the publisher's again.
    pub(super) const fn is_behind_quotation(&self) -> bool {
        self.quotation.closed_above && !self.quotation.open && self.author.is_none()
    }

    /// Whether a quotation goes on after the sentence just read.
    pub(in crate::parse::speech) const fn is_quoted(&self) -> bool {
        self.quotation.open
    }

    /// Whether a lead-in named the speaker of the quotation that is open.
    pub(in crate::parse::speech) const fn is_led(&self) -> bool {
        self.quotation.led.is_some()
    }
}
