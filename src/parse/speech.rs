//! Statements: the sentences of the body, who speaks in each, and what is agreed. Knows the language of readouts; the
//! blocks, their labels and the participants come from the stages before.

mod background;
mod event;
mod flow;
mod impersonal;
mod quotation;

use std::ops::Range;

use super::agreement::{Before, Found, Speaking, agreement};
use super::grammar::{Roster, Sentence, Who};
use super::lexicon::{Class, Word};
use super::sentence::sentences;
use super::token::{Kind, Token};
use crate::model::{Country, Participant, Span, Speaker, SpeakerRule, SpeakerType, Statement};
use flow::{Flow, Reading, Voice};

/// A paragraph or list item of the body; titles, headings and page furniture make none.
#[derive(Clone, Debug)]
pub(super) struct Passage<'t> {
    /// Its sentences, by their place among those of the body.
    sentences: Range<usize>,
    /// Place in the outline: `2(1)(a)`; empty outside it.
    label: &'t str,
}

/// The body as passages of sentences.
#[derive(Clone, Debug, Default)]
pub(super) struct Body<'t> {
    passages: Vec<Passage<'t>>,
    /// As ranges of tokens.
    pub(super) sentences: Vec<Range<usize>>,
}

impl<'t> Body<'t> {
    /// With room for so many passages, of a sentence or two each.
    pub(super) fn of(passages: usize) -> Self {
        Self {
            passages: Vec::with_capacity(passages),
            sentences: Vec::with_capacity(2 * passages),
        }
    }

    /// Adds a passage of these tokens, without the printed number of a point.
    pub(super) fn push(
        &mut self,
        text: &str,
        tokens: &[Token],
        range: Range<usize>,
        label: &'t str,
    ) {
        let first = self.sentences.len();
        let within = tokens.get(range.clone()).unwrap_or_default();
        let found = sentences(text, within);
        self.sentences
            .extend(found.map(|s| range.start + s.start..range.start + s.end));
        self.passages.push(Passage {
            sentences: first..self.sentences.len(),
            label,
        });
    }
}

/// The statements of all passages, in order. `unnamed` are the offices of somebody who took part without being named.
pub(super) fn attribute(
    text: &str,
    tokens: &[Token],
    body: &Body,
    participants: &[Participant],
    publisher: Option<Country>,
    unnamed: &[String],
) -> Vec<Statement> {
    let mut roster = Roster::new(participants, publisher);
    roster.learn(tokens);
    roster.learn_slips(text, tokens);
    roster.expect_host(publisher, unnamed);
    let author = roster.own().filter(|_| says_i(tokens, body));
    let heading = body.sentences.first().map_or(0, |first| first.start);
    let heading = tokens.get(..heading).unwrap_or_default();
    let mut flow = Flow::of(author, &roster, heading);
    let mut statements = Vec::with_capacity(body.sentences.len());
    let mut untold = Vec::new();
    for passage in &body.passages {
        let first = statements.len();
        untold.clear();
        flow.enter(passage.label);
        let sentences = body.sentences.get(passage.sentences.clone());
        for range in sentences.unwrap_or_default() {
            let sentence =
                Sentence::new(text, tokens.get(range.clone()).unwrap_or_default(), &roster);
            let (Some(first), Some(last)) = (sentence.tokens.first(), sentence.tokens.last())
            else {
                continue;
            };
            let span = Span::new(first.span().start, last.span().end);
            let reading = flow.read(&sentence);
            flow.place_lead(passage.label);
            untold.push(Untold {
                // After a lead-in the speaker of a quotation is known. One that begins anew may be of somebody else
                // than the one before.
                quoted: flow.quoted()
                    && !flow.lists()
                    && (reading.clause.is_none() || reading.rule == SpeakerRule::Quotation),
                personal: flow.quoted()
                    && !flow.lists()
                    && reading
                        .clause
                        .is_some_and(|c| matches!(c.who, Who::I | Who::We)),
                signed: reading.rule == SpeakerRule::Closing,
                free: reading.clause.is_none(),
                own_voice: reading.clause.is_none() && sentence.is_own_voice(),
                closes: flow.closes(),
            });
            let found = agreed(&sentence, &reading, &flow);
            flow.note(&sentence, found.as_ref().map(|f| f.agreement.kind));
            statements.push(Statement {
                start: span.start,
                end: span.end,
                label: passage.label.to_owned(),
                text: span.of(text).to_owned(),
                speaker: speaker(&reading, &roster, publisher),
                verb: verb(&sentence, &reading),
                hedged: found.as_ref().is_some_and(|f| f.hedged),
                agreement: found.map(|f| f.agreement),
            });
        }
        close_quotations(statements.get_mut(first..).unwrap_or_default(), &untold);
        flow.leave(passage.label);
    }
    statements
}

