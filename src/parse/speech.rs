//! Statements: the sentences of the body, who speaks in each, and what is agreed. Knows the language of readouts; the
//! blocks, their labels and the participants come from the stages before.

mod background;
mod event;
mod flow;
mod impersonal;
mod quotation;

use std::ops::Range;

use super::agreement::{Before, Found, Speaking, agreement};
use super::grammar::{Clause, Roster, Sentence, Who};
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
///
/// One stage after the other over all sentences, not one sentence after the other: the code of one stage stays in the
/// processor's cache from sentence to sentence, that of all stages does not.
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
    let read: Vec<Read> = sentences_of(text, tokens, body, &roster);
    let personal = says_i(text, tokens, body);
    let heading = body.sentences.first().map_or(0, |first| first.start);
    let heading = tokens.get(..heading).unwrap_or_default();
    let mut told = follow(&read, body, Flow::of(personal, &roster, heading));
    let agreements = agreements(&read, &told);
    for passage in &body.passages {
        close_quotations(told.get_mut(passage.sentences.clone()).unwrap_or_default());
    }
    let mut statements = Vec::with_capacity(read.len());
    let labels = body.passages.iter();
    let labels = labels.flat_map(|p| p.sentences.clone().map(|_| p.label));
    let sentences = read.iter().zip(&told).zip(agreements).zip(labels);
    statements.extend(sentences.filter_map(|(((read, told), found), label)| {
        let sentence = &read.sentence;
        let (first, last) = (sentence.tokens.first()?, sentence.tokens.last()?);
        let span = Span::new(first.span().start, last.span().end);
        Some(Statement {
            start: span.start,
            end: span.end,
            label: label.to_owned(),
            text: span.of(text).to_owned(),
            speaker: speaker(told.speaker, &roster, publisher),
            verb: verb(sentence, &told.reading),
            hedged: found.as_ref().is_some_and(|f| f.hedged),
            agreement: found.map(|f| f.agreement),
        })
    }));
    statements
}

/// A sentence and its main clause.
struct Read<'t> {
    sentence: Sentence<'t>,
    clause: Option<Clause>,
}

fn sentences_of<'t>(
    text: &'t str,
    tokens: &'t [Token],
    body: &Body,
    roster: &'t Roster<'t>,
) -> Vec<Read<'t>> {
    let sentences = body.sentences.iter();
    sentences
        .map(|range| {
            let tokens = tokens.get(range.clone()).unwrap_or_default();
            let sentence = Sentence::new(text, tokens, roster);
            Read {
                sentence,
                clause: sentence.main_clause(),
            }
        })
        .collect()
}

/// What the sentences before, and what stands behind, tell of a sentence.
struct Told {
    reading: Reading,
    /// Who speaks by all that is told, and what told of it.
    speaker: (Voice, SpeakerRule),
    before: Before,
    /// It belongs to a lead-in.
    listed: bool,
    untold: Untold,
}

/// Reads the sentences in order, each in the light of those before.
fn follow(read: &[Read], body: &Body, mut flow: Flow) -> Vec<Told> {
    let mut told = Vec::with_capacity(read.len());
    for passage in &body.passages {
        flow.enter(passage.label);
        let sentences = read.get(passage.sentences.clone()).unwrap_or_default();
        told.extend(sentences.iter().map(|Read { sentence, clause }| {
            let reading = flow.read(sentence, *clause);
            flow.place_lead(passage.label);
            let open = flow.quoted() && !flow.lists() && !flow.is_led();
            let told = Told {
                reading,
                speaker: (reading.voice, reading.rule),
                before: flow.before(reading.voice),
                listed: flow.lists(),
                untold: Untold {
                    // After a lead-in the speaker of a quotation is known. One that begins anew may be of somebody else
                    // than the one before.
                    quoted: open
                        && (reading.clause.is_none()
                            || reading.rule == SpeakerRule::Quotation
                                && reading.voice != Voice::Joint),
                    personal: open
                        && (reading.voice != Voice::Joint
                            && reading
                                .clause
                                .is_some_and(|c| matches!(c.who, Who::I | Who::We))
                            || speaks_of_them(sentence, reading.clause)),
                    signed: reading.rule == SpeakerRule::Closing,
                    free: reading.clause.is_none(),
                    own_voice: reading.clause.is_none() && sentence.is_own_voice(),
                    closes: flow.closes(),
                },
            };
            flow.note(sentence);
            told
        }));
        flow.leave(passage.label);
    }
    told
}

/// What is agreed in each sentence. A list under a lead-in holds what its lead-in says of it.
fn agreements(read: &[Read], told: &[Told]) -> Vec<Option<Found>> {
    let mut list = None;
    let sentences = read.iter().zip(told);
    sentences
        .map(|(Read { sentence, .. }, told)| {
            let speaking = match told.reading.voice {
                Voice::Person(person) => Speaking::Person(person),
                Voice::Joint => Speaking::Joint,
                Voice::Narrator => Speaking::Nobody,
            };
            let before = Before {
                listed: list.filter(|_| told.listed),
                ..told.before
            };
            let found = agreement(sentence, told.reading.main.as_ref(), speaking, before);
            if sentence.leads_in() {
                list = found.as_ref().map(|f| f.agreement.kind);
            }
            found
        })
        .collect()
}

/// How many sentences tell whether a text is in the first person.
const OPENING: usize = 4;

/// `"They are prisoners of war`: within a quotation that begins here, others than those who speak.
fn speaks_of_them(sentence: &Sentence, clause: Option<Clause>) -> bool {
    sentence.kind(0) == Kind::Quote && clause.is_some_and(|c| c.who == Who::They)
}

/// Whether the text is in the first person: its author says `I` or `my` right from the beginning, outside quotations.
fn says_i(text: &str, tokens: &[Token], body: &Body) -> bool {
    let opening = body.sentences.iter().take(OPENING);
    let mut quoted = false;
    opening
        .filter_map(|range| tokens.get(range.clone()))
        .filter(|sentence| {
            let mut marks = sentence.iter().filter(|t| t.kind == Kind::Quote).peekable();
            let within = quoted || marks.peek().is_some();
            quoted = marks.fold(quoted, |open, mark| match mark.text(text) {
                "\u{201C}" => true,
                "\u{201D}" => false,
                "\"" => !open,
                _ => open,
            });
            !within
        })
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
    /// Somebody says `I` or `we` in a quotation that goes on, or speaks of `them` where it begins.
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
fn close_quotations(told: &mut [Told]) {
    let (mut closing, mut signed) = (false, false);
    for at in (1..told.len()).rev() {
        let (earlier, later) = told.split_at_mut(at);
        let (Some(this), Some(before)) = (later.first(), earlier.last()) else {
            continue;
        };
        let (untold, left) = (this.untold, before.untold);
        closing = untold.closes || closing && untold.free;
        signed = untold.signed || signed && (untold.free || untold.personal);
        let ours = closing && {
            let run = earlier.iter().rev().take_while(|t| t.untold.free);
            run.into_iter().any(|t| t.untold.own_voice)
        };
        if (left.quoted || signed && left.personal || ours && left.free)
            && let Some(before) = earlier.last_mut()
        {
            before.speaker = (this.speaker.0, SpeakerRule::Closing);
        }
    }
}

fn speaker(
    (voice, rule): (Voice, SpeakerRule),
    roster: &Roster,
    publisher: Option<Country>,
) -> Speaker {
    let (kind, name) = match voice {
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
        rule: Some(rule),
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