/// How many sentences tell whether a text is in the first person.
const OPENING: usize = 4;

/// Whether the text is in the first person: its author says `I` or `my` right from the beginning, outside quotations.
fn says_i(tokens: &[Token], body: &Body) -> bool {
    let opening = body.sentences.iter().take(OPENING);
    opening
        .filter_map(|range| tokens.get(range.clone()))
        .filter(|sentence| !sentence.iter().any(|t| t.kind == Kind::Quote))
        .any(|sentence| {
            sentence.windows(2).any(|pair| match pair {
                [first, next] => {
                    let verb = Class::AUXILIARY.or(Class::PAST).or(Class::BASE);
                    first.word == Word::MY
                        || first.word == Word::I
                            && first.is_capital()
                            && next.is(verb.or(Class::ADVERB))
                }
                _ => false,
            })
        })
}

/// What a statement leaves to be told by those after it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a feature of its own of a statement"
)]
#[derive(Clone, Copy, Debug)]
struct Untold {
    /// A quotation goes on after it, and nobody is named so far.
    quoted: bool,
    /// Somebody says `I` or `we` in a quotation that goes on.
    personal: bool,
    /// Names its speaker behind the words.
    signed: bool,
    /// Names no speaker.
    free: bool,
    /// Speaks of `us` and `our`.
    own_voice: bool,
    /// Names at its end who said the sentences before.
    closes: bool,
}

/// A quotation of several sentences is of the one who is named where it closes; so are sentences that speak of `us`
/// without quotation marks, and what stands between.
fn close_quotations(statements: &mut [Statement], untold: &[Untold]) {
    let (mut closing, mut signed) = (false, false);
    for at in (1..statements.len()).rev() {
        let (Some(this), Some(before)) = (untold.get(at), untold.get(at - 1)) else {
            continue;
        };
        closing = this.closes || closing && this.free;
        signed = this.signed || signed && (this.free || this.personal);
        let ours = closing
            && untold
                .iter()
                .take(at)
                .rev()
                .take_while(|u| u.free)
                .any(|u| u.own_voice);
        if (before.quoted || signed && before.personal || ours && before.free)
            && let Some(speaker) = statements.get(at).map(|s| s.speaker.clone())
            && let Some(before) = statements.get_mut(at - 1)
        {
            before.speaker = Speaker {
                rule: Some(SpeakerRule::Closing),
                ..speaker
            };
        }
    }
}

fn agreed(sentence: &Sentence, reading: &Reading, flow: &Flow) -> Option<Found> {
    let speaking = match reading.voice {
        Voice::Person(person) => Speaking::Person(person),
        Voice::Joint => Speaking::Joint,
        Voice::Narrator => Speaking::Nobody,
    };
    let before: Before = flow.before(reading.voice);
    agreement(sentence, reading.main.as_ref(), speaking, before)
}

fn speaker(reading: &Reading, roster: &Roster, publisher: Option<Country>) -> Speaker {
    let (kind, name) = match reading.voice {
        Voice::Person(person) => (
            SpeakerType::Participant,
            roster.people().get(person).map(|p| p.name.clone()),
        ),
        Voice::Joint => (SpeakerType::Joint, None),
        Voice::Narrator => (SpeakerType::Narrator, None),
    };
    Speaker {
        kind,
        name,
        reported_by: publisher,
        rule: Some(reading.rule),
    }
}

/// The verb that reports the statement, as printed.
fn verb(sentence: &Sentence, reading: &Reading) -> Option<String> {
    let clause = reading
        .clause
        .filter(|_| reading.voice != Voice::Narrator)?;
    let word = sentence.tokens.get(clause.verb.head)?;
    Some(word.text(sentence.text).to_owned())
}

#[cfg(test)]
mod tests;
